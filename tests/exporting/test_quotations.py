"""The words of an account between marks."""

import pytest
from export_stories import article, quote

from sahelread import i18n
from sahelread.exporting.quotations import answer_parts, in_context, source_told
from sahelread.exporting.terms import inner_marks
from sahelread.model import DivergenceType, Value


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("vers « 16 heures", "vers 16 heures"),
        ("une cinquantaine » de morts", "une cinquantaine de morts"),
        ("« Le feu est éteint », dit-il.", "“Le feu est éteint”, dit-il."),
        ("deux “cas possibles", "deux cas possibles"),
        ('le "régime', "le régime"),
        ("douze morts", "douze morts"),
    ],
)
def test_half_a_pair_is_left_out_and_a_pair_becomes_an_inner_one(words: str, shown: str) -> None:
    assert inner_marks(words) == shown


def test_what_points_back_to_words_that_are_left_out_is_left_out_with_them() -> None:
    told = article(
        "a", "Sel détourné à Karfala-Centre, quatre mois plus tard : le syndic chargé du commerce remplacé."
    )
    assert in_context(told, quote(told, "remplacé")) == "…le syndic chargé du commerce remplacé."


def test_several_sources_are_listed_as_the_language_lists() -> None:
    i18n.set_language("fr")
    assert source_told(Value("a", "9", (), source="le préfet; la mairie")) == "le préfet\u00a0; la mairie"


def test_only_the_words_that_an_answer_does_not_hold_are_quoted_beside_it() -> None:
    told = article("a", "Au moins 20 morts\nOn compte 20 personnes tuées.\nLa police parle de 22 morts.")
    quotes = tuple(quote(told, words) for words in ("Au moins 20 morts", "20 personnes", "22 morts"))
    several = Value("a", "au moins 20 morts ; 22 morts (la police)", quotes)
    assert answer_parts(several, told, DivergenceType.NUMBER) == [
        "au moins 20 morts ; 22 morts (la police) (lines 1, 3)",
        "“20 personnes” (line 2)",
    ]


LAKE = article(
    "a",
    "Deux pirogues ont chaviré sur le lac\nLe maire, joint en fin de matinée par la radio du chef-lieu, a compté "
    "onze noyés, dont trois écoliers, et dit que la pirogue la plus lourde était partie de Kabaro avant l’aube jeudi.",
)


@pytest.mark.parametrize(
    ("words", "kind", "shown"),
    [
        ("onze noyés", DivergenceType.NUMBER, "“onze noyés” (line 2)"),
        (
            "trois",
            DivergenceType.NUMBER,
            "trois “…a compté onze noyés, dont trois écoliers, et dit que la pirogue la…” (line 2)",
        ),
        ("jeudi", DivergenceType.DATE, "jeudi “…partie de Kabaro avant l’aube jeudi.” (line 2)"),
        ("Deux", DivergenceType.NUMBER, "Deux “Deux pirogues ont chaviré sur le lac” (line 1)"),
    ],
)
def test_an_answer_of_a_word_or_of_when_and_where_is_quoted_with_what_stands_around_it(
    words: str, kind: DivergenceType, shown: str
) -> None:
    assert answer_parts(Value("a", words, (quote(LAKE, words),)), LAKE, kind) == [shown]


def test_a_resolved_day_stands_before_the_clause_that_it_was_read_in() -> None:
    thursday = Value("a", "jeudi (2026-03-05)", (quote(LAKE, "jeudi"),))
    assert answer_parts(thursday, LAKE, DivergenceType.DATE) == [
        "jeudi (2026-03-05)",
        "“…partie de Kabaro avant l’aube jeudi.” (line 2)",
    ]


def test_words_in_context_do_not_leave_their_passage() -> None:
    assert in_context(LAKE, quote(LAKE, "chaviré")) == "Deux pirogues ont chaviré sur le lac"
