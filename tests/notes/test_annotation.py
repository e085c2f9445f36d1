"""What an annotation says of itself."""

import pytest

from sahelread.notes.annotation import Annotation, Decision, Origin, Status


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
