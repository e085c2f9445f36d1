"""Numbers that accounts give differently."""

from dataclasses import replace
from datetime import date

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.figures.questions import questions
from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Estimate, Verdict


def numbers(told: Told, *texts: str, links=SAME):  # type: ignore[no-untyped-def]
    return of_type(told(*texts, links=links)[1], DivergenceType.NUMBER)


def test_two_death_tolls_that_cannot_both_be_true_are_a_sure_conflict(told: Told) -> None:
    (found,) = numbers(told, "L’attaque a fait 27 morts.", "Quarante personnes ont été tuées.")
    assert (found.verdict, found.confidence) == (Verdict.CONFLICT, Confidence.SURE)
    assert quoted(found.values) == {"a": ["27 morts"], "b": ["Quarante personnes"]}
    assert found.estimate == Estimate(27, None, 40)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Une trentaine de soldats ont été tués.", "Près de trente soldats ont été tués."),
        ("Plus de 110 personnes ont été tuées.", "L’attaque a fait 112 morts."),
        ("Au moins 27 militaires ont péri.", "Vingt-sept soldats ont été tués."),
        ("Un deuil de trois jours est décrété.", "Le pays observe 72 heures de deuil."),
        ("L’armateur est condamné à 24 mois de prison.", "L’armateur est condamné à deux ans de prison."),
        ("3 000 personnes ont été tuées.", "3\u202f000 morts dans l’attaque."),
    ],
)
def test_the_same_number_said_otherwise_is_no_divergence(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Le puits est à 40 km de Bamako.", "Le puits est, dans l’ouest du Mali, près de la Guinée, à 75 km de la capitale.", 1),
        ("Le puits est à 40 km de Niamey.", "Le puits est, dans l’ouest du Mali, à 75 km de la capitale.", 0),
        ("Le puits est à 40 km de Bamako.", "Le puits est à 75 km à l’est de la capitale économique.", 0),
        ("Le puits est à 40 km de Bamako.", "Le puits est à 75 km à l’est de Bamako.", 1),
        ("Quatre femmes figuraient parmi les victimes.", "L’attaque a fait trente morts, dont une femme.", 1),
        ("Une femme a été tuée.", "L’attaque a fait trente morts, dont une femme.", 0),
    ],
)  # fmt: skip
def test_a_capital_stands_for_its_name_and_one_of_the_dead_is_counted(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


def test_two_distances_of_one_account_from_a_town_have_two_far_ends(told: Told) -> None:
    _, found = told(
        "Le car a versé à 40 km de Bamako.\nUn pont est coupé à 12 km de Bamako.",
        "Le car a versé à 55 km de Bamako.",
        links=[(("a", 0), ("b", 0))],
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["40 km"], "b": ["55 km"]}
    assert say(asked.question) == "How far (Bamako)?"


def test_a_part_of_what_another_event_did_is_no_toll(told: Told) -> None:
    one = "L’accident de car est le plus grave depuis celui de Morlan en 1987 (53 morts, dont 44 enfants)."
    assert numbers(told, one, "Quatre enfants sont morts dans l’accident de car.") == []


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("L’attaque a fait au moins 8 morts.", "L’attaque a fait au moins 18 morts.", "The lower figures are minimums"),
        ("L’attaque a fait plus de 60 morts.", "L’attaque a fait plus de 100 morts.", "The lower figures are minimums"),
        ("L’attaque a fait 60 morts.", "L’attaque a fait plus de 100 morts.", "The values cannot all be true"),
    ],
)  # fmt: skip
def test_a_higher_toll_does_not_deny_a_minimum(told: Told, one: str, other: str, why: str) -> None:
    (found,) = numbers(told, one, other)
    assert found.verdict is Verdict.CONFLICT
    assert say(found.why[0]).startswith(why)


def test_a_figure_and_a_range_around_it_can_be_reconciled_and_are_a_conflict_all_the_same(told: Told) -> None:
    (found,) = numbers(
        told,
        "Cinq diplomates français ont été expulsés.",
        "Entre quatre et cinq diplomates français ont été expulsés.",
    )
    assert found.verdict is Verdict.CONFLICT
    assert "reconciled" in found.why[0].text
    assert found.estimate == Estimate(4, 5, 5)


def test_a_vague_amount_is_only_less_specific(told: Told) -> None:
    (found,) = numbers(
        told, "Cinq diplomates français ont été expulsés.", "Plusieurs diplomates français ont été expulsés."
    )
    assert found.verdict is Verdict.MORE_SPECIFIC


@pytest.mark.parametrize(
    ("vague", "figure", "verdict"),
    [
        ("plusieurs milliers de", "3 400", Verdict.MORE_SPECIFIC),
        ("plusieurs milliers de", "12 400", Verdict.MORE_SPECIFIC),  # a little more than it says
        ("plusieurs dizaines de", "2 400", Verdict.CONFLICT),
        ("plusieurs milliers de", "600", Verdict.CONFLICT),
    ],
)
def test_a_figure_that_a_vague_amount_can_hardly_mean_is_never_a_sure_conflict(
    told: Told, vague: str, figure: str, verdict: Verdict
) -> None:
    (asked,) = numbers(
        told, f"Le camp de Kora abrite {vague} réfugiés.", f"Le camp de Kora abrite {figure} réfugiés."
    )
    assert (asked.verdict, asked.confidence) == (verdict, Confidence.HINT)


def test_people_of_two_countries_are_not_counted_together(told: Told) -> None:
    assert (
        numbers(
            told, "Deux diplomates maliens ont été expulsés.", "Cinq diplomates français ont été expulsés."
        )
        == []
    )


def test_soldiers_and_civilians_are_not_counted_together(told: Told) -> None:
    assert numbers(told, "27 soldats ont été tués.", "Quatorze civils ont été tués.") == []


def test_the_dead_of_another_year_are_not_those_of_today(told: Told) -> None:
    assert numbers(told, "L’attaque a fait 27 morts.", "En mars 2023, une attaque avait fait 22 morts.") == []


def test_what_only_some_of_them_suffered_is_another_number(told: Told) -> None:
    assert numbers(told, "L’attaque a fait 27 morts, dont sept enfants.", "27 personnes ont été tuées.") == []


def test_an_account_that_gives_no_number_says_nothing(told: Told) -> None:
    (found,) = numbers(
        told, "L’attaque a fait 27 morts.", "L’attaque a fait 40 morts.", "Le président est en visite."
    )
    assert [value.article for value in found.values] == ["a", "b", "c"]
    assert found.values[2].value is None and found.values[2].quotes == ()


def test_definite_pairs_and_years_are_never_compared(told: Told) -> None:
    assert (
        numbers(
            told,
            "Les deux pays sont en crise depuis 2020.",
            "Les trois pays sont en crise depuis 2021.",
            links=SAME,
        )
        == []
    )


def test_those_in_hospital_are_one_question_whether_told_as_a_part_or_by_themselves(told: Told) -> None:
    found = numbers(
        told, "La collision a fait 85 blessés, dont 60 hospitalisés.", "53 personnes restent hospitalisées."
    )
    assert [one.question.text for one in found] == ["How many in hospital?"]


def test_a_toll_without_a_word_of_who_died_is_not_that_of_the_attackers(told: Told) -> None:
    assert numbers(told, "L’attaque a fait au moins 18 morts.", "Trois assaillants ont été tués.") == []


