"""Character grams: what is counted of a passage, whatever stands beside it."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sahelread.aligning.grams import gram_rows


@given(st.lists(st.text(st.sampled_from("aéÉﬁœ_ \x00«.9"), max_size=8), min_size=1, max_size=4))
def test_a_passage_has_the_same_grams_alone_and_among_others(texts: list[str]) -> None:
    rows = gram_rows(texts)
    assert np.diff(rows.starts).tolist() == [len(gram_rows([text]).columns) for text in texts]


def test_accents_capitals_and_signs_make_no_other_grams() -> None:
    rows = gram_rows(["L’ÉTAT-MAJOR a démenti…", "l etat major a dementi"])
    assert rows.row(0)[0].tolist() == rows.row(1)[0].tolist()
