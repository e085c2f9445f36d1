"""Which numbers tell one fate of the same people or things: the dead of a story, its wounded, the houses that were burnt.

Soldiers and civilians are two counts. A noun that the lexicon gives no class ("alpinistes", "randonneurs") is one desk's word for whoever
was concerned, and a toll without a word of who died is of everyone, unless an account counts the two apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.claims import Claim, have_own_sources
from sahelread.diverging.figures.extent import is_among_them, is_of_one_hospital
from sahelread.diverging.figures.kinds import ANYONE, kinds_of
from sahelread.diverging.figures.periods import Period, period_of
from sahelread.diverging.figures.recalled import distance
from sahelread.diverging.figures.summed import are_whole_and_part
from sahelread.text.dates import Role, When
from sahelread.text.lexicon import word_set


def by_fate(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims about what befell people or things: one bucket per kind, fate, side and period; what any part of the dead is has its own."""
    apart = _counted_apart(claims)
    buckets: dict[_Fated, list[Claim]] = {}
    parts: list[list[Claim]] = []
    claims = list(of_all_of_it(claims))
    alone = _kinds_told_alone(claims)
    for claim in claims:
        counted, period = claim.referent, period_of(claim)
        if counted.part and counted.kind == ANYONE and counted.fate == "dead" and _is_any_part(claim):
            parts.append([claim])
            continue
        is_anyone = counted.is_unclassed or (claim.article, counted.fate) in alone
        kind = ANYONE if is_anyone and counted.kind not in apart else counted.kind
        key = _Fated(kind, counted.fate, counted.part, period, counted.place)
        buckets.setdefault(key, []).append(claim)
    found = [(key, of_side) for key, alike in buckets.items() for of_side in _by_side(alike)]
    classed = [(key, alike) for key, alike in found if key.kind != ANYONE]
    asked = [alike for _, alike in classed]
    for key, alike in found:
        if key.kind == ANYONE:
            asked.append(_unclaimed(alike, [specific for other, specific in classed if other[1:] == key[1:]]))
    return [sorted(alike, key=lambda claim: claim.told.ref) for alike in (*asked, *parts) if alike]


def _is_any_part(claim: Claim) -> bool:
    """Whether some of the dead are counted, whom no other account need count: "19 morts, dont deux de ses proches", "26 des 27 tués", but
    not "sept cas, dont deux mortels"."""
    before = claim.told.counts_before(claim.number.start)
    return not before or before[-1].fate == "dead"


