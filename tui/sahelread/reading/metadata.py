"""What an article says of itself: title, outlet, byline, day of publication and of a later change, from its text only.

Nothing is guessed: a date counts when a line says that the page was published then or is nothing but a date, with a name or
without, or where it stands before the first words; an outlet when the title ends in its name or a date stands beside it, a byline
when a line is a signature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import NamedTuple

from sahelread.model import Kind, Passage
from sahelread.reading import glued, signatures, wording
from sahelread.reading.full_days import date_in, day_of
from sahelread.reading.language import KNOWN
from sahelread.reading.page import letters
from sahelread.text.lexicon import table
from sahelread.text.words import fold, words

# An outlet's name at the end of a title: "… | Le Monde", "… / Wakat Séra", "… - RFI".
_OUTLET_TAIL = re.compile(
    r"\s*(?P<sign>\||(?<=\s)/(?!/)|/(?=\s)|(?<=\s)[-–—](?=\s))\s*(?P<outlet>[^|/–—]{2,40})$"
)
_MOST_WORDS_OF_AN_OUTLET = 5
FEWEST_WORDS_OF_A_TITLE = 4
# How many lines behind the text a name may stand: an advertisement comes between at times.
_NAMES_BEHIND = 2
# A lead or two stand above "Publié le" on some pages; some say it behind the text, with the name of who signs.
_PARAGRAPHS_ABOVE_THE_DATE = 2
_LINES_BEHIND = 3
# A page that is changed later than this is not told anew: its layout is.
_LONGEST_CHANGE = timedelta(days=7)


class Metadata(NamedTuple):
    """What an article says of itself; None where it says nothing."""

    title: str | None
    outlet: str | None
    byline: str | None
    published: date | None
    updated: date | None = None


class TitleParts(NamedTuple):
    """The title, which begins the line, and the outlet's name behind it."""

    title: str
    outlet: str | None


def title_parts(line: str) -> TitleParts:
    """Cut the outlet's name off the end of a title. A dash cuts only before a name that says what it is ("- RFI")."""
    tail = _OUTLET_TAIL.search(line)
    if tail is None:
        return TitleParts(line, None)
    outlet = tail["outlet"].strip()
    named = [word.text for word in words(outlet)]
    title = line[: tail.start()].rstrip()
    is_named = bool(named) and len(named) <= _MOST_WORDS_OF_AN_OUTLET and named[0][0].isupper()
    known = any(wording.is_outlet_word(word) for word in named)
    all_capitals = all(word[0].isupper() or len(word) <= 3 for word in named)
    trusted = tail["sign"] == "|" or (all_capitals and (known or tail["sign"] == "/"))
    if not is_named or not trusted or _is_country(outlet) or len(title.split()) < FEWEST_WORDS_OF_A_TITLE:
        return TitleParts(line, None)
    return TitleParts(title, outlet)


def _is_country(name: str) -> bool:
    """Whether a name is a country's: "Niger / Burkina Faso" names two places."""
    return fold(name) in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(fold(name) for language in KNOWN for name in table(language, "countries"))


def metadata_of(passages: Sequence[Passage]) -> Metadata:
    """What the passages of an article say of it."""
    title = next((p for p in passages if p.kind is Kind.TITLE), None)
    places = _places(passages)
    near = [p.text for p in passages if p.kind is Kind.FURNITURE and places[p.index] is not _Place.FAR]
    around = [p.text for p in passages if p.kind is Kind.FURNITURE and places[p.index] in _AROUND]
    published = published_on(near, around) or _day_of_the_lead(passages) or _day_of_the_agency(near, passages)
    genre = (p for p in passages if places[p.index] is _Place.ABOVE and wording.tells_only_its_genre(p.text))
    titled = title or next(genre, None)
    return Metadata(
        title=" ".join(titled.text.split()) if titled else None,
        outlet=(_outlet_behind(title, passages) if title else None)
        or next(filter(None, map(signatures.outlet_with_day, around)), None)
        or _agency(around),
        byline=_byline(near, _names_around_the_account(passages)),
        published=published,
        updated=_updated_on(near, published) if published else None,
    )


