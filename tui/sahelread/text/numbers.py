"""What a text counts: each number with how it is bounded, what it counts and what happened to those it counts.

"au moins 112 personnes ont été tuées" is a number of 112 and above, of `personne`, `dead`; "entre quatre et cinq
diplomates français", one of 4 to 5; "une trentaine", about 30; "plusieurs", 2 or more; "le nombre de postes n'a pas été
précisé", unknown. The article "un", years, dates, hours, ordinals, telephone numbers and numbered things ("article 3") are
not numbers here. Numbers of things already known ("les deux pays") are marked `definite`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.number_amounts import bare_numbers
from sahelread.text.number_fates import (
    CLAUSE_END,
    coordinated,
    verbs_of,
    with_fate,
    with_shared_fate,
)
from sahelread.text.number_phrases import is_doubtful, with_phrase
from sahelread.text.number_sides import with_sides
from sahelread.text.number_standing import is_instead, is_not_so, with_standing
from sahelread.text.number_unnamed import victims
from sahelread.text.number_values import Modifier, Number
from sahelread.text.number_words import auxiliaries, fates
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

__all__ = ["Modifier", "Number", "numbers"]

# What may stand between a noun phrase and another figure for the same things: "plusieurs soldats, entre 4 et 5, ...".
_apposition = expression("in_numbers", "apposition")
_LONGEST_APPOSITION = 34
_APPOSITION_WORDS = 6


@remembered
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text, in order. Offsets are of `text`. A language without words for numbers has none."""
    folded = fold(text)
    verbs = verbs_of(text, folded)
    bare = bare_numbers(text, folded, language)
    found: list[Number] = []
    limits = [*(number.start for number in bare), len(folded)][1:]  # where the next number starts
    wholes: set[int] = set()  # places of numbers out of which the one before is counted
    for place, (number, limit) in enumerate(zip(bare, limits, strict=True)):
        if _is_age(folded, number, language) and not _years(language).match(folded, number.end):
            continue  # "de | 5, 9 et 14 ans"
        if found and number.start < found[-1].end:
            continue  # "sept électeurs sur | dix"
        if number.modifier is not Modifier.UNKNOWN:
            number = with_phrase(text, folded, number, limit, language)
            is_out_of = number.head is None and _of_them(language).fullmatch(folded, number.end, limit)
            if is_out_of and place + 1 < len(bare):
                wholes.add(place + 1)
                limit = limits[place + 1]
                number = _of_a_whole(text, folded, number, bare[place + 1], limit, language)
            if place in wholes:
                number = replace(number, whole=True)
            elif _is_counted_out_of(folded, number, limit, language):
                whole = replace(number, whole=True)
                number = with_fate(folded, verbs, whole, number.start, number.phrase_end, language)
            else:
                before = found[-1].phrase_end if found else 0
                following = _behind_ages(folded, bare, place, limit, language)
                if place + 1 < len(bare) and is_counted_by_another(folded, bare[place + 1], number, language):
                    following = limits[place + 1]
                number = with_fate(folded, verbs, number, before, following, language)
        if not is_doubtful(folded, number, language):
            _append(text, folded, verbs, language, found, number)
    found = list(_with_enumerated_parts(folded, found, language))
    found = list(with_shared_fate(folded, found, language))
    return tuple(with_sides(folded, list(with_standing(folded, found, language)), language))


# "Trois sœurs | de 5, 9 et 14 ans | ont été tuées": ages stand between those who are counted and what befell them.
_ages = expression("in_numbers", "ages")
_of_age = expression("in_numbers", "of_age")
_OF_AGE_REACH = 12
_years = expression("in_numbers", "years")


def _is_age(folded: str, number: Number, language: str) -> bool:
    """Whether a number says how old those are who were counted before it."""
    before = folded[max(0, number.start - _OF_AGE_REACH) : number.start]
    return (
        _of_age(language).search(before) is not None and _ages(language).match(folded, number.end) is not None
    )


_MOST_AGES = 6


