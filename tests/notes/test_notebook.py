"""Commands on notes, and their undoing."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from noted_stories import AA, MANAA, RFI, story_of

from sahelread.model import (
    Confidence,
    Divergence,
    DivergenceType,
    Group,
    LinkDecision,
    PassageRef,
    Quote,
    Story,
    Value,
    Verdict,
    message,
)
from sahelread.notes.annotating import on_group, on_passage, on_passages, on_selection, on_silence
from sahelread.notes.annotation import Anchor, AnchorStatus, NoteKind, Origin, Status
from sahelread.notes.notebook import Notebook

LEAD = PassageRef("aa", 0)
EXPELLED = PassageRef("aa", 1)
SATURDAY = PassageRef("rfi", 1)
RETALIATION = PassageRef("manaa", 0)


@pytest.fixture
def notes(story: Story) -> Notebook:
    return Notebook(story)


def divergence() -> Divergence:
    at = AA.index("cinq agents")
    return Divergence(
        "number/agents", None, DivergenceType.NUMBER, Verdict.CONFLICT, Confidence.SURE, message("How many?"),
        (Value("aa", "5", (Quote(at, at + 11, "cinq agents"),)), Value("rfi", None), Value("manaa", "5", (Quote(0, 7, "Le Mali"),))),
    )  # fmt: skip


# What can be annotated


def test_a_passage_a_selection_a_group_and_a_silence_become_targets(story: Story) -> None:
    (passage,) = on_passage(story, EXPELLED)
    assert passage.exact == "Deux diplomates maliens ont également été expulsés."
    (selection,) = on_selection(story, "aa", passage.start or 0, (passage.start or 0) + 24)
    assert selection.exact == "Deux diplomates maliens"
    assert AA[slice(*(selection.place or (0, 0)))] == selection.exact
    group = on_group(story, Group(1, "expulsés", (EXPELLED, SATURDAY)))
    assert [(target.article, target.absent) for target in group] == [("aa", False), ("rfi", False)]
    assert on_silence("manaa")[0].status is AnchorStatus.EXACT


def test_nothing_but_white_space_cannot_be_annotated(story: Story) -> None:
    with pytest.raises(ValueError, match="nothing"):
        on_selection(story, "aa", 74, 75)


def test_a_note_marks_the_passages_it_touches(notes: Notebook) -> None:
    note = notes.draft(on_passages(notes.story, [EXPELLED, SATURDAY]), kind=NoteKind.QUESTION)
    notes.add(note)
    assert (
        [n.id for n in notes.annotations_at(EXPELLED)]
        == [note.id]
        == [n.id for n in notes.annotations_at(SATURDAY)]
    )
    assert notes.annotations_at(LEAD) == ()
    assert set(notes.marks()) == {EXPELLED, SATURDAY}
    mark = notes.mark(EXPELLED)
    assert mark is not None and (mark.count, mark.kind, mark.status) == (1, NoteKind.QUESTION, Status.OPEN)
    notes.delete(note.id)
    assert notes.marks() == {} and notes.mark(EXPELLED) is None


def test_new_notes_take_their_place_by_the_story(notes: Notebook) -> None:
    for ref, comment in ((RETALIATION, "c"), (LEAD, "a"), (SATURDAY, "b"), (LEAD, "a2")):
        notes.add(notes.draft(on_passage(notes.story, ref), comment=comment))
    notes.add(notes.draft(on_silence("aa"), comment="d"))
    assert [note.comment for note in notes.annotations] == ["a", "a2", "b", "c", "d"]


# Detected divergences


def test_a_rejected_divergence_stays_rejected(notes: Notebook) -> None:
    found = divergence()
    assert notes.status_of_divergence(found.key) is None
    notes.judge(found, Status.REJECTED)
    assert notes.status_of_divergence(found.key) is Status.REJECTED
    note = notes.annotation_of_divergence(found.key)
    assert note is not None and note.origin is Origin.DETECTED and note.type == "number"
    assert [(target.article, target.value, target.absent) for target in note.targets] == [
        ("aa", "5", False), ("rfi", None, True), ("manaa", "5", False),
    ]  # fmt: skip
    notes.judge(found, Status.VERIFIED)
    assert len(notes.annotations) == 1
    notes.undo()
    assert notes.status_of_divergence(found.key) is Status.REJECTED
    notes.undo()
    assert notes.status_of_divergence(found.key) is None


def test_the_note_that_counts_is_the_one_that_is_changed(story: Story) -> None:
    found = divergence()
    notes = Notebook(story, creator="Aïssa")
    for creator, status in (("Boubacar", Status.VERIFIED), (None, Status.OPEN)):
        notes.add(replace(notes.draft_of_divergence(found), creator=creator, status=status))
    own = notes.annotation_to_change(found)
    assert own is not None and own.creator is None
    assert notes.annotation_of_divergence(found.key) == own
    notes.add(replace(notes.draft_of_divergence(found), creator="Aïssa"))
    assert [note.creator for note in notes.annotations_of_divergence(found.key)] == [
        "Aïssa",
        None,
        "Boubacar",
    ]


# Links


def test_links_made_and_refused_reach_the_aligner(notes: Notebook) -> None:
    notes.decide_link(SATURDAY, EXPELLED, True)
    notes.decide_link(LEAD, RETALIATION, False)
    assert notes.link_decisions() == (
        LinkDecision(LEAD, RETALIATION, False),
        LinkDecision(EXPELLED, SATURDAY, True),
    )
    notes.decide_link(EXPELLED, SATURDAY, False)
    assert LinkDecision(EXPELLED, SATURDAY, False) in notes.link_decisions()
    assert len(notes.links) == 2
    notes.decide_link(EXPELLED, SATURDAY, None)
    assert len(notes.links) == 1
    notes.undo()
    notes.undo()
    assert LinkDecision(EXPELLED, SATURDAY, True) in notes.link_decisions()


# Undo


def test_every_command_can_be_undone_and_done_again(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD), comment="un"))
    notes.add(notes.draft(on_passage(notes.story, SATURDAY), comment="deux"))
    first, second = notes.annotations
    states = [notes.annotations]
    for act in (
        lambda: notes.change([first.id], comment="autre", tags=("x",)),
        lambda: notes.change([first.id, second.id], status=Status.VERIFIED),
        lambda: notes.delete(first.id),
        lambda: notes.change([second.id], targets=on_passage(notes.story, RETALIATION)),
        lambda: notes.delete(second.id),
    ):
        act()
        states.append(notes.annotations)
    for before in reversed(states[:-1]):
        notes.undo()
        assert notes.annotations == before
    for after in states[1:]:
        notes.redo()
        assert notes.annotations == after


def test_a_bulk_action_is_one_step_with_its_name(notes: Notebook) -> None:
    with notes.step(message("all passages noted")):
        for ref in (LEAD, SATURDAY, RETALIATION):
            notes.add(notes.draft(on_passage(notes.story, ref)))
    assert notes.can_undo == message("all passages noted")
    notes.undo()
    assert notes.annotations == () and notes.can_undo is None
    notes.redo()
    assert len(notes.annotations) == 3


def test_a_bulk_action_that_fails_changes_nothing(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD)))
    before = notes.annotations
    with pytest.raises(KeyError):
        notes.delete(before[0].id, "unknown")
    assert notes.annotations == before
    assert notes.annotations_at(LEAD) == before


def test_two_hundred_steps_are_undone_and_no_more_are_kept(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD), comment="0"))
    (note,) = notes.annotations
    for number in range(1, 251):
        notes.change([note.id], comment=str(number))
    for number in range(249, 49, -1):
        notes.undo()
        assert notes.annotation(note.id).comment == str(number)
    assert notes.can_undo is None
    notes.undo()
    assert notes.annotation(note.id).comment == "50"


def test_a_new_command_ends_what_could_be_done_again(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD)))
    notes.undo()
    notes.add(notes.draft(on_passage(notes.story, SATURDAY)))
    assert notes.can_redo is None


def test_a_change_that_changes_nothing_is_no_step(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD), comment="un"))
    revision = notes.revision
    notes.change([notes.annotations[0].id], comment="un")
    assert notes.revision == revision
    notes.undo()
    assert notes.annotations == ()


@given(st.lists(st.integers(0, 10**6), max_size=25), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_undoing_everything_gives_the_beginning_and_redoing_everything_the_end(
    choices: list[int], chance: random.Random
) -> None:
    notes = Notebook(story_of(aa=AA, rfi=RFI, manaa=MANAA))
    refs = [LEAD, EXPELLED, SATURDAY, RETALIATION]
    steps = 0
    for choice in choices:
        revision, known = notes.revision, [note.id for note in notes.annotations]
        match choice % 5:
            case 0 | 1:
                notes.add(notes.draft(on_passage(notes.story, chance.choice(refs)), comment=str(choice)))
            case 2 if known:
                notes.delete(*chance.sample(known, min(2, len(known))))
            case 3 if known:
                notes.change(chance.sample(known, min(3, len(known))), comment=str(choice))
            case 4:
                a, b = chance.sample(refs[:1] + refs[2:], 2)
                notes.decide_link(a, b, chance.choice([True, False, None]))
        steps += notes.revision != revision
    end = notes.annotations, notes.links, notes.marks()
    for _ in range(steps):
        notes.undo()
    assert (notes.annotations, notes.links, notes.marks()) == ((), (), {})
    assert notes.can_undo is None
    for _ in range(steps):
        notes.redo()
    assert (notes.annotations, notes.links, notes.marks()) == end


# What the screen offers again


def test_tags_are_offered_by_how_often_they_are_used(notes: Notebook) -> None:
    for tags in (("bilan",), ("bilan", "date"), ("acteur",)):
        notes.add(notes.draft(on_passage(notes.story, LEAD), tags=tags))
    assert notes.tags() == ("bilan", "acteur", "date")


def test_the_last_note_is_the_one_written_last(story: Story) -> None:
    hours = iter(range(1, 24))
    notes = Notebook(story, clock=lambda: datetime(2025, 9, 19, next(hours), tzinfo=UTC))
    notes.add(notes.draft(on_passage(story, LEAD), comment="un"))
    notes.add(notes.draft(on_passage(story, SATURDAY), comment="deux"))
    assert notes.last is not None and notes.last.comment == "deux"


def test_text_that_no_file_can_hold_is_made_whole_when_it_enters(notes: Notebook) -> None:
    notes.add(notes.draft(on_passage(notes.story, LEAD), comment="a\ud800b\r\nc", tags=("\udfff",)))
    assert notes.annotations[0].comment == "a\ufffdb\nc"
    assert notes.annotations[0].tags == ("\ufffd",)


# Two writers at once


def test_what_others_wrote_in_a_note_while_it_was_edited_stays_beside_it(notes: Notebook) -> None:
    opened = notes.draft(on_passage(notes.story, LEAD), comment="un")
    notes.add(opened)
    notes.replace(replace(opened, comment="d'un autre"))
    assert notes.replace_since(opened, replace(opened, comment="de moi"))
    assert sorted((note.comment, "conflict" in note.tags) for note in notes.annotations) == [
        ("d'un autre", True),
        ("de moi", False),
    ]
    notes.undo()
    assert [note.comment for note in notes.annotations] == ["d'un autre"]


def test_a_note_closed_as_it_was_opened_leaves_what_others_wrote(notes: Notebook) -> None:
    opened = notes.draft(on_passage(notes.story, LEAD), comment="un")
    notes.add(opened)
    notes.replace(replace(opened, comment="d'un autre"))
    assert not notes.replace_since(opened, opened)
    assert [note.comment for note in notes.annotations] == ["d'un autre"]


@pytest.mark.parametrize("others_wrote", [False, True])
def test_of_a_draft_that_is_older_than_the_note_both_stand(notes: Notebook, others_wrote: bool) -> None:
    note = notes.draft(on_passage(notes.story, LEAD), comment="un")
    notes.add(note)
    assert (
        notes.replace_since(None, replace(note, comment="de moi" if others_wrote else "un")) is others_wrote
    )
    assert len(notes.annotations) == 1 + others_wrote


def test_a_note_that_others_deleted_while_it_was_edited_is_there_again(notes: Notebook) -> None:
    opened = notes.draft(on_passage(notes.story, LEAD), comment="un")
    assert not notes.replace_since(opened, replace(opened, comment="de moi"))
    assert [note.comment for note in notes.annotations] == ["de moi"]


# Whose note it is


@pytest.mark.parametrize(
    ("creator", "editor", "signed"),
    [
        ("Boubacar", "Aïssa", "Aïssa"),
        (None, "Aïssa", "Aïssa"),
        ("Boubacar", "Boubacar", None),
        ("Boubacar", None, None),
        (None, None, None),
    ],
)
def test_a_change_to_another_s_note_says_who_made_it(
    story: Story, creator: str | None, editor: str | None, signed: str | None
) -> None:
    notes = Notebook(story, creator=editor)
    note = replace(notes.draft(on_passage(story, LEAD)), creator=creator)
    notes.add(note)
    notes.replace(replace(note, comment="non"))
    [changed] = notes.annotations
    assert (changed.creator, changed.modified_by) == (creator, signed)


def test_who_changed_it_last_is_named(story: Story) -> None:
    notes = Notebook(story, creator="Boubacar")
    note = replace(notes.draft(on_passage(story, LEAD)), modified_by="Aïssa")
    notes.add(note)
    notes.change([note.id], comment="oui")
    assert notes.annotations[0].modified_by is None


def test_who_merely_looked_at_a_note_has_not_changed_it(story: Story) -> None:
    notes = Notebook(story, creator="Aïssa")
    note = replace(notes.draft(on_passage(story, LEAD)), creator="Boubacar")
    notes.add(note)
    notes.replace(note)
    assert notes.annotations[0].modified_by is None


# Texts that change under an answer


def test_an_answer_keeps_its_source_and_status_and_the_words_it_was_given_for(story: Story) -> None:
    notes = Notebook(story)
    (target,) = on_passage(story, EXPELLED)
    start, end = target.place or (0, 0)
    old = replace(
        target,
        exact="Trois diplomates maliens ont également été expulsés.",
        value="trois",
        according_to="Bamako",
        judged=Status.VERIFIED,
        anchor=Anchor(AnchorStatus.FUZZY, start, end),
    )
    notes.add(replace(notes.draft([old])))
    assert notes.annotations[0].targets[0].needs_review
    notes.confirm_anchors([notes.annotations[0].id])
    [now] = notes.annotations[0].targets
    assert now.exact == "Deux diplomates maliens ont également été expulsés."
    assert (now.value, now.according_to, now.judged) == ("trois", "Bamako", Status.VERIFIED)
    assert now.was == old.exact
    assert now.needs_review


def test_a_quote_without_an_answer_has_nothing_to_be_looked_at_again(story: Story) -> None:
    notes = Notebook(story)
    (target,) = on_passage(story, EXPELLED)
    anchor = Anchor(AnchorStatus.FUZZY, *(target.place or (0, 0)))
    notes.add(notes.draft([replace(target, exact="Trois diplomates", anchor=anchor)]))
    notes.confirm_anchors([notes.annotations[0].id])
    assert notes.annotations[0].targets[0].was is None
