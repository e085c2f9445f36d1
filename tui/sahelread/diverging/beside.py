"""How closely a place is told that both accounts give: "au quartier Tarko" here, "au quartier Tarko, près de la gare" there; "dans une
école", "dans une école, dans la banlieue de Barsa".

What a place stands by or lies in follows it. Of two linked passages that tell the same act in the same place, the one that says so is
more specific, when the other account does not tell that anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.place import is_of_the_speaker
from sahelread.diverging.qualified import is_a_place, nouns
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind

# What linked passages share, by share.
_ALIKE = 0.2


class Spot(NamedTuple):
    """A named place of a passage, up to the end of what it stands by, with the telling words of that."""

    told: Told
    start: int
    end: int
    key: str
    by: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The places that one account tells more closely than another by what they stand by."""
    spots = {told.ref: tuple(_spots(told)) for told in accounts}
    words: dict[str, set[str]] = {}
    for told in accounts:
        words.setdefault(told.ref.article, set()).update(told.keys)
    best: dict[str, tuple[float, Spot, Spot]] = {}
    for link in accounts.alignment.links:
        a, b = accounts.told.get(link.a), accounts.told.get(link.b)
        if a is None or b is None or (link.a, link.b) not in accounts.sure or not a.acts & b.acts:
            continue
        likeness = accounts.likeness(a.keys, b.keys)[1]
        for vague, close in ((a, b), (b, a)):
            pair = _pair(spots[vague.ref], spots[close.ref], words) if likeness >= _ALIKE else None
            if pair is not None and likeness > best.get(pair[1].key, (0.0,))[0]:
                best[pair[1].key] = likeness, *pair
    for _, (_, open_spot, close_spot) in sorted(best.items()):
        yield _finding(accounts, open_spot, close_spot)


def _pair(
    vague: tuple[Spot, ...], close: tuple[Spot, ...], words: Mapping[str, set[str]]
) -> tuple[Spot, Spot] | None:
    for spot in close:
        for other in vague:
            if (
                spot.by
                and not other.by
                and spot.key == other.key
                and not spot.by & words[other.told.ref.article]
            ):
                return other, spot
    return None


@cache
def _stands_by(language: str) -> re.Pattern[str]:
    words = [str(word) for word in table(language, "near_words") or ("(?!)",)]
    return re.compile(rf",? (?:{alternatives(words)}) ?[^.,;:!?()«»\"]{{4,60}}")


def _spots(told: Told) -> Iterator[Spot]:
    bases = [
        (name.start, name.end, name.key)
        for name in told.names
        if name.kind is NameKind.PLACE and not is_of_the_speaker(told, name.start)
    ]
    bases += [(noun.start, noun.end, noun.noun) for noun in nouns(told) if is_a_place(noun)]
    for start, end, key in bases:
        match = _stands_by(told.language).match(told.folded, end)
        last = match.end() if match else end
        dates = [when.start for when in told.dates if end <= when.start < last]
        last = len(told.folded[: min([last, *dates])].rstrip())
        by = told.keys_in(end, last)
        yield Spot(
            told,
            start,
            last if by and not by & told.acts else end,
            key,
            by if not by & told.acts else frozenset(),
        )


def _finding(accounts: Accounts, *spots: Spot) -> Finding:
    answers = [
        Answer(one.told, one.start, one.end, one.told.text[one.start : one.end])
        for one in sorted(spots, key=lambda spot: spot.told.ref)
    ]
    return Finding(
        DivergenceType.PLACE,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"beside/{spots[0].key}",
        asked("where", topic(accounts, [(one.told, one.start, one.end, one.told.keys) for one in answers])),
        answers,
        (message("One account says what the place is by, another does not."),),
    )
