"""A few words of a passage that a detector compares, with the telling words around them.

Two mentions of two accounts are about the same when their passages are linked or their surroundings are alike; detectors say
how alike they must be. What one account says is then held against what the others say, account by account.
"""

from __future__ import annotations

from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.findings import Answer, shortened
from sahelread.model import Message

# How many characters on each side of a mention are taken for what it is about.
_NEAR = 80


@dataclass(frozen=True)
class Mention:
    """Words at `[start, end)` of a passage; `answer_start` and `answer_end` bound what is quoted. `side` is what it stands for."""

    told: Told
    start: int
    end: int
    side: str
    surroundings: frozenset[str]
    value: str | Message
    answer_start: int
    answer_end: int
    source: str | None = None

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.answer_start, self.answer_end, self.value, self.source)


def mention(told: Told, start: int, end: int, side: str, *, widened: bool = True) -> Mention:
    """The mention at a span; `widened` answers with the clause around it, cut at words, rather than with the span alone."""
    first, last = told.clause(start, end)
    near = told.keys_in(max(first, start - _NEAR), min(last, end + _NEAR)) - told.keys_in(start, end)
    quoted = snippet(told, start, end) if widened else (start, end)
    return Mention(told, start, end, side, near, shortened(told.text[slice(*quoted)]), *quoted)


# An answer is quoted with so many characters around it, cut at words and inside its clause.
_QUOTED = 45


def snippet(told: Told, start: int, end: int) -> tuple[int, int]:
    """The bounds of a short quotation around a span."""
    first, last = told.clause(start, end)
    left, right = max(first, start - _QUOTED), min(last, end + _QUOTED)
    if left > first:
        space = told.folded.find(" ", left, start)
        left = space + 1 if space >= 0 else start
    if right < last:
        space = told.folded.rfind(" ", end, right)
        right = space if space >= 0 else end
    while left < start and not told.text[left].isalnum() and told.text[left] not in '«"“(':
        left += 1
    while right > end and told.text[right - 1].isspace():
        right -= 1
    return left, right


def source_of(told: Told, start: int) -> str | None:
    """Whom the passage attributes a span to: the nearest source that it names."""
    if not told.attributions:
        return None
    nearest = min(told.attributions, key=lambda found: (abs(found.source_start - start), found.start))
    return shortened(told.text[nearest.source_start : nearest.source_end])


def nearness(
    accounts: Accounts, a: Mention, b: Mention, *, linked: float, apart: float, weight: float = 1.0
) -> tuple[float, ...] | None:
    """How near two mentions of two accounts are, None when they are not about the same: `linked` and `apart` are the
    likeness that their surroundings must have when their passages are linked and when they are not."""
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if (a.told.ref, b.told.ref) in accounts.sure:
        return (-likeness,) if likeness >= linked else None
    return (-likeness,) if shared >= weight and likeness >= apart else None
