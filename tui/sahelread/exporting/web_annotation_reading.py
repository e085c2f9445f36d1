"""W3C Web Annotations (JSON-LD) as annotations: those that `web_annotation` wrote, and those of other programs.

Of foreign ones, such as Hypothesis writes them, this takes quote and position selectors, comments, tags, author and
times. Their offsets count other units (UTF-16 of a web page), so they are hints: whoever imports lets the ladder
find the quotes. An account is recognised by our own terms, by the hash or name of its file, or, when the source is
an address of the web, as the only account that holds the quote.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import PurePosixPath
from typing import Any, TypeGuard
from urllib.parse import unquote, urlsplit

from sahelread.model import Article, Message, Story, Verdict, message
from sahelread.notes.annotation import Annotation, LinkNote, NoteKind, Origin, Status
from sahelread.notes.blocks import ShapeError
from sahelread.notes.shape import Plain, annotation_from, link_from
from sahelread.text.words import fold

_KINDS = {"assessing": NoteKind.DIVERGENCE, "questioning": NoteKind.QUESTION}


def read_web_annotations(
    record: Any, story: Story
) -> tuple[tuple[Annotation, ...], tuple[LinkNote, ...], tuple[Message, ...]]:
    """The annotations and links in a collection, a page, a list or one annotation, and what could not be taken."""
    annotations: list[Annotation] = []
    links: list[LinkNote] = []
    refused: list[Message] = []
    for number, item in enumerate(_items(record), start=1):
        try:
            if item.get("sahel:linked") is not None:
                links.append(link_from(_link_plain(item, story), partial(_id, item)))
            else:
                annotations.append(annotation_from(_annotation_plain(item, story), partial(_id, item)))
        except ShapeError as error:
            refused += [
                message("annotation {number}: {problem}", number=number, problem=what)
                for _path, what in error.faults
            ]
    return tuple(annotations), tuple(links), tuple(refused)


def is_web_annotations(record: Any) -> bool:
    """Whether `record` looks like Web Annotations or what the Hypothesis programs exchange."""
    return any(True for _item in _items(record))


def _items(record: Any) -> Iterator[Mapping[str, Any]]:
    """The annotations, wherever they are: alone, in a list, in the pages of a collection, in Hypothesis' `rows`."""
    if isinstance(record, list):
        for one in record:
            yield from _items(one)
    elif isinstance(record, Mapping):
        if "target" in record and ("body" in record or "type" in record or "text" in record):
            yield record
            return
        for place in ("first", "items", "rows", "annotations", "@graph"):
            if isinstance(record.get(place), list | Mapping):
                yield from _items(record[place])


def _annotation_plain(item: Mapping[str, Any], story: Story) -> Plain:
    bodies = [body for body in _listed(item.get("body")) if isinstance(body, Mapping)]
    plain: Plain = {
        "id": item.get("sahel:id") or _id(item),
        "kind": item.get("sahel:kind") or _kind(item),
        "status": item.get("sahel:status") or Status.OPEN.value,
        "question": _said(bodies, "questioning"),
        "comment": _said(bodies, "commenting", "replying", "describing", "editing", None) or _text(item),
        "type": _classified(bodies, "type"),
        "verdict": _verdict(bodies),
        "tags": [
            body["value"]
            for body in bodies
            if body.get("purpose") == "tagging" and _is_text(body.get("value"))
        ]
        or [tag for tag in _listed(item.get("tags")) if _is_text(tag)],
        "decision": next((value for body in bodies if (value := _literal(body.get("sahel:decision")))), None),
        "targets": [_target(target, story) for target in _listed(item.get("target"))],
        "group": item.get("sahel:group"),
        "origin": item.get("sahel:origin") or Origin.MANUAL.value,
        "asked": _literal(item.get("sahel:asked")),
        "detector": item.get("sahel:detector"),
        "confidence": item.get("sahel:confidence"),
        "creator": _name(item.get("creator") or item.get("user")),
        "created": item.get("created"),
        "modified": item.get("modified") or item.get("updated"),
        "modified_by": item.get("sahel:modifiedBy"),
    }
    plain["targets"] = [target for target in plain["targets"] if target is not None]
    return {name: value for name, value in plain.items() if value not in (None, "", [])} | _extra(item)


def _link_plain(item: Mapping[str, Any], story: Story) -> Plain:
    ends = [_target(target, story) for target in _listed(item.get("target"))]
    return {
        "id": item.get("sahel:id") or _id(item),
        "linked": item["sahel:linked"],
        **dict(zip(("a", "b"), ends, strict=False)),
        **({"creator": name} if (name := _name(item.get("creator"))) else {}),
        **({"created": item["created"]} if item.get("created") else {}),
        **_extra(item),
    }


