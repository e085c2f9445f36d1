"""What happened: the acts that many accounts tell of the same people, place or thing at their beginning.

What every account tells has no rare word, and the shorter it is told the less of it two accounts share: "la junte
expulse l'ambassadeur" and "l'ambassadeur sommé de partir sous 72 heures". An act alone says little (one in ten passages
that share a central act are a pair); an act with whom or what it is told of, in the first part of both accounts, makes
passages that share some words besides a pair six times in ten.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sahelread.aligning.facts import Facts
from sahelread.aligning.rows import Ints
from sahelread.aligning.slots import CENTRAL, Slot

# The first part of an account (a share of its passages), where it tells what happened; later the same words are background.
BEGINNING = 1 / 3
# Words between an act and what it is told of, in one clause.
_WITHIN = 7
# So large a share of the accounts, and so many, tell what is central.
_TOLD_BY, _TOLD_BY_LEAST = 0.3, 3

Told = tuple[str, str]
"""An act, and the concept or name that it is told of."""

Spans = Mapping[Told, tuple[int, int]]
"""Where a passage tells each of its acts with what it is told of."""


def acts_told(facts: Facts) -> Spans:
    """The acts of a passage with the concepts and names that stand near them in their clauses."""
    acts = [mention for mention in facts.mentions if mention.kind == "acts"]
    if not acts:
        return {}
    objects = list(_objects(facts))
    found: dict[Told, tuple[int, int]] = {}
    for act in acts:
        for place, named in objects:
            if facts.clauses[place] == facts.clauses[act.first] and abs(place - act.first) <= _WITHIN:
                first, last = min(place, act.first), max(place, act.last)
                found.setdefault((act.concept, named), (facts.words[first].start, facts.words[last].end))
    return found


def _objects(facts: Facts) -> Iterator[tuple[int, str]]:
    """The concepts and names of people, places and things, each with the number of its first word."""
    told: set[int] = set()
    for mention in facts.mentions:
        told.update(range(mention.first, mention.last + 1))
        if mention.kind == "equivalents":
            yield mention.first, mention.concept
    for place, word in enumerate(facts.words):
        if place and place not in told and word.text[0].isupper() and facts.stems[place]:
            yield place, f"named {facts.folded[place]}"


def central_slots(told: Sequence[Spans], accounts: Ints) -> Iterator[tuple[int, Slot]]:
    """The slots of what is central, each with the number of its passage.

    `told` are the acts of every passage, empty after the beginning of its account (`BEGINNING`).
    """
    numbers = accounts.tolist()
    tellers: dict[Told, set[int]] = {}
    for account, acts in zip(numbers, told, strict=True):
        for act in acts:
            tellers.setdefault(act, set()).add(account)
    least = max(_TOLD_BY_LEAST, _TOLD_BY * len(set(numbers)))
    for passage, acts in enumerate(told):
        for act, (start, end) in acts.items():
            if len(tellers[act]) >= least:
                yield passage, Slot(CENTRAL, " ".join(act), "", None, None, start, end)
