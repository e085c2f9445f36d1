"""YAML without surprises: what a person wrote by hand is read as they meant it, or refused with its line.

Only null, true, false and decimal numbers are typed; `no`, `12:30` and `2025-09-20` stay text. Duplicate keys,
aliases, tags of other types, keys that are not text and nesting deeper than 40 are refused. The result is plain
dicts, lists and scalars, with the line of every value, so that whoever checks it can name the line.
"""

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from sahelread.model import Message, message
from sahelread.problems import Problem, ProblemError

_INT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")  # longer ones stay text: nobody counts so far by hand
_FLOAT = re.compile(r"-?(?:0|[1-9][0-9]{0,17})\.[0-9]+")
_MAX_DEPTH = 40  # our own files have at most 6 levels; deeper ones are made to hurt

Path = tuple[str | int, ...]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The safe loader with the few implicit types that a reader would expect."""


_PREFIX = "tag:yaml.org,2002:"
_Loader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"(?:~|null|)\Z", ["~", "n", ""]),
    ("bool", r"(?:true|false)\Z", ["t", "f"]),
    ("int", r"-?(?:0|[1-9][0-9]*)\Z", list("-0123456789")),
    ("float", r"-?(?:0|[1-9][0-9]*)\.[0-9]+\Z", list("-0123456789")),
):
    _Loader.add_implicit_resolver(_PREFIX + _tag, re.compile(_pattern), _first)


@dataclass(frozen=True)
class Document:
    """What a file holds. `lines` gives the line (from 1) of each value by its path of keys and list indices."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int | None:
        """The line of that value, or of the nearest value around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path)


def load(text: str, where: str) -> Document:
    """Parse one YAML document. Raises ProblemError, naming `where` and the line, when it is refused."""
    try:
        _refuse_hostile(text, where)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise ProblemError(_not_valid(error, where)) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        what = message("not valid YAML: {problem}", problem=_in_our_words(str(error)))
        raise ProblemError(Problem(where, what)) from None
    if node is None:
        return Document(None)
    reading = _Reading(where)
    return Document(reading.value(node, ()), reading.lines)


# What the parser says, which is English whatever the interface speaks, and what people did who met it.
_INDENTED = message(
    "what stands here is indented otherwise than what it belongs to, or follows a closing quotation mark"
)
_CAUSES = {
    "mapping values are not allowed": message(
        "a colon where no key can stand: put the text in quotes, or mend the indentation"
    ),
    "expected ',' or": message("[ or { is not closed, or a comma is missing"),
    "unexpected end of stream": message("a quotation mark is not closed"),
    "cannot start any token": message(
        "a value cannot begin so: put it in quotes, and indent with spaces, not tabs"
    ),
    "did not find expected key": _INDENTED,
    "did not find expected '-' indicator": _INDENTED,
    "<document start>": _INDENTED,
    "<block end>": _INDENTED,  # as PyYAML says it where libyaml is not there
    "node content": message("a value is missing, or a bracket is not closed or was not opened"),
    "sequence entries are not allowed": message("a list begins on a line of its own, under its key"),
    "escape character": message("in double quotes \\ has to be written twice"),
    "another document": message("a second document begins here"),
    "character #x": message("a control character stands in it"),
}


def _in_our_words(said: str) -> Message:
    """The cause that the parser gives, in words of the interface."""
    return next(
        (cause for words, cause in _CAUSES.items() if words in said),
        message("it cannot be read from here on"),
    )


def _not_valid(error: yaml.MarkedYAMLError, where: str) -> Problem:
    """Where and why the parser stopped; of a quotation that is not closed, where it begins."""
    said = str(error.problem or error)
    begins = "unexpected end of stream" in said
    mark = (error.context_mark if begins else None) or error.problem_mark or error.context_mark
    if mark is None:
        return Problem(where, message("not valid YAML: {problem}", problem=_in_our_words(said)))
    what = message(
        "not valid YAML in column {column}: {problem}", column=mark.column + 1, problem=_in_our_words(said)
    )
    return Problem(where, what, mark.line + 1)


def _refuse_hostile(text: str, where: str) -> None:
    """Refuse aliases and deep nesting before anything is composed: libyaml's composer overflows its stack."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > _MAX_DEPTH:
                raise _refusal(where, event, message("nested too deeply"))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.AliasEvent):
            raise _refusal(
                where, event, message("YAML aliases (*name) are not read here: write the value again")
            )


def _refusal(where: str, at: yaml.Event | yaml.Node, what: Message) -> ProblemError:
    return ProblemError(Problem(where, what, at.start_mark.line + 1 if at.start_mark else None))


class _Reading:
    """One pass over the composed nodes: values, their lines, and the refusals."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.lines: dict[Path, int] = {}

    def value(self, node: yaml.Node, path: Path) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if isinstance(node, yaml.MappingNode) and node.tag == _PREFIX + "map":
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode) and node.tag == _PREFIX + "seq":
            return [self.value(child, (*path, i)) for i, child in enumerate(node.value)]
        if isinstance(node, yaml.ScalarNode) and node.tag.startswith(_PREFIX):
            return self._scalar(node)
        raise _refusal(self.where, node, message("the YAML tag {tag} is not read here", tag=str(node.tag)))

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
            if key is None:
                raise _refusal(self.where, key_node, message("a key must be text: put it in quotes"))
            if key in found:
                raise _refusal(self.where, key_node, message("the key {key} stands twice", key=repr(key)))
            found[key] = self.value(value_node, (*path, key))
        return found

    def _scalar(self, node: yaml.ScalarNode) -> Any:
        text: str = node.value
        match node.tag.removeprefix(_PREFIX):
            case "null":
                return None
            case "bool" if text in ("true", "false"):
                return text == "true"
            case "int" if _INT.fullmatch(text):
                return int(text)
            case "float" if _FLOAT.fullmatch(text):
                return float(text)
            case "str" | "int" | "float":
                return text
        raise _refusal(self.where, node, message("the YAML tag {tag} is not read here", tag=str(node.tag)))
