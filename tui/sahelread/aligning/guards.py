"""What forbids a sure link between passages that look alike: another time or nation, the sides swapped, a mere question.

The same words with the sides swapped are the main trap of news: French diplomats expelled by Mali, Malian ones by
France; what the prosecutor says of the lawyers, and they of him; this year's toll and that of an earlier attack. No
score separates them. Such pairs stay possible links, for the reader to judge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.aligning import weights
from sahelread.aligning.facts import Facts
from sahelread.text.dates import Role
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.words import fold

# Words around a noun in which an act is about it: "a expulsé ce mercredi deux diplomates maliens". From 4 to 10 all is alike.
_NEAR = 6

_is_earlier = expression("earlier_openings")
_asks = expression("open_questions")
# What comes before and what comes after: a passage that tells only the one does not report what another tells of the other.
_STAGES = (
    (expression("still_to_come"), expression("done_already")),
    (expression("asked_of_a_court"), expression("given_by_a_court")),
)

Deed = tuple[str, str, str]
"""An act, who does it, and to whom."""


class Stance(NamedTuple):
    """What a passage says that another must not contradict.

    `earlier` is whether it opens in an earlier time; `times` are the years and months that it names; `nations` the
    countries by the noun that they qualify ("diplomates maliens"); `beside` the acts told too far from that noun to be about
    it; `deeds` who does what to whom. `asks`: it asks who, what or how many and so states nothing. `stages`: of what is still to
    come and what was done, of what a court is asked for and what it gives, which of the two it tells (0 or 1), where it tells but one.
    """

    earlier: bool
    times: frozenset[tuple[int | None, int | None]]
    nations: Mapping[str, frozenset[str]]
    beside: Mapping[str, frozenset[str]]
    deeds: frozenset[Deed]
    asks: bool = False
    stages: tuple[int | None, ...] = ()


def stance(facts: Facts) -> Stance:
    """The time, nations and deeds of a passage."""
    countries = facts.countries
    nouns = _nouns(facts, countries)
    return Stance(
        facts.match(_is_earlier) is not None,
        frozenset(
            (when.year, when.month)
            for when in facts.whens
            if when.role is Role.POINT and (when.year or when.month)
        ),
        {noun: frozenset(places.values()) for noun, places in nouns.items()},
        {noun: _acts_beside(facts, places) for noun, places in nouns.items()},
        frozenset(_deeds(facts, countries)),
        facts.match(_asks) is not None,
        _stages(facts),
    )


def _nouns(facts: Facts, countries: Mapping[int, str]) -> dict[str, dict[int, str]]:
    """The nouns that an adjective of nationality follows, with the countries by the places of the adjectives."""
    found: dict[str, dict[int, str]] = {}
    for place, country in countries.items():
        if place and facts.words[place].text[0].islower() and facts.stems[place - 1]:
            found.setdefault(_singular(facts.folded_words[place - 1]), {})[place] = country
    return found


def _singular(noun: str) -> str:
    """A folded noun without the sign of the plural; its stem would be that of other words: "diplomatique"."""
    return noun.rstrip("sx")


def _stages(facts: Facts) -> tuple[int | None, ...]:
    """Of each pair of stages the one that a passage tells; None where it tells none or both."""
    told = fold(facts.told)
    held = ([said(facts.language).search(told) is not None for said in pair] for pair in _STAGES)
    return tuple(None if before == after else int(after) for before, after in held)


def _acts_beside(facts: Facts, places: Collection[int]) -> frozenset[str]:
    """The acts that are told too far from those places to be about what stands there."""
    return frozenset(
        mention.concept
        for mention in facts.mentions
        if mention.kind == "acts" and all(abs(mention.first - place) > _NEAR for place in places)
    )


def _deeds(facts: Facts, countries: Mapping[int, str]) -> Iterator[Deed]:
    """The deeds whose doer and victim stand in the act's own clause."""
    actors, by_whom, sided = (word_set(facts.language, name) for name in ("actors", "by_whom", "sided_acts"))
    acting = {
        mention.first: mention.concept
        for mention in facts.mentions
        if mention.kind == "equivalents" and mention.concept in actors
    }
    acting.update(countries)
    for mention in facts.mentions:
        if mention.concept not in sided:
            continue
        clause = [place for place in sorted(acting) if facts.clauses[place] == facts.clauses[mention.first]]
        before = [place for place in clause if place < mention.first]
        after = [place for place in clause if place > mention.last]
        if not before or not after:
            continue
        doer, victim = acting[before[-1]], acting[after[0]]
        if by_whom & set(facts.folded_words[mention.last + 1 : after[0]]):
            doer, victim = victim, doer
        if doer != victim:
            yield mention.concept, doer, victim


def opposed(a: Stance, b: Stance) -> bool:
    """Whether two passages cannot report the same thing, alike as they look."""
    return (
        a.asks
        or b.asks
        or (a.earlier != b.earlier and not a.times & b.times)
        or (a.stages != b.stages and _at_other_stages(a, b))
        or bool(a.nations and b.nations and _of_other_nations(a, b))
        or bool(a.deeds and b.deeds and _sides_swapped(a, b))
    )


def _at_other_stages(a: Stance, b: Stance) -> bool:
    return any(
        one is not None is not other and one != other for one, other in zip(a.stages, b.stages, strict=True)
    )


def _of_other_nations(a: Stance, b: Stance) -> bool:
    return any(
        not nations & b.nations[noun] and not a.beside[noun] & b.beside[noun]
        for noun, nations in a.nations.items()
        if noun in b.nations
    )


def _sides_swapped(a: Stance, b: Stance) -> bool:
    return any(
        (act, victim, doer) in b.deeds
        and (act, doer, victim) not in b.deeds
        and (act, victim, doer) not in a.deeds
        for act, doer, victim in a.deeds
    )


def without_opposed(
    likely: Mapping[tuple[int, int], float], stances: Sequence[Stance]
) -> dict[tuple[int, int], float]:
    """The scores of pairs of passages, those of opposed pairs brought down."""
    return {
        (a, b): min(score, weights.OPPOSED)
        if score > weights.OPPOSED and opposed(stances[a], stances[b])
        else score
        for (a, b), score in likely.items()
    }
