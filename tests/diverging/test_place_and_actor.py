"""Where it happened, and who did it."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


def test_another_part_of_the_country_is_a_hint(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué dans le nord du pays.",
        "Un convoi militaire a été attaqué dans le sud du pays.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.confidence is Confidence.HINT


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Les pillards ont fui vers le nord.", "Les pillards ont pris la fuite en direction du sud.", True),
        # one within the other, one beside the other, another way to say it, and no heading
        ("Les pillards ont fui vers le nord.", "Les pillards ont fui vers le nord-ouest.", False),
        ("Les pillards ont fui vers le nord.", "Les pillards ont fui vers l’est.", False),
        ("Les pillards ont fui vers le nord.", "Les pillards ont fui vers la frontière.", False),
        ("Les pillards ont fui vers le nord.", "Les pillards qui ont fui venaient du sud.", False),
    ],
)
def test_who_fled_in_opposite_directions_is_asked_where(
    told: Told, one: str, other: str, *, differ: bool
) -> None:
    _, found = told(one, other, links=SAME)
    asked = [say(one.question) for one in of_type(found, DivergenceType.PLACE)]
    assert [question[:5] for question in asked] == (["Where"] if differ else [])


def test_two_spellings_of_a_place_are_one(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué près de Tinkaré.",
        "Un convoi militaire a été attaqué près de Tinkare.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_place_that_the_other_account_names_elsewhere_is_no_divergence(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué près de Tinkaré.",
        "Un convoi militaire a été attaqué près de Gorom.\nLe village est à Tinkaré.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_surely_linked_passages_need_no_act_of_the_lexicon_to_differ_in_a_place(told: Told) -> None:
    _, found = told(
        "Le car des joueurs du Racing a été attaqué par des supporteurs près de Tinkaré.",
        "Des supporteurs ont visé le car des joueurs du Racing près de Gorom.",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.PLACE)) == 1


def test_a_village_is_not_held_against_its_province(told: Told) -> None:
    _, found = told(
        "Un convoi a été attaqué dans le village de Barsa.",
        "Un convoi a été attaqué dans la province de Lossa.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_town_is_not_held_against_its_country(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué au Mali.",
        "Un convoi militaire a été attaqué près de Tinkaré.",
        links=SAME,
    )
    assert [one for one in of_type(found, DivergenceType.PLACE) if one.verdict is Verdict.CONFLICT] == []


def test_where_somebody_speaks_is_not_where_it_happened(told: Told) -> None:
    _, found = told(
        "À Barsa, le ministre a déclaré que le convoi a été attaqué.",
        "À Lossa, un témoin a déclaré que le convoi a été attaqué.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_an_act_of_doers_that_exclude_each_other_is_a_hint(told: Told) -> None:
    _, found = told(
        "Le village de Tinkaré a été incendié par les jihadistes samedi.",
        "Le village de Tinkaré a été incendié par des soldats samedi.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert [value.value for value in who.values] == ["les jihadistes", "des soldats"]
    assert who.confidence is Confidence.HINT


def test_who_is_told_by_a_dress_is_quoted_whole_and_held_against_who_is_named(told: Told) -> None:
    _, found = told(
        "Des hommes en tenue de l'armée ont tué vingt villageois à Barsa.\nLa pluie tombe.",
        "Les soldats de la garnison ont tué vingt villageois à Barsa.\nLe marché rouvre.",
        "À Barsa, les rescapés de l'attaque imputée à l'armée pleurent vingt villageois.\nL'école ferme.",
        links=[(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("b", 0), ("c", 0))],
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert quoted(who.values) == {
        "a": ["Des hommes en tenue de l'armée ont tué"],
        "b": ["Les soldats de la garnison ont tué"],
        "c": ["attaque imputée à l'armée"],
    }


def test_who_names_the_killers_may_quote_who_only_tells_their_dress(told: Told) -> None:
    _, found = told(
        "Des individus portant des uniformes de la police ont tué trois bouchers à Tamou.\nLa pluie tombe.",
        "La police a tué trois bouchers à Tamou.\nLe parquet parle d'individus en uniforme qui ont tué trois bouchers.",
        links=SAME,
    )
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert quoted(who.values)["a"] == ["Des individus portant des uniformes de la police ont tué"]


def test_hooded_men_may_be_armed_men(told: Told) -> None:
    _, found = told(
        "Des hommes armés en treillis ont tué trois bouchers à Tamou.",
        "Des terroristes et des hommes armés ont tué trois bouchers à Tamou.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_what_befell_people_has_no_doer(told: Told) -> None:
    _, found = told(
        "Les soldats ont péri dans l’attaque.", "Les jihadistes ont péri dans l’attaque.", links=SAME
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_who_is_said_not_to_have_done_it_is_held_against_who_is_said_to(told: Told) -> None:
    _, found = told(
        "Les soldats ont brûlé les greniers de Barsa.",
        "Une voisine jure que ce ne sont pas les soldats qui ont brûlé les greniers de Barsa.",
    )
    (actor,) = of_type(found, DivergenceType.ACTOR)
    assert actor.confidence is Confidence.HINT
    assert quoted(actor.values) == {
        "a": ["Les soldats ont brûlé"],
        "b": ["ce ne sont pas les soldats qui ont brûlé"],
    }


def test_a_clause_that_sets_off_the_same_doer_is_no_conflict(told: Told) -> None:
    _, found = told(
        "Les soldats ont brûlé les greniers de Barsa.",
        "Une voisine jure que ce sont les soldats qui ont brûlé les greniers de Barsa.",
    )
    assert not of_type(found, DivergenceType.ACTOR)


def test_what_was_done_to_others_is_another_deed(told: Told) -> None:
    _, found = told(
        "La police a tué les ravisseurs du notaire.", "Des rebelles ont tué le gouverneur.", links=SAME
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_where_another_event_happened_is_not_where_this_one_did(told: Told) -> None:
    _, found = told(
        "Un entrepôt de coton s'est effondré lundi à Tinkaré.",
        "Une semaine après un autre entrepôt de coton à Barsa, celui-ci s'est effondré lundi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_village_spelt_in_two_ways_is_one_place(told: Told) -> None:
    _, found = told(
        "Un convoi militaire a été attaqué jeudi dans le village de Tinabaro.",
        "Un convoi militaire a été attaqué jeudi dans le village de Tinébora.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_where_another_clock_stands_is_not_where_it_happened(told: Told) -> None:
    _, found = told(
        "La terre a tremblé à 9 h 10 (17 h 10 à Kora) et des murs se sont effondrés.",
        "La terre a tremblé à 9 h 10 (18 h 10 à Barsa) et des murs se sont effondrés.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_country_under_its_short_name_holds_its_towns(told: Told) -> None:
    _, found = told(
        "Des détenus ont été tués dans une prison à Kinshasa.",
        "Des détenus ont été tués dans une prison en RDC.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_where_a_quake_was_felt_is_not_where_it_happened(told: Told) -> None:
    _, found = told(
        "Un séisme de magnitude 5 a secoué la région lundi, ressenti à Tambala.",
        "Un séisme de magnitude 5 a secoué la région lundi, ressenti à Lirako.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_who_only_says_that_he_won_did_not_win(told: Told) -> None:
    _, found = told(
        "L’opposant Issa Kolo s’était proclamé élu dès lundi.",
        "Awa Diop a été élue présidente.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.ACTOR) == []
