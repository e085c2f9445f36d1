"""Notes as plain mappings and back: the one description of the fields that YAML, JSON and the kept history share.

Going out, a field that says nothing is left out and unknown fields follow the known ones in their order. Coming in,
every fault of a block is found, with its place, before the block is refused: `ShapeError` carries them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from sahelread.i18n import say
from sahelread.model import Confidence, Message, Verdict, message
from sahelread.notes.annotation import (
    Annotation,
    Decision,
    LinkNote,
    NoteKind,
    Origin,
    Rule,
    Status,
    Target,
)
from sahelread.notes.asked import asked_from, asked_plain, is_worded, question_in
from sahelread.notes.blocks import Block, Path, ShapeError
from sahelread.notes.cleaning import cleaned
from sahelread.notes.document import Source

Plain = dict[str, Any]
_Made = TypeVar("_Made")


# Going out


def annotation_plain(note: Annotation, language: str | None = None) -> Plain:
    """An annotation as a plain mapping, in the order of the file; a question of the program's in that language, else in the interface's."""
    return {
        "id": note.id,
        "kind": note.kind.value,
        **_told(type=note.type, verdict=note.verdict and note.verdict.value),
        "status": note.status.value,
        **_told(
            question=question_in(note, language),
            asked=note.asked and asked_plain(note.asked),
            comment=note.comment,
            tags=list(note.tags),
            group=note.group,
            targets=[target_plain(target) for target in note.targets],
            decision=note.decision and decision_plain(note.decision),
        ),
        "origin": note.origin.value,
        **_told(
            detector=note.detector,
            confidence=note.confidence and note.confidence.value,
            creator=note.creator,
            created=note.created,
            modified=note.modified,
            modified_by=note.modified_by,
        ),
        **note.extra,
    }


def link_plain(link: LinkNote) -> Plain:
    """A link made or refused by hand as a plain mapping."""
    return {
        "id": link.id,
        "linked": link.linked,
        "a": target_plain(link.a),
        "b": target_plain(link.b),
        **_told(creator=link.creator, created=link.created),
        **link.extra,
    }


def target_plain(target: Target) -> Plain:
    """A target as a plain mapping. Where it was found is not part of it."""
    return {
        "source": target.article,
        **({"absent": True} if target.absent else {}),
        **_told(
            start=target.start,
            end=target.end,
            exact=target.exact,
            prefix=target.prefix,
            suffix=target.suffix,
            occurrences=target.occurrences if target.occurrences != 1 else None,
            value=target.value,
            according_to=target.according_to,
            status=target.judged and target.judged.value,
            was=target.was,
        ),
        **target.extra,
    }


def decision_plain(decision: Decision) -> Plain:
    """A decision as a plain mapping; one that retains nothing says so with `disputed: false`."""
    return {
        **_told(
            value=decision.value,
            according_to=decision.according_to,
            rule=decision.rule and decision.rule.value,
            low=decision.low,
            best=decision.best,
            high=decision.high,
            reason=decision.reason,
        ),
        "disputed": decision.disputed,
        **_told(dispute_note=decision.dispute_note),
        **decision.extra,
    }


def source_plain(source: Source) -> Plain:
    """An article as files name it; what is not known of it is null, so that it can be filled in by hand."""
    return {
        "id": source.id,
        "path": source.path,
        "outlet": source.outlet,
        "title": source.title,
        "published": source.published,
        **_told(sha256=source.sha256),
        **source.extra,
    }


def _told(**fields: Any) -> Plain:
    return {name: value for name, value in fields.items() if value is not None and value not in ("", [])}


# Coming in


def annotation_from(plain: Any, new_id: Callable[[], str]) -> Annotation:
    """The annotation that `plain` describes; `new_id` names one that was written by hand without an id."""

    def made(block: Block) -> Annotation:
        kind = block.word("kind", NoteKind)
        status = block.word("status", Status)
        origin = block.word("origin", Origin)
        question, asked = _question(block)
        return Annotation(
            id=block.text("id") or new_id(),
            kind=kind or NoteKind.NOTE,
            type=block.optional("type"),
            verdict=block.word("verdict", Verdict),
            status=status or Status.OPEN,
            question=question,
            comment=block.text("comment"),
            tags=block.texts("tags"),
            group=block.optional("group"),
            targets=block.each("targets", _target),
            decision=block.one("decision", _decision),
            origin=origin or Origin.MANUAL,
            detector=block.optional("detector"),
            confidence=block.word("confidence", Confidence),
            creator=block.optional("creator"),
            created=block.optional("created"),
            modified=block.optional("modified"),
            modified_by=block.optional("modified_by"),
            asked=asked,
            extra=block.rest(),
        )

    return _checked(plain, made)


def _question(block: Block) -> tuple[str, Message | None]:
    """The question of a note, and the message that it is as long as nobody has changed its words."""
    question, plain = block.text("question"), block.rest().pop("asked", None)
    asked = asked_from(plain)
    if asked is not None and (not question or is_worded(asked, question)):
        return say(asked), asked
    if plain is not None and asked is None:
        block.rest()["asked"] = plain
    return question, None


def link_from(plain: Any, new_id: Callable[[], str]) -> LinkNote:
    """The link that `plain` describes."""

    def made(block: Block) -> LinkNote:
        a, b = block.one("a", _target), block.one("b", _target)
        if a is None or b is None:
            block.fault("a" if a is None else "b", message("a link needs two ends, a and b"))
        linked = block.flag("linked")
        if linked is None:
            block.fault("linked", message("say linked: true or linked: false"))
        return LinkNote(
            id=block.text("id") or new_id(),
            a=a or Target(""),
            b=b or Target(""),
            linked=bool(linked),
            creator=block.optional("creator"),
            created=block.optional("created"),
            extra=block.rest(),
        )

    return _checked(plain, made)


def source_from(plain: Any) -> Source:
    """The article that `plain` names."""

    def made(block: Block) -> Source:
        return Source(
            id=block.needed("id"),
            path=block.text("path"),
            outlet=block.optional("outlet"),
            title=block.optional("title"),
            published=block.optional("published"),
            sha256=block.optional("sha256"),
            extra=block.rest(),
        )

    return _checked(plain, made)


def _target(block: Block) -> Target:
    absent = bool(block.flag("absent"))
    start, end = block.offset("start"), block.offset("end")
    target = Target(
        article=block.needed("source"),
        start=start,
        end=end,
        exact=block.text("exact"),
        prefix=block.text("prefix"),
        suffix=block.text("suffix"),
        value=block.optional("value"),
        absent=absent,
        occurrences=block.offset("occurrences") or 1,
        according_to=block.optional("according_to"),
        judged=block.word("status", Status),
        was=block.optional("was"),
        extra=block.rest(),
    )
    if start is not None and end is not None and end <= start:
        block.fault("end", message("end must be greater than start"))
    if not absent and not target.exact:
        block.fault("exact", message("a target needs its quote in exact, or absent: true"))
    return target


def _decision(block: Block) -> Decision:
    return Decision(
        value=block.optional("value"),
        rule=block.word("rule", Rule),
        low=block.number("low"),
        best=block.number("best"),
        high=block.number("high"),
        reason=block.text("reason"),
        disputed=bool(block.flag("disputed")),
        dispute_note=block.text("dispute_note"),
        according_to=block.text("according_to"),
        extra=block.rest(),
    )


def _checked(plain: Any, made: Callable[[Block], _Made]) -> _Made:
    faults: list[tuple[Path, Message]] = []
    block = Block(plain, (), faults)
    result = made(block)
    if faults:
        raise ShapeError(faults)
    return cleaned(result)
