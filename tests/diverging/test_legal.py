"""In which form it was done."""

import pytest
from telling import Told, of_type, quoted

from sahelread.model import Confidence, DivergenceType, Verdict

SAME = [(("a", 0), ("b", 0))]


def test_the_word_of_law_is_more_specific_than_the_plain_one(told: Told) -> None:
    _, found = told(
        "Les deux attachés de Lossa ont été expulsés samedi.",
        "Les deux attachés de Lossa ont été déclarés persona non grata samedi.",
        links=SAME,
    )
    (form,) = of_type(found, DivergenceType.TERM)
    assert (form.verdict, form.confidence) == (Verdict.MORE_SPECIFIC, Confidence.HINT)
    assert quoted(form.values) == {"a": ["expulsés"], "b": ["persona non grata"]}


def test_two_words_of_law_are_no_divergence(told: Told) -> None:
    _, found = told(
        "Les deux attachés de Lossa ont été déclarés indésirables samedi.",
        "Les deux attachés de Lossa ont été déclarés persona non grata samedi.",
        links=SAME,
    )
    assert of_type(found, DivergenceType.TERM) == []


def test_one_number_in_two_texts_is_asked_about(told: Told) -> None:
    _, found = told(
        "Le juge a appliqué l'article 12 du Code forestier.", "L'article 12 de la Constitution le prévoit."
    )
    (text,) = of_type(found, DivergenceType.TERM)
    assert text.verdict is Verdict.CONFLICT
    assert quoted(text.values) == {
        "a": ["article 12 du Code forestier"],
        "b": ["article 12 de la Constitution"],
    }


@pytest.mark.parametrize(
    "other",
    [
        "L'article 12 du code le prévoit.",
        "L'article 49 de la Constitution le prévoit.",
        "L'article 12 le prévoit.",
    ],
)
def test_one_text_and_two_numbers_are_no_question(told: Told, other: str) -> None:
    _, found = told("Le juge a appliqué l'article 12 du Code forestier.", other)
    assert of_type(found, DivergenceType.TERM) == []
