"""The map: the whole story at a glance, and where each account tells what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from sahelread.i18n import _
from sahelread.model import Comparison, Group, PassageRef
from sahelread.ui.layout_map import DotCanvas, StoryMap, Told, joins, story_map
from sahelread.ui.layout_marks import CURSOR_SIGN, NOTE_SIGN, Look, counterparts
from sahelread.ui.layout_text import account_names
from sahelread.ui.widgets.ink import Ink
from sahelread.ui.wrap import clipped, padded, shown, width_of

# A column is the cursor's bar, the cell's sign twice, the sign of a note; what is left lies between the columns.
_COLUMN = 5
_LEAST_BETWEEN = 3
_MOST_BETWEEN = 24
_LAST_NAME = 12  # cells for the name of the last account, which no column follows
_HEAD_LINES = 2
_FOOT_LINES = 2

_SIGNS = {
    Told.NOTHING: "  ",
    Told.FURNITURE: "··",
    Told.POSSIBLE: "□ ",
    Told.LONE: "◦ ",
    Told.SHARED: "■■",
    Told.DIVERGENCE: "■›",
    Told.CONFLICT: "■≠",
}


class Map(Widget, inherit_bindings=False, can_focus=True):
    """One column per account, one cell per passage in its order, groups joined."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
Map {
    width: 1fr;
    height: 1fr;
    background: $background;
    color: $foreground;
}
"""

    class JumpTo(Message):
        """The reader wants to go to this passage."""

        def __init__(self, map_: Map, ref: PassageRef) -> None:
            super().__init__()
            self.map = map_
            self.ref = ref

        @property
        def control(self) -> Map:
            return self.map

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._comparison: Comparison | None = None
        self._accounts: tuple[str, ...] = ()
        self._notes: Mapping[PassageRef, str] = {}
        self._cursor: PassageRef | None = None
        self._first = 0
        self._map: StoryMap | None = None
        self._canvases: list[DotCanvas] = []
        self._here: list[DotCanvas] = []
        self._ink: Ink | None = None
        self._room = Size(0, 0)  # what the map was drawn for: lines may be asked for before a resize is known

    def show(
        self,
        comparison: Comparison,
        cursor: PassageRef | None,
        notes: Mapping[PassageRef, str] | None = None,
        accounts: tuple[str, ...] = (),
    ) -> None:
        """Draw the story, these accounts of it (none stands for all), with the map's own cursor on this passage."""
        self._comparison = comparison
        known = [article.id for article in comparison.story.articles if article.passages]
        self._accounts = tuple(name for name in accounts if name in known) or tuple(known)
        self._notes = notes or {}
        shown_here = cursor is not None and cursor.article in self._accounts
        self._cursor = cursor if shown_here else PassageRef(known[0], 0) if known else None
        self._draw()

    @property
    def cursor(self) -> PassageRef | None:
        """The passage that the map's cursor is on."""
        return self._cursor

    def move_passage(self, step: int) -> bool:
        """Down (or up) the account by so many cells."""
        column, cell = self._place()
        if column is None or self._map is None:
            return False
        passages = self._map.columns[column].passages
        wanted = min(max(0, cell + step), len(passages) - 1)
        return wanted != cell and self._go(passages[wanted][0])

    def move_account(self, step: int) -> bool:
        """To the account on the right (or left): where it tells the same thing, else at the same height."""
        column, cell = self._place()
        if column is None or self._map is None or self._cursor is None:
            return False
        wanted = min(max(0, column + step), len(self._accounts) - 1)
        if wanted == column:
            return False
        name = self._accounts[wanted]
        beside = sorted(ref for ref in self._counterparts() if ref.article == name)
        passages = self._map.columns[wanted].passages
        return self._go(beside[0] if beside else passages[min(cell, len(passages) - 1)][0])

    def move_aligned(self, step: int) -> bool:
        """To the next (or previous) passage of this account that another one tells too."""
        if self._comparison is None or self._cursor is None:
            return False
        passages = self._comparison.story.article(self._cursor.article).passages
        here = self._cursor.passage
        ahead = range(here + 1, len(passages)) if step > 0 else range(here - 1, -1, -1)
        groups = self._comparison.alignment.groups_by_passage
        refs = (PassageRef(self._cursor.article, number) for number in ahead)
        found = next((ref for ref in refs if ref in groups), None)
        return found is not None and self._go(found)

    def jump(self) -> None:
        """Ask for the passage under the map's cursor."""
        if self._cursor is not None:
            self.post_message(self.JumpTo(self, self._cursor))

    # Drawing

    def on_resize(self, event: events.Resize) -> None:
        """Draw the map to the new scale."""
        del event
        if self.size:
            self._room = self.size
            self._draw()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._ink = None

    @property
    def _lines(self) -> int:
        return max(1, self._room.height - _HEAD_LINES - _FOOT_LINES)

    @property
    def _visible(self) -> tuple[str, ...]:
        """The accounts that fit, the cursor's among them."""
        fit = max(1, (self._room.width + _LEAST_BETWEEN) // (_COLUMN + _LEAST_BETWEEN))
        if self._cursor is not None:
            place = self._accounts.index(self._cursor.article)
            self._first = min(max(self._first, place - fit + 1), place)
        self._first = min(self._first, max(0, len(self._accounts) - fit))
        return self._accounts[self._first : self._first + fit]

    @property
    def _between(self) -> int:
        """The cells between two columns."""
        count = len(self._visible)
        room = (self._room.width - count * _COLUMN - _LAST_NAME) // max(1, count - 1)
        return min(max(_LEAST_BETWEEN, room), _MOST_BETWEEN)

    def _draw(self) -> None:
        """Work out the columns and the lines between them."""
        if self._comparison is None or not self._room or self._cursor is None:
            self._map = None
            self.refresh()
            return
        self._map = story_map(self._comparison, self._accounts, self._notes, self._lines)
        groups = self._comparison.alignment.groups
        self._canvases = self._joined(groups)
        self._here = self._joined(self._groups_here())
        self.refresh()

    def _joined(self, groups: tuple[Group, ...]) -> list[DotCanvas]:
        assert self._map is not None and self._comparison is not None
        main = self._comparison.alignment.main
        found: list[DotCanvas] = []
        for number in range(len(self._visible) - 1):
            canvas = DotCanvas(self._between, self._lines)
            for left, right in joins(self._map, self._first + number, groups, main):
                canvas.join(left, right)
            found.append(canvas)
        return found

    def _groups_here(self) -> tuple[Group, ...]:
        """The group that holds the passage under the cursor in place, if any."""
        if self._comparison is None or self._cursor is None:
            return ()
        alignment = self._comparison.alignment
        ids = alignment.groups_by_passage.get(self._cursor, ())
        return tuple(alignment.group_by_id[id_] for id_ in ids[:1])

    def _counterparts(self) -> frozenset[PassageRef]:
        if self._comparison is None or self._cursor is None:
            return frozenset()
        return counterparts(self._comparison.alignment, self._cursor)

    def _place(self) -> tuple[int | None, int]:
        """The column and cell of the cursor."""
        if self._map is None or self._cursor is None:
            return None, 0
        return self._accounts.index(self._cursor.article), self._map.scale.cell(self._cursor.passage)

    def _go(self, ref: PassageRef) -> bool:
        before = self._visible
        self._cursor = ref
        if self._visible != before:
            self._draw()
        self._here = self._joined(self._groups_here())
        self.refresh()
        return True

    def render_line(self, y: int) -> Strip:
        if self._ink is None:
            self._ink = Ink(self)
        ink, width = self._ink, self._room.width
        if self._map is None or self._comparison is None:
            return Strip.blank(width, ink.base)
        if y < _HEAD_LINES:
            segments = self._head(y, ink)
        elif y - _HEAD_LINES < self._lines:
            segments = self._row(y - _HEAD_LINES, ink)
        else:
            segments = self._foot(y - _HEAD_LINES - self._lines, ink)
        return Strip(segments).adjust_cell_length(width, ink.base)

    def _head(self, y: int, ink: Ink) -> list[Segment]:
        if y or self._comparison is None:
            return [Segment("─" * self._room.width, ink.sign("rule"))]
        names = account_names(self._comparison.story)
        step = _COLUMN + self._between
        segments: list[Segment] = []
        heads = told_apart([names[name] for name in self._accounts], step - 2)[self._first :]
        for name, head in zip(self._visible, heads, strict=False):
            here = self._cursor is not None and self._cursor.article == name
            text = padded(f" {head}", step)
            segments.append(Segment(text, ink.look(Look.NAME if here else Look.HEADING)))
        return segments

    def _row(self, row: int, ink: Ink) -> list[Segment]:
        assert self._map is not None
        column_here, cell_here = self._place()
        beside = self._counterparts()
        segments: list[Segment] = []
        for number in range(len(self._visible)):
            column = self._map.columns[self._first + number]
            here = column_here == self._first + number and cell_here == row
            told = column.cells[row] if row < len(column.cells) else Told.NOTHING
            counterpart = row < len(column.passages) and not beside.isdisjoint(column.passages[row])
            look = Look.CURSOR if here else Look.COUNTERPART if counterpart else Look.PLAIN
            segments.append(Segment(CURSOR_SIGN if here else " ", ink.sign("cursor-sign", look)))
            segments += _told_sign(told, int(look), ink)
            noted = row in column.noted
            segments.append(Segment(f"{NOTE_SIGN if noted else ' '} ", ink.sign("note")))
            if number + 1 < len(self._visible):
                segments += self._lines_between(number, row, ink)
        return segments

    def _lines_between(self, number: int, row: int, ink: Ink) -> list[Segment]:
        """The lines of all groups, those of the cursor's own over them."""
        others, own = self._canvases[number].text(row), self._here[number].text(row)
        quiet, loud = ink.sign("gap"), ink.sign("cursor-sign")
        return [
            Segment(mine if mine != " " else other, loud if mine != " " else quiet)
            for other, mine in zip(others, own, strict=True)
        ]

    def _foot(self, y: int, ink: Ink) -> list[Segment]:
        """What the signs mean, and what is under the cursor."""
        if y == 0:
            signs = (
                (Told.SHARED, _("lined up")),
                (Told.CONFLICT, _("conflict")),
                (Told.DIVERGENCE, _("differs")),
                (Told.POSSIBLE, _("perhaps")),
                (Told.LONE, _("nothing found")),
                (Told.FURNITURE, _("not compared")),
            )
            said = [*(f"{_SIGNS[told].strip()} {name}" for told, name in signs), f"{NOTE_SIGN} {_('note')}"]
            whole = (" " + "  ".join(said[:count]) for count in range(len(said), 0, -1))
            text = next((line for line in whole if width_of(line) <= self._room.width), "")
            return [Segment(text, ink.look(Look.TAG))]
        if self._comparison is None or self._cursor is None:
            return []
        text = shown(self._comparison.story.passage(self._cursor).text).text
        return [Segment(clipped(f" {text}", self._room.width), ink.base)]

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where it was clicked; a second click goes there."""
        if self._map is None or event.button != 1:
            return
        number = min(event.x // (_COLUMN + self._between), len(self._visible) - 1)
        column = self._map.columns[self._first + number]
        row = event.y - _HEAD_LINES
        if 0 <= row < len(column.passages):
            self._go(column.passages[row][0])
            if event.chain == 2:
                self.jump()


def told_apart(names: Sequence[str], width: int) -> list[str]:
    """The names in so many cells; those that would look alike begin with their number among the accounts."""
    short = [clipped(name, width) for name in names]
    return [
        clipped(f"{number} {name}", width) if short.count(head) > 1 else head
        for number, (name, head) in enumerate(zip(names, short, strict=True), start=1)
    ]


def _told_sign(told: Told, look: int, ink: Ink) -> list[Segment]:
    """A cell's sign: what differs stands out, captions stand back."""
    first, second = _SIGNS[told][:1], _SIGNS[told][1:]
    if told in (Told.CONFLICT, Told.DIVERGENCE):
        style = ink.sign("sign" if told is Told.CONFLICT else "hint-sign", look)
        return [Segment(first, ink.look(look)), Segment(second, style)]
    if told in (Told.LONE, Told.FURNITURE):
        return [Segment(first + second, ink.sign("lone" if told is Told.LONE else "rule", look))]
    return [Segment(first + second, ink.look(look))]