def _target(target: Any, story: Story) -> Plain | None:
    """A target as a plain mapping; None for a whole page or picture, which is no place in a text."""
    if not isinstance(target, Mapping):
        return None
    selectors = list(_selectors(target.get("selector")))
    quote = next((s for s in selectors if s.get("type") == "TextQuoteSelector" and s.get("exact")), {})
    position = next((s for s in selectors if s.get("type") == "TextPositionSelector"), {})
    source = target.get("source", target.get("id"))
    plain: Plain = {"source": _account(source, str(quote.get("exact", "")), story)}
    if target.get("sahel:absent") is True:
        plain["absent"] = True
    else:
        start, end = _offset(position, "start"), _offset(position, "end")
        if start is not None and end is not None and start < end:
            plain |= {"start": start, "end": end}
        plain |= {name: quote[name] for name in ("exact", "prefix", "suffix") if quote.get(name)}
        if not quote:
            plain["exact"] = _quoted(plain, story)
        if not plain["exact"]:
            return None
    own = {
        "value": target.get("sahel:value"),
        "according_to": target.get("sahel:accordingTo"),
        "status": target.get("sahel:status"),
        "was": target.get("sahel:was"),
        "occurrences": target.get("sahel:occurrences"),
    }
    return plain | {name: value for name, value in own.items() if value is not None} | _extra(target)


def _selectors(selector: Any) -> Iterator[Mapping[str, Any]]:
    """All selectors, those that refine others included."""
    for one in _listed(selector):
        if isinstance(one, Mapping):
            yield one
            yield from _selectors(one.get("refinedBy"))


def _offset(position: Mapping[str, Any], name: str) -> int | None:
    value = position.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _quoted(plain: Plain, story: Story) -> str:
    """The text at a position that came without its quote."""
    for article in story.articles:
        if article.id == plain["source"]:
            return article.text[plain.get("start", 0) : plain.get("end", 0)]
    return ""


def _account(source: Any, quote: str, story: Story) -> str:
    """The id of the article that a source means; the source as it is when it means none of the story's."""
    given: Mapping[str, Any] = source if isinstance(source, Mapping) else {"id": source}
    address = str(given.get("id") or given.get("source") or given.get("sahel:path") or "")
    digest = given.get("sahel:sha256") or _digest(address)
    path = str(given.get("sahel:path") or unquote(urlsplit(address).path))
    tests: Sequence[Iterable[Article]] = (
        (a for a in story.articles if digest and a.sha256 == digest),
        (a for a in story.articles if a.id == given.get("sahel:account")),
        (a for a in story.articles if path and PurePosixPath(a.path).name == PurePosixPath(path).name),
        _only(a for a in story.articles if quote and _squeezed(quote) in _squeezed(a.text)),
    )
    found = next((article for articles in tests for article in articles), None)
    return found.id if found else str(given.get("sahel:account") or address or "?")


def _only(articles: Iterable[Article]) -> list[Article]:
    found = list(articles)
    return found if len(found) == 1 else []


def _squeezed(text: str) -> str:
    return " ".join(fold(text).split())


def _digest(address: str) -> str | None:
    """The hash in a `ni:` address (RFC 6920), in hexadecimal."""
    scheme, _sep, value = address.partition("sha-256;")
    if not scheme.startswith("ni:"):
        return None
    try:
        return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).hex()
    except (binascii.Error, ValueError):
        return None


def _kind(item: Mapping[str, Any]) -> str:
    motivations = [m for m in _listed(item.get("motivation")) if isinstance(m, str)]
    return next((_KINDS[m] for m in motivations if m in _KINDS), NoteKind.NOTE).value


def _said(bodies: Sequence[Mapping[str, Any]], *purposes: str | None) -> str:
    texts = (
        body.get("value")
        for body in bodies
        if body.get("purpose") in purposes and not body.get("sahel:field")
    )
    return "\n\n".join(text for text in texts if _is_text(text))


def _text(item: Mapping[str, Any]) -> str:
    """The comment of an annotation without bodies: `bodyValue` of the model, `text` of Hypothesis."""
    value = item.get("bodyValue") or item.get("text")
    return value if _is_text(value) else ""


def _classified(bodies: Sequence[Mapping[str, Any]], field: str) -> str | None:
    """The value of the classifying body for that field; one that names no field is taken for the type."""
    for body in bodies:
        if body.get("purpose") == "classifying" and body.get("sahel:field", "type") == field:
            return body.get("value")
    return None


def _verdict(bodies: Sequence[Mapping[str, Any]]) -> str | None:
    verdict = _classified(bodies, "verdict")
    return verdict if verdict in set(Verdict) else None


def _name(agent: Any) -> str | None:
    """The name of a person: an agent with a name, or an account address as Hypothesis writes it."""
    for one in _listed(agent):
        if isinstance(one, str):
            return one.removeprefix("acct:")
        if isinstance(one, Mapping):
            name = one.get("name") or one.get("nickname") or one.get("id")
            return str(name) if name else None
    return None


def _id(item: Mapping[str, Any]) -> str:
    """The same id for the same annotation, so that importing it twice does not double it."""
    known = str(item.get("id") or sorted(item.items(), key=str))
    return "import-" + hashlib.sha256(known.encode("utf-8", "backslashreplace")).hexdigest()[:20]


def _extra(item: Mapping[str, Any]) -> Plain:
    extra = _literal(item.get("sahel:extra"))
    return dict(extra) if isinstance(extra, Mapping) else {}


def _literal(value: Any) -> Any:
    return value.get("@value") if isinstance(value, Mapping) and value.get("@type") == "@json" else None


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _is_text(value: Any) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value)
