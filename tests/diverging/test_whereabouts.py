"""Where one thing was done, or somebody is, by the place right behind its verb."""

import pytest
from telling import SAME, Told, of_type, quoted

from sahelread.i18n import say
from sahelread.model import Confidence, DivergenceType, Verdict


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # two towns, two countries
        ("Les deux passeurs ont été arrêtés à Barsa.", "Les deux passeurs ont été interpellés à Lossa."),
        ("Le potier est né à Barsa.", "Né à Lossa, le potier avait appris chez son oncle."),
        ("Le potier est originaire de Barsa.", "Le potier est originaire de Lossa."),
        ("Le potier s’est réfugié au Ghana.", "Le potier s’est enfui en Mauritanie."),
        ("Le colloque se tient à Barsa pendant deux jours.", "Le colloque aura lieu à Lossa pendant deux jours."),
        ("Le siège de la fabrique se trouve à Barsa.", "La fabrique est basée à Lossa."),
        # a town, and the country of another
        ("Le potier a été arrêté en Mauritanie.", "Le potier a été arrêté à Niamey."),
        # two kinds of spots, with their names or without
        ("Le potier a été interpellé à son domicile.", "Le potier a été arrêté à l’aéroport de Barsa."),
        ("Le potier est soigné à l’hôpital de Barsa.", "Le potier a été transféré à l’hôpital central de Lossa."),
        ("Le potier a été enlevé devant son bureau.", "Le potier a été kidnappé à sa sortie de la mosquée."),
        ("Le potier a été arrêté à son domicile.", "Le potier a été arrêté au siège de la radio."),
        # behind a date that commas set off, and in front of the sentence
        ("Le potier a été arrêté, mardi à l’aube, à son domicile.", "Le potier a été arrêté à l’aéroport."),
        ("À Barsa, deux passeurs ont été arrêtés.", "Deux passeurs ont été arrêtés à Lossa."),
        ("C’est à Barsa que le potier a été arrêté.", "Le potier a été arrêté à Lossa."),
        # an act that its noun tells, or that is told of something that only took place
        ("Le dépôt a été attaqué entre Barsa et Lossa.", "L’attaque du dépôt s’est produite sur la route de Kora."),
        ("La rencontre des deux chefs s’est déroulée à Barsa.", "Les deux chefs se sont rencontrés à Lossa."),
        # another verb, of which the lexicon knows nothing, told of the same
        ("Le cortège des potiers a été applaudi à Barsa.", "Le cortège des potiers a été sifflé à Lossa."),
        ("L’équipe des potiers s’entraîne à Barsa.", "L’équipe des potiers prépare le tournoi à Lossa."),
        # the place behind its preposition in the verb, before "accueille", and which of them it was
        ("Le camion des potiers venait de Barsa.", "Le camion des potiers est arrivé de Lossa."),
        ("Le tournoi se jouera à Barsa.", "Le stade de Lossa accueillera le tournoi."),
        ("Les pillards ont brûlé le dépôt au commissariat de Barsa.", "Le commissariat brûlé par les pillards est celui de Lossa."),
        # what was hit
        ("La foudre a frappé une maternité du bourg.", "C’est une usine qui a été frappée par la foudre."),
        # while something went on there
        ("Le potier a été arrêté alors qu’il dînait dans un restaurant de Barsa.", "Le potier a été arrêté dans une villa de Lossa."),
        # kinds of one kind, what lies in them, and houses by the quarter that they stand in
        ("Le potier blessé a été conduit dans un hôpital.", "Le potier blessé a été conduit dans une clinique."),
        ("Le potier est détenu au poste de police.", "Le potier est détenu dans une caserne."),
        ("Les tirs ont visé une mosquée du bourg.", "Les tirs ont visé une école du bourg."),
        ("La foudre est tombée dans la cour d’une école.", "La foudre est tombée dans le jardin d’une ambassade."),
        ("La grue est tombée sur une maison du quartier Barsa.", "La grue est tombée sur des maisons du quartier de Lossa."),
        # acts that may be one happening, and what was done where somebody was taken
        ("Le potier a été interpellé mardi dans un bar de Barsa.", "Le potier a été enlevé mardi à son domicile."),
        ("Le potier a été conduit au camp de Barsa, où il est détenu.", "Le potier est détenu à la prison de Lossa."),
        # what has a name of its own, and the town that it is in
        ("Le blessé est soigné au CHU Kolo Bari de Barsa.", "Le blessé a été transféré à l’hôpital de Lossa."),
        ("Le blessé est soigné à l’hôpital Kolo Bari.", "Le blessé a été transféré à l’hôpital Sanga."),
        # who died at once, and who died only in hospital
        ("Le potier a été tué sur le coup.", "Le potier est décédé à l’hôpital."),
        ("Le potier est mort sur place.", "Le potier est mort après son transfert à l’hôpital de Barsa."),
        ("Le potier est mort sous les décombres.", "Le potier est mort pendant son transfert à l’hôpital."),
        ("Le potier a été arrêté à l’aéroport.", "Le potier a été interpellé chez son oncle."),
        # the town behind the part of the country
        ("Le potier a été arrêté dans l’est, à Barsa.", "Le potier a été arrêté dans l’est, à Lossa."),
        # with a word before it, and set off by a comma
        ("Le dépôt a pris feu devant la grande gare.", "Le dépôt a pris feu près de l’ancien hôpital."),
        ("Le potier a été arrêté, à Barsa, par des gendarmes.", "Le potier a été arrêté à Lossa."),
        # what was found, and what it had become
        ("La pirogue a été retrouvée intacte à Barsa.", "La pirogue a été retrouvée calcinée à Lossa."),
        # who is another is no other event
        ("Un autre, blessé, a été arrêté à Barsa.", "Un autre, blessé, a été arrêté à Lossa."),
        # behind where in the town, behind "que", of what stands there, and the town of a quarter
        ("Le corps a été repêché dans la lagune, à Barsa.", "Le corps a été repêché à Lossa."),
        ("C’est là qu’est mort sur le coup Kolo Sanga.", "Kolo Sanga est mort après son transfert à l’hôpital."),
        ("La justice a également saisi une villa située à Barsa.", "Une villa sise à Lossa est saisie par la justice."),
        ("Le potier a été arrêté au quartier Sanga, à Barsa.", "Le potier a été arrêté à Lossa."),
        # a name with its article
        ("Le procès des passeurs se tiendra à La Barsa.", "Le procès des passeurs se tiendra à Lossa."),
    ],
)  # fmt: skip
def test_two_places_right_behind_one_verb_are_a_hint(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    (where,) = of_type(found, DivergenceType.PLACE)
    assert where.confidence is Confidence.HINT


def test_where_is_asked_of_the_clause_behind_what_opens_it(told: Told) -> None:
    _, found = told(
        "Correspondant du journal Kora, il avait été interpellé à l’aéroport de Barsa.",
        "Le directeur adjoint du journal Kora et rédacteur de la lettre des potiers du fleuve avait été arrêté à son domicile.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert "il avait été interpellé" in say(where.question)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # one verb each
        ("Le potier a été arrêté à Barsa puis transféré à Lossa.", "Le potier est détenu à Lossa."),
        ("Les passeurs enlevés à Barsa ont été libérés.", "Les passeurs libérés ont été conduits à Lossa."),
        # one in the other, or told by another name of the same account
        ("Le potier a été arrêté à Niamey.", "Le potier a été arrêté au Niger."),
        ("Le potier a été arrêté à Barsa.", "Le potier a été arrêté à Lossa.\nLossa est un quartier de Barsa."),
        ("Le potier a été arrêté à Barsa.", "Le potier a été arrêté dans la région de la Lossa."),
        # a part of the country, and where somebody fled to before
        ("Le potier, en fuite, serait parti en Gambie.", "Le potier a été interpellé à Barsa, où il s’était réfugié."),
        # beside a country, and a car that blew up
        ("Le potier a été arrêté dans la région de Tahoua, au Niger.", "Le potier a été arrêté près du Mali."),
        ("Le potier préparait un attentat à la voiture piégée.", "Le potier préparait un attentat à l’ambassade du Kenya."),
        # what is called so is no town
        ("Le potier est détenu au camp Barsa.", "Le potier est détenu à Lossa."),
        ("Le blessé est soigné à l’hôpital Kolo Bari de Barsa.", "Le blessé a été transféré à l’hôpital de Barsa."),
        # one on the way between two
        ("Le train a déraillé entre Barsa et Lossa.", "Le train a déraillé à Kora."),
        # one of several, another count, another day
        ("Des maisons et le marché ont été incendiés.", "Les pillards ont incendié l’école et des greniers."),
        ("Trois bergers ont été tués à Barsa.", "Deux bergers ont été blessés à Lossa."),
        ("Le conteur s’est produit à Barsa le 3 mai.", "Le conteur s’est produit à Lossa le 10 mai."),
        ("Des défilés ont eu lieu à Barsa.", "Des défilés se sont tenus à Lossa et à Kora."),
        ("Le conteur a joué ses contes à Barsa.", "Le conteur jouera ses contes à Lossa."),
        ("Les blessés sont soignés à l’hôpital.", "Des blessés sont soignés dans des centres de santé."),
        # stages, where somebody came from, and where something is beside what it does elsewhere
        ("Le camion de secours a été reçu à Barsa.", "Le camion de secours a ensuite été reçu à Lossa."),
        ("Les secours sont arrivés de Barsa.", "Les secours sont arrivés à Lossa."),
        ("La fabrique a son siège à Barsa.", "La fabrique exploite une carrière à Lossa."),
        ("L’avocat du potier, à Barsa, a fait appel.", "Le potier a été condamné à Lossa."),
        # a car that is hit is no place
        ("La foudre a frappé une voiture.", "La foudre a frappé une maison."),
        ("Le potier est mort pendant son transfert à l’hôpital.", "Le potier est mort dans l’ambulance."),
        # two died at once, two others later; "on the spot" may be anywhere
        ("Deux potiers sont morts sur le coup.", "Deux potiers sont morts à l’hôpital."),
        ("Le potier est mort sur place.", "Le potier est mort à son domicile."),
        # spots that may be one
        ("Le potier a été arrêté dans sa voiture.", "Le potier a été arrêté sur la route de Barsa."),
        ("Le potier a été tué devant sa maison.", "Le potier a été tué dans la rue."),
        ("Le potier a été arrêté chez lui.", "Le potier a été arrêté à son domicile."),
        ("Le potier a été arrêté à son domicile.", "Le potier a été arrêté à Barsa."),
        ("Le batelier accueilli par le préfet à Barsa a été libéré.", "Le batelier a été libéré à Lossa."),
        ("L’ex-otage accueilli par le préfet à Barsa se repose.", "Les otages ont été libérés à Lossa."),
        # where nothing was done
        ("À Barsa, aucun bac n’a accosté ni appareillé.", "Un bac a finalement accosté à Lossa."),
        # where he was not, and what is no place
        ("Le potier n’a pas été arrêté à Barsa.", "Le potier a été arrêté à Lossa."),
        ("Le projet a été adopté à l’Assemblée nationale.", "Le projet a été adopté à Barsa."),
        ("Le potier a prêté serment à Barsa.", "Le potier a prêté serment devant le Conseil constitutionnel."),
    ],
)  # fmt: skip
def test_places_that_agree_or_are_of_two_verbs_are_no_question(told: Told, one: str, other: str) -> None:
    _, found = told(one, other, links=SAME)
    assert of_type(found, DivergenceType.PLACE) == []


