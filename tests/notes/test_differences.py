"""What differs between two annotation files, annotation by annotation."""

from dataclasses import replace

from sahelread.notes.annotation import Annotation, Decision, LinkNote, Status, Target
from sahelread.notes.differences import Difference, differences
from sahelread.notes.document import Contents

A = Annotation("a", comment="un", modified="2025-09-19T11:30:00Z")
B = Annotation("b", comment="deux")
LINK = LinkNote("l", Target("0", exact="x"), Target("1", exact="y"), True)


def test_the_same_contents_do_not_differ() -> None:
    assert differences(Contents((A, B), (LINK,)), Contents((B, A), (LINK,))) == ()


def test_a_changed_field_is_named_with_both_values() -> None:
    changed = replace(A, status=Status.VERIFIED, tags=("bilan",))
    assert differences(Contents((A,)), Contents((changed,))) == (
        Difference(A, changed, (("status", "open", "verified"), ("tags", None, ["bilan"]))),
    )


def test_when_it_was_last_touched_is_no_difference() -> None:
    assert differences(Contents((A,)), Contents((replace(A, modified="2026-01-01T00:00:00Z"),))) == ()


def test_what_went_comes_before_what_came() -> None:
    assert differences(Contents((A,)), Contents((B,))) == (Difference(A, None), Difference(None, B))


def test_links_are_compared_too() -> None:
    refused = replace(LINK, linked=False)
    assert differences(Contents(links=(LINK,)), Contents(links=(refused,))) == (
        Difference(LINK, refused, (("linked", True, False),)),
    )


def test_the_notes_of_two_coders_on_one_question_are_compared() -> None:
    ours = Annotation("a", detector="number-1", decision=Decision("19"), creator="Awa")
    theirs = Annotation("b", detector="number-1", decision=Decision("22"), creator="Issa")
    [found] = differences(Contents((ours,)), Contents((theirs,)))
    assert (found.before, found.after) == (ours, theirs)
    assert ("creator", "Awa", "Issa") in found.fields
    both = differences(Contents((ours,)), Contents((theirs, ours)))
    assert both == (Difference(None, theirs),)
