"""A few words of a passage that a detector compares, with the telling words around them.

Two mentions of two accounts are about the same when their passages are linked or their surroundings are alike; detectors say
how alike they must be. What one account says is then held against what the others say, account by account.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Term, Told
from sahelread.diverging.findings import Answer, shortened
from sahelread.model import Message
from sahelread.text.lexicon import table

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


def mention(told: Told, start: int, end: int, side: str, *, with_object: bool = False) -> Mention:
    """The mention at a span; `with_object` answers with what the span governs too ("rejette ces accusations")."""
    first, last = told.clause(start, end)
    near = told.keys_in(max(first, start - _NEAR), min(last, end + _NEAR)) - told.keys_in(start, end)
    quoted = governing(told, start, end) if with_object else (start, end)
    return Mention(told, start, end, side, near, shortened(told.text[slice(*quoted)]), *quoted)


# What a verb governs begins at most so many characters after it.
_OBJECT_REACH = 28
_BREAK = re.compile(r"[,;:.!?()«»“”\"]| (?:qui|que|dont|mais|et|ou|which|that|but|and|or) ")


def governing(told: Told, start: int, end: int) -> tuple[int, int]:
    """A span with the next telling word of its clause: a verb with its object, a negation with what it denies."""
    across = max((term.end for term in told.terms if term.start < end < term.end), default=None)
    if across is not None:
        return start, across
    following = next((term for term in told.terms if term.start >= end), None)
    if following is None or following.start > end + _OBJECT_REACH:
        return start, end
    return (start, end) if _BREAK.search(told.folded, end, following.start) else (start, following.end)


# --- what a question is about ------------------------------------------------------------------------------------------

# A question names what it is about in at most so many characters.
_LONGEST_TOPIC = 48


def topic(accounts: Accounts, places: Sequence[tuple[Told, int, int, frozenset[str]]]) -> str:
    """What mentions have in common, in the words of one account. `places` are spans, with the keys around each.

    It is the short run of words near one of the spans, outside all punctuation, whose telling words weigh most among those
    that other accounts have too.
    """
    tellers: dict[str, set[str]] = {}
    for told, _, _, keys in places:
        for key in keys - _acts_of_speech(told.language):
            tellers.setdefault(key, set()).add(told.ref.article)
    fewest = 2 if any(len(articles) > 1 for articles in tellers.values()) else 1
    weights = {
        key: accounts.rarity.get(key, 0.0) * len(articles)
        for key, articles in tellers.items()
        if len(articles) >= fewest
    }
    best, words = 0.0, ""
    for told, start, end, _ in places:
        near = [
            term for term in told.terms if term.key in weights and not (term.start < end and start < term.end)
        ]
        for first, last in _runs(told, near, start):
            run = {term.key for term in near if first <= term.start and term.end <= last}
            weight = sum(weights[key] for key in run)
            if weight > best:
                best, words = weight, told.text[first:last]
    return " ".join(words.split())


@cache
def _acts_of_speech(language: str) -> frozenset[str]:
    return frozenset(str(act) for act in table(language, "acts_of_speech") or ())


def _runs(told: Told, terms: Sequence[Term], around: int) -> Iterator[tuple[int, int]]:
    """The bounds of the short runs of words between two of those terms, in one clause and not over `around`."""
    for place, first in enumerate(terms):
        for last in terms[place:]:
            if last.end - first.start > _LONGEST_TOPIC or first.start < around < last.end:
                break
            if _BREAK.search(told.folded, first.start, last.end):
                break
            cuts_a_name = told.text[last.start].isupper() and _NEXT_CAPITAL.match(told.text, last.end)
            if not cuts_a_name:
                yield first.start, last.end


_NEXT_CAPITAL = re.compile(r"[ -][A-ZÀ-Ý]")


def topic_of(accounts: Accounts, mentions: Sequence[Mention]) -> str:
    """The topic of mentions; where they share no words, the first of them."""
    found = topic(
        accounts, [(one.told, one.answer_start, one.answer_end, one.surroundings) for one in mentions]
    )
    return found or str(mentions[0].value)


def opening(accounts: Accounts, members: Sequence[Told]) -> str:
    """What several passages tell: the first words of the one that has most of what they share and least besides."""
    counts = Counter(key for told in members for key in told.keys)
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(members))
    best = max(members, key=lambda told: (accounts.likeness(told.keys, shared)[1], -len(told.text)))
    return shortened(_QUOTATION_MARKS.sub("", best.text), _LONGEST_TOPIC + 12)


_QUOTATION_MARKS = re.compile(r"« ?| ?»|[“”\"]")  # cut short, a quotation would not close


# --- whose word it is, and whether two mentions are about the same ----------------------------------------------------


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
