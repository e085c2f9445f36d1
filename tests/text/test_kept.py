"""What is worked out from a lexicon is worked out once, and again when the lexicon has changed."""

import os
import pickle
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sahelread.text import kept as keeping


def in_a_new_run(work: Callable[[str], Any], language: str = "xx") -> Any:
    """What the work gives where nothing was worked out before but what is kept; the run ends with it."""
    keeping._outcomes.cache_clear()
    given = keeping.kept(work)(language)
    if (lexicon := keeping.lexicon_file(language)) is not None and (outcomes := keeping._outcomes(lexicon)):
        outcomes.save()
    return given


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the only language there is, "xx"."""
    written = tmp_path / "xx.yaml"
    written.write_text("greetings: [bonjour]\n", "utf-8")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(keeping, "lexicon_file", lambda language: written if language == "xx" else None)
    return written


def counted_work(done: list[str]):
    """Work that notes when it is done."""

    def greetings(language: str) -> dict[str, frozenset[str]]:
        done.append(language)
        return {"greetings": frozenset(("bonjour",))}

    return greetings


def test_what_is_kept_is_not_worked_out_again(lexicon: Path) -> None:
    done: list[str] = []
    work = counted_work(done)
    assert in_a_new_run(work) == in_a_new_run(work) == {"greetings": frozenset(("bonjour",))}
    assert done == ["xx"]
    assert [one.suffix for one in (lexicon.parent / "__pycache__").iterdir()] == [".kept"]


def test_all_that_is_kept_stands_in_one_file(lexicon: Path) -> None:
    done: list[str] = []

    def farewells(_language: str) -> str:
        done.append("farewells")
        return "adieu"

    for work in (counted_work(done), farewells, counted_work(done), farewells):
        in_a_new_run(work)
    assert done == ["xx", "farewells"]
    assert len(list((lexicon.parent / "__pycache__").iterdir())) == 1


def test_what_one_run_works_out_is_written_once(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[Path] = []
    monkeypatch.setattr(Path, "write_bytes", lambda path, _bytes: written.append(path))
    keeping._outcomes.cache_clear()
    for number in range(3):

        def work(language: str, number: int = number) -> str:
            return language * number

        work.__qualname__ = f"work {number}"
        keeping.kept(work)("xx")
    assert written == []
    outcomes = keeping._outcomes(lexicon)
    assert outcomes is not None
    outcomes.save()
    assert len(written) == 1


def test_a_spoilt_file_is_written_anew(lexicon: Path) -> None:
    done: list[str] = []
    in_a_new_run(counted_work(done))
    for one in (lexicon.parent / "__pycache__").iterdir():
        one.write_bytes(one.read_bytes()[:20])
    in_a_new_run(counted_work(done))
    in_a_new_run(counted_work(done))
    assert done == ["xx", "xx"]


def test_another_lexicon_is_worked_on_anew(lexicon: Path) -> None:
    done: list[str] = []
    work = counted_work(done)
    in_a_new_run(work)
    lexicon.write_text("greetings: [bonjour, bonsoir]\n", "utf-8")
    in_a_new_run(work)
    assert done == ["xx", "xx"]


@pytest.fixture
def private(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's cache, where Python must write no compiled modules."""
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    return lexicon.parent / "cache" / "sahelread" / "lexicon"


def test_it_is_kept_for_the_user_alone_where_python_must_not_write(lexicon: Path, private: Path) -> None:
    done: list[str] = []
    work = counted_work(done)
    assert in_a_new_run(work) == in_a_new_run(work)
    assert done == ["xx"]
    assert not (lexicon.parent / "__pycache__").exists()
    (kept_in,) = private.iterdir()
    assert [one.stat().st_mode & 0o777 for one in (private, kept_in)] == [0o700, 0o600]


