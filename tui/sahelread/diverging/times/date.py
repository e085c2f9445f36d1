"""Dates and hours that differ: on which day, until when, since when, at what time.

`one_question` says which dates answer one question. Days are compared as intervals, so that "samedi" agrees with "le 20 septembre 2025"
and "le mois dernier" with "en août". What cannot be resolved is never a conflict.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation, furthest
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account, edges
from sahelread.diverging.findings import Finding
from sahelread.diverging.times import delays, in_force, since_when
from sahelread.diverging.times.dated import Dated, answer_of, comparable_dates, one_verb
from sahelread.diverging.times.dated_acts import happens
from sahelread.diverging.times.event_hours import (
    Asked,
    furthest_moments,
    is_worth_asking,
    linked_hours,
    night_relation,
    not_asked,
    with_hints,
)
from sahelread.diverging.times.hours_of_days import hours_of_days
from sahelread.diverging.times.moments import is_round, width
from sahelread.diverging.times.nouns_beside import is_named
from sahelread.diverging.times.one_question import (
    SHARED_WEIGHT,
    buckets_of,
    nearness,
)
from sahelread.diverging.times.same_act import of_one_act, told_closest
from sahelread.diverging.times.two_things import is_to_come
from sahelread.diverging.topics import in_a_sentence, topic
from sahelread.model import DivergenceType, Message, PassageRef, Verdict, message
from sahelread.text.dates import Role
from sahelread.text.expressions import expression

# From here on the question is surely the same; more is needed where what they date is not told by the same act.
_SURE = 0.25
_SURE_BY_TWO_DEEDS = 0.5

# Hours are sure only where nearly all else is shared, and when both are hours, not parts of a day.
_SURE_HOURS, _WIDEST_HOUR = 0.45, 1.5


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The days and the hours that accounts give differently."""
    mentions = [one for told in accounts for one in comparable_dates(told)]
    asked_hours: set[tuple[PassageRef, int]] = set()
    for role in (Role.HOUR, Role.POINT, Role.UNTIL, Role.SINCE):
        of_role = [dated for dated in mentions if dated.when.role is role]
        found: list[Asked] = []
        buckets = list(buckets_of(accounts, of_role))
        for bucket in buckets:
            worst, strong, answering = _worst(accounts, bucket)
            answers = Asked([dated for dated in bucket if dated in answering], worst, strong)
            # How long it lasts is another question, but for what somebody has to do it.
            measured = all(dated.measured and dated.when.days is None for dated in bucket)
            if worst is not Relation.EQUAL and not measured and is_worth_asking(answers, role):
                found.append(answers)
        if role is not Role.SINCE:
            found = with_hints(accounts, of_role, found, role)
        others = not_asked(of_role, found)
        if role in (Role.HOUR, Role.POINT):
            found = list(filter(None, (_of_one_act(accounts, one, of_role) for one in found)))
        for asked_of in found:
            if asked_of.worst is not Relation.APART and any(
                _is_only_meant(dated) or _is_in_passing(dated) for dated in asked_of.bucket
            ):
                continue
            also = linked_hours(accounts, asked_of, others) if role is Role.HOUR else []
            asked_hours |= {(one.told.ref, one.when.end) for one in (*asked_of.bucket, *also)}
            yield _told(accounts, asked_of, role, also)
        for bucket in hours_of_days(accounts, buckets, mentions) if role is Role.POINT else ():
            if not any(one.at and (one.told.ref, one.at[1]) in asked_hours for one in bucket):
                found_of = _told(accounts, Asked(bucket, Relation.LOOSER, strong=False), Role.HOUR, ())
                yield replace(found_of, answers=[one.with_hour for one in bucket])
    yield from delays.findings(accounts)
    yield from in_force.findings(accounts)
    yield from since_when.findings(accounts)
    yield from _contradictory_weekdays(accounts)


def _is_only_meant(dated: Dated) -> bool:
    """Whether a date only says which event is meant, of what is recalled: "issu du coup d'État du 30 mai"; nobody asks how closely."""
    named = dated.holder is not None and dated.holder.by_its_day
    return named and dated.told.is_background(dated.when.start, dated.when.end)


def _is_in_passing(dated: Dated) -> bool:
    """Whether a passage recalls only that it was last month or last year: who says "l'an dernier" may know the day as well."""
    when = dated.when
    named = any(one is not None for one in (when.length, when.year, when.month, when.weekday))
    long = when.days is not None and width(when.days) > _A_WEEK
    return when.relative and long and not named and dated.told.is_background(when.start, when.end)


