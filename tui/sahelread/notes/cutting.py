"""An annotations file cut into what can be read separately: its fields, and the entries of its lists.

The whole text is loaded first. When that is refused, it is cut at the lines where fields and entries begin, and each
piece is loaded on its own, so that one bad block never hides the others. Merge conflict markers that git left are
read as comments: both sides are then there. Lines that belong to no piece are `strays`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from sahelread import strict_yaml
from sahelread.model import message
from sahelread.notes.emitting import block_item
from sahelread.problems import Problem, ProblemError

SECTIONS = ("sources", "annotations", "links")

_FIELD_LINE = re.compile(r"(?:([A-Za-z_][\w-]*)|\"([^\"\\]*)\"|'([^']*)')\s*:(?:\s|\Z)")
_DASH = re.compile(r"( *)-(?:\s|\Z)")
_ENTRY_WITH_ID = re.compile(r" *-\s+id\s*:")
_DOCUMENT_MARK = re.compile(r"(?:---|\.\.\.)\s*\Z")
_CONFLICT_MARKER = re.compile(r"(?:<{7}|\|{7}|={7}|>{7})(?:\s|\Z)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list: its lines as they are in the file, and its value, or why it has none (`refused`)."""

    text: str
    line: int
    value: Any = None
    refused: tuple[Problem, ...] = ()
    lines: strict_yaml.Document | None = None
    path: strict_yaml.Path = ()
    first_line: int = 1

    def line_of(self, path: strict_yaml.Path) -> int:
        """The line in the file of what stands at that path inside the entry."""
        found = self.lines.line(*self.path, *path) if self.lines else None
        return self.line if found is None else found + self.first_line - 1


@dataclass
class Pieces:
    """The file in pieces: its fields, the entries of its lists, and the texts that could be taken for neither."""

    fields: dict[str, Any] = field(default_factory=dict)
    entries: dict[str, list[Entry]] = field(default_factory=lambda: {section: [] for section in SECTIONS})
    strays: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def pieces(text: str, where: str) -> Pieces:
    """The file in pieces. Raises ProblemError when it is no file of annotations at all."""
    try:
        document = strict_yaml.load(text, where)
    except ProblemError as refused:
        return _cut(text, where, refused)
    return _whole(text, where, document)


def _whole(text: str, where: str, document: strict_yaml.Document) -> Pieces:
    found = Pieces()
    if document.value is None:
        return found
    if not isinstance(document.value, dict):
        raise ProblemError(Problem(where, message("this is not a file of annotations"), 1))
    found.fields = dict(document.value)
    for section in SECTIONS:
        values = found.fields.pop(section, None)
        if values is not None and not isinstance(values, list):
            found.problems.append(_no_list(section, where, document.line(section)))
            found.strays += ["".join(piece.lines) for piece in _fields(text) if piece.name == section]
            continue
        for index, value in enumerate(values or ()):
            line = document.line(section, index) or 1
            entry = Entry("", line, value, lines=document, path=(section, index))
            found.entries[section].append(entry)
    if found.problems and not found.fields and not any(found.entries.values()):
        raise ProblemError(found.problems)
    return found


def _no_list(section: str, where: str, line: int | None) -> Problem:
    return Problem(where, message("{field} must be a list, each entry after a dash", field=section), line)


def lines_of(entry: Entry, section: str, text: str) -> str:
    """The entry as it stands in the file, to be kept verbatim; as we would write it when it has no lines of its own."""
    if entry.text:
        return entry.text
    raw = [each for piece in _fields(text) if piece.name == section for each in _entries(piece)]
    return next((each.text for each in raw if each.line == entry.line), block_item(entry.value))


@dataclass(frozen=True, slots=True)
class _Piece:
    """The lines of one field of the document; `line` counts from 1."""

    name: str
    lines: list[str]
    line: int


def _cut(text: str, where: str, refused: ProblemError) -> Pieces:
    found = Pieces()
    section = None
    for piece in _fields(text):
        if piece.name in SECTIONS:
            section = piece.name
            _cut_section(piece, found, where)
        elif piece.name:
            _load_field(piece, section, found, where)
        else:
            _set_apart(piece.lines, piece.line, found, where)
    if not found.fields and not any(found.entries.values()):
        raise refused
    if not found.problems and not any(entry.refused for each in found.entries.values() for entry in each):
        # Every piece is fine alone: the fault is in how they stand together (a field twice, a conflict marker).
        found.problems += refused.problems
    return found


