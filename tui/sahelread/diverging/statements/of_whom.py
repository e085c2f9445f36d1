"""Of whom or what something is said, and whether of one or of several: the noun before a verb, also of what stands beside it
("a été placé | en détention", "un détenu, | évadé en mai")."""

from __future__ import annotations

from sahelread.diverging.figures.kinds import kinds_of
from sahelread.diverging.findings import Span
from sahelread.diverging.telling_words import Word, words_in
from sahelread.diverging.told import Told, read_once
from sahelread.text.chunks import Chunk
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table
from sahelread.text.words import fold, lemma


def are_one_and_many(a: Span, b: Span) -> bool:
    """Whether something is said of one person by one account and of several by the other: "un détenu est mort", "52 détenus ont fui"."""
    some, others = (_how_many(one.told, one.start) for one in (a, b))
    return some is not None and others is not None and (some == 1) is not (others == 1)


@read_once
def _how_many(told: Told, start: int) -> float | None:
    """How many those are of whom something is said: what their noun is counted by, or one who is told of by a noun in the singular; None
    where that is not plain."""
    one = _holder(told, start)
    if one is None:
        return None
    heads = (
        number for number in told.numbers if number.head_span and one.start <= number.head_span[0] < one.end
    )
    if number := next(heads, None):
        return number.best or number.low if number.unit is None else None
    noun = next(words_in(told, one.start, one.end), None)
    if noun is None or not told.fullmatch(_singular, one.start, noun.start):
        return None
    return 1.0 if is_people(told, noun) else None


def is_people(told: Told, noun: Word) -> bool:
    """Whether a noun counts people."""
    kind = kinds_of(told.language).get(fold(lemma(told.text[noun.start : noun.end], told.language)))
    return kind in table(told.language, "kinds_of_people")


def holder_of(said: Span) -> list[Word]:
    """The noun of whom or what something is said, also by what stands beside a verb ("a été placé | en détention"); none where that is not
    plain."""
    one = _holder(said.told, said.start)
    return list(words_in(said.told, one.bare, one.end))[:1] if one else []


@read_once
def _holder(told: Told, start: int) -> Chunk | None:
    """The noun phrase of whom something is said that begins at a place, before what is put in of him: "un détenu, | placé en cellule, | a été
    relâché"."""
    before = (one for one in told.noun_phrases if start - _REACH <= one.end <= start)
    return next((one for one in before if told.fullmatch(_said_behind, one.end, start)), None)


# So far at most something is said behind its noun.
_REACH = 120
_said_behind = written(
    r"(?:,? {in_of_whom.beside_verb}|{in_telling_words.verb_group}{in_of_whom.beside_verb})"
)
_singular = expression("in_of_whom", "singular")
