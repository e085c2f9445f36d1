"""Terms in prison, fines and bans: whose they are, and whether they were asked for or given."""

from __future__ import annotations

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.i18n import say
from sahelread.model import DivergenceType


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
        ("Karim Sadou est condamné à six ans de prison.", "Karim Sadou est condamné à huit ans de prison.", "prison, Karim Sadou"),
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
        "Lina Brahé est condamnée à la perpétuité, avec une période de sûreté de 25 ans.",
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


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        ("Karim Sadou est condamné à 12 ans.", "Karim Sadou écope de 14 ans de réclusion.", ["12 ans", "14 ans"]),
        ("Lina Brahé prend sept ans, Omar Tazi cinq ans.", "Lina Brahé est condamnée à neuf ans, Omar Tazi à cinq ans.", ["sept ans", "neuf ans"]),
        ("Karim Sadou écope de cinq ans de prison, dont un an ferme.", "Karim Sadou écope de cinq ans de prison, dont trois ans ferme.", ["un an", "trois ans"]),
        ("Karim Sadou et Lina Brahé sont condamnés à 12 ans chacun.", "Lina Brahé est condamnée à 8 ans de prison.", ["12 ans", "8 ans"]),
        ("Omar Tazi, dit Zouk, écope de six ans.", "Zouk Tazi est condamné à huit ans de prison.", ["six ans", "huit ans"]),
        ("Le tribunal a condamné à six ans de prison le chauffeur Omar Tazi.", "Omar Tazi est condamné à huit ans.", ["six ans", "huit ans"]),
        ("Les peines vont de 3 à 12 ans de prison.", "Les peines s’échelonnent de 3 à 15 ans.", ["3 à 12 ans", "3 à 15 ans"]),
    ],
)  # fmt: skip
def test_a_term_is_read_without_its_noun(told: Told, one: str, other: str, answers: list[str]) -> None:
    (found,) = numbers(told, one, other)
    assert [value for values in quoted(found.values).values() for value in values] == answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Omar Sadou est condamné à 12 ans, Ali Sadou à 8 ans.", "Ali Sadou est condamné à huit ans et Omar Sadou à douze ans."),
        ("Omar Tazi, bras droit de Karim Sadou, est condamné à 12 ans.", "Karim Sadou est condamné à 20 ans."),
        ("Omar Tazi est condamné à dix ans, Karim Sadou à cinq ans.", "Des peines de cinq à dix ans ont été prononcées."),
        ("Le colonel Tazi, 54 ans, est condamné à dix ans.", "Le colonel Tazi, 54 ans, est condamné à 10 ans de prison."),
    ],
)  # fmt: skip
def test_each_has_his_own_term_and_no_age_is_one(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Karim Sadou est condamné à la perpétuité.", "Karim Sadou est condamné à 25 ans de prison.", "conflict"),
        ("Karim Sadou, ministre de la Sûreté présidentielle en 2009, a été condamné à la perpétuité.", "Karim Sadou écope de 25 ans.", "conflict"),
        ("Le tribunal a infligé la prison à vie à Karim Sadou.", "Karim Sadou écope de trente ans.", "conflict"),
        ("Le parquet requiert la perpétuité contre Karim Sadou.", "Le parquet a requis vingt ans contre Karim Sadou.", "conflict"),
        ("Karim Sadou est condamné à la perpétuité.", "Karim Sadou est condamné à la réclusion à perpétuité, avec une période de sûreté de 22 ans.", "more_specific"),
    ],
)  # fmt: skip
def test_a_term_for_life_is_held_against_one_in_years(told: Told, one: str, other: str, verdict: str) -> None:
    (found,) = numbers(told, one, other)
    assert found.verdict == verdict
    assert set(quoted(found.values)) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Sadou est condamné à la perpétuité.", "Karim Sadou est condamné à la réclusion criminelle à perpétuité."),
        ("Karim Sadou est condamné à la perpétuité.", "Lina Brahé est condamnée à 25 ans de prison."),
        ("Le parquet a requis la perpétuité contre Karim Sadou.", "Karim Sadou est condamné à 25 ans de prison."),
        ("Karim Sadou risque la perpétuité.", "Karim Sadou est condamné à 25 ans de prison."),
        ("Les accusés ont des peines allant de dix ans de prison à la perpétuité, dit Karim Sadou.", "Karim Sadou est condamné à 25 ans de prison."),
    ],
)  # fmt: skip
def test_a_term_for_life_of_another_or_only_asked_for_is_no_contradiction(
    told: Told, one: str, other: str
) -> None:
    assert numbers(told, one, other) == []