def test_close_figures_written_to_the_digit_differ_and_rounded_ones_do_not(told: Told) -> None:
    exact = numbers(
        told,
        "Clarisse Yombé est créditée de 54,28 % des voix.",
        "Clarisse Yombé est créditée de 54,58 % des voix.",
    )
    rounded = numbers(
        told,
        "Clarisse Yombé est créditée de 54,28 % des voix.",
        "Clarisse Yombé est créditée de 54,3 % des voix.",
    )
    assert len(exact) == 1 and rounded == []


def test_each_figure_keeps_the_source_that_gives_it(told: Told) -> None:
    (found,) = numbers(
        told,
        "Selon la préfecture, 27 personnes ont été tuées.",
        "Selon une source hospitalière, 40 personnes ont été tuées.",
    )
    assert [value.source for value in found.values] == ["la préfecture", "une source hospitalière"]
    assert any("sources" in reason.text for reason in found.why)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a part and the whole, a place and the whole
        ("L’attaque a fait 53 morts, dont 49 gendarmes.", "L’attaque a tué 49 gendarmes."),
        (
            "Six personnes ont perdu la vie à Trébas, deux à Villac et une à Montbel.",
            "La crue a fait neuf morts.",
        ),
        ("La province de Kéra compte à elle seule 120 morts.", "Le séisme a fait 300 morts."),
        ("Au total, 300 personnes sont mortes : 200 à Kéra, 100 à Soumbé.", "Le séisme a fait 300 morts."),
        # for each and in all
        (
            "Chaque famille recevra une aide de 2 000 euros par foyer.",
            "Le gouvernement débloque une aide de 2 millions d’euros.",
        ),
        # what the account itself takes back
        (
            "La crue a fait 11 morts ; un précédent bilan faisait état de 13 morts.",
            "La crue a fait 11 morts.",
        ),
        ("Onze personnes (et non 13) sont mortes dans la crue.", "La crue a fait 11 morts."),
        # another day's
        (
            "Une attaque a tué 11 soldats à Madjo jeudi.",
            "Samedi dernier, une attaque avait tué 40 soldats à Madjo.",
        ),
        # another event's
        (
            "Le séisme a fait 2 000 morts.",
            "Le pays se souvient du 29 février 1960.\nLe séisme d’alors avait fait 12 000 morts.",
        ),
    ],
)
def test_figures_about_different_things_are_never_opposed(told: Told, one: str, other: str) -> None:
    links = [*SAME, (("a", 0), ("b", 1))] if "\n" in other else SAME
    assert numbers(told, one, other, links=links) == []


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Le bilan est passé de 25 à 30.", "L’attaque a fait 41 morts.", "How many dead?"),
        ("Trente corps ont été retrouvés.", "L’attaque a fait 41 morts.", "How many dead?"),
        ("L’attaque a fait 41 morts parmi les villageois.", "Le village a perdu 30 habitants.", "How many dead ({what})?"),
        ("Une attaque a fait 32 morts, dont 28 gendarmes.", "49 gendarmes ont été tués.", "How many dead ({what})?"),
    ],
)  # fmt: skip
def test_a_toll_is_a_toll_however_it_is_told(told: Told, one: str, other: str, question: str) -> None:
    (found,) = numbers(told, one, other)
    assert (found.verdict, found.question.text) == (Verdict.CONFLICT, question)


def test_tolls_of_different_dates_are_said_to_be_so(told: Told) -> None:
    (found,) = numbers(
        told,
        "La crue a fait 13 morts, selon le préfet.",
        "La crue a fait 11 morts ; un précédent bilan faisait état de 13 morts.",
    )
    assert found.verdict is Verdict.CONFLICT
    assert "different dates" in found.why[0].text
    assert found.estimate == Estimate(11, None, 13)
    assert quoted(found.values)["b"] == ["11 morts"]


def test_how_long_something_lasted_is_a_number_and_no_time_of_day(told: Told) -> None:
    _, found = told(
        "Les assaillants sont restés quatre heures dans le village.",
        "Les assaillants sont restés deux heures dans le village.",
        links=SAME,
    )
    assert [one.type for one in found] == [DivergenceType.NUMBER]


def test_the_tolls_of_one_place_are_compared_with_each_other_and_with_no_total(told: Told) -> None:
    found = numbers(
        told,
        "Six personnes ont perdu la vie à Trébas, deux à Villac et une à Montbel.",
        "La crue a fait 12 morts : 7 à Trébas, 2 à Villac et 1 à Montbel.",
    )
    assert [(one.question.values, quoted(one.values)) for one in found] == [
        ((("what", "Trébas"),), {"a": ["Six personnes"], "b": ["7"]})
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clarisse Yombé obtient 1 605 086 voix, soit 35,79 %.", "Avec 1 605 223 voix, Clarisse Yombé est deuxième."),
        ("Un séisme de magnitude 7,2 a frappé la vallée.", "La vallée a été secouée par un séisme de magnitude 6,8."),
        ("Le nombre de bulletins nuls est estimé à 33 991.", "34 125 bulletins nuls ont été comptés."),
    ],
)  # fmt: skip
def test_votes_magnitudes_and_named_counts_are_compared(told: Told, one: str, other: str) -> None:
    assert [found.verdict for found in numbers(told, one, other)] == [Verdict.CONFLICT]


def test_the_votes_of_one_are_not_those_of_another(told: Told) -> None:
    assert (
        numbers(
            told,
            "Clarisse Yombé obtient 1 605 086 voix, soit 35,79 %.",
            "Édouard Ntoumé obtient 2 434 751 voix, soit 54,28 %.",
        )
        == []
    )


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Le bac transportait 64 passagers, dit le préfet.", "« Nous étions plus de 90 à bord », dit un marchand.", "fr"),
        ("The ferry was carrying 64 passengers, he said.", "There were more than 90 of us on board, a trader said.", "en"),
    ],
)  # fmt: skip
def test_those_who_are_told_by_a_pronoun_are_counted(told: Told, one: str, other: str, language: str) -> None:
    _, found = told(one, other, links=SAME, language=language)
    assert [say(number.question).partition(" (")[0] for number in found] == ["How many aboard"]


