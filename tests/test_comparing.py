"""The engines in a row: what whoever waits is told, what a huge account costs, and how work grows with the story."""

import sys
from types import FrameType

import pytest

from bench import scale
from sahelread.aligning import align, passages
from sahelread.comparing import compare, doing
from sahelread.diverging import diverge
from sahelread.i18n import say
from sahelread.model import Story


def test_progress_goes_up_to_the_end_of_the_last_engine() -> None:
    told: list[float] = []
    compare(scale.story(3, 40), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_finding_divergences_is_part_of_the_progress_and_named() -> None:
    told: list[float] = []
    compare(scale.story(3, 40), progress=told.append)
    named = list(dict.fromkeys(say(doing(share)).split(" …")[0] for share in told))
    assert named == ["Lining up the accounts", "Looking for divergences"]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.7, 0.95])
def test_what_progress_raises_ends_the_work_in_either_engine(share: float) -> None:
    class UnwantedError(Exception):
        pass

    told: list[float] = []

    def progress(done: float) -> None:
        told.append(done)
        if done >= share:
            raise UnwantedError

    with pytest.raises(UnwantedError):
        compare(scale.story(3, 40), progress=progress)
    assert all(done < share for done in told[:-1])


def test_an_account_longer_than_any_book_is_compared_by_its_beginning_and_a_warning_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(passages, "MOST_PASSAGES", 20)
    monkeypatch.setattr("sahelread.aligning.warnings.MOST_PASSAGES", 20)
    found = compare(scale.story(3, 40))
    assert {ref.passage for link in found.alignment.links for ref in (link.a, link.b)} <= set(range(20))
    assert [say(warning) for warning in found.alignment.warnings][:3] == [
        f"{name} is very long: only its first 20 passages of 40 are compared with the others"
        for name in ("000", "001", "002")
    ]


def test_a_story_of_usual_size_has_no_such_warning() -> None:
    assert not [
        warning for warning in compare(scale.story(3, 40)).alignment.warnings if "long" in say(warning)
    ]


def test_twice_the_passages_are_twice_the_work_of_finding_divergences() -> None:
    diverge_calls(scale.story(2, 30))  # tables are read once
    small, large = (diverge_calls(scale.story(8, passages)) for passages in (100, 200))
    assert large < 2.6 * small


def diverge_calls(story: Story) -> int:
    """How many functions are called to find the divergences of a story."""
    alignment, calls = align(story), 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        diverge(story, alignment)
    finally:
        sys.setprofile(before)
    return calls
