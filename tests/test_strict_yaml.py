import pytest
from hypothesis import given
from hypothesis import strategies as st

from sahelread.i18n import say
from sahelread.problems import ProblemError
from sahelread.strict_yaml import load


def value(text):
    return load(text, "file.yaml").value


def problem(text):
    with pytest.raises(ProblemError) as refused:
        load(text, "file.yaml")
    (found,) = refused.value.problems
    assert found.where == "file.yaml"
    return found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("12:30", "12:30"), ("2025-09-20", "2025-09-20"), ("010", "010"),
        ("0x10", "0x10"), ("1_000", "1_000"), ("1e5", "1e5"), (".inf", ".inf"), ("+5", "+5"), ("=", "="),
        ("5", 5), ("-5", -5), ("0.5", 0.5), ("true", True), ("false", False), ("null", None), ("~", None), ("", None),
        ("True", "True"), ('"5"', "5"), ("'null'", "null"), ("12345678901234567890", "12345678901234567890"),
    ],
)  # fmt: skip
def test_a_value_is_what_its_writer_meant(written, read):
    found = value(f"key: {written}\n")["key"]
    assert found == read
    assert type(found) is type(read)


def test_every_value_knows_its_line():
    document = load("a: 1\nb:\n  - x\n  - c: y\n", "file.yaml")
    assert document.line("a") == 1
    assert document.line("b", 1, "c") == 4
    assert document.line("b", 1, "missing") == 4


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: 1\na: 2\n", 2, "stands twice"),
        ("a: &x 1\nb: *x\n", 2, "aliases"),
        ("a: !!binary aGk=\n", 1, "tag"),
        ("a: !python/object:os.system x\n", 1, "tag"),
        ("? [a]\n: b\n", 1, "a key must be text"),
        ("a: [1\nb: 2\n", 2, "not valid YAML"),
        ("a: 1\n---\nb: 2\n", 2, "not valid YAML"),
        ("[" * 60 + "]" * 60, 1, "nested too deeply"),
    ],
)
def test_what_would_surprise_is_refused_with_its_line(text, line, says):
    found = problem(text)
    assert says in found.what.text
    assert found.line == line


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a: l'eau: claire\n", 1, "column 9: a colon where no key can stand"),
        ("a: [1, 2\nb: 3\n", 2, "column 2: [ or { is not closed"),
        ('a: "x\nb: 1\n', 1, "column 4: a quotation mark is not closed"),
        ("a:\n\t- b\n", 2, "column 1: a value cannot begin so"),
        ('a: "x" y\n', 1, "column 8: what stands here"),
        ("a: }\n", 1, "column 4: a value is missing"),
        ("%YAML\n", 1, "column 6: it cannot be read from here on"),
        ("a: \x07\n", None, "a control character"),
    ],
)
def test_the_cause_is_said_in_words_of_our_own(text, line, says):
    found = problem(text)
    told = say(found.what)
    assert says in told and "expected" not in told and "context" not in told
    assert found.line == line


def test_an_empty_file_is_nothing():
    assert value("") is None
    assert value("# a comment\n") is None


def test_a_merge_key_is_a_key_like_others():
    assert value("<<: {a: 1}\n") == {"<<": {"a": 1}}


@given(st.text(alphabet="ab:- \n[]{}&*!|>'\"#?,%@0123\t", max_size=60))
def test_no_text_gives_a_traceback(text):
    try:
        load(text, "file.yaml")
    except ProblemError as error:
        assert error.problems
