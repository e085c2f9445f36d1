"""What is so and what is not, in other words: opposites, things of which there was none, reasons, and the clause that says it."""

from __future__ import annotations

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.model import DivergenceType, Verdict

# What else the accounts tell: that a word is rare tells something only where there are others.
_REST = (
    "Le prix du riz a baissé de deux francs au marché central.\nUn concert est annoncé au stade pour la fin du mois.",
    "La vaccination du bétail progresse dans les vallées.\nUn pont neuf relie les deux rives.",
)


def _so_or_not(told: Told, one: str, other: str) -> list[dict[str, list[str]]]:
    """What is quoted of the questions whether something is so."""
    _, found = told(f"{one}\n{_REST[0]}", f"{other}\n{_REST[1]}", links=SAME)
    return [quoted(asked.values) for asked in of_type(found, DivergenceType.NEGATION)]


def test_what_somebody_is_ready_for_in_any_case_did_not_happen(told: Told) -> None:
    denied = "Aucune convocation n'a été reçue par l'ancien maire."
    assert _so_or_not(told, "L'ancien maire a reçu une convocation du juge.", denied)
    assert not _so_or_not(told, "L'ancien maire se dit prêt à honorer toute convocation du juge.", denied)


def test_words_of_none_behind_neither_are_no_denial_of_it(told: Told) -> None:
    one = "L'accord a été obtenu, et aucune rançon n'a été versée aux ravisseurs."
    other = "Il n'y a eu ni pression, ni menace, ni rançon pour les ravisseurs."
    assert not any({"a", "b"} <= asked.keys() for asked in _so_or_not(told, one, other))


@pytest.mark.parametrize(
    ("one", "whole"),
    [
        ("Interrogée mardi, la société Sogelec n'a jamais livré le moindre compteur.", "la société Sogelec n'a jamais livré le moindre compteur"),
    ],
)  # fmt: skip
def test_an_answer_is_the_clause_that_says_so(told: Told, one: str, whole: str) -> None:
    other = "La société Sogelec a livré beaucoup de compteurs, selon le maire."
    _, found = told(f"{one}\n{_REST[0]}", f"{other}\n{_REST[1]}", links=SAME)
    (asked,) = of_type(found, DivergenceType.NEGATION)
    assert [value.value for value in asked.values] == [
        whole,
        "La société Sogelec a livré beaucoup de compteurs",
    ]


def test_never_seen_of_a_thing_is_not_seen_for_the_first_time(told: Told) -> None:
    one = "Les mineurs de Tonka n'ont jamais vu le moindre inspecteur, et l'effondrement les a surpris."
    other = "Ce n'est pas la première fois qu'un effondrement frappe les mineurs de Tonka."
    assert not _so_or_not(told, one, other)
    one = "Les mineurs de Tonka n'avaient jamais vu pareil effondrement."
    assert _so_or_not(told, one, other)


def test_who_is_blamed_is_no_reason(told: Told) -> None:
    one = "Après l'enlèvement de l'avocat, ses proches mettent en cause l'homme d'affaires Modibo Sangaré."
    other = "Dans l'enlèvement de l'avocat, la police retient la thèse de faux gendarmes."
    _, found = told(one, other, links=SAME)
    assert not of_type(found, DivergenceType.CAUSE)
    other = "Dans l'enlèvement de l'avocat, la police retient la thèse d'un règlement de comptes."
    _, found = told(one.replace("l'homme d'affaires Modibo Sangaré", "un vieux conflit foncier"), other, links=SAME)  # fmt: skip
    assert of_type(found, DivergenceType.CAUSE)


def test_a_reason_may_be_given_on_somebodys_word(told: Told) -> None:
    one = "L'effondrement du tunnel est dû, selon le chef des secours, à l'absence de soutènement."
    other = "L'effondrement du tunnel a été provoqué par les vibrations des camions."
    _, found = told(one, other, links=SAME)
    (asked,) = of_type(found, DivergenceType.CAUSE)
    assert quoted(asked.values)["a"] == ["absence de soutènement"]


def test_reasons_that_share_only_what_describes_them_are_two(told: Told) -> None:
    one = "L'effondrement du puits est dû à la multiplication de galeries creusées sans soutènement."
    other = "L'effondrement du puits a été provoqué par les vibrations des engins qui creusaient à côté."
    _, found = told(one, other, links=SAME)
    assert [asked.verdict for asked in of_type(found, DivergenceType.CAUSE)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        (
            "Le prospecteur belge Jan Maes a recouvré la liberté mardi soir.",
            "Mercredi matin, Jan Maes était encore aux mains de ses geôliers.",
            True,
        ),
        (
            "Le prospecteur belge Jan Maes a recouvré la liberté mardi soir.",
            "Lundi matin, Jan Maes était encore aux mains de ses geôliers.",
            False,
        ),
        (
            "Le corps du pilote Amadi Zongo a été retrouvé.",
            "Le pilote Amadi Zongo demeure introuvable.",
            True,
        ),
        (
            "La fille du pilote Amadi Zongo a été retrouvée.",
            "Le mécanicien Issa Kere demeure introuvable.",
            False,
        ),
    ],
)
def test_what_is_so_still_contradicts_what_ended_before(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    assert bool(_so_or_not(told, one, other)) is is_asked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Aucun embouteillage n'a été signalé sur le pont de Sikoro.",
            "Des embouteillages se formaient dès l'aube à Sikoro.",
        ),
        (
            "D'après l'huissier, il n'y avait aucune audience ce soir-là.",
            "Le notaire sortait d'une audience avec l'huissier.",
        ),
        (
            "Les questeurs ont refusé ce dépouillement.",
            "La commission avait procédé au dépouillement des urnes de Sikoro.",
        ),
        (
            "Pas une urne n'a été dépouillée par les questeurs.",
            "La commission avait procédé au dépouillement des urnes.",
        ),
        (
            "Les agents ont conduit le lycéen au poste sans le brutaliser.",
            "Le lycéen a été roué de coups par les agents.",
        ),
        ("Le notaire n'a pas été kidnappé.", "Le notaire a été victime d'un enlèvement."),
    ],
)
def test_what_there_was_none_of_is_told_by_its_noun(told: Told, one: str, other: str) -> None:
    assert _so_or_not(told, one, other)


