"""Days and hours that may be of one thing though little is told alike around them: those of what the story is about, wherever each
account gives its one hour of it, and the only ones of passages that surely report the same. They make hints, and one question each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation, furthest
from sahelread.diverging.buckets import Nearness, by_account, connected
from sahelread.diverging.times.dated import Dated, is_from_then_on, one_verb
from sahelread.diverging.times.dated_acts import OCCURRED, is_one_act
from sahelread.diverging.times.moments import are_of_one_clock, is_close, moment_relation
from sahelread.diverging.times.two_things import are_of_two_things, are_two_ends, far_apart, goes_on
from sahelread.diverging.topics import fate_words
from sahelread.text.dates import Role
from sahelread.text.lexicon import word_set

# An act that this share of the accounts tells is what the story is about, and happened once.
_CENTRAL = 0.6


@dataclass(frozen=True)
class Asked:
    """Dates that answer one question, how far apart they are at most, and whether that is sure; `guessed` where nothing but a link
    or the story's main act makes them one."""

    bucket: Sequence[Dated]
    worst: Relation
    strong: bool
    guessed: bool = False
    about: Sequence[Dated] = ()
    """The dates that the question is about, where others of the same accounts answer it more closely."""


def with_hints(
    accounts: Accounts, moments: Sequence[Dated], found: Sequence[Asked], role: Role
) -> list[Asked]:
    """What was found among the days or hours of a story with what may be of one thing among the others."""
    every = list(found)
    central = central_acts(accounts)
    if role is Role.HOUR:
        every += _differing(_of_the_event(not_asked(moments, every), central), role)
    only = _only_ones(not_asked(moments, every))
    every += _differing(connected(accounts, only, _nearness, _are_apart_in_one_account), role)
    return _told_once(every, central) if role is Role.HOUR else every


def linked_hours(accounts: Accounts, asked: Asked, moments: Sequence[Dated]) -> list[Dated]:
    """The hours that other accounts answer, each the only one of a passage that surely reports the same: those that agree with one of
    those asked about, and those told closely beside which most others are linked."""
    known = {one.article for one in asked.bucket}
    found = []
    for one in _only_ones(moments):
        near = [other for other in asked.bucket if _nearness(accounts, one, other) is not None]
        agrees = any(
            are_of_one_clock(one.when, other.when) and moment_relation(one.when, other.when) is Relation.EQUAL
            for other in near
        )
        closely = [other for other in asked.bucket if is_close(other.when)] or asked.bucket
        close = is_close(one.when) and 2 * len(near) >= len(closely)
        if near and one.article not in known and not one.told.negations and (agrees or close):
            found.append(one)
    return found


def not_asked(moments: Sequence[Dated], found: Sequence[Asked]) -> list[Dated]:
    return [one for one in moments if not any(one in asked.bucket for asked in found)]


def _differing(buckets: Iterable[Sequence[Dated]], role: Role) -> Iterator[Asked]:
    """The buckets in which accounts that give one moment differ, as hints."""
    for alike in buckets:
        bucket = _finest(alike)
        asked = Asked(bucket, furthest_moments(bucket), False, guessed=True)
        if asked.worst is not Relation.EQUAL and is_worth_asking(asked, role):
            yield asked


def central_acts(accounts: Accounts) -> frozenset[str]:
    """The acts that most accounts tell, and what only "s'est produit"."""
    tellers: dict[str, set[str]] = {}
    for told in accounts:
        for act in told.acts:
            tellers.setdefault(act, set()).add(told.ref.article)
    most = _CENTRAL * len(accounts.story.articles)
    return frozenset((OCCURRED, *(act for act, articles in tellers.items() if len(articles) >= most)))


def _of_the_event(hours: Sequence[Dated], central: frozenset[str]) -> list[list[Dated]]:
    """The hours of what all accounts tell: where one says when it "s'est produit", of it, of those it killed, and where nobody says what
    occurred, of any such act; else of one act each."""
    hours = [one for one in hours if not (one.planned or goes_on(one))]
    happening = [one for one in hours if one.occurs and one.deed in central]
    if not happening:
        return [[one for one in hours if one.deed == act] for act in sorted(central)]
    told = {one.article for one in happening}
    occurred = {one.deed for one in happening}
    others = central if OCCURRED in occurred else central & _deadly(hours[0].told.language)
    return [
        [one for one in hours if one.deed in occurred or (one.article not in told and one.deed in others)]
    ]


