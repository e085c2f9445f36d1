"""The acts of hard news in the words of the press: war, police, courts, unrest, disasters, rescue, sickness."""

import pytest

from sahelread.aligning.concepts import mentions
from sahelread.text.lexicon import table
from sahelread.text.words import words


def acts(text: str) -> set[str]:
    return {mention.concept for mention in mentions(words(text), "fr")}


@pytest.mark.parametrize(
    ("act", "ways"),
    [
        (
            "attack",
            [
                "la garnison a essuyé des tirs",
                "un guet-apens",
                "ils ont semé la terreur",
                "une voiture-bélier",
            ],
        ),
        ("ambush", ["la patrouille est tombée dans un piège", "ils ont tendu une embuscade"]),
        ("bomb", ["les frappes se poursuivent", "un drone a frappé le marché", "une pluie de bombes"]),
        (
            "explode",
            ["le camion a heurté une mine", "une bonbonne a sauté", "un jet de grenade", "un coup de grisou"],
        ),
        ("shoot", ["il a vidé son chargeur", "l'agent a fait usage de son arme", "fauché par une balle"]),
        (
            "kill",
            ["un bain de sang", "l'orage a fauché douze vies", "étranglée", "ils ont exécuté deux otages"],
        ),
        (
            "death",
            [
                "ils ont payé de leur vie",
                "ils n'ont pu être réanimés",
                "le sacrifice suprême",
                "morts et blessés",
            ],
        ),
        (
            "wound",
            ["brûlés au troisième degré", "touché à la jambe", "légèrement atteints", "morts et blessés"],
        ),
        (
            "kidnap",
            ["emmenés vers la brousse", "arrachés à leur famille", "forcés à monter dans un véhicule"],
        ),
        ("release", ["rendus à leurs familles", "leur calvaire a pris fin", "ils sont sortis de captivité"]),
        ("siege", ["la ville est bouclée", "ils ont brisé le blocus"]),
        (
            "displace",
            ["les habitants ont déserté le village", "ils ont tout quitté", "un afflux de réfugiés"],
        ),
        ("ceasefire", ["les combats ont cessé", "une désescalade", "l'arrêt des frappes"]),
        (
            "seize_place",
            ["la ville est aux mains des rebelles", "ils ont hissé leur drapeau", "la localité est tombée"],
        ),
        ("retake", ["les jihadistes ont été délogés", "l'armée a repris pied", "la reprise de la localité"]),
        ("repel", ["une contre-offensive", "l'assaut a été contenu", "une farouche résistance"]),
        (
            "withdraw_troops",
            ["les derniers soldats", "la base a été restituée", "ils ont abandonné leurs positions"],
        ),
        ("shoot_down", ["un drone intercepté", "la défense aérienne", "le missile a été intercepté"]),
        ("coup", ["le président destitué par l'armée", "la chute du régime", "l'armée a mis fin au régime"]),
        ("mutiny", ["des soldats se sont rebellés", "un refus d'obéissance", "la révolte"]),
        ("mine_clear", ["le déminage", "l'engin a été désamorcé"]),
        (
            "arrest",
            ["tombé dans les mailles du filet", "pris la main dans le sac", "on lui a passé les menottes"],
        ),
        ("charge", ["des charges pèsent contre elle", "il risque la perpétuité", "présenté à un magistrat"]),
        ("plead", ["le parquet a réclamé vingt ans", "la défense plaide la relaxe"]),
        (
            "sentence",
            ["le couperet est tombé", "la cour a infligé", "elle purgera sa peine", "jugé coupable"],
        ),
        ("acquit", ["lavé de tout soupçon", "les charges ont été levées", "déclarée non coupable"]),
        ("appeal", ["ses avocats ont formé un recours", "il attaque le jugement"]),
        ("flee", ["il a pris ses jambes à son cou", "le suspect s'est éclipsé", "ils se sont volatilisés"]),
        (
            "escape_prison",
            ["ils ont faussé compagnie à leurs gardiens", "ils ont scié les barreaux", "ils ont fait le mur"],
        ),
        (
            "search",
            ["les plongeurs fouillent le fleuve", "la quête des disparus", "les recherches se poursuivent"],
        ),
        (
            "steal",
            [
                "le coffre a été forcé",
                "ils ont délesté les passagers de leurs biens",
                "la vitrine a été brisée",
            ],
        ),
        ("seize_goods", ["la douane a saisi", "une prise record", "une cargaison interceptée"]),
        ("dismantle", ["un réseau démantelé", "le démantèlement"]),
        ("foil", ["un bain de sang évité", "la tentative a échoué"]),
        ("protest", ["la rue gronde", "une marée humaine", "ils ont bravé l'interdiction"]),
        ("riot", ["la marche a dégénéré", "des scènes de chaos", "le quartier s'est embrasé"]),
        ("disperse", ["des balles en caoutchouc", "à coups de matraque", "les manifestants ont été délogés"]),
        ("strike", ["les maîtres ont posé la craie", "ils boudent les classes"]),
        ("flood", ["les eaux ont tout emporté", "le fleuve a quitté son lit", "les maisons sont sous l'eau"]),
        (
            "storm",
            [
                "la tempête a balayé la côte",
                "elle s'est abattue sur le port",
                "les toitures se sont envolées",
            ],
        ),
        ("landslide", ["la terre s'est dérobée", "une coulée de neige", "un pan de falaise"]),
        ("eruption", ["une pluie de cendres", "la lave coule", "le réveil du volcan"]),
        ("burn", ["l'entrepôt s'est enflammé", "le feu de brousse", "les flammes ont dévoré la halle"]),
        (
            "collapse",
            [
                "tombé comme un château de cartes",
                "le plafond est tombé",
                "un éboulement",
                "le pont s'est rompu",
            ],
        ),
        (
            "crash",
            [
                "les freins ont lâché",
                "le car s'est couché",
                "un pneu a éclaté",
                "il a été happé par un train",
            ],
        ),
        ("derail", ["une catastrophe ferroviaire", "les wagons se sont renversés"]),
        ("air_crash", ["la chute de l'appareil", "l'avion a fait une sortie de piste"]),
        ("capsize", ["un drame en mer", "la barque a coulé", "le ferry a sombré", "envoyé par le fond"]),
        ("trapped", ["ils n'ont pas pu sortir", "les issues étaient verrouillées", "bloqués sous terre"]),
        (
            "rescue",
            ["remontés à la surface", "arrachée aux flammes", "tirés des décombres", "récupérés en mer"],
        ),
        ("evacuate", ["conduits en lieu sûr", "mis en sécurité", "ils ont quitté leur logement"]),
        (
            "missing",
            ["on ignore le sort des marins", "ils n'ont pas été retrouvés", "aucune trace du bateau"],
        ),
        ("identify", ["des corps méconnaissables", "les tests ADN"]),
        (
            "mourn",
            ["une gerbe de fleurs", "elle partage la douleur des familles", "le pays pleure ses morts"],
        ),
        (
            "infect",
            ["ils ont contracté la maladie", "le retour du virus", "elle est tombée malade", "un cluster"],
        ),
        ("contact_trace", ["les cas contacts", "le suivi des contacts"]),
        ("contain_spread", ["juguler la fièvre", "freiner la propagation"]),
        ("hospitalise", ["en réanimation", "les blessés affluent", "sous perfusion"]),
        ("expel", ["le consul a dû quitter le pays sous 72 heures"]),
        ("occur", ["l'accident s'est produit", "le drame s'est noué", "les faits se sont déroulés"]),
        ("chase", ["une course-poursuite", "pris en chasse"]),
        ("animal_attack", ["mordu par un chien", "une attaque de requin", "une morsure de serpent"]),
        ("break_in", ["ils ont forcé le portail", "ils se sont introduits"]),
        ("unverified", ["un chiffre à prendre avec précaution", "l'image n'a pas pu être vérifiée"]),
        ("provisional", ["un bilan susceptible d'évoluer", "le chiffre n'est pas définitif"]),
        ("release_water", ["l'ouverture des vannes", "un lâcher d'eau"]),
    ],
)
def test_each_act_has_its_nouns_its_verbs_and_its_turns(act: str, ways: list[str]) -> None:
    assert [way for way in ways if act not in acts(way)] == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("un coup de main à la récolte", "attack"),
        ("elle se heurte à un refus", "crash"),
        ("deux frappes cadrées du capitaine", "bomb"),
        ("la patrouille est tombée dans un piège", "explode"),
        ("il a tiré profit de la vente", "shoot"),
        ("une réunion élargie aux syndicats", "release"),
        ("le comité élargi", "release"),
        ("l'armée a libéré la localité", "release"),
        ("les vols de nuit reprennent", "steal"),
        ("le vol de la compagnie est parti", "steal"),
        ("le linge a été lavé", "eruption"),
        ("la Côte d'Ivoire", "poach"),
        ("un coup de feu vers l'aube", "burn"),
        ("le sol s'est dérobé", "steal"),
        ("un mort et un blessé", "victim"),
        ("il a éliminé des doublons", "knocked_out"),
        ("ils sont sortis des ruines", "knocked_out"),
        ("la classe politique", "classroom"),
        ("un éclat de rire", "wound"),
        ("un car de police", "capsize"),
        ("en cas de besoin", "infect"),
        ("les élus des deux rives", "win_vote"),
        ("une salve d'applaudissements", "shell"),
        ("ils ont coulé des jours heureux", "capsize"),
        ("il a renversé un piéton", "coup"),
        ("le conseil l'a proclamé président", "coup"),
        ("une explosion de joie", "explode"),
        ("un communiqué conjoint", "relative"),
        ("la grange dévorée par les flammes", "animal_attack"),
        ("un séisme politique", "quake"),
        ("une vague d'émotion", "flood"),
        ("l'exécution du budget", "kill"),
        ("une cellule de réflexion", "detain"),
        ("elle détient dix pour cent du capital", "detain"),
        ("une bombe de peinture", "explode"),
        ("des attaques verbales", "attack"),
        ("une avalanche de critiques", "landslide"),
        ("il a déclaré la fin de la réunion", "outbreak_over"),
        ("le vent a fait voler les tuiles", "steal"),
        ("ils espéraient gagner l'Italie", "win_vote"),
    ],
)
def test_the_same_word_of_another_act_is_left_alone(text: str, act: str) -> None:
    assert act not in acts(text)


