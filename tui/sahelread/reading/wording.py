"""How the furniture of pages is worded: the `furniture` tables of the lexicons as questions about one line.

Every language's table is asked for every article, because pages mix them ("ADVERTISEMENT" under a French text).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from sahelread.reading.language import KNOWN
from sahelread.text.lexicon import table
from sahelread.text.words import fold, function_words, words

_LEADING = re.compile(r"^[^\w©(#@\"]+|^_+")  # folded: a guillemet is a quote, and a quotation is prose
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")

# The longest lines that each kind of wording is looked for in, in characters: a share bar is short, a notice about
# cookies is a paragraph, and what is longer is prose that happens to use the words.
_LONGEST_WHOLE = 90
_LONGEST_OPENING = 320
_LONGEST_INSIDE = 600
# A sentence of more words that begins like a teaser is a teaser with a sentence of the account glued behind it.
_MOST_WORDS_OF_A_NOTICE = 20
_LONGEST_SIGNATURE = 120
_MOST_WORDS_OF_A_DATE = 20
# Lines whose answer is kept: joining the lines and judging the blocks ask twice about each.
_REMEMBERED = 4096


def bare(line: str) -> str:
    """The folded line without what decorates its ends: bullets, arrows, emoji, colons, counters' brackets."""
    return _AROUND.sub("", fold(line))


@lru_cache(_REMEMBERED)
def is_furniture(line: str) -> bool:
    """Whether the line is worded as furniture, by any of the questions below that need no more than the line."""
    return (
        is_whole(line)
        or opens_furniture(line)
        or opens_related(line)
        or opens_comments(line)
        or is_hashtags(line)
        or is_dateline(line)
        or says_published(line)
        or is_byline(line)
        or is_breadcrumb(line)
    )


def is_whole(line: str) -> bool:
    """Whether the line is nothing but a button, a menu entry, a share bar or a label."""
    if len(line) > _LONGEST_WHOLE:
        return False
    text = bare(line)
    return bool(_fullmatch("whole").fullmatch(text) or _share_bar().fullmatch(text))


def opens_furniture(line: str) -> bool:
    """Whether the line begins as teasers, credits, invitations and notices do."""
    if len(line) > _LONGEST_OPENING or (line.endswith(".") and len(line.split()) > _MOST_WORDS_OF_A_NOTICE):
        return False
    return bool(_match("opening").match(_LEADING.sub("", fold(line))))


def notice(line: str) -> str | None:
    """The wording in the line that only notices use ("tous droits réservés"), None when there is none."""
    if len(line) > _LONGEST_INSIDE:
        return None
    found = _match("inside").search(fold(line))
    return found.group() if found else None


def opens_related(line: str) -> bool:
    """Whether headlines of other articles come after this line."""
    return len(line) <= _LONGEST_WHOLE and bool(_fullmatch("related").fullmatch(bare(line)))


def opens_comments(line: str) -> bool:
    """Whether the comments of readers come after this line."""
    return len(line) <= _LONGEST_WHOLE and bool(_fullmatch("comments").fullmatch(bare(line)))


def is_credit(line: str) -> bool:
    """Whether the line says whose picture it was."""
    tail = line[-_LONGEST_SIGNATURE:]
    folded = fold(line if len(line) <= _LONGEST_INSIDE else tail)
    return bool(_match("credit").search(folded) or _ends_in_capitals(tail))


_CAPITALS_AT_END = re.compile(r"(?:[.!?|]\s+|\()(?P<credit>[^a-zà-öø-ÿœ.!?|]{6,})\)?$")
# A credit set in capitals has two words at least: "(ONU)" at the end of a heading has one.
_FEWEST_WORDS_OF_A_CREDIT = 2


def _ends_in_capitals(line: str) -> bool:
    """ "…, le 7 mars 2023. LAURENCE GEAI/MYOP", where the rest of the line has small letters."""
    found = _CAPITALS_AT_END.search(line)
    if found is None or not any(char.islower() for char in line[: found.start()]):
        return False
    letters = re.findall(r"[^\W\d_]+", found["credit"])
    return len(letters) >= _FEWEST_WORDS_OF_A_CREDIT and sum(map(len, letters)) >= 8


def glued_teasers() -> re.Pattern[str]:
    """What a teaser begins with inside a paragraph; matches the text itself, not folded text."""
    return _glued("glued", r"(?<![^\s(\[.!?…»\"”])(?:%s)(?=\s?[:>|»–-]|\s+[A-ZÀ-Ý«\"“])")


def glued_notices() -> re.Pattern[str]:
    """Notices that stand inside a paragraph; matches the text itself."""
    return _glued("notices", r"(?<![^\s.!?…»\"”])(?:%s)(?![\w’'-])")


_HASHTAGS = re.compile(r"(?:#[\w’'-]+[\s,;|]*)+$")
_BREADCRUMB = re.compile(r"\s[|>»›/]\s|[>»›]")
_HAS_DATE = re.compile(r"\d")


def is_hashtags(line: str) -> bool:
    return bool(_HASHTAGS.match(line))


def is_breadcrumb(line: str) -> bool:
    """ "Accueil > Afrique > Mali": the way to the page, or a menu in one line."""
    parts = [part for part in _BREADCRUMB.split(line) if part.strip()]
    if len(parts) < 2 or len(line) > 2 * _LONGEST_WHOLE:
        return False
    entries = sum(is_whole(part) for part in parts)
    return is_whole(parts[0]) or entries * 2 >= len(parts)


