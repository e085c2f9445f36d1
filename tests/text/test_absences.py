"""How a text says that nobody died, was hurt or was taken."""

import pytest

from sahelread.text.absences import absences


@pytest.mark.parametrize(
    ("text", "words", "fate"),
    [
        ("L'incendie n'a fait aucun blessé.", "aucun blessé", "wounded"),
        ("L'attaque n'a pas fait de victime, dit le maire.", "pas fait de victime", "dead"),
        ("Aucun soldat n'a été capturé.", "Aucun soldat n'a été capturé", "detained"),
        ("Aucun marin n'est porté disparu.", "Aucun marin n'est porté disparu", "missing"),
        ("Aucune perte en vie humaine n'est à déplorer.", "Aucune perte en vie humaine", "dead"),
        ("Aucun berger n'a été touché par le tir.", "Aucun berger n'a été touché", "dead"),
        ("Personne n'a encore été arrêté, dit le maire.", "Personne n'a encore été arrêté", "detained"),
        ("Personne n'est mort.", "Personne n'est mort", "dead"),
        ("La garde dément avoir tué des bergers.", "dément avoir tué des bergers", "dead"),
        ("La garde dément toute victime.", "dément toute victime", "dead"),
        ("Pas un seul mort n'est à déplorer.", "Pas un seul mort", "dead"),
        ("Il n'y a pas eu le moindre blessé.", "pas eu le moindre blessé", "wounded"),
    ],
)
def test_that_there_were_none_is_a_number_of_zero(text: str, words: str, fate: str) -> None:
    (found,) = absences(text, "fr")
    assert (text[found.start : found.end], found.best, found.fate) == (words, 0.0, fate)


@pytest.mark.parametrize(
    "text",
    [
        "Aucun autre mort n'est à déplorer.",
        "Aucun d'entre eux n'a été arrêté.",  # of whom the sentence before tells
        "Aucun doute : trois soldats ont été tués.",
        "Aucun commentaire du ministère.",
        "Le maire n'a pas de preuve.",
        "Personne n'a tué le berger.",
        "Personne d'autre n'a été tué.",
        "Trois personnes ont été tuées, sans aucun témoin.",
    ],
)
def test_other_negations_count_nobody(text: str) -> None:
    assert absences(text, "fr") == ()


@pytest.mark.parametrize(
    "text",
    ["Aucune de nos brigades n'a arrêté cet homme.", "Aucun soldat n'a tué le berger, dit le maire."],
)
def test_that_nobody_did_it_to_somebody_is_no_count(text: str) -> None:
    assert absences(text, "fr") == ()


def test_that_nobody_did_it_to_any_counts_none() -> None:
    (found,) = absences("Aucune brigade n'a arrêté d'étudiants.", "fr")
    assert (found.best, found.fate) == (0.0, "detained")
