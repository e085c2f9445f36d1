"""What a text may hold, told from its words, never leaves out what is there."""

from pathlib import Path

import pytest

from sahelread.resources import shipped
from sahelread.text.dates import dates
from sahelread.text.numbers import numbers
from sahelread.text.present import beginnings, has_figures, needed_words, words_present

SENTENCES = [
    "Le nombre exact de victimes n'a pas été précisé, une poignée d'habitants a fui vers 6h15.",
    "L'attaque a fait un mort et plusieurs blessés, un précédent bilan faisait état de sept morts.",
    "La moitié des agents, âgés de 30 ans, travaillent depuis deux heures et demie.",
]


def texts() -> list[str]:
    """The sentences above and the paragraphs of the shipped articles."""
    read = [path.read_text("utf-8") for path in sorted(Path(shipped("seeds")).glob("*.txt"))]
    return [*SENTENCES, *(line for text in read for line in text.split("\n") if line)]


def test_the_words_of_a_compound_are_there_one_by_one() -> None:
    assert words_present("a la mi-mars, porte d'entree") == {"a", "la", "mi", "mars", "porte", "d", "entree"}


def test_a_word_is_known_by_how_it_begins() -> None:
    assert beginnings("une tuerie a tue") == {"une", "tue", "tueri", "a"}


def test_a_digit_anywhere_is_a_figure() -> None:
    assert has_figures("vers 6h15")
    assert not has_figures("vers six heures")


def test_a_phrase_is_known_by_its_longest_word() -> None:
    assert needed_words(["un quart d'heure", "plusieurs"]) == {"quart", "plusieurs"}


def test_numbers_and_dates_are_the_same_when_everything_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    told = texts()
    spared = [(numbers(text, "fr"), dates(text, "fr")) for text in told]
    monkeypatch.setattr("sahelread.text.number_lengths.has_figures", lambda _: True)
    monkeypatch.setattr("sahelread.text.sought.Sought.may_be_in", lambda *_: True)
    assert [(numbers.__wrapped__(text, "fr"), dates(text, "fr")) for text in told] == spared  # type: ignore[attr-defined]
