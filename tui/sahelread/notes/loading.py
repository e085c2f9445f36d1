"""An annotations file from text: strictly, and so that one bad block never hides the others.

What cannot be understood is kept verbatim, reported with its line, and makes the file incomplete: what is not in it
is then not taken for deleted.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, TypeVar

from sahelread.model import Message, message
from sahelread.notes.annotation import Annotation, LinkNote
from sahelread.notes.blocks import ShapeError
from sahelread.notes.cutting import Entry, Pieces, lines_of, pieces
from sahelread.notes.document import VERSION, Contents, KeptBlock, Loaded, Source
from sahelread.notes.merging import conflict_copy
from sahelread.notes.migrating import migrated, version_of
from sahelread.notes.shape import annotation_from, link_from, source_from
from sahelread.notes.writing import END
from sahelread.problems import Problem, ProblemError

# The field that holds lines which belong to no entry, as they were, until somebody puts them where they belong.
STRAYS = "not_understood"

_NOTE_FIELDS = frozenset(each.name for each in fields(Annotation))

_Item = TypeVar("_Item", Annotation, LinkNote, Source)


def load(text: str, where: str, new_id: Callable[[], str]) -> Loaded:
    """What the file holds. `where` names it in problems; `new_id` names notes written by hand without an id.

    Raises ProblemError when it is no annotations file at all.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    problems = _end_mark_problems(text, where)
    cut_short = bool(problems)
    cut = pieces(text, where)
    version = version_of(cut.fields.pop("format", None))
    if version is None:
        foreign = Problem(where, message("this is not a file of annotations"), 1)
        if not cut.entries["annotations"]:
            raise ProblemError(foreign)
        problems.append(foreign)
        version = VERSION
    if version > VERSION:
        problems.append(_newer_version(where, version))
    reading = _Reading(text, where, new_id, version)
    contents = reading.contents(cut)
    return Loaded(
        contents,
        (*problems, *cut.problems, *reading.problems),
        complete=not cut_short and not contents.kept and not reading.has_strays,
        cut_short=cut_short,
        newer=version > VERSION,
        migrated=version < VERSION,
    )


def _end_mark_problems(text: str, where: str) -> list[Problem]:
    if text.endswith("\n" + END):
        return []
    what = message("the file does not end in a line of three dots: it may have been cut short")
    remedy = message(
        "compare it with its backup, {name}; it will be backed up before anything is written",
        name=where + "~",
    )
    return [Problem(where, what, text.count("\n") + 1, remedy)]


def _newer_version(where: str, version: int) -> Problem:
    what = message(
        "the file is of version {found}; this program knows version {known}", found=version, known=VERSION
    )
    return Problem(
        where, what, remedy=message("it is shown and will not be written; a newer sahelread can write it")
    )


