"""`sahelread keys`: the keys as they are now, as text, as a table of the documentation, as JSON; or a keymap checked."""

import argparse
from pathlib import Path

from sahelread.commands.streams import put, say_line, say_problems
from sahelread.i18n import _


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keymap",
        metavar="NAME",
        help=_("the keymap to list: default, vim, emacs, or a file (else the one in use)"),
    )
    parser.add_argument("--check", metavar="FILE", help=_("check a keymap file, and list nothing"))
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "md", "json"),
        default="text",
        help=_("text (the default), Markdown or JSON"),
    )


def run(arguments: argparse.Namespace) -> int:
    from sahelread.ui import keymap

    if arguments.check:
        errors, warnings = keymap.check(Path(arguments.check))
        say_problems([*errors, *warnings])
        if errors:
            return 1
        say_line(_("{file}: this keymap can be used.").format(file=arguments.check))
        return 0
    found = keymap.load(arguments.keymap)
    say_problems(found.warnings)
    put(keymap.listing(found, arguments.format))
    return 0