def test_a_sum_told_in_two_currencies_is_one_sum(told: Told) -> None:
    _, found = told(
        "Le syndic est jugé pour la disparition de 6,6 milliards de francs CFA (10 millions d’euros).",
        "L’accusation contre le syndic a revu la somme disparue, à 4,6 milliards de francs CFA, soit 7 millions d’euros.",
        links=SAME,
    )
    (lost,) = of_type(found, DivergenceType.NUMBER)
    assert [value.quotes[0].text for value in lost.values] == [
        "6,6 milliards de francs CFA",
        "4,6 milliards de francs CFA",
    ]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Il doit payer une amende de deux millions de nairas, soit 1 300 dollars.", "Il doit payer une amende de 1 150 dollars.", 1),
        ("Ils demandaient une rançon de 40 millions de nairas (26 000 dollars).", "Une rançon de 31 000 dollars avait été demandée.", 1),
        ("Il doit payer une amende de deux millions de nairas (1 300 dollars).", "Il doit payer une amende de 1 300 dollars.", 0),
        ("Il doit payer une amende de deux millions de nairas et 700 dollars de frais.", "Il doit payer une amende de 1 300 dollars.", 0),
    ],
)  # fmt: skip
def test_a_sum_told_again_in_another_currency_is_of_what_the_first_is_of(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


def test_an_area_is_told_in_square_kilometres_however_written(told: Told) -> None:
    (found,) = numbers(told, "Le parc couvre 12 000 km².", "Le parc couvre 9 500 kilomètres carrés.")
    assert say(found.question).startswith("How many kilomètres carrés")
    assert numbers(told, "Le parc couvre 800 km2.", "Le parc s’étend sur 800 kilomètres carrés.") == []


def test_how_many_candidates_did_what_is_never_sure(told: Told) -> None:
    (found,) = numbers(
        told,
        "La Cour a rejeté les recours de Ba et de deux autres des 14 candidats.",
        "La Cour a rejeté les recours des trois candidats.",
    )
    assert found.confidence is Confidence.HINT


def test_what_is_valued_stands_between_the_verb_and_its_figure(told: Told) -> None:
    one = "Les dégâts sont estimés à 3 milliards de francs CFA."
    other = "Le président du syndicat des pêcheurs, Issa Kolo, chiffre les pertes à 7 milliards."
    (damage,) = told(one, other, links=SAME)[1]
    assert [value.quotes[0].text for value in damage.values] == ["3 milliards de francs CFA", "7 milliards"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le contact a été perdu cinquante minutes après le décollage.", "Une demi-heure après le décollage, le contact a été perdu."),
        ("La prise d’otages a duré près de neuf heures.", "La prise d’otages a duré sept heures."),
        ("Le match a été interrompu pendant une heure et demie.", "Le match a été interrompu pendant 45 minutes."),
    ],
)  # fmt: skip
def test_how_long_something_took_is_asked(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert [(length.type, length.verdict) for length in found] == [(DivergenceType.NUMBER, Verdict.CONFLICT)]


def test_at_which_minute_something_was_is_a_time(told: Told) -> None:
    texts = "Le match a été interrompu à la 75e minute.", "Le match a été interrompu à la 4e minute."
    _, found = told(*texts, links=SAME)
    assert [(time.type, time.verdict) for time in found] == [(DivergenceType.TIME, Verdict.CONFLICT)]


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("trois mois", "quatre-vingt-dix jours", False), ("un mois", "quatre semaines", False), ("trois mois", "soixante jours", True)],
)  # fmt: skip
def test_a_month_has_no_fixed_number_of_days(told: Told, one: str, other: str, *, differ: bool) -> None:
    texts = (f"Le bac devra rouvrir dans un délai de {length}." for length in (one, other))
    _, found = told(*texts, links=SAME)
    assert bool(of_type(found, DivergenceType.NUMBER)) is differ


def test_ninety_minutes_are_an_hour_and_a_half(told: Told) -> None:
    one, other = "Le match a été interrompu pendant 1h30.", "Le match a été interrompu pendant 90 minutes."
    assert told(one, other, links=SAME)[1] == ()


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        (
            "La file de camions s’étire sur 3 kilomètres.",
            "La file de camions s’étire sur 3 000 mètres.",
            False,
        ),
        ("La file de camions s’étire sur 3 kilomètres.", "La file de camions s’étire sur 800 mètres.", True),
        (
            "Une aide de 12 tonnes de riz a été livrée.",
            "Une aide de 12 000 kilos de riz a été livrée.",
            False,
        ),
        (
            "Le deuil durera 72 heures de deuil national.",
            "Trois jours de deuil national sont décrétés.",
            False,
        ),
    ],
)
def test_measures_of_one_kind_are_compared_in_one_unit(
    told: Told, one: str, other: str, conflict: bool
) -> None:
    assert bool(numbers(told, one, other)) == conflict


def test_a_crew_or_the_nationals_of_one_country_do_not_answer_for_all(told: Told) -> None:
    assert numbers(told, "L’attaque a fait 27 morts.", "Six Belges ont été tués dans l’attaque.") == []
    assert (
        numbers(told, "66 personnes étaient à bord.", "56 passagers et 10 membres d’équipage étaient à bord.")
        == []
    )
    assert numbers(told, "L’attaque a fait 27 morts.", "L’attaque n’a fait aucune victime française.") == []


def test_the_dead_beside_the_hurt_do_not_make_up_the_hurt_of_another_account(told: Told) -> None:
    found = numbers(
        told, "Le bilan est de trois morts et de 28 blessés.", "Le bilan est de deux morts et de 31 blessés."
    )
    hurt = next(one for one in found if "28 blessés" in quoted(one.values)["a"])
    assert (hurt.verdict, quoted(hurt.values)["b"]) == (Verdict.CONFLICT, ["31 blessés"])


def test_all_of_whom_a_part_is_told_are_not_those_it_befell(told: Told) -> None:
    one = "Quatre pêcheurs ont été secourus par un cargo lundi."
    other = "Quatre des cinq pêcheurs dont on était sans nouvelles ont été recueillis par un cargo lundi."
    assert numbers(told, one, other) == []


def test_what_is_counted_is_asked_for_in_the_plural_that_one_account_has(told: Told) -> None:
    texts = (
        "Un vigile a été blessé au port.",
        "Un vigile a été blessé au port.",
        "Six vigiles ont été blessés au port.",
    )
    links = [((one, 0), (other, 0)) for one, other in (("a", "b"), ("a", "c"), ("b", "c"))]
    (found,) = numbers(told, *texts, links=links)
    assert "vigiles" in say(found.question)


def test_two_namesakes_are_two_candidates(told: Told) -> None:
    assert (
        numbers(told, "Khalifa Sall obtient 1,56 % des voix.", "Thierno Sall obtient 0,58 % des voix.") == []
    )


def test_what_is_asked_for_is_not_what_is_given(told: Told) -> None:
    given = "L’accord prévoit une hausse des salaires de 3,2 %."
    assert numbers(told, given, "Les syndicats réclamaient une hausse des salaires de 6 %.") == []
    assert numbers(told, given, "L’accord prévoit une hausse des salaires de 4 %.") != []
    paid = "Les deux otages ont été échangés contre 20 millions d’euros, versés par un négociant."
    assert numbers(told, "Une rançon de 50 millions d’euros aurait été exigée pour les otages.", paid) == []


def test_shares_of_two_groups_are_two_questions(told: Told) -> None:
    state = "Le taux de grévistes est de 12,8 % dans la fonction publique d’État."
    assert numbers(told, state, "Le taux de grévistes est de 35,4 % à la SNCF.") == []
    assert numbers(told, state, "Le taux de grévistes est de 32 % dans la fonction publique d’État.") != []


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("Le taux de grévistes est de 12,8 %.", "Le taux de grévistes est de 35 % chez les conducteurs."),
        ("Yombé a obtenu 41 % des voix.", "Yombé a obtenu 78 % des voix dans les Hauts-Plateaux."),
        ("Yombé a obtenu 41 % des voix.", "Yombé y a obtenu 78 % des voix."),
        ("On compte 481 000 inscrits.", "La province compte 52 000 inscrits."),
    ],
)
def test_the_share_of_one_group_is_not_that_of_all(told: Told, whole: str, part: str) -> None:
    assert numbers(told, whole, part) == []


def test_the_share_of_a_thing_is_nobodys_though_a_name_stands_before_it(told: Told) -> None:
    rooms = "Le groupe a fermé ses hôtels de Bellac et 60 % des restaurants."
    wages = "Les employés de Bellac demandent 7 % de mieux."
    assert numbers(told, rooms, wages) == []


