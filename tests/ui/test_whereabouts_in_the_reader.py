"""Which divergences a passage takes part in."""

from dataclasses import replace

from reading_room import FIRST, comparison, story

from sahelread.model import PassageRef, Quote, Value
from sahelread.ui.whereabouts import Whereabouts


def keys(where: Whereabouts, ref: PassageRef) -> list[str]:
    return [divergence.key for divergence in where.divergences_at(ref)]


def test_a_passage_has_the_divergences_that_quote_it_and_those_of_its_group() -> None:
    where = Whereabouts(comparison(story()))
    assert keys(where, FIRST["a"]) == ["number-soldats"]
    assert keys(where, FIRST["c"]) == ["number-soldats"]  # silent, but of the group
    assert keys(where, PassageRef("a", 1)) == []


def test_a_quote_over_two_passages_belongs_to_both() -> None:
    found = comparison(story())
    [first] = found.divergences
    passages = found.story.article("a").passages
    quote = Quote(passages[1].start + 3, passages[2].start + 4, "…")
    wide = replace(first, key="wide", group=None, values=(Value("a", "x", (quote,)),))
    where = Whereabouts(replace(found, divergences=(first, wide)))
    assert keys(where, PassageRef("a", 1)) == ["wide"]
    assert keys(where, PassageRef("a", 2)) == ["wide"]
    assert keys(where, FIRST["a"]) == ["number-soldats"]


def test_those_that_quote_the_passage_come_first() -> None:
    found = comparison(story())
    [first] = found.divergences
    others = replace(first, key="others", values=(Value("b", "x", (Quote(0, 5, "…"),)),))
    where = Whereabouts(replace(found, divergences=(others, first)))
    assert keys(where, FIRST["a"]) == ["number-soldats", "others"]
