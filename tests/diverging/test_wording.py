"""What several passages say in the same words, in other words, and alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.diverging.statements.wording import Tag, common_quotation, differences


def tagged(text: str, *others: str) -> dict[Tag, list[str]]:
    found: dict[Tag, list[str]] = {tag: [] for tag in Tag}
    for difference in differences([text, *others], "fr")[0]:
        found[difference.tag].append(text[difference.start : difference.end])
    return found


def test_what_both_say_is_shared_and_the_rest_is_only_in_one() -> None:
    found = tagged("Deux diplomates maliens ont été expulsés vendredi", "Deux diplomates maliens expulsés")
    assert found[Tag.SHARED] == ["Deux diplomates maliens ont été expulsés"]
    assert found[Tag.ONLY] == ["vendredi"]


def test_function_words_and_inflection_do_not_count() -> None:
    found = tagged("les diplomates expulsés", "un diplomate est expulsé")
    assert found[Tag.ONLY] == found[Tag.CHANGED] == []


def test_another_word_in_the_same_place_is_a_change() -> None:
    found = tagged(
        "La France a suspendu brutalement sa coopération militaire avec Bamako",
        "La France a suspendu progressivement sa coopération militaire avec Bamako",
    )
    assert found[Tag.CHANGED] == ["brutalement"]


@pytest.mark.parametrize(
    ("words", "figures"), [("cinq", "5"), ("dix-sept", "17"), ("trente-deux", "32"), ("trois mille", "3 000")]
)
def test_a_number_in_words_is_the_number_in_figures(words: str, figures: str) -> None:
    assert tagged(f"{words} agents français", f"{figures} agents français")[Tag.ONLY] == []


def test_any_number_of_passages_is_compared_at_once() -> None:
    texts = ["Bamako a expulsé cinq agents", "Cinq agents expulsés", "Paris proteste"]
    found = differences(texts, "fr")
    assert len(found) == 3
    assert [difference.tag for difference in found[2]] == [Tag.ONLY]


def test_the_longest_common_quotation_is_found_in_all() -> None:
    one = "« D'autres mesures pourraient être prises si notre compatriote n'est pas libéré », a averti la source"
    two = "Paris : « D’autres mesures pourraient être prises si notre compatriote n’est pas libéré »"
    spans = common_quotation([one, two], "fr")
    assert spans is not None
    assert one[slice(*spans[0])].startswith("autres mesures")
    assert two[slice(*spans[1])].endswith("libéré")


@given(st.lists(st.text(alphabet="abc é'’ \n,.«»5", max_size=60), min_size=1, max_size=4))
def test_spans_are_in_order_and_inside_their_text(texts: list[str]) -> None:
    for text, found in zip(texts, differences(texts, "fr"), strict=True):
        last = 0
        for difference in found:
            assert last <= difference.start < difference.end <= len(text)
            last = difference.end


def test_very_long_passages_do_no_harm() -> None:
    differences(["le mot " * 20_000, "un autre mot " * 20_000], "fr")
