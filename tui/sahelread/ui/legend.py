"""The legend: every sign that the reader draws beside or above the text, with what it stands for."""

from __future__ import annotations

from sahelread.exporting.terms import type_name, verdict_name
from sahelread.i18n import _
from sahelread.ui.layout_marks import (
    COUNTERPART_SIGN,
    CURSOR_SIGN,
    LONE_SIGN,
    NOTE_SIGN,
    TOLD_SIGN,
    TYPE_SIGNS,
    VERDICT_SIGNS,
)
from sahelread.ui.layout_overview import SIGHT_SIGNS, Sight

Signs = tuple[tuple[str, str], ...]


def legend() -> tuple[tuple[str, Signs], ...]:
    """Headings, each with its signs and their meanings."""
    places = (
        (CURSOR_SIGN, _("the passage being read")),
        (COUNTERPART_SIGN, _("its counterpart in another account")),
        (LONE_SIGN, _("nothing that corresponds was found in the others")),
        (
            f"{TOLD_SIGN} 5/6",
            _("five of the six passages of the account are lined up: others need not tell all of them"),
        ),
        (f"{TOLD_SIGN}2", _("lined up with passages of two other accounts")),
        ("◆", _("the account that orders the rows")),
        ("↑ ↓", _("moved here from passage § of its account")),
        (NOTE_SIGN, _("annotated")),
    )
    verdicts = tuple((sign, verdict_name(verdict)) for verdict, sign in VERDICT_SIGNS.items())
    types = tuple((sign, type_name(kind.value)) for kind, sign in TYPE_SIGNS.items())
    seen = (
        (SIGHT_SIGNS[Sight.CURSOR], _("the passage being read")),
        (SIGHT_SIGNS[Sight.NOTE], _("annotated")),
        (SIGHT_SIGNS[Sight.MATCH], _("what was searched")),
        (SIGHT_SIGNS[Sight.CONFLICT], _("a conflict")),
        (SIGHT_SIGNS[Sight.DIVERGENCE], _("another divergence")),
    )
    return (
        (_("Signs"), places),
        (_("At the right edge, for the whole story"), seen),
        (_("How they differ"), verdicts),
        (_("In what they differ"), types),
    )
