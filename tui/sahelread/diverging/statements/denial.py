"""Denials that only some accounts report: "rejette ces accusations", "infondées".

A denial is a fact of its own: an account that tells what is denied and leaves the denial out tells one side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import Mention, mention, nearness
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, PassageRef, Verdict, message
from sahelread.text.negation import Negation
from sahelread.text.wishes import is_told_as_so

# Denials of one thing are alike to this degree.
_LINKED, _APART = 0.05, 0.15
# Of what one account alone says that somebody denies it, most accounts have nothing to deny.
_DENYING = 2
# Two denials begin with one verb when so many letters are the same; they then need one word in common that is rather rare.
_STEM, _ONE_THING = 6, 0.4


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The denials that some accounts leave out; not those of what another account tells, which are conflicts."""
    mentions = [
        mention(told, negation.start, negation.end, "denied", with_object=True)
        for told in accounts
        for negation in _denials_of(told)[:1]  # two words for it in one passage are one denial
    ]
    fewest = min(_DENYING, len(accounts.story.articles) - 1)
    for bucket in connected(accounts, mentions, lambda a, b: _nearness(accounts, a, b)):
        silent = _silent(accounts, bucket)
        if silent and len({one.article for one in bucket}) >= fewest:
            yield Finding(
                DivergenceType.NEGATION,
                Verdict.OMISSION,
                Confidence.HINT,
                "denied/" + " ".join(sorted({key for one in bucket for key in one.surroundings})[:6]),
                asked("denied", max((str(one.value) for one in bucket), key=len)),
                [one.answer for one in bucket],
                (message("Other accounts tell what is denied, and not that it is denied."),),
            )


def _nearness(accounts: Accounts, a: Mention, b: Mention) -> tuple[float, ...] | None:
    """How near two denials are: in words that are alike, or by one verb of the same thing."""
    near = nearness(accounts, a, b, linked=_LINKED, apart=_APART)
    one_verb = a.told.folded[a.start : a.start + _STEM] == b.told.folded[b.start : b.start + _STEM]
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    return (-likeness,) if near is None and one_verb and shared >= _ONE_THING else near


def _denials_of(told: Told) -> list[Negation]:
    return [
        negation
        for negation in told.negations
        if negation.denied
        and not _is_negated(told, negation)
        and is_told_as_so(told.folded, negation.start, told.language)
    ]


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
    told = (accounts.told[ref] for ref in around if ref in accounts.told)
    linked = {other.ref.article for one in told for other in accounts.linked(one)}
    return sorted(linked - denying)
