"""What one account tells alone and what some leave out: facts that would be missed, never colour or background."""

from datetime import date

import pytest
from telling import SAME, Told, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.model import Alignment, Divergence, DivergenceType

OTHER = "Le maire de Sanko a inauguré la nouvelle école du quartier nord."


def told_alone(found: tuple[Divergence, ...]) -> list[str]:
    """The passages that are reported as told by one account."""
    return [
        quote.text
        for one in of_type(found, DivergenceType.OMISSION)
        for value in one.values
        for quote in value.quotes
        if len(quoted(one.values)) == 1
    ]


@pytest.mark.parametrize(
    "fact",
    [
        "Selon la préfecture, quelque 8 000 foyers étaient privés de courant samedi matin.",
        "L'hôpital de Karfala a été évacué de ses quatre-vingts malades dans la nuit.",
        "Le procureur Idrissa Kola a ordonné samedi l'arrestation du commandant.",
    ],
)
def test_a_fact_that_one_account_tells_alone_is_reported(told: Told, fact: str) -> None:
    _, found = told(f"Le pont de Karfala a cédé.\n{fact}", f"Le pont de Karfala a cédé.\n{OTHER}", links=SAME)
    assert fact in told_alone(found)


@pytest.mark.parametrize(
    "colour",
    [
        "« Nous avons vu l'armée tuer 40 de nos voisins vendredi à Tarko », raconte Awa Kolo.",
        "Mais qui donc a ordonné l'arrestation des 40 commandants de la région ?",
        "La région est en proie depuis 2012 à des attaques qui ont fait 3 000 morts.",
        "En 1997, une crue du fleuve avait fait 340 morts dans la même vallée.",
    ],
)
def test_colour_questions_and_recollections_are_not(told: Told, colour: str) -> None:
    _, found = told(
        f"Le pont de Karfala a cédé.\n{colour}", f"Le pont de Karfala a cédé.\n{OTHER}", links=SAME
    )
    assert colour not in told_alone(found)


def test_the_weightiest_fact_comes_first(told: Told) -> None:
    street = "Selon la préfecture, la rue du Marché de Karfala rouvrira samedi."
    dead = "Douze passagers du car de Sanko sont morts, selon le ministère de la Santé."
    _, found = told(f"Le pont a cédé.\n{street}\n{dead}", f"Le pont a cédé.\n{OTHER}", links=SAME)
    assert told_alone(found)[0] == dead


def test_one_account_alone_diverges_from_nobody() -> None:
    text = f"{OTHER}\nDouze passagers du car de Sanko sont morts samedi, selon le ministère."
    assert diverge(story_of([text], published=date(2025, 9, 19)), Alignment()) == ()


def test_two_identical_accounts_do_not_diverge(told: Told) -> None:
    text = f"{OTHER}\nDouze passagers du car de Sanko sont morts samedi, selon le ministère."
    _, found = told(text, text, links=[*SAME, (("a", 1), ("b", 1))])
    assert found == ()


def test_a_cry_does_not_tell_the_fact_that_others_leave_out(told: Told) -> None:
    fact = "Le préfet de Karfala a ordonné samedi la fermeture du grand barrage."
    cry = "Fermeture du grand barrage !"
    silent = "Le maire de Sanko a inauguré une école."
    _, found = told(fact, fact, cry, silent, links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0))])
    left_out = [one for one in of_type(found, DivergenceType.OMISSION) if "c" in quoted(one.values)]
    assert not [one for one in left_out if cry in quoted(one.values)["c"]]


@pytest.mark.parametrize(
    "said",
    [
        "« Nous ne céderons rien sur les 40 millions de l'hôpital de Tarko », a dit le maire Issa Kolo.",
        "Le 4 mars, le maire Issa Kolo avait fermé l'hôpital de Tarko et licencié 40 médecins.",
    ],
)
def test_what_one_account_quotes_or_recalls_alone_is_no_news(told: Told, said: str) -> None:
    _, found = told(said, "Il a plu sur la capitale.", "Les écoles ont fermé.")
    assert of_type(found, DivergenceType.OMISSION) == []


@pytest.mark.parametrize(
    "held",
    [
        "Le gouvernement de Sarr Kolo assure vendredi que les gendarmes de Sanko ont seulement riposté.",
        "La chute du pont pourrait couper Sanko et Karfala du reste de la région.",
    ],
)
def test_what_somebody_holds_or_supposes_is_no_event(told: Told, held: str) -> None:
    _, found = told(held, "Il a plu sur la capitale.", "Les écoles ont fermé.")
    assert held not in told_alone(found)


def test_arguments_are_no_news(told: Told) -> None:
    argument = "Mais le maire Issa Kolo a fermé vendredi les écoles de Sanko, où sont morts douze élèves."
    _, found = told(argument, "Il a plu sur la capitale.", "Les écoles ont fermé.")
    assert argument not in told_alone(found)


def test_an_act_that_another_account_tells_too_is_not_told_alone(told: Told) -> None:
    fact = "Le procureur Idrissa Kola a ordonné samedi l'arrestation du commandant."
    other = "Le pont de Karfala a cédé.\nDeux hommes sont sous les verrous après leur arrestation."
    _, found = told(f"Le pont de Karfala a cédé.\n{fact}", other, links=SAME)
    assert fact not in told_alone(found)


def test_how_things_have_been_going_is_no_news_of_one_account(told: Told) -> None:
    going = "Les attaques de bandits sont devenues fréquentes autour de Sanko et de Karfala."
    _, found = told(going, "Il a plu sur la capitale.", "Les écoles ont fermé.")
    assert going not in told_alone(found)


def test_the_more_accounts_might_tell_it_the_more_a_fact_alone_must_weigh(told: Told) -> None:
    fact = "Le procureur Idrissa Kola a ordonné samedi l'arrestation du commandant."
    same = "Le pont de Karfala a cédé."
    others = [f"{same}\n{OTHER}" for _ in range(7)]
    links = [(("a", 0), (name, 0)) for name in "bcdefgh"]
    _, found = told(f"{same}\n{fact}", *others, links=links)
    assert fact not in told_alone(found)
