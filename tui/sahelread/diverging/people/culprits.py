"""Whom the event of a story is put down to: "y voit la main des rebelles", "les autorités accusent les séparatistes, qui s'en défendent".

Such words name no act, or one in general ("l'attaque", "le massacre"); they are of the story's own event where most accounts tell of a
harm, and the passage of no other day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.deeds import Deed
from sahelread.diverging.people.doers import company, doers_of, whole
from sahelread.diverging.people.subjects import first_in_clause
from sahelread.diverging.told import Term, Told
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.wishes import is_told_as_so

CULPRIT = "culprit"
"""The act of whoever an event is put down to."""

# Whom a turn of phrase blames stands right behind it, with an article, "le groupe" or "la branche locale de" between.
_RIGHT_BEHIND = 30
# Of what somebody is accused is told this near.
_ACCUSED_OF = 90
# A harm is of the story's own event when so large a share of its accounts tell it.
_OWN = 0.5

_blamed = expression("in_culprits", "blamed")
_cleared = expression("in_culprits", "cleared")
_to_do = expression("in_culprits", "to_do")
_of_something = expression("in_culprits", "of_something")
_of_the_event = expression("in_culprits", "of_the_event")


def own_harms(accounts: Accounts) -> frozenset[str]:
    """The harms that most accounts of a story tell."""
    harms = word_set(accounts.story.language, "harms")
    tellers = Counter(
        harm for harm, _ in {(key, told.ref.article) for told in accounts for key in told.keys & harms}
    )
    return frozenset(harm for harm, count in tellers.items() if count >= _OWN * len(accounts.story.articles))


def culprits(accounts: Accounts) -> Iterator[Deed]:
    """Whom the accounts put the event down to, and who they say denies it."""
    own = own_harms(accounts)
    for told in accounts if own else ():
        if told.background is None:
            yield from _blamed_in(told, own)


def _blamed_in(told: Told, own: Collection[str]) -> Iterator[Deed]:
    blames = [match for match in told.finditer(_blamed) if _is_so(told, match.start())]
    clears = list(told.finditer(_cleared))
    doers = doers_of(told) if blames or clears else []
    for match in blames:
        doer = next((one for one in doers if match.end() <= one.start <= match.end() + _RIGHT_BEHIND), None)
        if doer is None or told.search(_to_do, match.end(), doer.start):
            continue
        if _is_of_the_event(told, doer.end, own):
            yield _deed(told, Term(*match.span(), CULPRIT), doer, doers)
    for match in clears:
        doer = first_in_clause(told, match.start(), doers)
        if doer is not None:
            yield _deed(told, Term(*match.span(), CULPRIT), doer, doers, is_cleared=True)


def _is_so(told: Told, start: int) -> bool:
    denied = told.denies(start)
    return not denied and is_told_as_so(told.folded, start, told.language)


def _is_of_the_event(told: Told, end: int, own: Collection[str]) -> bool:
    """Whether somebody is blamed for the event, and for nothing else: "accuse les rebelles | de vouloir la guerre"."""
    of = told.match(_of_something, end)
    if of is None:
        return True
    last = of.end() + _ACCUSED_OF
    named = not told.keys_in(of.end(), last).isdisjoint(own)
    return named or told.match(_of_the_event, of.end()) is not None


def _deed(told: Told, act: Term, doer: Term, doers: Sequence[Term], *, is_cleared: bool = False) -> Deed:
    own = told.keys_in(*act[:2]) | told.keys_in(*doer[:2])
    denial = whole(told, doer, act)[0] if is_cleared else None
    return Deed(told, act, doer, company(told, doer, act, doers), told.keys - own, denial)
