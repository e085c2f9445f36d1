"""How far a measure went, who had a part in it, of whose will it was, and what came at once or in turn, in the words of the press."""

import pytest
from telling import FAR, Told, of_type

from sahelread.model import Confidence, DivergenceType, Verdict

CHRONOLOGY, MODALITY, NEGATION, TERM = (
    DivergenceType.CHRONOLOGY,
    DivergenceType.MODALITY,
    DivergenceType.NEGATION,
    DivergenceType.TERM,
)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Le plan de crue du port de Sabou a été placé en alerte.", "Le plan de crue du port de Sabou a été activé.", TERM),
        ("Barsa a rappelé son ambassadeur à Sabou.", "Barsa a rompu ses relations diplomatiques avec Sabou.", TERM),
        ("Les comptes de la coopérative de Barsa ont été gelés.", "Les comptes de la coopérative de Barsa ont été saisis.", TERM),
        ("Le parti des bergers de Barsa a été suspendu.", "Le parti des bergers de Barsa a été dissous.", TERM),
        ("Les puisatiers sont restés en dehors des discussions sur l'eau, sans être associés au choix du site.", "Les puisatiers ont été associés aux discussions sur l'eau et au choix du site.", NEGATION),
        ("La marine de Sabou n'a joué aucun rôle dans le sauvetage du bac.", "Le sauvetage du bac s'est fait avec le concours de la marine de Sabou.", NEGATION),
        ("Le passeur figure parmi les victimes du naufrage.", "Le passeur a échappé de justesse à la mort dans le naufrage.", NEGATION),
        ("Le recteur a remis lui-même sa démission.", "La démission du recteur lui a été arrachée.", MODALITY),
        ("Le bac de Sabou a levé l'ancre.", "Le bac de Sabou est encore à quai.", NEGATION),
        ("L'annulation du vote de Barsa vaut pour l'ensemble des bureaux.", "La cour a prononcé l'annulation limitée à deux bureaux du vote de Barsa.", TERM),
        ("Le maire de Barsa s'incline devant la décision du tribunal.", "Le maire de Barsa rejette la décision du tribunal.", NEGATION),
        ("Les deux granges de Barsa ont pris feu en même temps.", "Les deux granges de Barsa ont pris feu l'une après l'autre.", CHRONOLOGY),
    ],
)  # fmt: skip
def test_answers_of_one_kind_that_exclude_each_other_are_a_question(
    told: Told, one: str, other: str, kind: DivergenceType
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [each.verdict for each in of_type(found, kind)] == [Verdict.CONFLICT]


def test_how_far_a_measure_went_is_never_sure(told: Told) -> None:
    one, other = "Les biens du parti de Barsa ont été gelés.", "Les biens du parti de Barsa ont été saisis."
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [each.confidence for each in of_type(found, TERM)] == [Confidence.HINT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les avoirs du port de Sabou ont été gelés.", "Barsa a rompu ses relations avec le port de Sabou."),
        ("Les puisatiers ont pris part aux discussions sur l'eau.", "Les puisatiers ont été associés aux discussions sur l'eau."),
        ("Les deux granges de Barsa ont brûlé l'une après l'autre.", "Les deux granges de Barsa ont brûlé tour à tour."),
        ("Le passeur est sorti indemne du naufrage.", "Le passeur a eu la vie sauve dans le naufrage."),
        ("Le recteur a démissionné de lui-même.", "Le recteur a remis lui-même sa démission."),
        ("Le club de Barsa a été associé à la fête.", "Le club de Barsa a été exclu des négociations."),
        ("La ligue de Barsa a été suspendue en janvier.", "La ligue de Barsa a reçu un blâme, puis a été suspendue en janvier."),
        ("Le berger de Barsa est mort dans la crue.", "Les autres bergers de Barsa sont sortis indemnes de la crue."),
    ],
)  # fmt: skip
def test_one_answer_in_other_words_and_measures_of_two_things_are_none(
    told: Told, one: str, other: str
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert not [each.question for each in found if each.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire de Sabou a mis en garde les radios de Barsa.", "Les radios de Barsa ont été suspendues."),
        ("Barsa a rappelé à l'ambassadeur de Sabou ses engagements.", "Barsa a rompu ses relations avec Sabou."),
        ("Le parti des bergers a été suspendu.", "Le trésorier du parti des bergers a été exclu."),
    ],
)  # fmt: skip
def test_what_is_said_to_somebody_or_done_to_another_is_no_step_of_a_measure(
    told: Told, one: str, other: str
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert of_type(found, TERM) == []
