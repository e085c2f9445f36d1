"""A list to choose from, with a field that narrows it: what palette, chooser and list of notes have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from sahelread.text.safe import safe_line
from sahelread.ui.commanding import Dialog, Result
from sahelread.ui.widgets.fields import LineField
from sahelread.ui.widgets.status import QUIET
from sahelread.ui.wrap import shown, wrap

# More lines than anyone reads; the field narrows the rest.
_MOST_LINES = 300
_SCREEN_LINES = 10
# Cells between what a line says and what is said beside it; and before the lines of the latter, where they are several.
_BETWEEN = 2
_INDENT = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """A line to choose: what it stands for, what it says, what is said beside it in a lower voice, by what else it is found."""

    id: str
    text: str
    aside: str = ""
    found_by: str = ""


class ListDialog(Dialog[Result]):
    """A list, and the keys of the keymap that go through it."""

    list: OptionList

    def do_list_next(self, count: int) -> None:
        if self.list.option_count:
            there = (self.list.highlighted or 0) + count
            self.list.highlighted = max(0, min(self.list.option_count - 1, there))

    def do_list_screen_down(self, count: int) -> None:
        self.do_list_next(_SCREEN_LINES * count)

    def do_list_first(self) -> None:
        self.do_list_next(-self.list.option_count)

    def do_list_last(self) -> None:
        self.do_list_next(self.list.option_count)


class ChoosingScreen(ListDialog[str]):
    """A field and a list; gives the id of the chosen line."""

    CONTEXT: ClassVar[str] = "list"
    AUTO_FOCUS = "Input"

    def __init__(self, title: str, placeholder: str = "", current: str = "") -> None:
        super().__init__()
        self._title = title
        self._first = current
        self.field = LineField(placeholder=placeholder)
        self.list = OptionList(markup=False, compact=True)
        self.choices: Sequence[Choice] = ()

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog choosing") as box:
            box.border_title = Content(safe_line(self._title))
            yield self.field
            yield self.list
            yield Static("", markup=False, classes="empty")
            yield self.footer

    def on_mount(self) -> None:
        self.list.can_focus = False  # the keys of the list come from the keymap
        self.query_one(".empty").display = False
        self.show_choices(self._first)
        self.keymap_changed()

    def on_resize(self) -> None:
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        """List the lines anew for the width that the list has got; what is chosen stays so."""
        if self.is_attached:
            self.show_choices(self.highlighted.id if self.highlighted is not None else None)

    # What is listed

    def narrowed(self, query: str) -> Sequence[Choice]:
        """The lines for what was typed, best first."""
        raise NotImplementedError

    def nothing_found(self) -> str:
        """What is said when there is no line."""
        return ""

    def show_choices(self, highlighted: str | None = None) -> None:
        """List what fits what was typed."""
        self.choices = self.narrowed(self.field.value)[:_MOST_LINES]
        self.list.clear_options()
        width = self.list.scrollable_content_region.width
        self.list.add_options(Option(line) for line in _lines(self.choices, width))
        ids = [choice.id for choice in self.choices]
        if ids:
            self.list.highlighted = ids.index(highlighted) if highlighted in ids else 0
        empty = self.query_one(".empty", Static)
        empty.display = not ids
        empty.update(Content(safe_line(self.nothing_found())))

    @property
    def highlighted(self) -> Choice | None:
        """The line under the cursor."""
        index = self.list.highlighted
        return self.choices[index] if index is not None and index < len(self.choices) else None

    @on(Input.Changed)
    def _query_changed(self) -> None:
        self.show_choices()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self.do_list_choose()

    # Commands

    def do_list_choose(self) -> None:
        choice = self.highlighted
        if choice is not None:
            self.dismiss(choice.id)

    def do_list_close(self) -> None:
        self.dismiss(None)


def _lines(choices: Sequence[Choice], width: int) -> Iterator[Content]:
    """What each line says, and what is said beside it: in one column behind all, or where that is too far for one of them, all at the
    right edge; on lines below where both do not fit."""
    said = [(shown(choice.text).text, shown(choice.aside).text) for choice in choices]
    cells = [(cell_len(text), cell_len(aside)) for text, aside in said]
    fit = [aside > 0 and (text + _BETWEEN + aside <= width or width <= 2 * _INDENT) for text, aside in cells]
    column = (
        max((text for (text, _aside), fits in zip(cells, fit, strict=True) if fits), default=0) + _BETWEEN
    )
    at_the_edge = any(column + aside > width for (_text, aside), fits in zip(cells, fit, strict=True) if fits)
    for (text, aside), (length, beside), fits in zip(said, cells, fit, strict=True):
        if fits:
            room = (width - beside if at_the_edge else column) - length
            yield Content.assemble(text, " " * max(_BETWEEN, room), (aside, QUIET))
        else:
            below = (aside[start:end] for start, end in wrap(aside, width - _INDENT) if aside)
            lines = "\n".join(text[start:end] for start, end in wrap(text, width)) if width > 0 else text
            yield Content.assemble(lines, *((f"\n{' ' * _INDENT}{line}", QUIET) for line in below))
