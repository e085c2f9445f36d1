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

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sahelread.model import message
from sahelread.problems import Problem, ProblemError
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, around
from sahelread.ui.keymap_faults import (
    Binding,
    KeySequence,
    conflicts,
    digits,
    missing,
    prefix_conflicts,
    shadowed,
)
from sahelread.ui.keymap_files import DEFAULT, available, find, known_names, own_keymap, user_folder
from sahelread.ui.keymap_listing import listing
from sahelread.ui.keymap_reading import KeymapReading

__all__ = [
    "DEFAULT",
    "KeySequence",
    "Keymap",
    "available",
    "check",
    "find",
    "listing",
    "load",
    "own_keymap",
    "user_folder",
]


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
        """What each key does in that context: its own commands, then those of the contexts around it whose keys (or the
        beginning of them) are not taken."""
        if context not in self._by_context:
            found: dict[KeySequence, str] = {}
            for place in around(context):
                inner = frozenset(found)
                for sequence, command in self._of_context(place):
                    if not any(sequence[:length] in inner for length in range(1, len(sequence))):
                        found.setdefault(sequence, command)
            self._by_context[context] = found
        return self._by_context[context]

    def _of_context(self, context: str) -> Iterator[tuple[KeySequence, str]]:
        for command, sequences in self.keys.items():
            if COMMANDS[command].context == context:
                yield from ((sequence, command) for sequence in sequences)


def load(source: Path | str | None = None) -> Keymap:
    """The keymap in that file or of that name; the user's `keymap.yaml`, else the default one, when None.

    Raises ProblemError with all its problems.
    """
    if source is None:
        own = own_keymap()
        path: Path | None = own if own.is_file() else find(DEFAULT)
    else:
        path = source if isinstance(source, Path) and source.is_file() else find(str(source))
    if path is None:
        what = message("there is no such keymap")
        raise ProblemError(Problem(str(source), what, remedy=known_names()))
    errors, keymap = _read(path)
    if errors:
        raise ProblemError(_in_order(errors))
    return keymap


def check(path: Path) -> tuple[list[Problem], list[Problem]]:
    """The errors and the warnings of that file, each in the order of its lines."""
    if not path.is_file():
        return [Problem(str(path), message("there is no such keymap"), remedy=known_names())], []
    errors, keymap = _read(path)
    return _in_order(errors), _in_order(keymap.warnings)


def _in_order(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.where, problem.line or 0))


def _read(path: Path) -> tuple[list[Problem], Keymap]:
    reading = KeymapReading()
    layers = reading.layers(path, ())
    bindings: dict[str, list[Binding]] = {}
    counts = False
    for layer in layers:
        bindings.update(layer.bindings)
        counts = counts if layer.counts is None else layer.counts
    everything = [binding for own in bindings.values() for binding in own]
    reading.errors += conflicts(everything)
    reading.errors += prefix_conflicts(everything)
    if counts:
        reading.errors += digits(everything)
    under = {(b.command, b.sequence) for layer in layers[:-1] for own in layer.bindings.values() for b in own}
    reading.warnings += shadowed(everything, under)
    if layers:
        lost = missing(bindings, path, reading.unbound)
        # Where other things are wrong, those that no file takes away may have a key once these are mended.
        reading.errors += [fault for fault in lost if fault.line is not None or not reading.errors]
    name = layers[-1].name if layers else path.stem
    keymap = Keymap(
        name,
        {command: tuple(binding.sequence for binding in own) for command, own in bindings.items()},
        counts,
        tuple(layer.path for layer in reversed(layers)),
        tuple(reading.warnings),
    )
    return reading.errors, keymap
