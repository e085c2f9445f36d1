"""Counts that are asked in the same words and share an answer are one question."""

from datetime import date

import pytest
from telling import linked, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asked_once import asked_once
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import DivergenceType, Estimate, Verdict

TEXTS = ("On compte 5 morts.", "On compte 7 morts, 9 selon le maire.", "On compte des dizaines de morts.")
TOLD = list(Accounts(story_of(TEXTS, published=date(2025, 3, 8)), linked([])))


def answer(account: int, quote: str) -> Answer:
    told = TOLD[account]
    start = told.text.index(quote)
    return Answer(told, start, start + len(quote), quote)


def count(*answers: Answer, verdict: Verdict, low: float, high: float, about: str = "") -> Finding:
    return Finding(
        DivergenceType.NUMBER, verdict, "dead", asked("dead", about), answers, (), Estimate(low, low, high),
        is_sure=True,
    )  # fmt: skip


def test_what_two_accounts_contradict_in_the_same_words_is_one_question() -> None:
    def so(*answers: Answer) -> Finding:
        return Finding(DivergenceType.NEGATION, Verdict.CONFLICT, "so", asked("so", "x"), answers, ())

    (one,) = asked_once(
        [
            so(answer(0, "compte 5"), answer(1, "compte 7")),
            so(answer(0, "compte 5 morts"), answer(2, "dizaines")),
        ]
    )
    assert [found.value for found in one.answers] == ["compte 5", "compte 7", "dizaines"]
    apart = [so(answer(0, "On"), answer(1, "compte 7")), so(answer(0, "morts"), answer(2, "dizaines"))]
    assert asked_once(apart) == apart


def test_two_counts_that_share_an_answer_are_one_with_all_answers() -> None:
    vague = count(
        answer(1, "7 morts"), answer(2, "des dizaines"), verdict=Verdict.MORE_SPECIFIC, low=7, high=90
    )
    conflict = count(answer(0, "5 morts"), answer(1, "7 morts"), verdict=Verdict.CONFLICT, low=5, high=7)
    (one,) = asked_once([vague, conflict])
    assert one.verdict is Verdict.CONFLICT
    assert [found.value for found in one.answers] == ["5 morts", "7 morts", "des dizaines"]
    assert one.estimate == Estimate(5, 5, 90)


@pytest.mark.parametrize(("quote", "about"), [("9 selon", ""), ("7 morts", "civils")])
def test_counts_of_other_words_or_other_people_stay_two(quote: str, about: str) -> None:
    one = count(answer(0, "5 morts"), answer(1, "7 morts"), verdict=Verdict.CONFLICT, low=5, high=7)
    other = count(
        answer(1, quote), answer(2, "des dizaines"), verdict=Verdict.CONFLICT, low=5, high=7, about=about
    )
    assert asked_once([one, other]) == [one, other]


@pytest.mark.parametrize(("of", "is_one"), [("charge", True), ("exactly", False)])
def test_a_finer_answer_joins_the_contradiction_that_asks_the_same(of: str, is_one: bool) -> None:
    def term(asks: str, verdict: Verdict, *answers: Answer) -> Finding:
        return Finding(DivergenceType.TERM, verdict, asks, asked(asks), answers, ())

    conflict = term("charge", Verdict.CONFLICT, answer(0, "5 morts"), answer(1, "7 morts"))
    finer = term(of, Verdict.MORE_SPECIFIC, answer(1, "7 morts"), answer(2, "des dizaines"))
    assert len(asked_once([conflict, finer])) == (1 if is_one else 2)


def test_two_counts_of_other_accounts_are_one() -> None:
    one = count(answer(0, "5 morts"), verdict=Verdict.CONFLICT, low=5, high=5)
    other = count(answer(1, "7 morts"), answer(2, "des dizaines"), verdict=Verdict.CONFLICT, low=7, high=90)
    (joined,) = asked_once([one, other])
    assert [found.value for found in joined.answers] == ["7 morts", "des dizaines", "5 morts"]


def test_two_contradictions_of_causes_with_one_answer_are_one() -> None:
    def cause(asks: str, *answers: Answer) -> Finding:
        return Finding(DivergenceType.CAUSE, Verdict.CONFLICT, asks, asked("why", asks), answers, ())

    one = cause("feu", answer(0, "5 morts"), answer(1, "7 morts"))
    other = cause("incendie", answer(1, "7 morts"), answer(2, "des dizaines"))
    (joined,) = asked_once([one, other])
    assert [found.value for found in joined.answers] == ["5 morts", "7 morts", "des dizaines"]
