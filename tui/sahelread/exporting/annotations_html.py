"""Annotations as one page to share, teach with or print: the accounts side by side with what is marked in them.

The page stands alone: no script, no font, no image, no address that it would fetch, and a content security policy
that forbids them, so that a text that got through the escaping could still do nothing.
"""

import base64
import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
from itertools import chain, groupby

from sahelread.exporting.answers import (
    Answer,
    accounts_named,
    answers,
    answers_by_account,
    quotes_shown,
    where,
)
from sahelread.exporting.marked_text import Mark, Piece, pieces
from sahelread.exporting.note_terms import (
    answer_in_words,
    by_question,
    decision_in_words,
    heading_of,
    standing,
    summed_up,
)
from sahelread.exporting.places import file_name
from sahelread.exporting.terms import appeared, article_names
from sahelread.i18n import _, language, ngettext
from sahelread.model import Article, Kind, Passage, Story
from sahelread.notes.annotation import Annotation, Status, Told
from sahelread.notes.document import Contents, event_title
from sahelread.resources import packaged
from sahelread.text.safe import safe


def annotations_html(contents: Contents, story: Story) -> str:
    """The page, ending in a newline."""
    return "\n".join(_Page(contents, story).lines()) + "\n"


@cache
def _style() -> str:
    return (packaged("exporting") / "page.css").read_text("utf-8")


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(_style().encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _shown(text: str) -> str:
    """Text of any origin as text: escaped, and with nothing in it that turns numbers round or hides letters."""
    return escape(safe(text), quote=True)


class _Page:
    def __init__(self, contents: Contents, story: Story) -> None:
        self.contents = contents
        self.story = story
        self.title = event_title(contents, story) or _("Annotations")
        self.names = article_names(story.articles)
        self.paths = [article.path for article in story.articles]
        self.notes = list(enumerate(chain(*by_question(contents.annotations)), start=1))
        self.answers = {number: answers(note, contents, story) for number, note in self.notes}
        self.unverified = {number for number, note in self.notes if note.is_unverified}

    def lines(self) -> Iterator[str]:
        yield "<!DOCTYPE html>"
        yield f'<html lang="{language()}">'
        yield "<head>"
        yield '<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="referrer" content="no-referrer">'
        yield f"<title>{_shown(self.title)}</title>"
        yield f"<style>{_style()}</style>"
        yield "</head>"
        yield "<body>"
        yield from self._head()
        yield "<main>"
        accounts = _shown(_("The accounts"))
        yield f'<section aria-label="{accounts}">'
        yield '<div class="accounts" tabindex="0">'
        for article in self.story.articles:
            yield from self._account(article)
        yield "</div>"
        yield "</section>"
        yield from self._annotations()
        yield from self._sources()
        yield "</main>"
        yield "</body>"
        yield "</html>"

    def _head(self) -> Iterator[str]:
        yield "<header>"
        yield f"<h1>{_shown(self.title)}</h1>"
        yield f'<p class="about">{_shown(summed_up(self.contents.annotations))}</p>'
        if self.unverified:
            warned = ngettext(
                "{count} was detected automatically and verified by nobody; it says so at its place.",
                "{count} were detected automatically and verified by nobody; they say so at their place.",
                len(self.unverified),
            )
            yield f'<p class="warning">{_shown(warned.format(count=len(self.unverified)))}</p>'
        yield "</header>"

    # The accounts

    def _account(self, article: Article) -> Iterator[str]:
        known = [article.outlet, appeared(article), file_name(article.path, self.paths)]
        about = " · ".join(part for part in known if part and part != self.names[article.id])
        yield f'<article lang="{_shown(article.language)}">'
        yield f"<h2>{_shown(self.names[article.id])}</h2>"
        yield f'<p class="about">{_shown(about)}</p>'
        paragraphs = [list(found) for _n, found in groupby(article.passages, key=lambda p: p.paragraph)]
        for passages, marks in zip(paragraphs, self._marks(article, paragraphs), strict=True):
            yield self._paragraph(article, passages, marks)
        yield "</article>"

    def _marks(self, article: Article, paragraphs: Sequence[Sequence[Passage]]) -> list[list[Mark]]:
        """The marks of each paragraph: every quote of the article that was found, in all paragraphs it runs through."""
        found: list[list[Mark]] = [[] for _paragraph in paragraphs]
        starts = [passages[0].start for passages in paragraphs]
        for number, note in self.notes:
            for answer in self.answers[number] if note.status is not Status.REJECTED else ():
                if answer.target.article != article.id or answer.start is None or answer.end is None:
                    continue
                if note.told(answer.target) is Told.STRUCK:
                    continue
                first = max(bisect_right(starts, answer.start) - 1, 0)
                for at in range(first, bisect_right(starts, answer.end - 1)):
                    found[at].append(Mark(answer.start, answer.end, number))
        return found

    def _paragraph(self, article: Article, passages: Sequence[Passage], marks: Sequence[Mark]) -> str:
        kind = passages[0].kind
        inside = []
        for passage, following in zip(passages, [*passages[1:], None], strict=True):
            end = following.start if following else passage.end
            text = "".join(self._piece(article, piece) for piece in pieces(passage.start, end, marks))
            only_part = passage.kind is Kind.FURNITURE and kind is not Kind.FURNITURE
            inside.append(f'<span class="furniture">{text}</span>' if only_part else text)
        return f'<p class="{kind.value}" dir="auto">{"".join(inside)}</p>'

    def _piece(self, article: Article, piece: Piece) -> str:
        text = _shown(article.text[piece.start : piece.end])
        if not piece.numbers:
            return text
        links = ", ".join(f'<a href="#note-{number}">{number}</a>' for number in piece.ending)
        doubt = ' class="unverified"' if set(piece.numbers) <= self.unverified else ""
        return f"<mark{doubt}>{text}{f'<sup>{links}</sup>' if links else ''}</mark>"

    # The annotations

    def _annotations(self) -> Iterator[str]:
        if not self.notes:
            return
        yield "<section>"
        yield _heading(_("Annotations"))
        for number, note in self.notes:
            yield from self._note(number, note)
        yield "</section>"

    def _note(self, number: int, note: Annotation) -> Iterator[str]:
        state = " unverified" if number in self.unverified else f" {note.status.value}"
        yield f'<article class="note{state}" id="note-{number}">'
        yield f"<h3>{number}. {_shown(heading_of(note))}</h3>"
        yield f'<p class="standing">{_shown(standing(note))}</p>'
        if self.answers[number]:
            heads = [_("Account"), _("Answer"), _("Quote"), _("Where")]
            yield from _table(
                heads, [self._row(row, note) for row in answers_by_account(self.answers[number], note)]
            )
        if note.comment.strip() and note.comment != heading_of(note):
            for paragraph in note.comment.split("\n\n"):
                yield f'<p dir="auto">{_shown(paragraph).replace(chr(10), "<br>")}</p>'
        if note.decision:
            label = _shown(_("Decision:"))
            yield f"<p><strong>{label}</strong> {_shown(decision_in_words(note.decision))}</p>"
        yield "</article>"

    def _row(self, row: Sequence[Answer], note: Annotation) -> str:
        target = row[0].target
        name = _shown(accounts_named(row, self.names))
        said = _shown(answer_in_words(note, target))
        if note.told(target) is not Told.ANSWER:
            said = f'<span class="says-nothing">{said}</span>'
        quotes = "<br>".join(map(_shown, quotes_shown(row, note)))
        return _cells(name, said, quotes, "<br>".join(where(answer, _shown) for answer in row))

    def _sources(self) -> Iterator[str]:
        yield "<section>"
        yield _heading(_("Sources"))
        rows = [
            f"<tr><th scope='row'>{_shown(self.names[article.id])}</th><td>{_shown(article.title or '')}</td>"
            f"<td>{_shown(file_name(article.path, self.paths))}</td><td class='hash'>{_shown(article.sha256)}</td></tr>"
            for article in self.story.articles
        ]
        yield from _table([_("Account"), _("Title"), _("File"), "SHA-256"], rows)
        yield "</section>"


def _heading(text: str) -> str:
    return f"<h2>{_shown(text)}</h2>"


def _cells(name: str, value: str, quote: str, where: str) -> str:
    row = f"<th scope='row'>{name}</th><td dir='auto'>{value}</td><td dir='auto'>{quote}</td>"
    return f"<tr>{row}<td class='where'>{where}</td></tr>"


def _table(heads: Sequence[str], rows: Sequence[str]) -> Iterator[str]:
    yield '<div class="table"><table>'
    yield "<thead><tr>" + "".join(f"<th scope='col'>{_shown(head)}</th>" for head in heads) + "</tr></thead>"
    yield "<tbody>"
    yield from rows
    yield "</tbody>"
    yield "</table></div>"
