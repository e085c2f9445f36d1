"""Annotations as a Markdown report that can be handed in as it is.

In this order: the accounts; how much of it is verified; per question a table of answers and quotes with file and line,
and the coder's decision; what accounts do not say; what was rejected; links decided by hand; quotes that are not found
any more; the files with their hashes. What the program detected and nobody verified says so at its place.
"""

from collections.abc import Iterable, Iterator, Sequence

from sahelread.exporting.answers import Answer, answers, answers_by_account
from sahelread.exporting.comparison_markdown import accounts_section, files_section
from sahelread.exporting.markdown_text import heading, inline, table
from sahelread.exporting.note_terms import (
    anchor_name,
    answer_in_words,
    decision_in_words,
    heading_of,
    kind_name,
    standing,
)
from sahelread.exporting.terms import article_names, quoted
from sahelread.i18n import _, ngettext
from sahelread.model import Story
from sahelread.notes.annotation import AnchorStatus, Annotation, NoteKind, Origin, Status, Target, Told
from sahelread.notes.document import Contents


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
        yield heading(1, self.contents.title or self.story.title or _("Annotations"))
        yield from self._sources()
        yield from self._summary()
        titles = {
            NoteKind.DIVERGENCE: _("Divergences"),
            NoteKind.AGREEMENT: _("Agreements"),
            NoteKind.QUESTION: _("Open questions"),
            NoteKind.NOTE: _("Notes"),
        }
        for kind, title in titles.items():
            notes = [note for note in self.kept if note.kind is kind]
            if notes:
                yield heading(2, title)
            for number, note in enumerate(notes, start=1):
                yield from self._note(number, note)
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
        verified = sum(note.status is Status.VERIFIED for note in notes)
        said = ngettext(
            "{count} annotation, {verified} verified.",
            "{count} annotations, {verified} verified.",
            len(notes),
        )
        yield inline(said.format(count=len(notes), verified=verified)) + "\n"
        unverified = sum(note.is_unverified for note in notes)
        if unverified:
            warned = ngettext(
                "{count} was detected automatically and verified by nobody; it says so at its place.",
                "{count} were detected automatically and verified by nobody; they say so at their place.",
                unverified,
            )
            yield f"**{inline(warned.format(count=unverified))}**\n"

    def _note(self, number: int, note: Annotation) -> Iterator[str]:
        yield f"### {number}. {inline(heading_of(note))}\n"
        yield inline(standing(note)) + "\n"
        told = self.answers[note.id]
        if told:
            yield table(
                [inline(_("Account")), inline(_("Answer")), inline(_("Quote")), inline(_("Where"))],
                [self._row(row, note) for row in answers_by_account(told)],
            )
        if note.comment.strip() and note.comment != heading_of(note):
            yield _paragraphs(note.comment)
        if note.decision:
            label = inline(_("Decision:"))
            yield f"**{label}** {inline(decision_in_words(note.decision))}\n"

    def _row(self, row: Sequence[Answer], note: Annotation) -> list[str]:
        target = row[0].target
        said = inline(answer_in_words(note, target))
        if note.told(target) is not Told.ANSWER:
            said = f"*{said}*"
        quotes = "<br>".join(inline(quoted(answer.target.exact)) for answer in row if answer.target.exact)
        return [inline(self._name(target)), said, quotes, "<br>".join(_where(answer) for answer in row)]

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
            [inline(heading_of(note)), inline(kind_name(note.kind)), inline(_detected(note))]
            for note in self.contents.annotations
            if note.status is Status.REJECTED
        ]
        yield from _section(_("Rejected"), [_("Question"), _("Kind"), _("Found by")], rows)

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
                inline(answer.path),
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


def _where(answer: Answer) -> str:
    """File and line, and how the quote was found again when it was not in its place."""
    status = answer.target.status
    if answer.target.absent or status is AnchorStatus.EXACT:
        return inline(answer.place)
    return f"{inline(answer.place)} *({inline(anchor_name(status))})*"


def _detected(note: Annotation) -> str:
    return _("the program") if note.origin is Origin.DETECTED else _("a reader")


def _paragraphs(text: str) -> str:
    """Text of several lines: its paragraphs and its line breaks kept, nothing in it read as markup."""
    paragraphs = (part for part in text.split("\n\n") if part.strip())
    return "\n".join(
        "\\\n".join(inline(line) for line in part.split("\n") if line.strip()) + "\n" for part in paragraphs
    )


def _section(title: str, head: Sequence[str], rows: list[list[str]]) -> Iterator[str]:
    if rows:
        yield heading(2, title)
        yield table([inline(cell) for cell in head], rows)
