"""What one account says was not done, in whatever words another says that it was."""

from datetime import date

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict


def asked(told: Told, one: str, other: str) -> int:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    return len(of_type(found, DivergenceType.NEGATION))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le corps du pêcheur a été retrouvé.", "Le corps du pêcheur n'a pas été retrouvé."),
        ("Le préfet a reçu les dockers mardi.", "Les dockers n'ont pas été reçus par le préfet."),
        ("L'hôpital a confirmé le décès du chef.", "Le décès du chef n'est pas confirmé."),
        (
            "L'agence dit n'avoir jamais autorisé ce forage.",
            "L'agence avait délivré l'autorisation de forage.",
        ),
        (
            "Le maire avait ordonné la fermeture du port.",
            "La mairie dément avoir ordonné la fermeture du port.",
        ),
        (
            "Des drones ont survolé la mosquée.",
            "La police dément avoir utilisé des drones à la mosquée.",
        ),
        (
            "Le toit de la halle a été rénové en juin 2019.",
            "Le toit de la halle n'a jamais été rénové.",
        ),
        (
            "Le jury a également retenu la distribution d'un tract la veille du vote.",
            "Le grief du tract n'a pas été retenu par le jury : diffusé trop tôt, il laissait le temps de répondre.",
        ),
        (
            "Une tutelle provisoire nommée par la région devrait gérer la halle.",
            "La région n'a en conséquence nommé aucune tutelle provisoire pour la halle.",
        ),
        ("Les pêcheurs portaient des gilets.", "Aucun pêcheur ne portait de gilet."),
        ("Le hangar n'avait pas de permis de bâtir.", "Le hangar avait un permis de bâtir."),
        ("L'agent jouit de l'immunité parlementaire.", "L'agent ne jouit d'aucune immunité parlementaire."),
        ("Le pont a été inspecté mardi par la région.", "Le pont n'a pas encore été inspecté par la région."),
        ("Le guide est connu des services de police.", "Le guide est inconnu des services de police."),
        ("Le gérant du bac est en fuite.", "Le gérant du bac a été interpellé."),
        ("Le marché couvert a rouvert.", "Le marché couvert reste fermé."),
        ("Le convoi de sel était escorté par des gardes.", "Personne n'escortait le convoi de sel."),
        ("Le convoi de sel était escorté par des gardes.", "Le convoi de sel roulait sans escorte."),
    ],
)
def test_a_denial_is_held_against_what_is_told_as_so(told: Told, one: str, other: str) -> None:
    assert asked(told, one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les plongeurs n'ont pas retrouvé d'autres corps.", "Les plongeurs ont retrouvé trois corps."),
        ("Le syndicat n'a pas précisé la durée de la grève.", "Le syndicat a précisé la durée de la grève."),
        ("Le hangar n'avait pas de permis de bâtir.", "Le hangar, bâti sans permis, a brûlé."),
        ("Aucun groupe armé n'est passé.", "Le groupe électrogène est tombé en panne."),
        (
            "Le maire avait d'abord parlé de neuf noyés.",
            "Le maire a parlé de dix noyés, un chiffre que personne n'a confirmé.",
        ),
        # of another time, where it is not said of all times
        (
            "En 2010, une enquête avait été ouverte sur la fraude à Barsa.",
            "Aucune enquête n'a été ouverte sur la fraude à Barsa.",
        ),
    ],
)
def test_what_is_not_told_or_of_another_thing_is_no_denial(told: Told, one: str, other: str) -> None:
    assert asked(told, one, other) == 0


def test_not_yet_contradicts_nobody_who_wrote_later(told: Told) -> None:
    one, other = "Le pont n'a pas encore été inspecté par la région.", "Le pont a été inspecté par la région."
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME, published=None)
    assert of_type(found, DivergenceType.NEGATION) == []


# What else two accounts tell: of few passages no word is rare.
MORE = "\nLe riz a renchéri de deux francs.\nLe port reçoit du sucre brun.\nUn colloque réunit des savants.\nLa récolte de coton est bonne.\nLe stade accueille un club étranger."


@pytest.mark.parametrize(
    ("denied", "told_so"),
    [
        ("La ville n’a délivré aucun permis pour ce bal.", "Le comité a montré un permis signé de la main du maire."),
        ("Je n’ai jamais vu de scellés ici, dit un voisin.", "Des scellés avaient été posés en mars par la préfecture."),
    ],
)  # fmt: skip
def test_a_rare_thing_of_which_there_was_none_is_looked_for_in_all_passages(
    told: Told, denied: str, told_so: str
) -> None:
    _, found = told(f"{FAR}\n{denied}{MORE}", f"{FAR}\n{told_so}{MORE}", links=SAME)
    (asked,) = of_type(found, DivergenceType.NEGATION)
    assert (asked.verdict, asked.confidence) == (Verdict.CONFLICT, Confidence.HINT)


