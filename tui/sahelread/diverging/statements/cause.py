"""Why it happened: reasons that accounts give for the same, and that have nothing in common.

Reasons are compared when what they explain is alike in linked passages, or when both explain the story's own event, wherever they
stand. They are called different when no telling word is shared; a reason that one account gives and another leaves open, or that it
gives besides, is more specific, and one that only some accounts vouch for is a question of certainty. A hint: two reasons can both be true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, by_account, connected
from sahelread.diverging.events import ANY_EVENT, own_events
from sahelread.diverging.findings import Answer, Finding, in_its_words, shortened
from sahelread.diverging.statements.asked_why import answers_to_why
from sahelread.diverging.statements.reasons import Reason, reasons
from sahelread.diverging.statements.uses import is_in_general
from sahelread.diverging.topics import fate_words, topic
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.modality import Mark

# The kind of event of `event_words` that others lead to.
_DEATH = "death"
# What is explained must be alike. Found on bench/stories/dev.
_LINKED = 0.15
# Words of which one holds another of so many letters are akin.
_AKIN = 5
# A mark of doubt stands so near before a reason, or behind it ("l'éclatement d'un pneu qui aurait provoqué").
_DOUBTED = 25


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Facts for which two accounts give reasons that share nothing."""
    own = own_events(accounts)
    given = [
        reason
        for told in accounts
        for reason in (*reasons(told), *answers_to_why(told))
        if not (_is_of_death(reason) or is_in_general(told))
        and (reason.is_ruled_out or not told.is_background(reason.start, reason.end))
    ]
    for bucket in connected(accounts, given, partial(_nearness, own)):
        told_apart = [verdict for a, b in _pairs(bucket) if (verdict := _verdict(a, b)) is not None]
        if not told_apart:
            yield from _supposed(bucket)
            continue
        is_conflict = Verdict.CONFLICT in told_apart
        yield Finding(
            DivergenceType.CAUSE,
            Verdict.CONFLICT if is_conflict else Verdict.MORE_SPECIFIC,
            "why/"
            + " ".join(
                sorted(frozenset.intersection(*(one.explained for one in bucket)) or bucket[0].explained)[:6]
            ),
            asked("why", _explained(accounts, bucket)),
            [one.answer for one in bucket],
            (_why(is_conflict, bucket),),
        )


def _why(is_conflict: bool, bucket: Sequence[Reason]) -> Message:
    if is_conflict and any(_rules_out(a, b) for a in bucket for b in bucket):
        return message("One account rules out a reason that another gives.")
    if is_conflict:
        return message("The reasons given have nothing in common; both may be true.")
    if any(one.is_open for one in bucket):
        return message("One account gives a reason, another says that it is not known.")
    return message("One account gives a reason besides.")


def _is_of_death(reason: Reason) -> bool:
    """Whether a reason is what people died of, and of nothing else: that is asked as such (`manner`)."""
    return not reason.events and bool(reason.explained & fate_words(reason.told.language, "dead"))


def _supposed(bucket: Sequence[Reason]) -> Iterator[Finding]:
    """A reason on which accounts agree, when one vouches for it and another does not ("aurait provoqué")."""
    known = [reason for reason in bucket if not reason.is_open and not reason.is_ruled_out]
    doubting = {reason.article for reason in known if _is_doubted(reason)}
    vouching = {reason.article for reason in known if not _is_doubted(reason)} - doubting
    if doubting and vouching:
        yield Finding(
            DivergenceType.MODALITY,
            Verdict.MORE_SPECIFIC,
            "supposed/" + " ".join(sorted(frozenset[str]().union(*(one.reason for one in known)))[:6]),
            asked("certain", shortened(known[0].told.text[known[0].start : known[0].end])),
            [_answer(one) for one in known],
            (message("One account puts in the conditional what another tells as a fact."),),
        )


def _is_doubted(reason: Reason) -> bool:
    """Whether a mark of doubt stands beside a reason, or with the words of cause behind it."""
    return bool(_doubts(reason))


def _doubts(reason: Reason) -> list[Mark]:
    return [
        mark
        for mark in reason.told.marks
        if mark.kind in ("reported", "possible")
        and reason.start - _DOUBTED <= mark.start < reason.end + _DOUBTED
    ]


def _answer(reason: Reason) -> Answer:
    """The reason with the mark of doubt beside it."""
    doubts = _doubts(reason)
    start = min([reason.start, *(mark.start for mark in doubts)])
    end = max([reason.end, *(mark.end for mark in doubts)])
    return in_its_words(reason.told, start, end)


