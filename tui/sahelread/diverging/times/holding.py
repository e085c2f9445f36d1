"""The word that a date surely stands with: "les images publiées | mardi", "ils avaient embarqué | le 22", "l'attaque | de lundi", "mardi, | le feu
a détruit l'école". What it dates is that, whatever else its sentence tells, and be it no act of the lexicon.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sahelread.diverging.phrases import words_without_weight
from sahelread.diverging.times.nouns_beside import (
    carried,
    carries_its_noun,
    is_named,
    of_its_day,
    of_its_noun,
    qualified,
)
from sahelread.diverging.times.verbs_of_dating import nouns_dated
from sahelread.diverging.told import Term, Told
from sahelread.text.dates import Role, When
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.words import fold

# Between a date and the word that it stands with: "de", ", tard dans la soirée de", no word that tells anything.
glue = expression("in_holding", "glue")
# A verb of two words, an auxiliary and a participle, by its last.
_finite = expression("in_holding", "finite")
# "Publiées", "déferrement": a participle, and a noun of what is done, as they are written.
_participle = expression("in_holding", "participle", frame=r"{}\Z")
_action = expression("in_holding", "action", frame=r"{}\Z")
# What begins another clause between a verb and a date.
turn = expression("in_holding", "turn")
# "A dix jours | pour | faire appel".
_to_do = expression("in_holding", "to_do")
# A verb stands so far from its date at most, or so far where something is set apart between, and so many words before a date that opens
# its clause.
_REACH, _OPENING_WORDS = 90, 3
_FAR = 140


@dataclass(frozen=True)
class Holder:
    """The word that a date surely stands with, its `keys`, and the acts `beside` that have days of their own: "a promulgué | lundi | la loi
    votée". A noun may be known `by_its_day`: "les massacres du | 28 septembre", or said to be `of_its_date`: "la vidéo date de | juin"."""

    word: Term
    keys: frozenset[str]
    beside: frozenset[str]
    by_its_day: bool
    of_its_date: bool = False

    def acts(self, told: Told) -> frozenset[str]:
        """Those of its keys that are acts, or what is done with one: "procès", begun."""
        return frozenset(key for key in self.keys if key in told.acts or " " in key)


def holder(told: Told, when: When) -> Holder | None:
    """The verb, participle or noun of action that a date surely stands with; None where that is not plain."""
    dated = nouns_dated(told, when)
    if dated:
        keys = frozenset(f"{noun.key} dated" for noun in dated) | ({dated[0].key} & told.acts)
        return Holder(dated[0], keys, frozenset(), by_its_day=False, of_its_date=True)
    word = _word(told, when)
    if word is None:
        return None
    keys = frozenset(term.key for term in told.terms if term.start <= word.start and word.end <= term.end)
    keys |= of_its_noun(told, word, when)
    before = word.end <= when.start
    by_its_day = before and is_named(told, word) and told.search(of_its_day, word.end, when.start) is not None
    return Holder(word, keys, _told_beside(told, when) if before else frozenset(), by_its_day)


def _word(told: Told, when: When) -> Term | None:
    first, last = between_dates(told, when)
    if when.role in (Role.LENGTH, Role.UNTIL) and (to := told.match(_to_do, when.end)):
        return next((term for term in told.terms if term.start >= to.end()), None)
    beside = _beside(told, when, first)
    if beside is not None and (noun := carried(told, beside) or qualified(told, beside, when)):
        return noun
    if beside is not None and _tells_an_act(told, beside) and beside.key not in _announcing(told.language):
        return _verb_of_object(told, beside, first, when) or beside
    if beside is not None and not _follows_an_act(told, beside, first, when):
        # "Le conseil des ministres | de | mercredi": the day of what it did itself, and of nothing else
        verb = _first_verb(told, when.end, min(last, when.end + _FAR))
        return verb if verb is not None and verb.key in told.deeds else beside
    if beside is None and len(told.folded[first : when.start].split()) <= _OPENING_WORDS:
        return _first_verb(told, when.end, min(last, when.end + _FAR))
    return _last_verb(told, max(first, when.start - _REACH), when.start)


def _follows_an_act(told: Told, beside: Term, first: int, when: When) -> bool:
    """Whether what a date stands with by "de" may be an act that is told before, or stands with it by nothing."""
    by_its_day = told.text[beside.start].islower() and told.fullmatch(of_its_day, beside.end, when.start)
    return not by_its_day or any(
        first <= one.start < beside.start and one.key in told.acts for one in told.terms
    )


def _verb_of_object(told: Told, noun: Term, first: int, when: When) -> Term | None:
    """The verb before a noun that stands bare beside a date: "a confirmé | six décès | lundi", "prêtera serment | devant la cour | lundi",
    not "l'attaque de lundi"."""
    where = told.match(_where, noun.start)
    if not (where or is_named(told, noun)) and not told.counts_before(noun.end):
        return None
    if told.search(of_its_day, noun.end, when.start):
        return None
    return _last_verb(told, max(first, when.start - _REACH), noun.start)


_where = expression("in_spots", "that_one")
# "La loi votée": a participle that only says which law is meant.
_qualifying = expression("in_holding", "qualifying", frame=r"{}\Z")


def _told_beside(told: Told, when: When) -> frozenset[str]:
    """The acts that participles tell behind a date of what its verb was done to."""
    _, last = told.clause(when.start, when.end)
    verbs = {match.end() for match in told.finditer(_finite, when.end, last)}
    return frozenset(
        term.key
        for term in told.terms
        if when.end <= term.start and term.end <= last and term.key in told.acts
        if term.end not in verbs and _qualifying(told.language).search(told.text, term.start, term.end)
    )


