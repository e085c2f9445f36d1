"""What each block of a page is: title, heading, prose, item, row, or furniture that is not the account at all.

Wording decides first (wording.py). Then place: the account runs from the first paragraph of prose to the last one,
and short lines before and after it are menus, names and headlines of other articles. Then repetition: a line that
stands twice, or beside the credit of a picture, is a caption. Where these leave a doubt the block stays prose, because
furniture kept as prose is a nuisance and prose taken for furniture is a loss.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from sahelread.model import Kind
from sahelread.reading import wording
from sahelread.reading.blocks import Block, Shape
from sahelread.text.words import fold, function_words, stem, words

# Fewer words than that, even with a full stop, are as often a caption, a slogan or a teaser as a paragraph.
_FEWEST_WORDS_OF_PROSE = 9
# So many words are prose even without a full stop.
_SURELY_PROSE = 30
# A headline is one line of that size at most: longer ones are leads, even unpunctuated.
_LONGEST_HEADLINE = 220
_LONGEST_HEADING = 140
_MOST_WORDS_OF_A_HEADING = 18
# A menu entry, a category or a button has at most that many words; a run of so many of them is a menu.
_MOST_WORDS_OF_AN_ENTRY = 4
_SHORTEST_MENU = 4
# After "Lire aussi :" a block of that many characters that ends as a sentence does is prose again.
_SHORTEST_PROSE_AFTER_TEASERS = 120
# A biography is a short paragraph; the last paragraph of an article under a heading is mostly longer.
_LONGEST_BIOGRAPHY = 320
# What a page says in so many paragraphs is its subject ("cookies"), not a notice.
_SUBJECT_OF_THE_PAGE = 3
# Comments begin only behind the account: what stands before them must be most of what the page tells.
_SHARE_BEFORE_COMMENTS = 0.4
# A title shares at least this part of what the best candidate shares with the prose.
_SHARE_OF_THE_BEST_TITLE = 0.5
_MOST_PULLED_QUOTES = 200

_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟۔][\s»›\"”’')\]*]*$")
_ENDS_UNFINISHED = re.compile(r"[,;:]$")
_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]{15,})[»”\"]$")


def kinds(blocks: Sequence[Block], language: str) -> list[Kind]:
    """The kind of each block of a page, in the same order; Kind.SENTENCE stands for prose."""
    return _Page(blocks, language).kinds()


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside."""
    return bool(_ENDS_SENTENCE.search(text[-40:]))


