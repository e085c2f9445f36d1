"""Lines that say who wrote an account, where and when: datelines, publication lines, bylines, names."""

from __future__ import annotations

import re
from functools import cache

from sahelread.reading.language import KNOWN
from sahelread.reading.patterns import listed_words, pattern
from sahelread.reading.wording import beginning, is_credit, is_outlet_word
from sahelread.text.words import fold, folded_function_words, words

# Signatures and dates are short lines, in characters and words (a date in figures is five); what is longer tells
# something.
_LONGEST_SIGNATURE = 120
_MOST_WORDS_OF_A_DATE = 28
_MOST_WORDS_OF_A_BYLINE = 12
_MOST_WORDS_OF_AN_OUTLET = 5
# "Publié le 12 mars 2024, le rapport accuse l'armée" has more words that are of no date and no signature.
_MOST_TELLING_WORDS = 1

_DIGIT = re.compile(r"\d")
_DAY = re.compile(r"[^\W\d]{3,}|\d[/.-]\d")
_CLOCK = re.compile(r"\d\s?[:h]\s?\d|\d\s?h\b")
_AND = re.compile(r",\s+|\s+(?:et|and|&)\s+")
_NOT_IN_NAMES = re.compile(r"[\d@:;!?…«»\"“”]|\.$|,$")

# "Lomé, 4 mai 2024 (AFP) –", "Kabwelo / Bruxelles, vendredi 20 février 2026": where and when the account was written.
_PLACE_AND_DAY = re.compile(
    r"[A-ZÀ-Ý][^\d,;:.!?]{1,40}, (?:(?:le )?(?:[^\W\d]+ )?\d{1,2}(?:er)? [^\W\d]{3,9}\.?|[A-Z][a-z]{2,8}\.? \d{1,2},) \d{4}"
    r"(?: ?\([^()]{2,40}\))?\W*$"
)

# "RFI - 16 mars 2025", "12/03/2024 | Radio Ndeke | Kaya": what parts an outlet from the day.
_BAR = re.compile(r"\s+[-–—|/·•]\s+|\s*[|·•]\s*")
_FULL_DAY = re.compile(r"\b\d{4}\b|\d[/.-]\d{1,2}[/.-]\d{2}\b")


def is_dateline(line: str) -> bool:
    """Whether the line is nothing but a date, a time, an age ("il y a 18 heures") or the sign of an agency."""
    if len(line) > _LONGEST_SIGNATURE or not _DIGIT.search(line):
        return False
    if _PLACE_AND_DAY.match(line):
        return True
    found = [fold(word.text).rstrip("'") for word in words(line)]
    known = listed_words("dateline")
    return len(found) <= _MOST_WORDS_OF_A_DATE and all(word in known or _is_clock(word) for word in found)


def name_with_day(line: str) -> str | None:
    """The name of a line that is a name and a full day with a dash or a bar between them; None of other lines. It is an outlet, a
    place, who signs, or a title: "Raid de Solhan - 5 juin 2021"."""
    if len(line) > _LONGEST_SIGNATURE or not _FULL_DAY.search(line):
        return None
    parts = [part.strip() for part in _BAR.split(line) if part.strip()]
    dated = [part for part in parts if is_dateline(part) or says_published(part)]
    others = [part for part in parts if part not in dated]
    if len(others) != 1 or not any(map(_FULL_DAY.search, dated)):
        return None
    found = [word.text for word in words(others[0])]
    is_named = 0 < len(found) <= _MOST_WORDS_OF_AN_OUTLET and found[0][0].isupper()
    return others[0] if is_named and all(_may_sign(word, fold(word).rstrip("'")) for word in found) else None


def outlet_with_day(line: str) -> str | None:
    """The outlet of such a line, where its name says that it is one."""
    name = name_with_day(line)
    return name if name and any(is_outlet_word(word.text) for word in words(name)) else None


# "AB/ANP/2025", "MS/AB/ANP – août 2025": the initials of who wrote, the agency, and when.
_INITIALS = re.compile(
    r"(?:[A-ZÀ-Ý]{1,5}/){1,3}(?P<agency>[A-ZÀ-Ý]{2,6})\s?[/–-]\s?(?P<day>[^/]{0,20}?\d{4})\W*$"
)


def agency_signature(line: str) -> tuple[str, str] | None:
    """The agency and the year, or more of the day, of a line that is an agency's signature."""
    found = _INITIALS.match(line)
    return (found["agency"], found["day"]) if found and is_dateline(found["day"]) else None


