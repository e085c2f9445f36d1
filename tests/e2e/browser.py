"""A headless Chromium, and the reader in it: keys and clicks go in as a person's do, the screen is read back.

Spoken to over its DevTools protocol with the WebSocket client that textual-serve brings along. What the page receives
is fed to a terminal emulator, as its own terminal does; what that one draws is asked of its canvas.
"""

import asyncio
import base64
import contextlib
import json
import re
import shutil
import subprocess
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pyte

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OPTIONS = (
    "--headless",
    "--no-sandbox",  # which needs rights that a container does not give
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1200,800",
    "--remote-debugging-port=0",  # one that is free; the profile says which
)
PATIENCE = 30.0  # seconds; a loaded machine is slow, and no test measures time

_KEYS = {"Escape": 27, "Enter": 13, "ArrowDown": 40, "ArrowUp": 38, "Tab": 9}


def chromium() -> str | None:
    """The browser of this machine, when it has one."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@contextlib.asynccontextmanager
async def browsing(profile: Path) -> AsyncIterator["Page"]:
    """An empty page in a browser of its own."""
    import aiohttp

    program = chromium()
    assert program is not None
    command = [program, *OPTIONS, f"--user-data-dir={profile}", "about:blank"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        port = await until(lambda: _debugging_port(profile))
        async with aiohttp.ClientSession() as http:
            async with http.get(f"http://127.0.0.1:{port}/json") as answer:
                pages = [target for target in await answer.json() if target["type"] == "page"]
            async with http.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                page = Page(socket)
                hearing = asyncio.create_task(page.hear())
                await page.call("Network.enable")
                await page.call("Page.enable")
                await page.call("Emulation.setFocusEmulationEnabled", enabled=True)
                yield page
                hearing.cancel()
    finally:
        process.terminate()
        process.wait()


class Page:
    """`asked` are the addresses that the page has asked for."""

    def __init__(self, socket: Any) -> None:
        self.asked: list[str] = []
        self._socket = socket
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._screen = pyte.Screen(200, 60)
        self._stream = pyte.ByteStream(self._screen)

    async def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Ask the browser for something; its answer."""
        number = len(self._answers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": parameters})
        return await asyncio.wait_for(self._answers[number], PATIENCE)

    async def hear(self) -> None:
        """Take in what the browser says, as long as it is there."""
        async for said in self._socket:
            told = json.loads(said.data)
            if "id" in told:
                self._answers[told["id"]].set_result(told.get("result", told))
            elif told["method"] == "Network.requestWillBeSent":
                self.asked.append(told["params"]["request"]["url"])
            elif told["method"] == "Network.webSocketCreated":
                self.asked.append(told["params"]["url"])
            elif told["method"] == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                if frame["opcode"] == 2:
                    known = re.sub(
                        rb"\x1b\[[<>=?][0-9;]*\$?[a-zA-Z]", b"", base64.b64decode(frame["payloadData"])
                    )
                    self._stream.feed(known)

    async def open(self, address: str) -> None:
        await self.call("Page.navigate", url=address)

    async def shows(self, wanted: str) -> str:
        """Wait until the page's terminal has been told to show that; all that it shows."""
        try:
            await until(lambda: wanted in self.text())
        except TimeoutError:
            raise AssertionError(f"never showed {wanted!r}; the screen was:\n{self.text()}") from None
        return self.text()

    async def hides(self, unwanted: str) -> None:
        """Wait until the page's terminal shows that no longer."""
        try:
            await until(lambda: unwanted not in self.text())
        except TimeoutError:
            raise AssertionError(f"still shows {unwanted!r}:\n{self.text()}") from None

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self._screen.display)

    async def evaluate(self, script: str) -> Any:
        """The value of an expression in the page."""
        answer = await self.call(
            "Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True, userGesture=True
        )
        return answer["result"].get("value")

    async def becomes(self, script: str) -> None:
        """Wait until an expression in the page is true."""
        end = time.monotonic() + PATIENCE
        while not await self.evaluate(script):
            assert time.monotonic() < end, script
            await asyncio.sleep(0.1)

    async def press(self, key: str, control: bool = False) -> None:
        """Press one key."""
        code = _KEYS.get(key, ord(key.upper()[0]))
        known: dict[str, Any] = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 2 if control else 0}
        text = {} if key in _KEYS or control else {"text": key}
        await self.call("Input.dispatchKeyEvent", type="keyDown", **known, **text)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **known)

    async def type(self, text: str) -> None:
        for letter in text:
            await self.press(letter)

    async def click(self, x: float, y: float) -> None:
        """Click on a point of the page."""
        for kind in ("mousePressed", "mouseReleased"):
            await self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)


def _debugging_port(profile: Path) -> int | None:
    with contextlib.suppress(OSError, ValueError, IndexError):  # not there, or not written yet
        return int((profile / "DevToolsActivePort").read_text().splitlines()[0])
    return None


async def until(found: Callable[[], Any]) -> Any:
    """What `found` gives once it gives something. Raises TimeoutError."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if value := found():
            return value
        await asyncio.sleep(0.05)
    raise TimeoutError
