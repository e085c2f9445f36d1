"""`sahelread merge`: two annotation files in one, annotation by annotation. What both changed stands twice."""

import argparse
import os
from dataclasses import replace
from pathlib import Path

from sahelread.commands import options
from sahelread.commands.notebooks import contents_of
from sahelread.commands.streams import put, say_line, say_problems
from sahelread.i18n import _, ngettext
from sahelread.notes.document import Contents
from sahelread.notes.merging import CONFLICT_TAG, Merge, merge
from sahelread.notes.writing import Writer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ours", metavar="A", help=_("an annotations file"))
    parser.add_argument("theirs", metavar="B", help=_("another one, of the same story"))
    parser.add_argument(
        "--base",
        metavar="FILE",
        help=_("what A and B both started from: then deletions count too (as a merge driver of git: %%O)"),
    )
    options.add_output(parser)


def run(arguments: argparse.Namespace) -> int:
    read = [contents_of(path) for path in (arguments.ours, arguments.theirs, arguments.base) if path]
    problems = [problem for _contents, found in read for problem in found]
    say_problems(problems)
    ours, theirs, *base = (contents for contents, _problems in read)
    merged = merge(ours, theirs, *base)
    contents = _seen_from(merged.contents, Path(arguments.ours), arguments.output)
    put(Writer().text(contents), arguments.output, force=arguments.force)
    _report(merged, ours, theirs)
    return 1 if merged.conflicts or problems else 0


def _seen_from(contents: Contents, beside: Path, output: str | None) -> Contents:
    """The contents with the paths of their sources as the new file reaches them."""
    if output in (None, "-"):
        return contents
    old, new = beside.resolve().parent, Path(output or "").resolve().parent
    if old == new:
        return contents
    return replace(
        contents,
        sources=tuple(
            replace(source, path=_relative(old / source.path, new) if source.path else "")
            for source in contents.sources
        ),
    )


def _relative(path: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()


def _report(merged: Merge, ours: Contents, theirs: Contents) -> None:
    total = len(merged.contents.annotations)
    said = ngettext("{count} annotation", "{count} annotations", total).format(count=total)
    say_line(
        _("{annotations}, made of {ours} and {theirs}.").format(
            annotations=said, ours=len(ours.annotations), theirs=len(theirs.annotations)
        )
    )
    for id_ in merged.conflicts:
        what = _(
            "{id}: both files changed it, each in its own way. Both versions are kept, this one with the tag {tag}."
        )
        say_line(what.format(id=id_, tag=CONFLICT_TAG))
