"""None of a kind: "aucun avion n'a pu se poser" is a count of nought, as "trois appareils se sont posés" is one of three.

Of those whom something befell nobody by ("aucun mort") `text.absences` tells; here are beings and things of a class that the lexicon
knows, where a verb is denied of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging.figures.kinds import kind_of, kinds_of
from sahelread.diverging.told import Told, read_alone
from sahelread.text.absences import absences
from sahelread.text.expressions import expression
from sahelread.text.numbers import Modifier, Number
from sahelread.text.words import fold, lemma

_none = expression("in_none_of", "none")


@read_alone
def none_of(told: Told) -> Iterator[Number]:
    """The counts of nought of a passage: of those whom nothing befell, and of things of a known class."""
    befallen = absences(told.text, told.language)
    yield from befallen
    known = {one.start for one in befallen}
    for match in told.finditer(_none):
        head = fold(lemma(told.text[slice(*match.span("noun"))], told.language))
        if match.start() not in known and kind_of(head, [], kinds_of(told.language), told.language) != head:
            yield Number(
                match.start(), match.end("noun"), 0.0, 0.0, 0.0, Modifier.EXACT,
                head=head, head_span=match.span("noun"), phrase_end=match.end("noun"),
            )  # fmt: skip
