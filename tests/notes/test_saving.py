"""Saving loses nothing: killed writers, full disks, other writers, hand edits while the reader is open."""

from __future__ import annotations

import errno
import os
import random
import re
import resource
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from noted_stories import AA, RFI, story_of

from sahelread.i18n import say
from sahelread.model import PassageRef, Story
from sahelread.notes import atomic, saving, store
from sahelread.notes.annotating import on_passage, on_silence
from sahelread.notes.annotation import AnchorStatus, Annotation, NoteKind, Status
from sahelread.notes.history_file import state_folder
from sahelread.notes.identity import Ids
from sahelread.notes.loading import load
from sahelread.notes.locking import locked
from sahelread.notes.notebook import Notebook

fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "annotations.yaml"


@pytest.fixture
def notes(path: Path, story: Story) -> Notebook:
    return store.open_notebook(path, story)


def add(notes: Notebook, comment: str, passage: int = 0, article: str = "aa") -> Annotation:
    note = notes.draft(on_passage(notes.story, PassageRef(article, passage)), comment=comment)
    notes.add(note)
    return notes.annotation(note.id)


def saved(notes: Notebook) -> store.SaveReport:
    report = store.save(notes)
    assert report.saved, report
    return report


def comments(path: Path) -> list[str]:
    """What the file holds, read by nothing but the loader; it must be whole."""
    loaded = load(path.read_text("utf-8"), str(path), Ids().new)
    assert loaded.complete, loaded.problems
    return [note.comment for note in loaded.contents.annotations]


def said(report: store.SaveReport) -> str:
    return " ".join(say(notice) for notice in report.notices)


# One reader


def test_notes_are_there_after_a_restart(notes: Notebook, path: Path, story: Story) -> None:
    add(notes, "une note")
    notes.add(notes.draft(on_silence("manaa"), kind=NoteKind.QUESTION))
    saved(notes)
    again = store.open_notebook(path, story)
    assert again.annotations == notes.annotations
    assert again.problems == ()
    assert all(note.anchor_status is AnchorStatus.EXACT for note in again.annotations)
    assert not again.dirty


def test_saving_what_did_not_change_writes_nothing(notes: Notebook, path: Path) -> None:
    add(notes, "une note")
    saved(notes)
    before = path.stat()
    saved(notes)
    assert path.stat().st_ino == before.st_ino and path.stat().st_mtime_ns == before.st_mtime_ns


def test_the_sources_name_the_articles_as_the_file_reaches_them(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    story = story_of(aa=AA)
    story = replace(story, articles=(replace(story.articles[0], path=str(folder / "aa.txt")),))
    notes = store.open_notebook(path, story)
    add(notes, "une note")
    saved(notes)
    assert '  path: "articles/aa.txt"\n' in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("kept", "told", "now"),
    [
        (
            "Un titre à moi",
            "Le titre de l’histoire",
            '"Le titre de l’histoire"',
        ),  # story.yaml calls it so since
        ("Un titre à moi", None, '"Un titre à moi"'),
        (None, "Le titre de l’histoire", '"Le titre de l’histoire"'),
        (None, None, "null"),  # the program makes another when the accounts are others
    ],
)
def test_the_title_is_that_which_somebody_gave_last_and_none_that_the_program_made(
    kept: str | None, told: str | None, now: str, path: Path, story: Story
) -> None:
    for number, title in enumerate((kept, told)):
        titled = replace(story, title=title or "Le titre d’un récit", is_titled=title is not None)
        notes = store.open_notebook(path, titled)
        add(notes, f"note {number}")
        saved(notes)
    assert f"title: {now}\n" in path.read_text("utf-8")


def test_the_hash_of_a_changed_article_stays_until_its_quotes_are_in_place_again(
    path: Path, story: Story
) -> None:
    notes = store.open_notebook(path, story)
    add(notes, "une note")
    saved(notes)
    old = story.articles[0].sha256
    changed = story_of(aa="Mise à jour. " + AA, rfi=RFI)
    changed = replace(changed, articles=(replace(changed.articles[0], sha256="f" * 64), changed.articles[1]))
    later = store.open_notebook(path, changed)
    assert later.annotations[0].anchor_status is AnchorStatus.MOVED
    add(later, "une autre", article="rfi")
    saved(later)
    assert old in path.read_text("utf-8")
    later.confirm_anchors([note.id for note in later.annotations])
    saved(later)
    assert old not in path.read_text("utf-8") and "f" * 64 in path.read_text("utf-8")


