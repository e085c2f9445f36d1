"""One more of those who were counted: "un quatrième pensionnaire a succombé" says that four are dead, and maybe not the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sahelread.diverging.told import Told, read_alone
from sahelread.text.cardinals import alternatives
from sahelread.text.expressions import any_of
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.number_fates import with_fate
from sahelread.text.number_grammar import grammar_of
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.words import fold, lemma


@read_alone
def one_more(told: Told) -> Iterator[Number]:
    """The least numbers of those whom something befell that a passage tells by an ordinal."""
    grammar = grammar_of(told.language)
    if grammar is None:
        return
    for match in _ordinal(told.language).finditer(told.folded):
        at_least = table(told.language, "ordinals")[match["ordinal"]]
        number = replace(
            bounded(match.start(), match.end("ordinal"), at_least, Modifier.AT_LEAST),
            head=fold(lemma(match["noun"], told.language)),
            head_span=match.span("noun"),
            phrase_end=match.end(),
        )
        number = with_fate(told.folded, number, 0, len(told.folded), grammar)
        if number.fate:
            yield number


@kept
def _ordinal(language: str) -> re.Pattern[str]:
    ordinals = [word for word, value in table(language, "ordinals").items() if value > 1]
    return re.compile(
        rf"(?<![\w']){any_of(language, 'one_more')} (?P<ordinal>{alternatives(ordinals) or '(?!)'}) (?P<noun>[^\W\d_]{{3,}})"
    )
