"""What two coders decided, field by field, so that it can be compared: never what the program alone filled in.

Of a divergence that the program detected, type and answers are its own, and so is the verdict as long as nobody verified or
rejected the whole. What a coder did not say is None, and is not compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sahelread.notes.annotation import Annotation, NoteKind, Origin, Status, Target, Told

Labels = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Field:
    """Something that coders decide. `said` is what a note says of it, in a few words. What is `judged` takes one of a few
    labels, so that chance can be corrected for; each value of another field is its own."""

    name: str
    said: Callable[[Annotation], str | None]
    judged: bool = True
    each: Callable[[Annotation, Annotation], Iterator[Labels]] | None = None

    def labels(self, ours: Annotation, theirs: Annotation) -> list[Labels]:
        """What both say, side by side; nothing when one of them says nothing."""
        one, other = self.said(ours), self.said(theirs)
        if one is None or other is None:
            return []
        return list(self.each(ours, theirs)) if self.each else [(_folded(one), _folded(other))]


def type_of(note: Annotation) -> str | None:
    """The type that a coder chose."""
    return (note.type or "none") if note.origin is Origin.MANUAL else None


def verdict_of(note: Annotation) -> str | None:
    """The verdict for which a coder stands: a rejected divergence and an agreement are verdicts too."""
    if note.status is Status.REJECTED:
        return "rejected"
    if is_proposed(note) and note.status is Status.OPEN:
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


def struck_of(note: Annotation) -> str | None:
    """The accounts with an answer that the coder struck out; empty for none, where a person judged the note."""
    judged = not note.is_unverified or any(target.judged for target in note.targets)
    accounts = dict.fromkeys(target.article for target in note.targets if note.told(target) is Told.STRUCK)
    return ", ".join(accounts) if judged else None


def is_proposed(note: Annotation) -> bool:
    """Whether the program proposed it, which two coders saw alike."""
    return note.origin is Origin.DETECTED


def _struck_or_not(ours: Annotation, theirs: Annotation) -> Iterator[Labels]:
    """Of each answer that stands in both notes, whether it is struck out."""
    others = {_answer(target): theirs.told(target) for target in theirs.targets if target.value is not None}
    for target in ours.targets:
        if target.value is not None and _answer(target) in others:
            yield ours.told(target).value, others[_answer(target)].value


def _answer(target: Target) -> tuple[str, int | None, int | None, str]:
    return target.article, target.start, target.end, target.exact


def _folded(text: str) -> str:
    """Without what tells no two values apart: capitals, spaces, the full stop."""
    return " ".join(text.casefold().split()).rstrip(".")


VERDICT = Field("verdict", verdict_of)
FIELDS = (
    Field("value", value_of, judged=False),
    Field("figures", figures_of, judged=False),
    Field("rule", rule_of),
    Field("struck", struck_of, each=_struck_or_not),
    VERDICT,
    Field("type", type_of),
)
