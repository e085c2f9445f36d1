"""What the reader decided, corrected, added or struck out stands where the program's reading stood, and says whose it is."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

import jsonschema
import pytest
from export_stories import article, quote

from sahelread import i18n
from sahelread.exporting import (
    comparison_csv,
    comparison_json,
    comparison_markdown,
    comparison_schema,
    comparison_text,
    plain_reading,
)
from sahelread.exporting.as_judged import as_judged
from sahelread.exporting.judgements import judged
from sahelread.model import (
    Alignment,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Estimate,
    Group,
    Link,
    PassageRef,
    Sourced,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)
from sahelread.notes.anchoring import describe
from sahelread.notes.annotation import Annotation, Decision, Status, Target
from sahelread.notes.notebook import Notebook

CLINIC = article(
    "a", "Incendie à la clinique\nLe feu a fait douze blessés, dont neuf patients.", outlet="Le Fanal"
)
TOWN = article("b", "Le feu à la clinique\nOn compte quinze blessés, selon les pompiers.", outlet="La Digue")
PAPER = article(
    "c", "Nuit de flammes\nPas moins de vingt personnes ont été blessées par le feu.", outlet="Le Môle"
)
SILENT = article("d", "Clinique\nLe maire s’est rendu sur place.", outlet="Le Cap")


def compared() -> Comparison:
    """Two accounts answer; a third has a passage on the same in which no answer was read; the fourth says nothing."""
    story = Story("La clinique", (CLINIC, TOWN, PAPER, SILENT))
    members = tuple(PassageRef(id_, 1) for id_ in "abc")
    links = tuple(Link(a, b, 0.8, Strength.SURE) for a, b in pairwise(members))
    wounded = Divergence(
        "number:wounded",
        1,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many wounded?"),
        (
            Value("a", "douze blessés", (quote(CLINIC, "douze blessés"),)),
            Value("b", "quinze blessés", (quote(TOWN, "quinze blessés"),), source="les pompiers"),
            Value("c", None),
            Value("d", None),
        ),
        estimate=Estimate(12, None, 15),
    )
    groups = (Group(1, "blessés", members),)
    return Comparison(story, Alignment(links, groups, dict.fromkeys(members, 1)), (wounded,))


def noted(decision: Decision | None = None, **said: tuple[str | None, Status]) -> Notebook:
    """A notebook with a note on the question; `said` is the answer that the reader typed for an account, and their judgement."""
    comparison = compared()
    notebook = Notebook(comparison.story)
    draft = notebook.draft_of_divergence(comparison.divergences[0], {"c": PassageRef("c", 1)})

    def answered(target: Target) -> Target:
        typed, judged = said.get(target.article, (target.value, target.judged))
        return replace(target, value=typed or target.value, judged=judged)

    notebook.add(replace(draft, targets=tuple(map(answered, draft.targets)), decision=decision))
    return notebook


def text(notebook: Notebook) -> str:
    comparison, judgements = judged(compared(), notebook)
    return comparison_text(comparison, width=100, judgements=judgements)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.set_language("en")
    yield


RETAINED = Decision("20", low=12, best=20, high=24)


def test_an_answer_that_the_reader_added_is_listed_with_its_line_as_theirs() -> None:
    told = text(noted(c=("vingt personnes", Status.VERIFIED)))
    assert "   - Le Môle: “vingt personnes” (line 2) (from the notes)\n" in told
    assert "no answer read" not in told


def test_a_corrected_answer_stands_for_the_one_that_was_read() -> None:
    told = text(noted(b=("seize", Status.VERIFIED)))
    assert "La Digue: seize; “quinze blessés” (line 2), according to les pompiers (from the notes)" in told


def test_a_hint_that_the_reader_verified_is_counted_and_called_as_what_it_is() -> None:
    [found] = (comparison := compared()).divergences
    hint = replace(comparison, divergences=(replace(found, confidence=Confidence.HINT),))
    notebook = Notebook(comparison.story)
    left, judgements = judged(hint, notebook)
    assert "1 possible conflict" in comparison_text(left, judgements=judgements)
    notebook.judge(hint.divergences[0], Status.VERIFIED)
    left, judgements = judged(hint, notebook)
    told = comparison_text(left, judgements=judgements)
    assert "1 conflict\n" in told and "number, conflict" in told and "possible" not in told
    assert json.loads(comparison_json(left))["divergences"][0]["confidence"] == "hint"


def test_an_answer_that_was_struck_out_is_not_printed() -> None:
    told = text(noted(a=(None, Status.REJECTED)))
    assert "“douze blessés”" not in told.split("facts told")[0]
    assert "Le Fanal: answers struck out (from the notes)" in told


@pytest.mark.parametrize(
    ("said", "estimate"),
    [
        ({"c": ("vingt personnes", Status.VERIFIED)}, "low 12 · best ? · high 20"),
        ({"b": ("seize blessés", Status.VERIFIED)}, "low 12 · best ? · high 16"),
    ],
)
def test_low_and_high_are_those_of_the_answers_that_the_reader_left(
    said: dict[str, tuple[str | None, Status]], estimate: str
) -> None:
    assert f"= {estimate} (best left open: the reader changed answers)" in text(noted(**said))


@pytest.mark.parametrize("typed", ["plusieurs dizaines", "on ne sait pas"])
def test_an_answer_of_the_reader_without_a_figure_leaves_no_bounds(typed: str) -> None:
    assert "   = " not in text(noted(c=(typed, Status.VERIFIED)))


def test_one_figure_left_is_no_range() -> None:
    assert "   = " not in text(noted(a=(None, Status.REJECTED)))


def test_a_best_that_no_changed_answer_gave_stays() -> None:
    comparison = compared()
    [asked] = comparison.divergences
    why = message("best: the only exact figure")
    paper = Value("c", "vingt personnes", (quote(PAPER, "vingt personnes"),))
    values = (*asked.values[:2], paper, asked.values[3])
    asked = replace(asked, values=values, estimate=Estimate(12, 20, 20, why))
    notebook = Notebook(comparison.story)
    draft = notebook.draft_of_divergence(asked)
    struck = replace(draft.targets[0], judged=Status.REJECTED)
    left = as_judged(asked, [replace(draft, targets=(struck, *draft.targets[1:]))], comparison.story)
    assert left.estimate == Estimate(15, 20, 20) and left.estimate.why == why


def test_a_silence_that_the_reader_states_changes_no_figure() -> None:
    [asked] = compared().divergences
    asked = replace(asked, estimate=Estimate(9, None, 15))  # read from elsewhere
    note = noted().annotations[0]
    silent = tuple(replace(one, judged=Status.VERIFIED) if one.absent else one for one in note.targets)
    left = as_judged(asked, [replace(note, targets=silent)], compared().story)
    assert left.values[3].by_reader and left.estimate == asked.estimate


def test_where_the_figures_cannot_be_read_again_none_are_made_up() -> None:
    [asked] = compared().divergences
    asked = replace(asked, estimate=Estimate(9, None, 15))  # read from elsewhere
    note = noted(c=("vingt personnes", Status.VERIFIED)).annotations[0]
    assert as_judged(asked, [note], compared().story).estimate is None


def test_what_the_program_read_beside_an_answer_of_the_reader_is_not_called_theirs() -> None:
    notebook = noted()
    [note] = notebook.annotations
    [one] = (target for target in note.targets if target.article == "b")
    typed = describe(TOWN, one.start - 10, one.start, value="seize blessés")
    typed = replace(typed, judged=Status.VERIFIED)
    notebook.replace(replace(note, targets=(*note.targets, typed)))
    told = " ".join(text(notebook).split())
    assert (
        "La Digue: seize blessés; “On compte” (line 2) (from the notes); “quinze blessés” (line 2), according"
        in told
    )


def test_an_answer_left_beside_one_that_was_struck_out_stays_the_program_s() -> None:
    notebook = noted()
    [note] = notebook.annotations
    neuf = quote(CLINIC, "neuf patients")
    struck = replace(describe(CLINIC, neuf.start, neuf.end, value="neuf patients"), judged=Status.REJECTED)
    notebook.replace(replace(note, targets=(*note.targets, struck)))
    told = text(notebook)
    assert "Le Fanal: “douze blessés” (line 2)\n" in told


def test_words_of_answers_that_the_reader_threw_out_are_not_quoted_for_the_one_they_typed() -> None:
    notebook = noted()
    [note] = notebook.annotations
    [kept] = (target for target in note.targets if target.article == "a")
    neuf = quote(CLINIC, "neuf patients")
    gone = describe(CLINIC, neuf.start, neuf.end, value="douze blessés")
    targets = (replace(one, judged=Status.VERIFIED) for one in (kept, gone))
    notebook.replace(replace(note, targets=(*note.targets[1:], *targets)))
    assert "Le Fanal: “douze blessés” (line 2) (from the notes)\n" in text(notebook)


def test_a_decision_comes_first_and_its_figures_stand_for_those_of_the_program() -> None:
    told = text(noted(RETAINED))
    assert told.index("Your notes: decided, not verified; value retained: 20") < told.index(
        "Le Fanal: “douze"
    )
    assert "= low 12 · best 20 · high 24 (as decided in the notes)\n" in told
    assert "best ?" not in told


@pytest.mark.parametrize(
    ("value", "estimate"),
    [
        ("14", "low 12 · best 14 · high 15 (best: the value retained in the notes)"),
        ("18", "low 12 · best ? · high 15 (best left open: the value retained is not between low and high)"),
        ("une dizaine", "low 12 · best ? · high 15 (best left open: the value retained is no figure)"),
    ],
)
def test_a_value_retained_alone_stands_between_the_figures_of_the_answers(value: str, estimate: str) -> None:
    assert f"= {estimate}" in " ".join(text(noted(Decision(value))).split())


def test_where_two_decisions_disagree_neither_value_stands_for_the_best() -> None:
    notebook = noted(Decision("13"))
    [note] = notebook.annotations
    notebook.add(replace(note, id="other", creator="Awa", decision=Decision("14")))
    assert "= low 12 · best ? · high 15 (best left open: the decisions disagree)\n" in text(notebook)


@pytest.mark.parametrize("status", [Status.VERIFIED, Status.REJECTED])
def test_a_figure_that_one_coder_retains_is_no_best_where_another_verified_or_rejected_without_it(
    status: Status,
) -> None:
    notebook = noted(RETAINED)
    first = notebook.annotations[0]
    notebook.add(replace(first, id=f"{first.id}Z", creator="Awa", status=status, decision=None))
    told = " ".join(text(notebook).split())
    assert "= low 12 · best ? · high 15 (best left open: the decisions disagree)" in told
    assert "On 1 the decisions disagree." in told
    record = json.loads(comparison_json(*judged(compared(), notebook)))
    assert record["divergences"][0]["decisions_disagree"]


def test_a_question_that_was_only_verified_keeps_the_estimate() -> None:
    notebook = Notebook(compared().story)
    notebook.judge(compared().divergences[0], Status.VERIFIED)
    assert "= low 12 · best ? · high 15\n" in text(notebook)


def test_markdown_says_the_same() -> None:
    told = comparison_markdown(
        *judged(
            compared(), noted(RETAINED, a=(None, Status.REJECTED), c=("vingt personnes", Status.VERIFIED))
        )
    )
    assert told.index("value retained: 20") < told.index("| Account | Answer | Source |")
    assert "| Le Môle | “vingt personnes” (line 2) (from the notes) |  |" in told.replace("\\", "")
    assert "| Le Fanal | *answers struck out (from the notes)* |  |" in told
    assert "best ?" not in told


def test_json_carries_the_decision_and_the_answers_with_the_divergence() -> None:
    notebook = noted(RETAINED, c=("vingt", Status.VERIFIED))
    record = json.loads(comparison_json(*judged(compared(), notebook)))
    jsonschema.Draft202012Validator(json.loads(comparison_schema())).validate(record)
    (found,) = record["divergences"]
    assert found["decision"] == {
        "note": notebook.annotations[0].id,
        "status": "open",
        "value": "20",
        "low": 12,
        "best": 20,
        "high": 24,
        "disputed": False,
    }
    assert found["estimate"] == {"low": 12, "best": 20, "high": 24, "why": "as decided in the notes"}
    assert [value.get("by_reader", False) for value in found["values"]] == [False, False, True, False]


def test_two_answers_of_one_account_keep_each_its_source() -> None:
    notebook = noted()
    note = notebook.annotations[0]
    (one,) = (target for target in note.targets if target.article == "a")
    other = replace(one, value="neuf", according_to="la mairie", judged=Status.VERIFIED)
    notebook.replace(replace(note, targets=(*note.targets, other)))
    comparison, _judgements = judged(compared(), notebook)
    assert comparison.divergences[0].values[0].answers == (
        Sourced("douze blessés", None),
        Sourced("neuf", "la mairie", by_reader=True),
    )


def test_two_versions_of_a_decision_are_both_printed_the_first_made_as_the_one_that_counts() -> None:
    notebook = noted(RETAINED)
    first = notebook.annotations[0]
    notebook.add(replace(first, id=f"{first.id}Z", decision=Decision("24"), creator="Awa"))
    told = text(notebook)
    assert told.index("Your notes: decided, not verified; value retained: 20") < told.index(
        "Another version (by Awa): decided, not verified; value retained: 24"
    )
    assert "On 1 the decisions disagree." in " ".join(told.split())


def test_a_question_that_one_put_aside_before_another_decided_it_is_printed() -> None:
    notebook = noted(RETAINED)
    first = notebook.annotations[0]
    notebook.replace(replace(first, creator="Awa", status=Status.REJECTED, decision=None))
    notebook.add(replace(first, id=f"{first.id}Z", creator="Issa"))
    told = text(notebook)
    assert "Note (by Issa): decided, not verified; value retained: 20" in told
    assert "On 1 the decisions disagree." in " ".join(told.split())


def test_without_notes_nothing_changes() -> None:
    assert judged(compared(), Notebook(compared().story))[0] == compared()
    assert judged(compared(), None)[0] == compared()


def test_a_rejected_question_is_not_printed_whatever_else_its_note_says() -> None:
    notebook = noted(RETAINED)
    note: Annotation = notebook.annotations[0]
    notebook.replace(replace(note, status=Status.REJECTED))
    assert judged(compared(), notebook)[0].divergences == ()


@pytest.mark.parametrize("report", [comparison_text, comparison_markdown])
def test_an_answer_whose_text_changed_is_said_to_be_so(report: Callable[..., str]) -> None:
    notebook = noted(a=("onze blessés", Status.VERIFIED))
    [note] = notebook.annotations
    targets = (replace(note.targets[0], was="onze blessés"), *note.targets[1:])
    notebook.replace(replace(note, targets=targets))
    comparison, judgements = judged(compared(), notebook)
    told = report(comparison, judgements=judgements)
    assert "The text of Le Fanal has changed since the reader’s answer." in told


def changed_since(notebook: Notebook, article_id: str, was: str) -> Notebook:
    """The notebook where an account said something else when its answer was judged."""
    [note] = notebook.annotations
    targets = (replace(one, was=was) if one.article == article_id else one for one in note.targets)
    notebook.replace(replace(note, targets=tuple(targets)))
    return notebook


def test_words_that_came_after_an_answer_was_typed_are_the_program_s_and_not_from_the_notes() -> None:
    told = text(changed_since(noted(a=("onze blessés", Status.VERIFIED)), "a", was="onze blessés"))
    assert "Le Fanal: onze blessés (from the notes); “douze blessés” (line 2)\n" in told


def test_words_that_came_after_an_answer_was_struck_out_are_printed() -> None:
    told = text(changed_since(noted(a=(None, Status.REJECTED)), "a", was="onze blessés"))
    assert "Le Fanal: “douze blessés” (line 2)\n" in told
    assert "The text of Le Fanal has changed since the reader’s answer." in told


def test_beside_a_judged_answer_the_program_s_others_are_those_that_it_reads_now() -> None:
    notebook = noted()
    [note] = notebook.annotations
    neuf = quote(CLINIC, "neuf patients")
    struck = replace(describe(CLINIC, neuf.start, neuf.end, value="neuf patients"), judged=Status.REJECTED)
    sticking = [replace(one, value="onze blessés") if one.article == "a" else one for one in note.targets]
    notebook.replace(replace(note, targets=(*sticking, struck)))
    told = text(notebook)
    assert "Le Fanal: “douze blessés” (line 2)\n" in told and "onze" not in told


def test_an_account_whose_text_changed_is_named_as_in_its_row() -> None:
    untitled = replace(
        compared(), story=Story("La clinique", (replace(CLINIC, outlet=None), TOWN, PAPER, SILENT))
    )
    notebook = changed_since(noted(a=("onze blessés", Status.VERIFIED)), "a", was="onze blessés")
    comparison, judgements = judged(untitled, notebook)
    told = comparison_text(comparison, judgements=judgements)
    assert "- a: onze blessés (from the notes)" in told
    assert "The text of a has changed since the reader’s answer." in told


@pytest.mark.parametrize(
    ("creator", "changed_by", "said"),
    [
        (None, None, "Struck out in your notes: Le Fanal: douze blessés."),
        ("Awa", None, "Struck out in the note (by Awa): Le Fanal: douze blessés."),
        ("Awa", "Issa", "Struck out in the note (by Awa, changed by Issa): Le Fanal: douze blessés."),
    ],
)
@pytest.mark.parametrize("report", [comparison_text, comparison_markdown])
def test_what_was_struck_out_is_told_and_by_whom(
    report: Callable[..., str], creator: str | None, changed_by: str | None, said: str
) -> None:
    notebook = Notebook(compared().story, creator=creator)
    struck = noted(a=(None, Status.REJECTED)).annotations[0]
    notebook.add(replace(struck, creator=creator, modified_by=changed_by))
    comparison, judgements = judged(compared(), notebook)
    told = " ".join(report(comparison, judgements=judgements).split())
    assert said in told.replace("\\", "")


def test_what_was_verified_on_a_text_that_changed_says_so() -> None:
    notebook = changed_since(noted(RETAINED, a=("onze blessés", Status.VERIFIED)), "a", was="onze blessés")
    assert "decided, not verified, on a text that has changed since; value retained: 20" in text(notebook)


def test_an_account_that_the_reader_calls_silent_has_no_answer_until_one_is_read_in_it() -> None:
    notebook = noted()
    [note] = notebook.annotations
    silent = (replace(one, judged=Status.VERIFIED) if one.article == "d" else one for one in note.targets)
    notebook.replace(replace(note, targets=tuple(silent)))
    assert "Le Cap: no answer (from the notes)\n" in text(notebook)
    found = compared()
    [asked] = found.divergences
    read = Value("d", "sur place", (quote(SILENT, "sur place"),))
    found = replace(found, divergences=(replace(asked, values=(*asked.values[:3], read)),))
    comparison, judgements = judged(found, notebook)
    told = comparison_text(comparison, width=100, judgements=judgements)
    assert "Le Cap: “sur place” (line 2)\n" in told and "no answer (" not in told
    assert "The note says that Le Cap says nothing; the program reads an answer in it now." in told


def noted_by(*coders: tuple[str, dict[str, tuple[str | None, Status]]], **fields: object) -> Notebook:
    """A notebook with a note on the question by each of these coders, who said that of accounts; `fields` are of the last of them."""
    notebook = Notebook(compared().story)
    for number, (name, said) in enumerate(coders):
        note = noted(**said).annotations[0]
        given = fields if number == len(coders) - 1 else {}
        notebook.add(replace(note, id=f"01M81GBNNDF7GW9QHFTANN1ZH{number}", creator=name, **given))  # type: ignore[arg-type]
    return notebook


@pytest.mark.parametrize("report", [comparison_text, comparison_markdown, plain_reading])
def test_a_note_that_decides_nothing_is_told_with_who_wrote_it_and_what(report: Callable[..., str]) -> None:
    notebook = noted_by(("Awa", {}), comment="à demander à la clinique,\nqui compte aussi les soignants")
    comparison, judgements = judged(compared(), notebook)
    told = " ".join(report(comparison, judgements=judgements).split()).replace("\\", "")
    note = "Note (by Awa): nothing decided; à demander à la clinique, qui compte aussi les soignants"
    assert told.count(note) == 1


def test_how_many_questions_have_only_such_a_note_is_counted() -> None:
    assert "1 has a note that decides nothing." in text(noted_by(("Awa", {})))
    assert "a note that decides nothing" not in text(noted(RETAINED))


def test_a_note_without_words_is_told_too() -> None:
    assert "   * Note (by Awa): nothing decided.\n" in text(noted_by(("Awa", {})))


def test_json_lists_every_note_on_a_divergence_with_who_wrote_it() -> None:
    notebook = noted_by(("Awa", {}), ("Issa", {}), status=Status.VERIFIED, comment="vu")
    record = json.loads(comparison_json(*judged(compared(), notebook)))
    jsonschema.Draft202012Validator(json.loads(comparison_schema())).validate(record)
    notes = record["divergences"][0]["notes"]
    assert [(one["creator"], one["status"], one["decided"], one["comment"]) for one in notes] == [
        ("Awa", "open", False, ""),
        ("Issa", "verified", True, "vu"),
    ]
    assert json.loads(comparison_json(*judged(compared(), None)))["divergences"][0]["notes"] == []


TYPED = Status.VERIFIED


@pytest.mark.parametrize("report", [comparison_text, comparison_markdown, plain_reading])
def test_two_coders_answers_both_stand_each_under_its_name(report: Callable[..., str]) -> None:
    notebook = noted_by(("Awa", {"b": ("seize", TYPED)}), ("Issa", {"b": ("dix-sept", TYPED)}))
    comparison, judgements = judged(compared(), notebook)
    told = report(comparison, judgements=judgements).replace("\\", "").replace("\n       ", " ")
    [row] = (line for line in told.splitlines() if "seize" in line)
    assert row.index("seize") < row.index("(from the notes: Awa)") < row.index("dix-sept")
    assert row.index("dix-sept") < row.index("(from the notes: Issa)")


def test_the_second_coder_s_answer_stands_beside_what_the_first_left_to_the_program() -> None:
    told = " ".join(text(noted_by(("Awa", {}), ("Issa", {"b": ("seize", TYPED)}))).split())
    assert (
        "La Digue: seize, according to les pompiers (from the notes: Issa); “quinze blessés” (line 2), according"
        in told
    )


def test_the_second_coder_s_answer_stands_where_nobody_else_read_one() -> None:
    told = text(noted_by(("Awa", {}), ("Issa", {"c": ("vingt personnes", TYPED)})))
    assert "   - Le Môle: “vingt personnes” (line 2) (from the notes: Issa)\n" in told


def test_an_answer_that_two_coders_give_is_told_once_under_both_names() -> None:
    same = {"b": ("seize", TYPED)}
    told = " ".join(text(noted_by(("Awa", same), ("Issa", same))).split())
    assert told.count("seize") == 1 and "(from the notes: Awa, Issa)" in told


def test_low_and_high_are_of_the_answers_of_both_coders() -> None:
    told = text(
        noted_by(("Awa", {"b": ("seize blessés", TYPED)}), ("Issa", {"b": ("dix-sept blessés", TYPED)}))
    )
    assert "= low 12 · best ? · high 17 " in told


def test_the_reader_who_gives_an_answer_is_named_in_json() -> None:
    notebook = noted_by(("Awa", {"b": ("seize", TYPED)}), ("Issa", {"b": ("dix-sept", TYPED)}))
    record = json.loads(comparison_json(*judged(compared(), notebook)))
    jsonschema.Draft202012Validator(json.loads(comparison_schema())).validate(record)
    answers = record["divergences"][0]["values"][1]["answers"]
    assert [(one["value"], one["readers"]) for one in answers] == [("seize", ["Awa"]), ("dix-sept", ["Issa"])]


def test_what_the_second_coder_struck_out_stays_where_the_first_left_it_and_is_told() -> None:
    told = " ".join(text(noted_by(("Awa", {}), ("Issa", {"a": (None, Status.REJECTED)}))).split())
    assert "Le Fanal: “douze blessés” (line 2) - " in told
    assert "Struck out in the note (by Issa): Le Fanal: douze blessés." in told


def test_what_the_second_coder_calls_silent_is_told_once() -> None:
    notebook = noted_by(("Awa", {}), ("Issa", {"d": (None, TYPED)}))
    told = " ".join(text(notebook).split())
    assert told.count("The note (by Issa) says that Le Cap says nothing.") == 1
    alike = noted_by(("Awa", {"d": (None, TYPED)}), ("Issa", {"d": (None, TYPED)}))
    assert "The note (by Issa)" not in text(alike)


def test_who_rejected_the_question_gives_no_answers_to_it() -> None:
    told = text(noted_by(("Awa", {}), ("Issa", {"b": ("seize", TYPED)}), status=Status.REJECTED))
    assert "seize" not in told and "Another version (by Issa): rejected." in told


def test_a_figure_that_the_second_coder_retains_stands_for_the_program_s_too() -> None:
    told = text(noted_by(("Awa", {}), ("Issa", {}), decision=RETAINED))
    assert (
        "best ?" not in told
        and "Another version (by Issa): decided, not verified; value retained: 20" in told
    )


def table(notebook: Notebook | None) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(comparison_csv(*judged(compared(), notebook)), newline="")))


def test_a_table_has_a_row_for_each_account_with_its_answer_and_its_figure() -> None:
    clinic, town, paper, silent = table(None)
    assert [clinic[name] for name in ("number", "question", "account", "told", "answer", "line")] == [
        "1", "How many wounded?", "Le Fanal", "answer", "douze blessés", "2",
    ]  # fmt: skip
    assert [town[name] for name in ("according_to", "answer_by", "answer_low", "answer_high")] == [
        "les pompiers", "program", "15", "15",
    ]  # fmt: skip
    assert [(row["told"], row["answer"], row["line"]) for row in (paper, silent)] == [
        ("unread", "", "2"), ("not_found", "", ""),
    ]  # fmt: skip
    assert [(row["low"], row["best"], row["high"], row["decided"]) for row in (clinic, silent)] == [
        ("12", "", "15", "")
    ] * 2


def test_a_table_has_the_decision_beside_and_says_whose_an_answer_is() -> None:
    clinic, town, paper, _silent = table(
        noted(
            Decision("14", reason="d’après le maire"), a=(None, Status.REJECTED), c=("vingt", Status.VERIFIED)
        )
    )
    assert (clinic["told"], clinic["answer"]) == ("struck", "")
    assert (town["answer_by"], paper["answer_by"], paper["answer"]) == ("program", "reader", "vingt")
    assert {(row["retained"], row["reason"], row["decided"]) for row in (clinic, town, paper)} == {
        ("14", "d’après le maire", "true")
    }


def test_a_table_keeps_a_decision_whose_question_is_no_longer_found() -> None:
    notebook = noted(RETAINED)
    [note] = notebook.annotations
    notebook.replace(replace(note, detector="number:other", type="cause"))
    *_asked, lost, _town, _paper, _silent = table(notebook)
    assert [lost[name] for name in ("found", "number", "question", "retained", "best", "answer")] == [
        "false", "", "How many wounded?", "20", "20", "douze blessés",
    ]  # fmt: skip
