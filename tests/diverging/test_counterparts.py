"""Figures that answer one question because nothing else is left in two passages that go together alone."""

from dataclasses import replace
from datetime import date

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging import diverge
from sahelread.model import Alignment, Confidence, DivergenceType, Strength, Verdict


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            "Le port s’étend au bord de cette ville de trois millions d’âmes.",
            "Le quai domine une agglomération de deux millions d’habitants.",
            {"a": ["trois millions d’âmes"], "b": ["deux millions d’habitants"]},
        ),
        (
            "Le car a été retrouvé à une dizaine de kilomètres de Lorval.",
            "On a retrouvé le car à une trentaine de kilomètres du chef-lieu.",
            {"a": ["une dizaine de kilomètres"], "b": ["une trentaine de kilomètres"]},
        ),
    ],
)
def test_the_only_figures_that_are_left_in_one_sentence_of_two_accounts_are_of_one_thing(
    told: Told, one: str, other: str, figures: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert (found.confidence, quoted(found.values)) == (Confidence.HINT, figures)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another kind of figure, another fate, and so many more that they are hardly of one thing
        ("La ville compte trois millions d’âmes.", "La ville s’étend sur trente kilomètres."),
        ("La crue a noyé trois fermiers.", "La crue a blessé neuf bergers."),
        (
            "La ville de Sanga, à 60 km de Lorval, est tombée.",
            "La ville de Sanga, à 25 km de Barsa, est tombée.",
        ),
        ("Le port est à deux kilomètres du marché.", "Le port est à deux cents kilomètres de la frontière."),
    ],
)
def test_figures_of_two_things_are_not_held_against_each_other(told: Told, one: str, other: str) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)


def test_a_passage_that_two_of_the_other_account_report_has_no_counterpart(told: Told) -> None:
    _, found = told(
        "Le port s’étend au bord de cette ville de trois millions d’âmes.",
        "Le quai domine une agglomération de deux millions d’habitants.\nLe port est au bord de la ville.",
        links=[*SAME, (("a", 0), ("b", 1))],
    )
    assert not of_type(found, DivergenceType.NUMBER)


def test_the_one_measure_of_two_passages_that_report_one_fact_is_of_one_thing(told: Told) -> None:
    (found,) = of_type(
        told(
            "Le car volé lundi a été retrouvé à une vingtaine de kilomètres de Lorval.",
            "On a retrouvé le car volé à une trentaine de kilomètres du chef-lieu.\nLe car a été retrouvé par des bergers.",
            links=[*SAME, (("a", 0), ("b", 1))],
        )[1],
        DivergenceType.NUMBER,
    )
    assert quoted(found.values) == {
        "a": ["une vingtaine de kilomètres"],
        "b": ["une trentaine de kilomètres"],
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karim Sadou a 20 % des voix.", "Lina Brahé a 35 % des voix."),
        ("Karim Sadou est condamné à dix ans de prison.", "Lina Brahé est condamnée à six ans de prison."),
        ("Le deuil durera trois jours, l’état d’urgence deux mois.", "Le deuil durera un mois."),
    ],
)
def test_what_somebody_has_and_one_of_two_terms_answer_for_no_other(told: Told, one: str, other: str) -> None:
    found = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert not any(
        "deux mois" in str(quoted(each.values)) or "%" in str(quoted(each.values)) for each in found
    )
    assert not any("dix ans" in str(quoted(each.values)) for each in found)


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        # among figures of other things, in other words
        (
            "Lorval a répliqué en renvoyant onze agents du Kero et en fermant deux consulats.",
            "Lorval expulse quatorze agents du Kero et ferme deux consulats.",
            {"a": ["onze agents du Kero"], "b": ["quatorze agents du Kero"]},
        ),
        # whose share it is goes without saying, or who was hit
        (
            "La mairie détient 20 % du capital de la régie.",
            "La part de la mairie dans la régie s’élève à 35 %.",
            {"a": ["20 %"], "b": ["35 %"]},
        ),
        (
            "L’attaque du bac a fait 42 morts, des femmes pour la plupart.",
            "Le préfet compte 48 victimes dans l’attaque du bac, des femmes pour la plupart.",
            {"a": ["42 morts"], "b": ["48 victimes"]},
        ),
        # two nouns for those aboard
        (
            "Le naufrage de la pirogue a coûté la vie à 26 candidats à l’exil, dont deux mineurs.",
            "Trente-neuf passagers de la pirogue ont péri.",
            {"a": ["26 candidats"], "b": ["Trente-neuf passagers de la pirogue"]},
        ),
    ],
)
def test_figures_that_no_word_brings_together_are_held_against_each_other_as_a_hint(
    told: Told, one: str, other: str, figures: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert (found.confidence, quoted(found.values)) == (Confidence.HINT, figures)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le fonds verse 80 tonnes de riz, la mairie 30 tonnes.", "La mairie verse 30 tonnes de riz."),
        (
            "Le Kero et ses voisins verseront 80 millions d'euros pour la reconstruction, dont 30 millions de l'Union du fleuve.",
            "L'Union du fleuve apporte 30 millions d'euros à la reconstruction.",
        ),
    ],
)
def test_a_figure_that_the_other_passage_gives_as_well_answers_for_no_other(
    told: Told, one: str, other: str
) -> None:
    assert not of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)


