"""How much of the story's own event a number covers: all of it, a part, or one place of several.

"dont trois enfants" is a part; "six morts à Trèbes, deux à Villegailhenc" are the tolls of places, and none of them answers how many
died. What is of other times is in `recalled`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from sahelread.diverging.figures.fate_kinds import HURT
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression, whole_words
from sahelread.text.lexicon import word_set
from sahelread.text.number_words import fates
from sahelread.text.numbers import Number
from sahelread.text.words import fold

# How far around a number the words are looked for that bind it to a place.
_NEAR = 70


def is_part(told: Told, number: Number) -> bool:
    """Whether a number is an unnamed part of one told before: "27 soldats tués, dont neuf à Tinkaré".

    A part with a noun of its own is a count of that: "32 morts, dont 28 gendarmes" tells how many gendarmes died.
    """
    if _died_of_wounds(told, number):
        return True
    if not number.part:
        return number.unit is None and (_is_of_a_set(told, number) or _is_of_the_counted(told, number))
    if number.head is None or number.head_span is None or number.head_span[0] < number.start:
        return True
    before = told.counts_before(number.start)
    return not before or before[-1].head == number.head


def _died_of_wounds(told: Told, number: Number) -> bool:
    """Whether it is wounded who died that are counted, besides who was dead at once: "six blessés ont succombé"."""
    return number.fate == "dead" and _fate_of_noun(told, number) in HURT


def _fate_of_noun(told: Told, number: Number) -> str | None:
    """What befell those who are counted, as their noun says it: "blessés"; None for another noun."""
    found = told.fullmatch(fates, *number.head_span) if number.head_span else None
    return found.lastgroup if found else None


_among = expression("sets", "among")
_AMONG_REACH = 60


def is_among_them(told: Told, number: Number) -> bool:
    """Whether those who are counted are said to be among others: "deux enfants figurent parmi les morts", "parmi eux figurent deux enfants"."""
    before = told.before(_among, number.start, _AMONG_REACH)
    return bool(before or told.match(_among, number.phrase_end) or told.match(_among, number.noun_end))


# How far before its number a sentence may open with those out of whom it counts.
_SET_REACH = 220


_set_before = expression("sets", "before", frame=r"(?<!\w){}")
_set_after = expression("sets", "after", frame=r"[^.;:,]{0,40}?(?<!\w){}(?!\w)")
# "Elle a vu morts vingt de ses voisins": as many as she saw.
_of_somebody = expression("sets", "of_somebody")


def _is_of_a_set(told: Told, number: Number) -> bool:
    """Whether a number counts some of those concerned: who came "parmi les invités", who is "encore" there, the bodies "identifiés"."""
    ends = [mark.end() for mark in re.finditer(r"[.;!?] ", told.folded[: number.start])]
    first = max([0, number.start - _SET_REACH, *ends])
    before = not _has_a_noun_of_its_own(told, number) and told.search(_set_before, first, number.start)
    return bool(before or told.match(_set_after, number.end) or told.match(_of_somebody, number.end))


def _has_a_noun_of_its_own(told: Told, number: Number) -> bool:
    """Whether the noun behind a number tells more than that they are people, or what befell them: "parmi eux, 14 femmes"."""
    if number.head_span is None or number.head_span[0] < number.start or _fate_of_noun(told, number):
        return False
    return number.head not in word_set(told.language, "general_people")


def _is_of_the_counted(told: Told, number: Number) -> bool:
    """Whether a bare number counts some of those whom its sentence counted before: "six proches sont malades, deux sont morts"."""
    if number.fate is None or number.head_span is not None or number.best is None:
        return False
    before = told.counts_before(number.start)
    if not before or before[-1].head_span is None or (before[-1].best or 0.0) <= number.best:
        return False
    same_sentence = not re.search(r"[.!?] ", told.folded[before[-1].end : number.start])
    return before[-1].fate is None and not (before[-1].definite or before[-1].whole) and same_sentence


# --- one place of several ----------------------------------------------------------------------------------------------

_NAME = r"(?P<place>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){0,2})"
# A place after a number ("six personnes ont perdu la vie à Trèbes"), up to the next number or comma.
_place_after = expression("in_extent", "place_after")
# A figure in brackets after a place ("à Al-Haouz (694)"), or after a place that "compte" so many.
_PLACE_BEFORE = re.compile(rf"{_NAME} \(\Z")
_place_counts = expression("in_extent", "place_counts")


def place_of(told: Told, number: Number) -> str | None:
    """The place that a number counts for, in an account that counts place by place; "" where it is one place that is not
    named, and of the dead of one house what house that is ("morgue")."""
    if number.unit is not None:
        return None
    first, last = told.clause(number.start, number.phrase_end, _NEAR)
    _, after = told.up_to_others(told.numbers, number.start, number.phrase_end, (first, last))
    house = told.search(_in_one_house, first, after) if number.fate == "dead" else None
    if house:
        return _house_named(told, first, after) or house["house"]
    if told.search(_alone, first, last):
        return _place(told, number) or _house_named(told, 0, len(told.text)) or ""
    place = _place(told, number)
    if (
        place is None
        and number.fate == "dead"
        and (spoken := _speaking_of(told.language).search(told.text, number.end))
    ):
        return last_word(spoken["place"])
    if place and _place_counts(told.language).search(
        told.text, max(0, number.start - 2 * _NEAR), number.start
    ):
        return place
    if place is None or is_part_at_a_place(told, number):
        return place
    return place if any(_place(told, other) not in (None, place) for other in _beside(told, number)) else None


# "Le directeur de l'hôpital | de Sanga".
_house = expression("in_extent", "house")


def _house_named(told: Told, first: int, last: int) -> str | None:
    """The place by which a house in a span is named, by the last word of its name."""
    found = _house(told.language).search(told.text, first, last)
    return last_word(found["place"]) if found else None


# "... | cinquante morts, a dit un témoin, qui parlait de Tinkaré".
_speaking_of = expression("in_extent", "speaking_of")


def last_word(name: str) -> str | None:
    """The word by which a place is known: the last of its name."""
    return re.split(r"[ ’'-]", fold(name))[-1] or None


def is_part_at_a_place(told: Told, number: Number) -> bool:
    """Whether a number counts those at one place of all that its passage counts: "vingt morts, dont 11 à Kora" are 11 at Kora."""
    unnamed = number.head_span is None or number.head_span[0] < number.start
    return number.part and number.fate == "dead" and unnamed and _place(told, number) is not None


def in_list(told: Told, number: Number) -> Number:
    """A number of a list of places with the noun and the fate that its list opens with: "six morts à Trèbes, deux à Villac"."""
    if number.head is not None or number.fate is not None or number.unit is not None:
        return number
    if _place(told, number) is None:
        return number
    before = [
        other
        for other in told.numbers
        if other.end <= number.start and other.fate and other.unit is None and not other.part
    ]
    return replace(number, fate=before[-1].fate) if before else number


def _beside(told: Told, number: Number) -> list[Number]:
    """The numbers next to one that may count the same: "six personnes à Trèbes, deux à Villegailhenc"."""
    counts = [other for other in told.numbers if other.unit is None]
    at = next((place for place, other in enumerate(counts) if other.start == number.start), -1)
    beside = counts[max(0, at - 1) : at] + counts[at + 1 : at + 2] if at >= 0 else []
    return [
        other
        for other in beside
        if (number.head == other.head or None in (number.head, other.head))
        and (number.fate == other.fate or None in (number.fate, other.fate))
    ]


def _place(told: Told, number: Number) -> str | None:
    """The place that the words next to a number bind it to, by the last word of its name."""
    start = max(0, number.start - 2 * _NEAR)
    _, last = told.up_to_others(told.numbers, number.start, number.end)
    behind = _place_after(told.language).match(told.text, number.end, last)
    found = _place_counts(told.language).search(told.text, start, number.start)
    if found is None and told.text.startswith(")", number.end):
        found = _PLACE_BEFORE.search(told.text, start, number.start)
    if found is None or (behind and behind["place"]):
        found = behind  # "la commune de Kora compte | 70 | morts à Tinkaré"
    if found is None:
        return None
    name = found["place"] or found["quarter"]
    return last_word(name)


# "À Biot, | trois pensionnaires sont morts", "quatre corps | remontés d'un parking de Mandelieu".
_place_opens = expression("in_extent", "place_opens")
_place_of_house = expression("in_extent", "place_of_house")


def place_told(told: Told, number: Number) -> str | None:
    """The place at which those were whom a number counts, by the last word of its name: told next to it, or where its sentence opens."""
    if place := _place(told, number):
        return place
    before = [other.phrase_end for other in told.numbers if other.end <= number.start]
    after = [other.start for other in told.numbers if other.start >= number.end]
    first, last = max([0, *before]), min([len(told.text), *after])
    found = _place_opens(told.language).search(told.text, first, number.start)
    found = found or _place_of_house(told.language).match(told.text, number.end, last)
    return last_word(found["place"]) if found else None


def is_of_one_hospital(told: Told, number: Number) -> bool:
    """Whether a number counts the wounded of one hospital: hardly more than a part of all."""
    if number.fate not in HURT or number.fate == "hospitalised":
        return False
    if _fate_of_noun(told, number) is None:
        return False  # "neuf personnes ont été blessées et soignées à l'hôpital" are all who were
    ends = _SENTENCE_END.search(told.folded, number.end)
    last = min(ends.start() if ends else len(told.folded), number.end + _HOSPITAL_REACH)
    return told.search(_in_one_house, number.end, last) is not None


# How far behind its number the hospital is named: "une centaine de blessés, dont des cas graves, ont été admis à l'hôpital".
_HOSPITAL_REACH = 110
_SENTENCE_END = re.compile(r"[.!?;:]")


_alone = whole_words("of_one_place")


# What binds a count of the dead to one hospital: the wounded of all are taken to one as well.
_in_one_house = whole_words("of_one_house")


# "A perdu au moins | 30 habitants": so much stands between the word and its figure.
_LOSS_REACH = 40
_losses = expression("losses", frame=r"(?<!\w){}\Z")


def is_a_loss(told: Told, number: Number) -> bool:
    """Whether those who are counted are said to be lost: "le village a perdu 30 habitants"."""
    return told.before(_losses, number.start, _LOSS_REACH) is not None
