"""The sentences of a text as exact spans: `sentences(text, language)` -> `[(start, end), …]`.

Each run of full stops, question or exclamation marks is a place where a sentence may end. What stands on both
sides decides: an abbreviation, an initial or a number to the left; a small letter, a comma or a closing quote to
the right. A blank line always ends a sentence, a single line end never does. Where a whole text has no capitals,
a small letter begins a sentence as well. The time is linear in the length of the text: some 12 MB a second.

Why own rules: on the hard French lines of tests/text/sentence_cases.py they cut where they should (F1 1.00) and
nupunkt 0.8, the best segmenter off the shelf, does not (F1 .80; it cuts after "art.", "janv." and behind quotations);
on the half of those lines that was written after the rules, before any rule was mended for them, F1 was .92
against .77. `python -m bench.sentences` prints it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sahelread.text.lexicon import table
from sahelread.text.words import fold, folded_function_words

_SPACE = r"[^\S\n]"

# A terminator run and all that closes behind it: brackets, quotes, note calls, emoji. A space may stand before a
# guillemet, as French sets it, and before a second mark; a straight quote closes only where it touches.
_EMOJI = "\u2600-\u27bf\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\ufe0f\u200d"
_STOP = re.compile(
    rf"""
    (?P<marks>[.!?…؟۔।]+ (?:{_SPACE}?[!?…]+)* | [。！？]+)
    (?P<closers>(?: {_SPACE}?[»›] | ["”’'\)\]\}}*] | \[\d+\] | {_SPACE}?[{_EMOJI}]+ )*)
    """,
    re.VERBOSE,
)
_BLANK_LINE = re.compile(r"\n\s*\n")
_BEFORE = re.compile(r"[^\s«»“”\"()\[\]…!?]*$")
_AFTER = re.compile(r"(?P<space>\s*)(?P<openers>(?:[«“\"'‘(\[—–\-•#@¿¡*_]\s*)*)(?P<word>[^\W_]+['’]?)?")

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_PAUSES = (",", ";", ":", "%")

# Signs that begin something new whatever follows them: a hashtag, an account, an item of a list.
_BEGINNERS = ("#", "@", "•")

# How far to the left an abbreviation is looked for; the longest in use have a dozen letters.
_REACH = 24


class _Sides(NamedTuple):
    """What stands on the two sides of a place where a sentence may end."""

    before: str  # the word that the marks end, with its inner full stops
    marks: str
    closers: str
    space: str
    openers: str
    after: str  # the next word, with its apostrophe when it is elided
    goes_on: bool  # a comma or colon follows
    before_an_initial: bool  # the next word is one capital with its full stop
    opens: bool  # nothing but `before` stands between the beginning of the sentence and the marks


def sentences(text: str, language: str = "fr") -> list[tuple[int, int]]:
    """Spans `[start, end)` of the sentences of `text`, in order, without white space at their edges.

    Together they hold every character of `text` that is not white space.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        spans.extend(_in_block(text, start, blank.start(), language))
        start = blank.end()
    spans.extend(_in_block(text, start, len(text), language))
    return spans


def _in_block(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    judge = _Judge(language, _has_no_capitals(text, start, end))
    spans: list[tuple[int, int]] = []
    begin, first_letter = start, _first_letter(text, start, end)
    for stop in _STOP.finditer(text, start, end):
        if stop.start() > first_letter and judge.ends(_sides(text, begin, stop, end)):
            _append(spans, text, begin, stop.end())
            begin, first_letter = stop.end(), _first_letter(text, stop.end(), end)
    _append(spans, text, begin, end)
    return spans


def _first_letter(text: str, begin: int, end: int) -> int:
    """Where the first letter or digit stands; `end` when there is none. What holds none is no sentence."""
    found = _LETTER_OR_DIGIT.search(text, begin, end)
    return found.start() if found else end


def _append(spans: list[tuple[int, int]], text: str, begin: int, end: int) -> None:
    """Add the span without its outer white space; one without a letter or digit belongs to the sentence before."""
    piece = text[begin:end]
    begin += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if begin >= end:
        return
    if spans and not any(char.isalnum() for char in text[begin:end]):
        spans[-1] = (spans[-1][0], end)
    else:
        spans.append((begin, end))


def _sides(text: str, begin: int, stop: re.Match[str], end: int) -> _Sides:
    before = _BEFORE.search(text, max(begin, stop.start() - _REACH), stop.start())
    after = _AFTER.match(text, stop.end(), end)
    assert before is not None and after is not None  # both match the empty string
    return _Sides(
        before=before[0],
        marks=stop["marks"],
        closers=stop["closers"],
        space=after["space"],
        openers=after["openers"],
        after=after["word"] or "",
        before_an_initial=len(after["word"] or "") == 1 and text.startswith(".", after.end("word")),
        goes_on=text[after.end("space") : after.end("space") + 1] in _PAUSES,
        opens=before.start() - begin < _REACH and not text[begin : before.start()].strip(),
    )


def _has_no_capitals(text: str, start: int, end: int) -> bool:
    block = text[start:end]
    return block == block.lower()


class _Abbreviations(NamedTuple):
    before_name: frozenset[str]
    before_number: frozenset[str]
    anywhere: frozenset[str]
    may_end: frozenset[str]
    goes_on: frozenset[str]


@cache
def _abbreviations(language: str) -> _Abbreviations:
    listed = table(language, "abbreviations")
    return _Abbreviations(*(frozenset(fold(listed.get(name, "")).split()) for name in _Abbreviations._fields))


_YEAR_OR_SHARE = re.compile(r"(?:\d[%€$]|\b(?:19|20)\d\d)$")
_WEB = re.compile(r"[./@]")
_ROMAN = re.compile(r"[IVXLC]+$")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]$")


class _Judge:
    """Says whether a sentence ends between two sides, in one language."""

    def __init__(self, language: str, no_capitals: bool) -> None:
        self.abbreviations = _abbreviations(language)
        self.function_words = folded_function_words(language)
        self.no_capitals = no_capitals

    def ends(self, sides: _Sides) -> bool:
        if sides.goes_on:
            return False
        if not sides.after and not sides.openers:
            return sides.space != "" or sides.marks[-1] in "。！？"
        if sides.marks[-1] in "。！？":
            return True
        if not sides.space and not sides.openers:
            return self._ends_without_space(sides)
        if not sides.space and sides.openers[0] in "-'’\"*_)":
            return False
        if not self._can_begin(sides):
            return False
        return sides.marks != "." or sides.closers != "" or not self._is_abbreviated(sides)

    def _can_begin(self, sides: _Sides) -> bool:
        """Whether what follows may be the beginning of a sentence."""
        first = sides.after[:1]
        if not first:
            return sides.openers[:1] in '#@•«“"('
        if not first.islower():
            return not (sides.opens and sides.before.isdigit())  # "1. Libérer les otages" is an item's number
        if self.no_capitals:
            return not sides.closers.strip("*") or sides.openers != ""
        # Lower case after "!" or a quotation is the rest of the sentence: « Jamais ! » a lancé le ministre.
        return any(char.isupper() for char in sides.after) or sides.openers.startswith(_BEGINNERS)

    def _ends_without_space(self, sides: _Sides) -> bool:
        """A forgotten space, "la paix.Le ministre", is told from "www.Site.fr", "3.000" and "J.-C."."""
        begins = len(sides.after) > 1 and sides.after[0].isupper() and not sides.after[1:].isupper()
        if not begins:
            return False
        if not sides.before:
            return True  # « La guerre est finie !Le peuple… »: French sets the mark apart from its word
        is_word = len(sides.before) > 2 and sides.before.islower() and not _WEB.search(sides.before)
        return is_word or sides.closers != "" or bool(_YEAR_OR_SHARE.search(sides.before))

    def _is_abbreviated(self, sides: _Sides) -> bool:
        """Whether the full stop belongs to the word before it."""
        word = fold(sides.before.lstrip("'’(-–—"))
        if "'" in word and word not in self.abbreviations.anywhere:
            word = word.rsplit("'", 1)[1]
        after = sides.after
        begins_anew = (
            fold(after) in self.function_words and after[:1].isupper() and not sides.before_an_initial
        )
        if word in self.abbreviations.anywhere or word in self.abbreviations.before_name:
            return True
        if word in self.abbreviations.before_number and (after[:1].isdigit() or _ROMAN.match(after)):
            return True
        if self.no_capitals and (
            word in self.abbreviations.may_end or word in self.abbreviations.before_number
        ):
            return True
        if len(word) == 1 and word.isalpha():
            return not begins_anew and (sides.before[-1].isupper() or after[:1].isdigit())
        if _ACRONYM.match(sides.before):
            half_day = word in self.abbreviations.may_end
            return fold(after) in self.abbreviations.goes_on if half_day else not begins_anew
        return False
