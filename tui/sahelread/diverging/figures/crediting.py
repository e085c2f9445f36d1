"""Whom accounts have one toll from: "40 morts, selon les pompiers" here, "40 morts, a annoncé la présidence" there.

The toll is the same; the sources share no word. That several bodies give it tells a reader how well it is founded: a compatible
answer, not a conflict. Only of the dead, and only where several accounts say whom they have it from: of other figures nobody asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.findings import Answer, Finding, Span, shortened
from sahelread.diverging.headlines import without_quotes
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.attribution import SourceKind, source_kind
from sahelread.text.words import fold

# So many questions of one story, those that most accounts answer.
_PER_STORY = 2
# A source stands so near what it is named for.
_REACH = 120
# A count of fewer is of too many things: "deux" is told of anything.
_FEWEST = 4
# So many accounts must say whom they have it from.
_TELLERS = 3
_DEAD = "dead"


@dataclass(frozen=True)
class Credited(Span):
    """A toll at `[start, end)` of a passage, and where its source stands, with its telling words."""

    source_start: int
    source_end: int
    keys: frozenset[str]


def findings(claims: Sequence[Claim]) -> Iterator[Finding]:
    """The tolls that accounts have from different sources. `claims` are the story's numbers."""
    found = [
        (about, credited)
        for about, credited in sorted(grouped(_figures(claims)).items())
        if len({one.article for one in credited}) >= _TELLERS and _rest_on_others(credited)
    ]
    found.sort(key=lambda one: (-len({credited.article for credited in one[1]}), one[0]))
    for about, credited in found[:_PER_STORY]:
        yield _finding(about, credited)


def _figures(claims: Sequence[Claim]) -> Iterator[tuple[str, Credited]]:
    for claim in claims:
        counted, number = claim.referent, claim.number
        if (
            counted.fate != _DEAD
            or not number.has_figure
            or counted.background
            or counted.part
            or (number.best or 0) < _FEWEST
        ):
            continue
        credited = _credited(claim.told, claim.answer.start, claim.answer.end)
        if credited is not None:
            yield f"{number.best:g}", credited


def _credited(told: Told, start: int, end: int) -> Credited | None:
    """What stands at a span with its source; None where none is near."""
    span = _source(told, start, end)
    if span is None or source_kind(told.text, *span, told.language) is SourceKind.MEDIA:
        return None  # an agency has it from somebody
    keys = told.keys_in(*span)
    return Credited(told, start, end, *span, keys) if keys else None


def _source(told: Told, start: int, end: int) -> tuple[int, int] | None:
    """The nearest source that a passage names, else the one that reports it by a verb."""
    near = [
        (max(source.source_start - end, start - source.source_end), source.source_start, source.source_end)
        for source in told.attributions
        if source.source_end <= start or end <= source.source_start
    ]
    if near:
        distance, first, last = min(near)
        return (first, last) if distance < _REACH else None
    reporter = source_of(told, start)
    first = told.folded.find(fold(reporter)) if reporter else -1
    return (first, first + len(reporter or "")) if first >= 0 else None


def _rest_on_others(credited: Sequence[Credited]) -> bool:
    """Whether two accounts have no source in common by any word."""
    keys: dict[str, frozenset[str]] = {}
    for one in credited:
        keys[one.article] = keys.get(one.article, frozenset()) | one.keys
    return any(not keys[a] & keys[b] for a, b in combinations(sorted(keys), 2))


def _finding(about: str, credited: Sequence[Credited]) -> Finding:
    first = credited[0]
    return Finding(
        DivergenceType.ATTRIBUTION,
        Verdict.COMPATIBLE,
        f"credited/{about}",
        asked("who said it", without_quotes(first.told.text[first.start : first.end])),
        [Answer(one.told, one.source_start, one.source_end, _named(one)) for one in credited],
        (message("The accounts rest on different sources."),),
    )


def _named(one: Credited) -> str:
    return shortened(one.told.text[one.source_start : one.source_end])
