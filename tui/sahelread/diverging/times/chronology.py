"""In which order things happened: an event that one account tells as an answer and another as what came first.

An event is what a bucket of numbers counts (those who were expelled), or what a group reports.
Each account's words of order place it: "à leur tour", "en réaction" put it after something, "avait récemment", "après le
départ forcé" put it first. The words are evidence, the order is the reader's to judge: the finding is a hint that shows the
words of both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.findings import Answer, Finding, in_its_words, shortened
from sahelread.diverging.headlines import opening
from sahelread.diverging.statements.mentions import governing
from sahelread.diverging.times import sequence
from sahelread.diverging.told import Term, Told, acts_of_speech
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.cues import Cue, CueKind
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.wishes import is_told_as_so

# How far from the words that tell the event a word of order may stand and still place it: far from those who are counted, near
# an act that a group reports. Found on bench/stories/dev and press.
_COUNTED, _GROUPED = 130, 60

# What a cue governs stands right after it.
_GOVERNED = 45

FIRST, THEN = "first", "then"


@dataclass(frozen=True)
class Event:
    """What happened, as the words of each passage that tell it; `about` names it for the reader."""

    about: str
    spans: tuple[tuple[Told, int, int], ...]
    reach: int


def findings(accounts: Accounts, questions: Iterable[Sequence[Claim]]) -> Iterator[Finding]:
    """Events that some accounts put first and others put after something."""
    seen: set[tuple[PassageRef, int]] = set()
    for event in (*_counted_events(questions), *_grouped_events(accounts)):
        answers: dict[str, list[tuple[Answer, Cue]]] = {FIRST: [], THEN: []}
        tells_of_order = False
        for told, start, end in event.spans:
            for cue, place in _placed(told, start, end, event.reach):
                tells_of_order = tells_of_order or _says_who_answers(told, cue)
                first, last = _quoted(told, cue, start)
                answer = in_its_words(told, first, last)
                answers[place].append((answer, cue))
        before = {answer.article for answer, _ in answers[FIRST]}
        after = {answer.article for answer, _ in answers[THEN]}
        both = [answer for answer, _ in (*answers[FIRST], *answers[THEN])]
        if not (before - after and after - before) or not tells_of_order:
            continue
        places = {(answer.told.ref, answer.start) for answer in both}
        if len(places & seen) * 2 >= len(places):
            continue  # the same words of order already place an event that holds this one
        seen |= places
        yield Finding(
            DivergenceType.CHRONOLOGY,
            Verdict.CONFLICT,
            "order/" + event.about,
            asked("order", event.about),
            both,
            (
                message(
                    "Signs of order: {before} put it first, {after} put it after something.",
                    before=", ".join(_cues_of(answers[FIRST])),
                    after=", ".join(_cues_of(answers[THEN])),
                ),
            ),
        )
    yield from sequence.findings(accounts)


def _says_who_answers(told: Told, cue: Cue) -> bool:
    """Whether a word of order sets an event against what it answers ("à leur tour"): "avant" and "après" alone may set it
    against two different things, and "ensuite", "déjà" only carry a tale on."""
    if cue.kind not in (CueKind.AFTER, CueKind.BEFORE):
        return False
    return told.folded[cue.start : cue.end] not in word_set(told.language, "weak_order_cues")


def _quoted(told: Told, cue: Cue, event: int) -> tuple[int, int]:
    """A word of order with what it governs up to the event, or with the act that it places."""
    governs = cue.kind in (CueKind.AFTER_WHAT, CueKind.BEFORE_WHAT) and cue.end <= event
    act = next(
        (
            term
            for term in told.terms
            if term.start >= (event if governs else cue.end) and term.end <= cue.end + _GOVERNED
        ),
        None,
    )
    return (cue.start, act.end) if governs and act is not None else governing(told, cue.start, cue.end)


def _cues_of(answers: Iterable[tuple[Answer, Cue]]) -> list[str]:
    """The words of order, each with the account that has them."""
    found = {
        (answer.told.order, answer.told.text[cue.start : cue.end].lower(), answer.told.article.name): None
        for answer, cue in answers
    }
    return [f"{words} ({name})" for _, words, name in sorted(found)]


def _counted_events(questions: Iterable[Sequence[Claim]]) -> Iterator[Event]:
    """What befell those whom several accounts count: the passages of one bucket of numbers."""
    for bucket in questions:
        fated = any(claim.referent.fate for claim in bucket)
        if fated and len({claim.article for claim in bucket}) > 1:
            spans = tuple((claim.told, claim.number.start, claim.number.phrase_end) for claim in bucket)
            told, start, end = spans[0]
            yield Event(in_a_sentence(shortened(told.text[start:end]), told.language), spans, _COUNTED)


def _grouped_events(accounts: Accounts) -> Iterator[Event]:
    """What a group reports: in each passage, the act that it shares with most of the others."""
    for group in accounts.alignment.groups:
        members = [accounts.told[ref] for ref in group.members if ref in accounts.told]
        counts = Counter(key for told in members for key in told.deeds)
        if not counts:
            continue
        act = min(counts, key=lambda key: (-counts[key], -accounts.rarity[key], key))
        spans = [
            (told, term.start, term.end)
            for told in members
            for term in told.terms
            if term.key == act and not _is_doer(told, term)
        ]
        if len({told.ref.article for told, _, _ in spans if told.cues}) > 1:
            yield Event(opening(accounts, members), tuple(spans), _GROUPED)


def _is_of_saying(told: Told, cue: Cue) -> bool:
    """Whether a cue only says when something was said: "avant l'annonce du bilan"."""
    governed = next((term for term in told.terms if cue.end <= term.start < cue.complement_end), None)
    return governed is not None and governed.key in acts_of_speech(told.language)


def _is_doer(told: Told, term: Term) -> bool:
    """Whether the word for an act is also one for who does it ("assaillants")."""
    return any(other.start == term.start and other.key not in told.acts for other in told.terms)


def _complement_end(told: Told, cue: Cue) -> int:
    """Where what a cue governs ends, at the latest where another verb is added ("après l'attaque et a annoncé ...")."""
    joint = told.search(_and, cue.end, cue.complement_end)
    return (joint.start() if joint else cue.complement_end) + 1


_and = expression("small_words", "and", frame=" {} ")


def _placed(told: Told, start: int, end: int, reach: int) -> Iterator[tuple[Cue, str]]:
    """The words of order near an event's words, each with where it puts the event.

    "Après" and "avant" place only what they govern: what stands before them may come after anything.
    """
    for cue in told.cues:
        # "Cinq semaines | après l'assassinat" is how long ago it was.
        if _is_of_saying(told, cue) or any(when.start < cue.start < when.end for when in told.dates):
            continue
        if not is_told_as_so(told.folded, cue.start, told.language):  # "menace de | riposter"
            continue
        governs = cue.end <= start <= cue.end + _GOVERNED and end <= _complement_end(told, cue)
        near = abs(cue.start - end) <= reach or abs(start - cue.end) <= reach
        if cue.kind is CueKind.AFTER and near and not told.search(_and, end, cue.start):
            yield cue, THEN
        elif (cue.kind is CueKind.BEFORE and near) or (cue.kind is CueKind.AFTER_WHAT and governs):
            yield cue, FIRST
        elif cue.kind is CueKind.BEFORE_WHAT and governs:
            yield cue, THEN
