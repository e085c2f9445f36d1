"""Who did what, as the grammar of a French clause says it."""

from datetime import date

import pytest
from telling import Told, of_type, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.deeds import deeds
from sahelread.model import Alignment, DivergenceType, Verdict


def told_of(text: str) -> list[tuple[str, str, bool]]:
    """The act, the words for its doer and whether it is denied of them, for each deed of a one-sentence account."""
    accounts = Accounts(story_of((text, "Rien à signaler."), published=date(2025, 9, 19)), Alignment())
    told = next(iter(accounts))
    return [
        (deed.act.key, told.text[deed.doer.start : deed.doer.end], deed.denial is not None)
        for deed in deeds(told)
    ]


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("Les gendarmes ont ouvert le feu sur le cortège.", "shoot", "gendarmes"),
        ("Des gendarmes tirant sans sommation, voilà ce qu'elle a vu.", "shoot", "gendarmes"),
        ("Le dépôt a été incendié par des manifestants.", "burn", "manifestants"),
        ("La conciliatrice choisie par le maire a reposé son stylo.", "appoint", "maire"),
        ("Ce sont les volontaires qui ont mis le feu aux greniers.", "burn", "volontaires"),
        ("On accuse les rebelles d'avoir incendié le marché.", "burn", "rebelles"),
        ("Le gouverneur de la province, Issa Kolo, a interdit les marchés.", "forbid", "gouverneur"),
        ("Suspendre les convois, comme l'a décidé l'état-major, serait une faute.", "forbid", "état-major"),
        ("Il cite des individus infiltrés qui auraient tiré dans la foule.", "shoot", "individus infiltrés"),
        ("Des gens habillés en militaires ont tué le berger.", "kill", "gens habillés en militaires"),
        (
            "Des inconnus qui portaient la tenue de la police ont pillé le marché.",
            "loot",
            "inconnus qui portaient la tenue de la police",
        ),
        ("Les forces de sécurité (FDS) ont exécuté une dizaine de civils.", "kill", "forces de sécurité"),
        ("On enquête sur un massacre attribué aux rebelles.", "kill", "rebelles"),
        ("Les syndicats auraient, mardi, claqué la porte.", "leave_table", "syndicats"),
    ],
)
def test_the_doer_of_an_act_is_read(text: str, act: str, doer: str) -> None:
    assert (act, doer, False) in told_of(text)


def test_a_doer_may_be_named_as_one_who_did_not_do_it() -> None:
    assert ("burn", "jihadistes", True) in told_of("Ce ne sont pas les jihadistes qui ont brûlé le village.")


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats ont été attaqués près du pont.",  # what befell them they did not do
        "Les résultats de l'attaque publiés par le préfet sont provisoires.",  # he published, and did not attack
        "La police affirme que le dépôt a été incendié.",  # saying is no deed
        "Les familles ont reçu des gaz lacrymogènes.",  # nor what they underwent
        "Une attaque contre les soldats a tué trois bergers.",  # nor is the target who did it
        "Des déserteurs de l'armée ont tué trois bergers.",
    ],
)
def test_who_did_not_do_it_is_no_doer(text: str) -> None:
    assert told_of(text) == []


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (
            "Les policiers lancent des gaz lacrymogènes dans le stade de Barsa.",
            "Les forces de sécurité ont tiré des gaz lacrymogènes à Barsa.",
            Verdict.MORE_SPECIFIC,
        ),
        (
            "Des jeunes ont envahi la pelouse de Barsa.",
            "La pelouse a été envahie par des supporters.",
            Verdict.MORE_SPECIFIC,
        ),
        (
            "Des éleveurs ont barré la route de Barsa.",
            "Des commerçants ont barré la route de Barsa mardi.",
            Verdict.CONFLICT,
        ),
    ],
)
def test_doers_who_may_be_one_are_told_more_or_less_closely(
    told: Told, one: str, other: str, verdict: Verdict
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.verdict is verdict


def test_who_was_aboard_did_not_capsize_the_boat(told: Told) -> None:
    _, found = told(
        "Une pirogue de pêcheurs a chaviré au large de Barsa.",
        "Une pirogue de migrants a chaviré au large de Barsa.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_words_for_robbers_are_of_one_kind(told: Told) -> None:
    _, found = told(
        "Les malfrats ont neutralisé le vigile de la banque de Kara.",
        "Les braqueurs ont neutralisé le vigile de la banque de Kara.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.ACTOR) == []
