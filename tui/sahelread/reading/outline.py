"""What each block of a page is: title, heading, prose, item, row or furniture.

The account runs from the first paragraph of prose to the last one. Above it stand the title, leads, menus and names;
below it menus, names and headlines of other articles; inside it headings, lists and tables.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice

from sahelread.model import Kind
from sahelread.reading import glued, signatures, wording
from sahelread.reading.blocks import Block, Shape
from sahelread.reading.furniture import mark_furniture
from sahelread.reading.page import (
    LONGEST_HEADING,
    LONGEST_HEADLINE,
    SURELY_PROSE,
    Page,
    letters,
)
from sahelread.text.words import fold, telling_stems

# A title shares at least this part of what the best candidate shares with the prose.
_SHARE_OF_THE_BEST_TITLE = 0.5
# The title is about what so many paragraphs say; a longer article says the rest in the same words.
_PARAGRAPHS_OF_A_TITLE = 40
# A copy of the title that was cut short is told from a heading by having at least that many letters of it.
_SHORTEST_COPY = 30
# A first line with a full stop is a title when the paragraph after it, that much longer, says nearly all of its words
# again: leads do, second paragraphs do not.
_LEAD_OVER_TITLE = 1.5
_SHARE_TOLD_AGAIN = 0.7
_FEWEST_TERMS = 4

_KINDS = {
    Shape.ITEM: Kind.ITEM,
    Shape.ROW: Kind.ROW,
    Shape.SIGNS: Kind.FURNITURE,
    Shape.HEADING: Kind.HEADING,
}


def kinds(blocks: Sequence[Block], language: str) -> list[Kind]:
    """The kind of each block of a page, in the same order; Kind.SENTENCE stands for prose."""
    page = Page(blocks)
    mark_furniture(page)
    first, last = _prose_extent(page)
    _mark_title(page, first, language)
    _mark_copies_of_title(page)
    if page.blocks and page.is_prose(first):
        _mark_above(page, first)
        _mark_below(page, last)
    _mark_lists(page)
    _mark_between(page)
    _mark_headings(page, first, last)
    return [
        _KINDS.get(block.shape, Kind.SENTENCE) if kind is None else kind
        for block, kind in zip(page.blocks, page.found, strict=True)
    ]


def _prose_extent(page: Page) -> tuple[int, int]:
    """The first and the last block of the account; the whole page when nothing is prose beyond doubt."""
    prose = [i for i in range(len(page)) if page.is_prose(i)]
    return (prose[0], prose[-1]) if prose else (0, len(page) - 1)


def _mark_title(page: Page, first: int, language: str) -> None:
    """The title: of the headlines above the prose, the first that speaks of what the prose speaks of."""
    candidates = _title_candidates(page, first, language)
    agencies = _agencies(page)
    above = [
        i
        for i in candidates
        if i < first and (wording.tells_only_its_genre(page.blocks[i].text) or page.folded[i] in agencies)
    ]
    page.furnish(*above)
    candidates = [i for i in candidates if i not in above]
    if not candidates:
        return
    prose = (page.blocks[i].text for i in range(first, len(page)) if page.is_prose(i))
    told = {term for text in islice(prose, _PARAGRAPHS_OF_A_TITLE) for term in telling_stems(text, language)}
    shared = {i: len(told.intersection(telling_stems(page.blocks[i].text, language))) for i in candidates}
    best = max(shared.values())
    for i in candidates:
        if not shared[i] and page.word_counts[i] < _FEWEST_TERMS:
            continue  # "Table of Contents", "NÉCROLOGIE"
        long_enough = page.word_counts[i] > 2 or len(candidates) == 1
        is_kicker = i + 1 in candidates and _is_in_capitals(page, i) and not _is_in_capitals(page, i + 1)
        if long_enough and not is_kicker and shared[i] >= _SHARE_OF_THE_BEST_TITLE * best:
            page.found[i] = Kind.TITLE
            return


def _agencies(page: Page) -> set[str]:
    """The names, folded, of agencies from which the page says that the account comes, before its first words or in a signature."""
    named = [glued.agency_of_lead(block.text) for block in page.blocks]
    named += [signed[0] for block in page.blocks if (signed := signatures.agency_signature(block.text))]
    return {fold(name) for name in named if name}


def _title_candidates(page: Page, first: int, language: str) -> list[int]:
    above = [
        i
        for i in range(first)
        if page.is_open(i) and (page.is_headline(i) or _is_stopped_title(page, i, language))
    ]
    if above or not page.blocks or not page.is_open(first):
        return above
    is_page_of_lines = first == 0 and len(page) > 1 and page.is_headline(0)
    return [first] if is_page_of_lines or _is_stopped_title(page, first, language) else []


def _is_in_capitals(page: Page, i: int) -> bool:
    """Whether a short line is all capitals: "INONDATIONS EN FRANCE" above the title."""
    return page.is_entry(i) and page.blocks[i].text.isupper()


def _is_stopped_title(page: Page, i: int, language: str) -> bool:
    """A title with a full stop is told from a first paragraph by what follows: a name, a date, or the same words."""
    if (
        not page.is_line(i)
        or len(page.blocks[i].text) > LONGEST_HEADING
        or any(page.is_open(j) for j in range(i))
    ):
        return False
    if page.is_furniture(i + 1):
        return page.word_counts[i] <= SURELY_PROSE
    following = next((j for j in range(i + 1, len(page)) if page.is_prose(j)), None)
    if following is None or page.word_counts[following] < page.word_counts[i] * _LEAD_OVER_TITLE:
        return False
    terms = telling_stems(page.blocks[i].text, language)
    again = terms & telling_stems(page.blocks[following].text, language)
    return len(terms) >= _FEWEST_TERMS and len(again) >= _SHARE_TOLD_AGAIN * len(terms)


def _mark_copies_of_title(page: Page) -> None:
    """The title as a share box or a caption repeats it, whole or without the outlet's name."""
    title = next((i for i, kind in enumerate(page.found) if kind is Kind.TITLE), None)
    if title is None:
        return
    whole = letters(page.folded[title])
    for i, folded in enumerate(page.folded):
        copy = letters(folded[: 2 * LONGEST_HEADLINE])
        if i != title and len(copy) >= _SHORTEST_COPY and whole.startswith(copy):
            page.furnish(i)