def _deadly(language: str) -> frozenset[str]:
    """The acts that tell that somebody died: what killed them happened then."""
    return fate_words(language, "dead")


def _told_once(found: Sequence[Asked], central: frozenset[str]) -> list[Asked]:
    """The questions, those about one act that most accounts tell made one; its beginning and its end stay two."""
    of_the_event: list[list[Asked]] = []
    others = []
    for asked in found:
        stages = {one.stage for one in asked.bucket if one.stage}
        if len(stages) > 1 or not _deeds(asked) & central:
            others.append(asked)
            continue
        homes = (alike for alike in of_the_event if any(_are_of_one_act(one, asked) for one in alike))
        home = next(homes, None)
        if home is None:
            of_the_event.append([asked])
        else:
            home.append(asked)
    return [_joined(alike) for alike in of_the_event] + others


def _deeds(asked: Asked) -> frozenset[str]:
    return frozenset(one.deed for one in asked.bucket if one.deed)


def _are_of_one_act(a: Asked, b: Asked) -> bool:
    """Whether two questions are about one act, both about its beginning, its end or neither."""
    stages, others = ({one.stage for one in asked.bucket if one.stage} for asked in (a, b))
    return stages == others and (bool(_deeds(a) & _deeds(b)) or OCCURRED in _deeds(a) | _deeds(b))


def _joined(alike: Sequence[Asked]) -> Asked:
    bucket = [one for asked in alike for one in asked.bucket]
    worst = max(furthest_moments(_finest(bucket)), *(asked.worst for asked in alike))
    strong = any(asked.strong for asked in alike if asked.worst is worst)
    return Asked(bucket, worst, strong, all(asked.guessed for asked in alike))


# Hours that nothing but links makes one are asked about where so many accounts tell them closely.
_MANY = 3


def _finest(hours: Sequence[Dated]) -> list[Dated]:
    """The hours, of each account those told closest: "dans la nuit", then "à 3 h 15"."""
    close = {one.article for one in hours if is_close(one.when)}
    return [one for one in hours if one.article not in close or is_close(one.when)]


def is_worth_asking(asked: Asked, role: Role) -> bool:
    """Whether what is not sure is likely enough of one thing: dates of no act are of anything, and so are "récemment" and parts of a
    day ("dans la soirée", "en fin d'après-midi") unless they date one act."""
    if all(one.when.span for one in asked.bucket):
        return True
    deeds = {one.deed for one in asked.bucket}
    # What lasts has no day of its own, but it begins and ends on one.
    has_ends = role in (Role.SINCE, Role.UNTIL)
    lasting = frozenset[str]() if has_ends else word_set(asked.bucket[0].told.language, "acts_that_last")
    by_one_verb = bool(one_verb(asked.bucket) - lasting)
    of_no_act = deeds <= (lasting if asked.strong else {None, *lasting})
    if of_no_act and not (
        by_one_verb or (role is Role.HOUR and _is_of_one(asked)) or any(one.stage for one in asked.bucket)
    ):
        return False
    if asked.strong:
        return True
    occurred = {one.deed for one in asked.bucket if one.occurs}
    deadly = _deadly(asked.bucket[0].told.language)
    same_act = by_one_verb or len(deeds) == 1 or deeds <= occurred | deadly or _is_of_one(asked)
    if role is not Role.HOUR:
        return same_act or asked.worst is Relation.APART or not any(one.when.loose for one in asked.bucket)
    apart = asked.worst is Relation.APART
    close = [one for one in asked.bucket if is_close(one.when)]
    if same_act:
        return bool(close) or apart
    if apart and None in deeds and not occurred:
        return len(close) >= _MANY and furthest_moments(close) is Relation.APART
    if asked.guessed and apart:  # an hour and a part of the day that only a link makes one are of two acts
        return furthest_moments(close) is Relation.APART
    return bool(close)


def _is_of_one(asked: Asked) -> bool:
    """Whether all dates tell of one thing beside them and none of two known acts; of verbs that are not known more must be told, and no
    hour from which something is so."""
    acts = {one.deed for one in asked.bucket if one.deed or one.holder}
    fewest, known = (1, acts) if None not in acts else (_MUCH_SHARED, acts - {None})
    if known != acts and any(is_from_then_on(one.told, one.when) for one in asked.bucket):
        return False
    one_act = frozenset.intersection(*(one.held_acts for one in asked.bucket))
    return len(_shared(asked)) >= fewest and bool(
        not known or one_act or is_one_act(known, asked.bucket[0].told.language)
    )