def test_a_block_that_cannot_be_read_is_still_there_after_a_save(path: Path, story: Story) -> None:
    path.write_text(
        "format: sahelread-annotations/1\nannotations:\n- id: a\n  comment: 'x' y\n- id: b\n...\n", "utf-8"
    )
    notes = store.open_notebook(path, story)
    assert len(notes.problems) == 1
    add(notes, "une note")
    saved(notes)
    assert "- id: a\n  comment: 'x' y\n" in path.read_text("utf-8")


def test_a_file_that_is_no_notes_is_left_alone(path: Path, story: Story) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    notes = store.open_notebook(path, story)
    assert notes.read_only is not None and notes.problems
    add(notes, "une note")
    report = store.save(notes)
    assert not report.saved
    assert path.read_bytes() == b"\x89PNG\r\n\x1a\n"
    assert report.emergency is not None and comments(report.emergency) == ["une note"]


def test_a_file_of_a_later_version_is_never_written(path: Path, story: Story) -> None:
    text = "format: sahelread-annotations/9\nannotations:\n- id: a\n  comment: futur\n...\n"
    path.write_text(text, "utf-8")
    notes = store.open_notebook(path, story)
    assert [note.comment for note in notes.annotations] == ["futur"]
    add(notes, "une note")
    assert not store.save(notes).saved
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    "text",
    [
        "annotations:\n- id: a\n  severity: conflict\n...\n",
        "format: sahelread-annotations/1\nannotations:\n- id: a\n  comment: coup",
    ],
    ids=["an earlier version", "a torn file"],
)
def test_what_is_about_to_be_rewritten_otherwise_is_backed_up_as_it_was(
    text: str, path: Path, story: Story
) -> None:
    path.write_text(text, "utf-8")
    notes = store.open_notebook(path, story)
    add(notes, "une note")
    report = saved(notes)
    assert report.backup is not None and report.backup.read_text("utf-8") == text
    assert str(report.backup) in said(report)


def test_deleting_much_backs_the_file_up_first(notes: Notebook, path: Path) -> None:
    for number in range(10):
        add(notes, f"n{number}")
    saved(notes)
    notes.delete(*(note.id for note in notes.annotations[:2]))
    assert saved(notes).backup is None
    notes.delete(*(note.id for note in notes.annotations[:3]))
    report = saved(notes)
    assert report.backup is not None and len(comments(report.backup)) == 8
    notes.delete(*(note.id for note in notes.annotations))
    report = saved(notes)
    assert report.backup is not None and len(comments(report.backup)) == 5
    assert comments(path) == []


def test_the_file_as_the_run_found_it_is_kept_beside_it(notes: Notebook, path: Path, story: Story) -> None:
    add(notes, "avant")
    saved(notes)
    later = store.open_notebook(path, story)
    for number in range(3):
        add(later, f"après {number}")
        saved(later)
    assert comments(path.with_name("annotations.yaml~")) == ["avant"]


def test_a_symbolic_link_is_written_through(tmp_path: Path, story: Story) -> None:
    real = tmp_path / "elsewhere" / "notes.yaml"
    real.parent.mkdir()
    link = tmp_path / "annotations.yaml"
    link.symlink_to(real)
    for comment in ("un", "deux"):
        notes = store.open_notebook(link, story)
        add(notes, comment)
        saved(notes)
        assert link.is_symlink()
    assert comments(real) == ["un", "deux"]


def test_the_mode_of_the_file_is_kept_and_a_first_one_follows_the_mask(notes: Notebook, path: Path) -> None:
    mask = os.umask(0o027)
    try:
        add(notes, "un")
        saved(notes)
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.chmod(0o600)
    add(notes, "deux")
    saved(notes)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_in_the_place_of_the_file_is_said(path: Path, story: Story) -> None:
    path.mkdir()
    notes = store.open_notebook(path, story)
    assert notes.read_only is not None and notes.problems


