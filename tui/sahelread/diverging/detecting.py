"""All detectors over one story, each reading the same facts; what they find is ranked once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asked_once import asked_once
from sahelread.diverging.asking import narrowed
from sahelread.diverging.buckets import grouped
from sahelread.diverging.copied import found_by_a_copy
from sahelread.diverging.figures import called_otherwise, life, number, proportions
from sahelread.diverging.figures.claims import claims
from sahelread.diverging.figures.questions import questions
from sahelread.diverging.findings import Finding, divergence, refs
from sahelread.diverging.headed import headed
from sahelread.diverging.people import (
    actor,
    attribution,
    kinship,
    listed,
    named_holders,
    naming,
    nations,
    offices_of_persons,
)
from sahelread.diverging.people.offices import offices, ranks
from sahelread.diverging.places import means, whereabouts, within
from sahelread.diverging.ranking import ranked
from sahelread.diverging.seeking import with_answers
from sahelread.diverging.statements import (
    attempt,
    cause,
    certainty,
    charges,
    closer,
    contradicted,
    denial,
    framing,
    manner,
    modality,
    quotation,
    term,
)
from sahelread.diverging.tellings import alone, omission
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.times import chronology, date
from sahelread.diverging.topics import fate_words, topic
from sahelread.model import Alignment, Divergence, Story

# Those that need nothing but what the passages tell.
_DETECTORS = (
    kinship, listed, nations, date, contradicted, denial, charges, closer, cause, manner, whereabouts,
    within, proportions, term, attribution, certainty, modality, attempt, framing,
)  # fmt: skip
# What share of the work is done when the passages are read, and when their numbers are compared; measured on `bench.scale`.
_READ, _COUNTED = 0.5, 0.8


def divergences(
    story: Story, alignment: Alignment, progress: Callable[[float], None]
) -> tuple[Divergence, ...]:
    """Everything that the detectors find, ranked; nothing where there are no two accounts to compare."""
    accounts = Accounts(story, alignment, lambda share: progress(_READ * share))
    if len({told.ref.article for told in accounts}) < 2:
        return ()
    found = asked_once(with_answers(accounts, _findings(accounts, progress)))
    found = list(headed(accounts, _told_apart(accounts, found)))
    best = ranked(story, [(finding, divergence(accounts, finding)) for finding in found])
    accounts.forget()
    progress(1.0)
    return best


def _told_apart(accounts: Accounts, found: Sequence[Finding]) -> Iterator[Finding]:
    """The findings, each but the first of those that ask the same asked about what its passages tell: of two tolls, the one
    that fewer passages give."""
    asked_alike = grouped((finding.matter or finding.question, finding) for finding in found)
    for finding in found:
        alike = asked_alike[finding.matter or finding.question]
        if len(alike) > 1 and finding is not max(alike, key=lambda one: len(refs(one.answers))):
            places = [
                (one.told, one.start, one.end, one.told.keys - fate_words(one.told.language, finding.matter))
                for one in finding.answers
            ]
            again = sum(one.question == finding.question for one in alike) > 1
            about = topic(accounts, places, fewest=2) or (topic(accounts, places) if again else "")
            yield replace(finding, question=narrowed(finding.question, about, again=again))
        else:
            yield finding


def _findings(accounts: Accounts, progress: Callable[[float], None]) -> Iterator[Finding]:
    """One detector after another; in a long story both halves of them beside one another."""
    progress(_READ)
    read = list(claims(accounts))
    counted = [claim for claim in read if not claim.referent.aside]
    with found_by_a_copy(accounts, partial(_of_deeds_and_words, accounts)) as of_deeds_and_words:
        asked = list(questions(accounts, read))
        yield from number.findings(accounts, asked, counted)
        yield from called_otherwise.findings(accounts, counted)
        yield from life.findings(accounts, read)
        yield from chronology.findings(accounts, asked)
        echoes = Echoes(accounts)
        yield from omission.findings(accounts, counted, echoes)
        yield from alone.findings(accounts, counted)
        yield from quotation.findings(accounts, echoes)
        yield from of_deeds_and_words(progress)


def _of_deeds_and_words(accounts: Accounts, progress: Callable[[float], None]) -> Iterator[Finding]:
    """What the detectors find that need no figures; offices are read once for those that need them."""
    held = [office for told in accounts for office in offices(told)]
    yield from offices_of_persons.findings(held, [rank for told in accounts for rank in ranks(told)])
    yield from naming.findings(accounts, held)
    yield from named_holders.findings(accounts, held)
    yield from actor.findings(accounts, held)
    yield from means.findings(accounts, held)
    for done, detector in enumerate(_DETECTORS):
        progress(_COUNTED + (1 - _COUNTED) * done / len(_DETECTORS))
        yield from detector.findings(accounts)
