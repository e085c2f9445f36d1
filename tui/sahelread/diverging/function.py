"""What somebody is: the functions that accounts give to one named person, "ministre de la Santé" here, "ministre de la Sécurité" there.

A function stands before a name ("le préfet Issa Kolo") or is set off behind it ("Awa Diop, institutrice,"). The lexicon lists families
of functions that one person hardly has together (a teacher, a headmistress), and those that are of something ("ministre de …",
"préfet de …"): two accounts differ when each gives functions that the other gives nowhere. A hint: functions change.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind
from sahelread.text.phrases import Found, Phrases
from sahelread.text.words import fold, stem

# A function with what it is of stands in so many characters before its holder's name, or behind it.
_REACH = 70
# Words of a name that say who somebody is are longer ("Issa", not "de").
_SHORT = 3
# An account is quoted in so many places at most.
_PLACES = 2


@dataclass(frozen=True)
class Held:
    """A function at `[start, end)` of a passage, of a named person; `of` are the telling words of what it is of, in order."""

    told: Told
    start: int
    end: int
    person: frozenset[str]
    name: str
    family: str
    function: str
    of: tuple[str, ...]

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, shortened(self.told.text[self.start : self.end]))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The persons to whom two accounts give functions that exclude each other."""
    for held in _by_person([one for told in accounts for one in _held(told)]):
        families: dict[str, dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
        for one in held:
            families[one.family][one.article].append(one)
        for family, by_article in sorted(families.items()):
            if any(
                _exclude_each_other(by_article[a], by_article[b])
                for a, b in combinations(sorted(by_article), 2)
            ):
                yield _finding(family, by_article)


def _by_person(held: Sequence[Held]) -> Iterator[list[Held]]:
    """The functions of each person: of a full name, and of the names that are part of it or have its words in another order."""
    full = sorted({one.person for one in held}, key=lambda person: (-len(person), sorted(person)))
    taken: set[frozenset[str]] = set()
    for person in full:
        same = {other for other in full if other <= person and other not in taken}
        if person in same:
            taken |= same
            yield [one for one in held if one.person in same]


def _exclude_each_other(one: Sequence[Held], other: Sequence[Held]) -> bool:
    """Whether no function that one account gives may be one that the other gives."""
    return not any(_may_be_one(a, b) for a in one for b in other)


def _may_be_one(a: Held, b: Held) -> bool:
    if a.function != b.function:
        return False
    return not a.of or not b.of or a.of[0] in b.of or b.of[0] in a.of


# --- functions in a passage --------------------------------------------------------------------------------------------


@cache
def _functions(language: str) -> tuple[Phrases, Mapping[str, tuple[str, str, str]]]:
    """The words for functions, and of each the family, the function, and how it is written: "jugé" is no "juge"."""
    words = {
        fold(str(word)): (family, function, str(word))
        for family, functions in (table(language, "functions") or {}).items()
        for function, listed in functions.items()
        for word in listed
    }
    return Phrases(words), words


@cache
def _of_something(language: str) -> frozenset[str]:
    return frozenset(str(function) for function in table(language, "functions_of_something") or ())


@cache
def _of_nothing(language: str) -> frozenset[str]:
    """Keys of the words between a function and what it is of: "chargé de"."""
    return frozenset(stem(str(word), language) for word in table(language, "charged_with") or ())


@cache
def _nations(language: str) -> frozenset[str]:
    return frozenset(fold(str(country)) for country in table(language, "countries") or ())


def _held(told: Told) -> Iterator[Held]:
    phrases, families = _functions(told.language)
    for found in phrases.find(told.folded):
        family, function, written = families[found.phrase]
        holder = _behind(told, found) or _before(told, found)
        if holder is None or told.text[found.start : found.end].lower() not in (written, found.phrase):
            continue
        name, end = holder
        of: list[str] = []
        if function in _of_something(told.language):
            empty = _nations(told.language) | _of_nothing(told.language)
            inside = (term for term in told.terms if found.end <= term.start and term.end <= end)
            of = [term.key for term in inside if term.key not in empty]
        person = frozenset(word for word in re.split(r"[ '-]", name.key) if len(word) > _SHORT)
        if person:
            yield Held(
                told, found.start, end, person, told.text[name.start : name.end], family, function, tuple(of)
            )


# Between a function and the name behind it stands what it is of, and no other clause; a comma or a title may part them.
_LEADS_TO_NAME = re.compile(
    r"(?: (?:de |du |des |d'|aux? |charge|chargee|delegue|general)[^,.;:!?()\"]*?)?,? ?"
)
_ENDS = re.compile(
    r"[,.;:!?()\"]| (?:qui|que|dont|a|ont|est|avait|lors|quand|sous|mais|et (?:le|la|l'|un|une)) |\Z"
)
_SET_OFF = re.compile(
    r",? ?\(?,? ?(?:(?:le|la|l'|un|une|ancien|ancienne|ex-?|l'ex-?|l'ancien|l'ancienne|alors|actuel|actuelle) ?)*"
)


def _behind(told: Told, found: Found) -> tuple[Name, int] | None:
    """The person whose name follows a function, and where the function ends: "ministre de la Santé | Issa Kolo"."""
    for name in told.names:
        if found.end <= name.start <= found.end + _REACH and _is_person(name):
            if _LEADS_TO_NAME.fullmatch(told.folded, found.end, name.start):
                return name, len(told.folded[: name.start].rstrip(" ,"))
            return None
    return None


def _before(told: Told, found: Found) -> tuple[Name, int] | None:
    """The person whom a function is set off from, and where the function ends: "Issa Kolo, | ministre de la Santé,"."""
    names = [name for name in told.names if name.end <= found.start and _is_person(name)]
    if not names or found.start > names[-1].end + _SET_OFF_REACH:
        return None
    between = told.folded[names[-1].end : found.start]
    if ("," not in between and "(" not in between) or not _SET_OFF.fullmatch(between):
        return None
    stop = _ENDS.search(told.folded, found.end)
    return names[-1], min(stop.start() if stop else len(told.folded), found.end + _REACH)


_SET_OFF_REACH = 22


def _is_person(name: Name) -> bool:
    return name.kind in (NameKind.PERSON, NameKind.OTHER) and " " in name.key


def _finding(family: str, by_article: Mapping[str, Sequence[Held]]) -> Finding:
    held = [one for article in by_article.values() for one in article[:_PLACES]]
    named = min(held, key=lambda one: len(one.name))
    return Finding(
        DivergenceType.TERM,
        Verdict.CONFLICT,
        Confidence.HINT,
        f"function/{family} {' '.join(sorted(named.person))}",
        asked("function", named.name),
        [one.answer for one in held],
        (message("Each account gives this person another function."),),
    )
