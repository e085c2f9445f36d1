"""What one account says was not done and another says was: "n'a pas été averti" here, "averti à temps" there.

A negation, or the denial of an act ("dément avoir tiré"), meets an assertion where a passage that surely reports the same tells the same
verb with the same complement, or the same act with the same names and things beside it, and negates it in no form ("sans avoir", "refuse
de"). A hint, since what is asserted may be another part of the tale. "Ne ... plus" says that it was so, and contradicts nobody; "pas
encore" contradicts who told it as done no later.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import mention
from sahelread.diverging.taking_in import keys_of
from sahelread.diverging.told import InPassage, Term, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.negations import Negation
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import fold

# "Plus": what another account tells was so before. "Pas encore": it may have happened since.
_of_another_time = expression("in_negation", "of_another_time")
_not_yet = expression("in_negation", "not_yet")
_YET_BEFORE, _NOUN_BEFORE, _GIVEN_BEFORE = 12, 6, 24
_ne = expression("in_negation", "ne")
_of_something = expression("in_negation", "governed")
# A noun of the same stem tells of the thing, and not that it is done: "en application de".
_noun = expression("in_negation", "noun")
# "A délivré | l'autorisation": of what is given or had, the noun tells that it was done.
_given = expression("in_negation", "given")
_having = expression("in_negation", "having")
# "N'a pas pu | entrer": what could not be done was not done.
_able = expression("in_negation", "able")
# "Ne doit pas", "il ne faut pas": nobody says what is.
_due = expression("in_negation", "due")
# "Sans réussir à", "refuse de": what stands behind it was not done.
_undone = expression("in_negation", "undone")
# "Sera", "ouvriront": what is told so is to come.
_to_come = expression("in_negation", "to_come")
# "N'a pas | précisé": what is not told is denied by nobody. "Pas retrouvé | d'autres corps": some were.
_untold = expression("in_negation", "untold")
_others = expression("in_negation", "others")
# What is denied begins at most so many characters after the negation.
_VERB_REACH = 25
# What both clauses tell beside a deed must weigh this much, beside another verb, beside one that many passages tell; so much where it is
# its complement. Found on bench/stories/dev and press, and on stories like them: below, it is mostly said of two things.
_OF_A_DEED, _OF_A_WORD, _OF_A_COMMON_ONE, _COMPLEMENT = 0.6, 1.0, 1.6, 0.6
_RARE = 0.6
# Two forms of one word begin with so many letters and have no longer an ending ("reçu", "reçus par").
_STEM, _ENDING = 4, 2
# So far on both sides of a verb stands what it is said of, so far behind it its complement.
_NEAR, _OBJECT = 90, 35


@dataclass(frozen=True)
class Act(InPassage):
    """A verb that a passage tells, and the negation that denies it; None where it is told as so."""

    verb: Term
    denial: Negation | None = None
    not_yet: bool = False

    @property
    def word(self) -> str:
        return self.told.folded[self.verb.start : self.verb.end]

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys of the verb: the acts that its word may be."""
        word = self.told.text[self.verb.start : self.verb.end]
        return keys_of(word, self.told.language) or frozenset((self.verb.key,))

    @cached_property
    def first_word(self) -> str:
        return _first_word(self.told, self.verb)

    @property
    def complement(self) -> frozenset[str]:
        """What its clause tells behind it: "n'a pas été déclaré | persona non grata"."""
        start, end = self.verb.start, self.verb.end
        return self.told.keys_in(end, self.told.clause(start, end, _OBJECT)[1])

    @property
    def beside(self) -> frozenset[str]:
        """All that its clause tells near it, names as well."""
        return self.told.keys_in(*self.told.clause(self.verb.start, self.verb.end, _NEAR)) - self.keys

    @property
    def is_to_come(self) -> bool:
        """Whether it is told of the future."""
        start = min(self.verb.start, self.denial.start) if self.denial else self.verb.start
        return self.told.search(_to_come, max(0, start - _VERB_REACH), self.verb.end) is not None


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Negations that meet an assertion."""
    denied = [one for told in accounts for one in _denied(told)]
    deniers: dict[str, set[str]] = defaultdict(set)
    for one in denied:
        for key in one.keys:
            deniers[key].add(one.article)
    for one in denied:
        against = [
            act
            for told in accounts.linked(one.told)
            if not any(told.ref.article in deniers[key] for key in one.keys)
            for act in _asserted(told, one)
            if _is_the_same(accounts, one, act)
        ]
        if against:
            yield _finding(one, against)


def _first_word(told: Told, term: Term) -> str:
    return told.folded[term.start : term.end].partition(" ")[0]


@cache
def _particles(language: str) -> frozenset[str]:
    """Words of negation, which passages tell like others."""
    named = word_set(language, "negation_particles") | word_set(language, "negations")
    return frozenset(map(fold, named))


@read_alone
def _denied(told: Told) -> Iterator[Act]:
    """The verbs that the negations and denials of a passage deny."""
    for negation in told.negations:
        due = told.match(_due, negation.start)
        if due or not is_told_as_so(told.folded, negation.start, told.language):
            continue
        verb = _verb_denied_by_somebody(told, negation) if negation.denied else _verb(told, negation)
        if (
            verb is None
            or told.match(_untold, verb.start)
            or told.match(_others, max(verb.end, negation.end))
        ):
            continue
        first, last = max(0, negation.start - _YET_BEFORE), max(negation.end, verb.start)
        if not told.search(_of_another_time, first, last):
            yield Act(told, verb, negation, not_yet=told.search(_not_yet, first, last) is not None)


def _verb(told: Told, negation: Negation) -> Term | None:
    """The verb of a negation: inside "ne ... pas", behind it, or behind the "ne" after its subject ("aucun passager ne portait de
    gilet"); where no "ne" stands, "aucun" and "ni" say that there was none of a thing."""
    particles = _particles(told.language)
    if not told.match(_ne, max(0, negation.start - 1)):
        ne = told.search(_ne, negation.end, negation.scope_end)
        return None if ne is None else _first_said(told, ne.end(), particles)
    able = told.match(_able, negation.start)
    start = able.end() if able else negation.start
    found = _first_said(told, start, particles)
    if found is None or found.start > min(negation.end + _VERB_REACH, negation.scope_end):
        return None
    if found.start > negation.end and _of_something(told.language).search(
        told.text, negation.end, found.start
    ):
        return None  # "ne sera pas de | l'élection": the verb is another, and tells nothing
    return found


def _first_said(told: Told, start: int, particles: frozenset[str]) -> Term | None:
    """The first telling word from a place on that is neither a negation nor an adverb of time."""
    found = (_said(told, term, particles) for term in told.terms if term.start >= start)
    return next((term for term in found if term and not told.match(_not_yet, term.start)), None)


def _said(told: Told, term: Term, particles: frozenset[str]) -> Term | None:
    """What is said in a telling word, without a negation that it begins with: of "pas retrouvé", which the lexicon knows, the verb;
    None where it is nothing else."""
    said = told.folded[term.start : term.end]
    first, _, others = said.partition(" ")
    if first not in particles:
        return term
    return Term(term.end - len(others.rpartition(" ")[2]), term.end, term.key) if others else None


def _verb_denied_by_somebody(told: Told, denial: Negation) -> Term | None:
    """The act of "dément avoir tiré", "nie que des soldats aient tiré"."""
    having = told.match(_having, denial.end + 1, denial.scope_end)
    if having is None:
        return None
    behind = (term for term in told.terms if having.end() <= term.start < denial.scope_end)
    # Behind "que" a subject comes first, behind "avoir" what was done.
    return next((term for term in behind if having["done"] or term.key in told.acts), None)


def _asserted(told: Told, denied: Act) -> Iterator[Act]:
    """Where a passage tells the verb that another denies as so, and negates nothing in the same clause."""
    for term in told.terms:
        if not _is_one_word(told, term, denied):
            continue
        if told.before(_noun, term.start, _NOUN_BEFORE) and not told.before(
            _given, term.start, _GIVEN_BEFORE
        ):
            continue
        first, last = told.clause(term.start, term.end)
        negated = any(negation.start < last and first < negation.end for negation in told.negations)
        undone = told.search(_undone, first, term.end)
        if not negated and not undone and is_told_as_so(told.folded, term.start, told.language):
            yield Act(told, term)


def _is_one_word(told: Told, term: Term, denied: Act) -> bool:
    """Whether a telling word is the verb denied, or another form of it: "reçu" of "reçus par"."""
    if term.key in denied.keys:
        return True
    short, long = sorted((_first_word(told, term), denied.first_word), key=len)
    return len(short) >= _STEM and len(long) - len(short) <= _ENDING and long.startswith(short)


def _is_the_same(accounts: Accounts, denied: Act, told: Act) -> bool:
    """Whether a verb is told of what another passage denies it of, and of the same time."""
    if denied.is_to_come is not told.is_to_come:
        return False
    if denied.not_yet and not denied.told.appeared_no_earlier(told.told):
        return False
    is_deed = not denied.keys.isdisjoint(word_set(told.told.language, "deeds"))
    if not is_deed and denied.word[:_STEM] != told.word[:_STEM]:
        return False  # of what the lexicon holds for one, only what is done to somebody is one in other words
    if accounts.weight(denied.complement & told.complement) >= _COMPLEMENT:
        return True
    enough = _OF_A_WORD if denied.keys.isdisjoint(told.told.deeds) else _OF_A_DEED
    if min(map(accounts.rarity.__getitem__, denied.keys)) < _RARE:
        enough = _OF_A_COMMON_ONE
    return accounts.weight(denied.beside & told.beside) >= enough


def _finding(denied: Act, against: Sequence[Act]) -> Finding:
    negation = denied.denial or denied.verb
    start, end = min(negation.start, denied.verb.start), max(negation.end, denied.verb.end)
    own = mention(denied.told, start, end, "not", with_object=True)
    others = [mention(one.told, one.verb.start, one.verb.end, "so", with_object=True) for one in against]
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        f"not/{denied.verb.key} " + " ".join(sorted(denied.beside)[:6]),
        asked("so", own.value),
        [own.answer, *(other.answer for other in others)],
        (message("One account says no where another seems to say yes."),),
    )
