"""Accounts that use contrary words of the same thing: "suspension" against "fin", "démission" against "limogeage".

The contraries are the lexicon's; each family says what type of divergence it makes and what it is said of. The words around
must be alike, so that what is suspended here is what is ended there. Sure only in linked passages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked, which_is_so, which_word
from sahelread.diverging.figures.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.people.sources import source_of
from sahelread.diverging.statements.mentions import Mention, mention, nearness, topic_of
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Message, PassageRef, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.negation import Negation
from sahelread.text.terms import Family, TermUse, contrary_family
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import function_words

# Found on bench/stories/dev: below, the word is said of something else.
_LINKED, _APART, _SURE = 0.08, 0.30, 0.35
# What a story has only one of needs so little in common around it (one word that is not everywhere), and nothing where both accounts
# say it no more than so many times: who tells of it once or twice tells of the story's own.
_SAID_ONCE, _FEW = 0.3, 2
# Two names that share a longer word than this ("Camara", not "de") may be of one person.
_SHORT = 3
# Nor must much be shared by passages that may be linked and say it so rarely.
_SAID_RARELY = 0.3
# A subject that most passages of a story name (the court, in a trial) does not make two sayings one.
_OWN_SUBJECT = 0.35
_NEVER = 2.0
_DENIES_ITSELF = re.compile(r"n'|(?:ne|pas|non|sans|no|not|aucune?|recu aucune?) ")
# A negation denies a word this near behind it.
_NEGATED = 16
# Or behind what stands before its verb: "ne semblent pas | avoir jusqu'ici | revendiqué".
_VERB_BEFORE = re.compile(
    r" (?:(?:avoir|etre|ete|en|encore|officiellement|pour l'instant|pour le moment|a ce stade|jusqu'ici|jusqu'a present|have|been|be|yet|to|so far) ?)+"
)
# What somebody denies stands this near behind the verb.
_DENIED = 45
_NE = re.compile(r" (?:n'|ne )")
# A phrase of the lexicon that is itself negative.
_NEGATES = re.compile(r"(?<!\w)(?:n'|ne |pas |jamais |aucune? |sans |not )")


@dataclass(frozen=True)
class Use(Mention):
    """A contrary word in an account, and what of its family's subjects it is said of."""

    of: frozenset[frozenset[str]] = frozenset()


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The contrary words that accounts use of the same thing."""
    families: dict[tuple[str, str], list[Use]] = {}
    for told in accounts:
        for use in told.contraries:
            found = _use(accounts, told, use)
            if found is not None:
                families.setdefault((told.language, use.family), []).append(found)
    for (language, name), uses in sorted(families.items()):
        if len({found.side for found in uses}) < 2:
            continue
        family = contrary_family(name, language)
        often = frozenset(
            article for article, times in Counter(use.article for use in uses).items() if times > _FEW
        )
        for bucket in connected(
            accounts,
            uses,
            lambda a, b, family=family, often=often: _nearness(accounts, family, often, a, b),  # type: ignore[misc]
        ):
            finding = _finding(accounts, bucket, uses, name, DivergenceType(family.type))
            if finding is not None:
                yield finding


def _nearness(
    accounts: Accounts, family: Family, often: frozenset[str], a: Use, b: Use
) -> tuple[float, ...] | None:
    """How near two uses are: said of one subject, or of the one thing there is in a story, or in words that are alike. `often` are
    the articles that have words of the family many times."""
    if (a.told.ref, b.told.ref) not in accounts.sure and _name_others(a, b):
        return None
    near = _surely_near(accounts, family, a, b)
    if near is not None or family.linked or family.strict or a.article in often or b.article in often:
        return near
    shared, likeness = accounts.likeness(a.surroundings, b.surroundings)
    if a.of and b.of and not a.of & b.of:
        return None
    one_thing = family.anywhere or shared >= _SAID_RARELY or (a.told.ref, b.told.ref) in accounts.scores
    return (1.0 - likeness,) if one_thing else None


def _name_others(a: Use, b: Use) -> bool:
    """Whether the clauses of two uses name persons or bodies, and none in common."""
    named = [
        {
            word
            for name in use.told.names
            if name.kind is not NameKind.PLACE
            and first <= name.start < last
            and not any(one.start <= name.start < one.end for one in use.told.attributions)
            for word in name.key.split()
            if len(word) > _SHORT
        }
        for use in (a, b)
        for first, last in [use.told.clause(use.start, use.end)]
    ]
    return all(named) and not named[0] & named[1]


def _surely_near(accounts: Accounts, family: Family, a: Use, b: Use) -> tuple[float, ...] | None:
    """The same, however often an account says such words."""
    if family.of:
        shared = a.of & b.of
        if not shared:
            return None
        if any(
            accounts.rarity.get(concept, 0.0) >= _OWN_SUBJECT for subject in shared for concept in subject
        ):
            return (-accounts.likeness(a.surroundings, b.surroundings)[1],)
    apart, weight = (0.0, _SAID_ONCE) if family.anywhere else (_APART, 1.0)
    if family.linked:
        return nearness(accounts, a, b, linked=_SURE, apart=_NEVER)
    return nearness(accounts, a, b, linked=_LINKED, apart=apart, weight=weight)


def _finding(
    accounts: Accounts, bucket: Sequence[Use], uses: Sequence[Use], family: str, kind: DivergenceType
) -> Finding | None:
    sides: dict[str, set[str]] = {}
    for found in bucket:
        sides.setdefault(found.article, set()).add(found.side)
    opposed = [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article and not sides[a.article] & sides[b.article]
    ]
    if not opposed:
        return None
    inside = any(len(found) > 1 for found in sides.values())
    sure = kind is DivergenceType.TERM and any(
        (a.told.ref, b.told.ref) in accounts.sure
        and accounts.likeness(a.surroundings, b.surroundings)[1] >= _SURE
        for a, b in opposed
    )
    words: dict[str, str] = {}
    for found in bucket:
        words.setdefault(found.side, found.told.text[found.start : found.end].lower())
    listed = list(words.values())
    # who tells of two causes shows that both may have had a part in it
    both = kind is DivergenceType.CAUSE and _are_told_together(bucket, uses)
    return Finding(
        kind,
        Verdict.COMPATIBLE if both else Verdict.CONFLICT,
        Confidence.SURE if sure else Confidence.HINT,
        f"{family}/{' '.join(sorted({found.side for found in bucket}))}",
        _question(accounts, bucket, kind, listed, both=both),
        [_sourced(found).answer for found in bucket],
        (
            *(() if both else (message("The words exclude each other."),)),
            *((message("One account uses both."),) if inside or both else ()),
        ),
    )


def _question(
    accounts: Accounts, bucket: Sequence[Use], kind: DivergenceType, words: Sequence[str], *, both: bool
) -> Message:
    if kind is DivergenceType.NEGATION:
        return which_is_so(words)
    about = topic_of(accounts, bucket)
    return asked("why", about) if both else which_word(words, about)


def _are_told_together(bucket: Sequence[Use], uses: Sequence[Use]) -> bool:
    """Whether one account tells two of the sides of a bucket, anywhere."""
    sides: dict[str, set[str]] = {}
    for use in uses:
        sides.setdefault(use.article, set()).add(use.side)
    asked_of = {use.side for use in bucket}
    return any(len(told & asked_of) > 1 for told in sides.values())


def _use(accounts: Accounts, told: Told, use: TermUse) -> Use | None:
    """A contrary word as an account means it; None for what is not told as so: a condition, a wish, a question."""
    family = contrary_family(use.family, told.language)
    if not is_told_as_so(told.folded, use.start, told.language) or _is_of_a_name(told, use):
        return None
    of_the_story = (family.anywhere or family.of) and not family.past
    if of_the_story and told.is_background(use.start, use.end):
        return None
    if _is_of_another(told, family, use.start):
        return None
    start, end = _telling(told, use)
    denial = next((found for found in told.negations if _denies(told, found, use)), None)
    side: str | None = use.side
    if denial is not None and not _DENIES_ITSELF.match(told.folded, use.start):
        side, start = family.opposite(use.side), denial.start
    elif _is_denied_inside(told, use):
        side = family.opposite(use.side)
    if side is None:
        return None
    found = mention(told, start, end, side)
    around = found.surroundings
    if family.anywhere:  # the word names what it is said of: sirens, a claim
        around |= told.keys_in(start, end)
    return Use(
        told, start, end, side, around, found.value, found.answer_start, found.answer_end,
        of=_subjects(accounts, told, family),
    )  # fmt: skip


_NAMED_FOR = re.compile(r"(?<!\w)(?:de la |de l['’]|du |des )\Z")


def _is_of_a_name(told: Told, use: TermUse) -> bool:
    """Whether a word is what something is named for: "le lycée de la | Révolution"."""
    words = told.text[use.start : use.end]
    return (
        words.istitle()
        and " " not in words
        and _NAMED_FOR.search(told.text, max(0, use.start - 8), use.start) is not None
    )


def _is_denied_inside(told: Told, use: TermUse) -> bool:
    """Whether a negation stands between the words of a phrase that has none: "le calme n'est toujours pas revenu"."""
    return any(
        use.start < found.start < use.end for found in told.negations if not found.denied
    ) and not _NEGATES.search(use.phrase)


def _denies(told: Told, negation: Negation, use: TermUse) -> bool:
    """Whether a negation denies a word: right before it, or as the subject of its verb ("aucun groupe n'a encore …")."""
    if negation.end > use.start:
        return False
    if negation.denied:  # "nie avoir versé une rançon", "dément tout versement"
        return use.start <= min(negation.end + _DENIED, negation.scope_end)
    if use.start <= negation.end + _NEGATED or _VERB_BEFORE.fullmatch(told.folded, negation.end, use.start):
        return True
    return use.start <= negation.scope_end and _NE.search(told.folded, negation.start, use.start) is not None


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


def _is_of_another(told: Told, family: Family, start: int) -> bool:
    """Whether a word is said of somebody close to one of the family's subjects: of the minister's wife, and not of the minister."""
    somebody = _last_person(told, start) if family.of else frozenset()
    close = bool(somebody & _close_to_somebody(told.language))
    return close and not any(subject & somebody for subject in family.of)


def _last_person(told: Told, end: int) -> frozenset[str]:
    """The concepts of the last person before a place of a passage who is nobody's complement: "l'épouse du ministre"."""
    persons = _persons(told.language)
    named = [
        term.start
        for term in told.terms
        if term.end <= end
        and term.key in persons
        and not _COMPLEMENT.search(told.folded, max(0, term.start - _OF), term.start)
    ]
    return frozenset(term.key for term in told.terms if named and term.start == named[-1])


# "l'épouse du | président", "le chauffeur de la | ministre".
_COMPLEMENT = re.compile(r"(?<!\w)(?:du|des?|de la|de l'|d'|of|of the) ?(?:\w+ )?\Z")
_OF = 18


@cache
def _persons(language: str) -> frozenset[str]:
    """The concepts of persons."""
    acting = str(table(language, "actors") or "").split()
    classes = " ".join((table(language, "people_classes") or {}).values()).split()
    return frozenset((*acting, *classes)) | _close_to_somebody(language)


@cache
def _close_to_somebody(language: str) -> frozenset[str]:
    """The concepts of those who are told of beside the one they belong to: a wife, a son."""
    return frozenset(str(person) for person in table(language, "close_to_somebody") or ())


def _telling(told: Told, use: TermUse) -> tuple[int, int]:
    """The span of a word without the function words at its end: "la fin de toute" tells "la fin"."""
    end = use.end
    empty = function_words(told.language)
    while (space := told.folded.rfind(" ", use.start, end)) > 0 and told.folded[space + 1 : end] in empty:
        end = space
    return use.start, end


def _sourced(found: Use) -> Use:
    return replace(found, source=source_of(found.told, found.start))
