"""Annotations that leave as JSON or JSON-LD come back as they were."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from export_stories import HOSTILE, contents_of, small_contents, small_story
from hypothesis import given
from hypothesis import strategies as st

from sahelread.exporting import exported
from sahelread.exporting.annotations_json import is_annotations_record, read_annotations_record
from sahelread.exporting.web_annotation_reading import is_web_annotations, read_web_annotations
from sahelread.model import Story, Verdict
from sahelread.notes.anchoring import contents_anchored
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Origin, Status, Target
from sahelread.notes.cleaning import clean
from sahelread.notes.document import Contents


def through_json(contents: Contents, story: Story) -> Contents:
    record = json.loads(exported("json", contents, story))
    assert is_annotations_record(record)
    read, refused = read_annotations_record(record)
    assert refused == ()
    return read


def through_jsonld(contents: Contents, story: Story) -> Contents:
    record = json.loads(exported("jsonld", contents, story))
    assert is_web_annotations(record)
    annotations, links, refused = read_web_annotations(record, story)
    assert refused == ()
    return replace(contents, annotations=annotations, links=links)


def test_json_loses_nothing(contents: Contents, story: Story) -> None:
    assert through_json(contents, story) == contents


# Half characters are in no file of ours: they become U+FFFD before a note is kept.
KEPT = [text for text in HOSTILE if clean(text) == text]


@pytest.mark.parametrize("text", KEPT)
def test_json_loses_nothing_of_hostile_text(text: str) -> None:
    contents, story = contents_of(text or "x")
    assert through_json(contents, story) == contents


def without_lost_places(contents: Contents) -> Contents:
    """Offsets of quotes that are not there any more are left out of JSON-LD: they would point at something else."""

    def known(target: Any) -> Any:
        lost = target.absent or target.status.value in ("fuzzy", "orphan")
        return replace(target, start=None, end=None) if lost else target

    return replace(
        contents,
        annotations=tuple(
            replace(note, targets=tuple(known(target) for target in note.targets))
            for note in contents.annotations
        ),
        links=tuple(replace(link, a=known(link.a), b=known(link.b)) for link in contents.links),
    )


def test_jsonld_loses_nothing_but_the_offsets_of_lost_quotes(contents: Contents, story: Story) -> None:
    assert through_jsonld(contents, story) == without_lost_places(contents)


@pytest.mark.parametrize("text", [text for text in KEPT if text.strip()])
def test_jsonld_keeps_hostile_text(text: str) -> None:
    contents, story = contents_of(text)
    kept = through_jsonld(contents, story)
    assert [(n.question, n.comment, n.tags, n.decision) for n in kept.annotations] == [
        (n.question, n.comment, n.tags, n.decision) for n in contents.annotations
    ]


class TestForeignAnnotations:
    """What other programs write, in the shapes of the model's examples and of Hypothesis."""

    story = small_story()

    def read(self, record: Any) -> Any:
        annotations, _links, refused = read_web_annotations(record, self.story)
        assert refused == ()
        return annotations

    def hypothesis(self, **changes: Any) -> dict[str, Any]:
        return {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "type": "Annotation",
            "id": "https://hypothes.is/a/xyz",
            "created": "2025-09-22T10:00:00.000000+00:00",
            "modified": "2025-09-22T10:05:00.000000+00:00",
            "creator": "acct:lectrice@hypothes.is",
            "body": [
                {"type": "TextualBody", "value": "Cinq, vraiment ?", "format": "text/markdown"},
                {"type": "TextualBody", "value": "bilan", "purpose": "tagging"},
            ],
            "target": [
                {
                    "source": "https://example.org/la-france-suspend",
                    "selector": [
                        {
                            "type": "RangeSelector",
                            "startSelector": {"type": "XPathSelector", "value": "/p[1]"},
                        },
                        {"type": "TextPositionSelector", "start": 3078, "end": 3089},
                        {
                            "type": "TextQuoteSelector",
                            "exact": "cinq agents",
                            "prefix": "encontre de ",
                            "suffix": " de l",
                        },
                    ],
                }
            ],
            **changes,
        }

    def test_hypothesis_gives_quote_comment_tags_author_and_times(self) -> None:
        (note,) = self.read(self.hypothesis())
        assert (note.comment, note.tags, note.creator) == (
            "Cinq, vraiment ?",
            ("bilan",),
            "lectrice@hypothes.is",
        )
        assert note.targets[0].exact == "cinq agents"
        assert note.kind is NoteKind.NOTE
        assert note.status is Status.OPEN
        assert note.origin is Origin.MANUAL

    def test_a_source_on_the_web_is_the_only_account_that_holds_the_quote(self) -> None:
        assert self.read(self.hypothesis())[0].targets[0].article == "000"

    def test_a_quote_that_no_account_holds_keeps_its_source(self) -> None:
        target = {
            "source": "https://example.org/x",
            "selector": {"type": "TextQuoteSelector", "exact": "ailleurs"},
        }
        (note,) = self.read(self.hypothesis(target=[target]))
        assert note.targets[0].article == "https://example.org/x"

    def test_a_file_name_in_the_source_names_the_account(self) -> None:
        target = {
            "source": "file:///home/x/001.txt",
            "selector": {"type": "TextQuoteSelector", "exact": "absent"},
        }
        assert self.read(self.hypothesis(target=target))[0].targets[0].article == "001"

    def test_importing_twice_gives_the_same_ids(self) -> None:
        assert self.read(self.hypothesis()) == self.read([self.hypothesis()])

    def test_a_page_note_without_selectors_is_a_note_without_targets(self) -> None:
        (note,) = self.read(self.hypothesis(target=[{"source": "https://example.org/"}]))
        assert note.targets == ()

    def test_the_rows_of_the_hypothesis_api_are_read(self) -> None:
        row = {
            "id": "abc",
            "user": "acct:lectrice@hypothes.is",
            "updated": "2025-09-22T10:05:00Z",
            "text": "Voir.",
            "tags": ["a", "b"],
            "target": self.hypothesis()["target"],
        }
        (note,) = self.read({"total": 1, "rows": [row]})
        assert (note.comment, note.tags, note.modified) == ("Voir.", ("a", "b"), "2025-09-22T10:05:00Z")

    def test_an_unknown_verdict_is_not_taken_for_one_of_ours(self) -> None:
        body = {"type": "TextualBody", "purpose": "classifying", "value": "grave", "sahel:field": "verdict"}
        assert self.read(self.hypothesis(body=[body]))[0].verdict is None
        body["value"] = "conflict"
        assert self.read(self.hypothesis(body=[body]))[0].verdict is Verdict.CONFLICT

    def test_selectors_that_refine_others_are_found(self) -> None:
        selector = {
            "type": "FragmentSelector",
            "value": "p2",
            "refinedBy": {"type": "TextQuoteSelector", "exact": "cinq agents"},
        }
        target = {"source": "https://example.org/", "selector": selector}
        assert self.read(self.hypothesis(target=target))[0].targets[0].exact == "cinq agents"

    @pytest.mark.parametrize("record", [None, 3, "x", [], {}, {"items": [1, None]}, {"first": {"items": {}}}])
    def test_what_is_no_annotation_is_not_taken_for_one(self, record: Any) -> None:
        assert not is_web_annotations(record)
        assert read_web_annotations(record, self.story) == ((), (), ())

    def test_a_broken_annotation_is_told_and_the_others_are_read(self) -> None:
        odd = self.hypothesis(id="odd", created={"at": "x"})
        annotations, _links, refused = read_web_annotations([odd, self.hypothesis()], self.story)
        assert len(annotations) == 1
        assert len(refused) == 1

    def test_a_position_without_a_quote_takes_the_text_that_stands_there(self) -> None:
        selector = {"type": "TextPositionSelector", "start": 78, "end": 89}
        (note,) = self.read(self.hypothesis(target={"source": "000.txt", "selector": selector}))
        assert note.targets[0].exact == "cinq agents"

    def test_a_position_outside_the_text_is_no_target(self) -> None:
        selector = {"type": "TextPositionSelector", "start": 7800, "end": 8900}
        assert self.read(self.hypothesis(target={"source": "000.txt", "selector": selector}))[0].targets == ()


@given(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\r"), min_size=1))
def test_any_text_comes_back_from_json(text: str) -> None:
    contents, story = contents_of(text)
    assert through_json(contents, story) == contents


def test_contents_are_the_same_whatever_way_they_went(contents: Contents, story: Story) -> None:
    first = contents_anchored(through_json(contents, story), story)
    twice = through_json(through_jsonld(first, story), story)
    assert twice.annotations[0] == small_contents(story).annotations[0]


def test_every_field_of_an_annotation_takes_part_in_these_round_trips(contents: Contents) -> None:
    """A new field must be added to the exports and to the annotations of these tests."""
    notes = contents.annotations
    targets = [target for note in notes for target in note.targets]
    decisions = [note.decision for note in notes if note.decision]
    links = list(contents.links)
    for made, blank in ((notes, Annotation("")), (targets, Target("")), (decisions, Decision())):
        unused = {field.name for field in fields(blank) if all(_same(one, blank, field.name) for one in made)}
        assert unused <= {"group", "extra"}, type(blank)
    assert all(link.creator for link in links)


def _same(one: Any, blank: Any, name: str) -> bool:
    return bool(getattr(one, name) == getattr(blank, name))
