"""What one account says is not so and another says is: "n'a pas été averti" here, "averti à temps" there.

A negation, or the denial of an act ("dément avoir tiré"), meets an assertion when another account tells the same verb without
negation, of things that both name. A hint, since what is asserted may be another part of the tale. "Ne ... plus" says that it
was so, and contradicts nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import governing, mention
from sahelread.diverging.told import InPassage, Term, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.negations import Negation
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import fold

_is_over = expression("in_negation", "is_over")
# "Pas encore", "toujours pas": what another account tells may have happened since. "Aucun": what one did not do, others may have.
_not_yet = expression("in_negation", "not_yet")
_YET_BEFORE, _NOUN_BEFORE = 12, 6
_ne = expression("in_negation", "ne")
_of_something = expression("in_negation", "governed")
# "Sans électricité, ni | eau": there is none of the second either.
_without = expression("in_negation", "without")
# A noun of the same stem tells of the thing, and not that it is done: "en application de".
_noun = expression("in_negation", "noun")
_having = expression("in_negation", "having")

_none_of_it = expression("in_negation", "nothing")
# "N'a pas pu | entrer": what could not be done was not done.
_able = expression("in_negation", "able")
# "Ne doit pas", "il ne faut pas": nobody says what is.
_due = expression("in_negation", "due")
# Two forms of one word begin with so many letters.
_STEM = 4
# How far before a negation its subject may stand: "aucun groupe n'avait revendiqué", "les sirènes n'ont pas retenti".
_SUBJECT_REACH = 50
# What is denied begins at most so many characters after the negation.
_VERB_REACH = 25
# So far on both sides of an asserted verb stands what it is said of.
_NEAR = 45

# A verb that many passages have tells nothing, or not much without what it governs, or of whom and what it is told.
_LEAST_RARE, _GOVERNING = 0.6, 0.2
# What both say a deed of must weigh this much, and what they say another word of; a deed that many passages tell, with the names beside
# it. Found on bench/stories/dev and press, and on stories like them: a word that is no deed is mostly said of two things.
_OF_A_DEED, _OF_A_WORD, _OF_A_COMMON_DEED = 0.6, 1.0, 1.6


@dataclass(frozen=True)
class Denied(InPassage):
    """What a passage says is not so: a verb, the telling words of its clause, and the one that the verb governs."""

    negation: Negation
    verb: Term
    rest: frozenset[str]
    governed: str | None = None


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Negations that meet an assertion."""
    for one, against in _met(accounts, [one for told in accounts for one in _denied(told)]):
        yield _finding(one, against)


def _met(
    accounts: Accounts, denied: Sequence[Denied]
) -> Iterator[tuple[Denied, Sequence[tuple[Told, Term]]]]:
    """What is denied, with the places where accounts that do not deny it tell it."""
    deniers: dict[str, set[str]] = defaultdict(set)
    for one in denied:
        deniers[one.verb.key].add(one.article)
    wanted = {one.verb.key for one in denied if accounts.rarity[one.verb.key] >= _GOVERNING}
    asserted = _asserted(accounts, wanted)
    for one in denied:
        telling = asserted.get(one.verb.key, ())
        against = [
            (told, term)
            for told, term in telling
            if told.ref.article not in deniers[one.verb.key]
            and _is_the_same(accounts, one, told, term)
            and not told.before(_noun, term.start, _NOUN_BEFORE)
            and not told.before(_without, term.start, _YET_BEFORE)
            and (_is_one_word(one, told, term) or term.key in told.deeds)
        ]
        if against:
            yield one, against


@cache
def _particles(language: str) -> frozenset[str]:
    """Words of negation, which passages tell like others."""
    named = word_set(language, "negation_particles") | word_set(language, "negations")
    return frozenset(map(fold, named))


@read_alone
def _denied(told: Told) -> Iterator[Denied]:
    """What the negations and denials of a passage deny: a verb, or that there was any of a thing."""
    particles = _particles(told.language)
    for negation in told.negations:
        over = told.search(_is_over, negation.start, negation.end)
        told_as_due = told.match(_due, negation.start)
        if over or told_as_due or not is_told_as_so(told.folded, negation.start, told.language):
            continue
        if negation.denied:
            verb = _verb_denied_by_somebody(told, negation)
        else:
            verb = _verb(told, negation, particles)
        if verb is not None:
            around = _around(told, negation, verb, particles)
            not_yet = told.search(_not_yet, max(0, negation.start - _YET_BEFORE), verb.start)
            yield Denied(told, negation, verb, around, governed=None if not_yet else _governed(told, verb))