def test_the_higher_of_two_floors_says_more(told: Told) -> None:
    (found,) = numbers(told, "Plus de 7 000 personnes ont péri.", "Plus de 7 200 personnes ont péri.")
    assert found.verdict is Verdict.MORE_SPECIFIC


def test_a_march_is_counted_by_each_of_two_sources(told: Told) -> None:
    _, found = told(
        "La marche a réuni 40 000 manifestants selon les syndicats, 13 500 selon la police.",
        "La marche a rassemblé 25 000 manifestants, d'après la mairie.",
        links=SAME,
    )
    (count,) = of_type(found, DivergenceType.NUMBER)
    (first, second) = count.values
    assert [(one.value, one.source) for one in first.answers] == [
        ("40 000 manifestants", "les syndicats"),
        ("13 500", "la police"),
    ]
    assert (second.value, second.source) == ("25 000 manifestants", "la mairie")


@pytest.mark.parametrize(
    "mean", ["Le déficit moyen du port a été de 9,9 %.", "Le déficit du port a été de 9,9 % par an."]
)
def test_the_share_of_one_year_is_not_that_of_each(told: Told, mean: str) -> None:
    assert told("Le déficit du port atteignait 12,3 %.", mean, links=SAME)[1] == ()


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Ntoumé est élu avec 54 % des voix.", "L’ancien maire a été réélu avec 57 % des suffrages.", True),
        (
            "La victoire de Ntoumé, avec 54 %, est confirmée.",
            "Le maire décroche un second mandat avec 57 %.",
            True,
        ),
        # whoever has the other share did not win, or another is said to have won
        ("Ntoumé est élu avec 54 % des voix.", "L’ancien maire n’obtient que 41 % des voix.", False),
        ("Ntoumé est élu avec 54 % des voix.", "Les élus ont rejeté la liste avec 70 % des voix.", False),
        ("Ntoumé est élu avec 54 % des voix.", "Qui conteste cette victoire n’obtient que 34 %.", False),
        (
            "Jean Ntoumé est élu avec 54 % des voix.",
            "Clarisse Yombé revendique la victoire avec 57 %.",
            False,
        ),
        (
            "Clarisse Yombé, du parti Akiba, obtient 20,2 %.",
            "Sa rivale, Clarisse Yombé, tombe à 11,7 %.",
            True,
        ),
    ],
)
def test_the_share_of_the_winner_is_asked_for_whatever_he_is_called(
    told: Told, one: str, other: str, asked: bool
) -> None:
    assert bool(numbers(told, one, other)) == asked


@pytest.mark.parametrize(
    "revised",
    [
        "La participation, jugée faible dans les premiers comptes, à 16 %, a été portée à 56,4 %.",
        "La participation est de 56,4 %, contre 16 % la veille.",
        "La commission donnait 62,9 % au maire et une participation de 16 %, rectifiée à 56,4 %.",
    ],
)
def test_a_share_that_takes_the_place_of_another_measures_the_same(told: Told, revised: str) -> None:
    assert numbers(told, "La participation est de 16 %.", revised) == []
    assert numbers(told, "La participation est de 56,4 %.", revised) == []
    assert numbers(told, "La participation est de 30 %.", revised) != []


def test_a_share_is_not_that_of_the_turnout_told_after_it(told: Told) -> None:
    one = "Ntoumé obtient 54,2 % des suffrages, pour une participation de 58,6 %."
    assert numbers(told, one, "La participation est de 58,6 %.") == []


def test_motorbikes_are_not_held_against_men(told: Told) -> None:
    _, found = told(
        "Des hommes armés venus sur une cinquantaine de motos ont attaqué le village de Tinkaré.",
        "Une centaine d’hommes armés ont attaqué le village de Tinkaré.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_hostages_are_asked_for_as_hostages(told: Told) -> None:
    _, found = told(
        "Douze otages sont retenus à Tinkaré.",
        "Trente otages sont retenus à Tinkaré.",
        links=[(("a", 0), ("b", 0))],
    )
    (number,) = of_type(found, DivergenceType.NUMBER)
    assert number.question.text.startswith("How many hostages")


def test_villages_are_asked_for_as_villages_not_as_missing(told: Told) -> None:
    _, found = told(
        "Sept villages ont disparu sous les eaux du lac de Tinkaré.",
        "Onze villages ont disparu sous les eaux du lac de Tinkaré.",
        links=[(("a", 0), ("b", 0))],
    )
    (number,) = of_type(found, DivergenceType.NUMBER)
    assert number.question.text.startswith("How many {what}")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Le premier ministre parle d’« une cinquantaine » de morts.", "une cinquantaine de morts"),
        ("L’accident a fait 78 blessés pris en charge à Barsa.", "78 blessés"),
        ("On compte cinq décès dus au virus.", "cinq décès"),
    ],
)
def test_an_answer_is_cut_at_no_half_quotation_nor_before_a_complement(
    told: Told, text: str, answer: str
) -> None:
    (found,) = numbers(told, text, "L’accident a fait vingt morts et quarante blessés.")
    assert found.values[0].value == answer


def test_one_person_who_died_is_no_toll_of_an_account_that_gives_one(told: Told) -> None:
    (found,) = numbers(
        told,
        "L’épidémie a fait trois morts.\nUne personne est morte fin janvier.",
        "L’épidémie a fait cinq morts.",
    )
    assert quoted(found.values)["a"] == ["trois morts"]


def test_a_few_kilometres_are_not_those_to_another_place(told: Told) -> None:
    assert (
        numbers(told, "Barsa est à 250 km de la capitale.", "Barsa est à quelques kilomètres du lac.") == []
    )


def test_a_rank_is_a_place_among_others(told: Told) -> None:
    (found,) = numbers(
        told, "La skieuse prend la quatrième place du slalom.", "La skieuse prend la 5e place du slalom."
    )
    assert quoted(found.values) == {"a": ["quatrième place"], "b": ["5e place"]}
    assert found.question.text.startswith("In which place")


@pytest.mark.parametrize(
    ("one", "other", "noun", "asked"),
    [
        ("La maire de Kora obtient un deuxième mandat.", "La maire de Kora obtient un 3e mandat.", "mandat", True),
        ("Le Racing fête son 4e sacre national.", "Le Racing fête un cinquième sacre national.", "sacre", True),
        ("C’est le troisième coup d’État au Kessou en dix ans.", "Le Kessou vit son 4e coup d’État en dix ans.", "coup d’État", True),
        ("Le remaniement de mars est le deuxième.", "Un deuxième remaniement a eu lieu en mars.", "", False),
        ("La maire de Kora obtient un 3e mandat.", "La maire de Kora obtient un troisième mandat.", "", False),
    ],
)  # fmt: skip
def test_a_rank_of_what_comes_again_asks_which_of_them_it_is(
    told: Told, one: str, other: str, noun: str, asked: bool
) -> None:
    found = [
        one
        for one in numbers(told, one, other, links=[(("a", 0), ("b", 0))])
        if one.question.text == "Which in order ({what})?"
    ]
    assert [dict(one.question.values) for one in found] == ([{"what": noun}] if asked else [])


def test_two_sets_of_which_an_account_counts_both_are_asked_apart(told: Told) -> None:
    texts = (
        "Le car transportait 470 pèlerins.\nLe car a laissé 90 pèlerins à Barsa.",
        "Le car transportait 420 pèlerins.\nLe car a laissé 90 pèlerins à Barsa.",
    )
    found = numbers(told, *texts, links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))])
    assert [quoted(one.values) for one in found] == [{"a": ["470 pèlerins"], "b": ["420 pèlerins"]}]


