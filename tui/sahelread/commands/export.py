"""`sahelread export`: annotations in the shape that their next reader needs."""

import argparse
from pathlib import Path

from sahelread.commands import options
from sahelread.commands.columns import in_columns
from sahelread.commands.notebooks import notebook
from sahelread.commands.streams import put
from sahelread.comparing import compare
from sahelread.exporting.detections import with_detected
from sahelread.exporting.formats import FORMATS, exported
from sahelread.i18n import _, say
from sahelread.model import Story
from sahelread.notes.home import default_path
from sahelread.notes.notebook import Notebook
from sahelread.notes.recognising import recognised


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    options.add_annotations(parser, _("the annotations file (else the one that the reader would open)"))
    parser.add_argument(
        "-f",
        "--format",
        choices=tuple(FORMATS),
        metavar="FORMAT",
        default="md",
        help=_("the shape (md when nothing is said); see below"),
    )
    options.add_output(parser)
    options.add_excel_fr(parser)
    parser.add_argument(
        "--with-detected",
        action="store_true",
        help=_("add the divergences that the program finds and nobody has judged, labelled as such"),
    )
    shapes = in_columns([(name, say(format_.help)) for name, format_ in FORMATS.items()])
    parser.epilog = _("formats:") + "\n" + shapes


def run(arguments: argparse.Namespace) -> int:
    if arguments.excel_fr and not FORMATS[arguments.format].excel_fr:
        raise options.UsageError(_("--excel-fr is for csv and csv-wide"))
    story = options.story(arguments)
    path = arguments.annotations or str(default_path(story))
    notes = _notes(path, story, arguments)
    contents = notes.snapshot().contents
    if arguments.with_detected:
        found = recognised(compare(story, notes.link_decisions()), notes.annotations)
        contents = with_detected(contents, found)
    text = exported(arguments.format, contents, story, excel_fr=arguments.excel_fr)
    inputs = [path, *(article.path for article in story.articles)]
    put(text, arguments.output, force=arguments.force, inputs=inputs)
    return 1 if notes.problems else 0


def _notes(path: str, story: Story, arguments: argparse.Namespace) -> Notebook:
    if arguments.with_detected and not arguments.annotations and not Path(path).exists():
        return Notebook(story)
    return notebook(path, story)
