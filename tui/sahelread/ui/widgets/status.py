"""The two lines at the foot of the screen: where the reader is and what just happened, and the keys worth knowing.

Neither ever overflows: the status line gives up its right side, then its end, and takes more lines for what is said only
once; the footer shows as many commands as fit, the last of them (help) always.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.content import Content
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Static

from sahelread.i18n import _
from sahelread.text.safe import safe_line
from sahelread.ui.widgets.prose import Prose
from sahelread.ui.wrap import clipped, shown, wrap

if TYPE_CHECKING:
    from sahelread.ui.commands import Command
    from sahelread.ui.keymap import Keymap

# What is said in a lower voice: dimmed, it would fall under a contrast of 3 in several themes.
QUIET = "italic"
# Long enough to read a sentence, short enough not to hide where one is.
_NOTICE_SECONDS = 5.0
# The topic of a question, in brackets, what it quotes, and the fewest cells of either that say something.
_TOPIC = re.compile(r"\((.+)\)")
_QUOTED = re.compile(r"(?<=«[ \u00a0\u202f])[^«»]+(?=[ \u00a0\u202f]»)|(?<=“)[^“”]+(?=”)")
_LEAST_TOPIC = 6
# A notice of more lines would hide what it is about.
_MOST_LINES = 3
# What is said by the very key that moved the cursor must not be gone with the move.
_LEAST_NOTICE_SECONDS = 0.6


class StatusLine(Static):
    """One line: what is pending, else a notice, else what is selected, else the progress of work, else the place."""

    def __init__(self) -> None:
        super().__init__("", markup=False, id="status")
        self._place = ""
        self._aside = ""
        self._kept = ""
        self._question = ""
        self._summary = ""
        self._progress = ""
        self._notice = ""
        self._selected = ""
        self._pending = ""
        self._noticed = 0.0
        self._drawn: tuple[str, bool, str] | None = None
        self._timer: Timer | None = None

    def show_place(
        self, place: str, aside: str, kept: str = "", question: str = "", summary: str = ""
    ) -> None:
        """Where the reader is (with the question that is in it, whose end must be seen), and what stands at the right
        end of the line: `aside` while there is room for it, `kept` even where it cuts the place short, but no notice. `summary` comes
        before the place, or instead of it where there is no room for both. Going elsewhere ends a notice."""
        if place != self._place and monotonic() - self._noticed > _LEAST_NOTICE_SECONDS:
            self._notice = ""
        self._place, self._aside, self._kept, self._question = place, aside, kept, question
        self._summary = summary
        self._redraw()

    def show_progress(self, text: str) -> None:
        """How far the work behind the screen is; empty when it is done."""
        self._progress = text
        self._redraw()

    def show_selected(self, text: str) -> None:
        """What is selected, as long as it is; empty when nothing is."""
        if text != self._selected:
            self._selected = text
            if text:
                self._notice = ""
            self._redraw()

    def show_pending(self, text: str) -> None:
        """What was typed of a sequence; empty when nothing waits."""
        if text != self._pending:
            self._pending = text
            self._redraw()

    def show_notice(self, text: str) -> None:
        """Say something for a few seconds."""
        self._notice = text
        self._noticed = monotonic()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_NOTICE_SECONDS, lambda: self.show_notice("")) if text else None
        self._redraw()

    @property
    def shown(self) -> str:
        """The left part of the line as it is now."""
        return self._pending or self._notice or self._selected or self._progress or self._place_shown

    @property
    def _place_shown(self) -> str:
        """The place, after the summary where there is room for both; else the summary alone, until the reader goes on."""
        both = f"{self._summary} · {self._place}" if self._summary else self._place
        least = safe_line(both if self._question else self._summary)
        ends = sum(cell_len(safe_line(part)) + 3 for part in (self._kept, self._aside) if part)
        return both if not self._summary or cell_len(least) + ends <= self.size.width else self._summary

    def on_resize(self, _event: events.Resize) -> None:
        self._redraw()

    def _redraw(self) -> None:
        width = self.size.width
        if width <= 0:
            return
        said = self._notice_in_lines(width)
        if self.styles.height is None or self.styles.height.value != len(said or " "):
            self.styles.height = len(said or " ")
        if said:
            self._drawn = None
            self.update(Content("\n".join(said)).stylize("bold"), layout=False)
            return
        left = safe_line(self.shown)
        both = " · ".join(safe_line(part) for part in (self._kept, self._aside) if part)
        aside = both if width - cell_len(both) - 2 >= cell_len(left) else safe_line(self._kept)
        loud = bool(self._pending or self._notice)
        if cell_len(aside) > (width - cell_len(left) - 2 if loud else width // 2):
            aside = ""
        room = width - cell_len(aside) - 2 if aside else width
        question = safe_line(self._question)
        if question and self.shown == self._place_shown and cell_len(question) > room:
            left = _with_shorter_quotes(_with_shorter_topic(question, room), room)
        words = set_cell_size(clipped(left, room), room)
        if (words, loud, aside) == self._drawn:
            return
        self._drawn = words, loud, aside
        line = Content(words)
        if loud:
            line = line.stylize("bold")
        self.update(Content.assemble(line, "  ", (aside, QUIET)) if aside else line, layout=False)

    def _notice_in_lines(self, width: int) -> list[str]:
        """The lines of a notice that one line cannot hold; none where it can, or where something else is shown."""
        if self._pending or cell_len(safe_line(self._notice)) <= width:
            return []
        text = shown(self._notice).text
        lines = [text[start:end] for start, end in wrap(text, width)]
        if len(lines) > _MOST_LINES:
            lines[_MOST_LINES - 1 :] = [clipped(" ".join(lines[_MOST_LINES - 1 :]), width)]
        return lines


class Alert(Prose):
    """What stays until it is no longer true; not there when there is nothing to say."""

    def __init__(self) -> None:
        super().__init__(id="alert")
        self.display = False
        self._said: dict[str, str] = {}

    def show(self, about: str, text: str) -> None:
        """Say this of a subject, or nothing any more."""
        self._said.pop(about, None)
        if text:
            self._said[about] = safe_line(text)
        self.display = bool(self._said)
        self.say("\n".join(self._said.values()))


class KeyFooter(Static):
    """The keys in force for a few commands, as many as fit."""

    class Chosen(Message):
        """A command was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command

    def __init__(self) -> None:
        super().__init__("", markup=False, id="footer")
        self._entries: list[Entry] = []
        self._places: list[tuple[int, int, str]] = []

    def show(self, commands: Sequence[Command], keymap: Keymap, context: str) -> None:
        """Show these commands; those that have no key in that context, or no short name, are left out."""
        keys = [(keymap.shown(command.id, context), command) for command in commands if command.footer]
        entries = [Entry(key, _(command.footer), command.id) for key, command in keys if key]
        if entries != self._entries:
            self._entries = entries
            self._redraw()

    def on_click(self, event: events.Click) -> None:
        """Carry out what was clicked, for those who would rather not use the keyboard."""
        for start, end, command in self._places:
            if start <= event.x < end:
                self.post_message(self.Chosen(command))

    def on_resize(self, _event: events.Resize) -> None:
        self._redraw()

    def _redraw(self) -> None:
        width = self.size.width
        if width <= 0:
            return
        parts: list[Content] = []
        self._places = []
        at = 0
        for entry in fitting(self._entries, width):
            parts += [Content.styled(f" {entry.key}", "bold"), Content(f" {entry.name} ")]
            self._places.append((at, at + entry.width, entry.command))
            at += entry.width
        self.update(Content("").join(parts), layout=False)