@pytest.mark.parametrize(
    ("one", "other", "conflicts"),
    [
        ("Le séisme s’est produit à 160 km à l’ouest de Kora.", "Le séisme s’est produit à 12 km de Barsa.", 0),
        ("Le séisme s’est produit à 160 km à l’ouest de Kora.", "Le séisme s’est produit à 120 km de la ville de Kora.", 1),
        ("Le séisme s’est produit à 12 km de Barsa.", "Le séisme s’est produit à une dizaine de kilomètres de Barsa.", 0),
    ],
)  # fmt: skip
def test_a_distance_is_one_from_one_place(told: Told, one: str, other: str, conflicts: int) -> None:
    _, found = told(one, other, links=SAME)
    assert len(of_type(found, DivergenceType.NUMBER)) == conflicts


def test_prisoners_are_not_counted_for_an_arrest(told: Told) -> None:
    _, found = told(
        "La prison, prévue pour 1 500 détenus, a brûlé.",
        "Dans la prison qui a brûlé, plusieurs détenues ont été entendues.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_several_are_vaguer_than_dozens(told: Told) -> None:
    _, found = told(
        "Plusieurs blessés ont été soignés.", "Des dizaines de blessés ont été soignés.", links=SAME
    )
    (wounded,) = of_type(found, DivergenceType.NUMBER)
    assert wounded.verdict is Verdict.MORE_SPECIFIC


def test_lorries_counted_beside_cars_are_no_count_of_all_vehicles(told: Told) -> None:
    _, found = told(
        "Une vingtaine de véhicules sont tombés du pont dans la rivière.",
        "Au moins 35 voitures et trois camions sont tombés du pont dans la rivière.",
        links=SAME,
    )
    (vehicles,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(vehicles.values) == {"a": ["Une vingtaine de véhicules"], "b": ["Au moins 35 voitures"]}


def test_bodies_found_beside_a_higher_toll_are_none(told: Told) -> None:
    _, found = told(
        "Le glissement de terrain a tué 38 personnes.\nTrois corps ont été dégagés dans la nuit.",
        "Le glissement de terrain a tué 38 personnes.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


@pytest.mark.parametrize("other", ["quelques morts", "plusieurs morts"])
def test_a_vague_toll_meets_a_far_higher_one_in_what_surely_reports_the_same(told: Told, other: str) -> None:
    _, found = told(
        f"La bousculade de la gare a fait {other}.", "La bousculade de la gare a fait 129 morts.", links=SAME
    )
    assert [one.verdict for one in of_type(found, DivergenceType.NUMBER)] != []


def test_dozens_and_hundreds_are_both_vague(told: Told) -> None:
    _, found = told(
        "Des dizaines de secouristes fouillent la gare.",
        "Des centaines de secouristes fouillent la gare.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_an_account_that_sets_one_source_against_another_is_a_conflict(told: Told) -> None:
    _, found = told(
        "Selon le gouverneur, quatorze civils ont été tués.",
        "Selon le gouverneur, quatorze civils ont été tués.\nSelon la Ligue des droits, trente et un civils ont été tués.",
        links=SAME,
    )
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert toll.verdict is Verdict.CONFLICT


def test_who_says_that_there_were_none_takes_nothing_from_what_others_surely_differ_on(told: Told) -> None:
    _, found = told(
        "Le tir a tué 17 bergers.",
        "Le tir a tué quinze bergers.",
        "Aucun berger n’a été touché par le tir.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (dead,) = of_type(found, DivergenceType.NUMBER)
    assert dead.confidence is Confidence.SURE
    assert [value.article for value in dead.values if value.quotes] == ["a", "b", "c"]


def test_a_toll_that_is_only_feared_is_none(told: Told) -> None:
    _, found = told(
        "Le naufrage a fait 26 morts.", "Il pourrait y avoir plus de cent morts dans le naufrage.", links=SAME
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_those_of_whom_an_account_counts_a_part_are_not_all(told: Told) -> None:
    _, found = told(
        "Douze personnes sont dans un état grave, dont trois pompiers.",
        "Dix personnes sont dans un état grave.",
        links=SAME,
    )
    (hurt,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(hurt.values) == {"a": ["Douze personnes"], "b": ["Dix personnes"]}


def test_how_many_were_rescued_is_a_hint_and_says_so(told: Told) -> None:
    _, found = told(
        "Après le naufrage, huit personnes ont été secourues.",
        "Après le naufrage, 24 personnes ont été secourues.",
        links=SAME,
    )
    (rescued,) = of_type(found, DivergenceType.NUMBER)
    assert (say(rescued.question), rescued.confidence) == ("How many rescued?", Confidence.HINT)


def test_men_on_motorbikes_are_no_motorbikes(told: Told) -> None:
    _, found = told(
        "Les assaillants sont arrivés à bord d’une cinquantaine de motos.",
        "Les assaillants, une centaine d’hommes à moto, sont arrivés à l’aube.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.NUMBER) == []


def test_those_who_say_it_are_not_those_who_are_counted(told: Told) -> None:
    (found,) = numbers(
        told,
        "Selon des témoins, une centaine d’hommes en armes ont encerclé la villa.",
        "Des voisins ont vu quarante hommes en armes encercler la villa.",
    )
    assert quoted(found.values) == {
        "a": ["une centaine d’hommes"],
        "b": ["quarante hommes"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le préfet leur a laissé deux heures pour partir.",
            "Le préfet leur adresse un ultimatum de quatre heures.",
        ),
        ("Il est tombé 110 mm de pluie sur Lorval.", "À Lorval, le pluviomètre est monté à 125 millimètres."),
    ],
)
def test_the_only_measure_of_two_linked_passages_is_of_one_thing(told: Told, one: str, other: str) -> None:
    story, _ = told(one, other, links=SAME)
    accounts = Accounts(story, linked(SAME))
    (asked,) = questions(accounts, list(claims(accounts)))
    assert [claim.article for claim in asked] == ["a", "b"]


def test_those_who_voted_for_somebody_are_no_turnout(told: Told) -> None:
    assert not numbers(told, "61 % des électeurs ont voté pour lui.", "La participation s’élève à 47 %.")


def test_a_hundred_and_hundreds_who_gathered_are_two_counts_of_one_crowd(told: Told) -> None:
    (found,) = numbers(
        told,
        "Une centaine de jeunes accourent sur la place.",
        "Plusieurs centaines de jeunes avaient gagné la place.",
    )
    assert (found.verdict, found.question.text) == (Verdict.CONFLICT, "How many protesters?")


def test_more_than_six_years_are_not_more_than_seven(told: Told) -> None:
    (found,) = numbers(
        told, "Il est condamné à plus de six ans de prison.", "Il est condamné à plus de sept ans de prison."
    )
    assert found.verdict is Verdict.CONFLICT


def test_a_length_is_asked_of_what_an_account_says_is_so_long(told: Told) -> None:
    (found,) = of_type(
        told(
            "Ils ont deux heures pour quitter Lorval.",
            "Un ultimatum de quatre heures est adressé à Lorval.",
            links=SAME,
        )[1],
        DivergenceType.NUMBER,
    )
    assert dict(found.question.values) == {"what": "ultimatum"}


def test_nearly_a_minute_is_no_twenty_seconds(told: Told) -> None:
    found = told(
        "La secousse a duré une vingtaine de secondes.", "La secousse a duré près d’une minute.", links=SAME
    )[1]
    assert [one.verdict for one in of_type(found, DivergenceType.NUMBER)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a length of one thing and of another
        ("La panne d’électricité a duré quatre heures.", "Les syndicats laissent 48 heures à la direction."),
        # one attack, and all since January
        ("L’attaque a fait douze morts.", "Depuis janvier, les attaques ont fait 340 morts."),
        # those still in hospital are a part of the wounded
        ("L’explosion a fait trente blessés.", "Huit blessés sont toujours hospitalisés."),
        # two readings, two rounds
        ("Le texte a été adopté en première lecture par 89 voix.", "En deuxième lecture, le texte a eu 87 voix."),
        ("Au premier tour, le maire a eu 38 % des voix.", "Au second tour, le maire a eu 54 % des voix."),
    ],
)  # fmt: skip
def test_two_figures_of_two_things_are_no_divergence(told: Told, one: str, other: str) -> None:
    found = told(one, other, links=SAME)[1]
    assert not of_type(found, DivergenceType.NUMBER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le journaliste a passé 47 jours en prison.", "Le journaliste sort de prison après 52 jours de détention."),
        ("L’otage est libre après plus de six ans de captivité.", "L’otage a passé plus de sept ans en captivité."),
    ],
)  # fmt: skip
def test_how_long_somebody_was_held_is_one_question_in_whatever_word(
    told: Told, one: str, other: str
) -> None:
    (found,) = numbers(told, one, other)
    assert (found.verdict, found.question.text) == (Verdict.CONFLICT, "How long ({what})?")


def test_the_gravely_hurt_are_counted_where_only_grave_is_said(told: Told) -> None:
    (found,) = numbers(
        told, "On compte 17 blessés, dont cinq graves.", "On compte 17 blessés, dont neuf grièvement."
    )
    assert found.question.text == "How many in a serious condition?"


def test_the_toll_that_an_inquiry_gives_months_later_is_that_of_the_event() -> None:
    story = story_of(
        [
            "Le bac a coulé dimanche : 59 morts.",
            "59 morts dans le bac.",
            "Le 2 mars, un bac a coulé : 94 morts.",
        ],
        published=date(2025, 3, 2),
    )
    *others, inquiry = story.articles
    story = replace(story, articles=(*others, replace(inquiry, published=date(2025, 6, 30))))
    links = linked([(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))])
    (found,) = of_type(diverge(story, links), DivergenceType.NUMBER)
    assert quoted(found.values)["c"] == ["94 morts"]


def test_those_besides_somebody_are_held_against_those_besides_him(told: Told) -> None:
    (found,) = of_type(
        told(
            "Le tribunal a condamné l’ancien maire et sept autres accusés.",
            "L’ancien maire et neuf autres accusés ont été condamnés par le tribunal.",
            links=[(("a", 0), ("b", 0))],
        )[1],
        DivergenceType.NUMBER,
    )
    assert found.confidence is Confidence.HINT
    assert quoted(found.values) == {"a": ["sept autres accusés"], "b": ["neuf autres accusés"]}


def test_those_besides_somebody_are_not_all(told: Told) -> None:
    _, found = told(
        "Le tribunal a condamné l’ancien maire et sept autres accusés.",
        "Huit accusés ont été condamnés par le tribunal.",
        links=[(("a", 0), ("b", 0))],
    )
    assert not of_type(found, DivergenceType.NUMBER)


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        (
            "L’incendie a fait plus de vingt morts, dont 11 à Vieux-Kora.",
            "Le quartier Vieux-Kora enregistre pour l’heure 9 morts.",
            True,
        ),
        (
            "Le séisme a fait 40 morts, dont 12 à Barsa.",
            "La commune de Barsa compte, d’après l’édile, 15 morts.",
            True,
        ),
        (
            "Le séisme a fait 40 morts, dont 12 à Barsa.",
            "La commune de Sivel compte, d’après l’édile, 15 morts.",
            False,
        ),
    ],
)
def test_the_dead_at_one_place_of_all_are_those_that_the_place_itself_counts(
    told: Told, one: str, other: str, asked: bool
) -> None:
    found = [one for one in numbers(told, one, other) if one.question.text.startswith("How many dead")]
    assert len(found) == asked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # a rank, whatever the noun
        ("C'est le troisième putsch depuis 1974.", "Le pays en est à son quatrième coup d'État."),
        # what two passages that report one fact name alike
        ("Il est tombé trois mois de pluie en une nuit.", "En une nuit, deux mois de pluie se sont abattus."),
        # the verb before the noun of what is counted, and the noun of a state behind it
        ("41 207 est le nombre de bulletins nuls.", "Les bulletins nuls sont au nombre de 41 702."),
        ("Cinq blessés sont entre la vie et la mort.", "Trois blessés sont dans un état grave."),
        ("La crue a jeté 1 500 riverains sur les routes.", "La crue a fait 900 déplacés."),
    ],
)
def test_figures_of_one_thing_in_other_words_are_a_conflict(told: Told, one: str, other: str) -> None:
    (found,) = numbers(told, one, other)
    assert (found.verdict, set(quoted(found.values))) == (Verdict.CONFLICT, {"a", "b"})


