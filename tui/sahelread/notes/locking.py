"""Keeping two writers of one file apart while one of them saves; the lock of a dead writer is taken over.

The lock is held for the milliseconds of a save only, since what others wrote is merged in. It is a file beside the
notes (`<name>.lock`) that the operating system locks for us (flock, or msvcrt on Windows): when its owner dies the
system frees it, so there is nothing to guess about dead processes. What the file says ("host pid start user") is for
people. Where the file system knows no locks, saving goes on without one: merging by content still protects.
"""

from __future__ import annotations

import contextlib
import errno
import os
import socket
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

# How long a save waits for another's: a save of 1,000 notes takes some tens of milliseconds.
PATIENCE = 3.0
_PAUSE = 0.005
_TAKEN = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


class LockedError(Exception):
    """Another writer holds the lock; `holder` is what it wrote into it."""

    def __init__(self, holder: str) -> None:
        super().__init__(holder)
        self.holder = holder


@contextlib.contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[str]:
    """Hold the lock of `path`. Yields what a dead owner had left in it, "" when there was none.

    Raises LockedError after `patience` seconds. Call it from a worker thread: it waits.
    """
    lock = path.with_name(path.name + ".lock")
    deadline = time.monotonic() + patience
    while (held := _try(lock)) is None:
        if time.monotonic() >= deadline:
            raise LockedError(_content(lock))
        time.sleep(_PAUSE)
    descriptor, left = held
    try:
        yield left
    finally:
        # Removed while it is still locked: whoever opened it meanwhile sees that it is gone and opens a new one.
        if descriptor is not None:
            with contextlib.suppress(OSError):
                _remove(lock, descriptor)


class Hold:
    """A lock that is held until it is released, or its owner ends in whatever way."""

    def __init__(self, lock: Path, descriptor: int | None) -> None:
        self._lock, self._descriptor = lock, descriptor

    def release(self) -> None:
        """Free it, and take its file away; once is enough."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                _remove(self._lock, descriptor)


def hold(lock: Path) -> Hold | None:
    """Hold that lock, in a folder that is made if need be; None when somebody else who is alive does. Where nothing can be locked
    nobody is known to."""
    try:
        lock.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        held = _try(lock)
    except OSError:
        return Hold(lock, None)
    return Hold(lock, held[0]) if held is not None else None


def _try(lock: Path) -> tuple[int | None, str] | None:
    """The open lock file and what a dead owner left in it; None when it is taken. No descriptor: no locks here."""
    descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o666)
    try:
        _lock(descriptor)
        if not _is_still(lock, descriptor):
            os.close(descriptor)
            return None
        left = os.pread(descriptor, 500, 0).decode("utf-8", "replace").strip() if hasattr(os, "pread") else ""
        with contextlib.suppress(OSError):  # a full disk must not keep anyone from locking
            os.ftruncate(descriptor, 0)
            os.write(descriptor, _signature().encode())
    except OSError as error:
        os.close(descriptor)
        if error.errno in _TAKEN:
            return None
        if error.errno in (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            with contextlib.suppress(OSError):
                lock.unlink()
            return None, ""
        raise
    return descriptor, left


def _signature() -> str:
    user = os.environ.get("USER") or os.environ.get("USERNAME") or "?"
    return f"{socket.gethostname()} {os.getpid()} {datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {user}\n"


def _content(lock: Path) -> str:
    try:
        return lock.read_text("utf-8", "replace").strip() or "?"
    except OSError:
        return "?"


def _is_still(lock: Path, descriptor: int) -> bool:
    """Whether the file we have locked is the one that the name stands for; a former owner may have removed it."""
    try:
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except OSError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _remove(lock: Path, descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
        os.close(descriptor)
        lock.unlink()

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _remove(lock: Path, descriptor: int) -> None:
        try:
            lock.unlink()
        finally:
            os.close(descriptor)
