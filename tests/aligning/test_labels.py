"""What a group is called: a phrase of its own passages, cut where a sentence may be cut."""

from collections import Counter
from typing import cast

from sahelread.aligning.facts import StoryFacts, facts_of
from sahelread.aligning.labels import labels as labels_of
from sahelread.aligning.labels import phrases_for
from sahelread.aligning.others import Others


def labels(*groups: list[str]) -> list[str]:
    texts = [text for group in groups for text in group]
    facts = [facts_of(text, "fr") for text in texts]
    holders = Counter(stem for one in facts for stem in set(one.stems) if stem)
    places = iter(range(len(texts)))
    numbered = [[next(places) for _ in group] for group in groups]
    return list(labels_of(numbered, cast("StoryFacts", facts), holders, Others([]), lambda _groups: None))


DAM = [
    "La digue de Karfala a cédé mardi soir, emportant une partie du marché.",
    "Selon le gouverneur, la digue de Karfala a cédé dans la nuit.",
]


def test_a_label_is_a_clause_that_several_passages_share() -> None:
    assert labels(DAM) == ["La digue de Karfala a cédé mardi soir"]


def test_a_label_begins_with_a_capital_and_has_no_open_quotation() -> None:
    (label,) = labels(["« on ne sait plus rien, vraiment plus rien »", "« on ne sait vraiment plus rien »"])
    assert label[0].isupper()
    assert not set(label) & set("«»")


def test_a_date_names_no_group() -> None:
    (label,) = labels(
        [
            "Le 4 mars, le tribunal de Sanko a relaxé le maire.",
            "Le tribunal a relaxé le maire de Sanko le 4 mars.",
        ]
    )
    assert "mars" not in label


def test_two_groups_bear_two_labels_where_the_passages_have_two() -> None:
    first, second = labels(DAM, list(reversed(DAM)))
    assert first != second


def test_a_figure_that_accounts_dispute_is_in_no_label() -> None:
    (label,) = labels(
        [
            "Onze pêcheurs noyés dans le lac de Karfala",
            "Au moins quinze pêcheurs noyés dans le lac de Karfala",
        ]
    )
    assert label == "Pêcheurs noyés dans le lac de Karfala"


def test_a_day_that_accounts_dispute_is_in_no_label() -> None:
    (label,) = labels(
        [
            "Le bac de Karfala coulé le 4 octobre 2021",
            "Le bac de Karfala a coulé dans la nuit du 5 au 6 octobre 2021",
            "Trente noyés dans le naufrage : le bac de Karfala était trop chargé",
        ]
    )
    assert "octobre" not in label


def test_a_figure_that_all_give_may_be() -> None:
    (label,) = labels(["Onze pêcheurs noyés dans le lac de Karfala", "Onze pêcheurs noyés à Karfala"])
    assert label.startswith("Onze pêcheurs noyés")


def test_a_short_passage_is_its_own_label() -> None:
    (label,) = labels(
        [
            "Le marché de Sanko a rouvert.",
            "Selon le maire, qui l’a dit à la radio, le marché de Sanko, fermé depuis un mois, a rouvert mardi matin.",
        ]
    )
    assert label == "Le marché de Sanko a rouvert"


def test_a_name_alone_is_no_label() -> None:
    (label,) = labels(
        [
            "Le ministre des Transports, porte-parole du cabinet, M. Karim Dolo, est venu mardi devant la presse.",
            "Le ministre des Transports, Karim Dolo, évoque « une panne du câble ».",
        ]
    )
    assert label == "Karim Dolo, ministre des Transports"
    (label,) = labels(
        [
            "Dimanche, sans attendre, le gouverneur Adama Sori, qui rentrait à peine de Dalla, a interdit de sortir.",
            "On croyait que le gouverneur Adama Sori, que l’on disait malade depuis des mois, ne viendrait plus.",
        ]
    )
    assert label == "On croyait que le gouverneur Adama Sori, que l’on disait…"


def test_what_stands_in_the_label_of_another_group_is_none() -> None:
    assert labels(
        [
            "Naufrage du vieux bac de Karfala",
            "Le naufrage du vieux bac de Karfala sur le fleuve a eu lieu mardi soir au moment où tombait la nuit.",
        ],
        [
            (
                "Selon la mairie, qui ne veut rien en dire pour le moment, les propriétaires du vieux bac de Karfala avaient demandé en vain "
                "sa réparation."
            ),
            (
                "Il faudra bien que la réparation, que l’on demandait depuis des mois pour le vieux bac de Karfala, se fasse, disent les "
                "piroguiers qui l’attendaient avec impatience."
            ),
        ],
    ) == ["Naufrage du vieux bac de Karfala", "Propriétaires du vieux bac de Karfala"]


def test_one_word_is_no_label() -> None:
    (label,) = labels(
        [
            "Les sinistrés, que personne n’attendait si nombreux, dorment sous des bâches depuis trois nuits de pluie.",
            "Faute de place dans les écoles, beaucoup de sinistrés passent la nuit dehors.",
        ]
    )
    assert " " in label


def test_what_is_left_of_a_phrase_without_its_figure_is_no_label_of_one_word() -> None:
    (label,) = labels(
        [
            "On déplore 12 blessés, que les pompiers ont conduits à l’hôpital de Sanko dans la nuit de dimanche à lundi.",
            "Au moins 15 blessés sont soignés.",
        ]
    )
    assert " " in label


def phrases(*texts: str) -> list[str]:
    """All that a group of these passages may be called."""
    facts = [facts_of(text, "fr") for text in texts]
    holders = Counter(stem for one in facts for stem in set(one.stems) if stem)
    return phrases_for(facts, holders, len(facts))


def test_what_a_preposition_may_hang_on_the_verb_is_in_no_label_unless_others_have_it_too() -> None:
    surprised = "Les rebelles de Karfala ont surpris la caserne dans un demi-sommeil."
    assert "Caserne dans un demi-sommeil" not in phrases(surprised, "La caserne de Karfala a brûlé.")
    fire = "incendie d'une scierie à Karfala"
    assert f"I{fire[1:]}" in phrases(
        f"On compte douze blessés après l'{fire}.", f"Douze blessés par l'{fire}."
    )


def test_a_pronoun_and_its_verb_are_not_taken_for_a_noun() -> None:
    claimed = phrases(
        "La mairie en réclamait douze.", "Le procureur Ali Touré en a réclamé dix pour la mairie."
    )
    assert claimed[0] == "La mairie en réclamait douze"
    assert "Mairie en réclamait" not in claimed


def test_no_label_ends_inside_a_name() -> None:
    dissolved = phrases(
        "Le tribunal a aussi prononcé la dissolution de Lumières et progrès (LP), fondé par le maire en 2019.",
        "La dissolution de Lumières et progrès (LP) a été prononcée.",
    )
    assert not any(label.endswith("Lumières") for label in dissolved)
