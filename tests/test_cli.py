"""The command line: what goes where, exit codes, and a message with a remedy for everything that can go wrong."""

import contextlib
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from sahelread import __main__, __version__, cli
from sahelread.notes import home
from sahelread.reading import load_story
from sahelread.text.safe import safe

AFP = """Trois soldats tués dans le nord

Trois soldats maliens ont été tués vendredi 19 septembre 2025 dans une attaque près de Gao, a annoncé l’armée.
Les assaillants sont venus à moto."""
RFI = """Gao : une attaque fait cinq morts

Cinq soldats maliens ont été tués vendredi 19 septembre 2025 dans une attaque près de Gao, selon une source locale.
L’armée n’a pas réagi."""
NOTES = """format: sahelread-annotations/1
event:
  title: Attaque de Gao
  language: fr
sources:
- id: afp
  path: afp.txt
- id: rfi
  path: rfi.txt
annotations:
- id: 01K5J70000000000000000000A
  kind: divergence
  type: number
  verdict: conflict
  status: open
  question: Combien de soldats tués ?
  targets:
  - source: afp
    start: 33
    end: 46
    exact: Trois soldats
    suffix: " maliens ont été tués vendredi 19"
    value: "3"
  - source: rfi
    start: 35
    end: 47
    exact: Cinq soldats
    value: "5"
  origin: manual
...
"""

Result = tuple[int, str, str]
Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two accounts of one attack and their annotations."""
    accounts = tmp_path / "recits"
    accounts.mkdir()
    (accounts / "afp.txt").write_text(AFP, "utf-8")
    (accounts / "rfi.txt").write_text(RFI, "utf-8")
    (accounts / "annotations.yaml").write_text(NOTES, "utf-8")
    return accounts


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in the folder of the accounts: exit code, standard output, standard error."""
    monkeypatch.chdir(folder)
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "SAHELREAD_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(folder.parent / "data"))

    def ran(*words: str) -> Result:
        code = cli.main(list(words))
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return ran


