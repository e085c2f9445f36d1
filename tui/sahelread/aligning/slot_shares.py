"""What a percentage is the share of: turnout, strikers, a candidate's score."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sahelread.aligning.facts import Facts
from sahelread.aligning.fates import counts_people
from sahelread.aligning.slots import SHARE, Slot
from sahelread.text.lexicon import table, word_set
from sahelread.text.numbers import Number
from sahelread.text.phrase_grammar import phrase_grammar

# Words around a percentage within which it is said what it is a share of. From 5 to 15 all is alike.
_WITHIN = 9

# How far before a percentage stands the noun that it is joined to, in words, and how far behind it. From 4 to 8 all is alike.
_JOINED, _JOINED_BEHIND = 6, 3

_OF_SOMEONE = ("score",)
"""Shares of which a story has as many as candidates; of the others it has one."""


def share(facts: Facts, number: Number) -> Slot | None:
    """What a percentage is the share of, and of whom where it is a score; None where its clause does not say."""
    place = facts.word_at(number.start)
    if place is None:
        return None
    shares: Mapping[str, str] = table(facts.language, "shares")
    told = [
        (at, shares[concept])
        for at, concepts in facts.concepts.items()
        for concept in concepts
        if concept in shares
    ]
    kind = _kind(told, place, _counted(facts))
    if kind not in _OF_SOMEONE and _is_of_a_thing(facts, number, place):
        return None
    whose = _whose(facts, place) if kind in _OF_SOMEONE else ""
    if not kind or (kind in _OF_SOMEONE and not whose):
        return None
    return Slot(SHARE, f"{kind} {whose}".strip(), "", number.low, number.high, number.start, number.end)


def _counted(facts: Facts) -> frozenset[int]:
    """The words of what is counted: "2 434 751 électeurs" are no turnout."""
    spans = [
        (number.start, max(number.end, number.phrase_end)) for number in facts.numbers if not number.percent
    ]
    return frozenset(at for start, end in spans for at in facts.words_between(start, end))


def _kind(told: Sequence[tuple[int, str]], place: int, counted: Collection[int]) -> str:
    """What the share at a word is of: the nearest kind that is told; empty when none is near.

    A kind that only a counted noun tells yields to others: who wins "avec 2 434 751 électeurs, soit 54,28 %".
    """
    near = [(abs(at - place), at, kind) for at, kind in told if abs(at - place) <= _WITHIN]
    if not near:
        return ""
    said = [kind for _, at, kind in sorted(near) if at not in counted]
    before = [kind for at, kind in sorted(told, reverse=True) if at < place and at not in counted]
    return next(iter((*said, *before)), min(near)[2])


def _is_of_a_thing(facts: Facts, number: Number, place: int) -> bool:
    """Whether a percentage is joined to a noun that is neither a share nor people: "une hausse de 6 %", "la moitié des vols"."""
    grammar = phrase_grammar(facts.language)
    of = grammar.links | grammar.contracted
    if place and facts.folded_words[place - 1] in of:
        begins = place - 1
        while begins > max(0, place - _JOINED) and (
            facts.stems[begins - 1] or facts.folded_words[begins - 1] in of | grammar.articles
        ):
            begins -= 1
        return any(facts.stems[begins:place]) and not _tells_a_share(facts, range(begins, place))
    behind = facts.words_between(number.end, len(facts.text))[:_JOINED_BEHIND]
    if behind and facts.folded_words[behind[0]] in of:
        return any(facts.concepts.get(at) for at in behind) and not (
            _tells_a_share(facts, behind) or counts_people(facts, behind)
        )
    return False


def _tells_a_share(facts: Facts, places: Sequence[int]) -> bool:
    shares = {*table(facts.language, "shares"), *word_set(facts.language, "words_for_shares")}
    return any(concept in shares for at in places for concept in facts.concepts.get(at, ()))


def _whose(facts: Facts, place: int) -> str:
    """The last word of the name of the one whose score stands at that word: before it, or after "contre 32 % à"."""
    against = word_set(facts.language, "score_of_the_next")
    told = {at for mention in facts.mentions for at in range(mention.first, mention.last + 1)}
    named = [
        at
        for at, word in enumerate(facts.words)
        if at and at not in told and word.text[0].isupper() and facts.stems[at]
    ]
    after = [at for at in named if place < at <= place + _WITHIN]
    before = [at for at in named if at < place]
    if (place and facts.folded_words[place - 1] in against) or not before:
        end = after[0] if after else None
        while end is not None and end + 1 in named:
            end += 1
        return facts.folded_words[end] if end is not None else ""
    return facts.folded_words[before[-1]]