class Entry(NamedTuple):
    """A key of the footer, what it does in a word or two, and the command behind it."""

    key: str
    name: str
    command: str = ""

    @property
    def width(self) -> int:
        """Cells, with the spaces around."""
        return cell_len(self.key) + cell_len(self.name) + 3


def fitting(entries: Sequence[Entry], width: int) -> list[Entry]:
    """The entries that fit in `width` cells: the last two (help and quit) before all others, in their order."""
    if not entries:
        return []
    keep: set[int] = set()
    room = width
    for index in (*range(len(entries) - 1, max(-1, len(entries) - 3), -1), *range(len(entries) - 2)):
        if entries[index].width <= room:
            keep.add(index)
            room -= entries[index].width
    return [entry for index, entry in enumerate(entries) if index in keep]


def _with_shorter_topic(question: str, width: int) -> str:
    """The question in so many cells: its topic in brackets gives way, what is asked stays."""
    topic = _TOPIC.search(question)
    if topic is None:
        return question
    room = width - cell_len(question) + cell_len(topic[1])
    if room < _LEAST_TOPIC:
        return question[: topic.start()].rstrip() + question[topic.end() :]
    return question[: topic.start(1)] + clipped(topic[1], room) + question[topic.end(1) :]


def _with_shorter_quotes(question: str, width: int) -> str:
    """The question in so many cells: of the words that it sets against each other, the longest give way first."""
    quotes = list(_QUOTED.finditer(question))
    around = cell_len(question) - sum(cell_len(quote[0]) for quote in quotes)
    room = width - around
    if cell_len(question) <= width or room < _LEAST_TOPIC * len(quotes):
        return question
    cells: dict[int, int] = {}
    by_length = sorted(range(len(quotes)), key=lambda number: cell_len(quotes[number][0]))
    for left, number in zip(range(len(quotes), 0, -1), by_length, strict=True):
        cells[number] = min(cell_len(quotes[number][0]), room // left)
        room -= cells[number]
    for number in range(len(quotes) - 1, -1, -1):
        start, end = quotes[number].span()
        question = question[:start] + clipped(question[start:end], cells[number]) + question[end:]
    return question