@pytest.mark.parametrize(
    ("text", "told", "spoken_of"),
    [
        ("le maire condamne l'attentat", "condemn", "suicide_attack"),
        ("le groupe a revendiqué l'enlèvement", "claim_responsibility", "kidnap"),
        ("l'enquête sur l'incendie piétine", "investigate", "burn"),
        ("inculpée de meurtre", "charge", "kill"),
        ("ils menacent de s'en prendre au port", "threaten", "attack"),
        ("le mur menace de s'écrouler", "risk", "collapse"),
        ("les familles exigent la libération des marins", "demand_release", "release"),
        ("l'évêque appelle à la trêve", "call_truce", "ceasefire"),
        ("le préfet interdit la marche", "ban_protest", "protest"),
        ("il avait préparé un attentat", "plan_attack", "suicide_attack"),
        ("elle réclame une enquête", "call_investigation", "investigate"),
    ],
)
def test_an_act_that_another_only_speaks_of_is_not_told(text: str, told: str, spoken_of: str) -> None:
    assert told in acts(text)
    assert spoken_of not in acts(text)


@pytest.mark.parametrize(
    ("text", "who", "deed"),
    [
        ("les putschistes", "putschist", "coup"),
        ("les assaillants", "armed_group", "attack"),
        ("les otages", "hostage", "kidnap"),
        ("les émeutiers", "rioter", "riot"),
        ("deux malades", "patient", "infect"),
        ("les enquêteurs", "investigator", "investigate"),
    ],
)
def test_who_does_or_suffers_an_act_is_named_in_all_that_is_told_and_is_not_the_act(
    text: str, who: str, deed: str
) -> None:
    assert who in acts(text)
    assert deed not in acts(text)


@pytest.mark.parametrize(
    ("act", "effect"),
    [
        ("rain", "flood"),
        ("speeding", "crash"),
        ("overload", "capsize"),
        ("explode", "collapse"),
        ("attack", "mourn"),
        ("arrest", "sentence"),
        ("protest", "disperse"),
        ("strike", "end_strike"),
        ("kidnap", "release"),
        ("seize_place", "retake"),
        ("infect", "vaccinate"),
        ("burn", "control_fire"),
    ],
)
def test_an_act_and_what_comes_of_it_share_no_single_word(act: str, effect: str) -> None:
    listed = {**table("fr", "equivalents"), **table("fr", "acts")}
    alone = [{word for word in listed[name].split() if "_" not in word} for name in (act, effect)]
    assert alone[0] & alone[1] == set()
