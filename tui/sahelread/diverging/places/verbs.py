"""The verbs of a passage with what each tells: acts, its words, and the kinds of whereabouts that the lexicon knows by their verbs.

Where there is no verb a noun of action tells what was done: "l'attaque de Zinder". A verb that says only that something was there tells what its
subject does: "l'attaque | a eu lieu".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sahelread.diverging.times.nouns_beside import is_named
from sahelread.diverging.told import Term, Told, acts_of_speech
from sahelread.text.expressions import expression, several_in_language
from sahelread.text.kept import kept
from sahelread.text.lexicon import word_set
from sahelread.text.sought import Several

NOUN, PARTICIPLE, VERB = 0, 1, 2


class Verb(NamedTuple):
    """A verb up to `end`, with what it `tells`; nothing where it only says something. Its `rank` is that of a noun of action, of a participle
    without its auxiliary, or of a verb."""

    start: int
    end: int
    tells: frozenset[str]
    rank: int = VERB


def whereabouts(language: str) -> frozenset[str]:
    """The kinds of whereabouts."""
    return word_set(language, "whereabouts")


@kept
def _whereabouts(language: str) -> Several:
    """The verbs of each kind of whereabouts; those that end in a preposition have their place right there."""
    framed = (
        rf"(?<![\w'-])(?P<{kind}>{{whereabouts.{kind}}})(?:(?<=[ '])|(?!\w))"
        for kind in whereabouts(language)
    )
    return several_in_language(framed, language)


def of_its_subject(language: str) -> frozenset[str]:
    """What says only that something was there."""
    return word_set(language, "in_spots", "of_its_subject")


finite = expression("in_holding", "finite")
"""A verb of two words, an auxiliary and a participle."""
_to = expression("accented", "to")
_participle = expression("in_holding", "participle", frame=r"{}\Z")


def verbs(told: Told) -> Iterator[Verb]:
    """The verbs and nouns of action of a passage, in order."""
    speech, occurring = acts_of_speech(told.language), word_set(told.language, "acts_of_occurring")
    spoken = [verb for verb in _merged(_finite_verbs(told)) if verb.tells]
    nouns = (
        Verb(
            term.start, term.end, frozenset((term.key,)), PARTICIPLE if _is_a_participle(told, term) else NOUN
        )
        for term in told.terms
        if term.key in told.deeds
    )
    for verb in _merged((*spoken, *nouns)):
        tells = verb.tells - speech
        if tells & (occurring | of_its_subject(told.language)):
            first, _ = told.clause(verb.end, verb.end)
            tells = (tells | (told.deeds & told.keys_in(first, verb.end))) - occurring or tells
        yield Verb(verb.start, verb.end, tells, verb.rank)


def _finite_verbs(told: Told) -> Iterator[Verb]:
    for match in told.finditer(finite):
        if not _to(told.language).match(told.text, match.start()):  # "à Paris"
            at = match.start("verb")
            keys = frozenset(term.key for term in told.terms if term.start <= at < term.end)
            yield Verb(match.start(), match.end(), keys)
    for match in _whereabouts(told.language).finditer(told.folded):
        yield Verb(match.start(), match.end(), frozenset((match.lastgroup or "",)))


def _is_a_participle(told: Told, term: Term) -> bool:
    """Whether an act is told by a participle: "accueilli par le préfet | à Barsa"."""
    ends = _participle(told.language).search(told.text, term.start, term.end)
    return ends is not None and told.text[term.start].islower() and not is_named(told, term)


def _merged(found: Iterable[Verb]) -> list[Verb]:
    """What was found, in order, what overlaps as one, within the bounds of what is most a verb."""
    merged: list[Verb] = []
    for verb in sorted(found, key=lambda one: (one.start, one.end)):
        if merged and verb.start < merged[-1].end:
            other = merged.pop()
            most = max(other, verb, key=lambda one: one.rank)
            end = max(other.end, verb.end) if other.rank == verb.rank else most.end
            verb = Verb(most.start, end, verb.tells | other.tells, most.rank)
        merged.append(verb)
    return merged
