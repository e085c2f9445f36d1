"""Keymap files: YAML that gives keys to commands, read and checked whole, with every problem and its line.

    extends: default              # a keymap of this folder, of the user's folder, or one that is shipped
    counts: true                  # digits typed before a key repeat its command
    keys:
      passage.next: [down, j]     # several keys for one command
      story.first: [home, g g]    # a sequence: keys with spaces between
      note.delete: null           # no key at all

A keymap with errors is refused as a whole, so that the last good one stays in force; warnings (a key that AZERTY
reaches only with AltGr) are told and nothing more. Nothing here imports Textual.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import platformdirs

from sahelread import strict_yaml
from sahelread.i18n import _
from sahelread.model import Message, message
from sahelread.problems import Problem, ProblemError
from sahelread.resources import shipped
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, CONTEXTS, REQUIRED, around

KeySequence = tuple[str, ...]
DEFAULT = "default"
_FIELDS = ("name", "extends", "counts", "keys")


@dataclass(frozen=True)
class Keymap:
    """The keys of every command. `paths` are the files it was read from, its own first; a change to any of them
    changes it. `warnings` are worth telling, but do not stop it."""

    name: str
    keys: Mapping[str, tuple[KeySequence, ...]]
    counts: bool = False
    paths: tuple[Path, ...] = ()
    warnings: tuple[Problem, ...] = ()
    _by_context: dict[str, dict[KeySequence, str]] = field(default_factory=dict, repr=False, compare=False)

    def of(self, command: str) -> tuple[KeySequence, ...]:
        """The keys of that command, the one to show first."""
        return self.keys.get(command, ())

    def shown(self, command: str, context: str | None = None) -> str:
        """The first key of that command as people write it; in a context, the first that is not taken by another
        command there. Empty when it has none."""
        for sequence in self.of(command):
            if context is None or self.in_force(context).get(sequence) == command:
                return key_names.shown(sequence)
        return ""

    def in_force(self, context: str) -> Mapping[KeySequence, str]:
        """What each key does in that context: its own commands, then those of the contexts around it."""
        if context not in self._by_context:
            found: dict[KeySequence, str] = {}
            for place in around(context):
                for sequence, command in self._of_context(place):
                    found.setdefault(sequence, command)
            self._by_context[context] = found
        return self._by_context[context]

    def _of_context(self, context: str) -> Iterator[tuple[KeySequence, str]]:
        for command, sequences in self.keys.items():
            if COMMANDS[command].context == context:
                yield from ((sequence, command) for sequence in sequences)


def user_folder() -> Path:
    """Where users keep keymaps of their own."""
    return Path(platformdirs.user_config_dir("sahelread", appauthor=False)) / "keymaps"


def available() -> tuple[str, ...]:
    """The names of the keymaps that can be chosen: shipped ones first, then the user's."""
    names = [DEFAULT]
    for folder in (shipped("keymaps"), user_folder()):
        names += sorted(path.stem for path in folder.glob("*.yaml") if path.stem not in names)
    return tuple(names)


def find(name: str, beside: Path | None = None) -> Path | None:
    """The file of the keymap `name`: a path that exists, else `name.yaml` beside, of the user, or shipped."""
    given = Path(name).expanduser()
    if given.suffix in (".yaml", ".yml") and given.is_file():
        return given
    folders: list[Path] = [beside] if beside else []
    for folder in (*folders, user_folder(), shipped("keymaps")):
        if (path := folder / f"{name}.yaml").is_file():
            return path
    return None


def load(source: Path | str | None = None) -> Keymap:
    """The keymap in that file or of that name; the user's `keymap.yaml`, else the default one, when None.

    Raises ProblemError with all its problems.
    """
    if source is None:
        own = user_folder().parent / "keymap.yaml"
        path: Path | None = own if own.is_file() else find(DEFAULT)
    else:
        path = source if isinstance(source, Path) and source.is_file() else find(str(source))
    if path is None:
        what = message("there is no such keymap")
        raise ProblemError(Problem(str(source), what, remedy=_known_names()))
    errors, keymap = _read(path)
    if errors:
        raise ProblemError(errors)
    return keymap


