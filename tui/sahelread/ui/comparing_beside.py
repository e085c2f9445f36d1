"""The comparison of a long story, made by another process.

The screen is then drawn by a process that does nothing else, and what comparing took goes back to the system when the other one ends:
8 accounts of 500 passages leave half as much in the reader as when they are compared in it. Another interpreter takes half a second
to begin, so that short stories, of which that would be most of the wait, are compared here; so is a story of which the other process
gives nothing.
"""

from __future__ import annotations

import pickle
import signal
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from sahelread import comparing
from sahelread.aligning.others import another_interpreter
from sahelread.model import Alignment, Comparison, Divergence, LinkDecision, Story
from sahelread.ui import memory

# Passages of a story that is long: with fewer it is compared in two seconds.
_LONG = 2_000
# Progress is told in steps of this share.
_STEP = 0.01

_Request = tuple[Story, Sequence[LinkDecision], float | None, str | None]
_Found = tuple[Alignment, tuple[Divergence, ...]]


def compare_beside(
    story: Story,
    decisions: Sequence[LinkDecision] = (),
    progress: Callable[[float], None] = lambda _share: None,
    *,
    bar: float | None = None,
    model: str | None = None,
) -> Comparison:
    """As `comparing.compare`, beside this process when the story is long. What `progress` raises ends the work."""
    if sum(len(article.passages) for article in story.articles) >= _LONG and not getattr(
        sys, "frozen", False
    ):
        found = _found_by_another((story, decisions, bar, model), progress)
        if found is not None:
            return Comparison(story, *found)
    return comparing.compare(story, decisions, progress, bar=bar, model=model)


def _found_by_another(request: _Request, progress: Callable[[float], None]) -> _Found | None:
    """What another process finds; None when it cannot be had, or ends without it: what went wrong there goes wrong here too, and is
    told."""
    work = f"from {__name__} import compare_for_another; compare_for_another()"
    with suppress(OSError, EOFError, pickle.UnpicklingError), another_interpreter(work) as other:
        assert other.stdin is not None and other.stdout is not None
        try:
            pickle.dump(request, other.stdin, pickle.HIGHEST_PROTOCOL)
            other.stdin.flush()
            while isinstance(told := pickle.load(other.stdout), float):
                progress(told)
            found: _Found = told
            return found
        finally:
            other.kill()
    return None


def compare_for_another() -> None:
    """What the other process does: it is given a story, and tells the share done until it gives what was found."""
    memory.postpone()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever interrupts the program ends this process
    told = 0.0

    def tell(share: float) -> None:
        nonlocal told
        if share >= told + _STEP:
            told = share
            _give(share)

    story, decisions, bar, model = pickle.load(sys.stdin.buffer)
    memory.begin()
    with suppress(BrokenPipeError):  # nobody waits any more
        found = comparing.compare(story, decisions, tell, bar=bar, model=model)
        _give((found.alignment, found.divergences))


def _give(told: float | _Found) -> None:
    pickle.dump(told, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()
