"""Sentences that say that the event happened, by a general noun, and what they are set beside."""

import numpy as np
import pytest

from sahelread.aligning import weights
from sahelread.aligning.facts import facts_of
from sahelread.aligning.questions import questions_in_common
from sahelread.aligning.slot_happened import acts_of, happened_slots, happenings
from sahelread.aligning.slots import FIRST, HAPPENED, SAID, Slot, same_question, slot_strength


def said(text: str, language: str = "fr") -> list[str]:
    return [event for event, _start, _end in happenings(facts_of(text, language))]


@pytest.mark.parametrize(
    "text",
    [
        "Le drame a eu lieu samedi soir à la sortie du village.",
        "La tragédie s'est produite vers 3 heures.",
        "Les faits se sont déroulés dans une ruelle du centre.",
        "Selon la police, l'incident est survenu peu avant midi.",
    ],
)
def test_a_general_noun_that_happened_is_the_event(text: str) -> None:
    assert said(text) == [""]


def test_a_noun_of_an_act_that_happened_is_that_act() -> None:
    assert "crash" in said("La collision s'est produite à un carrefour.")


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan de l'accident survenu samedi s'alourdit.",
        "Le drame a bouleversé la ville.",
        "Le ministre est intervenu à la télévision.",
    ],
)
def test_what_is_said_of_something_else_is_no_happening(text: str) -> None:
    assert said(text) == []


def test_english_has_its_own_words() -> None:
    assert said("The accident happened near the border.", "en") == [""]


def linked(*accounts: list[str]) -> set[tuple[int, int]]:
    """The pairs of passages that answer whether it happened, all told at the beginning of their accounts."""
    facts = [facts_of(text, "fr") for account in accounts for text in account]
    numbers = np.array([number for number, account in enumerate(accounts) for _ in account])
    found = list(happened_slots([happenings(one) for one in facts], [acts_of(one) for one in facts], numbers))
    return {
        (a, b)
        for a, one in found
        for b, other in found
        if numbers[a] < numbers[b] and same_question(one, other)
    }


def test_it_is_set_beside_its_like_and_beside_what_tells_the_act_that_most_begin_with() -> None:
    assert linked(
        ["Deux autocars se percutent : 12 morts", "Le maire est en deuil."],
        ["Le drame a eu lieu vers 3 heures."],
        ["Collision entre deux cars, dix morts", "La collision de deux autocars fait dix morts."],
        ["L'accident s'est produit près de Gamba."],
    ) >= {(0, 2), (0, 5), (2, 3), (2, 4), (2, 5), (3, 5)}


def test_what_tells_the_act_after_title_and_lead_is_set_beside_what_tells_it_first_only() -> None:
    title, lead = "Collision entre deux cars", "Deux autocars sont entrés en collision samedi."
    again = "La collision de deux autocars fait dix morts."
    assert linked([title, lead, again], [title, lead, again]) == {
        (a, b) for a in (0, 1, 2) for b in (3, 4, 5) if (a, b) != (2, 5)
    }


def test_where_no_two_accounts_begin_with_one_act_nothing_is_known_of_the_event() -> None:
    assert not linked(["Le maire est élu."], ["Le drame a eu lieu vers 3 heures."])


def test_that_people_died_is_what_happened_where_accounts_begin_with_no_other_act() -> None:
    titles = [
        "Le chanteur est mort sur scène",
        "Un chanteur s'éteint à 60 ans",
        "Décès d'un chanteur populaire",
    ]
    assert linked(*([title] for title in titles)) == {(0, 1), (0, 2), (1, 2)}


def test_deaths_are_the_toll_of_the_act_that_all_begin_with() -> None:
    titles = ["Collision : dix morts", "La collision a tué dix passagers", "Dix morts dans une collision"]
    later = "Dix passagers sont morts."
    assert (0, 2) not in linked([titles[0]], [titles[1], later], [titles[2]])


def test_what_it_happened_at_is_not_the_event() -> None:
    titles = [
        "Mort au festival de Tombola",
        "Un chanteur meurt au festival",
        "Le festival perd un chanteur, tué sur scène",
    ]
    later = "Le festival dure une semaine."
    assert (0, 2) not in linked([titles[0]], [titles[1], later], [titles[2]])


@pytest.mark.parametrize(
    ("counts", "strength"), [(True, weights.HAPPENED_SLOT), (False, weights.FIRST_TOLD_SLOT)]
)
def test_that_it_happened_is_set_beside_the_act_where_one_of_the_two_counts_somebody(
    counts: bool, strength: float
) -> None:
    said, told = (Slot(HAPPENED, "", "", answer, answer, 0, 5) for answer in (SAID, FIRST))
    dead = Slot("dead", "", "", 9.0, 9.0, 6, 10)
    answered = [[said], [told, dead] if counts else [told]]
    found = questions_in_common(answered, np.array([0, 1]), np.zeros(2), ())
    assert slot_strength(*found[0, 1]) == strength
