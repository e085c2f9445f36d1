"""How old somebody is, as accounts give it differently."""

import pytest
from telling import SAME, Told, linked, of_type, quoted, story_of

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.figures.ages import age
from sahelread.model import Confidence, DivergenceType, Verdict


def numbers(told: Told, *texts: str):  # type: ignore[no-untyped-def]
    return of_type(told(*texts, links=SAME)[1], DivergenceType.NUMBER)


def test_two_ages_of_one_named_person_are_a_sure_conflict_about_that_person(told: Told) -> None:
    (found,) = numbers(
        told, "Le juge Marc Dia, 55 ans, a été élu.", "Selon la radio, Marc Dia, 56 ans, a été élu."
    )
    assert (found.question.text, found.confidence) == ("How old ({what})?", Confidence.SURE)
    assert dict(found.question.values) == {"what": "Marc Dia"}


@pytest.mark.parametrize("called", ["dit « Momo », ", "dit Momo, ", "alias Momo, ", "surnommé le Tigre, "])
def test_what_somebody_is_called_besides_may_stand_before_the_age(told: Told, called: str) -> None:
    one, other = f"Marc Dia, {called}55 ans, a été élu.", "Marc Dia, 56 ans, a été élu."
    assert len(numbers(told, one, other)) == 1


def test_nobody_is_the_source_of_an_age(told: Told) -> None:
    (found,) = numbers(
        told, "Selon la radio, Marc Dia, 55 ans, a été élu.", "Le juge Marc Dia, 56 ans, a été élu."
    )
    assert [value.source for value in found.values] == [None, None]


@pytest.mark.parametrize(
    "other",
    [
        "L’icône de la scène, 61 ans, est morte à Lorval.",
        "La chanteuse est morte à 61 ans à Lorval.",
    ],
)
def test_the_age_beside_an_epithet_is_that_of_whom_the_passage_is_about(told: Told, other: str) -> None:
    (found,) = numbers(told, "La cantatrice Aya Koné, 62 ans, est morte à Lorval.", other)
    assert quoted(found.values)["a"] == ["62 ans"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Une passante de 18 ans a été blessée.", "La maire dirige la ville depuis 28 ans."),
        ("Marc Dia, 55 ans, a été élu.", "Marc Dia a été élu pour cinq ans."),
        ("Une fillette de 8 ans et un homme de 60 ans sont morts.", "Un homme de 62 ans est mort."),
    ],
)
def test_an_age_is_no_length_of_time_nor_that_of_another(told: Told, one: str, other: str) -> None:
    assert not [
        found for found in told(one, other, links=SAME)[1] if found.question.text.startswith("How long")
    ]
    assert not [found for found in numbers(told, one, other) if found.question.text.startswith("How old")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le chauffeur Dia Marc, 24 ans, est sorti indemne.", "Le seul rescapé est Marc Dia, 31 ans."),
        (
            "Le rescapé, Marc Dia, sergent-chef de 24 ans originaire de Lorval, est hospitalisé.",
            "Le seul rescapé, Marc Dia, 31 ans, est à l’hôpital.",
        ),
        ("Marc Dia, 33 ans, a été relâché.", "Marc Dia a été relâché.\nL’Américain, 31 ans, est affaibli."),
        (
            "La juge a condamné l’auteur du meurtre de Marc Dia, 33 ans.",
            "Marc Dia est mort en avril.\nLe meurtrier du policier de 31 ans est condamné.",
        ),
    ],
)
def test_a_person_is_known_by_either_name_by_an_apposition_and_by_an_epithet(
    told: Told, one: str, other: str
) -> None:
    last = (("a", 0), ("b", other.count("\n")))
    found = of_type(told(one, other, links=[last])[1], DivergenceType.NUMBER)
    assert [divergence.question.text for divergence in found] == ["How old ({what})?"]


