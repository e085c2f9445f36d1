"""Passages read by other processes: the same links, whoever reads, and nobody left behind."""

import subprocess
import sys

import pytest

from sahelread.aligning import align, readers
from sahelread.model import Alignment, Story
from sahelread.reading import article_from_text

TEXTS = (
    "Le pont de Kéma a cédé mardi soir. Onze (11) ouvriers sont morts. Le maire exclut un sabotage.",
    "Onze ouvriers ont péri dans l'effondrement du pont de Kéma. L'accident s'est produit le 4 mars 2025.",
    "Un pont s'est effondré à Kéma : douze morts. Selon le maire, ce n'est pas un sabotage.",
)
STORY = Story("Kéma", tuple(article_from_text(text, id=f"{n:03}") for n, text in enumerate(TEXTS)))


@pytest.fixture
def read_here() -> Alignment:
    return align(STORY)


@pytest.fixture(autouse=True)
def every_story_counts_as_long(read_here: Alignment, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read_here.links
    monkeypatch.setattr(readers, "_LONG", 1)
    monkeypatch.setattr(readers, "_AT_ONCE", 2)
    monkeypatch.setattr(readers, "_processors", lambda: 2)


def test_what_other_processes_read_is_what_is_read_here(read_here: Alignment) -> None:
    assert align(STORY) == read_here


def test_what_a_reader_fails_to_send_is_read_here(
    monkeypatch: pytest.MonkeyPatch, read_here: Alignment
) -> None:
    def deaf() -> list[subprocess.Popen[bytes]]:
        pipe = subprocess.PIPE
        return [subprocess.Popen([sys.executable, "-c", "pass"], stdin=pipe, stdout=pipe)]

    monkeypatch.setattr(readers, "_readers", deaf)
    assert align(STORY) == read_here


def test_without_a_second_processor_nobody_else_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_processors", lambda: 1)
    assert readers._readers() == []


def test_the_readers_of_a_cancelled_story_end(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    usual = readers._readers

    def noted() -> list[subprocess.Popen[bytes]]:
        started.extend(usual())
        return started

    monkeypatch.setattr(readers, "_readers", noted)
    asked: list[None] = []

    def cancelled() -> bool:
        asked.append(None)
        return len(asked) > 1

    assert align(STORY, cancelled=cancelled).links == ()
    assert len(started) == 2
    assert all(reader.poll() is not None for reader in started)
