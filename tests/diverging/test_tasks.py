"""Who is in charge of something: an inquiry, the security of a place; who orders it is not who does it."""

import pytest
from telling import SAME, Told, of_type

from sahelread.model import DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("L’enquête a été confiée aux gendarmes.", "L’enquête est conduite par la police judiciaire.", True),
        ("La gendarmerie mène l’enquête.", "La police judiciaire mène l’enquête.", True),
        ("La police judiciaire est chargée de l’enquête.", "Les gendarmes mènent l’enquête.", True),
        ("Le parquet de Sanga a ouvert une enquête.", "La justice militaire est chargée de l’enquête.", True),
        (
            "La sécurité du bac est assurée par l’armée.",
            "La sécurité du bac est assurée par la police.",
            True,
        ),
        (
            "Une enquête est ouverte ; elle a été confiée à la police.",
            "La gendarmerie, qui mène l’enquête, a vu un témoin.",
            True,
        ),
        # who orders it and who does it; two inquiries; who may be the other
        ("Le parquet de Sanga a ouvert une enquête.", "L’enquête est menée par la gendarmerie.", False),
        ("Le parquet a confié l’enquête à la gendarmerie.", "La gendarmerie mène l’enquête.", False),
        ("La police mène une enquête interne.", "Une enquête parlementaire est confiée à l’armée.", False),
        ("L’enquête est menée par les forces de sécurité.", "La gendarmerie mène l’enquête.", False),
        ("L’enquête est menée par la police.", "L’enquête a été critiquée par les gendarmes.", False),
        ("L’enquête n’est pas menée par l’armée.", "La gendarmerie mène l’enquête.", False),
        (
            "La mairie a ordonné les travaux du bac.",
            "Les travaux du bac sont confiés à une entreprise.",
            False,
        ),
    ],
)
def test_who_is_in_charge_is_asked_of_those_who_cannot_both_be(
    told: Told, one: str, other: str, *, asked: bool
) -> None:
    _, found = told(one, other, links=SAME)
    questions = of_type(found, DivergenceType.ACTOR)
    assert [(one.question.text, one.verdict) for one in questions] == (
        [("Who is in charge of it ({what})?", Verdict.CONFLICT)] if asked else []
    )


def test_who_is_in_charge_is_asked_of_passages_that_surely_report_the_same(told: Told) -> None:
    _, found = told("L’enquête a été confiée aux gendarmes.", "La police judiciaire mène l’enquête.")
    assert not of_type(found, DivergenceType.ACTOR)


def test_english_inquiries_have_somebody_in_charge_too(told: Told) -> None:
    _, found = told(
        "The investigation is led by the police.",
        "The army is in charge of the investigation.",
        links=SAME,
        language="en",
    )
    assert len(of_type(found, DivergenceType.ACTOR)) == 1
