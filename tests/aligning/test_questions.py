"""Which passages of a story answer the same question of quantity, and how much that is worth."""

from datetime import date

import numpy as np
import pytest

from sahelread.aligning import weights
from sahelread.aligning.answers import slots
from sahelread.aligning.asked import asked
from sahelread.aligning.facts import facts_of
from sahelread.aligning.questions import questions_in_common
from sahelread.aligning.slot_places import central_places
from sahelread.aligning.slots import shared_slots, slot_strength
from sahelread.i18n import say


def strengths(
    *accounts: list[str],
    late: tuple[int, ...] = (),
    published: date | None = None,
    begins: date | None = None,
) -> dict[tuple[int, int], float]:
    """How likely each pair of passages is, for the question that they share. `late` are the passages with which accounts end."""
    facts = [facts_of(text, "fr", published) for account in accounts for text in account]
    numbers = np.array([number for number, account in enumerate(accounts) for _ in account])
    depth = np.array([float(passage in late) for passage in range(len(facts))])
    places = central_places(facts, numbers)
    found = questions_in_common([slots(one) for one in facts], numbers, depth, (), places, begins)
    return {pair: slot_strength(*asked) for pair, asked in found.items()}


def test_a_toll_at_the_place_of_the_event_is_the_toll() -> None:
    found = strengths(
        ["Inondations à Kéra : onze morts"], ["La crue a fait treize morts."], ["Crue à Kéra, dix morts"]
    )
    assert set(found.values()) == {weights.UNNAMED_SLOT}


def test_the_toll_of_one_village_is_hardly_that_of_the_flood() -> None:
    found = strengths(
        ["La crue a fait treize morts."], ["Onze morts dans la vallée", "Six personnes ont péri à Tinko."]
    )
    assert found[0, 1] == weights.UNNAMED_SLOT
    assert found[0, 2] == weights.HINT_SLOT


def test_where_one_of_a_list_is_missing_is_not_where_the_dead_are() -> None:
    found = strengths(
        ["La crue a fait onze morts."],
        ["On compte douze morts, huit blessés et une personne est portée disparue à Tinko."],
    )
    assert found == {(0, 1): weights.UNNAMED_SLOT}


def test_unnamed_dead_are_those_that_the_story_tells_of() -> None:
    found = strengths(
        ["Dix soldats ont été tués.", "Le bilan est de dix morts."], ["Douze militaires ont péri."]
    )
    assert found[1, 2] == weights.UNNAMED_SLOT


def test_unnamed_dead_are_not_taken_for_the_attackers() -> None:
    found = strengths(
        ["Trois assaillants ont été tués.", "Le bilan est de cinq morts."], ["Deux assaillants ont été tués."]
    )
    assert found[1, 2] == weights.HINT_SLOT


def test_tolls_of_one_older_year_are_one_question_and_not_that_of_the_event() -> None:
    found = strengths(
        ["Le séisme a fait 300 morts.", "En 1960, un séisme avait fait 900 morts."],
        ["En 1960, 800 personnes avaient péri."],
    )
    assert set(found) == {(1, 2)}


def test_a_place_named_after_two_tolls_is_that_of_both() -> None:
    found = strengths(
        ["Attaque à Kéra : onze morts", "À Kéra, douze morts."],
        ["Des attaques ont fait 13 morts et 35 blessés à Tinko."],
    )
    assert set(found.values()) == {weights.HINT_SLOT}


def test_contrary_words_weigh_more_than_the_same_word_twice() -> None:
    found = strengths(
        ["Les sirènes ont retenti."],
        ["L'alerte a été donnée."],
        ["Aucune alerte n'a été donnée aux habitants."],
    )
    assert found[0, 2] == weights.WHETHER_SLOT > found[0, 1] == weights.SAME_WORD_SLOT


def test_a_contrary_that_an_account_says_again_and_again_is_no_question() -> None:
    found = strengths(
        ["Les sirènes ont retenti.", "L'alerte a été donnée."],
        ["Aucune alerte n'a été donnée aux habitants."],
    )
    assert not found


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Dix soldats ont été tués.", "Douze militaires ont péri.", "how many dead"),
        ("116 personnes étaient à bord.", "Le car transportait 112 personnes.", "how many on board"),
        ("51 Français étaient à bord.", "54 Français ont péri.", "how many people from France"),
        ("La participation a atteint 45,78 %.", "La participation était de 44 %.", "what turnout"),
    ],
)
def test_the_question_is_told_in_words(one: str, other: str, said: str) -> None:
    ((here, _),) = shared_slots(slots(facts_of(one, "fr")), slots(facts_of(other, "fr")))
    assert say(asked(here)) == said


