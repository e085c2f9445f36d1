"""Numbers of those whom one thing befell: whose counts are one question, and whose are two."""

from __future__ import annotations

import pytest
from telling import SAME, Told, linked, of_type, quoted

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.claims import claims
from sahelread.model import Confidence, DivergenceType, Verdict


def numbers(told: Told, *texts: str, links=SAME):  # type: ignore[no-untyped-def]
    return of_type(told(*texts, links=links)[1], DivergenceType.NUMBER)


def test_the_dead_are_one_question_whatever_each_account_calls_them(told: Told) -> None:
    (found,) = numbers(
        told,
        "Trois kayakistes sont morts samedi dans les gorges.",
        "La crue a tué quatre sportifs.",
        "La crue a fait trois morts.",
        links=[],
    )
    assert found.verdict is Verdict.CONFLICT
    assert quoted(found.values) == {
        "a": ["Trois kayakistes"],
        "b": ["quatre sportifs"],
        "c": ["trois morts"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the parts of a whole, each with a noun of its own
        ("La crue a fait douze morts.", "Dix adultes et deux enfants sont morts dans la crue."),
        # those of another fate
        ("Quatre détenus se sont évadés.", "Deux détenus ont été repris."),
        # those out of whom some were counted
        ("Trois des cinq otages ont été libérés.", "Trois otages ont été libérés."),
        # the cases are not the dead
        ("Le choléra a fait 40 morts pour 312 cas.", "On compte 312 cas et 40 morts."),
        # another year
        (
            "La crue a fait huit morts. En 2002, une crue avait fait 23 morts.",
            "La crue a fait huit morts.",
        ),
    ],
)
def test_counts_of_others_are_no_conflict(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_escaped_and_recaptured_are_two_questions(told: Told) -> None:
    found = numbers(
        told,
        "Quatre détenus se sont évadés ; trois ont été repris.",
        "Trois prisonniers se sont évadés ; deux ont été repris.",
    )
    assert [quoted(one.values) for one in found] == [
        {"a": ["Quatre détenus"], "b": ["Trois prisonniers"]},
        {"a": ["trois"], "b": ["deux"]},
    ]


def test_the_wounded_are_not_the_dead_of_the_same_sentence(told: Told) -> None:
    assert (
        numbers(
            told,
            "L’explosion a tué quatre personnes et en a blessé neuf.",
            "L’explosion a fait quatre morts et neuf blessés.",
        )
        == []
    )


def test_a_year_that_only_says_more_of_somebody_does_not_make_the_sentence_one_of_that_year(
    told: Told,
) -> None:
    (found,) = numbers(
        told,
        "L’ancien maire, passé à l’opposition en 2019, a été condamné à six ans de prison.",
        "L’ancien maire a été condamné à huit ans de prison.",
    )
    assert quoted(found.values) == {"a": ["six ans"], "b": ["huit ans"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Une centaine de personnes étaient à bord.", "Quarante personnes ont été secourues."),
        ("Douze mineurs ont été secourus.", "Trente mineurs sont encore sous terre."),
        ("Neuf autres personnes ont été tuées.", "Quinze personnes ont été tuées."),
        ("Trente personnes ont été tuées.", "Huit corps ont été déposés à la morgue de Barsa."),
        ("Trente personnes ont été tuées.", "Parmi les personnes venues aux obsèques, trois sont mortes."),
    ],
)
def test_counts_of_two_sets_of_people_are_two_questions(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_en_takes_up_those_who_were_counted_before(told: Told) -> None:
    (found,) = numbers(
        told,
        "Le préfet annonce 40 morts.\nLes pompiers en signalent, eux, 44.",
        "Le préfet annonce 47 morts.",
        links=[(("a", 0), ("b", 0))],
    )
    assert quoted(found.values)["a"] == ["40 morts", "44"]


@pytest.mark.parametrize(
    "recalled",
    [
        "La semaine précédente, quatorze personnes avaient péri en mer et 73 avaient été blessées.",
        "Un précédent accident avait fait trente morts.",
        "Il y a deux ans, un naufrage avait fait trente morts.",
        "En août, un navire avait sombré au large, faisant trente morts.",
    ],
)
def test_the_victims_of_another_event_are_not_those_of_this_one(told: Told, recalled: str) -> None:
    assert (
        numbers(
            told,
            f"Le naufrage a fait huit morts et cinq blessés.\n{recalled}",
            "Le naufrage a fait huit morts et cinq blessés.",
        )
        == []
    )


def test_what_opens_with_a_year_is_another_event_where_no_account_has_a_day(told: Told) -> None:
    _, found = told(
        "Les crues ont fait huit morts.\nEn 2018, une crue a tué soixante personnes dans la même province.",
        "Les crues ont fait vingt morts.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 0))],
        published=None,
    )
    (toll,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(toll.values) == {"a": ["huit morts"], "b": ["vingt morts"]}


def test_a_whole_before_its_parts_has_the_fate_told_after_them(told: Told) -> None:
    (found,) = numbers(
        told,
        "Une trentaine de personnes, dont une dizaine de policiers, ont été tuées.",
        "Cinquante personnes ont été tuées.",
    )
    assert quoted(found.values) == {"a": ["Une trentaine de personnes"], "b": ["Cinquante personnes"]}


def test_somebody_of_a_nation_is_no_count(told: Told) -> None:
    assert numbers(told, "Un Belge dirige le chantier.", "Deux Belges dirigent le chantier.") == []


def test_of_two_counts_of_a_passage_each_may_be_the_other(told: Told) -> None:
    found = numbers(
        told,
        "Sur 7,3 millions d’inscrits, 4,5 millions d’électeurs ont voté.",
        "Quelque 7,3 millions d’électeurs étaient inscrits et 4,1 millions ont voté.",
    )
    assert [one for one in found if one.confidence is Confidence.SURE] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Un millier n’ont pas été revues.", "Trois cents personnes ont disparu."),
        ("Quelque 12 000 personnes dorment dehors.", "L’inondation a déplacé 18 500 personnes."),
        ("Quatorze blessés ont été soignés.", "Une trentaine de personnes ont été légèrement touchées."),
        ("Quatre de ses six adjoints ont été condamnés.", "Ses six adjoints ont été condamnés."),
    ],
)
def test_one_fate_is_told_in_many_words(told: Told, one: str, other: str) -> None:
    assert [found.verdict for found in numbers(told, one, other)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("La répression a fait cinquante morts.", "Sept corps ont été dénombrés à l’hôpital de Barsa."),
        ("L’épidémie a fait trois morts.", "Six proches sont tombés malades, dont deux sont morts."),
    ],
)
def test_the_dead_of_one_house_or_of_one_group_are_not_all_of_them(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_the_dead_of_one_house_are_a_question_of_their_own(told: Told) -> None:
    found = numbers(
        told,
        "La répression a fait cinquante morts.\nOn a compté 18 corps à la morgue.",
        "La répression a fait trente morts.\nHuit corps sont à la morgue.",
        links=[(("a", 0), ("b", 0)), (("a", 1), ("b", 1))],
    )
    assert [quoted(one.values) for one in found] == [
        {"a": ["cinquante morts"], "b": ["trente morts"]},
        {"a": ["18 corps"], "b": ["Huit corps"]},
    ]


def test_what_a_drama_brings_a_total_of_years_to_is_that_total(told: Told) -> None:
    (found,) = numbers(
        told,
        "Ce drame porte à 41 le nombre de soldats tués depuis 2013.",
        "L’armée a perdu 38 soldats depuis 2013, lors de ses missions.",
    )
    assert quoted(found.values)["a"] == ["41"]
    assert dict(found.question.values)["what"] == "soldats, depuis 2013"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Treize soldats sont morts, le plus lourd bilan depuis l’attentat de 1983, où 58 soldats avaient péri.",
            "Treize soldats sont morts.",
        ),
        (
            "Treize soldats sont morts.",
            "Treize soldats, six officiers et sept militaires du rang, sont morts.",
        ),
        ("L’attaque a fait 147 morts.", "Les tireurs ont aussi tué 11 personnes dans les environs."),
    ],
)
def test_other_figures_beside_a_toll_are_no_other_toll(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the others of the soldiers are soldiers
        ("Les heurts ont fait un millier de blessés.", "Treize soldats ont été tués et 353 autres blessés."),
        # those who are still there, some of these
        ("Le navire avait 478 passagers.", "Près de 200 passagers sont encore à bord du navire."),
        ("On compte 180 rescapés.", "Une cinquantaine de ces rescapés sont arrivés."),
    ],
)
def test_counts_of_some_are_not_those_of_all(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_civilians_are_whoever_died_where_nobody_else_is_counted_by_two_accounts(told: Told) -> None:
    (found,) = numbers(
        told,
        "Une soixantaine de civils ont été tués.\nLes survivants parlent de 80 morts.",
        "Environ 150 civils ont été tués.",
        "Le massacre a fait 147 morts.",
        links=[(("a", 0), ("b", 0))],
    )
    assert quoted(found.values)["c"] == ["147 morts"]


def test_those_who_died_on_another_day_are_of_another_event(told: Told) -> None:
    found = numbers(
        told,
        "L’attaque du 12 septembre a fait onze morts.",
        "L’attaque du 12 septembre a fait onze morts.",
        "L’attaque fait suite à celle où quarante personnes ont été tuées le 5 septembre.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    assert found == []


def test_a_toll_of_a_later_day_is_of_the_same_event(told: Told) -> None:
    (found,) = numbers(
        told,
        "La crue du 5 septembre a fait onze morts.",
        "La crue du 5 septembre a fait onze morts.",
        "La crue a fait onze morts.",
        "Au 17 septembre, la crue a fait 40 morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("c", 0), ("d", 0))],
    )
    assert quoted(found.values)["d"] == ["40 morts"]


def test_the_dead_of_many_attacks_are_not_those_of_one(told: Told) -> None:
    recalled = "Le pays fait face à une recrudescence des attaques, qui ont fait trente morts."
    assert numbers(told, "L’attaque a fait onze morts.", recalled) == []


def test_the_slightly_wounded_alone_are_the_toll_of_an_account(told: Told) -> None:
    (found,) = numbers(told, "La collision a fait 44 blessés légers.", "La collision a fait 75 blessés.")
    assert quoted(found.values) == {"a": ["44 blessés légers"], "b": ["75 blessés"]}


HOSPITAL = "Une centaine de blessés, dont des cas graves, ont été admis à l’hôpital provincial de Koumra."


@pytest.mark.parametrize("part", [HOSPITAL, "Cent blessés sont soignés à l’hôpital militaire."])
def test_the_wounded_of_one_hospital_do_not_deny_a_higher_toll(told: Told, part: str) -> None:
    assert numbers(told, part, "Les heurts ont fait plus de 300 blessés dans le pays.") == []


def test_the_wounded_of_one_hospital_are_no_answer_for_being_as_many_as_another_account_counts(
    told: Told,
) -> None:
    toll = "Les heurts ont fait plus de 300 blessés dans le pays."
    (found,) = numbers(told, toll, "Les heurts ont fait une centaine de blessés dans le pays.", HOSPITAL)
    assert set(quoted(found.values)) == {"a", "b"}


def test_the_wounded_of_the_hospital_of_one_town_deny_a_lower_toll(told: Told) -> None:
    assert len(numbers(told, HOSPITAL, "Les heurts ont fait quarante blessés dans le pays.")) == 1


SANGA = "L’attaque de Sanga le 12 septembre a fait 60 morts parmi les habitants."


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats vengeaient les leurs : lors de l’attaque de Barsa, survenue le 3 septembre, 40 militaires avaient péri.",
        "Le 3 septembre, des hommes armés ont attaqué Barsa, et, comme le redoutaient les anciens, 40 personnes sont mortes.",
    ],
)
def test_the_dead_of_an_attack_of_another_day_are_no_toll_of_this_one(told: Told, text: str) -> None:
    found = numbers(told, SANGA, SANGA.replace("60", "80"), f"Sanga pleure ses morts.\n{text}")
    assert [quoted(one.values).get("c") for one in found] == [None]


