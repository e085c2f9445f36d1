"""What a text may hold, told from its words and letters, never leaves out what is there."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sahelread.resources import shipped
from sahelread.text.dates import dates
from sahelread.text.lexicon import table
from sahelread.text.numbers import numbers
from sahelread.text.present import has_figures, may_hold, may_hold_phrase, needed_words, words_present
from sahelread.text.words import fold

# One sentence at least for each expression of the tables that have letters.
HELD = {
    "cause_frames": [
        "Les experts attribuent cette rupture à des pluies exceptionnelles.",
        "La colère était née d'un projet de loi, la panne est due à la foudre.",
        "La grève est partie d'un licenciement; le conflit né du plan social.",
        "L'incendie avait éclaté en cuisine par une bougie.",
        "La crise tient au manque d'eau.",
        "Les enquêteurs privilégient la piste d'un sabotage, la thèse accidentelle est écartée.",
        "Le feu serait d'origine criminelle.",
        "Les habitants mettent en cause le barrage, d'autres pointent du doigt la mairie.",
        "À l'origine de la dispute, il y avait un champ.",
        "La barque a heurté un tronc, l'autre s'est échouée sur un banc de sable.",
    ],
    "unknown_causes": [
        "L'origine du feu reste inconnue.",
        "Les causes de la panne n'ont pas encore été déterminées.",
        "Le vol a été annulé pour une raison inconnue.",
    ],
    "unknown_amounts": [
        "Le nombre exact de victimes n'a pas été précisé.",
        "Un nombre indéterminé de civils a fui.",
        "On ignore encore le nombre de disparus.",
        "Le bilan n'est pas encore connu, sans donner de bilan.",
    ],
    "counted_one": [
        "L'attaque a fait un mort.",
        "Une seule personne a été vue.",
        "Un blessé et deux morts.",
        "Une autre personne est toujours portée disparue.",
    ],
    "outdated_figures": [
        "Un précédent bilan faisait état de sept morts; le chiffre initial était de six.",
        "Le premier décompte donné lundi évoquait trois blessés.",
        "On avait un temps annoncé dix morts, d'abord estimé à huit.",
        "Plus tôt dans la journée, la police avait annoncé quatre morts.",
        "Cinq morts ont été initialement annoncés, avant d'être ramenés à trois.",
        "Dix morts annoncés jusque-là.",
    ],
    "records": ["Le pire bilan depuis dix ans."],
    "age_of_somebody": [
        "Le chanteur (66 ans) et sa sœur, 71 ans, étaient âgés de 30 ans de moins.",
        "Mort à 67 ans, il avait débuté à l'âge de 12 ans.",
    ],
}


def expressions(name: str) -> Iterator[str]:
    """The regular expressions of a table of the lexicon."""
    listed = table("fr", name)
    if isinstance(listed, str):
        listed = [listed]
    for part in (listed["before"], listed["after"]) if isinstance(listed, dict) else (listed,):
        yield from map(str, part)


def texts() -> list[str]:
    """The sentences above and the paragraphs of the shipped articles."""
    read = [path.read_text("utf-8") for path in sorted(Path(shipped("seeds")).glob("*.txt"))]
    return [
        *(one for held in HELD.values() for one in held),
        *(line for text in read for line in text.split("\n") if line),
    ]


def test_every_table_with_letters_is_tried_here() -> None:
    assert set(table("fr", "needed")) == set(HELD)


@pytest.mark.parametrize("name", HELD)
def test_a_text_that_holds_an_expression_has_letters_of_it(name: str) -> None:
    patterns = [re.compile(one) for one in expressions(name)]
    for folded in map(fold, texts()):
        if any(pattern.search(folded) for pattern in patterns):
            assert may_hold(folded, "fr", name), folded


@pytest.mark.parametrize(("name", "sentence"), [(name, one) for name, held in HELD.items() for one in held])
def test_each_of_these_sentences_may_hold_what_it_holds(name: str, sentence: str) -> None:
    assert may_hold(fold(sentence), "fr", name)


def test_a_plain_sentence_is_spared() -> None:
    assert not any(may_hold("les eleves chantent dans la cour", "fr", name) for name in HELD)


def test_a_table_without_letters_is_always_tried() -> None:
    assert may_hold("", "fr", "no such table")


def test_the_words_of_a_compound_are_there_one_by_one() -> None:
    assert words_present("a la mi-mars, porte d'entree") == {"a", "la", "mi", "mars", "porte", "d", "entree"}


def test_a_digit_anywhere_is_a_figure() -> None:
    assert has_figures("vers 6h15")
    assert not has_figures("vers six heures")


def test_a_phrase_is_known_by_its_longest_word() -> None:
    assert needed_words(["un quart d'heure", "plusieurs"]) == {"quart", "plusieurs"}
    assert may_hold_phrase("une poignee de soldats", "fr", "vague_amounts")
    assert not may_hold_phrase("une arme et des soldats", "fr", "vague_amounts")


def test_numbers_and_dates_are_the_same_when_everything_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    told = texts()
    spared = [(numbers(text, "fr"), dates(text, "fr")) for text in told]
    for module in ("number_amounts", "number_standing", "number_lengths"):
        for name in ("may_hold", "may_hold_phrase", "has_figures"):
            monkeypatch.setattr(f"sahelread.text.{module}.{name}", lambda *_: True, raising=False)
    assert [(numbers.__wrapped__(text, "fr"), dates(text, "fr")) for text in told] == spared  # type: ignore[attr-defined]
