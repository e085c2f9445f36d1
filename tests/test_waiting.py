"""What `compare` shows at a terminal while it works: nothing of a short wait, one line of a long one, nothing left of it."""

import io
import time

import pytest

from sahelread.commands.waiting import said_meanwhile, shown_progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(stream: io.StringIO, seconds: float) -> str:
    """What is written when a comparison of so many seconds is watched."""
    now = 0.0
    with shown_progress(stream, lambda: now) as progress:
        for step in range(11):
            now = seconds * step / 10
            progress(step / 10)
    return stream.getvalue()


def test_a_short_wait_shows_nothing() -> None:
    assert shown(Terminal(), 1.9) == ""


def test_a_long_wait_shows_what_is_being_done() -> None:
    written = shown(Terminal(), 30.0)
    assert "\rLining up the accounts … 10 %" in written
    assert "\rLooking for divergences … 90 %" in written


def test_the_line_is_gone_at_the_end() -> None:
    last = shown(Terminal(), 30.0).split("\r")[-2:]
    assert last == [" " * len("Looking for divergences … 100 %"), ""]


def test_a_file_is_told_nothing() -> None:
    assert shown(io.StringIO(), 30.0) == ""


def test_the_line_is_gone_when_the_work_is_interrupted() -> None:
    stream, times = Terminal(), iter((0.0, 5.0))
    with pytest.raises(KeyboardInterrupt), shown_progress(stream, lambda: next(times)) as progress:
        progress(0.5)
        raise KeyboardInterrupt
    assert stream.getvalue().endswith(" \r")


def test_that_articles_are_read_is_said_once_it_takes_a_while_and_gone_at_the_end() -> None:
    terminal = Terminal()
    with said_meanwhile("Reading …", terminal, patience=0.01):
        while not terminal.getvalue():
            time.sleep(0.01)
        assert terminal.getvalue() == "Reading …"
    assert terminal.getvalue().endswith("\r" + " " * len("Reading …") + "\r")


def test_articles_that_are_read_at_once_are_no_news() -> None:
    terminal, file = Terminal(), io.StringIO()
    with said_meanwhile("Reading …", terminal):
        pass
    with said_meanwhile("Reading …", file, patience=0.0):
        time.sleep(0.05)
    assert terminal.getvalue() == file.getvalue() == ""