def test_a_vaguer_figure_is_a_hint_whatever_it_counts(told: Told) -> None:
    (found,) = numbers(
        told, "La crue a détruit plus de 50 maisons.", "La crue a détruit des dizaines de maisons."
    )
    assert (found.verdict, found.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)


def test_tolls_that_one_account_sets_against_each_other_are_asked_whatever_noun_each_has(told: Told) -> None:
    both = "L’attaque de Tinkaré a fait 26 morts, selon le parquet ; un hôpital fait état de 21 tués."
    (found,) = of_type(
        told("L’attaque de Tinkaré a fait 26 morts.", both, links=[(("a", 0), ("b", 0))])[1],
        DivergenceType.NUMBER,
    )
    assert quoted(found.values) == {"a": ["26 morts"], "b": ["26 morts", "21 tués"]}


def test_the_last_of_those_counted_are_not_all_of_them(told: Told) -> None:
    last = "Les trois derniers candidats se partagent le reste des voix de la présidentielle."
    found = told("Sept candidats briguaient la présidentielle.", last, links=[(("a", 0), ("b", 0))])[1]
    assert of_type(found, DivergenceType.NUMBER) == []


@pytest.mark.parametrize("delay", ["dans un délai de huit jours", "dans un délai d’une semaine"])
def test_how_long_somebody_has_is_a_length_and_no_day(told: Told, delay: str) -> None:
    found = told(
        "La Cour a six jours pour proclamer les résultats de la présidentielle.",
        f"La Cour doit proclamer les résultats de la présidentielle {delay}.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    assert [dict(one.question.values) for one in of_type(found, DivergenceType.NUMBER)]


def test_the_exact_figure_of_an_account_stands_beside_its_rounded_one_though_told_of_a_later_day(
    told: Told,
) -> None:
    found = told(
        "L’inondation du jeudi 11 septembre a fait plus de 300 morts.",
        "L’inondation a fait près de 400 morts.\nLe dimanche 14 septembre, au moins 394 personnes étaient mortes.",
        "L’inondation du jeudi 11 septembre a fait 203 morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )[1]
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(toll.values)["b"] == ["près de 400 morts", "au moins 394 personnes"]


def test_what_is_asked_for_is_one_sum_whatever_word_asks_for_it(told: Told) -> None:
    found = told(
        "Les ravisseurs réclament un million de dollars.",
        "La rançon demandée s’élève à trois millions de dollars.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    (sum_,) = of_type(found, DivergenceType.NUMBER)
    assert say(sum_.question) == "How much money (rançon)?"


def test_sums_of_other_sizes_are_of_no_unnamed_currency(told: Told) -> None:
    found = told(
        "Le premier versement de la mine à l’État, 430 millions de dollars, a été effectué.",
        "Le premier versement de la mine à l’État, 144 milliards, a été effectué.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    assert of_type(found, DivergenceType.NUMBER) == []


def test_how_long_is_no_theme_of_what_is_so_long(told: Told) -> None:
    found = told(
        "Le préavis du syndicat est suspendu pour une durée de dix jours.",
        "Le syndicat l’a suspendu pour trois semaines.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    assert [one.verdict for one in of_type(found, DivergenceType.NUMBER)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        # two sizes, however roughly they are told; two measures whose account dates something else; another's share
        ("Une dizaine de gardes ont été tués.", "Une quinzaine de gardes ont été tués.", 1),
        ("Une vingtaine de gardes ont été tués.", "Une quinzaine de gardes ont été tués.", 0),
        ("Plusieurs centaines de personnes étaient sorties à Lorval.", "Des milliers de personnes étaient sorties à Lorval.", 1),
        ("Le préavis, réactivé le 10 septembre, est suspendu pour une durée de dix jours.", "Le syndicat l’a suspendu hier pour deux semaines.", 1),
        ("La Cour suprême l’a crédité mercredi de 57,2 % des suffrages.\nMarc Dia a gagné.", "Marc Dia est réélu pour cinq ans avec 57,02 % des suffrages.\nIl sera investi.", 1),
        # who is homeless beside the dead, what is only feared, and what was in a month that is over
        ("Vingt personnes sont mortes et 50 000 n’ont plus de toit.", "Le cyclone a fait 55 000 déplacés.", 1),
        ("Plus de 600 personnes pourraient être déplacées.", "Le cyclone a fait 200 déplacés.", 0),
        ("La ville se remettait du cyclone, qui a fait 55 morts en août.", "Le cyclone a fait douze morts jeudi.", 0),
    ],
)  # fmt: skip
def test_two_sizes_are_told_apart_from_one_size_and_from_what_is_of_something_else(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


def test_a_noun_of_its_own_is_no_count_apart_where_another_source_gives_it(told: Told) -> None:
    (found,) = numbers(
        told,
        "80 000 personnes ont défilé, selon la police, et 150 000 participants, selon les syndicats.",
        "Près de 120 000 personnes ont défilé lundi, selon les syndicats.",
    )
    assert quoted(found.values)["a"] == ["80 000 personnes", "150 000 participants"]


@pytest.mark.parametrize(
    ("one", "other", "closer"),
    [
        ("Le candidat avait une avance de quelque 7 000 voix.", "Le candidat avait une avance de 7 842 voix.", True),
        ("Plus de 40 000 personnes ont fui les combats.", "43 512 personnes ont fui les combats.", True),
        ("Une trentaine d’élèves ont été blessés.", "Vingt-huit élèves ont été blessés.", True),
        ("La participation a atteint 99 % à Lorval.", "La participation a atteint 99,98 % à Lorval.", True),
        ("La participation a atteint 72 % à Lorval.", "La participation a atteint 72,36 % à Lorval.", False),
        ("La foire a reçu un peu moins de 300 000 visiteurs.", "La foire a reçu 287 431 visiteurs.", True),
        ("La foire a reçu près de 300 000 visiteurs.", "La foire a reçu 295 431 visiteurs.", False),
        ("La foire a reçu près de 3 000 visiteurs.", "La foire a reçu 2 880 visiteurs.", False),
        ("Une dizaine d’élèves ont été blessés.", "Neuf élèves ont été blessés.", False),
        ("Une centaine d’élèves ont été blessés.", "103 élèves ont été blessés.", False),
    ],
)  # fmt: skip
def test_a_figure_that_another_account_only_rounds_is_told_closer(
    told: Told, one: str, other: str, closer: bool
) -> None:
    found = [(one.verdict, one.confidence) for one in numbers(told, one, other)]
    assert found == ([(Verdict.MORE_SPECIFIC, Confidence.HINT)] if closer else [])


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Les ravisseurs réclament 50 millions de francs CFA pour le berger.", "Pour le berger, ses ravisseurs exigent 120 millions.", 1),
        ("Les ravisseurs réclament 50 millions de francs CFA pour le berger.", "Pour le berger, ses ravisseurs ont reçu 120 millions.", 0),
        ("La grève des dockers n’a duré qu’une journée.", "La grève des dockers a duré quatre jours.", 1),
        ("La participation, a dit Aya Ba, a été de 61 %.", "La participation, a dit Marc Dia, a été de 48 %.", 1),
    ],
)  # fmt: skip
def test_a_sum_without_a_currency_one_day_and_a_turnout_are_held_against_others(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Le parti obtient 84 sièges.", "L’Assemblée compte 120 sièges, dont 84 vont au parti.", 0),
        ("Le parti obtient 84 sièges.", "L’Assemblée compte 120 sièges, dont 91 vont au parti.", 1),
        ("Le taux de chômage des jeunes atteint 41 %.", "Chez les jeunes, le chômage atteint 25 %.", 1),
        ("Le taux de chômage des femmes atteint 41 %.", "Chez les jeunes, le chômage atteint 25 %.", 0),
    ],
)
def test_a_part_and_a_group_are_known_again_in_the_other_passage(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("Le coureur a terminé quatrième du 5 000 mètres.", "Sixième du 5 000 mètres, le coureur est déçu.", ["In which place?"]),
        ("Le coureur a terminé quatrième du marathon.", "Le coureur est arrivé 4e du marathon.", []),
        ("Paul Ba arrive deuxième de la présidentielle.", "Marc Dia arrive troisième de la présidentielle.", []),
        ("Les Aigles ont battu les Étalons 2-1.", "Victorieux des Étalons 3-1, les Aigles sont premiers.", ["What was the score?"]),
        ("Les Aigles ont battu les Étalons 2-1.", "Les Étalons se sont inclinés 1-2.", []),
        ("Les Aigles ont gagné 2-1.", "Les Aigles ont gagné le tournoi des 10-12 mai.", []),
    ],
)  # fmt: skip
def test_the_place_in_a_race_and_the_score_of_a_match_are_figures(
    told: Told, one: str, other: str, asked: list[str]
) -> None:
    assert [found.question.text for found in numbers(told, one, other)] == asked


