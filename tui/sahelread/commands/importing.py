"""`sahelread import`: annotations of another file (ours as YAML or JSON, or W3C Web Annotations) into the story's own.

They are found in the accounts by the same ladder as one's own. What is there already stays as it is; what both have,
each in its own way, stands twice, as in a merge.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from sahelread.commands import options
from sahelread.commands.notebooks import text_of
from sahelread.commands.streams import say_line, say_problems
from sahelread.exporting.annotations_json import is_annotations_record, read_annotations_record
from sahelread.exporting.web_annotation_reading import is_web_annotations, read_web_annotations
from sahelread.i18n import _, ngettext, say
from sahelread.model import Story, message
from sahelread.notes.anchoring import contents_anchored, describe
from sahelread.notes.annotation import AnchorStatus, Annotation, Target
from sahelread.notes.document import Contents
from sahelread.notes.home import default_path
from sahelread.notes.identity import Ids
from sahelread.notes.loading import load
from sahelread.notes.merging import merge
from sahelread.notes.notebook import Notebook, Snapshot
from sahelread.notes.store import open_notebook
from sahelread.problems import Problem, ProblemError

# What says where a quote stands; all else of a target is what was said of it.
_DESCRIBED = ("start", "end", "exact", "prefix", "suffix", "occurrences", "anchor")

_NOT_READ_BACK = (".csv", ".tsv", ".xlsx", ".md", ".html")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help=_("what to import: annotations as YAML, JSON or JSON-LD")
    )
    options.add_articles(parser)
    options.add_annotations(
        parser, _("the annotations file to import into (else the one that the reader would open)")
    )


def run(arguments: argparse.Namespace) -> int:
    new = (
        arguments.annotations if arguments.annotations and not Path(arguments.annotations).is_file() else None
    )
    if new and not arguments.paths:  # nothing says which story the notes are of
        raise options.UsageError(
            _("{path} is not there yet: name the accounts too, or their folder").format(path=new)
        )
    story = options.story(arguments)
    incoming, problems = _incoming(arguments.file, story)
    say_problems(problems)
    path = arguments.annotations or str(default_path(story))
    notes = open_notebook(path, story)
    say_problems(notes.problems)
    if notes.read_only is not None:
        raise ProblemError(Problem(path, notes.read_only, remedy=message("choose another file with -a")))
    before = notes.snapshot()
    merged = merge(before.contents, contents_anchored(incoming, story))
    _write(notes, replace(before, contents=merged.contents))
    _report(path, before.contents, merged.contents, merged.conflicts)
    return 1 if problems or notes.problems or merged.conflicts else 0


def _write(notes: Notebook, snapshot: Snapshot) -> None:
    """Save as the reader does: locked, merged with what is on the disk, whole or not at all. Raises ProblemError."""
    if notes.file is None:
        return
    report = notes.file.save(snapshot)
    for notice in report.notices:
        say_line(say(notice))
    if report.problem is not None:
        raise ProblemError(report.problem)


def _incoming(path: str, story: Story) -> tuple[Contents, tuple[Problem, ...]]:
    """What the file holds, in whatever shape, and what in it could not be taken. Raises ProblemError."""
    text = text_of(path)
    if not text.lstrip().startswith(("{", "[")):
        if Path(path).suffix.lower() in _NOT_READ_BACK:
            remedy = message("export the notes as json or jsonld, or give their YAML file")
            raise ProblemError(
                Problem(path, message("reports and tables are not read back as notes"), remedy=remedy)
            )
        loaded = load(text, path, Ids().new)
        return loaded.contents, loaded.problems
    record = _json(text, path)
    if is_annotations_record(record):
        contents, refused = read_annotations_record(record)
    elif is_web_annotations(record):
        annotations, links, refused = read_web_annotations(record, story)
        placed = contents_anchored(Contents(annotations, links), story)
        contents = replace(placed, annotations=tuple(_with_our_offsets(n, story) for n in placed.annotations))
    else:
        remedy = message("it must be an annotations file of this program, or W3C Web Annotations as JSON-LD")
        raise ProblemError(Problem(path, message("there are no annotations in it"), remedy=remedy))
    return contents, tuple(Problem(path, what) for what in refused)


def _json(text: str, path: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        what = message("not valid JSON: {problem}", problem=error.msg)
        raise ProblemError(Problem(path, what, error.lineno)) from None
    except RecursionError:
        raise ProblemError(
            Problem(path, message("not valid JSON: {problem}", problem="nested too deeply"))
        ) from None


def _with_our_offsets(note: Annotation, story: Story) -> Annotation:
    """The annotation with its quotes described in this story, where they were found word for word: other programs
    count offsets in other units, and keep less context."""
    known = {article.id: article for article in story.articles}

    def placed(target: Target) -> Target:
        place = target.place
        if target.status not in (AnchorStatus.EXACT, AnchorStatus.MOVED) or place is None:
            return target
        ours = describe(known[target.article], *place)
        return replace(target, **{name: getattr(ours, name) for name in _DESCRIBED})

    return replace(note, targets=tuple(placed(target) for target in note.targets))


def _report(path: str, before: Contents, after: Contents, conflicts: tuple[str, ...]) -> None:
    known = {note.id for note in before.annotations}
    new = [note for note in after.annotations if note.id not in known]
    added = ngettext("{count} annotation added to {path}.", "{count} annotations added to {path}.", len(new))
    say_line(added.format(count=len(new), path=path))
    lost = sum(note.anchor_status is AnchorStatus.ORPHAN for note in new)
    if lost:
        said = ngettext(
            "{count} of them has a quote that no account holds: it is kept, as an orphan.",
            "{count} of them have a quote that no account holds: they are kept, as orphans.",
            lost,
        )
        say_line(said.format(count=lost))
    for id_ in conflicts:
        say_line(_("{id}: it was there already and differs. Both versions are kept.").format(id=id_))
