"""Which numbers answer one question: the claims of all passages, brought together before their values are looked at.

Numbers answer one question when they count the same beings or things with the same fate (`fated`), or when their passages
report the same thing and say it with the same words around the number (`sameness`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation
from sahelread.diverging.buckets import Nearness, by_account, connected, grouped
from sahelread.diverging.figures.amounts import relation
from sahelread.diverging.figures.called_otherwise import with_their_other_name
from sahelread.diverging.figures.claims import Claim, have_own_sources
from sahelread.diverging.figures.convicts import (
    are_of_others,
    are_several,
    convicts,
    have_a_name_of_their_own,
)
from sahelread.diverging.figures.counterparts import are_of_one_size, with_counterparts
from sahelread.diverging.figures.fate_kinds import LASTING
from sahelread.diverging.figures.fated import by_fate
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.of_events import of_each_event
from sahelread.diverging.figures.periods import period_of
from sahelread.diverging.figures.punishments import is_between, is_of_first_court, is_punished
from sahelread.diverging.figures.referents import counts_things
from sahelread.diverging.figures.sameness import claim_relation, measure_nearness, nearness, same_surroundings
from sahelread.diverging.figures.summed import are_whole_and_part
from sahelread.text.lexicon import table
from sahelread.text.numbers import Modifier


def questions(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims in buckets of one question each."""
    told = _by_what_is_told(accounts, [claim for claim in claims if not claim.referent.aside])
    yield from with_counterparts(accounts, _with_one_figure(told))
    besides = [claim for claim in claims if claim.referent.aside]
    yield from connected(accounts, besides, _nearness_aside)


# A lower figure is that of many things.
_TELLING_FIGURE = 13


def _with_one_figure(buckets: Iterable[list[Claim]]) -> Iterator[list[Claim]]:
    """The buckets, those made one to which an account gives the same figure of the same noun: "204 prisonniers libérés" and its "204
    prisonniers" are one set."""
    home: dict[object, list[Claim]] = {}
    kept = []
    for bucket in buckets:
        own = {key for claim in bucket if (key := _figure_of(claim)) is not None}
        same = next((home[key] for key in own if key in home and _may_be_one_set(home[key], bucket)), None)
        if same is None:
            kept.append(bucket)
        else:
            same += bucket
            same.sort(key=lambda claim: (claim.told.ref, claim.number.start))
        home |= dict.fromkeys(own, bucket if same is None else same)
    yield from kept


def _figure_of(claim: Claim) -> tuple[object, ...] | None:
    """What an account counts, and how many of them; None of a figure that many things have."""
    number, counted = claim.number, claim.referent
    if number.unit is not None or number.head is None or (number.best or 0) < _TELLING_FIGURE:
        return None
    whole = counted.part, counted.background, counted.place, number.whole
    return claim.article, number.head, number.best, number.modifier, *whole