def as_on_the_page(name: str, passages: Sequence[Passage]) -> str:
    """The name as a line of the page spells it: "Studio Kalangou" for "studiokalangou"."""
    furnished = (passage.text for passage in passages if passage.kind is Kind.FURNITURE)
    return next((line for line in furnished if letters(fold(line)) == letters(fold(name))), name)


class _Place(Enum):
    """Where a passage stands: before the account, in its first paragraphs, right behind it, or farther down."""

    ABOVE = 0
    BEGINNING = 1
    BEHIND = 2
    FAR = 3


_AROUND = (_Place.ABOVE, _Place.BEHIND)


def _places(passages: Sequence[Passage]) -> list[_Place]:
    told = [p for p in passages if p.kind not in (Kind.FURNITURE, Kind.TITLE)]
    if not told:
        return [_Place.ABOVE] * len(passages)
    paragraphs = sorted({p.paragraph for p in told})
    begun = paragraphs[: _PARAGRAPHS_ABOVE_THE_DATE + 1][-1]
    last = told[-1].index

    def place(passage: Passage) -> _Place:
        if passage.index < told[0].index:
            return _Place.ABOVE
        if passage.paragraph <= begun:
            return _Place.BEGINNING
        return _Place.BEHIND if last < passage.index <= last + _LINES_BEHIND else _Place.FAR

    return [place(passage) for passage in passages]


def _outlet_behind(title: Passage, passages: Sequence[Passage]) -> str | None:
    rest = next((p for p in passages[title.index + 1 :] if p.kind is Kind.FURNITURE), None)
    if (
        rest is None
        or rest.paragraph != title.paragraph
        or not rest.text.startswith(("|", "/", "-", "–", "—"))
    ):
        return None
    return rest.text.lstrip("|/-–— ") or None


def _names_around_the_account(passages: Sequence[Passage]) -> list[str]:
    """Lines of furniture that are names, where authors sign: between title and text, or right behind the text."""
    told = [p.index for p in passages if p.kind not in (Kind.FURNITURE, Kind.TITLE)]
    if not told:
        return []
    title = next((p.index for p in passages if p.kind is Kind.TITLE), -1)
    around = [*passages[title + 1 : told[0]], *passages[told[-1] + 1 : told[-1] + 1 + _NAMES_BEHIND]]
    return [p.text for p in around if signatures.is_name(p.text) and not _is_label(p.text)]


def _byline(furnished: Sequence[str], names: Sequence[str]) -> str | None:
    """Who signs: the first of the furniture's lines that is a signature, else a name, without "Par"."""
    signed = [line for line in furnished if signatures.is_byline(line) and not wording.is_whole(line)]
    return next((name for line in (*signed, *names) if (name := _signature(line))), None)


def _is_label(line: str) -> bool:
    return wording.is_credit(line) or wording.is_whole(line) or wording.opens_furniture(line)


_BY = re.compile(r"^\W*(?:[^\W\d]+\s+){0,2}(?:par|by)\s+", re.IGNORECASE)
_REST_OF_SIGNATURE = re.compile(
    r"\s*(?:[|,;(/•·–—]|\s-\s|[^\w\s'’.,&-]|\b(?:avec|le|publié|mis|pour)\b).*$", re.IGNORECASE
)


def _signature(line: str) -> str | None:
    name = _REST_OF_SIGNATURE.sub("", _BY.sub("", line.strip(" -–—•*\t\u00a0")))
    return name.strip() or None


def published_on(near: Sequence[str], around: Sequence[str]) -> date | None:
    """The day of publication: of a line that says "publié" near the beginning or the end of the account, else of a
    line above or behind it that is only a date, a name with a date or an agency's place and day."""
    said = [line for line in near if signatures.says_published(line)]
    signed = [line for line in around if _is_signed(line)]
    leads = [line for line in near if glued.agency_of_lead(line)]
    return next((day for line in (*said, *signed, *leads) if (day := date_in(line))), None)


