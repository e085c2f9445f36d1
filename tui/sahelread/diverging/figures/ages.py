"""How old somebody is, which is no length of time: "Aya Koné, 62 ans", "morte à 61 ans", "une passante de 18 ans".

An age is of the person who is named next to it, or of somebody by a noun; one that stands beside an epithet ("la cantatrice, 62 ans") is
of whoever its passage is about.
"""

from __future__ import annotations

from sahelread.diverging.figures.kinds import kinds_of
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table
from sahelread.text.numbers import Number
from sahelread.text.words import fold, lemma

AGE = "age"
"""The theme of an age; behind it, after a space, the person's name."""
_OF_A_NOUN = "age:"
_YEARS = "time:year"

_aged = expression("in_measures", "aged")
_name_before = expression("in_measures", "name_before")
_of_a_noun = expression("in_measures", "aged_noun")
_of_somebody = expression("age_of_somebody")
# How far before an age its person stands, and the words that lead to it.
_NAME_REACH, _REACH = 45, 30


def age(told: Told, number: Number) -> str | None:
    """Whose age a number of years is, as a theme; None for what is no age."""
    if number.unit != _YEARS:
        return None
    name = _name_before(told.language).search(told.text, max(0, number.start - _NAME_REACH), number.start)
    if (
        name
        and any(known.end == name.end("name") for known in told.names)
        and (told.text[number.phrase_end : number.phrase_end + 1] in (*",).;", "") or name["aged"])
    ):
        return f"{AGE} {fold(name['name'])}"
    noun = _of_a_noun(told.language).search(told.folded, max(0, number.start - _NAME_REACH), number.start)
    if noun:
        kind = kinds_of(told.language).get(fold(lemma(noun["noun"], told.language)))
        if kind in (table(told.language, "kinds_of_people") or ()):
            return f"{_OF_A_NOUN}{kind}"
    first = max(0, number.start - _REACH)
    of_somebody = any(
        match.start("age") == number.start
        for match in _of_somebody(told.language).finditer(told.folded, first, number.phrase_end + 1)
    )
    return AGE if of_somebody or _aged(told.language).search(told.folded, first, number.start) else None


def may_be_one_person(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two ages may be of one person: of the same one, or one of them of whoever the passage is about."""
    return one == other or AGE in (*one, *other)
