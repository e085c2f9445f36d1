"""Which blocks of a page are not the account: by their wording, by standing twice, by what they follow.

Furniture kept as prose is a nuisance, prose taken for furniture is a loss: where a rule is in doubt the block stays
undecided, and outline.py, which knows where the account begins and ends, has the last word.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import accumulate, zip_longest

from sahelread.reading import signatures, wording
from sahelread.reading.blocks import Shape
from sahelread.reading.page import (
    LONGEST_HEADLINE,
    MOST_WORDS_OF_AN_ENTRY,
    SURELY_PROSE,
    Page,
    letters,
)

# Behind the last block of prose of that many characters, what follows "Lire aussi :" are teasers to the end.
_SHORTEST_PARAGRAPH = 120
# A biography is a short paragraph; the last paragraph of an article under a heading is mostly longer.
_LONGEST_BIOGRAPHY = 320
# What a page says in so many paragraphs is its subject ("cookies"), not a notice.
_SUBJECT_OF_THE_PAGE = 3
# Comments and descriptions of other articles begin only behind the account: that much of the page's prose.
_SHARE_BEFORE_COMMENTS = 0.4
# Of more quotations set on their own than that, the page is made; looking for each in each paragraph has its price.
_MOST_PULLED_QUOTES = 200
# Lines whose answer is kept: joining the lines and judging the blocks ask about each.
_REMEMBERED = 4096
_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]{15,})[»”\"]$")


@lru_cache(_REMEMBERED)
def is_worded(line: str) -> bool:
    """Whether the line is told to be furniture by its wording alone."""
    return (
        wording.is_whole(line)
        or wording.opens_furniture(line)
        or wording.opens_related(line)
        or wording.opens_comments(line)
        or wording.is_paywall(line)
        or wording.is_hashtags(line)
        or wording.is_breadcrumb(line)
        or signatures.is_dateline(line)
        or signatures.says_published(line)
        or signatures.is_byline(line)
        or signatures.agency_signature(line) is not None
    )


def stands_alone(line: str) -> bool:
    """Whether a line is no part of the sentence before or behind it."""
    return is_worded(line) or signatures.name_with_day(line) is not None


def mark_furniture(page: Page) -> None:
    """Decide which undecided blocks of the page are furniture."""
    _mark_worded(page)
    _mark_credits(page)
    _mark_copies(page)
    _mark_pulled_quotes(page)
    _mark_comments(page)
    _mark_related(page)
    _mark_biography(page)


def _mark_worded(page: Page) -> None:
    texts = [" ".join(block.text.split()) if block.lines > 1 else block.text for block in page.blocks]
    notices = [wording.notice(text) for text in texts]
    often = {text for text, count in Counter(notices).items() if text and count >= _SUBJECT_OF_THE_PAGE}
    for i, block in enumerate(page.blocks):
        is_notice = notices[i] is not None and notices[i] not in often
        if block.shape is Shape.SIGNS or is_notice or is_worded(texts[i]):
            page.furnish(i)
    for i, text in enumerate(texts):
        if signatures.outlet_with_day(text) or (
            signatures.name_with_day(text) and _stands_by_a_title(page, i)
        ):
            page.furnish(i)


def _stands_by_a_title(page: Page, i: int) -> bool:
    """Whether a line that may be a title itself has another above or right below it, and no prose on both sides."""
    above, below = range(i), range(i + 1, len(page))
    if any(map(page.is_prose, above)) and any(map(page.is_prose, below)):
        return False
    following = next((j for j in below if page.is_open(j)), None)
    return any(page.is_open(j) and not page.is_entry(j) for j in above) or (
        following is not None and page.is_headline(following)
    )


def _mark_credits(page: Page) -> None:
    """Captions that end in their credit; beside a credit that stands alone, a caption is told by standing twice."""
    counts = Counter(page.folded)
    for i, block in enumerate(page.blocks):
        if page.word_counts[i] > 2 * SURELY_PROSE or not wording.is_credit(block.text):
            continue
        page.furnish(i)
        for beside in (i - 1, i + 1):
            if 0 <= beside < len(page) and page.is_open(beside) and counts[page.folded[beside]] > 1:
                near = range(max(0, i - 2), min(len(page), i + 3))
                page.furnish(*(j for j in near if page.folded[j] == page.folded[beside]))


def _mark_copies(page: Page) -> None:
    """A line that stood before, or that the next line repeats and goes on: a caption with and without its credit."""
    seen: set[str] = set()
    for i, block in enumerate(page.blocks):
        if block.shape not in (Shape.PROSE, Shape.ITEM) or page.word_counts[i] < MOST_WORDS_OF_AN_ENTRY:
            continue
        text = letters(page.folded[i])
        is_begun = page.is_furniture(i + 1) and letters(page.folded[i + 1]).startswith(text)
        if page.is_open(i) and (text in seen or is_begun):
            page.furnish(i)
        elif page.is_open(i):
            seen.add(text)


def _mark_pulled_quotes(page: Page) -> None:
    """Quotations set on their own that a paragraph holds as well."""
    pulled = [
        (i, match[1].strip().rstrip(".!?… "))
        for i, block in enumerate(page.blocks)
        if page.is_open(i)
        and len(block.text) <= LONGEST_HEADLINE
        and (match := _QUOTED.match(page.folded[i]))
    ]
    prose = [(i, folded) for i, folded in enumerate(page.folded) if page.is_prose(i)]
    for i, quote in pulled[:_MOST_PULLED_QUOTES]:
        if any(j != i and quote in folded for j, folded in prose):
            page.furnish(i)


def _mark_comments(page: Page) -> None:
    """The line over the readers' comments, and all that follows it."""
    told = _share_told(page)
    for i, block in enumerate(page.blocks):
        if wording.opens_comments(block.text):
            page.furnish(i)
            if told[i] >= _SHARE_BEFORE_COMMENTS:
                page.furnish(*range(i, len(page)))
                return


