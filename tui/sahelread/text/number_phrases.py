"""What a number counts: its unit, or the noun after it (or before it) with the words that narrow that noun."""

from __future__ import annotations

import re
from dataclasses import replace

from sahelread.text.cardinals import amounts
from sahelread.text.expressions import as_listed, expression
from sahelread.text.lexicon import word_set
from sahelread.text.number_grammar import Grammar
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.words import fold, lemma

# A noun phrase longer than this is a sentence: what comes later no longer says who is counted.
_PHRASE_WORDS = 6

# How many characters before a number its noun is looked for.
_REACH = 70
# How many before it make it one of things already known, or a part of what was counted: "les | deux", "dont | 12".
_OPENING_REACH = 24
# How many behind a noun narrow it.
_QUALIFIERS_REACH = 120

_CURRENCY_SIGNS = "$€£"


def with_phrase(
    text: str, folded: str, number: Number, following: int, language: str, grammar: Grammar
) -> Number:
    """The number with its unit or its noun and what narrows the noun; `following` is where the next number starts."""
    before = max(0, number.start - _OPENING_REACH)
    number = replace(
        number,
        phrase_end=number.end,
        definite=grammar.definite_before.search(folded, before, number.start) is not None,
        part=grammar.part_before.search(folded, before, number.start) is not None,
    )
    if number.unit is not None:
        return number
    measured = _with_unit(folded, number, grammar)
    return measured or _with_noun(text, folded, number, following, language, grammar)


def _with_unit(folded: str, number: Number, grammar: Grammar) -> Number | None:
    """The number with its unit, said after it, by the sign before it or by what it measures; None without one."""
    unit = grammar.units.match(folded, number.end)
    if unit is not None:
        return replace(
            number,
            unit=grammar.unit_keys[as_listed(unit["unit"])],
            head=unit["unit"],
            head_span=unit.span("unit"),
            end=unit.end(),
            phrase_end=unit.end(),
        )
    if number.start and folded[number.start - 1] in _CURRENCY_SIGNS:
        return replace(number, unit=grammar.unit_keys.get(folded[number.start - 1]))
    for key, pattern in grammar.measured_before:  # "une magnitude de 7,2"
        if pattern.search(folded, max(0, number.start - _REACH), number.start):
            return replace(number, unit=key)
    return None


def _with_noun(
    text: str, folded: str, number: Number, following: int, language: str, grammar: Grammar
) -> Number:
    """The number with the noun that it counts and what narrows it, as far as there is one."""
    counted = _what_number(grammar.language).match(folded, number.end)
    noun = None if counted else grammar.noun.match(folded, number.end)
    span = counted.span("noun") if counted else _head_span(folded, noun, number, grammar) if noun else None
    behind = span is not None
    span = span or _head_before(folded, number, grammar)
    if span is None:
        return number
    head = fold(lemma(text[slice(*span)], language))
    if not behind:
        return replace(number, head=head, head_span=span)
    share = _share(grammar.language).match(folded, span[1])
    whole = next(amounts(share["whole"], language), None) if share else None
    if share and whole and whole.value in _WHOLES and number.best is not None and whole.value >= number.best:
        end = share.end()
        number = _scaled(number, 100 / whole.value)
        return replace(number, unit="percent", head=head, head_span=span, end=end, phrase_end=end)
    qualifiers, phrase_end = _qualifiers(text, folded, span[1], following, grammar, several=number.best != 1)
    after = grammar.bounds_after.match(folded, phrase_end) or grammar.bounds_after.match(folded, span[1])
    if after and after.lastgroup and number.modifier is Modifier.EXACT and number.best is not None:
        late = bounded(number.start, number.end, number.best, Modifier(after.lastgroup))
        number = replace(number, low=late.low, high=late.high, modifier=late.modifier)
        phrase_end = after.end()
    of_others = noun is not None and len(noun["of"].split()) > 1  # "une cinquantaine de ces rescapés"
    return replace(
        _in_thousands(folded, number, grammar),
        head=head,
        head_span=span,
        qualifiers=qualifiers,
        phrase_end=phrase_end,
        part=number.part or of_others,
    )


_THREE_DECIMALS = re.compile(r"(?<!\d)[1-9]\d{0,2}(?P<sign>[.,])\d{3}\Z")


def _in_thousands(folded: str, number: Number, grammar: Grammar) -> Number:
    """Whole things are not counted to the thousandth: "1,297 morts" are 1297, whatever the sign between."""
    written = _THREE_DECIMALS.search(folded, number.start, number.end)
    if written is None or written["sign"] != grammar.decimal:
        return number
    return _scaled(number, 1000)


def _scaled(number: Number, factor: float) -> Number:
    """The number so many times as large."""
    low, high, best = (
        None if value is None else value * factor for value in (number.low, number.high, number.best)
    )
    return replace(number, low=low, high=high, best=best)