def _pairs(bucket: Sequence[Reason]) -> Iterator[tuple[list[Reason], list[Reason]]]:
    """The reasons of every two accounts."""
    by_article = by_account(bucket)
    for one, other in combinations(sorted(by_article), 2):
        yield by_article[one], by_article[other]


def _verdict(one: Sequence[Reason], other: Sequence[Reason]) -> Verdict | None:
    """What two accounts' reasons are to each other; None where they are the same or both leave the reason open."""
    if any(_rules_out(a, b) or _rules_out(b, a) for a in one for b in other):
        return Verdict.CONFLICT
    known, known_too = (
        [reason for reason in given if not reason.is_open and not reason.is_ruled_out]
        for given in (one, other)
    )
    if not known or not known_too:
        is_open = any(reason.is_open for reason in (*one, *other))
        return Verdict.MORE_SPECIFIC if is_open and (known or known_too) else None
    if any(_leads_to(a, b) or _leads_to(b, a) for a in known for b in known_too):
        return None
    if any(_are_akin(_itself(a), _itself(b)) for a in known for b in known_too):
        return (
            Verdict.MORE_SPECIFIC
            if _has_another(known, known_too) or _has_another(known_too, known)
            else None
        )
    return Verdict.CONFLICT


def _rules_out(one: Reason, other: Reason) -> bool:
    """Whether one says that it was not what the other gives as the reason."""
    is_given = not other.is_open and not other.is_ruled_out
    return one.is_ruled_out and is_given and _are_akin(one.reason, other.reason)


def _has_another(given: Sequence[Reason], others: Sequence[Reason]) -> bool:
    """Whether an account gives a reason beside one that the other gives too: "la surcharge | et le mauvais temps"."""
    for one in given:
        joint = one.told.search(_another, one.start, one.end)
        if joint is not None:
            halves = [one.keys_in(one.start, joint.start()), one.keys_in(joint.end(), one.end)]
            shared = [any(_are_akin(half, other.reason) for other in others) for half in halves]
            if all(halves) and shared.count(True) == 1:
                return True
    return False


_another = expression("in_cause", "another")


def _itself(reason: Reason) -> frozenset[str]:
    """The words of a reason without those of a clause that only describes it: "les vibrations des engins | qui creusaient"."""
    described = reason.told.search(_describes, reason.start, reason.end)
    before = reason.keys_in(reason.start, described.start()) if described else frozenset[str]()
    return reason.reason & before or reason.reason


_describes = expression("in_cause", "describes")


def _are_akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two reasons have a word in common, or one within another: "trop chargé", "la surcharge"."""
    return bool(one & other) or any(
        min(len(a), len(b)) >= _AKIN and (a in b or b in a) for a in one for b in other
    )


def _leads_to(one: Reason, other: Reason) -> bool:
    """Whether a reason explains the other: the short circuit led to the fire, the fire to the blast, the rain to the landslide that
    killed."""
    head = other.told.match(_head, other.start, other.end)
    if head is not None and other.told.keys_in(head.start("head"), head.end()) & one.explained:
        return True
    return not {kind for _, kind in one.events}.isdisjoint(other.kinds)


# The first noun of a reason: "provoquées par un | incendie dans le dépôt".
_head = expression("in_cause", "head")


def _explained(accounts: Accounts, bucket: Sequence[Reason]) -> str:
    """What is explained, in the words of one account."""
    return topic(accounts, [(one.told, one.start, one.end, one.explained) for one in bucket], told_by=1)


def _nearness(own: frozenset[str], accounts: Accounts, a: Reason, b: Reason) -> Nearness:
    """How near what two reasons explain is; the reasons that share a word before those that do not."""
    if (a.event(own) == _DEATH) is not (b.event(own) == _DEATH):
        return None  # what led to deaths may be the event for which another gives the reason
    _, likeness = accounts.likeness(a.explained, b.explained)
    apart = float(not a.reason & b.reason)
    if accounts.are_linked(a, b) and likeness >= _LINKED:
        return (apart, -likeness)
    return (apart, -likeness) if _is_one_event(a, b, own) else None


def _is_one_event(a: Reason, b: Reason, own: frozenset[str]) -> bool:
    """Whether two reasons explain one event: of one kind, or one of them the story's own in other words."""
    kinds = {a.event(own), b.event(own)}
    if None in kinds:
        return False
    return len(kinds) == 1 or (ANY_EVENT in kinds and kinds <= own)
