"""The heading over a fact tells what it is about, never which account is right."""

import pytest

from sahelread.headings import is_of, title_without_sides, without_sides
from sahelread.model import (
    Article,
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    PassageRef,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.reading.articles import article_from_text

NUMBER, DATE, CAUSE = DivergenceType.NUMBER, DivergenceType.DATE, DivergenceType.CAUSE


def account(id_: str, text: str) -> Article:
    return article_from_text(text, id=id_, path=f"{id_}.txt")


def heading(
    label: str, *answers: str, type_: DivergenceType = NUMBER, verdict: Verdict = Verdict.CONFLICT
) -> str:
    """The heading of a fact called so, of which two accounts give these answers."""
    texts = [label, "Autre récit."]
    story = Story("t", tuple(account(id_, text) for id_, text in zip("ab", texts, strict=True)), "fr")
    values = tuple(
        Value(id_, words, (Quote(0, len(words), words),)) for id_, words in zip("ab", answers, strict=True)
    )
    asked = Divergence("k", 1, type_, verdict, Confidence.SURE, message("Combien ?"), values)
    group = Group(1, label, (PassageRef("a", 0), PassageRef("b", 0)))
    (named,) = without_sides(story, (group,), (asked,))
    return named.label


@pytest.mark.parametrize(
    ("label", "answers", "expected"),
    [
        ("La caution sera de 200 euros", ("200 euros", "90 euros"), "La caution sera de …"),
        (
            "Trois pêcheurs ont disparu au large",
            ("Trois pêcheurs", "cinq"),
            "… pêcheurs ont disparu au large",
        ),
        ("Le bac roulait à 38 km", ("65 km/h", "38 km"), "Le bac roulait à …"),
        ("Les quatre marins ont dix jours", ("quatre marins", "six"), "Les … marins ont dix jours"),
    ],
)
def test_a_figure_that_another_account_contradicts_is_left_out(
    label: str, answers: tuple[str, str], expected: str
) -> None:
    assert heading(label, *answers) == expected


def test_so_is_a_day_or_a_reason_in_the_words_of_an_account() -> None:
    told = "Le marché a fermé lundi dans toute la ville"
    assert heading(told, "lundi", "mardi", type_=DATE) == "Le marché a fermé … dans toute la ville"
    reason = "Le pont a cédé à cause d'un camion trop lourd"
    said = "à cause d'un camion trop lourd", "une crue"
    assert heading(reason, *said, type_=CAUSE) == "Le pont a cédé …"


def test_figures_that_nobody_disputes_stay() -> None:
    assert (
        heading("Le bac a coulé à 12 km de la côte", "trois", "cinq") == "Le bac a coulé à 12 km de la côte"
    )
    told = "La caution sera de 200 euros"
    assert heading(told, "200 euros", "plus de 150 euros", verdict=Verdict.MORE_SPECIFIC) == told


def test_a_heading_of_which_nothing_would_be_left_stays() -> None:
    assert heading("Trois morts", "Trois morts", "cinq") == "Trois morts"


def test_a_heading_is_known_for_that_of_its_passage_whatever_was_left_out() -> None:
    assert is_of("La caution sera de … pour tous", "Selon elle, la caution sera de 200 euros pour tous.")
    assert not is_of("La caution sera de … pour tous", "Le bac a coulé.")


@pytest.mark.parametrize(
    ("title", "is_titled", "expected"),
    [
        ("Saint-Marc : fin du blocage du port", False, "port"),
        ("Saint-Marc : fin du blocage du port", True, "Saint-Marc : fin du blocage du port"),
        ("Blocage du port de Saint-Marc", False, "Blocage du port de Saint-Marc"),
    ],
)
def test_a_title_that_nobody_gave_is_none_that_accounts_contradict(
    title: str, is_titled: bool, expected: str
) -> None:
    told = "Saint-Marc : fin du blocage du port", "Le blocage continue"
    accounts = tuple(account(id_, text) for id_, text in zip("ab", told, strict=True))
    story = Story(title, accounts, "fr", folder="/récits/port", is_titled=is_titled)
    quotes = Quote(13, 27, "fin du blocage"), Quote(0, 19, told[1])
    values = tuple(Value(id_, quote.text, (quote,)) for id_, quote in zip("ab", quotes, strict=True))
    asked = Divergence(
        "k", None, DivergenceType.NEGATION, Verdict.CONFLICT, Confidence.HINT, message("Lequel ?"), values
    )
    assert title_without_sides(story, [asked]) == expected
