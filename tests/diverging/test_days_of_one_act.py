"""Which day or hour is of which act, where a passage tells of more than one."""

from telling import Pair, Told, of_type, quoted

from sahelread.model import DivergenceType

SAME = [(("a", 0), ("b", 0))]
THREE: list[Pair] = [*SAME, (("a", 0), ("c", 0)), (("b", 0), ("c", 0))]


def moments(told: Told, *texts: str, links: list[Pair] = SAME) -> list[dict[str, list[str]]]:
    """The days and hours that are asked about, as they are quoted."""
    found = told(*texts, links=links)[1]
    kinds = (DivergenceType.DATE, DivergenceType.TIME)
    return [quoted(one.values) for kind in kinds for one in of_type(found, kind)]


def test_midnight_is_the_hour_at_which_a_day_begins(told: Told) -> None:
    assert not moments(
        told, "Le décret est entré en vigueur à minuit.", "Le décret est entré en vigueur à 0 heure."
    )


def test_an_end_that_has_its_own_day_is_not_that_of_the_hour_behind_it(told: Told) -> None:
    (hour,) = moments(
        told,
        "Le bac, qui rentrait la veille, a chaviré vers 19 heures.",
        "Le bac, qui avait quitté Barsa la veille, a chaviré peu avant minuit.",
    )
    assert hour == {"a": ["vers 19 heures"], "b": ["peu avant minuit"]}


def test_what_began_at_two_hours_is_not_one_where_nothing_else_is_told_alike(told: Told) -> None:
    assert not moments(
        told,
        "Le bal a eu lieu au stade.\nLa panne de courant avait commencé à 21 heures.",
        "Le bal a eu lieu au stade.\nLa bagarre, commencée peu après 23 heures, a duré longtemps.",
        "Le bal a eu lieu au stade.",
        "Le bal a eu lieu au stade.",
        links=[(("a", 1), ("b", 1))],
    )


def test_the_hour_of_a_meeting_is_not_that_of_what_it_is_about(told: Told) -> None:
    (hour,) = moments(
        told,
        "Le train a déraillé à la mi-journée.\nUne cellule de crise s'est réunie vers midi.",
        "Le train a déraillé vers midi.",
        "Le train a déraillé à 15 heures.",
        links=THREE,
    )
    assert hour["a"] == ["à la mi-journée"]
