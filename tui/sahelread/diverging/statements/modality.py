"""How certain the accounts are of the same fact: told outright by one, in the conditional by another; suspected here, charged there.

Or an act that one account has done and another only ordered or planned ("ont quitté le pays", "doivent quitter le pays"). The
press conditional and the scale of accusation are read from the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, in_its_words
from sahelread.diverging.statements.mentions import Mention, governing, mention, nearness, topic_of
from sahelread.diverging.told import Term, Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.modality import ACCUSATIONS, Mark

# The marked words must be about the same: linked passages need little more, others must be told in nearly the same words.
_LINKED, _APART = 0.12, 0.40
# Accused of the massacre, charged over the escape: of one deed where the words around two steps are as alike as this. Found on stories that
# nobody had read: of six below, one was.
_ONE_DEED = 0.5

# A participle stands so near behind its conditional; two forms of one verb begin with so many letters.
_PARTICIPLE, _STEM = 16, 5
# What a conditional puts in doubt must be told outright by the other passage to this share.
_TOLD_OUTRIGHT = 0.5


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Steps on the scale of accusation, facts that only some accounts vouch for, acts that only some have done."""
    yield from _accusations(accounts)
    yield from _conditionals(accounts)
    yield from _stages(accounts)


def _accusations(accounts: Accounts) -> Iterator[Finding]:
    mentions = [
        mention(told, mark.start, mark.end, mark.kind, with_object=True)
        for told in accounts
        for mark in told.marks
        if mark.kind in ACCUSATIONS
    ]
    for bucket in connected(
        accounts, mentions, lambda a, b: nearness(accounts, a, b, linked=_LINKED, apart=_APART)
    ):
        highest: dict[str, int] = {}
        for one in bucket:
            step = ACCUSATIONS.index(one.side)
            highest[one.article] = max(step, highest.get(one.article, 0))
        if len(set(highest.values())) < 2 or not _are_of_one_deed(accounts, bucket):
            continue
        yield Finding(
            DivergenceType.MODALITY,
            Verdict.MORE_SPECIFIC,
            Confidence.SURE,
            "accusation/" + " ".join(sorted({one.side for one in bucket})),
            asked("accusation", topic_of(accounts, bucket)),
            [one.answer for one in bucket],
            (message("From suspected to convicted, the accounts are not on the same step."),),
        )


def _are_of_one_deed(accounts: Accounts, bucket: list[Mention]) -> bool:
    """Whether two accusations of different steps, in passages that surely report the same, are of one deed."""
    return any(
        accounts.are_linked(a, b) and accounts.likeness(a.surroundings, b.surroundings)[1] >= _ONE_DEED
        for a in bucket
        for b in bucket
        if a.side != b.side
    )


def _conditionals(accounts: Accounts) -> Iterator[Finding]:
    for told in accounts:
        for mark in told.marks:
            act = _act_of(told, mark) if mark.kind == "reported" else None
            if act is None:
                continue
            doubted = mention(told, mark.start, mark.end, "reported", with_object=True)
            outright = [
                answer
                for other in accounts.linked(told)
                if not any(found.kind in ("reported", "possible") for found in other.marks)
                and accounts.likeness(doubted.surroundings, other.keys)[1] >= _TOLD_OUTRIGHT
                and (answer := _told_outright(other, told, act)) is not None
            ]
            if outright:
                yield _doubted(doubted, outright)


_is_who = expression("in_modality", "is_who")


def _act_of(told: Told, mark: Mark) -> Term | None:
    """The act that a conditional puts in doubt: the participle behind it, "aurait | revendiqué"."""
    if told.match(_is_who, mark.start):
        return None  # "il s'agirait de rebelles": who they are, not what they did
    act = next((term for term in told.terms if mark.end <= term.start <= mark.end + _PARTICIPLE), None)
    return act if act is not None and act.key in told.acts else None


def _told_outright(told: Told, doubting: Told, act: Term) -> Answer | None:
    """The words of a passage that tell by the same verb what another puts in doubt."""
    stem = doubting.folded[act.start : act.start + _STEM]
    for term in told.terms:
        if term.key == act.key and told.folded.startswith(stem, term.start):
            start, end = governing(told, term.start, term.end)
            return in_its_words(told, start, end)
    return None


def _doubted(doubted: Mention, outright: list[Answer]) -> Finding:
    return Finding(
        DivergenceType.MODALITY,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        "conditional/" + " ".join(sorted(doubted.surroundings)[:6]),
        asked("certain", doubted.value),
        [doubted.answer, *outright],
        (message("One account puts in the conditional what another tells as a fact."),),
    )


# --- ordered, or done ----------------------------------------------------------------------------------------------------

ORDERED, DONE = "ordered", "done"

# "A quitté", "ont été libérés", "est déjà parti": the auxiliaries of an act that is over stand just before it.
_done = expression("in_modality", "done")
_AUXILIARIES = 34
# What is ordered follows the order so closely.
_ORDERED_REACH = 30
_another = expression(
    "in_modality", "another"
)  # "a ordonné une enquête et appelé à l'aide": nobody ordered the call
# An act that every passage tells is of many things; what is told of it must be alike.
_RARE, _ALIKE = 0.35, 0.25


def _stages(accounts: Accounts) -> Iterator[Finding]:
    by_act: dict[str, list[Mention]] = {}
    for told in accounts:
        for term in told.terms:
            if term.key in told.acts and accounts.rarity.get(term.key, 0.0) >= _RARE:
                stage = _stage(told, term)
                if stage is not None:
                    by_act.setdefault(term.key, []).append(stage)
    for act, mentions in sorted(by_act.items()):
        for bucket in connected(accounts, mentions, lambda a, b: _stage_nearness(accounts, a, b)):
            sides = {
                article: {one.side for one in bucket if one.article == article}
                for article in _articles(bucket)
            }
            if {ORDERED} in sides.values() and {DONE} in sides.values():
                yield Finding(
                    DivergenceType.MODALITY,
                    Verdict.MORE_SPECIFIC,
                    Confidence.HINT,
                    f"stage/{act}",
                    asked("done", topic_of(accounts, bucket)),
                    [one.answer for one in bucket],
                    (message("One account has it done, another only ordered or planned."),),
                )


def _articles(bucket: list[Mention]) -> list[str]:
    return list(dict.fromkeys(one.article for one in bucket))


def _stage(told: Told, act: Term) -> Mention | None:
    """An act as ordered or as done; None where the words do not say."""
    order = next(
        (
            mark
            for mark in told.marks
            if mark.kind == ORDERED
            and mark.end <= act.start <= mark.end + _ORDERED_REACH
            and not told.search(_another, mark.end, act.start)
        ),
        None,
    )
    if order is not None:
        return mention(told, order.start, act.end, ORDERED)
    done = told.before(_done, act.start, _AUXILIARIES)
    if done is None or any(one.start < act.start <= one.scope_end for one in told.negations):
        return None
    return mention(told, done.start(), act.end, DONE)


def _stage_nearness(accounts: Accounts, a: Mention, b: Mention) -> tuple[float, ...] | None:
    return nearness(accounts, a, b, linked=_ALIKE, apart=2.0)
