"""The interface's language: `_` and `ngettext` where text is shown, `say` for the messages that engines made.

Messages are written in English in the code and translated in `locale/`. The language is chosen once, by the
command line; `preferred_language` reads it from the environment.
"""

import gettext as _gettext
import os
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from sahelread.model import Message, MessageValue, message
from sahelread.resources import packaged

LANGUAGES = ("fr", "en")

_MONTHS = {
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
        "décembre",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ),
}  # fmt: skip

_WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}

_DAYS = message("{first} to {last}")

_translations: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "en"


def set_language(language: str) -> None:
    """Speak that language from now on. An unknown one leaves English."""
    global _translations, _language
    _translations = _catalogue(language)
    _language = language if language in LANGUAGES else "en"


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    return _gettext.translation("sahelread", packaged("locale"), [language], fallback=True)


def language() -> str:
    """The language that is spoken now."""
    return _language


def preferred_language(environment: Mapping[str, str] = os.environ) -> str:
    """The first of our languages that the locale asks for, in the order that gettext defines; English otherwise."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for name in environment.get(variable, "").split(":"):
            if name[:2].lower() in LANGUAGES:
                return name[:2].lower()
            if name:
                break
    return "en"


def _(text: str) -> str:
    """The translation of `text`."""
    return _translations.gettext(text) if text else ""


def ngettext(singular: str, plural: str, count: int) -> str:
    """The translation that fits `count`."""
    return _translations.ngettext(singular, plural, count)


def say(said: Message | str, language: str | None = None) -> str:
    """A message in the interface's language, or in that one, its places filled; a plain string is returned as it is."""
    if isinstance(said, str):
        return said
    catalogue = _translations if language is None else _catalogue(language)
    if said.plural is not None and said.count is not None:
        text = catalogue.ngettext(said.text, said.plural, said.count)
    else:
        text = catalogue.gettext(said.text) if said.text else ""
    if not said.values:
        return text
    return text.format_map({name: _in_words(value, language) for name, value in said.values})


def as_sentence(said: Message | str) -> str:
    """What was said as a sentence of its own: with a capital and a full stop."""
    text = say(said)
    return f"{text[:1].upper()}{text[1:]}."


def _in_words(value: MessageValue, language: str | None) -> str | int:
    """What fills a place of a message, as it is shown."""
    if isinstance(value, Message):
        return say(value, language)
    return days_in_words(*value, language) if isinstance(value, tuple) else value


def day_in_words(day: date, *, weekday: bool = False, language: str | None = None) -> str:
    """A date as the interface's language writes it, or that one, with its day of the week where that is wanted."""
    language = language or _language
    month = _months(language)[day.month - 1]
    named = f"{_WEEKDAYS.get(language, _WEEKDAYS['en'])[day.weekday()]} " if weekday else ""
    return f"{named}{_day_of_month(day, language)} {month} {day.year}"


def days_in_words(first: date, last: date, language: str | None = None) -> str:
    """The days from one to another as that language writes them: a day, a month, a year or their two ends."""
    language = language or _language
    if first == last:
        return day_in_words(first, weekday=True, language=language)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{_months(language)[first.month - 1]} {first.year}"
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    opening = day_in_words(first, language=language)
    if (first.year, first.month) == (last.year, last.month):
        opening = _day_of_month(first, language)
    elif first.year == last.year:
        opening = opening.removesuffix(f" {first.year}")
    between = _catalogue(language).gettext(_DAYS.text)
    return between.format(first=opening, last=day_in_words(last, language=language))


def _months(language: str) -> tuple[str, ...]:
    return _MONTHS.get(language, _MONTHS["en"])


def _day_of_month(day: date, language: str) -> str:
    return "1er" if language == "fr" and day.day == 1 else str(day.day)
