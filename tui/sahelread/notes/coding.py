"""What two coders decided, field by field, so that it can be compared: never what the program alone filled in.

Of a divergence that the program detected, the type is its own, and so are the verdict and the answers as long as nobody verified or
rejected the whole; an answer that somebody corrected, added or struck out is theirs before. What a coder did not say is None, and is
not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from sahelread.notes.annotation import Annotation, NoteKind, Origin, Status, Target, Told

Labels = tuple[str, str]


class Sides(NamedTuple):
    """What both coders say of one thing: of `account`, or of the whole where that is None."""

    account: str | None
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Field:
    """Something that coders decide. `said` is what a note says of it, in a few words; `of_accounts` what it says of each account, where
    each is compared by itself. What is `judged` takes one of a few labels, so that chance can be corrected for; each value of another
    field is its own. `unsaid` is how a note stands of which nobody has said anything: twice that is no agreement."""

    name: str
    said: Callable[[Annotation], str | None]
    judged: bool = True
    of_accounts: Callable[[Annotation], Mapping[str, str]] | None = None
    unsaid: str | None = None

    def sides(self, ours: Annotation, theirs: Annotation) -> list[Sides]:
        """What both say, side by side; nothing where one of them says nothing."""
        one, other = self.said(ours), self.said(theirs)
        if one is None or other is None or one == other == self.unsaid:
            return []
        if self.of_accounts is None:
            return [Sides(None, one, other)]
        our, their = self.of_accounts(ours), self.of_accounts(theirs)
        both, said = our.keys() & their.keys(), {*_stood_for(ours), *_stood_for(theirs)}
        return [Sides(account, our[account], their[account]) for account in our if account in both & said]

    def labels(self, ours: Annotation, theirs: Annotation) -> list[Labels]:
        """The same without what tells no two values apart."""
        return [(_folded(one), _folded(other)) for _account, one, other in self.sides(ours, theirs)]


def type_of(note: Annotation) -> str | None:
    """The type that a coder chose."""
    return (note.type or "none") if note.origin is Origin.MANUAL else None


def verdict_of(note: Annotation) -> str | None:
    """The verdict for which a coder stands: an agreement is one too. Who rejects a divergence stands for none, which is its status."""
    if note.status is Status.REJECTED or (is_proposed(note) and note.status is Status.OPEN):
        return None
    if note.verdict:
        return note.verdict.value
    return "agreement" if note.kind is NoteKind.AGREEMENT else "none"


def value_of(note: Annotation) -> str | None:
    """The value retained."""
    return note.decision.value or None if note.decision else None


def figures_of(note: Annotation) -> str | None:
    """Low, best and high; a dash for what is left open."""
    figures = (note.decision.low, note.decision.best, note.decision.high) if note.decision else ()
    if all(figure is None for figure in figures):
        return None
    return "/".join("–" if figure is None else f"{figure:g}" for figure in figures)


def rule_of(note: Annotation) -> str | None:
    """Why that value was retained."""
    return note.decision.rule.value if note.decision and note.decision.rule else None


def status_of(note: Annotation) -> str | None:
    """What the coder thinks of the whole: open, verified or rejected."""
    return note.status.value


def struck_of(note: Annotation) -> str | None:
    """The accounts with an answer that the coder struck out; empty for none, None where they stand for no answer."""
    told = _struck_or_not(note)
    return ", ".join(account for account, said in told.items() if said == Told.STRUCK) if told else None


def answers_of(note: Annotation) -> str | None:
    """What each account answers for which the coder stands."""
    return "; ".join(f"{account}: {answer}" for account, answer in _answers(note).items()) or None


def disagree(notes: Sequence[Annotation]) -> bool:
    """Whether two of these notes on one question cannot both stand: they retain different values or figures, or one puts aside what
    the other decided, or verified it and retains nothing where the other does."""
    return any(_differ(one, other) for one, other in combinations(notes, 2))


def _differ(one: Annotation, other: Annotation) -> bool:
    kept = [note for note in (one, other) if note.status is not Status.REJECTED]
    if len(kept) < 2:
        return any(note.is_decided for note in kept)
    sides = (label for field in (VALUE, FIGURES) for label in field.labels(one, other))
    if any(ours != theirs for ours, theirs in sides):
        return True
    retains = {value_of(note) is not None or figures_of(note) is not None for note in kept}
    return len(retains) > 1 and all(note.is_decided for note in kept)


def is_proposed(note: Annotation) -> bool:
    """Whether the program proposed it, which two coders saw alike."""
    return note.origin is Origin.DETECTED


def _stood_for(note: Annotation) -> frozenset[str]:
    """The accounts for whose answers the coder stands: all where the note is their own or they judged the whole, else those of which they
    said something. Who did so for one went through all of them, and left the others as they were."""
    of_all = note.origin is Origin.MANUAL or note.status is not Status.OPEN
    judged = (Status.VERIFIED, Status.REJECTED)
    return frozenset(target.article for target in note.targets if of_all or target.judged in judged)


def _by_account(note: Annotation) -> Mapping[str, list[Target]]:
    """What the note holds of each account; nothing where the coder went through none of it."""
    found: dict[str, list[Target]] = {}
    for target in note.targets if _stood_for(note) else ():
        found.setdefault(target.article, []).append(target)
    return found


def _struck_or_not(note: Annotation) -> dict[str, str]:
    """Of each account with an answer, whether all of it is struck out."""
    found = {}
    for account, targets in _by_account(note).items():
        told = [note.told(target) for target in targets if target.value is not None]
        if told:
            found[account] = min(told, key=(Told.ANSWER, Told.STRUCK).index).value
    return found


def _answers(note: Annotation) -> dict[str, str]:
    """What stands for each account's answer: what is not struck out, or that the coder calls it silent."""
    found: dict[str, dict[str, None]] = {}
    for account, targets in _by_account(note).items():
        for target in targets:
            told = note.told(target)
            if told is Told.SILENT or (told is Told.ANSWER and target.value is not None):
                found.setdefault(account, {})[target.value or Told.SILENT.value] = None
    return {account: "; ".join(told) for account, told in found.items()}


def _folded(text: str) -> str:
    """Without what tells no two values apart: capitals, spaces, the full stop."""
    return " ".join(text.casefold().split()).rstrip(".")


VALUE = Field("value", value_of, judged=False)
FIGURES = Field("figures", figures_of, judged=False)
VERDICT = Field("verdict", verdict_of)
FIELDS = (
    VALUE,
    FIGURES,
    Field("rule", rule_of),
    Field("answers", answers_of, judged=False, of_accounts=_answers),
    Field("struck", struck_of, of_accounts=_struck_or_not),
    Field("status", status_of, unsaid=Status.OPEN.value),
    VERDICT,
    Field("type", type_of),
)
