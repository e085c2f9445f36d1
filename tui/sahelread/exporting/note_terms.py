"""Annotations in the words of the interface: their closed vocabularies, what they are called, what was decided."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sahelread.exporting.numerals import numeral_in_words, range_in_words
from sahelread.exporting.terms import VERDICT_NAMES, listed, quoted, type_name, verdict_in_words
from sahelread.i18n import _, day_in_words, ngettext, say
from sahelread.model import Confidence, Message, message
from sahelread.notes.annotation import (
    AnchorStatus,
    Annotation,
    Decision,
    NoteKind,
    Origin,
    Rule,
    Status,
    Target,
    Told,
)
from sahelread.notes.merging import CONFLICT_TAG

_KINDS = {
    NoteKind.DIVERGENCE: message("divergence"),
    NoteKind.AGREEMENT: message("agreement"),
    NoteKind.NOTE: message("note"),
    NoteKind.QUESTION: message("question"),
}
_STATUSES = {
    Status.OPEN: message("open"),
    Status.VERIFIED: message("verified"),
    Status.REJECTED: message("rejected"),
}
_ORIGINS = {Origin.MANUAL: message("a reader"), Origin.DETECTED: message("the program")}
_CONFIDENCES = {Confidence.SURE: message("sure"), Confidence.HINT: message("a hint, to be checked")}
# Beside those of the model, what coders who compare notes call an agreement, and none.
_VERDICTS: dict[str, Message] = {
    **{verdict.value: said for verdict, said in VERDICT_NAMES.items()},
    "agreement": message("agreement"),
    "none": message("none"),
}
_RULES = {
    Rule.CONSERVATIVE: message("the most cautious"),
    Rule.BEST: message("the best founded"),
    Rule.OFFICIAL: message("the official one"),
    Rule.MAJORITY: message("what most accounts say"),
    Rule.MANUAL: message("chosen by hand"),
}
_ANCHORS = {
    AnchorStatus.EXACT: message("in its place"),
    AnchorStatus.MOVED: message("moved"),
    AnchorStatus.FUZZY: message("the text has changed"),
    AnchorStatus.ORPHAN: message("not found any more"),
}


def kind_name(kind: NoteKind) -> str:
    """What an annotation is, in words."""
    return say(_KINDS[kind])


def status_name(status: Status) -> str:
    """What the reader thinks of an annotation."""
    return say(_STATUSES[status])


def standing_name(note: Annotation) -> str:
    """How far the reader is with it: its status, or that it was decided and nobody has verified it."""
    if note.status is Status.OPEN and note.is_decided:
        return _("decided, not verified")
    return status_name(note.status)


def judgement_name(note: Annotation) -> str:
    """What the reader made of it, in a word: verified, rejected, decided; empty when nothing yet."""
    if note.status is not Status.OPEN:
        return status_name(note.status)
    return _("decided") if note.is_decided else ""


def noted_name(note: Annotation) -> str:
    """What the reader made of the divergence that it is on, in a word, where that is only that they corrected answers, or noted something."""
    corrected = any(note.is_by_reader(target) or note.told(target) is Told.STRUCK for target in note.targets)
    return judgement_name(note) or (_("corrected") if corrected else _("noted"))


def rule_name(rule: Rule) -> str:
    """Why a value was retained, in words."""
    return say(_RULES[rule])


def anchor_name(status: AnchorStatus) -> str:
    """How a quote was found again, in words."""
    return say(_ANCHORS[status])


def label_in_words(field: str, label: str) -> str:
    """A word that a field of the file holds, in words; one of the reader's own as it is."""
    named: dict[str, Mapping[Any, Message]] = {
        "kind": _KINDS,
        "status": _STATUSES,
        "rule": _RULES,
        "verdict": _VERDICTS,
        "origin": _ORIGINS,
        "confidence": _CONFIDENCES,
    }
    if field == "type":
        return type_name(label)
    return say(named.get(field, {}).get(label, label))


def heading_of(note: Annotation) -> str:
    """What an annotation is called: its question, else the first line of its comment, else its first quote."""
    lines = note.text.strip().splitlines()
    return lines[0] if lines else kind_name(note.kind)


def by_question(notes: Iterable[Annotation]) -> list[tuple[Annotation, ...]]:
    """The notes, where the first of each question stands those of all on it, one that puts it aside last; a note of the reader's own
    question is alone."""
    found: dict[str, list[Annotation]] = {}
    for note in notes:
        found.setdefault(note.divergence or note.id, []).append(note)
    return [tuple(sorted(on, key=lambda note: note.status is Status.REJECTED)) for on in found.values()]


