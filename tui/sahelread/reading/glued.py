"""Furniture that a page glued inside a paragraph: "…source. Lire aussi : Un autre titre Depuis les coups d'État…".

Teasers, notices, publication lines, the place and agency before a lead, share buttons behind the last sentence.

The headline of a teaser ends with nothing, so its end is told by how the account goes on: with a capital on a word
that begins sentences ("Depuis", "Le", "Cette") and a small letter after it. Where no such place is found and the
headline cannot be told from the account, nothing is cut.
"""

from __future__ import annotations

import re
from functools import cache

from sahelread.reading import wording
from sahelread.text.lexicon import table
from sahelread.text.sentences import sentences
from sahelread.text.words import fold, folded_function_words, words

# A headline has more words than two and is seldom longer than this.
_FEWEST_WORDS = 3
_MOST_WORDS = 30
# How far behind its beginning the end of a teaser is looked for, in characters.
_REACH = 600

# A page that was copied as one line has its publication line in the middle: "… jeudi Par Le Figaro avec AFP Publié le
# 11/12/2019 à 18:03, mis à jour le 11/12/2019 à 19:20 La grève…".
_CLOCK = r"(?:\s*(?:,|à|-|–)?\s*\d{1,2}\s?(?:[:hH]\s?\d{2}|h))?"
_DAY = r"(?:\w+ )?\d{1,2}(?:er)?[ /.-](?:\d{1,2}|[^\W\d]{3,9}\.?)[ /.-]\d{4}"
_SAID = r"(?:ublié|is à jour|odifié|osté|réé)e?(?: (?:le|à))? ?:? ?"
# A capital begins it and ends it: "le rapport publié le 12 mars 2024 accuse…" and "Publié le 12 mars 2024, le rapport
# accuse…" are prose.
_PUBLICATION = re.compile(
    rf"(?:(?<!\S)Par (?:[A-ZÀ-Ý][\w’'.-]*|avec|et|de|la|rédaction|l’|l'|[,–-]|\s){{1,12}}\s[PMCpm]|(?<!\S)[PMC])"
    rf"{_SAID}{_DAY}{_CLOCK}(?:[\s,|·•–-]+\w{_SAID}{_DAY}{_CLOCK})*(?=\s+[A-ZÀ-Ý«\"“]|\s*$)"
)
# "Kaya, 12 mars 2024 (AIB) -Le ministre…", "OUAGADOUGOU (Reuters) - Au moins…": the place and agency before a lead.
_AGENCY_LEAD = re.compile(
    r"[A-ZÀ-Ý][\w’'-]*(?:[ /-][A-ZÀ-Ý][\w’'-]*){0,3}(?:, [^().!?]{3,30})? ?"
    r"\((?P<agency>[A-ZÀ-Ý][\w’'./ -]{1,24})\) ?(?:[–—-]|:) ?(?=[A-ZÀ-Ý«\"“L]|$)"
)
_LONGEST_LEAD = 100


def glued_furniture(text: str, language: str) -> list[tuple[int, int]]:
    """Spans of furniture inside one paragraph, in order, without white space at their edges."""
    spans = [match.span() for match in wording.glued_notices().finditer(text)]
    spans += [match.span() for match in _PUBLICATION.finditer(text)]
    lead = agency_lead(text)
    if lead:
        spans.append((0, lead))
    for match in wording.glued_teasers().finditer(text):
        end = _teaser_end(text, match.start(), match.end(), language)
        if end is not None and end > match.end():
            spans.append((match.start(), end))
    spans += _share_bar_at_end(text, language)
    return _apart(sorted(spans))


def agency_lead(text: str) -> int:
    """How many characters of the paragraph are the place and the agency it came from; 0 when it has none."""
    found = _agency_lead(text)
    return len(found[0].rstrip()) if found else 0


def agency_of_lead(text: str) -> str | None:
    """The agency that the paragraph says it came from."""
    found = _agency_lead(text)
    return found["agency"] if found else None


def _agency_lead(text: str) -> re.Match[str] | None:
    found = _AGENCY_LEAD.match(text, 0, _LONGEST_LEAD)
    if found is None:
        return None
    named = any(wording.is_outlet_word(word.text) for word in words(found["agency"]))
    return found if named or found["agency"].isupper() else None


def publication_line(text: str) -> tuple[int, int] | None:
    """Where the text says who published it and when, in the middle of a line; None when it does not."""
    found = _PUBLICATION.search(text)
    return found.span() if found else None


def _share_bar_at_end(text: str, language: str) -> list[tuple[int, int]]:
    """Buttons that were copied behind the last sentence: "… a-t-il dit. Partager Copier le lien"."""
    if text[-1:] in '.!?…»”")':
        return []
    window = max(0, len(text) - _REACH)
    start, end = sentences(text[window:], language)[-1]
    tail = text[window + start : window + end]
    if window + start == 0 or not wording.begins_with_share_bar(tail):
        return []
    return [(window + start, window + end)]


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without those that begin inside an earlier one."""
    kept: list[tuple[int, int]] = []
    for start, end in spans:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _teaser_end(text: str, start: int, after_marker: int, language: str) -> int | None:
    if start and text[start - 1] in "([":
        closing = text.find(")" if text[start - 1] == "(" else "]", after_marker, start + _REACH)
        return closing if closing >= 0 else None
    (_, first_end), *_ = sentences(text[start : start + _REACH], language)
    sentence = text[start : start + first_end]
    resumes = _resumption(sentence, after_marker - start, language)
    if resumes is not None:
        return start + len(sentence[:resumes].rstrip())
    return start + first_end if len(sentence.split()) <= _MOST_WORDS else None


def _resumption(sentence: str, after_marker: int, language: str) -> int | None:
    """Where the account goes on inside the sentence that a teaser opens."""
    found = [word for word in words(sentence) if word.start >= after_marker]
    weak: int | None = None  # "La France": as likely as not the account
    weakest: int | None = None  # "Édouard Philippe La SNCF", "Marine Le Pen": behind a name
    for i, word in enumerate(found[:-1]):
        if i < _FEWEST_WORDS or not word.text[0].isupper() or fold(word.text) not in _openers(language):
            continue
        between = sentence[found[i - 1].end : word.start]
        if between.strip() not in ("", "…", "»", '"', ")"):
            continue  # behind a colon or a comma a capital is the headline's own
        if found[i + 1].text[0].islower():
            return word.start
        if found[i - 1].text[0].isupper():
            weakest = word.start if weakest is None else weakest
        elif weak is None:
            weak = word.start
    return weakest if weak is None else weak


@cache
def _openers(language: str) -> frozenset[str]:
    listed = str(table(language, "resuming_words") or "").split()
    return folded_function_words(language) | frozenset(map(fold, listed))
