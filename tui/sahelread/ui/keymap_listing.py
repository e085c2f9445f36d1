"""A keymap as a list for people (text, Markdown) and for programs (JSON); the table of the documentation is made here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sahelread.i18n import _
from sahelread.ui import keys as key_names
from sahelread.ui.commands import COMMANDS, CONTEXTS
from sahelread.ui.keymap_files import own_keymap

if TYPE_CHECKING:
    from sahelread.ui.keymap import Keymap


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
    parts = [] if format == "md" else [_where(keymap)]
    for context in CONTEXTS.values():
        own = [row for row in rows if row["context"] == context.id]
        if own:
            parts.append(_markdown(context.name, own) if format == "md" else _plain(context.name, own))
    return "\n".join(parts)


def _where(keymap: Keymap) -> str:
    """Which keymap this is, and where the user's own would be."""
    own = own_keymap()
    lines = [_("Keymap: {name}").format(name=" < ".join(str(path) for path in keymap.paths) or keymap.name)]
    lines.append(_("Your own keys: {path}").format(path=own))
    return "\n".join(lines) + "\n"


def _keys(row: Mapping[str, Any]) -> list[str]:
    return [key_names.shown(tuple(sequence.split())) for sequence in row["keys"]]


def _typed(row: Mapping[str, Any]) -> str:
    """The keys of a command, or that it has none: a dash is a key."""
    return ", ".join(_keys(row)) or _("no key")


def _plain(heading: str, rows: list[dict[str, Any]]) -> str:
    typed, command = max(len(_typed(row)) for row in rows), max(len(row["command"]) for row in rows)
    lines = [f"  {_typed(row):<{typed}} {row['command']:<{command}} {row['name']}" for row in rows]
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
