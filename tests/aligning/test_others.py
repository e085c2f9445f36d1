"""Other processes that work on a story: the same links, whoever does the work, and nobody left behind."""

import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

from sahelread.aligning import align, grams, others, readings, similarity
from sahelread.aligning.others import others_beside
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


def test_what_others_work_out_of_a_lexicon_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    align(STORY)
    assert list(tmp_path.rglob("*.kept"))


def _deaf(*_asked: int) -> list[subprocess.Popen[bytes]]:
    """Processes that answer nothing."""
    return [subprocess.Popen([sys.executable, "-c", "pass"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)]


def test_what_another_process_fails_to_send_is_worked_out_here(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    monkeypatch.setattr(others, "_processes", _deaf)
    assert align(STORY) == aligned_alone


def test_grams_fall_together_only_in_a_story_that_has_too_many_of_them(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    monkeypatch.setattr(grams, "_COLUMNS", np.uint64(64))
    monkeypatch.setattr(others, "_processes", _deaf)
    assert align(STORY) == aligned_alone


def _full(*_written: object) -> None:
    raise OSError("no space left on device")


def test_where_there_is_no_room_for_a_file_one_process_works(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    monkeypatch.setattr(others, "TemporaryFile", _full)
    assert align(STORY) == aligned_alone


def test_where_a_file_has_no_room_for_what_all_must_know_one_process_compares(
    monkeypatch: pytest.MonkeyPatch, aligned_alone: Alignment
) -> None:
    monkeypatch.setattr(others.Others, "_written", _full)
    assert align(STORY) == aligned_alone


KNOWN = (np.arange(6, dtype=np.float32).reshape(2, 3), np.zeros(0), ["à", "là"])


def _multiplied(known: tuple[np.ndarray, np.ndarray, list[str]], by: int) -> tuple[list[float], int, str]:
    numbers, nothing, letters = known
    return (by * numbers).ravel().tolist(), len(nothing), by * letters[1]


def test_what_all_must_know_is_known_to_every_process_for_every_part() -> None:
    with others_beside(len(TEXTS)) as beside:
        assert beside
        for known in (KNOWN, (2 * KNOWN[0], *KNOWN[1:])):
            found = list(beside.each(_multiplied, known, [1, 2, 3], lambda _number: None))
            assert found == [_multiplied(known, by) for by in (1, 2, 3)]


def test_what_lies_in_the_file_is_not_written_again() -> None:
    with others_beside(len(TEXTS)) as beside:
        known = beside.shared(KNOWN)
        assert beside._shared is not None
        written = beside._shared.tell()
        assert list(beside.each(_multiplied, known, [3], lambda _number: None)) == [_multiplied(KNOWN, 3)]
        assert beside._shared.tell() == written


def test_nothing_is_left_in_the_folder_of_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with others_beside(len(TEXTS)) as beside:
        found = beside.each(_multiplied, KNOWN, [1], lambda _number: None)
        assert next(found)
        assert list(tmp_path.iterdir()) == []  # even if the program were killed now


def test_without_a_second_processor_nobody_else_works(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(others, "_free_processors", lambda: 1)
    with others_beside(len(TEXTS)) as beside:
        assert not beside


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

    def noted(count: int, shared: int) -> list[subprocess.Popen[bytes]]:
        started.extend(usual(count, shared))
        return started

    monkeypatch.setattr(others, "_processes", noted)
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 1

    assert align(STORY, cancelled=cancelled).links == ()
    assert len(started) == 2
    assert all(process.poll() is not None for process in started)