@pytest.mark.parametrize(
    "other",
    [
        "Selon l’ancien ministre de Paul Bah, 56 ans, la fraude est établie.",
        "Selon l’opposant de 56 ans, la fraude est établie.",
    ],
)
def test_an_age_told_with_a_description_is_that_of_the_one_person_told(told: Told, other: str) -> None:
    (found,) = numbers(
        told, "Selon Marc Dia, 55 ans, la fraude est établie.", f"{other}\nMarc Dia parlait hier."
    )
    assert dict(found.question.values) == {"what": "Marc Dia"}


def test_an_age_without_a_name_is_not_that_of_somebody_whom_its_account_never_names(told: Told) -> None:
    assert not numbers(told, "Marc Dia, 33 ans, est mort.", "Un policier de 31 ans est mort.")


@pytest.mark.parametrize(
    ("one", "other", "whose"),
    [
        (
            "La skippeuse, âgée de 41 ans, affirme que la balise émettait.",
            "La skippeuse, 40 ans, jure que la balise émettait.",
            "skippeuse",
        ),
        (
            "Le gardien de nuit (63 ans) dit avoir senti la fumée à temps.",
            "Le gardien, âgé de 61 ans, dit avoir senti la fumée.",
            "gardien de nuit",
        ),
        (
            "Le jeune arbitre, 24 ans, a été giflé.",
            "Samedi, l’arbitre, 25 ans, a été giflé.",
            "jeune arbitre",
        ),
    ],
)
def test_whose_age_is_asked_for_is_named_by_the_noun_beside_it(
    told: Told, one: str, other: str, whose: str
) -> None:
    (found,) = numbers(told, one, other)
    assert (found.question.text, dict(found.question.values)) == ("How old ({what})?", {"what": whose})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Les alpinistes sont âgés de 19 à 34 ans.",
            "Dans la cordée, des alpinistes âgés entre 22 et 34 ans.",
        ),
        ("Les 14 élèves, de 9 à 12 ans, campaient.", "Des écoliers de 8 à 12 ans campaient."),
        ("Les blessés ont entre 20 et 60 ans.", "Les blessés, outre le pilote, ont de 17 à 60 ans."),
    ],
)
def test_the_youngest_and_the_oldest_of_a_group_are_ages(told: Told, one: str, other: str) -> None:
    (found,) = numbers(told, one, other)
    assert (found.question.text, found.verdict) == ("How old ({what})?", Verdict.CONFLICT)


@pytest.mark.parametrize(
    "of_somebody",
    [
        "Un garçon de 15 ans a été retrouvé.",
        "Bekri, étudiant en droit de 25 ans, a survécu.",
        "La noyée est une vendeuse de 31 ans.",
        "Emportée à 14 ans par le torrent, elle avait dit adieu.",
        "À 60 ans, il joue son avenir.",
        "« J'ai 82 ans », a dit l'accusé.",
        "La plus jeune victime était un bébé de trois semaines.",
    ],
)
def test_how_old_somebody_is_is_no_length_of_time(of_somebody: str) -> None:
    told, *_ = Accounts(story_of([of_somebody, "Rien."], published=None), linked([]))
    assert all(age(told, number) for number in told.numbers)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Les peines vont de 5 à 10 ans de prison.", "Les prévenus, de 19 à 34 ans, ont été jugés."),
        ("Les marins ont de 19 à 34 ans.", "Le capitaine, 41 ans, a survécu."),
        ("Les marins ont de 19 à 34 ans.", "Les marins sont âgés de 19 à 34 ans."),
    ],
)
def test_the_ages_of_a_group_are_neither_terms_nor_the_age_of_one(told: Told, one: str, other: str) -> None:
    assert not [found for found in numbers(told, one, other) if found.question.text.startswith("How old")]


def test_namesakes_with_two_first_names_are_two_people(told: Told) -> None:
    assert numbers(told, "Aliou Saad Diané, 22 ans, est mort.", "Oury Diané, 25 ans, est mort.") == []
    assert numbers(told, "Aliou Saad Diané, 22 ans, est mort.", "Saad Diané, 25 ans, est mort.") != []