def _of_one_act(accounts: Accounts, asked_of: Asked, moments: Sequence[Dated]) -> Asked | None:
    """A question with the answers that date one act, each account's closest; None where these agree."""
    bucket = asked_of.bucket
    if all(one.when.span for one in bucket):
        return asked_of
    of_act = of_one_act(bucket, accounts.are_linked)
    bucket = told_closest(of_act, moments) if bucket[0].when.role is Role.HOUR else of_act
    if bucket == asked_of.bucket:
        return asked_of
    if not bucket:
        return None
    left = replace(asked_of, bucket=bucket, worst=furthest_moments(bucket), about=of_act)
    return left if left.worst is not Relation.EQUAL and is_worth_asking(left, bucket[0].when.role) else None


def _told(accounts: Accounts, found: Asked, role: Role, also: Sequence[Dated]) -> Finding:
    """The finding of dates that answer one question; what cannot be resolved, or is counted from another day, is a hint."""
    bucket, worst = (
        found.bucket,
        max(found.worst, furthest_moments([*found.bucket, *also]) if also else found.worst),
    )
    unresolved = any(not (dated.when.resolved or dated.when.endless or dated.measured) for dated in bucket)
    sure = worst is Relation.APART and found.strong
    sure = (
        sure and not unresolved and not any(dated.when.anchored or is_round(dated.when) for dated in bucket)
    )
    return Finding(
        DivergenceType.TIME if role is Role.HOUR else DivergenceType.DATE,
        Verdict.CONFLICT if worst is Relation.APART else Verdict.MORE_SPECIFIC,
        f"{role.value}/{_theme(accounts, bucket)}",
        _question(accounts, found.about or bucket, role),
        [dated.answer for dated in (*bucket, *also)],
        tuple(_why(worst, unresolved)),
        is_sure=sure,
    )


def _worst(accounts: Accounts, bucket: Sequence[Dated]) -> tuple[Relation, bool, Sequence[Dated]]:
    """How far apart the accounts are at most, whether that is sure, and the dates that answer.

    Two accounts that have a date in common agree, whatever other dates they give.
    """

    def pairs(one: Sequence[Dated], other: Sequence[Dated]) -> Sequence[tuple[Relation, Dated, Dated]]:
        every = [(night_relation(a, b, bucket), a, b) for a in one for b in other if not _only_meet(a, b)]
        common = [pair for pair in every if pair[0] is Relation.EQUAL]
        if common:
            return common
        both = [*one, *other]
        near = [
            (night_relation(both[i], both[j], bucket), both[i], both[j])
            for i, j in edges(accounts, both, nearness)
            if not _only_meet(both[i], both[j])
        ]
        of_one_act = [pair for pair in every if pair[1].deed is not None and pair[1].deed == pair[2].deed]
        return near or of_one_act

    worst, sure, answering = furthest(
        by_account(bucket).values(), pairs, lambda a, b: _are_surely_of_one_thing(accounts, a, b)
    )
    return worst, bool(sure), answering


def _only_meet(a: Dated, b: Dated) -> bool:
    """Whether two days of two acts agree for no more than that one of them is told by several days: "expulsé en fin de semaine", "parti
    samedi"."""
    if a.when.role is not Role.POINT or a.deed == b.deed or a.held_acts & b.held_acts:
        return False
    return any(
        one.when.days is not None and width(one.when.days) > 1 and not one.when.is_night for one in (a, b)
    )


def _are_surely_of_one_thing(accounts: Accounts, a: Dated, b: Dated) -> bool:
    if not accounts.are_linked(a, b) or a.when.loose or b.when.loose:
        return False
    if a.when.role is Role.POINT and is_to_come(a) is not is_to_come(b):
        return False
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    alike = likeness >= _needed_to_be_sure(a, b) and shared >= SHARED_WEIGHT
    held = a.holder is not None and b.holder is not None
    of_one_verb = one_verb((a, b)) or (held and a.held_acts & b.held_acts)
    # How long it has lasted may well be told of another thing than the day on which it began.
    measured = a.when.role is Role.SINCE and (a.when.length is None) is not (b.when.length is None)
    if (held or measured) and not of_one_verb and a.when.role is not Role.UNTIL:
        return False
    return alike and (a.deed == b.deed or likeness >= _SURE_BY_TWO_DEEDS)


def _needed_to_be_sure(a: Dated, b: Dated) -> float:
    """How alike the surroundings must be; what is no hour but a part of a day is never sure."""
    if a.when.role is not Role.HOUR:
        return _SURE
    widths = [hours[1] - hours[0] for dated in (a, b) if (hours := dated.when.hours)]
    return _SURE_HOURS if max(widths, default=24.0) <= _WIDEST_HOUR else float("inf")


