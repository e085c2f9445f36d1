import gettext
import re

import pytest

from sahelread import i18n
from sahelread.model import message, messages
from sahelread.resources import packaged

# Words before what fills a place that lose their vowel before another: "Note de Issa". Counts, shares and days may follow them.
_ELIDED = re.compile(r"\b(?:de|que|le|la|ce|ne|se|me)[ \u00a0]\{(\w+)\}", re.IGNORECASE)
_NO_NAMES = {"ours", "first", "longer", "share", "tellers", "told", "count", "day", "later", "keys"}


def test_no_french_message_puts_a_word_that_would_be_elided_before_a_name():
    with (packaged("locale") / "fr" / "LC_MESSAGES" / "sahelread.mo").open("rb") as file:
        said = gettext.GNUTranslations(file)._catalog.values()
    faulty = [text for text in said if any(name not in _NO_NAMES for name in _ELIDED.findall(text))]
    assert faulty == []


@pytest.fixture(autouse=True)
def language():
    before = i18n.language()
    yield
    i18n.set_language(before)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_ML.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANGUAGE": "de:fr", "LANG": "en_US"}, "en"),
        ({"LANG": "de_DE"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(environment, language):
    assert i18n.preferred_language(environment) == language


def test_a_message_is_said_in_the_language_that_was_set():
    empty = message("the file is empty")
    i18n.set_language("fr")
    assert i18n.say(empty) == "le fichier est vide"
    i18n.set_language("en")
    assert i18n.say(empty) == "the file is empty"


def test_a_language_without_translations_leaves_english():
    i18n.set_language("xx")
    assert i18n.language() == "en"
    assert i18n.say(message("the file is empty")) == "the file is empty"


def test_a_message_inside_a_message_is_said_too():
    i18n.set_language("fr")
    said = i18n.say(message("{place}: {what}", place="a.txt", what=message("the file is empty")))
    assert "le fichier est vide" in said


def test_a_counted_message_has_its_plural():
    i18n.set_language("en")
    assert i18n.say(messages("{count} word", "{count} words", 1)) == "1 word"
    assert i18n.say(messages("{count} word", "{count} words", 2)) == "2 words"


def test_braces_in_what_fills_a_place_are_left_alone():
    assert i18n.say(message("{place}: {what}", place="{x}", what="{0}"))[:3] == "{x}"


def test_plain_text_is_said_as_it_is():
    assert i18n.say("{rien}") == "{rien}"