def test_what_is_asked_for_in_a_long_list_is_not_what_is_offered(told: Told) -> None:
    asked = "Les mineurs veulent 1 500 postes dans les mines, 3 000 dans la société des eaux du fleuve et 100 millions de francs pour le fonds."
    found = told(asked, "Le fonds devait recevoir 80 millions de francs.", links=SAME)[1]
    assert not [
        one for one in of_type(found, DivergenceType.NUMBER) if "100 millions" in str(quoted(one.values))
    ]


def test_a_range_that_is_narrow_for_its_size_only_rounds(told: Told) -> None:
    (found,) = numbers(
        told, "Le train transportait 1 200 à 1 300 voyageurs.", "Le train transportait 1 300 voyageurs."
    )
    assert found.verdict is Verdict.MORE_SPECIFIC
    (found,) = numbers(
        told, "Le train transportait 800 à 1 300 voyageurs.", "Le train transportait 1 300 voyageurs."
    )
    assert found.verdict is Verdict.CONFLICT


def test_a_figure_that_an_account_gives_twice_is_of_one_set(told: Told) -> None:
    found = told(
        "Le prix : 204 bergers sortis de prison.\nL'accord a été conclu contre 204 bergers.",
        "Une centaine de bergers ont été libérés, sortis de prison.",
        "L'accord a été conclu contre 200 bergers.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("c", 0))],
    )[1]
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert {account: len(words) for account, words in quoted(asked.values).items()} == {
        "a": 2,
        "b": 1,
        "c": 1,
    }


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "Le maire de Kora a posé sept conditions à son retour.",
            "Selon un meunier, l’ancien chef des bergers a posé six conditions.",
            ["sept conditions", "six conditions"],
        ),
        (
            "La compagnie Bora supprime ses dix vols hebdomadaires.",
            "Les quatorze liaisons hebdomadaires sont concernées.",
            ["dix vols hebdomadaires", "quatorze liaisons hebdomadaires"],
        ),
    ],
)
def test_what_each_account_tells_of_once_is_counted_by_one_verb_or_adjective(
    told: Told, one: str, other: str, words: list[str]
) -> None:
    (asked,) = of_type(told(one, other)[1], DivergenceType.NUMBER)
    assert [word for (word,) in quoted(asked.values).values()] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire a posé sept conditions.", "Le juge a posé vingt conditions."),
        ("Le maire a posé sept conditions.", "Le juge a refusé six conditions."),
        (
            "Le maire a inauguré sept ponts. Le pont sud est long, le pont nord est court.",
            "Le juge a inauguré six ponts.",
        ),
    ],
)
def test_what_is_told_of_often_or_counted_by_another_verb_is_another_thing(
    told: Told, one: str, other: str
) -> None:
    assert not of_type(told(one, other)[1], DivergenceType.NUMBER)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Les étudiants recevront chacun une bourse de 200 euros.",
            "Une bourse de 350 euros sera versée à chaque étudiant.",
        ),
        (
            "L’évadé avait été condamné en 2018 à quinze ans de réclusion.",
            "L’évadé purgeait une peine de vingt ans pour vol.",
        ),
    ],
)
def test_what_each_is_given_and_what_was_given_years_ago_are_of_today(
    told: Told, one: str, other: str
) -> None:
    found = told(one, other, links=[(("a", 0), ("b", 0))])[1]
    assert len(of_type(found, DivergenceType.NUMBER)) == 1


