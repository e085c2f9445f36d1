"""`story.yaml`: what the reader tells the program about a folder of articles.

    title: Suspension de la coopération antiterroriste
    language: fr
    reference: 2025-09-19
    articles:
      - path: 000_a5bd461c096bbdf0.txt
        id: "000"
        label: Anadolu
        outlet: Anadolu (AA)
        published: 2025-09-19

Everything but `path` is optional, and articles that are not listed are read too, after the listed ones. The file is
read strictly: every problem is found, with its line and, for a name that is nearly right, the right one.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sahelread.model import Message, message
from sahelread.problems import Problem, ProblemError, reason
from sahelread.strict_yaml import Document, load
from sahelread.strict_yaml import Path as Place

NAME = "story.yaml"
NAMES = (NAME, "story.yml")

_STORY_KEYS = ("title", "language", "reference", "articles")
# Outside these no account is, and days around it may be none of the calendar.
_FIRST_YEAR, _LAST_YEAR = 1000, 9000
_ARTICLE_KEYS = ("path", "id", "label", "outlet", "published", "language")
_LONGEST_ID = 40


@dataclass(frozen=True)
class ArticleEntry:
    """One article of the file. `path` is relative to the folder; what is not said is None."""

    path: str
    line: int | None = None
    id: str | None = None
    label: str | None = None
    outlet: str | None = None
    published: date | None = None
    language: str | None = None


@dataclass(frozen=True)
class StoryFile:
    """What could be read of the file, and all that was wrong with it."""

    title: str | None = None
    language: str | None = None
    reference: date | None = None
    articles: tuple[ArticleEntry, ...] = ()
    problems: tuple[Problem, ...] = field(default=())


def find(folder: Path) -> Path | None:
    """The story file of a folder, None when it has none."""
    return next((folder / name for name in NAMES if (folder / name).is_file()), None)


def read(path: Path, shown: str) -> StoryFile:
    """Read the file. Nothing is raised: what is wrong with it is in `problems`, what is right is used."""
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        what = message("the file cannot be read: {reason}", reason=reason(error))
    except UnicodeDecodeError:
        what = message("this is not text in UTF-8")
    else:
        return parse(text, shown)
    return StoryFile(problems=(Problem(shown, what),))


def parse(text: str, shown: str) -> StoryFile:
    """`read` for text that is at hand."""
    try:
        document = load(text, shown)
    except ProblemError as error:
        return StoryFile(problems=error.problems)
    return _Checked(document, shown).story()


class _Checked:
    """One walk over the document that keeps what is right and collects what is wrong."""

    def __init__(self, document: Document, shown: str) -> None:
        self.document = document
        self.shown = shown
        self.problems: list[Problem] = []

    def story(self) -> StoryFile:
        value = self.document.value
        if value is None:
            return StoryFile()
        if not isinstance(value, dict):
            self._wrong((), message("the file must be made of keys: {keys}", keys=", ".join(_STORY_KEYS)))
            return StoryFile(problems=tuple(self.problems))
        self._refuse_unknown(value, (), _STORY_KEYS)
        entries = tuple(self._articles(value.get("articles")))
        self._refuse_twice(entries)
        return StoryFile(
            title=self._text(value, ("title",)),
            language=self._language(value, ("language",)),
            reference=self._date(value, ("reference",)),
            articles=entries,
            problems=tuple(sorted(self.problems, key=lambda problem: problem.line or 0)),
        )

    def _articles(self, listed: Any) -> Iterator[ArticleEntry]:
        if listed is None:
            return
        if not isinstance(listed, list):
            self._wrong(("articles",), message("articles must be a list, each entry with a path"))
            return
        for number, entry in enumerate(listed):
            place: Place = ("articles", number)
            if not isinstance(entry, dict):
                self._wrong(
                    place, message("an article must be made of keys: {keys}", keys=", ".join(_ARTICLE_KEYS))
                )
                continue
            self._refuse_unknown(entry, place, _ARTICLE_KEYS)
            path = self._text(entry, (*place, "path"))
            if path is None:
                if "path" not in entry:
                    self._wrong(place, message("an article needs a path"))
                continue
            yield ArticleEntry(
                path=path,
                line=self.document.line(*place),
                id=self._id(entry, (*place, "id")),
                label=self._text(entry, (*place, "label")),
                outlet=self._text(entry, (*place, "outlet")),
                published=self._date(entry, (*place, "published")),
                language=self._language(entry, (*place, "language")),
            )

    def _text(self, holder: dict[str, Any], place: Place) -> str | None:
        value = holder.get(str(place[-1]))
        if value is None:
            return None
        if isinstance(value, bool | dict | list):
            self._wrong(place, message("{key} must be text", key=str(place[-1])))
            return None
        return str(value).strip() or None

    def _id(self, holder: dict[str, Any], place: Place) -> str | None:
        value = self._text(holder, place)
        if value is None:
            return None
        if len(value) > _LONGEST_ID or not all(char.isalnum() or char in "-_." for char in value):
            self._wrong(
                place,
                message("{id} cannot be an id: use letters, digits, - and _, at most 40", id=repr(value)),
            )
            return None
        return value

    def _date(self, holder: dict[str, Any], place: Place) -> date | None:
        value = holder.get(str(place[-1]))
        if value is None:
            return None
        try:
            found = date.fromisoformat(str(value))
            if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
                raise ValueError
            return found
        except ValueError:
            self._wrong(
                place,
                message("{value} is not a date", value=repr(str(value))),
                message("write year-month-day: 2025-09-19"),
            )
            return None

    def _language(self, holder: dict[str, Any], place: Place) -> str | None:
        value = self._text(holder, place)
        if value is None or (
            value.isascii() and value.isalpha() and value.islower() and len(value) in (2, 3)
        ):
            return value
        self._wrong(place, message("{value} is not a language code such as fr or en", value=repr(value)))
        return None

    def _refuse_unknown(self, holder: dict[str, Any], place: Place, known: tuple[str, ...]) -> None:
        for key in holder:
            if key not in known:
                near = difflib.get_close_matches(key, known, 1)
                remedy = (
                    message("did you mean {name}?", name=near[0])
                    if near
                    else message("the keys here are {keys}", keys=", ".join(known))
                )
                self._wrong((*place, key), message("unknown key {key}", key=repr(key)), remedy)

    def _refuse_twice(self, entries: Iterable[ArticleEntry]) -> None:
        seen: set[tuple[str, str]] = set()
        for entry in entries:
            for name, value in (("path", entry.path), ("id", entry.id)):
                if value is not None and (name, value) in seen:
                    what = message("the {key} {value} stands twice", key=name, value=repr(value))
                    self.problems.append(Problem(self.shown, what, entry.line))
                elif value is not None:
                    seen.add((name, value))

    def _wrong(self, place: Place, what: Message, remedy: Message | None = None) -> None:
        self.problems.append(Problem(self.shown, what, self.document.line(*place), remedy))
