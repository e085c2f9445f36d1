"""What can be wrong with the keys of a keymap as a whole: two commands on one key, keys that can never be typed,
commands that cannot be done without."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sahelread.model import message
from sahelread.problems import Problem
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, REQUIRED, around

KeySequence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a key was given to a command."""

    sequence: KeySequence
    command: str
    where: str
    line: int | None


def conflicts(bindings: Iterable[Binding]) -> list[Problem]:
    """One key for two commands of the same context."""
    owners: dict[tuple[str, KeySequence], Binding] = {}
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


def prefix_conflicts(bindings: Iterable[Binding]) -> list[Problem]:
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


def _place(binding: Binding) -> str:
    return f"{Path(binding.where).name}:{binding.line}"


def digits(bindings: Iterable[Binding]) -> list[Problem]:
    """Digits that are keys where digits are counts."""
    found = []
    for binding in bindings:
        if binding.sequence[0].isdigit():
            key, command = binding.sequence[0], binding.command
            what = message("{key} ({command}) cannot be a key when counts are on", key=key, command=command)
            found.append(Problem(binding.where, what, binding.line))
    return found


def missing(bindings: Mapping[str, list[Binding]], path: Path) -> list[Problem]:
    """Commands without which a user would be locked in, and which have no key."""
    found = []
    for command in REQUIRED:
        if not bindings.get(command):
            what = message("{command} must have a key", command=command)
            found.append(Problem(str(path), what))
    return found
