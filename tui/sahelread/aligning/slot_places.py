"""Where those are whom a figure counts: "sept personnes ont perdu la vie à Trèbes, deux à Villegailhenc".

A figure of one place is no answer about another place, and hardly one about the whole event. The places of the event
itself, which the openings of the accounts agree on, set nothing apart.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sahelread.aligning.facts import CLAUSE_END, Facts, StoryFacts
from sahelread.aligning.rows import Ints
from sahelread.text.expressions import until, written
from sahelread.text.names import NameKind, names
from sahelread.text.number_fates import coordinated

# Characters of the longest lead to a name: "dans la seule préfecture de l'", and some more.
_LONGEST_LEAD = 48
# What stands before the first word of a sentence, and how far its opening reaches.
_LONGEST_OPENING, _LONGEST_SENTENCE = 12, 300
_SENTENCE_END = re.compile(r"[.;!?]")

# Characters after a counted phrase within which its place is named: "ont perdu la vie | à Trèbes". From 20 to 40 F1 is alike on the
# judged stories, at 20 four more of the traps are linked.
_REACH = 30

# A place that so large a share of the accounts name in their first passages is that of the event. Anything from .1 to .2 is
# alike on the judged stories; at .4 the event's own places set its tolls apart.
_CENTRAL = 0.2
# How many passages open an account: a title and a lead.
_OPENING_PASSAGES = 2


# What leads to the name of a place: "à", "dans la province de l'", "la seule ville de".
_leads = written(
    r"(?<!\w)(?:{'locating.in'} {article}?(?:\w+ )?(?:{kind})?|{kind})\Z",
    kind=r"(?:{'kinds_of_places'}|{'locating.also'})s? {'locating.of'}?{article}?",
    article="{'locating.articles'}",
)
# What stands before the first words of a sentence, with their article.
_opening_of_sentence = written(r"(?:\A|[.;!?])\W*{'locating.articles'}?\Z")


@dataclass(frozen=True)
class _Place:
    """A place that a passage names at `[start, end)`, its lead included; `opens` its sentence or not."""

    start: int
    end: int
    name: str
    opens: bool


def _named(facts: Facts) -> list[_Place]:
    """The places of a passage, in order."""
    found = []
    for name in names(facts.text, facts.language):
        lead = facts.before(_leads, name.start, _LONGEST_LEAD)
        if lead is not None and name.kind not in (NameKind.PERSON, NameKind.ACRONYM):
            opens = facts.before(_opening_of_sentence, lead.start(), _LONGEST_OPENING)
            found.append(_Place(lead.start(), name.end, _spaced(name.key), opens is not None))
    return found


def _spaced(name: str) -> str:
    return name.replace("-", " ")


def places_of(facts: Facts, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The place of what stands at each span: named after it in its clause, or by the opening of its sentence; else empty."""
    told = _named(facts)
    if not told:
        return [""] * len(spans)
    folded = facts.folded
    starts = sorted(start for start, _ in spans)
    found = []
    for start, end in spans:
        following = bisect_right(starts, start)
        limit = min(end + _REACH, starts[following] if following < len(starts) else len(folded))
        after = _first_from(told, start, until(CLAUSE_END, folded, end, limit))
        found.append(after.name if after else _opening(told, folded, start))
    for at, (one, other) in reversed(list(enumerate(pairwise(spans)))):
        beside = _first_from(told, other[0] + 1, other[1] + 2) is not None
        if beside and not found[at] and coordinated(facts.language).fullmatch(folded, one[1], other[0]):
            found[at] = found[at + 1]
    return found


def _first_from(told: Sequence[_Place], start: int, limit: int) -> _Place | None:
    """The first place that begins within `[start, limit)`."""
    at = bisect_left(told, start, key=lambda place: place.start)
    return told[at] if at < len(told) and told[at].start < limit else None


def _opening(told: Sequence[_Place], folded: str, start: int) -> str:
    """The place with which the sentence opens that holds that offset; empty without one."""
    at = bisect_right(told, start, key=lambda place: place.end) - 1
    while at >= 0 and start - told[at].end < _LONGEST_SENTENCE:
        if told[at].opens:
            return "" if _SENTENCE_END.search(folded, told[at].end, start) else told[at].name
        at -= 1
    return ""


def central_places(facts: StoryFacts, accounts: Ints) -> frozenset[str]:
    """The places of the event, folded. `accounts` are the numbers of the accounts, one per passage, in order."""
    numbers = accounts.tolist()
    openings = [
        place
        for place, account in enumerate(numbers)
        if place < _OPENING_PASSAGES or numbers[place - _OPENING_PASSAGES] != account
    ]
    named = {
        (_spaced(name.key), numbers[place])
        for place in openings
        for name in names(facts[place].text, facts[place].language)
    }
    accounts_by_name = Counter(name for name, _ in named)
    least = max(2, _CENTRAL * len(set(numbers)))
    return frozenset(name for name, count in accounts_by_name.items() if count >= least)
