"""The form on a divergence says which answers stand on words that have changed, what they were and what they are."""

from dataclasses import replace
from pathlib import Path

from pytest import MonkeyPatch
from reading_room import reading

from sahelread.notes.annotation import Status


async def test_the_row_of_an_answer_whose_text_changed_shows_the_old_words_and_the_new(
    tmp_path: Path, monkeypatch: MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        [asked] = room.app.reader.comparison.divergences
        draft = room.desk.notebook.draft_of_divergence(asked, status=Status.VERIFIED)
        first, *others = draft.targets
        changed = replace(first, was="Trois soldats", value="Trois soldats", judged=Status.VERIFIED)
        room.desk.notebook.add(replace(draft, targets=(changed, *others)))
        room.desk.notes_changed()
        await room.press("E")
        room.app.screen.query_one("VerticalScroll").scroll_home(animate=False)
        await room.drawn()
        shown = " ".join(room.screen_text().replace("│", " ").split())
        assert "To be looked at again: the text of Wakat Séra has changed." in shown
        assert "the text changed: “Trois soldats”" in shown and "→ “Cinq soldats”" in shown  # in two lines
        assert "→ “Quatre soldats”" not in shown
        room.app.screen.query_one("VerticalScroll").scroll_end(animate=False)
        await room.drawn()
        assert "the text of Wakat Séra has changed." in room.screen_text()
