"""Of what something is said, and whether two accounts say it of one thing: the one guard of all that contradicts.

Around a word stand others in its clause; who is quoted and when it was are none of them. Two accounts speak of one thing where enough of
the words around are the same or of one stem, what each speaks of is told by the other too, and nothing tells two things apart: other
names, other days, another complement of one noun ("le pont nord", "le pont sud").
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Span
from sahelread.diverging.statements.other_days import on_other_days
from sahelread.diverging.told import Told, read_once
from sahelread.text.cardinals import cardinal
from sahelread.text.expressions import Expression, expression
from sahelread.text.lexicon import word_set
from sahelread.text.names import NameKind
from sahelread.text.words import fold, folded_function_words, stem, words

# What is said of what stands so near on both sides.
_NEAR = 90
# Two forms of one word begin with so many letters, and the shorter has no longer an ending.
_STEM, _ENDING = 5, 2
# What both tell around must weigh so much, and be such a share of what the briefer one tells; or weigh so much whatever its share.
_LEAST, _SHARE, _MUCH = 0.6, 0.5, 1.5
# What is said of one noun in passages that so surely report the same needs no more in common.
_SURELY = 0.5
# Nor does what is said of nothing that is named: "rien n'était assuré", "elles étaient assurées".
_VERY_SURELY = 0.9
# A word of which no passage has the key.
_UNKNOWN = 0.7
# "ex", "or": shorter, a word tells nothing.
_SHORTEST = 3
# So many times as many are others.
_NEARLY = 1.2
# A word that a verb governs begins at most so near behind it.
_OBJECT = 12


class Word(NamedTuple):
    """A telling word, the keys of the terms that it is part of and its stem."""

    start: int
    end: int
    folded: str
    keys: frozenset[str]

    def is_akin(self, other: Word) -> bool:
        """Whether two words are one in the lexicon, or two forms of one."""
        if self.keys & other.keys:
            return True
        if self.folded[:_STEM] != other.folded[:_STEM]:
            return False
        short, long = sorted((self.folded, other.folded), key=len)
        begins = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
        return begins >= _STEM and len(short) - begins <= _ENDING


def akin(some: Sequence[Word], others: Sequence[Word]) -> list[Word]:
    """Those of some words that are akin to one of others; few are compared, for most neither begin alike nor have a key in common."""
    keys = frozenset[str]().union(*(one.keys for one in others))
    begun = {one.folded[:_STEM] for one in others}
    return [
        one
        for one in some
        if not keys.isdisjoint(one.keys)
        or (one.folded[:_STEM] in begun and any(one.is_akin(other) for other in others))
    ]


def words_in(told: Told, start: int, end: int, *, at: int | None = None) -> Iterator[Word]:
    """The telling words of a span of a passage, without those that say when it was, how many, that it was not, or who tells it, unless
    what is told `at` a place is that somebody says so."""
    aside = [(one.start, one.end) for one in told.attributions if at is None or not one.start <= at < one.end]
    aside += [(one.start, one.end) for one in told.dates]
    starts, telling = _telling_words(told)
    for word in telling[bisect_left(starts, start) : bisect_left(starts, end)]:
        if word.end <= end and not any(first <= word.start < last for first, last in aside):
            yield word


@read_once
def _telling_words(told: Told) -> tuple[list[int], list[Word]]:
    """The words of a passage that tell something, with where they begin."""
    empty = _empty(told.language)
    places = [
        (word.start, word.end)
        for word in words(told.text)
        if word.end - word.start >= _SHORTEST
        and (folded := told.folded[word.start : word.end]) not in empty
        and cardinal(folded, told.language) is None
    ]
    return [start for start, _ in places], _with_keys(told, places)


@cache
def _empty(language: str) -> frozenset[str]:
    """Words around which nothing is told of."""
    return folded_function_words(language) | word_set(language, "words_around_nothing")


def _with_keys(told: Told, places: Sequence[tuple[int, int]]) -> list[Word]:
    """The words at places of a passage, in order."""
    starts = [start for start, _ in places]
    keys: list[set[str]] = [{stem(told.text[start:end], told.language)} for start, end in places]
    for term in told.terms:
        for at in range(bisect_left(starts, term.start), bisect_left(starts, term.end)):
            if places[at][1] <= term.end:
                keys[at].add(term.key)
    found = zip(places, keys, strict=True)
    return [Word(start, end, told.folded[start:end], frozenset(known)) for (start, end), known in found]


@read_once
def around(told: Told, start: int, end: int) -> list[Word]:
    """The telling words around something said."""
    first, last = told.clause(start, end, _NEAR)
    return [
        *words_in(told, first, start, at=start),
        *words_in(told, end, last, at=start),
        *_taken_up(told, start),
    ]


@read_once
def _taken_up(told: Told, start: int) -> list[Word]:
    """What a pronoun may stand for that is the subject of a verb: the telling words of the passage before."""
    pronouns = told.finditer(_pronoun, 0, start)
    if not any(told.fullmatch(_verb_group, one.end(), start) for one in pronouns):
        return []
    return words_before(told)


@read_once
def words_before(told: Told) -> list[Word]:
    """The telling words of the passage before."""
    empty = _empty(told.language)
    return [
        Word(-1, -1, fold(word.text), frozenset((stem(word.text, told.language),)))
        for word in words(told.text_before)
        if len(word.text) >= _SHORTEST and fold(word.text) not in empty
    ]


@read_once
def _inside(told: Told, start: int, end: int) -> list[Word]:
    """The telling words of something said, or of what stands behind it."""
    return list(words_in(told, start, end))


def is_of_one(accounts: Accounts, a: Span, b: Span) -> bool:
    """Whether two accounts say something of one thing."""
    return tell_enough_alike(accounts, a, b) and not are_of_two(a, b)


def tell_enough_alike(accounts: Accounts, a: Span, b: Span, *, inside: bool = False) -> bool:
    """Whether what two accounts tell around something is alike, or `inside` it too, where that is not the same for both."""
    some, others = (around(one.told, one.start, one.end) for one in (a, b))
    if inside and not (some and others):  # "permis du chauffeur était périmé"
        some, others = (
            [*found, *_inside(one.told, one.start, one.end)] for found, one in ((some, a), (others, b))
        )
    weight = _weight(accounts, akin(some, others))
    if weight >= _MUCH:
        return True
    theme, other = theme_of(a), theme_of(b)
    is_of_one_theme = _is_told(theme, others) and _is_told(other, some)
    if weight < _LEAST:
        of_whatever = not (inside or theme or other) and accounts.score(a, b) >= _VERY_SURELY
        return of_whatever or (bool(theme and other) and is_of_one_theme and accounts.score(a, b) >= _SURELY)
    least = min(_weight(accounts, some), _weight(accounts, others))
    return weight >= _SHARE * least or (bool(theme or other) and is_of_one_theme)


def are_of_two(a: Span, b: Span, *, known: bool = False) -> bool:
    """Whether something tells apart what two accounts say something of; where it is `known` what that is, no noun is looked for."""
    some, others = (
        [*around(one.told, one.start, one.end), *_inside(one.told, one.start, one.end)] for one in (a, b)
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


def doers_of(said: Span) -> list[Word]:
    """The nouns of who did it: the subject of a verb, and behind a passive what stands after "par"."""
    if not _is_passive(said):
        return subjects_of(said.told, said.start)
    by = said.told.match(_by, said.end)
    named = list(_inside(said.told, by.end(), by.end() + 3 * _OBJECT))[:1] if by else []
    own = {key for one in _inside(said.told, said.start, said.end) for key in one.keys}
    return [one._replace(keys=one.keys - own) for one in named]  # "reçu par le ministre" is one term


def _is_passive(said: Span) -> bool:
    told = said.told
    passive = told.search(_passive, said.start, said.end) or told.before(
        _passive_before, said.start, 2 * _OBJECT
    )
    return passive is not None


def theme_of(said: Span) -> list[Word]:
    """The noun that something is said of: its object, or else its subject; none where neither is plain."""
    told = said.told
    if len(_inside(told, said.start, said.end)) > 1 and not ends_with_a_participle(told, said.end):
        return []  # "aucun vol", "rappelle son ambassadeur": what it is said of is among the words
    behind = _inside(told, said.end, said.end + 3 * _OBJECT)
    if behind and not _is_passive(said) and _governs(said, behind[0]):  # "refuse d'assurer | la garde"
        two = told.fullmatch(_infinitive, said.end, behind[0].end) or _stands_for_another(told, behind[0])
        return behind[: 2 if two else 1]
    return subjects_of(told, said.start)


def _governs(said: Span, noun: Word) -> bool:
    """Whether a word behind what is said is its object: right behind it, or behind an article; no name behind "à"."""
    told = said.told
    between = told.fullmatch(_object, said.end, noun.start)
    if between is None:
        last = told.folded[: said.end].rpartition(" ")[2]
        return noun.start == said.end + 1 and last in folded_function_words(told.language)
    return between["to"] is None or _kind_of_name(told, noun) is None


@read_once
def subjects_of(told: Told, start: int) -> list[Word]:
    """The nouns of the subject of a verb, where nothing else stands between them, and of what it stands in apposition to."""
    found: list[Word] = []
    end = start
    for one in told.noun_phrases:
        if one.end < start and told.fullmatch(_verb_group, one.end, start):
            end = one.start
            found += words_in(told, one.bare, one.end)
            break
    named = [word for word in found[1:] if _is_meant_too(told, found[0], word)]
    apposed = next((one for one in told.noun_phrases if found and one.end + 2 == end), None)
    return [*found[:1], *named, *(list(words_in(told, apposed.bare, apposed.end))[:1] if apposed else ())]


def _is_meant_too(told: Told, noun: Word, word: Word) -> bool:
    """Whether a noun with a word of its phrase means what the word means alone: "l'humanitaire | Martin Keller", "le corps | du colonel"."""
    stands_for_it = _stands_for_another(told, noun)
    if told.before(_of_something, word.start, 2 * _OBJECT):
        return stands_for_it
    return stands_for_it or _kind_of_name(told, word) in (NameKind.PERSON, NameKind.OTHER)


def _stands_for_another(told: Told, noun: Word) -> bool:
    """Whether what is said of a noun is said of its complement."""
    return noun.folded in word_set(told.language, "nouns_for_their_complement")


# "a été", "restent"; what stands between a verb and its object, between a subject and its verb.
_passive = expression("in_said_of", "passive", frame=r"(?<!\w){} ")
_passive_before = expression("in_said_of", "passive", frame=r"(?<!\w){} ?\Z")
_object = expression("in_said_of", "object")
_by = expression("in_said_of", "by")
_verb_group = expression("in_said_of", "verb_group")
_pronoun = expression("in_said_of", "pronoun")
_infinitive = expression("in_said_of", "infinitive")


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
        for first, _ in [one.told.clause(one.start, one.end, _NEAR)]
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
            if len(word) > _SHORTEST
        }
        for one in (a, b)
        for first, last in [one.told.clause(one.start, one.end)]
    )
    return bool(some and others) and some.isdisjoint(others)


def _told_apart(a: Span, b: Span, some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether a noun that both tell has another complement in each, that the other does not tell of anything."""
    return any(
        not _is_told([mine], [theirs, *others])
        and not _is_told([theirs], some)
        and not (a.start <= mine.start < a.end or b.start <= theirs.start < b.end)
        and _kind_of_name(a.told, mine) is _kind_of_name(b.told, theirs)
        for one in akin(some, others)
        for other in others
        if min(one.start, other.start) >= 0 and one.is_akin(other)
        for way in (_of_it, _beside_it)
        for mine in _complement(a.told, one, way)
        for theirs in _complement(b.told, other, way)
    )