def check(path: Path) -> tuple[list[Problem], list[Problem]]:
    """The errors and the warnings of that file, each in the order of its lines."""
    if not path.is_file():
        return [Problem(str(path), message("there is no such keymap"), remedy=_known_names())], []
    errors, keymap = _read(path)
    return _in_order(errors), _in_order(keymap.warnings)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.where, problem.line or 0))


def _known_names() -> Message:
    return message("name a file, or one of: {names}", names=", ".join(available()))


@dataclass(frozen=True, slots=True)
class _Binding:
    """Where a key was given to a command."""

    sequence: KeySequence
    command: str
    where: str
    line: int | None


def _read(path: Path) -> tuple[list[Problem], Keymap]:
    reading = _Reading()
    layers = reading.layers(path, ())
    bindings: dict[str, list[_Binding]] = {}
    counts = False
    for layer in layers:
        bindings.update(layer.bindings)
        counts = counts if layer.counts is None else layer.counts
    everything = [binding for own in bindings.values() for binding in own]
    reading.errors += _conflicts(everything)
    reading.errors += _prefix_conflicts(everything)
    if counts:
        reading.errors += _digits(everything)
    if layers and not reading.errors:
        reading.errors += _missing(bindings, path)
    name = layers[-1].name if layers else path.stem
    keymap = Keymap(
        name,
        {command: tuple(binding.sequence for binding in own) for command, own in bindings.items()},
        counts,
        tuple(layer.path for layer in reversed(layers)),
        tuple(reading.warnings),
    )
    return reading.errors, keymap


@dataclass(frozen=True, slots=True)
class _Layer:
    """What one file says, before the files it extends are put under it."""

    path: Path
    name: str
    bindings: dict[str, list[_Binding]]
    counts: bool | None


