"""Whose annotations are about the same text, and Cohen's kappa on what they say of it."""

from dataclasses import replace

import pytest

from sahelread.notes.agreement import Agreement, agreement, pairs
from sahelread.notes.annotation import Annotation, NoteKind, Target


def note(id_: str, *spans: tuple[str, int, int], absent: str = "", **fields: object) -> Annotation:
    targets = [Target(article, start, end, exact="x") for article, start, end in spans]
    if absent:
        targets.append(Target(absent, absent=True))
    return Annotation(id_, kind=NoteKind.DIVERGENCE, targets=tuple(targets), **fields)  # type: ignore[arg-type]


def matched(ours: list[Annotation], theirs: list[Annotation]) -> list[tuple[str | None, str | None]]:
    return [(p.ours.id if p.ours else None, p.theirs.id if p.theirs else None) for p in pairs(ours, theirs)]


class TestWhoseAnnotationsMatch:
    @pytest.mark.parametrize(
        ("one", "other", "match"),
        [
            (note("a", ("0", 10, 20)), note("b", ("0", 10, 20)), True),
            (note("a", ("0", 10, 20)), note("b", ("0", 0, 80)), True),  # a quote in the other's sentence
            (note("a", ("0", 10, 20)), note("b", ("0", 15, 40)), True),  # half of the shorter one
            (note("a", ("0", 10, 20)), note("b", ("0", 16, 40)), False),
            (note("a", ("0", 10, 20)), note("b", ("1", 10, 20)), False),
            (note("a", ("0", 10, 20), ("1", 5, 9)), note("b", ("1", 5, 9)), True),
            (note("a", absent="2"), note("b", absent="2"), True),
            (note("a", absent="2"), note("b", absent="3"), False),
            (
                note("a", absent="2"),
                note("b", ("0", 1, 9), absent="2"),
                False,
            ),  # a silence alone says too little
            (note("a"), note("b"), False),
            (note("a", ("0", 10, 20), ("0", 12, 30)), note("b", ("0", 10, 30)), True),
        ],
    )
    def test_by_the_text_they_cover(self, one: Annotation, other: Annotation, match: bool) -> None:
        assert pairs([one], [other])[0].both is match
        assert pairs([other], [one])[0].both is match

    def test_the_same_id_and_the_same_detection_match_wherever_they_are(self) -> None:
        assert matched([note("a", ("0", 1, 2))], [note("a", ("1", 1, 2))]) == [("a", "a")]
        one, other = note("a", detector="number:1"), note("b", detector="number:1")
        assert matched([one], [other]) == [("a", "b")]

    def test_each_has_one_partner_the_one_that_covers_most_in_common(self) -> None:
        ours = [note("a", ("0", 0, 100)), note("b", ("0", 10, 20))]
        theirs = [note("c", ("0", 10, 20)), note("d", ("0", 0, 90))]
        assert matched(ours, theirs) == [("a", "d"), ("b", "c")]

    def test_what_only_one_side_has_comes_after(self) -> None:
        ours, theirs = (
            [note("a", ("0", 0, 5)), note("b", ("1", 0, 5))],
            [note("c", ("1", 0, 5)), note("d", ("2", 0, 5))],
        )
        assert matched(ours, theirs) == [("b", "c"), ("a", None), (None, "d")]

    def test_notes_and_questions_claim_nothing(self) -> None:
        one = replace(note("a", ("0", 0, 5)), kind=NoteKind.NOTE)
        assert pairs([one], [replace(one, kind=NoteKind.QUESTION)]) == ()


class TestKappa:
    # Cohen 1960 corrects for chance; the counts are a textbook table: both yes 20, only A 5, only B 10, both no 15.
    def test_it_is_cohens(self) -> None:
        labels = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15
        measured = agreement(labels)
        assert measured.observed == pytest.approx(0.7)
        assert measured.kappa == pytest.approx(0.4)

    def test_full_agreement_is_one_and_opposition_is_below_zero(self) -> None:
        assert agreement([("a", "a"), ("b", "b")]).kappa == 1
        assert agreement([("a", "b"), ("b", "a")]).kappa == -1

    def test_with_one_label_only_it_says_nothing(self) -> None:
        assert agreement([("a", "a")] * 9) == Agreement(9, 9, 1.0, None)

    def test_without_pairs_there_is_nothing_to_measure(self) -> None:
        assert agreement([]) == Agreement(0, 0, None, None)

    def test_of_values_that_are_each_their_own_it_says_how_many_are_the_same(self) -> None:
        assert agreement([("5", "5"), ("2", "4")], judged=False) == Agreement(2, 1, 0.5, None)