def between_dates(told: Told, when: When) -> tuple[int, int]:
    """The clause of a date, up to the next dates on both sides that play the same part."""
    days = {when.role} | ({Role.POINT} if when.role is Role.SINCE else set())
    others = (other for other in told.dates if other.role in days)
    return told.up_to_others(others, when.start, when.end, told.clause(when.start, when.end))


def _beside(told: Told, when: When, first: int) -> Term | None:
    """The telling word right before a date."""
    of_dates = [(other.start, other.end) for other in told.dates]
    before = [
        term
        for term in told.terms
        if first <= term.start and term.end <= when.start
        if not any(start <= term.start < end for start, end in of_dates)
    ]
    end = max((term.end for term in before), default=None)
    if end is None or told.fullmatch(glue, end, _day_before(told, when)) is None:
        return None
    acts = [term for term in before if term.end == end and term.key in told.acts]
    return acts[0] if acts else next(term for term in before if term.end == end)


def _day_before(told: Told, when: When) -> int:
    """Where a date begins with the day that stands right before its hour: "mardi 3 mai | à 6 h"."""
    days = (
        one.start for one in told.dates if one.end <= when.start and told.fullmatch(glue, one.end, when.start)
    )
    return max(days, default=when.start)


def _tells_an_act(told: Told, term: Term) -> bool:
    """Whether a word is an act of the lexicon, a participle, or a noun of action."""
    if term.key in told.acts:
        return True
    written = told.text[term.start : term.end].split()[-1]
    if not written.islower() or _is_light(written, told.language):
        return False
    if _to(told.language).match(told.text, max(0, term.start - 2)):
        return False  # "condamné à vie": no participle
    return (_action if is_named(told, term) else _participle)(told.language).search(written) is not None


def _last_verb(told: Told, first: int, last: int) -> Term | None:
    """The last verb before a date, with no other clause and no other act between them."""
    matches = told.finditer(_finite, first, last)
    verb = next((verb for match in reversed(list(matches)) if (verb := _verb(told, match))), None)
    verb = verb or _verb_of_one_word(told, first, last)
    only = told.search(_only, verb.end if verb else first, last)
    last = only.start() if only else last
    if verb is None:
        return None
    joined = [match.end() for match in told.finditer(_joined, verb.end, last)]
    if joined:  # "a été inculpé et | placé en détention"
        again = next(
            (term for term in told.terms if term.start == joined[-1] and term.key in told.acts), None
        )
        verb = again or verb
    if told.search(turn, verb.end, last):
        return None
    return None if not only and told.keys_in(verb.end, last) & told.acts else verb


# "N'a été confirmée | que | mardi".
_only = expression("in_holding", "only", frame=r"{}\Z")
# A participle that has the auxiliary of the one before it.
_joined = expression("in_holding", "joined")
# "La société de | transport": no verb stands behind a preposition.
_preposition, _SHORT = expression("in_holding", "preposition", frame=r"(?<!\w){} ?\Z"), 6
# "L'équipage | quitte | Barsa".
_of_one_word = expression("in_holding", "of_one_word", frame=r"{}\Z")


def _verb_of_one_word(told: Told, first: int, last: int) -> Term | None:
    """The last act before a date that is a verb by its ending, and no noun."""
    acts = [
        term for term in told.terms if first <= term.start and term.end <= last and term.key in told.deeds
    ]
    verbs = [
        term
        for term in acts
        if told.text[term.start].islower()
        and not (is_named(told, term) or told.before(_preposition, term.start, _SHORT))
    ]
    verb = verbs[-1] if verbs else None
    if verb is None:
        return None
    end = told.folded.find(" ", verb.start, verb.end)  # "fait | irruption"
    return verb if told.search(_of_one_word, verb.start, verb.end if end < 0 else end) else None


def _first_verb(told: Told, first: int, last: int) -> Term | None:
    """The first verb after a date that opens its clause, or that comes behind what commas set apart from its subject."""
    for match in told.finditer(_finite, first, last):
        verb = _verb(told, match)
        apart = _set_apart(told.language).fullmatch(told.text, first, match.start())
        if verb is not None and (apart or not told.search(turn, first + 1, match.start())):
            return verb if apart or match.start() <= first + _REACH else None
    return None


# "Lundi | , un avion de l'armée, avec huit hommes à bord, | avait disparu".
_set_apart = expression("in_holding", "determiner", frame=r",? ?(?:{}|[A-ZÀ-Ý])[^,;:()«»]+, [^,;:()«»]+, ")

_to = expression("accented", "to")
# "S'est rendu": what it does to itself is done; "sa mort a été annoncée": what was done is not of that day.
_of_itself = expression("in_holding", "of_itself", frame=r"{}\Z")
_passive = expression("in_holding", "passive")
_SELF = 4


def _verb(told: Told, match: re.Match[str]) -> Term | None:
    """The participle of a verb of two words; None where nothing is told by it: "a fait", "à Paris"."""
    if _to(told.language).match(told.text, match.start()):
        return None
    at = [term for term in told.terms if term.start <= match.start("verb") < term.end]
    verb = next((term for term in at if term.key in told.acts), at[0] if at else None)
    if verb is None or (
        _is_light(match["verb"], told.language)
        and not told.search(_of_itself, match.start() - _SELF, match.end())
    ):
        return None
    return verb if verb.key not in _announcing(told.language) or told.match(_passive, match.start()) else None


def _announcing(language: str) -> frozenset[str]:
    """What bodies say that they do: "a annoncé | lundi la suspension" dates the suspension."""
    return word_set(language, "acts_announced")


def _is_light(word: str, language: str) -> bool:
    """Whether a word tells of nothing by itself: "a commis un attentat", "a pris"."""
    folded = fold(word)
    return (
        folded in words_without_weight(language) or carries_its_noun(language).fullmatch(folded) is not None
    )
