"""The reader in a web browser, through textual-serve: every visitor gets a reader of their own on the same story.

Nothing is asked of a visitor, so the loopback address is the default, and any other one has to be confirmed: whoever
reaches it reads the articles and the notes, and writes notes. The page is our own and loads nothing from elsewhere.
"""

from __future__ import annotations

import errno
import ipaddress
import shlex
import socket
import sys
from collections.abc import Sequence
from importlib.util import find_spec

from sahelread.model import message
from sahelread.problems import Problem, ProblemError, reason

LOOPBACK = "127.0.0.1"
PORT = 8000


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches that address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def serve(words: Sequence[str], *, host: str = LOOPBACK, port: int = PORT, confirmed: bool = False) -> int:
    """Serve the reader until it is interrupted; `words` are the arguments of the reader (paths and options).

    `confirmed`: the user has accepted that an address other than loopback is open to whoever reaches it. Raises
    ProblemError when that is missing, or the extra is.
    """
    if not is_loopback(host) and not confirmed:
        what = message("anyone who reaches this address can read the articles and the notes, and write notes")
        raise ProblemError(
            Problem(host, what, remedy=message("confirm it with --open, or leave the address out"))
        )
    if find_spec("textual_serve") is None:
        remedy = message("install it: pip install 'sahelread[serve]'")
        raise ProblemError(Problem("textual-serve", message("is not installed"), remedy=remedy))
    _check_free(host, port)
    from sahelread.ui.web_server import WebServer

    command = shlex.join([sys.executable, "-m", "sahelread", *words])
    WebServer(command, host=host, port=port, own_machine_only=is_loopback(host)).serve()
    return 0


def _check_free(host: str, port: int) -> None:
    """Raise ProblemError when nothing can listen there."""
    try:
        family = socket.getaddrinfo(host.strip("[]"), port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family[0], family[1]) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(family[4])
    except OSError as error:
        what = message("nothing can be served there: {reason}", reason=reason(error))
        remedy = message("choose another port: --port {port}", port=port + 1)
        in_use = error.errno == errno.EADDRINUSE
        raise ProblemError(Problem(f"{host}:{port}", what, remedy=remedy if in_use else None)) from None
