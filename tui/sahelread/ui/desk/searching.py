"""Commands that search, select and copy."""

from __future__ import annotations

from textual.timer import Timer

from sahelread.i18n import _, ngettext
from sahelread.ui.desk.base import DeskBase
from sahelread.ui.quoting import sourced

# A search of 40,000 passages takes longer than typing a letter: it starts when the typing pauses.
_PAUSE_SECONDS = 0.12


class Searching(DeskBase):
    """Finding text, taking it along."""

    _searched = ""
    _search_timer: Timer | None = None

    def do_search_open(self) -> None:
        self.search_field.display = True
        self.search_field.focus()
        self.search_field.action_select_all()

    def query_changed(self) -> None:
        """Search once the typing pauses."""
        if self._search_timer is not None:
            self._search_timer.stop()
        self._search_timer = self.screen.set_timer(_PAUSE_SECONDS, self.search)

    def search(self) -> None:
        """Mark in all columns what is in the search field, and say how often it was found."""
        from sahelread.ui.search import matches

        query = self.search_field.value
        if query == self._searched:
            return
        self._searched = query
        found = matches(self.story, query)
        self.found = found
        self.board.set_matches(found)
        if not query.strip():
            self.say("")
        elif not found:
            self.say(_("Nothing found."))
        else:
            count = sum(len(spans) for spans in found.values())
            self.say(ngettext("{count} match", "{count} matches", count).format(count=count))

    def do_search_accept(self) -> None:
        """Leave the field and go to the first match from here."""
        from sahelread.ui.search import first_from

        self.search()
        self._close_field()
        first = first_from(self.found, self.story, self.cursor)
        if first is not None:
            self.move_to(first, self.found[first][0][0])
            self._say_which_match()

    def _say_which_match(self) -> None:
        """Which of the matches this is, and the key that goes to the next."""
        number, count = self.board.number_of_match()
        key = self.program.keymap.shown("search.next")
        said = _("match {number} of {count}") + (" · " + _("{key}: the next") if key else "")
        self.say(said.format(number=number, count=count, key=key))

    def do_search_cancel(self) -> None:
        self.search_field.value = ""
        self.search()
        self._close_field()

    def _close_field(self) -> None:
        self.search_field.display = False
        self.board.focus()

    def do_search_next(self, count: int) -> None:
        if not self.found:
            self.do_search_open()
            return
        direction = 1 if count > 0 else -1
        for _number in range(abs(count)):
            if not self.board.move_match(direction):
                self.say(_("No match to go to."))
                return
        self._say_which_match()

    def do_search_clear(self) -> None:
        """Take back, in this order: a selection, the marks of a search, the panel."""
        if self.board.selected() is not None:
            self.board.clear_selection()
        elif self.found:
            self.do_search_cancel()
            self.say(_("Search cleared."))
        elif self.is_open("panel"):
            self.open_panel(False)

    # Selecting

    def do_selection_start(self) -> None:
        self.board.start_selection()

    def do_selection_word_next(self, count: int) -> None:
        self.board.extend_selection("word", count)

    def do_selection_sentence_next(self, count: int) -> None:
        self.board.extend_selection("sentence", count)

    def do_selection_character_next(self, count: int) -> None:
        self.board.extend_selection("character", count)

    def do_selection_copy(self) -> None:
        self.do_passage_copy()
        self.board.clear_selection()

    def do_selection_move_word_next(self, count: int) -> None:
        self.board.move_selection("word", count)

    def do_selection_move_sentence_next(self, count: int) -> None:
        self.board.move_selection("sentence", count)

    def do_selection_swap(self) -> None:
        self.board.swap_selection_ends()

    def do_selection_cancel(self) -> None:
        self.board.clear_selection()

    # Copying

    def do_passage_copy(self) -> None:
        """Copy the selection, else the passage, with its source."""
        selection = self.board.selected()
        ref = selection.ref if selection is not None else self.cursor
        if ref is None:
            self.say(_("There is nothing to copy here."))
            return
        text = selection.text if selection is not None else self.story.passage(ref).text
        self.program.copy(sourced(text, self.story.article(ref.article)), self.say)
