"""Who is said to say it: the sources that accounts give for one statement.

Two accounts that rest on two different sources for one fact are worth knowing apart when one source could be anybody and the other can
be asked. That one quotes the prefect and another the police is no finding. A hint: what stands around two sources may be two statements.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, by_account, connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.headlines import opening
from sahelread.diverging.told import InPassage, Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.attribution import Attribution, SourceKind
from sahelread.text.lexicon import word_set
from sahelread.text.words import fold

# So many characters on both sides of a source tell what it is named for, and this share of their words must be the same:
# below, linked passages often rest two different facts on two sources. Found by reading the reports of bench/stories/dev.
_NEAR = 130
_SAME_STATEMENT = 0.4
# Who leaves out what the other says may say the opposite ("à vive allure", "à une allure normale"), unless so many words are the same.
_WORDS_OF_ONE_STATEMENT = 5


@dataclass(frozen=True)
class Sourced(InPassage):
    """A source that a passage names, the telling words and the figures of what it is named for, and whether something is denied in it."""

    source: Attribution
    said: frozenset[str]
    figures: frozenset[float]
    denies: bool

    @property
    def name(self) -> str:
        """The source as the account writes it."""
        return shortened(self.told.text[self.source.source_start : self.source.source_end])

    @property
    def keys(self) -> frozenset[str]:
        """Its telling words, or else the whole of it."""
        return self.told.keys_in(self.source.source_start, self.source.source_end) or frozenset(
            (fold(self.name),)
        )


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding per statement for which accounts name different sources."""
    named = [_sourced(told, source) for told in accounts for source in told.attributions]
    for bucket in connected(accounts, named, _nearness):
        finding = _finding(accounts, bucket)
        if finding is not None:
            yield finding


def _sourced(told: Told, source: Attribution) -> Sourced:
    first, last = max(0, source.start - _NEAR), source.end + _NEAR
    said = told.keys_in(first, last) - told.keys_in(source.start, source.end)
    figures = frozenset(
        number.best for number in told.numbers if number.best and first <= number.start and number.end <= last
    )
    denies = any(first <= negation.start < last for negation in told.negations)
    return Sourced(told, source, said, figures, denies)


def _nearness(accounts: Accounts, a: Sourced, b: Sourced) -> Nearness:
    if not accounts.are_linked(a, b) or a.denies is not b.denies:
        return None
    if not _is_all_said(a, b) and len(a.said & b.said) < _WORDS_OF_ONE_STATEMENT:
        return None
    if (a.figures or b.figures) and not a.figures & b.figures:
        return None  # two tolls rest on two sources, or a toll and the fate of one: the numbers say so
    _, likeness = accounts.likeness(a.said, b.said)
    return (-likeness,) if likeness >= _SAME_STATEMENT else None


def _is_all_said(a: Sourced, b: Sourced) -> bool:
    """Whether all that is said in one is said in the other."""
    return a.said <= b.said or b.said <= a.said


def _finding(accounts: Accounts, bucket: Sequence[Sourced]) -> Finding | None:
    named = by_account(bucket)
    keys = {
        article: frozenset[str]().union(*(one.keys for one in sources)) for article, sources in named.items()
    }
    apart = [(a, b) for a, b in combinations(sorted(named), 2) if not keys[a] & keys[b]]
    vague = {article: all(_is_vague(one) for one in sources) for article, sources in named.items()}
    if not any(vague[a] != vague[b] for a, b in apart):
        return None
    return Finding(
        DivergenceType.ATTRIBUTION,
        Verdict.MORE_SPECIFIC,
        "source/" + " ".join(sorted(set().union(*keys.values()))[:8]),
        asked("who said it", opening(accounts, list({one.told.ref: one.told for one in bucket}.values()))),
        [
            Answer(one.told, one.source.source_start, one.source.source_end, one.name, one.name)
            for sources in named.values()
            for one in sources
        ],
        (message("One account names its source, another does not."),),
    )


def _is_vague(one: Sourced) -> bool:
    """Whether a source could be anybody's: "une source diplomatique", "selon des informations"; a witness is somebody."""
    return one.source.kind is SourceKind.ANONYMOUS and bool(
        one.keys & word_set(one.told.language, "vague_sources")
    )
