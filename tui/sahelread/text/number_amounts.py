"""The bare numbers of a text, before what they count is known: figures and words, ranges, bounds, vague and unknown amounts.

What only looks like a number is left out here: dates, years, hours, ordinals, names of numbered things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sahelread.text.cardinals import Amount, amounts
from sahelread.text.expressions import as_listed, expression
from sahelread.text.number_grammar import Grammar
from sahelread.text.number_lengths import lengths
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.present import may_hold_phrase
from sahelread.text.words import fold, lemma


def bare_numbers(text: str, folded: str, language: str, grammar: Grammar) -> list[Number]:
    """The numbers of a text in order and apart from each other, without their nouns; `folded` is the text folded."""
    found = sorted(
        [
            *_unknown(folded, text, language, grammar),
            *_vague(folded, grammar),
            *_collective(folded, grammar),
            *_single(folded, grammar),
            *_one_measure(folded, grammar),
            *_counted(text, folded, language, grammar),
            *lengths(folded, grammar),
            *_fractions(folded, grammar),
        ],
        key=lambda number: (number.start, -number.end),
    )
    apart: list[Number] = []
    for number in found:
        if apart and _is_or_about(folded, apart[-1], number, grammar):
            first = apart.pop()
            apart.append(Number(first.start, number.end, first.best, number.best, None, Modifier.RANGE))
        elif not apart or number.start >= apart[-1].end:
            apart.append(number)
    return apart


def _is_or_about(folded: str, first: Number, second: Number, grammar: Grammar) -> bool:
    """Whether two round numbers are the ends of one count: "une vingtaine | ou | une trentaine"."""
    if not first.modifier is second.modifier is Modifier.ABOUT or second.start < first.end:
        return False
    rising = (first.best or 0.0) < (second.best or 0.0)
    return rising and grammar.joint_to.fullmatch(folded, first.end, second.start) is not None


def _unknown(folded: str, text: str, language: str, grammar: Grammar) -> Iterator[Number]:
    for match in grammar.unknown.finditer(folded):
        start, end = match.span("what")
        noun = grammar.token.search(folded, start, end)
        if noun is None:
            continue
        others = tuple(
            word.group()
            for word in grammar.token.finditer(folded, noun.end(), end)
            if word.group() not in grammar.phrase_links
        )
        yield Number(
            match.start(), match.end(), None, None, None, Modifier.UNKNOWN,
            head=fold(lemma(text[slice(*noun.span())], language)), head_span=noun.span(), qualifiers=others, phrase_end=match.end(),
        )  # fmt: skip


def _vague(folded: str, grammar: Grammar) -> Iterator[Number]:
    if not may_hold_phrase(folded, grammar.language, "vague_amounts"):
        return
    for match in grammar.vague.finditer(folded):
        low, high = grammar.vague_amounts[as_listed(match["amount"])]
        yield Number(match.start(), match.end(), low, high, None, Modifier.VAGUE)


def _collective(folded: str, grammar: Grammar) -> Iterator[Number]:
    if not may_hold_phrase(folded, grammar.language, "collectives"):
        return
    for match in grammar.collective.finditer(folded):
        if match["frame"] is None:
            continue
        value = grammar.collectives[match["word"]]
        if match["scale"]:
            value *= grammar.scales[match["scale"]]
        number = _with_bound(folded, match.start(), match.end(), value, Modifier.ABOUT, grammar)
        if number.modifier is Modifier.ABOUT and value <= _TEN_OR_SO:
            number = replace(number, low=value * (1 - _A_FEW_OFF), high=value * (1 + _A_FEW_OFF))
        yield number


# "Une dizaine" is said of eight and of twelve, "une trentaine" hardly of forty.
_TEN_OR_SO, _A_FEW_OFF = 20, 0.25


def _single(folded: str, grammar: Grammar) -> Iterator[Number]:
    for match in grammar.single.finditer(folded):
        start, end = match.span("one")
        yield Number(start, end, 1, 1, 1, Modifier.EXACT)


def _one_measure(folded: str, grammar: Grammar) -> Iterator[Number]:
    """ "Plus d'un kilomètre", "près d'une tonne": one of a unit is a figure only where it is bounded."""
    for match in _one_of(grammar.language).finditer(folded):
        unit = grammar.units.match(folded, match.end())
        if unit is not None and grammar.unit_keys[unit["unit"]].startswith("measure:"):
            number = _with_bound(folded, match.start(), match.end(), 1.0, Modifier.EXACT, grammar)
            if number.modifier is not Modifier.EXACT:
                yield number


_one_of = expression("in_number_amounts", "one_of")


def _fractions(folded: str, grammar: Grammar) -> Iterator[Number]:
    """ "La moitié des agents", "deux tiers du personnel": shares, as round as they are."""
    if not may_hold_phrase(folded, grammar.language, "fractions"):
        return
    for match in grammar.fraction.finditer(folded):
        share = grammar.fractions[as_listed(match["share"])]
        number = _with_bound(folded, match.start(), match.end("share"), share, Modifier.ABOUT, grammar)
        yield replace(number, unit="percent", head=match["share"], head_span=match.span("share"))


def _counted(text: str, folded: str, language: str, grammar: Grammar) -> Iterator[Number]:
    """Numbers from amounts: ranges joined, bounds read, what is a date, an hour or a name left out."""
    plain = list(amounts(folded, language))
    index = 0
    while index < len(plain):
        amount = plain[index]
        following = plain[index + 1] if index + 1 < len(plain) else None
        if following is not None and _has_become(folded, amount, following, grammar):
            index += 1
            continue  # "est passé de 32 à 53": the figure is 53
        joined = following is not None and _range(folded, amount, following, grammar)
        if joined:
            index += 2
            if joined.low is not None and not _is_other(text, folded, amount, grammar, joined.end):
                yield joined
            continue
        index += 1
        if not _is_other(text, folded, amount, grammar, amount.end):
            yield _number(folded, amount, grammar)


# "Jusqu'à | 12", "aux alentours de | 12": what bounds a number stands in so many characters before it.
_BOUND_REACH = 32
# "Entre | 12", and " et au plus " between the two ends of a range.
_OPENING_REACH, _LONGEST_JOINT = 10, 12
# "Vers | 12 heures", "article | 12": what makes a figure another thing; a name may be longer ("Groupe Bolloré | 2").
_KIND_REACH, _NAME_REACH = 20, 40

# "Passé en deux jours de": what stands between the verb and the first figure.
_CHANGE_REACH = 40


def _has_become(folded: str, first: Amount, second: Amount, grammar: Grammar) -> bool:
    """Whether a figure is said to have become another one."""
    return (
        grammar.joint_to.fullmatch(folded, first.end, second.start) is not None
        and grammar.changing.search(folded, max(0, first.start - _CHANGE_REACH), first.start) is not None
    )


def _range(folded: str, first: Amount, second: Amount, grammar: Grammar) -> Number | None:
    """The range that two amounts make, if they do; without bounds when it is a score or an enumeration of years."""
    gap = folded[first.end : second.start]
    if len(gap) > _LONGEST_JOINT:
        return None
    opening = grammar.between.search(folded, max(0, first.start - _OPENING_REACH), first.start)
    if opening:
        start = opening.start()
        if not grammar.joint_and.fullmatch(gap) and not grammar.joint_to.fullmatch(gap):
            return None
    elif grammar.joint_to.fullmatch(gap):
        start = first.start
    else:
        return None
    low, high = first.value, second.value
    scale = second.value / second.mantissa if second.mantissa else 1
    if scale >= 1000 and low < 1000 and first.mantissa < second.mantissa:
        low *= scale  # "deux à trois mille"
    if low >= high:
        return Number(start, second.end, None, None, None, Modifier.RANGE) if gap.strip() == "-" else None
    return Number(start, second.end, low, high, None, Modifier.RANGE)


def _number(folded: str, amount: Amount, grammar: Grammar) -> Number:
    collective = grammar.collective_before.match(folded, amount.end)
    if collective and amount.value < 100:
        value = amount.value * grammar.collectives[collective["word"]]
        return bounded(amount.start, collective.end(), value, Modifier.ABOUT)
    return _with_bound(folded, amount.start, amount.end, amount.value, Modifier.EXACT, grammar)


def _with_bound(
    folded: str, start: int, end: int, value: float, otherwise: Modifier, grammar: Grammar
) -> Number:
    """A number with the bound that stands before it ("plus de", "environ"), or with `otherwise` when there is none."""
    bound = grammar.bounds.search(folded, max(0, start - _BOUND_REACH), start)
    if bound and bound.lastgroup:
        return bounded(bound.start(), end, value, Modifier(bound.lastgroup))
    return bounded(start, end, value, otherwise)


_hours, _hours_of, _ago, _bulletin, _minutes, _for_each, _hundred = (
    expression("in_number_amounts", name)
    for name in ("hours", "hours_of", "ago", "bulletin", "minutes", "for_each", "hundred")
)


def _is_other(text: str, folded: str, amount: Amount, grammar: Grammar, end: int) -> bool:
    """Whether the amount is a date, a year, an hour, a percentage's own word or the name of a numbered thing."""
    before = max(0, amount.start - _KIND_REACH)
    if grammar.not_a_count.match(folded, end) or grammar.not_a_count.match(folded, amount.end):
        return True
    language = grammar.language
    if _hours(language).match(folded, end):
        if grammar.clock_before.search(folded, before, amount.start):
            ago = _ago(language).search(folded, before, amount.start)
            return ago is None and not _hours_of(language).match(folded, end)
        if _bulletin(language).search(folded, before, amount.start):
            return True
    if _minutes(language).search(folded, before, amount.start):
        return True
    if amount.in_figures and grammar.numbered_before.search(folded, before, amount.start):
        return True
    if amount.in_figures and (
        _is_in_a_name(text, folded, amount, grammar) or _is_day(folded, amount, grammar)
    ):
        return True
    if _hundred(language).fullmatch(folded, amount.start, amount.end) and _for_each(language).search(
        folded, before, amount.start
    ):
        return True
    return _is_year(folded, amount, grammar)


