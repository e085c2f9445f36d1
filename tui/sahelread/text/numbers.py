"""What a text counts: each number with how it is bounded, what it counts and what happened to those it counts.

"au moins 112 personnes ont été tuées" is a number of 112 and above, of `personne`, `dead`; "entre quatre et cinq
diplomates français", one of 4 to 5; "une trentaine", about 30; "plusieurs", 2 or more; "le nombre de postes n'a pas été
précisé", unknown. The article "un", years, dates, hours, ordinals, telephone numbers and numbered things ("article 3") are
not numbers here. Numbers of things already known ("les deux pays") are marked `definite`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from sahelread.text.cardinals import Amount, amounts
from sahelread.text.number_grammar import Grammar, grammar_of
from sahelread.text.words import fold, lemma

# How far "environ 100" may be from 100: a reporter's round number, not a measurement. Wide enough for "une trentaine" to
# agree with "près de trente" and 28, narrow enough to set it against 40.
_ABOUT = 0.15

# A noun phrase longer than this is a sentence: what comes later no longer says who is counted.
_PHRASE_WORDS = 6

# How many characters around a noun phrase are searched for what happened to those it counts.
_REACH = 70


class Modifier(StrEnum):
    """How an account bounds its number."""

    EXACT = "exact"
    RANGE = "range"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    NEARLY = "nearly"
    ABOUT = "about"
    VAGUE = "vague"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `[start, end)`, its bounding words included; its noun phrase runs to `phrase_end`.

    `low` and `high` are inclusive, None where open; `best` is the figure that was given, None for a range or a vague amount.
    `unit` is "percent", "time:year", "money:euro", "measure:kilometre" or None for things that are counted one by one.
    `head` is the noun, folded and singular, at `head_span`; `qualifiers` are the folded words that narrow it; `fate` is a key
    of the lexicon's `fates`. `part` is a share of a number told before ("dont 12 enfants").
    """

    start: int
    end: int
    low: float | None
    high: float | None
    best: float | None
    modifier: Modifier
    unit: str | None = None
    head: str | None = None
    head_span: tuple[int, int] | None = None
    qualifiers: tuple[str, ...] = ()
    phrase_end: int = 0
    fate: str | None = None
    definite: bool = False
    part: bool = False

    @property
    def percent(self) -> bool:
        return self.unit == "percent"

    @property
    def money(self) -> bool:
        return self.unit is not None and self.unit.startswith("money:")

    @property
    def duration(self) -> bool:
        return self.unit is not None and self.unit.startswith("time:")