def _head_span(folded: str, noun: re.Match[str], number: Number, grammar: Grammar) -> tuple[int, int] | None:
    """Where the counted noun is; None when what follows the number is not one ("deux ont été tués", "cinq d'entre eux")."""
    collective = (
        folded[number.start : number.end].rpartition(" ")[2].rpartition("'")[2] in grammar.collectives
    )
    takes_of = collective or number.modifier is Modifier.VAGUE or (number.best or 0) >= 1_000_000
    if noun["of"] and not takes_of:
        return None
    if not noun["of"] and _needs_of(grammar.language).search(folded, number.start, number.end):
        return None  # "douze milliards envolés"
    head = noun["head"]
    is_verb = number.best != 1 and grammar.plural_verb.search(head) is not None
    if not (noun["elided"] or is_verb or head in grammar.never_counted or head in grammar.months):
        return noun.span("head")
    adjectives = list(grammar.token.finditer(folded, *noun.span("adjectives")))
    if adjectives and adjectives[-1].group() not in word_set(grammar.language, "others"):
        return adjectives[-1].span()
    return None


# Between these and a noun stands "de", always.
_needs_of = expression("in_number_phrases", "needs_of")
# "plus de sept électeurs sur dix": a share, not seven voters.
_share = expression("in_number_phrases", "share")
# Out of these a share is told; "dix passagers sur quinze" and "52 morts sur 312 cas" are counts.
_WHOLES = (2, 3, 4, 5, 10, 100, 1000)


# A number whose noun stands before it: "les terroristes étaient environ 300", "ces habitants, plus de onze cents, ...".
_subject_before = expression("in_number_phrases", "subject_before")
# "Le nombre de bulletins nuls est estimé à 33 991": what is counted is named by the subject.
_number_of = expression("in_number_phrases", "number_of")
# "Ce drame porte à 41 | le nombre de militaires tués".
_what_number = expression("in_number_phrases", "what_number")
# "Les victimes civiles, au nombre de | dix".
_at_the_number = expression("in_number_phrases", "at_the_number")
# "Quant aux blessés, leur nombre est estimé à 45".
_as_for = expression("in_number_phrases", "as_for")
_apposed = expression("in_number_phrases", "apposed")


def _head_before(folded: str, number: Number, grammar: Grammar) -> tuple[int, int] | None:
    """Where the noun of a number is when it comes first."""
    start = max(0, number.start - _REACH)
    match = _subject_before(grammar.language).search(folded, start, number.start) or _number_of(
        grammar.language
    ).search(folded, start, number.start)
    match = match or _at_the_number(grammar.language).search(folded, start, number.start)
    match = match or _as_for(grammar.language).search(folded, start, number.start)
    if match is None and folded[number.end : number.end + 1] in (",", ")"):
        match = _apposed(grammar.language).search(folded, start, number.start)
    if match is None or match["noun"] in grammar.never_counted:
        return None
    return match.span("noun")


def _qualifiers(
    text: str, folded: str, start: int, limit: int, grammar: Grammar, *, several: bool
) -> tuple[tuple[str, ...], int]:
    """The words that narrow a noun which ends at `start`, and where its phrase ends."""
    found: list[str] = []
    end = position = start
    linked = False
    for token in grammar.token.finditer(folded, start, min(limit, start + _QUALIFIERS_REACH)):
        if folded[position : token.start()].strip(" '\"") or len(found) == _PHRASE_WORDS:
            break
        word = token.group()
        if word in grammar.phrase_links and text[token.start()].isupper():
            break  # another sentence, after a heading without a full stop
        if word in grammar.phrase_ends and not _no_end(grammar.language).fullmatch(
            text[slice(*token.span())].lower()
        ):
            break
        if several and not linked and grammar.plural_verb.search(word):
            break  # "une centaine de jeunes | accourent", but "vingt membres du gouvernement"
        position = token.end()
        linked = word in grammar.phrase_links
        if not linked:
            found.append(word)
            end = token.end()
    return tuple(found), end


# Folded, "à" looks like the verb "a", which ends a phrase.
_no_end = expression("in_number_phrases", "no_end")
_only = expression("in_number_phrases", "only")
# How a noun ends that one cardinal counts and another word of the same letters does not: "neuf avions", "un avion neuf".
_agreeing = expression("in_number_phrases", "agreeing")


_OF_EACH_REACH = 40
_of_each = expression("in_number_phrases", "of_each", frame=r"(?<!\w){} ?\Z")


def is_doubtful(folded: str, number: Number, grammar: Grammar) -> bool:
    """Whether a number word is rather another word where it stands ("un avion neuf"), or one for each of those who have it
    ("quarante familles ont signalé | un disparu")."""
    before = max(0, number.start - _OF_EACH_REACH)
    if number.best == 1 and _of_each(grammar.language).search(folded, before, number.start):
        return True
    if folded[number.start : number.end] not in grammar.doubtful or number.part:
        return False
    if number.head is None or number.head_span is None:
        return not _only(grammar.language).search(folded, 0, number.start)  # "n'en reconnaît que neuf"
    return not _agreeing(grammar.language).search(folded, *number.head_span)
