"""What a status line gives up when it is narrow."""

from pathlib import Path

import pytest
from reading_room import reading

from sahelread.ui.widgets.status import _with_shorter_quotes, _with_shorter_topic


@pytest.mark.parametrize(
    ("question", "width", "shown"),
    [
        (
            "Combien de morts (une attaque similaire à Dalla) ?",
            40,
            "Combien de morts (une attaque simila…) ?",
        ),
        ("Combien de morts (une attaque similaire à Dalla) ?", 20, "Combien de morts ?"),
        ("Combien de morts ?", 10, "Combien de morts ?"),
        ("Est-ce dit (les conducteurs (UCA) en grève) ?", 39, "Est-ce dit (les conducteurs (UCA) e…) ?"),
    ],
)
def test_the_topic_gives_way_before_the_question(question: str, width: int, shown: str) -> None:
    assert _with_shorter_topic(question, width) == shown


@pytest.mark.parametrize(
    ("question", "width", "shown"),
    [
        (
            "Lequel est vrai : « échanges jusque-là jugés stratégiques » ou « déjà affaibli » ?",
            66,
            "Lequel est vrai : « échanges jusque-là j… » ou « déjà affaibli » ?",
        ),
        (
            "Which is true: “a siren was heard” or “no siren was heard” ?",
            44,
            "Which is true: “a siren…” or “no siren…” ?",
        ),
        (
            "Quel terme convient : « hué » ou « acclamé » ?",
            20,
            "Quel terme convient : « hué » ou « acclamé » ?",
        ),
    ],
)
def test_of_two_quotes_the_longer_gives_way_and_the_question_keeps_its_end(
    question: str, width: int, shown: str
) -> None:
    assert _with_shorter_quotes(question, width) == shown


async def test_what_is_said_once_takes_the_place_of_what_always_stands_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with reading(tmp_path, monkeypatch, size=(80, 24)) as room:
        status, place = room.app.reader.status, "Wakat Séra · 1/3"
        status.show_place(place, "2 notes", kept="seuil 27 % · d : contradiction")
        for told in (
            "Note ajoutée.",
            "Seuil de 27 % : 52 liens ; avant, il y en avait 57, et il n’y a rien.",
        ):
            room.desk.say(told)
            await room.drawn()
            assert told in room.screen_lines()[-2]
        assert "seuil 27 %" not in room.screen_lines()[-2]


async def test_what_is_said_once_is_said_to_its_end_and_the_line_is_one_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "Ce qui ne tient pas sur une ligne de soixante cellules se lit sur deux, jusqu’au dernier mot."
    async with reading(tmp_path, monkeypatch, size=(60, 20)) as room:
        board = room.desk.board
        before = board.size.height
        room.desk.say(text)
        await room.drawn()
        assert " ".join(" ".join(line.strip() for line in room.screen_lines()[-3:-1]).split()) == text
        assert board.size.height == before - 1
        room.desk.say("mot " * 100)
        await room.drawn()
        assert room.screen_lines()[-2].rstrip().endswith("…")
        assert board.size.height == before - 2
        room.desk.say("")
        await room.drawn()
        assert board.size.height == before