# "Lomé, 4 mai 2024 (AFP) –", "Kabwelo / Bruxelles, vendredi 20 février 2026": where and when the account was written.
_PLACE_AND_DAY = re.compile(
    r"[A-ZÀ-Ý][^\d,;:.!?]{1,40}, (?:le )?(?:[^\W\d]+ )?\d{1,2}(?:er)? [^\W\d]{3,9}\.? \d{4}(?: ?\([^()]{2,40}\))?\W*$"
)


def is_dateline(line: str) -> bool:
    """Whether the line is nothing but a date, a time, an age ("il y a 18 heures") or the sign of an agency."""
    if len(line) > _LONGEST_SIGNATURE or not _HAS_DATE.search(line):
        return False
    if _PLACE_AND_DAY.match(line):
        return True
    found = [fold(word.text).rstrip("'") for word in words(line)]
    known = _words("dateline")
    return len(found) <= _MOST_WORDS_OF_A_DATE and all(word in known or _is_clock(word) for word in found)


def is_moment(line: str) -> bool:
    """Whether the line is a date or a time that tells when something happened, not when the page was made."""
    ages = _match("ages").search(fold(line))
    return is_dateline(line) and not says_published(line) and not ages


def moment_style(line: str) -> tuple[bool, bool]:
    """Whether a moment has a day, and whether it has an hour: the headings of one chronology are alike in that."""
    return bool(re.search(r"[^\W\d]{3,}|\d[/.-]\d", line)), bool(_CLOCK.search(fold(line)))


_CLOCK = re.compile(r"\d\s?[:h]\s?\d|\d\s?h\b")


def says_published(line: str) -> bool:
    """ "Publié le …", "Mis à jour à …", with the date in the same short line."""
    return (
        len(line) <= _LONGEST_SIGNATURE
        and bool(_HAS_DATE.search(line))
        and len(line.split()) <= _MOST_WORDS_OF_A_DATE
        and bool(_match("dated").match(_LEADING.sub("", fold(line))))
    )


def _is_clock(word: str) -> bool:
    return word[0].isdigit() and (
        word.isdigit() or bool(re.fullmatch(r"\d+(?:[.,h]\d*|er|e|min|am|pm|th|st|nd|rd)*", word))
    )


_AND = re.compile(r",\s+|\s+(?:et|and|&)\s+")
_NOT_IN_NAMES = re.compile(r"[\d@:;!?…«»\"“”]|\.$|,$")


def is_name(line: str) -> bool:
    """Two to four words with capitals and nothing else: "Thom Biakpa"."""
    return all(_is_one_name(part) for part in _AND.split(line)) if len(line) <= _LONGEST_SIGNATURE else False


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
    """ "Par Awa Diallo, avec AFP", "MANAA Norredine 🔶 Journaliste", "De notre correspondant à Bamako"."""
    if len(line) > _LONGEST_SIGNATURE or is_credit(line):
        return False
    signing = _match("signing").match(fold(line))
    if signing:
        return is_name(line[signing.end() :])
    found = [word.text for word in words(line)]
    if not 2 <= len(found) <= 12:
        return False
    folded = [fold(word).rstrip("'") for word in found]
    roles = _words("roles")
    ends_with_role = any(word in roles for word in folded[1:])
    signed = folded[0] in _words("signed")
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


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or fold(word).rstrip("'") in _words("particles")


def _may_sign(word: str, folded: str) -> bool:
    return (
        _is_name_word(word)
        or folded in _words("roles")
        or folded in _words("dateline")
        or folded in _words("with_signature")
        or _is_clock(folded)
    )


def names_a_role(text: str) -> bool:
    """Whether the text speaks of journalists' work: what tells a biography after a name."""
    roles = _words("roles")
    return any(fold(word.text) in roles for word in words(text))


def is_outlet_word(word: str) -> bool:
    """Whether a word at the end of a title says that an outlet's name stands there."""
    return fold(word) in _words("outlets")


@cache
def _grammar() -> frozenset[str]:
    known = {fold(word) for language in KNOWN for word in function_words(language)}
    return frozenset(known - _words("particles"))


@cache
def _patterns(name: str) -> str:
    listed = [pattern for language in KNOWN for pattern in table(language, "furniture").get(name, ())]
    return "|".join(f"(?:{pattern})" for pattern in listed) or r"(?!)"


@cache
def _match(name: str) -> re.Pattern[str]:
    return re.compile(_patterns(name))


@cache
def _fullmatch(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_patterns(name)})")


_FEWEST_BUTTONS = 2


def begins_with_share_bar(text: str) -> bool:
    """Whether the text begins with at least two buttons of a share bar."""
    position = buttons = 0
    folded = fold(text[:_LONGEST_WHOLE])
    while match := _button().match(folded, position):
        position = match.end()
        buttons += 1
    return buttons >= _FEWEST_BUTTONS and text[0].isupper()


@cache
def _button() -> re.Pattern[str]:
    return re.compile(rf"(?:{_patterns('share')})(?:[\s,|/·•-]+|$)")


@cache
def _share_bar() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_patterns('share')}|\d+)(?:[\s,|/·•&-]+|$))+")


@cache
def _glued(name: str, frame: str) -> re.Pattern[str]:
    return re.compile(frame % _patterns(name))


@cache
def _words(name: str) -> frozenset[str]:
    listed = " ".join(table(language, "furniture").get(name, "") for language in KNOWN)
    return frozenset(fold(listed).replace("'", "").split())
