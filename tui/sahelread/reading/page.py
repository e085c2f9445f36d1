"""A page while it is being understood: its blocks, what was decided of each, and what each looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.model import Kind
from sahelread.reading.blocks import Block, Shape, ends_sentence
from sahelread.text.words import fold

# Fewer words than that, even with a full stop, are as often a caption, a slogan or a teaser as a paragraph.
_FEWEST_WORDS_OF_PROSE = 9
# So many words are prose even without a full stop.
SURELY_PROSE = 30
# A headline is one line of that size at most: longer ones are leads, even unpunctuated.
LONGEST_HEADLINE = 220
LONGEST_HEADING = 140
_MOST_WORDS_OF_A_HEADING = 18
# A menu entry, a category or a button has at most that many words.
MOST_WORDS_OF_AN_ENTRY = 4
# How many blocks ahead a heading's paragraph is looked for, past furniture and one more heading.
_REACH = 5

# "« Toutes les issues étaient ouvertes. »": a sentence that somebody says, and no headline.
_ENDS_WHAT_IS_SAID = re.compile(r"\w\.\s*[»”\"]$")
_ENDS_UNFINISHED = re.compile(r"[,;:]$")
_NOT_LETTERS = re.compile(r"[\W_]+")
# A line of dialogue.
_SPOKEN = ("—", "–")


def letters(folded: str) -> str:
    """The letters and digits alone: a copy with other quotes, emoji or spaces is the same."""
    return _NOT_LETTERS.sub("", folded)


class Page:
    """The blocks of a page. `found` holds the kind of each, None where nothing is decided yet."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self.found: list[Kind | None] = [None] * len(blocks)
        self.word_counts = [len(block.text.split()) for block in blocks]
        self.folded = [fold(block.text) for block in blocks]

    def __len__(self) -> int:
        return len(self.blocks)

    def is_open(self, i: int) -> bool:
        """Whether nothing is decided of the block."""
        return self.found[i] is None

    def is_furniture(self, i: int) -> bool:
        """Whether there is such a block and it is furniture."""
        return 0 <= i < len(self.found) and self.found[i] is Kind.FURNITURE

    def furnish(self, *indices: int) -> None:
        """Decide that these blocks are furniture."""
        for i in indices:
            self.found[i] = Kind.FURNITURE

    def is_line(self, i: int) -> bool:
        """Whether the block is one line that is no item and no row."""
        return self.blocks[i].lines == 1 and self.blocks[i].shape in (Shape.PROSE, Shape.HEADING)

    def is_entry(self, i: int) -> bool:
        """Whether the block is as short as an entry of a menu."""
        in_text = self.blocks[i].shape in (Shape.PROSE, Shape.HEADING)
        return in_text and self.word_counts[i] <= MOST_WORDS_OF_AN_ENTRY

    def is_prose(self, i: int) -> bool:
        """Whether the block is undecided and a paragraph beyond doubt."""
        if self.blocks[i].shape is not Shape.PROSE or not self.is_open(i):
            return False
        count = self.word_counts[i]
        return count >= SURELY_PROSE or (
            count >= _FEWEST_WORDS_OF_PROSE and ends_sentence(self.blocks[i].text)
        )

    def is_headline(self, i: int) -> bool:
        """Whether the block could be a title or heading: one line, no full stop, no small letter first."""
        block = self.blocks[i]
        text = block.text
        if block.shape is Shape.HEADING:
            return True
        if not self.is_line(i) or len(text) > LONGEST_HEADLINE or text.startswith(_SPOKEN):
            return False
        open_end = text.endswith(("?", "!", "…", "...", "»", '"', "”")) or not ends_sentence(text)
        begins_small = text.lstrip("«“\"'’‘([- ")[:1].islower()
        goes_on = _ENDS_UNFINISHED.search(text) or _ENDS_WHAT_IS_SAID.search(text)
        return open_end and not goes_on and not begins_small

    def is_heading(self, i: int) -> bool:
        """Whether the block is a headline over prose, and not the first entry of a list that was led in."""
        if self.blocks[i].shape is Shape.HEADING:
            return True
        return (
            self.is_headline(i)
            and len(self.blocks[i].text) <= LONGEST_HEADING
            and self.word_counts[i] <= _MOST_WORDS_OF_A_HEADING
            and self.heads_prose(i)
            and not self.is_led_in(i)
        )

    def is_led_in(self, i: int) -> bool:
        """Whether the block before is of the account and ends with a colon: "Les pays concernés :"."""
        return i > 0 and self.blocks[i - 1].text.endswith(":") and not self.is_furniture(i - 1)

    def heads_prose(self, i: int) -> bool:
        """Whether a paragraph, a list or a lead-in comes next; a second headline may stand between."""
        ahead = range(i + 1, min(i + _REACH, len(self)))
        for j in [j for j in ahead if not self.is_furniture(j)][:2]:
            if self.found[j] is Kind.TITLE:
                return False
            if self.is_prose(j) or self.blocks[j].shape in (Shape.ITEM, Shape.ROW):
                return True
            if not self.is_headline(j):
                return ends_sentence(self.blocks[j].text) or self.blocks[j].text.endswith(":")
        return False