def is_moment(line: str) -> bool:
    """Whether the line is a date or a time that tells when something happened, not when the page was made."""
    ages = pattern("ages").search(fold(line))
    return is_dateline(line) and not says_published(line) and not ages


def moment_style(line: str) -> tuple[bool, bool]:
    """Whether a moment has a day, and whether it has an hour: the headings of one chronology are alike in that."""
    return bool(_DAY.search(line)), bool(_CLOCK.search(fold(line)))


def says_published(line: str) -> bool:
    """Whether the line says when the page was made, "Publié le …", with the date in the same short line."""
    if len(line) > _LONGEST_SIGNATURE or not _DIGIT.search(line):
        return False
    found = [word.text for word in words(line)]
    telling = [word for word in found if not _may_sign(word, fold(word).rstrip("'"))]
    return (
        len(found) <= _MOST_WORDS_OF_A_DATE
        and len(telling) <= _MOST_TELLING_WORDS
        and bool(pattern("dated").match(beginning(line)))
    )


def _is_clock(word: str) -> bool:
    return word[:1].isdigit() and (
        word.isdigit() or bool(re.fullmatch(r"\d+(?:[.,h]\d*|er|e|min|am|pm|th|st|nd|rd)*", word))
    )


def is_name(line: str) -> bool:
    """Whether the line is names and nothing else, each two to four words with capitals: "Awa Diallo et Issa Ba"."""
    return len(line) <= _LONGEST_SIGNATURE and all(_is_one_name(part) for part in _AND.split(line))


def _is_one_name(line: str) -> bool:
    found = [word.text for word in words(line)]
    if not 2 <= len(found) <= 4 or _NOT_IN_NAMES.search(line):
        return False
    if not (_is_name_word(found[-1]) and found[-1][0].isupper()):
        return False
    if any(word[0].isupper() and fold(word) in _grammar() for word in found):
        return False  # "Focus Sur", "A La Une"
    return all(_is_name_word(word) for word in found) and sum(word[0].isupper() for word in found) >= 2


def is_byline(line: str) -> bool:
    """Whether the line is a signature: "Par Awa Diallo, avec AFP", "Awa Diallo 🔶 Journaliste"."""
    if len(line) > _LONGEST_SIGNATURE or is_credit(line):
        return False
    signing = pattern("signing").match(fold(line))
    if signing:
        return is_name(line[signing.end() :])
    found = [word.text for word in words(line)]
    if not 2 <= len(found) <= _MOST_WORDS_OF_A_BYLINE:
        return False
    folded = [fold(word).rstrip("'") for word in found]
    roles = listed_words("roles")
    ends_with_role = any(word in roles for word in folded[1:])
    signed = folded[0] in listed_words("signed")
    if signed and not found[0][0].isupper():  # "par" in small letters may be the rest of a broken sentence
        signed = any(word in roles or is_outlet_word(word) for word in folded[1:])
    if signed:
        rest = list(zip(found[1:], folded[1:], strict=True))
        return found[1][0].isupper() and all(_may_sign(word, form) for word, form in rest)
    return (
        ends_with_role
        and _is_name_word(found[0])
        and found[0][0].isupper()
        and folded[0] not in roles
        and all(_may_sign(word, form) for word, form in zip(found, folded, strict=True))
        and not line.rstrip().endswith((".", "!", "?"))
    )


# "Medjez | el-Bab".
_JOINED = re.compile(r"[^\W\d_]{1,3}[-'’][^\W\d_]")


def _is_name_word(word: str) -> bool:
    joined = _JOINED.match(word)
    begins = word[joined.end() - 1] if joined else word[0]
    return word[0].isupper() or begins.isupper() or fold(word).rstrip("'") in listed_words("particles")


def _may_sign(word: str, folded: str) -> bool:
    return (
        _is_name_word(word)
        or folded in listed_words("roles")
        or folded in listed_words("dateline")
        or folded in listed_words("with_signature")
        or _is_clock(folded)
    )


def names_a_role(text: str) -> bool:
    """Whether the text speaks of journalists' work: what tells a biography after a name."""
    roles = listed_words("roles")
    return any(fold(word.text) in roles for word in words(text))


@cache
def _grammar() -> frozenset[str]:
    known = frozenset[str]().union(*(folded_function_words(language) for language in KNOWN))
    return known - listed_words("particles")
