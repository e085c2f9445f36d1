"""Fields to type in or to choose from, whose text cannot act on the terminal, whatever was pasted into it or read from a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, TypeVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Label, OptionList, Select, TextArea
from textual.widgets._select import NoSelection

from sahelread.text.safe import safe, safe_line
from sahelread.ui.widgets.prose import Prose
from sahelread.ui.widgets.status import KeyFooter

Option = TypeVar("Option")

# They go from one answer to the next where one chooses; where one types they stay among the letters.
_WITHIN_THE_TEXT = ("left", "right")
# A line longer than this was pasted by mistake, and would be slow to draw.
_LONGEST_LINE = 4000
# Lines of an unfolded list, as Textual's style has it.
_LONGEST_LIST = 12


class LineField(Input):
    """One line. What a terminal would act on becomes visible in the value itself: nobody means to write it here."""

    KEYS_OF_ITS_OWN: ClassVar[tuple[str, ...]] = _WITHIN_THE_TEXT
    # What fields of several lines have from Textual.
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+z", "undo", show=False)]

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        self._before: list[str] = []
        self._step = 0
        self._undoing = False
        # Nothing is selected on entering: the first letter typed must not cost what stands there.
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False)

    def render_line(self, y: int) -> Strip:
        """The line; of a text longer than the field its beginning and "…", until one types in it."""
        width = self.scrollable_content_region.width
        if y or self.has_focus or cell_len(self.value) <= width:
            return super().render_line(y)
        return Strip([Segment(f"{set_cell_size(self.value, width - 1)}…", self.rich_style)])

    def watch_value(self, before: str, after: str) -> None:
        """Remember what stood here before each word that was typed and each deletion, which may be one letter by letter."""
        if self._undoing or not self.has_focus:
            return
        step = len(after) - len(before)
        if abs(step) != 1 or step != self._step or (step > 0 and after.endswith(" ")):
            self._before.append(before)
        self._step = step

    def put(self, value: str) -> None:
        """Have this stand here, which was not typed; what stood here comes back as after a change of one's own."""
        self._before.append(self.value)
        self.value = value

    def action_undo(self) -> None:
        """Put back what stood here before the last change."""
        if self._before:
            self._undoing = True
            self.value = self._before.pop()
            self._undoing, self._step = False, 0
            self.cursor_position = len(self.value)

    def validate_value(self, value: str) -> str:
        """The value as it is kept and shown."""
        return safe_line(value[:_LONGEST_LINE])


class TextField(TextArea):
    """Several lines. The text is kept as it is, and shown safely."""

    KEYS_OF_ITS_OWN: ClassVar[tuple[str, ...]] = _WITHIN_THE_TEXT

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text, soft_wrap=True, tab_behavior="focus", highlight_cursor_line=False, id=id)

    def on_paste(self, event: events.Paste) -> None:
        """Break endless lines where words end, before the text area takes them: each key would draw all of one."""
        event.text = "\n".join(part for line in event.text.split("\n") for part in _in_parts(line))

    def get_line(self, line_index: int) -> Text:
        """A line as it is shown."""
        return Text(safe(self.document.get_line(line_index)), end="", no_wrap=True)


def _in_parts(line: str) -> Iterator[str]:
    while len(line) > _LONGEST_LINE:
        end = line.rfind(" ", 1, _LONGEST_LINE + 1)
        end = end if end > 0 else _LONGEST_LINE
        yield line[:end]
        line = line[end:].removeprefix(" ")
    yield line


class ChoiceField(Select[Option]):
    """One of several, from a list that unfolds: above the field where below it would hide the keys at the foot of the dialog."""

    def on_mount(self) -> None:
        self.watch(self, "expanded", self._keep_the_keys_in_sight)

    def _keep_the_keys_in_sight(self, expanded: bool) -> None:
        footers = self.screen.query(KeyFooter)
        if not expanded or not footers:
            return
        unfolded = self.query_one("SelectOverlay", OptionList)
        height = min(unfolded.option_count, _LONGEST_LIST)
        below = self.region.bottom + height <= footers.last().region.y
        unfolded.styles.offset = (0, 0 if below or self.region.y < height else -height - 1)


def select(
    options: Iterable[tuple[str, Option]], value: Option | None, *, blank: bool = False
) -> Select[Option]:
    """A field that offers these; blank for "none of them"."""
    listed = [(Content(safe_line(name)), option) for name, option in options]
    known = value is not None and any(option == value for _name, option in listed)
    return ChoiceField(
        listed,
        value=value if known and value is not None else Select.NULL,
        allow_blank=blank,
        prompt="–",
        compact=True,
    )


def chosen(field: Select[Option]) -> Option | None:
    """What is chosen in a field; None for "none of them"."""
    value = field.value
    return None if isinstance(value, NoSelection) else value


def labelled(*fields: tuple[str, Widget]) -> ComposeResult:
    """Fields, each behind its name."""
    for name, field in fields:
        yield Label(Content(safe_line(name)))
        yield field


class Remark(Prose):
    """A remark that stays in sight wherever the page is scrolled; without one it takes no line."""

    def __init__(self, text: str = "", *, classes: str) -> None:
        super().__init__(text, classes=classes)
        self.display = bool(text)

    def say(self, text: str) -> None:
        super().say(text)
        self.display = bool(text)
