"""By what means somebody came, left or was taken: one means here, another there."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Les pillards sont arrivés à moto.",
            "Les pillards sont arrivés à bord de trois pick-up.",
            ("à moto", "à bord de trois pick-up"),
        ),
        ("Les pillards ont fui à moto devant le port.", "Les pillards ont fui à pied.", ("à moto", "à pied")),
        # in other words for the same journey, before the verb, and right behind who goes by it
        (
            "La reine a regagné Lossa en train.",
            "C’est à bord d’un hélicoptère que la reine est rentrée à Lossa.",
            ("en train", "à bord d’un hélicoptère"),
        ),
        (
            "Les potiers ont été pris en otage par des hommes armés à moto.",
            "Des hommes armés circulant à bord de véhicules ont pris les potiers en otage.",
            ("à moto", "à bord de véhicules"),
        ),
        (
            "Les malades ont été transportés par avion à Lossa.",
            "Les malades ont été conduits à Lossa dans un vieux camion.",
            ("par avion", "dans un vieux camion"),
        ),
    ],
)
def test_it_is_asked_by_what_somebody_came(told: Told, one: str, other: str, words: tuple[str, str]) -> None:
    _, found = told(one, other, links=SAME)
    (means,) = [d for d in of_type(found, DivergenceType.TERM) if say(d.question).startswith("By what means")]
    assert (means.verdict, means.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(means.values) == {"a": [words[0]], "b": [words[1]]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # both of them, one of them, and where they went
        ("Les pillards sont arrivés à moto.", "Les pillards sont venus à moto et en pick-up."),
        ("Les pillards sont arrivés à moto.", "Les pillards sont arrivés sur deux motos."),
        ("Les pillards sont arrivés à moto.\nIls avaient un pick-up.", "Les pillards sont arrivés en pick-up."),
        ("Les pillards sont arrivés à moto.", "Les pillards sont arrivés au port."),
        # a car is a vehicle, and goes by road
        ("La reine est rentrée à Lossa par la route.", "La reine est rentrée à Lossa en voiture."),
        ("Les malades ont été conduits à Lossa dans un véhicule.", "Les malades ont été conduits à Lossa en camion."),
        # others, another way, and what is no journey
        ("Les électeurs sont venus à pied.", "La ministre est venue en voiture."),
        ("Les pillards sont arrivés à moto.", "Les pillards ont fui à bord d’un camion."),
        ("Le mur a été mis à bas par un camion.", "Le mur a été mis à bas par un train."),
        # two stages, of which one account tells but one
        ("Les potiers ont traversé le lac en pirogue.", "Les potiers ont rejoint Lossa en camion après avoir traversé le lac."),
        ("Les potiers ont été emmenés à moto vers le lac.", "Les potiers sont arrivés libres à Lossa en avion."),
    ],
)  # fmt: skip
def test_what_may_be_one_means_or_is_of_others_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [say(d.question) for d in found if say(d.question).startswith("By what means")] == []


def test_means_are_read_in_english_too(told: Told) -> None:
    _, found = told(
        "The gunmen arrived on motorcycles.",
        "The gunmen came to the village in three pick-up trucks.",
        links=SAME,
        language="en",
    )
    assert [say(d.question)[:13] for d in of_type(found, DivergenceType.TERM)] == ["By what means"]


def test_several_means_told_together_are_held_against_another(told: Told) -> None:
    _, found = told(
        "Les assaillants sont arrivés à pied vers 18h45.",
        "Les assaillants sont arrivés à moto et à cheval vers 18h45.",
        links=SAME,
    )
    (asked,) = of_type(found, DivergenceType.TERM)
    assert quoted(asked.values) == {"a": ["à pied"], "b": ["à moto"]}
