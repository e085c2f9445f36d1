"""What passages tell, said whole: a clause of theirs, a part of a sentence, a short sentence."""

from datetime import date

import pytest
from telling import linked, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.headlines import headline, opening


def told_in(*texts: str) -> Accounts:
    return Accounts(story_of(texts, published=date(2025, 9, 19)), linked(()))


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (
            [
                "Des témoins racontent que les gendarmes ont alors lancé des grenades sur la tribune, qui s'est vidée.",
                "Selon un spectateur, les gendarmes ont lancé, sans prévenir, des grenades sur la tribune.",
            ],
            "les gendarmes ont alors lancé des grenades sur la tribune",
        ),
        (
            [
                "Il s'est dit prêt « à négocier avec tous les partis », y compris le sien.",
                "Le chef du parti Tarko se dit prêt « à négocier avec tous les partis », malgré le vote.",
            ],
            "le chef du parti Tarko se dit prêt à négocier avec tous les partis, malgré le vote",
        ),
    ],
)
def test_what_several_tell_is_said_without_a_cut(texts: list[str], said: str) -> None:
    accounts = told_in(*texts, "Il a plu sur la vallée.", "Les écoles ont rouvert lundi.", "Le fleuve monte.")
    assert opening(accounts, list(accounts)[: len(texts)]) == said


def test_quotation_marks_do_not_stand_in_a_heading() -> None:
    accounts = told_in(
        "La ministre a qualifié de « cadre normatif » la loi sur les carrières, votée hier.", "Il a plu."
    )
    assert not set("«»") & set(headline(accounts, next(iter(accounts))))


def test_a_short_sentence_that_leans_on_another_is_said_whole_rather_than_cut() -> None:
    said = "Il a alors ouvert la porte et vu quatre hommes armés emmener les deux reporters vers la rivière."
    accounts = told_in(said, said, "Il a plu sur la vallée.", "Les écoles ont rouvert lundi.")
    assert opening(accounts, list(accounts)[:2]) == said[:1].lower() + said[1:-1]


@pytest.mark.parametrize(
    "told",
    [
        "Selon la mairie de Tarko, le vieux marché couvert de la ville haute a été rasé en quelques heures par les flammes.",
        "Le vieux marché couvert de la ville haute a été rasé en quelques heures par les flammes, selon la mairie de Tarko.",
    ],
)
def test_whose_word_it_is_does_not_head_what_is_told(told: str) -> None:
    accounts = told_in(told, told, "Il a plu sur la vallée.", "Les écoles ont rouvert lundi.")
    said = opening(accounts, list(accounts)[:2])
    assert said.startswith("le vieux marché couvert")
    assert "mairie" not in said


def test_no_clause_without_its_participle_heads_what_is_told() -> None:
    told = "La candidate malheureuse s'est à son tour proclamée présidente."
    accounts = told_in(told, told, "Il a plu sur la vallée.", "Les écoles ont rouvert lundi.")
    assert opening(accounts, list(accounts)[:2]).endswith("proclamée présidente")


def test_in_english_too_what_was_said_heads_what_is_told() -> None:
    said = "Witnesses told reporters that the old bridge of Karfala collapsed on a crowded ferry, which sank within minutes."
    story = story_of([said, said, "It rained."], published=date(2025, 9, 19), language="en")
    accounts = Accounts(story, linked(()))
    assert opening(accounts, list(accounts)[:2]).startswith("the old bridge of Karfala collapsed")


def test_what_a_relative_clause_is_about_is_wanted_in_a_heading() -> None:
    accounts = told_in(
        "Deux maires que Radio Tarko a interrogés expliquent en privé que la junte était allée trop loin.",
        "Il a plu sur la vallée.",
    )
    assert "Radio Tarko a interrogés" not in headline(accounts, next(iter(accounts))).split(" que ")[0]
