"""What counts as a number in French, with its bounds, its noun and what happened to those it counts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.numbers import Modifier, Number, numbers


def only(text: str, language: str = "fr") -> Number:
    found = numbers(text, language)
    assert len(found) == 1, [text[number.start : number.end] for number in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "span", "low", "high"),
    [
        ("cinq agents", "cinq", 5, 5),
        ("3 000 soldats", "3 000", 3000, 3000),
        ("3\u00a0000 soldats", "3\u00a0000", 3000, 3000),
        ("12\u202f500 civils", "12\u202f500", 12_500, 12_500),
        ("1.500 hommes", "1.500", 1500, 1500),
        ("2500 soldats", "2500", 2500, 2500),
        ("1,5 million de déplacés", "1,5 million", 1_500_000, 1_500_000),
        ("un million et demi de personnes", "un million et demi", 1_500_000, 1_500_000),
        ("quatre-vingt-dix-sept morts", "quatre-vingt-dix-sept", 97, 97),
        ("quatre vingt civils", "quatre vingt", 80, 80),
        ("septante-deux morts", "septante-deux", 72, 72),
        ("nonante civils", "nonante", 90, 90),
        ("vingt et un otages", "vingt et un", 21, 21),
        ("soixante et onze députés", "soixante et onze", 71, 71),
        ("trois cent cinquante mille habitants", "trois cent cinquante mille", 350_000, 350_000),
        ("dix-sept blessés", "dix-sept", 17, 17),
        ("cent dix-neuf familles", "cent dix-neuf", 119, 119),
        ("deux millions cinq cent mille déplacés", "deux millions cinq cent mille", 2_500_000, 2_500_000),
        ("entre quatre et cinq diplomates", "entre quatre et cinq", 4, 5),
        ("entre 30 et 50 morts", "entre 30 et 50", 30, 50),
        ("cinq ou six assaillants", "cinq ou six", 5, 6),
        ("de 150 à 180 civils", "150 à 180", 150, 180),
        ("30-50 hommes", "30-50", 30, 50),
        ("deux à trois mille personnes", "deux à trois mille", 2000, 3000),
        ("5 à 10 millions de francs CFA", "5 à 10 millions de francs CFA", 5_000_000, 10_000_000),
        ("au moins 112 morts", "au moins 112", 112, None),
        ("plus de 110 morts", "plus de 110", 110, None),
        ("plus d’une centaine de morts", "plus d’une centaine", 100, None),
        ("jusqu’à 50 morts", "jusqu’à 50", None, 50),
        ("moins de dix morts", "moins de dix", None, 10),
        ("près de trente morts", "près de trente", 25.5, 30),
        ("plusieurs diplomates", "plusieurs", 2, None),
        ("une poignée d’hommes", "une poignée", 2, 10),
        ("plusieurs dizaines de soldats", "plusieurs dizaines", 20, 99),
        ("des dizaines de milliers de personnes", "des dizaines de milliers", 20_000, 200_000),
        ("une vingtaine de milliards de francs", "une vingtaine de milliards de francs", 17e9, 23e9),
        ("une vingtaine de millions de francs", "une vingtaine de millions de francs", 17e6, 23e6),
    ],
)  # fmt: skip
def test_a_number_has_its_bounds(text: str, span: str, low: float | None, high: float | None) -> None:
    number = only(text)
    assert (text[number.start : number.end], number.low, number.high) == (span, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "une trentaine de soldats",
        "environ 30 soldats",
        "quelque 30 soldats",
        "une bonne trentaine de soldats",
    ],
)
def test_a_round_number_is_around_its_figure(text: str) -> None:
    number = only(text)
    assert number.best == 30
    assert number.low is not None and number.high is not None
    assert number.low < 28 < 32 < number.high < 40


@pytest.mark.parametrize(
    "text",
    [
        "un soldat et une femme",
        "deuxième attaque",
        "le 2e bataillon, la 21e région, le XXIe siècle",
        "en 2021, depuis 2012 et jusqu’en 2022",
        "les coups d’État de 2020 et 2021",
        "le 14 décembre 2021",
        "les 4 et 5 mars",
        "dans la nuit du 4 au 5 mars",
        "11:2719/09/2025",
        "à 18 heures, vers 6h15, dès 18 heures 30, à 7 heures du matin",
        "l’article 3 et la résolution 2690",
        "le G5 Sahel, un A-29, le F-16, la RN6",
        "appelez le 06 12 34 56 78 ou le +223 20 22 34 56",
        "un avion neuf",
        "victoire 2-1",
        "9" * 40,
    ],
)
def test_articles_dates_hours_ordinals_and_names_are_not_numbers(text: str) -> None:
    assert numbers(text, "fr") == ()


@pytest.mark.parametrize(
    ("text", "head", "phrase"),
    [
        ("cinq agents de l’ambassade de France ont fui", "agent", "cinq agents de l’ambassade de France"),
        ("deux diplomates maliens en poste à Paris", "diplomate", "deux diplomates maliens en poste à Paris"),
        ("trois autres soldats", "soldat", "trois autres soldats"),
        ("une trentaine de jeunes hommes", "homme", "une trentaine de jeunes hommes"),
        ("1,5 million de déplacés", "deplace", "1,5 million de déplacés"),
        ("30 « terroristes » neutralisés", "terroriste", "30 « terroristes » neutralisés"),
        ("deux ont été libérés", None, "deux"),
        ("cinq d’entre eux", None, "cinq"),
        ("le bilan est de 30.", None, "30"),
    ],
)
def test_a_number_knows_what_it_counts(text: str, head: str | None, phrase: str) -> None:
    number = only(text)
    assert (number.head, text[number.start : number.phrase_end]) == (head, phrase)


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("112 morts", "dead"),
        ("au moins 112 personnes ont été tuées", "dead"),
        ("une attaque qui a coûté la vie à douze gendarmes", "dead"),
        ("l’armée a tué 30 terroristes", "dead"),
        ("une trentaine de civils blessés", "wounded"),
        ("l’arrestation de cinq militaires", "detained"),
        ("deux diplomates maliens ont été déclarés persona non grata", "expelled"),
        ("cinq militaires patrouillaient", None),
        ("l’interpellation, dimanche, de deux militaires", "detained"),
        ("l’arrestation de deux militaires accusés d’avoir tué un berger", "detained"),
        ("Douze femmes ont été incarcérées.", "detained"),
        ("Six voisins venus réclamer le corps d’un proche ont été arrêtés.", "detained"),
        ("deux militaires soupçonnés d’avoir préparé l’assassinat d’un berger", None),
        ("cinq mille personnes ont dû quitter le quartier", "displaced"),
    ],
)
def test_a_number_knows_what_happened_to_those_it_counts(text: str, fate: str | None) -> None:
    assert only(text).fate == fate


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("30 % des voix", "percent"),
        ("dix pour cent", "percent"),
        ("10 millions d’euros", "money:euro"),
        ("5 000 FCFA", "money:franc cfa"),
        ("à 30 km de Gao", "measure:kilometre"),
        ("lancé à 130 km/h", "measure:km/h"),
        ("lancé à 130 kilomètres à l’heure", "measure:km/h"),
        ("pendant 24 heures", "time:hour"),
        ("âgé de 42 ans", "time:year"),
    ],
)
def test_percentages_money_measures_and_lengths_of_time_have_a_unit(text: str, unit: str) -> None:
    assert only(text).unit == unit


@pytest.mark.parametrize(
    "text",
    [
        "Le nombre exact de postes concernés n’a pas été précisé.",
        "Un nombre indéterminé de postes",
        "sans préciser le nombre de postes",
    ],
)
def test_a_number_that_is_said_to_be_unknown_is_not_zero(text: str) -> None:
    number = only(text)
    assert (number.modifier, number.head, number.low, number.high) == (Modifier.UNKNOWN, "poste", None, None)


def test_the_bound_may_follow_the_noun() -> None:
    assert only("112 morts au moins").modifier is Modifier.AT_LEAST


def test_a_word_behind_the_noun_that_belongs_to_what_follows_bounds_nothing() -> None:
    assert only("Les 640 ouvriers renvoyés au plus fort de la crise").modifier is Modifier.EXACT
    assert only("640 ouvriers au plus, la paie manque").modifier is Modifier.AT_MOST


def test_the_word_that_bounds_a_figure_at_the_head_of_a_sentence_is_no_name() -> None:
    number = only("Environ 240 jeunes s'étaient assis devant la gare.")
    assert (number.modifier, number.best, number.head) == (Modifier.ABOUT, 240, "jeune")


def test_a_number_of_things_already_known_is_definite() -> None:
    assert only("les deux pays").definite
    assert only("ces cinq agents").definite
    assert not only("avec deux pays").definite


def test_one_counts_only_where_people_are_counted() -> None:
    dead, wounded, children = numbers("L’attaque a fait un mort et trois blessés, dont deux enfants", "fr")
    assert (dead.best, dead.fate) == (1, "dead")
    assert (wounded.best, wounded.fate) == (3, "wounded")
    assert children.part


def test_a_figure_set_beside_a_vague_amount_counts_the_same_people() -> None:
    text = "plusieurs diplomates français à Bamako — entre quatre et cinq, selon les estimations — ont été sommés de quitter le pays"
    vague, figure = numbers(text, "fr")
    assert (vague.head, figure.head) == ("diplomate", "diplomate")
    assert (vague.fate, figure.fate) == ("expelled", "expelled")


@pytest.mark.parametrize(
    ("text", "value", "unit"), [("a five-day truce", 5, "time:day"), ("a 12-month ban", 12, "time:month")]
)
def test_an_english_length_may_be_joined_to_its_unit(text: str, value: float, unit: str) -> None:
    number = only(text, "en")
    assert (number.best, number.unit) == (value, unit)


def test_an_english_age_is_no_length() -> None:
    assert [number.unit for number in numbers("a 58-year-old banker", "en")] in ([], [None])


def test_english_is_read_with_its_own_words() -> None:
    number = only("at least 1,500 soldiers were killed", "en")
    assert (number.low, number.high, number.head, number.fate) == (1500, None, "soldier", "dead")


def test_a_language_without_a_lexicon_has_no_numbers() -> None:
    assert numbers("fünf Soldaten", "de") == ()


@given(st.text(alphabet="deux cinq trois mille un et à entre 0123456789 ,.-'’«»%\n\u202f()h/:"))
def test_any_text_is_read_in_order_and_inside_its_bounds(text: str) -> None:
    last = 0
    for number in numbers(text, "fr"):
        assert last <= number.start < number.end <= number.phrase_end <= len(text)
        last = number.end


@pytest.mark.parametrize(
    "text",
    ["9" * 50_000, "deux " * 5_000, "12 34 56 78 " * 2_000, "nombre de " * 5_000, "1" + " 000" * 5_000],
)
def test_long_runs_are_read_without_harm(text: str) -> None:
    numbers(text, "fr")


@pytest.mark.parametrize(
    "text",
    ["une personne est portée disparue", "une autre est toujours portée disparue", "une personne disparue"],
)
def test_one_missing_person_is_counted(text: str) -> None:
    number = only(f"La crue a fait des dégâts et {text} dans la vallée.")
    assert (number.best, number.fate) == (1, "missing")


@pytest.mark.parametrize("text", ["une époque disparue", "une autre époque", "une personne a été entendue"])
def test_one_of_anything_else_is_an_article(text: str) -> None:
    assert not numbers(text, "fr")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("1,297 morts dans le sud", 1297),
        ("plus de 12,500 maisons", 12_500),
        ("7,250 kilomètres", 7.25),
        ("2,500 tonnes de riz", 2.5),
        ("1,5 million d’électeurs", 1_500_000),
    ],
)
def test_whole_things_are_never_counted_to_the_thousandth(text: str, figure: float) -> None:
    assert only(text).best == figure


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan est passé de 32 à 53 morts.",
        "Le nombre de morts est monté en une nuit de 32 à 53.",
        "Le bilan a été porté à 53, selon le gouverneur.",
        "Le bilan s’élève désormais à 53 et pourrait s’alourdir.",
        "Le bilan provisoire, établi par la Croix-Rouge, est de 53.",
        "L’éboulement de lundi porte le nombre des morts de la semaine de 41 à 53.",
    ],
)
def test_a_toll_is_the_figure_that_it_has_become(text: str) -> None:
    number = only(text)
    assert (number.low, number.high, number.fate) == (53, 53, "dead")


def test_two_round_numbers_joined_by_or_are_one_range() -> None:
    number = only("Une vingtaine ou une trentaine de rescapés attendaient.")
    assert (number.low, number.high, number.head) == (20, 30, "rescape")


@pytest.mark.parametrize(
    ("text", "now", "before"),
    [
        ("Un précédent bilan faisait état de sept morts et cinq blessés. On compte 12 morts.", [12], [7, 5]),
        ("Un premier bilan évoquait trois morts ; 12 corps ont été retrouvés.", [12], [3]),
        ("Onze personnes (et non 13) sont mortes.", [11], [13]),
        ("La préfecture compte 11 morts. Treize décès avaient été annoncés auparavant.", [11], [13]),
        ("Plus tôt dans la journée, le maire avait fait état de 31 morts.", [], [31]),
        ("Un temps annoncé à treize morts, le bilan est de onze morts.", [11], [13]),
        ("Selon un premier bilan, 20 personnes sont mortes.", [20], []),
        ("Le préfet a démenti le bilan de neuf morts. Il en compte trois.", [3], [9]),
    ],
)
def test_a_figure_that_no_longer_holds_is_marked(text: str, now: list[float], before: list[float]) -> None:
    found = numbers(text, "fr")
    assert [number.best for number in found if not number.outdated] == now
    assert [number.best for number in found if number.outdated] == before


@pytest.mark.parametrize(
    ("text", "outdated"),
    [
        ("On ne parle plus au port de trente noyés.", True),
        ("On ne compte plus de trente noyés.", True),
        ("On compte plus de trente noyés.", False),
        ("La police ne compte plus que douze blessés.", False),
        ("Il n'y a pas plus de dix blessés.", False),
    ],
)
def test_a_figure_that_nobody_gives_any_more_no_longer_holds(text: str, outdated: bool) -> None:
    assert only(text).outdated is outdated


def test_one_for_each_of_many_is_no_count() -> None:
    found = numbers("Quarante familles ont signalé un disparu.", "fr")
    assert [(number.best, number.fate) for number in found] == [(40, None)]


@pytest.mark.parametrize(
    "text",
    [
        "a-t-il dit sur Europe 1",
        "au micro de Radio 4, il accuse",
        "sur Gabon 24.",
        "par Le Phare 224 a été arrêté.",
    ],
)
def test_the_figure_of_a_name_is_no_count(text: str) -> None:
    assert numbers(f"Le maire, invité {text}", "fr") == ()


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("neuf blessés en état d’urgence absolue", ["critical"]),
        ("30 blessés, dont huit dans un état grave", ["wounded", "critical"]),
        ("neuf personnes ont été gravement blessées", ["critical"]),
        ("23 morts de 18 nationalités", ["dead", None]),
        ("deux hommes sauvés, cinq passeurs arrêtés", [None, "detained"]),
        ("27 soldats, 15 civils ont péri", ["dead", "dead"]),
        ("l’attaque a tué 27 soldats et 15 civils", ["dead", "dead"]),
        ("11 morts et trois personnes recherchées", ["dead", None]),
        ("27 morts et deux rescapés", ["dead", None]),
        ("53 morts, dont 49 gendarmes et quatre civils", ["dead", "dead", "dead"]),
        ("49 gendarmes décédés et quatre civils (tués)", ["dead", "dead"]),
    ],
)
def test_each_number_has_its_own_fate(text: str, fates: list[str | None]) -> None:
    assert [number.fate for number in numbers(text, "fr")] == fates


def test_english_says_what_no_longer_holds_too() -> None:
    found = numbers("An earlier toll was seven dead. The toll rose from 12 to 15 dead.", "en")
    assert [(number.best, number.outdated) for number in found] == [(7, True), (15, False)]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Le match a été interrompu pendant 1h30.", 1.5),
        ("Le match a repris après plus d’une heure d’attente.", 1),
        ("Le vol a duré une heure et demie.", 1.5),
        ("Ils ont attendu une demi-heure.", 0.5),
        ("Le train avait 2h15 de retard.", 2.25),
    ],
)
def test_a_length_of_time_is_read_in_words_and_as_an_hour(text: str, hours: float) -> None:
    number = only(text)
    assert (number.best, number.unit) == (hours, "time:hour")


@pytest.mark.parametrize(
    "text", ["Il est arrivé à une heure du matin.", "Une heure plus belle.", "Vers 14h30, il pleut."]
)
def test_an_hour_is_no_length(text: str) -> None:
    assert numbers(text, "fr") == ()


@pytest.mark.parametrize("text", ["à la 75e minute", "dès la soixantième minute", "à la 4ème minute de jeu"])
def test_a_minute_by_rank_is_a_number_of_its_own_kind(text: str) -> None:
    assert only(text).unit == "rank:minute"


@pytest.mark.parametrize(
    ("text", "share"),
    [("La moitié des agents ont fait grève.", 50), ("Deux tiers du personnel étaient absents.", 66.7), ("Un quart d’entre eux.", 25)],
)  # fmt: skip
def test_a_share_in_words_is_a_percentage(text: str, share: float) -> None:
    number = only(text)
    assert (number.best, number.unit) == (share, "percent")


@pytest.mark.parametrize(
    "text",
    [
        "un précédent bilan faisait état de sept morts " * 2_000,
        "11 (et non 13) " * 2_000,
        "le bilan est passé de 32 à " * 2_000,
        "plus d’une heure et demie " * 2_000,
        "la moitié des deux tiers " * 2_000,
    ],
)
def test_long_runs_of_what_no_longer_holds_are_read_without_harm(text: str) -> None:
    found = numbers(text, "fr")
    assert all(first.end <= second.start for first, second in pairwise(found))


def test_in_english_those_whose_arrest_is_told_are_detained() -> None:
    (number,) = numbers("The prosecutor announced the arrest of four officials.", "en")
    assert (number.best, number.fate) == (4, "detained")


def test_numbers_that_add_up_to_the_one_before_them_are_its_parts() -> None:
    found = numbers("À bord, 66 personnes : 56 passagers et 10 membres d’équipage.", "fr")
    assert [(number.best, number.part) for number in found] == [(66, False), (56, True), (10, True)]


@pytest.mark.parametrize(
    "text",
    ["Entre le jeudi 2 mars et le vendredi 3, le maire est mort.", "Le bâtiment 7 a pris feu."],
)
def test_the_day_of_a_weekday_and_the_figure_of_a_building_are_no_counts(text: str) -> None:
    assert numbers(text, "fr") == ()


def test_victims_counted_beside_the_wounded_are_the_dead() -> None:
    assert [one.fate for one in numbers("On compte 200 victimes et plus de 500 blessés.", "fr")] == [
        "dead",
        "wounded",
    ]


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Trois sœurs de 5, 9 et 14 ans ont été tuées.", ["dead", None]),
        ("61 pèlerins, dont un garçon de 6 ans, avaient péri.", ["dead", "dead", None]),
        ("On compte deux morts, de 8 et 13 ans.", ["dead", None]),
    ],
)
def test_ages_stand_between_people_and_what_befell_them(text: str, fates: list[str | None]) -> None:
    assert [one.fate for one in numbers(text, "fr")] == fates


def test_one_of_a_measure_is_a_figure_where_it_is_bounded() -> None:
    (far,) = numbers("Le pont mesure plus d’un kilomètre, un kilomètre de trop.", "fr")
    assert (far.low, far.high, far.unit) == (1, None, "measure:kilometre")


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Quatre hommes ont tué un policier.", None),
        ("Quatre explosions ont rasé des bâtiments.", None),
        ("Quatre hommes ont pillé et saccagé l’entrepôt.", None),
        ("Quatre hommes ont été tués.", "dead"),
        ("Quatre camions ont brûlé.", "burnt"),
    ],
)
def test_who_does_it_to_others_does_not_suffer_it(text: str, fate: str | None) -> None:
    assert numbers(text, "fr")[0].fate == fate


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Deux mineurs sont grièvement blessés et 15 autres plus légèrement.", ["critical", "wounded"]),
        ("18 ont été repêchés, mais les autres restent portés disparus.", [None]),
        ("Quarante bergers étaient portés disparus mais douze sont rentrés.", ["missing", None]),
        ("Huit pêcheurs figurent parmi les victimes.", ["dead"]),
        ("Neuf manifestants ont été appréhendés, dont un grièvement atteint.", ["detained"]),
    ],
)
def test_a_count_takes_the_state_of_its_own_clause(text: str, fates: list[str | None]) -> None:
    assert [one.fate for one in numbers(text, "fr")] == fates


def test_those_listed_after_a_toll_met_the_same_fate() -> None:
    found = numbers("On déplore quatre morts : trois maçons et une passante.", "fr")
    assert [(one.fate, one.part) for one in found] == [("dead", False), ("dead", True)]


@pytest.mark.parametrize(
    ("text", "head", "qualifiers"),
    [
        ("Une centaine de jeunes accourent au stade.", "jeune", ()),
        ("Deux faisaient route vers le camp.", None, ()),
        ("Vingt membres du gouvernement ont signé.", "membre", ("gouvernement",)),
    ],
)
def test_a_verb_of_several_is_no_part_of_what_is_counted(
    text: str, head: str | None, qualifiers: tuple[str, ...]
) -> None:
    number = only(text)
    assert (number.head, number.qualifiers) == (head, qualifiers)


def test_the_figure_that_takes_the_place_of_another_is_of_the_same() -> None:
    found = numbers("Le soir, on ne parlait plus de trente noyés, mais de 19.", "fr")
    assert [(number.best, number.head, number.fate, number.outdated) for number in found] == [
        (30, "noye", "dead", True),
        (19, "noye", "dead", False),
    ]


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Des 40 villageois montés dans la barge, une quinzaine ont disparu.", [None, "missing"]),
        ("Sur les 90 voyageurs, sept ont été blessés.", [None, "wounded"]),
        ("La police parle de 80 otages libérés et de deux évadés abattus.", ["released", "dead"]),
        ("Trois ministres sont venus jeudi à l’hôpital.", [None]),
        ("Parmi les huit morts, deux sont des enfants.", ["dead", None]),
    ],
)
def test_what_is_told_of_some_is_not_told_of_all_of_whom_they_are(text: str, fates: list[str | None]) -> None:
    assert [one.fate for one in numbers(text, "fr")] == fates


def test_those_of_whom_a_toll_is_made_up_met_its_fate() -> None:
    found = numbers("Les plongeurs ont remonté neuf corps, ceux de six femmes et trois enfants.", "fr")
    assert [(one.fate, one.part) for one in found] == [("dead", False), ("dead", True), ("dead", True)]


@pytest.mark.parametrize(
    "text",
    [
        "L’explosion a tué ou blessé soixante ouvriers.",
        "Il y a soixante morts ou blessés parmi les ouvriers.",
    ],
)
def test_the_dead_and_the_wounded_counted_together_are_neither(text: str) -> None:
    number = only(text)
    assert (number.fate, number.whole) == (None, True)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Le préfet compte « six morts » dans les rangs de l’armée.", ["armee"]),
        ("Il y a eu neuf morts et deux blessés côté rebelle.", ["rebelle", "rebelle"]),
        ("L’assaut a fait neuf morts chez les rebelles et trois chez les soldats.", ["rebelles", "soldats"]),
        ("Du côté des rebelles, neuf morts ont été comptés.", ["rebelles"]),
        ("Il y a eu dix morts, parmi lesquels quatre soldats.", [None, None]),
    ],
)
def test_the_dead_of_a_side_are_counted_for_it(text: str, sides: list[str | None]) -> None:
    assert [(one.qualifiers or (None,))[-1] for one in numbers(text, "fr")] == sides


@pytest.mark.parametrize(
    ("text", "figure", "head"),
    [
        ("Quatorze (14) douaniers ont été blessés.", 14, "douanier"),
        ("Le convoi de trente-deux (32) camions a brûlé.", 32, "camion"),
        ("Au moins 12 (douze) mineurs ont péri.", 12, "mineur"),
        ("une caution de vingt (20) millions de francs CFA", 20_000_000, "francs cfa"),
    ],
)
def test_a_figure_written_twice_is_one(text: str, figure: float, head: str) -> None:
    number = only(text)
    assert (number.best, number.head) == (figure, head)


def test_another_figure_in_brackets_is_another_one() -> None:
    assert [number.best for number in numbers("Douze (13 selon la mairie) maçons sont morts.", "fr")] == [
        12,
        13,
    ]


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Neuf personnes se trouvent en garde à vue.", "detained"),
        ("Les trois frères sont en prison.", "detained"),
        ("La bourrasque a causé six pertes en vies humaines.", "dead"),
        ("Trois otages belges sont libres.", "released"),
        ("Ils étaient 45 000 selon les organisateurs.", "protesting"),
        ("9 000 pour la police, 45 000 pour les syndicats", "protesting"),
        ("9 000 selon la police", None),
    ],
)
def test_a_state_and_who_counts_tell_what_befell_them(text: str, fate: str | None) -> None:
    assert numbers(text, "fr")[0].fate == fate


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("un chef des dockers, qui étaient plus de 300", "docker"),
        ("Les gérants du dépôt interpellés lundi, au nombre de huit, seront jugés.", "gerant"),
    ],
)
def test_the_noun_of_a_figure_may_stand_before_its_clause(text: str, head: str) -> None:
    assert only(text).head == head


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("L’obus a tué neuf douaniers et un berger.", ["dead", "dead"]),
        ("Le tir a coûté la vie à six gendarmes et à deux bergers.", ["dead", "dead"]),
        ("Bilan : un chauffeur mort et trois blessés.", ["dead", "wounded"]),
        ("Il a blessé un infirmier avant de fuir.", ["wounded"]),
        ("On déplore un décès.", ["dead"]),
        ("Il a croisé un infirmier.", []),
    ],
)
def test_one_person_is_counted_beside_others_or_for_what_befell_him(
    text: str, fates: list[str | None]
) -> None:
    assert [number.fate for number in numbers(text, "fr")] == fates


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("On juge 30 hommes à qui l’on reproche ce massacre.", [None]),
        ("Douze autocars percutés à un carrefour où il y eut des blessés.", [None]),
        ("Ils sont 40 à avoir été blessés.", ["wounded"]),
    ],
)
def test_a_preposition_is_no_auxiliary(text: str, fates: list[str | None]) -> None:
    assert [number.fate for number in numbers(text, "fr")] == fates


@pytest.mark.parametrize(
    ("text", "fate"),
    [
        ("Cinq personnes, une tante et ses quatre neveux, sont mortes à Lorval.", "dead"),
        ("Six responsables, dont le trésorier du parti, auraient été arrêtés.", "detained"),
        ("Sept membres du parti, interpellés avant le défilé, ont comparu.", "detained"),
        ("Les huit marins, enlevés en mai, ont été libérés.", "released"),
        ("Une dizaine d’hommes ont surgi après avoir blessé un gardien.", None),
        ("Les tireurs étaient deux, dont l’un a été tué.", None),
        ("Les deux voleurs, mais aussi leur chauffeur, ont disparu.", None),
    ],
)
def test_a_fate_may_stand_behind_what_is_put_between_commas(text: str, fate: str | None) -> None:
    assert numbers(text, "fr")[0].fate == fate


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le port a coûté 7 milliards 200 millions de francs.", 7_200_000_000),
        ("La vallée abrite 3 millions 400 000 habitants.", 3_400_000),
        ("Il a touché deux cent mille 600 francs.", 200_600),
        ("Le stade a coûté deux millions huit cents mille euros.", 2_800_000),
    ],
)
def test_what_a_scale_leaves_over_belongs_to_the_number(text: str, value: float) -> None:
    assert only(text).best == value


def test_a_year_behind_a_scale_is_no_rest_of_it() -> None:
    assert numbers("Ils étaient 2 millions 2015 mis à part.", "fr")[0].best == 2_000_000


@pytest.mark.parametrize(
    "text",
    [
        "La région compte 14,3 tués pour 100.000 habitants.",
        "On y relève 31 décès pour mille naissances.",
        "Il y eut neuf morts par million d’habitants.",
    ],
)
def test_so_many_dead_for_so_many_people_are_a_rate(text: str) -> None:
    assert [(number.unit, number.fate) for number in numbers(text, "fr")] == [("percent", None)]


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("Un brûlé ayant succombé, le nombre de victimes atteint 18.", 18),
        ("La clinique annonce un quarantième mort.", 40),
        ("Une vingt-troisième victime a été tuée mardi.", 23),
        ("Un 12e décès a été signalé.", 12),
        ("Cette découverte porte à 27 le bilan.", 27),
        ("Le bilan atteint désormais 64.", 64),
    ],
)
def test_a_toll_is_told_in_many_ways(text: str, dead: float) -> None:
    assert [number.best for number in numbers(text, "fr") if number.fate == "dead"][-1] == dead


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("Il a signé pour trois ans et demi.", "trois ans et demi", 3.5, "time:year"),
        ("La panne a duré près de 6 heures et demie.", "près de 6 heures et demie", 6.5, "time:hour"),
        ("Ils ont un délai d’une semaine.", "une semaine", 1, "time:week"),
        ("Elle est suspendue pour un mois.", "un mois", 1, "time:month"),
    ],
)
def test_a_length_of_time_is_read_with_its_half_and_where_an_article_counts(
    text: str, span: str, value: float, unit: str
) -> None:
    number = only(text)
    assert (text[number.start : number.end], number.best, number.unit) == (span, value, unit)


@pytest.mark.parametrize(
    ("text", "best"), [("une « cinquantaine de morts »", 50), ("ils sont venus à bord de neuf pick-up", 9)]
)
def test_a_figure_is_read_in_quotation_marks_and_before_a_noun_without_plural(text: str, best: int) -> None:
    assert only(text).best == best


def test_what_somebody_had_said_the_day_before_no_longer_holds() -> None:
    assert only("Il avait fait état samedi de 203 morts.").outdated


def test_one_beside_several_is_counted_behind_a_preposition_too() -> None:
    found = numbers("L’enlèvement de quatre prêtres et d’une religieuse.", "fr")
    assert [(number.best, number.head) for number in found] == [(4, "pretre"), (1, "religieuse")]


def test_those_upon_whom_somebody_fell_are_not_the_dead() -> None:
    (found,) = numbers("Ils sont tombés sur une trentaine de bandits.", "fr")
    assert found.fate is None


@pytest.mark.parametrize(
    ("text", "now"),
    [
        ("La réforme fait passer la durée des études de trois à quatre ans.", 4),
        ("Le décret allonge le congé de maternité de 14 à 16 semaines.", 16),
        ("Le passage de six à cinq ans a été voté.", 5),
    ],
)
def test_a_length_that_changes_is_the_one_it_has_become(text: str, now: float) -> None:
    number = only(text)
    assert (number.low, number.best, number.high) == (now, now, now)


@pytest.mark.parametrize(
    "text", ["La rougeole touche les élèves de 6 à 12 ans.", "Les stages durent de trois à quatre ans."]
)
def test_a_length_that_only_varies_is_a_range(text: str) -> None:
    number = only(text)
    assert number.best is None and number.low is not None and number.high is not None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        (
            "Sur les 34 mineurs, seuls neuf ont pu remonter, à bord de deux bennes.",
            (9, "mineur", None, False),
        ),
        ("Mais sur ses 14 camions, trois sont arrivés.", (3, "camion", None, False)),
        ("Des 52 blessés, six sont morts à la clinique.", (6, "blesse", "dead", True)),
        ("Sur les 25 otages, 19 ont été libérés.", (19, "otage", "released", False)),
    ],
)
def test_those_told_out_of_a_whole_are_of_its_noun(
    text: str, counted: tuple[float, str, str | None, bool]
) -> None:
    whole, some, *_ = numbers(text, "fr")
    assert whole.whole
    assert (some.best, some.head, some.fate, some.part) == counted


@pytest.mark.parametrize("text", ["de 10 % à 13 % de participation", "entre 10 % et 13 % de participation"])
def test_a_range_of_shares_may_have_the_sign_twice(text: str) -> None:
    number = only(text)
    assert (number.low, number.high, number.unit) == (10, 13, "percent")


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Trente passagers ont péri, dont 25 sur le coup et cinq à l’hôpital.", ["dead", "dead", "dead"]),
        ("Sept mineurs ont été tués, dont deux à l’hôpital.", ["dead", "dead"]),
        ("Sept mineurs ont été blessés, dont deux à l’hôpital.", ["wounded", "hospitalised"]),
        ("La crue a fait onze morts et 30 blessés à l’hôpital.", ["dead", "wounded"]),
    ],
)
def test_some_of_the_dead_died_in_hospital(text: str, fates: list[str]) -> None:
    assert [number.fate for number in numbers(text, "fr")] == fates


@pytest.mark.parametrize(
    ("text", "language", "low", "high"),
    [
        ("Entre 30 et 50 personnes ont été tuées.", "fr", 30, 50),
        ("De 30 à 50 personnes ont été tuées.", "fr", 30, 50),
        ("Between 30 and 50 people were killed.", "en", 30, 50),
        ("Un budget de 80 M€.", "fr", 80e6, 80e6),
        ("Un budget de 3,5 Mds FCFA.", "fr", 3.5e9, 3.5e9),
        ("A budget of $3.5bn.", "en", 3.5e9, 3.5e9),
        ("Un bassin de 80 m de long.", "fr", 80, 80),
        ("Trente morts minimum.", "fr", 30, None),
    ],
)
def test_figures_at_the_head_of_a_sentence_and_in_short_marks(
    text: str, language: str, low: float, high: float | None
) -> None:
    (number,) = numbers(text, language)
    assert (number.low, number.high) == (low, high)
