"""docs/notes.md names what a file of notes may hold."""

from dataclasses import fields
from pathlib import Path

import pytest

from sahelread.model import DivergenceType, Verdict
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Origin, Rule, Status, Target
from sahelread.notes.loading import load

DOCUMENT = (Path(__file__).parents[2] / "docs" / "notes.md").read_text("utf-8")
NOT_IN_THE_FILE = {"extra", "anchor"}
OTHER_NAMES = {"article": "source", "judged": "status"}


@pytest.mark.parametrize("kind", [Annotation, Target, Decision])
def test_every_field_is_described(kind: type) -> None:
    names = {OTHER_NAMES.get(field.name, field.name) for field in fields(kind)} - NOT_IN_THE_FILE
    assert {name for name in names if f"`{name}`" not in DOCUMENT} == set()


@pytest.mark.parametrize("words", [NoteKind, Status, Rule, Origin, Verdict, DivergenceType])
def test_every_closed_word_is_listed(words: type) -> None:
    assert {word.value for word in words if f"`{word.value}`" not in DOCUMENT} == set()


def test_the_example_loads_without_a_problem() -> None:
    example = DOCUMENT.split("```yaml\n")[1].split("```")[0]
    loaded = load(example, "notes.md", lambda: "new")
    assert loaded.problems == ()
    [note] = loaded.contents.annotations
    assert note.decision is not None and note.decision.according_to == "le préfet"
