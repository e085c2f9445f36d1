"""Annotations as W3C Web Annotations (JSON-LD, https://www.w3.org/TR/annotation-model/), in one AnnotationCollection.

A source is named by the hash of its bytes (a `ni:` address, RFC 6920): position selectors only mean something for
those bytes. The model relates a body to each target by itself, not to the set of them; that an annotation is about
its targets together, and all else that the model has no word for, is said with terms of our own (`sahel:…`), so that
nothing is lost on the way back (`web_annotation_reading`).
"""

import base64
import uuid
from typing import Any
from urllib.parse import quote

from sahelread.exporting.answers import Answer, answers
from sahelread.exporting.json_text import json_text
from sahelread.exporting.note_terms import kind_name
from sahelread.i18n import _
from sahelread.model import Story
from sahelread.notes.annotation import AnchorStatus, Annotation, LinkNote, NoteKind, Origin
from sahelread.notes.asked import asked_plain, question_in
from sahelread.notes.document import Contents, event_title
from sahelread.notes.shape import decision_plain

ANNOTATION_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
CONTEXT = [ANNOTATION_CONTEXT, {"sahel": "urn:x-sahelread:"}]
SOFTWARE = {"id": "urn:x-sahelread:software", "type": "Software", "name": "sahelread"}
MOTIVATIONS = {
    NoteKind.DIVERGENCE: "assessing",
    NoteKind.AGREEMENT: "assessing",
    NoteKind.NOTE: "commenting",
    NoteKind.QUESTION: "questioning",
}


def web_annotations(contents: Contents, story: Story) -> str:
    """The collection, ending in a newline. Links made or refused by hand are annotations of two targets."""
    return json_text(collection(contents, story))


def collection(contents: Contents, story: Story) -> dict[str, Any]:
    """The collection as plain dicts and lists, with all annotations in its first and only page."""
    title = event_title(contents, story) or _("Annotations")
    items = [_annotation(note, contents, story) for note in contents.annotations]
    items += [_link(link, contents, story) for link in contents.links]
    name = _urn("collection", title, *(item["id"] for item in items))
    page = _urn("page", name)
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "AnnotationCollection",
        "label": title,
        "generator": SOFTWARE,
        "total": len(items),
        "first": {"id": page, "type": "AnnotationPage", "partOf": name, "startIndex": 0, "items": items},
        "last": page,
        "sahel:language": contents.language,
    }


def _urn(*parts: str) -> str:
    name = "\n".join(("sahelread", *parts)).encode("utf-8", "backslashreplace").decode("utf-8")
    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _annotation(note: Annotation, contents: Contents, story: Story) -> dict[str, Any]:
    own = {
        "sahel:id": note.id,
        "sahel:kind": note.kind.value,
        "sahel:status": note.status.value,
        "sahel:origin": note.origin.value,
        "sahel:set": len(note.articles) > 1,
        **_told("sahel:group", note.group),
        **_told("sahel:asked", _json(asked_plain(note.asked)) if note.asked is not None else None),
        **_told("sahel:detector", note.detector),
        **_told("sahel:confidence", note.confidence and note.confidence.value),
        **_told("sahel:modifiedBy", note.modified_by),
        **_told("sahel:extra", _json(note.extra)),
    }
    return {
        "@context": CONTEXT,
        "id": _urn("annotation", note.id),
        "type": "Annotation",
        "motivation": MOTIVATIONS[note.kind],
        **_told("creator", _person(note.creator)),
        **_told("generator", SOFTWARE if note.origin is Origin.DETECTED else None),
        **_told("created", note.created),
        **_told("modified", note.modified),
        "body": _bodies(note, contents.language or story.language),
        "target": [_target(answer, contents) for answer in answers(note, contents, story)]
        or [_urn("collection", event_title(contents, story))],
        **own,
    }


def _person(name: str | None) -> dict[str, str] | None:
    return {"id": _urn("person", name), "type": "Person", "name": name} if name else None