def test_the_dead_told_after_another_attack_but_with_a_place_are_of_this_one(told: Told) -> None:
    text = "Le 3 septembre, le village de Barsa avait déjà été attaqué.\nÀ Sanga, au moins 40 personnes sont mortes."
    (found,) = numbers(told, SANGA, SANGA.replace("60", "80"), text)
    assert quoted(found.values)["c"] == ["au moins 40 personnes"]


def test_the_missing_who_are_found_are_missing_no_more(told: Told) -> None:
    (found,) = numbers(
        told, "La coulée de boue a fait douze disparus.", "Neuf disparus ont été retrouvés sains et saufs."
    ) or (None,)
    assert found is None


def test_the_dead_and_missing_counted_together_are_no_toll_of_the_dead(told: Told) -> None:
    (found,) = numbers(
        told,
        "L’avalanche a fait sept morts ou disparus.",
        "L’avalanche a coûté la vie à onze personnes, morts et disparus confondus.",
        "L’avalanche a fait cinq morts.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0))],
    )
    assert found.question.text == "How many dead or missing?"
    assert quoted(found.values) == {
        "a": ["sept morts ou disparus"],
        "b": ["onze personnes, morts et disparus confondus"],
    }


@pytest.mark.parametrize(
    "part",
    [
        "À Lorval, trois randonneurs sont morts.",
        "Trois personnes sont mortes à Lorval.",
        "Trois corps ont été remontés d’une cave de Lorval.",
        "La ville de Lorval déplore, pour sa part, trois morts.",
    ],
)
def test_the_dead_of_one_town_are_no_toll_of_all(told: Told, part: str) -> None:
    assert not numbers(
        told, f"La tempête a fait vingt morts.\n{part}", "La tempête a fait vingt morts.", links=SAME
    )


