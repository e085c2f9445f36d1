"""Who was put away for life in one account and for so many years in another: a term that is a word is held against those in figures.

Each is that of somebody who is named (`convicts`), and of no other; what is asked for is held against what is asked for. Where all tell of
life, one may add how much of it has to be served at least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.convicts import (
    are_of_others,
    convicts,
    given_to,
    have_a_name_of_their_own,
)
from sahelread.diverging.figures.measures import demands
from sahelread.diverging.figures.punishments import MINIMUM, PRISON
from sahelread.diverging.figures.recalled import are_of_two_rounds
from sahelread.diverging.findings import Answer, Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, whole_words
from sahelread.text.wishes import is_told_as_so

_life = whole_words("in_punishments", "life")
# "Est condamné à | la perpétuité", and "des peines de dix ans | à perpétuité", which are those of several.
_pronounced, _up_to = (expression("in_punishments", name) for name in ("pronounced", "up_to"))
_BEFORE, _DEMAND = 60, 130
_LONG_AGO, _RIGHT_BEHIND = timedelta(days=45), 5


@dataclass(frozen=True)
class Life(Span):
    """A term for life, with those who have it, or for whom it is only asked."""

    given: frozenset[str]
    is_asked_for: bool


@read_alone
def lives(told: Told) -> Iterator[Life]:
    """The terms for life that a passage tells of somebody who is named, of the story's own days."""
    for found in told.finditer(_life):
        start, end = found.span()
        asking = list(told.finditer(demands, max(told.clause(start, end)[0], start - _DEMAND), start))
        said = told.before(_pronounced, start, _BEFORE)
        if not (said or asking) or told.before(_up_to, start, _BEFORE) or told.is_background(start, end):
            continue
        if any(
            0 <= when.start - end <= _RIGHT_BEHIND and told.lies_before(when, _LONG_AGO)
            for when in told.dates
        ):
            continue  # "condamné à la perpétuité en 2010, il a été gracié"
        asked_for = not said or any(one.start() > said.start() for one in asking)
        given = convicts(given_to(told, start, end))
        if given and (asked_for or is_told_as_so(told.folded, start, told.language)):
            yield Life(told, start, end, given, asked_for)


def findings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Finding]:
    """Those who have a term for life in one account and another in the next, or the least of it."""
    terms = [one for one in claims if one.referent.themes == {PRISON} and not one.referent.background]
    least = [one for one in claims if MINIMUM in one.referent.themes]
    left = [
        life for told in accounts for life in lives(told) if have_a_name_of_their_own(accounts, life.given)
    ]
    while left:
        own = [
            one
            for one in left
            if one.is_asked_for == left[0].is_asked_for and not are_of_others(one.given, left[0].given)
        ]
        left = [one for one in left if one not in own]
        yield from _of_one(accounts, own, terms, least)


def _of_one(
    accounts: Accounts, own: Sequence[Life], terms: Sequence[Claim], least: Sequence[Claim]
) -> Iterator[Finding]:
    """What accounts differ on in the term of one person, who has life in some."""
    of_him = [
        term
        for term in terms
        if have_a_name_of_their_own(accounts, term.referent.nouns)
        and ("asked for" in term.referent.kind) == own[0].is_asked_for
        and not any(are_of_others(term.referent.nouns, life.given) for life in own)
        and not any(are_of_two_rounds(term.told, life.told) for life in own)
    ]
    both = {term.article for term in of_him} & {life.article for life in own}
    years = [term for term in of_him if term.article not in both]
    own = [life for life in own if life.article not in both]
    who = _as_written(own[0]) if own else ""
    if own and years:
        yield Finding(
            DivergenceType.NUMBER,
            Verdict.CONFLICT,
            f"life/{who}",
            asked("sentence", who),
            [*(life.answer for life in own), *(term.answer for term in years)],
            (message("The values cannot all be true."),),
            is_sure=not own[0].is_asked_for
            and any(accounts.are_linked(life, term) for life in own for term in years),
        )
        return
    told_least = [_with_the_least(life, least) for life in own]
    if any(told_least) and not all(told_least) and len(by_account(own)) > 1:
        yield Finding(
            DivergenceType.NUMBER,
            Verdict.MORE_SPECIFIC,
            f"least/{who}",
            asked("sentence", who),
            [answer or life.answer for life, answer in zip(own, told_least, strict=True)],
            (message("One account is vaguer than another; they can agree."),),
        )


def _as_written(life: Life) -> str:
    """The name of who has a term, as its account writes it."""
    return next(life.told.text[name.start : name.end] for name in life.told.names if name.key in life.given)


def _with_the_least(life: Life, least: Sequence[Claim]) -> Answer | None:
    """A term for life with how much of it has to be served at least; None where that is not told beside it."""
    beside = next((one for one in least if one.told is life.told and one.number.start >= life.end), None)
    return Span(life.told, life.start, beside.number.phrase_end).answer if beside else None
