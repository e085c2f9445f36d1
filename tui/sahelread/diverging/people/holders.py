"""Where the holder of an office is named: "le ministre de la Santé | Issa Kolo", "| Awa Diop, institutrice".

A holder's name stands behind the office, with what it is of between, or before it, set off by a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sahelread.diverging.told import Told
from sahelread.text.expressions import expression, written
from sahelread.text.names import Name
from sahelread.text.phrases import Found

# An office with what it is of stands in so many characters before its holder's name, or behind it.
_REACH = 80
# "Issa Kolo" is a person, "Kolo" alone could be a town.
_FULL_NAME = 2


_small = expression("in_holders", "small")


def person_words(folded: str, language: str) -> tuple[str, ...]:
    """The words of a name that say who it is."""
    return tuple(
        word for word in re.split(r"[ '’-]", folded) if len(word) > 1 and not _small(language).match(word)
    )


# --- persons -----------------------------------------------------------------------------------------------------------


def people_of(told: Told) -> Sequence[tuple[int, int]]:
    """The names of a passage that could be a person's, in order."""
    spans = [(_without_people(told, name), name) for name in told.names]
    return [
        (start, name.end)
        for start, name in spans
        if (name.may_be_a_person or start > name.start)
        and len(person_words(told.folded[start : name.end], told.language)) >= _FULL_NAME
    ]


# "À l'AFP Issa Kolo" has an agency before it, "D'après Issa Kolo" a capital that its sentence gave it.
_acronym = expression("in_holders", "acronym")
_rank_of = written(r"{'ranks'}{in_holders.of_rank}? ")


def _without_people(told: Told, name: Name) -> int:
    """Where a name begins without what stands before it: "À l'AFP | Issa Kolo", "le Colonel | Issa Kolo", "l'Australien | Issa Kolo"."""
    before = _acronym(told.language).match(told.text, name.start, name.end)
    before = before or _rank_of(told.language).match(told.folded, name.start, name.end)
    if before:
        return before.end()
    space = told.text.find(" ", name.start, name.end)
    is_of_people = space > 0 and told.text[space + 1].isupper() and told.sides_in(name.start, space)
    if not is_of_people:
        return name.start
    # "le président du | Burkina Faso | Issa Kolo"
    return (
        (_behind_what_it_is_of(told, name.start, name.end) or space + 1)
        if is_of(told, name.start)
        else space + 1
    )