# The disk says no


def test_a_file_marked_read_only_is_respected(notes: Notebook, path: Path, story: Story) -> None:
    add(notes, "un")
    saved(notes)
    path.chmod(0o444)
    again = store.open_notebook(path, story)
    assert again.read_only is not None
    add(again, "deux")
    report = store.save(again)
    assert not report.saved and comments(path) == ["un"]
    assert report.emergency is not None and comments(report.emergency) == ["un", "deux"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_cannot_be_written_is_said_at_the_start(path: Path, story: Story) -> None:
    path.parent.chmod(0o555)
    try:
        notes = store.open_notebook(path, story)
        assert notes.read_only is not None
        assert store.save(notes).emergency is not None
    finally:
        path.parent.chmod(0o755)


@pytest.mark.parametrize("code", [errno.EROFS, errno.ENOSPC, errno.EACCES, errno.EIO, errno.EDQUOT])
def test_when_the_folder_refuses_the_notes_are_elsewhere_and_then_come_back(
    code: int, notes: Notebook, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(notes, "un")
    saved(notes)
    before = path.read_bytes()
    real = atomic.replace_file

    def refuse(where: Path, data: bytes) -> None:
        if where.parent == path.parent:
            raise OSError(code, os.strerror(code))
        real(where, data)

    monkeypatch.setattr(saving, "replace_file", refuse)
    add(notes, "deux")
    report = store.save(notes)
    assert not report.saved and notes.dirty and path.read_bytes() == before
    assert report.problem is not None and report.problem.remedy is not None
    assert report.emergency is not None and comments(report.emergency) == ["un", "deux"]
    add(notes, "trois")
    assert store.save(notes).emergency == report.emergency
    monkeypatch.setattr(saving, "replace_file", real)
    saved(notes)
    assert comments(path) == ["un", "deux", "trois"]
    assert not report.emergency.exists() and not notes.dirty


def test_a_name_too_long_for_the_disk_still_has_an_emergency_copy(tmp_path: Path, story: Story) -> None:
    notes = store.open_notebook(tmp_path / ("n" * 250 + ".yaml"), story)
    add(notes, "un")
    report = store.save(notes)
    assert not report.saved and report.emergency is not None and comments(report.emergency) == ["un"]


@fork
def test_a_full_disk_leaves_the_old_file_and_no_litter(notes: Notebook, path: Path) -> None:
    add(notes, "un")
    saved(notes)
    before = path.read_bytes()

    def fill() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))
        add(notes, "x" * 100_000)
        report = store.save(notes)
        os._exit(0 if not report.saved and report.problem and report.emergency is None else 1)

    assert in_a_child(fill) == 0
    assert path.read_bytes() == before
    assert [left for left in path.parent.iterdir() if left.name.endswith(".tmp")] == []


# Killed


def in_a_child(act: Callable[[], None]) -> int:
    """The exit status of a forked child that did that; negative for a signal."""
    child = os.fork()
    if child == 0:
        try:
            act()
        finally:
            os._exit(3)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@fork
