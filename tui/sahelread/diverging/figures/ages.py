"""How old somebody is, which is no length of time: "Aya Koné, 62 ans", "morte à 61 ans", "une passante de 18 ans".

An age is of the person who is named next to it, or of somebody by a noun; one that stands beside an epithet ("la cantatrice, 62 ans") is
of whoever its passage is about. Two ages with all that lie between them are those of a group ("des élèves de 8 à 12 ans").
"""

from __future__ import annotations

from sahelread.aligning.sides import peoples, sides
from sahelread.diverging.figures.kinds import ANYONE, kinds_of
from sahelread.diverging.figures.punishments import is_given_as_such
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table
from sahelread.text.numbers import Number
from sahelread.text.words import fold, lemma

AGE = "age"
"""The theme of an age; behind it, after a space, the last word of the person's name."""
OF_SEVERAL = "ages"
"""The theme of the youngest and the oldest of a group."""
_CALLED = "called "
_OF_A_NOUN = "age:"
_OF_THE_YOUNG = "age:baby"
_YEARS = "time:year"

_aged = expression("in_measures", "aged")
# "Les victimes, âgées de | moins de cinq ans".
_several_aged = expression("in_measures", "several_aged")
_name_before = expression("in_measures", "name_before")
# "Âgé de 41 ans, économiste formé à Lorval, | M. Masra a été arrêté": of whoever the sentence goes on with.
_aged_opens, _to_the_subject = (expression("in_measures", name) for name in ("aged_opens", "aged_to_subject"))
_of_a_noun = expression("in_measures", "aged_noun")
_several = expression("in_measures", "aged_several")
_person = expression("in_measures", "aged_person")
_of_somebody = expression("age_of_somebody")
_BEHIND_A_PERSON = r"(?: agee?)? (?:de |d')(?:quelque |environ |a peine )?\Z"
_aged_person = expression(
    "aged_persons", "any", frame=r"(?<!\w){}(?: (?:(?:en|de) )?[^\W\d_]+)?" + _BEHIND_A_PERSON
)
# "Le frère de | Marc Dia, 40 ans": the age of somebody beside whom another is named.
_beside_another = written(r"(?<!\w)(?:{aged_persons.any}){in_measures.aged_of}")
_child = expression("aged_persons", "young", frame=r"(?<!\w){}(?!\w)")
_aged_right_before = written(r"{in_measures.aged}\Z")
_young = expression("aged_persons", "young", frame=r"(?<!\w){}" + _BEHIND_A_PERSON)
# How far before an age its person stands, and the words that lead to it.
_NAME_REACH, _REACH = 45, 30


def age(told: Told, number: Number) -> frozenset[str]:
    """Whose age a number of years is, as themes; none for what is no age."""
    if number.unit != _YEARS:
        return _age_of_a_baby(told, number)
    if is_given_as_such(told, number):
        return frozenset()
    if themes := _of_a_name(told, number):
        return themes
    if _is_of_several(told, number):
        return frozenset((OF_SEVERAL,))
    noun = told.before(_of_a_noun, number.start, _NAME_REACH)
    if noun and fold(lemma(noun["noun"], told.language)) != noun["noun"]:
        return frozenset((OF_SEVERAL,))  # "sept enfants de moins de cinq ans"
    if noun:
        kind = _kind_of_people(noun["noun"], told.language)
        if kind in table(told.language, "kinds_of_some"):
            return frozenset((AGE,))  # "une dame de 71 ans" may have a name
        if kind:
            return frozenset((f"{_OF_A_NOUN}{kind}",))
        if noun["noun"] in peoples(told.language):
            return frozenset((AGE,))
    first = max(0, number.start - _REACH)
    of_somebody = any(
        match.start("age") == number.start
        for match in told.finditer(_of_somebody, first, number.phrase_end + _REACH)
    )
    if told.search(_several_aged, first, number.start):
        return frozenset((OF_SEVERAL,))
    is_age = (
        of_somebody
        or told.search(_aged, first, number.start)
        or told.before(_aged_person, number.start, _NAME_REACH)
    )
    return frozenset((AGE,)) if is_age else frozenset()


