"""Copies of the annotations file that is about to be replaced, beside it.

Once a run the file as the run found it, as `<name>~` (Emacs' rule). Apart from that, whenever much of it would be lost,
or when it is something that our own words would replace: `<name>.bak-<time>`, the latest of which are kept.
"""

from __future__ import annotations

import contextlib
import glob
from pathlib import Path

from sahelread.model import Message, message, messages
from sahelread.notes.atomic import copy_file
from sahelread.notes.document import Contents, Loaded
from sahelread.notes.identity import Clock, timestamp

# The share of the annotations in the file that a save may take away without a backup. Emacs and INCEpTION have such a
# rule; at less than a fifth tidying up litters the folder, at more an accident passes.
LARGE_LOSS = 0.2
# Backups of large losses that are kept beside the file, the latest ones.
KEPT = 9


def reason_to_keep(loaded: Loaded) -> Message | None:
    """Why a file must be backed up before anything is written in its place; None when there is no reason."""
    if loaded.cut_short:
        return message("the file looked cut short")
    if loaded.migrated:
        return message("the file was of an earlier version")
    return None


def reason_of_loss(before: Contents | None, after: Contents) -> Message | None:
    """The same, by what would be lost; a single note deleted from a short file is no loss, unless it was the last."""
    present = {note.id for note in after.annotations}
    count = len(before.annotations) if before else 0
    lost = sum(note.id not in present for note in before.annotations) if before else 0
    if lost and (lost == count or (lost > 1 and lost > LARGE_LOSS * count)):
        return messages("a note was deleted", "{count} notes were deleted", lost)
    return None


class Backups:
    """The backups that one run makes of one file."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._run_copied = False

    def keep_for_the_run(self, real: Path) -> None:
        """Copy the file as this run found it, the first time it is asked. Failing is no reason not to save."""
        if not self._run_copied:
            with contextlib.suppress(OSError):
                copy_file(real, real.with_name(real.name + "~"))
            self._run_copied = True

    def keep_apart(self, real: Path) -> Path:
        """Copy the file under a name with the time; the copy. Raises OSError: then it must not be replaced."""
        moment = timestamp(self._clock()).replace(":", "").replace("-", "")
        copy, number = real.with_name(f"{real.name}.bak-{moment}"), 2
        while copy.exists():
            copy, number = real.with_name(f"{real.name}.bak-{moment}-{number}"), number + 1
        copy_file(real, copy)
        with contextlib.suppress(OSError):
            for old in sorted(real.parent.glob(f"{glob.escape(real.name)}.bak-*"))[:-KEPT]:
                old.unlink()
        return copy
