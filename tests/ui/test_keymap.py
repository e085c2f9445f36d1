"""Keymap files: what they mean, and every way in which one can be wrong."""

import json
from pathlib import Path

import pytest

from sahelread.i18n import say
from sahelread.problems import Problem, ProblemError
from sahelread.resources import shipped
from sahelread.ui import keymap
from sahelread.ui.commands import COMMANDS


@pytest.fixture(autouse=True)
def _no_keymaps_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def written(folder: Path, text: str, name: str = "mine.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def told(problems: list[Problem]) -> list[tuple[int | None, str]]:
    return [(problem.line, say(problem.what)) for problem in problems]


@pytest.mark.parametrize("name", ["default", "vim", "emacs"])
def test_the_shipped_keymaps_are_sound(name: str) -> None:
    errors, _warnings = keymap.check(shipped("keymaps") / f"{name}.yaml")
    assert errors == []


def test_the_default_keymap_names_every_command_and_needs_no_altgr() -> None:
    loaded = keymap.load("default")
    assert set(loaded.keys) == set(COMMANDS)
    assert loaded.warnings == ()


@pytest.mark.parametrize(
    ("name", "command", "keys"),
    [
        ("default", "aligned.next", ["n"]),
        ("default", "history.undo", ["ctrl+z"]),
        ("default", "search.previous", ["shift+f3"]),
        ("vim", "story.first", ["gg", "home"]),
        ("vim", "aligned.next", ["]c", "}"]),
        ("vim", "search.next", ["n", "f3"]),
        ("vim", "passage.copy", ["yy", "Y", "ctrl+c"]),
        ("vim", "history.undo", ["u", "ctrl+z"]),
        ("emacs", "program.quit", ["ctrl+x ctrl+c", "q", "ctrl+q"]),
    ],
)
def test_the_shipped_keymaps_have_the_keys_people_expect(name: str, command: str, keys: list[str]) -> None:
    from sahelread.ui import keys as key_names

    assert [key_names.shown(sequence) for sequence in keymap.load(name).of(command)] == keys


def test_a_keymap_stands_on_the_default_one_and_changes_only_what_it_names(tmp_path: Path) -> None:
    path = written(tmp_path, "keys:\n  passage.next: [down, j]\n  divergence.accept: null\n")
    loaded = keymap.load(path)
    assert loaded.of("passage.next") == (("down",), ("j",))
    assert loaded.of("divergence.accept") == ()
    assert loaded.of("program.quit") == keymap.load("default").of("program.quit")


def test_a_keymap_extends_one_beside_it_before_one_that_is_shipped(tmp_path: Path) -> None:
    written(tmp_path, "keys:\n  note.add: j\n", "base.yaml")
    path = written(tmp_path, "extends: base\nkeys:\n  note.edit: J\n")
    loaded = keymap.load(path)
    assert (loaded.of("note.add"), loaded.of("note.edit")) == ((("j",),), (("J",),))
    assert [file.name for file in loaded.paths] == ["mine.yaml", "base.yaml", "default.yaml"]


def test_a_user_s_vim_may_extend_the_shipped_vim(tmp_path: Path) -> None:
    path = written(tmp_path, "extends: vim\nkeys:\n  note.add: I\n", "vim.yaml")
    loaded = keymap.load(path)
    assert loaded.counts
    assert loaded.of("note.add") == (("I",),)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("keys:\n  passage.nxt: j\n", 2, "unknown command 'passage.nxt'"),
        ("keys:\n  passage.next: j\n  passage.next: k\n", 3, "the key 'passage.next' stands twice"),
        ("keys:\n  passage.next: [k, k]\n", 2, "passage.next has the key k twice"),
        ("keys:\n  note.add: n\n", 2, "n is the key of both"),
        ("keys:\n  story.first: [n n]\n", 2, "n (aligned.next) is the beginning of nn (story.first)"),
        ("keys:\n  story.first: gg\n", 2, "unknown key 'gg' for story.first"),
        ("keys:\n  story.first: ctrl+i\n", 2, "terminals send ctrl+i as tab"),
        ("keys:\n  story.first: true\n", 2, "a key of story.first is not text"),
        ("keys:\n  program.quit: null\n", 2, "program.quit must have a key"),
        ("extends: null\nkeys:\n  note.add: a\n", None, "program.quit must have a key"),
        ("extends: nothing\n", 1, "there is no keymap 'nothing' to extend"),
        ("extends: mine\n", 1, "there is no keymap 'mine' to extend"),
        ("counts: perhaps\n", 1, "counts must be true or false"),
        ("counts: true\nkeys:\n  note.add: 5\n", 3, "5 (note.add) cannot be a key when counts are on"),
        ("binds: 5\n", 1, "unknown field 'binds'"),
        ("keys: [a, b]\n", 1, "keys must be a list of"),
        ("- a\n", 1, "a keymap is a list of fields"),
        ("keys:\n  story.first: ]\n", 2, "not valid YAML"),
        ("keys: &k\n  a: *k\n", 2, "YAML aliases"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, line: int | None, said: str) -> None:
    errors, _warnings = keymap.check(written(tmp_path, text))
    assert any(at == line and what.startswith(said) for at, what in told(errors)), told(errors)


def test_a_misspelt_command_is_answered_with_the_one_that_was_meant(tmp_path: Path) -> None:
    errors, _warnings = keymap.check(written(tmp_path, "keys:\n  passage.nxt: j\n"))
    assert errors[0].remedy is not None
    assert "passage.next" in say(errors[0].remedy)


def test_a_sequence_written_without_spaces_is_answered_with_how_to_write_it(tmp_path: Path) -> None:
    errors, _warnings = keymap.check(written(tmp_path, "keys:\n  story.first: gg\n"))
    assert errors[0].remedy is not None
    assert "'g g'" in say(errors[0].remedy)


def test_all_faults_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    text = "keys:\n  passage.nxt: j\n  story.first: gg\n  note.add: n\n  note.edit: ctrl+m\n"
    errors, _warnings = keymap.check(written(tmp_path, text))
    assert [line for line, _what in told(errors)] == [2, 3, 4, 5]


def test_a_fault_is_told_where_the_user_can_mend_it(tmp_path: Path) -> None:
    """`x` and `g` are keys of the default keymap, which is not the file to change."""
    text = "keys:\n  passage.next: x\n  story.last: g g\n"
    path = written(tmp_path, text)
    errors, _warnings = keymap.check(path)
    assert [(Path(problem.where), problem.line) for problem in errors] == [(path, 2), (path, 3)]
    assert all(problem.remedy and "default.yaml" in say(problem.remedy) for problem in errors)


def test_a_command_that_must_have_a_key_is_missed_among_other_faults(tmp_path: Path) -> None:
    errors, _warnings = keymap.check(written(tmp_path, "keys:\n  note.add: gg\n  help.open: null\n"))
    assert [line for line, _what in told(errors)] == [2, 3]


def test_a_key_of_an_inner_place_may_begin_a_sequence_of_an_outer_one(tmp_path: Path) -> None:
    """In vim `yy` copies the passage, and while words are selected `y` copies these."""
    loaded = keymap.load(written(tmp_path, "keys:\n  passage.copy: [y y]\n  selection.copy: [y]\n"))
    assert loaded.in_force("reader")[("y", "y")] == "passage.copy"
    assert loaded.in_force("selection")[("y",)] == "selection.copy"
    assert loaded.shown("passage.copy", "selection") == ""


def test_a_key_of_an_outer_place_may_not_begin_a_sequence_of_an_inner_one(tmp_path: Path) -> None:
    errors, _warnings = keymap.check(written(tmp_path, "keys:\n  selection.copy: [a a]\n"))
    assert told(errors)[0][1].startswith("a (note.add) is the beginning of aa (selection.copy)")


def test_a_key_that_an_inner_place_has_already_is_warned_of(tmp_path: Path) -> None:
    """`n` goes to the next aligned passage while reading: given to the palette, which is for everywhere, it would not
    open it there."""
    path = written(tmp_path, "keys:\n  palette.open: n\n  program.quit: [q]\n")
    errors, warnings = keymap.check(path)
    assert errors == []
    [(line, what), *_others] = told(warnings)
    assert (line, what.startswith("n (palette.open) does nothing in the context “Reading”")) == (2, True)
    assert not any("program.quit" in what for _line, what in told(warnings))  # q closes lists by default too


@pytest.mark.parametrize("name", ["vim", "emacs"])
def test_no_key_of_a_shipped_keymap_is_taken_by_an_inner_place(name: str) -> None:
    _errors, warnings = keymap.check(shipped("keymaps") / f"{name}.yaml")
    assert not [what for _line, what in told(warnings) if "does nothing" in what]


def test_a_keymap_that_extends_itself_through_another_is_refused(tmp_path: Path) -> None:
    written(tmp_path, "extends: mine\n", "other.yaml")
    errors, _warnings = keymap.check(written(tmp_path, "extends: other\n"))
    assert told(errors)[0][1] == "this keymap extends itself"


def test_the_same_key_may_do_different_things_in_different_places() -> None:
    loaded = keymap.load("default")
    assert loaded.in_force("reader")[("right",)] == "account.next"
    assert loaded.in_force("selection")[("right",)] == "selection.word_next"
    assert loaded.in_force("selection")[("y",)] == "selection.copy"
    assert loaded.in_force("selection")[("a",)] == "note.add"


def test_a_footer_shows_no_key_that_another_command_has_taken_there() -> None:
    loaded = keymap.load("default")
    assert loaded.shown("program.quit", "reader") == "q"
    assert loaded.shown("program.quit", "page") == "ctrl+q"


def test_azerty_is_warned_of_altgr_in_a_user_s_keymap(tmp_path: Path) -> None:
    errors, warnings = keymap.check(written(tmp_path, 'keys:\n  note.add: "["\n  note.edit: 5\n'))
    assert errors == []
    assert [line for line, _what in told(warnings)] == [2, 3]


def test_a_keymap_that_binds_nothing_is_the_default_one(tmp_path: Path) -> None:
    assert keymap.load(written(tmp_path, "")).keys == keymap.load("default").keys


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"\xff\xfe\x00keys")
    with pytest.raises(ProblemError):
        keymap.load(path)


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ProblemError) as caught:
        keymap.load("dvorak")
    remedy = caught.value.problems[0].remedy
    assert remedy is not None
    assert "default, emacs, vim" in say(remedy)


