"""Readings that are kept at hand while a story is compared, and let go when it was a long one."""

from collections.abc import Callable

from sahelread.text.remembering import forget_long_story, remembered


def reading_that_counts() -> tuple[list[str], Callable[[str], int]]:
    asked: list[str] = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    return asked, length


def test_what_was_read_is_not_read_again() -> None:
    asked, length = reading_that_counts()
    assert [length("un"), length("un"), length("deux")] == [2, 2, 4]
    assert asked == ["un", "deux"]


def test_a_text_too_long_to_be_a_passage_is_not_kept() -> None:
    asked, length = reading_that_counts()
    assert length("a" * 6000) == length("a" * 6000) == 6000
    assert len(asked) == 2


def test_a_usual_story_stays_at_hand_when_its_comparison_is_done() -> None:
    asked, length = reading_that_counts()
    length("un")
    forget_long_story()
    length("un")
    assert asked == ["un"]


def test_a_long_story_is_let_go_when_its_comparison_is_done() -> None:
    asked, length = reading_that_counts()
    for number in range(3000):
        length(str(number))
    forget_long_story()
    length("0")
    assert len(asked) == 3001