def test_the_dead_of_one_town_are_a_question_of_its_own(told: Told) -> None:
    (found,) = numbers(
        told,
        "La tempête a fait vingt morts.\nÀ Lorval, trois randonneurs sont morts.",
        "La tempête a fait vingt morts.\nÀ Lorval, cinq personnes sont mortes.",
        "Cinq personnes sont mortes à Lorval.",
    )
    assert found.question.values == (("what", "Lorval"),)


def test_the_dead_of_the_only_place_are_all_of_them(told: Told) -> None:
    (found,) = numbers(told, "L’attaque a fait vingt morts.", "Dix-huit personnes sont mortes à Lorval.")
    assert found.verdict is Verdict.CONFLICT


def test_a_figure_without_a_noun_takes_up_the_first_count_before_it(told: Told) -> None:
    story, _ = told("L’assaut a tué 38 soldats et blessé 17 civils.\nLe groupe en annonce 85.", "Rien.")
    *_, last = claims(Accounts(story, linked([])))
    assert (last.figure, last.referent.kind, last.referent.fate) == (85, "soldier", "dead")


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("L’armée a perdu quinze des siens.", "Vingt soldats ont été tués.", "How many dead"),
        ("Elle cherche toujours 27 des leurs.", "Trente soldats sont portés disparus.", "How many missing"),
    ],
)
def test_what_befell_some_of_their_own_is_told_by_the_verb(
    told: Told, one: str, other: str, question: str
) -> None:
    (found,) = numbers(told, one, other)
    assert found.question.text.startswith(question)