def test_the_trucks_that_burnt_are_not_all_that_were_there(told: Told) -> None:
    found = told("Quatre-vingt-dix camions ont brûlé.", "Le convoi comptait 150 camions.", links=SAME)[1]
    assert not of_type(found, DivergenceType.NUMBER)


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [
        (
            "Plusieurs centaines de personnes étaient sorties dès l’aube à Lorval.",
            "Des milliers de personnes ont défilé dès l’aube à Lorval.",
            {"a": ["Plusieurs centaines de personnes"], "b": ["Des milliers de personnes"]},
        ),
        (
            "L’armateur devra verser 500 millions de dinars au Trésor.",
            "Le tribunal a condamné l’armateur à payer 50 millions de dinars de dommages au Trésor.",
            {"a": ["500 millions de dinars"], "b": ["50 millions de dinars"]},
        ),
        (
            "L’accord prévoit quatorze embauches à l’hôpital d’ici à l’été.",
            "L’accord prévoit dix-neuf créations de postes à l’hôpital.",
            {"a": ["quatorze embauches"], "b": ["dix-neuf créations de postes"]},
        ),
        (
            "Des rafales allant jusqu’à 235 km/h ont balayé la côte.",
            "Les rafales ont atteint 165 km/h sur la côte.",
            {"a": ["jusqu’à 235 km/h"], "b": ["165 km/h"]},
        ),
        (
            "La foule est estimée à entre 80 000 et 140 000 personnes.",
            "La foule est estimée à entre 80 000 et 120 000 personnes.",
            {"a": ["entre 80 000 et 140 000 personnes"], "b": ["entre 80 000 et 120 000 personnes"]},
        ),
        (
            "Parmi les victimes, 71 ont trouvé la mort dans le seul district de Lorval.",
            "Quatre-vingt-sept des décès sont survenus dans une seule zone, le district de Lorval.",
            {"a": ["71"], "b": ["Quatre-vingt-sept des décès"]},
        ),
    ],
)
def test_figures_are_as_near_as_they_can_be_read(
    told: Told, one: str, other: str, figures: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert (found.verdict, quoted(found.values)) == (Verdict.CONFLICT, figures)


def test_what_one_sentence_of_two_desks_recalls_is_of_one_thing_in_both() -> None:
    texts = [
        "Le bilan officiel de l’émeute fait état de 25 blessés.",
        "La semaine dernière, l’émeute avait fait quinze blessés, selon le préfet.",
    ]
    story = story_of(texts, published=date(2025, 9, 19))
    link = replace(linked(SAME).links[0], score=0.98)
    found = diverge(story, replace(linked(SAME), links=(link,)))
    assert quoted(of_type(found, DivergenceType.NUMBER)[0].values) == {
        "a": ["25 blessés"],
        "b": ["quinze blessés"],
    }


def test_two_halves_of_one_question_are_asked_as_one(told: Told) -> None:
    found = told(
        "Le prix payé aux ravisseurs : 204 bergers et une rançon.",
        "Les otages ont été échangés : une centaine de bergers ont été libérés par les ravisseurs.",
        "Le prix payé aux ravisseurs est de 190 bergers.",
        "Un peu plus de 210 bergers ont été libérés.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("d", 0))],
    )[1]
    assert [sorted(quoted(one.values)) for one in of_type(found, DivergenceType.NUMBER)] == [
        ["a", "b", "c", "d"]
    ]


@pytest.mark.parametrize(
    ("one", "other", "asked"),
    [
        ("L’Italie a proposé une trêve de dix jours.", "Le gouvernement propose une trêve de trois mois.", 0),
        ("Le syndicat Bora réclame une prime de 300 euros.", "La CGT réclame une prime de 450 euros.", 0),
        (
            "L’Italie a proposé une trêve de dix jours.",
            "Les médiateurs italiens proposent une trêve de trois mois.",
            1,
        ),
        (
            "Le gouvernement propose une trêve de dix jours.",
            "Le gouvernement propose une trêve de trois mois.",
            1,
        ),
    ],
)
def test_what_one_body_proposes_is_not_what_another_does(
    told: Told, one: str, other: str, asked: int
) -> None:
    assert len(of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)) == asked


