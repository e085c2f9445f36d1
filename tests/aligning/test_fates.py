"""What befell those whom a number counts, or what they do, in the words of the press."""

import pytest

from sahelread.aligning.facts import facts_of
from sahelread.aligning.fates import counted_fates


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Un mort dans l'écroulement d'un mur", "dead"),
        ("Un ouvrier a péri sous la dalle", "dead"),
        ("Une passagère de vingt ans est décédée", "dead"),
        ("Dix bergers ont été fauchés par un camion", "dead"),
        ("Dix enfants brûlés vifs", "dead"),
        ("douze vies fauchées", "dead"),
        ("la noyade de six enfants", "dead"),
        ("Huit personnes ont été touchées par des éclats", "wounded"),
        ("Neuf marins n'ont toujours pas été retrouvés", "missing"),
        ("la disparition de neuf marins", "missing"),
        ("Sept naufragés repêchés par un chalutier", "rescued"),
        ("Sept mineurs ont été remontés", "rescued"),
        ("Sept passagers indemnes", "rescued"),
        ("Sept voyageurs en sont sortis vivants", "rescued"),
        ("un cargo a recueilli sept marins", "rescued"),
        ("onze membres d'équipage", "aboard"),
        ("Quinze personnes avaient pris place dans la pirogue", "aboard"),
        ("les pluies ont fait fuir deux mille habitants", "displaced"),
        ("la crue a contraint quelque 12 000 habitants à partir", "displaced"),
        ("le rapt de vingt élèves", "abducted"),
        ("une milice tue plus de soixante villageois", "dead"),
        ("le raid a permis de neutraliser plusieurs dizaines de rebelles", "dead"),
        ("Le nombre des victimes avoisinait 45 jeudi", "dead"),
        ("Le nombre des morts est monté à 45", "dead"),
        ("Ils étaient 1 300 dans les rues de Karfala, d'après la mairie", "protesting"),
        ("Nous étions 2 600 dans la rue", "protesting"),
    ],
)
def test_those_who_are_counted_have_a_fate_however_it_is_said(text: str, fate: str) -> None:
    assert fate in counted_fates(facts_of(text, "fr"))


def test_whom_two_sources_count_they_count_for_one_fate() -> None:
    text = "Quelque 1.300 habitants, d'après la police, 2.600 selon les organisateurs, ont défilé lundi."
    assert counted_fates(facts_of(text, "fr")) == ["protesting", "protesting"]


@pytest.mark.parametrize(
    "text", ["un mort-vivant au cinéma", "une marche dans laquelle un drapeau a été brûlé"]
)
def test_one_is_counted_only_where_somebody_died(text: str) -> None:
    assert "dead" not in counted_fates(facts_of(text, "fr"))


@pytest.mark.parametrize(
    "text",
    [
        "Une douzaine de camions sont tombés dans le ravin",
        "Trois voitures et deux poids lourds, selon la mairie, sont tombés à l'eau",
        "Deux cents moutons sont morts dans la crue",
    ],
)
def test_things_and_animals_are_neither_dead_nor_wounded(text: str) -> None:
    assert not {"dead", "wounded"} & set(counted_fates(facts_of(text, "fr")))


def test_english_boats_that_are_missing_count_nobody() -> None:
    assert "missing" not in counted_fates(facts_of("Three boats are missing off the coast.", "en"))
