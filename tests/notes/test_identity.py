"""Ids sort by time and are unique."""

from datetime import UTC, datetime

from sahelread.notes.identity import Ids, timestamp


def test_ids_sort_by_the_moment_they_were_made_even_when_the_clock_goes_back() -> None:
    moments = [datetime(2025, 9, 19, 10, 0, second, tzinfo=UTC) for second in (1, 2, 2, 1, 0, 3)]
    ticking = iter(moments)
    ids = Ids(lambda: next(ticking), lambda count: b"\xff" * count)
    made = [ids.new() for _ in moments]
    assert made == sorted(set(made))
    assert all(len(each) == 26 for each in made)


def test_ids_follow_those_of_the_file_and_others_are_no_matter() -> None:
    ids = Ids(lambda: datetime(2025, 1, 1, tzinfo=UTC))
    for known in ("7ZZZZZZZZZ0000000000000000", "à la main", "", "a~2"):
        ids.seen(known)
    assert ids.new() > "7ZZZZZZZZZ0000000000000000"


def test_the_same_clock_and_randomness_give_the_same_ids() -> None:
    def made() -> str:
        return Ids(lambda: datetime(2025, 9, 19, tzinfo=UTC), lambda count: b"\x07" * count).new()

    assert made() == made() == "01K5FMAJ000W3GE1R70W3GE1R7"


def test_times_are_utc_to_the_second() -> None:
    assert timestamp(datetime(2025, 9, 19, 11, 30, 5, 999, tzinfo=UTC)) == "2025-09-19T11:30:05Z"
