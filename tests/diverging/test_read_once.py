"""What many pairs of passages ask of one of them: it is read once, however many accounts there are."""

from types import SimpleNamespace
from typing import cast

from sahelread.diverging.told import Told, read_once


def test_a_place_is_read_once_in_each_passage() -> None:
    read: list[int] = []

    @read_once
    def words_behind(_told: Told, start: int) -> str:
        read.append(start)
        return f"behind {start}"

    one, other = (cast("Told", SimpleNamespace(asked={})) for _ in range(2))
    assert [words_behind(one, 3) for _ in range(4)] == ["behind 3"] * 4
    assert [words_behind(one, 8), words_behind(other, 3)] == ["behind 8", "behind 3"]
    assert read == [3, 8, 3]
