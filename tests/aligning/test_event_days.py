"""On which day the event began, and what is dated too long before to be it."""

from datetime import date

import numpy as np
import pytest

from sahelread.aligning.answers import slots
from sahelread.aligning.event_days import dated, event_begins, last_day
from sahelread.aligning.facts import Facts, facts_of
from sahelread.aligning.questions import questions_in_common

PUBLISHED = date(2025, 3, 20)


def facts(text: str) -> Facts:
    return facts_of(text, "fr", PUBLISHED)


def begins(*accounts: list[str]) -> date | None:
    told = [dated(facts(text)) for account in accounts for text in account]
    numbers = np.array([number for number, account in enumerate(accounts) for _ in account])
    depth = np.array([place / len(account) for account in accounts for place in range(len(account))])
    return event_begins(told, numbers, depth)


def test_the_day_that_most_accounts_begin_with_is_that_of_the_event() -> None:
    found = begins(
        ["Le barrage de Kéra a cédé mardi.", "Une réunion est prévue.", "Elle aura lieu le 2 avril."],
        ["Rupture d'un barrage le 18 mars"],
        ["Le 12 février, une digue avait cédé."],
    )
    assert found is not None
    assert date(2025, 2, 12) < found < date(2025, 3, 18)


def test_accounts_that_agree_on_no_day_tell_no_day_of_the_event() -> None:
    assert begins(["Le barrage a cédé mardi."], ["Le barrage a cédé dans la nuit."]) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Entre le 10 et le 12 mars, neuf ouvriers ont péri.", date(2025, 3, 12)),
        ("Neuf ouvriers ont péri.", None),
    ],
)
def test_a_passage_is_dated_by_its_last_day(text: str, day: date | None) -> None:
    assert last_day(facts(text)) == day


@pytest.mark.parametrize(
    ("other", "asked_too"),
    [
        ("Le 18 février, une autre digue avait cédé : quinze morts.", False),
        ("Une autre digue, rompue en avril 2017, avait fait onze morts.", False),
        ("Onze mineurs sont morts depuis janvier dans la région.", False),
        ("Onze morts, selon un bilan arrêté le 19 mars.", True),
        ("On compte onze morts.", True),
    ],
)
def test_the_toll_of_what_lies_long_before_is_no_answer(other: str, asked_too: bool) -> None:
    told = [facts("Le barrage a cédé le 18 mars et fait douze morts."), facts(other)]
    answered = [slots(one) for one in told]
    found = questions_in_common(answered, np.array([0, 1]), np.zeros(2), (), begins=date(2025, 3, 13))
    assert ((0, 1) in found) is asked_too