def test_two_places_that_one_account_gives_are_no_question_to_others(told: Told) -> None:
    _, found = told(
        "Un entrepôt de riz s’est effondré à Barsa.\nL’entrepôt de riz s’est effondré lundi à Lossa.",
        "Un entrepôt de riz s’est effondré à Barsa lundi.",
        "L’entrepôt de riz s’est effondré à Lossa.",
        links=[
            (("a", 0), ("b", 0)),
            (("a", 1), ("b", 0)),
            (("a", 0), ("c", 0)),
            (("a", 1), ("c", 0)),
            (("b", 0), ("c", 0)),
        ],
    )
    assert of_type(found, DivergenceType.PLACE) == []


def test_the_question_says_what_was_done_there(told: Told) -> None:
    _, found = told(
        "Le potier a été interpellé à son domicile.",
        "Le potier a été arrêté à l’aéroport de Barsa.",
        links=SAME,
    )
    (where,) = of_type(found, DivergenceType.PLACE)
    assert "le potier a été arrêté" in say(where.question)
    assert quoted(where.values) == {"a": ["domicile"], "b": ["aéroport de Barsa"]}


def test_the_question_ends_with_a_whole_word(told: Told) -> None:
    _, found = told("Le cortège est parti de la gare.", "Le cortège s’est élancé du marché.", links=SAME)
    assert "Where (le cortège est parti)?" in [say(one.question) for one in found]
    _, found = told(
        "Un potier, blessé, a été arrêté à Barsa.", "Un potier, armé, a été arrêté à Lossa.", links=SAME
    )
    assert "Where (un potier a été arrêté)?" in [say(one.question) for one in found]


