import re

import pytest
import yaml

from sahelread.resources import packaged
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


@pytest.mark.parametrize("language", ["und", "xx", "", "../fr", "fr/../en", "FR"])
def test_a_language_without_a_file_has_empty_tables(language):
    assert tables(language) == {} or language == "FR"
    assert not table("und", "function_words")
