"""Comparisons as JSON, text, Markdown and linear reading."""

import json
import re
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from export_stories import HOSTILE, compared, comparison_of, small_story

from sahelread import i18n
from sahelread.exporting import (
    comparison_json,
    comparison_markdown,
    comparison_schema,
    comparison_text,
    plain_reading,
)
from sahelread.exporting.wrapping import cells
from sahelread.model import Alignment, Comparison, Group, Link, PassageRef, Sourced, Story, Strength
from sahelread.text.safe import safe

EXPORTS = [comparison_json, comparison_text, comparison_markdown, plain_reading]


def record(comparison: Comparison) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(comparison_json(comparison))
    return found


def validate(comparison: Comparison) -> None:
    schema = json.loads(comparison_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
        record(comparison)
    )


class TestContract:
    def test_it_fits_the_schema_that_the_package_ships(self, comparison: Comparison) -> None:
        validate(comparison)

    def test_an_empty_story_fits_the_schema(self) -> None:
        validate(Comparison(Story("", ()), Alignment()))

    @pytest.mark.parametrize("text", HOSTILE)
    def test_hostile_text_fits_the_schema_and_is_kept_as_it_is(self, text: str) -> None:
        comparison = comparison_of(text)
        validate(comparison)
        assert record(comparison)["articles"][0]["title"] == text

    def test_answers_on_several_words_have_each_its_own_source(self, comparison: Comparison) -> None:
        first, *others = comparison.divergences
        value, *silent = first.values
        answers = (Sourced("40", "le président"), Sourced("41", None))
        quotes = (value.quotes[0], value.quotes[0]._replace(start=value.quotes[0].start + 1))
        several = replace(
            value,
            value="40 (le président) ; 41",
            source=None,
            answers=answers,
            quotes=quotes,
            tellings=answers,
        )
        told = replace(comparison, divergences=(replace(first, values=(several, *silent)), *others))
        schema = json.loads(comparison_schema())
        assert list(jsonschema.Draft202012Validator(closed(schema)).iter_errors(record(told))) == []
        written = record(told)["divergences"][0]["values"][0]
        assert written["answers"] == [
            {"value": "40", "source": "le président"},
            {"value": "41", "source": None},
        ]
        assert [(quote["value"], quote["source"]) for quote in written["quotes"]] == [
            ("40", "le président"),
            ("41", None),
        ]

    def test_every_field_it_writes_is_described_by_the_schema(self, comparison: Comparison) -> None:
        schema = json.loads(comparison_schema())
        validator = jsonschema.Draft202012Validator(closed(schema))
        assert list(validator.iter_errors(record(comparison))) == []

    def test_links_carry_strength_and_worded_evidence(self, comparison: Comparison) -> None:
        sure, possible = record(comparison)["links"]
        assert sure["a"] == {"article": "000", "passage": 1}
        assert (sure["strength"], possible["strength"]) == ("sure", "possible")
        assert sure["evidence"] == {"rare words: cinq agents": 0.6, "spelled alike": 0.4}

    def test_an_account_that_says_nothing_has_a_null_value(self, comparison: Comparison) -> None:
        silent = record(comparison)["divergences"][0]["values"][2]
        assert silent == {"article": "004", "value": None, "quotes": [], "source": None}

    def test_quotes_are_where_their_offsets_say(self, comparison: Comparison) -> None:
        for divergence in record(comparison)["divergences"]:
            for value in divergence["values"]:
                text = comparison.story.article(value["article"]).text
                assert all(text[q["start"] : q["end"]] == q["text"] for q in value["quotes"])

    def test_questions_are_in_the_language_of_the_interface_and_types_are_not(
        self, comparison: Comparison
    ) -> None:
        i18n.set_language("fr")
        assert [d["type"] for d in record(comparison)["divergences"]] == ["number", "chronology", "term"]

    def test_warnings_are_worded(self, comparison: Comparison) -> None:
        assert record(comparison)["warnings"] == ["the date of 004 is not known"]