def possible_holders(told: Told, people: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The names without those that say what an office is of; of "(de l')Intérieur Issa Kolo" the last two words."""
    for start, end in people:
        first = _behind_what_it_is_of(told, start, end) if is_of(told, start) else start
        if first is not None:
            yield first, end


def named_people(told: Told) -> Iterator[tuple[int, int]]:
    """The names of persons, each without what an office before it is of: "l'État | Issa Kolo"."""
    for start, end in people_of(told):
        yield (is_of(told, start) and _behind_what_it_is_of(told, start, end)) or start, end


def is_of(told: Told, start: int) -> bool:
    """Whether a name stands behind "de" or "à"."""
    return told.text[start].islower() or told.before(_of, start, _LONGEST_OF) is not None


def _behind_what_it_is_of(told: Told, start: int, end: int) -> int | None:
    """Where the last two words of a name begin, if it has more."""
    capitals = list(_CAPITALISED.finditer(told.text, start, end))
    return capitals[-_FULL_NAME].start() if len(capitals) > _FULL_NAME else None


_of, _LONGEST_OF = expression("in_holders", "of"), 8
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][\w’'-]*")


TITLES = r"(?:(?:{in_holders.title}|{'ranks'}(?:-[a-z]+)?{in_holders.of_rank}?) ?)*"
"""The template of what stands right before a name: an article, a rank, "M."."""
_titles = written(r",? ?\(?{titles}", titles=TITLES)
_named_thing = written(r"(?<!\w){'office_rules.named_things'}(?: [a-z]+)? ?\Z")


# --- where the name stands ---------------------------------------------------------------------------------------------

# What parts an office from a name that is not its holder's.
_parted = expression("in_holders", "parted")
_has = expression("in_holders", "has")
# "Le nouveau directeur de la police est | le commissaire | Issa Kolo".
_is_held_by = written(r"{in_holders.is_held_by} {titles}", titles=TITLES)


def holder_behind(told: Told, found: Found, people: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The person whose name follows an office, with what it is of between: "ministre de la Santé | Issa Kolo"."""
    for start, end in people:
        if start < found.end:
            continue
        between = told.folded[found.end : start]
        if end_of_subject(told, found, start):
            return start, end
        if (
            len(between) > _REACH
            or _parted(told.language).search(between)
            or _has(told.language).search(told.text, found.end, start)
        ):
            return None
        comma = between.find(",")
        if comma < 0:
            if _named_thing(told.language).search(between):
                continue  # "chef du groupe | Étoile du Sud"
            return start, end
        if _titles(told.language).fullmatch(between, comma) and _CLOSED.match(told.folded, end):
            return start, end
        return None
    return None


def end_of_subject(told: Told, found: Found, start: int) -> int | None:
    """Where an office ends that is said to be that of the person whose name begins at `start`: "le préfet du lac | est | Issa Kolo"."""
    said = told.fullmatch(_is_held_by, found.end, start)
    return said.end("of") if said else None


_CLOSED = re.compile(r" ?[,.;:!?)]|\Z| \(")
_set_off = expression("in_holders", "set_off")
_SET_OFF_REACH = 24
_ends = expression("in_holders", "ends")


# "Président du parti | et grande figure du pays", but "des Mines et de l'Eau".
_and_more = expression("in_holders", "and_more")


def office_end(told: Told, found: Found) -> int:
    """Where an office with what it is of ends."""
    stop = told.search(_ends, found.end, found.end + _REACH + 1)
    end = stop.start() if stop else min(len(told.folded), found.end + _REACH)
    has = _has(told.language).search(told.text, found.end, end)
    end = has.start() - 1 if has else end
    also = _and_more(told.language).search(told.text, found.end, end)
    end = also.start() if also else end
    inside = [chunk for chunk in told.noun_phrases if chunk.start <= found.start < chunk.end <= end]
    # "Le procureur | accuse le maire": its verb stands behind it.
    subjects = {one.start for one in told.chunks if one.is_clause and one.end >= end}
    is_open = stop is None or has or also or stop.group().strip().isalpha()
    if is_open or any(chunk.start in subjects for chunk in inside):
        return max([found.end, *(chunk.end for chunk in inside)])
    return max(end, found.end)


# "Issa Kolo, 41 ans, est jusqu'à présent le | préfet", "il était le | préfet".
_is = expression("in_holders", "is")
_IS_REACH = 80


def holder_before(told: Told, found: Found, people: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The person from whom an office is set off, or who is said to hold it: "Issa Kolo, | ministre", "Issa Kolo était | maire"."""
    before = [(start, end) for start, end in people if end <= found.start]
    being = told.before(_is, found.start, _IS_REACH) if before else None
    if being and (
        being.start() == before[-1][1]
        or (being["pronoun"] and len(before) == 1)
        or told.folded[being.start() : before[-1][0]] == ", "  # "la victime, Issa Kolo, était"
    ):
        return before[-1]
    if not before or found.start > before[-1][1] + _SET_OFF_REACH:
        return None
    between = told.folded[before[-1][1] : found.start]
    set_off = _set_off(told.language).fullmatch(between)
    if set_off is None or not between.strip().startswith((",", "(")):
        return None
    if (set_off["article"] or set_off["late"]) and not re.match(
        r"[,.;)]|\Z", told.folded[office_end(told, found) :]
    ):
        return None  # "selon Issa Kolo, le ministre a démissionné"
    return before[-1]


_rank = expression("in_holders", "rank", frame=r"(?: {})+\Z")


def without_rank(told: Told, start: int, end: int) -> int:
    """The end of an office without the rank or title before the name: "porte-parole, | le colonel"."""
    comma = told.folded.find(",", start, end)
    if comma >= 0:
        return comma
    tail = told.search(_rank, start, end)
    return tail.start() if tail else end