def program(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        [sys.executable, "-m", "sahelread", *words],
        cwd=cwd,
        env=env | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


class TestWhatGoesWhere:
    def test_version_is_data(self, run: Run) -> None:
        assert run("--version") == (0, f"sahelread {__version__}\n", "")

    @pytest.mark.parametrize("command", ["", *cli.COMMANDS])
    @pytest.mark.parametrize("language", ["fr", "en"])
    def test_every_command_has_help_that_fits_a_terminal(
        self, run: Run, command: str, language: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("COLUMNS", "80")
        code, out, err = run("--lang", language, *([command] if command else []), "--help")
        assert (code, err) == (0, "")
        assert f"sahelread {command}".strip() in out
        assert [line for line in out.splitlines() if len(line) > 80] == []

    def test_what_may_be_left_out_is_not_called_missing(self, run: Run) -> None:
        code, _out, err = run("--lang", "en", "agree", "a.yaml")
        assert code == 2 and err.rstrip().endswith(": B")

    def test_comparison_is_on_standard_output(self, run: Run, folder: Path) -> None:
        code, out, err = run("compare", str(folder), "--format", "json")
        assert (code, err) == (0, "")
        assert [article["id"] for article in json.loads(out)["articles"]] == ["afp", "rfi"]

    @pytest.mark.parametrize("format_", ["text", "md", "json"])
    def test_comparison_can_go_to_a_file(self, run: Run, folder: Path, format_: str) -> None:
        _code, out, _err = run("compare", ".", "-f", format_)
        assert run("compare", ".", "-f", format_, "-o", "x") == (0, "", "")
        assert (folder / "x").read_text("utf-8") == out

    def test_a_dash_is_standard_output(self, run: Run) -> None:
        assert run("compare", "-o", "-", ".")[1] == run("compare", ".")[1]

    def test_without_paths_the_shipped_articles_are_compared(self, run: Run) -> None:
        code, out, _err = run("compare", "--format", "json")
        assert code == 0
        assert len(json.loads(out)["articles"]) == 5

    def test_paths_in_the_output_are_as_given(self, run: Run) -> None:
        record = json.loads(run("compare", "afp.txt", "rfi.txt", "-f", "json")[1])
        assert [article["path"] for article in record["articles"]] == ["afp.txt", "rfi.txt"]

    def test_the_schema_of_the_contract_can_be_printed(self, run: Run) -> None:
        assert json.loads(run("compare", "--schema")[1])["$id"] == "urn:sahelread:comparison:1"

    def test_options_may_stand_before_and_after_the_command_and_between_paths(self, run: Run) -> None:
        expected = run("compare", "-f", "json", "afp.txt", "rfi.txt")
        assert run("-f", "json", "compare", "afp.txt", "rfi.txt")[0] == 2  # -f belongs to the command
        assert run("--lang", "en", "compare", "afp.txt", "-f", "json", "rfi.txt") == expected

    def test_linear_reading_needs_no_terminal(self, run: Run) -> None:
        code, out, err = run("read", "--plain", ".")
        assert (code, err) == (0, "")
        assert "2 accounts." in out

    def test_the_language_can_be_asked_for_before_or_after(self, run: Run) -> None:
        before, after = run("--lang", "fr", "compare", "."), run("compare", "--lang=fr", ".")
        assert before == after
        assert before != run("compare", "--lang", "en", ".")


class TestLanguage:
    def test_the_locale_chooses(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
        assert run("compare", ".") == run("compare", ".", "--lang", "fr")

    def test_argparse_speaks_french_too(self, run: Run) -> None:
        _code, out, _err = run("--lang", "fr", "compare", "--help")
        assert "usage\u00a0:" in out
        assert "show this help" not in out
        code, _out, err = run("--lang", "fr", "compare", "--nonsense")
        assert code == 2
        assert "unrecognized" not in err


class TestCommandsAndFiles:
    def test_a_file_named_like_a_command_is_opened_as_a_path(self, run: Run, folder: Path) -> None:
        (folder / "compare").write_text(AFP, "utf-8")
        assert "AFP" not in run("read", "--plain", "./compare", "rfi.txt")[2]
        assert run("read", "--plain", "./compare", "rfi.txt")[0] == 0
        code, out, err = run("--plain", "--", "compare", "rfi.txt")
        assert (code, err) == (0, "")
        assert "2 accounts." in out

    def test_a_mistyped_command_is_recognised(self, run: Run) -> None:
        code, out, err = run("comprae", "afp.txt")
        assert (code, out) == (1, "")
        assert "comprae" in err
        assert "compare" in err

    def test_the_value_of_an_option_is_no_command(self, run: Run) -> None:
        code, _out, err = run("-a", "check", "--plain", "afp.txt", "rfi.txt")
        assert code == 1
        assert "check: there is no such file" in err


class TestUsage:
    @pytest.mark.parametrize(
        "words",
        [
            ("--nonsense",),
            ("compare", "--nonsense"),
            ("compare", "--format", "xml"),
            ("compare", "--lang", "de"),
            ("compare", "--encoding", "klingon"),
            ("export", "-f", "md", "--excel-fr"),
            ("compare", "-f", "md", "--excel-fr"),
            ("merge", "a.yaml"),
            ("agree",),
            ("serve", "--port", "x"),
        ],
    )
    def test_what_is_not_understood_exits_with_2_and_says_so(self, run: Run, words: tuple[str, ...]) -> None:
        code, out, err = run(*words)
        assert (code, out) == (2, "")
        assert err

    @pytest.mark.parametrize("command", [(), ("compare",), ("export", "-f", "md")])
    def test_notes_that_are_given_as_an_account_are_refused_with_what_to_type(
        self, run: Run, folder: Path, command: tuple[str, ...]
    ) -> None:
        (folder / "mes_notes.yaml").write_text("# commentaire\n" + NOTES, encoding="utf-8")
        code, out, err = run(*command, str(folder / "mes_notes.yaml"))
        assert (code, out) == (2, "")
        assert "write -a" in err and "mes_notes.yaml" in err

    def test_abbreviated_options_are_refused(self, run: Run) -> None:
        assert run("compare", ".", "--form", "json")[0] == 2

    def test_hostile_arguments_are_repeated_safely(self, run: Run) -> None:
        _code, _out, err = run("compare", "--\x1b]0;PWNED\x07")
        assert "PWNED" in err
        assert safe(err) == err


class TestWithoutATerminal:
    def test_the_reader_names_what_works_without_one(self, run: Run, folder: Path) -> None:
        code, out, err = run(str(folder))
        assert (code, out) == (2, "")
        assert all(command in err for command in ("compare", "export", "read --plain"))

    def test_a_terminal_that_only_prints_gets_the_plain_reading(
        self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("TERM", "dumb")
        monkeypatch.setattr("sahelread.commands.read.is_terminal", lambda _stream: True)
        code, out, _err = run(str(folder))
        assert code == 0
        assert out == run("read", "--plain", str(folder))[1]


class TestBadInput:
    """A message that names the file, the line where there is one, and the remedy; exit 1; never a traceback."""

    def problem(self, run: Run, *paths: str) -> str:
        code, out, err = run("compare", *paths)
        assert (code, out) == (1, "")
        assert safe(err) == err
        return err

    def test_a_missing_path(self, run: Run) -> None:
        assert self.problem(run, "afp.tx", "rfi.txt").startswith("afp.tx: ")

    def test_an_empty_file(self, run: Run, folder: Path) -> None:
        (folder / "vide.txt").write_bytes(b"")
        assert "vide.txt: " in self.problem(run, "afp.txt", "vide.txt")

    def test_a_binary_file(self, run: Run, folder: Path) -> None:
        (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
        assert "image.txt: " in self.problem(run, "afp.txt", "image.txt")

    def test_a_folder_without_text(self, run: Run, folder: Path) -> None:
        (folder / "vide").mkdir()
        assert "vide: " in self.problem(run, "vide")

    def test_an_unreadable_file(self, run: Run, folder: Path) -> None:
        (folder / "ferme.txt").symlink_to(folder / "ferme.txt")  # a loop: unreadable for the superuser too
        assert "ferme.txt: " in self.problem(run, "afp.txt", "ferme.txt")

    def test_one_article_only_is_compared_with_nothing_and_says_so(self, run: Run) -> None:
        code, out, _err = run("compare", "afp.txt")
        assert code == 0
        assert "only one article" in out and "There is one account only" not in out

    def test_a_broken_story_file_is_told_with_its_line_and_the_articles_are_read(
        self, run: Run, folder: Path
    ) -> None:
        (folder / "story.yaml").write_text("title: Gao\nlangauge: fr\n", "utf-8")
        code, out, err = run("compare", ".", "-f", "json")
        assert code == 0
        assert "story.yaml:2" in err
        assert len(json.loads(out)["articles"]) == 2

    def test_a_file_name_that_acts_on_terminals_is_shown_safely(self, run: Run, folder: Path) -> None:
        name = "a\x1b]0;PWNED\x07.txt"
        (folder / name).write_bytes(b"")
        self.problem(run, name)

    def test_a_file_name_that_is_not_utf_8(self, folder: Path) -> None:
        (folder / os.fsdecode(b"caf\xe9.txt")).write_text(AFP, "utf-8")
        done = program("compare", os.fsdecode(b"caf\xe9.txt"), "rfi.txt", "-f", "json", cwd=folder)
        assert done.returncode == 0
        assert json.loads(done.stdout)["articles"][0]["path"] == "caf\udce9.txt"


class TestAnnotations:
    def test_they_are_exported_as_markdown_when_nothing_is_said(self, run: Run) -> None:
        code, out, err = run("export", "--annotations", "annotations.yaml", "-f", "md")
        assert (code, err) == (0, "")
        assert "Combien de soldats tués ?" in out
        assert "“Trois soldats” | afp.txt:3" in out

    def test_the_accounts_are_found_through_the_annotations_from_any_folder(
        self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(folder.parent)
        code, out, _err = run("export", "-a", "recits/annotations.yaml")
        assert code == 0
        assert "recits/afp.txt:3" in out

    def test_without_a_name_they_are_those_that_the_reader_would_open(self, run: Run) -> None:
        assert run("export", ".") == run("export", ".", "-a", "annotations.yaml")

    @pytest.mark.parametrize("format_", ["md", "csv", "csv-wide", "json", "jsonld", "html"])
    def test_every_format_gives_the_same_bytes_twice(self, run: Run, format_: str) -> None:
        first = run("export", ".", "-f", format_)
        assert first[0] == 0
        assert run("export", ".", "-f", format_) == first

    def test_detections_are_added_when_asked_for_and_labelled(self, run: Run) -> None:
        code, out, _err = run("export", ".", "--with-detected", "-f", "json")
        assert code == 0
        assert {note["origin"] for note in json.loads(out)["annotations"]} >= {"manual"}
        assert run("export", ".", "--with-detected")[1] == run("export", ".", "--with-detected")[1]

    def test_a_missing_file_is_a_problem(self, run: Run) -> None:
        code, out, err = run("export", ".", "-a", "notes.yaml")
        assert (code, out) == (1, "")
        assert "notes.yaml: there is no such file." in err

    def test_what_is_no_annotations_file_is_a_problem(self, run: Run) -> None:
        code, out, err = run("export", ".", "-a", "afp.txt")
        assert code == 1
        assert "afp.txt" in err
        assert "Trois soldats maliens" not in out

    def test_a_pipe_is_a_problem_and_not_waited_for(self, run: Run, folder: Path) -> None:
        os.mkfifo(folder / "pipe.yaml")
        code, out, err = run("export", ".", "-a", "pipe.yaml")
        assert (code, out) == (1, "")
        assert "pipe.yaml: " in err

    def test_a_broken_block_is_told_with_its_line_and_the_others_are_exported(
        self, run: Run, folder: Path
    ) -> None:
        broken = NOTES.replace("  origin: manual\n...", "  origin: manual\n- id: B\n  verdict: conflit\n...")
        (folder / "annotations.yaml").write_text(broken, "utf-8")
        code, out, err = run("export", ".")
        assert code == 1
        assert "annotations.yaml:31: " in err
        assert "conflict" in err
        assert "Combien de soldats tués ?" in out

    def test_a_comparison_that_could_not_read_all_of_them_says_so(self, run: Run, folder: Path) -> None:
        (folder / "b.yaml").write_text(NOTES.replace("conflict", "conflit"), "utf-8")
        assert run("compare", ".", "-a", "annotations.yaml")[0] == 0
        code, out, err = run("compare", ".", "-a", "b.yaml")
        assert code == 1
        assert "conflict" in err
        assert "soldats" in out

    @pytest.fixture
    def judge(self, run: Run, folder: Path) -> Callable[[str], str]:
        """Write notes beside the articles that judge the question of the dead; gives that question."""

        def judged(fields: str) -> str:
            found = json.loads(run("compare", "afp.txt", "rfi.txt", "-f", "json")[1])["divergences"]
            [dead] = [one for one in found if one["type"] == "number" and "by_reader" not in one]
            own = f"  origin: detected\n  detector: {json.dumps(dead['key'])}\n{fields}..."
            notes = NOTES.replace("  origin: manual\n...", own).replace("  status: open\n", "")
            (folder / "annotations.yaml").write_text(notes, "utf-8")
            return str(dead["question"])

        return judged

    def test_a_comparison_tells_what_the_notes_beside_the_articles_verified(
        self, run: Run, folder: Path, judge: Callable[[str], str]
    ) -> None:
        question = judge("  status: verified\n  decision:\n    value: '5'\n    best: 5\n")
        for format_ in ("text", "md"):
            code, out, err = run("--lang", "en", "compare", ".", "-f", format_)
            assert (code, err) == (0, "")
            told = " ".join(out.split())
            assert question in told
            assert "1 of them is verified in your notes" in told
            assert "Your notes: verified; value retained: 5" in told
            assert "nobody has verified" not in told
        assert run("compare", ".", "-a", "annotations.yaml") == run("compare", ".")
        (folder / "annotations.yaml").unlink()
        assert "nobody has verified them" in run("--lang", "en", "compare", ".")[1]

    def test_a_decision_on_a_question_that_is_no_longer_found_is_printed_in_full(
        self, run: Run, folder: Path, judge: Callable[[str], str]
    ) -> None:
        judge("  status: open\n  decision:\n    value: '7'\n    best: 7\n    reason: 'le douanier'\n")
        notes = folder / "annotations.yaml"
        lines = notes.read_text("utf-8").splitlines()
        gone = {"detector": '  detector: "number-gone"', "type": '  type: "chronology"'}
        lost = [gone.get(line.strip().partition(":")[0], line) for line in lines]
        notes.write_text("\n".join(lost) + "\n", "utf-8")
        for format_ in ("text", "md"):
            told = " ".join(run("--lang", "en", "compare", ".", "-f", format_)[1].split())
            assert "1 decision in your notes is on a question that is no longer found" in told
            assert "Combien de soldats tués ?" in told
            assert "value retained: 7; best 7; reason: le douanier" in told
        record = json.loads(run("compare", ".", "-f", "json")[1])
        [decision] = record["decisions"]
        assert (decision["found"], decision["detector"]) == (False, "number-gone")
        assert decision["decision"]["value"] == "7"
        jsonschema.validate(record, json.loads(run("compare", "--schema")[1]))

    def test_a_decision_stays_with_its_question_when_an_account_corrects_its_figure(
        self, run: Run, folder: Path, judge: Callable[[str], str]
    ) -> None:
        judge("  status: open\n  decision:\n    value: '7'\n")
        corrected = (folder / "rfi.txt").read_text("utf-8").replace("Cinq", "Six")
        (folder / "rfi.txt").write_text(corrected, "utf-8")
        told = " ".join(run("--lang", "en", "compare", ".")[1].split())
        assert "Your notes: decided, not verified; value retained: 7" in told
        assert "no longer found" not in told

    def test_a_decision_that_nobody_verified_is_said_to_be_no_more(
        self, run: Run, judge: Callable[[str], str]
    ) -> None:
        judge("  status: open\n  decision:\n    value: '5'\n")
        told = " ".join(run("--lang", "en", "compare", ".")[1].split())
        assert "none is verified in your notes (annotations.yaml). 1 is decided, not verified." in told
        assert "Your notes: decided, not verified; value retained: 5" in told
        [decision] = json.loads(run("compare", ".", "-f", "json")[1])["decisions"]
        assert decision["found"] is True

    def test_a_comparison_leaves_out_what_the_notes_rejected_and_says_so(
        self, run: Run, judge: Callable[[str], str]
    ) -> None:
        question = judge("  status: rejected\n")
        for format_ in ("text", "md"):
            out = run("--lang", "en", "compare", ".", "-f", format_)[1]
            assert question not in out
            assert "rejected in your notes" in " ".join(out.split())
        assert question not in run("--lang", "en", "compare", ".", "-f", "json")[1]

    def test_notes_that_judge_nothing_are_said_to_verify_nothing(self, run: Run) -> None:
        out = run("--lang", "en", "compare", ".")[1]
        assert "none is verified in your notes (annotations.yaml)" in " ".join(out.split())

    def test_a_comparison_reads_the_notes_that_the_reader_keeps_elsewhere(
        self, run: Run, folder: Path, judge: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        judge("  status: open\n  decision:\n    value: '7'\n")
        monkeypatch.setattr(home, "_is_writable", lambda _folder: False)
        kept = home.default_path(load_story([folder]))
        kept.parent.mkdir(parents=True)
        (folder / "annotations.yaml").rename(kept)
        for command in (["compare", "."], ["read", "--plain", "."]):
            assert "value retained: 7" in " ".join(run("--lang", "en", *command)[1].split())

    def test_unreadable_notes_beside_the_articles_are_told_and_the_comparison_is_made(
        self, run: Run, folder: Path
    ) -> None:
        (folder / "annotations.yaml").write_text("ceci n'est pas\n\tdu YAML: [", "utf-8")
        code, out, err = run("--lang", "en", "compare", ".")
        assert code == 1
        assert "annotations.yaml" in err
        assert "nobody has verified them" in out

    def test_nothing_is_overwritten_without_force(self, run: Run, folder: Path) -> None:
        (folder / "rapport.md").write_text("à garder", "utf-8")
        code, _out, err = run("export", ".", "-o", "rapport.md")
        assert code == 1
        assert "--force" in err
        assert (folder / "rapport.md").read_text("utf-8") == "à garder"
        assert run("export", ".", "-o", "rapport.md", "--force")[0] == 0
        assert "Combien de soldats" in (folder / "rapport.md").read_text("utf-8")

    @pytest.mark.parametrize("name", ["annotations.yaml", "afp.txt", "../recits/rfi.txt"])
    def test_what_an_export_is_made_from_is_never_overwritten(
        self, run: Run, folder: Path, name: str
    ) -> None:
        before = (folder / name).read_bytes()
        assert run("export", ".", "-o", name, "--force")[0] == 1
        assert (folder / name).read_bytes() == before

    @pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
    def test_a_read_only_folder_is_a_problem(self, run: Run, folder: Path) -> None:
        folder.chmod(0o500)
        try:
            assert run("export", ".", "-o", "x.md")[0] == 1
        finally:
            folder.chmod(0o700)

    def test_a_folder_that_is_not_there_is_a_problem(self, run: Run) -> None:
        code, _out, err = run("export", ".", "-o", "nulle/part.md")
        assert code == 1
        assert err.startswith("nulle/part.md: ")


class TestWorkingWithOthers:
    def other(self, folder: Path, old: str, new: str) -> str:
        (folder / "b.yaml").write_text(NOTES.replace(old, new), "utf-8")
        return "b.yaml"

    def test_check_is_quiet_about_a_sound_file(self, run: Run) -> None:
        code, out, err = run("check", ".")
        assert (code, out) == (0, "")
        assert "1 annotation" in err

    def test_check_finds_a_quote_that_is_gone(self, run: Run, folder: Path) -> None:
        (folder / "afp.txt").write_text(AFP.replace("Trois soldats", "Des militaires"), "utf-8")
        code, out, _err = run("check", ".")
        assert code == 1
        assert "“Trois soldats” in afp" in out

    def test_check_finds_an_account_that_is_not_there(self, run: Run, folder: Path) -> None:
        other = self.other(folder, "source: rfi", "source: xyz")
        code, out, _err = run("check", ".", "-a", other)
        assert code == 1
        assert "xyz" in out

    def test_diff_of_the_same_file_is_empty(self, run: Run) -> None:
        assert run("diff", "annotations.yaml", "annotations.yaml") == (0, "", "")

    def test_diff_names_what_changed(self, run: Run, folder: Path) -> None:
        code, out, _err = run(
            "diff", "annotations.yaml", self.other(folder, "status: open", "status: verified")
        )
        assert code == 1
        assert out.splitlines() == [
            "~ 01K5J70000000000000000000A Combien de soldats tués ?",
            "    - status: open",
            "    + status: verified",
        ]

    def test_diff_names_the_account_and_the_answer_that_changed(self, run: Run, folder: Path) -> None:
        other = self.other(folder, 'value: "5"', 'value: "6"\n    according_to: "le maire"')
        _code, out, _err = run("diff", "annotations.yaml", other)
        assert out.splitlines()[1:] == [
            "    - rfi “Cinq soldats”, answer: 5",
            "    + rfi “Cinq soldats”, answer: 6",
            "    + rfi “Cinq soldats”, source: le maire",
        ]

    def test_diff_says_what_differs_where_a_quote_lost_its_place(self, run: Run, folder: Path) -> None:
        other = self.other(folder, "    start: 35\n    end: 47\n", "")
        _code, out, _err = run("diff", "annotations.yaml", other)
        assert out.splitlines()[1:] == [
            "    - rfi “Cinq soldats”, start: 35",
            "    - rfi “Cinq soldats”, end: 47",
        ]

    def test_diff_speaks_french(self, run: Run, folder: Path) -> None:
        decided = 'decision: {value: "4", rule: official, low: 2.5, disputed: true}\n  status: verified\n  tags: [bilan]'
        other = self.other(folder, "status: open", decided)
        _code, out, _err = run("--lang", "fr", "diff", "annotations.yaml", other)
        assert out.replace("\xa0", " ").splitlines()[1:] == [
            "    - état : ouverte",
            "    + état : vérifiée",
            "    + étiquettes : bilan",
            "    + décision, valeur retenue : 4",
            "    + décision, règle : la version officielle",
            "    + décision, bas : 2,5",
            "    + décision, contestée : oui",
        ]

    def test_merge_of_two_additions_has_both(self, run: Run, folder: Path) -> None:
        other = self.other(folder, "0000A\n", "0000B\n")
        assert run("merge", "annotations.yaml", other, "-o", "c.yaml")[0] == 0
        code, out, _err = run("diff", "annotations.yaml", "c.yaml")
        assert code == 1
        assert out.startswith("+ 01K5J70000000000000000000B")

    def test_merge_keeps_both_versions_of_what_both_changed(self, run: Run, folder: Path) -> None:
        other = self.other(folder, "conflict", "compatible")
        code, out, err = run("merge", "annotations.yaml", other)
        assert code == 1
        assert "01K5J70000000000000000000A~2" in err
        assert "verdict: conflict" in out
        assert "verdict: compatible" in out

    def test_merge_with_a_base_deletes_what_one_side_deleted(self, run: Run, folder: Path) -> None:
        self.other(folder, "0000A\n", "0000B\n")
        run("merge", "annotations.yaml", "b.yaml", "-o", "base.yaml")
        code, out, _err = run("merge", "annotations.yaml", "base.yaml", "--base", "base.yaml")
        assert code == 0
        assert "0000B" not in out

    def test_merge_into_another_folder_still_reaches_the_accounts(self, run: Run, folder: Path) -> None:
        (folder.parent / "notes").mkdir()
        assert run("merge", "annotations.yaml", "annotations.yaml", "-o", "../notes/c.yaml")[0] == 0
        code, out, _err = run("export", "-a", "../notes/c.yaml")
        assert code == 0
        assert "afp.txt:3" in out

    @pytest.mark.parametrize("command", ["diff", "merge", "agree"])
    def test_what_could_not_be_read_in_one_of_two_files_is_said_by_the_exit_code(
        self, run: Run, folder: Path, command: str
    ) -> None:
        (folder / "b.yaml").write_text(NOTES.replace("conflict", "conflit"), "utf-8")
        code, _out, err = run(command, "b.yaml", "b.yaml")
        assert code == 1
        assert "b.yaml:" in err

    def test_agree_gives_kappa_and_the_rows_that_differ(self, run: Run, folder: Path) -> None:
        code, out, _err = run("agree", "annotations.yaml", self.other(folder, "conflict", "compatible"))
        assert code == 0
        assert "Combien de soldats tués ? (afp, rfi): verdict conflict against compatible" in out

    def test_agree_compares_the_tolls_that_two_coders_retained(self, run: Run, folder: Path) -> None:
        toll = "  decision: {{low: {}, best: {}, high: 5}}\n  origin: detected\n"
        for name, low, best in (("annotations", 2, 5), ("b", 4, 4)):
            notes = NOTES.replace("  origin: manual\n", toll.format(low, best))
            (folder / f"{name}.yaml").write_text(notes, "utf-8")
        _code, out, _err = run("agree", "annotations.yaml", "b.yaml")
        assert "low/best/high: the same 0 times of 1\n" in out
        assert "low/best/high 2/5/5 against 4/4/5" in out
        assert "kappa 1" not in out
        none = "retained value; rule; answers, account by account; answers struck out, account by account; status; verdict; type"
        assert f"not compared, for no pair has it from both coders: {none}\n" in out

    def test_agree_says_who_rejected_what_the_other_did_not_judge(self, run: Run, folder: Path) -> None:
        (folder / "b.yaml").write_text(NOTES.replace("status: open", "status: rejected"), "utf-8")
        (folder / "none.yaml").write_text(NOTES[: NOTES.index("annotations:")] + "annotations: []\n", "utf-8")
        _code, out, _err = run("agree", "none.yaml", "b.yaml")
        assert "- rejected by B, not judged by A: Combien de soldats tués ?" in out
        _code, out, _err = run("agree", "annotations.yaml", "b.yaml")
        assert "status open against rejected" in out
        assert "verdict conflict against" not in out

    def test_agree_speaks_french(self, run: Run, folder: Path) -> None:
        other = self.other(folder, "conflict", "more_specific")
        _code, out, _err = run("--lang", "fr", "agree", "annotations.yaml", other)
        assert "verdict contradiction contre l’un est plus précis" in out

    def test_agree_names_the_accounts_that_are_given_to_it(self, run: Run, folder: Path) -> None:
        code, out, err = run("agree", "annotations.yaml", self.other(folder, "conflict", "compatible"), ".")
        assert (code, err) == (0, "")
        assert "Combien de soldats tués ?" in out

    def test_check_takes_the_notes_by_position_with_the_folder_they_are_on(self, run: Run) -> None:
        for paths in (("annotations.yaml", "."), (".", "annotations.yaml")):
            code, _out, err = run("check", *paths)
            assert code == 0
            assert "1 annotation" in err

    @pytest.mark.parametrize("format_", ["csv", "json"])
    def test_agree_gives_every_row_as_data(self, run: Run, format_: str) -> None:
        code, out, _err = run("agree", "annotations.yaml", "annotations.yaml", "-f", format_)
        assert code == 0
        assert "01K5J70000000000000000000A" in out

    def test_import_of_what_was_exported_changes_nothing(self, run: Run) -> None:
        run("export", ".", "-f", "json", "-o", "notes.json")
        code, _out, err = run("import", "notes.json", ".", "-a", "copie.yaml")
        assert code == 0
        assert "1 annotation added" in err
        assert run("diff", "annotations.yaml", "copie.yaml") == (0, "", "")
        assert "0 annotations added" in run("import", "notes.json", ".", "-a", "copie.yaml")[2]

    def test_import_into_a_new_file_asks_which_accounts_the_notes_are_on(
        self, run: Run, folder: Path
    ) -> None:
        run("export", ".", "-f", "json", "-o", "notes.json")
        code, _out, err = run("import", "notes.json", "-a", "copie.yaml")
        assert code == 2
        assert "copie.yaml is not there yet: name the accounts too, or their folder" in err
        assert not (folder / "copie.yaml").exists()

    def test_import_of_web_annotations_finds_the_quotes(self, run: Run, folder: Path) -> None:
        record = {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "https://example.org/1",
            "type": "Annotation",
            "body": {"type": "TextualBody", "value": "Qui le dit ?"},
            "target": {
                "source": "https://example.org/rfi",
                "selector": {"type": "TextQuoteSelector", "exact": "une source locale", "prefix": "selon "},
            },
        }
        (folder / "w3c.jsonld").write_text(json.dumps(record), "utf-8")
        assert run("import", "w3c.jsonld", ".", "-a", "autre.yaml")[0] == 0
        assert "“une source locale” | rfi.txt:3" in run("export", ".", "-a", "autre.yaml")[1]

    @pytest.mark.parametrize("format_", ["json", "jsonld"])
    def test_import_keeps_what_is_said_of_each_answer(self, run: Run, folder: Path, format_: str) -> None:
        said = 'value: "5"\n    according_to: une source locale\n    status: verified'
        (folder / "annotations.yaml").write_text(NOTES.replace('value: "5"', said), "utf-8")
        run("export", ".", "-f", format_, "-o", "notes.json")
        assert run("import", "notes.json", ".", "-a", "copie.yaml")[0] == 0
        assert "status: verified" in (folder / "copie.yaml").read_text("utf-8")
        assert "according_to" in (folder / "copie.yaml").read_text("utf-8")

    def test_import_of_a_table_says_that_tables_are_not_read_back(self, run: Run) -> None:
        run("export", ".", "-f", "csv", "-o", "notes.csv")
        code, _out, err = run("import", "notes.csv", ".")
        assert code == 1
        assert "reports and tables are not read back as notes" in err
        assert "YAML file" in err

    @pytest.mark.parametrize("text", ["{", "[]", "{}", '{"a": 1}', "[" * 100_000, "texte"])
    def test_import_of_something_else_is_a_problem(self, run: Run, folder: Path, text: str) -> None:
        (folder / "x.json").write_text(text, "utf-8")
        code, _out, err = run("import", "x.json", ".", "-a", "autre.yaml")
        assert code == 1
        assert "x.json" in err
        assert not (folder / "autre.yaml").exists()


def test_serving_to_others_has_to_be_confirmed(run: Run) -> None:
    code, out, err = run("serve", ".", "--host", "0.0.0.0")
    assert (code, out) == (1, "")
    assert "--open" in err


class TestKeys:
    def test_they_are_listed_in_three_shapes(self, run: Run) -> None:
        for format_ in ("text", "md", "json"):
            code, out, _err = run("keys", "--keymap", "default", "--format", format_)
            assert code == 0
            assert "passage.next" in out

    @pytest.mark.parametrize("language", ["fr", "en"])
    def test_they_stand_in_columns_that_fit_a_terminal_and_no_dash_stands_for_none(
        self, run: Run, language: str
    ) -> None:
        _code, out, _err = run("--lang", language, "keys", "--keymap", "default")
        for part in out.split("\n\n")[1:]:
            rows = part.splitlines()[1:]
            commands = [re.search(r"\S+\.\S+", row) for row in rows]
            assert len({found and found.start() for found in commands}) == 1
            assert max(map(len, rows)) <= 80
            assert [row.split()[1] for row in rows if row.split()[0] == "-"] in (
                [],
                ["columns.narrower"],
                ["accounts.up"],
            )

    def test_a_keymap_file_is_checked(self, run: Run, folder: Path) -> None:
        (folder / "bon.yaml").write_text("extends: default\nkeys:\n  passage.next: [down, f9]\n", "utf-8")
        (folder / "mauvais.yaml").write_text("extends: default\nkeys:\n  passage.nxt: down\n", "utf-8")
        assert run("keys", "--check", "bon.yaml")[0] == 0
        code, _out, err = run("keys", "--check", "mauvais.yaml")
        assert code == 1
        assert "mauvais.yaml:3: " in err


class TestATerminal:
    """What reaches a terminal when articles and notes are hostile: only what is shown, and our own colours."""

    HOSTILE = "Cinq \x1b]0;PWNED\x07 soldats \x1b[2J tués \x9b31m le \u202e51\u202c à Gao, selon la même source locale."

    @pytest.mark.parametrize(
        "words",
        [
            ["compare", "."],
            ["compare", ".", "-f", "md"],
            ["compare", ".", "-f", "json"],
            ["read", "--plain", "."],
            *(
                ["export", ".", "--with-detected", "-f", name]
                for name in ("md", "csv", "csv-wide", "json", "jsonld", "html")
            ),
            ["check", "."],
            ["diff", "annotations.yaml", "b.yaml"],
        ],
    )
    def test_nothing_acts_on_it(self, folder: Path, words: list[str]) -> None:
        (folder / "afp.txt").write_text(f"{self.HOSTILE}\n\n{self.HOSTILE}", "utf-8")
        (folder / "rfi.txt").write_text(f"Gao\n\n{self.HOSTILE}", "utf-8")
        (folder / "b.yaml").write_text(NOTES.replace("Trois soldats", r'"\x1b]0;PWNED\a \u202e"'), "utf-8")
        written = self.shown([*words, "--lang", "en"], folder)
        text = re.sub(r"\x1b\[[0-9;]*m", "", written.decode("utf-8")).replace("\r", "\n")
        assert "Traceback" not in text
        assert safe(text) == text

    def shown(self, words: list[str], folder: Path) -> bytes:
        """The bytes that the program writes to a pseudo-terminal."""
        ours, its = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "sahelread", *words], cwd=folder, stdin=its, stdout=its, stderr=its
        )
        os.close(its)
        written = b""
        with contextlib.suppress(OSError):  # how a pseudo-terminal says that the other end is closed
            while data := os.read(ours, 65536):
                written += data
        process.wait()
        os.close(ours)
        return written

    def test_colour_is_left_out_when_asked(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.delenv("NO_COLOR", raising=False)
        assert b"\x1b[1m" in self.shown(["compare", "."], folder)
        monkeypatch.setenv("NO_COLOR", "1")
        assert b"\x1b" not in self.shown(["compare", "."], folder)


class TestTheProcess:
    def test_output_is_utf_8_whatever_the_locale(self, folder: Path) -> None:
        expected = program("compare", ".", cwd=folder, LC_ALL="C.UTF-8").stdout
        for environment in (
            {"LC_ALL": "C", "PYTHONUTF8": "0"},
            {"LC_ALL": "POSIX"},
            {"PYTHONIOENCODING": "ascii"},
        ):
            done = program("compare", ".", cwd=folder, **environment)
            assert (done.returncode, done.stdout) == (0, expected)
        assert "tués" in expected.decode("utf-8")

    def test_a_closed_pipe_is_no_reason_to_complain(self, folder: Path) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [sys.executable, "-m", "sahelread", "compare", ".", "-f", "json"],
            cwd=folder, stdout=writer, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
        os.close(writer)
        assert (done.returncode, done.stderr) == (141, b"")

    def test_a_full_disk_is_told(self, folder: Path) -> None:
        if not Path("/dev/full").exists():
            pytest.skip("this system has no /dev/full")
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "sahelread", "compare", ".", "-f", "json"],
                cwd=folder, stdout=full, stderr=subprocess.PIPE, check=False,
            )  # fmt: skip
        assert done.returncode == 1
        assert b"Traceback" not in done.stderr
        assert b"standard output: " in done.stderr

    def test_closed_standard_streams_are_survived(self, folder: Path) -> None:
        command = f"{sys.executable} -m sahelread compare . >&- 2>&- <&-; echo $?"
        done = subprocess.run(["sh", "-c", command], cwd=folder, capture_output=True, check=False)
        assert done.stdout.strip() == b"0"

    def test_an_unexpected_fault_is_one_line_unless_asked_for(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken(_arguments: object, **_options: object) -> None:
            raise RuntimeError("\x1b[31mboum")

        monkeypatch.setattr("sahelread.commands.options.story", broken)
        code, out, err = run("compare", ".")
        assert (code, out) == (1, "")
        assert "boum" in err
        assert "SAHELREAD_DEBUG=1" in err
        assert safe(err) == err
        monkeypatch.setenv("SAHELREAD_DEBUG", "1")
        with pytest.raises(RuntimeError):
            cli.main(["compare", "."])

    def test_interrupting_is_quiet_while_the_program_is_imported(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        class Interrupted:
            def find_spec(self, name: str, *_: object) -> None:
                if name == "sahelread.cli":
                    raise KeyboardInterrupt

        monkeypatch.delitem(sys.modules, "sahelread.cli")
        monkeypatch.setattr(sys, "meta_path", [Interrupted(), *sys.meta_path])
        assert __main__.main() == 130

    def test_interrupting_is_quiet(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(_arguments: object, **_options: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("sahelread.commands.options.story", interrupted)
        assert run("compare", ".") == (130, "", "")
