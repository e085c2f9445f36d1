"""What a key changes is drawn in one picture, with as little to draw as there is to see."""

from itertools import pairwise
from pathlib import Path

import pytest
from reading_room import reading

from sahelread.ui.layout import Layout


async def test_status_line_and_heads_follow_the_cursor_before_anything_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        reader = room.app.reader
        before = room.said
        reader.run_command("account.next")
        assert "Studio Tamani" in room.said != before
        assert [head.current for head in reader.heads._heads] == [False, True, False]


async def test_the_panel_follows_the_cursor_before_anything_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        await room.press("i")
        room.app.reader.run_command("passage.next")
        assert room.desk.panel._about == room.app.reader.board.cursor


async def test_nothing_is_drawn_anew_when_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        reader = room.app.reader
        drawn: list[object] = []
        monkeypatch.setattr(reader.heads, "refresh", lambda *_, **__: drawn.append("heads"))
        monkeypatch.setattr(reader.status, "update", lambda *_, **__: drawn.append("status"))
        reader._follow_board()
        reader.desk.place_changed()
        assert drawn == []


@pytest.mark.parametrize("layout", Layout)
async def test_neighbouring_words_of_one_look_are_one_segment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, layout: Layout
) -> None:
    async with reading(tmp_path, monkeypatch) as room:
        board = room.app.reader.board
        board.set_layout(layout)
        for y in range(board.size.height):
            for before, after in pairwise(board.render_line(y)):
                words = before.text.strip(" │─┼") and after.text.strip(" │─┼")
                assert not words or before.style is not after.style
