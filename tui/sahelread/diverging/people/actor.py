"""Who did it: the same act told of different doers, "les jihadistes" here, "les supplétifs" there. A hint."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.people.deeds import Deed, deeds
from sahelread.diverging.people.doers import UNIFORMED
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table

# Besides the act itself, this much must be shared for it to be the same one, in linked passages and elsewhere.
_LINKED, _APART, _WEIGHT = 0.2, 0.4, 1.5
# Where one account only tells a dress or a suspicion, passages that are linked so surely tell one act in whatever words.
_SURELY_LINKED = 0.8
# "It was not the police who fired" answers an account that says it was: the act and little else make it one.
_SHARED_WITH_A_DENIAL = 0.3
# What a story tells one of needs one other word that is not everywhere.
_TOLD_ONCE = 0.3
# An act that the story hardly tells twice, or one in passages that may be linked, needs one other word that is rare.
_RARE_ACT, _RARE_WEIGHT = 0.7, 0.6


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Acts that accounts ascribe to doers of different kinds."""
    by_act: dict[str, list[Deed]] = {}
    for told in accounts:
        for deed in deeds(told):
            acts = (deed.act.key, *_blamed_for(deed)) if deed.is_blamed else (deed.act.key,)
            for act in acts:
                by_act.setdefault(act, []).append(deed)
    for act, alike in sorted(by_act.items()):
        for bucket in connected(accounts, alike, lambda a, b: _nearness(accounts, a, b)):
            verdict = _verdict(bucket)
            if verdict is not None:
                yield _finding(act, bucket, verdict)


def _blamed_for(deed: Deed) -> Sequence[str]:
    """What else is blamed on whom an attack is blamed on: the dead of it."""
    return tuple(table(deed.told.language, "blamed_with").get(deed.act.key, ()))


def _verdict(bucket: Sequence[Deed]) -> Verdict | None:
    """What the doers of accounts are to each other: in conflict where two have none in common, closer where one tells of which kind they
    are; None where they are the same. One who did not do it is nobody's doer."""
    generic = _generic(bucket[0].told.language)
    kinds: dict[str, set[tuple[str, bool]]] = {}
    for deed in bucket:
        kinds.setdefault(deed.article, set()).add((deed.kind, deed.denial is None))
    for doers in kinds.values():
        if any(done and kind != UNIFORMED for kind, done in doers):
            doers.discard(
                (UNIFORMED, True)
            )  # who says who it was may well quote who only says what they wore
    pairs = [(kinds[a], kinds[b]) for a, b in combinations(sorted(kinds), 2)]
    if any(not _may_all_be_one(generic, one, other) for one, other in pairs):
        return Verdict.CONFLICT
    if bucket[0].act.key not in table(bucket[0].told.language, "more_deeds"):
        return None  # of other acts it is no news which of them it was
    named = [frozenset(kind for kind, _ in told) - _WHOEVER for told in kinds.values()]
    closer = any(a and b and not a & b for a, b in combinations(named, 2))
    return Verdict.MORE_SPECIFIC if closer else None


# Who attacked is told by many words, which `framing` asks about.
_WHOEVER = frozenset(("attackers", UNIFORMED))


def _may_all_be_one(
    generic: Mapping[str, frozenset[str]],
    some: Collection[tuple[str, bool]],
    others: Collection[tuple[str, bool]],
) -> bool:
    return any(
        one[1] is other[1] and _may_be_one(generic, one[0], other[0]) for one in some for other in others
    )


@cache
def _generic(language: str) -> Mapping[str, frozenset[str]]:
    """The kinds of doers that may be any of others."""
    return {kind: frozenset(others) for kind, others in table(language, "generic_doers").items()}


def _may_be_one(generic: Mapping[str, frozenset[str]], one: str, other: str) -> bool:
    return one == other or other in generic.get(one, ()) or one in generic.get(other, ())


def _nearness(accounts: Accounts, a: Deed, b: Deed) -> tuple[float, ...] | None:
    """How near two deeds of one kind are; None unless they are likely one deed."""
    if a.undergone and b.undergone and not a.undergone & b.undergone:
        return None
    shared, likeness = accounts.likeness(a.around, b.around)
    pair = a.told.ref, b.told.ref
    rarity = accounts.rarity.get(a.act.key, 0.0)
    opposed = (a.denial is None) != (b.denial is None)
    if opposed and _may_be_one(_generic(a.told.language), a.kind, b.kind):
        same = shared >= _SHARED_WITH_A_DENIAL
    elif a.act.key in table(a.told.language, "deeds_told_once"):
        same = shared >= _TOLD_ONCE or pair in accounts.scores
    elif pair in accounts.sure:
        near = likeness >= _LINKED or shared >= _RARE_WEIGHT or rarity >= _RARE_ACT
        veiled = any(deed.kind == UNIFORMED or deed.is_blamed for deed in (a, b))
        same = near or (veiled and accounts.scores.get(pair, 0.0) >= _SURELY_LINKED)
    elif pair in accounts.scores or rarity >= _RARE_ACT:
        same = shared >= _RARE_WEIGHT
    else:
        same = shared >= _WEIGHT and likeness >= _APART
    return (-likeness,) if same else None


def _finding(act: str, bucket: Sequence[Deed], verdict: Verdict) -> Finding:
    answers = []
    for deed in bucket:
        start, end = deed.span
        first, last = deed.named
        named = start if deed.denial is not None or deed.is_blamed else first
        answers.append(Answer(deed.told, start, end, shortened(deed.told.text[named:last])))
    asked_of = min(bucket, key=lambda deed: (deed.act.key != act, deed.act.end - deed.act.start))
    return Finding(
        DivergenceType.ACTOR,
        verdict,
        Confidence.HINT,
        act,
        asked("who", asked_of.told.text[asked_of.act.start : asked_of.act.end]),
        answers,
        (
            message("The act is told of doers of different kinds.")
            if verdict is Verdict.CONFLICT
            else message("One account tells more of who it is than another."),
        ),
    )