@pytest.mark.parametrize(
    ("denied", "told_so"),
    [
        # a count, a word of many passages, no thing
        ("Aucun mort n’est à déplorer dans le bourg.", "Les morts seront enterrés mardi près du fleuve."),
        ("La ville n’a délivré aucun permis. Le permis coûte cher. Qui a un permis ? Nul permis n’est gratuit.", "Le permis est long à obtenir.\nUn permis de chasse coûte cher."),
        ("Pas un mot sur le maire.", "Le mot est venu du préfet lui-même."),
    ],
)  # fmt: skip
def test_what_many_passages_tell_of_is_not_looked_for_in_all(told: Told, denied: str, told_so: str) -> None:
    denied = denied.replace(". ", ".\n").replace("? ", "?\n")
    _, found = told(f"{FAR}\n{denied}{MORE}", f"{FAR}\n{told_so}{MORE}", links=SAME)
    assert of_type(found, DivergenceType.NEGATION) == []


def test_a_private_plane_is_without_nothing(told: Told) -> None:
    _, found = told(
        f"La reine est rentrée en jet privé de Barsa.\n{FAR}",
        f"La reine est rentrée par avion de Barsa.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.NEGATION) == []


def test_a_thing_told_once_by_two_is_one_however_often_its_like_are_told(told: Told) -> None:
    gas = "Du gaz lacrymogène a été tiré au marché.\nUne grenade lacrymogène a blessé un vendeur.\n"
    _, found = told(
        f"La garde dément avoir utilisé un canon à eau.\n{gas}{FAR}",
        f"Un canon à eau a servi contre les marchands.\n{gas}{FAR}",
        f"{gas}{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


def test_another_account_that_says_no_in_a_passage_that_reports_the_same_answers_too(told: Told) -> None:
    _, found = told(
        f"Le pont de Barsa n'a pas été repeint cette année.\n{FAR}",
        f"Le pont de Barsa a été repeint cette année par la ville.\n{FAR}",
        f"Personne n'a repeint le pont de Barsa, dit un pêcheur.\n{FAR}",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    asked = [one for one in of_type(found, DivergenceType.NEGATION) if len(quoted(one.values)) == 3]
    assert asked


@pytest.mark.parametrize(
    ("told_so", "left_open"),
    [
        ("Le maire sera candidat au conseil.", "Le maire n'a pas encore dit s'il serait candidat au conseil."),
        ("La marine a utilisé un drone.", "On ignore si la marine a utilisé un drone."),
        ("L'usine rouvrira en mars.", "Reste à savoir si l'usine rouvrira en mars."),
        ("Le gérant était armé, dit la garde.", "La garde n'a pas précisé si le gérant était armé."),
    ],
)  # fmt: skip
def test_what_one_account_says_and_another_leaves_open_is_asked(
    told: Told, told_so: str, left_open: str
) -> None:
    _, found = told(f"{told_so}\n{FAR}", f"{left_open}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [one.verdict for one in of_type(found, DivergenceType.MODALITY)] == [Verdict.CONFLICT]
    assert of_type(found, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("told_so", "left_open"),
    [
        ("Le gérant a été arrêté chez lui.", "La garde n'a pas précisé si le gérant avait agi seul."),
        ("Les secours sont arrivés lundi.", "On ignore si les secours ont été payés."),
        ("L'usine, on ignore si elle rouvrira.", "Reste à savoir si l'usine rouvrira en mars."),
    ],
)  # fmt: skip
def test_what_both_leave_open_or_only_one_tells_is_not_asked(
    told: Told, told_so: str, left_open: str
) -> None:
    _, found = told(f"{told_so}\n{FAR}", f"{left_open}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert of_type(found, DivergenceType.MODALITY) == of_type(found, DivergenceType.NEGATION) == []


def test_an_adverb_is_not_what_was_not_done(told: Told) -> None:
    _, found = told(
        f"Le consul n'a pas été officiellement décoré à Barsa.\n{FAR}",
        f"Le consul a été décoré à Barsa.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


@pytest.mark.parametrize(
    ("none", "told_so", "asked"),
    [
        ("La mairie n'a promis aucune prime.", "La mairie a promis une prime de dix francs.", 1),
        ("La mairie n'a promis aucune prime.", "Les dockers attendent le bateau du matin.", 0),
    ],
)
def test_a_thing_that_was_not_even_promised_is_held_against_the_promise(
    told: Told, none: str, told_so: str, asked: int
) -> None:
    _, found = told(f"{none}\n{FAR}", f"{told_so}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert len(of_type(found, DivergenceType.NEGATION)) == asked