def _mark_above(page: Page, first: int) -> None:
    """Menus, categories and names above the account, slogans above the title; a line over a lead may be a heading."""
    title = page.found.index(Kind.TITLE) if Kind.TITLE in page.found else 0
    for i in range(first):
        if not page.is_open(i):
            continue
        is_name = signatures.is_name(page.blocks[i].text)
        is_label = _is_label(page, i) and (is_name or not page.is_heading(i))
        if is_label or (i < title and page.is_line(i)):
            page.furnish(i)


def _mark_below(page: Page, last: int) -> None:
    """Menus, names and headlines of other articles below the account. One headline alone may belong to it."""
    below = [i for i in range(last + 1, len(page)) if page.is_open(i)]
    headlines = [i for i in below if page.is_headline(i) and (_is_label(page, i) or not page.is_entry(i))]
    for i in below:
        is_label = _is_label(page, i) and (page.is_headline(i) or page.is_furniture(i - 1))
        if is_label or (len(headlines) > 1 and i in headlines):
            page.furnish(i)


def _is_label(page: Page, i: int) -> bool:
    """Whether the block is a short line that says nothing: not a question, not an address ("Chers compatriotes,")."""
    return page.is_entry(i) and not page.blocks[i].text.endswith(("?", "!", ",", ";"))


def _mark_lists(page: Page) -> None:
    """Short lines in a row that a colon leads in are a list."""
    for run in _runs(page):
        if len(run) > 1 and page.is_led_in(run[0]):
            for i in run:
                page.found[i] = Kind.ITEM


def _mark_between(page: Page) -> None:
    """Short lines with furniture on both sides: the outlet's name between "Par :" and "Suivre"."""
    begin = 0
    while begin < len(page):
        end = begin
        while end < len(page) and page.is_open(end) and _is_label(page, end):
            end += 1
        if end > begin and page.is_furniture(begin - 1) and page.is_furniture(end):
            page.furnish(*range(begin, end))
        begin = max(end, begin + 1)


def _runs(page: Page) -> Iterable[list[int]]:
    """Runs of undecided lines as short as a menu's; a digit or a colon in a line ends one: results, "poste : nom"."""
    run: list[int] = []
    for i in range(len(page)):
        if page.is_open(i) and _is_label(page, i) and page.is_headline(i) and not _tells(page.blocks[i].text):
            run.append(i)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _tells(text: str) -> bool:
    """Whether a short line says something all the same: a result, "Premier ministre : …"."""
    return any(char.isdigit() or char == ":" for char in text)


def _dates_a_teaser(page: Page, i: int) -> bool:
    """Whether the line is the day under the headline of another article."""
    has_day, _ = signatures.moment_style(page.blocks[i].text)
    return has_day and page.is_furniture(i - 1) and page.is_headline(i - 1)


def _mark_headings(page: Page, first: int, last: int) -> None:
    """Headings; a date or a time on its own line over prose is one too: a chronology, a live report."""
    for i in range(len(page)):
        if page.is_open(i) and page.is_heading(i):
            page.found[i] = Kind.HEADING
    moments = [
        i
        for i, block in enumerate(page.blocks)
        if page.is_furniture(i)
        and signatures.is_moment(block.text)
        and page.heads_prose(i)
        and not _dates_a_teaser(page, i)
    ]
    inside = Counter(signatures.moment_style(page.blocks[i].text) for i in moments if first < i < last)
    for i in moments:
        # Above the account a date is when it was written, unless it is one of several of a kind.
        if first < i < last or inside[signatures.moment_style(page.blocks[i].text)]:
            page.found[i] = Kind.HEADING
