"""Contrary words: states and results that exclude each other, of one thing wherever two accounts tell it."""

import pytest
from telling import FAR, SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict

NEGATION, MODALITY, TERM = DivergenceType.NEGATION, DivergenceType.MODALITY, DivergenceType.TERM


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("La situation reste tendue à Ouéda.", "Ouéda a retrouvé le calme dans la nuit.", TERM),
        ("C'est une première dans la vallée.", "Le hameau avait déjà été frappé par une coulée.", NEGATION),
        (
            "Le notable a suivi les hommes de son plein gré.",
            "Il a dû suivre ses gardiens contre son gré.",
            MODALITY,
        ),
        ("Le fugitif s'est livré mardi soir.", "L'homme a été interpellé à la gare.", MODALITY),
        ("Aucun cas n'a été signalé, dit le préfet.", "Trois patients ont été testés positifs.", NEGATION),
        (
            "L'équipage a lancé un signal de détresse.",
            "Le navire n'a envoyé aucun signal de détresse.",
            NEGATION,
        ),
        ("Le candidat a reconnu sa défaite.", "Le candidat crie à la fraude.", NEGATION),
        ("Le texte a été adopté à l'unanimité.", "Le texte est passé à une courte majorité.", NEGATION),
        ("L'audience s'est tenue à huis clos.", "Le procès public a duré deux jours.", NEGATION),
        (
            "Personne n'a encore revendiqué l'attentat du marché.",
            "Un groupe inconnu revendique les attaques du marché.",
            NEGATION,
        ),
        ("La radio nationale n'émet plus.", "La radio nationale continue d'émettre.", NEGATION),
        ("Le directeur a été poussé à la démission.", "Il part de son plein gré, dit le conseil.", MODALITY),
    ],
)
def test_states_that_exclude_each_other_are_a_hint_wherever_they_are_told(
    told: Told, one: str, other: str, kind: DivergenceType
) -> None:
    _, found = told(f"{one}\n{FAR}\nLe candidat vote.", f"{other}\n{FAR}\nLe candidat vote.")
    (states,) = of_type(found, kind)
    assert (states.verdict, states.confidence) == (Verdict.CONFLICT, Confidence.HINT)


def test_a_vote_with_no_voice_against_is_unanimous(told: Told) -> None:
    _, found = told(
        "Le texte a été adopté à l'unanimité." + "\n" + FAR,
        "Le texte a été adopté par 87 voix contre 0." + "\n" + FAR,
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, NEGATION) == []


def test_the_end_of_a_presence_is_a_departure(told: Told) -> None:
    def orders(one: str, other: str) -> int:
        _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}")
        return len(of_type(found, DivergenceType.CHRONOLOGY))

    gone = "Le retrait des troupes de la vallée est achevé."
    assert orders(gone, "La présence militaire dans la vallée irrite les bergers.") == 1
    assert orders(gone, "C'est la fin de la présence militaire dans la vallée.") == 0


def test_a_calm_that_has_not_come_back_is_no_calm(told: Told) -> None:
    _, found = told(
        f"Le calme n'est toujours pas revenu à Ouéda.\n{FAR}", f"La situation reste confuse à Ouéda.\n{FAR}"
    )
    assert of_type(found, TERM) == []


def test_what_is_said_of_two_named_persons_is_no_conflict(told: Told) -> None:
    _, found = told(
        f"Le capitaine Boubou Lessi s'est livré mardi.\n{FAR}",
        f"Le lieutenant Marc Ando a été interpellé mardi.\n{FAR}",
    )
    assert of_type(found, MODALITY) == []


def test_words_that_an_account_uses_all_along_need_more_in_common(told: Told) -> None:
    _, found = told(
        f"La tension monte au nord.\nLa tension monte au port.\nVive tension au marché.\n{FAR}",
        f"Le calme est revenu à l'usine.\n{FAR}",
    )
    assert of_type(found, TERM) == []