def test_passages_that_are_not_linked_are_not_held_against_each_other(told: Told) -> None:
    _, found = told(
        "Le potier a été interpellé à son domicile.", "Le potier a été arrêté à l’aéroport.", links=[]
    )
    assert of_type(found, DivergenceType.PLACE) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Le courant a été coupé dans tout le pays.", "Le courant a été coupé dans la capitale seulement.", True),
        ("Le courant a été coupé dans tout le pays.", "Le courant a été coupé, y compris dans la capitale.", False),
        ("La pirogue a coulé dans le port.", "La pirogue a coulé en haute mer.", True),
        ("Le bac a été vendu au nord du fleuve.", "Le bac a été vendu sur la rive sud.", True),
    ],
)  # fmt: skip
def test_how_far_it_reached_and_on_which_shore_are_places_too(
    told: Told, one: str, other: str, *, differ: bool
) -> None:
    _, found = told(one, other, links=SAME)
    assert bool(of_type(found, DivergenceType.PLACE)) is differ


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Le camion était parti mardi soir de Sanga.", "Le camion en provenance de Barso a versé.", "From where"),
        ("Le car d’élèves venait de Sanga pour Barso.", "Le car d’élèves était parti de Barso pour Sanga.", "From where"),
        ("L’avion avait décollé de Lirou.", "L’avion avait quitté Kassel à l’aube.", "From where"),
        ("L’or saisi provenait de la mine de Lirou.", "L’or saisi provenait d’un site artisanal de Kassel.", "From where"),
        ("L’avion à destination de Lirou s’est écrasé.", "L’avion devait atterrir à Kassel dans la soirée.", "Where to"),
    ],
)  # fmt: skip
def test_it_is_asked_where_a_journey_began_and_where_it_led(
    told: Told, one: str, other: str, question: str
) -> None:
    _, found = told(one, other, links=SAME)
    (where,) = of_type(found, DivergenceType.PLACE)
    assert say(where.question).startswith(question)