def test_a_writer_killed_at_any_moment_leaves_the_old_file_or_the_new_one(path: Path, story: Story) -> None:
    """bench/saving.py does it 400 times, and the same to a plain write."""
    notes = store.open_notebook(path, story)
    for number in range(40):
        add(notes, f"note {number} " + "x" * 2_000, passage=number % 3)
    saved(notes)
    chance = random.Random(7)
    count = 40
    for round_ in range(60):
        child = os.fork()
        if child == 0:
            writer = store.open_notebook(path, story)
            while True:
                add(writer, f"enfant {round_} " + "x" * 2_000)
                store.save(writer)
        time.sleep(0.012 + chance.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        now = len(comments(path))
        assert now >= count, round_
        count = now
        if count > 300:  # do not let the file grow for ever
            notes = store.open_notebook(path, story)
            notes.delete(*(note.id for note in notes.annotations[40:]))
            saved(notes)
            count = 40
    notes = store.open_notebook(path, story)
    add(notes, "la vie continue")
    saved(notes)
    assert "la vie continue" in comments(path)


def test_litter_of_killed_writers_is_cleared_away_after_an_hour(path: Path, story: Story) -> None:
    old, young, other = (
        path.with_name(name) for name in (".annotations.yaml.a1.tmp", ".annotations.yaml.b2.tmp", ".x.tmp")
    )
    for left in (old, young, other):
        left.write_text("x")
    for left in (old, other):
        os.utime(left, (1, 1))
    store.open_notebook(path, story)
    assert not old.exists() and young.exists() and other.exists()


def test_the_lock_of_a_dead_writer_is_taken_over_and_said(notes: Notebook, path: Path) -> None:
    lock = path.with_name("annotations.yaml.lock")
    lock.write_text("autre-machine 4242 2025-09-19T11:30:00Z quelqu’un\n", "utf-8")
    add(notes, "un")
    report = saved(notes)
    assert "4242" in said(report)
    assert not lock.exists()


def test_a_save_that_finds_the_file_locked_gives_up_keeps_the_notes_and_says_by_whom(
    notes: Notebook, path: Path
) -> None:
    add(notes, "un")
    assert notes.file is not None
    with locked(path):
        report = notes.file.save(notes.snapshot(), patience=0.05)
    assert not report.saved and report.problem is not None
    assert str(os.getpid()) in say(report.problem.what)
    assert report.emergency is not None
    saved(notes)
    assert comments(path) == ["un"]


# Others write too


def test_what_two_readers_add_is_all_there(path: Path, story: Story) -> None:
    one, two = store.open_notebook(path, story), store.open_notebook(path, story)
    add(one, "un", 0)
    add(two, "deux", 1)
    saved(one)
    report = saved(two)
    assert len(report.merged) == 1
    assert comments(path) == ["un", "deux"] == [note.comment for note in two.annotations]
    assert all(note.anchor_status is AnchorStatus.EXACT for note in two.annotations)
    store.refresh(one)
    assert one.annotations == two.annotations


def test_the_same_note_changed_by_both_stands_twice(path: Path, story: Story) -> None:
    one = store.open_notebook(path, story)
    note = add(one, "avant")
    saved(one)
    two = store.open_notebook(path, story)
    one.change([note.id], comment="un")
    two.change([note.id], comment="deux")
    saved(one)
    report = saved(two)
    assert report.conflicts == (f"{note.id}~2",)
    assert comments(path) == ["deux", "un"]
    assert two.annotation(f"{note.id}~2").tags == ("conflict",)
    saved(one)
    assert comments(path) == ["deux", "un"]


def test_deleted_there_and_changed_here_is_kept(path: Path, story: Story) -> None:
    one = store.open_notebook(path, story)
    note = add(one, "avant")
    saved(one)
    two = store.open_notebook(path, story)
    one.delete(note.id)
    two.change([note.id], comment="travail")
    saved(one)
    saved(two)
    assert comments(path) == ["travail"]


def test_deleted_there_and_untouched_here_is_gone(path: Path, story: Story) -> None:
    one = store.open_notebook(path, story)
    note = add(one, "avant")
    add(one, "reste", 1)
    saved(one)
    two = store.open_notebook(path, story)
    one.delete(note.id)
    saved(one)
    add(two, "nouveau", 2)
    saved(two)
    assert comments(path) == ["reste", "nouveau"]
    assert [n.comment for n in two.annotations] == ["reste", "nouveau"]


def test_a_note_changed_by_hand_while_the_reader_is_open_is_taken_in(notes: Notebook, path: Path) -> None:
    note = add(notes, "avant")
    saved(notes)
    path.write_text(
        path.read_text("utf-8").replace("comment: avant", "comment: à la main\n  relu: true"), "utf-8"
    )
    add(notes, "autre", 1)
    saved(notes)
    assert notes.annotation(note.id).comment == "à la main"
    assert notes.annotation(note.id).extra == {"relu": True}
    assert comments(path) == ["à la main", "autre"]


def test_a_file_deleted_while_open_is_written_again_with_everything(notes: Notebook, path: Path) -> None:
    add(notes, "un")
    saved(notes)
    path.unlink()
    add(notes, "deux", 1)
    report = saved(notes)
    assert comments(path) == ["un", "deux"]
    assert "deleted" in said(report)


@pytest.mark.parametrize("other", [b"\x00\xff binaire", b"- liste\n", b"format: autre/3\n...\n"])
def test_a_file_replaced_by_something_else_is_kept_aside(other: bytes, notes: Notebook, path: Path) -> None:
    add(notes, "un")
    saved(notes)
    path.write_bytes(other)
    add(notes, "deux", 1)
    report = saved(notes)
    assert comments(path) == ["un", "deux"]
    assert report.backup is not None and report.backup.read_bytes() == other


def test_a_file_cut_short_while_open_loses_nothing(notes: Notebook, path: Path) -> None:
    for number in range(6):
        add(notes, f"n{number}")
    saved(notes)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    add(notes, "n6")
    report = saved(notes)
    assert set(comments(path)) >= {f"n{number}" for number in range(7)}
    assert report.backup is not None


def test_a_block_broken_by_hand_while_open_is_not_taken_for_deleted(notes: Notebook, path: Path) -> None:
    add(notes, "un")
    add(notes, "deux", 1)
    saved(notes)
    path.write_text(path.read_text("utf-8").replace("comment: un", 'comment: "un'), "utf-8")
    add(notes, "trois", 2)
    report = saved(notes)
    assert re.search(r"line \d+ of the file is not understood", said(report))
    text = path.read_text("utf-8")
    assert 'comment: "un\n' in text and "comment: un\n" in text


def test_what_is_written_while_a_save_is_under_way_is_kept(notes: Notebook, path: Path, story: Story) -> None:
    other = store.open_notebook(path, story)
    note = add(notes, "avant")
    saved(notes)
    store.refresh(other)
    other.change([note.id], comment="ailleurs")
    saved(other)
    snapshot = notes.snapshot()
    assert notes.file is not None
    notes.change([note.id], comment="ici, pendant la sauvegarde")
    late = add(notes, "ajout tardif", 1)
    report = notes.file.save(snapshot)
    assert report.contents is not None
    notes.absorb(report.contents, snapshot)
    assert notes.dirty
    assert {n.comment for n in notes.annotations} == {
        "ailleurs",
        "ici, pendant la sauvegarde",
        "ajout tardif",
    }
    saved(notes)
    assert set(comments(path)) == {"ailleurs", "ici, pendant la sauvegarde", "ajout tardif"}
    assert notes.annotation(late.id)


@fork
def test_two_writers_at_once_lose_nothing_in_two_hundred_saves(path: Path, story: Story) -> None:
    def write(name: str) -> Callable[[], None]:
        def act() -> None:
            notes = store.open_notebook(path, story)
            for number in range(100):
                add(notes, f"{name}{number}", number % 3)
                for _try in range(20):
                    if store.save(notes).saved:
                        break
            os._exit(0)

        return act

    children = []
    for name in ("a", "b"):
        child = os.fork()
        if child == 0:
            try:
                write(name)()
            finally:
                os._exit(3)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0]
    assert sorted(comments(path)) == sorted(f"{name}{number}" for name in "ab" for number in range(100))


