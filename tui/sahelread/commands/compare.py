"""`sahelread compare`: what lines up and what diverges, without opening the reader."""

import argparse
import os
import shutil
import sys

from sahelread.commands import options
from sahelread.commands.streams import is_terminal, put
from sahelread.i18n import _
from sahelread.model import Comparison

_UNWATCHED_WIDTH = (
    80  # in a file or a pipe there is no width to fit, and the same input must give the same bytes
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "md", "json"),
        default="text",
        help=_("text for the terminal (the default), Markdown, or JSON for programs"),
    )
    options.add_engine(parser)
    options.add_annotations(parser, _("an annotations file: links made or refused in it are kept to"))
    options.add_output(parser)
    parser.add_argument(
        "--schema", action="store_true", help=_("print the JSON Schema of the JSON format, and nothing else")
    )


def run(arguments: argparse.Namespace) -> int:
    from sahelread.exporting.comparison_json import comparison_schema

    if arguments.schema:
        put(comparison_schema(), arguments.output, force=arguments.force)
        return 0
    comparison, sound = options.compared(arguments, warn=arguments.format != "text")
    inputs = [article.path for article in comparison.story.articles]
    if arguments.annotations:
        inputs.append(arguments.annotations)
    put(
        _worded(comparison, arguments),
        arguments.output,
        force=arguments.force,
        inputs=inputs,
        coloured=arguments.format == "text",
    )
    return 0 if sound else 1


def _worded(comparison: Comparison, arguments: argparse.Namespace) -> str:
    from sahelread.exporting import comparison_json, comparison_markdown, comparison_text

    match arguments.format:
        case "json":
            return comparison_json(comparison)
        case "md":
            return comparison_markdown(comparison)
    watched = arguments.output in (None, "-") and is_terminal(sys.stdout)
    width = shutil.get_terminal_size().columns if watched else _UNWATCHED_WIDTH
    return comparison_text(comparison, width=width, colour=watched and _colour_wanted())


def _colour_wanted() -> bool:
    """See no-color.org: any value of NO_COLOR but the empty one means no."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
