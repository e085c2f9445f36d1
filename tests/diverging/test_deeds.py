"""Who did what, as the grammar of a French clause says it."""

from datetime import date

import pytest
from telling import SAME, Told, of_type, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.deeds import deeds
from sahelread.model import Alignment, DivergenceType


def told_of(text: str) -> list[tuple[str, str, bool]]:
    """The act, the words for its doer and whether it is denied of them, for each deed of a one-sentence account."""
    accounts = Accounts(story_of((text, "Rien à signaler."), published=date(2025, 9, 19)), Alignment())
    told = next(iter(accounts))
    return [
        (deed.act.key, told.text[deed.doer.start : deed.doer.end], deed.denial is not None)
        for deed in deeds(told)
    ]


@pytest.mark.parametrize(
    ("text", "act", "doer"),
    [
        ("Les gendarmes ont ouvert le feu sur le cortège.", "shoot", "gendarmes"),
        ("Des rebelles ont lancé l'assaut à l'aube.", "attack", "rebelles"),
        ("Des gendarmes tirant sans sommation, voilà ce qu'elle a vu.", "shoot", "gendarmes"),
        ("Le dépôt a été incendié par des manifestants.", "burn", "manifestants"),
        ("La conciliatrice choisie par le maire a reposé son stylo.", "appoint", "maire"),
        ("Ce sont les volontaires qui ont mis le feu aux greniers.", "burn", "volontaires"),
        ("On accuse les rebelles d'avoir incendié le marché.", "burn", "rebelles"),
        ("Le gouverneur de la province, Issa Kolo, a interdit la pêche.", "ban", "gouverneur"),
        ("Suspendre les convois, comme l'a décidé l'état-major, serait une faute.", "suspend", "état-major"),
        ("Il cite des individus infiltrés qui auraient tiré dans la foule.", "shoot", "individus infiltrés"),
        ("Des gens habillés en militaires ont tué le berger.", "kill", "gens habillés en militaires"),
        (
            "Des inconnus qui portaient la tenue de la police ont pillé le marché.",
            "loot",
            "inconnus qui portaient la tenue de la police",
        ),
        ("Les forces de sécurité (FDS) ont exécuté une dizaine de civils.", "kill", "forces de sécurité"),
        ("On enquête sur un massacre attribué aux rebelles.", "kill", "rebelles"),
        ("Les syndicats auraient, mardi, claqué la porte.", "leave_table", "syndicats"),
        ("Le maire suspend la fête du quartier.", "suspend", "maire"),
        ("Le préfet a annoncé lundi, à la radio, que la foire serait annulée.", "cancel", "préfet"),
        ("Le juge a ordonné la fermeture du bar.", "close", "juge"),
        ("L'armée affirme avoir incendié trois camps.", "burn", "armée"),
        ("Les rebelles contrôlent Sanga.", "hold", "rebelles"),
        ("À l'appel des enseignants, le pays est à l'arrêt.", "call_strike", "enseignants"),
        ("L'augmentation a été suspendue par Amadi Sarr.", "suspend", "Amadi Sarr"),
        ("Le journaliste a été libéré sur ordre du juge.", "release", "juge"),
        ("Le berger est tombé sous les balles d'un gendarme.", "kill", "gendarme"),
        ("La plainte a été déposée par la famille du berger.", "sue", "famille"),
        ("L'alerte a été donnée par un chauffeur.", "alert", "chauffeur"),
        ("L'incendie du marché a été allumé par des manifestants.", "burn", "manifestants"),
        ("La fermeture des écoles a été décidée par le gouverneur.", "school_closed", "gouverneur"),
        ("Le bombardement du pont, imputé à l'armée, a duré deux heures.", "bomb", "armée"),
        ("Le journaliste a été interpellé chez lui par des gendarmes.", "press_attack", "gendarmes"),
    ],
)
def test_the_doer_of_an_act_is_read(text: str, act: str, doer: str) -> None:
    assert (act, doer, False) in told_of(text)


def test_a_doer_may_be_named_as_one_who_did_not_do_it() -> None:
    assert ("burn", "jihadistes", True) in told_of("Ce ne sont pas les jihadistes qui ont brûlé le village.")


