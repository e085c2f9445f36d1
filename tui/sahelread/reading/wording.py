"""How the furniture of pages is worded: the `furniture` tables of the lexicons as questions about one line.

A wording is looked for in lines of a fitting length only: what is longer is prose that happens to use the words.
"""

from __future__ import annotations

import re
from functools import cache

from sahelread.reading.language import KNOWN
from sahelread.reading.patterns import framed, listed_words, pattern
from sahelread.text.words import fold, folded_function_words, words

_LEADING = re.compile(r"^[^\w©(#@\"]+|^_+")
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")

# The longest lines that each kind of wording is looked for in, in characters: a share bar is short, a notice about
# cookies is a paragraph.
_LONGEST_WHOLE = 90
_LONGEST_OPENING = 320
_LONGEST_INSIDE = 600
# A sentence of more words that begins like a teaser is a teaser with a sentence of the account glued behind it.
_MOST_WORDS_OF_A_NOTICE = 20
# How much of a line's end is looked at for a credit in capitals.
_LONGEST_CREDIT = 120


def bare(line: str) -> str:
    """The folded line without what decorates its ends: bullets, arrows, emoji, colons, counters' brackets."""
    return _AROUND.sub("", fold(line))


def beginning(line: str) -> str:
    """The folded line without what decorates its beginning; a quotation keeps its quote, because it is prose."""
    return _LEADING.sub("", fold(line))


def is_whole(line: str) -> bool:
    """Whether the line is nothing but a button, a menu entry, a share bar or a label."""
    if len(line) > _LONGEST_WHOLE:
        return False
    text = bare(line)
    return bool(pattern("whole").fullmatch(text) or framed("share", _SHARE_BAR).fullmatch(text))


def opens_furniture(line: str) -> bool:
    """Whether the line begins as teasers, credits, invitations and notices do."""
    if len(line) > _LONGEST_OPENING or (line.endswith(".") and len(line.split()) > _MOST_WORDS_OF_A_NOTICE):
        return False
    return bool(pattern("opening").match(beginning(line)))


_BEHIND_A_STOP = re.compile(r"(?<=[.!?…])\s+")


def is_paywall(line: str) -> bool:
    """Whether the line says that the page has to be paid for, and nothing else."""
    if len(line) > _LONGEST_OPENING:
        return False
    first, *others = _BEHIND_A_STOP.split(line.strip())
    return _asks_to_pay(first) and all(
        _asks_to_pay(one) or opens_furniture(one) or is_whole(one) for one in others
    )


def _asks_to_pay(sentence: str) -> bool:
    return bool(pattern("paywall").fullmatch(bare(sentence)))


def notice(line: str) -> str | None:
    """The wording in the line that only notices use ("tous droits réservés"), None when there is none."""
    if len(line) > _LONGEST_INSIDE:
        return None
    found = pattern("inside").search(fold(line))
    return found.group() if found else None


def opens_related(line: str) -> bool:
    """Whether headlines of other articles come after this line."""
    return len(line) <= _LONGEST_WHOLE and bool(pattern("related").fullmatch(bare(line)))


def opens_comments(line: str) -> bool:
    """Whether the comments of readers come after this line."""
    return len(line) <= _LONGEST_WHOLE and bool(pattern("comments").fullmatch(bare(line)))


def is_credit(line: str) -> bool:
    """Whether the line says whose picture it was."""
    tail = line[-_LONGEST_CREDIT:]
    folded = fold(line if len(line) <= _LONGEST_INSIDE else tail)
    return bool(pattern("credit").search(folded) or _ends_in_capitals(tail))


_CAPITALS_AT_END = re.compile(r"(?:[.!?|]\s+|\()(?P<credit>[^a-zà-öø-ÿœ.!?|]{6,})\)?$")
# A credit set in capitals has two words at least: "(ONU)" at the end of a heading has one.
_FEWEST_WORDS_OF_A_CREDIT = 2


def _ends_in_capitals(line: str) -> bool:
    """Whether only the end of the line is in capitals: "…, le 7 mars 2023. LAURENCE GEAI/MYOP"."""
    found = _CAPITALS_AT_END.search(line)
    if found is None or not any(char.islower() for char in line[: found.start()]):
        return False
    letters = re.findall(r"[^\W\d_]+", found["credit"])
    return len(letters) >= _FEWEST_WORDS_OF_A_CREDIT and sum(map(len, letters)) >= 8


def glued_teasers() -> re.Pattern[str]:
    """What a teaser begins with inside a paragraph; matches the text itself, not folded text."""
    return framed("glued", r"(?<![^\s(\[.!?…»\"”]){}(?=\s?[:>|»–-]|\s+[A-ZÀ-Ý«\"“])")


def glued_notices() -> re.Pattern[str]:
    """Notices that stand inside a paragraph; matches the text itself."""
    return framed("notices", r"(?<![^\s.!?…»\"”]){}(?![\w’'-])")


_HASHTAGS = re.compile(r"(?:#[\w’'-]+[\s,;|]*)+$")
_BREADCRUMB = re.compile(r"\s[|>»›/]\s|[>»›]")


def tells_only_its_genre(line: str) -> bool:
    """Whether the line says what kind of text comes, or whose, and nothing of what happened: "Communiqué de l'armée", "Notre récit"."""
    if len(line) > _LONGEST_WHOLE:
        return False
    if pattern("genres").fullmatch(bare(line)):
        return True
    telling = [found for word in words(line) if (found := fold(word.text).rstrip("'")) not in _grammar()]
    return bool(telling) and listed_words("genre_words").issuperset(telling)


@cache
def _grammar() -> frozenset[str]:
    return frozenset[str]().union(*(folded_function_words(language) for language in KNOWN))


def says_updated(line: str) -> str | None:
    """What stands behind the words that the page was changed, folded; None where the line does not say so."""
    folded = fold(line)
    found = pattern("updated").search(folded)
    return folded[found.end() :] if found else None


def is_hashtags(line: str) -> bool:
    """Whether the line is made of hashtags only."""
    return bool(_HASHTAGS.match(line))


def is_breadcrumb(line: str) -> bool:
    """Whether the line is the way to the page, "Accueil > Afrique > Mali", or a menu in one line."""
    parts = [part for part in _BREADCRUMB.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 2 * _LONGEST_WHOLE:
        return False
    entries = sum(is_whole(part) for part in parts)
    return is_whole(parts[0]) or entries * 2 >= len(parts)


def is_outlet_word(word: str) -> bool:
    """Whether a word at the end of a title says that an outlet's name stands there."""
    return fold(word) in listed_words("outlets")


_BUTTON = r"{}(?:[\s,|/·•-]+|$)"
_SHARE_BAR = r"(?:(?:{}|\d+)(?:[\s,|/·•&-]+|$))+"
_FEWEST_BUTTONS = 2


def begins_with_share_bar(text: str) -> bool:
    """Whether the text begins with at least two buttons of a share bar."""
    position = buttons = 0
    folded = fold(text[:_LONGEST_WHOLE])
    while match := framed("share", _BUTTON).match(folded, position):
        position = match.end()
        buttons += 1
    return buttons >= _FEWEST_BUTTONS and text[0].isupper()