def possibly(*texts: str) -> list[dict[str, list[str]]]:
    """What is asked of figures where the first passages of two accounts possibly report the same."""
    story = story_of(texts, published=date(2024, 5, 4))
    links = tuple(replace(link, score=0.1, strength=Strength.POSSIBLE) for link in linked(SAME).links)
    found = diverge(story, Alignment(links))
    return [quoted(one.values) for one in of_type(found, DivergenceType.NUMBER)]


def test_figures_that_are_nearly_equal_need_no_sure_link() -> None:
    texts = "Il revendique 391 députés.", "La majorité fait état de {} députés."
    assert possibly(texts[0], texts[1].format(389)) == [{"a": ["391 députés"], "b": ["389 députés"]}]
    assert not possibly(texts[0], texts[1].format(350))


def test_a_figure_that_the_other_account_gives_as_well_is_no_slip() -> None:
    assert not possibly(
        "Il revendique 391 députés.", "Elle fait état de 389 députés ralliés.\nIls sont 391 inscrits."
    )


def test_a_share_of_nobody_that_is_nearly_that_of_somebody_is_his(told: Told) -> None:
    texts = "Ba obtient 55,75 % des voix.", "Le candidat du pouvoir a obtenu {} %, contre 44,34 % pour Dia."
    for share, asked in (("55,66", 1), ("41,20", 0)):
        _, found = told(texts[0], texts[1].format(share), links=SAME)
        assert len(of_type(found, DivergenceType.NUMBER)) == asked


@pytest.mark.parametrize(
    ("some", "asked"),
    [
        ("La crue a fait 60 morts, neuf disparus et quinze blessés.", 1),
        ("La crue a fait neuf disparus et quinze blessés, et deux autres ont disparu lundi.", 0),
        ("La crue a fait cent morts, cent disparus et quinze blessés.", 0),
    ],
)
def test_a_count_that_is_the_only_one_of_its_fate_meets_a_far_one(told: Told, some: str, asked: int) -> None:
    other = "Une trentaine d'habitants sont portés disparus après la crue."
    _, found = told(some, other, links=SAME)
    assert len(of_type(found, DivergenceType.NUMBER)) == asked


@pytest.mark.parametrize(("other_day", "asked"), [(date(2025, 9, 22), 0), (date(2025, 9, 20), 1)])
def test_how_long_ago_it_was_hangs_on_the_day_of_the_account(other_day: date, asked: int) -> None:
    one = "Plus de trente heures après le naufrage, la marine cherche des survivants."
    story = story_of([one, one.replace("Plus de trente", "Près de 48")], published=date(2025, 9, 20))
    later = replace(story.articles[1], published=other_day)
    story = replace(story, articles=(story.articles[0], later))
    found = diverge(story, linked([(("a", 0), ("b", 0))]))
    assert len(of_type(found, DivergenceType.NUMBER)) == asked
