from itertools import pairwise

import pytest
import sentence_cases
from hypothesis import given
from hypothesis import strategies as st

from sahelread.text.sentences import sentences


def cut(text, language="fr"):
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize("case", sentence_cases.CASES)
def test_hard_french_lines_are_cut_where_they_are_marked(case):
    text, expected = sentence_cases.parsed(case)
    assert cut(text) == expected


def test_a_single_line_end_does_not_end_a_sentence_and_a_blank_line_does():
    assert cut('qu’elle qualifie\n"d’infondées"\n, et réclame\n\nParis attend') == [
        'qu’elle qualifie\n"d’infondées"\n, et réclame',
        "Paris attend",
    ]


def test_english_abbreviations_are_of_their_own_table():
    assert cut("Mr. Smith met Gen. Doe on Jan. 5. He said no. They left.", "en") == [
        "Mr. Smith met Gen. Doe on Jan. 5.",
        "He said no.",
        "They left.",
    ]


def test_an_english_half_day_ends_a_sentence_unless_its_day_or_clock_follows():
    assert cut(
        "It sank at 1:50 p.m. Divers came at 2 p.m. Friday. They left at 5 a.m. GMT on Monday.", "en"
    ) == [
        "It sank at 1:50 p.m.",
        "Divers came at 2 p.m. Friday.",
        "They left at 5 a.m. GMT on Monday.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل خمسة جنود. لم تعلن أي جهة مسؤوليتها.", 2),
        ("Он уехал. Она осталась? Нет!", 3),
        ("彼は去った。彼女は残った。", 2),
    ],
)
def test_scripts_without_capitals_or_spaces_are_cut_at_their_marks(text, expected):
    assert len(cut(text, "und")) == expected


TEXTS = st.text(alphabet=st.sampled_from("aéZÉ 1.,!?…«»\"'’()[]-—–\n\t\u00a0\u202f😀مM"), max_size=80)


@given(TEXTS | st.text(max_size=60))
def test_sentences_hold_every_visible_character_once_and_in_order(text):
    spans = sentences(text)
    assert all(start < end for start, end in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    outside = [char for i, char in enumerate(text) if not any(a <= i < b for a, b in spans)]
    assert not "".join(outside).strip()


@given(TEXTS)
def test_sentences_have_no_white_space_at_their_edges(text):
    assert all(part == part.strip() and part for part in cut(text))