def _around(told: Told, negation: Negation, verb: Term, particles: frozenset[str]) -> frozenset[str]:
    """The telling words of what is denied around its verb, names left out."""
    first, _ = told.clause(negation.start, negation.end)
    start = max(first, negation.start - _SUBJECT_REACH, verb.start - _NEAR)
    end = min(negation.scope_end, verb.end + _NEAR)
    near = {
        term.key
        for term in told.terms
        if start <= term.start and term.end <= end and not _is_name(told, term)
    }
    return frozenset(near - particles - {verb.key})


def _is_name(told: Told, term: Term) -> bool:
    """Whether a word is part of a name: that two passages name a person does not make them tell the same."""
    return any(name.start <= term.start < name.end for name in told.names)


def _verb(told: Told, negation: Negation, particles: frozenset[str]) -> Term | None:
    """The verb of a negation: inside "ne ... pas", behind it, or behind the "ne" of "aucun groupe n'a"."""
    start, end = negation.start, negation.end
    ne = told.search(_ne, end, negation.scope_end)
    if ne is not None and not told.search(_ne, max(0, start - 1), end):
        start = end = ne.end()
    able = told.match(_able, start)
    start = able.end() if able else start
    found = next((term for term in told.terms if term.start >= start and term.key not in particles), None)
    if found is None or found.start > min(end + _VERB_REACH, negation.scope_end):
        return None
    if found.start > end and _of_something(told.language).search(told.text, end, found.start):
        return None  # "ne sera pas de | l'élection": the verb is another, and tells nothing
    nobody = told.fullmatch(_none_of_it, negation.start, negation.end)
    return None if nobody and found.start <= negation.end + 2 else found


def _verb_denied_by_somebody(told: Told, denial: Negation) -> Term | None:
    """The act of "dément avoir tiré", "nie que des soldats aient tiré"."""
    having = told.match(_having, denial.end + 1, denial.scope_end)
    if having is None:
        return None
    behind = (term for term in told.terms if having.end() <= term.start < denial.scope_end)
    return next((term for term in behind if term.key in told.acts), None)


def _asserted(accounts: Accounts, wanted: set[str]) -> Mapping[str, Sequence[tuple[Told, Term]]]:
    """Where those verbs are told as so."""
    return grouped(
        (term.key, (told, term))
        for told in accounts
        for term in told.terms
        if term.key in wanted and _is_asserted(told, term)
    )


def _is_asserted(told: Told, term: Term) -> bool:
    negated = any(
        negation.start <= term.start and term.end <= max(negation.scope_end, negation.end)
        for negation in told.negations
    )
    return not negated and is_told_as_so(told.folded, term.start, told.language)


def _is_one_word(denied: Denied, told: Told, term: Term) -> bool:
    """Whether what is told is the very word that is denied: of its synonyms in the lexicon some are negative themselves ("provisoire",
    "pas définitif")."""
    word = denied.told.folded[denied.verb.start : denied.verb.end]
    return told.folded.startswith(word[:_STEM], term.start)


def _governed(told: Told, verb: Term) -> str | None:
    """The telling word that a verb governs: "n'a pas été déclaré | persona non grata"."""
    _, end = governing(told, verb.start, verb.end)
    following = next((term for term in told.terms if term.start >= verb.end), None)
    return following.key if following is not None and following.end == end else None


def _is_the_same(accounts: Accounts, denied: Denied, told: Told, term: Term) -> bool:
    """Whether a verb is told of what another passage denies it of, in passages that surely report the same."""
    if (denied.told.ref, told.ref) not in accounts.sure:
        return False
    if denied.governed is not None and denied.governed == _governed(told, term):
        return True
    is_deed = term.key in told.deeds
    told_of_both = _beside(denied.told, denied.verb) & _beside(told, term) - {term.key}
    if is_deed and accounts.weight(told_of_both) >= _OF_A_COMMON_DEED:
        return True
    if accounts.rarity[term.key] < _LEAST_RARE:
        return False
    shared = denied.rest & told.keys_in(term.start - _NEAR, term.end + _NEAR)
    return accounts.weight(shared) >= (_OF_A_DEED if is_deed else _OF_A_WORD)


def _beside(told: Told, verb: Term) -> frozenset[str]:
    """All that a clause tells near a verb, names as well."""
    first, last = told.clause(verb.start, verb.end)
    return told.keys_in(max(first, verb.start - 2 * _NEAR), min(last, verb.end + _NEAR))


def _finding(denied: Denied, against: Sequence[tuple[Told, Term]]) -> Finding:
    negation = denied.negation
    end = max(negation.end, denied.verb.end)
    own = mention(denied.told, negation.start, end, "not", with_object=True)
    others = [mention(told, term.start, term.end, "so", with_object=True) for told, term in against]
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        f"not/{denied.verb.key} " + " ".join(sorted(denied.rest)[:6]),
        asked("so", own.value),
        [own.answer, *(other.answer for other in others)],
        (message("One account says no where another seems to say yes."),),
    )
