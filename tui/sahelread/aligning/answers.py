"""Which questions a passage answers, and with what: its slots.

Those of its numbers are put together here, of what `fates` and the `slot_…` modules read around each; reasons, contraries, doers, hours and
ages are questions of their own, one module for each. All of a passage's slots share what it says of time and place.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sahelread.aligning.elided import is_elided
from sahelread.aligning.event_days import last_day
from sahelread.aligning.facts import Facts
from sahelread.aligning.fates import classes_of_people, counted_fates, people_after
from sahelread.aligning.slot_causes import causes
from sahelread.aligning.slot_contraries import whether
from sahelread.aligning.slot_deeds import deeds
from sahelread.aligning.slot_measures import measure
from sahelread.aligning.slot_places import places_of
from sahelread.aligning.slot_shares import share
from sahelread.aligning.slot_values import values
from sahelread.aligning.slots import ELIDED, MAGNITUDE, NATIONALS, THINGS, UNNAMED, Slot
from sahelread.text.absences import absences
from sahelread.text.expressions import AT_A_WORD, expression
from sahelread.text.lexicon import table, word_set
from sahelread.text.numbers import Modifier, Number

_OF_ALL = frozenset(
    (
        "displaced", "missing", "aboard", "protesting", "striking", "attacking", "trapped", "infected", "without_power", "voting",
        "registered", "running", "attending", "capacity",
    )
)  # fmt: skip
"""Fates and states of which a story has one count, whatever it calls the people."""


# What says that a figure belongs to another event, and that this one is a record.
_elsewhen = expression("other_time", frame=AT_A_WORD)
_record = expression("records", frame=AT_A_WORD)


def slots(facts: Facts) -> tuple[Slot, ...]:
    """The questions that a passage answers."""
    countries = facts.countries
    found = [*causes(facts), *whether(facts), *deeds(facts), *values(facts)]
    found += _of_numbers(facts, countries)
    found += _one_by_one(facts, countries)
    found += _of_nobody(facts, countries)
    if not found:
        return ()
    time, dated = _other_time(facts), last_day(facts)
    years = frozenset(when.year for when in facts.whens if when.year and when.month)
    placed = places_of(facts, [(slot.start, slot.end) for slot in found])
    return tuple(
        slot._replace(place=place, time=time, years=years, last_day=dated)
        for slot, place in zip(found, placed, strict=True)
    )


def _of_numbers(facts: Facts, countries: Mapping[int, str]) -> Iterator[Slot]:
    """The questions that the numbers of a passage answer; "les deux pays" only recalls what is known."""
    for number, fate in zip(facts.numbers, counted_fates(facts), strict=True):
        if number.modifier is not Modifier.UNKNOWN and (number.fate or not number.definite):
            slot = _slot(facts, number, fate, countries)
            if slot is not None:
                yield slot._replace(outdated=number.outdated)


def _of_nobody(facts: Facts, countries: Mapping[int, str]) -> Iterator[Slot]:
    """What a passage says to have befallen nobody: "aucune perte en vie humaine", but not in passing, "sans faire de victime"."""
    in_passing = tuple(word_set(facts.language, "absences", "in_passing"))
    for number in absences(facts.text, facts.language):
        if number.fate and not facts.folded.startswith(in_passing, number.start):
            after = facts.words_between(number.end, len(facts.text))[:1]
            side = next((countries[place] for place in after if place in countries), "")
            question = NATIONALS if side else number.fate
            yield Slot(question, side, side, 0.0, 0.0, number.start, number.end)


def _other_time(facts: Facts) -> str:
    """The other time that a passage tells of: its year or, without one, its words; empty when it tells of this event."""
    folded, record = facts.folded, _record(facts.language)
    if record.may_be_in(folded):
        folded = record.sub(" ", folded)
    found = _elsewhen(facts.language).search(folded)
    if found is None:
        return ""
    years = [when.year for when in facts.whens if when.year]
    return str(min(years)) if years else found.group()


def _slot(facts: Facts, number: Number, fate: str, countries: Mapping[int, str]) -> Slot | None:
    """The question that a number answers; None for what is no count of anything told."""
    if number.percent:
        return share(facts, number)
    if number.unit == "measure:magnitude":
        return Slot(MAGNITUDE, UNNAMED, "", number.low, number.high, number.start, number.end)
    if number.unit is not None:
        return measure(facts, number)
    end = max(number.end, number.phrase_end)
    inside = facts.words_between(number.start, end)
    told = [concept for place in inside for concept in facts.concepts.get(place, ())]
    people = classes_of_people(facts.language)
    referent = next((people[concept] for concept in told if concept in people), UNNAMED)
    side = next((countries[place] for place in inside if place in countries), "")
    if side and _counts_nationals(facts, number, countries):
        return Slot(NATIONALS, side, side, number.low, number.high, number.start, end)
    if fate == "dead" and _counts_others(facts, inside):
        return None
    if fate:
        whoever = fate in _OF_ALL and not number.part
        referent = UNNAMED if whoever else referent or people_after(facts, end)
        return Slot(fate, referent, side, number.low, number.high, number.start, end)
    if is_elided(facts, number):
        return Slot(ELIDED, UNNAMED, "", number.low, number.high, number.start, end)
    if number.modifier is Modifier.VAGUE or referent:
        return None
    return Slot(THINGS, told[0], side, number.low, number.high, number.start, end) if told else None


def _counts_others(facts: Facts, inside: Sequence[int]) -> bool:
    """Whether a number counts more of what was counted before: "deux autres victimes"."""
    others = word_set(facts.language, "others")
    return any(facts.folded_words[place] in others for place in inside)


def _one_by_one(facts: Facts, countries: Mapping[int, str]) -> list[Slot]:
    """The nationals who are told one by one: "un Américain et une Sénégalaise", "un ressortissant belge"."""
    one: Mapping[str, int] = table(facts.language, "one")
    called = word_set(facts.language, "nationals")
    found = []
    for place, country in countries.items():
        first = place - 1 if facts.words[place].text[0].isupper() else place - 2
        if first < 0 or facts.folded_words[first] not in one:
            continue
        if first == place - 2 and facts.folded_words[place - 1] not in called:
            continue
        count = float(one[facts.folded_words[first]])
        start, end = facts.words[first].start, facts.words[place].end
        found.append(Slot(NATIONALS, country, country, count, count, start, end))
    return found


def _counts_nationals(facts: Facts, number: Number, countries: Mapping[int, str]) -> bool:
    """Whether a number counts the people of a country as such: "51 Français", "deux ressortissants belges"."""
    place = facts.word_at(number.head_span[0]) if number.head_span else None
    if place is None:
        return False
    if place in countries:
        return facts.words[place].text[0].isupper()
    return facts.folded_words[place] in word_set(facts.language, "nationals")
