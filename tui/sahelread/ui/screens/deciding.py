"""What a coder decides on a divergence: the value retained, its figures, whom it is from and why, as fields of the note editor.

The figures that the program proposes stand in brackets in the empty fields: they are the coder's, and kept, once taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from textual.app import ComposeResult
from textual.containers import Grid, Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Label, Select, Static

from sahelread.exporting.note_terms import rule_name
from sahelread.i18n import _, as_sentence, say
from sahelread.model import Estimate
from sahelread.notes.annotation import Decision, Rule
from sahelread.notes.blocks import written_number
from sahelread.ui.widgets.fields import LineField, chosen, labelled, select
from sahelread.ui.widgets.prose import Prose

_NUMBERS = ("low", "best", "high")


class DecisionFields:
    """The fields of a decision, filled in from what the note says so far; `proposed` are the program's figures."""

    def __init__(self, decision: Decision, proposed: Estimate | None = None) -> None:
        self._proposal = Prose(classes="proposed")
        self._retained = LineField(decision.value or "", id="retained")
        self._according_to = LineField(decision.according_to, id="according-to")
        self._rule: Select[Rule] = select(
            [(rule_name(rule), rule) for rule in Rule], decision.rule, blank=True
        )
        self._numbers = {name: LineField(_number_text(getattr(decision, name)), id=name) for name in _NUMBERS}
        self.propose(proposed)
        self._reason = LineField(decision.reason, id="reason")
        self._disputed = select([(_("no"), False), (_("yes"), True)], decision.disputed)
        self._dispute_note = LineField(decision.dispute_note, id="dispute-note")
        self.faulty: LineField | None = None

    def retained(self, *also: tuple[str, Widget]) -> ComposeResult:
        """What is decided, with its figures; `also` are more names and fields to stand there."""
        yield Static(Content(_("Decision of the coder")), markup=False, classes="heading")
        with Horizontal(classes="figures"):
            for name, field in self._numbers.items():
                yield Label(Content(_number_name(name)))
                yield field
        yield self._proposal
        with Grid(classes="fields decided"):
            yield from labelled(
                (_("Retained value"), self._retained),
                (_("According to"), self._according_to),
                (_("Reason"), self._reason),
                *also,
            )

    def rarer(self) -> Iterator[tuple[str, Widget]]:
        """The names and fields of what is rarely said of a decision."""
        yield _("Rule"), self._rule
        yield _("Disputed"), self._disputed
        yield _("Dispute note"), self._dispute_note

    def _figures(self) -> tuple[int | float | None, int | float | None, int | float | None]:
        """Low, best and high as they are written; None for an empty field and for what is no number."""
        low, best, high = (written_number(field.value) for field in self._numbers.values())
        return low, best, high

    @property
    def has_figures(self) -> bool:
        """Whether figures stand in the fields, decided or proposed."""
        return any(field.value or field.placeholder for field in self._numbers.values())

    @property
    def proposes_figures(self) -> bool:
        """Whether the program has figures to propose."""
        return any(self._proposed.values())

    def take_figures(self) -> None:
        """Make the figures that the program proposes the coder's, where no other was typed."""
        for name, field in self._numbers.items():
            field.value = field.value or self._proposed[name]

    def propose(self, proposed: Estimate | None) -> None:
        """Take these for the program's figures: they stand in brackets where the coder has no other."""
        self._why = say(proposed.why) if proposed is not None and proposed.why is not None else ""
        self._proposed = {name: _number_text(getattr(proposed, name, None)) for name in _NUMBERS}
        for name, field in self._numbers.items():
            field.placeholder = f"({self._proposed[name]})" if self._proposed[name] else ""

    def show_proposal(self, key: str) -> None:
        """Say of the figures in brackets whose they are, and how the program came to them as long as the coder has no other."""
        said = []
        if any(self._proposed[name] and not field.value for name, field in self._numbers.items()):
            proposed = (
                _("In brackets: the program's figures; {key} makes them yours.")
                if key
                else _("In brackets: the program's figures, not yours.")
            )
            said.append(proposed.format(key=key))
        own = zip(self._numbers.values(), self._proposed.values(), strict=True)
        if not any(written_number(field.value) != written_number(text) for field, text in own if field.value):
            said.append(as_sentence(self._why) if self._why else "")
        self._proposal.say(" ".join(filter(None, said)))
        self._proposal.display = any(said)

    def doubt(self) -> str:
        """What to look at again before saving: a figure that counts no persons, a retained number that the figures do not bear out; else
        nothing."""
        retained = self._retained.value.strip()
        number = written_number(retained)
        for field in self._numbers.values():
            if (figure := written_number(field.value)) is not None and figure != int(figure):
                return _("{figure} is no whole number.").format(figure=field.value.strip())
        if number is None:
            return ""
        best = written_number(self._numbers["best"].value)
        low, high = (
            written_number(self._numbers[name].value or self._proposed[name]) for name in ("low", "high")
        )
        if (low is not None and number < low) or (high is not None and number > high):
            return _("The retained value {value} is not between low and high.").format(value=retained)
        if best is not None and number != best:
            return _("The retained value {value} is not the best estimate, {best}.").format(
                value=retained, best=_number_text(best)
            )
        return ""

    def left_out(self) -> str:
        """That a value is retained without the figures that stand in brackets, as tables will have none; else nothing."""
        if not self._retained.value.strip() or not self.proposes_figures:
            return ""
        if any(field.value.strip() for field in self._numbers.values()):
            return ""
        return _("Low, best and high are empty: the program's figures were not taken.")

    def decided_or_fault(self, before: Decision | None) -> Decision | str | None:
        """The decision as the fields say it, None where they say nothing; or what is wrong with them, in the field that is `faulty`."""
        figures = self._figures()
        for (name, field), figure in zip(self._numbers.items(), figures, strict=True):
            if figure is None and field.value.strip():
                self.faulty = field
                return _("{field}: “{text}” is not a number.").format(
                    field=_number_name(name), text=field.value
                )
        low, best, high = figures
        if any(a > b for a, b in pairwise(figure for figure in figures if figure is not None)):
            self.faulty = self._numbers["low"]
            return _("Low, best and high are not in this order.")
        decision = replace(
            before or Decision(),
            value=self._retained.value.strip() or None,
            according_to=self._according_to.value.strip(),
            rule=chosen(self._rule),
            low=low,
            best=best,
            high=high,
            reason=self._reason.value.strip(),
            disputed=chosen(self._disputed) is True,
            dispute_note=self._dispute_note.value.strip(),
        )
        return decision if decision != Decision() or before is not None else None


def _number_name(name: str) -> str:
    return {"low": _("Low"), "best": _("Best"), "high": _("High")}[name]


def _number_text(number: int | float | None) -> str:
    if number is None:
        return ""
    return str(int(number)) if number == int(number) else str(number)
