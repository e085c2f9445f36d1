"""Who did it, whatever it is: one deed of two doers, however their clauses are built."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from telling import SAME, Told, of_type, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.agents import agents
from sahelread.model import Alignment, Divergence, DivergenceType


def _asked(found: Sequence[Divergence]) -> list[Divergence]:
    return of_type(found, DivergenceType.ACTOR)


@pytest.mark.parametrize(
    "text",
    [
        "Un lieutenant retenu en otage a été blessé au cours de l'assaut.",
        "Trois gendarmes enlevés près de Diro.",
    ],
)
def test_who_was_taken_and_hurt_did_nothing(text: str) -> None:
    accounts = Accounts(story_of((text, "Rien à signaler."), published=date(2025, 9, 19)), Alignment())
    assert list(agents(next(iter(accounts)))) == []


@pytest.mark.parametrize(
    ("text", "doer", "is_set_off"),
    [
        ("Le bac a été vendu par le préfet.", "le préfet", True),
        ("C'est la mairie du port qui a vendu le bac.", "la mairie du port", True),
        ("La vente du bac revient au préfet.", "préfet", True),
        ("La panne du bac vient d'un mécanicien.", "un mécanicien", True),
        ("La panne du bac est l'œuvre de passeurs.", "passeurs", True),
        ("Le préfet est à l'origine de la vente du bac.", "Le préfet", True),
        ("Réparé par une société turque, le bac flotte.", "une société turque", True),
        ("Il a loué un bac conduit par Issa Kolo.", "Issa Kolo", True),
        ("Le Ghana a vendu le bac.", "Le Ghana", False),
        ("Le port est détenu à 40 % par le préfet et à 60 % par une société turque.", "le préfet", True),
        ("Un électeur, et non un parti, a vendu le bac.", "Un électeur", False),
    ],
)
def test_the_form_of_a_clause_gives_its_doer(text: str, doer: str, is_set_off: bool) -> None:
    accounts = Accounts(story_of((text, "Rien à signaler."), published=date(2025, 9, 19)), Alignment())
    (found,) = agents(next(iter(accounts)))
    assert (found.told.text[slice(*found.named)].removeprefix("de "), found.is_set_off) == (doer, is_set_off)


@pytest.mark.parametrize(
    ("one", "other", "doers"),
    [
        (
            "Le permis de pêche du lac a été retiré par le maire.",
            "C'est le sultan qui a retiré le permis de pêche, dit un témoin.",
            ["le maire", "le sultan"],
        ),
        (
            "La décision de vendre le stade revient au ministre des Mines.",
            "La vente du stade, décidée par le ministre des Sports, choque.",
            ["ministre des Mines", "le ministre des Sports"],
        ),
        (
            "La médiation est menée par le Ghana.",
            "Le Togo conduit la médiation.",
            ["le Ghana", "Le Togo"],
        ),
        (
            "Le bac a été réparé par une société turque.",
            "Une société indienne a réparé le bac du lac.",
            ["une société turque", "Une société indienne"],
        ),
        (
            "Le chantier du stade a été confié à une entreprise suisse.",
            "Une entreprise turque a décroché le chantier du stade.",
            ["une entreprise suisse", "Une entreprise turque"],
        ),
        (
            "C'est le Premier ministre qui représente le pays au sommet.",
            "Le pays est représenté au sommet par un colonel.",
            ["le Premier ministre", "un colonel"],
        ),
        (
            "Le sultan a opposé son veto à la vente de la plage.",
            "La vente de la plage s'est heurtée au veto du préfet.",
            ["Le sultan", "du préfet"],
        ),
        (
            "Le sauvetage des pêcheurs est à mettre au crédit du Ghana.",
            "Les pêcheurs doivent leur sauvetage au Togo.",
            ["du Ghana", "au Togo"],
        ),
        (
            "Il appartenait au sultan, et non au préfet, de fermer la plage du lac.",
            "Un député a fermé la plage du lac.",
            ["sultan", "Un député"],
        ),
        (
            "Un député a annoncé la vente du bac.",
            "Il revenait au président de la commission d'annoncer la vente du bac.",
            ["Un député", "président de la commission"],
        ),
        (
            "La passerelle du port a été minée par les rebelles.",
            "La passerelle du port a été dynamitée par l'armée.",
            ["les rebelles", "l'armée"],
        ),
        (
            "La dette du club a été épongée par un homme d'affaires.",
            "C'est l'archevêque qui a payé la dette du club.",
            ["un homme d'affaires", "l'archevêque"],
        ),
        (
            "Des soldats ont enfoncé la porte et emmené la chanteuse Awa Sarr avant le concert du port.",
            "La chanteuse Awa Sarr a été arrêtée vendredi avant le concert, dans sa loge, par des douaniers.",
            ["Des soldats", "des douaniers"],
        ),
        (
            "L'ordre de vider le port émanait du sultan.",
            "L'ordre de vider le port est venu du préfet.",
            ["du sultan", "du préfet"],
        ),
        (
            "Le tract a été rédigé par un berger.",
            "Le tract a été écrit par un douanier du port.",
            ["un berger", "un douanier du port"],
        ),
        (
            "La barque a été repérée par les garde-côtes.",
            "Un boulanger a repéré la barque depuis le quai.",
            ["les garde-côtes", "Un boulanger"],
        ),
        (
            "Des soldats visiblement énervés ont embarqué l'avocat Issa Kolo.",
            "L'avocat Issa Kolo a été arrêté par des gendarmes.",
            ["Des soldats", "des gendarmes"],
        ),
        # As many as the other account counts; a verb taken up; long ago in both; an office; what was given under another name.
        (
            "Deux singes ont été repris par des bergers.",
            "Les deux singes rattrapés mardi l'ont été par les gendarmes.",
            ["des bergers", "les gendarmes"],
        ),
        (
            "Le club de Barsa a été créé en 1962 par un prêtre.",
            "Le club de Barsa a été fondé en 1962 par un banquier.",
            ["un prêtre", "un banquier"],
        ),
        (
            "La mission à Barsa est conduite par le secrétaire général du port.",
            "La mission à Barsa est dirigée par un sultan.",
            ["le secrétaire général du port", "un sultan"],
        ),
        (
            "Le trophée lui a été remis par le gouverneur.",
            "La ministre de la Pêche lui avait remis sa médaille.",
            ["le gouverneur", "La ministre de la Pêche"],
        ),
        (
            "Un berger est le seul survivant du naufrage du bac.",
            "Une étudiante a survécu au naufrage du bac.",
            ["Un berger", "Une étudiante"],
        ),
        (
            "La pirogue du port, qui avait coulé en mai, a été réparée par des soldats.",
            "La pirogue du port a été réparée par un pêcheur.",
            ["des soldats", "un pêcheur"],
        ),
        (
            "L'étude de la plage a été rédigée par un banquier, payé par le préfet.",
            "C'est un juge qui a rédigé l'étude de la plage.",
            ["un banquier", "un juge"],
        ),
    ],
)
def test_two_doers_of_one_deed_are_asked_about(told: Told, one: str, other: str, doers: list[str]) -> None:
    _, found = told(one, other, links=SAME)
    (who,) = _asked(found)
    assert [value.value for value in who.values] == doers


def test_one_deed_of_three_doers_is_asked_for_once(told: Told) -> None:
    _, found = told(
        "La cérémonie du port a été interrompue pendant vingt minutes par des étudiants.",
        "Ce sont des techniciens du port qui ont interrompu la soirée.",
        "L'interruption de la cérémonie est le fait de banquiers.",
        links=[*SAME, (("a", 0), ("c", 0))],
    )
    (who,) = _asked(found)
    assert [value.value for value in who.values] == [
        "des étudiants",
        "des techniciens du port",
        "de banquiers",
    ]


@pytest.mark.parametrize(
    ("one", "other", "receivers"),
    [
        (
            "Le juge a confié le dossier de la plage à la police judiciaire.",
            "Le dossier de la plage a été confié à la gendarmerie.",
            ["à la police judiciaire", "la gendarmerie"],
        ),
        (
            "Le préfet dit avoir transmis un dossier à la direction de la police.",
            "Un dossier a été reçu par un juge, qui l'a transmis à la gendarmerie.",
            ["à la direction de la police", "la gendarmerie"],
        ),
        (
            "Les deux singes capturés ont été remis à l'ambassade du Ghana.",
            "Des bergers ont remis les deux singes capturés à la Croix-Rouge.",
            ["l'ambassade du Ghana", "la Croix-Rouge"],
        ),
        (
            "Les pirogues saisies ont été rendues aux pêcheurs.",
            "Les pirogues saisies ont été remises à la Croix-Rouge.",
            ["pêcheurs", "la Croix-Rouge"],
        ),
    ],
)
def test_two_who_were_given_one_thing_are_asked_about(
    told: Told, one: str, other: str, receivers: list[str]
) -> None:
    _, found = told(one, other, links=SAME)
    (to_whom,) = _asked(found)
    assert to_whom.question.text.startswith("To whom")
    assert [value.value for value in to_whom.values] == receivers


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le juge a confié le dossier à la gendarmerie.", "Le dossier a été confié à des gendarmes du port."),
        ("Le singe a été remis à la police par des bergers.", "Le singe a été remis aux forces de l'ordre."),
        ("Le juge a confié le dossier à la police.", "Le dossier a été volé par un pêcheur."),
    ],
)
def test_one_receiver_and_who_did_another_thing_are_not(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who ordered it, and who did it; long ago, and now.
        ("La fouille du bac a été menée par l'armée.", "La fouille du bac a été ordonnée par un juge."),
        (
            "Le préfet attribue l'attaque du port à des bandits.",
            "Des rebelles ont revendiqué l'attaque du port.",
        ),
        (
            "La délégation est dirigée par le chef de la diplomatie.",
            "La délégation est dirigée par le ministre des Affaires étrangères.",
        ),
        (
            "Les cours ont été suspendus par le proviseur.",
            "Les cours ont été suspendus par le directeur de l'école.",
        ),
        ("Le peintre a été arrêté par des hommes en civil.", "Le peintre a été arrêté par la police."),
        ("Le Qatar est le premier pays à avoir loué le bac.", "Le Togo a loué le bac."),
        (
            "Le maire du port, Issa Kolo, a présenté sa démission vendredi.",
            "L'ancien maire Issa Kolo, qui avait démissionné au lendemain du drame, a été entendu par un juge.",
        ),
        (
            "En 1962, la pirogue du port avait été vendue par un juge.",
            "En 1963, la pirogue du port avait été vendue par un prêtre.",
        ),
        ("Le vaccin a été offert par le Ghana.", "Le vaccin a été livré par le Togo."),
        ("La marche a été dispersée par des soldats.", "L'ordre de disperser la marche est venu du préfet."),
        ("La plage a été fermée par le préfet.", "En 1962, la plage avait été fermée par un juge."),
        # One doer told more closely, another thing, another of its kind, a part of them, another place.
        ("Le bac a été vendu par le gouvernement.", "Le ministre des Transports a vendu le bac."),
        ("La barque a été repérée par les garde-côtes.", "Des secouristes ont repéré la barque du port."),
        ("Le bac a été vendu par le préfet.", "Le bac sera loué par un pêcheur."),
        ("Une seconde pirogue a été vendue par le préfet.", "La pirogue a été vendue par un pêcheur."),
        ("Des pirogues ont été vendues par le préfet.", "Les pirogues ont été vendues par un pêcheur."),
        ("Le marché de Barsa a été fermé par le préfet.", "Le marché de Sanga a été fermé par un juge."),
        ("Les bergers ont été soignés par un prêtre.", "Trois bergers ont été soignés par un sultan."),
        # What each decided of one thing, one after the other.
        ("La loi sur le lac a été votée par les députés.", "La loi sur le lac a été publiée par un juge."),
        # Many may do it, one after the other; and subjects alone say what each did.
        ("Le stade a été visité par le préfet.", "Un juge a visité le stade."),
        ("Le maire du port a été accusé par un juge.", "Des pêcheurs accusent le maire du port."),
        ("Le préfet a loué la pirogue.", "Un pêcheur a loué la pirogue."),
        # What each decided of one thing, one after the other.
        (
            "La loi sur la pêche a été votée par les députés.",
            "La loi sur la pêche a été annulée par un juge.",
        ),
        # Each did it to the other; what led to it is another deed.
        ("Les pêcheurs ont été trompés par les bergers.", "Les bergers ont été trompés par les pêcheurs."),
        ("Il a loué un bac conduit par Issa Kolo.", "Amadi Sarr a loué le bac vendu lundi."),
        (
            "La ministre des Affaires étrangères, Awa Dico, a signé le contrat du port lundi.",
            "La ministre Awa Dico a signé le contrat du port lundi.",
        ),
    ],
)
def test_other_deeds_and_other_words_for_one_doer_are_not(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert _asked(found) == []
