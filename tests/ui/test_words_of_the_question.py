"""The words that answer the question in the status line stand apart from those that answer others, without colours too."""

from dataclasses import replace
from pathlib import Path

from pytest import MonkeyPatch
from reading_room import Room, comparison, reading

from sahelread.model import Comparison, DivergenceType, Quote, Story, Value, message


def two_questions_in_one_sentence(of: Story) -> Comparison:
    """How many, which "Cinq soldats" answers, and which day, which "lundi" of the same sentence does."""
    found = comparison(of)
    [number] = found.divergences
    day = replace(
        number,
        key="date-lundi",
        type=DivergenceType.DATE,
        question=message("Which day?"),
        values=(
            Value("a", "Monday", (Quote(26, 31, "lundi"),)),
            Value("b", "Monday", (Quote(23, 28, "lundi"),)),
            Value("c", None),
        ),
    )
    return replace(found, divergences=(number, day))


def set_apart(room: Room) -> str:
    """What is drawn in reverse on the board."""
    board = room.app.reader.board
    drawn = [segment for y in range(board.size.height) for segment in board.render_line(y)]
    return " ".join(segment.text for segment in drawn if segment.style and segment.style.reverse)


async def test_the_answers_to_the_question_that_is_read_are_set_apart_and_no_others(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_questions_in_one_sentence, size=(120, 36)) as room:
        await room.press("d")
        assert "How many soldiers?" in room.said
        told = set_apart(room)
        assert "Cinq soldats" in told
        assert "Quatre soldats" in told
        assert "lundi" not in told
        await room.press("d")
        assert "Which day?" in room.said
        told = set_apart(room)
        assert "lundi" in told
        assert "soldats" not in told


async def test_where_no_question_is_named_nothing_is_set_apart(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, found=two_questions_in_one_sentence, size=(120, 36)) as room:
        await room.press("d", "down")
        assert "?" not in room.said
        assert set_apart(room) == ""
