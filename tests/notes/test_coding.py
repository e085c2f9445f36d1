"""What two coders decided, and never what the program alone filled in."""

from dataclasses import replace

import pytest

from sahelread.model import Verdict
from sahelread.notes.annotation import Annotation, Decision, NoteKind, Origin, Rule, Status, Target
from sahelread.notes.coding import FIELDS, disagree, figures_of, struck_of, type_of, value_of, verdict_of

BY_HAND = Annotation("a", kind=NoteKind.DIVERGENCE, verdict=Verdict.CONFLICT, type="number")
DETECTED = replace(BY_HAND, origin=Origin.DETECTED, detector="number:morts")
ANSWERS = (Target("afp", 0, 4, "cinq", value="5"), Target("rfi", 9, 12, "six", value="6"))

Labels = list[tuple[str, str]]


def labels(name: str, ours: Annotation, theirs: Annotation) -> Labels:
    return next(field for field in FIELDS if field.name == name).labels(ours, theirs)


def struck(note: Annotation, *accounts: str) -> Annotation:
    targets = tuple(
        replace(target, judged=Status.REJECTED) if target.article in accounts else target
        for target in ANSWERS
    )
    return replace(note, targets=targets)


def test_an_agreement_is_a_verdict_and_a_rejection_a_status_alone() -> None:
    assert verdict_of(BY_HAND) == "conflict"
    assert verdict_of(replace(BY_HAND, status=Status.REJECTED)) is None
    assert verdict_of(replace(BY_HAND, verdict=None, kind=NoteKind.AGREEMENT)) == "agreement"
    assert (type_of(replace(BY_HAND, type=None)), type_of(BY_HAND)) == ("none", "number")


def test_the_type_and_the_verdict_that_the_program_filled_in_are_no_coders() -> None:
    decided = replace(DETECTED, decision=Decision(best=5))
    assert (type_of(decided), verdict_of(decided)) == (None, None)
    assert labels("type", decided, BY_HAND) == []


def test_who_verifies_a_divergence_stands_for_its_verdict() -> None:
    assert verdict_of(replace(DETECTED, status=Status.VERIFIED)) == "conflict"


def test_two_tolls_retained_are_compared() -> None:
    one = replace(DETECTED, decision=Decision(value="cinq morts", low=2, best=5, high=5))
    other = replace(DETECTED, decision=Decision(value="quatre morts", low=4, best=4, high=5))
    assert labels("figures", one, other) == [("2/5/5", "4/4/5")]
    assert labels("value", one, other) == [("cinq morts", "quatre morts")]


def test_a_value_is_the_same_whatever_its_capitals_and_spaces() -> None:
    one, other = (
        replace(BY_HAND, decision=Decision(value=value)) for value in ("Cinq  morts.", "cinq morts")
    )
    assert labels("value", one, other) == [("cinq morts", "cinq morts")]


@pytest.mark.parametrize("other", [BY_HAND, replace(BY_HAND, decision=Decision(reason="à voir"))])
def test_what_one_coder_left_open_is_not_compared(other: Annotation) -> None:
    one = replace(BY_HAND, decision=Decision(value="5", best=5, rule=Rule.BEST))
    assert (value_of(other), figures_of(other)) == (None, None)
    assert all(labels(name, one, other) == [] for name in ("value", "figures", "rule"))


def test_answers_struck_are_compared_one_by_one() -> None:
    one, other = struck(BY_HAND, "rfi"), struck(BY_HAND)
    assert (struck_of(one), struck_of(other)) == ("rfi", "")
    assert labels("struck", one, other) == [("answer", "answer"), ("struck", "answer")]


def test_an_answer_that_several_passages_give_is_one_answer() -> None:
    again = (*ANSWERS, Target("rfi", 40, 43, "six", value="6"), Target("rfi", 60, 64, "sept", value="7"))
    both = replace(BY_HAND, targets=again)
    assert labels("struck", both, both) == [("answer", "answer")] * 2


