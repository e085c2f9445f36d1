"""What the reader remembers between two runs, apart from the notes: theme, keymap, and the place in each story.

One small JSON file in the user's state folder. It is a convenience: one that cannot be read is put aside with one
line of notice, one that cannot be written is given up silently, and nothing in it is trusted to still be true.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from sahelread.model import Message, Story, message

_VERSION = 1
_MOST_STORIES = 200  # the oldest are forgotten first; a place is some 200 bytes


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader was in a story, and how it was shown; what is empty stands for "as usual". `sieve` names the
    divergences that the divergence keys stop at, `bar` is the score from which a link is sure."""

    article: str = ""
    passage: int = 0
    layout: str = ""
    spine: str = ""
    accounts: tuple[str, ...] = ()
    sieve: str = ""
    furniture: bool = True
    panel: bool = False
    bar: float = 0.0


@dataclass(frozen=True, slots=True)
class State:
    """All that is remembered; `author` signs new notes. `stories` is ordered by when they were last read, the latest last."""

    theme: str = ""
    keymap: str = ""
    author: str = ""
    welcomed: bool = False
    stories: Mapping[str, Place] = field(default_factory=dict)

    def place(self, story: Story) -> Place:
        """Where the reader was in that story."""
        return self.stories.get(story_key(story), Place()) if self.stories else Place()

    def with_place(self, story: Story, place: Place) -> State:
        """The state after reading that story up to there."""
        key = story_key(story)
        others = [(name, was) for name, was in self.stories.items() if name != key]
        return replace(self, stories=dict([*others, (key, place)][-_MOST_STORIES:]))


def state_file() -> Path:
    """Where the state is kept."""
    return Path(platformdirs.user_state_dir("sahelread", appauthor=False)) / "state.json"


def story_key(story: Story) -> str:
    """A name for the story in the state file: made of where its articles are, telling nothing of what they say."""
    import hashlib  # not before the first text, for who has read nothing yet

    paths = sorted(str(Path(article.path).absolute()) for article in story.articles)
    return hashlib.sha256("\n".join(paths).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def load_state(path: Path | None = None) -> tuple[State, Message | None]:
    """The state, and one line of notice when the file was there but could not be used."""
    path = path or state_file()
    try:
        raw = json.loads(path.read_text("utf-8"))
        if not isinstance(raw, dict) or raw.get("version") != _VERSION:
            raise ValueError
    except FileNotFoundError:
        return State(), None
    except (OSError, ValueError, RecursionError):
        return State(), message("{path} could not be read: starting afresh", path=str(path))
    stories = raw.get("stories")
    places = {
        key: _place(value)
        for key, value in (stories.items() if isinstance(stories, dict) else ())
        if isinstance(value, dict)
    }
    return State(
        theme=_text(raw.get("theme")),
        keymap=_text(raw.get("keymap")),
        author=_text(raw.get("author")),
        welcomed=raw.get("welcomed") is True,
        stories=places,
    ), None


def save_state(state: State, path: Path | None = None) -> bool:
    """Write the state whole or not at all; False when the folder refuses it."""
    path = path or state_file()
    value = {"version": _VERSION, **asdict(state)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    except OSError:
        return False
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
            json.dump(value, file, ensure_ascii=False, indent=1)
        Path(temporary).replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        return False
    return True


def _place(raw: Mapping[str, Any]) -> Place:
    known: dict[str, Any] = {}
    for own in fields(Place):
        value = raw.get(own.name)
        if own.name == "accounts":
            if isinstance(value, list) and all(isinstance(name, str) for name in value):
                known[own.name] = tuple(value)
        elif type(value) is type(own.default):
            known[own.name] = value
    return Place(**known)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
