"""What some accounts leave out: only what an account surely does not tell."""

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from telling import Pair, Told, linked, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.model import Divergence, DivergenceType

# What else each account tells, so that none is a brief and no word is in all passages.
OTHER = (
    "Le maire de Sanko a inauguré la nouvelle école.\nLe fleuve Tibra monte depuis lundi.",
    "Des pêcheurs ont perdu leurs filets à Tibra.\nUn pont relie les deux rives du fleuve.",
    "La route de Karfala traverse une forêt.\nLa récolte de mil sera bonne cette année.",
    "Une chorale a chanté devant la gare.\nLes chauffeurs attendent au carrefour.",
)
FACT = "Le préfet a ordonné l'évacuation du barrage de Lirako."


def left_out(found: tuple[Divergence, ...]) -> list[Divergence]:
    return [one for one in of_type(found, DivergenceType.OMISSION) if len(quoted(one.values)) > 1]


def between(*passages: tuple[str, int]) -> list[Pair]:
    """Sure links between all of those passages."""
    return list(combinations(passages, 2))


def tell(told: Told, *last: str, tellers: str = "abc") -> list[Divergence]:
    """What is left out of a story in which those accounts tell the fact in their third line; `last` ends the others."""
    ends = iter(last)
    texts = [
        f"{other}\n{FACT if name in tellers else next(ends, 'Le soir, le calme est revenu.')}"
        for name, other in zip("abcd", OTHER, strict=True)
    ]
    _, found = told(*texts, links=between(*((name, 2) for name in tellers)))
    return left_out(found)


def test_a_fact_that_one_of_four_accounts_leaves_out_is_reported(told: Told) -> None:
    (one,) = tell(told)
    assert quoted(one.values) == {name: [FACT] for name in "abc"}


def test_who_tells_it_unlinked_answers(told: Told) -> None:
    assert tell(told, "Lirako : l'évacuation du barrage ordonnée par le préfet.") == []


@pytest.mark.parametrize(
    "in_doubt",
    [
        "Le barrage de Lirako a été construit en 1974.",
        "À Lirako, les gens plient bagage, et le barrage est désert.",
        "La mairie a ordonné l'évacuation de l'hôpital.",
    ],
)
def test_who_has_words_of_it_is_not_called_silent(told: Told, in_doubt: str) -> None:
    assert tell(told, in_doubt) == []


def test_who_is_faintly_linked_is_not_called_silent_and_alone_makes_no_omission(told: Told) -> None:
    texts = [f"{other}\n{FACT}" for other in OTHER[:3]]
    near = f"{OTHER[3]}\nOn a vidé toute la vallée."
    _, found = told(*texts, near, links=[*between(("a", 2), ("b", 2), ("c", 2)), (("c", 2), ("d", 2))])
    assert left_out(found) == []


def test_what_only_two_tell_is_their_own_news(told: Told) -> None:
    assert tell(told, tellers="ab") == []


def test_who_appeared_before_the_first_that_tells_it_left_nothing_out() -> None:
    texts = [
        f"{other}\n{FACT if name in 'abc' else 'Le calme.'}"
        for name, other in zip("abcd", OTHER, strict=True)
    ]
    story = story_of(texts, published=date(2025, 3, 8))
    before = replace(story.articles[3], published=date(2025, 3, 7))
    alignment = linked(between(("a", 2), ("b", 2), ("c", 2)))
    assert left_out(diverge(story, alignment)) != []
    assert left_out(diverge(replace(story, articles=(*story.articles[:3], before)), alignment)) == []


def test_what_is_no_act_and_has_no_figure_is_no_fact_left_out(told: Told) -> None:
    place = "Lirako est un gros bourg de la rive nord."
    texts = [f"{other}\n{place}" for other in OTHER[:3]]
    links = between(("a", 2), ("b", 2), ("c", 2))
    _, found = told(*texts, f"{OTHER[3]}\nLe soir, il a plu.", links=links)
    assert left_out(found) == []


def test_what_somebody_or_something_is_is_no_fact_left_out(told: Told) -> None:
    rich = "Lirako, bourg riche en pétrole, est la capitale du Tibra."
    texts = [f"{other}\n{rich}" for other in OTHER[:3]]
    _, found = told(*texts, f"{OTHER[3]}\nLe soir, il a plu.", links=between(("a", 2), ("b", 2), ("c", 2)))
    assert left_out(found) == []
