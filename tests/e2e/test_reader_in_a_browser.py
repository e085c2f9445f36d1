"""`sahelread serve` in a real browser: the page shows the reader, takes keys and clicks, copies, and keeps notes."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml
from browser import browsing, chromium, until

from sahelread.resources import shipped

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(chromium() is None, reason="there is no Chromium on this machine"),
    pytest.mark.skipif(find_spec("textual_serve") is None, reason="the extra “serve” is not installed"),
]

DRAWN = """(() => {
    const canvas = document.querySelector("canvas.xterm-text-layer");
    const seen = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    const colours = new Set();
    for (let at = 0; at < seen.length; at += 4) colours.add(seen[at] << 16 | seen[at + 1] << 8 | seen[at + 2]);
    return colours.size;
})()"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """The seed articles in a folder of the user's own."""
    folder = tmp_path / "crise"
    shutil.copytree(shipped("seeds"), folder)
    return folder


@pytest.fixture
def address(story: Path, tmp_path: Path) -> Iterator[str]:
    """Where the reader of that story is served."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    known = {
        k: v
        for k, v in os.environ.items()
        if not k.startswith(("XDG_", "TEXTUAL", "LC_", "LANG", "TMUX", "DISPLAY"))
    }
    env = known | {
        "HOME": str(tmp_path),
        "LANG": "fr_FR.UTF-8",
        "PYTHONUTF8": "1",
        "TEXTUAL_ANIMATIONS": "none",
    }
    command = [sys.executable, "-m", "sahelread", "serve", "--port", str(port), str(story)]
    server = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True)
    assert server.stderr is not None
    assert f"http://127.0.0.1:{port}/" in server.stderr.readline()
    while True:  # said just before it is so
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            break
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()
    server.stderr.close()


async def test_the_reader_is_read_and_annotated_in_a_browser(
    address: str, story: Path, tmp_path: Path
) -> None:
    async with browsing(tmp_path / "profile") as page:
        await page.call(
            "Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"]
        )
        await page.open(address)
        shown = await page.shows("suspend sa")
        assert "Wakat Séra" in shown
        await page.shows("contradictions")  # compared
        assert (
            await page.evaluate(DRAWN) > 20
        )  # text is drawn with smooth edges: an empty screen has one colour

        await page.press("?")
        await page.shows("Aide")
        await page.press("Escape")
        await page.hides("Aide")  # or the next key would make one with this one: alt+y
        await page.press("y")
        await page.becomes(
            "navigator.clipboard.readText().then(text => text.includes('suspend sa coopération'))"
        )

        await page.press("a")
        await page.shows("Nouvelle note")
        await page.type("vu dans le navigateur")
        await page.press("s", control=True)
        await page.shows("Note ajoutée")
        await until((story / "annotations.yaml").exists)
        [note] = yaml.safe_load((story / "annotations.yaml").read_text("utf-8"))["annotations"]
        assert note["comment"] == "vu dans le navigateur"

        await page.press("q")
        await page.becomes("document.body.classList.contains('-closed')")
        assert {
            asked.split("//")[1].split("/")[0] for asked in page.asked if not asked.startswith("data:")
        } == {address.split("/")[2]}


async def test_a_page_of_another_site_gets_nothing_from_the_reader(address: str) -> None:
    import aiohttp

    own = address.removesuffix("/")
    async with aiohttp.ClientSession() as http:
        for path in ("", "ws"):
            for headers in ({"Origin": "http://example.org"}, {"Host": "example.org:80"}):
                async with http.get(address + path, headers=headers) as answer:
                    assert answer.status == 403, (path, headers)
        async with http.get(address, headers={"Origin": own}) as answer:
            assert answer.status == 200


def test_a_port_that_is_taken_is_said_with_another_one(address: str, tmp_path: Path) -> None:
    port = address.rstrip("/").rsplit(":", 1)[1]
    command = [sys.executable, "-m", "sahelread", "serve", "--port", port]
    env = os.environ | {"HOME": str(tmp_path), "LANG": "C.UTF-8"}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"--port {int(port) + 1}" in done.stderr
