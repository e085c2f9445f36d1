"""Why it happened: reasons that share nothing."""

import pytest
from telling import FAR, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

STRIKE = "La grève dure depuis six jours.\n"


def test_reasons_for_the_story_s_own_event_are_compared_wherever_they_stand(told: Told) -> None:
    _, found = told(
        STRIKE + "Elle était née du licenciement d'un mécanicien.",
        STRIKE + "Tout est parti d'une refonte des horaires.",
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert (why.verdict, why.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(why.values) == {
        "a": ["licenciement d'un mécanicien"],
        "b": ["refonte des horaires"],
    }


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Les autorités imputent la catastrophe à des pluies exceptionnelles.", "pluies exceptionnelles"),
        ("C'est la levée des vannes qui a provoqué la catastrophe.", "la levée des vannes"),
        ("Cette catastrophe tient à un défaut d'entretien.", "un défaut d'entretien"),
        ("Les experts étudient la piste d'un glissement de la berge.", "glissement de la berge"),
        ("La catastrophe est due à une erreur de manœuvre.", "erreur de manœuvre"),
        ("La catastrophe serait due aux vents d'est.", "vents d'est"),
    ],
)
def test_a_reason_is_read_from_the_turn_of_phrase(told: Told, text: str, reason: str) -> None:
    _, found = told(text, "À l'origine, il y avait une dispute de voisins.")
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(why.values)["a"] == [reason]


