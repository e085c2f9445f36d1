"""The invented stories of bench/stories: their notation, and that what was built from them is up to date."""

import json

import pytest

from bench.stories.build import ROOT, Source, SourceError, read_account, read_unit

FOLDERS = sorted(path.parent for path in ROOT.glob("*/*/source.yaml"))


def test_a_bracket_gives_an_answer_and_the_words_that_carry_it():
    unit = read_unit(
        "000", 0, "[Au moins 27 soldats](toll=27) ont péri [samedi](day). {attack; ~blockade; @lead}"
    )
    assert unit.text == "Au moins 27 soldats ont péri samedi."
    assert [(a.fact, a.value, unit.text[a.start : a.end]) for a in unit.answers] == [
        ("toll", "27", "Au moins 27 soldats"),
        ("day", "samedi", "samedi"),
        ("attack", unit.text, unit.text),
    ]
    assert (unit.weak, unit.tags) == ({"blockade"}, {"lead"})


def test_a_bracket_without_facts_stops_the_build():
    with pytest.raises(SourceError):
        read_unit("000", 0, "[Au moins 27 soldats] ont péri.")


def test_lines_that_touch_are_one_paragraph_and_items_keep_their_line():
    account = read_account(0, {"slug": "x", "text": "# Titre\n\nUn.\nDeux:\n- trois\n- quatre\n\nCinq."})
    assert account.text == "Titre\n\nUn. Deux:\n- trois\n- quatre\n\nCinq.\n"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_story_is_what_its_source_gives(folder):
    for file, text in Source(folder).files().items():
        assert file.read_text(encoding="utf-8") == text, f"{file.name}: run python -m bench.stories.build"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_quote_of_the_gold_stands_in_its_account(folder):
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    texts = {a["id"]: (folder / a["file"]).read_text(encoding="utf-8") for a in gold["articles"]}
    for divergence in gold["divergences"]:
        for article, value in divergence["values"].items():
            for quote in value["quotes"] if value else ():
                assert texts[article][quote["start"] : quote["end"]] == quote["quote"]
