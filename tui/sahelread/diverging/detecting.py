"""All detectors over one story, each reading the same facts; what they find is ranked once."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging import (
    actor,
    alone,
    attribution,
    cause,
    chronology,
    condition,
    date,
    denial,
    detail,
    framing,
    modality,
    naming,
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
    """Everything that the detectors find, ranked; nothing where there are no two accounts to compare."""
    accounts = Accounts(story, alignment)
    if len({told.ref.article for told in accounts}) < 2:
        return ()
    return ranked(story, [(finding, divergence(accounts, finding)) for finding in _findings(accounts)])


def _findings(accounts: Accounts) -> Iterator[Finding]:
    """One detector after another; numbers are read once for the three that need them."""
    counted = list(claims(accounts))
    asked = list(questions(accounts, counted))
    yield from number.findings(accounts, asked)
    yield from chronology.findings(accounts, asked)
    near = alone.articles_near(accounts)
    yield from omission.findings(accounts, counted, near)
    yield from alone.findings(accounts, counted, near)
    yield from detail.findings(accounts, counted)
    for detector in (
        date,
        negation,
        condition,
        denial,
        cause,
        actor,
        naming,
        place,
        term,
        quotation,
        attribution,
        modality,
        framing,
    ):
        yield from detector.findings(accounts)