def _may_be_one_set(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether nobody tells two fates of those whom two buckets count."""
    return len({claim.referent.fate for claim in (*one, *other)} - {None}) < _TWO_FATES


_TWO_FATES = 2

_ONE_SIZE = 2.0


def _nearness_aside(accounts: Accounts, a: Claim, b: Claim) -> Nearness:
    """How near two counts are that are none of what happened, in passages that surely report the same: of those besides somebody ("l'ancien
    maire et sept autres accusés"), of an earlier toll, of what is only feared."""
    one, other = a.referent, b.referent
    one_fate = one.fate == other.fate or None in (one.fate, other.fate)
    alike = one.aside == other.aside and (one.kind == other.kind or (one.is_people and other.is_people))
    if one.aside in ("outdated", "feared") and not are_of_one_size(a, b, _ONE_SIZE):
        return None  # of two earlier tolls one may be the later
    figures = Modifier.VAGUE not in (a.number.modifier, b.number.modifier)
    return nearness(a, b, alike and one_fate and figures and accounts.are_linked(a, b))


def _by_what_is_told(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims in buckets by what is told of those they count, or around them."""
    plain = [claim for claim in claims if claim.number.unit is None]
    fated = of_each_event([claim for claim in plain if claim.referent.fate])
    buckets = with_their_other_name(accounts, [bucket for own in fated for bucket in by_fate(own)])
    doing = [bucket for bucket in buckets if _is_a_state(bucket[0])]
    buckets = [bucket for bucket in buckets if not _is_a_state(bucket[0])]
    left = [claim for claim in plain if not claim.referent.fate]
    left += [claim for bucket in doing for claim in bucket]
    yield from buckets
    yield from doing
    measured = [claim for claim in claims if claim.number.unit is not None]
    several = _have_several_convicts(measured)
    demanded = grouped((_demand(claim), claim) for claim in measured)

    def near(accounts: Accounts, a: Claim, b: Claim) -> Nearness:
        if is_punished(a.referent.themes | b.referent.themes):
            between = is_between(a.told, a.number), is_between(b.told, b.number)
            first = is_of_first_court(a.told, a.number), is_of_first_court(b.told, b.number)
            if between[0] != between[1] or first[0] != first[1]:
                return None
            own = all(have_a_name_of_their_own(accounts, one.referent.nouns) for one in (a, b))
            # the one demand of its kind in either account
            sole = all(
                "asked for" in one.referent.kind
                and not convicts(one.referent.nouns)
                and len(demanded[_demand(one)]) == 1
                for one in (a, b)
            )
            if several and not (own or all(between) or sole):
                return None  # of several who were tried, what is given to whom nobody names is anybody's
        return measure_nearness(accounts, a, b)

    for bucket in connected(accounts, measured, near):
        yield from (
            _by_convict(bucket)
            if is_punished(bucket[0].referent.themes)
            else _told_together(accounts, bucket)
        )
    by_kind = grouped(
        ((ANYONE if one.is_people else one.kind, one.part, one.background, one.place), claim)
        for claim in left
        for one in (claim.referent,)
    )
    for alike in by_kind.values():
        yield from _by_surroundings(accounts, alike)


def _demand(claim: Claim) -> tuple[object, ...]:
    """What tells whether an account has asked for one punishment only of its kind."""
    return claim.article, claim.referent.kind, claim.referent.themes


def _have_several_convicts(measured: Sequence[Claim]) -> bool:
    """Whether an account tells of several people by name what each of them is given."""
    punished = [
        claim for claim in measured if is_punished(claim.referent.themes) and not claim.referent.background
    ]
    return any(are_several(claim.referent.nouns for claim in own) for own in by_account(punished).values())


def _by_convict(bucket: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The punishments of a bucket, apart by those to whom they are given; what is given to whom nobody names goes with the one of whom
    most accounts tell."""
    left = [claim for claim in bucket if convicts(claim.referent.nouns)]
    nobodys = [claim for claim in bucket if not convicts(claim.referent.nouns)]
    own: list[list[Claim]] = []
    while left:
        first = left[0].referent.nouns
        own.append([claim for claim in left if not are_of_others(claim.referent.nouns, first)])
        left = [claim for claim in left if are_of_others(claim.referent.nouns, first)]
    own.sort(key=lambda claims: -len(by_account(claims)))
    yield sorted([*nobodys, *(own[0] if own else [])], key=lambda claim: (claim.told.order, claim.told.ref))
    yield from own[1:]


def _told_together(accounts: Accounts, bucket: Sequence[Claim]) -> Iterator[list[Claim]]:
    """The measures of a bucket, without those of an account that gives another one in a passage that surely reports the same as another's:
    two distances from one town have two far ends."""
    beside = {
        id(claim)
        for claim in bucket
        if any(accounts.are_linked(claim, other) for other in bucket if other.article != claim.article)
    }
    several = {
        article
        for article, own in by_account(bucket).items()
        if len({claim.number.amount for claim in own}) > 1 and any(id(claim) in beside for claim in own)
    }
    yield [claim for claim in bucket if claim.article not in several or id(claim) in beside]
    yield from ([claim] for claim in bucket if claim.article in several and id(claim) not in beside)


def _is_a_state(claim: Claim) -> bool:
    """Whether those who are counted only do something ("12 000 défilent"): another account need not say that they do."""
    fate, language = claim.referent.fate, claim.told.language
    return fate in table(language, "counted_states") and fate not in LASTING


def _by_surroundings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    """Claims of one kind in buckets whose members are told with the same words around.

    People of two kinds are two counts; those of whom nothing is said may be of any kind, unless an account counts both apart
    ("66 personnes à bord, dont 56 passagers").
    """
    apart = {
        claim.referent.kind
        for own in by_account(claims).values()
        for claim in own
        for other in own
        if claim.referent.kind != ANYONE == other.referent.kind
        and relation(claim.number, other.number) is Relation.APART
        and not have_own_sources(claim, other)
    }

    def near(accounts: Accounts, a: Claim, b: Claim) -> Nearness:
        kinds = {a.referent.kind, b.referent.kind}
        things = any(counts_things(one.referent, one.told.language) for one in (a, b))
        states = {a.referent.fate, b.referent.fate} - {None}
        years = {period_of(one).year for one in (a, b)} - {None}
        if len(states) > 1 or len(years) > 1:
            return None  # those aboard are not those who were saved, nor who was aboard years ago
        some = any(one.referent.is_some for one in (a, b))
        if claim_relation(a, b) is Relation.APART and are_whole_and_part(a, b):
            return None
        mixed = len(kinds) > 1 and (things or some or ANYONE not in kinds or kinds & apart)
        return None if mixed else nearness(a, b, same_surroundings(accounts, a, b))

    yield from connected(accounts, claims, near)
