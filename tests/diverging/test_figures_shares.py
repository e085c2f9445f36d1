"""Whose a share is: those of a ballot, of its winner and of those who voted are asked for apart."""

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.figures.shares import WON
from sahelread.i18n import say
from sahelread.model import DivergenceType, Verdict


def themes(text: str, language: str = "fr") -> list[set[str]]:
    story = story_of([text], published=None, language=language)
    return [set(claim.referent.themes) for claim in claims(Accounts(story, linked([])))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La réforme est adoptée par 62 % de oui.", ["name oui"]),
        ("Le « non » totalise 38 % des voix.", ["name non"]),
        ("Le oui l’emporte avec 62 %, pour une participation de 41 %.", ["name oui", "turnout"]),
        ("Les électeurs ont approuvé à 86 % le projet de Constitution.", ["name oui"]),
        ("62 % de voix en faveur du oui, 38 % pour le non", ["name oui", "name non"]),
    ],
)
def test_the_shares_of_a_ballot_are_of_its_answers_and_not_the_turnout(
    text: str, expected: list[str]
) -> None:
    assert themes(text) == [{theme} for theme in expected]


def test_so_are_those_of_an_english_one() -> None:
    assert themes("The Yes camp won 62% on a turnout of 41%; 38% voted no.", "en") == [
        {"name yes"},
        {"turnout"},
        {"name no"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le sortant Malik Sarr a été réélu avec 57 % des voix.", {"name sarr", WON}),
        ("Avec 57 % des voix pour une participation de 40 %, le sortant est reconduit.", {WON}),
        ("Avec 27 % des voix, Malik Sarr est deuxième, derrière Aya Ba, 51 %, élue.", {"name sarr"}),
    ],
)
def test_what_a_ballot_is_won_with_is_the_winners_whoever_is_named(text: str, expected: set[str]) -> None:
    assert themes(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "won"),
    [
        ("Le vieux maire recueille 61,2 % des suffrages.", True),
        ("Le sortant est réélu pour cinq ans avec 57 % des voix.", True),
        ("Le vieux maire recueille 41,2 % des suffrages.", False),
        ("À Sanga, le vieux maire recueille 61,2 % des suffrages.", False),
        ("Le vieux maire a vidé 61,2 % de la caisse.", False),
    ],
)
def test_who_has_more_than_half_of_the_votes_has_won(text: str, *, won: bool) -> None:
    assert (WON in themes(text)[-1]) is won


def test_a_share_is_not_that_of_whose_rival_has_it() -> None:
    assert themes("La rivale de Malik Sarr, qui s’attribue 50,3 % des voix, ira en justice.") == [set()]


def test_a_turnout_and_the_winners_share_are_two_questions(told: Told) -> None:
    found = told(
        "Malik Sarr est réélu avec 57 % des voix. La participation atteint 61 %.",
        "Avec 55 % des voix pour une participation de 49 %, le chef de l’État est reconduit.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    shares = {say(one.question): quoted(one.values) for one in found if "share" in say(one.question)}
    assert sorted(shares.values(), key=str) == [
        {"a": ["57 %"], "b": ["55 %"]},
        {"a": ["61 %"], "b": ["49 %"]},
    ]


def test_a_share_that_goes_to_somebody_after_it_is_theirs_and_of_no_group(told: Told) -> None:
    text = "Le sortant a 61 % des voix, contre 21,37 % à Aya Ba et 3,2 % à Malik Sarr."
    assert themes(text)[1:] == [{"name ba"}, {"name sarr"}]
    assert told(text, "Aya Ba obtient 24 %, Malik Sarr 3,2 %.", links=[(("a", 0), ("b", 0))])[1] != ()


@pytest.mark.parametrize("rounded", ["21,4 %", "21,3 %", "21 %"])
def test_a_share_is_the_same_rounded_or_cut(told: Told, rounded: str) -> None:
    found = told(
        "Aya Ba obtient 21,37 % des voix.",
        f"Aya Ba obtient {rounded} des voix.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    assert not [one for one in found if "share" in say(one.question)]


def test_a_share_goes_to_somebody_behind_his_office() -> None:
    text = "Aya Ba obtient 56 % des voix, contre 33 % au président sortant Malik Sarr."
    assert themes(text)[1] == {"name sarr"}


def test_of_two_who_say_that_they_won_each_has_his_own_share(told: Told) -> None:
    found = told(
        "Malik Sarr est élu avec 53 % des voix.\nAya Ba obtient 31 %.",
        "Aya Ba est élue avec 57 % des voix.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0))],
    )[1]
    shares = [quoted(one.values) for one in found if "share" in say(one.question)]
    assert shares == [{"a": ["31 %"], "b": ["57 %"]}]


def test_what_two_sides_reckon_are_two_questions_where_accounts_have_both(told: Told) -> None:
    reckoned = (
        "Le taux de participation est de 62,3 %, dit la commission.\nL'opposition évalue la participation à 7 %.",
        "Le taux de participation est de 61,9 %, dit la commission.\nL'opposition évalue la participation à 9 %.",
    )
    _, found = told(*reckoned, links=[*SAME, (("a", 1), ("b", 1))])
    shares = [quoted(one.values) for one in of_type(found, DivergenceType.NUMBER)]
    assert shares == [{"a": ["62,3 %"], "b": ["61,9 %"]}, {"a": ["7 %"], "b": ["9 %"]}]


def test_the_margin_of_an_english_ballot_is_told_by_its_words() -> None:
    assert themes("The incumbent leads by some 7,000 votes. The other is 800 votes ahead there.", "en") == [
        {"margin"},
        {"margin"},
    ]
    assert themes("She won with 45,000 votes.", "en") != [{"margin"}]


@pytest.mark.parametrize(
    ("one", "other", "verdicts"),
    [
        (
            "La préfecture, le 28 août, donnait au sortant une avance de quelque 7 000 voix.",
            "L’avance du sortant, que la préfecture avait arrêtée à 7 842 voix le 28 août, dépasse désormais les 15 000 voix.",
            [Verdict.MORE_SPECIFIC],
        ),
        (
            "L’avance du sortant, d’abord de 7 842 voix, dépasse désormais les 15 000 voix.",
            "Le sortant l’emporte sur son rival, soit un écart de 16 900 voix.",
            [Verdict.MORE_SPECIFIC],
        ),
        ("L’écart final est de 3 250 voix.", "Elle l’emporte avec 3 410 voix d’avance.", [Verdict.CONFLICT]),
        ("Elle a obtenu 45 000 voix, son rival 41 000.", "Elle l’emporte de 4 000 voix sur son rival.", []),
        ("Elle gagne avec 45 000 voix.", "Elle gagne de 4 000 voix.", []),
    ],
)  # fmt: skip
def test_the_votes_between_two_are_one_margin_however_told(
    told: Told, one: str, other: str, verdicts: list[Verdict]
) -> None:
    found = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert [asked.verdict for asked in found] == verdicts
