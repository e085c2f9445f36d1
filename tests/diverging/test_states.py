"""What one account says is so and another says is not: denied verbs, contested states, things in order or not."""

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


def test_a_verb_that_is_denied_meets_one_that_is_told(told: Told) -> None:
    _, found = told(
        f"Le ministre ne recevra pas les éleveurs.\n{FAR}",
        f"Le ministre recevra une délégation d'éleveurs.\n{FAR}",
        links=SAME,
    )
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert (so.verdict, so.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quoted(so.values)["a"] == ["ne recevra pas les éleveurs"]


@pytest.mark.parametrize(
    ("one", "other", "denied"),
    [
        # A deed in other words of the lexicon, of the thing that both name.
        ("L'hôtel de la gare n'a pas été brûlé.", "L'hôtel de la gare a été livré aux flammes.", "n'a pas été brûlé"),
        ("Le ferry des pèlerins n'a pas pu accoster.", "Le ferry des pèlerins a accosté.", "n'a pas pu accoster"),
        ("Il n'y avait aucun explosif dans la sacoche.", "Des explosifs ont été vus dans la sacoche.", "n'y avait aucun explosif"),
        ("Aucun couteau dans la mosquée, jure le gardien.", "Des machettes ont été saisies à la mosquée.", "Aucun couteau"),
    ],
)  # fmt: skip
def test_what_was_not_done_or_not_there_meets_who_tells_it(
    told: Told, one: str, other: str, denied: str
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(so.values)["a"][0].startswith(denied)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La garde n'a pas hésité à tirer sur les marins.", "La garde a tiré sur les marins."),
        ("La garde n'a pas seulement tiré sur les marins.", "La garde a tiré sur les marins."),
        ("La garde ne doit pas tirer sur les marins.", "La garde a tiré sur les marins."),
        ("Les marins n'avaient aucune grenade.", "Les marins, non armés de grenades, ont fui."),
    ],
)
def test_turns_of_phrase_that_deny_nothing_meet_nobody(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.NEGATION) == []


def test_the_denial_of_an_act_meets_who_tells_it(told: Told) -> None:
    _, found = told(
        f"L'armée dément avoir bombardé le hameau.\n{FAR}",
        f"Des avions de l'armée ont bombardé le hameau.\n{FAR}",
        links=SAME,
    )
    assert next(one.verdict for one in of_type(found, DivergenceType.NEGATION)) is Verdict.CONFLICT


def test_a_common_verb_denied_meets_itself_with_what_it_governs(told: Told) -> None:
    rest = "Le maire a déclaré un sinistre.\nLe club a déclaré une recette.\nLa pluie tombe."
    _, found = told(
        f"Le chercheur n'a pas été déclaré indésirable.\n{rest}",
        f"Le chercheur a été déclaré indésirable.\n{rest}",
        links=SAME,
    )
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(so.values)["b"] == ["a été déclaré indésirable"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les ravisseurs ne détiennent plus le pilote.", "Les ravisseurs ont détenu le pilote neuf heures."),
        ("Le pilote n'a pas parlé à la presse.", "Le pilote sera entendu par le juge."),
        ("Si le pilote n'est pas libéré, tout s'arrête.", "Le pilote est libéré, dit son avocat."),
    ],
)
def test_what_is_over_or_a_condition_denies_nothing(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Le chauffeur était en état d'ivresse.", "Les tests du chauffeur se sont révélés négatifs.", None),
        (
            "Les soldats sont arrivés trop tard au village.",
            "Les soldats sont rapidement intervenus au village.",
            DivergenceType.NEGATION,
        ),
        ("Le putsch a échoué hier.", "Les auteurs du putsch ont pris le pouvoir.", DivergenceType.NEGATION),
        (
            "Le président a été acclamé à la gare.",
            "Le président a quitté la gare sous les huées.",
            DivergenceType.FRAMING,
        ),
        (
            "La grève des boulangers est largement respectée.",
            "La grève des boulangers est diversement observée.",
            DivergenceType.FRAMING,
        ),
        (
            "La barrière du passage était relevée.",
            "La barrière du passage était baissée.",
            DivergenceType.NEGATION,
        ),
        (
            "L'opposante est libre de ses mouvements.",
            "L'opposante est assignée à résidence.",
            DivergenceType.MODALITY,
        ),
        ("Le maire avait prévenu le préfet.", "Le préfet n'a rien reçu, dit-il.", DivergenceType.NEGATION),
        (
            "Les sinistrés n'ont rien reçu.",
            "La distribution de vivres a commencé : des vivres ont été distribués.",
            None,
        ),
        ("La hausse a été appliquée d'elle-même.", "Les forces de l'ordre gardent le siège.", None),
        (
            "À Barsa, aucun taxi et rues désertes.",
            "À Barsa, les activités ont suivi leur cours.",
            DivergenceType.NEGATION,
        ),
        (
            "Des gendarmes ont fait irruption chez lui.",
            "Aucun agent n'est entré dans un domicile.",
            DivergenceType.NEGATION,
        ),
        (
            "La marche n'avait pas été déclarée.",
            "La marche avait été déclarée, dit l'opposant.",
            DivergenceType.NEGATION,
        ),
        (
            "La grève des dockers est peu suivie.",
            "Les dockers ont massivement répondu.",
            DivergenceType.FRAMING,
        ),
        (
            "Aucun appel ne nous est parvenu du bac.",
            "Nous avons appelé les garde-côtes.",
            DivergenceType.NEGATION,
        ),
        ("L'accident serait dû aux freins.", "L'accident a coûté cher à la commune.", None),
    ],
)
def test_states_that_exclude_each_other_are_held_against_each_other_anywhere(
    told: Told, one: str, other: str, kind: DivergenceType | None
) -> None:
    _, found = told(one, other)
    conflicts = [divergence for divergence in found if divergence.verdict is Verdict.CONFLICT]
    assert [divergence.type for divergence in conflicts] == ([kind] if kind else [])


def test_what_is_wished_for_is_not_told_as_so(told: Told) -> None:
    _, found = told(
        "Paris exige la libération du détenu.\nLe détenu dort à la prison.",
        "Le président du club est libéré de son contrat.",
    )
    assert [one for one in found if one.verdict is Verdict.CONFLICT] == []


def test_a_synonym_that_is_negative_itself_is_no_assertion(told: Told) -> None:
    _, found = told(
        f"Le bilan n'était pas définitif lundi.\n{FAR}",
        f"Le bilan provisoire est de six blessés lundi.\n{FAR}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("negated", "told_of"),
    [
        ("Le maire ne sera pas de l'élection de Barsa.", "Le maire suit l'élection de Barsa de loin."),
        ("L'article ne s'applique pas au maire.", "Le maire est jugé en application de l'article."),
    ],
)
def test_a_noun_of_the_same_stem_answers_no_negation(told: Told, negated: str, told_of: str) -> None:
    _, found = told(negated, told_of, links=[(("a", 0), ("b", 0))])
    assert of_type(found, DivergenceType.NEGATION) == []


def test_without_one_thing_nor_another_denies_both(told: Told) -> None:
    _, found = told(
        "Le quartier de Kara est sans électricité, ni eau, depuis la crue.",
        "Le quartier de Kara est resté sans eau ni électricité après la crue.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.NEGATION) == []


def test_what_is_put_in_behind_a_subject_is_not_what_the_verb_is_of(told: Told) -> None:
    _, found = told(
        f"Barsa, à 42 kilomètres de N'Zora, est en quarantaine.\n{FAR}",
        f"Barsa n'est pas en quarantaine, dit le ministre.\n{FAR}",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.NEGATION)) == 1