def _theme(accounts: Accounts, bucket: Sequence[Dated]) -> str:
    """The words that most of the dates share, for the key and the question."""
    counts = Counter(key for dated in bucket for key in dated.surroundings)
    best = sorted(counts, key=lambda key: (-counts[key], -accounts.rarity[key], key))[:3]
    return " ".join(sorted(best))


def _question(accounts: Accounts, bucket: Sequence[Dated], role: Role) -> Message:
    places = [(dated.told, dated.when.start, dated.when.end, dated.surroundings) for dated in bucket]
    fewest = 1 if bucket[0].when.span else 2
    # "Le drame s'est produit vers 9 heures" has no word in common with who told what happened.
    told_by = 1 if role is Role.HOUR else 2
    of_no_act = not any(dated.held_acts for dated in bucket)
    done = _what_was_done(bucket) if of_no_act or all(dated.holder for dated in bucket) else ""
    shared = topic(accounts, places, fewest=fewest, told_by=told_by)
    tells_more = done if of_no_act or len(done.split()) > len(shared.split()) else shared
    about = _what_is_to_do(bucket) or tells_more or shared
    days = [dated.when.days for dated in bucket if dated.when.days]
    of_months = role is Role.POINT and all(width(one) > _A_WEEK for one in days)
    if not about:
        # "Investi le 4 avril", of whom another tells when he "a prêté serment": one verb says which day is asked of.
        about = _what_was_done([dated for dated in bucket if of_months or dated.holder or dated.occurs])
    return asked("when" if of_months else _ASKED.get(role, "day"), about)


def _what_is_to_do(bucket: Sequence[Dated]) -> str:
    """The shortest of what somebody has a time to do, "faire appel"; empty where none is told."""
    ends = (
        (one, one.holder.word.start, one.told.clause(one.when.start, one.when.end)[1])
        for one in bucket
        if one.holder is not None and one.to_do
    )
    things = [one.told.text[start:end].split(",")[0].strip(" .") for one, start, end in ends]
    return min((thing for thing in things if len(thing) <= _LONGEST_CLAUSE), key=len, default="")


# A clause that is longer heads no question.
_LONGEST_CLAUSE = 72


def _what_was_done(bucket: Sequence[Dated]) -> str:
    """The shortest clause up to the verb that all dates stand with, "le gérant du bac a été arrêté", or that says for one that it took
    place, "le feu avait pris"; empty where they do not."""
    held = all(dated.holder and not dated.occurs for dated in bucket)
    clauses = []
    for dated in bucket:
        told, when = dated.told, dated.when
        verb = told.search(happens, 0, when.start) if dated.occurs and not held else None
        end = dated.holder.word.end if held and dated.holder else verb.end() if verb else len(told.text)
        first, _ = told.clause(when.start, when.end)
        subject = told.folded.rfind(", ", first, end) + 2
        first = subject if subject > first and told.match(_determined, subject) else first
        clause = told.text[first:end].strip()
        of_somebody = told.keys_in(first, told.folded.rfind(" ", first, end)) or any(
            is_named(told, term) for term in told.terms if first <= term.start < term.end == end
        )
        if end <= when.start and of_somebody and "," not in clause and len(clause) <= _LONGEST_CLAUSE:
            clauses.append(in_a_sentence(clause, told.language))
    return min(clauses, key=len, default="")


# "D'après la mairie, | la digue a cédé".
_determined = expression("in_holding", "determiner")
# What is told of no day, but of months or years, is not asked "on which day".
_A_WEEK = 7


_ASKED = {Role.UNTIL: "until", Role.SINCE: "since", Role.HOUR: "hour"}


def _why(worst: Relation, unresolved: bool) -> Iterator[Message]:
    if worst is Relation.APART:
        yield message("The dates have no day or hour in common.")
    else:
        yield message("One account is vaguer than another; they can agree.")
    if unresolved:
        yield message("A relative date could not be resolved: its article has no date of publication.")


def _contradictory_weekdays(accounts: Accounts) -> Iterator[Finding]:
    """Dates whose weekday is not that of their day: one account contradicts itself, or the calendar."""
    for told in accounts:
        for when in told.dates:
            if when.contradictory:
                yield Finding(
                    DivergenceType.DATE,
                    Verdict.CONFLICT,
                    f"weekday/{when.day}/{when.month}/{when.year}",
                    message("Does the day of the week fit the date?"),
                    [answer_of(told, when)],
                    (message("The calendar has another day of the week on that date."),),
                    is_sure=when.year is not None,
                )
