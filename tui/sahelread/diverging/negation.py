"""What one account says is not so and another says is; and denials that only some accounts report.

A negation meets an assertion when the words that it denies are told by a linked passage of another account without a
negation: a hint, since what is asserted may be another part of the tale. A denial ("rejette ces accusations") is a fact of its
own: an account that leaves it out tells one side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.mentions import Mention, mention, nearness
from sahelread.model import Confidence, DivergenceType, PassageRef, Verdict, message
from sahelread.text.negation import Negation

# "Ne détiennent plus d'otages" says that they did: another account that tells of the hostages does not contradict it.
_IS_OVER = re.compile(r"\b(?:plus|no longer)\b")

# How far before a negation its subject may stand: "aucun groupe n'avait revendiqué", "les sirènes n'ont pas retenti".
_SUBJECT_REACH = 50

# What is denied must be told by the other passage to this share, by weight, and weigh this much (one rare word and a half).
_TOLD_ELSEWHERE = 0.5
_DENIED_WEIGHT = 1.2

# Denials of one thing are alike to this degree.
_LINKED, _APART = 0.05, 0.15


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Negations that meet an assertion, then denials that some accounts leave out."""
    yield from _contradictions(accounts)
    yield from _denials(accounts)


# --- so, and not so --------------------------------------------------------------------------------------------------------


def _contradictions(accounts: Accounts) -> Iterator[Finding]:
    linked: dict[PassageRef, list[Told]] = {}
    for a, b in sorted(accounts.sure):
        if a in accounts.told and b in accounts.told:
            linked.setdefault(a, []).append(accounts.told[b])
    for told in accounts:
        for negation in told.negations:
            if (
                negation.denied
                or told.ref not in linked
                or _IS_OVER.search(told.text, negation.start, negation.end)
            ):
                continue
            denied = _denied_keys(told, negation)
            against = [other for other in linked[told.ref] if _asserts(accounts, other, denied)]
            if against:
                yield _contradiction(told, negation, denied, against)


def _denied_keys(told: Told, negation: Negation) -> frozenset[str]:
    """The telling words of what is not so: the negated clause, its subject among them."""
    first, _ = told.clause(negation.start, negation.end)
    return told.keys_in(max(first, negation.start - _SUBJECT_REACH), negation.scope_end)


def _asserts(accounts: Accounts, other: Told, denied: frozenset[str]) -> bool:
    """Whether a passage tells, without negation, what another says is not so."""
    if any(not negation.denied for negation in other.negations):
        return False
    shared = accounts.weight(denied & other.keys)
    total = accounts.weight(denied)
    return total > 0 and shared >= _DENIED_WEIGHT and shared >= _TOLD_ELSEWHERE * total


def _contradiction(
    told: Told, negation: Negation, denied: frozenset[str], against: Sequence[Told]
) -> Finding:
    own = mention(told, negation.start, negation.end, "not", with_object=True)
    answers = [own.answer]
    for other in against:
        start, end = _densest(other, denied)
        answers.append(mention(other, start, end, "so").answer)
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        Confidence.HINT,
        "not/" + " ".join(sorted(denied)[:6]),
        asked("so", answers[0].value),
        answers,
        (message("One account says no where another seems to say yes."),),
    )


# What is asserted is quoted in at most so many characters.
_LONGEST_ASSERTION = 40


def _densest(told: Told, keys: frozenset[str]) -> tuple[int, int]:
    """The short run of words that holds most of those keys, the last one of several: there the verb is."""
    found = [term for term in told.terms if term.key in keys]
    runs = [
        (sum(first.start <= term.start and term.end <= last.end for term in found), first.start, last.end)
        for place, first in enumerate(found)
        for last in found[place:]
        if last.end - first.start <= _LONGEST_ASSERTION or last is first
    ]
    _, start, end = max(runs, key=lambda run: (run[0], run[1] - run[2], run[1]))
    return start, end


# --- denied by somebody ----------------------------------------------------------------------------------------------------


def _denials(accounts: Accounts) -> Iterator[Finding]:
    mentions = [
        mention(told, negation.start, negation.end, "denied", with_object=True)
        for told in accounts
        for negation in _denials_of(told)[:1]  # two words for it in one passage are one denial
    ]
    for bucket in connected(
        accounts, mentions, lambda a, b: nearness(accounts, a, b, linked=_LINKED, apart=_APART)
    ):
        silent = _silent(accounts, bucket)
        if silent:
            yield Finding(
                DivergenceType.NEGATION,
                Verdict.OMISSION,
                Confidence.HINT,
                "denied/" + " ".join(sorted({key for one in bucket for key in one.surroundings})[:6]),
                asked("denied", max((str(one.value) for one in bucket), key=len)),
                [one.answer for one in bucket],
                (message("Other accounts tell what is denied, and not that it is denied."),),
            )


def _denials_of(told: Told) -> list[Negation]:
    return [negation for negation in told.negations if negation.denied and not _is_negated(told, negation)]


def _is_negated(told: Told, denial: Negation) -> bool:
    """Whether a denial is itself denied: "ne dément pas"."""
    return any(not other.denied and other.start < denial.start < other.end for other in told.negations)


def _silent(accounts: Accounts, bucket: Sequence[Mention]) -> list[str]:
    """The accounts that tell of what is denied without the denial: linked to a passage that denies, or to its neighbour."""
    denying = {one.article for one in bucket}
    around: set[PassageRef] = set()
    for one in bucket:
        ref = one.told.ref
        around.update(PassageRef(ref.article, ref.passage + step) for step in (-1, 0))
    linked = {b.article for a, b in accounts.sure if a in around}
    return sorted(linked - denying)
