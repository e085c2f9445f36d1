"""All detectors over one story, each reading the same facts; what they find is ranked once."""

from __future__ import annotations

from collections.abc import Iterator

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
    place,
    quotation,
    term,
)  # fmt: skip
from sahelread.diverging.accounts import Accounts
from sahelread.diverging.claims import claims
from sahelread.diverging.findings import Finding, divergence
from sahelread.diverging.questions import questions
from sahelread.diverging.ranking import ranked
from sahelread.model import Alignment, Divergence, Story


def divergences(story: Story, alignment: Alignment) -> tuple[Divergence, ...]:
    """Everything that the detectors find, ranked."""
    accounts = Accounts(story, alignment)
    return ranked(story, [divergence(accounts, finding) for finding in _findings(accounts)])


def _findings(accounts: Accounts) -> Iterator[Finding]:
    """One detector after another; numbers are read once for the three that need them."""
    counted = list(claims(accounts))
    asked = list(questions(accounts, counted))
    yield from number.findings(accounts, asked)
    yield from chronology.findings(accounts, asked)
    yield from omission.findings(accounts, counted)
    for detector in (date, negation, cause, actor, place, term, quotation, attribution, modality, framing):
        yield from detector.findings(accounts)
