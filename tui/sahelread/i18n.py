"""The interface's language: `_` and `ngettext` where text is shown, `say` for the messages that engines made.

Messages are written in English in the code and translated in `locale/`. The language is chosen once, by the
command line; `preferred_language` reads it from the environment.
"""

import gettext as _gettext
import os
from collections.abc import Mapping
from datetime import date

from sahelread.model import Message
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
    return text.format_map({k: say(v) if isinstance(v, Message) else v for k, v in message.values})


def day_in_words(day: date) -> str:
    """A date as the interface's language writes it."""
    month = _MONTHS.get(_language, _MONTHS["en"])[day.month - 1]
    if _language == "fr":
        return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
    return f"{day.day} {month} {day.year}"
