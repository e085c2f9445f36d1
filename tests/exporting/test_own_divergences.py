"""A divergence that the reader found, in a note of their own, stands where those of the program stand, and is called theirs."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from export_stories import article, quote

from sahelread.exporting import (
    comparison_csv,
    comparison_json,
    comparison_markdown,
    comparison_schema,
    comparison_text,
)
from sahelread.exporting.judgements import judged
from sahelread.exporting.plain_reading import plain_reading
from sahelread.model import (
    Alignment,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    PassageRef,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.notes.annotating import on_group, on_silence
from sahelread.notes.annotation import Decision, NoteKind, Status
from sahelread.notes.notebook import Notebook

ARMY = article("a", "Pont coupé\nLe commandement annonce seize assaillants abattus.", outlet="Le Relais")
LEAGUE = article("b", "Au pont\nSelon la ligue, ce sont seize bergers que l’on a abattus.", outlet="La Borne")
FAR = article("c", "Marché\nLe prix du mil recule.", outlet="Le Sillon")
GROUP = Group(1, "abattus", (PassageRef("a", 1), PassageRef("b", 1)))
STORY = Story("Le pont", (ARMY, LEAGUE, FAR))


def compared(*found: Divergence) -> Comparison:
    return Comparison(STORY, Alignment(groups=(GROUP,), main=dict.fromkeys(GROUP.members, 1)), found)


FOUND = Divergence(
    "number:price",
    None,
    DivergenceType.NUMBER,
    Verdict.CONFLICT,
    Confidence.SURE,
    message("How many dead?"),
    (
        Value("a", "seize", (quote(ARMY, "seize"),)),
        Value("b", "six", (quote(LEAGUE, "seize"),)),
        Value("c", None),
    ),
)


def noted(**fields: Any) -> Notebook:
    """A notebook with a divergence of the reader's own: who was shot, with the answers of two accounts and the silence of a third."""
    notebook = Notebook(STORY)
    answers = {"a": "des assaillants", "b": "des bergers"}
    targets = (
        *(replace(one, value=answers[one.article]) for one in on_group(STORY, GROUP)),
        *on_silence("c"),
    )
    given = {"kind": NoteKind.DIVERGENCE, "question": "Qui a été abattu ?", **fields}
    notebook.add(notebook.draft(targets, **given))
    return notebook


REPORTS = pytest.mark.parametrize("report", [comparison_text, comparison_markdown, plain_reading])


@REPORTS
def test_a_divergence_of_the_reader_s_own_is_in_every_report_with_its_answers(report: Any) -> None:
    comparison, judgements = judged(compared(), noted(decision=Decision(value="des bergers")))
    told = report(comparison, judgements=judgements)
    assert "Qui a été abattu ?" in told
    assert "conflict, found in your notes" in told
    assert "des assaillants" in told
    assert (
        "Le Sillon: no answer (from the notes)" in told
        or "| Le Sillon | *no answer (from the notes)*" in told
    )
    assert "value retained: des bergers" in told


@REPORTS
def test_where_only_the_reader_found_one_a_report_says_that_the_program_found_none(report: Any) -> None:
    comparison, judgements = judged(compared(), noted())
    told = " ".join(report(comparison, judgements=judgements).split())
    assert "1 found by hand, in your notes" in told
    assert "The program found no divergence." in told
    assert "No divergence was found." not in told


def test_what_the_reader_found_comes_before_what_the_program_found() -> None:
    comparison, judgements = judged(compared(FOUND), noted())
    told = comparison_text(comparison, judgements=judgements)
    assert told.index("1. Qui a été abattu ?") < told.index("2. How many dead?")


def test_its_answers_are_not_called_the_reader_s_one_by_one() -> None:
    comparison, judgements = judged(compared(), noted())
    assert "des bergers (from the notes)" not in comparison_text(comparison, judgements=judgements)


def test_programs_are_told_that_the_reader_found_it() -> None:
    comparison, judgements = judged(compared(FOUND), noted(decision=Decision(best=16)))
    record = json.loads(comparison_json(comparison, judgements))
    jsonschema.validate(record, json.loads(comparison_schema()))
    own, found = record["divergences"]
    assert own["by_reader"]
    assert (own["type"], own["verdict"], own["decision"]["best"]) == ("other", "conflict", 16)
    assert "by_reader" not in found
    assert [decision["id"] for decision in record["decisions"]] == [own["key"].removeprefix("note:")]


@pytest.mark.parametrize(
    ("fields", "question"),
    [
        ({"question": "", "comment": "Bergers ou combattants ?\nÀ demander."}, "Bergers ou combattants ?"),
        ({"question": "", "group": "Seize abattus"}, "Seize abattus"),
        ({"question": ""}, "Le commandement annonce seize assaillants abattus."),
    ],
)
def test_without_a_question_it_is_called_by_its_first_words(fields: dict[str, str], question: str) -> None:
    comparison, judgements = judged(compared(), noted(**fields))
    assert f"1. {question}\n" in comparison_text(comparison, judgements=judgements)


def test_one_that_the_reader_rejected_is_counted_and_not_shown() -> None:
    comparison, judgements = judged(compared(FOUND), noted(status=Status.REJECTED))
    told = comparison_text(comparison, judgements=judgements)
    assert "abattu ?" not in told
    assert "Not shown: 1 question rejected" in " ".join(told.split())


def test_a_note_that_is_no_divergence_is_none() -> None:
    comparison, _judgements = judged(compared(FOUND), noted(kind=NoteKind.QUESTION))
    assert comparison.divergences == (FOUND,)


def test_without_answers_its_passages_are_what_each_account_says() -> None:
    notebook = Notebook(STORY)
    notebook.add(notebook.draft(on_group(STORY, GROUP), kind=NoteKind.DIVERGENCE, type="term"))
    comparison, _judgements = judged(compared(), notebook)
    [own] = comparison.divergences
    assert own.type is DivergenceType.TERM
    assert [value.value for value in own.values] == [ARMY.passages[1].text, LEAGUE.passages[1].text, None]


def test_the_table_gives_nobody_an_answer_that_nobody_wrote() -> None:
    notebook = Notebook(STORY)
    notebook.add(notebook.draft(on_group(STORY, GROUP), kind=NoteKind.DIVERGENCE, question="Qui ?"))
    rows = list(csv.DictReader(io.StringIO(comparison_csv(*judged(compared(), notebook)), newline="")))
    assert [(row["told"], row["answer"], row["answer_by"]) for row in rows] == [
        ("answer", "", ""),
        ("answer", "", ""),
        ("", "", ""),
    ]
    assert rows[0]["quote"] == "Le commandement annonce seize assaillants abattus."
