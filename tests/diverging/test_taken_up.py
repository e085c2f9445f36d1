"""Figures without a noun, of what was named before without a figure."""

import pytest
from telling import SAME, Told, linked, of_type, quoted

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.i18n import say
from sahelread.model import DivergenceType


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Le garde a ouvert les caisses de la réserve : il en a compté 61.",
            "Le garde a ouvert 46 caisses de la réserve.",
            ["61", "46 caisses de la réserve"],
        ),
        (
            "Un meunier a vu passer les camions, il y en avait plus de cent.",
            "Un meunier a vu passer une cinquantaine de camions.",
            ["plus de cent", "une cinquantaine de camions"],
        ),
        (
            "Les évêques de Kora sont divisés et onze d'entre eux ont signé la lettre.",
            "Sept évêques de Kora ont signé la lettre.",
            ["onze", "Sept évêques de Kora"],
        ),
    ],
)
def test_a_pronoun_counts_what_a_plural_named(told: Told, one: str, other: str, words: list[str]) -> None:
    found = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert [[word for (word,) in quoted(asked.values).values()] for asked in found] == [words]


def test_who_counts_them_is_not_counted(told: Told) -> None:
    story, _ = told("Des corps flottaient près du quai ; les pompiers en ont ramené quinze.", "Rien.")
    (claim,) = claims(Accounts(story, linked([])))
    assert (claim.figure, claim.referent.kind, claim.referent.fate) == (15, "anyone", "dead")


def test_some_of_the_wounded_are_not_all_of_them(told: Told) -> None:
    one = "Les blessés du bac ont été soignés à Kora et six d'entre eux sont dans un état grave."
    found = told(one, "Vingt blessés du bac ont été soignés à Kora.", links=SAME)[1]
    assert [each for each in of_type(found, DivergenceType.NUMBER) if len(quoted(each.values)) > 1] == []


@pytest.mark.parametrize(
    "counted",
    [
        "À Kora, la crue a tout emporté.\nUn berger a vu les corps, il en a compté 26.",
        "La crue a tué 26 personnes, dit un berger, qui parlait de Kora.",
    ],
)
def test_the_dead_of_the_place_that_is_spoken_of_are_those_of_that_place(told: Told, counted: str) -> None:
    found = of_type(
        told(
            counted,
            "La crue a fait 20 morts à Kora et 31 à Sofara.",
            "Le préfet compte 20 morts à Kora et 31 à Sofara.",
        )[1],
        DivergenceType.NUMBER,
    )
    assert [say(one.question) for one in found] == ["How many dead (Kora)?"]


def test_a_figure_answers_the_question_before_it(told: Told) -> None:
    story, _ = told("Combien de bergers ont été arrêtés ? Un peu plus de 200, selon un garde.", "Rien.")
    (claim,) = claims(Accounts(story, linked([])))
    assert (claim.figure, claim.number.head, claim.referent.fate) == (200, "berger", "detained")


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Les soldats ont rattrapé les pillards au bord du lac.", 0),
        ("Les soldats sont tombés dans une embuscade au bord du lac.", 1),
    ],
)
def test_where_two_plurals_may_be_meant_nobody_is_counted_by_a_pronoun(
    told: Told, before: str, asked: int
) -> None:
    some = f"{before}\nTrois d'entre eux ont été tués."
    found = told(some, "Deux soldats ont été tués au bord du lac.", links=[(("a", 1), ("b", 0))])[1]
    assert len(of_type(found, DivergenceType.NUMBER)) == asked