def test_the_ages_of_the_dead_man_and_of_who_killed_him_are_not_opposed(told: Told) -> None:
    found = numbers(
        told,
        "Âgé de 61 ans, le gardien du marché a été tué à coups de hache.",
        "Un homme de 22 ans a tué à coups de hache le gardien du marché.",
    )
    assert found == []


@pytest.mark.parametrize(
    "text",
    [
        "Photographe indépendant de 43 ans, il a été libéré.",
        "Le reporter de 43 ans a été libéré.",
        "Un Belge de 43 ans a été libéré.",
    ],
)
def test_years_behind_a_person_with_an_adjective_or_by_his_country_are_an_age(text: str) -> None:
    (told,) = Accounts(story_of([text], published=None), linked([]))
    (number,) = [one for one in told.numbers if one.duration]
    assert age(told, number)


def test_who_had_so_many_years_was_so_old(told: Told) -> None:
    (found,) = numbers(told, "La victime était âgée de 17 ans.", "Le jeune homme tué avait 22 ans.")
    assert quoted(found.values) == {"a": ["17 ans"], "b": ["22 ans"]}


def test_years_of_somebody_are_no_age_beside_weeks_of_something(told: Told) -> None:
    one = "Âgé de 31 ans, le suspect a été arrêté dans un café après plusieurs semaines de surveillance."
    (found,) = numbers(told, "Le suspect, âgé de 24 ans, a été arrêté dans un café.", one)
    assert quoted(found.values) == {"a": ["24 ans"], "b": ["31 ans"]}


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("Âgé de 41 ans, économiste formé à Lorval, M. Dia avait été ministre.", 1),
        ("Âgé de 41 ans, père d’Aya Dia, le juge avait été ministre.", 0),
    ],
)
def test_an_age_that_opens_a_sentence_is_that_of_whom_it_goes_on_with(
    told: Told, opening: str, asked: int
) -> None:
    found = told(opening, "Le port est fermé.\nMarc Dia, 43 ans, est parti.", links=SAME)[1]
    assert len(of_type(found, DivergenceType.NUMBER)) == asked


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            "L’homme, âgé de 21 ans, est mort après son transfert.",
            "Le camion de la garde a renversé Anouar Dia, 23 ans.",
            {"a": ["21 ans"], "b": ["23 ans"]},
        ),
        (
            "Une dame de 71 ans est morte dans le couloir.",
            "Aya Dia, ancienne couturière de 78 ans, est morte dans un couloir.",
            {"a": ["71 ans"], "b": ["78 ans"]},
        ),
        (
            "Une patiente de 78 ans était restée dans le couloir.",
            "Une dame de 71 ans est restée dans le couloir.",
            {"a": ["78 ans"], "b": ["71 ans"]},
        ),
    ],
)
def test_the_only_age_of_whom_one_account_names_is_that_of_whom_the_other_does_not(
    told: Told, one: str, other: str, words: dict[str, list[str]]
) -> None:
    (found,) = of_type(told(one, other, links=SAME)[1], DivergenceType.NUMBER)
    assert quoted(found.values) == words


def test_the_months_of_a_baby_are_an_age(told: Told) -> None:
    (found,) = numbers(
        told, "Âgé de 11 mois, il est mort d’une fièvre.", "L’enfant, Issa, 14 mois, est mort d’une fièvre."
    )
    assert found.question.text.startswith("How old")
    assert numbers(told, "La peine d’Issa Kolo, six mois, est légère.", "Issa Kolo, 36 ans, est libre.") == []


@pytest.mark.parametrize(
    "several", ["Les victimes, âgées de moins de cinq ans,", "Sept enfants de moins de cinq ans"]
)
def test_the_age_of_several_is_that_of_none_of_them(told: Told, several: str) -> None:
    found = numbers(
        told, f"{several} sont morts d’une fièvre.", "Une fillette de 7 ans est morte d’une fièvre."
    )
    assert not [one for one in found if one.question.text.startswith("How old")]
