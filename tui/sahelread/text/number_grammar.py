"""The words around French and English numbers, compiled from the lexicon once per language, for `numbers` alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.text.cardinals import alternatives
from sahelread.text.expressions import NOWHERE, any_of
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.sought import Several, several


@dataclass(frozen=True, slots=True)
class Grammar:
    """The tables of one language, compiled. Patterns with a Z at their end look back from where a number starts."""

    language: str
    bounds: re.Pattern[str]
    bounds_after: re.Pattern[str]
    between: re.Pattern[str]
    changing: re.Pattern[str]
    joint_and: re.Pattern[str]
    joint_to: re.Pattern[str]
    vague: re.Pattern[str]
    vague_amounts: dict[str, tuple[float | None, float | None]]
    collective: re.Pattern[str]
    collectives: dict[str, int]
    scales: dict[str, int]
    collective_before: re.Pattern[str]
    fraction: re.Pattern[str]
    fractions: dict[str, float]
    unknown: Several
    single: Several
    units: re.Pattern[str]
    unit_keys: dict[str, str]
    measured_before: tuple[tuple[str, re.Pattern[str]], ...]
    not_a_count: re.Pattern[str]
    clock_before: re.Pattern[str]
    year_before: re.Pattern[str]
    numbered_before: re.Pattern[str]
    weekday_before: re.Pattern[str]
    definite_before: re.Pattern[str]
    part_before: re.Pattern[str]
    noun: re.Pattern[str]
    token: re.Pattern[str]
    plural_verb: re.Pattern[str]
    never_counted: frozenset[str]
    phrase_ends: frozenset[str]
    phrase_links: frozenset[str]
    before_noun: frozenset[str]
    doubtful: frozenset[str]
    fates: re.Pattern[str]
    auxiliary: re.Pattern[str]
    tolls: re.Pattern[str]
    decimal: str
    months: frozenset[str]


def _listed(language: str, name: str) -> list[str]:
    return [str(word) for word in table(language, name)]


@kept
def grammar_of(language: str) -> Grammar | None:
    """The expressions for numbers of a language; None when the lexicon has no numerals in it."""
    if not table(language, "cardinals"):
        return None
    bounds: dict[str, list[str]] = table(language, "bounds")
    after: dict[str, list[str]] = table(language, "bounds_after")
    ranges = table(language, "ranges")
    frame = table(language, "collective_frame")
    vague: dict[str, list[float | None]] = table(language, "vague_amounts")
    months = alternatives(_listed(language, "months"))
    unit_keys = _unit_keys(language)
    of = "|".join(frame["of"])
    article = any_of(language, "small_words", "article")
    of_share, of_unit, of_noun, not_a_count, scale = (
        any_of(language, "in_number_grammar", name)
        for name in ("of_share", "of_unit", "of_noun", "not_a_count", "scale")
    )
    to_a_day, before_share = (
        any_of(language, "in_number_grammar", name) for name in ("to_a_day", "before_share")
    )
    adjectives = alternatives(_listed(language, "before_noun"))
    fates: dict[str, list[str]] = table(language, "fates")
    to_sources = "|".join(re.escape(word) for word in ranges["to"])
    return Grammar(
        language=language,
        bounds=re.compile(
            r"(?<!\w)(?:"
            + "|".join(f"(?P<{kind}>{alternatives(phrases)})" for kind, phrases in bounds.items())
            + rf") ?{article}?\Z"
        ),
        bounds_after=re.compile(
            r",? (?:"
            + "|".join(f"(?P<{kind}>{alternatives(phrases)})" for kind, phrases in after.items())
            + r")\b"
        ),
        between=re.compile(rf"(?<!\w){ranges['between']} \Z"),
        changing=re.compile(rf"(?<!\w){table(language, 'changes_of_figure')} {ranges['from']} \Z"),
        joint_and=re.compile(rf" (?:{'|'.join(ranges['and'])}) "),
        joint_to=re.compile(rf" (?:{to_sources}) |-| - "),
        vague=re.compile(
            rf"(?<![\w-])(?P<amount>{alternatives(list(vague))})(?![\w-])(?! {alternatives(table(language, 'collectives'))}\b)"
        ),
        vague_amounts={phrase: (low, high) for phrase, (low, high) in vague.items()},
        collective=re.compile(
            rf"(?<![\w-])(?:(?P<frame>{alternatives(frame['before'])}) (?:(?:{alternatives(frame['between'])}) )?)?"
            rf"(?P<word>{alternatives(table(language, 'collectives'))})\b"
            rf"(?: (?:{of})(?P<scale>{scale})\b)?"
        ),
        collectives=dict(table(language, "collectives")),
        scales=dict(table(language, "in_number_grammar").get("scale", {})),
        collective_before=re.compile(rf" (?P<word>{alternatives(table(language, 'collectives'))})\b"),
        fraction=re.compile(
            rf"(?<![\w'-]){before_share}(?<!\()(?P<share>{alternatives(table(language, 'fractions'))}){of_share}"
        ),
        fractions=dict(table(language, "fractions")),
        unknown=several(rf"(?<!\w){pattern}(?!\w)" for pattern in _listed(language, "unknown_amounts")),
        single=several(_listed(language, "counted_one")),
        units=re.compile(rf"[ -]?{of_unit}?(?P<unit>{alternatives(list(unit_keys))})(?!\w)"),
        unit_keys=unit_keys,
        measured_before=tuple(
            (key, re.compile(rf"(?<!\w)(?:{pattern}) ?\Z"))
            for key, pattern in table(language, "measured_before").items()
        ),
        not_a_count=re.compile(
            rf"(?:er)?(?:[ -](?:{months})\b| {to_a_day}\d{{1,2}}(?:er)? (?:{months})\b|-\d{{1,2}} (?:{months})\b|{not_a_count})"
        ),
        clock_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'before_clock'))}) \Z"),
        year_before=re.compile(
            rf"(?<!\w)(?:{alternatives(_listed(language, 'before_year'))}|{months})[ -]\Z"
        ),
        numbered_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'numbered'))})[ .]{{1,2}}\Z"),
        weekday_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'weekdays'))}) \Z"),
        definite_before=re.compile(
            rf"(?<!\w)(?:{alternatives(_listed(language, 'definite'))})(?: ?|(?: (?:{adjectives}))+ )\Z"
        ),
        part_before=re.compile(rf"(?<!\w)(?:{alternatives(_listed(language, 'parts_of_a_whole'))}) \Z"),
        noun=re.compile(
            rf"(?: ?[»\"”])? (?P<of>{of_noun}?)\"? ?"
            rf"(?P<adjectives>(?:(?:{adjectives}) )*)\"? ?(?P<head>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<elided>')?"
        ),
        token=re.compile(r"[^\W_]+(?:-[^\W_]+)*"),
        plural_verb=re.compile(table(language, "plural_verbs") or NOWHERE),
        never_counted=frozenset(_listed(language, "never_counted")),
        phrase_ends=frozenset(_listed(language, "phrase_ends")),
        phrase_links=frozenset(_listed(language, "phrase_links")),
        before_noun=frozenset(_listed(language, "before_noun")),
        doubtful=frozenset(_listed(language, "doubtful_cardinals")),
        fates=re.compile(
            r"(?<![\w-])(?:"
            + "|".join(f"(?P<{fate}>{alternatives(phrases)})" for fate, phrases in fates.items())
            + r")(?![\w-])"
        ),
        auxiliary=re.compile(rf"(?<![\w'])(?:{alternatives(_listed(language, 'auxiliaries'))})\b"),
        tolls=re.compile(rf"(?<!\w){table(language, 'tolls') or NOWHERE} ?\Z"),
        decimal=str(table(language, "figures").get("decimal", ".")),
        months=frozenset(_listed(language, "months")),
    )


def _unit_keys(language: str) -> dict[str, str]:
    """What may follow a number as its unit, folded, with the key of the unit."""
    keys = dict.fromkeys(_listed(language, "percent"), "percent")
    for name, kind in (("currencies", "money"), ("measures", "measure"), ("lengths_of_time", "time")):
        for key, forms in table(language, name).items():
            keys.update(dict.fromkeys(forms, f"{kind}:{key}"))
    return keys