def _is_day(folded: str, amount: Amount, grammar: Grammar) -> bool:
    """Whether a figure is the day of a weekday, whose month stands elsewhere: "entre le jeudi 2 mars et le vendredi | 3"."""
    noun = grammar.noun.match(folded, amount.end)
    counted = noun is not None and noun["head"] not in grammar.never_counted
    behind = grammar.weekday_before.search(folded, max(0, amount.start - _KIND_REACH), amount.start)
    return behind is not None and amount.value <= _LAST_DAY and not counted


_LAST_DAY = 31
_CAPITALISED = re.compile(r"(?:^|[^.!?:;«“\"\n\s]\s+)(?:[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]) \Z")


def _is_in_a_name(text: str, folded: str, amount: Amount, grammar: Grammar) -> bool:
    """Whether a small figure belongs to the name before it: "sur Europe 1", "France 24", "Ebola 2"."""
    noun = grammar.noun.match(folded, amount.end)
    if noun and (noun["head"] not in grammar.never_counted or grammar.auxiliary.fullmatch(noun["head"])):
        return False
    if amount.value >= 1000 or grammar.units.match(folded, amount.end):
        return False
    return _CAPITALISED.search(text, max(0, amount.start - _NAME_REACH), amount.start) is not None


_plural = expression("in_number_phrases", "plural")
# A bare figure of four digits outside these years is a count ("1204 ont été blessées").
_RECENT = (1900, 2100)


def _is_year(folded: str, amount: Amount, grammar: Grammar) -> bool:
    written = folded[amount.start : amount.end]
    if not (len(written) == 4 and written.isdigit() and 1000 <= amount.value < 2200):
        return False
    if grammar.year_before.search(folded, max(0, amount.start - _KIND_REACH), amount.start):
        return True
    if not _RECENT[0] <= amount.value <= _RECENT[1]:
        return False
    noun = grammar.noun.match(folded, amount.end)
    plural = noun is not None and not noun["of"] and _plural(grammar.language).search(noun["head"])
    return not (noun and plural and noun["head"] not in grammar.never_counted)