class _Reading:
    """Collects the layers of a keymap, innermost file last, and everything that is wrong with them."""

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []

    def layers(self, path: Path, seen: tuple[Path, ...]) -> list[_Layer]:
        where = str(path)
        try:
            document = strict_yaml.load(path.read_text("utf-8-sig"), where)
        except ProblemError as error:
            self.errors += error.problems
            return []
        except (OSError, UnicodeDecodeError) as error:
            self.errors.append(Problem(where, message("cannot be read: {reason}", reason=_reason(error))))
            return []
        if document.value is None:
            document = strict_yaml.Document({})
        if not isinstance(document.value, dict):
            self.errors.append(
                Problem(where, message("a keymap is a list of fields"), 1, message("start with `keys:`"))
            )
            return []
        self._check_fields(document, where)
        under = self._extended(document, path, (*seen, path.resolve()))
        counts = document.value.get("counts")
        if counts is not None and not isinstance(counts, bool):
            self.errors.append(
                Problem(where, message("counts must be true or false"), document.line("counts"))
            )
            counts = None
        name = document.value.get("name")
        own = _Layer(
            path, name if isinstance(name, str) else path.stem, self._bindings(document, path), counts
        )
        return [*under, own]

    def _check_fields(self, document: strict_yaml.Document, where: str) -> None:
        for name in document.value:
            if name not in _FIELDS:
                what = message("unknown field {name}", name=repr(name))
                self.errors.append(Problem(where, what, document.line(name), _did_you_mean(name, _FIELDS)))

    def _extended(self, document: strict_yaml.Document, path: Path, seen: tuple[Path, ...]) -> list[_Layer]:
        """The layers under this one. A keymap that extends nothing stands on the default one, unless it is that."""
        wanted = document.value.get("extends")
        is_default = path.resolve() == (shipped("keymaps") / f"{DEFAULT}.yaml").resolve()
        if wanted is None:
            return [] if is_default or "extends" in document.value else self._default(seen)
        at = document.line("extends")
        found = find(str(wanted), beside=path.parent)
        if found is not None and found.resolve() == path.resolve():  # a user's `vim.yaml` may extend ours
            found = shipped("keymaps") / f"{wanted}.yaml"
        if found is None or not found.is_file():
            what = message("there is no keymap {name} to extend", name=repr(wanted))
            self.errors.append(
                Problem(str(path), what, at, _did_you_mean(str(wanted), available()) or _known_names())
            )
            return []
        if found.resolve() in seen:
            self.errors.append(Problem(str(path), message("this keymap extends itself"), at))
            return []
        return self.layers(found, seen)

    def _default(self, seen: tuple[Path, ...]) -> list[_Layer]:
        return self.layers(shipped("keymaps") / f"{DEFAULT}.yaml", seen)

    def _bindings(self, document: strict_yaml.Document, path: Path) -> dict[str, list[_Binding]]:
        given = document.value.get("keys")
        if given is None:
            return {}
        where = str(path)
        if not isinstance(given, dict):
            what = message("keys must be a list of `command: key`")
            self.errors.append(Problem(where, what, document.line("keys")))
            return {}
        found: dict[str, list[_Binding]] = {}
        for command, value in given.items():
            line = document.line("keys", command)
            if command not in COMMANDS:
                what = message("unknown command {name}", name=repr(command))
                self.errors.append(Problem(where, what, line, _did_you_mean(command, COMMANDS)))
                continue
            found[command] = [
                _Binding(sequence, command, where, at)
                for sequence, at in self._sequences(document, command, value, where)
            ]
        return found

    def _sequences(
        self, document: strict_yaml.Document, command: str, value: Any, where: str
    ) -> Iterator[tuple[KeySequence, int | None]]:
        listed = value if isinstance(value, list) else [value]
        seen: set[KeySequence] = set()
        for index, text in enumerate(listed if value is not None else ()):
            at = (
                document.line("keys", command, index)
                if isinstance(value, list)
                else document.line("keys", command)
            )
            if isinstance(text, bool) or not isinstance(text, str | int):
                what = message("a key of {command} is not text", command=command)
                self.errors.append(Problem(where, what, at, message("put the key in quotes")))
                continue
            sequence = self._sequence(str(text), command, where, at)
            if sequence is None:
                continue
            if sequence in seen:
                what = message(
                    "{command} has the key {key} twice", command=command, key=key_names.shown(sequence)
                )
                self.errors.append(Problem(where, what, at))
                continue
            seen.add(sequence)
            yield sequence, at

    def _sequence(self, text: str, command: str, where: str, at: int | None) -> KeySequence | None:
        sequence = key_names.canonical_sequence(text)
        if sequence is None:
            spaced = " ".join(text) if text.isalpha() and len(text) <= 3 else None
            remedy = message("for one key after another, write '{keys}'", keys=spaced) if spaced else None
            what = message("unknown key {key} for {command}", key=repr(text), command=command)
            self.errors.append(Problem(where, what, at, remedy))
            return None
        refused = [reason for key in sequence if (reason := key_names.unsendable(key))]
        self.errors += [Problem(where, reason, at) for reason in refused]
        if refused:
            return None
        shipped_default = Path(where).resolve() == (shipped("keymaps") / f"{DEFAULT}.yaml").resolve()
        tell = self.errors if shipped_default else self.warnings
        tell += [
            Problem(where, reason, at) for key in sequence if (reason := key_names.awkward_on_azerty(key))
        ]
        return sequence


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return (error.strerror or str(error)) if isinstance(error, OSError) else "UTF-8?"


def _did_you_mean(name: str, known: Iterable[str]) -> Message | None:
    close = difflib.get_close_matches(name, list(known), 1)
    return message("did you mean {name}?", name=repr(close[0])) if close else None


def _conflicts(bindings: Iterable[_Binding]) -> list[Problem]:
    """One key for two commands of the same context."""
    owners: dict[tuple[str, KeySequence], _Binding] = {}
    found = []
    for binding in bindings:
        place = (COMMANDS[binding.command].context, binding.sequence)
        first = owners.setdefault(place, binding)
        if first.command == binding.command:
            continue
        what = message(
            "{key} is the key of both {first} and {second}",
            key=key_names.shown(binding.sequence),
            first=first.command,
            second=binding.command,
        )
        later = (
            max(first, binding, key=lambda b: (b.where, b.line or 0))
            if first.where == binding.where
            else binding
        )
        other = first if later is binding else binding
        remedy = message(
            "give one of them another key, or null; the other is at {place}", place=_place(other)
        )
        found.append(Problem(later.where, what, later.line, remedy))
    return found


