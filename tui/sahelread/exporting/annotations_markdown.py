"""Annotations as a Markdown report that can be handed in as it is.

In this order: the accounts; how much of it is verified; per question a table of answers and quotes with file and line,
and each coder's decision; what accounts do not say; what was rejected; links decided by hand; quotes that are not found
any more; the files with their hashes. What the program detected and nobody verified says so at its place.
"""

from collections.abc import Iterable, Iterator, Sequence

from sahelread.exporting.answers import answers
from sahelread.exporting.comparison_markdown import accounts_section, files_section
from sahelread.exporting.markdown_text import heading, inline, table
from sahelread.exporting.note_markdown import note_blocks
from sahelread.exporting.note_terms import by_question, heading_of, kind_name, summed_up
from sahelread.exporting.terms import article_names, quoted
from sahelread.i18n import _, ngettext
from sahelread.model import Story
from sahelread.notes.annotation import Annotation, NoteKind, Origin, Status, Target, Told
from sahelread.notes.document import Contents, event_title


def annotations_markdown(contents: Contents, story: Story) -> str:
    """The report, ending in a newline. The quotes of `contents` are anchored in `story`."""
    return "\n".join(_Report(contents, story).blocks())


class _Report:
    def __init__(self, contents: Contents, story: Story) -> None:
        self.contents = contents
        self.story = story
        self.names = article_names(story.articles)
        self.kept = [note for note in contents.annotations if note.status is not Status.REJECTED]
        self.answers = {note.id: answers(note, contents, story) for note in contents.annotations}

    def blocks(self) -> Iterator[str]:
        yield heading(1, event_title(self.contents, self.story) or _("Annotations"))
        yield from self._sources()
        yield from self._summary()
        titles = {
            NoteKind.DIVERGENCE: _("Divergences"),
            NoteKind.AGREEMENT: _("Agreements"),
            NoteKind.QUESTION: _("Open questions"),
            NoteKind.NOTE: _("Notes"),
        }
        for kind, title in titles.items():
            notes = [note for note in self.contents.annotations if note.kind is kind]
            asked = [on for on in by_question(notes) if on[0].status is not Status.REJECTED]
            if asked:
                yield heading(2, title)
            for number, on in enumerate(asked, start=1):
                yield from note_blocks(number, [(note, self.answers[note.id]) for note in on], self.names)
        yield from self._omissions()
        yield from self._rejected()
        yield from self._links()
        yield from self._orphans()
        yield from self._unreadable()
        yield from files_section(self.story.articles, self.names)

    def _sources(self) -> Iterator[str]:
        yield from accounts_section(self.story.articles, self.names)
        hashes = {article.id: article.sha256 for article in self.story.articles}
        for source in self.contents.sources:
            if source.id not in hashes:
                missing = _("{account} ({path}) was annotated and is not open here.")
                yield inline(missing.format(account=source.id, path=source.path)) + "\n"
            elif source.sha256 and source.sha256 != hashes[source.id]:
                changed = _(
                    "The file of {account} has changed since it was annotated (SHA-256 then: {hash})."
                )
                yield inline(changed.format(account=self.names[source.id], hash=source.sha256)) + "\n"

    def _summary(self) -> Iterator[str]:
        notes = self.contents.annotations
        if not notes:
            yield inline(_("No annotation.")) + "\n"
            return
        yield inline(summed_up(notes)) + "\n"
        unverified = sum(note.is_unverified for note in notes)
        if unverified:
            warned = ngettext(
                "{count} was detected automatically and verified by nobody; it says so at its place.",
                "{count} were detected automatically and verified by nobody; they say so at their place.",
                unverified,
            )
            yield f"**{inline(warned.format(count=unverified))}**\n"

    def _name(self, target: Target) -> str:
        return self.names.get(target.article, target.article)

    def _omissions(self) -> Iterator[str]:
        rows = [
            [inline(self._name(target)), inline(heading_of(note)), inline(", ".join(self._tellers(note)))]
            for note in self.kept
            for target in note.targets
            if note.told(target) is Told.SILENT
        ]
        yield from _section(
            _("What accounts do not say"), [_("Account"), _("Says nothing about"), _("Told by")], rows
        )

    def _tellers(self, note: Annotation) -> Iterable[str]:
        return dict.fromkeys(
            self._name(target) for target in note.targets if note.told(target) is Told.ANSWER
        )

    def _rejected(self) -> Iterator[str]:
        rows = [
            [
                inline(heading_of(note)),
                inline(kind_name(note.kind)),
                inline(_detected(note)),
                inline(note.modified_by or note.creator or ""),
            ]
            for note in self.contents.annotations
            if note.status is Status.REJECTED
        ]
        head = [_("Question"), _("Kind"), _("Found by"), _("Rejected by")]
        yield from _section(_("Rejected"), head, rows)

    def _links(self) -> Iterator[str]:
        rows = [
            [
                inline(f"{self._name(link.a)}: {quoted(link.a.exact)}"),
                inline(f"{self._name(link.b)}: {quoted(link.b.exact)}"),
                inline(_("the same thing") if link.linked else _("not the same thing")),
            ]
            for link in self.contents.links
        ]
        yield from _section(
            _("Passages compared by hand"), [_("Passage"), _("Passage"), _("They report")], rows
        )

    def _orphans(self) -> Iterator[str]:
        rows = [
            [
                inline(self._name(answer.target)),
                inline(heading_of(note)),
                inline(quoted(answer.target.exact)),
                inline(answer.file),
            ]
            for note in self.contents.annotations
            for answer in self.answers[note.id]
            if answer.is_orphan
        ]
        yield from _section(
            _("Quotes that are not found any more"),
            [_("Account"), _("Annotation"), _("Quote"), _("File")],
            rows,
        )

    def _unreadable(self) -> Iterator[str]:
        count = len(self.contents.kept)
        if count:
            said = ngettext(
                "{count} block of the annotations file could not be read and is missing here.",
                "{count} blocks of the annotations file could not be read and are missing here.",
                count,
            )
            yield f"**{inline(said.format(count=count))}**\n"


def _detected(note: Annotation) -> str:
    return _("the program") if note.origin is Origin.DETECTED else _("a reader")


def _section(title: str, head: Sequence[str], rows: list[list[str]]) -> Iterator[str]:
    if rows:
        yield heading(2, title)
        yield table([inline(cell) for cell in head], rows)
