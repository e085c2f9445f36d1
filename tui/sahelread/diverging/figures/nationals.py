"""One person of a nation among those concerned: "un Belge figure parmi les victimes" is a count of one, as "deux Belges" is of two.

Only where the sentence tells a fate or says out of whom he is: elsewhere "un Français" is somebody and no count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sahelread.aligning.sides import peoples
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.number_fates import verbs_of, with_fate
from sahelread.text.number_unnamed import victims
from sahelread.text.number_values import Modifier, Number, bounded
from sahelread.text.number_words import bounds
from sahelread.text.words import fold, lemma

_one = expression("in_nationals", "one")
# "Un ressortissant turc", "une victime française".
_citizen = expression("in_nationals", "citizen")


# "Au moins | un Français".
_BOUND_REACH = 32
_out_of_whom = expression("out_of_whom", frame=r"(?<!\w){}")


@read_alone
def nationals(told: Told) -> Iterator[Number]:
    """The numbers of one that a passage tells of the people of a nation."""
    verbs = verbs_of(told.text, told.folded)
    for match in (*_one(told.language).finditer(told.text), *_citizen(told.language).finditer(told.text)):
        people, nation = fold(match["people"]), match.groupdict().get("nation")
        if (
            people not in peoples(told.language)
            if nation is None
            else not told.sides_in(*match.span("nation"))
        ):
            continue
        bound = told.before(bounds, match.start(), _BOUND_REACH)
        modifier = Modifier(bound.lastgroup) if bound and bound.lastgroup else Modifier.EXACT
        number = replace(
            bounded(bound.start() if bound else match.start(), match.start("people") - 1, 1, modifier),
            head=fold(lemma(people, told.language)),
            head_span=match.span("people"),
            phrase_end=match.end(),
        )
        number = with_fate(told.folded, verbs, number, 0, len(told.folded), told.language)
        if number.fate is None and number.head in victims(told.language):
            compatriot = next(iter(table(told.language, "compatriots")), number.head)
            number = replace(number, head=str(compatriot), fate="dead")
        if number.fate or told.search(_out_of_whom, *told.clause(*match.span())):
            yield number
