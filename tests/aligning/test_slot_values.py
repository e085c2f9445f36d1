"""Hours, ages and telling figures: values that answer one question wherever they are told."""

import pytest

from sahelread.aligning.asked import asked
from sahelread.aligning.facts import facts_of
from sahelread.aligning.slot_values import values
from sahelread.aligning.slots import AGE, CLOCK, FIGURE, PERCENTAGE, shared_slots
from sahelread.i18n import say


def answers(text: str, question: str) -> list[tuple[str, float | None]]:
    found = values(facts_of(text, "fr"))
    return [(slot.referent, slot.low) for slot in found if slot.question == question]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Le peintre Arsène Valombre, 66 ans, est tombé dans l'escalier.", 66),
        ("Le peintre est mort à 66 ans.", 66),
        ("Le peintre (66 ans) exposait à Lyon.", 66),
        ("Âgé de 66 ans, il exposait à Lyon.", 66),
    ],
)
def test_somebody_is_so_old(text: str, age: int) -> None:
    assert answers(text, AGE) == [("", age)]


@pytest.mark.parametrize(
    "text",
    [
        "Il a été condamné à 20 ans de prison.",
        "La digue, 12 ans après sa réfection, a cédé.",
        "Le tribunal réclame 10, 12 ans ferme.",
        "Depuis 30 ans, la ville attend un pont.",
    ],
)
def test_a_length_of_time_is_no_age(text: str) -> None:
    assert not answers(text, AGE)


@pytest.mark.parametrize(
    "text", ["Canal 47 n'émet plus.", "Le vol Air Kéra 447 a disparu.", "L'article 48 du code est formel."]
)
def test_the_number_in_a_name_is_no_figure(text: str) -> None:
    assert not answers(text, FIGURE)


def are_shared(one: str, other: str) -> bool:
    return bool(shared_slots(*(list(values(facts_of(text, "fr"))) for text in (one, other))))


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("La terre a tremblé à 3 h 15.", "Vers 3 h 30, les murs ont bougé.", True),
        ("La terre a tremblé à 3 h 15.", "La réunion commence à 18 heures.", False),
        ("La terre a tremblé à 3 h 15.", "La terre a tremblé dans la nuit.", False),
        ("Le peintre, 66 ans, est mort.", "Il s'est éteint à 67 ans.", True),
        ("Le peintre, 66 ans, est mort.", "Sa fille, 31 ans, a prévenu la presse.", False),
        ("La crue a noyé 1 400 moutons.", "Les éleveurs ont perdu 1 400 bêtes.", True),
        ("La crue a noyé 1 400 moutons.", "La commune compte 1 500 foyers.", False),
        ("Trois moutons sont noyés.", "Trois écoles sont fermées.", False),
        ("Le maire risque huit ans de prison.", "Huit ans, c'est ce que demande le parquet.", True),
        ("Le maire risque 24 ans de prison.", "La halle a 24 portes.", False),
        ("Le maire a deux ans de sursis.", "Le pont est fermé pour deux ans.", False),
        ("La liste obtient 14,6 %.", "Elle recueille 14,6 % des voix.", True),
        ("La liste obtient 14,6 %.", "Elle recueille 14,58 % des voix.", True),
        ("La liste obtient 14,6 %.", "Elle recueille 17,2 % des voix.", False),
        ("La liste obtient 15 %.", "Les prix montent de 15 %.", False),
    ],
)
def test_hours_and_ages_that_lie_near_and_equal_figures_are_one_question(
    one: str, other: str, shared: bool
) -> None:
    assert are_shared(one, other) is shared


@pytest.mark.parametrize(
    ("text", "question", "said"),
    [
        ("La terre a tremblé à 3 h 15.", CLOCK, "at what hour"),
        ("Le peintre, 66 ans, est mort.", AGE, "how old"),
        ("La crue a noyé 1 400 moutons.", FIGURE, "how many"),
        ("La liste obtient 14,6 %.", PERCENTAGE, "what share"),
    ],
)
def test_the_question_is_said_in_words(text: str, question: str, said: str) -> None:
    slot = next(slot for slot in values(facts_of(text, "fr")) if slot.question == question)
    assert say(asked(slot)) == said
