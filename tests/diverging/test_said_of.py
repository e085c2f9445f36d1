"""What two accounts say of one thing, and what they say of two."""

from dataclasses import replace
from datetime import date

import pytest
from telling import FAR, SAME, Told, linked, of_type, story_of

from sahelread.diverging import diverge
from sahelread.model import Confidence, DivergenceType


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le maire avait interdit la course de pirogues.", "La course de pirogues avait été autorisée par le maire."),
        ("Le dispensaire dispose de sérum.", "Le dispensaire est dépourvu de sérum."),
        ("La ligue a validé le but de la 80e minute.", "Le but de la 80e minute a été refusé par la ligue."),
        ("Les riverains avaient été avertis de la crue.", "Les riverains ignoraient tout de la crue."),
        ("Les guides ont accepté de surveiller la plage.", "Les guides refusent d'assurer la surveillance de la plage."),
        ("Les toiles valent deux millions et rien n'était assuré.", "Elles étaient assurées."),
        ("Les deux plongeurs ont survécu à la chute.", "Les deux plongeurs ont péri dans la chute."),
    ],
)  # fmt: skip
def test_ways_of_saying_yes_and_no_to_one_thing_exclude_each_other(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le quai nord est ouvert aux pirogues.", "Le quai sud est fermé aux pirogues."),
        ("La ligue a accepté le sursis du club.", "La ligue a refusé le transfert du club."),
        ("La route de Barsa a été fermée lundi.", "La route de Barsa a rouvert jeudi."),
        ("Le juge de Barsa a validé la liste.", "Le juge de Sabou a rejeté la liste."),
        ("Trois cents flacons ont été récupérés.", "Quarante flacons restent introuvables."),
        ("La réunion avec les dockers a été annulée.", "La réunion avec les pilotes a eu lieu."),
        ("Le bac a été rouvert aux piétons.", "Le bac reste fermé aux camions."),
        ("Les dockers ont été reçus par le préfet.", "Les dockers n'ont pas été reçus par le ministre."),
        ("La buvette a rouvert lundi.", "L'abattoir est resté fermé lundi."),
    ],
)
def test_what_is_said_of_two_things_excludes_nothing(told: Told, one: str, other: str) -> None:
    _, found = told(f"{one}\n{FAR}", f"{other}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert of_type(found, DivergenceType.NEGATION) == []


@pytest.mark.parametrize(
    ("left_open", "so", "kind"),
    [
        (
            "La cheffe a refusé de signer la charte du port.",
            "La cheffe a signé la charte du port.",
            "negation",
        ),
        ("L'accès au fort a été refusé aux guides.", "Les guides ont eu accès au fort.", "negation"),
        ("Le club dément tout recrutement de mineurs.", "Le club a recruté des mineurs.", "negation"),
        ("Aucun ordre de départ n'a été donné aux bacs.", "Les bacs ont reçu l'ordre de départ.", "negation"),
        ("La fusion des deux ports est à l'étude.", "Les deux ports ont fusionné.", "modality"),
        (
            "Le port n'a pas honoré sa dette envers le fisc.",
            "Le port a remboursé sa dette au fisc.",
            "negation",
        ),
        (
            "La gazette a publié la liste sans la vérifier.",
            "La gazette dit avoir vérifié la liste.",
            "negation",
        ),
        ("La démolition des quais n'a pas commencé.", "Les quais ont été démolis.", "negation"),
        ("Le capitaine dément toute avarie.", "L'armateur a reconnu une avarie.", "negation"),
        ("Le chef du port a exclu de signer la charte.", "Le chef du port a signé la charte.", "negation"),
        ("On craint que les pêcheurs aient été enlevés.", "Les pêcheurs ont été enlevés.", "modality"),
        ("La juge recommande de fermer le marché.", "La juge a ordonné la fermeture du marché.", "modality"),
    ],
)
def test_what_one_account_leaves_open_another_tells_as_so(
    told: Told, left_open: str, so: str, kind: str
) -> None:
    _, found = told(f"{left_open}\n{FAR}", f"{so}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert len(of_type(found, DivergenceType(kind))) == 1


@pytest.mark.parametrize(
    ("left_open", "so"),
    [
        ("Le guide n'a pas donné l'alerte.", "La tour du port a donné l'alerte."),
        ("La démolition des quais n'a pas commencé.", "Le maire a ordonné la démolition des quais."),
        ("Les caisses du voilier n'ont pas été retrouvées.", "Le voilier a été retrouvé."),
        ("La juge doit proclamer les résultats définitifs.", "Les résultats provisoires ont été proclamés."),
        ("Le syndicat n'a pas signé la charte du port.", "La charte du port a été signée par la mairie."),
        ("Le syndicat refuse d'assurer la garde de nuit.", "La garde de nuit est prête, assure la mairie."),
        (
            "Les vigiles ont usé uniquement du gaz lacrymogène, sans tirer à balles réelles.",
            "Lundi, les vigiles ont fait usage de gaz lacrymogène pour repousser la foule.",
        ),
        (
            "L'ordre demande une enquête indépendante sur la rupture de la digue.",
            "Le parquet a ouvert une enquête sur la rupture de la digue.",
        ),
    ],
)
def test_what_is_left_open_of_another_thing_is_no_question(told: Told, left_open: str, so: str) -> None:
    _, found = told(f"{left_open}\n{FAR}", f"{so}\n{FAR}", links=SAME, published=date(2025, 3, 10))
    assert of_type(found, DivergenceType.NEGATION) == of_type(found, DivergenceType.MODALITY) == []


def test_what_is_refused_is_not_what_another_account_tells_in_a_contrary_word(told: Told) -> None:
    so = "Le maire a suspendu le contrat du bac."
    _, found = told(f"Le maire a mis fin au contrat du bac.\n{FAR}", f"{so}\n{FAR}", links=SAME)
    assert len(of_type(found, DivergenceType.TERM)) == 1
    _, found = told(f"Le maire refuse de mettre fin au contrat du bac.\n{FAR}", f"{so}\n{FAR}", links=SAME)
    assert of_type(found, DivergenceType.TERM) == []


def test_a_town_that_was_tense_on_earlier_days_than_it_is_calm_is_no_question(told: Told) -> None:
    tense = "La tension était vive samedi et dimanche à Barsa."
    for calm, asked in (
        ("La situation est maîtrisée à Barsa.", 1),
        ("La situation est maîtrisée depuis lundi à Barsa.", 0),
    ):
        _, found = told(f"{tense}\n{FAR}", f"{calm}\n{FAR}", links=SAME, published=date(2025, 3, 12))
        assert len(of_type(found, DivergenceType.TERM)) == asked


def test_a_pronoun_stands_for_what_the_passage_before_tells(told: Told) -> None:
    for before, asked in (("Les dockers réclament une enquête.", 1), ("Les dockers réclament une digue.", 0)):
        _, found = told(
            f"{before}\nElle n'a toujours pas été ouverte.\n{FAR}",
            f"Une enquête a été ouverte par le parquet de Barsa.\n{FAR}",
            links=[(("a", 1), ("b", 0))],
        )
        assert len(of_type(found, DivergenceType.NEGATION)) == asked


def test_passages_that_surely_report_the_same_need_but_one_noun_in_common(told: Told) -> None:
    often = "L'épreuve de lecture commence.\nL'épreuve de chant commence.\nL'épreuve de dessin commence."
    _, found = told(
        f"L'épreuve a été filmée dans les trois centres du district, a annoncé le recteur.\n{often}",
        f"L'épreuve de calcul n'a pas été filmée, précise le porte-parole.\n{often}",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


def test_who_never_handed_in_a_resignation_stays(told: Told) -> None:
    _, found = told(
        f"Le directeur du port a remis sa démission.\n{FAR}",
        f"Le directeur du port n'a jamais remis sa démission.\n{FAR}",
        links=SAME,
    )
    assert len(of_type(found, DivergenceType.ACTOR)) == 1


def test_what_is_not_yet_so_may_be_so_on_a_later_day() -> None:
    not_yet, so = f"Le bac n'a pas encore été retrouvé.\n{FAR}", f"Le bac a été retrouvé.\n{FAR}"
    for texts, asked in (((not_yet, so), 0), ((so, not_yet), 1)):
        story = story_of(texts, published=date(2025, 3, 10))
        later = replace(story.articles[1], published=date(2025, 3, 12))
        found = diverge(replace(story, articles=(story.articles[0], later)), linked(SAME))
        assert len(of_type(found, DivergenceType.NEGATION)) == asked


def test_who_says_that_something_is_not_yet_so_on_no_known_day_is_contradicted(told: Told) -> None:
    not_yet, so = f"Le bac n'a pas encore été retrouvé.\n{FAR}", f"Le bac a été retrouvé.\n{FAR}"
    _, found = told(not_yet, so, links=SAME, published=None)
    assert len(of_type(found, DivergenceType.NEGATION)) == 1


def test_a_saying_and_its_denial_by_two_who_say_it_is_no_sure_question(told: Told) -> None:
    one, other = (
        "Nous avons trouvé une lettre dans le coffre",
        "Nous n'avons pas trouvé une lettre dans le coffre",
    )
    for who, sure in (("le maire", Confidence.SURE), ("le préfet", Confidence.HINT)):
        _, found = told(f"« {one} », a dit le maire.\n{FAR}", f"« {other} », a dit {who}.\n{FAR}", links=SAME)
        assert [asked.confidence for asked in of_type(found, DivergenceType.TERM)] == [sure]


def test_an_account_that_tells_both_leaves_the_others_opposed(told: Told) -> None:
    texts = (
        "Le quai nord du port est ouvert aux pirogues.",
        "Le quai nord du port est fermé aux pirogues.",
        "Le quai nord du port, fermé aux pirogues lundi, leur est ouvert.",
    )
    links = [((one, 0), (other, 0)) for one, other in (("a", "b"), ("a", "c"), ("b", "c"))]
    _, found = told(*(f"{text}\n{FAR}" for text in texts), links=links)
    (asked,) = of_type(found, DivergenceType.NEGATION)
    assert {"a", "b"} <= {value.article for value in asked.values if value.quotes}