def decision_in_words(decision: Decision) -> str:
    """What a coder retains, as one sentence after the word "Decision"."""
    parts = [_("value retained: {value}").format(value=decision.value)] if decision.value is not None else []
    if decision.according_to:
        parts.append(_("according to {source}").format(source=decision.according_to))
    if decision.rule:
        parts.append(_("rule: {rule}").format(rule=rule_name(decision.rule)))
    bounds = {_("low"): decision.low, _("best"): decision.best, _("high"): decision.high}
    parts += [f"{word} {numeral_in_words(number)}" for word, number in bounds.items() if number is not None]
    if decision.reason:
        parts.append(_("reason: {reason}").format(reason=decision.reason))
    if decision.disputed or decision.dispute_note:
        parts.append(
            _("disputed: {note}").format(note=decision.dispute_note)
            if decision.dispute_note
            else _("disputed")
        )
    return listed(parts) + "." if parts else _("nothing retained.")


def retained_in_brief(decision: Decision | None) -> str:
    """The value retained and its range, where there is little room; empty where nothing is retained."""
    if decision is None:
        return ""
    low, best, high = decision.low, decision.value or decision.best, decision.high
    if isinstance(best, int | float):
        best = numeral_in_words(best)
    told = range_in_words(low, high) if low is not None and high is not None else ""
    told = f"{best} ({told})" if best and told else best or told
    return _("retained: {value}").format(value=told) if told else ""


def answer_in_words(note: Annotation, target: Target) -> str:
    """What an account answers and whom it has it from; else what it is that stands in the place of an answer, and who says so."""
    match note.told(target):
        case Told.STRUCK:
            return _("struck out by the reader: {answer}").format(answer=target.value or "")
        case Told.UNREAD:
            return _("no answer read; a passage to read")
        case Told.NOT_FOUND:
            return _("nothing found by the program")
        case Told.SILENT:
            return _("says nothing")
    answer = target.value or ""
    if target.according_to and not all(source in answer for source in target.according_to.split("; ")):
        answer = _("{answer} (according to {source})").format(
            answer=answer, source=listed(target.according_to.split("; "))
        )
    if note.is_by_reader(target) and note.origin is Origin.DETECTED:
        answer = _("{answer} (entered by the reader)").format(answer=answer)
    return f"{answer} ({to_review(target)})" if target.needs_review else answer


def to_review(target: Target) -> str:
    """That an answer has to be looked at again, and for which words it was given."""
    if target.was is None:
        return _("to be looked at again: the text has changed")
    return _("to be looked at again: the text was {quote}").format(quote=quoted(" ".join(target.was.split())))


def tag_name(tag: str) -> str:
    """A tag as the reader wrote it; in words where merging made it."""
    return _("other version of a note") if tag == CONFLICT_TAG else tag


def summed_up(notes: Sequence[Annotation]) -> str:
    """How many notes there are, how many of them verified, by whom, and of which days."""
    counted = ngettext("{count} annotation", "{count} annotations", len(notes)).format(count=len(notes))
    verified = sum(note.status is Status.VERIFIED for note in notes)
    parts = [counted, ngettext("{count} verified", "{count} verified", verified).format(count=verified)]
    creators = dict.fromkeys(name for note in notes for name in (note.creator, note.modified_by) if name)
    if creators:
        parts.append(_("by {creator}").format(creator=", ".join(creators)))
    days = sorted({note.modified[:10] for note in notes if note.modified})
    if days:
        told = _("written on {first}") if len(days) == 1 else _("written from {first} to {last}")
        parts.append(told.format(first=_day(days[0]), last=_day(days[-1])))
    return ", ".join(parts) + "."


def _day(day: str) -> str:
    try:
        return day_in_words(date.fromisoformat(day))
    except ValueError:  # a file written by hand
        return day


def standing(note: Annotation) -> str:
    """Type, verdict, status, tags and author, in one line."""
    words = [type_name(note.type)] if note.type else []
    found = note.status is Status.OPEN and note.origin is Origin.DETECTED
    is_hint = found and note.confidence is Confidence.HINT
    if note.verdict:
        words += verdict_in_words(note.verdict, is_hint=is_hint)
    if not found:
        words.append(standing_name(note))
    else:
        words += filter(None, (judgement_name(note), _("detected automatically, not verified")))
    said = _("Type: {words}").format(words=", ".join(words)) if note.type else ", ".join(words)
    if note.tags:
        said += " · " + _("tags: {tags}").format(tags=", ".join(map(tag_name, note.tags)))
    if signed(note):
        said += " · " + signed(note)
    return said


def signed(note: Annotation) -> str:
    """Who wrote a note, and who changed it last where that is somebody else; empty when nobody signed it."""
    if note.modified_by is None:
        return _("by {creator}").format(creator=note.creator) if note.creator else ""
    if note.creator is None:
        return _("changed by {other}").format(other=note.modified_by)
    return _("by {creator}, changed by {other}").format(creator=note.creator, other=note.modified_by)