def test_people_of_the_country_who_march_are_whoever_marched(told: Told) -> None:
    (march,) = numbers(
        told, "Quelque 500 Maliens ont manifesté mardi.", "2 000 personnes ont manifesté mardi."
    )
    assert march.verdict is Verdict.CONFLICT
    assert numbers(told, "Cinq Maliens ont été tués mardi.", "Vingt personnes ont été tuées mardi.") == []


def test_what_is_recalled_of_several_countries_is_no_toll_of_one(told: Told) -> None:
    several = "En 2022, plus de 300 enfants sont morts de fièvre en Gambie, en Indonésie et en Inde."
    assert numbers(told, "En 2022, 66 enfants sont morts de fièvre en Gambie.", several) == []
    assert numbers(
        told,
        "En 2022, 66 enfants sont morts de fièvre en Gambie.",
        "En 2022, 300 enfants sont morts de fièvre.",
    )


def test_a_sum_is_not_asked_of_what_only_says_who_gives_it(told: Told) -> None:
    (found,) = numbers(
        told,
        "Le scrutin a coûté 27 milliards de francs CFA d'après le ministère.",
        "Le référendum a coûté 36 milliards de francs CFA.",
    )
    assert "après" not in say(found.question)


def test_what_a_length_has_become_is_held_against_what_it_is(told: Told) -> None:
    changed = "Le texte allonge le congé de trois à quatre mois."
    assert numbers(told, changed, "La loi porte le congé à quatre mois.") == []
    (found,) = numbers(told, changed, "Le texte fait passer le congé de trois à cinq mois.")
    assert "trois" not in say(found.question)
    (found,) = numbers(told, "L'inflation est passée de 4 % à 7 %.", "L'inflation est passée de 4 % à 9 %.")
    assert say(found.question) == "What share (l'inflation est passée)?"


@pytest.mark.parametrize(
    ("told_alike", "figure"),
    [
        ("Trois camions sont arrivés à Gao.", 0),
        ("Cinq camions sont arrivés à Gao.", 1),
    ],
)
def test_out_of_a_whole_only_those_answer_whom_the_verb_tells(
    told: Told, told_alike: str, figure: int
) -> None:
    found = numbers(told, "Sur ses 14 camions, seuls trois sont arrivés à Gao.", told_alike)
    assert len(found) == figure
    assert not any("14" in quote.text for one in found for value in one.values for quote in value.quotes)


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("L'audience a duré près de 22 heures.", "L'audience a duré presque vingt-quatre heures.", 1),
        ("L'audience a duré près de 22 heures.", "L'audience a duré plus de 20 heures.", 0),
        ("Le feu a fait environ 34 blessés.", "Le feu a fait environ 37 blessés.", 1),
        ("Le feu a fait environ 30 blessés.", "Le feu a fait 31 blessés.", 0),
        ("Quelque 1 300 familles ont fui Sabou.", "Près de 1 250 familles ont fui Sabou.", 0),
    ],
)
def test_a_figure_is_rounded_to_the_last_digit_that_it_tells(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(numbers(told, one, other)) == asked


def test_what_an_account_both_rounds_and_counts_is_what_it_counts(told: Told) -> None:
    some = "La crue a fait une soixantaine de morts.\nLa crue a tué 60 personnes, dit le maire."
    (found,) = numbers(told, some, "La crue a fait 68 morts.")
    assert found.verdict is Verdict.CONFLICT
    assert [quote.text for quote in found.values[0].quotes] == ["une soixantaine de morts", "60 personnes"]


def test_an_earlier_toll_is_not_told_closer_than_a_plural(told: Told) -> None:
    earlier = "Un premier bilan faisait état de huit morts."
    assert numbers(told, earlier, "La crue a fait des morts.", "La crue a fait onze morts.") == []


def test_lengths_far_from_each_other_are_of_two_things(told: Told) -> None:
    some = "Le procès de Sanga a duré plus de quatre heures."
    assert numbers(told, some, "Le procès de Sanga a duré vingt-deux mois.") == []
    assert numbers(told, some, "Le procès de Sanga a duré dix heures.")
    strike = "La grève des dockers durera trois jours."
    assert numbers(told, strike, "La grève des dockers durera trois mois.")
    term = "Ali Sow a été condamné à deux mois de prison."
    assert numbers(told, term, "Ali Sow a été condamné à deux ans de prison.")


@pytest.mark.parametrize(
    "other",
    [
        "Une autre attaque, dimanche, a tué six gendarmes à Kolo.",
        "Deux autres attaques ont coûté la vie à six gendarmes.",
    ],
)
def test_the_dead_of_another_event_are_not_those_of_the_first(told: Told, other: str) -> None:
    assert numbers(told, "L'attaque de Téra a tué neuf gendarmes.", other) == []
    assert numbers(told, "L'attaque de Téra a tué neuf gendarmes.", "L'attaque a tué six gendarmes.")
