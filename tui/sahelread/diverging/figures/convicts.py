"""To whom a court gives what: those who are named next to a term or a fine, or else what class of people.

"Ali Ba, dit Zou, écope de dix ans", "Ali Ba et Marc Dia sont condamnés à dix ans", "a condamné à dix ans de prison Ali Ba". Who is told by two
names goes by either; of two people with one family's name each is given his own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from functools import cache
from itertools import combinations, pairwise

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.told import Told
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind
from sahelread.text.words import fold, lemma, words

# How far before what is given those stand to whom it is given, and how far before it the verb.
_PERSON, _VERB = 150, 50
_SENTENCE_END = re.compile(r"[.;!?](?= |\Z)")
_given, _to, _whom, _condemns, _inflicts, _also, _alias, _of, _term_of, _prosecutes = (
    expression("in_punishments", name)
    for name in ("given", "to", "whom", "condemns", "inflicts", "also", "alias", "of", "term_of", "prosecutes")
)  # fmt: skip
# "Radio Barsa : Sept ans de prison, …".
_speaker = written(r" ?: ")
# How much stands between a name and the preposition that makes it a complement.
_OF = 24
# "Le procureur spécial près la Cour, | Karim Ba".
_PROSECUTOR = 60
_CLASS = "class "
# Those tried beside somebody are told apart from him, named or not.
_ACCOMPLICES = f"{_CLASS}accomplice"
# And so is who has no name but that of somebody else.
_BESIDE = f"{_CLASS}beside "


def given_to(told: Told, start: int, end: int) -> frozenset[str]:
    """To whom what stands at a span is given: the names next to it, or what class of people; empty where that is not said."""
    ends = [match.end() for match in _SENTENCE_END.finditer(told.folded, 0, start)]
    first = max([start - _PERSON, *ends])
    way = _whom if told.before(_condemns, start, _VERB) else _to
    inflicted = told.before(_inflicts, start, _VERB)  # "à Ali Ba" is no place then
    behind = [
        name
        for name in told.names
        if name.start >= end
        and (told.fullmatch(_to, end, name.start) or told.fullmatch(way, end, name.start))
        and (_is_a_person(told, name) or (inflicted and " " in name.key))
    ]
    before = [name for name in told.names if first <= name.start < start and _is_a_person(told, name)]
    named = behind[:1] or _together(told, before)
    if named:
        return frozenset(_with_alias(told, name) for name in named)
    if before:  # "l'épouse de Karim Ba"
        return frozenset((f"{_BESIDE}{before[-1].key}",))
    kinds = _people(told.language)
    counted = [one for one in told.numbers if first <= one.start and one.end <= start and one.head in kinds]
    if counted:
        return frozenset((f"{_CLASS}{kinds[counted[-1].head or '']}",))
    found = [
        kinds[noun]
        for word in words(told.text[max(0, first) : start])
        if (noun := fold(lemma(word.text, told.language))) in kinds
    ]
    return frozenset((f"{_CLASS}{found[-1]}",)) if found else frozenset()


def _together(told: Told, named: list[Name]) -> list[Name]:
    """The last of some names, with those that it goes on from ("Ali Ba, Marc Dia et | Luc Bo"); whose chauffeur somebody is he is not
    himself."""
    own = [name for name in named if not told.before(_of, name.start, _OF)]
    own = own or [name for name in named if told.before(_term_of, name.start, _OF)]
    if not own:
        return []
    first = len(own) - 1
    for at, (one, other) in reversed(list(enumerate(pairwise(own)))):
        if not told.fullmatch(_also, one.end, other.start):
            break
        first = at
    return own[max(first, 0) :]


def _with_alias(told: Told, name: Name) -> str:
    """The words of a name with those of another that somebody goes by: "Ali Ba, dit | Zou"."""
    called = (other.key for other in told.names if told.fullmatch(_alias, name.end, other.start))
    return " ".join((name.key, *called))


def _is_a_person(told: Told, name: Name) -> bool:
    """Whether a name may be that of somebody who is tried, and not of who tells it."""
    if told.match(_speaker, name.end) or any(one.start <= name.start < one.end for one in told.attributions):
        return False
    if told.before(_prosecutes, name.start, _PROSECUTOR):
        return False
    given = name.kind is NameKind.OTHER and told.match(_given, name.end) is not None
    return name.may_be_a_person or given


def convicts(given: frozenset[str]) -> frozenset[str]:
    """The names of those to whom something is given."""
    return frozenset(one for one in given if not one.startswith(_CLASS))


def are_of_others(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two punishments are given to others: two names, or two classes of people ("trois femmes", "46 soldats")."""
    named, others = convicts(a), convicts(b)
    if named and others:
        return not any(_may_be_one(one, other) for one in named for other in others)
    if any(
        one.startswith(_BESIDE) and _may_be_one(one.removeprefix(_BESIDE), name)
        for given, names in ((a, others), (b, named))
        for one in given
        for name in names
    ):
        return True
    if (_ACCOMPLICES in a) != (_ACCOMPLICES in b):
        return True
    return bool(a and b) and not named and not others and not a & b


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names may be one person's: the shorter has no word that the longer has not ("Ba", "Ali Ba")."""
    short, long = sorted((one.split(), other.split()), key=len)
    return all(any(are_spelt_alike(word, there) for there in long) for word in short)


def are_several(given: Iterable[frozenset[str]]) -> bool:
    """Whether what an account tells that courts give is given to several people by name."""
    named = {one for each in given for one in convicts(each)}
    return any(not _may_be_one(one, other) for one, other in combinations(named, 2))


def have_a_name_of_their_own(accounts: Accounts, given: frozenset[str]) -> bool:
    """Whether something is given to people whose names nobody else in the story may have."""
    named = convicts(given)
    return bool(named) and not any(" " not in one and _is_of_several(accounts, one) for one in named)


def _is_of_several(accounts: Accounts, last: str) -> bool:
    """Whether several people of a story have one last name: "Ali Ba", "Marc Ba"."""
    full: list[Set[str]] = [
        parts
        for article in accounts.story.articles
        for parts in accounts.names_ending.get((article.id, last), ())
    ]
    return any(not (one <= other or other <= one) for one, other in combinations(full, 2))


@cache
def _people(language: str) -> Mapping[str, str]:
    """The class of each noun of the lexicon for people of a kind of their own."""
    people = frozenset(table(language, "kinds_of_people")) - {"anyone"}
    listed = table(language, "counted_kinds")
    return {str(noun): kind for kind in people for noun in listed.get(kind, ())}
