"""Half of the findings of a long story, looked for by a copy of this process: the same, whoever finds them."""

import os

import pytest
from telling import linked, story_of

from sahelread.diverging import copied, detecting, diverge
from sahelread.diverging.findings import Finding
from sahelread.model import Divergence, Story

TEXTS = (
    """L'incendie de la scierie de Loma a fait 4 morts lundi.
Le feu est dû à un court-circuit.
Le directeur a été arrêté.""",
    """L'incendie de la scierie de Loma a fait sept morts.
Le feu est dû à une cigarette.
Le directeur n'a pas été arrêté.""",
)
LINKS = [(("a", place), ("b", place)) for place in range(3)]


@pytest.fixture
def story() -> Story:
    return story_of(TEXTS, published=None)


@pytest.fixture
def found_here(story: Story) -> tuple[Divergence, ...]:
    return diverge(story, linked(LINKS))


@pytest.fixture
def copies(found_here: tuple[Divergence, ...], monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The copies that are made, now that every story counts as long."""
    assert len(found_here) > 2
    made: list[int] = []
    fork = os.fork

    def noted() -> int:
        made.append(fork())
        return made[-1]

    monkeypatch.setattr(copied, "worth_beginning", lambda _passages: 2)
    monkeypatch.setattr(os, "fork", noted)
    return made


def test_what_a_copy_finds_is_what_is_found_here(
    story: Story, found_here: tuple[Divergence, ...], copies: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copied, "_received", _unless_missing)
    assert diverge(story, linked(LINKS)) == found_here
    assert len(copies) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


_received = copied._received


def _unless_missing(*sent: object) -> list[Finding]:
    found = _received(*sent)  # type: ignore[arg-type]
    assert found
    return found


def test_what_a_copy_does_not_find_is_found_here(
    story: Story, found_here: tuple[Divergence, ...], copies: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    here, find = os.getpid(), detecting._of_deeds_and_words

    def fails_elsewhere(*known: object) -> list[Finding]:
        if os.getpid() != here:
            raise ValueError
        return list(find(*known))  # type: ignore[arg-type]

    monkeypatch.setattr(detecting, "_of_deeds_and_words", fails_elsewhere)
    assert diverge(story, linked(LINKS)) == found_here
    assert copies


def test_a_copy_ends_when_nobody_waits_for_it(story: Story, copies: list[int]) -> None:
    class GivenUpError(Exception):
        pass

    def give_up(share: float) -> None:
        if share > 0.5 and copies:
            raise GivenUpError

    with pytest.MonkeyPatch.context() as failing:
        failing.setattr(detecting.number, "findings", lambda *_known: give_up(1.0))
        with pytest.raises(GivenUpError):
            diverge(story, linked(LINKS))
    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


def test_no_copy_is_made_beside_another_thread(story: Story, copies: list[int]) -> None:
    from threading import Event, Thread

    ends = Event()
    beside = Thread(target=ends.wait)
    beside.start()
    diverge(story, linked(LINKS))
    ends.set()
    beside.join()
    assert not copies
