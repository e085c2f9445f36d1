"""Where one thing was done, or somebody is: "arrêté à Zinder", "né à Labé", "soigné à l'hôpital", each a place right behind its verb.

Two accounts whose passages surely report the same, one verb with two places, are asked about: two names of which neither lies in the
other, or two kinds of spot, a prison and a camp, that cannot be one. What is found is a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.places.containment import Places, containers, countries, lie_in_each_other
from sahelread.diverging.places.spots import Spot, families, spots
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.lexicon import table, word_set

# What the passages must tell alike, whatever their place.
_ALIKE = 0.15
# A clause that is longer heads no question.
_LONGEST_CLAUSE = 72


def findings(accounts: Accounts, known: Set[PassageRef]) -> Iterator[Finding]:
    """The places that linked passages give differently for one verb, but for passages that are `known` to differ."""
    found = [spot for told in accounts for spot in spots(told)]
    around = containers(accounts) if found else {}
    for bucket in connected(accounts, found, lambda _accounts, a, b: _nearness(accounts, around, a, b)):
        apart = {
            id(spot)
            for a in bucket
            for b in bucket
            if a.article < b.article and _nearness(accounts, around, a, b) is not None
            if _are_apart(accounts, around, a, b) and not {a.told.ref, b.told.ref} <= known
            for spot in (a, b)
        }
        if apart:
            yield _finding([spot for spot in bucket if id(spot) in apart])


def _finding(spots_apart: Iterable[Spot]) -> Finding:
    told = list(spots_apart)
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        "whereabouts/" + " ".join(sorted({f"{one.family} {one.name}".strip() for one in told})),
        asked("where", _what_was_done(told)),
        [one.answer for one in told],
        (message("Each account names a place that the other does not have."),),
    )


def _what_was_done(told: Iterable[Spot]) -> str:
    """The shortest clause up to its verb, "les deux suspects ont été arrêtés"."""
    clauses = []
    for one in told:
        first, _ = one.told.clause(one.start, one.end)
        clause = one.told.text[first : one.verb_end].strip()
        if "," not in clause and len(clause) <= _LONGEST_CLAUSE:
            clauses.append(in_a_sentence(clause, one.told.language))
    return min(clauses, key=len, default="")


# --- what differs ------------------------------------------------------------------------------------------------------


def _nearness(accounts: Accounts, around: Places, a: Spot, b: Spot) -> Nearness:
    """How near two places are: those that one verb has in passages that surely report the same."""
    recalled = [one.told.background is not None for one in (a, b)]
    if not accounts.are_linked(a, b) or not a.tells & b.tells or recalled[0] != recalled[1]:
        return None
    _, likeness = accounts.likeness(a.around_it, b.around_it)
    return (float(_are_apart(accounts, around, a, b)), -likeness) if likeness >= _ALIKE else None


def _are_apart(accounts: Accounts, around: Places, a: Spot, b: Spot) -> bool:
    """Whether nobody is at both: at two places that have names, or at two spots that are none of them the other's."""
    if a.name and b.name and not _is_one(a.name, b.name):
        known = a.name in accounts.texts[b.article] or b.name in accounts.texts[a.article]
        return not known and _are_two_places(around, a, b)
    if not (a.family and b.family) or a.family == b.family:
        return False
    passing = word_set(a.told.language, "spots_in_passing")
    if (a.beside and b.family in passing) or (b.beside and a.family in passing):
        return False
    alike = any({a.family, b.family} <= {*group} for group in table(a.told.language, "spots_alike"))
    return not (alike or b.family in families(a.told) or a.family in families(b.told))


def _is_one(one: str, other: str) -> bool:
    return one in other or other in one or are_spelt_alike(one, other)


def _are_two_places(around: Places, a: Spot, b: Spot) -> bool:
    """Whether two names are of places of one size, none in the other; a town is held against a country where its own is known."""
    if lie_in_each_other(around, a.name, b.name):
        return False
    named = countries(a.told.language)
    lies_in = [named & around.get(one.name, frozenset()) for one in (a, b)]
    are_countries = [one.name in named and not within for one, within in zip((a, b), lies_in, strict=True)]
    if are_countries[0] != are_countries[1]:
        return bool(lies_in[are_countries[0]])
    areas = word_set(a.told.language, "kinds_of_areas")
    return (a.kind in areas) == (b.kind in areas) and (a.kind == _QUARTER) == (b.kind == _QUARTER)


_QUARTER = "quartier"
