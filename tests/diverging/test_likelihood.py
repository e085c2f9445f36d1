"""How likely two figures answer one question."""

from __future__ import annotations

import pytest

from sahelread.aligning import align
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures import likelihood
from sahelread.diverging.figures.claims import Claim, claims
from sahelread.model import Story
from sahelread.reading import article_from_text


def figures(*texts: str) -> tuple[Accounts, list[Claim]]:
    """The accounts of those texts, and the first figure that each gives."""
    story = Story(
        "lorval", tuple(article_from_text(text, id=name) for name, text in zip("abc", texts, strict=False))
    )
    accounts = Accounts(story, align(story))
    first: dict[str, Claim] = {}
    for claim in claims(accounts):
        first.setdefault(claim.article, claim)
    return accounts, list(first.values())


def likely(*texts: str) -> float:
    accounts, (a, b, *_) = figures(*texts)
    return likelihood.likelihood(accounts, a, b)


DEAD = "La crue de la Sourde a fait 12 morts à Lorval."


def test_two_tolls_of_one_flood_likely_answer_one_question() -> None:
    assert likely(DEAD, "Quinze personnes sont mortes dans la crue de la Sourde.") >= likelihood.SURE


@pytest.mark.parametrize(
    ("less", "more"),
    [
        ("La crue de la Sourde a fait 90 morts à Lorval.", "La crue de la Sourde a fait 14 morts à Lorval."),
        (
            "La crue de la Sourde a fait 14 blessés à Lorval.",
            "La crue de la Sourde a fait 14 morts à Lorval.",
        ),
        (
            "La crue de la Sourde a fait 14 morts à Lorval, contre 12 en 2011.",
            "La crue de la Sourde a fait 14 morts à Lorval.",
        ),
    ],
    ids=["far apart", "another fate", "the other's figure is given too"],
)
def test_what_speaks_against_one_question_makes_it_less_likely(less: str, more: str) -> None:
    assert likely(DEAD, less) < likely(DEAD, more)


def test_figures_that_are_nearly_equal_are_likelier_of_one_thing_than_by_how_near_they_are() -> None:
    one = "Le maire de Lorval revendique 391 partisans."
    nearly, near, far = (likely(one, f"La mairie compte {figure} partisans.") for figure in (389, 370, 350))
    assert nearly - near > 5 * (near - far) > 0


def test_figures_that_one_account_gives_both_of_are_not_nearly_equal() -> None:
    one, told_both = "Le maire revendique 391 partisans.", "Il a 389 partisans, et 391 électeurs."
    accounts, (a, b) = figures(one, told_both)
    assert not likelihood.are_nearly_equal(accounts, a, b)


def test_measures_are_judged_by_the_words_beside_them() -> None:
    one = "Le pont de Lorval est fermé sur 300 mètres."
    alike = likely(one, "La préfecture a fermé le pont de Lorval sur 400 mètres.")
    assert alike > likely(one, "Le pont de Lorval est fermé ; un camping se trouve à 400 mètres.")


def test_it_is_the_same_whichever_comes_first() -> None:
    accounts, (a, b) = figures(
        DEAD, "Quinze personnes sont mortes dans la crue de la Sourde, dont deux enfants."
    )
    assert likelihood.likelihood(accounts, a, b) == pytest.approx(likelihood.likelihood(accounts, b, a))


def test_every_weight_is_of_something_that_is_seen() -> None:
    accounts, (a, b) = figures(DEAD, "Quinze personnes sont mortes dans la crue de la Sourde.")
    seen = {*likelihood.evidence(accounts, a, b), "constant"}
    assert {*likelihood.COUNTS, *likelihood.MEASURES} == seen
