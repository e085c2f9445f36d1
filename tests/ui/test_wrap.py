"""Wrapping: exact at every width, for every script, and reversible."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from sahelread.text.safe import safe_line
from sahelread.ui.wrap import clipped, is_narrow, offset_at, padded, shown, width_of, wrap

SENTENCE = "Deux diplomates maliens ont également été déclarés persona non grata, selon l’Agence Anadolu."


def cut(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_a_sentence_breaks_at_spaces_and_fills_each_line() -> None:
    assert cut(SENTENCE, 30) == [
        "Deux diplomates maliens ont",
        "également été déclarés persona",
        "non grata, selon l’Agence",
        "Anadolu.",
    ]


def test_a_no_break_space_keeps_the_guillemet_with_its_word() -> None:
    text = "qualifiée de «\u00a0manque\u00a0» grave"
    assert cut(text, 14) == ["qualifiée de", "«\u00a0manque\u00a0»", "grave"]


def test_a_mark_after_a_plain_space_stays_with_its_word() -> None:
    text = shown("Il a dit : « C'est fini  », puis : rien !").text
    assert cut(text, 12) == [
        "Il a dit\u00a0:",
        "«\u00a0C'est",
        "fini\u00a0»,",
        "puis\u00a0:",
        "rien\u00a0!",
    ]


def test_a_figure_is_never_parted() -> None:
    text = shown("Il faut 500 000 francs, à 21 h 30, pour 76 % des 12 élus.").text
    assert cut(text, 11) == [
        "Il faut",
        "500\u00a0000",
        "francs, à",
        "21\u00a0h\u00a030,",
        "pour 76\u00a0%",
        "des 12",
        "élus.",
    ]


def test_a_word_wider_than_the_column_is_cut() -> None:
    assert cut("https://example.org/un/long/chemin fin", 10) == [
        "https://ex",
        "ample.org/",
        "un/long/ch",
        "emin fin",
    ]


def test_wide_characters_count_two_cells() -> None:
    assert cut("北京 发表声明 谴责", 6) == ["北京", "发表声", "明", "谴责"]


def test_an_accent_is_never_parted_from_its_letter() -> None:
    assert cut("e\u0301" * 5, 2) == ["e\u0301" * 2, "e\u0301" * 2, "e\u0301"]


def test_a_line_that_begins_with_a_lone_accent_is_no_wider_than_others() -> None:
    assert cut("\u0301 e京", 2) == ["\u0301", "e", "京"]


def test_an_empty_text_is_one_empty_line() -> None:
    assert wrap("", 10) == [(0, 0)]


TEXTS = st.text(alphabet=st.sampled_from("ab é’«»\u00a0\u202f-北京e\u0301🙂ש 1234"), max_size=120)
WIDTHS = st.integers(min_value=2, max_value=40)


@given(TEXTS, WIDTHS)
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in cut(text, width))


@given(TEXTS, WIDTHS)
def test_only_spaces_are_lost_at_line_ends(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines[0][0] == 0
    assert lines[-1][1] == len(text)
    for (_, end), (start, _) in pairwise(lines):
        assert text[end:start] in ("", " ")


@given(st.text(alphabet="abé ’", max_size=200), WIDTHS)
def test_both_ways_of_wrapping_agree_on_narrow_text(text: str, width: int) -> None:
    from sahelread.ui import wrap as module

    if len(text) > width and "  " not in text:
        assert module._wrap_narrow(text, width) == module._wrap_wide(text, width)


def test_what_is_called_narrow_takes_one_cell_a_character() -> None:
    for code in range(0x20, 0x3000):
        char = safe_line(chr(code))
        if is_narrow(char):
            assert cell_len(char) == 1, f"U+{code:04X}"


def test_line_ends_and_runs_of_blanks_are_shown_as_one_space() -> None:
    text = shown("qualifiée de\n\n« manque »\n  par Paris")
    assert text.text == "qualifiée de «\u00a0manque\u00a0» par Paris"
    assert text.to_source(text.text.index("«")) == 14
    assert text.to_shown(14) == text.text.index("«")


@given(st.text(alphabet="ab \n\té\u202e\x1b", max_size=80))
def test_shown_offsets_lead_back_to_their_source(source: str) -> None:
    text = shown(source)
    for offset, char in enumerate(text.text):
        origin = text.to_source(offset)
        assert text.to_shown(origin) == offset
        assert char == " " or source[origin] == char or not source[origin].isprintable()
    assert text.to_source(len(text.text)) == len(source)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("Bamako", 6, "Bamako"), ("Bamako", 4, "Bam…"), ("北京报", 4, "北…"), ("é", 0, "")],
)
def test_clipping_says_that_something_went(text: str, width: int, expected: str) -> None:
    assert clipped(text, width) == expected


@given(TEXTS, st.integers(min_value=0, max_value=30))
def test_padding_is_exact(text: str, width: int) -> None:
    assert width_of(padded(text, width)) == width


def test_an_offset_is_found_from_a_cell() -> None:
    assert offset_at("北京 ok", 2) == 1
    assert offset_at("北京 ok", 3) == 1
    assert offset_at("abc", 9) == 3


def test_what_was_shortened_before_is_shortened_with_one_mark() -> None:
    assert clipped("Ministère de la Déf… (§2)", 21) == "Ministère de la Déf…"
