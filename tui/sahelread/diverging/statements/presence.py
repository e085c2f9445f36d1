"""What one account says there was none of and another tells of: "aucun hélicoptère n'a tiré" here, "un hélicoptère a tiré" there.

The lexicon lists the things whose presence is such a question: weapons, aircraft, women and children, a fire, an agreement, a ransom. They
are few in a story, so that the thing itself makes two passages tell of one; any other ("n'avait pas de permis") is an act that is left
open (`standings`). How many died or were hurt is a count (`figures`). A hint: there may have been none in one place only.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import first_of_each, grouped
from sahelread.diverging.findings import Finding, Span, shortened
from sahelread.diverging.statements.mentions import in_its_clause
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.wishes import is_told_as_so

# Passages that are linked with less may tell of one thing all the same where so few passages tell of it, by its rarity (`Accounts.rarity`).
_LINKED, _RARE = 0.1, 0.5
# An account is quoted in so many places at most; what others tell in the very word, of so many letters, is not told in a synonym besides.
_PLACES, _STEM = 2, 4


@dataclass(frozen=True)
class Presence(Span):
    """A thing that a passage tells of, or says that there was none of."""

    thing: str
    term: Term
    is_denied: bool

    @property
    def stem(self) -> str:
        """How the word for the thing begins."""
        return self.told.folded[self.term.start : self.term.start + _STEM]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The things that some accounts tell of and others deny."""
    things = grouped((one.thing, one) for told in accounts for one in _presences(told))
    for thing, found in sorted(things.items()):
        denied = [one for one in found if one.is_denied]
        deniers = {one.article for one in denied}
        there = [
            one
            for one in found
            if one.article not in deniers and any(_may_be_one(accounts, one, other) for other in denied)
        ]
        in_one_word = {one.stem for one in denied} & {one.stem for one in there}
        there = [one for one in there if not in_one_word or one.stem in in_one_word]
        if there:
            yield Finding(
                DivergenceType.NEGATION,
                Verdict.CONFLICT,
                f"present/{thing}",
                asked("so", shortened(denied[0].text)),
                [in_its_clause(one.answer) for one in first_of_each((*denied, *there), _PLACES)],
                (message("One account says no where another seems to say yes."),),
            )


def _may_be_one(accounts: Accounts, one: Presence, denied: Presence) -> bool:
    """Whether what is told of may be what is denied: in passages that may be linked, or hardly told of at all; women and children are in
    every story."""
    if _in_two_places(one.told, denied.told):
        return False
    people = one.thing in table(one.told.language, "in_presence")["none_beside"]
    is_rare = not people and accounts.rarity[one.term.key] >= _RARE
    return is_rare or accounts.score(one, denied) >= _LINKED


def _in_two_places(one: Told, other: Told) -> bool:
    """Whether two passages name places, and none in common."""
    places = [{name.last for name in told.names if name.kind is NameKind.PLACE} for told in (one, other)]
    return all(places) and places[0].isdisjoint(places[1])


@cache
def _things(language: str) -> Mapping[str, str]:
    """The thing that each concept or stem is of, for those whose presence is a question."""
    return {key: thing for thing, keys in table(language, "presences").items() for key in keys.split()}


_none_of = expression("in_presence", "none_of", frame=r"(?<!\w){}\Z")
_neither = expression("in_presence", "neither")
_was_not = expression("in_presence", "was_not")
# "Toutes des hommes": there were no women, and no children.
_only = expression("in_presence", "only")
# "Aucune femme | enceinte": there may have been others.
_qualified = expression("in_presence", "qualified")
_ne = expression("in_presence", "ne")
# What says that there was none stands so far before a thing, what did not happen to it so far behind.
_BEFORE, _BEHIND = 60, 40
_WITHOUT = len("sans ")


@read_alone
def _presences(told: Told) -> Iterator[Presence]:
    """The things that a passage tells of as so, and those that it says there were none of."""
    things = _things(told.language)
    for only in told.finditer(_only):
        for thing in table(told.language, "in_presence")["none_beside"]:
            yield Presence(told, *only.span(), thing, Term(*only.span(), ""), True)
    for term in told.terms:
        thing = things.get(term.key)
        if thing is None or not is_told_as_so(told.folded, term.start, told.language):
            continue
        none = told.before(_none_of, term.start, _BEFORE) or told.match(
            _neither, max(0, term.start - _WITHOUT)
        )
        was_not = told.match(_was_not, term.end)
        if none is not None and not told.match(_qualified, term.end):
            start = min(
                [none.start(), *(one.start for one in told.negations if one.start <= none.start() < one.end)]
            )
            yield Presence(told, start, _verb_end(told, term.end), thing, term, True)
        elif none is None and was_not is not None:
            yield Presence(told, term.start, was_not.end(), thing, term, True)
        elif none is None and _is_there(told, term):
            yield Presence(told, *_phrase(told, term), thing, term, False)


def _is_there(told: Told, term: Term) -> bool:
    """Whether no negation reaches what a word tells of, and the passage tells of the story's own event."""
    reached = any(one.start <= term.start < max(one.scope_end, one.end) for one in told.negations)
    return not reached and told.background is None


def _verb_end(told: Told, end: int) -> int:
    """Where the verb ends that says what did not happen to a thing: "aucune enquête | n'est pour l'heure ouverte"."""
    ne = told.match(_ne, end)
    verbs = [term for term in told.terms if ne and ne.end() <= term.start <= ne.end() + _BEHIND]
    return next((verb.end for verb in verbs if verb.key in told.acts), verbs[0].end if verbs else end)


def _phrase(told: Told, term: Term) -> tuple[int, int]:
    """The span of the noun phrase in which a thing stands: "par deux | hélicoptères"."""
    phrases = [one for one in told.noun_phrases if one.bare <= term.start < one.end]
    return (phrases[0].bare, phrases[0].end) if phrases else (term.start, term.end)
