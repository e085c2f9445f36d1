"""In which part of the country, or on which side of a town it happened.

Linked passages are held against each other when each names one quarter of the country, or one direction from the same town; a town lies in
one quarter, whatever the passages tell. What is found is a hint. Where it happened by name is asked by `whereabouts`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped
from sahelread.diverging.findings import Finding
from sahelread.diverging.places import whereabouts
from sahelread.diverging.places.quarters import (
    HEADING,
    QUARTER,
    Located,
    directions,
    is_closer,
    meet,
    of_one_quarter,
    quarters,
)
from sahelread.diverging.places.sites import is_of_another, is_of_the_speaker, names_a_place
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Message, Verdict, message

# What the passages share around the place, when they are linked. Only links are looked at.
_LINKED = 0.35
# A quarter seen from a place that both name needs less; so does a quarter beside the act that both tell, linked or perhaps linked.
_SEEN_FROM = 0.2
_BESIDE, _POSSIBLE = 0.2, 0.3
# Who flees has one direction.
_HEADING = 0.1


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Quarters that linked passages give differently, or more closely, and the places that they name."""
    frames = grouped(
        (located.frame, located)
        for told in accounts
        if told.background is None
        for located in (*quarters(told), *directions(told))
        if not (
            is_of_another(told, located.start)
            or is_of_the_speaker(told, located.start)
            or _is_denied(located)
        )
    )
    if QUARTER in frames:
        frames[QUARTER] = of_one_quarter(frames[QUARTER])
    for located_alike in frames.values():
        for bucket in connected(accounts, located_alike, _nearness):
            if apart := [one for one in bucket if any(_are_apart(accounts, one, other) for other in bucket)]:
                yield _finding(accounts, apart, Verdict.CONFLICT)
            elif bucket[0].frame != HEADING and any(
                is_closer(a, b) and _is_vague(b, a) for a in bucket for b in bucket
            ):
                yield _finding(accounts, bucket, Verdict.MORE_SPECIFIC)
    yield from whereabouts.findings(accounts)


def _is_denied(located: Located) -> bool:
    """Whether what a passage puts there did not happen: "à Barsa, aucun avion n'a décollé"."""
    told = located.told
    return told.denies(located.start) or any(
        told.denies(term.start) for term in told.terms if term.key in located.acts
    )


def _nearness(accounts: Accounts, a: Located, b: Located) -> Nearness:
    """How near two places are: of passages that surely report the same or tell one act, in words that are alike, the less so the nearer
    the act stands; two quarters of one town are of it wherever they stand."""
    if a.town and a.town == b.town:
        return (float(a.place != b.place),)
    if a.town and b.town and a.frame == QUARTER:
        return None
    pair = a.told.ref, b.told.ref
    if pair not in accounts.scores or not (a.told.acts & b.told.acts or pair in accounts.sure):
        return None
    _, likeness = accounts.likeness(a.told.keys, b.told.keys)
    beside = a.acts & b.acts
    if a.frame == HEADING:
        needed = _HEADING if beside and pair in accounts.sure else 1.0
    elif pair in accounts.sure:
        needed = _BESIDE if beside else _SEEN_FROM if a.frame != QUARTER else _LINKED
    else:
        needed = _POSSIBLE if beside else 1.0
    return (float(not meet(a, b)), -likeness) if likeness >= needed else None


def _are_apart(accounts: Accounts, a: Located, b: Located) -> bool:
    return a.article != b.article and not meet(a, b) and _nearness(accounts, a, b) is not None


def _is_vague(wide: Located, close: Located) -> bool:
    """Whether a passage that names the wider quarter names no place in it that the other does not name."""
    of_one_place = wide.frame != QUARTER or (wide.town and wide.town == close.town)
    return bool(of_one_place) or names_a_place(close.told) or not names_a_place(wide.told)


def _finding(accounts: Accounts, bucket: Sequence[Located], verdict: Verdict) -> Finding:
    places = {one.place for one in bucket}
    if verdict is Verdict.MORE_SPECIFIC:
        why = message("One account names a place that lies in the other's.")
    else:
        opposite = bucket[0].frame != QUARTER or bucket[0].town
        why = (
            message("The quarters are opposite.")
            if opposite
            else message("Each account names a place that the other does not have.")
        )
    return Finding(
        DivergenceType.PLACE,
        verdict,
        "where/" + " ".join(sorted(places)),
        _question(accounts, bucket),
        [one.answer for one in bucket],
        (why,),
    )


def _question(accounts: Accounts, bucket: Sequence[Located]) -> Message:
    """Where the town lies that all name, or where what happened did."""
    first = bucket[0]
    named = [name for name in first.told.names if name.key == first.town]
    town = first.told.text[named[0].start : named[0].end] if named else ""
    about = topic_of_all(accounts, bucket)
    if town and (first.frame == QUARTER or not about):
        return asked("where it lies", town)
    return asked("to" if first.frame == HEADING else "where", about)