def test_close_relations_are_not_strained_ones(told: Told) -> None:
    _, found = told(
        f"Les deux pays avaient maintenu une coopération exemplaire.\n{FAR}",
        f"La brouille avait déjà affaibli la coopération.\n{FAR}",
    )
    (relations,) = of_type(found, NEGATION)
    assert quoted(relations.values)["b"] == ["déjà affaibli"]


def test_what_befell_the_minister_s_wife_did_not_befall_the_minister(told: Told) -> None:
    _, found = told(
        f"L'épouse du ministre est à l'hôpital.\n{FAR}", f"Le ministre est resté chez lui.\n{FAR}"
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_a_woman_who_is_nobody_s_wife_is_told_of_for_herself(told: Told) -> None:
    _, found = told(
        f"Une femme dans la foule a crié : la marche de Barsa a eu lieu.\n{FAR}",
        f"La police a empêché la marche de Barsa.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert len(of_type(found, NEGATION)) == 1


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        (
            DivergenceType.NEGATION,
            "Aucun recours n'est possible contre la radiation du maire.",
            "L'avocat du maire annonce un recours contre la radiation.",
        ),
        (
            DivergenceType.MODALITY,
            "La Cour a annulé d'office le permis de la carrière.",
            "La Cour a fait droit à la requête des bergers et annulé le permis de la carrière.",
        ),
        (
            DivergenceType.MODALITY,
            "Rien ne prouve que le maire a signé le contrat.",
            "L'avocat a produit des documents : le maire a signé le contrat.",
        ),
        (
            DivergenceType.NEGATION,
            "La garnison de Barsa s'est repliée vers le fleuve.",
            "La garnison de Barsa a défendu ses positions.",
        ),
        (
            DivergenceType.NEGATION,
            "La marche des enseignants a eu lieu à Barsa.",
            "La police a empêché la marche des enseignants à Barsa.",
        ),
        (
            DivergenceType.NEGATION,
            "Les étudiants de Barsa étaient armés, affirme le préfet.",
            "Il n'y avait pas d'arme chez les étudiants de Barsa, répond un témoin.",
        ),
        (
            DivergenceType.ACTOR,
            "Le général Awa Kolo a été limogé.",
            "Le général Awa Kolo a été rappelé à Barsa pour consultation.",
        ),
        (
            DivergenceType.ACTOR,
            "Le directeur de la prison de Barsa a été suspendu mardi.",
            "Le directeur de la prison, lui, garde ses fonctions.",
        ),
        (
            DivergenceType.NEGATION,
            "Le chauffeur du car de Barsa est mort sur le coup.",
            "Le chauffeur du car de Barsa a pris la fuite.",
        ),
        (
            DivergenceType.NEGATION,
            "L'épidémie de choléra est terminée à Barsa.",
            "De nouveaux cas de choléra ont été signalés à Barsa.",
        ),
        (
            DivergenceType.FRAMING,
            "La manifestation de Barsa s'est déroulée dans le calme.",
            "La manifestation de Barsa a dégénéré, ont dit des témoins.",
        ),
        (
            DivergenceType.NEGATION,
            "Le syndicat a saisi le tribunal de Barsa.",
            "Le tribunal de Barsa n'a pas encore été saisi par le syndicat.",
        ),
        (
            DivergenceType.NEGATION,
            "Les députés ont rejeté la loi sur les mines d'or.",
            "La loi sur les mines d'or a été adoptée par les députés.",
        ),
        (
            DivergenceType.NEGATION,
            "La candidature de l'ancien maire à la mairie de Barsa a été validée.",
            "L'ancien maire a été exclu de la course à la mairie de Barsa.",
        ),
        (
            DivergenceType.TERM,
            "Le président de la région sera élu pour un mandat unique de six ans.",
            "Le président de la région sera élu pour six ans, un mandat renouvelable une fois.",
        ),
        (
            DivergenceType.NEGATION,
            "L'avion de ligne s'est écrasé près du fleuve.",
            "L'avion de ligne s'est posé en catastrophe près du fleuve.",
        ),
        (
            DivergenceType.NEGATION,
            "La pirogue des pêcheurs a coulé devant Barsa.",
            "La pirogue des pêcheurs a été remorquée devant Barsa.",
        ),
        (
            DivergenceType.NEGATION,
            "Les riverains de la colline n'ont jamais été avertis.",
            "Les riverains de la colline avaient été sommés à trois reprises de quitter leurs maisons.",
        ),
        (
            DivergenceType.MODALITY,
            "Le cyclone Awa devrait atteindre l'île de Barsa.",
            "Le cyclone Awa a touché l'île de Barsa.",
        ),
        (
            DivergenceType.MODALITY,
            "À Barsa, l'ordre est rétabli, dit le préfet.",
            "À Barsa, les affrontements se poursuivent, dit le préfet.",
        ),
    ],
)
def test_what_excludes_the_other_is_asked_about(
    told: Told, kind: DivergenceType, one: str, other: str
) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert [one.verdict for one in of_type(found, kind)] == [Verdict.CONFLICT]