def _cut_section(piece: _Piece, found: Pieces, where: str) -> None:
    entries = _entries(piece)
    if entries:
        # The first line is the name of the list.
        _set_apart(piece.lines[1 : entries[0].line - piece.line], piece.line + 1, found, where)
        found.entries[piece.name] += [_entry_alone(entry, where) for entry in entries]
        return
    try:
        found.entries[piece.name] += _entries_on_one_line(piece, where)
    except ProblemError as error:
        found.strays.append("".join(piece.lines))
        found.problems += error.problems


def _load_field(piece: _Piece, section: str | None, found: Pieces, where: str) -> None:
    """Load a field; when it cannot be, it may be a slip inside a list, and what follows are entries of `section`."""
    try:
        value = _loaded(piece.lines, piece.line, where).value
        if piece.name in found.fields:
            what = message("the key {key} stands twice", key=piece.name)
            raise ProblemError(Problem(where, what, piece.line))
    except ProblemError as error:
        found.problems += error.problems
        first = next(
            (i for i, line in enumerate(piece.lines) if section and _ENTRY_WITH_ID.match(line)), None
        )
        found.strays.append("".join(piece.lines[:first]))
        if section and first:
            _cut_section(_Piece(section, piece.lines[first - 1 :], piece.line + first - 1), found, where)
    else:
        found.fields.update(value)


def _set_apart(lines: list[str], line: int, found: Pieces, where: str) -> None:
    """Keep lines that belong to no field and no entry, unless they are empty or comments."""
    if any(each.strip() and not each.lstrip().startswith("#") for each in lines):
        found.strays.append("".join(lines))
        found.problems.append(Problem(where, message("these lines belong to no entry"), line))


def _entry_alone(entry: Entry, where: str) -> Entry:
    """The entry loaded from its own lines."""
    try:
        document = _loaded(_lines(entry.text), entry.line, where)
    except ProblemError as error:
        return replace(entry, refused=error.problems)
    value = document.value[0] if isinstance(document.value, list) and document.value else None
    return replace(entry, value=value, lines=document, path=(0,), first_line=entry.line)


def _entries_on_one_line(piece: _Piece, where: str) -> list[Entry]:
    """The entries of a list written as `[…]`, or of none. Raises ProblemError: such a list cannot be cut."""
    value = _loaded(piece.lines, piece.line, where).value[piece.name]
    if value is None:
        return []
    if not isinstance(value, list):
        raise ProblemError(_no_list(piece.name, where, piece.line))
    return [Entry(block_item(each), piece.line, each) for each in value]


def _loaded(lines: list[str], line: int, where: str) -> strict_yaml.Document:
    """Some lines of the file, loaded alone; problems name the lines of the file."""
    try:
        return strict_yaml.load(
            "".join("#\n" if _CONFLICT_MARKER.match(each) else each for each in lines), where
        )
    except ProblemError as error:
        raise ProblemError(
            replace(problem, line=problem.line + line - 1 if problem.line else line)
            for problem in error.problems
        ) from None


def _fields(text: str) -> Iterator[_Piece]:
    """The lines of each field of the document; those before the first one come without a name."""
    current = _Piece("", [], 1)
    for number, line in enumerate(_lines(text), 1):
        if _DOCUMENT_MARK.match(line):
            continue
        if begins := _FIELD_LINE.match(line):
            yield current
            name = next(group for group in begins.groups() if group is not None)
            current = _Piece(name, [], number)
        current.lines.append(line)
    yield current


def _entries(piece: _Piece) -> list[Entry]:
    """The entries of a list by their lines, not loaded: each begins at a dash of the outermost indent."""
    dashes = [
        (index, found.group(1)) for index, line in enumerate(piece.lines) if (found := _DASH.match(line))
    ]
    indent = min((each for _, each in dashes), key=len, default="")
    starts = [index for index, each in dashes if each == indent]
    ends = [*starts[1:], len(piece.lines)]
    return [
        Entry(_outdented(piece.lines[start:end], indent), piece.line + start)
        for start, end in zip(starts, ends, strict=False)
    ]


def _outdented(lines: list[str], indent: str) -> str:
    """The lines without the indent they share (our own lists have none) and without empty ones at the end."""
    while lines and not lines[-1].strip(" \n"):
        lines = lines[:-1]
    if all(line.startswith(indent) or not line.strip() for line in lines):
        return "".join(line.removeprefix(indent) for line in lines)
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """The lines of a text, each with its line end; only LF ends one."""
    return [line + "\n" for line in text.removesuffix("\n").split("\n")]
