"""One keymap file, and those it extends, read into layers; everything that is wrong in them is collected on the way."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sahelread import strict_yaml
from sahelread.model import Message, message
from sahelread.problems import Problem, ProblemError, reason
from sahelread.resources import shipped
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS
from sahelread.ui.keymap_faults import Binding, KeySequence
from sahelread.ui.keymap_files import available, find, known_names, shipped_default

_FIELDS = ("name", "extends", "counts", "keys")


@dataclass(frozen=True, slots=True)
class Layer:
    """What one file says, before the files it extends are put under it."""

    path: Path
    name: str
    bindings: dict[str, list[Binding]]
    counts: bool | None


class KeymapReading:
    """Collects the layers of a keymap, innermost file last, and everything that is wrong with them."""

    def __init__(self) -> None:
        self.errors: list[Problem] = []
        self.warnings: list[Problem] = []
        self.unbound: dict[str, tuple[str, int | None]] = {}  # where a file says that a command has no key

    def layers(self, path: Path, seen: tuple[Path, ...]) -> list[Layer]:
        where = str(path)
        try:
            document = strict_yaml.load(path.read_text("utf-8-sig"), where)
        except ProblemError as error:
            self.errors += error.problems
            return []
        except (OSError, UnicodeDecodeError) as error:
            self.errors.append(
                Problem(
                    where,
                    message(
                        "cannot be read: {reason}",
                        reason=reason(error) if isinstance(error, OSError) else "UTF-8?",
                    ),
                )
            )
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
        own = Layer(
            path,
            name if isinstance(name, str) else path.stem,
            self._bindings(document, path, len(seen)),
            counts,
        )
        return [*under, own]

    def _check_fields(self, document: strict_yaml.Document, where: str) -> None:
        for name in document.value:
            if name not in _FIELDS:
                what = message("unknown field {name}", name=repr(name))
                self.errors.append(Problem(where, what, document.line(name), did_you_mean(name, _FIELDS)))

    def _extended(self, document: strict_yaml.Document, path: Path, seen: tuple[Path, ...]) -> list[Layer]:
        """The layers under this one. A keymap that extends nothing stands on the default one, unless it is that."""
        wanted = document.value.get("extends")
        is_default = path.resolve() == shipped_default().resolve()
        if wanted is None:
            return [] if is_default or "extends" in document.value else self._default(seen)
        at = document.line("extends")
        found = find(str(wanted), beside=path.parent)
        if found is not None and found.resolve() == path.resolve():  # a user's `vim.yaml` may extend ours
            found = shipped("keymaps") / f"{wanted}.yaml"
        if found is None or not found.is_file():
            what = message("there is no keymap {name} to extend", name=repr(wanted))
            self.errors.append(
                Problem(str(path), what, at, did_you_mean(str(wanted), available()) or known_names())
            )
            return []
        if found.resolve() in seen:
            self.errors.append(Problem(str(path), message("this keymap extends itself"), at))
            return []
        return self.layers(found, seen)

    def _default(self, seen: tuple[Path, ...]) -> list[Layer]:
        return self.layers(shipped_default(), seen)

    def _bindings(self, document: strict_yaml.Document, path: Path, depth: int) -> dict[str, list[Binding]]:
        given = document.value.get("keys")
        if given is None:
            return {}
        where = str(path)
        if not isinstance(given, dict):
            what = message("keys must be a list of `command: key`")
            self.errors.append(Problem(where, what, document.line("keys")))
            return {}
        found: dict[str, list[Binding]] = {}
        for command, value in given.items():
            line = document.line("keys", command)
            if command not in COMMANDS:
                what = message("unknown command {name}", name=repr(command))
                self.errors.append(Problem(where, what, line, did_you_mean(command, COMMANDS)))
                continue
            if not value:
                self.unbound[command] = where, line
            found[command] = [
                Binding(sequence, command, where, at, depth)
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
        is_default = Path(where).resolve() == shipped_default().resolve()
        tell = self.errors if is_default else self.warnings
        tell += [Problem(where, told, at) for key in sequence if (told := key_names.awkward_on_azerty(key))]
        return sequence


def did_you_mean(name: str, known: Iterable[str]) -> Message | None:
    """A remedy that names the known word nearest to `name`, when one is near."""
    close = difflib.get_close_matches(name, list(known), 1)
    return message("did you mean {name}?", name=repr(close[0])) if close else None
