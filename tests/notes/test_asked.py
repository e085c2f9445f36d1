"""A question of the program is one question for coders whose interfaces speak two languages."""

from datetime import date

import pytest

from sahelread import i18n
from sahelread.model import Message, message, messages
from sahelread.notes.annotation import Annotation
from sahelread.notes.asked import asked_from, asked_plain
from sahelread.notes.document import Contents
from sahelread.notes.loading import load
from sahelread.notes.writing import Writer

HOURS = message("At what time ({what})?", what="l’attaque")


def file_of(*notes: Annotation) -> str:
    return Writer().text(Contents(annotations=notes, language="fr"))


def read(text: str) -> Annotation:
    [note] = load(text, "notes.yaml", str).contents.annotations
    return note


def asking(language: str) -> Annotation:
    """The note of a coder whose interface speaks that language."""
    i18n.set_language(language)
    return Annotation("1", question=i18n.say(HOURS), asked=HOURS)


def test_two_coders_whose_interfaces_speak_two_languages_keep_one_question() -> None:
    assert file_of(asking("en")) == file_of(asking("fr"))
    assert 'question: "À quelle heure (l’attaque)\u202f?"' in file_of(asking("en"))


def test_each_reads_it_in_the_language_of_their_interface() -> None:
    written = file_of(asking("fr"))
    i18n.set_language("en")
    assert read(written).question == "At what time (l’attaque)?"


def test_a_question_whose_words_were_changed_in_the_file_is_the_reader_s() -> None:
    written = file_of(asking("fr")).replace("À quelle heure", "Quand au juste")
    note = read(written)
    assert (note.question, note.asked) == ("Quand au juste (l’attaque)\u202f?", None)


def test_a_question_of_an_older_file_keeps_its_words() -> None:
    written = file_of(Annotation("1", question="À quelle heure ?"))
    i18n.set_language("en")
    assert read(written).question == "À quelle heure ?"


@pytest.mark.parametrize(
    "asked",
    [
        HOURS,
        message("Which {what}?", what=message("day")),
        messages("{count} of {what}?", "{count} of all {what}?", 3, what="soldats"),
        message("When ({days})?", days=(date(2025, 3, 8), date(2025, 3, 9))),
    ],
)
def test_every_shape_of_message_comes_back(asked: Message) -> None:
    assert asked_from(asked_plain(asked)) == asked


@pytest.mark.parametrize(
    "plain",
    [
        "How many?",
        {"text": 3},
        {"text": "How many ({what})?"},
        {"text": "{what.__class__}", "values": {"what": "x"}},
        {"text": "{what:>9999999}", "values": {"what": "x"}},
        {"text": "{", "values": {}},
        {"text": "When?", "values": {"days": ["2025-13-01", "2025-13-02"]}},
    ],
)
def test_what_is_no_message_leaves_the_words_that_stand_there_and_is_kept(plain: object) -> None:
    assert asked_from(plain) is None
    written = file_of(Annotation("1", question="À quelle heure ?", extra={"asked": plain}))
    note = read(written)
    assert (note.question, note.asked, note.extra) == ("À quelle heure ?", None, {"asked": plain})
