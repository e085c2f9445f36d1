"""What a figure without a noun of its own counts, as the accounts before it say."""

from datetime import date

import pytest
from telling import Told, linked, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.figures.questions import questions
from sahelread.diverging.figures.referents import Referent
from sahelread.i18n import say
from sahelread.model import DivergenceType


def counted(text: str) -> list[tuple[float, Referent]]:
    story = story_of([text], published=None)
    return [(claim.figure, claim.referent) for claim in claims(Accounts(story, linked([])))]


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Des milliers de gens ont défilé à Tours.\nIls étaient environ 6 000 sur la place.", "protesting"),
        ("Douze pêcheurs se sont noyés.\nIls étaient 40 à bord.", "aboard"),
    ],
)
def test_those_whom_a_pronoun_takes_up_are_those_counted_before_and_not_all_dead(
    text: str, fate: str | None
) -> None:
    assert [referent.fate for _figure, referent in counted(text)][1:] == [fate]


def test_one_by_his_trade_is_not_all_who_died() -> None:
    story = story_of(["Un photographe a été tué.", "L’assaut a fait plusieurs morts."], published=None)
    accounts = Accounts(story, linked([(("a", 0), ("b", 0))]))
    assert all(len(bucket) < 2 for bucket in questions(accounts, list(claims(accounts))))


def test_which_of_several_events_in_a_row_is_asked_from_the_second_on(told: Told) -> None:
    texts = (
        "C’est la troisième panne du barrage en un mois.",
        "C’est la quatrième panne du barrage en un mois.",
    )
    found = told(*texts, links=[(("a", 0), ("b", 0))])[1]
    assert "Which in order (panne)?" in [say(divergence.question) for divergence in found]
    first = "C’est la première panne du barrage en un mois.", texts[1]
    assert not [one for one in told(*first, links=[(("a", 0), ("b", 0))])[1] if "order" in say(one.question)]


@pytest.mark.parametrize(
    ("text", "recalled"),
    [
        ("Six jours plus tôt, une grue s’était couchée sur un marché : neuf morts.", True),
        ("Il y a près de douze ans, une grue avait fait neuf morts.", True),
        ("Fin mai, neuf personnes étaient mortes de la même façon.", True),
        ("Six jours plus tôt, la grue était là ; elle a fait neuf morts.", False),
        ("La grue avait fait neuf morts.", False),
    ],
)
def test_what_came_so_long_before_is_another_event(text: str, recalled: bool) -> None:
    assert counted(text)[-1][1].background is recalled


def test_victims_that_something_made_are_the_dead() -> None:
    assert [referent.fate for _figure, referent in counted("La crue a fait 23 victimes.")] == ["dead"]
    assert [
        referent.fate for _figure, referent in counted("La crue a ruiné 23 victimes de la sécheresse.")
    ] == [None]


@pytest.mark.parametrize(
    ("texts", "question"),
    [
        (
            (
                "De 2018 à 2020, le choléra avait tué 900 personnes ; c’est la sixième crise depuis 1976.",
                "En 2018, le choléra avait tué 1 400 personnes dans l’est.",
            ),
            "How many dead (2018)?",
        ),
        (
            ("Le choléra a tué 900 personnes depuis 2018.", "Le choléra a tué 1 400 personnes depuis 2018."),
            "How many dead (depuis 2018)?",
        ),
    ],
)
def test_a_recalled_toll_is_asked_for_its_own_period(texts: tuple[str, str], question: str) -> None:
    story = story_of(list(texts), published=date(2025, 9, 12))
    found = diverge(story, linked([(("a", 0), ("b", 0))]))
    assert question in [say(divergence.question) for divergence in found]


