"""What somebody is: the offices that accounts give to one person."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from telling import Told

from sahelread.diverging.spelling import are_spelt_alike
from sahelread.model import Divergence, DivergenceType, Verdict


def _offices(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if "office" in one.question.text]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        # One of two ministries, a teacher and the head of one school, two offices of one thing.
        (
            "Le ministre de la Santé, Issa Kolo, est venu.",
            "Issa Kolo, ministre de la Pêche, est venu.",
            Verdict.CONFLICT,
        ),
        (
            "Awa Diop, la maîtresse d'école, a pleuré.",
            "Diop Awa, directrice de l'école, a pleuré.",
            Verdict.CONFLICT,
        ),
        (
            "Awa Diop, qui préside le Comité des forêts, a réagi.",
            "Awa Diop, commissaire aux forêts, a réagi.",
            Verdict.CONFLICT,
        ),
        # Two trades, the one told by what she worked as.
        (
            "La victime, Awa Diop, était institutrice à Barsa.",
            "Awa Diop, la victime, travaillait comme infirmière.",
            Verdict.CONFLICT,
        ),
        # The terms on which it is held.
        (
            "Le Premier ministre Issa Kolo a parlé.",
            "Le Premier ministre par intérim, Issa Kolo, a parlé.",
            Verdict.MORE_SPECIFIC,
        ),
    ],
)
def test_two_offices_of_one_person_are_asked_about(
    told: Told, one: str, other: str, verdict: Verdict
) -> None:
    _, found = told(one, other)
    (office,) = _offices(found)
    assert office.verdict is verdict
    assert office.values[0].quotes and office.values[1].quotes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le gouverneur de la province, Issa Kolo, a décrété un deuil.",
            "Le gouverneur du Lossa, Issa Kolo, a décrété un deuil.",
        ),
        # One office under two names, one said more shortly, one of two things in either order.
        ("Le chef du gouvernement, Issa Kolo, a parlé.", "Le Premier ministre Issa Kolo a parlé."),
        (
            "Le ministre malien des Affaires étrangères Issa Kolo a parlé.",
            "Issa Kolo, chef de la diplomatie, a parlé.",
        ),
        ("Le ministre de la Santé, Issa Kolo, est venu.", "Le ministre Issa Kolo est venu."),
        (
            "Le ministre de la Pêche et des Forêts, Issa Kolo, est venu.",
            "Le ministre des Forêts et de la Pêche, Issa Kolo, est venu.",
        ),
        ("Awa Diop, médecin et cheffe de l'Agence sanitaire, a parlé.", "Awa Diop, médecin, a parlé."),
        (
            "Issa Kolo, président du PRD et figure du pays, a parlé.",
            "Le président du Parti rural, Issa Kolo, a parlé.",
        ),
        ("D'après Issa Kolo, préfet de Barsa, tout va.", "Issa Kolo, préfet de Barsa, a parlé."),
        ("Le chef du groupe Nuit Blanche a chanté.", "Nuit Blanche, directeur de la salle, a chanté."),
        # Two offices of two kinds are held by many.
        ("Le ministre de la Santé Issa Kolo est venu.", "Issa Kolo, vice-Premier ministre, est venu."),
        ("Le porte-parole, Issa Kolo, est venu.", "Issa Kolo, chef d'état-major adjoint, est venu."),
        ("Awa Diop, présidente de la Céna, a réagi.", "Awa Diop, qui dirige la Céna, a réagi."),
        # Of several offices an account names the one it likes; of a people somebody is no office-holder.
        (
            "Le ministre de la Santé Issa Kolo est venu.",
            "Issa Kolo, vice-Premier ministre, ministre de la Santé, est venu.",
        ),
        ("Issa Kolo, membre du peuple lossa, a été jugé.", "Le préfet Issa Kolo a été jugé."),
        # Who does something to somebody is not that person.
        ("Le juge nomme Issa Kolo et trois autres.", "L'avocat Issa Kolo est nommé avec trois autres."),
        ("Le procureur accuse Issa Kolo de vol.", "L'avocat Issa Kolo est accusé de vol."),
        # Who appoints to an office does not hold it.
        ("Elle est nommée ministre de la Santé par Issa Kolo.", "Issa Kolo, ministre de la Pêche, est venu."),
        # What one person was, and what another is.
        ("L'ancien ministre de la Santé Issa Kolo a parlé.", "Issa Kolo, maire de Barsa, a parlé."),
        ("L'ancien ministre de la Santé Issa Kolo est mort.", "Issa Kolo, ministre de la Pêche, est mort."),
        ("Selon Issa Kolo, le préfet a démissionné.", "Issa Kolo, médecin à Barsa, a parlé."),
        ("Le maire Issa Kolo a parlé.", "Le préfet Amadi Sarr a parlé."),
    ],
)
def test_one_office_and_offices_of_two_persons_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert _offices(found) == []


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("iarmych", "yarmysh", True),
        ("tokaiev", "tokayev", True),
        ("mamady", "mamadi", True),
        ("diouf", "diop", False),
        ("traore", "toure", False),
        ("keita", "kouyate", False),
    ],
)
def test_one_name_is_spelt_in_several_ways(one: str, other: str, alike: bool) -> None:
    assert are_spelt_alike(one, other) is alike


def test_of_a_list_of_persons_each_has_the_office_behind_the_name(told: Told) -> None:
    _, found = told(
        "Sont venus Issa Kolo, ministre de la Pêche, Awa Diop, maire de Barsa, et Paul Anda, préfet.",
        "Awa Diop, maire de Barsa, est venue avec Issa Kolo, ministre de la Pêche.",
    )
    assert _offices(found) == []


def _names(found: Sequence[Divergence]) -> list[Divergence]:
    return [one for one in found if one.question.text.startswith("What is the name")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le président de la commission, Amadi Diouf, a parlé.",
            "Amadi Diop, président de la commission des votes, a parlé.",
        ),
        ("La ministre des Mines, Awa Sarr, est arrêtée.", "Fatou Sarr, ministre des Mines, est arrêtée."),
        (
            "La garde forestière, commandée par le général Omar Sarr, a barré la route.",
            "La garde forestière, dirigée par le général de brigade Amadi Sarr, était là.",
        ),
        ("Le préfet Omar Sarr a signé.", "Le texte est signé du préfet, Amadi Sarr."),
    ],
)
def test_one_holder_of_an_office_is_called_by_two_names(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    (name,) = _names(found)
    assert name.verdict is Verdict.CONFLICT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two spellings, a name told whole or with a title, two offices, relatives who are both told of, a president of anything.
        ("L'ambassadeur du Togo, Amadi Diouf, a parlé.", "Amady Diouf, ambassadeur du Togo, a parlé."),
        ("L'ambassadeur du Togo, Amadi Diouf, a parlé.", "Amadi Jean Diouf, ambassadeur du Togo, a parlé."),
        ("Le maire, Amadi Diop, a parlé.", "Diop Sarr, maire de Barsa, a parlé."),
        ("Le ministre des Mines, Dr Amadi Jean, a parlé.", "Amadi Jean Diouf, ministre des Mines, a parlé."),
        ("Le préfet de Barsa, Amadi Diouf, a parlé.", "Paul Diouf, maire de Barsa, a parlé."),
        ("Le préfet de Barsa, Amadi Diouf, a parlé.", "Paul Diouf, préfet de Sanga, a parlé."),
        (
            "Le maire de Barsa, Amadi Diouf, et Paul Diouf, maire de Sanga.",
            "Le maire de Barsa, Amadi Diouf, et Paul Diouf, maire de Sanga.",
        ),
        ("Le président Amadi Diouf a parlé.", "Le président Paul Diouf a parlé."),
    ],
)
def test_spellings_and_relatives_are_no_question_of_name(told: Told, one: str, other: str) -> None:
    _, found = told(one, other)
    assert _names(found) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'ancien président du Burkina Faso Amadi Diouf est là.", "Le chef de l'État Amadi Diouf est là."),
        ("Affaire Amadi Diouf : on juge le 12 mai.", "Le procès d'Amadi Karim Diouf est fixé."),
    ],
)
def test_what_stands_before_a_name_is_no_part_of_it(told: Told, one: str, other: str) -> None:
    links = [(("a", 0), ("c", 0)), (("b", 0), ("c", 0))]
    _, found = told(one, other, "Amadi Diouf est là.", links=links)
    assert _names(found) == []


def test_two_parts_of_one_name_are_no_two_names(told: Told) -> None:
    _, found = told(
        "Le préfet de Barsa, Amadi Diouf, a parlé.",
        "Le préfet de Barsa, Paul Diouf, a parlé.",
        "Le préfet de Barsa, Amadi Paul Diouf, a parlé.",
    )
    assert _names(found) == []


def test_who_also_misspells_a_name_does_not_tell_of_two_persons(told: Told) -> None:
    _, found = told(
        "Awa Sarr, consule de Sabou, est partie.\nLa consule de Sabou, Awah Sarr, ne parle pas.",
        "Awa Sarr, consule de Sabou, est partie.\nLa consule de Sabou, Rama Sarr, ne parle pas.",
    )
    assert len(_names(found)) == 1


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Le mécène Amadi Kabirou a payé.", "Le mécène Amadi Kadirou a payé.", True),
        ("Le mécène Amadi Karim Kabirou a payé.", "Le mécène Amadi Kadirou a payé.", True),
        # With one first name fewer letters are enough; the first name is only spelt otherwise; a nation, a rank stand before.
        ("Le mécène Amadi Magbadi a payé.", "Le mécène Amadi Mabati a payé.", True),
        ("Le mécène Amadi Abdel Kabirou a payé.", "Le mécène Amadi Abdelkabirou a payé.", False),
        ("Le mécène Jeffery Kabirou a payé.", "Le mécène Jeffrey Kadirou a payé.", True),
        ("Le Malien Amadi Kabirou a payé le puits.", "Le Malien Amadi Kadirou a payé le puits.", True),
        # Written by ear; two persons of one account; other persons.
        ("Le mécène Amadi Sakho a payé.", "Le mécène Amadi Sako a payé.", False),
        (
            "Le mécène Amadi Kabirou a payé.",
            "Le mécène Amadi Kadirou et son père Amadi Kabirou ont payé.",
            False,
        ),
        ("Le mécène Amadi Karim Kabirou a payé.", "Le mécène Amadi Issa Kadirou a payé.", False),
        # An article that the name swallowed.
        (
            "Le puits a reçu dix francs CFA d’Amadi Kolo.",
            "Le puits a reçu dix francs du mécène Amadi Kolo.",
            False,
        ),
        # Beside one other name; beside another.
        ("Awa Sarr et Omar Tall ont payé le puits.", "Awa Diop et Omar Tall ont payé le puits.", True),
        ("Awa Sarr et Omar Tall ont payé le puits.", "Awa Diop et Paul Anda ont payé le puits.", False),
        (  # each has an office of their own
            "L’ancien préfet de Barsa Mamadi Kolo avait contesté ces comptes.",
            "L’ancien maire de Barsa Amadi Kolo a contesté ces comptes.",
            False,
        ),
    ],
)
def test_a_name_that_sounds_otherwise_in_another_account_is_asked_about(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert bool(_names(found)) is is_asked


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Un berger, Amadi Kabirou, est mort noyé.", "Le noyé, Omar Kabirou, est mort à Barsa.", True),
        # A place beside the name is nobody.
        (
            "Amadi Kabirou, originaire de Dar Salé, est mort.",
            "Le noyé, Omar Kabirou, est mort à Barsa.",
            True,
        ),
        # Two of a list, one who only says so, two deeds, two offices, and an account that has both.
        (
            "Amadi Kabirou est mort noyé avec Awa Diop.",
            "Paul Sarr et Omar Kabirou sont morts noyés à Barsa.",
            False,
        ),
        (
            "Un berger est mort noyé, selon Amadi Kabirou.",
            "Un berger est mort noyé, d'après Omar Kabirou.",
            False,
        ),
        ("Amadi Kabirou est mort noyé.", "Omar Kabirou a vendu sa barque.", False),
        ("Amadi Kabirou est mort noyé.", "Omar Kabirou, son frère, pleure un mort.", False),
        ("Le maire, Amadi Kabirou, est mort noyé.", "Le préfet, Omar Kabirou, est mort noyé.", False),
        (
            "Un berger, Amadi Kabirou, est mort noyé.\nOmar Kabirou est son père.",
            "Le noyé, Omar Kabirou, est mort à Barsa.",
            False,
        ),
    ],
)
def test_who_did_one_deed_is_called_by_two_first_names(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert bool(_names(found)) is is_asked


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        ("Le lieutenant-colonel Amadi Sarr a été arrêté.", "Le Colonel Amadi Karim Sarr a été arrêté.", True),
        (
            "Le capitaine Amadi Sarr a pris la parole.",
            "Selon le général de brigade Amadi Sarr, c'est fini.",
            True,
        ),
        # What was told of him years ago.
        (
            "Le colonel Amadi Sarr avait pris le pouvoir en juin 2021.",
            "Le général Amadi Sarr a pris la parole.",
            False,
        ),
        # The same rank told with more; two persons.
        ("Le général Amadi Sarr a été arrêté.", "Le général de brigade Amadi Sarr a été arrêté.", False),
        ("Le capitaine Amadi Sarr a été arrêté.", "Le général Omar Diouf a été arrêté.", False),
    ],
)
def test_the_rank_before_one_name_is_asked_for(told: Told, one: str, other: str, is_asked: bool) -> None:
    _, found = told(one, other)
    ranks = [divergence for divergence in found if "rank" in divergence.question.text]
    assert bool(ranks) is is_asked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Issa Kolo, trésorier du syndicat, a parlé.",
            "Le secrétaire général du syndicat, Issa Kolo, a parlé.",
        ),
        (
            "Issa Kolo, directeur financier du port, a parlé.",
            "Le directeur technique du port, Issa Kolo, a parlé.",
        ),
        ("Issa Kolo dirige le ministère de la Justice.", "Le ministre des Mines, Issa Kolo, a parlé."),
    ],
)
def test_two_posts_of_one_body_exclude_each_other(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (office,) = found
    assert (office.type, office.verdict) == (DivergenceType.TERM, Verdict.CONFLICT)


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        # who speaks for one body speaks for no other, whatever else he is
        ("Le ministre des Mines et porte-parole du gouvernement, Issa Kolo, a parlé.", "Le porte-parole de l’armée, Issa Kolo, a parlé.", True),
        ("Issa Kolo, directeur du port, a parlé.", "Le directeur de la mine, Issa Kolo, a parlé.", True),
        # units, named by a noun or by what he did there
        ("Le capitaine Issa Kolo commandait jusque-là un régiment d’infanterie à Sanga.", "Issa Kolo, chef de l’unité Lynx, a parlé.", True),
        ("Issa Kolo, 34 ans, commande une compagnie du génie.", "Issa Kolo, chef du bataillon parachutiste, a parlé.", True),
        # one body under two words, one that may be any, one unit, and what was before
        ("Issa Kolo, directeur de l’hôpital, a parlé.", "Le directeur du centre hospitalier, Issa Kolo, a parlé.", False),
        ("Issa Kolo, porte-parole du mouvement, a parlé.", "Le porte-parole des potiers, Issa Kolo, a parlé.", False),
        ("Issa Kolo, chef du régiment Lynx, a parlé.", "Issa Kolo, chef de l’unité Lynx de Sanga, a parlé.", False),
        ("Issa Kolo commande un régiment d’infanterie.", "Issa Kolo, chef d’une unité d’élite, a parlé.", False),
        ("Issa Kolo commandait alors un régiment d’infanterie.", "Issa Kolo, chef de l’unité Lynx, a parlé.", False),
    ],
)  # fmt: skip
def test_who_speaks_for_one_body_or_commands_one_unit_does_so_of_no_other(
    told: Told, one: str, other: str, *, is_asked: bool
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert [d.verdict for d in found if "office" in d.question.text] == [Verdict.CONFLICT] * is_asked
