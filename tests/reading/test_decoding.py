import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.problems import ProblemError
from sahelread.reading.decoding import decoded

FRENCH = "L’État a annoncé : « Ça suffit ! » à 14 h, pour 3 € — œuvre achevée.\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(FRENCH.encode("utf-8"), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + FRENCH.encode("utf-8"), id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + FRENCH.encode("utf-16-le"), id="UTF-16 with a mark"),
        pytest.param(codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be"), id="UTF-16 with a mark"),
        pytest.param(codecs.BOM_UTF32_LE + FRENCH.encode("utf-32-le"), id="UTF-32 with a mark"),
        pytest.param(FRENCH.encode("cp1252"), id="Windows-1252"),
    ],
)
def test_french_is_read_whatever_it_was_saved_as(data):
    assert decoded(data, "a.txt").text == FRENCH


def test_the_encoding_that_was_asked_for_wins():
    assert decoded("déjà".encode("mac-roman"), "a.txt", "mac-roman").text == "déjà"
    assert decoded(codecs.BOM_UTF8 + "déjà".encode(), "a.txt", "utf-8").text == "déjà"


def test_line_ends_become_one_character():
    assert decoded(b"a\r\nb\rc\n", "a.txt").text == "a\nb\nc\n"


def test_a_few_damaged_bytes_do_not_turn_the_whole_text_into_another_encoding():
    text, warnings = decoded(
        "Début\nLa ré".encode() + b"\xff" + "unité a été reportée à jeudi".encode(), "a.txt"
    )
    assert "été reportée à jeudi" in text
    assert "\ufffd" in text
    assert dict(warnings[0].values)["line"] == 2


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        (b"%PDF-1.7 \x93\x8c", "{format}"),
        (b"PK\x03\x04\x14\x00", "{format}"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "{format}"),
        (b"abc\x00\x01\x02def", "not a text file"),
        (b"\x81\x8d\x8f\x90 text", "neither UTF-8 nor Windows-1252"),
    ],
)
def test_what_is_not_text_is_refused_with_what_it_is(data, says):
    with pytest.raises(ProblemError) as refused:
        decoded(data, "a.txt")
    assert says in refused.value.problems[0].what.text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_its_mark_is_told_how_to_open(encoding):
    data = ("Le gouvernement a promis une enquête.\n" * 3).encode(encoding)
    with pytest.raises(ProblemError) as refused:
        decoded(data, "a.txt")
    assert dict(refused.value.problems[0].remedy.values) == {"encoding": encoding}
    assert decoded(data, "a.txt", encoding).text.startswith("Le gouvernement")


@pytest.mark.parametrize("encoding", ["utf8000", "rot13", "base64", "\x00"])
def test_an_encoding_that_is_none_is_said_to_be_none(encoding):
    with pytest.raises(ProblemError) as refused:
        decoded(b"a", "a.txt", encoding)
    assert refused.value.problems[0].remedy is not None


def test_text_that_is_not_in_the_encoding_asked_for_names_the_line():
    with pytest.raises(ProblemError) as refused:
        decoded(b"un\ndeux \xe9\n", "a.txt", "utf-8")
    assert refused.value.problems[0].line == 2


@given(
    st.binary(max_size=200),
    st.sampled_from([None, "utf-8", "utf-16", "cp1252", "utf-7", "raw_unicode_escape"]),
)
def test_no_bytes_give_surrogates_or_a_traceback(data, encoding):
    try:
        text = decoded(data, "a.txt", encoding).text
    except ProblemError:
        return
    text.encode("utf-8")
    assert "\r" not in text


@pytest.mark.parametrize(
    "page",
    [
        '<!DOCTYPE html>\n<html lang="fr"><body><p>Trois blessés.</p></body></html>',
        "\ufeff<HTML><head></head><body>Trois blessés.</body></HTML>",
        '<?xml version="1.0"?>\n<!-- gardée le 3 mai -->\n<!doctype html><title>Trois blessés</title>',
    ],
)
@pytest.mark.parametrize("encoding", [None, "utf-8"])
def test_a_saved_web_page_is_refused_under_any_name(page, encoding):
    with pytest.raises(ProblemError) as caught:
        decoded(page.encode(), "a.txt", encoding)
    [problem] = caught.value.problems
    assert problem.what.text == "this is a web page, not its text"
    assert problem.remedy is not None


def test_a_text_that_speaks_of_tags_is_text():
    told = "Le mot <html> ouvre une page.\n<!doctype html> la précède.\n"
    assert decoded(told.encode(), "a.txt").text == told
