"""Numbers that differ: how many were killed, how many trucks there were, how much was promised.

`claims` says which numbers answer one question; here their values are compared (`amounts`) and the question is worded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.apart import Relation, furthest
from sahelread.diverging.buckets import by_account
from sahelread.diverging.figures.ages import AGE, whose_age
from sahelread.diverging.figures.amounts import WHILES, in_one_unit
from sahelread.diverging.figures.called_otherwise import are_called_otherwise
from sahelread.diverging.figures.claims import Claim, have_own_sources
from sahelread.diverging.figures.estimating import estimate
from sahelread.diverging.figures.evolving import are_tolls_of_different_dates
from sahelread.diverging.figures.fate_kinds import COUNTED_AGAIN, PASSING
from sahelread.diverging.figures.fated import of_all_of_it
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.likelihood import LIKELY, SURE
from sahelread.diverging.figures.number_questions import question_of
from sahelread.diverging.figures.partial import wholes
from sahelread.diverging.figures.periods import are_of_one_day, period_of
from sahelread.diverging.figures.punishments import is_between, is_punished
from sahelread.diverging.figures.sameness import (
    claim_relation,
    how_surely_of_one,
    may_answer_alike,
)
from sahelread.diverging.figures.seeking_figures import Figures
from sahelread.diverging.figures.strays import without_strays
from sahelread.diverging.figures.unnumbered import with_plurals
from sahelread.diverging.findings import Finding
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.numbers import Modifier, Number


def findings(
    accounts: Accounts, questions: Iterable[Sequence[Claim]], claims: Sequence[Claim] = ()
) -> Iterator[Finding]:
    """The numbers that accounts give differently, one finding per question; `claims` are all in which an account without an answer
    is sought one."""
    found = [
        (bucket, finding)
        for asked_together in with_plurals(accounts, questions)
        for bucket in _of_one_size(asked_together)
        if (finding := _finding(accounts, bucket)) is not None
    ]
    figures = Figures(accounts, list(of_all_of_it(claims)), (bucket for bucket, _ in found))
    for bucket, finding in found:
        sought = figures.answering(bucket)
        fuller = _finding(accounts, bucket, sought) if sought else None
        if fuller is None:
            yield finding
        else:  # what is counted is asked as before; whose share it is, better than before
            question = fuller.question if bucket[0].number.unit else finding.question
            yield replace(fuller, is_sure=finding.is_sure, question=question)


def _finding(accounts: Accounts, bucket: Sequence[Claim], sought: Sequence[Claim] = ()) -> Finding | None:
    """What accounts differ on in one bucket; `sought` are the answers of others, found elsewhere."""
    bucket = [*bucket, *sought]
    by_article = {article: _figures_first(claims) for article, claims in by_account(bucket).items()}
    if bucket[0].number.unit is None:
        by_article = {article: wholes(claims, by_article.values()) for article, claims in by_article.items()}
    if len(by_article) < 2:
        return None
    exact = {article: _as_told_closest(claims) for article, claims in by_article.items()}
    worst, likely, answering = _worst(accounts, exact)
    if worst is Relation.EQUAL or likely < LIKELY:
        return None
    verdict = Verdict.CONFLICT if worst >= Relation.RECONCILABLE else Verdict.MORE_SPECIFIC
    doubtful = (
        verdict is not Verdict.CONFLICT  # of vaguer figures half are rounded, or of more than is asked
        or not any(claim.number.has_figure for claim in bucket)
        or are_called_otherwise(bucket)
        or any(map(_may_be_anybodys, bucket))
        or _only_some_differ(bucket)
    )
    wanted = {id(claim) for claim in (*answering, *sought)}
    by_article = {
        article: kept
        for article, claims in by_article.items()
        if (kept := [claim for claim in claims if _is_wanted(claim, claims, wanted)])
    }
    by_article = without_strays(by_article)
    wanted = {id(claim) for claims in by_article.values() for claim in claims}
    bucket = [claim for claim in bucket if id(claim) in wanted]
    own_sources = worst >= Relation.RECONCILABLE and _have_own_sources(bucket)
    evolving = worst is Relation.APART and are_tolls_of_different_dates(
        accounts, by_article, by_publication=not own_sources
    )
    passing = evolving and bucket[0].referent.fate in PASSING
    is_sure = likely >= SURE and not (doubtful or passing)
    return Finding(
        DivergenceType.TIME if _is_an_hour(bucket[0]) else DivergenceType.NUMBER,
        verdict,
        _about(bucket),
        question_of(accounts, bucket),
        [claim.answer for claim in bucket],
        tuple(_why(bucket, worst, own_sources, evolving, is_sure)),
        estimate(bucket) if bucket[0].number.unit is None else None,
        matter=next((claim.referent.fate for claim in bucket if claim.referent.fate), None),
        is_sure=is_sure,
    )


def _is_wanted(claim: Claim, told: Sequence[Claim], wanted: Collection[int]) -> bool:
    """Whether a claim answers, or says no other than one that does: "près de 400 morts", "394 personnes"."""
    return id(claim) in wanted or any(
        id(other) in wanted and claim_relation(claim, other) < Relation.RECONCILABLE
        for other in told
        if claim.number.has_figure and other.number.has_figure
    )


def _is_an_hour(claim: Claim) -> bool:
    """Whether a figure tells at which minute something was; how long it took is a number."""
    return claim.number.unit in WHILES and not claim.number.duration


def _may_be_anybodys(claim: Claim) -> bool:
    """Whether a figure is another's as often as not: each boat saves its own, some of all candidates are told something of, who is hurt and
    who is not is told of many, what is recalled without a year, or of several countries, is of any event, what is given to one and to
    another is that of some of them, those besides somebody depend on who he is, and an age without a name is that of anyone."""
    counted = claim.referent
    nobodys = counted.kind == AGE and not whose_age(counted.themes)
    of_any_event = counted.fate is not None and period_of(claim).is_of_any_event
    several = is_punished(counted.themes) and is_between(claim.told, claim.number)
    some = counted.fate in ("rescued", "running")
    return nobodys or several or of_any_event or some or counted.aside != ""


def _only_some_differ(bucket: Sequence[Claim]) -> bool:
    """Whether all that differ from the others say that there were none, or count children, or others who may be a part of all."""
    whole = [claim for claim in bucket if not claim.referent.is_some and claim.number.best != 0]
    return 0 < len(whole) < len(bucket) and not any(
        claim_relation(a, b) is Relation.APART for a, b in combinations(whole, 2) if a.article != b.article
    )


# Two counts of one set of people or things, in a question in which accounts count several sets; and two shares by one side's reckoning.
_ONE_SIZE, _OF_ONE_BALLOT = 1.5, 3.0
# What the commission and the opposition reckon are two questions where so many accounts have both.
_RECKONING = 2


def _of_one_size(bucket: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """The claims of a question, apart by size where an account gives figures apart of what is counted once: 478 people were aboard, some
    200 are still there."""
    shares = bucket[0].number.percent
    if _accounts_of_several(bucket) < (_RECKONING if shares else 1):
        yield bucket
        return
    ordered = sorted(bucket, key=lambda claim: claim.figure)
    group = ordered[:1]
    for before, claim in pairwise(ordered):
        if claim.figure > (_OF_ONE_BALLOT if shares else _ONE_SIZE) * before.figure:
            yield sorted(group, key=lambda one: (one.told.order, one.told.ref))
            group = []
        group.append(claim)
    yield sorted(group, key=lambda one: (one.told.order, one.told.ref))


def _accounts_of_several(bucket: Sequence[Claim]) -> int:
    """How many accounts give figures apart of what is counted once: those aboard and those still aboard are two sets of people; or shares
    apart, on whosever word."""
    shares = bucket[0].number.percent
    if (bucket[0].number.unit is not None and not shares) or bucket[0].referent.fate in COUNTED_AGAIN:
        return 0
    return len(
        {
            a.article
            for a, b in combinations(bucket, 2)
            if a.article == b.article and claim_relation(a, b) is Relation.APART
            if shares
            or a.answer.source == b.answer.source
            or not a.is_somebodys  # "30 enlevés" for one, "80" for another
        }
    )


def _worst(
    accounts: Accounts, by_article: Mapping[str, Sequence[Claim]]
) -> tuple[Relation, float, Sequence[Claim]]:
    """How far apart the accounts are at most, how likely that is of one thing, and the claims that answer; two figures that one account itself
    sets against each other are as far apart as can be."""

    def pairs(one: Sequence[Claim], other: Sequence[Claim]) -> Sequence[tuple[Relation, Claim, Claim]]:
        return [
            (claim_relation(a, b), a, b)
            for a in one
            for b in other
            if may_answer_alike(accounts, a, b) and are_of_one_day(a, b)
        ]

    worst, likely, answering = furthest(
        by_article.values(), pairs, lambda a, b: how_surely_of_one(accounts, a, b)
    )
    told_alike = len({frozenset(claim.number.amount for claim in told) for told in by_article.values()}) == 1
    if worst < Relation.APART and answering and not told_alike:
        opposed = [claim for claims in by_article.values() for claim in _opposed(claims, answering)]
        if opposed:
            return Relation.APART, 1.0, [*answering, *opposed]
    return worst, likely, answering


def _opposed(claims: Sequence[Claim], answering: Sequence[Claim]) -> Iterator[Claim]:
    """The figures of one account that it sets against its other one, each on a word of its own, when others have that other one."""
    for a, b in combinations(claims, 2):
        sources = a.answer.source, b.answer.source
        if (
            (a.referent.fate not in COUNTED_AGAIN and None in sources)
            or sources[0] == sources[1]
            or a.referent.part
            or b.referent.part
        ):
            continue
        counted = {claim.number.head for claim in (a, b) if claim.referent.kind != ANYONE} - {None}
        if len(counted) > 1:
            continue  # "13 soldats", "six officiers": a part by its own noun
        if claim_relation(a, b) is Relation.APART and (a in answering or b in answering):
            yield from (a, b)


def _figures_first(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one account without the vague ones where it gives figures too ("plusieurs, entre quatre et cinq"), nor the
    one of somebody where it counts more ("une femme est morte", "trois décès"), nor none, unless somebody says that there were none."""
    figures = [claim for claim in claims if claim.number.has_figure]
    several = [claim for claim in figures if claim.figure > 1 or (claim.figure == 0 and claim.is_somebodys)]
    return several or figures or list(claims)


