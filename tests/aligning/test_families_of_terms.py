"""What each family of terms takes from a passage."""

import numpy as np
import pytest

from sahelread.aligning.concepts import mentions
from sahelread.aligning.facts import facts_of
from sahelread.aligning.terms import Terms
from sahelread.text.words import words


def count(family: str, text: str) -> int:
    terms = Terms()
    terms.add(facts_of(text, "fr"))
    return int(np.sum(terms.rows()[family].values))


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Le village a été pillé.", 1),
        ("Dix soldats ont été tués.", 1),
        ("Ils ont pillé, brûlé et tué.", 3),
        ("Le ciel est bleu.", 0),
    ],
)
def test_a_phrase_weighs_as_one_act_however_many_it_may_be(text: str, acts: int) -> None:
    assert count("acts", text) == acts


def test_the_word_of_two_acts_is_known_as_both() -> None:
    assert {"kill", "death"} <= {mention.concept for mention in mentions(words("tué"), "fr")}


def test_the_figure_of_a_measure_is_known_with_its_unit() -> None:
    terms = Terms()
    for text in ("La grève a duré trois mois.", "Il est resté trois mois.", "Les trois hommes sont libres."):
        terms.add(facts_of(text, "fr"))
    first, second, third = (set(terms.rows()["numbers"].row(place)[0].tolist()) for place in range(3))
    assert first == second
    assert not first & third


def test_people_and_things_are_weighed_apart_from_acts() -> None:
    assert count("things", "Dix soldats ont pillé le village.") == 2
    assert count("acts", "Dix soldats ont pillé le village.") == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("« Le marché couvert a entièrement brûlé », a dit le maire de la ville.", "maire"),
        ("« Le marché couvert a entièrement brûlé », rappelle une gérante.", "gérante"),
        ("Selon un riverain, le marché couvert a entièrement brûlé.", "riverain"),
    ],
)
def test_who_says_it_is_left_out_of_what_is_told(text: str, source: str) -> None:
    told = facts_of(text, "fr").told
    assert source not in told
    assert "entièrement brûlé" in told
    assert len(told) == len(text)
