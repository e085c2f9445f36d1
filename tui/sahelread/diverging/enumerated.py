"""What is counted up: "les vivres et les médicaments" here, "les vivres, les médicaments et le carburant" there.

Nouns that stand one beside another, joined by commas and "et", make a list. Of two linked passages whose lists share members, the one
that has all of the other's and more is more specific, when the other account has what is more nowhere in its passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import Confidence, DivergenceType, PassageRef, Verdict, message
from sahelread.text.chunks import Chunk
from sahelread.text.phrase_grammar import phrase_grammar

# Two lists are of one thing when they share so many members.
_SHARED = 2
_PER_STORY = 3

_JOINED = re.compile(
    r"(?:,| et| ou| and| or|, et|, and| ainsi que|, ainsi que) ?(?:a |au |aux |de |du |des |d'|en |pour |par |in )?"
)
_LAST = re.compile(r",? (?:et|ou|and|or|ainsi que) ")


class Counted(NamedTuple):
    """A list at `[start, end)` of a passage, by the key of each member's noun."""

    told: Told
    start: int
    end: int
    members: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The lists that one account makes longer than others, in passages that go together: the longest of each thing with all that are shorter."""
    lists = {told.ref: tuple(_lists(told)) for told in accounts}
    shorter: dict[tuple[PassageRef, int], tuple[Counted, list[Counted]]] = {}
    for link in accounts.alignment.links:
        if (link.a, link.b) not in accounts.sure:
            continue
        for one, other in ((link.a, link.b), (link.b, link.a)):
            for short, long in product(lists.get(one, ()), lists.get(other, ())):
                if _is_longer(short, long):
                    shorter.setdefault((other, long.start), (long, []))[1].append(short)
    ranked = sorted(
        shorter.values(), key=lambda found: (-len(found[1]), -len(found[0].members), found[0].told.ref)
    )
    kept: list[Counted] = []
    for long, shorts in ranked:
        if len(kept) < _PER_STORY and not any(len(long.members & one.members) >= _SHARED for one in kept):
            kept.append(long)
            yield _finding(long, shorts)


def _is_longer(short: Counted, long: Counted) -> bool:
    """Whether a list has all members of another and more, which the other's passage does not tell."""
    more = long.members - short.members
    return len(short.members) >= _SHARED and short.members < long.members and not more & short.told.keys


def _lists(told: Told) -> Iterator[Counted]:
    """The lists of a passage: noun phrases joined by commas, the last by "et"."""
    phrases = _phrases(told)
    for place, first in enumerate(phrases):
        run = [first]
        for following in phrases[place + 1 :]:
            between = told.folded[run[-1].end : following.start]
            if following.start < run[-1].end or not _JOINED.fullmatch(between):
                continue
            run.append(following)
            if _LAST.match(between):
                members = [_noun(told, chunk) for chunk in run]
                counts = any(run[0].start <= number.start < following.end for number in told.numbers)
                if all(members) and not counts:
                    yield Counted(told, run[0].start, following.end, frozenset(str(key) for key in members))
                break


def _phrases(told: Told) -> Sequence[Chunk]:
    """The shortest noun phrases at each start."""
    found: dict[int, Chunk] = {}
    for chunk in told.chunks:
        if not chunk.is_clause and (chunk.start not in found or chunk.end < found[chunk.start].end):
            found[chunk.start] = chunk
    return [found[start] for start in sorted(found)]


def _noun(told: Told, chunk: Chunk) -> str | None:
    """The key of a phrase's noun; None for a name or an act."""
    grammar = phrase_grammar(told.language)
    before = grammar.before if grammar is not None else frozenset[str]()
    term = next(
        (
            term
            for term in told.terms
            if chunk.start <= term.start
            and term.end <= chunk.end
            and told.folded[term.start : term.end] not in before
        ),
        None,
    )
    if term is None or told.text[term.start].isupper():
        return None
    return term.key


def _finding(long: Counted, shorter: Sequence[Counted]) -> Finding:
    lists = sorted({(one.told.ref, one.start): one for one in (long, *shorter)}.items())
    return Finding(
        DivergenceType.TERM,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        "enumerated/" + " ".join(sorted(long.members)),
        asked("exactly", in_a_sentence(_words(shorter[0]), long.told.language)),
        [Answer(one.told, one.start, one.end, shortened(_words(one))) for _, one in lists],
        (message("One account counts up more than another."),),
    )


def _words(counted: Counted) -> str:
    return " ".join(counted.told.text[counted.start : counted.end].split())
