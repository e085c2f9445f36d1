"""What a thing or a person is in law: allowed or not, set aside or dismissed, turned away or found wrong, charged with this or that."""

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

TERM = DivergenceType.TERM


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "La plainte du maire a été déclarée irrecevable.",
            "Les juges ont lu la plainte du maire et l’ont rejetée sur le fond.",
            {"a": ["irrecevable"], "b": ["sur le fond"]},
        ),
        (
            "La mine clandestine de Barsa s’est effondrée.",
            "La mine de Barsa, qui s’est effondrée, a un permis d’exploitation.",
            {"a": ["clandestine"], "b": ["permis d’exploitation"]},
        ),
        (
            "La ligue annonce la mise à pied de l’entraîneur.",
            "L’entraîneur est limogé, annonce la ligue.",
            {"a": ["mise à pied"], "b": ["limogé"]},
        ),
    ],
)
def test_two_states_in_law_of_one_thing_are_a_conflict(
    told: Told, one: str, other: str, words: dict[str, list[str]]
) -> None:
    _, found = told(one, other, links=SAME)
    (status,) = of_type(found, TERM)
    assert (status.verdict, quoted(status.values)) == (Verdict.CONFLICT, words)


def test_the_prison_of_one_is_not_that_of_those_who_stood_trial_with_him(told: Told) -> None:
    _, found = told(
        "L’ancien maire est condamné à trois ans de prison ferme pour le vol du bac.",
        "Les coaccusés de l’ancien maire sont condamnés avec sursis pour le vol du bac.",
        links=SAME,
    )
    assert of_type(found, TERM) == []


def test_what_was_broken_is_not_intact(told: Told) -> None:
    _, found = told(
        "Les pillards ont cassé la vitrine du potier.", "La vitrine du potier est intacte.", links=SAME
    )
    (broken,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(broken.values) == {"a": ["cassé"], "b": ["intacte"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one offence each, whatever list it stands in
        ("Le maire est inculpé de faux et de vol.", "Le maire est mis en examen pour vol et recel."),
        (
            "Le tribunal a condamné le maire à deux ans de prison pour recel.",
            "Le maire, reconnu coupable d’usure, a pris deux ans.",
        ),
        # done by one account, abetted or tried by the other
        ("Le maire est poursuivi pour meurtre.", "Le maire est inculpé de complicité de meurtre."),
        ("Le maire est accusé de vol et de fraude.", "Le maire est accusé de fraude et de tentative de vol."),
    ],
)
def test_two_offences_of_one_person_are_a_hint(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    (charge,) = (one for one in of_type(found, TERM) if one.question.text.startswith("Which charge"))
    assert (charge.verdict, charge.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # there may be more
        ("Le maire est inculpé notamment de faux.", "Le maire est mis en examen pour recel."),
        # two stages of a case, what was not proved, two persons
        ("Le maire est accusé de faux.", "Le maire a été condamné pour recel."),
        ("Le maire est coupable de faux.", "Le maire est déclaré non coupable de recel."),
        ("Issa Lompo est accusé de faux.", "Amadi Kabirou est accusé de recel."),
        # the same, told as what happened, and what is no offence
        (
            "Le maire a été condamné pour le sabotage du pont.",
            "Le maire est coupable de complicité de sabotage.",
        ),
        (
            "Le maire a été condamné pour sa participation au vol.",
            "Le maire est coupable de complicité de vol.",
        ),
        ("Le maire a été condamné pour son rôle dans le vol.", "Le maire est coupable de complicité de vol."),
        ("Les accusés écopent de la peine maximale.", "Les accusés sont soupçonnés de vol."),
        ("Le maire est accusé d’avoir fui.", "Le maire est accusé de recel."),
        # the list ends where somebody does something
        ("Inculpé de recel, le potier a été conduit au parquet.", "Le maire est mis en examen pour recel."),
        ("Le maire, soupçonné de vol, nie les faits.", "Le maire est soupçonné de vol."),
        # who is "chargé" of something is accused of nothing
        ("Des gendarmes chargés de la garde du port.", "Des gendarmes chargés de la pêche du port."),
    ],
)
def test_offences_that_may_be_one_list_are_not_compared(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert not [one for one in found if one.question.text.startswith("Which charge")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire est inculpé de faux.", "Le maire est mis en examen pour faux et recel."),
        (
            "Les faits sont constitutifs, dit le juge, de faux, d’usure et de vol.",
            "Le maire est accusé de faux, d’usure et de recel.",
        ),
        ("Une enquête a été ouverte pour vol.", "Une enquête a été ouverte pour vol et recel."),
    ],
)
def test_who_tells_an_offence_more_is_more_specific(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    (charge,) = of_type(found, TERM)
    assert (charge.verdict, charge.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)


def test_an_offence_told_elsewhere_is_not_left_out(told: Told) -> None:
    one = "Le maire est inculpé de faux.\nLe recel est jugé à part."
    _, found = told(one, "Le maire est mis en examen pour faux et recel.", links=SAME)
    assert of_type(found, TERM) == []


def test_what_is_said_of_two_offences_in_one_is_said_of_both(told: Told) -> None:
    whole = "Le maire est mis en examen pour constitution et complicité de bandes armées."
    _, found = told("Le maire est mis en examen pour formation de bandes armées.", whole, links=SAME)
    assert not any(one.verdict is Verdict.CONFLICT for one in of_type(found, TERM))


def test_what_somebody_is_charged_with_is_not_asked_as_a_reason_too(told: Told) -> None:
    _, found = told("Le maire est jugé pour recel.", "Le maire a été jugé pour usure.", links=SAME)
    assert [one.type for one in found] == [TERM]


def test_offences_are_read_in_english(told: Told) -> None:
    _, found = told(
        "The mayor was charged with fraud.", "The mayor was charged with theft.", links=SAME, language="en"
    )
    (charge,) = of_type(found, TERM)
    assert quoted(charge.values) == {"a": ["fraud"], "b": ["theft"]}


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "La cour a abandonné le vol et n’a retenu que le recel.",
            "La cour retient le vol, sa qualification initiale.",
            {"a": ["a abandonné le vol"], "b": ["le vol"]},
        ),
        (
            "Le chef de vol n’a pas été retenu, disent ses avocats.",
            "Le potier est poursuivi pour vol.",
            {"a": ["chef de vol n’a pas été retenu"], "b": ["vol"]},
        ),
    ],
)
def test_what_was_dropped_is_not_what_somebody_is_guilty_of(
    told: Told, one: str, other: str, quotes: dict[str, list[str]]
) -> None:
    _, found = told(one, other, links=SAME)
    (charge,) = (one for one in of_type(found, TERM) if one.question.text.startswith("Which charge"))
    assert (charge.verdict, quoted(charge.values)) == (Verdict.CONFLICT, quotes)