def _mark_related(page: Page) -> None:
    """The headlines that follow "Sur le même sujet", and behind the account the lines that describe them."""
    told = _share_told(page)
    last_paragraph = max((i for i in range(len(page)) if _is_paragraph(page, i)), default=len(page))
    in_list = False
    for i, block in enumerate(page.blocks):
        if wording.opens_related(block.text):
            page.furnish(i)
            in_list = True
        elif in_list and page.is_open(i) and not (page.is_prose(i) and i > last_paragraph):
            is_first = wording.opens_related(page.blocks[i - 1].text)
            is_teaser = page.is_headline(i) and (is_first or not page.heads_prose(i))
            is_behind = (
                i > last_paragraph and told[i] >= _SHARE_BEFORE_COMMENTS and not block.text.endswith(":")
            )
            in_list = is_teaser or is_behind
            if in_list:
                page.furnish(i)


def _share_told(page: Page) -> list[float]:
    """How much of the page's prose stands before each block; 0 where there is no prose at all."""
    sizes = [len(block.text) if page.is_prose(i) else 0 for i, block in enumerate(page.blocks)]
    whole = sum(sizes) or 1
    return [before / whole for before in accumulate(sizes, initial=0)][:-1]


def _is_paragraph(page: Page, i: int) -> bool:
    return page.is_prose(i) and len(page.blocks[i].text) >= _SHORTEST_PARAGRAPH


def _mark_biography(page: Page) -> None:
    """A name on its own line near the end, and the short paragraph about it."""
    last_open = [i for i in range(len(page)) if page.is_open(i)][-3:]
    for i, after in zip_longest(last_open, last_open[1:]):
        if not (page.is_line(i) and signatures.is_name(page.blocks[i].text)):
            continue
        if after is None:
            page.furnish(i)
        elif len(page.blocks[after].text) <= _LONGEST_BIOGRAPHY and signatures.names_a_role(
            page.blocks[after].text
        ):
            page.furnish(i, after)
