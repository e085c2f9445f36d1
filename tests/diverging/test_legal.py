"""In which form it was done."""

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