def test_a_thing_is_denied_with_the_verb_behind_it(told: Told) -> None:
    (asked,) = _so_or_not(
        told,
        "Aucun embouteillage n'a été signalé sur le pont.",
        "Des embouteillages se formaient sur le pont.",
    )
    assert asked["a"][0].startswith("Aucun embouteillage n'a été signalé")


def test_who_wanted_to_do_it_may_have_done_it(told: Told) -> None:
    _, found = told(
        f"Le maire souhaitait fermer le marché de nuit.\n{_REST[0]}",
        f"Le maire a fermé le marché de nuit.\n{_REST[1]}",
        links=SAME,
    )
    assert not of_type(found, DivergenceType.MODALITY)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire est resté dans sa commune.", "Le maire avait déjà fait ses valises."),
        ("L'imam de Gao a échappé aux balles.", "Atteint de deux balles, l'imam de Gao a été opéré."),
        ("À Nairobi, les délégations se sont quittées sans rien signer.", "À Nairobi, les délégations ont paraphé un accord."),
        ("Le navire a sombré au large de Sal.", "Remorqué jusqu'à Sal, le navire a été sauvé."),
        ("La quarantaine a pris fin à Beni.", "Beni demeure en quarantaine."),
        ("Le chef rebelle est mort de ses blessures.", "Le chef rebelle se remet de ses blessures."),
        ("Le mari de la victime a tout avoué.", "Le mari de la victime jure n'y être pour rien."),
        ("La fuite a été colmatée.", "Le pétrole continue de s'échapper par la fuite."),
        ("Le vaccin est offert aux enfants du district.", "Le vaccin des enfants du district est payant."),
        ("Le gardien a disputé la finale.", "Forfait, le gardien a suivi la finale des tribunes."),
        ("Le sous-préfet figure parmi les graciés.", "Le sous-préfet a été laissé en dehors des graciés."),
    ],
)  # fmt: skip
def test_opposites_of_the_press_exclude_each_other(told: Told, one: str, other: str) -> None:
    assert _so_or_not(told, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire est resté à l'écart du scrutin.", "Le maire a quitté ses fonctions en mars."),
        ("Les résultats provisoires du scrutin sont connus.", "Les résultats définitifs du scrutin sont connus."),
        ("Tenu en échec, le club de Sal reste premier.", "Le club de Sal a réussi sa saison, couronnée de succès."),
        ("Le responsable local du parti a voté à Sal.", "Le responsable local du parti est étranger à Sal."),
    ],
)  # fmt: skip
def test_the_same_words_may_say_something_else(told: Told, one: str, other: str) -> None:
    assert not _so_or_not(told, one, other)


def test_what_was_not_done_may_be_the_same_as_what_was(told: Told) -> None:
    one, other = (
        "Aucun passager du bac n'a survécu au naufrage.",
        "Tous les passagers du bac sont morts dans le naufrage.",
    )
    assert not _so_or_not(told, one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L'origine criminelle du feu est établie.",
            "L'origine criminelle du feu n'est qu'une hypothèse.",
        ),
        (
            "Le gouvernement a pris un décret de mobilisation.",
            "Le gouvernement songe à décréter la mobilisation.",
        ),
    ],
)
def test_what_is_only_possible_is_less_than_what_is_so(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{_REST[0]}", f"{other}\n{_REST[1]}", links=SAME)
    assert of_type(found, DivergenceType.MODALITY)


def test_an_appeal_may_be_undecided(told: Told) -> None:
    _, found = told(
        f"La défense du préfet fera appel du jugement.\n{_REST[0]}",
        f"L'avocat du préfet n'a pas encore dit s'il ferait appel du jugement.\n{_REST[1]}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.MODALITY)


def test_who_also_asks_for_it_may_tell_that_it_was(told: Told) -> None:
    denied = "Aucun embouteillage n'a été signalé sur le pont de Sikoro."
    there = (
        "Des embouteillages se formaient dès l'aube à Sikoro.\nLe préfet craint un embouteillage dimanche."
    )
    rest = "\n".join(_REST)
    _, found = told(f"{denied}\n{rest}\n{rest}", f"{there}\n{rest}\n{rest}", links=SAME)
    assert of_type(found, DivergenceType.NEGATION)


def test_a_clause_does_not_begin_inside_a_word(told: Told) -> None:
    _, found = told(
        "À Barsa la maison du maire a brûlé.", "À Barsa la maison du maire n’a pas brûlé.", links=SAME
    )
    (burnt,) = of_type(found, DivergenceType.NEGATION)
    assert [value.value for value in burnt.values] == [
        "À Barsa la maison du maire a brûlé",
        "À Barsa la maison du maire n’a pas brûlé",
    ]


def test_no_name_is_what_is_not_so(told: Told) -> None:
    _, found = told(
        "Six enfants sont morts d’un sirop interdit à Barsa.", "Six enfants sont morts à Barsa.", links=SAME
    )
    assert of_type(found, DivergenceType.NEGATION) == []
