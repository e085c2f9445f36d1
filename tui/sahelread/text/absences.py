"""How a text says that there were none: "aucun blessé", "sans faire de victime", "aucun soldat n'a été capturé", "dément avoir tué des
civils", as numbers of zero.

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


# "Aucun civil n'a été | touché": who was not even hit did not die. "Dément avoir | tué | des | civils".
_struck, _denied, _of_whom = (expression("in_absences", name) for name in ("struck", "denied", "of_whom"))
_WORD = re.compile(r"[^\W\d_]+")


# "Personne n'a | été arrêté".
_nobody = expression("in_absences", "nobody")

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
            found.append(_none_of(text, language, start, after, fate.end(), fate.lastgroup))
        elif struck := _struck(language).search(folded, after, end):
            found.append(_none_of(text, language, start, after, struck.end(), "dead"))
    found += [
        _zero(match.start(), fate.end(), fate.lastgroup)
        for match in _nobody(language).finditer(folded)
        if (fate := fates(language).match(folded, match.end()))
    ]
    for match in _denied(language).finditer(folded):
        fate = fates(language).match(folded, match.end())
        of = _of_whom(language).match(folded, fate.end()) if fate else None
        if fate and of:
            found.append(_none_of(text, language, match.start(), of.end(), of.end(), fate.lastgroup))
    return tuple(sorted(found, key=lambda number: number.start))


def _none_of(text: str, language: str, start: int, noun: int, end: int, fate: str | None) -> Number:
    """None of those whom the word at `noun` names."""
    word = _WORD.match(text, noun)
    head = fold(lemma(word.group(), language)) if word else None
    return _zero(start, max(end, word.end() if word else end), fate, head, word.span() if word else None)


def _zero(
    start: int, end: int, fate: str | None, head: str | None = None, span: tuple[int, int] | None = None
) -> Number:
    return Number(
        start, end, 0.0, 0.0, 0.0, Modifier.EXACT, head=head, head_span=span, phrase_end=end, fate=fate
    )