def numbers(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of a text, in order. Offsets are of `text`. A language without words for numbers has none."""
    grammar = grammar_of(language)
    if grammar is None:
        return ()
    folded = fold(text)
    bare = sorted(
        [
            *_unknown(folded, text, language, grammar),
            *_vague(folded, grammar),
            *_single(folded, grammar),
            *_counted(folded, language, grammar),
        ],
        key=lambda number: (number.start, -number.end),
    )
    apart: list[Number] = []
    for number in bare:
        if not apart or number.start >= apart[-1].end:
            apart.append(number)
    found: list[Number] = []
    limits = [*(number.start for number in apart), len(folded)][1:]
    for number, limit in zip(apart, limits, strict=True):
        if number.modifier is not Modifier.UNKNOWN:
            number = _with_phrase(text, folded, number, limit, language, grammar)
        if not _is_doubtful(folded, number, grammar):
            _append(folded, found, number)
    return tuple(_with_shared_fate(folded, found, grammar))


def _with_shared_fate(folded: str, found: list[Number], grammar: Grammar) -> Iterator[Number]:
    """The numbers, those before their own parts with the fate told after these: "31 civils, dont sept femmes, tués"."""
    for place, number in enumerate(found):
        following = place + 1
        while (following < len(found) and found[following].part) or (
            0 < following < len(found)
            and following > place + 1
            and folded[found[following - 1].phrase_end : found[following].start] in _COORDINATED
        ):
            following += 1
        if number.fate is None and number.unit is None and following > place + 1:
            end = found[following - 1].phrase_end
            told = grammar.fates.search(folded, end, end + 14)
            if told and folded[end : told.start()] in (", ", " ", ", tous ", ", toutes "):
                number = replace(number, fate=told.lastgroup)
        yield number


# What may stand between a noun phrase and another figure for the same things: "plusieurs soldats, entre 4 et 5, ...".
_APPOSITION = re.compile(r"[^.;:!?\n]{0,25}[-(,] ?(?:soit |dont |including )?")
# "27 soldats et 15 civils ont péri": what is said of the second is said of the first.
_COORDINATED = (" et ", ", ", " and ", " et de ", " et d'")
_LONGEST_APPOSITION = 34


def _append(folded: str, found: list[Number], number: Number) -> None:
    """Add a number to those found before; one without a noun takes that of the number it explains or continues."""
    if number.head is None and number.unit is None and found and found[-1].head and not found[-1].unit:
        before = found[-1]
        gap = folded[before.phrase_end : number.start]
        if len(gap) <= _LONGEST_APPOSITION and _APPOSITION.fullmatch(gap):
            number = replace(
                number, head=before.head, qualifiers=before.qualifiers, head_span=before.head_span
            )
            if number.fate and not before.fate and not number.part and len(gap.split()) <= _PHRASE_WORDS:
                found[-1] = replace(before, fate=number.fate)
    if (
        found
        and number.fate
        and not found[-1].fate
        and folded[found[-1].phrase_end : number.start] in _COORDINATED
    ):
        found[-1] = replace(found[-1], fate=number.fate)
    found.append(number)


# --- amounts of each kind, before their noun is known ---------------------------------------------------------------


def _unknown(folded: str, text: str, language: str, grammar: Grammar) -> Iterator[Number]:
    for pattern in grammar.unknown:
        for match in pattern.finditer(folded):
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
    for match in grammar.vague.finditer(folded):
        low, high = grammar.vague_amounts[re.sub(" +", " ", match["amount"])]
        yield Number(match.start(), match.end(), low, high, None, Modifier.VAGUE)
    for match in grammar.collective.finditer(folded):
        if match["frame"] is None:
            continue
        value = grammar.collectives[match["word"]]
        if match["scale"]:
            value *= 1000 if match["scale"] in ("milliers", "thousands") else 1_000_000
        yield _with_bound(folded, match.start(), match.end(), value, Modifier.ABOUT, grammar)


def _single(folded: str, grammar: Grammar) -> Iterator[Number]:
    for pattern in grammar.single:
        for match in pattern.finditer(folded):
            start, end = match.span("one")
            yield Number(start, end, 1, 1, 1, Modifier.EXACT)


def _counted(folded: str, language: str, grammar: Grammar) -> Iterator[Number]:
    """Numbers from amounts: ranges joined, bounds read, what is a date, an hour or a name left out."""
    plain = list(amounts(folded, language))
    index = 0
    while index < len(plain):
        amount = plain[index]
        following = plain[index + 1] if index + 1 < len(plain) else None
        joined = following is not None and _range(folded, amount, following, grammar)
        if joined:
            index += 2
            if joined.low is not None and not _is_other(folded, amount, grammar, joined.end):
                yield joined
            continue
        index += 1
        if not _is_other(folded, amount, grammar, amount.end):
            yield _number(folded, amount, grammar)


def _range(folded: str, first: Amount, second: Amount, grammar: Grammar) -> Number | None:
    """The range that two amounts make, if they do; without bounds when it is a score or an enumeration of years."""
    gap = folded[first.end : second.start]
    if len(gap) > 12:
        return None
    opening = grammar.between.search(folded, max(0, first.start - 10), first.start)
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
        return _bounded(amount.start, collective.end(), value, Modifier.ABOUT)
    return _with_bound(folded, amount.start, amount.end, amount.value, Modifier.EXACT, grammar)


def _with_bound(
    folded: str, start: int, end: int, value: float, otherwise: Modifier, grammar: Grammar
) -> Number:
    """A number with the bound that stands before it ("plus de", "environ"), or with `otherwise` when there is none."""
    bound = grammar.bounds.search(folded, max(0, start - 32), start)
    if bound and bound.lastgroup:
        return _bounded(bound.start(), end, value, Modifier(bound.lastgroup))
    return _bounded(start, end, value, otherwise)


def _bounded(start: int, end: int, value: float, modifier: Modifier) -> Number:
    low: float | None = value
    high: float | None = value
    if modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN):
        high = None
    elif modifier in (Modifier.AT_MOST, Modifier.LESS_THAN):
        low = None
    elif modifier is Modifier.NEARLY:
        low = min(value - 1, value * (1 - _ABOUT))
    elif modifier is Modifier.ABOUT:
        low, high = min(value - 1, value * (1 - _ABOUT)), max(value + 1, value * (1 + _ABOUT))
    return Number(start, end, low, high, value, modifier)


_HOURS_OF = re.compile(r" heures? (?:de |d')")
_BULLETIN = re.compile(
    r"(?:journal|jt|edition|bulletin|messe)(?: de| du| des)?(?: (?:matin|midi|soir),?)? \Z"
)
_MINUTES = re.compile(r"\d ?(?:h|heures?) \Z")


def _is_other(folded: str, amount: Amount, grammar: Grammar, end: int) -> bool:
    """Whether the amount is a date, a year, an hour, a percentage's own word or the name of a numbered thing."""
    before = max(0, amount.start - 20)
    if grammar.not_a_count.match(folded, end) or grammar.not_a_count.match(folded, amount.end):
        return True
    if folded.startswith(" heure", end) and grammar.clock_before.search(folded, before, amount.start):
        return not _HOURS_OF.match(folded, end) and not folded.endswith(" y a ", 0, amount.start)
    if folded.startswith(" heure", end) and _BULLETIN.search(folded, before, amount.start):
        return True
    if _MINUTES.search(folded, before, amount.start):
        return True
    if amount.in_figures and grammar.numbered_before.search(folded, before, amount.start):
        return True
    if folded[amount.start : amount.end] == "cent" and folded.endswith("pour ", 0, amount.start):
        return True
    return _is_year(folded, amount, grammar)


# A bare figure of four digits outside these years is a count ("1204 ont été blessées").
_RECENT = (1900, 2100)


def _is_year(folded: str, amount: Amount, grammar: Grammar) -> bool:
    written = folded[amount.start : amount.end]
    if not (len(written) == 4 and written.isdigit() and 1000 <= amount.value < 2200):
        return False
    if grammar.year_before.search(folded, max(0, amount.start - 20), amount.start):
        return True
    if not _RECENT[0] <= amount.value <= _RECENT[1]:
        return False
    noun = grammar.noun.match(folded, amount.end)
    plural = noun is not None and not noun["of"] and noun["head"][-1] in "sx"
    return not (noun and plural and noun["head"] not in grammar.never_counted)


def _is_doubtful(folded: str, number: Number, grammar: Grammar) -> bool:
    if folded[number.start : number.end] not in grammar.doubtful:
        return False
    if number.head is None or number.head_span is None:
        return True
    return folded[number.head_span[0] : number.head_span[1]][-1] not in "sxe"


# --- what is counted -------------------------------------------------------------------------------------------------


def _with_phrase(
    text: str, folded: str, number: Number, following: int, language: str, grammar: Grammar
) -> Number:
    """The number with its unit or its noun, what narrows the noun, and what happened to those it counts."""
    before = max(0, number.start - 24)
    number = replace(
        number,
        phrase_end=number.end,
        definite=grammar.definite_before.search(folded, before, number.start) is not None,
        part=grammar.part_before.search(folded, before, number.start) is not None,
    )
    unit = grammar.units.match(folded, number.end)
    if unit is None and number.start and folded[number.start - 1] in "$€£":
        return replace(number, unit=grammar.unit_keys.get(folded[number.start - 1]))
    if unit is not None:
        key = grammar.unit_keys[re.sub(" +", " ", unit["unit"])]
        number = replace(number, unit=key, end=unit.end(), phrase_end=unit.end())
        return replace(number, head=unit["unit"], head_span=unit.span("unit"))
    noun = grammar.noun.match(folded, number.end)
    span = _head_span(folded, noun, number, grammar) if noun else None
    if span is None:
        subject = _head_before(folded, number, grammar)
        if subject is not None:
            head = fold(lemma(text[subject[0] : subject[1]], language))
            number = replace(number, head=head, head_span=subject)
        return _with_fate(folded, number, following, grammar)
    share = _SHARE.match(folded, span[1])
    whole = next(amounts(share["whole"], language), None) if share else None
    if share and whole and number.best is not None and whole.value >= max(number.best, 1):
        return _as_percentage(
            number, whole.value, span, fold(lemma(text[span[0] : span[1]], language)), share.end()
        )
    qualifiers, phrase_end = _qualifiers(text, folded, span[1], following, grammar)
    after = grammar.bounds_after.match(folded, phrase_end) or grammar.bounds_after.match(folded, span[1])
    if after and after.lastgroup and number.modifier is Modifier.EXACT and number.best is not None:
        bounded = _bounded(number.start, number.end, number.best, Modifier(after.lastgroup))
        number = replace(number, low=bounded.low, high=bounded.high, modifier=bounded.modifier)
        phrase_end = after.end()
    head = fold(lemma(text[span[0] : span[1]], language))
    number = replace(number, head=head, head_span=span, qualifiers=qualifiers, phrase_end=phrase_end)
    return _with_fate(folded, number, following, grammar)


def _head_span(folded: str, noun: re.Match[str], number: Number, grammar: Grammar) -> tuple[int, int] | None:
    """Where the counted noun is; None when what follows the number is not one ("deux ont été tués", "cinq d'entre eux")."""
    collective = (
        folded[number.start : number.end].rpartition(" ")[2].rpartition("'")[2] in grammar.collectives
    )
    takes_of = collective or number.modifier is Modifier.VAGUE or (number.best or 0) >= 1_000_000
    if noun["of"] and not takes_of:
        return None
    head = noun["head"]
    if not noun["elided"] and head not in grammar.never_counted and head not in grammar.months:
        return noun.span("head")
    adjectives = list(grammar.token.finditer(folded, *noun.span("adjectives")))
    if adjectives and adjectives[-1].group() not in ("autre", "autres", "other", "others"):
        return adjectives[-1].span()
    return None


# "plus de sept électeurs sur dix": a share, not seven voters.
_SHARE = re.compile(r" (?:sur|in|out of) (?P<whole>[^\W_]+)")


def _as_percentage(number: Number, whole: float, head_span: tuple[int, int], head: str, end: int) -> Number:
    low, high, best = (
        None if value is None else 100 * value / whole for value in (number.low, number.high, number.best)
    )
    return replace(
        number,
        low=low,
        high=high,
        best=best,
        unit="percent",
        head=head,
        head_span=head_span,
        end=end,
        phrase_end=end,
    )


# A number whose noun stands before it: "les terroristes étaient environ 300", "ces habitants, plus de onze cents, ...".
_SUBJECT_BEFORE = re.compile(
    r"(?<!\w)(?:les|des|ces|leurs|the|these) (?P<noun>[^\W\d_]{3,})(?: [^\W\d_]+s)? (?:etaient|sont|seraient|furent|were|are)(?: au nombre de)? \Z"
)
_APPOSED = re.compile(r"(?<!\w)(?:les|des|ces|leurs|the|these) (?P<noun>[^\W\d_]{3,}s), (?:soit )?\Z")


def _head_before(folded: str, number: Number, grammar: Grammar) -> tuple[int, int] | None:
    """Where the noun of a number is when it comes first."""
    start = max(0, number.start - _REACH)
    match = _SUBJECT_BEFORE.search(folded, start, number.start)
    if match is None and folded[number.end : number.end + 1] in (",", ")"):
        match = _APPOSED.search(folded, start, number.start)
    if match is None or match["noun"] in grammar.never_counted:
        return None
    return match.span("noun")


def _qualifiers(
    text: str, folded: str, start: int, limit: int, grammar: Grammar
) -> tuple[tuple[str, ...], int]:
    """The words that narrow a noun which ends at `start`, and where its phrase ends."""
    found: list[str] = []
    end = position = start
    for token in grammar.token.finditer(folded, start, min(limit, start + 120)):
        if folded[position : token.start()].strip(" '\"") or len(found) == _PHRASE_WORDS:
            break
        word = token.group()
        if word in grammar.phrase_links and text[token.start()].isupper():
            break  # another sentence, after a heading without a full stop
        if word in grammar.phrase_ends and text[token.start()] not in "àÀ":  # folded, "à" looks like the verb
            break
        position = token.end()
        if word not in grammar.phrase_links:
            found.append(word)
            end = token.end()
    return tuple(found), end


_CLAUSE_END = re.compile(r"[.;:!?\n]")
_FATE_BEYOND = 24


def _with_fate(folded: str, number: Number, following: int, grammar: Grammar) -> Number:
    """What happened to those who are counted: said by the noun phrase, by its verb, or by what governs it."""
    inside = None
    if (
        number.phrase_end > number.end
    ):  # "ayant perdu leur logement": what begins in the phrase may end beyond it
        inside = grammar.fates.search(folded, number.end, min(len(folded), number.phrase_end + _FATE_BEYOND))
        inside = inside if inside and inside.start() < number.phrase_end else None
    if inside is None and number.part:  # "dont 51 grièvement", "dont 60 hospitalisées"
        inside = grammar.fates.match(folded, number.phrase_end + 1)
    if inside is None:
        inside = _fate_after(folded, number, following, grammar) or _fate_before(folded, number, grammar)
    return replace(number, fate=inside.lastgroup) if inside else number


def _fate_after(folded: str, number: Number, following: int, grammar: Grammar) -> re.Match[str] | None:
    end = min(number.phrase_end + _REACH, following, len(folded))
    stop = _CLAUSE_END.search(folded, number.phrase_end, end)
    end = stop.start() if stop else end
    auxiliary = grammar.auxiliary.search(folded, number.phrase_end, end)
    return grammar.fates.search(folded, auxiliary.end(), end) if auxiliary else None


def _fate_before(folded: str, number: Number, grammar: Grammar) -> re.Match[str] | None:
    window = folded[max(0, number.start - 40) : number.start]
    cut = max((window.rfind(mark) for mark in ".;:!?,\n("), default=-1) + 1
    last = None
    for last in grammar.fates.finditer(window, cut):  # noqa: B007 - the last one is the nearest
        pass
    if last is None or len(window[last.end() :].split()) > 3:
        return None
    return last
