"""The contents of an annotations file as text: one block an item, byte for byte the same for the same notes.

Each new block is parsed back with the strict loader and compared before it is accepted, so that a fault is noticed
before the disk is touched. Blocks are kept: a save after one change emits and checks one block, not a thousand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from sahelread import strict_yaml
from sahelread.model import message
from sahelread.notes.annotation import Annotation, LinkNote
from sahelread.notes.document import FORMAT, VERSION, Contents, KeptBlock, Source
from sahelread.notes.emitting import block_field, block_item
from sahelread.notes.shape import Plain, annotation_plain, link_plain, source_plain
from sahelread.problems import Problem, ProblemError

END = "...\n"
_HEADER = (
    "# Notes made with sahelread. You may edit this file by hand; comments such as this line are not kept,\n"
    "# so write what you want to keep in a note's comment field.\n"
)

_Block = Annotation | LinkNote | Source


class Writer:
    """Turns contents into text, and remembers the blocks it has made and checked."""

    def __init__(self) -> None:
        self._blocks: dict[tuple[str, str], tuple[_Block, str]] = {}

    def text(self, contents: Contents) -> str:
        """The whole file. Raises ProblemError when something could not be read back as it is."""
        parts = [
            _HEADER,
            block_field("format", f"{FORMAT}/{VERSION}"),
            _checked_field("event", _event(contents)),
        ]
        parts += self._section("sources", contents.sources, contents.kept, source_plain)
        worded = partial(annotation_plain, language=contents.language or None)
        parts += self._section("annotations", contents.annotations, contents.kept, worded)
        if contents.links or any(block.section == "links" for block in contents.kept):
            parts += self._section("links", contents.links, contents.kept, link_plain)
        parts += [_checked_field(name, value) for name, value in contents.extra.items()]
        return "".join(parts) + END

    def _section(
        self,
        name: str,
        items: Sequence[_Block],
        kept: Iterable[KeptBlock],
        plain: Callable[[Any], Plain],
    ) -> list[str]:
        """The lines of one list, with the blocks kept verbatim in their places."""
        known = {item.id for item in items}
        gap = "" if name == "sources" else "\n"
        after: dict[str | None, list[str]] = {}
        for block in kept:
            if block.section == name:
                place = block.after if block.after in known else None
                after.setdefault(place, []).append(gap + block.text)
        if not items and not after:
            return [f"{name}: []\n"]
        lines = [f"{name}:\n", *after.get(None, ())]
        for item in items:
            lines += [gap, self._block(name, item, plain), *after.get(item.id, ())]
        return lines

    def _block(self, section: str, item: _Block, plain: Callable[[Any], Plain]) -> str:
        known = self._blocks.get((section, item.id))
        if known is not None and (known[0] is item or known[0] == item):
            return known[1]
        text = block_item(plain(item))
        _check(text, [plain(item)])
        self._blocks[section, item.id] = (item, text)
        return text


def _event(contents: Contents) -> Plain:
    return {"title": contents.title or None, "language": contents.language, **contents.event_extra}


def _checked_field(name: str, value: Any) -> str:
    text = block_field(name, value)
    _check(text, {name: value})
    return text


def _check(text: str, value: Any) -> None:
    """Refuse a block that the strict loader would not give back as it is."""
    try:
        same = strict_yaml.load(text, "").value == value
    except ProblemError:
        same = False
    if not same:
        what = message("a note cannot be written so that it reads back the same; the file was left as it is")
        raise ProblemError(Problem("", what))