def qualifies_alone(a: Span, b: Span) -> bool:
    """Whether one account qualifies what it speaks of by a word that the other does not tell: "demande une enquête | indépendante"."""
    others = [*around(b.told, b.start, b.end), *_inside(b.told, b.start, b.end)]
    (noun,) = _with_keys(a.told, [(a.start, a.end)])
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


def _kind_of_name(told: Told, word: Word) -> NameKind | None:
    return next((name.kind for name in told.names if name.start <= word.start < name.end), None)


def _complement(told: Told, noun: Word, way: Expression) -> Iterator[Word]:
    """The word that qualifies a noun: "ministre | de l'Intérieur", "pont | nord"; not a participle, which tells what was done with it."""
    found = told.match(way, noun.end)
    if found is not None and not ends_with_a_participle(told, found.end()):
        (word,) = _with_keys(told, [found.span("by")])
        word = word._replace(keys=word.keys - noun.keys)
        if way is _of_it or word.folded not in folded_function_words(told.language):
            yield word


def ends_with_a_participle(told: Told, end: int) -> bool:
    """Whether the word that ends at a place is a participle."""
    return _participle(told.language).search(told.text, 0, end) is not None


_of_it, _beside_it, _participle, _of_something, _directed = (
    expression("in_said_of", name)
    for name in ("of_it", "beside_it", "participle", "of_something", "directed")
)