def test_ages_are_of_one_person_where_no_account_gives_several() -> None:
    one = strengths(["Le peintre, 66 ans, est mort."], ["Il s'est éteint à 67 ans."])
    assert one == {(0, 1): weights.AGE_SLOT}
    of_many = strengths(
        ["Le peintre, 66 ans, est mort."],
        ["Trois voisins, Ali, 67 ans, Awa, 41 ans, et Jo, 23 ans, sont blessés."],
    )
    assert (0, 1) not in of_many


def test_an_account_that_tells_hour_by_hour_dates_no_event_by_its_hours() -> None:
    log = [f"À {hour} h 10, un car passe." for hour in range(5, 13)]
    assert strengths(["La digue a cédé à 8 h 15."], ["Le mur est tombé vers 8 heures."])
    assert not strengths(["La digue a cédé à 8 h 15."], log)


def test_of_very_many_answers_only_those_that_look_alike_are_set_beside_each_other() -> None:
    facts = [facts_of(f"L'incendie a fait {count} morts.", "fr") for count in range(2, 72)]
    answered, depth = [slots(one) for one in facts], np.zeros(len(facts))
    found = questions_in_common(answered, np.arange(len(facts)), depth, [(0, 1), (3, 5)])
    assert set(found) == {(0, 1), (3, 5)}


def test_a_count_that_its_account_gives_beside_a_larger_one_is_hardly_the_toll() -> None:
    found = strengths(
        ["La crue a fait vingt morts.", "Deux morts ont été trouvés dans une cave."],
        ["La crue a fait quinze morts.", "Trois morts gisaient dans une grange."],
    )
    assert found == {
        (0, 2): weights.UNNAMED_SLOT,
        (1, 2): weights.LESSER_SLOT,
        (1, 3): weights.HINT_SLOT,
        (0, 3): weights.LESSER_SLOT,
    }


def test_a_count_far_from_the_toll_is_no_answer_to_it_where_an_account_ends() -> None:
    accounts = (
        ["La crue a fait vingt morts.", "Deux morts ont été trouvés dans une cave."],
        ["La crue a fait quinze morts.", "Dix morts gisaient dans une grange."],
    )
    assert (1, 2) in strengths(*accounts)
    assert set(strengths(*accounts, late=(1, 3))) == {(0, 2), (0, 3)}


@pytest.mark.parametrize(
    ("bare", "asked_too"),
    [
        ("132, répond le préfet.", True),
        ("L'État paiera les obsèques, 132 au total.", True),
        ("Le camp a tenu 132 jours.", False),
    ],
)
def test_a_figure_alone_counts_what_others_count_by_it(bare: str, asked_too: bool) -> None:
    found = strengths(["La coulée a fait 132 morts."], ["La coulée a fait 97 morts."], [bare])
    assert ((1, 2) in found) is asked_too


def test_a_share_alone_is_of_what_others_tell_of_it() -> None:
    found = strengths(
        ["Awa Sidi l'emporte avec 57,2 % des voix."],
        ["La commission donne 62,9 % des voix à Awa Sidi."],
        ["Elle en a obtenu 57,2 %, dit la cour."],
    )
    assert (1, 2) in found


def test_a_toll_that_others_date_long_before_is_of_that_day() -> None:
    found = strengths(
        ["Le 14 mai, l'assaut a fait 25 morts."],
        ["Un mois plus tôt, 71 soldats étaient morts."],
        ["Le 9 avril, 71 soldats étaient morts à Tinko."],
        ["Le 9 avril, 71 hommes étaient morts à Tinko."],
        published=date(2025, 5, 16),
        begins=date(2025, 5, 9),
    )
    assert (0, 1) not in found
    assert {(1, 2), (1, 3)} <= set(found)


def test_that_nobody_died_is_an_answer_to_how_many_died() -> None:
    assert strengths(["L'assaut a fait neuf morts."], ["Aucun mort n'est à déplorer, assure le préfet."])
    assert not strengths(["L'assaut a fait neuf morts."], ["La troupe est rentrée sans faire de victime."])


def test_a_count_of_which_its_account_has_larger_ones_does_not_say_whose_the_tolls_are() -> None:
    found = strengths(
        ["L'attaque a fait 50 morts."],
        ["L'attaque a fait 79 morts.", "Onze gendarmes avaient péri la veille."],
        ["On a enterré 86 civils tués."],
    )
    assert found[0, 3] == weights.UNNAMED_SLOT
