"""A question is the one that a note is on also when the words that answer it have changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from noted_stories import article

from sahelread.model import (
    Alignment,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.annotation import Annotation, Status
from sahelread.notes.notebook import Notebook
from sahelread.notes.recognising import recognised

A = "L’éboulement de la carrière a fait neuf morts."
B = "Onze morts dans la carrière, dit le préfet."
C = "La carrière s’est effondrée : une dizaine de morts."
ANSWERS = {"a": "neuf morts", "b": "Onze morts"}


def story(**texts: str) -> Story:
    return Story("La carrière", tuple(article(id_, text) for id_, text in texts.items()))


def compared(of: Story, key: str, answers: dict[str, str], **asked: object) -> Comparison:
    """The story with one question, which those words answer."""
    values = []
    for account in of.articles:
        words = answers.get(account.id)
        at = account.text.index(words) if words else 0
        values.append(Value(account.id, words, (Quote(at, at + len(words), words),) if words else ()))
    question = Divergence(
        key,
        None,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many dead?"),
        tuple(values),
    )
    return Comparison(of, Alignment(), (replace(question, **asked),))  # type: ignore[arg-type]


def noted(status: Status = Status.VERIFIED) -> Notebook:
    """A note on the question as it was first asked."""
    before = story(a=A, b=B)
    notebook = Notebook(before)
    notebook.judge(compared(before, "old", ANSWERS).divergences[0], status)
    return notebook


def read_again(notebook: Notebook, now: Story) -> tuple[Annotation, ...]:
    """The notes, anchored in the texts as they are now."""
    return contents_anchored(notebook.snapshot().contents, now).annotations


CORRECTED = A.replace("neuf", "douze")


@pytest.mark.parametrize(
    ("now", "answers"),
    [
        (story(a=CORRECTED, b=B), {"a": "douze morts", "b": "Onze morts"}),  # an account corrected its figure
        (story(a=A, b=B, c=C), {**ANSWERS, "c": "une dizaine de morts"}),  # an account more
        (story(a=A, b=B), {"a": "neuf morts"}),  # an answer less is read
    ],
)
def test_it_keeps_the_key_that_the_note_knows_it_by(now: Story, answers: dict[str, str]) -> None:
    [found] = recognised(compared(now, "new", answers), read_again(noted(), now)).divergences
    assert found.key == "old"


def test_a_question_that_has_a_note_of_its_own_is_no_other() -> None:
    now = story(a=A, b=B)
    comparison = compared(now, "new", ANSWERS)
    note = noted().annotations[0]
    both = (note, replace(note, id="second", detector="new"))
    assert recognised(comparison, both) is comparison


def test_other_words_of_the_same_accounts_answer_another_question() -> None:
    now = story(a=f"{A} On cherche deux disparus.", b=B)
    missing = compared(now, "new", {"a": "deux disparus"}, question=message("How many missing?"))
    assert recognised(missing, read_again(noted(), now)) is missing


def test_the_same_words_under_another_type_are_another_question() -> None:
    now = story(a=A, b=B)
    source = compared(now, "new", ANSWERS, type=DivergenceType.ATTRIBUTION)
    assert recognised(source, noted().annotations) is source


def test_what_was_put_aside_is_asked_again_when_an_account_more_answers() -> None:
    now = story(a=A, b=B, c=C)
    more = compared(now, "new", {**ANSWERS, "c": "une dizaine de morts"})
    assert recognised(more, read_again(noted(Status.REJECTED), now)) is more
    same = compared(now, "new", {"b": "Onze morts", "a": "neuf morts"})
    assert recognised(same, read_again(noted(Status.REJECTED), now)).divergences[0].key == "old"
