"""`sahelread serve`: the reader in a web browser. An optional extra: `pip install 'sahelread[serve]'`."""

import argparse

from sahelread.commands import options
from sahelread.commands.read import add_reader_options
from sahelread.i18n import _, language


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    add_reader_options(parser)
    parser.add_argument(
        "--host", default=None, metavar="ADDRESS", help=_("where to listen (this machine alone)")
    )
    parser.add_argument("--port", type=_port, default=None, metavar="NUMBER", help=_("on which port (8000)"))
    parser.add_argument(
        "--open",
        action="store_true",
        help=_("yes, whoever reaches that address may read and write the notes"),
    )


def _port(text: str) -> int:
    port = int(text) if text.isdecimal() else 0
    if not 0 < port < 65536:
        raise argparse.ArgumentTypeError(_("{text} is not a number from 1 to 65535").format(text=text))
    return port


def run(arguments: argparse.Namespace) -> int:
    from sahelread.ui.serve import LOOPBACK, PORT, serve

    options.story(arguments)  # what cannot be read is said here, not in every visitor's browser
    return serve(
        _reader_words(arguments),
        host=arguments.host or LOOPBACK,
        port=arguments.port or PORT,
        confirmed=arguments.open,
    )


def _reader_words(arguments: argparse.Namespace) -> list[str]:
    """The command line that opens the same reader, for each visitor."""
    words = ["--lang", language()]
    for option in ("annotations", "keymap", "theme", "author", "encoding"):
        value = getattr(arguments, option)
        if value is not None:
            words += [f"--{option}", value]
    if arguments.read_only:
        words.append("--read-only")
    return [*words, "--", *arguments.paths]
