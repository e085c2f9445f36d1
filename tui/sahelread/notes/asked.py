"""A question of the program as a file of notes keeps it: the message that it is, beside its words.

Two coders whose interfaces speak two languages then hold one question, and each reads it in their own. Its words stand in the file in the
language of the articles; who changes them there, or in the note, has asked a question of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from string import Formatter
from typing import Any

from sahelread.i18n import LANGUAGES, say
from sahelread.model import Message, MessageValue
from sahelread.notes.annotation import Annotation

_DEEPEST = 5  # messages inside messages: the program makes two


def asked_plain(asked: Message) -> dict[str, Any]:
    """The message as a plain mapping."""
    values = {name: _plain(value) for name, value in asked.values}
    counted = {"plural": asked.plural, "count": asked.count} if asked.plural is not None else {}
    return {"text": asked.text, **counted, **({"values": values} if values else {})}


def _plain(value: MessageValue) -> Any:
    if isinstance(value, Message):
        return asked_plain(value)
    return [day.isoformat() for day in value] if isinstance(value, tuple) else value


def asked_from(plain: Any, depth: int = 0) -> Message | None:
    """The message that `plain` describes; None where it describes none, or one whose places could not be filled."""
    if (
        not isinstance(plain, Mapping)
        or depth > _DEEPEST
        or not plain.keys() <= {"text", "plural", "count", "values"}
    ):
        return None
    text, plural, count = plain.get("text"), plain.get("plural"), plain.get("count")
    given = plain.get("values", {})
    if (
        not isinstance(text, str)
        or not isinstance(given, Mapping)
        or not all(isinstance(name, str) for name in given)
    ):
        return None
    if not isinstance(plural, str | None) or not isinstance(count, int | None):
        return None
    values = {name: _value(value, depth) for name, value in given.items()}
    if not all(_can_be_filled(one, values) for one in (text, plural or "")):
        return None
    kept = tuple((name, value) for name, value in values.items() if value is not None)
    return Message(text, kept, plural, count) if len(kept) == len(values) else None


def _value(value: Any, depth: int) -> MessageValue | None:
    if isinstance(value, str | int):
        return value
    if isinstance(value, Mapping):
        return asked_from(value, depth + 1)
    try:
        first, last = map(date.fromisoformat, value)
    except (TypeError, ValueError):
        return None
    return first, last


def _can_be_filled(text: str, values: Mapping[str, object]) -> bool:
    """Whether all places of a text are plain names of these values: whoever shares a file must not have ours look further."""
    try:
        places = [
            (name, spec, conversion)
            for _text, name, spec, conversion in Formatter().parse(text)
            if name is not None
        ]
    except ValueError:
        return False
    return all(name in values and not spec and not conversion for name, spec, conversion in places)


def is_worded(asked: Message, question: str) -> bool:
    """Whether these are its words in one of the languages of the interface."""
    return any(question == say(asked, language) for language in (None, *LANGUAGES))


def question_in(note: Annotation, language: str | None) -> str:
    """The question of a note, in that language where it is the program's; None for that of the interface."""
    return note.question if note.asked is None else say(note.asked, language)
