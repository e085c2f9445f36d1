"""Whether somebody is dead or alive: the wife of a president who has died in one account and is in hospital in another.

A person is told by a name of several words or by what there is one of ("la Première dame", "son épouse", "le chauffeur"). What is
told of that person stands behind it ("… a succombé"), before it ("a blessé sa femme", "la mort de …"), or behind the pronoun that
takes it up. An account that says anywhere that somebody died says so; the others are held against it where passages of both are
linked or name that person alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, in_its_words, shortened
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.present import at_words

# So far behind a person, or before it, stands what befell it.
_BEHIND, _BEFORE = 60, 70
# "L'épouse | du président X": so long is whose wife she is.
_WHOSE = re.compile(
    r" (?:de |du |d')(?:la |l'|(?:president|chef de l'etat|premier ministre|ministre|maire|general)(?!\w) ?)?"
)
_APPOSED = re.compile(r",? \Z")
_ANDS = (" et ", " and ")
_NO = re.compile(r"(?<!\w)(?:ne|n'|pas|ni|aucun\w*|not|no) ?")

DEAD = "dead"


@dataclass(frozen=True)
class Someone:
    """A person at `[start, end)` of a passage: the keys under which other accounts tell the same one."""

    start: int
    end: int
    keys: frozenset[str]


@dataclass(frozen=True)
class Befallen:
    """What befell somebody, in the words at `[start, end)`."""

    told: Told
    start: int
    end: int
    keys: frozenset[str]
    state: str

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The persons who died in one account and live in another."""
    by_key: dict[str, list[Befallen]] = defaultdict(list)
    for one in _told_of_all(accounts):
        for key in one.keys:
            by_key[key].append(one)
    found: set[frozenset[str]] = set()
    for key, alike in sorted(by_key.items()):
        dying = {one.article for one in alike if one.state == DEAD}
        dead = [one for one in alike if one.state == DEAD]
        alive = [one for one in alike if one.article not in dying]
        if not _is_one(accounts, key, [one for one in alike if one.article in dying], alive):
            continue
        articles = frozenset(one.article for one in (*dead, *alive))
        if articles not in found:
            found.add(articles)
            yield _finding(key, dead, alive)


def _is_one(accounts: Accounts, key: str, some: Sequence[Befallen], others: Sequence[Befallen]) -> bool:
    """Whether accounts tell of one person: by its name, or in passages that are linked, whatever they say befell it."""
    named = bool(some) and " " in key
    return bool(others) and (
        named or any((a.told.ref, b.told.ref) in accounts.scores for a in some for b in others)
    )


def _finding(key: str, dead: Sequence[Befallen], alive: Sequence[Befallen]) -> Finding:
    first = min(dead, key=lambda one: one.end - one.start)
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        Confidence.HINT,
        f"survival/{key}",
        asked("so", shortened(first.told.text[first.start : first.end])),
        [in_its_words(one.told, one.start, one.end) for one in (*dead, *alive)],
        (message("The accounts tell states that exclude each other."),),
    )


# --- what is told of whom ----------------------------------------------------------------------------------------------


def _told_of_all(accounts: Accounts) -> Iterator[Befallen]:
    before: tuple[str, Sequence[Someone]] = "", ()
    for told in accounts:
        persons = _persons(told)
        if told.background is None:
            yield from _told_of(told, persons)
            if not persons and before[0] == told.ref.article:
                yield from _told_of_pronoun(told, before[1])
        before = told.ref.article, persons


def _told_of(told: Told, persons: Sequence[Someone]) -> Iterator[Befallen]:
    states = _states(told.language)
    for place, person in enumerate(persons):
        stop = persons[place + 1].start if place + 1 < len(persons) else len(told.folded)
        stop = min(stop, person.end + _BEHIND)
        floor = max(_floor(told, persons, place), person.start - _BEFORE)
        for state, (behind, ahead) in states.items():
            match = behind.match(told.folded, person.end, stop)
            if match and not _NO.search(told.folded, person.end, match.end()):
                yield Befallen(told, person.start, match.end(), person.keys, state)
            match = ahead.search(told.folded, floor, person.start)
            if match and not _NO.search(told.folded, max(0, match.start() - 12), match.start()):
                yield Befallen(told, match.start(), person.end, person.keys, state)


