"""A quotation that two accounts render differently: the same words of the same person, not quite the same.

Short strings are what rapidfuzz is good at. Two quotations are one when most of their words are the same; they differ when a
word that counts does (accents, apostrophes, capitals, inflection at the edges do not).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.wording import telling_words
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.words import fold

_QUOTATION = re.compile(
    r"«\s*(?P<a>[^«»]{15,600}?)\s*»|“\s*(?P<b>[^“”]{15,600}?)\s*”|\"\s*(?P<c>[^\"]{15,600}?)\s*\""
)

# Below, two quotations are two sayings; found by reading pairs of quotations of bench/stories/dev.
_SAME_SAYING = 72.0

# Fewer words are a term in quotation marks, not a saying.
_WORDS = 4

# A question names the quotation by its first words, in so many characters.
_LONGEST_QUOTED = 60


@dataclass(frozen=True)
class Quotation:
    """What an account quotes, inside the quotation marks."""

    told: Told
    start: int
    end: int
    plain: str
    telling: tuple[str, ...]

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Sayings that accounts quote in different words."""
    for bucket in connected(accounts, list(_quotations(accounts)), _nearness):
        if len({quotation.article for quotation in bucket}) < 2 or not _differ(bucket):
            continue
        shortest = min(bucket, key=lambda quotation: len(quotation.plain))
        yield Finding(
            DivergenceType.TERM,
            Verdict.COMPATIBLE,
            Confidence.SURE,
            f"quotation/{' '.join(shortest.telling[:6])}",
            asked("said", shortened(_text(shortest), _LONGEST_QUOTED)),
            [Answer(one.told, one.start, one.end, shortened(_text(one))) for one in bucket],
            (message("The same quotation is rendered in different words."),),
        )


def _text(quotation: Quotation) -> str:
    return quotation.told.text[quotation.start : quotation.end]


def _quotations(accounts: Accounts) -> Iterator[Quotation]:
    for told in accounts:
        for match in _QUOTATION.finditer(told.text):
            name = next(name for name in "abc" if match[name] is not None)
            start, end = match.span(name)
            plain = fold(told.text[start:end])
            if len(plain.split()) >= _WORDS:
                telling = tuple(word.key for word in telling_words(told.text[start:end], told.language))
                yield Quotation(told, start, end, plain, telling)


def _nearness(a: Quotation, b: Quotation) -> tuple[float, ...] | None:
    likeness = fuzz.ratio(a.plain, b.plain, score_cutoff=_SAME_SAYING)
    return (-likeness,) if likeness else None


def _differ(bucket: Sequence[Quotation]) -> bool:
    """Whether any two render the saying with other telling words, one not being a part of the other."""
    return any(
        a.article != b.article
        and a.telling != b.telling
        and not (set(a.telling) <= set(b.telling) or set(b.telling) <= set(a.telling))
        for a, b in combinations(bucket, 2)
    )
