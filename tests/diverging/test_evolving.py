"""Figures of different days: what one account counted and what another counts later need not contradict each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from telling import linked, of_type, story_of

from sahelread.diverging import diverge
from sahelread.model import Confidence, Divergence, DivergenceType

FIRST, LATER = date(2025, 7, 11), date(2025, 7, 24)


def counted(texts: tuple[str, str], days: tuple[date, date]) -> Divergence:
    """The one number on which two accounts of those days differ."""
    story = story_of(texts, published=FIRST)
    dated = tuple(replace(one, published=day) for one, day in zip(story.articles, days, strict=True))
    (found,) = of_type(
        diverge(replace(story, articles=dated), linked([(("a", 0), ("b", 0))])), DivergenceType.NUMBER
    )
    return found


@pytest.mark.parametrize(
    "texts",
    [
        ("À Lorval, 14 convives sont hospitalisés.", "À Lorval, quatre convives sont encore hospitalisés."),
        ("La crue de Lorval a fait 30 disparus.", "La crue de Lorval a fait 21 disparus."),
    ],
    ids=["in hospital", "missing"],
)
def test_who_is_missing_or_in_hospital_on_one_day_may_be_home_on_the_next(texts: tuple[str, str]) -> None:
    found = counted(texts, (FIRST, LATER))
    assert found.confidence is Confidence.HINT
    assert "different dates" in found.why[0].text
    assert "different dates" not in counted(texts, (FIRST, FIRST)).why[0].text
