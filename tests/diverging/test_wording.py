"""What several passages say in the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.diverging.statements.wording import common_quotation, shared


def shared_words(text: str, *others: str) -> list[str]:
    return [text[start:end] for start, end in shared([text, *others], "fr")[0]]


def test_what_both_say_is_shared() -> None:
    found = shared_words(
        "Deux diplomates maliens ont été expulsés vendredi", "Deux diplomates maliens expulsés"
    )
    assert found == ["Deux diplomates maliens ont été expulsés"]


def test_function_words_and_inflection_do_not_count() -> None:
    assert shared_words("les diplomates expulsés", "un diplomate est expulsé") == ["diplomates expulsés"]


def test_another_word_in_the_same_place_parts_what_is_shared() -> None:
    found = shared_words(
        "La France a suspendu brutalement sa coopération", "La France a suspendu sa coopération"
    )
    assert found == ["France a suspendu", "coopération"]


@pytest.mark.parametrize(
    ("words", "figures"), [("cinq", "5"), ("dix-sept", "17"), ("trente-deux", "32"), ("trois mille", "3 000")]
)
def test_a_number_in_words_is_the_number_in_figures(words: str, figures: str) -> None:
    assert shared_words(f"{words} agents", f"{figures} agents") == [f"{words} agents"]


def test_any_number_of_passages_is_compared_at_once() -> None:
    texts = ["Bamako a expulsé cinq agents", "Cinq agents expulsés", "Paris proteste"]
    assert [len(found) for found in shared(texts, "fr")] == [1, 1, 0]


def test_the_longest_common_quotation_is_found_in_all() -> None:
    one = "« D'autres mesures pourraient être prises si notre compatriote n'est pas libéré », a averti la source"
    two = "Paris : « D’autres mesures pourraient être prises si notre compatriote n’est pas libéré »"
    spans = common_quotation([one, two], "fr")
    assert spans is not None
    assert one[slice(*spans[0])].startswith("autres mesures")
    assert two[slice(*spans[1])].endswith("libéré")


@given(st.lists(st.text(alphabet="abc é'’ \n,.«»5", max_size=60), min_size=1, max_size=4))
def test_spans_are_in_order_and_inside_their_text(texts: list[str]) -> None:
    for text, found in zip(texts, shared(texts, "fr"), strict=True):
        last = 0
        for start, end in found:
            assert last <= start < end <= len(text)
            last = end


def test_very_long_passages_do_no_harm() -> None:
    shared(["le mot " * 20_000, "un autre mot " * 20_000], "fr")
