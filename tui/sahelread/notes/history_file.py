"""The undo history kept over a restart: a JSON file in the user's state folder, bounded, valid for one exact file of notes.

It names the hash of the annotations file it belongs to and is ignored when that file says anything else, when it is
broken, or when it is of another version: losing the history never costs a note.
"""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any

from platformdirs import user_state_path

from sahelread.model import Message
from sahelread.notes.annotation import Annotation, Item
from sahelread.notes.atomic import replace_file
from sahelread.notes.blocks import ShapeError
from sahelread.notes.history import Change, History, Step
from sahelread.notes.shape import annotation_from, annotation_plain, link_from, link_plain

_VERSION = 1
# Characters of one kept history. 200 steps on ordinary notes take a tenth of it; notes of a megabyte would fill a disk.
MAX_LENGTH = 2_000_000
# A bulk action on more notes is not kept, nor what came before it: it would make every save wait.
MAX_CHANGES = 500


def state_folder() -> Path:
    """Where the program keeps what can be lost: histories, and copies of notes that could not be saved."""
    return user_state_path("sahelread", appauthor=False)


def _folder() -> Path:
    return state_folder() / "history"


def place_key(path: Path) -> str:
    """A short name for one annotations file on this machine."""
    return hashlib.sha256(os.path.realpath(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]


class KeptHistory:
    """The history of the notes in one file, as this run keeps it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._texts: dict[int, tuple[Step, str]] = {}

    def keep(self, sha256: str, history: History) -> None:
        """Keep the history for the notes when their bytes have that hash. Raises OSError."""
        folder = _folder()
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        before, self._texts = self._texts, {}
        done, undone = (",\n".join(self._fitting(steps, before)) for steps in (history.done, history.undone))
        text = f'{{"version": {_VERSION}, "sha256": "{sha256}", "done": [{done}], "undone": [{undone}]}}\n'
        replace_file(folder / f"{place_key(self._path)}.json", text.encode("ascii"))

    def _fitting(self, steps: tuple[Step, ...], before: dict[int, tuple[Step, str]]) -> list[str]:
        """The latest steps that fit into half of a kept history, as JSON. A step is put into words once."""
        kept: list[str] = []
        length = 0
        for step in reversed(steps):
            if len(step.changes) > MAX_CHANGES:
                break
            known = before.get(id(step))
            text = known[1] if known is not None and known[0] is step else json.dumps(_step_plain(step))
            length += len(text)
            if length > MAX_LENGTH // 2:
                break
            self._texts[id(step)] = (step, text)
            kept.append(text)
        return kept[::-1]


def kept_history(path: Path, sha256: str) -> History:
    """The history kept for the notes in `path` when their bytes still have that hash; an empty one otherwise."""
    try:
        plain = json.loads((_folder() / f"{place_key(path)}.json").read_bytes())
        if plain["version"] != _VERSION or plain["sha256"] != sha256:
            return History()
        return History(tuple(map(_step, plain["done"])), tuple(map(_step, plain["undone"])))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, ShapeError):
        return History()


def _step_plain(step: Step) -> dict[str, Any]:
    return {
        "what": {"text": step.what.text, "plural": step.what.plural, "count": step.what.count},
        "changes": [
            {"id": c.id, "index": c.index, "before": _item_plain(c.before), "after": _item_plain(c.after)}
            for c in step.changes
        ],
    }


def _item_plain(item: Item | None) -> dict[str, Any] | None:
    if item is None:
        return None
    return annotation_plain(item) if isinstance(item, Annotation) else link_plain(item)


def _step(plain: dict[str, Any]) -> Step:
    what = plain["what"]
    count = what["count"]
    values = (("count", int(count)),) if count is not None else ()
    said = Message(str(what["text"]), values, what["plural"], count)
    return Step(
        said,
        tuple(
            Change(str(c["id"]), _item(c["before"]), _item(c["after"]), int(c["index"]))
            for c in plain["changes"]
        ),
    )


def _item(plain: dict[str, Any] | None) -> Item | None:
    if plain is None:
        return None
    return link_from(plain, str) if "linked" in plain and "kind" not in plain else annotation_from(plain, str)
