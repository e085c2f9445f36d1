"""The fixture that tells a story to the detectors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest
from telling import Pair, Told, linked, story_of

from sahelread.diverging import diverge
from sahelread.model import Divergence, Story


@pytest.fixture
def told() -> Told:
    """Divergences of a story told in a few lines, and the story."""

    def tell(
        *texts: str,
        links: Sequence[Pair] = (),
        published: date | None = date(2025, 9, 19),
        language: str = "fr",
    ) -> tuple[Story, tuple[Divergence, ...]]:
        story = story_of(texts, published=published, language=language)
        return story, diverge(story, linked(links))

    return tell
