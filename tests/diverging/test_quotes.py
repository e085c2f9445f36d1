"""What a reader sees of a divergence: the few telling words that carry an answer, and a question that can be read."""

from datetime import date

import pytest
from telling import Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.findings import shortened
from sahelread.i18n import say
from sahelread.model import DivergenceType, Verdict

LINK = (("a", 0), ("b", 0))


def test_a_contrary_word_is_quoted_alone_and_the_question_says_of_what(told: Told) -> None:
    _, found = told(
        "Le Togo suspend la livraison de riz à la province de Kara.",
        "Le Togo met fin à la livraison de riz à la province de Kara.",
        links=[LINK],
    )
    term = of_type(found, DivergenceType.TERM)[0]
    assert quoted(term.values) == {"a": ["suspend"], "b": ["met fin"]}
    assert "riz" in say(term.question)


@pytest.mark.parametrize(
    "other",
    [
        "Lomé menace de représailles si l'ingénieur, toujours détenu à Kara, n'est pas libéré rapidement.",
        "Lomé menace de représailles si l'ingénieur détenu n'est pas libéré rapidement.",
    ],
)
def test_what_is_only_asked_for_contradicts_nothing(told: Told, other: str) -> None:
    _, found = told(
        "Lomé menace de représailles si l'ingénieur n'est pas libéré rapidement.", other, links=[LINK]
    )
    assert not of_type(found, DivergenceType.NEGATION)
    assert not of_type(found, DivergenceType.MODALITY)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Sept douaniers de la mairie à Kara ont été tués.", "Sept douaniers de la mairie"),
        ("Sept douaniers « héroïques » ont été tués.", "Sept douaniers"),
        ("Sept douaniers togolais ont été tués.", "Sept douaniers togolais"),
        ("Sept douaniers affectés à Kara ont été tués.", "Sept douaniers"),
        ("Sept douaniers tués dans leur poste de Kara, c’est le bilan.", "Sept douaniers tués"),
    ],
)
def test_a_number_is_quoted_with_its_noun_and_no_more(told: Told, text: str, quote: str) -> None:
    _, found = told(text, "Neuf douaniers ont été tués à Kara.", links=[LINK])
    assert quoted(of_type(found, DivergenceType.NUMBER)[0].values)["a"] == [quote]


def test_a_number_is_quoted_without_the_article_of_its_day(told: Told) -> None:
    _, found = told(
        "L’attaque avait fait 19 morts le 13 mars 2016 à Kara.",
        "L’attaque du 13 mars 2016 à Kara avait fait 22 morts.",
        links=[LINK],
    )
    assert quoted(of_type(found, DivergenceType.NUMBER)[0].values)["a"] == ["19 morts"]


def test_a_resignation_that_is_denied_is_one_question(told: Told) -> None:
    _, found = told(
        "Le ministre de l'Eau, Issa Bano, a présenté sa démission au président.",
        "Le ministre de l'Eau, Issa Bano, n'a pas démissionné, dit le président.",
        links=[LINK],
    )
    (asked,) = [one for one in found if one.type in (DivergenceType.ACTOR, DivergenceType.NEGATION)]
    assert asked.type is DivergenceType.ACTOR


def test_people_are_named_with_the_country_that_they_belong_to(told: Told) -> None:
    _, found = told(
        "Trois diplomates français ont été expulsés.",
        "Cinq diplomates français ont été expulsés.",
        links=[LINK],
    )
    question = of_type(found, DivergenceType.NUMBER)[0].question
    assert say(question) == "How many expelled (diplomates français)?"


def test_those_who_lost_their_homes_are_not_dead(told: Told) -> None:
    _, found = told(
        "Neuf personnes sont mortes.", "Neuf mille personnes ayant perdu leur logement dorment dehors."
    )
    assert not of_type(found, DivergenceType.NUMBER)


def test_the_hour_of_a_news_bulletin_is_no_length_of_time(told: Told) -> None:
    _, found = told(
        "Le journal de 19 heures ouvre sur le barrage.",
        "Édition du soir, 20 heures : le barrage.",
        links=[LINK],
    )
    assert not of_type(found, DivergenceType.NUMBER)


SAID = "« La situation est sous contrôle à Karfala », a assuré le maire."


@pytest.mark.parametrize(
    ("other", "verdict"),
    [
        ("« La situation est sous surveillance à Karfala », a dit le maire.", Verdict.COMPATIBLE),
        ("« La situation n'est pas sous contrôle à Karfala », a dit le maire.", Verdict.CONFLICT),
    ],
)
def test_a_quotation_that_two_accounts_render_differently(told: Told, other: str, verdict: Verdict) -> None:
    _, found = told(SAID, other, links=[LINK])
    (quotation,) = [one for one in of_type(found, DivergenceType.TERM) if one.key.startswith("term")]
    assert quotation.verdict is verdict
    assert set(quoted(quotation.values)) == {"a", "b"}


@pytest.mark.parametrize(
    "other",
    [
        "« La situation est sous contrôle à Karfala, dit-on partout », a assuré le maire.",
        '"la situation est sous contrôle à Karfala", selon le maire.',
        "« La situation […] est sous contrôle à Karfala et ailleurs », a dit le maire.",
        "« La situation est désormais sous contrôle à Karfala », a dit le maire.",
        "« Les routes sont coupées depuis ce matin vers Sanko », a dit le maire.",
    ],
)
def test_a_part_of_a_quotation_a_marked_cut_or_another_saying_is_none(told: Told, other: str) -> None:
    _, found = told(SAID, other, links=[LINK])
    assert of_type(found, DivergenceType.TERM) == []


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("La crue de Karfala a fait au moins 27 morts ou disparus.", "au moins 27 morts ou disparus"),
        ("La crue de Karfala a fait 27 morts et disparus.", "27 morts et disparus"),
        ("La crue a fait 27 morts à Karfala, et la pluie a repris.", "27 morts"),
        ("À Karfala, 27 personnes, morts et disparus confondus, manquent après la crue.", "27 personnes, morts et disparus confondus"),
        ("La crue de Karfala a fait 27 victimes et détruit 300 maisons.", "27 victimes"),
        ("À Karfala, ils ont tué un gardien et incendié la mairie.", "un gardien"),
        ("La crue de Karfala a fait 27 morts, voire plus.", "27 morts, voire plus"),
        ("La crue a fait 27 morts où passe la route de Karfala.", "27 morts"),
        ("La crue de Karfala a fait 27 morts ou selon la mairie davantage.", "27 morts"),
    ],
)  # fmt: skip
def test_a_count_is_quoted_with_what_is_counted_together(text: str, quote: str) -> None:
    accounts = Accounts(story_of([text, "Il a plu."], published=date(2025, 3, 8)), linked([]))
    assert quote in [claim.answer.quote.text for claim in claims(accounts)]


def test_two_things_of_one_number_are_no_quotation_in_two_wordings(told: Told) -> None:
    _, found = told(
        "Le chauffeur a vu passer « une cinquantaine de lots ».",
        "Le maire redoute « une cinquantaine de mots ».",
        links=[(("a", 0), ("b", 0))],
    )
    assert not [one for one in found if one.type is DivergenceType.TERM]


def test_half_a_quotation_leaves_no_space_before_a_comma() -> None:
    assert shortened("complot », tentative de vol") == "complot, tentative de vol"
