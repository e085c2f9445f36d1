"""Terms in prison, fines and bans: whose they are, and whether they were asked for or given."""

from __future__ import annotations

import pytest
from telling import Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.model import DivergenceType

SAME = [(("a", 0), ("b", 0))]


def numbers(told: Told, *texts: str):  # type: ignore[no-untyped-def]
    return of_type(told(*texts, links=SAME)[1], DivergenceType.NUMBER)


def test_the_term_of_one_who_is_tried_is_held_against_his_own(told: Told) -> None:
    (found,) = numbers(
        told,
        "Karim Sadou a été condamné à quinze ans de prison, Lina Brahé à huit ans de prison.",
        "Karim Sadou a écopé de douze ans de réclusion, Lina Brahé de huit ans de prison.",
    )
    assert quoted(found.values) == {"a": ["quinze ans"], "b": ["douze ans"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le parquet a requis dix ans de prison contre l’ancien maire.",
            "L’ancien maire est condamné à six ans de prison.",
        ),
        ("Il a été condamné à dix ans de prison.", "Il est privé de ses droits civiques pour cinq ans."),
        ("Il est inéligible pour dix ans.", "Il perd pour cinq ans l'accès aux fonctions publiques."),
        ("Il est condamné à dix ans de prison, dont quatre avec sursis.", "Il est condamné à six ans ferme."),
        (
            "Les trois femmes ont une amende de 10 millions de francs.",
            "Les soldats ont une amende de 2 millions de francs.",
        ),
    ],
)
def test_punishments_of_two_kinds_or_of_two_people_are_not_compared(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_what_is_asked_for_is_compared_with_what_is_asked_for(told: Told) -> None:
    (found,) = numbers(
        told,
        "Le parquet a requis dix ans de prison contre l’ancien maire.",
        "Contre l’ancien maire, le procureur avait réclamé huit ans.",
    )
    assert quoted(found.values) == {"a": ["dix ans"], "b": ["huit ans"]}


def test_the_same_fine_in_two_currencies_is_a_conflict(told: Told) -> None:
    (found,) = numbers(
        told, "Ils paieront 10 millions d’euros d’amende.", "Ils paieront 10 millions de francs CFA d’amende."
    )
    assert quoted(found.values) == {"a": ["10 millions d’euros"], "b": ["10 millions de francs CFA"]}


def test_a_length_that_is_added_is_not_the_length_itself(told: Told) -> None:
    assert (
        numbers(told, "La transition est prolongée de deux ans.", "La transition devait durer dix-huit mois.")
        == []
    )


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ("Karim Sadou est condamné à six ans de prison.", "Karim Sadou est condamné à huit ans de prison.", "prison, Sadou"),
        ("Le parquet a requis six ans de prison.", "Le parquet a requis huit ans de prison.", "prison, réquisitions"),
        ("Elle paiera 3 000 euros d’amende.", "Elle paiera 5 000 euros d’amende.", "amende"),
    ],
)  # fmt: skip
def test_a_punishment_is_asked_for_by_its_name(told: Told, one: str, other: str, called: str) -> None:
    (found,) = numbers(told, one, other)
    assert dict(found.question.values)["what"] == called


def test_a_list_of_sentences_gives_each_his_own(told: Told) -> None:
    (found,) = numbers(
        told,
        "Karim Sadou écope de 20 ans de prison, Lina Brahé de 10 ans, Omar Tazi de 15 ans.",
        "Karim Sadou écope de 20 ans de prison, Lina Brahé de 12 ans, Omar Tazi de 15 ans.",
    )
    assert quoted(found.values) == {"a": ["10 ans"], "b": ["12 ans"]}


@pytest.mark.parametrize(
    "other",
    [
        "Le tribunal a prononcé une peine de 25 ans de prison.",
        "Karim Sadou est condamné à la perpétuité, avec une période de sûreté de 25 ans.",
        "Brahé, elle, est condamnée à 12 ans de prison.",
    ],
)
def test_what_is_given_to_one_of_several_answers_for_no_other(told: Told, other: str) -> None:
    one = "Karim Sadou écope de 20 ans de prison, Omar Tazi de 15 ans."
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Lina Brahé a écopé d'un an de prison avec sursis.",
            "Lina Brahé a été condamnée à deux ans de prison.",
        ),
        (
            "Lina Brahé a écopé d'un an de servitude pénale.",
            "Lina Brahé a été condamnée à deux ans de prison.",
        ),
        ("Lina Brahé perd pour dix ans le droit de vote.", "Lina Brahé est inéligible pour cinq ans."),
    ],
)
def test_one_punishment_has_several_names(told: Told, one: str, other: str) -> None:
    (found,) = numbers(told, one, other)
    assert set(quoted(found.values)) == {"a", "b"}


def test_a_list_of_what_was_asked_for_goes_on() -> None:
    text = "Le parquet avait requis quinze ans de prison contre Ali Ba, 20 ans contre Marc Dia."
    story = story_of([text], published=None)
    kinds = [claim.referent.kind for claim in claims(Accounts(story, linked([])))]
    assert kinds == ["time asked for"] * 2


def test_how_many_were_convicted_and_acquitted_is_asked(told: Told) -> None:
    found = told(
        "Huit des quatorze accusés ont été condamnés, trois ont été acquittés.",
        "Dix des quatorze prévenus ont été condamnés, quatre acquittés.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    asked = {one.question.text.partition(" (")[0]: one for one in of_type(found, DivergenceType.NUMBER)}
    assert sorted(question.rstrip("?") for question in asked) == ["How many acquitted", "How many convicted"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # by the first judges and on appeal, and what is behind him already
        (
            "Karim Sadou avait été condamné à cinq ans de prison en première instance.",
            "La cour d'appel a ramené à trois ans la peine de prison de Karim Sadou.",
        ),
        (
            "Karim Sadou purge une peine de sept ans de prison.",
            "Karim Sadou a déjà passé trois ans en prison.",
        ),
    ],
)
def test_a_term_is_not_held_against_that_of_another_court_or_what_was_served(
    told: Told, one: str, other: str
) -> None:
    assert numbers(told, one, other) == []


def test_a_term_of_which_nothing_is_suspended_is_the_term(told: Told) -> None:
    (found,) = numbers(
        told,
        "L’ancien maire est condamné à douze ans de prison.",
        "L’ancien maire est condamné à dix ans ferme.",
    )
    assert quoted(found.values) == {"a": ["douze ans"], "b": ["dix ans"]}
    same = "L’ancien maire est condamné à douze ans ferme."
    assert numbers(told, "L’ancien maire est condamné à douze ans de prison.", same) == []