def _behind_ages(folded: str, bare: list[Number], place: int, limit: int, language: str) -> int:
    """Where the next number starts that is no age, from `limit` on: up to there it is said what befell those who are counted."""
    following = [other for other in bare[place + 1 : place + 1 + _MOST_AGES] if other.start >= limit]
    apart = next((other.start for other in following if not _is_age(folded, other, language)), len(folded))
    return apart if len(following) < _MOST_AGES else min(apart, following[-1].start)


# "Des | 300 passagers montés à bord, | 150 ont disparu", "sur les | douze otages, | trois sont libres".
_out_of = expression("in_numbers", "out_of")
_OUT_OF_REACH = 16
_then_some = expression("in_numbers", "then_some")


def _is_counted_out_of(folded: str, number: Number, limit: int, language: str) -> bool:
    """Whether what is told behind a number is told of some of those whom it counts."""
    if number.head is None or number.unit is not None:
        return False
    before = folded[max(0, number.start - _OUT_OF_REACH) : number.start]
    return (
        _out_of(language).search(before) is not None
        and _then_some(language).fullmatch(folded, number.phrase_end, limit) is not None
    )


# Between a whole and what it is made of, and between these: "66 personnes | : | 56 passagers | et | dix membres d'équipage".
_listed = expression("in_numbers", "listed")
_MOST_PARTS = 5


def _with_enumerated_parts(folded: str, found: list[Number], language: str) -> Iterator[Number]:
    """The numbers, those right behind another that add up to it marked as its parts, which met its fate."""
    until, fate = 0, None
    for place, number in enumerate(found):
        if place < until:
            yield replace(number, part=True, fate=fate or number.fate)
            continue
        yield number
        total = 0.0
        for following in range(place + 1, min(len(found), place + 1 + _MOST_PARTS)):
            one = found[following]
            gap = folded[found[following - 1].phrase_end : one.start]
            if (
                not _listed(language).fullmatch(gap)
                or one.unit is not None
                or one.best is None
                or number.best is None
            ):
                break
            total += one.best
            if following > place + 1 and total == number.best and number.unit is None:
                until, fate = following + 1, number.fate


# "Quatre | de ses | six coprévenus", "trois | des | cinq otages".
_of_them = expression("in_numbers", "of_them")


def _of_a_whole(
    text: str, folded: str, number: Number, whole: Number, following: int, language: str
) -> Number:
    """A number with the noun of those out of whom it is counted."""
    counted = with_phrase(text, folded, whole, following, language)
    if counted.head is None or counted.unit is not None:
        return number
    fated = fates(language).search(folded, whole.end, counted.phrase_end)
    return replace(
        number,
        head=counted.head,
        head_span=counted.head_span,
        qualifiers=counted.qualifiers,
        phrase_end=counted.phrase_end,
        # "26 des 27 personnes mortes ont été identifiées": some of the dead; "deux des cinq otages sont libres": all who are
        part=number.part or (fated is not None and fated.lastgroup != "abducted"),
    )


# "40 000 manifestants | selon les syndicats, | 13 500 | selon la police".
_counted_by = expression("in_numbers", "counted_by")
_by_another = expression("in_numbers", "by_another")


def is_counted_by_another(folded: str, number: Number, before: Number, language: str) -> bool:
    """Whether a bare number is what another source says of those whom the one before it counts."""
    gap = _counted_by(language).fullmatch(folded, before.phrase_end, number.start)
    return gap is not None and _by_another(language).match(folded, number.end) is not None


# "On ne parle plus de cent morts, | mais de | 77".
_corrected = expression("in_numbers", "corrected")