@pytest.mark.parametrize(
    "recalled",
    [
        "C’est le pire bilan depuis août, quand seize gendarmes étaient morts à Lorval.",
        "C’est le pire bilan depuis l’attaque de janvier 2024, où seize gendarmes étaient morts.",
    ],
)
def test_those_of_a_day_weeks_ago_are_no_toll_of_today(told: Told, recalled: str) -> None:
    assert not numbers(told, f"Vingt gendarmes sont morts.\n{recalled}", "Vingt gendarmes sont morts.")
    assert not numbers(told, "Vingt gendarmes sont morts.", recalled)


def test_two_tolls_of_one_day_weeks_ago_are_a_question_of_their_own(told: Told) -> None:
    (found,) = numbers(
        told,
        "C’est le pire bilan depuis janvier 2024, quand seize gendarmes étaient morts à Lorval.",
        "En janvier 2024, douze gendarmes avaient été tués à Lorval.",
    )
    assert found.verdict is Verdict.CONFLICT


def test_those_at_the_number_of_are_they_who_were_named(told: Told) -> None:
    story, _ = told("Neuf camions ont brûlé.\nLes victimes civiles, au nombre de dix, ont péri.", "Rien.")
    *_, last = claims(Accounts(story, linked([])))
    assert (last.figure, last.referent.fate) == (10, "dead")


def test_those_who_were_there_are_no_toll_of_those_who_died_there(told: Told) -> None:
    there = "Quatre nourrissons avaient péri à Lorval, où six bébés se trouvaient."
    for found in numbers(told, there, "Quatre bébés avaient péri à Lorval."):
        assert "six bébés" not in quoted(found.values).get("a", [])


