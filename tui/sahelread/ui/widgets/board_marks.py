"""What is marked on the text of the board: divergences, notes, matches, shared words and what is in focus; all but the last two once
more in the overview."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Mapping

from sahelread.model import Alignment, Divergence, PassageRef, Story, Verdict
from sahelread.ui.layout_frame import Framing
from sahelread.ui.layout_overview import Sight
from sahelread.ui.layout_wording import ComparedWords
from sahelread.ui.widgets.board_canvas import BoardCanvas
from sahelread.ui.widgets.drawing import Drawing, Focus, Span


class MarkedBoard(BoardCanvas, inherit_bindings=False, can_focus=True):
    """Marks the text of a story. Which of it is framed is for subclasses to say."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._framing = Framing(Story("", ()), Alignment())
        self._divergences: tuple[Divergence, ...] = ()
        self._notes: Mapping[PassageRef, str] = {}
        self._matches: Mapping[PassageRef, tuple[Span, ...]] = {}
        self._wording = False
        self._compared_words = ComparedWords(Story("", ()), Alignment())
        self._cursor: PassageRef | None = None
        self._match_order: list[tuple[int, int, int]] | None = None  # account, passage, start

    def set_notes(self, notes: Mapping[PassageRef, str]) -> None:
        """Mark the passages that have notes; the value is the note's kind."""
        self._notes = dict(notes)
        self._marks_changed()

    def set_matches(self, matches: Mapping[PassageRef, tuple[Span, ...]]) -> None:
        """Mark what a search found: spans inside each passage."""
        self._matches = dict(matches)
        self._focus = self._focus._replace(match=None)
        self._marks_changed()

    def set_wording(self, on: bool) -> None:
        """Set back the words that the versions of a passage share, so that the others stand out."""
        self._wording = on
        self._marks_changed()

    def show_question(self, key: str = "", answers: Collection[PassageRef] = ()) -> None:
        """Set apart the words that answer that divergence, in the passages that answer it; of none, none."""
        before = self._focus
        self._focus = before._replace(question=key, answers=frozenset(answers))
        if self._focus != before:
            self._refresh_focus(before)

    def number_of_match(self) -> tuple[int, int]:
        """Which of the matches over all accounts the cursor is at, from 1, or was last (0: before all), and how many there are."""
        here, order = self._place_among_matches(), self._matches_in_order()
        return (bisect_right(order, here) if here is not None else 0), len(order)

    def _place_among_matches(self) -> tuple[int, int, int] | None:
        """Where the cursor is among them: account, passage and beginning of the match, -1 where it is at none."""
        accounts = self._framing.accounts
        if self._cursor is None or self._cursor.article not in accounts:
            return None
        start = self._focus.match[1] if self._focus.match and self._focus.match[0] == self._cursor else -1
        return accounts.index(self._cursor.article), self._cursor.passage, start

    def _matches_in_order(self) -> list[tuple[int, int, int]]:
        accounts = self._framing.accounts
        if self._match_order is None:
            self._match_order = sorted(
                (accounts.index(ref.article), ref.passage, start)
                for ref, spans in self._matches.items()
                if ref.article in accounts
                for start, _ in spans
            )
        return self._match_order

    def _focus_on(self, ref: PassageRef | None) -> Focus:
        """The focus when the cursor is there; what is selected or searched stays."""
        if ref is None:
            return Focus()
        groups = self._framing.alignment.groups_by_passage.get(ref, ())
        main = groups[0] if groups else None
        return self._focus._replace(
            cursor=ref, counterparts=frozenset(self._framing.versions(ref)), group=main
        )

    def _marks_changed(self) -> None:
        """Draw all lines anew, from what is now to be seen on them."""
        frame = self._frame
        self._match_order = None
        self.refresh()
        if frame is None:
            return
        if self._drawing is None:
            self._drawing = Drawing(
                self._framing.story,
                self._framing.alignment,
                self._divergences,
                frame.typesetter,
                self._inks(),
            )
        drawing = self._drawing
        drawing.typesetter, drawing.gutter = frame.typesetter, frame.gutter
        drawing.notes, drawing.matches = self._notes, self._matches
        drawing.compared_words = self._compared_words.of if self._wording else None
        drawing.forget()
        self._sights_changed()

    def _sights_changed(self) -> None:
        """Work out the overview anew."""
        if self._frame is not None:
            self._set_sights(self._lines_with_sights())
            self._show_cursor_in_overview()

    def _show_cursor_in_overview(self) -> None:
        number = self._column_of(self._cursor) if self._cursor is not None else None
        shown = self._cursor is not None and number is not None
        self._show_sights(self._lines_of(self._cursor)[0] if shown and self._cursor is not None else None)

    def _lines_with_sights(self) -> list[tuple[int, Sight]]:
        """In the reading layout only those of the account being read: the others have another height."""
        assert self._frame is not None and self._drawing is not None
        columns = self._frame.sheet.columns
        if not self._shares_axis and self._cursor is not None:
            columns = tuple(column for column in columns if column.article == self._cursor.article)
        found: list[tuple[int, Sight]] = []
        for column in columns:
            blocks = column.block_of
            found += [(blocks[ref].top, Sight.NOTE) for ref in self._notes if ref in blocks]
            found += [(blocks[ref].top, Sight.MATCH) for ref in self._matches if ref in blocks]
            for ref, marks in self._drawing.divergences.items():
                if ref in blocks:
                    conflict = any(mark.divergence.verdict is Verdict.CONFLICT for mark in marks)
                    found.append((blocks[ref].top, Sight.CONFLICT if conflict else Sight.DIVERGENCE))
        return found
