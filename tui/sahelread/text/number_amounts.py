"""The bare numbers of a text, before what they count is known: figures and words, ranges, bounds, vague and unknown amounts.

What only looks like a number is left out here: dates, years, hours, ordinals, names of numbered things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sahelread.text.cardinals import Amount, amounts
from sahelread.text.expressions import NOWHERE, as_listed, expression, several_in_language, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.number_joining import has_become, joined, range_of
from sahelread.text.number_lengths import lengths
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.number_words import TOKEN, auxiliaries, bounds, noun_behind, unit_keys, units
from sahelread.text.sought import Several, Sought, several, sought
from sahelread.text.words import fold, folded_function_words, lemma

_vague_amount = written(r"(?<![\w-])(?P<amount>{'vague_amounts'})(?![\w-])(?! {'collectives'}\b)")
_collective_amount = written(
    r"(?<![\w-])(?:(?P<frame>{'collective_frame.before'}) (?:[«“\"] ?)?(?:{'collective_frame.between'} )?)?(?P<word>{'collectives'})\b"
    r"(?: {collective_frame.of}(?P<scale>{in_number_words.scale})\b)?"
)
_collective_behind = written(r" (?P<word>{'collectives'})\b")
_fraction = written(
    r"(?<![\w'-]){in_number_words.before_share}(?<!\()(?P<share>{'fractions'}){in_number_words.of_share}"
)


@kept
def _unknown_amount(language: str) -> Several:
    """What says that a number is not known: "le nombre de blessés n'a pas été précisé"."""
    return several(rf"(?<!\w){pattern}(?!\w)" for pattern in table(language, "unknown_amounts"))


@kept
def _single_one(language: str) -> Several:
    """Where an article counts: "un seul mort", "un homme a été tué"."""
    return several_in_language(table(language, "counted_one"), language)


@kept
def _article(language: str) -> Sought:
    """The article that counts there."""
    articles = {one for listed in table(language, "counted_one") for one in _COUNTING.findall(listed)}
    return sought(rf"(?<!\w)(?:{'|'.join(sorted(articles)) or NOWHERE})(?!\w)")


_COUNTING = re.compile(r"\(\?P<one>([^)]*)\)")


def bare_numbers(text: str, folded: str, language: str) -> list[Number]:
    """The numbers of a text in order and apart from each other, without their nouns; `folded` is the text folded."""
    found = sorted(
        [
            *_unknown(folded, text, language),
            *_vague(folded, language),
            *_collective(folded, language),
            *_single(folded, language),
            *_one_measure(folded, language),
            *_by_the_last(folded, language),
            *_counted(text, folded, language),
            *lengths(folded, language),
            *_fractions(folded, language),
        ],
        key=lambda number: (number.start, -number.end),
    )
    return joined(folded, found, language)


def _unknown(folded: str, text: str, language: str) -> Iterator[Number]:
    for match in _unknown_amount(language).finditer(folded):
        start, end = match.span("what")
        noun = TOKEN.search(folded, start, end)
        if noun is None:
            continue
        others = tuple(
            word.group()
            for word in TOKEN.finditer(folded, noun.end(), end)
            if word.group() not in word_set(language, "phrase_links")
        )
        yield Number(
            match.start(), match.end(), None, None, None, Modifier.UNKNOWN,
            head=fold(lemma(text[slice(*noun.span())], language)), head_span=noun.span(), qualifiers=others, phrase_end=match.end(),
        )  # fmt: skip


def _vague(folded: str, language: str) -> Iterator[Number]:
    for match in _vague_amount(language).finditer(folded):
        low, high = table(language, "vague_amounts")[as_listed(match["amount"])]
        yield Number(match.start(), match.end(), low, high, None, Modifier.VAGUE)


def _collective(folded: str, language: str) -> Iterator[Number]:
    for match in _collective_amount(language).finditer(folded):
        if match["frame"] is None:
            continue
        value = table(language, "collectives")[match["word"]]
        if match["scale"]:
            value *= table(language, "in_number_words")["scale"][match["scale"]]
        number = _with_bound(folded, match.start(), match.end(), value, Modifier.ABOUT, language)
        if number.modifier is Modifier.ABOUT and value <= _TEN_OR_SO:
            number = replace(number, low=value * (1 - _A_FEW_OFF), high=value * (1 + _A_FEW_OFF))
        yield number


# "Une dizaine" is said of eight and of twelve, "une trentaine" hardly of forty.
_TEN_OR_SO, _A_FEW_OFF = 20, 0.25


def _single(folded: str, language: str) -> Iterator[Number]:
    for match in _single_one(language).finditer(folded) if _article(language).may_be_in(folded) else ():
        start, end = match.span("one")
        yield Number(start, end, 1, 1, 1, Modifier.EXACT)


def _one_measure(folded: str, language: str) -> Iterator[Number]:
    """ "Plus d'un kilomètre", "près d'une tonne": one of a unit is a figure only where it is bounded."""
    for match in _one_of(language).finditer(folded):
        unit = units(language).match(folded, match.end())
        if unit is not None and unit_keys(language)[unit["unit"]].startswith("measure:"):
            number = _with_bound(folded, match.start(), match.end(), 1.0, Modifier.EXACT, language)
            if number.modifier is not Modifier.EXACT:
                yield number


_one_of = expression("in_number_amounts", "one_of")


_last_of_many = written(
    r"(?<!\w){in_number_amounts.one_more}(?:(?P<figure>\d{1,3}){in_number_lengths.rank}|(?P<word>{'ordinals'})) "
    r"(?={in_number_amounts.one_of_many})"
)


def _by_the_last(folded: str, language: str) -> Iterator[Number]:
    """ "Un trentième mort": so many, by the last of them."""
    for match in _last_of_many(language).finditer(folded):
        rank = float(match["figure"] or table(language, "ordinals")[as_listed(match["word"])])
        yield bounded(match.start(), match.end() - 1, rank, Modifier.EXACT)


def _fractions(folded: str, language: str) -> Iterator[Number]:
    """ "La moitié des agents", "deux tiers du personnel": shares, as round as they are."""
    for match in _fraction(language).finditer(folded):
        share = table(language, "fractions")[as_listed(match["share"])]
        number = _with_bound(folded, match.start(), match.end("share"), share, Modifier.ABOUT, language)
        yield replace(number, unit="percent", head=match["share"], head_span=match.span("share"))


def _counted(text: str, folded: str, language: str) -> Iterator[Number]:
    """Numbers from amounts: ranges joined, bounds read, what is a date, an hour or a name left out."""
    plain = list(amounts(folded, language))
    index = 0
    while index < len(plain):
        amount = plain[index]
        following = plain[index + 1] if index + 1 < len(plain) else None
        if following is not None and has_become(folded, amount, following, language):
            index += 1
            continue  # "est passé de 32 à 53": the figure is 53
        joined = following is not None and range_of(folded, amount, following, language)
        if joined:
            index += 2
            if joined.low is not None and not _is_other(text, folded, amount, language, joined.end):
                yield joined
            continue
        index += 1
        if not _is_other(text, folded, amount, language, amount.end):
            yield _number(folded, amount, language)


# "Jusqu'à | 12", "aux alentours de | 12": what bounds a number stands in so many characters before it.
_BOUND_REACH = 32
# "Vers | 12 heures", "article | 12": what makes a figure another thing; a name may be longer ("Groupe Bolloré | 2").
_KIND_REACH, _NAME_REACH = 20, 40


def _number(folded: str, amount: Amount, language: str) -> Number:
    collective = _collective_behind(language).match(folded, amount.end)
    if collective and amount.value < 100:
        value = amount.value * table(language, "collectives")[collective["word"]]
        return bounded(amount.start, collective.end(), value, Modifier.ABOUT)
    return _with_bound(folded, amount.start, amount.end, amount.value, Modifier.EXACT, language)


def _with_bound(
    folded: str, start: int, end: int, value: float, otherwise: Modifier, language: str
) -> Number:
    """A number with the bound that stands before it ("plus de", "environ"), or with `otherwise` when there is none."""
    bound = bounds(language).search(folded, max(0, start - _BOUND_REACH), start)
    if bound and bound.lastgroup:
        return bounded(bound.start(), end, value, Modifier(bound.lastgroup))
    return bounded(start, end, value, otherwise)


_hours, _hours_of, _ago, _bulletin, _minutes, _for_each, _hundred = (
    expression("in_number_amounts", name)
    for name in ("hours", "hours_of", "ago", "bulletin", "minutes", "for_each", "hundred")
)


_not_a_count = written(
    r"(?:er)?(?:[ -]{month}\b| {in_number_words.to_a_day}\d{1,2}(?:er)? {month}\b|-\d{1,2} {month}\b|{in_number_words.not_a_count})",
    month="{'months'}",
)
_before_clock, _weekday = (written(rf"(?<!\w){{'{name}'}} \Z") for name in ("before_clock", "weekdays"))
_numbered = written(r"(?<!\w){'numbered'}[ .]{1,2}\Z")
_before_year = written(r"(?<!\w)(?:{'before_year'}|{'months'})[ -]\Z")


def _is_other(text: str, folded: str, amount: Amount, language: str, end: int) -> bool:
    """Whether the amount is a date, a year, an hour, a percentage's own word or the name of a numbered thing."""
    before = max(0, amount.start - _KIND_REACH)
    if any(_not_a_count(language).match(folded, behind) for behind in {end, amount.end}):
        return True
    if _hours(language).match(folded, end):
        if _before_clock(language).search(folded, before, amount.start):
            ago = _ago(language).search(folded, before, amount.start)
            return ago is None and not _hours_of(language).match(folded, end)
        if _bulletin(language).search(folded, before, amount.start):
            return True
    if _minutes(language).search(folded, before, amount.start):
        return True
    if amount.in_figures and _numbered(language).search(folded, before, amount.start):
        return True
    if amount.in_figures and (
        _is_in_a_name(text, folded, amount, language) or _is_day(folded, amount, language)
    ):
        return True
    if _hundred(language).fullmatch(folded, amount.start, amount.end) and _for_each(language).search(
        folded, before, amount.start
    ):
        return True
    return _is_year(folded, amount, language)