def _prefix_conflicts(bindings: Iterable[_Binding]) -> list[Problem]:
    """A key that is the beginning of a sequence which may be typed at the same place: the sequence never ends."""
    everything = list(bindings)
    longer = [binding for binding in everything if len(binding.sequence) > 1]
    found = []
    for binding in everything:
        for other in longer:
            length = len(binding.sequence)
            if length >= len(other.sequence) or other.sequence[:length] != binding.sequence:
                continue
            if not _meet(COMMANDS[binding.command].context, COMMANDS[other.command].context):
                continue
            what = message(
                "{key} ({command}) is the beginning of {longer} ({other}), which can then never be typed",
                key=key_names.shown(binding.sequence),
                command=binding.command,
                longer=key_names.shown(other.sequence),
                other=other.command,
            )
            found.append(
                Problem(
                    other.where,
                    what,
                    other.line,
                    message(
                        "{key} is given at {place}",
                        key=key_names.shown(binding.sequence),
                        place=_place(binding),
                    ),
                )
            )
    return found


def _meet(one: str, other: str) -> bool:
    return one in around(other) or other in around(one)


def _place(binding: _Binding) -> str:
    return f"{Path(binding.where).name}:{binding.line}"


def _digits(bindings: Iterable[_Binding]) -> list[Problem]:
    found = []
    for binding in bindings:
        if binding.sequence[0].isdigit():
            key, command = binding.sequence[0], binding.command
            what = message("{key} ({command}) cannot be a key when counts are on", key=key, command=command)
            found.append(Problem(binding.where, what, binding.line))
    return found


def _missing(bindings: Mapping[str, list[_Binding]], path: Path) -> list[Problem]:
    """Required commands without a key, and commands that no file mentions."""
    found = []
    for command in REQUIRED:
        if not bindings.get(command):
            what = message("{command} must have a key", command=command)
            found.append(Problem(str(path), what))
    return found


def table_rows(keymap: Keymap) -> list[dict[str, Any]]:
    """One row per command, in the order of the registry: context, id, keys, name, help."""
    return [
        {
            "context": command.context,
            "command": command.id,
            "keys": [" ".join(sequence) for sequence in keymap.of(command.id)],
            "name": _(command.name),
            "help": _(command.help),
        }
        for command in COMMANDS.values()
    ]


def listing(keymap: Keymap, format: str = "text") -> str:  # noqa: A002 - the name of the option it comes from
    """All commands with their keys, as `text`, `md` (the table of the documentation) or `json`."""
    rows = table_rows(keymap)
    if format == "json":
        return (
            json.dumps(
                {"keymap": keymap.name, "counts": keymap.counts, "commands": rows},
                ensure_ascii=False,
                indent=2,
            )
            + "\n"
        )
    parts: list[str] = []
    for context in CONTEXTS.values():
        own = [row for row in rows if row["context"] == context.id]
        if own:
            parts.append(_markdown(context.name, own) if format == "md" else _plain(context.name, own))
    return "\n".join(parts)


def _keys(row: Mapping[str, Any]) -> list[str]:
    return [key_names.shown(tuple(sequence.split())) for sequence in row["keys"]]


def _plain(heading: str, rows: list[dict[str, Any]]) -> str:
    lines = [f"  {', '.join(_keys(row)) or '-':<16} {row['command']:<22} {row['name']}" for row in rows]
    return "\n".join((_(heading), *lines)) + "\n"


def _markdown(heading: str, rows: list[dict[str, Any]]) -> str:
    lines = [
        f"### {_(heading)}",
        "",
        "| {} | {} | {} |".format(_("Keys"), _("Command"), _("What it does")),
        "|---|---|---|",
    ]
    for row in rows:
        shown = " ".join(f"`{key.replace('|', chr(92) + '|')}`" for key in _keys(row)) or "–"
        lines.append(f"| {shown} | `{row['command']}` | {row['help']} |")
    return "\n".join(lines) + "\n"