def _shared(asked: Asked) -> frozenset[str]:
    """The words around all dates of a question, but for those of days."""
    days = (one.told.keys_in(when.start, when.end) for one in asked.bucket for when in one.told.dates)
    return frozenset.intersection(*(one.surroundings for one in asked.bucket)).difference(*days)


# So many words around two dates, of whatever verbs, tell that they are of one thing.
_MUCH_SHARED = 2

# --- the only ones of their passages ----------------------------------------------------------------------------------


def _only_ones(moments: Sequence[Dated]) -> list[Dated]:
    return [
        one
        for one in moments
        if not one.when.span
        and one.when.zone != _GREENWICH
        and sum(when.role is one.when.role and when.zone != _GREENWICH for when in one.told.dates) <= 1
    ]


# "Vers 8 h 30 (7 h 30 GMT)": the same hour again.
_GREENWICH = "gmt"


def _are_apart_in_one_account(a: Dated, b: Dated) -> bool:
    """Whether one account tells at two times what others' hours would make one thing."""
    return a.article == b.article and moment_relation(a.when, b.when) is Relation.APART


def _nearness(accounts: Accounts, a: Dated, b: Dated) -> Nearness:
    """How near two moments are, each the only one of its passage: None unless the passages surely report the same act."""
    if not accounts.are_linked(a, b) or are_of_two_things(accounts, a, b):
        return None
    known = bool(a.held_acts and b.held_acts)
    acts = frozenset[str]().union(*(one.held_acts for one in (a, b) if one.holder is not None))
    one_act = bool(a.held_acts & b.held_acts)
    if a.when.role is Role.UNTIL:
        # What somebody has so long for is one thing in passages that tell but one such term.
        one_act = one_act or (a.to_do and b.to_do and accounts.are_alone_together(a.told.ref, b.told.ref))
        return (float(moment_relation(a.when, b.when)), -accounts.score(a, b)) if one_act else None
    if known and not one_act and not _are_alone_together(accounts, a, b):
        return None
    of_another = a.when.role is Role.HOUR and not known and bool(acts) and OCCURRED not in acts
    if of_another and not accounts.are_alone_together(a.told.ref, b.told.ref):
        return None  # "la cellule de crise, réunie à 8 heures": no hour of what happened
    if not known and (
        accounts.score(a, b) < _TOLD_ALIKE or not (is_close(a.when) or is_close(b.when) or one_verb((a, b)))
    ):
        return None
    if a.when.role is Role.POINT and not one_act:
        return None  # a passage tells of more days than of hours
    if far_apart(a, b):
        return None
    return float(moment_relation(a.when, b.when)), -accounts.score(a, b)


# An hour of no act is that of the other passage's act where so much is told alike.
_TOLD_ALIKE = 0.5


def _are_alone_together(accounts: Accounts, a: Dated, b: Dated) -> bool:
    """Whether two hours are the only ones of passages that report nothing but the same, each of an act that the other does not tell."""
    close = is_close(a.when) and is_close(b.when)
    beside = a.deed in b.told.acts or b.deed in a.told.acts
    return close and not beside and accounts.are_alone_together(a.told.ref, b.told.ref)


# --- how far apart accounts are ---------------------------------------------------------------------------------------


def furthest_moments(moments: Sequence[Dated]) -> Relation:
    """How far apart the moments of accounts are at most."""

    def pairs(one: Sequence[Dated], other: Sequence[Dated]) -> Sequence[tuple[Relation, Dated, Dated]]:
        return [(night_relation(a, b, moments), a, b) for a in one for b in other if not are_two_ends(a, b)]

    return furthest(by_account(moments).values(), pairs, lambda _a, _b: False)[0]


def night_relation(a: Dated, b: Dated, beside: Sequence[Dated]) -> Relation:
    """How two moments relate; a night that another account tells joins the days before it and after it, but no two hours."""
    apart = moment_relation(a.when, b.when)
    if apart is not Relation.APART or a.when.role is Role.HOUR:
        return apart
    nights = (one.when for one in beside if one.when.is_night)
    if any(
        Relation.APART not in (moment_relation(night, a.when), moment_relation(night, b.when))
        for night in nights
    ):
        return Relation.EQUAL
    return apart
