"""A contrary word as an account means it: denied or not, of the story's own event or another, and of whom or what it is said.

"Aucun survivant" is the contrary of "des survivants"; "le lycée de la Révolution" tells of none, and what the minister's wife does is not
said of the minister.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Span
from sahelread.diverging.statements.mentions import Mention, mention
from sahelread.diverging.statements.standings import Act, Standing, acts_left_open
from sahelread.diverging.statements.themes import doers_of, ends_with_a_participle
from sahelread.diverging.telling_words import akin, words_in
from sahelread.diverging.told import Term, Told, read_once
from sahelread.model import PassageRef
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import NameKind
from sahelread.text.negations import Negation
from sahelread.text.wishes import is_told_as_so
from sahelread.text.word_choices import ChosenWord, Family, contrary_family
from sahelread.text.words import folded_function_words, function_words, stem

_LAST_WORD = re.compile(r"(?<![\w-])(?:[^\W\d_][\w-]{2,}|\d+) \Z")
# "Dont la démission | était réclamée".
_asked_behind = expression("standings", "asked_behind", frame=r" {}(?!\w)")
_denies_itself = expression("in_uses", "denies_itself")
# A negation denies a word this near behind it.
_NEGATED = 16
# Or behind what stands before its verb: "ne semblent pas | avoir jusqu'ici | revendiqué".
_verb_before = expression("in_uses", "verb_before")
# What somebody denies stands this near behind the verb.
_DENIED = 45
_ne = expression("in_uses", "ne")
# "Et non | d'un empoisonnement accidentel" denies all of its phrase.
_of_a_noun = expression("in_uses", "of_a_noun")
_of_those = expression("in_uses", "of_those")
# A phrase of the lexicon that is itself negative.
_negates = expression("in_uses", "negates")


@dataclass(frozen=True)
class Use(Mention):
    """A contrary word in an account, and what of its family's subjects it is said of."""

    of: frozenset[frozenset[str]] = frozenset()
    noun: str = ""
    """The stem of the word that stands right before, in a family of what qualifies one."""


def use_of(accounts: Accounts, told: Told, use: ChosenWord) -> Use | None:
    """A contrary word as an account means it; None for what is not told as so: a condition, a wish, a question."""
    family = contrary_family(use.family, told.language)
    if not is_told_as_so(told.folded, use.start, told.language) or told.match(_asked_behind, use.end):
        return None
    if family.type in NAMING and (_is_anothers(told, use) or _is_of_some(told, use)):
        return None
    of_the_story = (family.anywhere or family.of) and not family.past
    if of_the_story and (told.is_background(use.start, use.end) or is_in_general(told)):
        return None
    if _is_of_another(told, family, use.start):
        return None
    start, end = _telling(told, use)
    qualified = _LAST_WORD.search(told.folded, 0, start) if family.beside else None
    if qualified is not None and qualified[0].rstrip() in folded_function_words(told.language):
        qualified = None  # "des | militaires" are no kind of anything
    denial = next((found for found in told.negations if _denies(told, found, use)), None)
    side: str | None = use.side
    if denial is not None and not told.match(_denies_itself, use.start):
        side, start = family.opposite(use.side), denial.start
    elif (inside := _denial_inside(told, use)) is not None:
        side, start = family.opposite(use.side), min(start, inside.start)
    elif (undone := next((act for act in acts_left_open(told) if _is_not_done(act, use)), None)) is not None:
        side, start = family.opposite(use.side), undone.start
    if side is None:
        return None
    start = qualified.start() if qualified else start
    found = mention(told, start, end, side)
    around = found.surroundings
    if family.anywhere:  # the word names what it is said of: sirens, a claim
        around |= told.keys_in(start, end)
    return Use(
        told, start, end, side, around, found.value, found.answer_start, found.answer_end,
        of=_subjects(accounts, told, family) | _named(told, family, use.start), noun=stem(qualified[0].rstrip(), told.language) if qualified else "",
    )  # fmt: skip


# A word that names a thing is another's where it stands between quotation marks with few others: « mouvement d'humeur ».
NAMING = ("term", "framing", "actor", "cause")
_QUOTED = re.compile(r"«[^»]{1,40}»|“[^”]{1,40}”|\"[^\"]{1,40}\"")


def _is_anothers(told: Told, use: ChosenWord) -> bool:
    """Whether a word is quoted as another's, or one of the name of a body: "le Front du travail | digne"."""
    if not ends_with_a_participle(told, use.end) and any(
        name.start > 0 and told.fullmatch(_in_a_name, name.end, use.start) for name in told.names
    ):
        return True
    return any(one.start() < use.start and use.end < one.end() for one in _QUOTED.finditer(told.text))


def _is_of_some(told: Told, use: ChosenWord) -> bool:
    """Whether a word is said of some of the dead: "34 morts, dix par balles, quatre | par noyade"."""
    counts = [number for number in told.numbers if number.unit is None]
    return any(number.fate == "dead" for number in counts) and any(
        _UP_TO_A_PREPOSITION.fullmatch(told.folded, number.end, use.start)
        for number in counts
        if number.head_span is None or number.head_span[0] < number.start
    )


_UP_TO_A_PREPOSITION = re.compile(r" (?:\w{1,3} )?")


def _denial_inside(told: Told, use: ChosenWord) -> Negation | None:
    """The negation around the words of a phrase that has none: "le calme n'est toujours pas revenu", "n'avait pas été revendiquée"."""
    if _negates(told.language).search(use.phrase):
        return None
    overlapping = (one for one in told.negations if one.start < use.end and use.start < one.end)
    return next((one for one in overlapping if not one.denied), None)


