"""What a passage reports that is a fact, and how much it would weigh in a newsroom.

Facts are figures, acts (the lexicon's), names, days, and statements of somebody who can be asked. Colour is none of them: what a
passer-by feels, a question, a recollection of other years, a few words that only lead on. Weights are small whole numbers, so that
an order of two passages can be explained: tolls and arrests come before prices, prices before places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Set
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.told import Told, acts_of_speech
from sahelread.text.attribution import SourceKind
from sahelread.text.dates import Role
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import Name, NameKind
from sahelread.text.words import fold, words

# What befell people weighs most, then what is paid, voted or measured, then any other count of more than a few.
_FATE, _MEASURE, _COUNT = 3.0, 2.0, 1.0
_A_FEW = 10.0
# So many dead or displaced are those of years and of a whole country.
OF_YEARS = 50_000.0
# An act weighs by how rare it is in the story, so much at most, and no more than so many of them.
_ACT, _MOST_ACTS = 1.5, 2
# A name that tells who or where, a day of the story's own, a source that can be asked, one that cannot.
_NAME, _MOST_NAMES, _DAY, _SOURCE, _ANONYMOUS = 1.0, 2, 0.5, 1.0, 0.5

# Fewer words lead on or sum up; they tell nothing.
_FEWEST_WORDS = 8

# So many telling words must stand beside its names and figures.
_FEWEST_BESIDES = 2

_ENDS_OPEN = re.compile(r"[?!:…]\W*\Z|\.\.\.\W*\Z")
# What is quoted, begun or ended in another passage too.
_QUOTED = re.compile(r"\A[^«»]*»|«[^»]*»?|\A[^“”]*”|“[^”]*”?|\"[^\"]*\"?")


def is_colour(told: Told) -> bool:
    """Whether a passage is rather felt, asked or recalled than reported."""
    if told.text.count(" ") + 1 < _FEWEST_WORDS or _ENDS_OPEN.search(told.text):
        return True
    if told.is_background(0, len(told.text)) or _is_a_row(told):
        return True
    personal = _personal(told.language)
    return any(personal.search(told.folded, *match.span()) for match in _QUOTED.finditer(told.text))


# From here on a passage is rather what somebody says than what happened.
_MOSTLY_QUOTED = 0.25


def is_said_or_recalled(told: Told) -> bool:
    """Whether much of a passage is quoted, it argues ("mais", "pourtant"), or goes back behind the story ("avait brandi")."""
    if told.match(_argues):
        return True
    quoted = sum(match.end() - match.start() for match in _QUOTED.finditer(told.text))
    if quoted > _MOSTLY_QUOTED * len(told.text):
        return True
    return told.search(_earlier) is not None


_argues = expression("in_news", "argues")
_earlier = expression("earlier_tense", frame=r"(?<!\w){} \w")


def stands_alone(told: Told) -> bool:
    """Whether a passage can be understood without the one before it, and supposes nothing: "cette chute", "si l'armée cède"."""
    first = words(told.folded[:_OPENING])[:1]
    leaning, supposing = (
        set(map(fold, table(told.language, name))) for name in ("leaning_words", "suppositions")
    )
    return bool(first) and first[0].text not in leaning and supposing.isdisjoint(told.folded.split())


_OPENING = 40


def _is_a_row(told: Told) -> bool:
    """Whether a passage is a line of a table: names and figures, and hardly a word besides."""
    figured = [
        *((name.start, name.end) for name in told.names),
        *((number.start, number.end) for number in told.numbers),
    ]
    besides = sum(
        all(term.end <= start or end <= term.start for start, end in figured) for term in told.terms
    )
    return besides < _FEWEST_BESIDES


# The words of those who speak of themselves.
_personal = written(r"(?<![\w']){'first_person'}(?!\w)")


def acts_told(accounts: Accounts, told: Told) -> list[float]:
    """How rare each act that a passage tells is in the story, the rarest first; words for saying so are none."""
    spans: dict[tuple[int, int], float] = {}
    acts = told.acts - nothing_done(told.language)
    for term in told.terms:
        if term.key in acts:
            span = term.start, term.end
            spans[span] = max(spans.get(span, 0.0), accounts.rarity[term.key])
    return sorted(spans.values(), reverse=True)


def is_deed(keys: Set[str], language: str) -> bool:
    """Whether a deed is among what is told: a claim, an arrest, a decision."""
    return not keys.isdisjoint(word_set(language, "deeds"))


def befell(counted: Iterable[Claim]) -> bool:
    """Whether figures count what befell people."""
    return any(claim.referent.fate for claim in counted)


@cache
def nothing_done(language: str) -> frozenset[str]:
    """The acts that only say that somebody spoke, or what somebody is."""
    return acts_of_speech(language) | word_set(language, "acts_of_being")


def figures(claims: Iterable[Claim]) -> float:
    """What the figures of a passage weigh together; vague amounts and lengths of time weigh nothing."""
    weight = 0.0
    for claim in claims:
        number = claim.number
        if not number.has_figure or number.duration:
            continue
        if claim.referent.fate:
            weight += _FATE if claim.figure < OF_YEARS else 0.0
        elif number.money or number.percent:
            weight += _MEASURE
        elif claim.figure >= _A_FEW:
            weight += _COUNT
    return weight


def weight(
    accounts: Accounts, told: Told, own_claims: Collection[Claim], own_names: Collection[Name]
) -> float:
    """What a passage weighs as news: `own_claims` and `own_names` are those that no other account has.

    0 where it has neither a figure, nor two of an act, a name, a day and somebody who says so.
    """
    counted = figures(own_claims)
    acts = sum(_ACT * rarity for rarity in acts_told(accounts, told)[:_MOST_ACTS])
    named = (
        min(_MOST_NAMES, sum(name.kind is not NameKind.OTHER or name.start > 0 for name in own_names)) * _NAME
    )
    kinds = {source.kind for source in told.attributions}
    sourced = _SOURCE if kinds - {SourceKind.ANONYMOUS} else _ANONYMOUS if kinds else 0.0
    dated = any(when.days is not None and when.role is Role.POINT and not when.loose for when in told.dates)
    if not counted and sum(map(bool, (acts, named, dated, sourced))) < 2:
        return 0.0
    return counted + acts + named + sourced + (_DAY if dated else 0.0)
