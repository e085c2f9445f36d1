"""All detectors over one story, each reading the same facts; what they find is ranked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sahelread.diverging import (
    actor,
    attribution,
    cause,
    chronology,
    date,
    framing,
    modality,
    negation,
    number,
    omission,
    quotation,
    term,
)
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Finding, divergence
from sahelread.diverging.ranking import ranked
from sahelread.model import Alignment, Divergence, Story

_DETECTORS: tuple[Callable[[Accounts], Iterator[Finding]], ...] = (
    number.findings,
    date.findings,
    chronology.findings,
    negation.findings,
    cause.findings,
    actor.findings,
    term.findings,
    quotation.findings,
    attribution.findings,
    modality.findings,
    framing.findings,
    omission.findings,
)


def divergences(story: Story, alignment: Alignment) -> tuple[Divergence, ...]:
    """Everything that the detectors find, ranked."""
    accounts = Accounts(story, alignment)
    found = [divergence(accounts, finding) for detector in _DETECTORS for finding in detector(accounts)]
    return ranked(story, found)
