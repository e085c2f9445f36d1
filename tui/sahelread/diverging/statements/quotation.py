"""A quotation that two accounts render differently: the same words of the same person, not quite the same.

Short strings are what rapidfuzz is good at. Two quotations are one when most of their words are the same; they differ when a
word that counts stands in the place of another (accents, apostrophes, capitals, inflection at the edges do not count). A hint, unless
one denies what the other says, and nothing tells of two who say it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span, in_its_words, shortened
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.statements.wording import common_quotation, telling_words
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.negations import negations
from sahelread.text.words import fold

_QUOTATION = re.compile(
    r"«\s*(?P<a>[^«»]{15,600}?)\s*»|“\s*(?P<b>[^“”]{15,600}?)\s*”|\"\s*(?P<c>[^\"]{15,600}?)\s*\""
)

# What a journalist writes where a quotation is cut.
_CUT = re.compile(r"…|\.\.\.|\[|\(")

# Below, two quotations are two sayings; found by reading pairs of quotations of bench/stories/dev.
_SAME_SAYING = 80.0

# An account that has this share of the words of a saying in one passage tells it.
_TOLD_OTHERWISE = 0.7
# So many sayings of one story, that which most accounts have: how journalists render a saying is seldom news.
_PER_STORY = 1

# Fewer words are a term in quotation marks, not a saying.
_WORDS = 4

# A question names the quotation by its first words, in so many characters.
_LONGEST_QUOTED = 60


@dataclass(frozen=True)
class Quotation(Span):
    """What an account quotes, inside the quotation marks."""

    plain: str
    telling: tuple[str, ...]


def findings(accounts: Accounts, echoes: Echoes) -> Iterator[Finding]:
    """Sayings that accounts quote in different words; one that is denied here and not there is a conflict. An account that tells the
    saying without its quotation marks, or with marks that open in another passage, is answered with its passage."""
    found: list[tuple[int, Finding]] = []
    for bucket in connected(accounts, list(_quotations(accounts)), _nearness):
        pairs = [(a, b) for a, b in combinations(bucket, 2) if a.article != b.article and not _is_cut(a, b)]
        opposed = any(_is_negated(a) != _is_negated(b) for a, b in pairs)
        if not opposed and not any(_differ(a, b) for a, b in pairs):
            continue
        finding = _finding(bucket, _told_otherwise(echoes, bucket), opposed=opposed)
        if opposed:
            yield finding
        else:
            found.append((-len({answer.article for answer in finding.answers}), finding))
    yield from (finding for _, finding in sorted(found, key=lambda one: one[0])[:_PER_STORY])


def _finding(bucket: Sequence[Quotation], otherwise: Sequence[Told], *, opposed: bool) -> Finding:
    return Finding(
        DivergenceType.TERM,
        Verdict.CONFLICT if opposed else Verdict.COMPATIBLE,
        f"quotation/{' '.join(_shortest(bucket).telling[:6])}",
        asked("said", shortened(_named(bucket), _LONGEST_QUOTED)),
        [*(one.answer for one in bucket), *(in_its_words(told, 0, len(told.text)) for told in otherwise)],
        (
            message("One account quotes a negation that the other does not.")
            if opposed
            else message("The same quotation is rendered in different words."),
        ),
        is_sure=opposed and not _are_of_two_sources(bucket),
    )


def _are_of_two_sources(bucket: Sequence[Quotation]) -> bool:
    """Whether accounts name more than one who says it, a minister or his adviser."""
    named = [source_of(one.told, one.start) for one in bucket]
    return len({fold(source) for source in named if source}) > 1


def _told_otherwise(echoes: Echoes, bucket: Sequence[Quotation]) -> list[Told]:
    """The passages of other accounts that have most of the words of a saying."""
    keys = [one.told.keys_in(one.start, one.end) for one in bucket]
    shared = frozenset(key for key in frozenset().union(*keys) if sum(key in own for own in keys) > 1)
    nearest = echoes.nearest(shared, frozenset(one.article for one in bucket))
    return [echo.told for echo in nearest.values() if echo.share >= _TOLD_OTHERWISE]


def _shortest(bucket: Sequence[Quotation]) -> Quotation:
    return min(bucket, key=lambda quotation: len(quotation.plain))


def _named(bucket: Sequence[Quotation]) -> str:
    """The words by which a saying is asked for: what all renderings begin with, else the shortest of them."""
    texts = [one.text for one in bucket]
    spans = common_quotation(texts, bucket[0].told.language)
    if spans is not None and all(start == 0 for start, _ in spans):
        return texts[0][slice(*spans[0])]
    return _shortest(bucket).text


def _quotations(accounts: Accounts) -> Iterator[Quotation]:
    for told in accounts:
        for match in _QUOTATION.finditer(told.text):
            name = next(name for name in "abc" if match[name] is not None)
            start, end = match.span(name)
            plain = fold(told.text[start:end])
            if len(plain.split()) >= _WORDS:
                telling = tuple(word.key for word in telling_words(told.text[start:end], told.language))
                yield Quotation(told, start, end, plain, telling)


def _nearness(_accounts: Accounts, a: Quotation, b: Quotation) -> Nearness:
    likeness = fuzz.ratio(a.plain, b.plain, score_cutoff=_SAME_SAYING)
    if not likeness or _uncounted(a).isdisjoint(_uncounted(b)):
        return None  # "une cinquantaine de motos", "une cinquantaine de morts" count two things
    return (-likeness,)


def _uncounted(quotation: Quotation) -> frozenset[str]:
    """The telling words of a saying that are no numbers."""
    told = quotation.told
    counted = [(number.start, number.end) for number in told.numbers]
    return frozenset(
        word.key
        for word in telling_words(quotation.text, told.language)
        if not any(start <= quotation.start + word.start < end for start, end in counted)
    )


def _is_cut(a: Quotation, b: Quotation) -> bool:
    """Whether one of two renderings marks that it leaves something out."""
    return any(_CUT.search(one.text) for one in (a, b))


def _differ(a: Quotation, b: Quotation) -> bool:
    """Whether each of two renderings has a telling word that the other lacks: more than that one leaves out what the other quotes."""
    keys = [quotation.told.keys_in(quotation.start, quotation.end) for quotation in (a, b)]
    # "Trouble", "troubles" have the same stem.
    telling = [frozenset(quotation.telling) for quotation in (a, b)]
    return not any(one <= other or other <= one for one, other in (keys, telling))


def _is_negated(quotation: Quotation) -> bool:
    return any(not negation.denied for negation in negations(quotation.text, quotation.told.language))
