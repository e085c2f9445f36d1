"""The interface's language: `_` and `ngettext` where text is shown, `say` for the messages that engines made.

Messages are written in English in the code and translated in `locale/`. The language is chosen once, by the
command line; `preferred_language` reads it from the environment.
"""

import gettext as _gettext
import os
from collections.abc import Mapping
from datetime import date, timedelta

from sahelread.model import Message, MessageValue
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

_translations: _gettext.NullTranslations = _gettext.NullTranslations()
_language = "en"


def set_language(language: str) -> None:
    """Speak that language from now on. An unknown one leaves English."""
    global _translations, _language
    _translations = _gettext.translation("sahelread", packaged("locale"), [language], fallback=True)
    _language = language if language in LANGUAGES else "en"


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


def say(message: Message | str) -> str:
    """A message in the interface's language, its places filled; a plain string is returned as it is."""
    if isinstance(message, str):
        return message
    if message.plural is not None and message.count is not None:
        text = ngettext(message.text, message.plural, message.count)
    else:
        text = _(message.text)
    if not message.values:
        return text
    return text.format_map({name: _in_words(value) for name, value in message.values})


def _in_words(value: MessageValue) -> str | int:
    """What fills a place of a message, as it is shown."""
    if isinstance(value, Message):
        return say(value)
    return days_in_words(*value) if isinstance(value, tuple) else value


def day_in_words(day: date, *, weekday: bool = False) -> str:
    """A date as the interface's language writes it, with its day of the week where that is wanted."""
    month = _months()[day.month - 1]
    named = f"{_WEEKDAYS.get(_language, _WEEKDAYS['en'])[day.weekday()]} " if weekday else ""
    return f"{named}{_day_of_month(day)} {month} {day.year}"


def days_in_words(first: date, last: date) -> str:
    """The days from one to another as the interface's language writes them: a day, a month, a year or their two ends."""
    if first == last:
        return day_in_words(first, weekday=True)
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{_months()[first.month - 1]} {first.year}"
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}-{last.year}"
    opening = day_in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        opening = _day_of_month(first)
    elif first.year == last.year:
        opening = opening.removesuffix(f" {first.year}")
    return _("{first} to {last}").format(first=opening, last=day_in_words(last))


def _months() -> tuple[str, ...]:
    return _MONTHS.get(_language, _MONTHS["en"])


def _day_of_month(day: date) -> str:
    return "1er" if _language == "fr" and day.day == 1 else str(day.day)