@pytest.mark.parametrize(
    "recalled",
    [
        "C’est le pire naufrage depuis 2012, quand un ferry avait tué quelque 260 personnes.",
        "En septembre 2012, le naufrage d’un ferry avait fait 260 morts.",
    ],
)
def test_where_no_account_has_a_day_a_toll_of_a_year_is_another_event(told: Told, recalled: str) -> None:
    found = told(
        f"Au moins 41 pêcheurs ont été tués dans le naufrage.\n{recalled}",
        f"Des dizaines de pêcheurs ont péri dans le naufrage.\nLe naufrage a fait 44 morts.\n{recalled}",
        "Le naufrage a fait 46 morts.\nLes secours parlent de 46 morts.",
        published=None,
        links=[(("a", 0), ("b", 0)), (("a", 0), ("b", 1)), (("b", 1), ("c", 0)), (("a", 0), ("c", 0))],
    )[1]
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(toll.values)["c"] == ["46 morts", "46 morts"]
    assert "260" not in str(quoted(toll.values))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Le pillage a fait trois blessés légers parmi les gendarmes.", ["police"]),
        ("Le pillage a fait neuf blessés chez les émeutiers.", ["protester"]),
        ("Côté forces de l’ordre, on compte neuf blessés.", ["police"]),
        ("Six émeutiers ont été tués et vingt blessés.", ["protester", "protester"]),
        ("Six émeutiers ont été tués et vingt passants blessés.", ["protester", "passant"]),
    ],
)
def test_the_hurt_are_of_the_group_that_is_named_with_them(text: str, kinds: list[str]) -> None:
    assert [referent.kind for _figure, referent in counted(text)] == kinds


def test_all_the_hurt_are_not_held_against_a_group_that_their_account_counts_among_them() -> None:
    texts = [
        "Six émeutiers ont été tués et vingt blessés au port.",
        "On compte trente blessés au port, dont dix gendarmes et vingt civils.",
    ]
    accounts = Accounts(story_of(texts, published=None), linked([(("a", 0), ("b", 0))]))
    asked = [{claim.figure for claim in bucket} for bucket in questions(accounts, list(claims(accounts)))]
    assert not [figures for figures in asked if {20, 30} <= figures]


def asked(*texts: str) -> list[set[float]]:
    accounts = Accounts(story_of(texts, published=None), linked([(("a", 0), ("b", 0))]))
    return [{claim.figure for claim in bucket} for bucket in questions(accounts, list(claims(accounts)))]


@pytest.mark.parametrize(
    "text",
    [
        "Le café fait 40 % des exportations et le cacao 20 % cette année.",
        "La rouille touche 40 % des plants, contre une moyenne de 20 %.",
    ],
)
def test_a_share_that_goes_on_with_another_is_taken_among_the_same(text: str) -> None:
    one, other = (referent.among for _figure, referent in counted(text))
    assert one == other != frozenset()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Chaque pêcheur a versé 400 000 francs pour sa licence.", "money:franc each"),
        ("Les pêcheurs ont reçu 400 000 francs chacun.", "money:franc each"),
        ("Une aide de 400 000 francs va à chacun des pêcheurs.", "money:franc each"),
        ("La licence rapporte 400 000 francs chaque année.", "money:franc"),
    ],
)
def test_what_is_for_each_of_several_is_no_sum_for_all(text: str, kind: str) -> None:
    assert [referent.kind for _figure, referent in counted(text)] == [kind]


def test_none_at_one_place_is_no_answer_of_an_account_that_counts_more_elsewhere(told: Told) -> None:
    texts = "À Bolo, aucun mort n’est signalé.\nLa crue a fait neuf morts.", "La crue a fait douze morts."
    toll = of_type(told(*texts, links=[(("a", 1), ("b", 0))])[1], DivergenceType.NUMBER)[0]
    assert quoted(toll.values) == {"a": ["neuf morts"], "b": ["douze morts"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seize des pèlerins ont été sauvés.", ("rescued", False)),
        ("Seize des otages ont été libérés.", ("released", False)),
        ("Seize des inculpés sont des douaniers.", ("charged", True)),
        ("Seize des blessés sont morts à l’hôpital.", ("dead", True)),
    ],
)
def test_some_of_those_who_are_known_are_counted_by_their_noun(text: str, expected: tuple[str, bool]) -> None:
    assert [(referent.fate, referent.part) for _figure, referent in counted(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Les assaillants, au nombre d’une dizaine, ont fui vers le nord.",
        "Les assaillants, une dizaine d’hommes, ont fui vers le nord.",
        "Une dizaine d’assaillants ont pris la fuite vers le nord.",
    ],
)
def test_those_who_attacked_are_counted_by_their_noun_and_are_not_driven_out(text: str) -> None:
    assert [(referent.kind, referent.fate) for _figure, referent in counted(text)] == [
        ("attacker", "attacking")
    ]


def test_so_many_billions_are_money_and_no_people() -> None:
    assert [
        referent.kind for _figure, referent in counted("Le budget, arrêté à 1 729 milliards, est voté.")
    ] == ["money:"]