def test_a_figure_alone_that_somebody_says_is_of_what_was_counted_before(told: Told) -> None:
    (found,) = numbers(
        told,
        "La crue a fait 40 morts.",
        "La crue a fait 25 morts, dit la mairie.\n40, assure le préfet.",
        links=[(("a", 0), ("b", 0))],
    )
    assert "40" in quoted(found.values)["b"]


def test_the_dead_are_not_of_the_hospital_that_takes_in_the_wounded(told: Told) -> None:
    (found,) = numbers(
        told,
        "L’accident a fait 12 morts et 30 blessés, admis à l’hôpital de Lorval.",
        "L’accident a fait 15 morts.",
    )
    assert quoted(found.values) == {"a": ["12 morts"], "b": ["15 morts"]}


def test_a_whole_told_before_its_parts_has_the_fate_told_after_them(told: Told) -> None:
    (found,) = numbers(
        told,
        "Quatre personnes, deux maçons et deux passants, y ont perdu la vie.",
        "L’effondrement a fait six morts.",
    )
    assert quoted(found.values) == {"a": ["Quatre personnes"], "b": ["six morts"]}


def test_the_children_of_somebody_who_died_did_not_die(told: Told) -> None:
    assert not numbers(told, "Père de quatre enfants, il est mort mardi.", "Trois enfants sont morts mardi.")


@pytest.mark.parametrize(
    "made_for",
    [
        "Le bac est prévu pour 180 passagers.",
        "Sa capacité est de 180 passagers.",
        "Le bac ne peut transporter que 180 passagers.",
    ],
)
def test_for_how_many_a_boat_is_made_is_not_how_many_were_aboard(told: Told, made_for: str) -> None:
    assert not numbers(told, made_for, "Le bac transportait 320 passagers.")


def test_the_crew_is_not_all_who_were_aboard(told: Told) -> None:
    found = numbers(
        told, "L’avion transportait six membres d’équipage.", "L’avion avait 142 personnes à bord."
    )
    assert found == []


@pytest.mark.parametrize("since", ["depuis l’attaque", "depuis Lorval"])
def test_those_killed_since_an_attack_were_not_killed_in_it(told: Told, since: str) -> None:
    assert not numbers(
        told, "Quinze assaillants ont été tués.", f"L’armée dit avoir tué quarante assaillants {since}."
    )


def test_those_killed_since_it_began_are_the_story_s_own(told: Told) -> None:
    assert numbers(told, "Quinze civils ont été tués.", "Quarante civils tués depuis le début des heurts.")


def test_those_who_were_acquitted_are_not_all_who_were_tried(told: Told) -> None:
    one, other = (
        "Le tribunal a acquitté quatre accusés.",
        "Les onze accusés ont été entendus par le tribunal.",
    )
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("several", "one"),
    [
        # in another passage, of some who are not said to be some
        (
            "L'avalanche a fait 24 morts. Le chalet est détruit.\nSix personnes ont été tuées dans leur voiture.",
            "L'avalanche a fait 27 morts.",
        ),
        ("Le bilan est de 24 blessés.\nTrois blessés sont soignés sur place.", "On compte 30 blessés."),
    ],
)
def test_the_few_that_an_account_counts_elsewhere_are_a_part_of_its_many(
    told: Told, several: str, one: str
) -> None:
    (found,) = numbers(told, several, one)
    assert quoted(found.values)["a"] == [several[several.index("24") :].split(".")[0]]


@pytest.mark.parametrize(
    ("few", "other"),
    [
        (
            "Selon le ministère de l'Intérieur, neuf personnes ont été tuées.",
            "On compte 24 tués.",
        ),  # somebody's
        ("Neuf personnes ont été tuées.", "On compte neuf tués."),  # as another account has it
    ],
)
def test_a_lower_toll_that_is_somebodys_is_an_answer(told: Told, few: str, other: str) -> None:
    texts = f"L'assaut a fait 24 morts.\n{few}", "L'assaut a fait onze morts.", other
    (found,) = numbers(told, *texts, links=[*SAME, (("a", 1), ("c", 0))])
    assert len(quoted(found.values)["a"]) == 2


def test_who_came_out_of_it_are_not_missing(told: Told) -> None:
    found = numbers(told, "On compte 26 disparus, 90 rescapés.", "On compte 31 disparus et 88 survivants.")
    missing = next(one for one in found if "26 disparus" in quoted(one.values)["a"])
    assert quoted(missing.values) == {"a": ["26 disparus"], "b": ["31 disparus"]}


