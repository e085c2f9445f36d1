"""The command line: which command is meant, its arguments, and what becomes of everything that can go wrong.

Data goes to standard output and messages to standard error. The exit code is 0 when all is well, 1 when problems
were found, 2 when the command was not understood or cannot run here. Nothing heavy is imported before it is needed:
`--version` and the commands that open no reader never import Textual.
"""

import argparse
import os
import signal
import sys
import textwrap
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from itertools import zip_longest
from typing import NamedTuple, NoReturn

from sahelread import i18n
from sahelread.commands import options
from sahelread.commands.columns import in_columns, width
from sahelread.commands.streams import prepare, say_line, say_problems
from sahelread.i18n import _, as_sentence, say
from sahelread.model import Message, message
from sahelread.problems import ProblemError
from sahelread.text.safe import safe

FINE, PROBLEMS, USAGE = 0, 1, 2
# What a shell reports for a program that these signals ended.
INTERRUPTED, PIPE_CLOSED = 128 + signal.SIGINT, 128 + 13


class Command(NamedTuple):
    """A command: the module in `sahelread.commands` that does it, and its line of help."""

    module: str
    help: Message


COMMANDS = {
    "read": Command("read", message("open the reader; with --plain, linear text for screen readers")),
    "compare": Command("compare", message("what lines up and what diverges, as text, Markdown, CSV or JSON")),
    "export": Command("export", message("your annotations as a report, a table or data")),
    "import": Command("importing", message("take annotations of another file or program into yours")),
    "merge": Command("merge", message("two annotation files in one, by annotation")),
    "agree": Command("agree", message("how far two annotators agree, and where they do not")),
    "check": Command("check", message("whether an annotation file and its anchors are sound")),
    "diff": Command("diff", message("what differs between two annotation files")),
    "keys": Command("keys", message("list the keys, or check a keymap file")),
    "serve": Command("serve", message("the reader in a web browser (needs the extra “serve”)")),
}
# Options that stand before a command and take a value: the next word is not the command.
_TAKE_VALUE = {"--lang", "--encoding", "-a", "--annotations", "--keymap", "--theme"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code. Never raises for what a user or a disk can do."""
    prepare()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        _speak(_asked_language(words))
        return _run(words)
    except SystemExit as end:  # argparse, after it has said why
        return end.code if isinstance(end.code, int) else FINE
    except options.UsageError as error:
        say_line(f"sahelread: {error}")
        return USAGE
    except ProblemError as error:
        say_problems(error.problems)
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except Exception as error:
        if os.environ.get("SAHELREAD_DEBUG"):
            raise
        what = _("sahelread met a problem it did not expect ({problem}). Nothing of yours was changed by it.")
        first_line = f"{type(error).__name__}: {error}".partition("\n")[0]
        say_line(what.format(problem=first_line))
        say_line(_("To see where, and to report it: run the same command with SAHELREAD_DEBUG=1 before it."))
        return PROBLEMS


def _run(words: list[str]) -> int:
    name, rest = _command(words)
    if name is None:
        arguments = _reader_parser().parsed(rest)
        return int(import_module("sahelread.commands.read").run(arguments, COMMANDS))
    module = import_module(f"sahelread.commands.{COMMANDS[name].module}")
    parser = _Parser(prog=f"sahelread {name}", description=as_sentence(COMMANDS[name].help))
    options.add_common(parser)
    module.add_arguments(parser)
    return int(module.run(parser.parsed(rest)))


def _command(words: list[str]) -> tuple[str | None, list[str]]:
    """The command that is meant, and the other words: the first word that is no option, if it names a command.

    Anything else is a path to open: `./compare` opens a file of that name, and so does all that follows `--`.
    """
    at = 0
    while at < len(words) and words[at].startswith("-") and words[at] != "--":
        at += 2 if words[at] in _TAKE_VALUE else 1
    if at < len(words) and words[at] in COMMANDS:
        return words[at], words[:at] + words[at + 1 :]
    return None, words


def _asked_language(words: list[str]) -> str:
    """What `--lang` asks for, before any message is made; the locale's language otherwise."""
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        if word == "--":
            break
        asked = following if word == "--lang" else word.removeprefix("--lang=")
        if asked in i18n.LANGUAGES and word.startswith("--lang"):
            return asked
    return i18n.preferred_language()


def _speak(language: str) -> None:
    i18n.set_language(language)
    # argparse keeps its translation functions in its own globals and offers no other way to choose a language.
    vars(argparse).update(_=i18n._, ngettext=i18n.ngettext)


class _Parser(argparse.ArgumentParser):
    """A parser that takes no abbreviations (they break when options are added) and repeats arguments safely."""

    def __init__(self, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=prog,
            # The formatter leaves lines as they are, for the tables below the options.
            description=textwrap.fill(description, width()),
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def parsed(self, words: list[str]) -> argparse.Namespace:
        """The arguments, options and paths in any order."""
        # argparse would take the usage without its first seven characters, which is "usage: " in English only.
        self.usage = self.format_usage().removeprefix(_("usage: ")).strip()
        return self.parse_intermixed_args(words)

    def error(self, message: str) -> NoReturn:
        super().error(safe(message))


def _reader_parser() -> _Parser:
    commands = in_columns([(name, say(command.help)) for name, command in COMMANDS.items()])
    epilog = _("commands (sahelread COMMAND --help says more):") + "\n" + commands
    description = _(
        "Read several news accounts of one event side by side: what lines up, what diverges, and your notes."
    )
    parser = _Parser("sahelread", description, epilog)
    options.add_common(parser)
    import_module("sahelread.commands.read").add_arguments(parser)
    return parser


def _forget_output() -> None:
    """Whoever read our output has left: let the interpreter's last flush go nowhere, without a word."""
    with suppress(OSError, ValueError):  # a stream without a descriptor has nothing to flush
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
