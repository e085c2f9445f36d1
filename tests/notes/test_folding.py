"""Folded text knows where it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from sahelread.notes.folding import Folded, folded


def test_what_typography_changes_is_gone() -> None:
    cases = {
        "« Nous\u00a0n’avons\n pas »": '"nous n\'avons pas"',
        '"Nous n\'avons pas"': '"nous n\'avons pas"',
        "É\u00adté\u2009: e\u0301te\u0301...": "ete: ete…",
        "quasi–définitive !": "quasi-definitive!",
    }
    for text, expected in cases.items():
        assert folded(text) == expected, text


@given(st.text(st.sampled_from("aé \n\u00a0«»\"’'.\u00ad\u0301–🔶x!"), max_size=60), st.data())
@settings(max_examples=300, deadline=None)
def test_a_folded_span_goes_back_to_text_that_folds_to_it(text: str, data: st.DataObject) -> None:
    page = Folded(text)
    if not page.text:
        return
    start = data.draw(st.integers(0, len(page.text) - 1))
    end = data.draw(st.integers(start + 1, len(page.text)))
    first, last = page.span(start, end)
    assert 0 <= first <= last <= len(text)
    expected = page.text[start:end].strip()
    got = folded(text[first:last]).strip()
    # Dots that were one sign, or a space that the neighbour took away, may come back whole.
    assert expected.replace(" ", "") in got.replace(" ", "").replace("...", "…") or "." in expected