def _is_day(folded: str, amount: Amount, language: str) -> bool:
    """Whether a figure is the day of a weekday, whose month stands elsewhere: "entre le jeudi 2 mars et le vendredi | 3"."""
    noun = noun_behind(language).match(folded, amount.end)
    counted = noun is not None and noun["head"] not in word_set(language, "never_counted")
    behind = _weekday(language).search(folded, max(0, amount.start - _KIND_REACH), amount.start)
    return behind is not None and amount.value <= _LAST_DAY and not counted


_LAST_DAY = 31
_CAPITALISED = re.compile(r"(?:^|[^.!?:;«“\"\n\s]\s+)(?:[A-ZÀ-Ý][\w’'-]*[a-zà-ÿ]) \Z")


def _is_in_a_name(text: str, folded: str, amount: Amount, language: str) -> bool:
    """Whether a small figure belongs to the name before it: "sur Europe 1", "France 24", "Ebola 2"."""
    noun = noun_behind(language).match(folded, amount.end)
    if (
        noun
        and (amount.value == 1 or _of_several(language).search(noun["head"]))
        and (
            noun["head"] not in word_set(language, "never_counted")
            or auxiliaries(language).fullmatch(noun["head"])
        )
    ):
        return False
    if amount.value >= 1000 or units(language).match(folded, amount.end):
        return False
    name = _CAPITALISED.search(text, max(0, amount.start - _NAME_REACH), amount.start)
    if name is None or bounds(language).search(folded, max(0, amount.start - _BOUND_REACH), amount.start):
        return False  # "Environ | 240 jeunes"
    return folded[name.start() : name.end()].split()[-1] not in folded_function_words(language)


_plural = expression("in_number_phrases", "plural")
# How the noun or the verb ends behind a figure that counts several: not "Phare 24 | a révélé".
_of_several = expression("in_number_phrases", "of_several")
# A bare figure of four digits outside these years is a count ("1204 ont été blessées").
_RECENT = (1900, 2100)


def _is_year(folded: str, amount: Amount, language: str) -> bool:
    written = folded[amount.start : amount.end]
    if not (len(written) == 4 and written.isdigit() and 1000 <= amount.value < 2200):
        return False
    if _before_year(language).search(folded, max(0, amount.start - _KIND_REACH), amount.start):
        return True
    if not _RECENT[0] <= amount.value <= _RECENT[1]:
        return False
    noun = noun_behind(language).match(folded, amount.end)
    plural = noun is not None and not noun["of"] and _plural(language).search(noun["head"])
    return not (noun and plural and noun["head"] not in word_set(language, "never_counted"))