def _age_of_a_baby(told: Told, number: Number) -> frozenset[str]:
    """Whose age a number of months or days is: "un bébé de six mois", "âgé de 11 mois", "l'enfant, Issa, 14 mois"."""
    if not number.duration:
        return frozenset()
    if told.before(_young, number.start, _NAME_REACH):
        return frozenset((_OF_THE_YOUNG,))
    if told.before(_aged_right_before, number.start, _REACH):
        return frozenset((AGE,))
    is_of_a_child = told.before(_child, number.start, 2 * _REACH) is not None
    return _of_a_name(told, number) if is_of_a_child else frozenset()


def _kind_of_people(noun: str, language: str) -> str | None:
    """The class of people that a noun counts; None where it counts none."""
    kind = kinds_of(language).get(fold(lemma(noun, language)))
    return kind if kind in table(language, "kinds_of_people") else None


def _is_of_several(told: Told, number: Number) -> bool:
    """Whether years from one to another are the ages of a group: "des élèves de 8 à 12 ans", "les blessés ont entre 20 et 60 ans"."""
    if number.best is not None or None in (number.low, number.high):
        return False
    found = told.before(_several, number.start, _NAME_REACH)
    return found is not None and (
        not found["noun"] or _kind_of_people(found["noun"], told.language) is not None
    )


def person_before(told: Told, number: Number) -> str:
    """The noun of whoever is so old, as it is written right before an age: "conductrice"; empty without one that says who it is."""
    found = told.before(_person, number.start, _NAME_REACH)
    if found is None or _kind_of_people(found["noun"], told.language) == ANYONE:
        return ""
    return told.text[slice(*found.span("noun"))]


def _of_a_name(told: Told, number: Number) -> frozenset[str]:
    """The themes of an age that stands next to a name: "Aya Koné, 62 ans", "Marc Dia, conseiller municipal de 40 ans"."""
    found = _name_before(told.language).search(told.text, max(0, number.start - _NAME_REACH), number.start)
    name = next((known for known in told.names if found and known.end == found.end("name")), None)
    ends = told.text[number.phrase_end : number.phrase_end + 1] in (*",).;", "")
    if found is None and told.before(_aged_opens, number.start, _REACH):
        name = next(
            (known for known in told.names if told.fullmatch(_to_the_subject, number.end, known.start)), None
        )
        return frozenset((f"{AGE} {name.last}",)) if name else frozenset()
    if found is None or name is None or not (ends or found["aged"] or found["apposed"]):
        return frozenset()
    words = _article(told.language).sub("", name.key).split()
    of_another = told.before(_beside_another, name.start, _NAME_REACH)
    if of_another or (len(words) == 1 and sides(words, told.language)):
        return frozenset((AGE,))  # "l'Américain, 61 ans"
    if found["apposed"] and len(words) == 1:
        return frozenset()  # "à Lorval, jeune ville de 30 ans"
    return frozenset((f"{AGE} {name.last}", *(f"{_CALLED}{word}" for word in words[:-1])))


_article = expression("small_words", "article", frame=r"\A{}")


def whose_age(themes: frozenset[str]) -> str:
    """The last word of the name of whose age it is; empty without a name."""
    return next((theme.removeprefix(f"{AGE} ") for theme in themes if theme.startswith(f"{AGE} ")), "")


def are_one_person(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two ages are of one person by name, whichever of the two names comes first; namesakes have two first names."""
    called, others = ({theme for theme in themes if theme.startswith(_CALLED)} for themes in (one, other))
    if whose_age(one) == whose_age(other) != "":
        return called <= others or others <= called
    return any(
        f"{AGE} {theme.removeprefix(_CALLED)}" in themes
        for theme, themes in [*((theme, other) for theme in called), *((theme, one) for theme in others)]
    )


def may_be_one_person(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two ages may be of one person: of the same one, or one of them of whoever the passage is about."""
    return one == other or AGE in (*one, *other)