def _is_not_done(act: Act, use: ChosenWord) -> bool:
    """Whether a word stands for an act that was refused or that failed: "refuse de | démissionner"."""
    if act.standing is not Standing.NOT or _negates(act.told.language).search(use.phrase):
        return False
    return act.start < use.start <= act.word.start < use.end


def _denies(told: Told, negation: Negation, use: ChosenWord) -> bool:
    """Whether a negation denies a word: right before it, or as the subject of its verb ("aucun groupe n'a encore …")."""
    if negation.end > use.start or told.fullmatch(_of_those, negation.start, use.start):
        return False  # "aucun des | survivants" tells that there were some
    if negation.denied:  # "nie avoir versé une rançon", "dément tout versement"
        return use.start <= min(negation.end + _DENIED, negation.scope_end)
    if use.start <= negation.end + _NEGATED or told.fullmatch(_verb_before, negation.end, use.start):
        return True
    inside = told.search(_ne, negation.start, use.start) or told.match(_of_a_noun, negation.start)
    return use.start <= negation.scope_end and inside is not None


def _subjects(accounts: Accounts, told: Told, family: Family) -> frozenset[frozenset[str]]:
    """What of the family's subjects a passage names, or else the one before it ("Elle est intacte")."""
    if not family.of:
        return frozenset()
    before = accounts.told.get(PassageRef(told.ref.article, told.ref.passage - 1))
    for keys in (told.keys, before.keys if before else frozenset[str]()):
        named = frozenset(subject for subject in family.of if subject & keys)
        if named:
            return named
    return frozenset()


def _named(told: Told, family: Family, start: int) -> frozenset[frozenset[str]]:
    """The person named last before a word that is said of persons."""
    if not any(subject <= _persons(told.language) for subject in family.of):
        return frozenset()
    ends = [name.end for name in told.names if name.kind is NameKind.PERSON and name.end <= start]
    return frozenset(frozenset((term.key,)) for term in told.terms if ends and term.end == ends[-1])


def _is_of_another(told: Told, family: Family, start: int) -> bool:
    """Whether a word is said of somebody close to one of the family's subjects: of the minister's wife, and not of the minister."""
    if not any(subject <= _persons(told.language) for subject in family.of):
        return False  # what a woman in the crowd says of the march is said of the march
    person = _last_person(told, start)
    if person is None or any(person.key in subject for subject in family.of):
        return False
    return person.key in word_set(told.language, "close_to_somebody")


_in_a_name = expression("in_uses", "in_a_name")
_others, _in_general = expression("in_uses", "others"), expression("in_uses", "in_general")


@read_once
def is_in_general(told: Told) -> bool:
    """Whether a passage tells of all such things, and not of the story's: "les noyades sont fréquentes, faute de maîtres-nageurs"."""
    return told.search(_in_general) is not None


def is_of_others(said: Span) -> bool:
    """Whether something is said of those who stood trial with somebody: "ses coaccusés"; or of "les autres passagers"."""
    first, last = said.told.clause(said.start, said.end)
    return bool(said.told.match(_another, first) or said.told.search(_others, first, last))


_another = expression("in_uses", "another")


def are_in_two_things(a: Span, b: Span) -> bool:
    """Whether what two accounts tell is in two things, that only the one or the other names: "associé à la fête", "écarté de la coupe"."""
    named = []
    for one in (a, b):
        behind = one.told.match(_in_what, one.end)
        named.append(list(words_in(one.told, *behind.span("it"))) if behind else [])
    mine, theirs = named
    some, others = (list(words_in(one.told, 0, len(one.told.text))) for one in (a, b))
    return bool(mine and theirs) and not (akin(mine, others) or akin(theirs, some))


_in_what = expression("in_uses", "in_what")


_PARTIES = ("prosecution", "victims", "defence")
_parties = {name: expression("in_uses", name) for name in _PARTIES}


def are_of_two_parties(a: Span, b: Span) -> bool:
    """Whether two acts are those of two parties to a trial: what the defence does is not done by the prosecution, nor by whoever is none of
    a known party."""
    one, other = _party(a), _party(b)
    return (
        one != other
        and bool(doers_of(a) and doers_of(b))
        and ("prosecution" in (one, other) or None not in (one, other))
    )


def _party(said: Span) -> str | None:
    """The party to a trial that does something; None for whoever else does."""
    doers = doers_of(said)[:1]
    named = (
        name for name, words in _parties.items() if any(said.told.match(words, doer.start) for doer in doers)
    )
    return next(named, None)


def _last_person(told: Told, end: int) -> Term | None:
    """The last person before a place of a passage who is nobody's complement: "l'épouse du ministre"."""
    persons = _persons(told.language)
    named = [
        term
        for term in told.terms
        if term.end <= end and term.key in persons and not told.before(_complement, term.start, _OF)
    ]
    return named[-1] if named else None


# "l'épouse du | président", "le chauffeur de la | ministre".
_complement = expression("in_uses", "complement")
_OF = 18


@cache
def _persons(language: str) -> frozenset[str]:
    """The concepts of persons."""
    classes = " ".join(table(language, "people_classes").values()).split()
    return word_set(language, "actors").union(classes) | word_set(language, "close_to_somebody")


def _telling(told: Told, use: ChosenWord) -> tuple[int, int]:
    """The span of a word without the function words at its end: "la fin de toute" tells "la fin", "est encore à" "est encore"."""
    end = use.end
    empty = function_words(told.language)
    while (space := told.folded.rfind(" ", use.start, end)) > 0 and told.folded[space + 1 : end] in empty:
        if told.fullmatch(_kept, space + 1, end):
            break
        end = space
    return use.start, end


_kept = expression("in_uses", "kept")