class _Reading:
    """One pass over the pieces of a file: the contents, and the problems met."""

    def __init__(self, text: str, where: str, new_id: Callable[[], str], version: int) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._where = where
        self._new_id = new_id
        self._version = version
        self._kept: list[KeptBlock] = []
        self.has_strays = False

    def contents(self, cut: Pieces) -> Contents:
        event = cut.fields.pop("event", None)
        if not isinstance(event, dict):
            event = {} if event is None else {"title": str(event)}
        self._bring_home(cut)
        annotations = self._items("annotations", cut, self._annotation)
        links = self._items("links", cut, lambda value: link_from(value, self._new_id))
        sources = self._items("sources", cut, source_from)
        self._keep_strays(cut)
        return Contents(
            annotations=self._unique(annotations),
            links=self._unique(links),
            sources=self._unique(sources),
            kept=tuple(self._kept),
            title=str(event.pop("title", None) or ""),
            language=str(event.pop("language", None) or ""),
            event_extra=event,
            extra=self._outside(cut.fields),
        )

    def _bring_home(self, cut: Pieces) -> None:
        """Move entries that stand in a list of another kind, as they do when the line between two lists is gone."""
        for section, entries in cut.entries.items():
            strangers = [entry for entry in entries if _section_of(entry.value, section) != section]
            for entry in strangers:
                entries.remove(entry)
                cut.entries[_section_of(entry.value, section)].append(entry)
            if strangers:
                what = message("there are entries of another kind in the list {field}", field=section)
                self.problems.append(Problem(self._where, what, strangers[0].line))

    def _outside(self, top: dict[str, Any]) -> dict[str, Any]:
        """The unknown fields of the document, after a word on those that were hardly meant to stand there."""
        for number, line in enumerate(self._text.split("\n"), 1):
            name = line.partition(":")[0]
            if name not in top:
                continue
            if name == STRAYS:
                what = message("lines that belong to no entry are kept in the field {field}", field=STRAYS)
                remedy = message("put them where they belong, or delete the field")
                self.problems.append(Problem(self._where, what, number, remedy))
            elif name in _NOTE_FIELDS:
                what = message("the field {field} stands outside of any note", field=name)
                self.problems.append(Problem(self._where, what, number))
        return top

    def _annotation(self, value: Any) -> Annotation:
        return annotation_from(migrated(value, self._version), self._new_id)

    def _items(self, section: str, cut: Pieces, read: Callable[[Any], _Item]) -> list[tuple[_Item, int]]:
        """The items of a list, each with its line; what cannot be read goes to the kept blocks."""
        found: list[tuple[_Item, int]] = []
        for entry in cut.entries[section]:
            problems = entry.refused
            if not problems:
                try:
                    found.append((read(entry.value), entry.line))
                    continue
                except ShapeError as error:
                    problems = tuple(self._problem(entry, path, what) for path, what in error.faults)
            self.problems += problems
            text = lines_of(entry, section, self._text)
            if _stays_apart(text):
                self._kept.append(KeptBlock(section, text, found[-1][0].id if found else None, entry.line))
            else:
                cut.strays.append(text)
        return found

    def _keep_strays(self, cut: Pieces) -> None:
        """Lines that would run into their neighbours where they stood are kept as text, in a field of their own."""
        if cut.strays:
            before = cut.fields.get(STRAYS)
            cut.fields[STRAYS] = [*(before if isinstance(before, list) else []), *cut.strays]
            self.has_strays = True

    def _problem(self, entry: Entry, path: tuple[str | int, ...], what: Message) -> Problem:
        remedy = message("mend it in a text editor; until then this block is kept as it is")
        return Problem(self._where, what, entry.line_of(path), remedy)

    def _unique(self, items: list[tuple[_Item, int]]) -> tuple[_Item, ...]:
        """The items with ids that stand once: an exact double is dropped, a different one is kept beside the first."""
        found: dict[str, _Item] = {}
        for item, line in items:
            if item.id not in found:
                found[item.id] = item
                continue
            what = message("the id {id} stands twice", id=item.id)
            if item == found[item.id]:
                remedy = message("both say the same: one is kept")
            else:
                remedy = message("both are kept; compare them and delete one")
                copy = conflict_copy(item, found) if isinstance(item, Annotation) else _renamed(item, found)
                found[copy.id] = copy
            self.problems.append(Problem(self._where, what, line, remedy))
        return tuple(found.values())


def _section_of(value: Any, section: str) -> str:
    """The list that an entry belongs to by its fields; the one it stands in when they do not say."""
    if isinstance(value, dict) and {"linked", "a", "b"} <= value.keys():
        return "links"
    if isinstance(value, dict) and section != "annotations" and ("kind" in value or "targets" in value):
        return "annotations"
    return section


def _stays_apart(text: str) -> bool:
    """Whether a block can stand verbatim between others: a dash, and nothing else at the left margin."""
    first, *others = text.split("\n")
    return first.startswith("- ") and all(not line or line.startswith((" ", "\t", "#")) for line in others)


def _renamed(item: _Item, taken: dict[str, _Item]) -> _Item:
    number = 2
    while f"{item.id}~{number}" in taken:
        number += 1
    return replace(item, id=f"{item.id}~{number}")
