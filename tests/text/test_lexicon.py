import re

import pytest
import yaml

from sahelread.resources import packaged
from sahelread.text import kept
from sahelread.text.lexicon import table, tables

LANGUAGES = ("fr", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_table_is_written_twice(language):
    """YAML keeps the last of two tables of one name without a word: the first would be lost."""
    root = yaml.compose((packaged("lexicon") / f"{language}.yaml").read_text("utf-8"))

    def assert_unique(node):
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
            assert sorted(names) == sorted(set(names))
            for _, value in node.value:
                assert_unique(value)

    assert_unique(root)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_list_is_read_as_yes_or_no(language):
    """YAML takes "on" and "no" without quotes for truth values."""

    def words_of(node):
        if isinstance(node, list):
            yield from (one for one in node if not isinstance(one, list | dict))
        for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
            yield from words_of(inner)

    whole = yaml.safe_load((packaged("lexicon") / f"{language}.yaml").read_text("utf-8"))
    assert [word for word in words_of(whole) if isinstance(word, bool)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_table_is_what_the_whole_file_says(language):
    whole = yaml.safe_load((packaged("lexicon") / f"{language}.yaml").read_text("utf-8"))
    assert tables(language) == {name: value or {} for name, value in whole.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wordings_of_furniture_are_regular_expressions_over_folded_text(language):
    furniture = table(language, "furniture")
    for name, patterns in furniture.items():
        for pattern in patterns if isinstance(patterns, list) else ():
            compiled = re.compile(pattern)
            assert compiled.fullmatch("") is None, f"{name}: {pattern} matches an empty line"
            if name not in ("glued", "notices"):
                assert not re.search("[À-ÿ’«»]", pattern), f"{name}: {pattern} would never match folded text"


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_word_furniture_under_the_same_names(language):
    assert set(table(language, "furniture")) <= set(table("fr", "furniture"))


MODULES = sorted(packaged("text").parent.rglob("*.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_expressions_of_one_module_are_of_one_that_is_there(language):
    modules = {name.removeprefix("in_") for name in tables(language) if name.startswith("in_")}
    assert modules <= {path.stem for path in MODULES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_expression_of_a_module_is_read(language):
    code = "\n".join(path.read_text("utf-8") for path in MODULES)
    unread = [
        f"{name}.{entry}"
        for name, entries in tables(language).items()
        if name.startswith("in_") and isinstance(entries, dict)
        for entry in entries
        if not re.search(rf"[\"'.]{entry}[\"'}}]", code)
    ]
    assert unread == []


def test_every_expression_that_a_template_names_is_listed_in_a_language():
    code = "\n".join(path.read_text("utf-8") for path in MODULES)
    named = set(re.findall(r"\{(in_\w+)\.(\w+)\}", code))
    listed = {
        (name, entry)
        for language in LANGUAGES
        for name, entries in tables(language).items()
        if name.startswith("in_")
        for entry in entries
    }
    assert named - listed == set()


def test_every_entry_that_the_code_asks_for_is_listed_in_a_language():
    """A misspelt name would silently find nothing, as in a language without a lexicon."""
    calls = r"(?:expression|whole_words|(?:any_of|any_phrase|word_set|words_of|entry)\(\w+, *|table\(\w+, *)"
    named = {
        tuple(re.findall(r"\w+", path))
        for module in MODULES
        for path in re.findall(
            r"CALLS\(?((?:\"\w+\", *)*\"\w+\")".replace("CALLS", calls), module.read_text("utf-8")
        )
    }
    missing = set(named)
    for language in LANGUAGES:
        missing -= {path for path in missing if _is_listed(tables(language), path)}
    assert len(named) > 200
    assert missing == set()


def _is_listed(listed, path):
    for name in path:
        if not isinstance(listed, dict) or name not in listed:
            return False
        listed = listed[name]
    return True


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_module_that_a_comment_names_reads_a_table_below_it(language):
    said = (packaged("lexicon") / f"{language}.yaml").read_text("utf-8")
    package = packaged("text").parent
    wrong = []
    for block in re.findall(r"^(?:#.*\n)+(?:[^#\n].*\n)+", said, re.M)[1:]:
        listed = re.findall(r"^(\w+):", block, re.M)
        for module in re.findall(r"[\w/]+/\w+\.py", block.partition("\n" + listed[0])[0]):
            code = (package / module).read_text("utf-8") if (package / module).is_file() else ""
            if not any(re.search(rf"[\"'{{*.]{name}[\"'}}.]", code) for name in listed):
                wrong.append((listed[0], module))
    assert wrong == []


@pytest.mark.parametrize("language", ["und", "xx", "", "../fr", "fr/../en", "FR"])
def test_a_language_without_a_file_has_empty_tables(language):
    assert tables(language) == {} or language == "FR"
    assert not table("und", "function_words")


def test_a_lexicon_is_read_once_and_again_when_it_has_changed(tmp_path, monkeypatch):
    def in_a_new_run():
        kept._outcomes.cache_clear()
        read = tables.__wrapped__("xx")
        kept._outcomes(written).save()
        return read

    monkeypatch.setattr("sys.dont_write_bytecode", False)
    written = tmp_path / "xx.yaml"
    written.write_text("months: {janvier: 1}\ncues: [selon, d'après]\nplaces:\n", "utf-8")
    for module in ("kept", "lexicon"):
        monkeypatch.setattr(f"sahelread.text.{module}.lexicon_file", lambda _language: written)
    expected = {"months": {"janvier": 1}, "cues": ["selon", "d'après"], "places": {}}
    assert in_a_new_run() == expected
    with monkeypatch.context() as patched:
        patched.setattr("yaml.load", lambda *_given: pytest.fail("it was read again"))
        assert in_a_new_run() == expected
    written.write_text("months: {fevrier: 2}\n", "utf-8")
    assert in_a_new_run() == {"months": {"fevrier": 2}}
