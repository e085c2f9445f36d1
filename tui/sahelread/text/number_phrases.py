"""What a number counts: its unit, or the noun after it (or before it) with the words that narrow that noun."""

from __future__ import annotations

import re
from dataclasses import replace

from sahelread.text.cardinals import amounts
from sahelread.text.expressions import as_listed, expression, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.number_words import TOKEN, noun_behind, unit_keys, units
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


_definite = written(r"(?<!\w){'definite'}(?: ?|(?: {'before_noun'})+ )\Z")
_part = written(r"(?<!\w){'parts_of_a_whole'} \Z")
_plural_verb = written("{plural_verbs}")


# What bounds a number from behind its noun: "douze morts | au moins", but not "au plus fort de la crise".
_bounds_after = written(r",? {*'bounds_after'}\b(?! {in_number_phrases.at_its_height})")


@kept
def _measured_before(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What names a measure before its figure, with the key of the unit: "une magnitude de | 7,2"."""
    listed = table(language, "measured_before").items()
    return tuple((key, re.compile(rf"(?<!\w)(?:{pattern}) ?\Z")) for key, pattern in listed)


def with_phrase(text: str, folded: str, number: Number, following: int, language: str) -> Number:
    """The number with its unit or its noun and what narrows the noun; `following` is where the next number starts."""
    before = max(0, number.start - _OPENING_REACH)
    number = replace(
        number,
        phrase_end=number.end,
        definite=_definite(language).search(folded, before, number.start) is not None,
        part=_part(language).search(folded, before, number.start) is not None,
    )
    if number.unit is not None:
        return number
    measured = _with_unit(folded, number, language)
    return measured or _with_noun(text, folded, number, following, language)


def _with_unit(folded: str, number: Number, language: str) -> Number | None:
    """The number with its unit, said after it, by the sign before it or by what it measures; None without one."""
    unit = units(language).match(folded, number.end)
    if unit is not None:
        return replace(
            number,
            unit=unit_keys(language)[as_listed(unit["unit"])],
            head=unit["unit"],
            head_span=unit.span("unit"),
            end=unit.end(),
            phrase_end=unit.end(),
        )
    if number.start and folded[number.start - 1] in _CURRENCY_SIGNS:
        return replace(number, unit=unit_keys(language).get(folded[number.start - 1]))
    for key, pattern in _measured_before(language):  # "une magnitude de 7,2"
        if pattern.search(folded, max(0, number.start - _REACH), number.start):
            return replace(number, unit=key)
    return None


def _with_noun(text: str, folded: str, number: Number, following: int, language: str) -> Number:
    """The number with the noun that it counts and what narrows it, as far as there is one."""
    counted = _what_number(language).match(folded, number.end)
    noun = None if counted else noun_behind(language).match(folded, number.end)
    noun = None if noun and noun.start("head") >= following else noun  # "trois des | cinq otages"
    span = counted.span("noun") if counted else _head_span(folded, noun, number, language) if noun else None
    behind = span is not None
    span = span or _head_before(folded, number, language)
    if span is None:
        return number
    if behind and (named := _named_before(folded, span, number, language)):
        span, behind = named, False
    head = fold(lemma(text[slice(*span)], language))
    if not behind:
        return replace(number, head=head, head_span=span)
    share = _share(language).match(folded, span[1])
    whole = next(amounts(share["whole"], language), None) if share else None
    if share and whole and whole.value in _WHOLES and number.best is not None and whole.value >= number.best:
        end = share.end()
        number = _scaled(number, 100 / whole.value)
        return replace(number, unit="percent", head=head, head_span=span, end=end, phrase_end=end)
    qualifiers, phrase_end = _qualifiers(text, folded, span[1], following, language, several=number.best != 1)
    bound = _bounds_after(language)
    after = bound.match(folded, phrase_end) or bound.match(folded, span[1])
    if after and after.lastgroup and number.modifier is Modifier.EXACT and number.best is not None:
        late = bounded(number.start, number.end, number.best, Modifier(after.lastgroup))
        number = replace(number, low=late.low, high=late.high, modifier=late.modifier)
        phrase_end = after.end()
    of_others = noun is not None and len(noun["of"].split()) > 1  # "une cinquantaine de ces rescapés"
    return replace(
        _in_thousands(folded, number, language),
        head=head,
        head_span=span,
        qualifiers=qualifiers,
        phrase_end=phrase_end,
        part=number.part or of_others,
    )


_THREE_DECIMALS = re.compile(r"(?<!\d)[1-9]\d{0,2}(?P<sign>[.,])\d{3}\Z")


def _in_thousands(folded: str, number: Number, language: str) -> Number:
    """Whole things are not counted to the thousandth: "1,297 morts" are 1297, whatever the sign between."""
    written = _THREE_DECIMALS.search(folded, number.start, number.end)
    if written is None or written["sign"] != table(language, "figures").get("decimal", "."):
        return number
    return _scaled(number, 1000)


def _scaled(number: Number, factor: float) -> Number:
    """The number so many times as large."""
    low, high, best = (
        None if value is None else value * factor for value in (number.low, number.high, number.best)
    )
    return replace(number, low=low, high=high, best=best)


def _head_span(folded: str, noun: re.Match[str], number: Number, language: str) -> tuple[int, int] | None:
    """Where the counted noun is; None when what follows the number is not one ("deux ont été tués", "cinq d'entre eux")."""
    last_word = folded[number.start : number.end].rpartition(" ")[2].rpartition("'")[2]
    takes_of = (
        last_word in table(language, "collectives")
        or number.modifier is Modifier.VAGUE
        or (number.best or 0) >= 1_000_000
    )
    if noun["of"] and not (takes_of or _of_some(language).match(folded, noun.start("of"))):
        return None
    if not noun["of"] and _needs_of(language).search(folded, number.start, number.end):
        return None  # "douze milliards envolés"
    head = noun["head"]
    is_verb = number.best != 1 and _plural_verb(language).search(head) is not None
    no_nouns = word_set(language, "never_counted"), word_set(language, "months")
    if not (noun["elided"] or is_verb or any(head in words for words in no_nouns)):
        return noun.span("head")
    adjectives = list(TOKEN.finditer(folded, *noun.span("adjectives")))
    if adjectives and adjectives[-1].group() not in word_set(language, "others"):
        return adjectives[-1].span()
    return None


# "Trente-sept | des | passagers".
_of_some = expression("in_number_phrases", "of_some")
# Between these and a noun stands "de", always.
_needs_of = expression("in_number_phrases", "needs_of")
# "plus de sept électeurs sur dix", "12,6 morts pour 100 000 habitants": a share, not seven voters, and no toll.
_share = expression("in_number_phrases", "share")
# Out of these a share is told; "dix passagers sur quinze" and "52 morts sur 312 cas" are counts.
_WHOLES = (2, 3, 4, 5, 10, 100, 1000, 10_000, 100_000, 1_000_000)


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
# "Les assaillants, sept hommes | armés,", but "selon des témoins, sept hommes | armés ont tiré sur la foule".
_apposition_end = expression("in_number_phrases", "apposition_end")


def _head_before(folded: str, number: Number, language: str) -> tuple[int, int] | None:
    """Where the noun of a number is when it comes first."""
    start = max(0, number.start - _REACH)
    leads = [_subject_before, _number_of, _at_the_number, _as_for]
    if folded[number.end : number.end + 1] in (",", ")"):
        leads.append(_apposed)
    found = (lead(language).search(folded, start, number.start) for lead in leads)
    match = next(filter(None, found), None)
    counted = match is not None and match["noun"] not in word_set(language, "never_counted")
    return match.span("noun") if match and counted else None


def _named_before(
    folded: str, span: tuple[int, int], number: Number, language: str
) -> tuple[int, int] | None:
    """Where the noun is of those who are counted in an apposition to it by a general one: "les assaillants, | sept hommes"."""
    if folded[slice(*span)].rstrip("s") not in word_set(language, "general_people"):
        return None
    closed = _apposition_end(language).match(folded, span[1])
    named = closed and _apposed(language).search(folded, max(0, number.start - _REACH), number.start)
    return named.span("noun") if named else None


def _qualifiers(
    text: str, folded: str, start: int, limit: int, language: str, *, several: bool
) -> tuple[tuple[str, ...], int]:
    """The words that narrow a noun which ends at `start`, and where its phrase ends."""
    found: list[str] = []
    end = position = start
    linked = False
    for token in TOKEN.finditer(folded, start, min(limit, start + _QUALIFIERS_REACH)):
        if folded[position : token.start()].strip(" '\"") or len(found) == _PHRASE_WORDS:
            break
        word = token.group()
        if word in word_set(language, "phrase_links") and text[token.start()].isupper():
            break  # another sentence, after a heading without a full stop
        if word in word_set(language, "phrase_ends") and not _no_end(language).fullmatch(
            text[slice(*token.span())].lower()
        ):
            break
        if several and not linked and _plural_verb(language).search(word):
            break  # "une centaine de jeunes | accourent", but "vingt membres du gouvernement"
        position = token.end()
        linked = word in word_set(language, "phrase_links")
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


def is_doubtful(folded: str, number: Number, language: str) -> bool:
    """Whether a number word is rather another word where it stands ("un avion neuf"), or one for each of those who have it
    ("quarante familles ont signalé | un disparu")."""
    before = max(0, number.start - _OF_EACH_REACH)
    if number.best == 1 and _of_each(language).search(folded, before, number.start):
        return True
    if folded[number.start : number.end] not in word_set(language, "doubtful_cardinals") or number.part:
        return False
    if number.head is None or number.head_span is None:
        return not _only(language).search(folded, 0, number.start)  # "n'en reconnaît que neuf"
    return not _agreeing(language).search(folded, *number.head_span)
