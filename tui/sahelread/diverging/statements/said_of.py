"""Of what something is said, and whether two accounts say it of one thing: the one guard of all that contradicts.

Around a word stand others in its clause; who is quoted and when it was are none of them. Two accounts speak of one thing where enough of
the words around are the same or of one stem, what each speaks of is told by the other too, and nothing tells two things apart: other
names, other days, another complement of one noun ("le pont nord", "le pont sud").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Span
from sahelread.diverging.statements.other_days import on_other_days
from sahelread.diverging.statements.themes import (
    doers_of,
    ends_with_a_participle,
    kind_of_name,
    theme_of,
)
from sahelread.diverging.telling_words import (
    NEAR,
    SHORTEST,
    Word,
    akin,
    around,
    with_keys,
    words_in,
    words_inside,
)
from sahelread.diverging.told import Told
from sahelread.text.expressions import Expression, expression
from sahelread.text.names import NameKind
from sahelread.text.words import folded_function_words

# What both tell around must weigh so much, and be such a share of what the briefer one tells; or weigh so much whatever its share.
_LEAST, _SHARE, _MUCH = 0.6, 0.5, 1.5
# What is said of one noun in passages that so surely report the same needs no more in common.
_SURELY = 0.5
# Nor does what is said of nothing that is named: "rien n'était assuré", "elles étaient assurées".
_VERY_SURELY = 0.95
# A word of which no passage has the key.
_UNKNOWN = 0.7
# So many times as many are others.
_NEARLY = 1.2


def is_of_one(accounts: Accounts, a: Span, b: Span) -> bool:
    """Whether two accounts say something of one thing."""
    return tell_enough_alike(accounts, a, b) and not are_of_two(a, b)


def tell_enough_alike(accounts: Accounts, a: Span, b: Span, *, inside: bool = False) -> bool:
    """Whether what two accounts tell around something is alike, or `inside` it too, where that is not the same for both."""
    some, others = (around(one.told, one.start, one.end) for one in (a, b))
    if inside and not (some and others):  # "permis du chauffeur était périmé"
        some, others = (
            [*found, *words_inside(one.told, one.start, one.end)] for found, one in ((some, a), (others, b))
        )
    weight = _weight(accounts, akin(some, others))
    if weight >= _MUCH:
        return True
    theme, other = theme_of(a), theme_of(b)
    is_of_one_theme = _is_told(theme, others) and _is_told(other, some)
    if weight < _LEAST:
        of_whatever = not (theme or other) and accounts.score(a, b) >= _VERY_SURELY
        return of_whatever or (bool(theme and other) and is_of_one_theme and accounts.score(a, b) >= _SURELY)
    least = min(_weight(accounts, some), _weight(accounts, others))
    return weight >= _SHARE * least or (bool(theme or other) and is_of_one_theme)


def are_of_two(a: Span, b: Span, *, known: bool = False) -> bool:
    """Whether something tells apart what two accounts say something of; where it is `known` what that is, no noun is looked for."""
    some, others = (
        [*around(one.told, one.start, one.end), *words_inside(one.told, one.start, one.end)] for one in (a, b)
    )
    doers, theirs = doers_of(a), doers_of(b)
    theme, theirs_too = theme_of(a), theme_of(b)
    if not known and not (_is_told(theme, others) and _is_told(theirs_too, some)):
        by_one = (not theirs_too and doers and _is_told(doers, others)) or (
            not theme and theirs and _is_told(theirs, some)
        )
        if not by_one:  # what is said of no thing is said of who did it
            return True
    if doers and theirs and not _is_told(doers, [*others, *theirs]) and not _is_told(theirs, some):
        return True
    return (
        on_other_days(a, b)
        or count_others(a, b)
        or name_others(a, b, places=True)
        or _told_apart(a, b, some, others)
        or _directed_apart(a, b, some, others)
    )


def _weight(accounts: Accounts, found: Sequence[Word]) -> float:
    return sum(max(accounts.rarity.get(key, 0.0) for key in one.keys) or _UNKNOWN for one in found)


def _is_told(nouns: Sequence[Word], words: Sequence[Word]) -> bool:
    """Whether one of some nouns is among the words of another account, where there are any."""
    return not nouns or bool(akin(nouns, words))


def count_others(a: Span, b: Span) -> bool:
    """Whether both count what they speak of, and otherwise: "16 000 flacons ont été récupérés", "9 000 restent introuvables"; nearly as
    many may be the same."""
    some, others = (
        [
            number.best
            for number in one.told.numbers
            if number.unit is None and first <= number.start < one.start and number.best
        ][-1:]
        for one in (a, b)
        for first, _ in [one.told.clause(one.start, one.end, NEAR)]
    )
    return bool(some and others) and max(some + others) > _NEARLY * min(some + others)


def name_others(a: Span, b: Span, *, places: bool = False) -> bool:
    """Whether the clauses of two things said name persons or bodies, or else places, and none in common."""
    some, others = (
        {
            word
            for name in one.told.names
            if (name.kind is NameKind.PLACE) is places and first <= name.start < last
            if not any(said.start <= name.start < said.end for said in one.told.attributions)
            for word in name.key.split()
            if len(word) > SHORTEST
        }
        for one in (a, b)
        for first, last in [one.told.clause(one.start, one.end)]
    )
    return bool(some and others) and some.isdisjoint(others)


def _told_apart(a: Span, b: Span, some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether a noun that both tell has another complement in each, that the other does not tell of anything."""
    return any(
        kind_of_name(a.told, mine) is kind_of_name(b.told, theirs)
        and not _is_told([mine], [theirs, *others])
        and not _is_told([theirs], some)
        for one in akin(some, others)
        if one.start >= 0
        for way in (_of_it, _beside_it)
        for mine in _complement(a.told, one, way)
        if not a.start <= mine.start < a.end
        for other in others
        if other.start >= 0 and one.is_akin(other)
        for theirs in _complement(b.told, other, way)
        if not b.start <= theirs.start < b.end
    )


def qualifies_alone(a: Span, b: Span) -> bool:
    """Whether one account qualifies what it speaks of by a word that the other does not tell: "demande une enquête | indépendante"."""
    others = [*around(b.told, b.start, b.end), *words_inside(b.told, b.start, b.end)]
    (noun,) = with_keys(a.told, [(a.start, a.end)])
    return any(not _is_told([mine], others) for mine in _complement(a.told, noun, _beside_it))


def _directed_apart(a: Span, b: Span, some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether behind one preposition each tells of another: "rouvert | aux piétons", "fermé | aux camions"."""
    mine, theirs = (one.told.match(_directed, one.end) for one in (a, b))
    if mine is None or theirs is None or mine["how"] != theirs["how"]:
        return False
    to_one, to_other = (
        list(words_in(one.told, *found.span("to"))) for one, found in ((a, mine), (b, theirs))
    )
    if not to_one or not to_other:
        return False
    return not (_is_told(to_one, [*others, *to_other]) or _is_told(to_other, some))


def _complement(told: Told, noun: Word, way: Expression) -> Iterator[Word]:
    """The word that qualifies a noun: "ministre | de l'Intérieur", "pont | nord"; not a participle, which tells what was done with it."""
    found = told.match(way, noun.end)
    if found is not None and not ends_with_a_participle(told, found.end()):
        (word,) = with_keys(told, [found.span("by")])
        word = word._replace(keys=word.keys - noun.keys)
        if way is _of_it or word.folded not in folded_function_words(told.language):
            yield word


_of_it, _beside_it, _directed = (
    expression("in_said_of", name) for name in ("of_it", "beside_it", "directed")
)