# Undo over a restart


def test_undo_goes_on_after_a_restart(notes: Notebook, path: Path, story: Story) -> None:
    note = add(notes, "un")
    notes.change([note.id], comment="deux")
    notes.undo()
    notes.redo()
    notes.undo()
    saved(notes)
    again = store.open_notebook(path, story)
    again.redo()
    assert again.annotation(note.id).comment == "deux"
    again.undo()
    again.undo()
    assert again.annotations == ()
    again.redo()
    assert again.annotation(note.id).anchor_status is AnchorStatus.EXACT


def test_a_history_of_another_file_or_a_broken_one_is_ignored(
    notes: Notebook, path: Path, story: Story
) -> None:
    add(notes, "un")
    saved(notes)
    (kept,) = (state_folder() / "history").iterdir()
    path.write_text(path.read_text("utf-8").replace("un", "deux"), "utf-8")
    assert store.open_notebook(path, story).can_undo is None
    for broken in (b"", b"{", b"[]", b'{"version": 1, "sha256": "x", "done": 3}', b"\xff"):
        kept.write_bytes(broken)
        assert store.open_notebook(path, story).can_undo is None


def test_what_others_changed_cannot_be_undone_here(path: Path, story: Story) -> None:
    one = store.open_notebook(path, story)
    note = add(one, "un")
    other = add(one, "autre", 1)
    saved(one)
    two = store.open_notebook(path, story)
    two.change([note.id], comment="ailleurs")
    saved(two)
    saved(one)
    assert one.annotation(note.id).comment == "ailleurs"
    one.undo()
    one.undo()
    assert [n.comment for n in one.annotations] == ["ailleurs"]
    assert other.id not in [n.id for n in one.annotations]


