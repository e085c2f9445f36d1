"""What is told of one matter, and what of another: aims, general truths, other sets, reasons of other verbs."""

from datetime import date

import pytest
from telling import FAR, SAME, Told, of_type

from sahelread.model import DivergenceType, Verdict


def conflicts(told: Told, one: str, other: str, kind: DivergenceType, *, linked: bool = True) -> list[object]:
    _, found = told(
        f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME if linked else (), published=date(2025, 3, 10)
    )
    return [one for one in of_type(found, kind) if one.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le bac est censé rester ouvert.", "Le bac est resté fermé."),
        ("Douze colis n'ont pas encore été identifiés.", "Quarante colis ont été identifiés."),
    ],
)
def test_what_is_aimed_at_or_true_of_another_set_excludes_nothing(told: Told, one: str, other: str) -> None:
    assert conflicts(told, one, other, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vingt colis ont été identifiés.", "Vingt et un colis n'ont pas encore été identifiés."),
        ("Le maire, censuré hier, a fermé le bac.", "Le bac est resté ouvert."),
    ],
)
def test_what_is_so_of_nearly_as_many_or_beside_a_vote_is_asked(told: Told, one: str, other: str) -> None:
    assert len(conflicts(told, one, other, DivergenceType.NEGATION)) == 1


def test_what_is_said_of_two_things_in_passages_apart_excludes_nothing(told: Told) -> None:
    one, other = (
        "La pose d'un grillage est en cours au stade.",
        "Les réparations sont terminées au stade de Barsa.",
    )
    assert conflicts(told, one, other, DivergenceType.MODALITY, linked=False) == []


@pytest.mark.parametrize(
    "in_general",
    [
        "Les accidents de pirogue sont fréquents, à cause de la surcharge.",
        "90 % des naufrages sont dus à la surcharge.",
        "Les naufrages sont souvent dus à la surcharge.",
    ],
)
def test_why_such_things_happen_is_not_why_this_one_did(told: Told, in_general: str) -> None:
    other = "Le naufrage est dû à une tempête."
    assert conflicts(told, in_general, other, DivergenceType.CAUSE) == []
    assert conflicts(told, "Le naufrage est dû à la surcharge.", other, DivergenceType.CAUSE)


def test_the_reason_in_a_relative_clause_is_that_of_its_own_verb(told: Told) -> None:
    one = "La ligue a rejeté la plainte du club, un relégué qui exigeait un sursis en raison des intempéries."
    other = "La ligue a rejeté la plainte du club faute de signature."
    assert conflicts(told, one, other, DivergenceType.CAUSE) == []


def test_what_another_hit_is_no_reason_and_a_thesis_that_is_not_believed_is_ruled_out(told: Told) -> None:
    (why,) = conflicts(
        told,
        "Les dockers ne croient guère à la thèse du mégot.",
        "L'incendie est dû à un mégot.",
        DivergenceType.CAUSE,
    )
    assert "ne croient guère à la thèse du mégot" in str(why)
    one, other = "Le bac a heurté un autre bac.", "L'accident du bac est dû à une panne."
    assert conflicts(told, one, other, DivergenceType.CAUSE) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les dockers sont condamnés à rembourser la prime.", "Les dockers doivent rembourser la prime."),
        ("La ligue avait refusé de rouvrir le stade.", "Le refus de la ligue de rouvrir le stade a choqué."),
    ],
)
def test_two_forms_of_one_obligation_or_refusal_say_the_same(told: Told, one: str, other: str) -> None:
    assert conflicts(told, one, other, DivergenceType.MODALITY) == []
    assert conflicts(told, one, other, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le club annonce qu'il repeindra le stade dès mardi.",
            "Le club a dit lundi qu'il ne repeindrait pas le stade.",
        ),
        ("Aucune marche blanche n'a été organisée.", "Le maire a organisé une série de marches blanches."),
    ],
)
def test_what_somebody_will_do_is_held_against_that_he_will_not(told: Told, one: str, other: str) -> None:
    assert len(conflicts(told, one, other, DivergenceType.NEGATION)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "La cour suprême a validé jeudi les résultats du tournoi organisé par la police.",
            "La cour suprême a proclamé les résultats du tournoi.",
        ),
        (
            "Le maire décorait des gendarmes de Barsa après une fusillade qui avait tué quatre bergers.",
            "Les jihadistes ont tué quatre bergers dans la fusillade.",
        ),
    ],
)
def test_who_did_something_else_did_not_do_it(told: Told, one: str, other: str) -> None:
    actors = conflicts(told, one, other, DivergenceType.ACTOR)
    assert not any("police" in str(found) or "gendarmes" in str(found) for found in actors)


def test_where_all_tell_the_verdict_nobody_asks_of_what_step_an_accusation_was(told: Told) -> None:
    verdict = "La trésorière a été condamnée à six mois de prison."
    _, found = told(
        f"La trésorière est soupçonnée d'avoir détourné la caisse du club.\n{FAR}\n{verdict}",
        f"La trésorière est accusée d'avoir détourné la caisse du club.\n{FAR}\n{verdict}",
        links=SAME,
        published=date(2025, 3, 10),
    )
    assert of_type(found, DivergenceType.MODALITY) == []


def test_the_plural_of_a_quoted_word_is_no_other_rendering(told: Told) -> None:
    _, found = told(
        f"Le juge parle de « graves troubles au bon ordre du port ».\n{FAR}",
        f"Le juge parle de « grave trouble au bon ordre du port ».\n{FAR}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_a_word_of_the_name_of_a_body_is_no_judgement(told: Told) -> None:
    other = "Le scrutin de la ligue n'est qu'une mascarade."
    assert conflicts(told, "Le scrutin de la ligue est crédible.", other, DivergenceType.FRAMING)
    named = "Le scrutin de la ligue a été suivi par l'Union des coureurs crédible."
    assert conflicts(told, named, other, DivergenceType.FRAMING) == []


def test_reasons_in_passages_apart_may_be_two_of_several(told: Told) -> None:
    one, other = "Le chauffeur du car roulait trop vite.", "Le car du chauffeur avait les freins défaillants."
    assert conflicts(told, one, other, DivergenceType.CAUSE)
    assert conflicts(told, one, other, DivergenceType.CAUSE, linked=False) == []


def test_one_passage_that_tells_both_sides_of_whomever_takes_neither(told: Told) -> None:
    one = "Un troisième guide, placé en garde à vue, a été remis en liberté."
    other = "Le gardien du guide a été remis en liberté sous contrôle judiciaire."
    assert conflicts(told, one, other, DivergenceType.NEGATION) == []