def test_it_is_kept_for_the_user_where_the_program_lies_in_a_folder_that_cannot_be_written(
    lexicon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may = os.access
    monkeypatch.setattr("os.access", lambda path, mode: "__pycache__" not in str(path) and may(path, mode))
    done: list[str] = []
    work = counted_work(done)
    in_a_new_run(work)
    in_a_new_run(work)
    assert done == ["xx"]
    assert list((lexicon.parent / "__pycache__").iterdir()) == []


def spoilt(kept_in: Path) -> None:
    """Put another outcome into the file, as somebody would who may write it."""
    stamp, pickled = pickle.loads(kept_in.read_bytes())
    kept_in.write_bytes(pickle.dumps((stamp, dict.fromkeys(pickled, pickle.dumps("not ours")))))


@pytest.mark.parametrize("open_to_others", ["file", "folder"])
def test_what_others_may_have_written_is_not_read(private: Path, open_to_others: str) -> None:
    done: list[str] = []
    work = counted_work(done)
    in_a_new_run(work)
    (kept_in,) = private.iterdir()
    spoilt(kept_in)
    assert in_a_new_run(work) == "not ours"
    if open_to_others == "file":
        kept_in.chmod(0o620)
    else:
        private.chmod(0o755)
    assert in_a_new_run(work) == {"greetings": frozenset(("bonjour",))}
    assert done == ["xx", "xx"]


@pytest.mark.parametrize("of_another", ["file", "folder"])
def test_what_another_user_has_written_is_not_read(
    private: Path, of_another: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = counted_work([])
    in_a_new_run(work)
    (kept_in,) = private.iterdir()
    spoilt(kept_in)
    theirs = (kept_in if of_another == "file" else private).stat().st_ino
    private_to_us = keeping._is_private
    monkeypatch.setattr(keeping, "_is_private", lambda found: found.st_ino != theirs and private_to_us(found))
    assert in_a_new_run(work) == {"greetings": frozenset(("bonjour",))}


def test_what_is_of_another_user_is_not_private(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_a_new_run(counted_work([]))
    assert keeping._is_private(private.stat())
    monkeypatch.setattr("os.geteuid", lambda: private.stat().st_uid + 1)
    assert not keeping._is_private(private.stat())


@pytest.mark.parametrize("cache", ["xx.yaml", "~"])
def test_without_a_folder_of_the_user_it_is_worked_out_each_time(
    lexicon: Path, private: Path, cache: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(lexicon.parent)
    place = lexicon if cache == lexicon.name else Path(cache)  # what a user without a home is given
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_names, **_how: place)
    done: list[str] = []
    work = counted_work(done)
    in_a_new_run(work)
    in_a_new_run(work)
    assert done == ["xx", "xx"]
    assert not private.exists()
    assert list(lexicon.parent.iterdir()) == [lexicon]


def test_a_language_without_a_lexicon_is_worked_on_all_the_same(lexicon: Path) -> None:
    assert lexicon.exists()
    assert in_a_new_run(counted_work([]), "und") == {"greetings": frozenset(("bonjour",))}


def test_a_regular_expression_comes_back_as_it_was_compiled(lexicon: Path) -> None:
    expressions = [
        re.compile(r"(?<!\w)(?P<verb>tue|blesse)(?P<ending>nt)?\b"),
        re.compile(r"(\d+) (?: morts | blesses )", re.VERBOSE | re.IGNORECASE),
        re.compile("[«»][^«»]*"),
    ]
    in_a_new_run(lambda _language: expressions)
    found = in_a_new_run(lambda _language: expressions)
    assert found == expressions
    told = found[0].search("ils blessent")
    assert told and told.groupdict() == {"verb": "blesse", "ending": "nt"}
    assert lexicon.exists()


def test_a_regular_expression_is_not_compiled_again(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def expressions(language: str) -> re.Pattern[str]:
        return re.compile(rf"seulement dans ce test ({language}|\d)")

    assert lexicon.exists()
    in_a_new_run(expressions)
    monkeypatch.setattr(re, "_compile", None)
    assert in_a_new_run(expressions).search("seulement dans ce test 3")


def test_a_regular_expression_is_kept_even_where_python_is_not_as_it_is_known(
    lexicon: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_compiled", _failing)
    assert lexicon.exists()
    assert in_a_new_run(lambda _language: re.compile("a+")).fullmatch("aaa")


def _failing(one: object) -> tuple[object, ...]:
    raise AttributeError(str(one))
