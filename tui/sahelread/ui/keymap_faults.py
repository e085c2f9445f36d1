"""What can be wrong with the keys of a keymap as a whole: two commands on one key, keys that can never be typed,
commands that cannot be done without."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sahelread.i18n import _
from sahelread.model import message
from sahelread.problems import Problem
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, CONTEXTS, REQUIRED, around

KeySequence = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Binding:
    """Where a key was given to a command. `depth` counts the files between that one and the keymap that extends it."""

    sequence: KeySequence
    command: str
    where: str
    line: int | None
    depth: int = 0


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
        later, other = _later_first(first, binding)
        remedy = message(
            "give one of them another key, or null; the other is at {place}", place=_place(other)
        )
        found.append(Problem(later.where, what, later.line, remedy))
    return found


def prefix_conflicts(bindings: Iterable[Binding]) -> list[Problem]:
    """A key that is the beginning of a sequence where that may be typed: the sequence never ends.

    The key of an inner context only takes the place of an outer sequence there, as it does of a single key.
    """
    everything = list(bindings)
    longer = [binding for binding in everything if len(binding.sequence) > 1]
    found = []
    for binding in everything:
        for long in longer:
            length = len(binding.sequence)
            if length >= len(long.sequence) or long.sequence[:length] != binding.sequence:
                continue
            if COMMANDS[binding.command].context not in around(COMMANDS[long.command].context):
                continue
            what = message(
                "{key} ({command}) is the beginning of {longer} ({other}), which can then never be typed",
                key=key_names.shown(binding.sequence),
                command=binding.command,
                longer=key_names.shown(long.sequence),
                other=long.command,
            )
            later, other = _later_first(binding, long)
            remedy = message("the other one is at {place}", place=_place(other))
            found.append(Problem(later.where, what, later.line, remedy))
    return found


def shadowed(
    bindings: Iterable[Binding], under: Collection[tuple[str, KeySequence]] = frozenset()
) -> list[Problem]:
    """Keys that do nothing in an inner place, because a file that is extended gives them to another command there.

    Within one file that is what inner places are for; across two, nobody may have meant it. `under` are the commands
    and keys of the files that are extended: what is so there is known.
    """
    everything = list(bindings)
    found = []
    for binding in everything:
        context = COMMANDS[binding.command].context
        for inner in everything:
            place = COMMANDS[inner.command].context
            if inner.depth <= binding.depth or place == context or context not in around(place):
                continue
            if (binding.command, binding.sequence) in under:
                continue
            if inner.sequence != binding.sequence[: len(inner.sequence)]:
                continue
            what = message(
                "{key} ({command}) does nothing in the context “{context}”, where it is the key of {other}",
                key=key_names.shown(binding.sequence),
                command=binding.command,
                context=_(CONTEXTS[place].name),
                other=inner.command,
            )
            remedy = message(
                "give that one another key, or null; it has this one at {place}", place=_place(inner)
            )
            found.append(Problem(binding.where, what, binding.line, remedy))
    return found


def _later_first(one: Binding, other: Binding) -> tuple[Binding, Binding]:
    """The two, first the one to change: in the file that extends the other's, or further down in the same file."""
    if (one.depth, -(one.line or 0)) <= (other.depth, -(other.line or 0)):
        return one, other
    return other, one


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


def missing(
    bindings: Mapping[str, list[Binding]], path: Path, unbound: Mapping[str, tuple[str, int | None]]
) -> list[Problem]:
    """Commands without which a user would be locked in, and which have no key; `unbound` says where they lost it."""
    found = []
    for command in REQUIRED:
        if not bindings.get(command):
            where, line = unbound.get(command, (str(path), None))
            found.append(Problem(where, message("{command} must have a key", command=command), line))
    return found
