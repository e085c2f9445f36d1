"""Which passages answer the same question of quantity."""

import pytest

from sahelread.aligning.answers import slots
from sahelread.aligning.facts import facts_of
from sahelread.aligning.slots import Slot, shared_slots


def answers(text: str) -> tuple[Slot, ...]:
    return slots(facts_of(text, "fr"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dix soldats ont été tués.", "Au moins douze militaires ont péri."),
        ("L'attaque a fait 27 morts parmi les soldats.", "Quarante militaires tués dans le nord."),
        ("Onze (11) soldats ont perdu la vie.", "Sept soldats sont tombés."),
        (
            "Onze (11) soldats ont perdu la vie, dix civils aussi.",
            "Quarante militaires tués; onze civils morts.",
        ),
        ("Soixante-quatre morts après la crue.", "Plus d'une centaine de personnes ont péri."),
        ("Deux diplomates maliens ont été expulsés.", "Trois diplomates maliens sont expulsés."),
        ("17 blessés ont été évacués.", "Une trentaine de blessés."),
        ("Le jeudi 19 mai 2022, onze soldats sont tombés.", "Sept soldats tués."),
        ("La participation a atteint 45,78 %.", "Seuls 34 % des inscrits se sont rendus aux urnes."),
        (
            "Keïta obtient 67,17 % des voix contre 32,83 % à Cissé.",
            "Ce sont 35 % des voix pour Soumaïla Cissé.",
        ),
        ("Une crue jamais vue depuis 1891 a fait onze morts.", "Le bilan est de treize morts."),
        ("Huit blessés graves ont été évacués.", "Douze personnes ont été blessées."),
        ("Un premier bilan faisait état de 30 morts.", "Le séisme a tué 1 200 personnes."),
        ("Les deux assaillants tués portaient un uniforme.", "Trois assaillants ont été tués."),
        ("L'attaque a fait 27 morts, dont trois assaillants.", "Deux assaillants ont été tués."),
        ("Le car transportait 52 personnes.", "Il y avait 48 passagers à bord."),
        ("La CGT a compté 9 000 manifestants.", "Selon la police, 4 500 personnes ont défilé."),
        ("Ils ont retenu une centaine de clients.", "Attaque de la banque : 120 otages."),
        ("Un millier d'habitants ont fui.", "Deux mille personnes n'ont plus de toit."),
        ("Six personnes ont péri à Kéra.", "À Kéra, on compte huit morts."),
        ("116 personnes étaient à bord, dont 51 Français.", "54 ressortissants français ont péri."),
        ("Deux Belges et six Russes figurent parmi les morts.", "Un ressortissant belge a été tué."),
        ("La grève a été suivie à 31 %.", "La direction compte 27 % de grévistes."),
        ("Le taux de grévistes est de 31 %.", "28 % des enseignants étaient en grève."),
        ("Le maire sortant recueille 54,28 %.", "Il l'emporte avec 54,58 % des suffrages."),
        ("La crue a touché sept villages.", "Onze villages restent coupés du monde."),
        ("L'attaque a fait 27 morts, dont trois assaillants et deux gendarmes.", "Six gendarmes ont péri."),
        ("Un commando de quatre hommes est entré dans la banque.", "Deux hommes armés ont ouvert le feu."),
        (
            "Les autorités imputent la catastrophe à des pluies exceptionnelles.",
            "Tout est parti d'un lâcher d'eau.",
        ),
        ("La grève est née d'un licenciement.", "Le mouvement est parti d'une réorganisation des horaires."),
        ("Les sirènes ont retenti vers minuit.", "Aucune alerte n'a été donnée aux habitants."),
        ("Les gendarmes ont ouvert le feu sur le cortège.", "Des individus infiltrés ont tiré sur la foule."),
        ("Les assaillants ont incendié le village.", "Les soldats ont brûlé des cases."),
        ("Onze mineurs sont bloqués au fond.", "Seize ouvriers étaient pris au piège sous terre."),
        ("12 000 foyers sont privés d'électricité.", "Sans courant : 30 000 abonnés sont sans électricité."),
        ("L'armée annonce neuf morts dans ses rangs.", "Quarante soldats ont été tués."),
        ("Le bataillon a perdu trente hommes.", "Neuf hommes ont été tués."),
        ("L'attaque a duré près de neuf heures.", "L'assaut s'est prolongé pendant 14 heures."),
        ("Trois jours de deuil sont décrétés.", "Le pays observe un deuil de 48 heures."),
        ("Une prime de 900 euros est prévue.", "Les agents auront 1 100 euros de prime."),
        ("Une secousse de magnitude 6,8.", "Un séisme de magnitude 7."),
        ("En 1960, un séisme avait fait 12 000 morts.", "Près de 15 000 personnes étaient mortes en 1960."),
    ],
)
def test_two_passages_answer_the_same_question(one: str, other: str) -> None:
    assert shared_slots(answers(one), answers(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dix soldats ont été tués.", "Dix civils ont été tués."),
        ("Dix soldats ont été tués.", "Dix soldats ont été blessés."),
        ("Deux diplomates maliens ont été expulsés.", "Cinq diplomates français ont été expulsés."),
        ("Dix soldats ont été tués.", "En 2019, quarante soldats avaient été tués."),
        ("Keïta obtient 67 % des voix.", "Cissé recueille 33 % des voix."),
        ("La participation a atteint 45 %.", "Les prix ont augmenté de 45 %."),
        ("Dix soldats ont été tués.", "En deux attaques, en mars 2019, vingt soldats avaient été tués."),
        ("Dix soldats ont été tués.", "Depuis 2015, dix mille soldats ont été tués."),
        ("Six morts dans l'incendie.", "Deux mille morts."),
        ("Dix soldats ont été tués.", "Le prix a augmenté de dix francs."),
        ("Six personnes ont péri à Kéra.", "Deux personnes ont péri à Tinko."),
        ("La crue a fait onze morts.", "Deux autres victimes ont été découvertes."),
        ("Quelque 7 000 électeurs étaient appelés aux urnes.", "On a compté 4 000 votants."),
        ("116 personnes étaient à bord.", "Dont dix enfants à bord."),
        ("La grève est née d'un licenciement.", "L'incendie est parti d'un court-circuit."),
        ("Les gendarmes ont ouvert le feu.", "Les gendarmes ont incendié le marché."),
        ("La maison a brûlé.", "Les soldats ont brûlé des cases."),
        ("L'attaque a duré neuf heures.", "En 2015, l'attaque avait duré deux heures."),
        ("Une prime de 900 euros est prévue.", "Une amende de 900 euros est prévue."),
        ("Une prime de 900 euros est prévue.", "Une prime de 900 000 francs CFA est prévue."),
        ("Une secousse de magnitude 6,8.", "Une réplique d'une magnitude de 4,9."),
        ("51 Français étaient à bord.", "Six Russes étaient à bord."),
        ("51 Français étaient à bord.", "116 personnes étaient à bord."),
        ("Keïta obtient 67 % des voix.", "La participation a atteint 45 %."),
        ("Le maire recueille 54,28 %.", "Son rival recueille 35,79 %."),
        ("La participation a atteint 45 %.", "Aux législatives de 2012, la participation était de 50 %."),
        ("Le taux de grévistes est de 31 %.", "Les grévistes veulent une hausse des salaires de 6 %."),
        ("Le taux de grévistes est de 31 %.", "La grève cloue au dépôt la moitié des tramways."),
        ("Le car transportait 52 personnes.", "Six personnes ont été tuées."),
    ],
)
def test_passages_about_other_people_fates_things_or_times_do_not(one: str, other: str) -> None:
    assert not shared_slots(answers(one), answers(other))


