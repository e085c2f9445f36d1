"""What one account says there was none of and another tells of."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

FAR = "Le marché de Sanko rouvre demain.\nLes écoles ferment.\nLa pluie tombe."


@pytest.mark.parametrize(
    ("denied", "there", "quotes"),
    [
        ("« Aucun hélicoptère n'a survolé le port », assure le préfet.", "Un hélicoptère a tiré sur les dockers.", "Aucun hélicoptère n'a survolé"),
        ("Personne n'était armé, jure le curé de Barsa.", "Les pèlerins portaient des armes de chasse.", "Personne n'était armé"),
        ("L'armée dément la présence de mercenaires à Barsa.", "Des mercenaires gardaient le pont.", "dément la présence de mercenaires"),
        ("Le récit d'un mariage ne correspond pas à ce que montre la vidéo.", "La foudre est tombée sur un mariage.", "mariage ne correspond pas"),
        ("Le procureur a écarté la thèse d'une explosion.", "Une explosion de gaz a soufflé le port, dit le maire.", "écarté la thèse d'une explosion"),
        ("Le syndicat n'a signé aucun accord mardi.", "Un accord a été trouvé mardi, selon le ministère.", "n'a signé aucun accord"),
    ],
)  # fmt: skip
def test_what_there_was_none_of_meets_who_tells_of_it(
    told: Told, denied: str, there: str, quotes: str
) -> None:
    _, found = told(f"{denied}\n{FAR}", f"{there}\n{FAR}")
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert (so.verdict, so.confidence) == (Verdict.CONFLICT, Confidence.HINT)
    assert quotes in quoted(so.values)["a"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aucun hélicoptère n'a survolé le port de Barsa.", "Un hélicoptère s'est posé à Lirako."),
        ("Aucun hélicoptère n'a survolé le port.", "Le maire réclame un hélicoptère."),
        ("Aucun hélicoptère n'a survolé le port.", "Si un hélicoptère survole le port, la foule fuira."),
        ("Le camp ne comptait ni femmes ni enfants.", "Le camp était sans femmes ni enfants."),
        ("Aucun commentaire n'a été fait.", "Un commentaire a été publié."),
        ("Aucune femme enceinte n'a été recensée.", "Cinq femmes ont péri dans le port."),
    ],
)
def test_another_place_a_wish_or_what_is_no_thing_contradicts_nobody(
    told: Told, one: str, other: str
) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
    assert of_type(found, DivergenceType.NEGATION) == []


def test_what_others_tell_in_the_very_word_is_not_told_in_a_synonym(told: Told) -> None:
    _, found = told(
        f"Aucune enquête n'a été ouverte.\n{FAR}",
        f"Une enquête a été ouverte.\n{FAR}",
        f"Le juge veut élucider les faits.\n{FAR}",
    )
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(so.values).keys() == {"a", "b"}


@pytest.mark.parametrize(
    ("denied", "there", "quotes"),
    [
        ("Le camp ne comptait ni femmes ni enfants.", "Des enfants ont été vus dans le camp.", "ni enfants"),
        (
            "Les douze victimes sont toutes des hommes.",
            "Des enfants sont parmi les victimes.",
            "toutes des hommes",
        ),
    ],
)
def test_women_and_children_are_denied_of_those_that_both_tell_of(
    told: Told, denied: str, there: str, quotes: str
) -> None:
    texts = f"{denied}\n{FAR}", f"{there}\n{FAR}"
    _, found = told(*texts, links=[(("a", 0), ("b", 0))])
    (so,) = of_type(found, DivergenceType.NEGATION)
    assert quoted(so.values)["a"] == [quotes]
    _, unlinked = told(*texts)
    assert of_type(unlinked, DivergenceType.NEGATION) == []
