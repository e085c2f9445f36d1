"""Who or what else: a list of names here, a part of it there."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "La crue a emporté les ponts de Barsa et de Lossa.",
            "La crue a emporté le pont de Barsa.",
            ("Barsa et de Lossa", "Barsa"),
        ),
        (
            "Deux moulins, celui de Sanga et celui de Tinkaré, ont brûlé mardi.",
            "Le moulin de Sanga a brûlé mardi.",
            ("Sanga et celui de Tinkaré", "Sanga"),
        ),
        # who came along, in whatever words
        (
            "Le préfet, qu’accompagnaient les potiers Issa Kolo et Awa Diop, a inauguré le four.",
            "Issa Kolo était du voyage.",
            ("Issa Kolo et Awa Diop", "Issa Kolo"),
        ),
        (
            "Le ministre, accompagné de ses collègues de la Santé, Issa Kolo, et des Mines, Awa Diop, a inauguré le four.",
            "Le ministre de la Santé, Issa Kolo, était du voyage.",
            ("Santé, Issa Kolo, et des Mines, Awa Diop", "Santé, Issa Kolo"),
        ),
    ],
)
def test_who_names_one_more_is_more_specific(
    told: Told, one: str, other: str, words: tuple[str, str]
) -> None:
    _, found = told(one, other, links=SAME)
    (listed,) = [d for d in found if say(d.question).startswith("Who or what else")]
    assert (listed.verdict, listed.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert listed.type in (DivergenceType.ACTOR, DivergenceType.PLACE)
    assert quoted(listed.values) == {"a": [words[0]], "b": [words[1]]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # told elsewhere, another act, another list, and one that says that it is a part
        ("La crue a emporté les ponts de Barsa et de Lossa.", "La crue a emporté le pont de Barsa.\nLa crue a aussi emporté le pont de Lossa."),
        ("La crue a emporté les ponts de Barsa et de Lossa.", "Le préfet a inauguré le four de Barsa."),
        ("La crue a emporté les ponts de Barsa et de Lossa.", "La crue a emporté les ponts de Barsa et de Sanga."),
        ("La crue a emporté les ponts de Barsa et de Lossa.", "La crue a emporté des ponts, notamment à Barsa."),
        # what lies between two, and a country told by another name
        ("La route entre Barsa et Lossa est coupée par la crue.", "La route de Lossa est coupée par la crue."),
        ("Les présidents du Mali et du Niger se sont vus au port de Barsa.", "Le président du Niger a vu au port de Barsa son homologue malien."),
        # one name that has "et" in it
        ("Le ministère de l’Habitat et du Commerce a fermé le four.", "Le ministère du Commerce a fermé le four."),
        # two clauses, no list
        ("Les potiers jouent le lundi à Barsa et l’Angola le mardi à Lossa.", "Les potiers jouent l’Angola le mardi à Lossa."),
    ],
)  # fmt: skip
def test_what_is_no_part_of_a_list_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [d for d in of_type(found, DivergenceType.ACTOR) if d.verdict is Verdict.MORE_SPECIFIC] == []
    assert [say(d.question) for d in found if say(d.question).startswith("Who or what else")] == []


def test_lists_are_read_in_english_too(told: Told) -> None:
    _, found = told(
        "The flood swept away the bridges of Barsa and Lossa.",
        "The flood swept away the bridge of Barsa.",
        links=SAME,
        language="en",
    )
    assert [d.verdict for d in found if say(d.question).startswith("Who or what else")] == [
        Verdict.MORE_SPECIFIC
    ]