def test_a_figure_repeated_in_brackets_keeps_its_people_and_its_place() -> None:
    text = "Au total, onze (11) soldats ont perdu la vie."
    (slot,) = answers(text)
    assert slot.referent == "armed_forces"
    assert text[slot.start : slot.end] == "onze (11) soldats"


@pytest.mark.parametrize(
    "text",
    [
        "La province de Lune a le plus souffert, avec 40 morts.",
        "Le séisme a fait 40 morts dans la ville de Lune.",
    ],
)
def test_a_toll_belongs_to_the_place_that_opens_its_sentence_or_ends_its_clause(text: str) -> None:
    tolls = {slot.place for slot in slots(facts_of(text, "fr")) if slot.question == "dead"}
    assert tolls == {"lune"}


def test_passengers_who_swam_ashore_are_saved_not_counted_aboard() -> None:
    found = slots(facts_of("Trente passagers ont pu gagner la côte à la nage.", "fr"))
    assert "rescued" in {slot.question for slot in found}
    assert "aboard" not in {slot.question for slot in found}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Le maire sortant remporte l'élection avec 2 434 électeurs, soit 54,28 %.", set()),
        ("Quatre millions d'électeurs ont voté, soit 61,3 %.", {"turnout"}),
        ("Paul Keïta arrive deuxième avec 12 400 électeurs, soit 12,8 % des suffrages.", {"score keita"}),
    ],
)
def test_voters_who_are_counted_do_not_make_a_share_the_turnout(text: str, kinds: set[str]) -> None:
    assert {slot.referent for slot in answers(text) if slot.question == "share"} == kinds