def _append(text: str, folded: str, verbs: str, language: str, found: list[Number], number: Number) -> None:
    """Add a number to those found before; one without a noun takes that of the number it explains or continues."""
    if number.head is None and number.unit is None and found and found[-1].head and not found[-1].unit:
        before = found[-1]
        if _is_of_the_same(verbs, before, number, language):
            number = replace(number, head=before.head, qualifiers=before.qualifiers)
        gap = folded[before.phrase_end : number.start]
        if is_counted_by_another(folded, number, before, language):
            number = replace(number, head=before.head, qualifiers=before.qualifiers, fate=before.fate)
        if _corrected(language).fullmatch(gap) and is_not_so(folded, before, language):
            number = replace(number, head=before.head, qualifiers=before.qualifiers, fate=before.fate)
        if before.whole and _then_some(language).fullmatch(gap):
            # "sur les 52 blessés, six sont morts": some of the wounded, but not "sur les 25 otages, 19 ont été libérés"
            hurt = fates(language).search(folded, before.end, before.phrase_end) is not None
            part = number.part or (hurt and number.fate in (None, "dead"))
            number = replace(number, head=before.head, qualifiers=before.qualifiers, part=part)
        elif len(gap) <= _LONGEST_APPOSITION and _apposition(language).fullmatch(gap):
            number = replace(
                number, head=before.head, qualifiers=before.qualifiers, head_span=before.head_span
            )
            first = not (before.fate or before.whole or number.part)
            if number.fate and first and len(gap.split()) <= _APPOSITION_WORDS:
                found[-1] = replace(before, fate=number.fate)
    if found:
        found[-1], number = _sharing_fates(text, folded, language, found[-1], number)
    found.append(number)


# "Les électeurs étaient 7,3 millions | et | 4,1 millions ont voté".
_and = expression("in_numbers", "and")


def _is_of_the_same(verbs: str, before: Number, number: Number, language: str) -> bool:
    """Whether a bare number that its verb follows counts some of those counted before in its sentence."""
    if before.best is None or number.best is None or number.best > before.best or before.definite:
        return False
    gap = verbs[before.phrase_end : number.start]
    verb = auxiliaries(language).match(verbs, number.phrase_end + 1)
    return verb is not None and _and(language).fullmatch(gap) is not None


def _sharing_fates(
    text: str, folded: str, language: str, before: Number, number: Number
) -> tuple[Number, Number]:
    """Two numbers on end, each with what is said of both: "27 soldats et 15 civils ont péri", "32 tués, dont 28 gendarmes"."""
    if before.whole:
        return before, number
    gap = folded[before.phrase_end : number.start]
    joined = coordinated(language).fullmatch(gap) is not None
    part = number.part or (before.part and len(gap) <= _LONGEST_APPOSITION and not CLAUSE_END.search(gap))
    unnamed = number.head_span is None or number.head_span[0] < number.start
    if (before.fate, number.fate) == ("dead", "hospitalised") and unnamed and part:
        # "39 ont péri, dont 35 sur le coup et quatre à l'hôpital"
        return before, replace(number, fate="dead", part=True)
    if (
        gap in (" : ", ": ")
        and before.fate
        and not number.fate
        and number.head
        and number.unit is before.unit is None
    ):
        # "Quatre morts : trois maçons et une passante"
        return before, replace(number, fate=before.fate, part=True)
    if number.fate and not before.fate:
        own = _has_its_own(language).search(text, before.end, before.phrase_end) or _says_its_fate(
            number, language
        )
        if is_instead(gap, language) or (joined and not own):
            return replace(before, fate=number.fate), number
        if joined and before.head in victims(language):
            return replace(before, fate="dead"), number
    if before.fate and not number.fate and number.unit is None and not _are_unhurt(number, language):
        part = number.part and len(gap) <= _LONGEST_APPOSITION and not CLAUSE_END.search(gap)
        # "L'attaque a tué 27 soldats et 15 civils", but not "11 morts et 3 personnes recherchées"
        if part or (joined and not fates(language).search(folded, before.end, before.phrase_end)):
            return before, replace(number, fate=before.fate)
    return before, number


def _says_its_fate(number: Number, language: str) -> bool:
    """Whether the noun itself tells what befell those whom it counts, and nobody else: "1 300 victimes et 5 700 | blessés"."""
    return number.head is not None and fates(language).fullmatch(f"{number.head}s") is not None


def _are_unhurt(number: Number, language: str) -> bool:
    """Whether those counted are by their noun who nothing befell: "26 disparus, 90 | rescapés"."""
    return number.head in word_set(language, "unhurt")


# "Deux hommes sauvés, cinq passeurs arrêtés": the first have a participle of their own.
_has_its_own = expression("in_numbers", "has_its_own")
