"""`sahelread check`: whether an annotations file is sound: its form, its accounts, the place of every quote."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from sahelread.commands import options
from sahelread.commands.streams import put, say_line
from sahelread.exporting.note_terms import anchor_name, heading_of
from sahelread.exporting.problem_lines import problem_lines
from sahelread.exporting.terms import listed, quoted
from sahelread.i18n import _, ngettext
from sahelread.model import Story, message
from sahelread.notes.annotation import AnchorStatus, Annotation
from sahelread.notes.document import Contents
from sahelread.notes.notebook import Notebook
from sahelread.problems import Problem

_NOTES = (".yaml", ".yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    options.add_articles(parser)
    options.add_annotations(parser, _("the annotations file (else the one that the reader would open)"))


def run(arguments: argparse.Namespace) -> int:
    from sahelread.commands.notebooks import opened_notebook
    from sahelread.notes.home import default_path

    notes_named = [path for path in arguments.paths if Path(path).suffix in _NOTES]
    if (
        arguments.annotations is None and len(notes_named) == 1
    ):  # by position, as diff, merge and agree take it
        [arguments.annotations] = notes_named
        arguments.paths.remove(arguments.annotations)
    story = options.story(arguments)
    path = arguments.annotations or str(default_path(story))
    notes = opened_notebook(path, story)
    contents = notes.snapshot().contents
    found = [*notes.problems, *_account_problems(contents, story, path), *_quote_problems(notes, path)]
    put(problem_lines(found))
    say_line(_summary(contents.annotations, found))
    return 1 if found else 0


def _account_problems(contents: Contents, story: Story, where: str) -> Iterator[Problem]:
    hashes = {article.id: article.sha256 for article in story.articles}
    named = {source.id for source in contents.sources}
    for source in contents.sources:
        if source.id not in hashes:
            what = message("the account {account} ({path}) is not there", account=source.id, path=source.path)
            yield Problem(where, what, remedy=message("name its file too, or mend its path in sources"))
        elif source.sha256 and source.sha256 != hashes[source.id]:
            what = message("the file of {account} has changed since its quotes were taken", account=source.id)
            yield Problem(
                where, what, remedy=message("open the reader and look at what is marked as changed")
            )
    spoken_of = {target.article for note in contents.annotations for target in note.targets}
    for account in sorted(spoken_of - named - set(hashes)):
        yield Problem(where, message("there is no account {account}", account=account))


def _quote_problems(notes: Notebook, where: str) -> Iterator[Problem]:
    known = {article.id for article in notes.story.articles}
    for note in notes.annotations:
        for target in note.targets:
            if target.article not in known or target.status in (AnchorStatus.EXACT, AnchorStatus.MOVED):
                continue
            remedy = None
            if target.status is AnchorStatus.FUZZY:
                remedy = message("open the reader: it asks whether the new text is meant")
            what = message(
                "in {heading}: the quote {quote} in {account}: {anchor}",
                heading=quoted(_short(heading_of(note))),
                quote=quoted(_short(target.exact)),
                account=target.article,
                anchor=anchor_name(target.status),
            )
            yield Problem(where, what, remedy=remedy)
            for change in target.anchor.changes if target.anchor else ():
                yield Problem(
                    where,
                    message(
                        "in {heading}: {change}", heading=quoted(_short(heading_of(note))), change=change
                    ),
                )


def _short(text: str, longest: int = 60) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _summary(annotations: tuple[Annotation, ...], found: list[Problem]) -> str:
    quotes = Counter(target.status for note in annotations for target in note.targets if not target.absent)
    count, number = len(annotations), len(set(found))
    parts = [
        ngettext("{count} annotation", "{count} annotations", count).format(count=count),
        *(_quotes(status, quotes[status]) for status in AnchorStatus if quotes[status]),
        ngettext("{count} problem", "{count} problems", number).format(count=number)
        if number
        else _("no problem"),
    ]
    return listed(parts) + "."


def _quotes(status: AnchorStatus, count: int) -> str:
    """How many quotes stand on that rung, in words."""
    match status:
        case AnchorStatus.EXACT:
            said = ngettext("{count} quote in its place", "{count} quotes in their place", count)
        case AnchorStatus.MOVED:
            said = ngettext("{count} quote that moved", "{count} quotes that moved", count)
        case AnchorStatus.FUZZY:
            said = ngettext(
                "{count} quote whose text has changed", "{count} quotes whose text has changed", count
            )
        case AnchorStatus.ORPHAN:
            said = ngettext("{count} quote not found any more", "{count} quotes not found any more", count)
    return said.format(count=count)