@pytest.mark.parametrize(
    "text",
    [
        "Les soldats ont été attaqués près du pont.",  # what befell them they did not do
        "Les résultats de l'attaque publiés par le préfet sont provisoires.",  # he published, and did not attack
        "La police affirme que le dépôt a été incendié.",  # saying is no deed
        "Les familles ont reçu des gaz lacrymogènes.",  # nor what they underwent
        "Une attaque contre les soldats a tué trois bergers.",  # nor is the target who did it
        "Des déserteurs de l'armée ont tué trois bergers.",
        "Une explosion dans une caserne militaire de Barsa a tué trois bergers.",  # nor is where it was
        "Trois élèves sont morts dans le feu qui a détruit le dortoir.",  # nor who stands before another verb
        "Les soldats n'ont tué aucun berger.",  # nor who did it to nobody
        "Les émeutiers ont la clé de la maison incendiée.",  # nor who has something
        "Ce colonel de gendarmerie a incendié le marché.",  # who was named before is not said here
        "Des gens, dix selon Issa Kolo, le ministre des Eaux, ont incendié le marché.",  # nor is a source
        "Amadi Sarr a été élu maire de Barsa.",  # of many seats one is no vote won
        "Le maire Issa Kolo avait incendié le marché en 2016.",  # nor what was done years ago
    ],
)
def test_who_did_not_do_it_is_no_doer(text: str) -> None:
    assert told_of(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le gouverneur Issa Kolo a prêté serment.", "appoint"),
        ("L'armée revendique douze rebelles tués.", "claim_responsibility"),
    ],
)
def test_a_word_that_tells_another_deed_is_none_of_that_name(text: str, act: str) -> None:
    assert act not in [found for found, _, _ in told_of(text)]


def test_a_claim_of_an_attack_has_its_doer() -> None:
    assert ("claim_responsibility", "rebelles", False) in told_of(
        "Les rebelles ont revendiqué lundi l'embuscade."
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le vainqueur du scrutin est Amadi Sarr.",
            "La commission a déclaré Omar Diop vainqueur du scrutin.",
        ),
        ("Amadi Sarr, avocat, a été proclamé élu.", "Selon son équipe, c'est Omar Diop qui l'emporte."),
        # An account that also tells what was declared holds to what it says itself.
        (
            "Amadi Sarr a été élu président.",
            "La commission a donné mardi Amadi Sarr vainqueur.\nOmar Diop l'emporte, disent les procès-verbaux.",
        ),
    ],
)
def test_who_won_a_vote_is_asked_of_persons_of_whatever_name(told: Told, one: str, other: str) -> None:
    links = [(("a", 0), ("b", place)) for place in range(1 + other.count("\n"))]
    _, found = told(one, other, links=links)
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert who.question.text == "Who won?"


def _who_did_it(told: Told, one: str, other: str) -> list[str]:
    """The answers to who did it, of two accounts whose first sentences are linked."""
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    return [str(value.value) for who in of_type(found, DivergenceType.ACTOR) for value in who.values]


OFFICES = "\nLe Premier ministre, Amadi Sarr, et le président Omar Diop se sont tus."