def test_words_that_one_account_uses_both_of_do_not_exclude_each_other(told: Told) -> None:
    _, found = told(
        "Le conseil suspend l'aide à la ville de Barsa.",
        "Le conseil met fin à l'aide à la ville de Barsa.",
        "Le conseil met fin à l'aide à la ville.\nL'aide à la ville de Barsa est suspendue.",
        links=[(("a", 0), ("b", 0)), (("b", 0), ("c", 0)), (("a", 0), ("c", 1))],
    )
    (halt,) = of_type(found, TERM)
    assert halt.confidence is Confidence.HINT
    assert [why.text for why in halt.why] == ["One account uses both."]


@pytest.mark.parametrize(
    ("before", "meant", "other"),
    [
        (
            "L'enlèvement de mars avait été revendiqué par un chef de bande.",
            "L'enlèvement du notaire n'a pas été revendiqué.",
            "L'enlèvement du notaire a été revendiqué par un groupe inconnu.",
        ),
        (
            "Le premier naufrage n'avait laissé aucun survivant.",
            "Deux marins ont survécu.",
            "Il n'y a aucun survivant.",
        ),
    ],
)
def test_of_an_account_that_tells_both_the_one_that_others_report_is_contradicted(
    told: Told, before: str, meant: str, other: str
) -> None:
    _, found = told(f"{before}\n{meant}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 1), ("b", 0))])
    (asked,) = of_type(found, NEGATION)
    assert len(quoted(asked.values)["a"]) == 1


def test_of_an_account_both_of_whose_words_another_reports_neither_is_contradicted(told: Told) -> None:
    both = "Le premier naufrage n'avait laissé aucun survivant.\nDeux marins ont survécu.\n"
    links = [(("a", 0), ("b", 0)), (("a", 1), ("b", 0))]
    _, found = told(both + FAR, f"Il n'y a aucun survivant.\n{FAR}", links=links)
    assert not of_type(found, NEGATION)


def test_an_account_that_agrees_in_a_passage_that_reports_the_same_answers_too(told: Told) -> None:
    links = [((one, 0), (other, 0)) for one, other in (("a", "b"), ("a", "c"), ("b", "c"))]
    texts = (
        "Les émeutiers ont cassé la vitrine de la banque.",
        "La vitrine de la banque est intacte.",
        "Des jeunes ont brisé les vitres du comptoir de la poste, selon un passant.",
    )
    _, found = told(*(f"{text}\n{FAR}" for text in texts), links=links)
    (asked,) = of_type(found, NEGATION)
    assert quoted(asked.values)["c"] == ["brisé"]


def test_none_of_those_who_are_does_not_deny_that_they_are(told: Told) -> None:
    _, found = told(
        f"Sept rescapés sont soignés au dispensaire.\n{FAR}",
        f"Aucun des rescapés n'est plus soigné au dispensaire.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert all(quoted(one.values)["a"] == ["soignés"] for one in of_type(found, NEGATION))


def test_a_name_among_contrary_words_keeps_its_capital_in_the_question(told: Told) -> None:
    _, found = told(
        "Le préfet Awa Kolo a été limogé.",
        "Le préfet Awa Kolo a été rappelé à Ouéda pour consultation.",
        links=[(("a", 0), ("b", 0))],
    )
    (office,) = of_type(found, DivergenceType.ACTOR)
    assert "rappelé à Ouéda" in say(office.question)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("À Barsa, le tueur se nomme Issa Kolo.", "À Barsa, on ne connaît pas l'identité du tueur."),
        (
            "Le caractère terroriste de l'attaque de Barsa ne fait aucun doute.",
            "L'attaque de Barsa est sans lien avec le terrorisme.",
        ),
    ],
)
def test_who_it_was_and_of_what_nature_is_known_or_not(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert [one.verdict for one in of_type(found, DivergenceType.NEGATION)] == [Verdict.CONFLICT]


def test_a_fireman_is_hurt_slightly_or_badly(told: Told) -> None:
    _, found = told(
        "Un pompier a été légèrement blessé dans l'incendie de Barsa.",
        "Un pompier a été grièvement blessé dans l'incendie de Barsa.",
        links=[(("a", 0), ("b", 0))],
    )
    assert [one.verdict for one in of_type(found, DivergenceType.TERM)] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire est décédé mardi.", "Le maire a été emmené à l'hôpital mardi."),
        ("Le maire est à l'hôpital.", "Le maire est connu à Barsa et à l'étranger."),
        (
            "La piste de l'accident est suivie, dit le juge, après l'incendie.",
            "Rien ne va dans le sens d'un incendie volontaire, dit le juge.",
        ),
    ],
)
def test_words_that_only_look_contrary_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert not [one for one in found if one.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "La veuve, en robe noire, a quitté la salle avant la fin.",
            "Elle est sortie dans une robe rouge, sans un mot.",
            ["robe noire", "robe rouge"],
        ),
        (
            "Le boulanger a été jugé par la cour d'assises de Barsa.",
            "La cour d'appel de Barsa a jugé le boulanger.",
            ["cour d'assises", "cour d'appel"],
        ),
        (
            "Le joueur s'est blessé au genou gauche.",
            "Touché au genou droit, le joueur est sorti.",
            ["genou gauche", "genou droit"],
        ),
        (
            "L'avocate invoque l'article 12 de la Constitution contre la saisie.",
            "Contre la saisie, l'avocate invoque l'article 12 du code civil.",
            ["12 de la Constitution", "12 du code civil"],
        ),
    ],
)
def test_one_noun_is_not_qualified_in_two_ways(told: Told, one: str, other: str, words: list[str]) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    (asked,) = [one for one in found if one.verdict is Verdict.CONFLICT]
    assert list(quoted(asked.values).values()) == [[word] for word in words]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "La veuve, en robe noire, a quitté la salle.",
            "La veuve est sortie au bras d'un homme en veste rouge.",
        ),
        ("La cour d'assises de Barsa l'a condamné.", "Il peut encore aller devant une cour d'appel."),
        ("La cour d'assises l'a condamné.", "C'est ce que dit le procureur près la cour d'appel."),
    ],
)
def test_what_qualifies_another_noun_is_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert not [one for one in found if one.verdict is Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le rapt n'avait pas été revendiqué vendredi.", "L'enlèvement n'a pas été revendiqué."),
        ("La famille n'a versé aucune rançon.", "Aucune rançon n'a été payée."),
    ],
)
def test_what_is_denied_in_two_ways_is_denied(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert of_type(found, NEGATION) == []


def test_a_word_between_quotation_marks_is_not_the_account_s_own(told: Told) -> None:
    _, found = told(
        f"Le capitaine a mené un coup d'État à Barsa.\n{FAR}",
        f"La présidence parle d'un « mouvement d'humeur » à Barsa.\n{FAR}",
        links=[(("a", 0), ("b", 0))],
    )
    assert of_type(found, TERM) == []


def test_a_word_inside_a_sentence_that_is_quoted_whole_is_told_as_so(told: Told) -> None:
    _, found = told(
        "« Le capitaine a mené dans la nuit un coup d'État à Barsa », dit le maire.",
        "Le capitaine a mené dans la nuit une mutinerie à Barsa.",
        links=[(("a", 0), ("b", 0))],
    )
    assert len(of_type(found, TERM)) == 1


def test_contraries_that_share_no_word_are_said_of_two_things(told: Told) -> None:
    one, other = "Le trésorier a démissionné.", "Un chef de gare fut limogé."
    both = "Le trésorier et un chef de gare sont partis."
    _, found = told(one, f"{other}\n{both}", links=[(("a", 0), ("b", 0)), (("a", 0), ("b", 1))])
    assert of_type(found, DivergenceType.ACTOR) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L'incendie du dépôt était prémédité.",
            "L'incendie du dépôt est un crime, et non un feu accidentel.",
        ),
        ("La situation reste sous contrôle à Barsa.", "À Barsa, la tension est retombée."),
    ],
)
def test_what_a_phrase_denies_agrees_with_its_contrary(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=[(("a", 0), ("b", 0))])
    assert not [one for one in found if one.question.text.startswith("Which word fits")]


