"""A kind of a kind: what one account tells in general and another closer, of one thing in one act."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        # what was done to it, what did it, and what stands before it
        (
            "Les bandits ont brûlé un bâtiment.",
            "Les bandits ont brûlé une école.",
            ("un bâtiment", "une école"),
        ),
        ("Une embarcation a chaviré.", "Une pirogue a chaviré.", ("Une embarcation", "Une pirogue")),
        ("Il a été tué avec une arme.", "Il a été tué avec un couteau.", ("une arme", "un couteau")),
        # what is of two kinds: a school is a building, a grenade a weapon
        (
            "Les bandits ont brûlé un établissement scolaire.",
            "Les bandits ont brûlé un lycée.",
            ("un établissement scolaire", "un lycée"),
        ),
        (
            "Il a été tué par un engin explosif.",
            "Il a été tué par une grenade.",
            ("un engin explosif", "une grenade"),
        ),
        # of one, whatever befell
        (
            "Un berger a été écrasé par un véhicule de la douane.",
            "Un berger a été fauché par un pick-up de la douane.",
            ("un véhicule", "un pick-up"),
        ),
        # an act of its own
        (
            "Le potier s’en tire avec une peine assortie du sursis.",
            "Le potier est condamné à deux ans de prison avec sursis.",
            ("une peine assortie du sursis", "deux ans de prison avec sursis"),
        ),
        (
            "Barsa expulse deux diplomates.",
            "Barsa déclare persona non grata deux diplomates.",
            ("expulse", "persona non grata"),
        ),
    ],
)
def test_who_tells_a_thing_closer_is_more_specific(
    told: Told, one: str, other: str, words: tuple[str, str]
) -> None:
    _, found = told(one, other, links=SAME)
    (closer,) = of_type(found, DivergenceType.TERM)
    assert (closer.verdict, closer.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(closer.values) == {"a": [words[0]], "b": [words[1]]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another part in the act, another act, another owner, another number
        ("Un véhicule a heurté un mur.", "Un berger a heurté un pick-up."),
        ("Les bandits ont brûlé un bâtiment.", "Les bandits ont ouvert une école."),
        ("Un véhicule du maire a brûlé.", "Un pick-up des douanes a brûlé."),
        ("Des véhicules ont brûlé.", "Un pick-up a brûlé."),
        # one of several, and what did not happen
        ("Les bandits ont brûlé un bâtiment.", "Les bandits ont brûlé une école et une mosquée."),
        ("Les bandits n’ont pas brûlé le bâtiment.", "Les bandits ont brûlé l’école."),
        # told as close in another passage
        ("Un véhicule a brûlé.\nLe pick-up venait de Lossa.", "Un pick-up a brûlé."),
        # men with arms are no arms
        ("Des hommes armés ont tué un berger.", "Des fusils ont tué un berger."),
        # which has the closer word, of whatever
        (
            "Un berger a été écrasé par un véhicule de la douane.\nLes pick-up de la police patrouillent.",
            "Un berger a été fauché par un pick-up de la douane.",
        ),
    ],
)
def test_what_may_be_another_thing_is_not_told_closer(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert not [one for one in found if one.verdict is Verdict.MORE_SPECIFIC]


def test_kinds_are_read_in_english(told: Told) -> None:
    _, found = told("The rebels seized a vehicle.", "The rebels seized a truck.", links=SAME, language="en")
    assert [quoted(one.values) for one in of_type(found, DivergenceType.TERM)] == [
        {"a": ["a vehicle"], "b": ["a truck"]}
    ]
