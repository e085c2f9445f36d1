"""Passages of a long story, read by other processes: the same divergences, whoever reads."""

import subprocess
import sys

import pytest
from telling import linked, story_of

from sahelread.aligning import align, others
from sahelread.diverging import diverge, told_elsewhere
from sahelread.model import Divergence, Story

TEXTS = (
    """L'explosion de la mine de Kéma a fait 11 morts mardi.
Le maire, Issa Bano, 58 ans, exclut un sabotage.
L'accident est dû à une fuite de gaz.
Deux ministres ont été limogés par la junte.""",
    """Douze mineurs ont péri dans l'explosion de la mine de Kéma.
L'état-major n'en reconnaît que neuf.
Issa Bano, 59 ans, maire de Kéma, parle d'un sabotage.
Le gouvernement de transition se tait.""",
    """Mercredi, la mine de Kéma, dans la province du Loba, a explosé : au moins 12 morts.
Le préfet n'exclut pas un attentat.
Des hommes armés auraient posé une bombe.""",
)
LINKS = [(("a", 0), ("b", 0)), (("a", 0), ("c", 0)), (("a", 1), ("b", 2))]


@pytest.fixture
def story() -> Story:
    return story_of(TEXTS, published=None)


@pytest.fixture
def read_here(story: Story) -> tuple[Divergence, ...]:
    return diverge(story, linked(LINKS))


@pytest.fixture(autouse=True)
def every_story_counts_as_long(read_here: tuple[Divergence, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(read_here) > 1
    monkeypatch.setattr(others, "_LONG", 1)
    monkeypatch.setattr(told_elsewhere, "_AT_ONCE", 4)
    monkeypatch.setattr(others, "_free_processors", lambda: 2)


def test_what_others_read_is_what_is_read_here(story: Story, read_here: tuple[Divergence, ...]) -> None:
    assert diverge(story, linked(LINKS)) == read_here


def test_facts_that_the_alignment_has_had_read_are_handed_on(story: Story) -> None:
    alignment = align(story)
    with_facts = diverge(story, alignment)
    assert next(told_elsewhere._parts(story))[0].facts == {}  # they were taken
    assert diverge(story, alignment) == with_facts


def test_what_another_process_fails_to_send_is_read_here(
    story: Story, read_here: tuple[Divergence, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def deaf(*_asked: int) -> list[subprocess.Popen[bytes]]:
        pipe = subprocess.PIPE
        return [subprocess.Popen([sys.executable, "-c", "pass"], stdin=pipe, stdout=pipe)]

    monkeypatch.setattr(others, "_processes", deaf)
    test_what_others_read_is_what_is_read_here(story, read_here)


def test_the_share_that_is_read_is_told(story: Story) -> None:
    heard: list[float] = []
    diverge(story, linked([]), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