def test_what_was_dropped_in_court_was_a_charge_before(told: Told) -> None:
    charged = "Le potier était poursuivi pour vol."
    _, found = told("Le chef de vol a été abandonné.", charged, links=SAME)
    assert of_type(found, TERM) == []


@pytest.mark.parametrize(("verb", "asked"), [("a", True), ("n'a pas", False)])
def test_a_charge_is_dropped_by_who_drops_it(told: Told, verb: str, asked: bool) -> None:
    _, found = told(
        f"Le tribunal {verb} écarté le chef de corruption contre le maire.",
        "Le maire a été reconnu coupable de corruption par le tribunal.",
        links=[(("a", 0), ("b", 0))],
    )
    assert bool(of_type(found, DivergenceType.TERM)) is asked


@pytest.mark.parametrize(
    ("also", "act"),
    [
        ("Les avocats du maire ont fait appel lundi.", "Le parquet ne fera pas appel."),
        ("La défense a fait appel.", "Le procureur ne fera pas appel."),
    ],
)
def test_what_the_defence_does_says_nothing_of_what_the_prosecution_does(
    told: Told, also: str, act: str
) -> None:
    alone = told(f"{act}\n{also}", "Le parquet a fait appel mardi.", links=[(("a", 0), ("b", 0))])[1]
    (found,) = of_type(alone, DivergenceType.MODALITY)
    assert set(quoted(found.values)) == {"a", "b"}
    assert of_type(told(also, act, links=[(("a", 0), ("b", 0))])[1], DivergenceType.MODALITY) == []


def test_a_list_of_offences_ends_where_the_convict_is_named(told: Told) -> None:
    _, found = told(
        f"Accusé de complot et de vol de sel, Issa Kolo a été condamné à dix ans.\n{FAR}",
        f"Issa Kolo, accusé de complot et de corruption, a été condamné à dix ans.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    (asked,) = of_type(found, DivergenceType.TERM)
    assert quoted(asked.values) == {"a": ["complot et de vol de sel"], "b": ["complot et de corruption"]}