def _floor(told: Told, persons: Sequence[Someone], place: int) -> int:
    """Where the words before a person begin that may be of that person: behind the one before, but for "X et | Y"."""
    while place and told.folded[persons[place - 1].end : persons[place].start] in _ANDS:
        place -= 1
    return persons[place - 1].end if place else 0


def _told_of_pronoun(told: Told, persons: Sequence[Someone]) -> Iterator[Befallen]:
    """What a passage tells of the one person of the passage before: "elle a rendu l'âme"."""
    if len(persons) != 1:
        return
    (person,) = persons
    for pronoun in _PRONOUN.finditer(told.folded):
        woman = bool(person.keys & frozenset(table(told.language, "women_told") or ()))
        if woman == bool(pronoun["she"]):
            again = Someone(pronoun.start(), pronoun.end(), person.keys)
            yield from _told_of(told, [again])


_PRONOUN = re.compile(r"(?<!\w)(?:(?P<she>elle|celle-ci|she)|il|celui-ci|ce dernier|he)(?!\w)")


def _persons(told: Told) -> list[Someone]:
    """The single persons of a passage, in order; a name beside a role is one person."""
    any_role, each = _roles(told.language)
    found: list[Someone] = [
        Someone(match.start(), _with_whose(told, match.end()), frozenset((role,)))
        for role, pattern in (each.items() if any_role.search(told.folded) else ())
        for match in pattern.finditer(told.folded)
    ]
    roles = sorted(found, key=lambda one: one.start)
    for name in told.names:
        if name.kind in (NameKind.PLACE, NameKind.BODY, NameKind.ACRONYM) or " " not in name.key:
            continue
        if any(one.start <= name.start < one.end for one in roles):
            continue
        key = " ".join(sorted(name.key.split()))
        role = next((one for one in roles if _APPOSED.fullmatch(told.folded[one.end : name.start])), None)
        if role is None:
            found.append(Someone(name.start, name.end, frozenset((key,))))
        else:
            found.remove(role)
            found.append(Someone(role.start, name.end, role.keys | {key}))
    return sorted(found, key=lambda one: one.start)


def _with_whose(told: Told, end: int) -> int:
    """The end of "l'épouse | du président Issa Kolo"."""
    whose = _WHOSE.match(told.folded, end)
    if whose is None:
        return end
    named = [name.end for name in told.names if whose.end() <= name.start <= whose.end() + 1]
    return (
        named[0]
        if named
        else max(end, whose.end() - 1 if told.folded[whose.end() - 1] == " " else whose.end())
    )


@kept
def _roles(language: str) -> tuple[re.Pattern[str], Mapping[str, re.Pattern[str]]]:
    """What names a person by any role, and by each. Most passages name none: to look for all at once takes a tenth of the time."""
    roles: dict[str, str] = table(language, "single_persons") or {}
    each = {role: re.compile(rf"(?<!\w)(?:{words})(?![\w-])") for role, words in roles.items()}
    return re.compile(at_words(roles.values()) if roles else r"(?!)"), each


@kept
def _states(language: str) -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Per state what tells it behind a person and before one."""
    return {
        str(state): (
            re.compile(rf"(?:{_TO_ITS_VERB})(?:{told['behind']})(?!\w)"),
            re.compile(rf"(?<!\w)(?:{told['before']}) ?\Z"),
        )
        for state, told in (table(language, "survival") or {}).items()
    }


# Between a person and what befell it: nothing, "qui", "elle aussi", an aside between commas.
_TO_ITS_VERB = r",? (?:qui )?(?:[^,.;:!?()]{2,40}, )?(?:elle aussi |lui aussi |also )?"
