"""Who holds an office: two persons for one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import SAME, Told, quoted

from sahelread.model import Divergence, DivergenceType, Verdict


def _asked(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if one.why and "for one office" in one.why[0].text]


@pytest.mark.parametrize(
    ("one", "other", "answers"),
    [
        (
            "Le commandant du camp, le capitaine Issa Kolo, est mort.",
            "Le lieutenant Amadi Sarr, commandant du camp, est mort.",
            ["commandant du camp, le capitaine Issa Kolo", "Amadi Sarr, commandant du camp"],
        ),
        (
            "L'administrateur du territoire de Barsa, Issa Kolo, a parlé.",
            "« C'est fini », a dit Amadi Sarr, administrateur du territoire.",
            ["administrateur du territoire de Barsa, Issa Kolo", "Amadi Sarr, administrateur du territoire"],
        ),
        (
            "Le nouveau directeur du port est le commissaire Issa Kolo.",
            "Amadi Sarr devient le nouveau directeur du port.",
            [
                "directeur du port est le commissaire Issa Kolo",
                "Amadi Sarr devient le nouveau directeur du port",
            ],
        ),
        (
            "L'ambassadeur du Togo, Issa Kolo, est convoqué.",
            "Amadi Sarr, ambassadeur du Togo, est convoqué.",
            ["ambassadeur du Togo, Issa Kolo", "Amadi Sarr, ambassadeur du Togo"],
        ),
        (
            "Le tireur, identifié comme Issa Ba, est abattu.",
            "Abattu par un garde, le tireur, Omar Sy, avait fui.",
            ["tireur, identifié comme Issa Ba", "tireur, Omar Sy"],
        ),
        (
            "Le Premier ministre, Issa Kolo, a été nommé lundi.",
            "Amadi Sarr, Premier ministre, a été nommé lundi.",
            ["Premier ministre, Issa Kolo", "Amadi Sarr, Premier ministre"],
        ),
    ],
)
def test_two_persons_for_one_office_are_asked_about(
    told: Told, one: str, other: str, answers: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (name,) = _asked(found)
    assert [quote for quotes in quoted(name.values).values() for quote in quotes] == answers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two places, an office of many, one that says too little, one that was somebody's.
        ("Le préfet de Barsa, Issa Kolo, a parlé.", "Le préfet de Sanga, Amadi Sarr, a parlé."),
        ("Le président du parti, Issa Kolo, est là.", "Le président du groupe du parti, Amadi Sarr, est là."),
        ("L'otage Issa Kolo est libre.", "Son frère Amadi Sarr, otage comme lui, est mort."),
        ("L'avocat de la famille, Issa Kolo, a parlé.", "L'avocat de la famille, Amadi Sarr, a parlé."),
        ("Le directeur Issa Kolo a parlé.", "Le directeur Amadi Sarr a parlé."),
        ("L'ancien préfet de Barsa, Issa Kolo, a parlé.", "Le préfet de Barsa, Amadi Sarr, a parlé."),
        # Who comes and who goes, a deputy, a name told whole and by half.
        ("Le préfet de Barsa, Issa Kolo, a été limogé.", "Le préfet de Barsa, Amadi Sarr, a parlé."),
        ("Le préfet de Barsa, Issa Kolo, a parlé.", "Le préfet de Barsa par intérim, Amadi Sarr, a parlé."),
        ("Le préfet de Barsa, Issa Kolo, a parlé.", "Le préfet de Barsa, Issa Jean Kolo, a parlé."),
        # An account that names both.
        (
            "Le préfet de Barsa, Issa Kolo, a parlé.",
            "Le préfet de Barsa, Amadi Sarr, a parlé.\nIssa Kolo est parti en mai.",
        ),
    ],
)
def test_who_may_hold_another_office_or_the_same_at_another_time_is_no_question(
    told: Told, one: str, other: str
) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []


def test_offices_that_are_not_linked_are_two(told: Told) -> None:
    _, found = told("Le maire de Barsa, Issa Kolo, a parlé.", "Le maire de Barsa, Amadi Sarr, a parlé.")
    assert _asked(found) == []


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Le four a été racheté par une banque.", "Le four a été racheté par la Banque du Levant.", True),
        ("Une ONG suédoise a ouvert un hôpital à Barsa.", "L’ONG Lumière du Nord a ouvert un hôpital à Barsa.", True),
        # another of the crew, named elsewhere in the account, and without a name in both
        ("Une hôtesse a survécu à l’accident.", "Le copilote, le lieutenant Issa Kolo, est le seul survivant de l’accident.", False),
        ("Le four a été racheté par une banque.\nLa Banque du Levant se tait.", "Le four a été racheté par la Banque du Levant.", False),
        ("Le four a été racheté par une banque.", "Le four a été racheté par la banque de la ville.", False),
    ],
)  # fmt: skip
def test_the_name_of_a_body_that_another_leaves_unnamed_tells_more(
    told: Told, one: str, other: str, *, is_asked: bool
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert [d.verdict for d in found if d.type is DivergenceType.ACTOR] == [Verdict.MORE_SPECIFIC] * is_asked