def test_the_answers_that_coders_keep_are_compared_account_by_account() -> None:
    corrected = replace(ANSWERS[1], value="Sept", judged=Status.VERIFIED)
    one = replace(DETECTED, status=Status.VERIFIED, targets=(ANSWERS[0], corrected))
    other = replace(DETECTED, status=Status.VERIFIED, targets=ANSWERS)
    assert labels("answers", one, other) == [("5", "5"), ("sept", "6")]


def test_an_answer_struck_out_is_no_answer_and_a_silence_that_was_ticked_is_one() -> None:
    silent = replace(Target("rfi", absent=True), judged=Status.VERIFIED)
    one = replace(BY_HAND, targets=(ANSWERS[0], silent))
    assert labels("answers", one, replace(BY_HAND, targets=ANSWERS)) == [("5", "5"), ("silent", "6")]
    assert labels("answers", struck(BY_HAND, "rfi"), replace(BY_HAND, targets=ANSWERS)) == [("5", "5")]


def test_who_rejects_and_who_left_it_open_do_not_say_the_same() -> None:
    rejected = replace(DETECTED, status=Status.REJECTED)
    assert labels("status", rejected, DETECTED) == [("rejected", "open")]


def test_the_answers_of_what_nobody_looked_at_are_the_programs() -> None:
    assert struck_of(struck(DETECTED)) is None
    assert labels("struck", struck(DETECTED), struck(BY_HAND, "rfi")) == []


def test_what_the_program_read_is_no_agreement_of_two_coders_who_only_retained_a_value() -> None:
    one, other = (replace(DETECTED, targets=ANSWERS, decision=Decision(value=v)) for v in ("5", "6"))
    assert labels("value", one, other) == [("5", "6")]
    assert all(labels(name, one, other) == [] for name in ("answers", "struck", "status"))


def test_who_corrected_one_answer_left_the_others_as_they_were() -> None:
    corrected = replace(ANSWERS[1], value="sept", judged=Status.VERIFIED)
    one = replace(DETECTED, targets=(ANSWERS[0], corrected))
    assert labels("answers", one, replace(DETECTED, targets=ANSWERS, decision=Decision(value="6"))) == []
    assert labels("answers", one, struck(DETECTED, "afp")) == [("sept", "6")]
    assert labels("struck", one, struck(DETECTED, "afp")) == [("answer", "struck"), ("answer", "answer")]


def test_what_neither_coder_touched_is_not_compared() -> None:
    assert labels("struck", struck(DETECTED, "rfi"), struck(DETECTED, "rfi")) == [("struck", "struck")]


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        (Decision(value="19"), Decision(value="22"), True),
        (Decision(value="19"), Decision(value=" 19 "), False),
        (Decision(value="19", low=12), Decision(value="19", low=14), True),
        (Decision(value="19"), Decision(low=14), False),
    ],
)
def test_decisions_disagree_on_a_value_or_on_figures_that_both_give(
    ours: Decision, theirs: Decision, differ: bool
) -> None:
    assert disagree([replace(DETECTED, decision=one) for one in (ours, theirs)]) is differ


def test_who_puts_aside_what_another_decided_disagrees() -> None:
    decided = replace(DETECTED, decision=Decision(value="19"))
    put_aside = replace(DETECTED, status=Status.REJECTED)
    assert disagree([put_aside, decided])
    assert not disagree([put_aside, put_aside]) and not disagree([put_aside, DETECTED])
    assert not disagree([decided])


def test_who_verified_without_a_figure_disagrees_with_who_retains_one() -> None:
    verified, retained = replace(DETECTED, status=Status.VERIFIED), Decision(value="95")
    assert disagree([verified, replace(DETECTED, decision=retained)])
    assert disagree(
        [replace(verified, decision=Decision(reason="trop tôt")), replace(verified, decision=retained)]
    )
    assert not disagree([verified, verified]) and not disagree(
        [DETECTED, replace(DETECTED, decision=retained)]
    )