def test_any_part_of_the_dead_is_not_held_against_another(told: Told) -> None:
    friends = "Le choc a fait 19 morts, dont deux de ses amis."
    members = "Le choc a fait 19 morts, dont trois membres de la fanfare."
    assert numbers(told, friends, members) == []


@pytest.mark.parametrize(
    "denied",
    [
        "Le préfet a démenti son adjoint, qui avait donné un bilan de neuf morts.",
        "L'adjoint a donné un bilan de neuf morts, aussitôt démenti par le préfet.",
    ],
)
def test_the_toll_that_an_account_says_is_denied_is_not_its_own(told: Told, denied: str) -> None:
    own = f"L'éboulement a causé la mort d'une randonneuse et d'un guide.\n{denied}"
    assert not [
        found
        for found in numbers(told, own, "L'éboulement a fait neuf morts.")
        if "a" in quoted(found.values)
    ]


@pytest.mark.parametrize(
    "one", ["la mort d'une personne", "un homme retrouvé mort", "la mort d'un civil", "un mort"]
)
def test_one_dead_is_a_count(told: Told, one: str) -> None:
    (found,) = numbers(told, f"L'éboulement a entraîné {one}.", "L'éboulement a fait deux morts.")
    assert set(quoted(found.values)) == {"a", "b"}


def test_the_death_of_one_of_the_wounded_does_not_count_the_wounded(told: Told) -> None:
    count = "On compte onze blessés graves."
    assert numbers(told, count, "Le bilan est de six morts après le décès d'un blessé grave.") == []


def test_those_who_bring_a_toll_to_its_total_are_not_the_total(told: Told) -> None:
    added = "Deux randonneurs sont morts hier, ce qui porte à sept le nombre de tués."
    (found,) = numbers(told, added, "L'éboulement a fait six morts.")
    assert "Deux randonneurs" not in quoted(found.values)["a"]


def test_boys_are_not_all_the_children(told: Told) -> None:
    boys = "Le bac transportait 33 filles et 27 garçons, tous noyés."
    assert not [
        found for found in numbers(told, boys, "60 enfants sont morts noyés.") if "b" in quoted(found.values)
    ]


@pytest.mark.parametrize(
    ("some", "others"),
    [
        (
            "Vingt-deux des vingt-trois personnes mortes ont été identifiées.",
            "Parmi les victimes, 17 sont mortes noyées.",
        ),
        (
            "On compte trente blessés, dont deux dans un état critique, et 18 à Bellac.",
            "Cinq sont dans un état grave.",
        ),
    ],
)
def test_some_of_those_concerned_are_not_held_against_others(told: Told, some: str, others: str) -> None:
    assert not [
        found
        for found in numbers(told, some, others)
        if "18" in str(found.values) or "17" in str(found.values)
    ]


def test_survivors_beside_one_who_is_missing_are_not_missing(told: Told) -> None:
    (found,) = numbers(
        told, "Le bilan est de 27 morts, deux rescapés et un disparu.", "Quatre plongeurs ont disparu."
    )
    assert quoted(found.values)["a"] == ["un disparu"]


def test_those_taken_before_the_others_are_no_count_of_them(told: Told) -> None:
    assert (
        numbers(
            told,
            "Comme une dizaine d’avocats avant eux, Awa Koné et Marc Dia ont été enlevés lundi à Lorval.",
            "Deux avocats ont été enlevés lundi à Lorval, selon leurs confrères.",
        )
        == []
    )


def test_new_arrests_are_no_total(told: Told) -> None:
    assert numbers(told, "Onze nouveaux suspects ont été arrêtés.", "Neuf suspects ont été arrêtés.") == []


def test_sources_are_not_those_of_whom_they_speak(told: Told) -> None:
    text = "D’après plusieurs sources locales, l’ancien maire aurait été arrêté."
    assert numbers(told, text, "Trois notables ont été arrêtés.") == []


@pytest.mark.parametrize(
    "others",
    [
        ["Trente élèves ont été enlevés.", "La police compte 80 élèves enlevés."],
        ["Quatre-vingts élèves ont été enlevés."],
    ],
)
def test_the_figures_of_two_officials_are_those_of_one_set(told: Told, others: list[str]) -> None:
    both = "Selon le gouverneur, 30 élèves ont été enlevés.\nSelon la police, 80 élèves ont été enlevés."
    (found,) = numbers(told, both, *others)
    assert quoted(found.values)["a"] == ["30 élèves", "80 élèves"]