def _as_told_closest(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one account without those that only round what it tells too: "une soixantaine", "60"."""
    exact = [claim for claim in claims if claim.number.modifier is Modifier.EXACT]
    return [
        claim
        for claim in claims
        if claim.number.modifier is not Modifier.ABOUT
        or all(claim_relation(claim, one) >= Relation.RECONCILABLE for one in exact)
    ]


def _about(bucket: Sequence[Claim]) -> str:
    first = bucket[0]
    what = first.referent.fate or " ".join(sorted(first.referent.themes))
    return "/".join((first.referent.kind, what, *filter(None, (first.referent.place,))))


def _have_own_sources(bucket: Sequence[Claim]) -> bool:
    """Whether figures that cannot both be true are attributed, each to a source of its own."""
    return any(
        have_own_sources(a, b) and claim_relation(a, b) >= Relation.RECONCILABLE
        for a, b in combinations(bucket, 2)
    )


def _only_exceed_minimums(bucket: Sequence[Claim]) -> bool:
    """Whether every figure that another account exceeds is one that it can exceed: "au moins huit" and "au moins dix-huit"."""
    return all(
        min(in_one_unit(a.number, b.number), key=_least).high is None
        for a, b in combinations(bucket, 2)
        if a.article != b.article and claim_relation(a, b) is Relation.APART
    )


def _least(number: Number) -> float:
    return number.low or number.best or 0.0


def _why(
    bucket: Sequence[Claim], worst: Relation, own_sources: bool, evolving: bool, is_sure: bool
) -> Iterator[Message]:
    if evolving:
        yield message(
            "The tolls may be of different dates; a later one then takes the place of an earlier one."
        )
    elif worst is Relation.RECONCILABLE:
        yield message("The values can be reconciled, but are not the same.")
    elif worst is Relation.APART and _only_exceed_minimums(bucket):
        yield message(
            "The lower figures are minimums: a higher one does not deny them, but another figure is given."
        )
    elif worst is Relation.APART and is_sure:
        yield message("The values cannot all be true.")
    elif worst is Relation.APART:
        yield message("If all of them are of one thing, they cannot all be true.")
    else:
        yield message("One account is vaguer than another; they can agree.")
    if own_sources:
        yield message("Different sources are given for the figures.")
    if are_called_otherwise(bucket):
        yield message("The accounts call the dead by opposite names: who they were is disputed.")
    if any(claim.number.modifier is Modifier.UNKNOWN for claim in bucket):
        yield message("One account says that the number is not known.")