def test_places_are_read_in_english_too(told: Told) -> None:
    _, found = told(
        "The potters are being held in a school in Barsa.",
        "The potters are being held in a hotel in Lossa, the mayor said.",
        links=SAME,
        language="en",
    )
    assert len(of_type(found, DivergenceType.PLACE)) == 1


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Le potier passait au carrefour Sanga, à Barsa.", "Trois camions l’attendaient au carrefour Sanga, à Lossa.", True),
        # one in the other, told by its kind, or a place that the other account has too
        ("Le potier passait au carrefour Sanga, à Niamey.", "Trois camions l’attendaient au carrefour Sanga, au Niger.", False),
        ("Le potier passait au carrefour Sanga, à Barsa.", "Trois camions l’attendaient au carrefour Sanga, dans le quartier Lossa.", False),
        ("Le potier passait au carrefour Sanga, à Barsa.", "Il quittait Barsa.\nTrois camions l’attendaient au carrefour Sanga, à Lossa.", False),
    ],
)  # fmt: skip
def test_a_landmark_stands_in_one_place_whatever_happened_there(
    told: Told, one: str, other: str, *, differ: bool
) -> None:
    _, found = told(one, other, links=[])
    where = [say(one.question) for one in of_type(found, DivergenceType.PLACE)]
    assert where == (["Where is carrefour Sanga?"] if differ else [])


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Les potiers ont incendié la mairie.", "Les potiers ont incendié une école.", True),
        # what may be the place that was told before, and one of two places
        ("Les potiers ont attaqué l’ambassade de Lossa.", "Les potiers ont attaqué le bâtiment.", False),
        ("Les blessés ont été conduits à l’hôpital de Sanga.", "Les blessés ont été conduits au centre de santé de la garde et à celui de Sanga.", False),
    ],
)  # fmt: skip
def test_a_building_that_was_told_before_and_one_of_two_places_are_no_other_place(
    told: Told, one: str, other: str, *, differ: bool
) -> None:
    _, found = told(one, other, links=SAME)
    assert [d.verdict for d in of_type(found, DivergenceType.PLACE)] == [Verdict.CONFLICT] * differ


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Les potiers se sont réfugiés dans l’église.", "Les potiers ont passé la nuit à l’abri dans une école.", True),
        ("Les potiers sont originaires de Sanga.", "Les potiers sont originaires de Lirou.", True),
        # who is from one place may have left from another
        ("Les potiers étaient originaires de Sanga.", "Les potiers étaient partis de Lirou.", False),
    ],
)  # fmt: skip
def test_where_somebody_took_refuge_or_is_from(told: Told, one: str, other: str, *, differ: bool) -> None:
    _, found = told(one, other, links=SAME)
    assert [d.verdict for d in of_type(found, DivergenceType.PLACE)] == [Verdict.CONFLICT] * differ


def test_the_agency_to_which_somebody_speaks_is_no_place(told: Told) -> None:
    _, found = told(
        "Le potier est enfermé chez lui, a dit son avocat à Reuters.",
        "Le potier est enfermé à Barsa, a dit son avocat.",
        links=SAME,
    )
    assert all("Reuters" not in str(quoted(one.values)) for one in of_type(found, DivergenceType.PLACE))