class _Page:
    """One pass over a page. `found` holds what is decided so far; None is undecided."""

    def __init__(self, blocks: Sequence[Block], language: str) -> None:
        self.blocks = blocks
        self.language = language
        self.found: list[Kind | None] = [None] * len(blocks)
        self.word_counts = [len(block.text.split()) for block in blocks]

    def kinds(self) -> list[Kind]:
        self._mark_wording()
        self._mark_captions()
        self._mark_repetitions()
        self._mark_comments()
        self._mark_teaser_lists()
        self._mark_biography()
        first, last = self._prose_extent()
        self._mark_title(first)
        self._mark_lines_outside(first, last)
        self._mark_inside(first, last)
        return [self._undecided(i) if kind is None else kind for i, kind in enumerate(self.found)]

    # What a block looks like

    def _is_line(self, i: int) -> bool:
        return self.blocks[i].lines == 1 and self.blocks[i].shape is Shape.PROSE

    def _is_prose(self, i: int) -> bool:
        """Whether the block is a paragraph beyond doubt."""
        if self.blocks[i].shape is not Shape.PROSE or self.found[i] is not None:
            return False
        count = self.word_counts[i]
        return count >= _SURELY_PROSE or (
            count >= _FEWEST_WORDS_OF_PROSE and ends_sentence(self.blocks[i].text)
        )

    def _is_headline(self, i: int) -> bool:
        """Whether the block could be a title or heading: one line, no full stop, no small letter first."""
        text = self.blocks[i].text
        letters = text.lstrip("«“\"'’‘([–—- ")
        return (
            self._is_line(i)
            and len(text) <= _LONGEST_HEADLINE
            and not _ENDS_UNFINISHED.search(text)
            and (text.endswith(("?", "!", "…", "»", '"', "”")) or not ends_sentence(text))
            and not letters[:1].islower()
        )

    def _undecided(self, i: int) -> Kind:
        return {Shape.ITEM: Kind.ITEM, Shape.ROW: Kind.ROW, Shape.SIGNS: Kind.FURNITURE}.get(
            self.blocks[i].shape, Kind.SENTENCE
        )

    # What wording says

    def _mark_wording(self) -> None:
        notices = [wording.notice(block.text) for block in self.blocks]
        often = {text for text, count in Counter(notices).items() if text and count >= _SUBJECT_OF_THE_PAGE}
        for i, block in enumerate(self.blocks):
            if (
                block.shape is Shape.SIGNS
                or (notices[i] and notices[i] not in often)
                or _is_worded(block.text)
            ):
                self.found[i] = Kind.FURNITURE

    # What place and repetition say

    def _mark_captions(self) -> None:
        """Credits, and the lines beside them that are told to be captions by standing twice or by their own credit."""
        texts = Counter(fold(block.text) for block in self.blocks)
        for i, block in enumerate(self.blocks):
            if (
                self.found[i] is None
                and self.word_counts[i] <= 2 * _SURELY_PROSE
                and wording.is_credit(block.text)
            ):
                self.found[i] = Kind.FURNITURE
            is_credit_line = self.found[i] is Kind.FURNITURE and wording.is_credit(block.text)
            if not is_credit_line:
                continue
            for beside in (i - 1, i + 1):
                if (
                    0 <= beside < len(self.blocks)
                    and self.found[beside] is None
                    and texts[fold(self.blocks[beside].text)] > 1
                ):
                    for j in range(max(0, i - 2), min(len(self.blocks), i + 3)):
                        if fold(self.blocks[j].text) == fold(self.blocks[beside].text):
                            self.found[j] = Kind.FURNITURE

    def _mark_repetitions(self) -> None:
        """A line that stood before, and a quotation set on its own that a paragraph holds as well."""
        seen: set[str] = set()
        for i, block in enumerate(self.blocks):
            text = fold(block.text)
            if (
                self.found[i] is None
                and self.word_counts[i] >= _MOST_WORDS_OF_AN_ENTRY
                and block.shape is Shape.PROSE
            ):
                if text in seen:
                    self.found[i] = Kind.FURNITURE
                seen.add(text)
        pulled = [
            (i, match[1].strip())
            for i, block in enumerate(self.blocks)
            if self.found[i] is None
            and len(block.text) <= _LONGEST_HEADLINE
            and (match := _QUOTED.match(fold(block.text)))
        ]
        for i, quote in pulled[:_MOST_PULLED_QUOTES]:
            quote = quote.rstrip(".!?… ")
            if any(
                j != i and quote in fold(other.text)
                for j, other in enumerate(self.blocks)
                if self._is_prose(j)
            ):
                self.found[i] = Kind.FURNITURE

    def _mark_comments(self) -> None:
        sizes = [len(block.text) if self._is_prose(i) else 0 for i, block in enumerate(self.blocks)]
        told, whole = 0, sum(sizes)
        for i, block in enumerate(self.blocks):
            told += sizes[i]
            if wording.opens_comments(block.text):
                self.found[i] = Kind.FURNITURE
                if whole and told >= _SHARE_BEFORE_COMMENTS * whole:
                    self.found[i:] = [Kind.FURNITURE] * (len(self.found) - i)
                    return

    def _mark_teaser_lists(self) -> None:
        """The headlines that follow "Sur le même sujet", until something reads as prose."""
        in_list = False
        for i, block in enumerate(self.blocks):
            if wording.opens_related(block.text):
                self.found[i] = Kind.FURNITURE
                in_list = True
            elif in_list and self.found[i] is None:
                reads_as_prose = (
                    len(block.text) >= _SHORTEST_PROSE_AFTER_TEASERS and ends_sentence(block.text)
                ) or self.word_counts[i] > _SURELY_PROSE
                if reads_as_prose or (self._is_headline(i) and self._heads_prose(i)):
                    in_list = False
                else:
                    self.found[i] = Kind.FURNITURE

    def _mark_biography(self) -> None:
        """A name on its own line near the end, and the short paragraph about it."""
        open_blocks = [i for i, kind in enumerate(self.found) if kind is None]
        for i, after in zip(open_blocks[-3:], [*open_blocks[-3:][1:], None], strict=True):
            if not (self._is_line(i) and wording.is_name(self.blocks[i].text)):
                continue
            if after is None:
                self.found[i] = Kind.FURNITURE
            elif len(self.blocks[after].text) <= _LONGEST_BIOGRAPHY and wording.names_a_role(
                self.blocks[after].text
            ):
                self.found[i] = self.found[after] = Kind.FURNITURE

    def _prose_extent(self) -> tuple[int, int]:
        """The first and the last block of the account; the whole page when nothing is prose beyond doubt."""
        prose = [i for i in range(len(self.blocks)) if self._is_prose(i)]
        return (prose[0], prose[-1]) if prose else (0, len(self.blocks) - 1)

    def _mark_title(self, first: int) -> None:
        """The title: of the headlines above the prose, the first that speaks of what the prose speaks of."""
        candidates = [
            i
            for i in range(first)
            if self.found[i] is None and (self._is_headline(i) or self._is_stopped_title(i))
        ]
        if not candidates and self.blocks and self.found[first] is None and self._is_stopped_title(first):
            candidates = [first]
        if (
            not candidates
            and first == 0
            and len(self.blocks) > 1
            and self.found[0] is None
            and self._is_headline(0)
        ):
            candidates = [0]  # a page of short lines only
        if not candidates:
            return
        told = Counter(
            term
            for i in range(first, len(self.blocks))
            if self._is_prose(i)
            for term in self._terms(self.blocks[i].text)
        )
        shared = {i: sum(1 for term in self._terms(self.blocks[i].text) if told[term]) for i in candidates}
        best = max(shared.values())
        for i in candidates:
            long_enough = self.word_counts[i] > 2 or len(candidates) == 1
            if long_enough and shared[i] >= _SHARE_OF_THE_BEST_TITLE * best:
                self.found[i] = Kind.TITLE
                return

    def _is_stopped_title(self, i: int) -> bool:
        """A title with a full stop is told from a first paragraph by the furniture that follows: a name, a date."""
        return (
            self._is_line(i)
            and len(self.blocks[i].text) <= _LONGEST_HEADING
            and self.word_counts[i] <= _SURELY_PROSE
            and i + 1 < len(self.blocks)
            and self.found[i + 1] is Kind.FURNITURE
            and all(self.found[j] is not None for j in range(i))
        )

    def _terms(self, text: str) -> set[str]:
        skipped = _folded_function_words(self.language)
        return {
            stem(w.text, self.language)
            for w in words(text)
            if fold(w.text) not in skipped and len(w.text) > 2
        }

    def _mark_lines_outside(self, first: int, last: int) -> None:
        """Menus, categories and names above the account; menus, names and headlines of others below it."""
        if not self.blocks or not self._is_prose(first):
            return
        for i in range(first):
            is_short = self._is_line(i) and self.word_counts[i] <= _MOST_WORDS_OF_AN_ENTRY
            is_heading = self._heads_prose(i) and not wording.is_name(self.blocks[i].text)
            if self.found[i] is None and is_short and not is_heading:
                self.found[i] = Kind.FURNITURE
        below = [i for i in range(last + 1, len(self.blocks)) if self.found[i] is None]
        headlines = [i for i in below if self._is_headline(i)]
        for i in below:
            is_entry = (
                self._is_line(i) and self.word_counts[i] <= _MOST_WORDS_OF_AN_ENTRY and self._is_headline(i)
            )
            if is_entry or (len(headlines) > 1 and i in headlines):
                self.found[i] = Kind.FURNITURE

    def _mark_inside(self, first: int, last: int) -> None:
        """Headings, and menus long enough to be told from lists of names."""
        run: list[int] = []
        for i in range(len(self.blocks) + 1):
            is_entry = (
                i < len(self.blocks)
                and self.found[i] is None
                and self._is_headline(i)
                and self.word_counts[i] <= _MOST_WORDS_OF_AN_ENTRY
                and not any(char.isdigit() or char == ":" for char in self.blocks[i].text)
            )
            if is_entry:
                run.append(i)
                continue
            led_in = bool(run) and run[0] > 0 and self.blocks[run[0] - 1].text.endswith(":")
            outside = bool(run) and (run[0] < first or run[-1] > last)
            if len(run) >= _SHORTEST_MENU and outside and not led_in:
                for j in run:
                    self.found[j] = Kind.FURNITURE
            run = []
        for i in range(len(self.blocks)):
            if self.found[i] is None and self._is_headline(i) and self._is_heading(i):
                self.found[i] = Kind.HEADING

    def _is_heading(self, i: int) -> bool:
        return (
            len(self.blocks[i].text) <= _LONGEST_HEADING
            and self.word_counts[i] <= _MOST_WORDS_OF_A_HEADING
            and self._heads_prose(i)
            and not (i and self.blocks[i - 1].text.endswith(":"))
        )

    def _heads_prose(self, i: int) -> bool:
        """Whether a paragraph, a list or a lead-in comes next; a second headline may stand between."""
        following = [
            j for j in range(i + 1, min(i + 5, len(self.blocks))) if self.found[j] is not Kind.FURNITURE
        ][:2]
        for j in following:
            if self.found[j] is Kind.TITLE:
                return False
            if self._is_prose(j) or self.blocks[j].shape in (Shape.ITEM, Shape.ROW):
                return True
            if not self._is_headline(j):
                return ends_sentence(self.blocks[j].text) or self.blocks[j].text.endswith(":")
        return False


@cache
def _folded_function_words(language: str) -> frozenset[str]:
    return frozenset(fold(word) for word in function_words(language))


def _is_worded(text: str) -> bool:
    return (
        wording.is_whole(text)
        or wording.opens_furniture(text)
        or wording.opens_related(text)
        or wording.is_hashtags(text)
        or wording.is_dateline(text)
        or wording.says_published(text)
        or wording.is_byline(text)
        or wording.is_breadcrumb(text)
    )