def closed(schema: Any) -> Any:
    """The schema, with every object that names its properties allowing no others."""
    if isinstance(schema, dict):
        found = {key: closed(value) for key, value in schema.items()}
        if "properties" in found and "type" in found:
            found.setdefault("additionalProperties", False)
        return found
    return [closed(item) for item in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("export", EXPORTS)
class TestEveryExport:
    def test_the_same_input_gives_the_same_bytes(self, export: Any) -> None:
        assert export(compared(small_story())) == export(compared(small_story()))

    @pytest.mark.parametrize("text", HOSTILE)
    def test_nothing_in_it_acts_on_a_terminal(self, export: Any, text: str) -> None:
        written = export(comparison_of(text))
        assert safe(written) == written

    def test_it_ends_with_one_line_end(self, export: Any, comparison: Comparison) -> None:
        assert re.search(r"[^\n]\n\Z", export(comparison))

    def test_an_empty_story_is_no_trouble(self, export: Any) -> None:
        assert export(Comparison(Story("", ()), Alignment()))


@pytest.mark.parametrize("export", EXPORTS[1:])
class TestForPeople:
    def test_it_names_every_account_its_answer_and_its_silence(
        self, export: Any, comparison: Comparison
    ) -> None:
        text = export(comparison)
        for shown in ("AA", "Wakat Séra", "004", "How many cinq agents?", "5 people", "4–5", "nothing found"):
            assert shown in text

    def test_what_is_said_differently_but_means_the_same_is_no_divergence(
        self, export: Any, comparison: Comparison
    ) -> None:
        assert "Never shown" not in export(comparison)

    def test_it_sums_up_in_a_sentence(self, export: Any, comparison: Comparison) -> None:
        assert "1 conflict, 1 compatible difference" in export(comparison)

    def test_one_account_has_nothing_to_be_compared_with(self, export: Any, comparison: Comparison) -> None:
        told, silent, *_others = comparison.story.articles
        bare = replace(comparison.story, articles=(told, replace(silent, passages=())))
        assert "one account only" in export(Comparison(bare, Alignment()))

    def test_that_there_is_one_file_only_is_left_to_the_warning(
        self, export: Any, comparison: Comparison
    ) -> None:
        alone = replace(comparison.story, articles=comparison.story.articles[:1])
        assert "one account only" not in export(Comparison(alone, Alignment()))

    def test_warnings_are_told(self, export: Any, comparison: Comparison) -> None:
        assert "the date of 004 is not known" in export(comparison)


@pytest.mark.parametrize("export", [comparison_text, comparison_markdown])
class TestNoFactToPrint:
    def test_groups_that_are_not_sure_enough_are_told_from_none(self, export: Any) -> None:
        story = small_story()
        refs = (PassageRef("000", 1), PassageRef("001", 1))
        weak = Alignment((Link(*refs, 0.3, Strength.SURE),), (Group(1, "agents", refs),))
        assert "No passages of several accounts are lined up surely enough to be printed." in export(
            Comparison(story, weak)
        )
        assert "No passages of several accounts are lined up." in export(Comparison(story, Alignment()))

    def test_facts_that_are_not_printed_are_named_with_where_to_see_them(self, export: Any) -> None:
        story = small_story()
        refs = (PassageRef("000", 1), PassageRef("001", 1))
        others = (PassageRef("000", 2), PassageRef("001", 2))
        links = (Link(*refs, 0.9, Strength.SURE), Link(*others, 0.3, Strength.SURE))
        text = " ".join(
            export(
                Comparison(story, Alignment(links, (Group(1, "agents", refs), Group(2, "army", others))))
            ).split()
        ).replace("\\", "")
        assert "1 fact is not printed, less sure or told by passages that stand above: [2]." in text
        assert "1 more pair of passages may report the same thing" in text


class TestText:
    @pytest.mark.parametrize("width", [30, 54, 80, 110])
    @pytest.mark.parametrize("text", [*HOSTILE, "日本語の長い文 " * 20])
    def test_no_line_is_wider_than_the_terminal(self, width: int, text: str) -> None:
        assert (
            max(cells(line) for line in comparison_text(comparison_of(text), width=width).splitlines())
            <= width
        )

    def test_colour_is_only_there_when_asked_for_and_changes_no_word(self, comparison: Comparison) -> None:
        plain, coloured = comparison_text(comparison), comparison_text(comparison, colour=True)
        assert "\x1b" not in plain
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain

    def test_quotes_say_on_which_line_they_stand(self, comparison: Comparison) -> None:
        assert "“cinq agents” (line 2)" in comparison_text(comparison)

    def test_a_hint_is_called_a_hint_and_possible_links_are_counted(self, comparison: Comparison) -> None:
        text = comparison_text(comparison)
        assert "number, conflict, fact [1]" in text
        assert "order of events, compatible, a hint, to be checked" in text
        assert "1 more pair of passages may report the same thing" in text


class TestMarkdown:
    def test_a_table_has_as_many_cells_in_every_row_whatever_the_text(self) -> None:
        for text in HOSTILE:
            rows = [
                len(re.findall(r"(?<!\\)\|", line))
                for line in comparison_markdown(comparison_of(text)).splitlines()
                if line.startswith("|")
            ]
            assert set(rows) <= {3, 4, 5}, text

    def test_quotes_say_on_which_line_they_stand(self, comparison: Comparison) -> None:
        assert "“cinq agents” (line 2)" in comparison_markdown(comparison)

    def test_a_number_has_its_bounds_and_the_silent_share_a_row(self, comparison: Comparison) -> None:
        text = comparison_markdown(comparison)
        assert "**low 4 · best 5 · high 5**" in text
        assert re.search(r"^\| 004 \| \*nothing found\* \|  \|$", text, re.MULTILINE)

    def test_answers_on_several_words_name_all_their_sources(self, comparison: Comparison) -> None:
        first, *others = comparison.divergences
        value, *silent = first.values
        answers = (Sourced("40", "le préfet"), Sourced("41", "l’hôpital"))
        several = replace(value, value="40 (le préfet) ; 41 (l’hôpital)", source=None, answers=answers)
        told = replace(comparison, divergences=(replace(first, values=(several, *silent)), *others))
        assert "| le préfet<br>l’hôpital |" in comparison_markdown(told)

    def test_sources_are_named_with_their_hashes(self, comparison: Comparison) -> None:
        assert all(article.sha256 in comparison_markdown(comparison) for article in comparison.story.articles)


class TestPlainReading:
    def test_there_is_one_thing_per_line_and_nothing_drawn(self, comparison: Comparison) -> None:
        text = plain_reading(comparison)
        assert "Fact 1 of 1: cinq agents. Lined up from 2 of 3 accounts." in text
        fact, question = text.split("Divergence (", 1)
        assert "004: no passage lined up." in fact.splitlines()
        assert "004: nothing found." in question.splitlines()
        assert not re.search(r"[│─┌┐└┘|*#•]|  ", text)

    def test_a_voice_pauses_after_quoted_words(self, comparison: Comparison) -> None:
        assert "AA says: 5 people, “cinq agents”." in plain_reading(comparison).splitlines()

    def test_a_passage_that_was_heard_is_not_read_again(self, comparison: Comparison) -> None:
        first, second = comparison.alignment.groups[0].members
        again = Group(2, "ambassade", (PassageRef("000", 2), second))
        nothing_new = Group(3, "rien de neuf", (first, second))
        alignment = Alignment(groups=(*comparison.alignment.groups, again, nothing_new))
        text = plain_reading(Comparison(comparison.story, alignment))
        assert text.count("Une source affirme") == 1
        assert "Wakat Séra says: The same as in fact 1." in text
        assert "rien de neuf" not in text

    def test_what_no_fact_holds_comes_after_the_facts(self, comparison: Comparison) -> None:
        lines = plain_reading(comparison).splitlines()
        assert lines[-3:] == [
            "004: 2 passages to which nothing was found to correspond in the others.",
            "La France réduit son personnel.",
            "Le nombre de postes n’a pas été précisé.",
        ]
