"""What befell those whom a number counts, or what they do: dead, wounded, aboard, protesting, fled.

Beside the fates that text/numbers.py reads, those that an act tells next to the number ("une trentaine de soldats
ont été emmenés") and the states of the lexicon ("116 personnes à bord").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.aligning.facts import CLAUSE_END, Facts
from sahelread.text.expressions import any_of, expression, until
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.numbers import Number

# Words after a noun phrase among which an act says what happened to the people; farther ones happen to others: with 8 F1 on the
# judged stories is no higher, with 3 six conflicts are lost.
_ACT_WITHIN = 5
# Characters after "parmi", "dans les rangs de" in which the people are named.
_NAMED_WITHIN = 30
# Characters before a number, and after its phrase, in which its state is told. From 24 to 40 and from 30 to 60 all is alike.
_STATE_BEFORE, _STATE_AFTER = 24, 60

# What befalls things as well: all other fates are those of people.
_OF_THINGS = "burnt"


def counted_fates(facts: Facts) -> list[str]:
    """The fate or state of those whom each number of a passage counts; empty where nothing tells."""
    found: list[str] = []
    for number in facts.numbers:
        fate = ""
        if number.unit is None:
            inside = facts.words_between(number.start, max(number.end, number.phrase_end))
            unhurt = number.head in word_set(facts.language, "unhurt")  # "deux rescapés et un disparu"
            fate = number.fate or ("" if unhurt else _fate_of_act(facts, inside))
            if fate != _OF_THINGS and _counts_a_thing(facts, number):
                fate = ""
            fate = fate or _state(facts, number, inside)
        found.append("wounded" if fate == "critical" and not number.part else fate)
    return found


def _counts_a_thing(facts: Facts, number: Number) -> bool:
    """Whether the noun of a number names what is no person: "trois camions sont tombés dans le ravin" is no toll."""
    place = facts.word_at(number.head_span[0]) if number.head_span else None
    things = word_set(facts.language, "things_and_animals")
    return place is not None and any(concept in things for concept in facts.concepts.get(place, ()))


def _fate_of_act(facts: Facts, inside: Sequence[int]) -> str:
    """What happened to the people counted, from an act told next to them in their clause."""
    if not inside or not counts_people(facts, inside):
        return ""
    fates: Mapping[str, str] = table(facts.language, "fates_of_acts")
    clause = facts.clauses[inside[-1]]
    near = (
        *range(inside[-1] + 1, min(inside[-1] + 1 + _ACT_WITHIN, len(facts.words))),
        *range(max(inside[0] - 1, 0), inside[-1] + 1),  # "tuent | plus de 60 personnes"
    )
    for place in near:
        if facts.clauses[place] == clause:
            for concept in facts.concepts.get(place, ()):
                if concept in fates:
                    return fates[concept]
    return ""


@dataclass(frozen=True)
class _State:
    """What those who are counted do or undergo: said in the counted phrase, after it, or just before it."""

    name: str
    within: re.Pattern[str]
    after: re.Pattern[str]
    before: re.Pattern[str] | None


@kept
def _states(language: str) -> tuple[_State, ...]:
    def said(name: str, where: str) -> str:
        return any_of(language, "counted_states", name, where)

    of = any_of(language, "small_words", "of")
    return tuple(
        _State(
            name,
            re.compile(rf"(?<!\w){said(name, 'within')}(?!\w)"),
            re.compile(rf"(?<!\w){said(name, 'after')}(?!\w)"),
            re.compile(rf"(?<!\w){said(name, 'before')} ?{of}?\Z") if listed.get("before") else None,
        )
        for name, listed in table(language, "counted_states").items()
    )


_of_its_subject = expression("in_fates", "of_its_subject", frame=r"(?<!\w){}\Z")


def _state(facts: Facts, number: Number, inside: Sequence[int]) -> str:
    """What those whom a number counts do or undergo, beside the fates; a bare number may count its subject: "ils étaient | 1 800"."""
    folded = facts.folded
    of_subject = (
        number.head is None and facts.before(_of_its_subject, number.start, _STATE_BEFORE) is not None
    )
    if number.head is None and not of_subject:
        return ""
    end = max(number.end, number.phrase_end)
    limit = until(CLAUSE_END, folded, end, end + _STATE_AFTER)
    people = of_subject or counts_people(facts, inside)
    for state in _states(facts.language):
        if state.within.search(folded, number.end, end):
            return state.name
        if people and (
            state.after.search(folded, end, limit)
            or (
                state.before is not None
                and state.before.search(folded, max(0, number.start - _STATE_BEFORE), number.start)
            )
        ):
            return state.name
    return ""


@cache
def classes_of_people(language: str) -> Mapping[str, str]:
    """The class of people (armed forces, attackers, civilians …) of each concept that names people."""
    classes: Mapping[str, str] = table(language, "people_classes")
    return {concept: people for people, listed in classes.items() for concept in listed.split()}


def counts_people(facts: Facts, inside: Sequence[int]) -> bool:
    """Whether the words of a counted phrase name persons, by a class of people or by a general word."""
    people = classes_of_people(facts.language)
    general = word_set(facts.language, "general_people")
    return any(
        facts.folded_words[place].rstrip("s") in general
        or any(concept in people for concept in facts.concepts.get(place, ()))
        for place in inside
    )


_among = expression("among", frame=r"\s*{}\b")


def people_after(facts: Facts, end: int) -> str:
    """The people whose loss it is, when they are told after the figure ("40 morts parmi les soldats"); else empty."""
    found = facts.match(_among, end)
    if found is None:
        return ""
    return next(_classes(facts, facts.words_between(found.end(), found.end() + _NAMED_WITHIN)), "")


def _classes(facts: Facts, places: Iterable[int]) -> Iterator[str]:
    """The classes of people that are told at those words."""
    people = classes_of_people(facts.language)
    for place in places:
        for concept in facts.concepts.get(place, ()):
            if concept in people:
                yield people[concept]
