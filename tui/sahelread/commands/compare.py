"""`sahelread compare`: what lines up and what diverges, without opening the reader."""

import argparse
import os
import shutil
import sys
from typing import TYPE_CHECKING

from sahelread.commands import options
from sahelread.commands.streams import is_terminal, put
from sahelread.i18n import _
from sahelread.model import Comparison

if TYPE_CHECKING:
    from sahelread.exporting.judgements import Judgements

_UNWATCHED_WIDTH = (
    80  # in a file or a pipe there is no width to fit, and the same input must give the same bytes
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    parser.add_argument(
        "-f",
        "--format",
        choices=("text", "md", "csv", "json"),
        default="text",
        help=_("text for the terminal (the default), Markdown, a table, or JSON for programs"),
    )
    options.add_excel_fr(parser)
    options.add_engine(parser)
    options.add_annotations(
        parser,
        _("an annotations file: what you decided in it is kept to (else the one that the reader would open)"),
    )
    options.add_output(parser)
    parser.add_argument(
        "--schema", action="store_true", help=_("print the JSON Schema of the JSON format, and nothing else")
    )


def run(arguments: argparse.Namespace) -> int:
    from sahelread.exporting.comparison_json import comparison_schema
    from sahelread.exporting.judgements import judged

    if arguments.excel_fr and arguments.format != "csv":
        raise options.UsageError(_("--excel-fr is for csv"))
    if arguments.schema:
        put(comparison_schema(), arguments.output, force=arguments.force)
        return 0
    found, sound, notes = options.compared(arguments, warn=arguments.format != "text", kept=True)
    comparison, judgements = judged(found, notes)
    inputs = [article.path for article in comparison.story.articles]
    if notes is not None and notes.path is not None:
        inputs.append(str(notes.path))
    put(
        _worded(comparison, judgements, arguments),
        arguments.output,
        force=arguments.force,
        inputs=inputs,
        coloured=arguments.format == "text",
    )
    return 0 if sound else 1


def _worded(comparison: Comparison, judgements: "Judgements", arguments: argparse.Namespace) -> str:
    from sahelread.exporting import comparison_csv, comparison_json, comparison_markdown, comparison_text

    match arguments.format:
        case "csv":
            return comparison_csv(comparison, judgements, excel_fr=arguments.excel_fr)
        case "json":
            return comparison_json(comparison, judgements)
        case "md":
            return comparison_markdown(comparison, judgements)
    watched = arguments.output in (None, "-") and is_terminal(sys.stdout)
    width = shutil.get_terminal_size().columns if watched else _UNWATCHED_WIDTH
    colour = watched and _colour_wanted()
    return comparison_text(comparison, width=width, colour=colour, judgements=judgements)


def _colour_wanted() -> bool:
    """See no-color.org: any value of NO_COLOR but the empty one means no."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
