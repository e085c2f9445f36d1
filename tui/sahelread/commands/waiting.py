"""What somebody at a terminal is shown while they wait, once it takes a while: that articles are read, how much of a comparison is done."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO

from sahelread.commands.streams import is_terminal
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
    from sahelread.comparing import doing  # with the engines, which whoever waits for them has

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


@contextmanager
def said_meanwhile(text: str, stream: IO[str] | None = None, patience: float = _PATIENCE) -> Iterator[None]:
    """Say that on standard error once a while has passed, in a line that is gone at the end."""
    watched = sys.stderr if stream is None else stream
    if not is_terminal(watched):
        yield
        return
    said: list[str] = []

    def say_it() -> None:
        said.append(text)
        watched.write(text)
        watched.flush()

    timer = threading.Timer(patience, say_it)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
        timer.join()
        if said:
            watched.write("\r" + " " * len(text) + "\r")
            watched.flush()
