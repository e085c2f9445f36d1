"""The palette: any command, passage, group, divergence or note by a few letters; accents and case do not matter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sahelread.exporting.terms import article_names, type_name
from sahelread.i18n import _, say
from sahelread.model import Divergence, Group, PassageRef
from sahelread.ui.commanding import CommandScreen
from sahelread.ui.commands import COMMANDS
from sahelread.ui.matching import ranked
from sahelread.ui.screens.choosing import Choice, ChoosingScreen
from sahelread.ui.sifting import Sieve, sieves
from sahelread.ui.wording import note_heading

# Passages are offered only for a query that narrows them: one letter is in all of them.
_PASSAGES_FROM = 3


@dataclass(frozen=True, slots=True)
class _Goal:
    """Where choosing a line leads: a command to carry out, a passage, a group or a divergence to go
    to, or divergences to go through."""

    choice: Choice
    command: str = ""
    ref: PassageRef | None = None
    sieve: Sieve | None = None
    divergence: Divergence | None = None
    group: Group | None = None


class PaletteScreen(ChoosingScreen):
    """Carries out or goes to what was chosen, on the screen below."""

    def __init__(self, below: CommandScreen[Any]) -> None:
        super().__init__(_("Go to, do"), _("a command, or words of a passage, group, divergence or note"))
        self._below = below
        self._desk = below.program.reader.desk
        self._goals: dict[str, _Goal] = {}
        self._commands = [*self._command_goals(), *self._sieve_goals()]
        self._places: list[_Goal] | None = None
        self._passages: list[_Goal] | None = None

    def narrowed(self, query: str) -> Sequence[Choice]:
        goals = list(self._commands)
        if query.strip():
            self._places = self._places if self._places is not None else list(self._place_goals())
            goals += self._places
        found = list(ranked(query, goals, _words))
        explained = ranked(query, self._commands, _explanation)
        found += [goal for goal in explained if goal not in found]
        if len(query.strip()) >= _PASSAGES_FROM:
            self._passages = self._passages if self._passages is not None else list(self._passage_goals())
            # The name of an account is in all of its passages: it narrows them only when the text alone does not.
            in_text = ranked(query, self._passages, lambda goal: goal.choice.text)
            found += in_text or ranked(query, self._passages, _words)
        self._goals = {goal.choice.id: goal for goal in found}
        return [goal.choice for goal in found]

    def nothing_found(self) -> str:
        return _("Nothing holds these words.")

    def _command_goals(self) -> Iterator[_Goal]:
        keymap = self._below.program.keymap
        for command in self._below.offered():
            choice = Choice(f"command {command.id}", _(command.name), keymap.shown(command.id))
            yield _Goal(choice, command=command.id)

    def _sieve_goals(self) -> Iterator[_Goal]:
        """The kinds of divergence there are, with how many there are of each."""
        for sieve, count in sieves(self._desk.shown_comparison().divergences).items():
            text = _("Divergences: {types}").format(types=f"{sieve.sign} {sieve.name}".strip())
            yield _Goal(Choice(f"sieve {sieve.id}", text, count), sieve=sieve)

    def _place_goals(self) -> Iterator[_Goal]:
        """Divergences, groups and notes of the story."""
        from sahelread.ui.screens.notes import first_place

        notebook = self._desk.notebook
        groups = self.program.reader.comparison.alignment.group_by_id
        for divergence in self._desk.shown_comparison().divergences:
            aside = _("divergence: {type}").format(type=type_name(divergence.type))
            choice = Choice(f"divergence {divergence.key}", say(divergence.question), aside)
            yield _Goal(choice, divergence=divergence)
        for group in groups.values():
            yield _Goal(Choice(f"group {group.id}", group.label, _("group")), group=group)
        for note in notebook.annotations:
            ref = first_place(note, self.program.story)
            if ref is not None:
                yield _Goal(Choice(f"note {note.id}", note.text, note_heading(note)), ref=ref)

    def _passage_goals(self) -> Iterator[_Goal]:
        names = article_names(self.program.story.articles)
        for article in self.program.story.articles:
            for passage in article.passages:
                text = " ".join(passage.text.split())
                ref = PassageRef(article.id, passage.index)
                yield _Goal(Choice(f"passage {article.id} {passage.index}", text, names[article.id]), ref=ref)

    def do_list_choose(self) -> None:
        choice = self.highlighted
        goal = self._goals.get(choice.id) if choice else None
        if goal is None:
            return
        self.dismiss(None)
        if goal.sieve is not None:
            self.app.call_after_refresh(self._desk.sift, goal.sieve)
        elif goal.divergence is not None:
            self.program.go_to_divergence(goal.divergence)
        elif goal.group is not None:
            self.program.go_to_group(goal.group)
        elif goal.ref is not None:
            self.program.go_to(goal.ref)
        else:
            self.app.call_after_refresh(self._below.run_command, goal.command)

    def do_palette_open(self) -> None:
        self.dismiss(None)


def _words(goal: _Goal) -> str:
    return f"{goal.choice.text} {goal.choice.aside} {goal.command}"


def _explanation(goal: _Goal) -> str:
    """What the help says of a command: its own words may be the only ones that a reader knows."""
    return f"{_words(goal)} {_(COMMANDS[goal.command].help)}" if goal.command else _words(goal)
