"""A reader on a small invented story, with what was found in it known beforehand: for tests that drive the program."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from sahelread.model import (
    Alignment,
    Article,
    Comparison,
    Confidence,
    Divergence,
    DivergenceType,
    Evidence,
    Group,
    Link,
    PassageRef,
    Quote,
    Story,
    Strength,
    Value,
    Verdict,
    message,
)
from sahelread.reading.articles import article_from_text
from sahelread.ui import keymap as keymaps
from sahelread.ui.app import SahelreadApp
from sahelread.ui.state import State

_PATIENCE = 250  # rounds of 20 ms and more: a loaded machine is slow, and no test measures time

A = """Cinq soldats ont été tués lundi à Ménaka. Le gouverneur a condamné l’attaque. Un Évènement tragique."""
B = """Quatre soldats ont péri lundi à Ménaka. Une enquête est ouverte."""
C = """À Ménaka, des soldats ont été tués. Le marché est resté fermé."""


def article(id_: str, text: str, **known: Any) -> Article:
    return article_from_text(text, id=id_, path=f"{id_}.txt", **known)


def story() -> Story:
    """Three accounts; the first passage of each tells the same."""
    return Story(
        "Ménaka",
        (
            article("a", A, outlet="Wakat Séra", published=date(2025, 9, 20)),
            article("b", B, outlet="Studio Tamani"),
            article("c", C),
        ),
    )


FIRST = {id_: PassageRef(id_, 0) for id_ in "abc"}


def comparison(of: Story) -> Comparison:
    """A group of the three first passages, a possible link, and a number told in two ways."""
    evidence = (Evidence("words", message("shared words"), 1.0),)
    links = (
        Link(FIRST["a"], FIRST["b"], 0.9, Strength.SURE, evidence),
        Link(FIRST["a"], FIRST["c"], 0.8, Strength.SURE, evidence),
        Link(PassageRef("a", 1), PassageRef("b", 1), 0.4, Strength.POSSIBLE, evidence),
    )
    group = Group(1, "soldats Ménaka", tuple(FIRST.values()))
    divergence = Divergence(
        "number-soldats",
        1,
        DivergenceType.NUMBER,
        Verdict.CONFLICT,
        Confidence.SURE,
        message("How many soldiers?"),
        (
            Value("a", "5", (Quote(0, 12, "Cinq soldats"),)),
            Value("b", "4", (Quote(0, 14, "Quatre soldats"),)),
            Value("c", None),
        ),
    )
    main = dict.fromkeys(FIRST.values(), 1)
    return Comparison(of, Alignment(links, (group,), main), (divergence,))


class Room:
    """A running reader."""

    def __init__(self, app: SahelreadApp, pilot: Pilot[int], made: list[Comparison]) -> None:
        self.app = app
        self.pilot = pilot
        self.made = made

    @property
    def desk(self) -> Any:
        return self.app.reader.desk

    @property
    def said(self) -> str:
        """What the status line says."""
        return self.app.reader.status.shown

    @property
    def notes(self) -> tuple[Any, ...]:
        return tuple(self.desk.notebook.annotations)

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settled()

    async def settled(self) -> None:
        """Wait until the last comparison asked for is the one that is shown, and its frame is drawn."""
        await self.pilot.pause()
        for _ in range(_PATIENCE):
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()
            if self.made and self.app.reader.comparison is self.made[-1]:
                break
            await self.pilot.pause(0.02)
        await self.pilot.pause()

    async def drawn(self) -> None:
        """Wait for the frame alone, whatever is being worked out behind it."""
        await self.pilot.pause()

    async def until(self, holds: Callable[[], bool]) -> None:
        """Wait for what the program does by itself: a file that it looks at, a worker that reports."""
        for _ in range(_PATIENCE):
            if holds():
                return
            await self.pilot.pause(0.02)
        raise AssertionError(self.screen_text())

    async def type(self, text: str) -> None:
        """Type that, letter by letter."""
        for char in text:
            await self.pilot.press("space" if char == " " else char)
        await self.pilot.pause()

    def screen_lines(self) -> list[str]:
        """The screen as it is now, line by line."""
        return [
            "".join(segment.text for segment in strip)
            for strip in self.app.screen._compositor.render_strips()
        ]

    def screen_text(self) -> str:
        return "\n".join(self.screen_lines())


@asynccontextmanager
async def reading(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    size: tuple[int, int] = (120, 36),
    of: Story | None = None,
    found: Callable[[Story], Comparison] = comparison,
    keymap: str | None = "default",
    state: State | None = None,
    **options: Any,
) -> AsyncIterator[Room]:
    """A reader whose comparison is `found`, with its notes in `folder`."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(folder / name))
    shown = of or story()
    made: list[Comparison] = []

    def compared(of: Story, *_: object, **_options: object) -> Comparison:
        made.append(found(of))
        return made[-1]

    monkeypatch.setattr("sahelread.comparing.compare", compared)
    options.setdefault("annotations", folder / "notes.yaml")
    asked = keymaps.load(keymap) if keymap is not None else None
    app = SahelreadApp(shown, keymap=asked, state=state or State(welcomed=True), **options)
    async with app.run_test(size=size) as pilot:
        room = Room(app, pilot, made)
        await room.settled()
        yield room
