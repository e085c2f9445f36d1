"""What an annotation says of itself."""

import pytest

from sahelread.notes.annotation import Annotation, Decision, Origin, Status, Target, Told


@pytest.mark.parametrize(
    ("origin", "status", "decision", "unverified"),
    [
        (Origin.DETECTED, Status.OPEN, None, True),
        (Origin.DETECTED, Status.OPEN, Decision(best=10, reason="le parquet"), False),
        (Origin.DETECTED, Status.VERIFIED, None, False),
        (Origin.DETECTED, Status.REJECTED, None, False),
        (Origin.MANUAL, Status.OPEN, None, False),
    ],
)
def test_only_what_nobody_judged_or_decided_is_unverified(
    origin: Origin, status: Status, decision: Decision | None, unverified: bool
) -> None:
    note = Annotation("1", origin=origin, status=status, decision=decision)
    assert note.is_unverified is unverified


@pytest.mark.parametrize(
    ("origin", "target", "told"),
    [
        (Origin.DETECTED, Target("a", exact="cinq agents", value="5"), Told.ANSWER),
        (Origin.DETECTED, Target("a", exact="cinq agents", value="5", judged=Status.REJECTED), Told.STRUCK),
        (Origin.DETECTED, Target("a", exact="des agents"), Told.UNREAD),
        (Origin.DETECTED, Target("a", absent=True), Told.NOT_FOUND),
        (Origin.DETECTED, Target("a", absent=True, judged=Status.VERIFIED), Told.SILENT),
        (Origin.DETECTED, Target("a", absent=True, value="aucun"), Told.ANSWER),
        (Origin.MANUAL, Target("a", absent=True), Told.SILENT),
        (Origin.MANUAL, Target("a", absent=True, judged=Status.OPEN), Told.NOT_FOUND),
        (Origin.MANUAL, Target("a", exact="des agents"), Told.ANSWER),
    ],
)
@pytest.mark.parametrize("status", Status)
def test_who_stands_for_an_answer_or_a_silence_hangs_on_no_status_of_the_whole(
    origin: Origin, target: Target, told: Told, status: Status
) -> None:
    assert Annotation("1", origin=origin, status=status).told(target) is told
