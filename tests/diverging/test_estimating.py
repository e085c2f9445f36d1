"""What several figures for one thing come to: low, best and high, and why the best is what it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from telling import linked, of_type, story_of

from sahelread.diverging import diverge
from sahelread.i18n import say
from sahelread.model import DivergenceType, Estimate

FIRST, NEXT = date(2023, 2, 6), date(2023, 2, 7)


def estimated(
    texts: Sequence[str], days: Sequence[date | None], changed: Sequence[date | None] = ()
) -> tuple[Estimate | None, str]:
    """The estimate of the one number that accounts of those days differ on, and what is said of its best."""
    story = story_of(texts, published=FIRST)
    articles = (
        replace(one, published=day, updated=later)
        for one, day, later in zip(story.articles, days, changed or [None] * len(days), strict=True)
    )
    links = [(("a", 0), (other, 0)) for other in "bcdefg"[: len(texts) - 1]]
    (found,) = of_type(
        diverge(replace(story, articles=tuple(articles)), linked(links)), DivergenceType.NUMBER
    )
    estimate = found.estimate
    return estimate, say(estimate.why) if estimate is not None and estimate.why is not None else ""


DEAD = [
    "L’incendie a fait 12 morts.",
    "Douze morts dans l’incendie.",
    "L’incendie a fait 12 morts et des blessés.",
]


def test_the_figure_of_the_last_day_is_best_however_many_repeat_an_earlier_one() -> None:
    estimate, why = estimated([*DEAD, "L’incendie a fait 19 morts."], [FIRST, FIRST, FIRST, NEXT])
    assert estimate == Estimate(12, 19, 19)
    assert why == "best: the figure of the latest accounts, Tuesday 7 February 2023"


def test_what_most_accounts_of_that_day_give_is_its_figure() -> None:
    estimate, _why = estimated([*DEAD[:2], "L’incendie a fait 19 morts."], [NEXT] * 3)
    assert estimate == Estimate(12, 12, 19)


def test_two_figures_of_the_last_day_leave_the_best_open() -> None:
    estimate, why = estimated([*DEAD, "L’incendie a fait 19 morts."], [FIRST, FIRST, NEXT, NEXT])
    assert estimate == Estimate(12, None, 19)
    assert why.startswith("best left open: no one figure in the latest accounts")


def test_an_account_that_was_changed_on_the_last_day_is_one_of_the_latest() -> None:
    texts = [*DEAD[:2], "L’incendie a fait 19 morts."]
    assert estimated(texts, [FIRST, FIRST, NEXT])[0] == Estimate(12, 19, 19)
    estimate, why = estimated(texts, [FIRST, FIRST, NEXT], [None, NEXT, None])
    assert estimate == Estimate(12, None, 19)
    assert why.startswith("best left open: no one figure in the latest accounts")


def test_an_account_that_gives_a_figure_and_rounds_it_elsewhere_gives_one_figure() -> None:
    rounded = "Une vingtaine de morts dans l’incendie : 19 corps ont été retrouvés, et l’on compte 19 morts."
    estimate, _why = estimated([DEAD[0], rounded], [FIRST, NEXT])
    assert estimate is not None and estimate.best == 19


def test_a_day_that_is_not_known_leaves_the_best_open() -> None:
    estimate, why = estimated([*DEAD[:2], "L’incendie a fait 19 morts."], [FIRST, None, NEXT])
    assert estimate == Estimate(12, None, 19)
    assert why == "best left open: not all days of publication are known"


def test_a_round_number_of_the_last_day_is_no_count() -> None:
    texts = [DEAD[0], "L’incendie a fait 112 morts.", "L’incendie a fait plus d’une centaine de morts."]
    estimate, why = estimated(texts, [FIRST, FIRST, NEXT])
    assert estimate == Estimate(12, None, 112)
    assert why.startswith("best left open: no one figure")


def test_a_rounded_figure_is_not_the_only_exact_one() -> None:
    told = ["L’incendie a fait près de 200 morts.", "L’incendie a fait entre 100 et 250 morts."]
    estimate, why = estimated(told, [FIRST, FIRST])
    assert estimate is not None
    assert (estimate.best, why.startswith("best left open")) == (None, True)


def test_a_figure_that_a_later_range_leaves_behind_is_not_best() -> None:
    estimate, _why = estimated([DEAD[0], "L’incendie a fait entre 19 et 22 morts."], [FIRST, NEXT])
    assert estimate == Estimate(12, None, 22)


@pytest.mark.parametrize("vague", ["plusieurs morts", "des centaines de morts"])
def test_one_figure_has_neither_low_nor_high(vague: str) -> None:
    estimate, _why = estimated(["L’incendie a fait 3 000 morts.", f"L’incendie a fait {vague}."], [FIRST] * 2)
    assert estimate is None


def test_a_bound_is_not_known_when_an_account_gives_another_size_without_a_figure() -> None:
    texts = [
        "L’incendie a fait 3 000 morts.",
        "L’incendie a fait 3 500 morts.",
        "Il a fait des dizaines de morts.",
    ]
    estimate, _why = estimated(texts, [FIRST] * 3)
    assert estimate == Estimate(None, None, 3500)


def test_a_sentence_that_two_accounts_print_alike_is_one_witness() -> None:
    estimate, why = estimated([DEAD[0], DEAD[0], "L’incendie a fait 19 morts."], [NEXT] * 3)
    assert estimate == Estimate(12, None, 19)
    assert why.startswith("best left open: no one figure in the latest accounts")


def test_a_minimum_that_others_exceed_is_left_to_the_coder() -> None:
    estimate, why = estimated(
        ["L’incendie a fait 19 morts.", "L’incendie a fait au moins 12 morts."], [FIRST, NEXT]
    )
    assert estimate == Estimate(12, None, 19)
    assert why == "best left open: the figure of the latest accounts is a minimum, others are higher"


def test_the_figure_of_most_is_said_to_be_no_more() -> None:
    _estimate, why = estimated([*DEAD[:2], "L’incendie a fait 19 morts."], [NEXT] * 3)
    assert why == "best: the figure of most of the latest accounts, Tuesday 7 February 2023"


@pytest.mark.parametrize(
    ("inside", "low"),
    [("Six corps ont été retrouvés dans la cour.", 12), ("Selon le maire, six personnes sont mortes.", 6)],
    ids=["a part, or an earlier hour", "the figure of somebody"],
)
def test_a_lower_figure_of_an_account_that_counts_more_is_low_only_as_that_of_somebody(
    inside: str, low: int
) -> None:
    estimate, _why = estimated([DEAD[0] + "\n" + inside, "L’incendie a fait 19 morts."], [FIRST, FIRST])
    assert estimate is not None
    assert (estimate.low, estimate.high) == (low, 19)


@pytest.mark.parametrize(
    ("later", "best"),
    [
        ("Au bout de deux jours, 12 corps ont été retrouvés.", None),
        ("L’incendie a fait 12 morts, et non 19.", 12),
    ],
    ids=["of an earlier hour", "given up"],
)
def test_a_lower_toll_of_a_later_day_is_best_only_where_it_says_that_the_higher_no_longer_holds(
    later: str, best: int | None
) -> None:
    estimate, _why = estimated(["L’incendie a fait 19 morts.", later], [FIRST, NEXT])
    assert estimate == Estimate(12, best, 19)