def test_two_terms_of_prison_beside_two_names_are_never_sure(told: Told) -> None:
    one = "La cour condamne Amadi Kabirou à deux ans de prison ferme pour le vol du bac."
    other = "La cour condamne Issa Lompo à deux ans de prison avec sursis pour le vol du bac."
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert all(term.confidence is Confidence.HINT for term in of_type(found, TERM))


def test_what_a_prosecutor_sought_is_asked(told: Told) -> None:
    _, found = told(
        "Le parquet avait requis le rejet du pourvoi de la veuve.",
        "Le parquet avait conclu à l'annulation de l'arrêt contre la veuve.",
        links=[(("a", 0), ("b", 0))],
    )
    (sought,) = of_type(found, NEGATION)
    assert quoted(sought.values) == {"a": ["requis le rejet"], "b": ["conclu à l'annulation"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Les poursuites contre neuf agents du port sont abandonnées.",
            "Les poursuites engagées contre neuf agents du port suivent leur cours.",
        ),
        ("Le fugitif de Barsa a été repris mardi.", "Le fugitif de Barsa court toujours, dit la police."),
        ("L'opposante est dans le coma.", "L'opposante a eu un simple malaise."),
        ("Le convoi de riz roulait sans escorte.", "Le convoi de riz était escorté par vingt soldats."),
        ("L'ancien maire a été inhumé samedi.", "L'ancien maire est toujours à la morgue."),
        ("Les voleurs ont emporté des bijoux.", "Les voleurs sont repartis bredouilles, sans bijoux."),
        ("La soierie va licencier cent ouvriers.", "La soierie ne prévoit aucun licenciement d'ouvriers."),
    ],
)
def test_what_one_account_tells_the_other_excludes(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert [one.verdict for one in found] == [Verdict.CONFLICT]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le ministre s'est rendu à Barsa mardi.", "Recherché depuis mardi, le ministre est à Barsa."),
        (
            "Le port est bouclé, sans relâche, par les soldats.",
            "Le chef du port reste détenu par les soldats.",
        ),
        ("Les voleurs n'ont rien emporté.", "Les voleurs sont repartis bredouilles."),
        ("Le motard de Barsa portait un casque.", "Le motard de Barsa était bien casqué."),
        ("Le commis a été mis en garde à vue.", "Le commis n'a pas été prévenu de ses droits."),
        (
            "Le coup d'envoi du match a été donné de force.",
            "Le match a eu lieu de son plein gré, dit le maire.",
        ),
    ],
)
def test_what_only_sounds_like_the_other_camp_excludes_nothing(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=[(("a", 0), ("b", 0))])
    assert not [one for one in found if one.verdict is Verdict.CONFLICT]


def test_a_coup_is_no_force_that_is_put_on_somebody(told: Told) -> None:
    _, found = told(
        f"Un coup de force a échoué à Barsa.\n{FAR}",
        f"À Barsa, le parquet agit de lui-même.\n{FAR}",
        links=SAME,
    )
    assert of_type(found, DivergenceType.MODALITY) == []