def test_a_user_s_keymap_yaml_is_taken_without_being_asked_for() -> None:
    folder = keymap.user_folder().parent
    written(folder, "keys:\n  passage.next: k\n", "keymap.yaml")
    assert keymap.load().of("passage.next") == (("k",),)


def test_the_listing_holds_every_command_in_each_format() -> None:
    loaded = keymap.load("vim")
    as_json = json.loads(keymap.listing(loaded, "json"))
    assert [row["command"] for row in as_json["commands"]] == list(COMMANDS)
    for command in COMMANDS:
        assert command in keymap.listing(loaded, "text")
        assert f"`{command}`" in keymap.listing(loaded, "md")
    assert "`gg` `home`" in keymap.listing(loaded, "md")


def test_a_changed_file_is_told_once(tmp_path: Path) -> None:
    import os

    from sahelread.ui.keys_in_force import KeysInForce

    path = written(tmp_path, "keys:\n  passage.next: k\n")
    watch = KeysInForce(keymap.load(path))
    assert not watch.changed()
    path.write_text("keys:\n  passage.next: kk\n", "utf-8")
    os.utime(path, ns=(1, 1))
    assert watch.changed()
    assert not watch.changed()
    path.unlink()
    assert not watch.changed()


def test_the_table_in_the_documentation_is_the_one_that_the_registry_makes() -> None:
    """When this fails: `sahelread --lang en keys --format md`, below the introduction of docs/keys.md."""
    documented = (Path(__file__).parents[2] / "docs" / "keys.md").read_text("utf-8")
    assert documented.endswith("\n\n" + keymap.listing(keymap.load("default"), "md"))
