"""How a text says that there were none: "aucun blessé", "sans faire de victime", "aucun soldat n'a été capturé", as numbers of zero.

Only of those whom something befell (the fates of the lexicon): that there was no comment or no doubt counts nobody. "Aucun autre
mort" leaves those who were counted before, and is left out.
"""

from __future__ import annotations

import re

from sahelread.text.expressions import expression, until, written
from sahelread.text.number_words import doing, fates
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma

# Between "aucun" and what did not befall them stand the noun and its verb, hardly more.
_REACH = 60
_not = expression("in_absences", "not")
_of_any = expression("in_absences", "of_any")
_clause_end = expression("in_absences", "clause_end")


# What says that there were none, and those whom it counts where it names no fate.
_none = written(r"(?<!\w){'absences.none'}(?<=[ '])(?!{in_absences.other})")
_victims = written(r"{'absences.victims'}(?!\w)")


def absences(text: str, language: str) -> tuple[Number, ...]:
    """The numbers of zero of a text, in order, with the fate that befell nobody."""
    folded = fold(text)
    found = []
    for match in _none(language).finditer(folded):
        start, after = match.span()
        end = until(_clause_end(language), folded, after, after + _REACH)
        dead = _victims(language).match(folded, after, end)
        fate = fates(language).search(folded, after, end)
        if dead is not None:
            found.append(_zero(start, dead.end(), "dead"))
        elif fate is not None and fate.start() == after:
            found.append(_zero(start, fate.end(), fate.lastgroup))
        elif (deed := doing(language).search(folded, after, end)) and not _of_any(language).match(
            folded, deed.end()
        ):
            continue  # "aucune unité n'a arrêté cet homme", but "n'a arrêté d'étudiants"
        elif fate is not None and _not(language).search(folded, after, fate.start()):
            noun = re.compile(r"[^\W\d_]+").match(folded, after)
            head = fold(lemma(text[slice(*noun.span())], language)) if noun else None
            found.append(_zero(start, fate.end(), fate.lastgroup, head, noun.span() if noun else None))
    return tuple(found)


def _zero(
    start: int, end: int, fate: str | None, head: str | None = None, span: tuple[int, int] | None = None
) -> Number:
    return Number(
        start, end, 0.0, 0.0, 0.0, Modifier.EXACT, head=head, head_span=span, phrase_end=end, fate=fate
    )