def of_all_of_it(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of the story's own event, but for the wounded of one hospital where every account that counts others counts more: a part
    does not deny the whole."""
    claims = list(_of_one_event(claims))
    in_hospital = {id(claim) for claim in claims if is_of_one_hospital(claim.told, claim.number)}
    alike = grouped(
        ((claim.referent.fate, claim.referent.background), claim)
        for claim in claims
        if id(claim) not in in_hospital
    )
    for claim in claims:
        wholes = alike.get((claim.referent.fate, claim.referent.background), ())
        more = id(claim) in in_hospital and {
            other.figure > claim.figure
            for other in wholes
            if other.article != claim.article and relation(claim.number, other.number) is Relation.APART
        }
        if more != {True}:
            yield claim


def _of_one_event(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims but for those whose own day lies before the one that most accounts give to the same fate: another attack, weeks before.
    Behind it stands the day of a later toll: "au 17 mai, 428 morts"."""
    days: dict[tuple[str | None, bool], dict[date, set[str]]] = {}
    for claim in claims:
        told = days.setdefault((claim.referent.fate, claim.referent.background), {})
        for when in _days(claim.told.dates):
            if when.days:
                told.setdefault(when.days[0], set()).add(claim.article)
    for claim in claims:
        told = days[claim.referent.fate, claim.referent.background]
        most = max(map(len, told.values()), default=0)
        day = _day(claim)
        agreed = [one for one, articles in told.items() if len(articles) == most >= _AGREED]
        if day is None or not agreed or min((one - day).days for one in agreed) <= _FEW_DAYS:
            yield claim


# So many accounts agree on the day, and a count of so many days before is of another event.
_AGREED, _FEW_DAYS = 2, 4


def _days(dates: Iterable[When]) -> Iterator[When]:
    """The dates that tell what happened on one day."""
    for when in dates:
        one_day = when.days is not None and when.days[0] == when.days[1]
        if one_day and when.role is Role.POINT and not (when.of_saying or when.loose or when.anchored):
            yield when


def _day(claim: Claim) -> date | None:
    """The one day next to a count in its own clause, else the only one of its sentence."""
    number = claim.number
    days = list(_days(claim.told.dates))
    first, last = claim.told.clause(number.start, number.phrase_end)
    near = [
        (distance(number, when), when.days[0])
        for when in days
        if when.days and first <= when.start and when.end <= last
    ]
    if near or claim.referent.background:
        return min(near)[1] if near else None
    only = {when.days[0] for when in days if when.days}
    return only.pop() if len(only) == 1 else None


def _counted_apart(claims: Sequence[Claim]) -> frozenset[str]:
    """The nouns without a class that an account counts apart from others who met the same fate: "trois alpinistes et deux enfants"; none
    whose figure it gives for all as well ("60 mineurs tués", "60 corps", "le bilan est de 70 morts")."""
    by_article = grouped(((claim.article, claim.referent.fate), claim) for claim in claims)

    def is_of_all(claim: Claim, alike: Sequence[Claim]) -> bool:
        return any(
            other.referent.kind == ANYONE and relation(claim.number, other.number) is Relation.EQUAL
            for other in alike
        )

    return frozenset(
        kind
        for alike in by_article.values()
        for one, other in combinations(alike, 2)
        if one.referent.kind != other.referent.kind
        if relation(one.number, other.number) is Relation.APART
        if _are_some_of_all(one, other) or not have_own_sources(one, other)
        for claim in (one, other)
        if (kind := claim.referent.kind) != ANYONE and not is_of_all(claim, alike)
    )


def _are_some_of_all(a: Claim, b: Claim) -> bool:
    """Whether one count is of anyone, and the other of fewer by a noun of their own: "30 blessés", says one, "13 agents blessés", another."""
    named, anyone = sorted((a, b), key=lambda claim: claim.referent.kind == ANYONE)
    return anyone.referent.kind == ANYONE and named.figure < anyone.figure


def _kinds_told_alone(claims: Sequence[Claim]) -> frozenset[tuple[str, str | None]]:
    """The accounts, with the fates, that count children, or others who are mostly a part of all, and nobody else: where a school fell in
    they are all who died, unless another account counts as many as a part of all ("58 arrestations, dont neuf mineurs")."""
    kinds: dict[tuple[str, str | None], set[str | None]] = {}
    may_be_all = {claim.article: word_set(claim.told.language, "kinds_told_alone") for claim in claims}
    for claim in claims:
        counted = claim.referent
        told = kinds.setdefault((claim.article, counted.fate), set())
        some = counted.part or counted.background or is_among_them(claim.told, claim.number)
        told.add(None if some else counted.kind)
    return frozenset(
        told for told, counted in kinds.items() if len(counted) == 1 and counted <= may_be_all[told[0]]
    )


def _unclaimed(anyone: Sequence[Claim], specific: Sequence[list[Claim]]) -> list[Claim]:
    """The claims that do not say who was concerned, once those that count the same as `specific` are put with them; all
    where they give different figures themselves."""
    specific = [
        alike
        for alike in specific
        if _may_be_everyone(alike[0])
        and not any(one.number.part for one in alike)
        and not all(map(_is_somebody, alike))
    ]
    told_by_several = [alike for alike in specific if len({claim.article for claim in alike}) > 1]
    rest = [claim for claim in anyone if not _joined_by_value(claim, specific)]
    specific = told_by_several or specific  # a class that one account counts is rather of another day
    everyone = len(specific) == 1 and specific[0][0].referent.kind == _CIVILIANS
    if len(specific) == 1 and (everyone or not _tells_both(specific[0], anyone)):
        near = [
            claim
            for claim in rest
            if claim.number.best == 0
            or (
                is_near(claim, specific[0])
                and not any(are_whole_and_part(claim, part) for part in specific[0])
            )
        ]
        told_alike = {claim.article for claim in anyone if claim in specific[0] or claim in near}
        specific[0].extend(near)
        rest = [claim for claim in rest if claim not in near]
        if len(told_alike) < _MOST:
            return rest
        specific[0].extend(rest)  # what so many accounts count without a class is everyone
        return []
    if len({claim.article for claim in rest}) > 1:
        return rest
    return list(anyone) if rest else []


# So many accounts that give no class have the figure of the only class there is.
_MOST = 3
# Where nobody of another class is counted, civilians are whoever died.
_CIVILIANS = "civilian"


def _may_be_everyone(claim: Claim) -> bool:
    """Whether those who are counted may be all of whom an account that names nobody speaks: soldiers, not children."""
    counted = claim.referent
    return counted.is_people and not counted.is_apart and not counted.is_some


def _is_somebody(claim: Claim) -> bool:
    """Whether one person is counted by a trade of his own: "un journaliste tué"."""
    return claim.figure == 1 and claim.referent.kind not in kinds_of(claim.told.language).values()


def _tells_both(specific: Sequence[Claim], rest: Sequence[Claim]) -> bool:
    """Whether an account gives both figures apart: 49 gendarmes and 53 dead are not one count."""
    kind = specific[0].referent.kind  # what was put with them by its figure alone is of everyone
    return any(
        named.article == total.article and relation(named.number, total.number) is Relation.APART
        for named in specific
        if named.referent.kind == kind
        for total in rest
    )


class _Fated(NamedTuple):
    """What makes one question of numbers with a fate: 27 soldiers, killed, all of them, of the story's own days."""

    kind: str
    fate: str | None
    part: bool
    period: Period
    place: str | None


def _by_side(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims apart by whose people they count; those that do not say go with the only side there is, or alone."""
    sides = {claim.referent.sides for claim in claims if claim.referent.sides}
    found: dict[frozenset[str], list[Claim]] = {}
    for claim in claims:
        side = claim.referent.sides
        if not side and len(sides) == 1:
            side = next(iter(sides))
        found.setdefault(side, []).append(claim)
    if len(sides) > 1:
        named = [bucket for side, bucket in found.items() if side]
        found[frozenset()] = [
            claim for claim in found.get(frozenset(), ()) if not _joined_by_value(claim, named)
        ]
    return [bucket for bucket in found.values() if bucket]


# A toll without a word of who died is hardly more than so many times that of the soldiers, where it is theirs alone. Held-out stories
# lose one question in fifty below 2.4, and gain none up to 6.
_THEIRS_ALONE = 2.5


def is_near(claim: Claim, bucket: Sequence[Claim], at_most: float = _THEIRS_ALONE) -> bool:
    """Whether a number could be another count of the same people as those of a bucket."""
    figure = claim.figure
    others = [other.figure for other in bucket]
    return figure > 0 and any(0 < max(figure, other) <= at_most * min(figure, other) for other in others)


def _joined_by_value(claim: Claim, buckets: Sequence[list[Claim]]) -> bool:
    """Put a claim that does not say who died with the only bucket that has its figure; whether there was one."""
    fitting = [
        bucket
        for bucket in buckets
        if any(relation(claim.number, other.number) is Relation.EQUAL for other in bucket)
    ]
    if len(fitting) == 1:
        fitting[0].append(claim)
        return True
    return False
