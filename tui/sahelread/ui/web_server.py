"""The web server behind `sahelread serve`: textual-serve's, which asks for nothing, made safe to leave running.

Any page that is open in the same browser could connect to a server on this machine, read the notes and write files
through the reader. So a request is only answered when it names the place that it came to, and when a page sends it, the
page is ours.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

from sahelread.i18n import _
from sahelread.resources import packaged
from sahelread.text.safe import safe_line

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class WebServer(Server):
    """Serves the reader that `command` starts. `own_machine_only`: under no other name than this machine's own."""

    def __init__(self, command: str, *, host: str, port: int, own_machine_only: bool) -> None:
        super().__init__(
            command, host=host, port=port, title="sahelread", templates_path=packaged("ui") / "web"
        )
        self.own_machine_only = own_machine_only

    async def _make_app(self) -> web.Application:
        app: web.Application = await super()._make_app()
        app.middlewares.append(self._only_from_our_page)
        return app

    @web.middleware
    async def _only_from_our_page(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        from sahelread.ui.serve import is_loopback

        asked = urlsplit(f"//{request.host}")
        origin = request.headers.get("Origin")
        foreign_name = self.own_machine_only and not is_loopback(asked.hostname or "")
        foreign_page = origin is not None and urlsplit(origin).netloc != asked.netloc
        if foreign_name or foreign_page:
            raise web.HTTPForbidden
        return await handler(request)

    def initialize_logging(self) -> None:
        """Say what goes wrong, and not every file that a browser asks for."""
        logging.basicConfig(level=logging.WARNING, format="%(message)s")

    async def on_startup(self, app: web.Application) -> None:
        """Say where the reader is to be found."""
        del app
        host = f"[{self.host}]" if ":" in self.host.strip("[]") else self.host
        address = f"http://{host}:{self.port}/"
        lines = [
            _("The reader is at {address} as long as this runs; ctrl+c ends it.").format(address=address)
        ]
        if not self.own_machine_only:
            lines.append(
                _("Anyone who reaches this address can read the articles and the notes, and write notes.")
            )
        sys.stderr.write("".join(safe_line(line) + "\n" for line in lines))
        sys.stderr.flush()
