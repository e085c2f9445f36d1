"""Where it happened: another part of the country, or a place that the other account never names.

Linked passages are held against each other when each names one place of a kind (a village, a province), one quarter of the
country, or one direction from the same town; a town lies in one quarter, whatever the passages tell. Two places can both be right: a
name counts only when the other account has it nowhere, and what is found is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped
from sahelread.diverging.findings import Finding
from sahelread.diverging.places import whereabouts
from sahelread.diverging.places.containment import containers, lie_in_each_other
from sahelread.diverging.places.located import QUARTER, Located, is_of_another, named_places
from sahelread.diverging.places.quarters import directions, is_closer, meet, of_one_quarter, quarters
from sahelread.diverging.places.spots import are_of_two_verbs
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Message, PassageRef, Verdict, message

# What the passages share around the place, when they are linked. Only links are looked at.
_LINKED = 0.35
# A quarter seen from a place that both name needs less; so does a place beside the act that both tell, linked or perhaps linked.
_SEEN_FROM = 0.2
_BESIDE, _POSSIBLE = 0.2, 0.3

# Two names that share a longer word than this ("Villeneuve", not "de") are one place's.
_SHORT = 3

Pair = tuple[Located, Located]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Places and quarters that linked passages give differently, and quarters that one account gives more closely."""
    frames = grouped(
        (located.frame, located)
        for told in accounts
        if told.background is None
        for located in (*named_places(told), *quarters(told), *directions(told))
        if not (is_of_another(told, located.start) or _is_denied(located))
    )
    if QUARTER in frames:
        frames[QUARTER] = of_one_quarter(frames[QUARTER])
    differing: list[tuple[Sequence[Located], list[Pair]]] = []
    for located_alike in frames.values():
        for bucket in connected(accounts, located_alike, _nearness):
            if pairs := _differing(accounts, bucket):
                differing.append((bucket, pairs))
            elif bucket[0].is_quarter and any(is_closer(a, b) for a in bucket for b in bucket):
                yield _finding(accounts, bucket, Verdict.MORE_SPECIFIC)
    around = containers(accounts) if differing else {}
    known: set[PassageRef] = set()
    for alike, pairs in differing:
        apart = [(a, b) for a, b in pairs if not lie_in_each_other(around, a.place, b.place)]
        if apart:
            answers = [one for one in alike if _answers(accounts, one, apart)]
            finding = _finding(accounts, answers, Verdict.CONFLICT)
            known.update(one.told.ref for one in answers if finding.question.values)
            yield finding
    yield from whereabouts.findings(accounts, known)


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
    if are_of_two_verbs(a, b):
        return None
    _, likeness = accounts.likeness(a.told.keys, b.told.keys)
    beside = a.acts & b.acts
    if pair in accounts.sure:
        from_one = a.frame != QUARTER and a.is_quarter
        needed = _BESIDE if beside else _SEEN_FROM if from_one else _LINKED
    else:
        needed = _POSSIBLE if beside else 1.0
    return (float(not _is_one_place(a, b)), -likeness) if likeness >= needed else None


def _is_one_place(a: Located, b: Located) -> bool:
    if a.is_quarter:
        return meet(a, b)
    words = [{word for word in re.split(r"[ '-]", one.place) if len(word) > _SHORT} for one in (a, b)]
    if a.place in b.place or b.place in a.place or words[0] & words[1]:
        return True
    return are_spelt_alike(a.place, b.place)


def _differing(accounts: Accounts, bucket: Sequence[Located]) -> list[Pair]:
    """The pairs of places that two accounts give for one thing, neither of which the other account has anywhere."""
    return [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article
        and not _is_one_place(a, b)
        and (a.is_quarter or not (_has(accounts, a.article, b.place) or _has(accounts, b.article, a.place)))
        and _nearness(accounts, a, b) is not None
    ]


def _answers(accounts: Accounts, one: Located, apart: Sequence[Pair]) -> bool:
    """Whether a place is one of those told apart, or the same as one of them in a passage that tells the same."""
    return any(
        one is placed or (_is_one_place(one, placed) and _nearness(accounts, one, placed) is not None)
        for pair in apart
        for placed in pair
    )


def _has(accounts: Accounts, article: str, place: str) -> bool:
    return place in accounts.texts.get(article, "")


def _finding(accounts: Accounts, bucket: Sequence[Located], verdict: Verdict) -> Finding:
    places = {one.place for one in bucket}
    if verdict is Verdict.MORE_SPECIFIC:
        why = message("One account names a place that lies in the other's.")
    elif bucket[0].is_quarter and (bucket[0].frame != QUARTER or bucket[0].town):
        why = message("The quarters are opposite.")
    else:
        why = message("Each account names a place that the other does not have.")
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
    return asked("where", about)