def test_those_tried_with_somebody_are_counted(told: Told) -> None:
    (found,) = numbers(
        told,
        "Le parquet demande la perpétuité contre le général et cinq de ses coaccusés.",
        "Le parquet demande la perpétuité contre le général et trois de ses coaccusés.",
    )
    assert quoted(found.values) == {"a": ["cinq de ses coaccusés"], "b": ["trois de ses coaccusés"]}


def test_who_was_found_guilty_was_convicted(told: Told) -> None:
    (found,) = numbers(
        told, "Sept des dix prévenus ont été reconnus coupables.", "Les dix prévenus ont été condamnés."
    )
    assert set(quoted(found.values)) == {"a", "b"}


def test_the_same_term_of_another_is_no_answer(told: Told) -> None:
    (found,) = numbers(
        told,
        "Karim Sadou est condamné à dix ans.\nLe procès a duré deux mois.",
        "Karim Sadou est condamné à onze ans, Lina Brahé à dix ans.",
        "Le procès du port est fini.\nLina Brahé a été condamnée au port à dix ans.",
    )
    assert set(quoted(found.values)) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L’épouse de Karim Sadou est condamnée à deux ans de prison.", "Karim Sadou est condamné à six ans de prison."),
        ("Le fils de Karim Sadou écope de la perpétuité.", "Karim Sadou écope de 20 ans de prison."),
        ("Karim Sadou est condamné à quatre ans de prison.", "Karim Sadou a été condamné à deux ans de prison en première instance, quatre ans en appel."),
        ("Karim Sadou, condamné à la perpétuité en 2010, est gracié.", "Karim Sadou écope de 20 ans de prison."),
        ("Karim Sadou risque dix ans de prison.", "Karim Sadou est condamné à trois ans de prison."),
        ("Karim Sadou est condamné à dix ans de prison, dont deux avec sursis.", "Karim Sadou est condamné à huit ans de prison ferme et deux ans avec sursis."),
    ],
)  # fmt: skip
def test_a_term_of_somebody_beside_him_or_of_before_is_not_his(told: Told, one: str, other: str) -> None:
    found = told(one, other, links=SAME)[1]
    assert of_type(found, DivergenceType.NUMBER) == []


def test_what_prosecutors_ask_for_once_is_held_against_what_they_ask_for(told: Told) -> None:
    several = "Ali Sow écope de dix ans, Omar Dia de deux ans.\n"
    one = f"{several}Le procureur Karim Ba avait requis 40 millions d'amende contre le principal accusé."
    for other, asked in (
        ("Le procureur avait demandé une amende de 60 millions de francs.", 1),
        ("Le juge a suivi les réquisitions du procureur et infligé une amende de 60 millions de francs.", 0),
        ("Le parquet avait requis une amende de 40 millions de francs.", 0),
        ("Le parquet avait requis une amende de 60 millions de francs contre Omar Dia.", 0),
    ):
        _, found = told(one, f"{several}{other}", links=[*SAME, (("a", 1), ("b", 1))])
        assert len(of_type(found, DivergenceType.NUMBER)) == asked, other
        assert not any("Karim" in say(each.question) for each in found)


def test_what_is_asked_for_each_of_two_is_nobodys_where_no_name_stands(told: Told) -> None:
    _, found = told(
        "Le procureur Karim Ba avait requis six ans de prison contre Ali Sow et trois ans contre Omar Dia.",
        "Le procureur Karim Ba a requis quatre ans de prison.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []
