"""`sahelread` and `sahelread read`: open the reader, or with `--plain` say the comparison line after line."""

import argparse
import difflib
import os
import sys
import textwrap
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from sahelread.commands import options
from sahelread.commands.ahead import ahead
from sahelread.commands.columns import in_columns, width
from sahelread.commands.streams import is_terminal, put, say_line
from sahelread.commands.waiting import said_meanwhile
from sahelread.i18n import _
from sahelread.model import message
from sahelread.problems import Problem, ProblemError

_LINE_AFTER_LINE = ("dumb", "unknown")  # terminals that cannot move their cursor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    options.add_engine(parser)
    add_reader_options(parser)
    parser.add_argument(
        "--plain",
        action="store_true",
        help=_("no reader: linear text, for screen readers, braille and pipes"),
    )


def add_reader_options(parser: argparse.ArgumentParser) -> None:
    """What the reader can be told, whatever shows it."""
    options.add_annotations(
        parser, _("where your notes are kept (else beside the articles, or in your data folder)")
    )
    parser.add_argument(
        "--keymap", metavar="NAME", help=_("a keymap: default, vim, emacs, or a file of your own")
    )
    parser.add_argument("--theme", metavar="NAME", help=_("the colours of the reader"))
    parser.add_argument("--author", metavar="NAME", help=_("what new notes are signed with, from now on"))
    parser.add_argument(
        "--read-only", action="store_true", help=_("open the notes without changing their file")
    )


def run(arguments: argparse.Namespace, commands: Iterable[str] = ()) -> int:
    """`commands` are the names that a mistyped first path may have meant."""
    _refuse_mistyped_command(arguments.paths, commands)
    if arguments.plain or _is_bare_terminal():
        from sahelread.exporting.judgements import judged
        from sahelread.exporting.plain_reading import plain_reading

        comparison, sound, notes = options.compared(arguments, warn=False, kept=True)
        put(plain_reading(*judged(comparison, notes)))
        return 0 if sound else 1
    if not _has_screen():
        options.story(arguments, warn=False)  # what cannot be read is told before what is missing to show it
        say_line(_no_screen())
        return 2
    if not _is_seen():
        put(_no_screen() + "\n")
        return 2
    return _read(arguments)


def _read(arguments: argparse.Namespace) -> int:
    """Open the reader. The articles are read while it is imported: each takes half of the time to the first text."""
    from sahelread.ui import memory

    memory.postpone()
    read = ahead(partial(options.story, arguments, warn=False))
    from sahelread.ui.app import run_reader

    with said_meanwhile(_("Reading the articles …")):
        story = read()
    return run_reader(
        story,
        annotations=Path(arguments.annotations) if arguments.annotations else None,
        keymap=Path(arguments.keymap) if arguments.keymap else None,
        theme=arguments.theme,
        author=arguments.author,
        read_only=arguments.read_only,
        bar=arguments.bar,
        model=arguments.model,
    )


def _refuse_mistyped_command(paths: list[str], commands: Iterable[str]) -> None:
    if not paths or Path(paths[0]).exists() or Path(paths[0]).name != paths[0]:
        return
    meant = difflib.get_close_matches(paths[0], commands, n=1)
    if meant and meant[0] != paths[0]:
        remedy = message("did you mean the command {command}?", command=meant[0])
        raise ProblemError(Problem(paths[0], message("there is no such file"), remedy=remedy))


def _has_screen() -> bool:
    if "TEXTUAL_DRIVER" in os.environ:  # a web page, say, is the screen, and there is no terminal
        return True
    return is_terminal(sys.stdin) and is_terminal(sys.stdout)


def _is_seen() -> bool:
    """Whether what is drawn is seen: Textual draws on standard error, which may lead elsewhere (`2>log`)."""
    return "TEXTUAL_DRIVER" in os.environ or is_terminal(sys.stderr)


def _is_bare_terminal() -> bool:
    """A terminal that can only print line after line: there the plain reading is the reader."""
    return _has_screen() and os.environ.get("TERM", "") in _LINE_AFTER_LINE


def _no_screen() -> str:
    said = _("The reader needs a terminal: it must be started in one, without redirection.")
    without = [
        (
            "sahelread compare PATH…",
            _("what lines up and what diverges (text, Markdown, CSV, JSON)"),
        ),
        ("sahelread read --plain PATH…", _("the accounts as linear text, for screen readers")),
        ("sahelread export -a FILE", _("your annotations (Markdown, CSV, JSON, HTML)")),
    ]
    return "\n".join((textwrap.fill(said, width()), _("Without a terminal:"), in_columns(without)))
