"""The words around numbers that several readers of them look for: what bounds a number, the noun behind it, fates and auxiliaries,
units."""

from __future__ import annotations

import re

from sahelread.text.expressions import alternatives, any_of, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table

# What bounds a number from before it: "plus de | 12". A group for each modifier, by its name.
bounds = written(r"(?<!\w){*'bounds'} ?{small_words.article}?\Z")
# What befell those who are counted: a group for each fate, by its name.
fates = written(r"(?<![\w-]){*'fates'}(?![\w-])")
# What joins those who are counted to what befell them: "30 personnes | ont été | tuées".
auxiliaries = written(r"(?<![\w']){'auxiliaries'}\b")
# What those who are counted did to others: "quatre hommes | ont tué un policier", not "ont été tués".
doing = written(r"{'done_to_others.auxiliaries'} {in_number_fates.adverb}?{'done_to_others.done'}(?!\w)")
# The noun behind a number, with what stands between the two.
noun_behind = written(
    r"(?: ?[»\"”])? (?P<of>{in_number_words.of_noun}?)\"? ?"
    r"(?P<adjectives>(?:{'before_noun'} )*)\"? ?(?P<head>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<elided>')?"
)
TOKEN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


@kept
def unit_keys(language: str) -> dict[str, str]:
    """What may follow a number as its unit, folded, with the key of the unit."""
    keys = dict.fromkeys(table(language, "percent"), "percent")
    for name, kind in (("currencies", "money"), ("measures", "measure"), ("lengths_of_time", "time")):
        for key, forms in table(language, name).items():
            keys.update(dict.fromkeys(forms, f"{kind}:{key}"))
    return keys


@kept
def units(language: str) -> re.Pattern[str]:
    """The unit behind a number."""
    of_unit = any_of(language, "in_number_words", "of_unit")
    return re.compile(rf"[ -]?{of_unit}?(?P<unit>{alternatives(unit_keys(language))})(?!\w)")