def _bodies(note: Annotation, language: str) -> list[dict[str, Any]]:
    bodies = [
        _body(question_in(note, language), "questioning", language),
        _body(note.comment, "commenting", language),
        _body(note.type or "", "classifying", None, "type"),
        _body(note.verdict.value if note.verdict else "", "classifying", None, "verdict"),
        *(_body(tag, "tagging", language) for tag in note.tags),
    ]
    if note.decision:
        decided = _body(note.decision.value or _("decision"), "assessing", language, "decision")
        bodies.append({**decided, "sahel:decision": _json(decision_plain(note.decision))})
    said = [body for body in bodies if body["value"]]
    return said or [_body(kind_name(note.kind), "describing", None, "kind")]


def _body(value: str, purpose: str, language: str | None, field: str | None = None) -> dict[str, Any]:
    return {
        "type": "TextualBody",
        "purpose": purpose,
        "value": value,
        "format": "text/plain",
        **_told("language", language),
        **_told("sahel:field", field),
    }


def _target(answer: Answer, contents: Contents) -> dict[str, Any]:
    target = answer.target
    source = _source(answer, contents)
    found: dict[str, Any] = {"type": "SpecificResource", "source": source}
    if target.absent:
        found |= {"scope": source["id"], "sahel:absent": True}
    else:
        found |= {"selector": _selectors(answer), "sahel:anchor": target.status.value}
    more_than_once = target.occurrences if target.occurrences > 1 else None
    return found | {
        **_told("sahel:value", target.value),
        **_told("sahel:accordingTo", target.according_to),
        **_told("sahel:status", target.judged and target.judged.value),
        **_told("sahel:was", target.was),
        **_told("sahel:occurrences", more_than_once),
        **_told("sahel:extra", _json(target.extra)),
    }


def _selectors(answer: Answer) -> list[dict[str, Any]]:
    """The quote as it was stored; its place only where the text is still that quote, for a wrong place misleads."""
    target = answer.target
    context = {**_told("prefix", target.prefix or None), **_told("suffix", target.suffix or None)}
    selectors: list[dict[str, Any]] = [{"type": "TextQuoteSelector", "exact": target.exact, **context}]
    if target.status in (AnchorStatus.EXACT, AnchorStatus.MOVED) and answer.start is not None:
        selectors.append({"type": "TextPositionSelector", "start": answer.start, "end": answer.end})
    return selectors


def _source(answer: Answer, contents: Contents) -> dict[str, Any]:
    article, account = answer.article, answer.target.article
    known = {source.id: source.sha256 for source in contents.sources}
    digest = article.sha256 if article else known.get(account)
    named = article.title or article.outlet if article else None
    return {
        "id": hash_address(digest)
        if digest
        else f"urn:x-sahelread:account:{quote(account, safe='', errors='backslashreplace')}",
        "type": "Text",
        "format": "text/plain",
        **_told("language", article.language if article else None),
        **_told("label", named),
        "sahel:account": account,
        "sahel:path": answer.path,
        **_told("sahel:sha256", digest),
    }


def hash_address(sha256: str) -> str:
    """The `ni:` address (RFC 6920) of the file with that hash, in hexadecimal."""
    try:
        digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=").decode("ascii")
    except ValueError:  # written by hand
        return f"urn:x-sahelread:sha256:{quote(sha256, safe='', errors='backslashreplace')}"
    return f"ni:///sha-256;{digest}"


def _link(link: LinkNote, contents: Contents, story: Story) -> dict[str, Any]:
    two = Annotation(link.id, targets=(link.a, link.b))
    said = _("the same thing") if link.linked else _("not the same thing")
    return {
        "@context": CONTEXT,
        "id": _urn("link", link.id),
        "type": "Annotation",
        "motivation": "linking",
        **_told("creator", _person(link.creator)),
        **_told("created", link.created),
        "body": [_body(said, "linking", None, "linked")],
        "target": [_target(answer, contents) for answer in answers(two, contents, story)],
        "sahel:id": link.id,
        "sahel:linked": link.linked,
        "sahel:set": True,
        **_told("sahel:extra", _json(link.extra)),
    }


def _json(value: Any) -> dict[str, Any] | None:
    """A JSON literal of JSON-LD 1.1: kept as it is, not read as statements."""
    return {"@type": "@json", "@value": dict(value)} if value else None


def _told(name: str, value: Any) -> dict[str, Any]:
    return {} if value is None else {name: value}