def test_what_only_takes_up_what_was_told_is_no_reason(told: Told) -> None:
    _, found = told(
        "Cette catastrophe tient à l'événement.", "À l'origine, il y avait une dispute de voisins."
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_what_is_said_not_to_be_the_reason_is_none(told: Told) -> None:
    _, found = told(
        "La catastrophe n'est pas liée à la pluie.", "À l'origine, il y avait une dispute de voisins."
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_reasons_for_two_events_are_not_compared(told: Told) -> None:
    _, found = told(
        "Le marché a fermé en raison de la chaleur.", "Le ministre est parti à cause d'une affaire de notes."
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_reason_that_is_not_known_is_less_than_one_that_is_given(told: Told) -> None:
    _, found = told(
        f"L'origine de l'incendie reste pour l'instant inconnue.\n{FAR}",
        f"L'incendie serait dû à un mégot mal éteint.\n{FAR}",
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert (why.verdict, why.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(why.values)["a"] == ["origine de l'incendie reste pour l'instant inconnue"]


def test_what_was_run_into_is_a_reason(told: Told) -> None:
    _, found = told(
        f"La barque a chaviré après avoir heurté un tronc, puis a coulé.\n{FAR}",
        f"La barque avait percuté une pile du pont.\n{FAR}",
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.CONFLICT
    assert quoted(why.values) == {"a": ["un tronc"], "b": ["une pile du pont"]}


def test_a_reason_that_one_account_gives_besides_is_more_specific(told: Told) -> None:
    _, found = told(
        f"Le préfet met en cause la surcharge ainsi que le brouillard.\n{FAR}",
        f"La surcharge a été la cause principale du naufrage.\n{FAR}",
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.MORE_SPECIFIC


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le bac a coulé parce qu'il était vétuste.", "Le naufrage s'explique par un orage."),
        ("Une sirène aurait déclenché la bousculade.", "Le mouvement de foule est dû à un pétard."),
        ("La cause probable est une avarie de barre.", "L'accident est dû à un banc de sable."),
        ("Les riverains incriminent des vannes restées ouvertes.", "La crue est due à un orage."),
    ],
)
def test_an_event_is_one_under_its_verb_and_its_noun(told: Told, one: str, other: str) -> None:
    event = "Le naufrage, la bousculade, la crue : l'accident est raconté ici."
    _, found = told(f"{one}\n{FAR}\n{event}", f"{other}\n{FAR}\n{event}")
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    "neither",
    [
        "L'avion est sorti de la piste de l'aéroport de Barsa, et l'accident a ému.",
        "Une page liée à la milice a montré l'accident.",
        "Sur la piste de latérite qui relie Gao au lac, il reste une carcasse après l'accident.",
        "Après l'accident, la ligue met en cause des éléments venus du lac.",
        "L'accident de 2003 était oublié. La compagnie avait invoqué le brouillard.",
    ],
)
def test_a_runway_and_whose_somebody_is_are_no_reasons(told: Told, neither: str) -> None:
    _, found = told(f"{neither}\n{FAR}", f"L'accident est dû à un orage.\n{FAR}")
    assert of_type(found, DivergenceType.CAUSE) == []


@pytest.mark.parametrize(
    "other",
    [
        "Le préfet a mis fin aux fonctions de M. Kolo, gardien du bac, pour insuffisance de résultats.",
        "M. Kolo, gardien du bac, a été démis de ses fonctions, accusé de vol.",
        "M. Kolo, gardien du bac, a été évincé pour vol.",
        "M. Kolo, gardien du bac, a été limogé sous la pression des pêcheurs.",
    ],
)
def test_why_somebody_was_dismissed_is_told_behind_it(told: Told, other: str) -> None:
    one = "M. Kolo, gardien du bac, a été limogé pour avoir dormi."
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.CONFLICT


def test_two_accounts_that_leave_the_reason_open_agree(told: Told) -> None:
    _, found = told(
        f"Les causes de l'accident ne sont pas encore connues.\n{FAR}",
        f"L'origine de l'accident reste à déterminer.\n{FAR}",
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_reason_that_only_some_vouch_for_is_a_question_of_certainty(told: Told) -> None:
    _, found = told(
        f"L'incendie serait dû à un mégot mal éteint.\n{FAR}",
        f"L'incendie est dû à un mégot mal éteint.\n{FAR}",
    )
    (certain,) = of_type(found, DivergenceType.MODALITY)
    assert certain.verdict is Verdict.MORE_SPECIFIC
    assert of_type(found, DivergenceType.CAUSE) == []


@pytest.mark.parametrize(
    "unknown",
    [
        "Les causes du décès sont en cours d'examen.",
        "On ignore encore pourquoi le maire est mort, et les causes de la mort sont à l'étude.",
    ],
)
def test_a_cause_told_outright_is_more_specific_than_one_still_examined(told: Told, unknown: str) -> None:
    _, found = told(
        "La cause de la mort du maire est une rupture d'anévrisme, dit sa famille.",
        f"Le maire est mort mardi. {unknown}",
        links=[(("a", 0), ("b", 0))],
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.MORE_SPECIFIC


def test_one_cause_in_a_noun_and_in_a_turn_of_phrase_is_one(told: Told) -> None:
    _, found = told(
        "Une fuite de gaz serait la cause de l'explosion de Barsa.",
        "L'explosion de Barsa est due au gaz.",
        links=[(("a", 0), ("b", 0))],
    )
    assert not [one for one in found if one.verdict is Verdict.CONFLICT]


def test_a_reason_that_led_to_the_other_is_no_other_reason(told: Told) -> None:
    _, found = told(
        "C'est un court-circuit qui a provoqué l'incendie et l'explosion du dépôt de Kara.",
        "L'explosion du dépôt de Kara a été provoquée par un incendie dans la réserve.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_word_within_another_is_no_other_reason(told: Told) -> None:
    _, found = told(
        "Le bac de Loko a coulé parce qu'il était trop chargé.",
        "Le bac de Loko a coulé à cause de la surcharge.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_a_cause_that_an_account_gives_up_is_not_its_answer(told: Told) -> None:
    _, found = told(
        "Le juge Issa Kolo est mort empoisonné, selon sa famille.",
        "Victime d'une crise cardiaque, selon la police, le juge Kolo avait en réalité succombé à des coups.",
    )
    (died,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(died.values)["b"] == ["succombé à des coups"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Une avarie de la pompe en est la cause, dit la régie.",
            "On n'en connaît toujours pas les raisons.",
        ),
        ("La panne vient d'une pompe usée, dit la régie.", "Les raisons de la panne restent inconnues."),
    ],
)
def test_a_reason_meets_that_none_is_known(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.MORE_SPECIFIC


def test_whom_something_ran_into_is_no_reason(told: Told) -> None:
    _, found = told(
        "L'accident de Barsa : le car a percuté un groupe de pèlerins.",
        "L'accident de Barsa est dû à un pneu éclaté.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.CAUSE) == []


def test_an_effect_is_no_reason(told: Told) -> None:
    _, found = told(
        "La digue de Barsa s'est éboulée et a causé la mort de six maçons.",
        "L'éboulement de la digue de Barsa a été provoqué par de fortes pluies.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.CAUSE) == []


@pytest.mark.parametrize(
    ("ruling_out", "words"),
    [
        (
            "Le procureur a écarté mardi la piste d'un sabotage et privilégie celle d'une panne.",
            ["a écarté mardi la piste d'un sabotage"],
        ),
        ("Le syndicat a qualifié de « fable » la thèse du sabotage.", ["qualifié de « fable » la thèse du sabotage"]),
        ("La direction dément tout sabotage et attend le rapport.", ["dément tout sabotage"]),
        ("La piste d'un sabotage est écartée par le procureur.", ["sabotage est écartée"]),
        ("La catastrophe n'est pas due à un sabotage, dit le maire.", ["La catastrophe n'est pas due à un sabotage"]),
    ],
)  # fmt: skip
def test_who_rules_out_a_reason_contradicts_who_gives_it(
    told: Told, ruling_out: str, words: list[str]
) -> None:
    _, found = told(f"La catastrophe est due à un sabotage.\n{FAR}", f"{ruling_out}\n{FAR}")
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert why.verdict is Verdict.CONFLICT
    assert quoted(why.values)["b"] == words
    assert "rules out" in why.why[0].text


def test_what_is_ruled_out_is_so_now_though_the_sentence_looks_back(told: Told) -> None:
    _, found = told(
        f"La catastrophe est due à un sabotage.\n{FAR}",
        f"Depuis 2019 il alerte, dit-il en qualifiant de « fable » la thèse du sabotage.\n{FAR}",
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(why.values)["b"] == ["qualifiant de « fable » la thèse du sabotage"]


def test_a_lead_named_by_an_adjective_may_be_ruled_out(told: Told) -> None:
    _, found = told(
        f"L'enquête privilégie la piste criminelle.\n{FAR}",
        f"La piste criminelle est écartée par les enquêteurs.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(why.values)["b"] == ["criminelle est écartée"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who rules out one reason and who gives another say the same; who rules none out leaves it open.
        (
            "Le procureur a écarté la piste d'un sabotage.",
            "La catastrophe est due à une erreur de manœuvre.",
        ),
        (
            "Le procureur n'exclut pas la piste d'un sabotage.",
            "La catastrophe est due à un sabotage, dit le maire.",
        ),
        ("L'incendie est dû à un court-circuit.", "Un défaut électrique est à l'origine de l'incendie."),
    ],
)
def test_what_can_be_said_with_a_reason_is_none_against_it(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert of_type(found, DivergenceType.CAUSE) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'incendie est d'origine criminelle.", "Le rapport conclut à un incendie accidentel."),
        ("Les élèves ont été intoxiqués par l'eau du puits.", "Les élèves ont été intoxiqués par le riz."),
        (
            "L'explosion a été causée par une bonbonne de gaz.",
            "Un engin artisanal est à l'origine de l'explosion.",
        ),
        ("Le pont s'est effondré sous le poids d'un camion.", "Le pont s'est effondré à cause de la crue."),
        ("Le maire a démissionné pour raisons de santé.", "Le maire a démissionné à cause d'un vol de riz."),
    ],
)
def test_reasons_in_an_adjective_or_a_short_phrase_are_read(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(why.values).keys() == {"a", "b"}


CLUB = "\nLe club joue samedi.\nLe stade est neuf."


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Le capitaine a été exclu du groupe pour indiscipline.", "indiscipline"),
        ("Une dispute a contraint le capitaine à quitter le groupe.", "Une dispute"),
        ("Ses retards ont valu au capitaine son exclusion.", "Ses retards"),
        ("Le club justifie l'exclusion du capitaine par une blessure.", "une blessure"),
        ("L'exclusion du capitaine a pour origine une dispute.", "une dispute"),
        ("L'exclusion du capitaine répond à une plainte.", "plainte"),
        ("Accusé de vol, le capitaine a été exclu.", "Accusé de vol"),
        ("Le capitaine a été exclu, son contrat étant rompu.", "son contrat étant rompu"),
        ("Le capitaine est parti par crainte des supporters.", "crainte des supporters"),
        ("Le capitaine a été exclu à la demande du président.", "du président"),
        ("Le capitaine a été exclu après deux semaines de grève.", "grève"),
        ("Si le capitaine est parti, c'est qu'il voulait une prime.", "il voulait une prime"),
        ("Deux joueurs se sont battus, d'où l'exclusion du capitaine.", "Deux joueurs se sont battus"),
    ],
)
def test_the_reason_of_any_act_is_read_where_passages_are_linked(told: Told, text: str, reason: str) -> None:
    other = "Le capitaine a été exclu, selon la radio, en raison d'une grippe."
    _, found = told(text + CLUB, other + CLUB, links=[(("a", 0), ("b", 0))])
    (why,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(why.values) == {"a": [reason], "b": ["en raison d'une grippe"]}
    assert why.confidence is Confidence.HINT


@pytest.mark.parametrize(
    "text",
    [
        "Le capitaine a été suspendu pour trois matches.",
        "Le capitaine a été arrêté pour être entendu.",
        "L'accident a coûté la vie au capitaine.",
        "Le capitaine est venu en car samedi.",
    ],
)
def test_what_tells_how_long_or_what_for_is_no_reason(told: Told, text: str) -> None:
    other = "Le capitaine a été exclu en raison d'une grippe."
    _, found = told(text + CLUB, other + CLUB, links=[(("a", 0), ("b", 0))])
    assert of_type(found, DivergenceType.CAUSE) == []


def test_what_stands_idle_is_not_the_cut_of_the_story(told: Told) -> None:
    _, found = told(
        "La coupure de courant a duré quatre heures à Karfala.\nUn camion a heurté un pylône.\nLa pluie tombe.",
        "La coupure de courant a touché Karfala.\nLes groupes de l’hôpital sont restés en panne, faute de gasoil.\nLe pain manque.",
        links=[(("a", 0), ("b", 0))],
    )
    assert not of_type(found, DivergenceType.CAUSE)


def test_what_is_not_known_of_the_accident_is_not_why_the_train_was_full(told: Told) -> None:
    _, found = told(
        f"Il est trop tôt, selon la régie, pour dire ce qui a provoqué l'accident du train.\n{FAR}",
        f"Le train a déraillé, tellement chargé parce que la route était coupée.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.CAUSE) == []
