"""Counts that are asked in the same words are one question where they share an answer, or are answered by other accounts: a reader
cannot tell them apart. So are contradictions of one and the same answer: "fermées la nuit", against which one account says that they stayed
open and another that they never closed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sahelread.diverging.findings import Answer, Finding
from sahelread.model import DivergenceType, Estimate, Verdict


def asked_once(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, those of one question made one where it stands first."""
    kept: list[Finding] = []
    for one in findings:
        if any(_is_asked_already(one, other) for other in kept):
            continue
        place = next((place for place, other in enumerate(kept) if _is_one(one, other)), None)
        if place is None:
            kept.append(one)
        else:
            kept[place] = _joined(kept[place], one)
    return kept


# All that answers until when it is answers how long it is already: "ont trois jours pour partir"; what somebody is charged with is why.
_ALREADY = {DivergenceType.DATE: DivergenceType.NUMBER, DivergenceType.CAUSE: DivergenceType.TERM}


# A contradiction, and what only tells more closely: the latter answers the former's question where both are of one type, and are asked
# alike if that type asks of many things.
_A_FINER_ANSWER = {Verdict.CONFLICT, Verdict.MORE_SPECIFIC}
_OF_MANY_THINGS = {DivergenceType.TERM, DivergenceType.ACTOR}
# Of which two contradictions with one answer are one.
_OF_ONE_ANSWER = {DivergenceType.NEGATION, DivergenceType.CAUSE}


def _is_asked_already(one: Finding, other: Finding) -> bool:
    """Whether all that answers a question answers another, of a type that says more."""
    if _ALREADY.get(one.type) is not other.type or (
        one.type is DivergenceType.CAUSE and one.verdict is not other.verdict
    ):
        return False
    return all(any(_overlap(answer, again) for again in other.answers) for answer in one.answers)


def _overlap(one: Answer, other: Answer) -> bool:
    return one.told.ref == other.told.ref and one.start < other.end and other.start < one.end


def _begin_as_one(one: Answer, other: Answer) -> bool:
    """Whether two figures are one: "18 des 19 occupants" has two."""
    return one.told.ref == other.told.ref and one.start == other.start


def _is_one(one: Finding, other: Finding) -> bool:
    if one.type is other.type and one.type in _OF_ONE_ANSWER:
        both_exclude = one.verdict is other.verdict is Verdict.CONFLICT
        return both_exclude and any(_overlap(a, b) for a in one.answers for b in other.answers)
    if one.type is other.type and {one.verdict, other.verdict} == _A_FINER_ANSWER:
        alike = one.type not in _OF_MANY_THINGS or one.question.text == other.question.text
        return alike and any(_overlap(a, b) for a in one.answers for b in other.answers)
    if not one.type is other.type is DivergenceType.NUMBER or one.question != other.question:
        return False
    common = _places(one.answers) & _places(other.answers)
    return bool(common) or _articles(one).isdisjoint(_articles(other))


def _articles(one: Finding) -> set[str]:
    return {answer.article for answer in one.answers}


def _places(answers: Iterable[Answer]) -> set[tuple[object, int]]:
    return {(answer.told.ref, answer.start) for answer in answers}


def _joined(one: Finding, other: Finding) -> Finding:
    """Both as the one that says more: a conflict, what is sure, what more accounts answer."""

    def rank(finding: Finding) -> tuple[bool, bool, int]:
        return (
            finding.verdict is Verdict.CONFLICT,
            finding.is_sure,
            len(_articles(finding)),
        )

    first, second = sorted((one, other), key=rank, reverse=True)
    again = _overlap if first.type in _OF_ONE_ANSWER else _begin_as_one
    more = [one for one in second.answers if not any(again(one, known) for known in first.answers)]
    return replace(
        first, answers=[*first.answers, *more], estimate=_estimate(first.estimate, second.estimate)
    )


def _estimate(one: Estimate | None, other: Estimate | None) -> Estimate | None:
    """The lowest and the highest of both, where both are known; what is best is that of the first."""
    if one is None or other is None:
        return one or other
    low = None if one.low is None or other.low is None else min(one.low, other.low)
    high = None if one.high is None or other.high is None else max(one.high, other.high)
    return replace(one, low=low, high=high)
