"""`sahelread diff`: what differs between two annotation files, annotation by annotation; exit 1 when anything does, or cannot be read."""

import argparse
import json
from collections.abc import Iterator
from itertools import count
from typing import Any

from sahelread.commands.notebooks import contents_of
from sahelread.commands.streams import put, say_problems
from sahelread.exporting.note_terms import heading_of, label_in_words, tag_name
from sahelread.exporting.numerals import numeral_in_words
from sahelread.exporting.terms import quoted
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, say
from sahelread.model import message
from sahelread.notes.annotation import Annotation, LinkNote
from sahelread.notes.differences import Difference, differences

_NAMES = {
    "id": message("identifier"),
    "kind": message("kind"),
    "type": message("type"),
    "verdict": message("verdict"),
    "status": message("status"),
    "question": message("question"),
    "comment": message("comment"),
    "tags": message("tags"),
    "group": message("fact"),
    "decision": message("decision"),
    "value": message("retained value"),
    "answer": message("answer"),
    "according_to": message("source"),
    "rule": message("rule"),
    "low": message("low"),
    "best": message("best"),
    "high": message("high"),
    "reason": message("reason"),
    "disputed": message("disputed"),
    "dispute_note": message("what is disputed"),
    "absent": message("says nothing"),
    "start": message("start"),
    "end": message("end"),
    "exact": message("words"),
    "prefix": message("words before"),
    "suffix": message("words behind"),
    "was": message("words at the time"),
    "origin": message("found by"),
    "detector": message("key of the question"),
    "confidence": message("how sure"),
    "creator": message("author"),
    "created": message("written"),
    "modified_by": message("changed by"),
    "linked": message("the same thing"),
}
_LONGEST = 200  # characters of a value that are shown; a comment can be a page


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", metavar="A", help=_("an annotations file"))
    parser.add_argument("after", metavar="B", help=_("another one, of the same story"))


def run(arguments: argparse.Namespace) -> int:
    before, problems = contents_of(arguments.before)
    after, more = contents_of(arguments.after)
    say_problems([*problems, *more])
    found = differences(before, after)
    put("".join(f"{line}\n" for difference in found for line in _lines(difference)))
    return 1 if found or problems or more else 0


def _lines(difference: Difference) -> Iterator[str]:
    """`-` for what is only in A, `+` for what is only in B, `~` with one line per field for what changed."""
    item = difference.before or difference.after
    if item is None:
        return
    sign = "~" if difference.before and difference.after else "-" if difference.before else "+"
    yield f"{sign} {item.id} {_heading(item)}"
    for name, old, new in difference.fields:
        for part, before, after in _parts(name, old, new):
            for mark, value in (("-", before), ("+", after)):
                if value is not None:
                    yield f"    {mark} " + _("{account}: {answer}").format(account=part, answer=_shown(value))


def _parts(name: str, old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """A field that differs by what it is called and holds, in words: a decision by what it holds, targets one by one."""
    if name == "targets":
        yield from _target_fields(old, new)
    elif name == "decision":
        before, after = (
            {part: value for part, value in (side or {}).items() if value is not False} for side in (old, new)
        )
        for part in dict.fromkeys((*before, *after)):
            if before.get(part) != after.get(part):
                named = f"{_called(name)}, {_called(part)}"
                yield named, _worded(part, before.get(part)), _worded(part, after.get(part))
        if not before and not after:
            nothing = _("nothing retained.")
            yield _called(name), old and nothing, new and nothing
    elif name != "asked":  # what the question is made from
        yield _called(name), _worded(name, old), _worded(name, new)


def _target_fields(old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """The fields of single targets that differ, each after its account and words; a target that is in one file only, whole."""
    before, after = _by_words(old), _by_words(new)
    for place in dict.fromkeys((*before, *after)):
        one, other = before.get(place), after.get(place)
        account, words, _number = place
        named = " ".join(filter(None, [account, words and quoted(_shown(words))]))
        if one is None or other is None:
            yield named, one and _in_brief(one), other and _in_brief(other)
            continue
        for name in dict.fromkeys((*one, *other)):
            if one.get(name) != other.get(name):
                answered = "answer" if name == "value" else name
                part = f"{named}, {_called(answered)}"
                yield part, _worded(name, one.get(name)), _worded(name, other.get(name))


def _called(field: str) -> str:
    """What a field of the file is called; one that nobody knows by its own name."""
    return say(_NAMES.get(field, field))


def _worded(field: str, value: Any) -> Any:
    """What it holds, in words."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, int | float):
        return numeral_in_words(value)
    if isinstance(value, list):
        return ", ".join(map(tag_name, value))
    return label_in_words(field, value) if isinstance(value, str) else value


def _in_brief(target: dict[str, Any]) -> str:
    return target.get("value") or target.get("exact") or _("says nothing")


def _by_words(targets: Any) -> dict[tuple[str, str, int], dict[str, Any]]:
    """The targets by their account and words, numbered where several have the same."""
    found: dict[tuple[str, str, int], dict[str, Any]] = {}
    for target in targets or ():
        account, words = target["source"], target.get("exact", "")
        number = next(number for number in count() if (account, words, number) not in found)
        found[account, words, number] = target
    return found


def _heading(item: Annotation | LinkNote) -> str:
    if isinstance(item, LinkNote):
        return _("link: {a} and {b}").format(a=quoted(_shown(item.a.exact)), b=quoted(_shown(item.b.exact)))
    return _shown(heading_of(item))


def _shown(value: Any) -> str:
    text = one_line(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
