"""The words around French and English numbers, compiled from the lexicon once per language, for `numbers` alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.text.expressions import alternatives, any_of, any_phrase, named_groups
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
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


@kept
def grammar_of(language: str) -> Grammar:
    """The expressions for numbers of a language; where the lexicon has no words of it they are found nowhere."""
    vague: dict[str, list[float | None]] = table(language, "vague_amounts")
    months = any_phrase(language, "months")
    unit_keys = _unit_keys(language)
    article = any_of(language, "small_words", "article")
    of_share, of_unit, of_noun, not_a_count, scale = (
        any_of(language, "in_number_grammar", name)
        for name in ("of_share", "of_unit", "of_noun", "not_a_count", "scale")
    )
    to_a_day, before_share = (
        any_of(language, "in_number_grammar", name) for name in ("to_a_day", "before_share")
    )
    between, change, opens, joins, leads = (
        any_of(language, *path)
        for path in (
            ("ranges", "between"), ("changes_of_figure",), ("ranges", "from"), ("ranges", "and"), ("ranges", "to"),
        )
    )  # fmt: skip
    adjectives, collectives = (any_phrase(language, name) for name in ("before_noun", "collectives"))
    frame_before, frame_between = (
        any_phrase(language, "collective_frame", name) for name in ("before", "between")
    )
    return Grammar(
        language=language,
        bounds=re.compile(rf"(?<!\w)(?:{named_groups(table(language, 'bounds'))}) ?{article}?\Z"),
        bounds_after=re.compile(rf",? (?:{named_groups(table(language, 'bounds_after'))})\b"),
        between=re.compile(rf"(?<!\w){between} \Z"),
        changing=re.compile(rf"(?<!\w){change} {opens} \Z"),
        joint_and=re.compile(rf" {joins} "),
        joint_to=re.compile(rf" {leads} |-| - "),
        vague=re.compile(rf"(?<![\w-])(?P<amount>{alternatives(vague)})(?![\w-])(?! {collectives}\b)"),
        vague_amounts={phrase: (low, high) for phrase, (low, high) in vague.items()},
        collective=re.compile(
            rf"(?<![\w-])(?:(?P<frame>{frame_before}) (?:{frame_between} )?)?(?P<word>{collectives})\b"
            rf"(?: {any_of(language, 'collective_frame', 'of')}(?P<scale>{scale})\b)?"
        ),
        collectives=dict(table(language, "collectives")),
        scales=dict(table(language, "in_number_grammar").get("scale", {})),
        collective_before=re.compile(rf" (?P<word>{collectives})\b"),
        fraction=re.compile(
            rf"(?<![\w'-]){before_share}(?<!\()(?P<share>{any_phrase(language, 'fractions')}){of_share}"
        ),
        fractions=dict(table(language, "fractions")),
        unknown=several(rf"(?<!\w){pattern}(?!\w)" for pattern in table(language, "unknown_amounts")),
        single=several(table(language, "counted_one")),
        units=re.compile(rf"[ -]?{of_unit}?(?P<unit>{alternatives(unit_keys)})(?!\w)"),
        unit_keys=unit_keys,
        measured_before=tuple(
            (key, re.compile(rf"(?<!\w)(?:{pattern}) ?\Z"))
            for key, pattern in table(language, "measured_before").items()
        ),
        not_a_count=re.compile(
            rf"(?:er)?(?:[ -](?:{months})\b| {to_a_day}\d{{1,2}}(?:er)? (?:{months})\b|-\d{{1,2}} (?:{months})\b|{not_a_count})"
        ),
        clock_before=re.compile(rf"(?<!\w){any_phrase(language, 'before_clock')} \Z"),
        year_before=re.compile(rf"(?<!\w)(?:{any_phrase(language, 'before_year')}|{months})[ -]\Z"),
        numbered_before=re.compile(rf"(?<!\w){any_phrase(language, 'numbered')}[ .]{{1,2}}\Z"),
        weekday_before=re.compile(rf"(?<!\w){any_phrase(language, 'weekdays')} \Z"),
        definite_before=re.compile(
            rf"(?<!\w){any_phrase(language, 'definite')}(?: ?|(?: (?:{adjectives}))+ )\Z"
        ),
        part_before=re.compile(rf"(?<!\w){any_phrase(language, 'parts_of_a_whole')} \Z"),
        noun=re.compile(
            rf"(?: ?[»\"”])? (?P<of>{of_noun}?)\"? ?"
            rf"(?P<adjectives>(?:(?:{adjectives}) )*)\"? ?(?P<head>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<elided>')?"
        ),
        token=re.compile(r"[^\W_]+(?:-[^\W_]+)*"),
        plural_verb=re.compile(any_of(language, "plural_verbs")),
        never_counted=word_set(language, "never_counted"),
        phrase_ends=word_set(language, "phrase_ends"),
        phrase_links=word_set(language, "phrase_links"),
        before_noun=word_set(language, "before_noun"),
        doubtful=word_set(language, "doubtful_cardinals"),
        fates=re.compile(rf"(?<![\w-])(?:{named_groups(table(language, 'fates'))})(?![\w-])"),
        auxiliary=re.compile(rf"(?<![\w']){any_phrase(language, 'auxiliaries')}\b"),
        tolls=re.compile(rf"(?<!\w){any_of(language, 'tolls')} ?\Z"),
        decimal=str(table(language, "figures").get("decimal", ".")),
        months=word_set(language, "months"),
    )


def _unit_keys(language: str) -> dict[str, str]:
    """What may follow a number as its unit, folded, with the key of the unit."""
    keys = dict.fromkeys(table(language, "percent"), "percent")
    for name, kind in (("currencies", "money"), ("measures", "measure"), ("lengths_of_time", "time")):
        for key, forms in table(language, name).items():
            keys.update(dict.fromkeys(forms, f"{kind}:{key}"))
    return keys
