"""What a thing or a person is in law: allowed or not, set aside or dismissed, turned away or found wrong, charged with this or that."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]
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