def test_groups_counted_on_end_are_as_many_as_all_of_them_in_another_account(told: Told) -> None:
    found = numbers(
        told,
        "Cinq soldats et quatre gendarmes ont été tués à Lorval.",
        "Neuf militaires ont été tués à Lorval.",
    )
    assert not found


@pytest.mark.parametrize(
    "other",
    [
        "La semaine dernière, le ministère avait annoncé la mort de trois rebelles à Lorval.",
        "Trois rebelles ont été tués dans une autre embuscade.",
        "Les corps de trois rebelles ont été remis à leurs familles.",
        "Un berger a vu mourir trois de ses voisins à Lorval.",
    ],
)
def test_who_died_elsewhere_or_in_part_is_no_toll_of_all(told: Told, other: str) -> None:
    assert not numbers(told, "Quatorze rebelles ont été tués à Lorval.", other)


def test_those_whom_an_army_lost_of_its_own_are_soldiers(told: Told) -> None:
    found = numbers(
        told,
        "L’armée, qui dit avoir repoussé des rebelles, a perdu six hommes à Lorval.",
        "Vingt personnes, en tout, ont péri à Lorval.",
    )
    assert not [one for one in found if one.confidence is Confidence.SURE]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux otages ont été libérés lundi à Birni.", "Quatre prisonniers ont été libérés lundi à Birni."),
        ("Deux médecins ont été enlevés à Birni.", "Quatre otages occidentaux sont retenus dans la région."),
    ],
)
def test_those_who_are_held_elsewhere_or_given_for_them_are_others(told: Told, one: str, other: str) -> None:
    found = told(one, other, links=[(("a", 0), ("b", 0))])[1]
    assert of_type(found, DivergenceType.NUMBER) == []


def test_since_when_somebody_ruled_is_not_since_when_his_dead_are_counted(told: Told) -> None:
    found = told(
        "Au pouvoir depuis 1984, le président Bâ avait été tué avec onze gardes le 4 mai 1989.",
        "Le président Bâ, qui dirigeait le pays depuis 1984, a été tué avec treize gardes le 4 mai 1989.",
        links=[(("a", 0), ("b", 0))],
    )[1]
    (dead,) = of_type(found, DivergenceType.NUMBER)
    assert "1984" not in str(dead.question)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # before, in the year so far, in passing
        (
            "Le village avait déjà été attaqué en septembre, avec six morts.",
            "Le raid a fait quinze morts dans le village.",
        ),
        (
            "La fièvre a tué 210 paysans depuis le début de l'année.",
            "La fièvre a tué sept paysans la semaine dernière.",
        ),
        (
            "Les pillards, dont le raid sur le bac avait tué trente fermiers, ont attaqué Lorval et tué huit gardes.",
            "Huit gardes et deux fermiers ont été tués à Lorval.",
        ),
        # each on its day
        (
            "Vendredi, le bilan était de douze disparus.",
            "Lundi, quatre personnes étaient encore portées disparues.",
        ),
    ],
)
def test_what_befell_others_before_or_over_a_year_is_no_toll_of_the_event(
    told: Told, one: str, other: str
) -> None:
    assert numbers(told, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # out of a whole, who is still there, who is cared for in one house, a week of several
        ("La moitié des 40 captifs ont été libérés.", "Vingt captifs ont été libérés."),
        ("Cinquante bergers ont été arrêtés.", "Quatorze bergers étaient toujours détenus mercredi."),
        ("Le groupe dit soigner 60 blessés dans son hôpital.", "Les heurts ont fait 200 blessés."),
        ("Les raids ont fait vingt morts en une semaine.", "Le raid de jeudi a fait huit morts."),
    ],
)
def test_some_of_those_concerned_are_not_all_of_them(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_children_are_all_the_dead_where_their_account_counts_nobody_else(told: Told) -> None:
    texts = (
        "Onze élèves sont morts dans la chute du toit.",
        "Quatorze enfants ont péri quand le toit est tombé.",
        "Le toit a fait dix-sept morts.",
    )
    (found,) = numbers(told, *texts, links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0))])
    assert quoted(found.values) == {"a": ["Onze élèves"], "b": ["Quatorze enfants"], "c": ["dix-sept morts"]}
    assert found.confidence is Confidence.SURE


