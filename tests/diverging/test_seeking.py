"""Accounts that seem to have no answer are looked through whole before that is said."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Estimate, Verdict

ACCOUNTS = (
    "L’attaque du marché de Tessit a fait 27 morts.",
    "Quarante personnes ont été tuées au marché de Tessit.",
)


def numbers(told: Told, *texts: str, links=SAME):  # type: ignore[no-untyped-def]
    return of_type(told(*texts, links=links)[1], DivergenceType.NUMBER)


def test_the_share_that_all_but_one_account_give_is_found_in_all_of_them(told: Told) -> None:
    first = "Moussa Camara remporte la présidentielle dès le premier tour avec {} des voix."
    (found,) = numbers(
        told,
        first.format("53,27 %"),
        first.format("53,72 %"),
        "Les résultats tombent.\nMoussa Camara est élu au premier tour de la présidentielle avec 53,27 %.",
        "La victoire de Moussa Camara, élu président avec 53,27 % des voix, est saluée.",
    )
    assert quoted(found.values) == {"a": ["53,27 %"], "b": ["53,72 %"], "c": ["53,27 %"], "d": ["53,27 %"]}
    assert found.verdict is Verdict.CONFLICT


def test_a_large_exact_figure_is_the_same_under_another_noun(told: Told) -> None:
    (found,) = numbers(
        told,
        "Aïcha Traoré est deuxième avec 412 683 voix.",
        "Aïcha Traoré est deuxième avec 412 638 voix.",
        "Le ministère publie les chiffres.\nPour Aïcha Traoré, 412 683 électeurs se sont déplacés.",
    )
    assert "c" in quoted(found.values)


def test_what_was_asked_for_is_found_in_an_account_that_asks_for_as_much_in_other_words(told: Told) -> None:
    (found,) = numbers(
        told,
        "Le procureur avait demandé quinze ans de prison contre le maire.",
        "Le procureur avait demandé vingt ans de prison contre le maire.",
        "Le verdict est tombé.\nLe parquet avait requis quinze ans.",
    )
    assert quoted(found.values)["c"] == ["quinze ans"]


def test_a_toll_counted_by_who_they_were_answers_and_widens_the_estimate(told: Told) -> None:
    (found,) = [
        one
        for one in numbers(
            told,
            *ACCOUNTS,
            "Le président s’est exprimé.\nL’attaque a coûté la vie à 19 clients du marché.",
        )
        if "a" in quoted(one.values)
    ]
    assert quoted(found.values)["c"] == ["19 clients du marché"]
    assert found.estimate == Estimate(19, None, 40)
    assert found.confidence is Confidence.SURE


@pytest.mark.parametrize(
    "text",
    [
        "Cette année, 27 écoles ont fermé dans le sud.",  # other things
        "Les soldats ont arrêté 27 suspects.",  # another fate
        "En 2012, une attaque avait fait 27 morts à Gossi.",  # another time
    ],
)
def test_the_same_figure_of_something_else_is_no_answer(told: Told, text: str) -> None:
    found = [one for one in numbers(told, *ACCOUNTS, text) if {"a", "b"} <= set(quoted(one.values))]
    assert found
    assert all("c" not in quoted(one.values) for one in found)


UNION = (
    "L'Union regroupe quatorze pays, dit son secrétaire.",
    "L'Union regroupe seize pays, dit son secrétaire.",
)
HELD = ("Quatre vigiles ont été écroués mardi.", "Cinq vigiles ont été écroués mardi.")


@pytest.mark.parametrize(
    ("accounts", "text", "answers"),
    [
        (UNION, "Quatorze Etats en sont membres.", True),
        (HELD, "Quatre gardiens du dépôt ont été inculpés, dit la radio.", True),
        (HELD, "Quatre camions stationnent devant le dépôt depuis mardi.", False),
    ],
)
def test_a_figure_of_a_passage_that_reports_the_same_is_of_the_same_whatever_it_is_called(
    told: Told, accounts: tuple[str, str], text: str, answers: bool
) -> None:
    links = [*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]
    (found,) = (one for one in numbers(told, *accounts, text, links=links) if "b" in quoted(one.values))
    assert ("c" in quoted(found.values)) is answers


def test_an_account_in_which_nothing_is_found_has_no_value(told: Told) -> None:
    found = numbers(told, *ACCOUNTS, "Le marché de Tessit est resté fermé toute la semaine.")[0]
    assert {value.article: value.value for value in found.values}["c"] is None


def test_victims_are_the_dead_whose_figure_they_have(told: Told) -> None:
    found = numbers(told, *ACCOUNTS, "« Nous avons recensé vingt-sept victimes », dit le maire.")[0]
    assert quoted(found.values)["c"] == ["vingt-sept victimes"]


def test_the_same_minute_is_an_answer_wherever_it_stands(told: Told) -> None:
    _, found = told(
        "L’ordre d’évacuer la ville est arrivé à 5h48.",
        "L’ordre d’évacuer la ville est arrivé à 6h12.",
        "Les sirènes se taisaient.\nLa consigne n’est partie qu’à 5 h 48.",
        links=SAME,
    )
    (hour,) = of_type(found, DivergenceType.TIME)
    assert quoted(hour.values)["c"] == ["5 h 48"]


def test_the_same_day_of_a_passage_on_the_same_is_an_answer_whatever_its_verb(told: Told) -> None:
    _, found = told(
        "Le barrage de Tessit a cédé mercredi 17 septembre.",
        "Le barrage de Tessit a cédé mardi 16 septembre.",
        "Le bilan de la vague qui a submergé la vallée de Tessit mercredi 17 septembre s'élève à 27 morts.",
        links=[*SAME, (("a", 0), ("c", 0))],
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert quoted(day.values)["c"] == ["mercredi 17 septembre"]


def test_the_same_day_of_another_act_is_no_answer(told: Told) -> None:
    _, found = told(
        "La directrice du musée a été suspendue mercredi.",
        "La directrice du musée a été suspendue jeudi, au lendemain du vol.",
        "Le préfet s'est rendu jeudi au musée.",
        links=[*SAME, (("b", 0), ("c", 0))],
    )
    (day,) = of_type(found, DivergenceType.DATE)
    assert quoted(day.values) == {"a": ["mercredi"], "b": ["jeudi"]}


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Sa villa d'Assinie a été saisie, confirme le notaire.", True),
        ("Sa villa n'est pas à Assinie, jure le notaire.", False),
    ],
)
def test_the_words_of_an_answer_answer_in_a_passage_that_reports_the_same(
    told: Told, text: str, answers: bool
) -> None:
    first = "La villa de l'ancien trésorier, à {}, a été saisie par la justice."
    links = [*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]
    _, found = told(first.format("Assinie"), first.format("Bassam"), text, links=links)
    (asked,) = (one for one in of_type(found, DivergenceType.PLACE) if one.verdict is Verdict.CONFLICT)
    assert ("c" in quoted(asked.values)) is answers


def test_the_same_hour_in_a_passage_that_reports_the_same_is_an_answer(told: Told) -> None:
    links = [*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]
    _, found = told(
        "L'otage a été libéré mercredi soir.",
        "L'otage a été libéré mercredi matin.",
        "Mercredi soir, l'otage a pu téléphoner à sa famille, une fois libre.",
        links=links,
    )
    (asked,) = of_type(found, DivergenceType.TIME)
    assert list(quoted(asked.values)) == ["a", "b", "c"]


def test_the_same_length_of_another_penalty_is_no_answer(told: Told) -> None:
    _, found = told(
        "La cour rend le vieux maire inéligible pour dix ans.",
        "La cour rend le vieux maire inéligible pour cinq ans.",
        "La cour condamne le vieux maire à dix ans de prison.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    (barred,) = of_type(found, DivergenceType.NUMBER)
    assert set(quoted(barred.values)) == {"a", "b"}