@pytest.mark.parametrize(
    ("one", "other", "doers"),
    [
        (
            "Amadi Sarr a annulé la hausse du prix du pain.",
            "Omar Diop a annoncé que la hausse du prix du pain était suspendue.",
            ["Amadi Sarr", "Omar Diop"],
        ),
        (
            "Le président suspend la hausse du prix du pain.",
            "La hausse du prix du pain a été suspendue par Amadi Sarr.",
            ["Le président", "Amadi Sarr"],
        ),
        (
            "Les taxis sont à l'arrêt à l'appel des syndicats de Barsa.",
            "À Barsa, l'opposition a appelé à la grève des taxis, à l'arrêt.",
            ["syndicats de Barsa", "l'opposition"],
        ),
        (
            "L'assaut contre Sanga a été revendiqué par le GSIM.",
            "L'État islamique a revendiqué l'assaut contre Sanga.",
            ["le GSIM", "L'État islamique"],
        ),
        (
            "La préfète de Barsa, Awa Diop, a annulé la foire.",
            "La foire de Barsa a été annulée par le maire.",
            ["La préfète de Barsa, Awa Diop", "le maire"],
        ),
        (
            "Le maire, Issa Kolo, a fermé le marché de Barsa.",
            "Le préfet a ordonné la fermeture du marché de Barsa.",
            ["Le maire, Issa Kolo", "Le préfet"],
        ),
        (
            "Le président de la République a limogé le directeur du port.",
            "Le ministre a limogé le directeur du port.",
            ["Le président de la République", "Le ministre"],
        ),
        (
            "Des éleveurs ont barré la route de Barsa.",
            "Des commerçants ont barré la route de Barsa mardi.",
            ["Des éleveurs", "Des commerçants"],
        ),
        (
            "Les deux otages seraient détenus par le JNIM.",
            "Les deux otages sont aux mains de l'État islamique.",
            ["le JNIM", "l'État islamique"],
        ),
        (
            "La garde est commandée par le colonel Amadi Sarr.",
            "La garde, dirigée par le général Omar Diop, a défilé.",
            ["le colonel Amadi Sarr", "le général Omar Diop"],
        ),
        (
            "Le camp de Sanga a été attaqué par des jihadistes au terme de deux jours.",
            "Le camp de Sanga a été attaqué par l'armée au terme de deux jours.",
            ["des jihadistes", "l'armée"],
        ),
        # Who charges at whom is one question.
        (
            "La police a chargé les manifestants à Barsa.",
            "Les manifestants ont chargé la police à Barsa.",
            ["La police", "Les manifestants"],
        ),
        # Who arrests some, to others abducts them; and some say only whom they claimed to be.
        (
            "Le notaire a été arrêté à Barsa par des éléments de la gendarmerie.",
            "Le notaire a été enlevé à Barsa par des individus se disant policiers.",
            ["des éléments de la gendarmerie", "des individus se disant"],
        ),
        (
            "Amadi Sarr a remporté l'élection de dimanche.",
            "Omar Diop a gagné l'élection de dimanche.",
            ["Amadi Sarr", "Omar Diop"],
        ),
    ],
)
def test_two_persons_or_bodies_that_did_one_thing_are_asked_about(
    told: Told, one: str, other: str, doers: list[str]
) -> None:
    assert _who_did_it(told, one + OFFICES, other + OFFICES) == doers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A list and one of its members, a person and his office, two names of one person.
        (
            "La police a incendié le marché de Barsa.",
            "La police et des manifestants ont incendié le marché de Barsa.",
        ),
        (
            "La préfète et le maire ont fermé le marché de Barsa.",
            "Le marché de Barsa a été fermé par le maire.",
        ),
        (
            "Le Premier ministre suspend la hausse du prix du pain.",
            "M. Sarr a annulé la hausse du prix du pain.",
        ),
        (
            "Amadi Sarr a suspendu la hausse du prix du pain.",
            "M. Sarr a annulé la hausse du prix du pain.",
        ),
        # Two organisations that may both have decided, and somebody who presides something else.
        ("L'Union africaine a suspendu le pays.", "La Cédéao a suspendu le pays."),
        ("Le président du club a limogé l'entraîneur.", "Le ministre a limogé l'entraîneur du club."),
        # Doers of whom one may be among the others, and two stages of one matter.
        (
            "Les policiers lancent des gaz lacrymogènes dans le stade de Barsa.",
            "Les forces de sécurité ont tiré des gaz lacrymogènes à Barsa.",
        ),
        (
            "Le reporter a été arrêté par la police à Barsa.",
            "Le reporter de Barsa a été placé sous mandat de dépôt par un juge.",
        ),
        (
            "L'auberge a été attaquée par un commando.",
            "Des jihadistes ont attaqué l'auberge, puis l'armée a donné l'assaut.",
        ),
        # Two deeds, of which one only recalls the other.
        (
            "Des inconnus armés ont tué le maire Amadi Sarr à Barsa.",
            "La police a tué deux bouchers de Barsa soupçonnés d'avoir tué le maire Amadi Sarr.",
        ),
        # Who killed, and who killed them.
        (
            "Les jihadistes, au nombre de six, ont été abattus par l'armée au terme de deux heures à Barsa.",
            "L'attaque des jihadistes qui ont tué dix bergers à Barsa a duré deux heures.",
        ),
        (
            "L'armée a abattu deux assaillants à Barsa au terme de deux heures.",
            "Les assaillants ont tué un gardien à Barsa au terme de deux heures.",
        ),
        # One armed group by two names, or told as what it is.
        (
            "L'assaut contre Sanga a été revendiqué par le GSIM.",
            "Le Groupe de soutien à l'islam et aux musulmans a revendiqué l'assaut contre Sanga.",
        ),
        ("Les ADF ont attaqué le camp de Sanga.", "Des rebelles ont attaqué le camp de Sanga."),
        ("Le gouvernement a limogé le chef d'état-major.", "Le président a limogé le chef d'état-major."),
        # What many do, and a name that could be of a firm.
        (
            "L'Union africaine a condamné le massacre de Barsa.",
            "L'Union européenne a condamné le massacre de Barsa.",
        ),
        (
            "Grand Bazar a fermé le marché de Barsa.",
            "Le maire a fermé le marché de Barsa.",
        ),
    ],
)
def test_who_may_be_one_or_among_the_others_is_no_question(told: Told, one: str, other: str) -> None:
    assert _who_did_it(told, one + OFFICES, other + OFFICES) == []


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        (
            "Le président a fermé le marché de Barsa.",
            "Le préfet a fermé le marché de Barsa.",
            "fermé le marché de Barsa",
        ),
        (
            "Le camp de Sanga est tenu par des mutins.",
            "Le camp de Sanga est sous le contrôle de la police.",
            "Le camp de Sanga est tenu",
        ),
    ],
)
def test_the_question_says_to_what_it_was_done(told: Told, one: str, other: str, what: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (who,) = of_type(found, DivergenceType.ACTOR)
    assert dict(who.question.values)["what"] == what


def test_who_was_aboard_did_not_capsize_the_boat(told: Told) -> None:
    _, found = told(
        "Une pirogue de pêcheurs a chaviré au large de Barsa.",
        "Une pirogue de migrants a chaviré au large de Barsa.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_words_for_robbers_are_of_one_kind(told: Told) -> None:
    _, found = told(
        "Les malfrats ont neutralisé le vigile de la banque de Kara.",
        "Les braqueurs ont neutralisé le vigile de la banque de Kara.",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, DivergenceType.ACTOR) == []


def test_who_is_stressed_is_held_against_whoever_else_is_said_to_have_done_it(told: Told) -> None:
    _, found = told(
        "C'est le préfet qui a tranché, trois minutes avant la fête.",
        "Les élus avaient fini par renoncer, dit-on au village.",
        links=[(("a", 0), ("b", 0))],
    )
    assert len(of_type(found, DivergenceType.ACTOR)) == 1


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        (
            "Le maire et deux syndicats de Barsa ont signé mardi le protocole sur les salaires du port.",
            "La direction de Barsa a signé mardi le protocole sur les salaires du port.",
            True,
        ),
        (
            "Le maire a signé le protocole sur le port.",
            "Deux syndicats ont signé une pétition contre le juge.",
            False,
        ),
    ],
)
def test_an_act_that_many_may_do_is_asked_about_where_all_else_is_the_same(
    told: Told, one: str, other: str, is_asked: bool
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert bool(of_type(found, DivergenceType.ACTOR)) is is_asked


def test_what_befalls_people_is_nobody_s_deed(told: Told) -> None:
    _, found = told(
        "Des policiers sont morts mardi dans le grand incendie du marché de Barsa.",
        "Des vendeurs sont morts mardi dans le grand incendie du marché de Barsa.",
        links=[(("a", 0), ("b", 0))],
    )
    assert not [one for one in of_type(found, DivergenceType.ACTOR) if "Who did it" in str(one.question.text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le JNIM a revendiqué l'attaque.", "L'État islamique a revendiqué l'attaque."),
        ("Des soldats ont ouvert le feu.", "Des gendarmes ont ouvert le feu."),
    ],
)
def test_a_deed_of_which_nothing_else_is_told_is_one_where_the_same_is_reported(
    told: Told, one: str, other: str
) -> None:
    assert len(of_type(told(one, other, links=SAME)[1], DivergenceType.ACTOR)) == 1
