"""A long story is compared by another process, with what this one would have found."""

from __future__ import annotations

import signal
import subprocess

import pytest

from bench import scale
from sahelread import comparing
from sahelread.model import Comparison, LinkDecision, PassageRef, Story
from sahelread.ui import comparing_beside
from sahelread.ui.comparing_beside import compare_beside


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another process is asked for any story, and nothing is compared here."""

    def here(*_: object, **_options: object) -> Comparison:
        raise AssertionError("compared in this process")

    monkeypatch.setattr(comparing_beside, "_LONG", 0)
    monkeypatch.setattr(comparing, "compare", here)


def story() -> Story:
    return scale.story(3, 12)


def test_what_is_found_is_what_would_have_been_found_here(monkeypatch: pytest.MonkeyPatch) -> None:
    decided = (LinkDecision(PassageRef("0", 0), PassageRef("1", 1), True),)
    expected = comparing.compare(story(), decided, bar=0.3)
    monkeypatch.setattr(comparing_beside, "_LONG", 0)
    found = compare_beside(story(), decided, bar=0.3)
    assert found.alignment.links == expected.alignment.links
    assert found.alignment.groups == expected.alignment.groups
    assert found.divergences == expected.divergences


@pytest.mark.usefixtures("beside")
def test_progress_is_told_and_the_story_stays_the_one_that_is_shown() -> None:
    shares: list[float] = []
    shown = story()
    assert compare_beside(shown, progress=shares.append).story is shown
    assert shares and shares == sorted(shares)


@pytest.mark.usefixtures("beside")
def test_what_progress_raises_ends_the_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def noted(work: str) -> subprocess.Popen[bytes]:
        begun.append(real(work))
        return begun[-1]

    def unwanted(_share: float) -> None:
        raise KeyError("no longer wanted")

    real = comparing_beside.another_interpreter
    monkeypatch.setattr(comparing_beside, "another_interpreter", noted)
    with pytest.raises(KeyError):
        compare_beside(story(), progress=unwanted)
    assert begun[0].returncode == -signal.SIGKILL


@pytest.mark.parametrize("work", ["raise SystemExit(1)", "print('no comparison')"])
def test_where_the_other_process_gives_nothing_it_is_compared_here(
    monkeypatch: pytest.MonkeyPatch, work: str
) -> None:
    real = comparing_beside.another_interpreter
    monkeypatch.setattr(comparing_beside, "_LONG", 0)
    monkeypatch.setattr(comparing_beside, "another_interpreter", lambda _work: real(work))
    assert compare_beside(story()).alignment.links


def test_a_short_story_is_compared_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_other(_work: str) -> None:
        raise AssertionError("another process for a short story")

    monkeypatch.setattr(comparing_beside, "another_interpreter", no_other)
    assert compare_beside(story()).alignment.links
