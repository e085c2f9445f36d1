"""Whom an account has a value from: the source that its sentence names, or the one before.

"Selon la Croix-Rouge, 41 villageois" names it with a word for sources; "les autorités s'en tiennent à vingt-cinq tués" and "une source
sécuritaire fait état de quatre morts" only with a verb that reports figures; "au moins 27 ont péri, a ajouté cette source" in the
sentence before.
"""

from __future__ import annotations

import re
from functools import cache

from sahelread.diverging.findings import shortened
from sahelread.diverging.told import Told
from sahelread.text.attribution import attributions, source_kind
from sahelread.text.lexicon import table
from sahelread.text.words import fold

# A source is a noun phrase, and a figure stands so near behind the verb that reports it; the sentence before is read again, so much at most.
_LONGEST_SOURCE, _REACH = 60, 110
_LONGEST_BEFORE = 600


def source_of(told: Told, start: int) -> str | None:
    """Whom the passage attributes a span to: the nearest source that it names, else who reports it by a verb, else the source of the
    sentence before where this one goes on with it."""
    if told.attributions:
        nearest = min(told.attributions, key=lambda found: (abs(found.source_start - start), found.start))
        source: str | None = told.text[nearest.source_start : nearest.source_end]
    else:
        source = _reporter(told, start)
    if source is None:
        return _before(told) if _goes_on(told.language).search(told.folded) else None
    again = _before(told) if _same_again(told.language).search(fold(source)) else None
    return again or shortened(source)


def _reporter(told: Told, start: int) -> str | None:
    """The subject of the verb that reports a figure at `start`: "les autorités" of "les autorités s'en tiennent à 25 tués"."""
    found = _reports(told.language).search(told.folded, max(0, start - _REACH - _LONGEST_SOURCE), start)
    if found is None:
        return None
    first, last = found.span("source")
    return told.text[first:last] if source_kind(told.text, first, last, told.language) else None


def _before(told: Told) -> str | None:
    """The last source that the sentence before names."""
    place = told.ref.passage - 1
    if not 0 <= place < len(told.article.passages):
        return None
    before = told.article.passages[place].text[-_LONGEST_BEFORE:]
    named = attributions(before, told.language)
    return shortened(before[named[-1].source_start : named[-1].source_end]) if named else None


@cache
def _reports(language: str) -> re.Pattern[str]:
    """A source at the beginning of a clause, a verb that reports figures, and what leads from it to the figure."""
    verbs = "|".join(table(language, "figure_reports") or ("(?!)",))
    return re.compile(
        rf"(?:\A|[.;:!?,«»\"] ?|(?<!\w)(?:mais|et|tandis que|alors que|but|and|while) )(?P<source>[^.,;:!?()«»\"\d]{{2,{_LONGEST_SOURCE}}}?) "
        rf"(?:{verbs})(?!\w)[^.;:!?()]{{0,{_REACH}}}\Z"
    )


@cache
def _same_again(language: str) -> re.Pattern[str]:
    return re.compile(rf"\A(?:{'|'.join(table(language, 'source_again') or ('(?!)',))})\Z")


@cache
def _goes_on(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table(language, 'goes_on_saying') or ('(?!)',))})(?!\w)")
