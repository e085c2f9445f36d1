"""Through which channel it was made known: "dans un communiqué" here, "un communiqué lu à la télévision" there.

A paper (a communiqué, a letter, a message, a video) may say how it came: read on television, posted on a network, sent to a channel.
Of linked passages with one paper, the one that says so is more specific; two channels or two papers are compatible, and tell a
reader where to look. One question per story for each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table

# What linked passages share, by share, when they tell of one paper.
_ALIKE = 0.2


class Paper(NamedTuple):
    """A paper at `[start, end)` of a passage, with the words for how it came, where it says so, by their keys."""

    told: Told
    start: int
    end: int
    kind: str
    way: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The papers of which linked passages say how they came more or less closely, or otherwise."""
    papers = {told.ref: tuple(_papers(told)) for told in accounts}
    closer: list[tuple[float, Paper, Paper]] = []
    apart: list[tuple[float, Paper, Paper]] = []
    for link in accounts.alignment.links:
        if (link.a, link.b) not in accounts.sure or not {link.a, link.b} <= papers.keys():
            continue
        likeness = accounts.likeness(accounts.told[link.a].keys, accounts.told[link.b].keys)[1]
        if likeness < _ALIKE:
            continue
        for a in papers[link.a]:
            for b in papers[link.b]:
                if a.kind == b.kind and bool(a.way) != bool(b.way):
                    closer.append((likeness, a, b))
                elif (a.way and b.way and not a.way & b.way) or (a.kind != b.kind and not (a.way | b.way)):
                    apart.append((likeness, a, b))
    if closer:
        yield _finding(closer, Verdict.MORE_SPECIFIC)
    elif apart:
        yield _finding(apart, Verdict.COMPATIBLE)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    papers = alternatives([str(word) for word in table(language, "papers_told") or ("(?!)",)])
    ways = alternatives([str(word) for word in table(language, "ways_of_papers") or ("(?!)",)])
    return re.compile(
        rf"(?<![\w'-])(?:un|une|le|la|ce|cette|son|sa|leur|a|the|this|his|her) (?P<kind>{papers})"
        rf"(?:[^.,;:!?()«»\"]{{0,40}}? (?P<way>(?:{ways})(?:es?|s)? [^.,;:!?()«»\"]{{4,70}}))?(?!\w)"
    )


# "Lu à la télévision", "signé par le ministre" say how it came; "publié jeudi" says when.
_THROUGH = re.compile(r" (?:a|au|aux|sur|par|dans|via|on|by|in|to) [^\W\d]|(?<!\w)via ")


def _papers(told: Told) -> Iterator[Paper]:
    for match in _pattern(told.language).finditer(told.folded):
        way, end = frozenset[str](), match.end("kind")
        if match["way"]:
            dates = [when for when in told.dates if match.start("way") < when.start < match.end("way")]
            last = min([match.end("way"), *(when.start for when in dates)])
            for stop in (last, match.end("way")):
                if _THROUGH.search(told.folded, match.start("way"), stop):
                    end = len(told.folded[:stop].rstrip())
                    way = told.keys_in(match.start("way"), end) - told.acts
                    break
        yield Paper(told, match.start("kind"), end, match["kind"], way)


def _finding(pairs: Sequence[tuple[float, Paper, Paper]], verdict: Verdict) -> Finding:
    papers = {(one.told.ref, one.start): one for _, a, b in pairs for one in (a, b)}
    return Finding(
        DivergenceType.ATTRIBUTION,
        verdict,
        Confidence.HINT,
        "channel/" + " ".join(sorted({one.kind for one in papers.values()})),
        asked("channel", _words(papers.values())),
        [
            Answer(one.told, one.start, one.end, shortened(one.told.text[one.start : one.end]))
            for _, one in sorted(papers.items())
        ],
        (
            message("One account says how it was made known, another does not.")
            if verdict is Verdict.MORE_SPECIFIC
            else message("The accounts name different channels."),
        ),
    )


def _words(papers: Iterable[Paper]) -> str:
    """The shortest word for a paper, as an account writes it."""
    shortest = min(papers, key=lambda one: (one.end - one.start, one.told.ref))
    return shortest.told.text[shortest.start : shortest.end]