def _day_of_the_agency(near: Sequence[str], passages: Sequence[Passage]) -> date | None:
    """The day that the agency's lead gives without a year, "Kaya, 12 août (AIB) -": of the year in its signature, "AB/AIB/2025", or in
    which the first paragraphs put that day."""
    leads = [line.partition("(")[0].rstrip(" ,") for line in near if glued.agency_of_lead(line)]
    signed = [found[1] for line in near if (found := signatures.agency_signature(line))]
    told = [p for p in passages if p.kind not in (Kind.FURNITURE, Kind.TITLE)]
    begun = [p.text for p in told if p.paragraph <= told[0].paragraph + _PARAGRAPHS_ABOVE_THE_DATE]
    days = [day for text in begun if (day := date_in(text))]
    in_years = [date_in(f"{lead} {day[-4:]}") for lead in leads for day in signed]
    in_lead = [day for lead in leads for day in days if date_in(f"{lead} {day.year}") == day]
    return next(filter(None, (*in_years, *in_lead, *map(date_in, signed))), None)


def _agency(around: Sequence[str]) -> str | None:
    """The name on a line of its own of the agency that the account comes from by its lead or its signature."""
    signed = (found[0] for line in around if (found := signatures.agency_signature(line)))
    named = {*signed, *filter(None, map(glued.agency_of_lead, around))}
    return next((line for line in around if line in named), None)


def _updated_on(near: Sequence[str], published: date) -> date | None:
    """The last day after that of publication on which a line says that the page was changed; its year may go unsaid."""
    later: list[date] = []
    for line in near:
        said = wording.says_updated(line) if signatures.says_published(line) else None
        day = said and (date_in(said) or _in_the_year_of(published, said))
        later += [day] if day and published < day <= published + _LONGEST_CHANGE else []
    return max(later, default=None)


def _in_the_year_of(published: date, said: str) -> date | None:
    """The day that a text begins with, "le 08/10 a 9h", in the year in which the page was published."""
    found = _DAY_WITHOUT_YEAR.match(said)
    return day_of(str(published.year), found["month"], found["day"]) if found else None


_DAY_WITHOUT_YEAR = re.compile(r"\W*(?:le |on )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})(?![\d/.-])")


def _is_signed(line: str) -> bool:
    return bool(signatures.is_dateline(line) or signatures.name_with_day(line) or signatures.is_byline(line))


def without_dateline(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages, the first as furniture where it is nothing but the place and day that the account begins with: "Kaya, le 4 mai 2024."."""
    first = next((p for p in passages if p.kind not in (Kind.FURNITURE, Kind.TITLE)), None)
    if first is None or _day_of_the_lead(passages) is None or not signatures.is_dateline(first.text):
        return tuple(passages)
    return tuple(replace(p, kind=Kind.FURNITURE) if p is first else p for p in passages)


def _day_of_the_lead(passages: Sequence[Passage]) -> date | None:
    """The day that stands before the first words of the account, "Lomé, 4 mai 2024 - Le port …", "Lomé, le 4 mai 2024. Le port …"; None
    for a chronology, where others have one as well."""
    told = [p.text for p in passages if p.kind not in (Kind.FURNITURE, Kind.TITLE)]
    dated = [found["dateline"] for text in told if (found := _LEAD.match(text))]
    dated = [line for line in dated if signatures.is_dateline(line)]
    return date_in(dated[0]) if len(dated) == 1 and told[0].startswith(dated[0]) else None


_LEAD = re.compile(
    r"(?P<dateline>[^\n–—-]{8,70}?)(?: ?[–—-] ?(?=[A-ZÀ-Ý«\"“])|(?<=\d{4}) ?[.:](?: +(?=[A-ZÀ-Ý«\"“])|\Z))"
)
