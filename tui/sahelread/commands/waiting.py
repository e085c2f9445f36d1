"""What somebody at a terminal is shown while they wait: how much of a comparison is done, once it takes a while."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from sahelread.commands.streams import is_terminal
from sahelread.comparing import doing
from sahelread.i18n import say

# Nobody wonders for so long whether anything is going on; less would flash by.
_PATIENCE = 2.0  # seconds


@contextmanager
def shown_progress(
    stream: IO[str] | None = None, clock: Callable[[], float] = time.monotonic
) -> Iterator[Callable[[float], None]]:
    """What hears the share done and shows it on standard error, in one line that is gone at the end; nothing is shown
    before a while has passed, nor where nobody looks."""
    watched = sys.stderr if stream is None else stream
    if not is_terminal(watched):
        yield lambda _share: None
        return
    begun, shown = clock(), ""

    def show(text: str) -> None:
        nonlocal shown
        watched.write("\r" + text.ljust(len(shown)))
        watched.flush()
        shown = text

    def progress(share: float) -> None:
        if clock() - begun >= _PATIENCE and (text := say(doing(share))) != shown:
            show(text)

    try:
        yield progress
    finally:
        if shown:
            show("")
            watched.write("\r")
            watched.flush()
