"""Dates and hours as accounts give them, each with the telling words around it, and which of them can be compared.

Left out is what says too little ("récemment"), what only says when something was said, and by when something had not happened.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property

from sahelread.diverging.findings import Answer, shortened
from sahelread.diverging.times.dated_acts import act_dated, stage_dated, with_kinds
from sahelread.diverging.times.datelines import is_of_the_page
from sahelread.diverging.times.holding import Holder, between_dates, holder
from sahelread.diverging.times.moments import width
from sahelread.diverging.times.nouns_beside import BEGUN, is_named
from sahelread.diverging.told import InPassage, Told, read_alone
from sahelread.model import Message, message
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set

# How many characters on each side of a date are taken for what it dates.
_NEAR = 80
# What has lasted since then is the whole sentence's business: "les relations ... se sont dégradées depuis les coups d'État de 2020".
_NEAR_SINCE = 150


@dataclass(frozen=True)
class Dated(InPassage):
    """A date or an hour of a passage, the telling words near it, the act that it dates, and which end of a course (`stage`). `occurs` where it is dated by a verb that says that it took place. `holder` is the word
    that it surely stands with; `planned` was for that day, `lasting` was still going on then. An
    end is `measured` where it is told how long it lasts."""

    when: When
    surroundings: frozenset[str]
    deed: str | None = None
    stage: str = ""
    occurs: bool = False
    holder: Holder | None = None
    planned: bool = False
    lasting: bool = False
    measured: bool = False

    @cached_property
    def held_acts(self) -> frozenset[str]:
        """The known acts that it surely dates, with their kinds: those that it stands with, or of a verb that says that something took
        place, those of its subject; of what is planned, all that its clause tells."""
        told, held = self.told, self.holder
        first, last = between_dates(told, self.when)
        acts = frozenset(() if self.deed is None else (self.deed,))
        if self.planned:
            acts = told.deeds & told.keys_in(first, last)
        elif held is not None and not self.occurs:
            acts = held.acts(told) or with_kinds(held.keys, told.language) - held.keys
        elif held is not None:
            subject = told.keys_in(first, held.word.start)
            acts = told.deeds & subject or (frozenset() if subject and held.keys == acts else acts)
        if self.occurs or told.match(_ever_since, self.when.start):
            acts |= {f"{act}{BEGUN}" for act in acts}  # "des tirs ont retenti", "ont commencé"
        if self.deed is not None and f"{self.deed}{BEGUN}" in acts:
            acts |= {self.deed}
        return with_kinds(acts, told.language)

    @property
    def to_do(self) -> bool:
        """Whether it is until when somebody has to do what comes after it: "a dix jours | pour faire appel"."""
        after = self.holder is not None and self.holder.word.start >= self.when.end
        return after and self.when.role is Role.UNTIL

    @cached_property
    def at(self) -> tuple[int, int] | None:
        """Where the hour of a day is told, with the day: "mardi soir", "mardi vers 9 heures"; None where none is."""
        told, when = self.told, self.when
        if when.role is Role.HOUR or when.hours is not None:
            return when.start, when.end
        after = (one for one in told.dates if one.role is Role.HOUR and one.start >= when.end)
        hour = next((one for one in after if told.fullmatch(_and_its_hour, when.end, one.start)), None)
        if hour and told.folded[when.end] == "," and told.folded[hour.end : hour.end + 1] not in ",;:.)":
            return None  # "mardi, dans la soirée une grue est venue"
        return None if hour is None else (when.start, hour.end)

    @property
    def with_hour(self) -> Answer:
        return self.answer if self.at is None else answer_of(self.told, replace(self.when, end=self.at[1]))

    @property
    def answer(self) -> Answer:
        return answer_of(self.told, self.when)


def one_verb(bucket: Sequence[Dated]) -> frozenset[str]:
    """What all dates of a bucket surely stand with, be it no act of the lexicon; empty where they do not."""
    held = [frozenset[str]() if one.holder is None else one.holder.keys for one in bucket]
    return held[0].intersection(*held[1:])


_and_its_hour = expression("in_dates", "day_and_hour")
# "On cherche encore | ce lundi", "il restait toujours, | mardi": when it was not over.
_still = expression("in_dated", "still")


@read_alone
def comparable_dates(told: Told) -> Iterator[Dated]:
    """The dates and hours of a passage that can be compared, in order; a date with its hour is both, and what an act began on, a day. An
    hour of no act is of the course of the one before: "appelés à 8 h 05, tous étaient là à 8 h 20"."""
    course, at_once = None, word_set(told.language, "acts_at_once")
    for when in told.dates:
        measured = when.role is Role.LENGTH
        if not measured and _says_too_little(told, when):
            continue
        dated = _dated(told, when)
        if measured:
            if dated.deed is not None or dated.holder is not None:
                yield replace(dated, when=replace(when, role=Role.UNTIL), measured=True)
            continue
        if when.role is Role.HOUR and dated.holder is not None:
            course = dated.deed
        elif when.role is Role.HOUR and dated.deed is None and course not in at_once:
            dated = replace(dated, deed=course)
        yield dated
        if when.hours is not None and when.role is Role.POINT:
            yield replace(dated, when=replace(dated.when, role=Role.HOUR))
        if _began(dated):
            yield replace(dated, when=replace(dated.when, role=Role.POINT))
        elif when.role is Role.POINT and told.search(_ending, *between_dates(told, when)):
            yield replace(dated, when=replace(dated.when, role=Role.UNTIL))


# "La date limite est fixée | au 31 août", "les inscriptions seront closes | vendredi": till then it goes on.
_ending = expression("in_dated", "ending")
_ever_since = expression("in_dated", "ever_since")
# "Arrêté | dès mardi", "coupé | depuis janvier": a month and less is when it was done, more is since when it has lasted.
_LONGEST_DAY = 31


def _began(dated: Dated) -> bool:
    """Whether a beginning is the day on which its verb was done."""
    when = dated.when
    if when.role is not Role.SINCE or when.length is not None or when.days is None or dated.holder is None:
        return False
    told, lasting = dated.told, dated.holder.keys & word_set(dated.told.language, "acts_that_last")
    counted = any(
        one.end >= when.start - _NEAR and not (lasting and not told.search(_finite, one.end, when.start))
        for one in told.counts_before(when.start)
    )
    if counted and told.match(_ever_since, when.start):
        return False  # "deux hommes ont été tués depuis lundi" is a toll of days, "deux hommes, disparus depuis lundi" none
    return width(when.days) <= _LONGEST_DAY and not is_named(told, dated.holder.word)


def _says_too_little(told: Told, when: When) -> bool:
    """Whether a date is no day or hour of what is told: it cannot be known, was denied or replaced, is that of saying so or of what went on."""
    return (
        (when.loose and not _is_a_while_ago(when))
        or when.of_saying
        or _is_denied(told, when)
        or told.before(_replaced, when.start, _PLANNED) is not None
        or (when.role in (Role.POINT, Role.HOUR) and told.search(_still, 0, when.start) is not None)
        or told.before(_counted_by, when.start, _COUNTED) is not None
        or is_of_the_page(told, when)
        or (
            when.days is None
            and when.hours is None
            and when.weekday is None
            and when.day is None
            and not when.endless
        )
    )


# "58 cas | au | 6 mai": till when was counted.
_counted_by = expression("in_dated", "counted_by")
_COUNTED = 50


def _dated(told: Told, when: When) -> Dated:
    """A date with what it dates."""
    held = holder(told, when)
    of_its_date = held is not None and held.of_its_date
    deed, occurs = (None, False) if when.span or of_its_date else act_dated(told, when)
    stage = "" if occurs else stage_dated(told, when, None if held is None else held.word)
    if held is not None and held.word.key in told.acts and not occurs:
        deed = held.word.key
        if began := _began_at_once(held, told.language):
            deed, stage = began, ""
    return Dated(
        told,
        when,
        _surroundings(told, when),
        deed,
        stage,
        occurs,
        held,
        planned=any(told.before(sought, when.start, _PLANNED) for sought in (_planned, _due)),
        lasting=not of_its_date and told.search(_lasting, *between_dates(told, when)) is not None,
    )


def _began_at_once(held: Holder, language: str) -> str | None:
    """The act that is over as soon as it began, where a date stands with its beginning: "l'attaque a commencé"."""
    begun = (key.removesuffix(BEGUN) for key in held.keys if key.endswith(BEGUN))
    return next((act for act in sorted(begun) if act in word_set(language, "acts_at_once")), None)


# "D'abord prévues | le 20 mars", they are held on another day: what says so stands within so many characters.
_replaced = expression("in_dated", "replaced")
_PLANNED = 60
# "Le match, prévu | dimanche": the day of what is planned, whatever else befell on it.
_planned = expression("in_dated", "planned")
# "Il doit atterrir | mardi".
_due = expression("in_dated", "due")
# "Les secours étaient encore à l'œuvre | mercredi", "on soulevait | vendredi les derniers wagons": seen on one of its days.
_lasting = expression("in_dated", "lasting")


# "Récemment" and "ces derniers jours" are compared as vaguer than a day; "hier" in an article without its day is not.
_A_WHILE = 5


def _is_a_while_ago(when: When) -> bool:
    return when.days is not None and width(when.days) >= _A_WHILE


def _is_denied(told: Told, when: When) -> bool:
    """Whether the sentence says that something had not happened by then ("aucun groupe n'avait revendiqué dimanche")."""
    if is_from_then_on(told, when):
        return False
    return any(
        not negation.denied and negation.start < when.start <= negation.scope_end
        for negation in told.negations
    )


def is_from_then_on(told: Told, when: When) -> bool:
    """Whether something is so from a date on: "ne peuvent plus sortir | après 22 heures", "n'a fermé qu'à | 21 heures"."""
    return told.before(_only_then, when.start, _PLANNED) is not None


_only_then = expression("in_dated", "only_then")


def _surroundings(told: Told, when: When) -> frozenset[str]:
    """The telling words near a date, up to the next dates on both sides."""
    near = told.clause(when.start, when.end, _NEAR if when.role is not Role.SINCE else _NEAR_SINCE)
    others = [
        other
        for other in told.dates
        if other.role is when.role
        and not (other.end <= when.start and told.fullmatch(_to_its_end, other.end, when.start))
    ]
    first, last = told.up_to_others(others, when.start, when.end, near)
    if when.role is Role.SINCE and _is_of_an_opening(told, when, first):
        last = when.end
    return told.keys_in(first, when.start) | told.keys_in(when.end, last)


_to_its_end = expression("in_dated", "to_its_end")
_finite = expression("in_holding", "finite")
_participle = expression("in_holding", "participle", frame=r"{}\Z")


def _is_of_an_opening(told: Told, when: When, first: int) -> bool:
    """Whether a date ends what a participle opens a sentence with: "installé à Sanga depuis 2016, il a obtenu"."""
    opening = told.text[first : when.start].split()
    if len(opening) < 2 or not told.folded.startswith(",", when.end):
        return False
    done = _participle(told.language).search(opening[0]) is not None
    return done and told.search(_finite, first, when.start) is None


def answer_of(told: Told, when: When) -> Answer:
    """What a passage answers with one of its dates."""
    return Answer(told, when.start, when.end, _value(when, told))


# "Depuis plusieurs mois" may begin on any day of a year and a half: its days say less than its words.
_VAGUE = timedelta(days=62)


def _value(when: When, told: Told) -> str | Message:
    """A date as it is written, with the day it was resolved to when the words do not say it."""
    written = shortened(told.text[when.start : when.end])
    if not when.relative or when.role is Role.HOUR:
        return written
    if when.days is None:
        return message("{written} (unresolved: no date of publication)", written=written)
    vague = when.length is not None and when.days[1] - when.days[0] > _VAGUE
    if when.loose or vague:
        return written
    if told.article.published is None and not when.anchored:  # counted from the day of the others
        return message("{written} (perhaps {days}, by the other accounts)", written=written, days=when.days)
    return message("{written} ({days})", written=written, days=when.days)
