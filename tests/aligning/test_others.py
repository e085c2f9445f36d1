"""Other processes that work on a story: the same links, whoever does the work, and nobody left behind."""

import subprocess
import sys

import numpy as np
import pytest

from sahelread.aligning import align, others, readings, similarity
from sahelread.aligning.others import from_files, in_files
from sahelread.model import Alignment, Story
from sahelread.reading import article_from_text

TEXTS = (
    "Le pont de Kéma a cédé mardi soir. Onze (11) ouvriers sont morts. Le maire exclut un sabotage.",
    "Onze ouvriers ont péri dans l'effondrement du pont de Kéma. L'accident s'est produit le 4 mars 2025.",
    "Un pont s'est effondré à Kéma : douze morts. Selon le maire, ce n'est pas un sabotage.",
)
STORY = Story("Kéma", tuple(article_from_text(text, id=f"{n:03}") for n, text in enumerate(TEXTS)))


@pytest.fixture(params=["all pairs", "candidates"])
def aligned_alone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Alignment:
    """The story as one process aligns it, comparing all passages or candidates only."""
    if request.param == "candidates":
        monkeypatch.setattr(similarity, "ALL_PAIRS", 0)
    return align(STORY)


@pytest.fixture(autouse=True)
def every_story_counts_as_long(aligned_alone: Alignment, monkeypatch: pytest.MonkeyPatch) -> None:
    assert aligned_alone.links
    monkeypatch.setattr(others, "_LONG", 1)
    monkeypatch.setattr(readings, "_AT_ONCE", 2)
    monkeypatch.setattr(others, "_free_processors", lambda: 2)


def test_what_others_work_out_is_what_is_worked_out_here(aligned_alone: Alignment) -> None:
    assert align(STORY) == aligned_alone


def test_what_another_process_fails_to_send_is_worked_out_here(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    def deaf() -> list[subprocess.Popen[bytes]]:
        pipe = subprocess.PIPE
        return [subprocess.Popen([sys.executable, "-c", "pass"], stdin=pipe, stdout=pipe)]

    monkeypatch.setattr(others, "_processes", deaf)
    assert align(STORY) == aligned_alone


def test_where_there_is_no_room_for_files_one_process_compares(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    def full(**_named: object) -> object:
        raise OSError("no space left on device")

    monkeypatch.setattr(others, "TemporaryDirectory", full)
    assert align(STORY) == aligned_alone


def test_what_is_in_files_comes_back_as_it_was() -> None:
    full, empty = np.arange(6, dtype=np.float32).reshape(2, 3), np.zeros(0)
    with in_files((full, empty, ["à", "là"])) as folder:
        found = from_files(folder)
        assert np.array_equal(found[0], full)
        assert len(found[1]) == 0
        assert found[2] == ["à", "là"]
        del found
    assert not folder.exists()


def test_without_a_second_processor_nobody_else_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "_free_processors", lambda: 1)
    assert others._processes() == []


@pytest.mark.parametrize(("running", "free"), [(0.2, 4), (1.1, 3), (2.0, 2), (3.4, 1), (9.0, 0)])
def test_processors_with_something_else_to_do_are_left_to_it(
    running: float, free: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("os.cpu_count", lambda: 4)
    monkeypatch.setattr("os.sched_getaffinity", lambda _process: range(4), raising=False)
    monkeypatch.setattr(others, "_busy", lambda: running)
    assert others._free_processors() == free


def test_the_other_processes_of_a_cancelled_story_end(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    usual = others._processes

    def noted() -> list[subprocess.Popen[bytes]]:
        started.extend(usual())
        return started

    monkeypatch.setattr(others, "_processes", noted)
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 1

    assert align(STORY, cancelled=cancelled).links == ()
    assert len(started) == 2
    assert all(process.poll() is not None for process in started)