@pytest.mark.parametrize(
    ("whole", "some", "asked"),
    [
        ("Le toit a fait vingt morts.", "Onze enfants sont morts sous le toit.", [Confidence.HINT]),
        ("Le toit a fait vingt morts, dont onze enfants.", "Onze enfants sont morts sous le toit.", []),
        ("Le toit a fait vingt morts.", "Le toit a tué neuf gardiens et onze enfants.", []),
    ],
)
def test_children_may_be_a_part_of_all(told: Told, whole: str, some: str, asked: list[Confidence]) -> None:
    assert [one.confidence for one in numbers(told, whole, some)] == asked


def test_a_toll_that_an_account_tells_by_a_noun_and_without_one_is_one_question(told: Told) -> None:
    (toll,) = numbers(
        told,
        "Au moins 50 mineurs ont été tués.",
        "Vendredi, on comptait 60 mineurs tués.\nOn avait alors retrouvé 60 corps.\nLe bilan est de 70 morts.",
        "Le puits a fait 73 morts.",
    )
    assert {value.article for value in toll.values if value.quotes} == {"a", "b", "c"}


def test_the_wounded_of_one_hospital_are_those_of_an_account_where_another_counts_fewer(told: Told) -> None:
    (found,) = numbers(
        told,
        "Une trentaine de blessés ont été conduits à l’hôpital de Koumra.",
        "Les heurts ont fait 22 blessés.",
        "Les heurts ont fait 50 blessés.",
    )
    assert quoted(found.values)["a"] == ["Une trentaine de blessés"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Deux enfants figurent parmi les victimes.", "L’incendie a fait huit morts."),
        ("Parmi les morts figurent deux enfants.", "L’incendie a fait huit morts."),
        ("Le maire parle de 50 morts, le préfet de 90 morts.", "Le préfet a compté 90 morts, le maire 50 morts."),
        ("L’incendie a fait au moins 130 morts.", "L’incendie a fait au moins 131 morts."),
    ],
)  # fmt: skip
def test_what_is_told_as_a_part_or_alike_by_both_is_no_other_toll(told: Told, one: str, other: str) -> None:
    assert numbers(told, one, other) == []


def test_two_tolls_that_are_recalled_without_a_year_are_never_sure(told: Told) -> None:
    (found,) = numbers(
        told,
        "Il y a quelques semaines, les heurts y avaient fait un mort.",
        "Cette année-là, trois hommes avaient été tués dans les heurts.",
    )
    assert found.confidence is Confidence.HINT


def test_children_whom_another_account_counts_as_a_part_are_not_all(told: Told) -> None:
    part = "Cinquante-huit personnes ont été arrêtées, parmi lesquelles neuf mineurs."
    assert numbers(told, part, "Neuf mineurs ont été arrêtés pendant la marche.") == []
    assert numbers(told, "Cinquante-huit personnes ont été arrêtées.", "Neuf mineurs ont été arrêtés.") != []


def test_some_of_the_hostages_are_all_who_were_freed(told: Told) -> None:
    _, found = told(
        "Deux des cinq otages ont été libérés à Téra.",
        "Les cinq otages ont été libérés à Téra.",
        links=SAME,
    )
    (asked,) = of_type(found, DivergenceType.NUMBER)
    assert quoted(asked.values) == {"a": ["Deux des cinq otages"], "b": ["cinq otages"]}


def test_those_who_are_heard_are_not_arrested(told: Told) -> None:
    heard = "Sept personnes ont été entendues par les gendarmes."
    held = "Trois agents de la mairie ont été arrêtés par les gendarmes."
    assert numbers(told, heard, held) == []
    assert len(numbers(told, heard, "Cinq personnes ont été auditionnées par les gendarmes.")) == 1


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        # the dead by another word, and those aboard beside them
        ("Une femme et deux marins sont morts.", "Les victimes sont deux femmes et un marin.", 1),
        ("Le car transportait huit élèves et deux enseignants.", "Les victimes sont deux élèves et un enseignant.", 0),
        # where they are from is no death
        ("Les victimes sont originaires de cinq villages.", "Les victimes viennent de trois villages.", 1),
    ],
)  # fmt: skip
def test_who_the_victims_are_died(told: Told, one: str, other: str, asked: int) -> None:
    assert len(numbers(told, one, other)) == asked