# Time


def test_a_clock_that_goes_backwards_changes_no_order(path: Path, story: Story) -> None:
    moments = iter([datetime(2030, 1, 1, tzinfo=UTC)] * 3 + [datetime(1999, 1, 1, tzinfo=UTC)] * 50)
    notes = store.open_notebook(path, story, clock=lambda: next(moments))
    first = add(notes, "avant")
    second = add(notes, "après")
    notes.change([first.id], comment="plus tard")
    assert first.id < second.id
    changed = notes.annotation(first.id)
    assert changed.modified is not None and changed.modified >= (changed.created or "")
    saved(notes)
    assert len({note.id for note in store.open_notebook(path, story).annotations}) == 2


# Kept under version control


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not here")
def test_git_merges_what_two_people_wrote_in_different_places(tmp_path: Path, story: Story) -> None:
    base, ours, theirs = (tmp_path / f"{name}.yaml" for name in ("base", "ours", "theirs"))
    notes = store.open_notebook(base, story)
    first = add(notes, "commun", 1)
    middle = add(notes, "à discuter", 1, "rfi")
    saved(notes)
    for path, comment, article in ((ours, "de l’un", "aa"), (theirs, "de l’autre", "manaa")):
        path.write_bytes(base.read_bytes())
        own = store.open_notebook(path, story)
        add(own, comment, 0, article)
        own.change([first.id if path == ours else middle.id], status=Status.VERIFIED)
        saved(own)
    merged = subprocess.run(["git", "merge-file", "-p", ours, base, theirs], capture_output=True, check=False)
    assert merged.returncode == 0, merged.stdout.decode()
    ours.write_bytes(merged.stdout)
    assert comments(ours) == ["de l’un", "commun", "à discuter", "de l’autre"]


# A glance and a refresh


def test_a_glance_tells_that_others_wrote_and_a_refresh_takes_it_in(path: Path, story: Story) -> None:
    one = store.open_notebook(path, story)
    add(one, "un")
    saved(one)
    two = store.open_notebook(path, story)
    assert not store.changed_elsewhere(two)
    add(one, "deux", 1)
    saved(one)
    assert store.changed_elsewhere(two)
    report = store.refresh(two)
    assert len(report.merged) == 1 and [note.comment for note in two.annotations] == ["un", "deux"]
    assert not store.changed_elsewhere(two) and not two.dirty


def test_a_refresh_keeps_what_is_not_saved_yet(path: Path, story: Story) -> None:
    one, two = store.open_notebook(path, story), store.open_notebook(path, story)
    add(one, "un")
    saved(one)
    add(two, "deux", 1)
    store.refresh(two)
    assert two.dirty and [note.comment for note in two.annotations] == ["un", "deux"]
    assert comments(path) == ["un"]
    saved(two)
    assert comments(path) == ["un", "deux"]


def test_a_refresh_from_a_torn_file_leaves_the_notes_to_be_saved(notes: Notebook, path: Path) -> None:
    add(notes, "un")
    add(notes, "deux", 1)
    saved(notes)
    path.write_bytes(path.read_bytes()[:-300])
    store.refresh(notes)
    assert notes.dirty and len(notes.annotations) == 2
    saved(notes)
    assert comments(path) == ["un", "deux"]


def test_no_file_is_made_for_no_notes(notes: Notebook, path: Path) -> None:
    saved(notes)
    assert not path.exists()
