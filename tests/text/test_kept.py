"""What is worked out from a lexicon is worked out once, and again when the lexicon has changed."""

from pathlib import Path

import pytest

from sahelread.text import kept as keeping
from sahelread.text.kept import kept


@pytest.fixture
def lexicon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the only language there is, "xx"."""
    written = tmp_path / "xx.yaml"
    written.write_text("greetings: [bonjour]\n", "utf-8")
    monkeypatch.setattr("sys.dont_write_bytecode", False)
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
    assert kept(work)("xx") == kept(work)("xx") == {"greetings": frozenset(("bonjour",))}
    assert done == ["xx"]
    assert [one.name.split(".")[0] for one in (lexicon.parent / "__pycache__").iterdir()] == [
        "xx_test_keptgreetings"
    ]


def test_another_lexicon_is_worked_on_anew(lexicon: Path) -> None:
    done: list[str] = []
    work = counted_work(done)
    kept(work)("xx")
    lexicon.write_text("greetings: [bonjour, bonsoir]\n", "utf-8")
    kept(work)("xx")
    assert done == ["xx", "xx"]


def test_nothing_is_kept_where_python_must_not_write(lexicon: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    done: list[str] = []
    work = counted_work(done)
    kept(work)("xx")
    kept(work)("xx")
    assert done == ["xx", "xx"]
    assert not (lexicon.parent / "__pycache__").exists()


def test_a_language_without_a_lexicon_is_worked_on_all_the_same(lexicon: Path) -> None:
    assert lexicon.exists()
    assert kept(counted_work([]))("und") == {"greetings": frozenset(("bonjour",))}
