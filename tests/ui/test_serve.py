"""The reader in a browser: who may reach it, and what its page loads."""

from importlib import util

import pytest

from sahelread.i18n import say
from sahelread.problems import ProblemError
from sahelread.resources import packaged
from sahelread.ui.serve import is_loopback, serve


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("127.0.0.1", True),
        ("127.1.2.3", True),
        ("localhost", True),
        ("::1", True),
        ("[::1]", True),
        ("0.0.0.0", False),
        ("::", False),
        ("192.168.1.4", False),
        ("example.org", False),
        ("localhost.example.org", False),
    ],
)
def test_only_loopback_is_taken_for_loopback(host: str, expected: bool) -> None:
    assert is_loopback(host) is expected


def test_another_address_must_be_confirmed() -> None:
    with pytest.raises(ProblemError) as caught:
        serve([], host="0.0.0.0")
    assert "anyone who reaches this address" in say(caught.value.problems[0].what)


def test_without_the_extra_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sahelread.ui.serve.find_spec", lambda _name: None)
    with pytest.raises(ProblemError) as caught:
        serve([])
    remedy = caught.value.problems[0].remedy
    assert remedy is not None
    assert "sahelread[serve]" in say(remedy)


def test_the_page_loads_nothing_from_elsewhere() -> None:
    page = (packaged("ui") / "web" / "app_index.html").read_text("utf-8")
    assert "//" not in page.replace("://www.w3.org", "")


@pytest.mark.skipif(util.find_spec("textual_serve") is None, reason="the extra “serve” is not installed")
def test_every_visitor_gets_the_reader_with_the_words_given(monkeypatch: pytest.MonkeyPatch) -> None:
    from textual_serve.server import Server

    served: list[tuple[str, str, int]] = []
    monkeypatch.setattr(Server, "serve", lambda self: served.append((self.command, self.host, self.port)))
    assert serve(["--lang", "fr", "--", "un dossier"], port=8123) == 0
    [(command, host, port)] = served
    assert command.endswith("-m sahelread --lang fr -- 'un dossier'")
    assert (host, port) == ("127.0.0.1", 8123)
