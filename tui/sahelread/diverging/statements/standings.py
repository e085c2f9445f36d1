"""What a passage says is not so, or not for certain: an act that is denied, still to come, feared, only asked for or left open.

"N'a pas été averti", "refuse de signer", "doit être ouverte", "on craint qu'ils n'aient été tués", "recommande de fermer", "n'a pas dit
s'il serait candidat": a word of the lexicon stands before the act, or behind its noun. What somebody else tells of the act as so is looked
for where it is wanted (`told_as_so`): a verb in whatever form, or a noun that was given or took place.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from itertools import chain
from typing import NamedTuple

from sahelread.diverging.findings import Span
from sahelread.diverging.statements.themes import subjects_of
from sahelread.diverging.telling_words import Word, words_in
from sahelread.diverging.told import Told, read_alone, read_once
from sahelread.text.expressions import expression, several_in_language
from sahelread.text.kept import kept
from sahelread.text.lexicon import word_set
from sahelread.text.negations import Negation
from sahelread.text.sought import Several
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import fold


class Standing(StrEnum):
    """How an act stands that is not told as so."""

    NOT = "not"
    AHEAD = "ahead"
    FEARED = "feared"
    ASKED = "asked"
    OPEN = "open"


# What is denied begins at most so many characters behind the word that says so; what is feared or asked right behind it, or so far in
# a clause of its own.
_REACH, _NEXT, _FAR = 25, 12, 60
_YET_BEFORE, _NOUN_BEFORE, _GIVEN_BEFORE, _AUXILIARY = 12, 6, 24, 34
# Two forms of one word begin with so many letters, or with many, and have no longer an ending ("reçu", "reçus par").
_STEM, _LONG_STEM, _ENDING = 4, 7, 2


@dataclass(frozen=True)
class Act(Span):
    """An act with the words at `[start, end)` that say how it stands; None where it is told as so."""

    word: Word
    standing: Standing | None = None
    is_not_yet: bool = False
    is_thing: bool = False
    is_begun: bool = False  # the name of what did not begin

    @property
    def itself(self) -> Span:
        """The act without the words that say how it stands."""
        return Span(self.told, self.word.start, self.word.end)

    @property
    def is_never(self) -> bool:
        """Whether it was not done at any time."""
        return self.told.search(_never, self.start, self.end) is not None

    @cached_property
    def is_wished(self) -> bool:
        """Whether it is a thing that was not even wished for: "n'a promis aucune | récompense"."""
        return self.is_thing and not is_told_as_so(self.told.folded, self.word.start, self.told.language)

    @property
    def is_to_come(self) -> bool:
        """Whether it is told of the future."""
        return self.told.search(_to_come, max(0, self.start - _REACH), self.end + _REACH) is not None


@kept
def _listed(language: str) -> Several:
    """What leaves an act open, of each standing what stands before the act, and what stands behind it."""
    templates = ((rf"(?<!\w){{standings.{one}}}", rf" {{standings.{one}_behind}}(?!\w)") for one in Standing)
    return several_in_language(chain.from_iterable(templates), language)


@read_alone
def acts_left_open(told: Told) -> Iterator[Act]:
    """The acts of a passage that it does not tell as so."""
    for negation in told.negations:
        yield from _denied(told, negation)
    standings = tuple(Standing)
    for place, match in _listed(told.language).named(told.folded):
        standing, is_behind = standings[place // 2], place % 2
        if is_behind:
            for subject in subjects_of(told, match.start() + 1)[:1]:
                if not _is_denied(told, subject.start):
                    yield Act(told, subject.start, match.end(), subject, standing)
            continue
        in_a_clause = bool(match.groupdict().get("que"))
        first, last = match.span("verb") if "verb" in match.re.groupindex else (match.end(), match.end())
        last += _FAR if in_a_clause else _NEXT
        word = _first_said(told, first, last, acts_only=in_a_clause)
        if word is not None and not _is_a_name(told, word) and not _is_denied(told, match.start()):
            yield Act(told, match.start(), word.end, word, standing)


def _is_a_name(told: Told, word: Word) -> bool:
    """Whether a word is no act but a name: "un sirop interdit à | Barsa"; of a text in capitals that is not known."""
    return told.text[word.start].isupper() and not told.text.isupper()


def _is_denied(told: Told, at: int) -> bool:
    """Whether a negation that begins before a place reaches it: "n'exclut pas de" is one of its own."""
    return any(one.start < at <= one.scope_end for one in told.negations)


def _denied(told: Told, negation: Negation) -> Iterator[Act]:
    """The act that a negation or a denial says was not done, and the thing that it says there was none of."""
    if told.match(_due, negation.start) or not is_told_as_so(told.folded, negation.start, told.language):
        return
    word = _denied_by_somebody(told, negation) if negation.denied else _verb(told, negation)
    ends = [] if negation.denied else [negation.end, *([word.end] if word else [])]
    thing = next(filter(None, (told.match(_thing, end) for end in ends)), None)
    is_subject = told.match(_ne, max(0, negation.start - 1)) is None
    # How many people did it is a count.
    people = word_set(told.language, "kinds_of_people") if is_subject else frozenset[str]()
    thing_word = _first_said(told, thing.end(), thing.end() + _REACH) if thing else None
    if word not in (None, thing_word) and told.match(_light, word.start) is None:
        thing_word = None
    if negation.denied and word is not None and told.before(_used, word.start, _AUXILIARY):
        thing_word = word  # "dément avoir utilisé un canon à eau": there was none
    began = word is not None and told.match(_begun, word.start)
    subject = next(iter(subjects_of(told, negation.start)), None) if began else None
    acts = ((None if word == thing_word else word, False), (subject, False), (thing_word, True))
    for one, is_thing in acts:  # "la démolition n'a pas commencé" tells of no demolition
        if one is None or (is_thing and one.keys & people) or _is_a_name(told, one):
            continue
        if told.match(_untold, one.start) or told.match(_others, max(one.end, negation.end)):
            continue
        first, last = max(0, negation.start - _YET_BEFORE), max(negation.end, one.start)
        if told.search(_of_another_time, first, last):
            continue
        not_yet = told.search(_not_yet, first, last) is not None
        start, end = min(negation.start, one.start), max(negation.end, one.end, word.end if word else 0)
        yield Act(told, start, end, one, Standing.NOT, not_yet, is_thing, one is subject)


def _verb(told: Told, negation: Negation) -> Word | None:
    """The verb of a negation: inside "ne ... pas", behind it, or behind the "ne" after its subject ("aucun passager ne portait de
    gilet", "personne n'escortait"); where no "ne" stands, "aucun" and "ni" say that there was none of a thing."""
    if not told.match(_ne, max(0, negation.start - 1)):
        ne = told.search(_ne, negation.start, negation.scope_end)
        return None if ne is None else _first_said(told, ne.end(), ne.end() + _FAR)
    able = told.match(_able, negation.start)
    last = min(negation.end + _REACH, negation.scope_end)
    found = _first_said(told, able.end() if able else negation.start, last)
    if found is None:
        return None
    if found.start > negation.end and _of_something(told.language).search(
        told.text, negation.end, found.start
    ):
        return None  # "ne sera pas de | l'élection": the verb is another, and tells nothing
    return found


def _denied_by_somebody(told: Told, denial: Negation) -> Word | None:
    """The act of "dément avoir tiré", "nie que des soldats aient tiré", "dément tout bombardement"."""
    having = told.match(_having, denial.end + 1, denial.scope_end)
    if having is not None:  # behind "que" a subject comes first, behind "avoir" what was done
        return _first_said(told, having.end(), denial.scope_end, acts_only=not having["done"])
    whole = told.match(_all_of, denial.end)
    return _first_said(told, whole.end(), whole.end() + _REACH, acts_only=True) if whole else None


def _first_said(told: Told, start: int, last: int, *, acts_only: bool = False) -> Word | None:
    """The first telling word that begins from a place on, no negation and no adverb of time; of `acts_only`, the first act."""
    particles = _particles(told.language)
    for word in words_in(told, start, len(told.text)):
        if word.start > last:
            return None
        if word.folded in particles or told.match(_not_yet, word.start):
            continue
        if not acts_only or word.keys & told.acts:
            return word
    return None


@cache
def _particles(language: str) -> frozenset[str]:
    """Words of negation, which passages tell like others."""
    named = word_set(language, "negation_particles") | word_set(language, "negations")
    return frozenset(map(fold, named))


def told_as_so(told: Told, left_open: Act) -> Iterator[Act]:
    """Where a passage tells an act as so that another leaves open; what is told of another year only where that was never
    done, or may be so still."""
    if told.background is not None and not (left_open.is_never or left_open.standing is Standing.OPEN):
        return
    deeds = word_set(told.language, "deeds")
    terms = _terms(told)
    if left_open.word.folded[:_STEM] not in terms.begun and terms.keys.isdisjoint(left_open.word.keys):
        return
    for inside in terms.words:
        word = next((word for word in inside if _is_one_word(word, left_open.word, deeds)), None)
        if word is None:
            continue
        done = told.before(_fact, word.start, _AUXILIARY)
        if done and _to(told.language).match(told.text, done.start()):
            done = None  # "condamnés | à payer"
        first, last = told.clause(word.start, word.end)
        negated = any(one.start <= word.start < max(one.scope_end, one.end) for one in told.negations)
        undone = negated or told.search(_undone, first, word.end)
        if undone or not (is_told_as_so(told.folded, word.start, told.language) or left_open.is_wished):
            continue
        if left_open.is_thing or done or _is_done(told, word, last, left_open):
            start, is_noun = done.start() if done else word.start, _is_noun(told, word)
            yield Act(told, start, word.end, word, is_thing=is_noun)


class _Terms(NamedTuple):
    """The words of each term that has some, with the keys of all of them, and how they begin."""

    words: list[list[Word]]
    keys: frozenset[str]
    begun: frozenset[str]


@read_once
def _terms(told: Told) -> _Terms:
    """The terms of a passage, but for the acts that the passage itself leaves open."""
    own = {act.word.start for act in acts_left_open(told)}
    telling = [word for word in words_in(told, 0, len(told.text)) if word.start not in own]
    starts = [word.start for word in telling]
    found = (
        [
            word
            for word in telling[bisect_left(starts, term.start) : bisect_left(starts, term.end)]
            if word.end <= term.end
        ]
        for term in told.terms
    )
    terms = list(filter(None, found))
    words = list(chain.from_iterable(terms))
    return _Terms(
        terms,
        frozenset(key for word in words for key in word.keys),
        frozenset(word.folded[:_STEM] for word in words),
    )


def _is_done(told: Told, word: Word, last: int, left_open: Act) -> bool:
    """Whether a word tells without its auxiliary that something was done: a verb, or a noun that was given or took place; what was only
    ordered did not begin."""
    if _is_noun(told, word):
        given = None if left_open.is_begun else told.before(_given, word.start, _GIVEN_BEFORE)
        return given is not None or told.match(_took_place, word.end, last) is not None
    return left_open.standing in (Standing.NOT, Standing.OPEN)


def _is_noun(told: Told, word: Word) -> bool:
    return told.before(_noun, word.start, _NOUN_BEFORE) is not None


def _is_one_word(one: Word, other: Word, deeds: frozenset[str]) -> bool:
    """Whether two words tell one act: in the lexicon an act that is done to somebody, else two forms of one word."""
    if one.keys & other.keys & deeds:
        return True
    short, long = sorted((one.folded, other.folded), key=len)
    if len(short) >= _STEM and len(long) - len(short) <= _ENDING and long.startswith(short):
        return True
    if one.folded[:_LONG_STEM] == other.folded[:_LONG_STEM] and len(short) <= _LONG_STEM + _STEM:
        return True  # "homologuer", "homologation"
    return one.folded[:_STEM] == other.folded[:_STEM] and (bool(one.keys & other.keys) or one.is_akin(other))


_of_another_time, _not_yet, _ne, _of_something, _noun, _given, _took_place, _having, _all_of, _able, _due, _begun = (
    expression("in_standings", name)
    for name in (
        "of_another_time", "not_yet", "ne", "governed", "noun", "given", "took_place", "having", "all_of", "able", "due", "begun",
    )
)  # fmt: skip
_used = expression("in_standings", "used", frame=r"(?<!\w){}\Z")
_to = expression("accented", "to")
_undone, _to_come, _untold, _others, _thing, _light, _fact, _never = (
    expression("in_standings", name)
    for name in ("undone", "to_come", "untold", "others", "thing", "light", "fact", "never")
)
