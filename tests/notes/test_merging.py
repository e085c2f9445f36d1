"""Merging by id: nothing that either side wrote is lost."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sahelread.notes.annotation import Annotation, LinkNote, Target
from sahelread.notes.document import Contents, KeptBlock
from sahelread.notes.merging import merge


def notes(**comments: str) -> Contents:
    return Contents(annotations=tuple(Annotation(id_, comment=comment) for id_, comment in comments.items()))


def comments(contents: Contents) -> dict[str, str]:
    return {note.id: note.comment for note in contents.annotations}


def test_what_only_one_side_touched_is_as_that_side_has_it() -> None:
    base = notes(a="1", b="1", c="1", d="1")
    merged = merge(notes(a="2", b="1", c="1", e="1"), notes(a="1", b="2", d="1", f="1"), base)
    assert comments(merged.contents) == {"a": "2", "b": "2", "e": "1", "f": "1"}
    assert merged.conflicts == ()
    assert set(merged.taken) == {"b", "c", "f"}


def test_changed_on_both_sides_stands_twice() -> None:
    merged = merge(notes(a="ours"), notes(a="theirs"), notes(a="base"))
    assert comments(merged.contents) == {"a": "ours", "a~2": "theirs"}
    assert merged.contents.annotations[1].tags == ("conflict",)


def test_merging_a_conflict_again_does_not_double_it() -> None:
    first = merge(notes(a="ours"), notes(a="theirs"), notes(a="base")).contents
    again = merge(first, notes(a="theirs"), notes(a="base"))
    assert comments(again.contents) == {"a": "ours", "a~2": "theirs"}


def test_the_same_change_on_both_sides_is_one() -> None:
    ours = Contents(annotations=(Annotation("a", comment="x", modified="2025-09-19T10:00:00Z"),))
    theirs = Contents(annotations=(Annotation("a", comment="x", modified="2025-09-19T11:00:00Z"),))
    merged = merge(ours, theirs, notes(a="base"))
    assert merged.conflicts == ()
    assert merged.contents.annotations[0].modified == "2025-09-19T11:00:00Z"


def test_deleted_here_and_changed_there_is_kept() -> None:
    assert comments(merge(notes(), notes(a="2"), notes(a="1")).contents) == {"a": "2"}
    assert comments(merge(notes(a="2"), notes(), notes(a="1")).contents) == {"a": "2"}


def test_without_a_base_nothing_counts_as_deleted() -> None:
    assert comments(merge(notes(a="1"), notes(b="1")).contents) == {"a": "1", "b": "1"}


def test_new_notes_stand_behind_those_they_followed() -> None:
    merged = merge(notes(a="1", c="1"), notes(x="1", a="1", b="1", b2="1", c="1", d="1"), notes(a="1", c="1"))
    assert list(comments(merged.contents)) == ["x", "a", "b", "b2", "c", "d"]


def test_links_merge_like_notes() -> None:
    def link(linked: bool) -> Contents:
        return Contents(links=(LinkNote("l", Target("aa", 0, 1, "a"), Target("rfi", 0, 1, "b"), linked),))

    merged = merge(link(True), link(False), Contents())
    assert [(one.id, one.linked) for one in merged.contents.links] == [("l", True), ("l~2", False)]


def test_blocks_that_could_not_be_read_are_kept_until_one_side_mends_them() -> None:
    bad, worse = KeptBlock("annotations", "- bad\n"), KeptBlock("annotations", "- worse\n")
    base = Contents(kept=(bad,))
    assert merge(Contents(kept=(bad,)), Contents(kept=(bad, worse)), base).contents.kept == (bad, worse)
    assert merge(Contents(kept=(bad,)), Contents(), base).contents.kept == ()


def test_unknown_fields_of_both_sides_are_kept() -> None:
    merged = merge(
        Contents(extra={"a": 1, "b": 2}), Contents(extra={"b": 2, "c": 3}), Contents(extra={"b": 2})
    )
    assert merged.contents.extra == {"a": 1, "b": 2, "c": 3}


sides = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("123"), max_size=6).map(
    lambda found: notes(**found)
)


@given(sides, sides, sides)
@settings(max_examples=200, deadline=None)
def test_no_change_of_either_side_is_lost(ours: Contents, theirs: Contents, base: Contents) -> None:
    merged = merge(ours, theirs, base).contents
    there = {(note.id.partition("~")[0], note.comment) for note in merged.annotations}
    start = comments(base)
    for side in (ours, theirs):
        for id_, comment in comments(side).items():
            if start.get(id_) != comment:
                assert (id_, comment) in there
    assert len({note.id for note in merged.annotations}) == len(merged.annotations)


@given(sides, sides)
@settings(max_examples=100, deadline=None)
def test_merging_with_oneself_or_with_the_base_changes_nothing(ours: Contents, base: Contents) -> None:
    assert merge(ours, ours, base).contents == ours
    assert merge(ours, base, base).contents == ours
    assert comments(merge(base, ours, base).contents) == comments(ours)
