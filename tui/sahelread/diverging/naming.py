"""Who holds an office, and how a person is called: names that accounts give differently for the same.

"Le préfet de la région, Jean Kolo" here and "le préfet de la région, Paul Anda" there; "Amadi Diop" and "Amadi Diouf". Two
spellings of a name, and a name with and without its first word, are one. A hint: an office may have changed hands.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind

# From here on two words are two spellings of one name; below the second, names that share a first name are two people's.
_ONE_SPELLING, _TWO_PEOPLE = 85.0, 50.0
# An office with what it is of stands in so many characters before or after its holder's name.
_OFFICE = 90
# Two offices are one when this share of what they are of is the same.
_SAME_OFFICE = 0.5


@dataclass(frozen=True)
class Named:
    """A name at `[start, end)` of a passage, and the office that it is of, with its telling words."""

    told: Told
    start: int
    end: int
    name: str
    of: str
    about: frozenset[str] = frozenset()

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, self.told.text[self.start : self.end])


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Holders of one office, and people of nearly one name, whom two accounts name differently."""
    yield from _offices(accounts)
    yield from _people(accounts)


# --- who holds an office -----------------------------------------------------------------------------------------------


@cache
def _office_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    words = table(language, "offices_held")
    if not words:
        return None
    office = rf"(?P<office>{alternatives(list(words))})(?P<of>(?: [^,.;:!?()\d]{{2,70}}?)?)"
    return (
        re.compile(rf"(?<![\w-]){office},? \Z"),
        re.compile(rf",? \(?(?:le |la |l'|un |une )?{office}(?=[,.;:!?()]|\Z)"),
    )


# "L'ancien ministre", "le futur président" hold nothing now; "le fils du président, X" is another person.
_NOT_NOW = re.compile(
    r"(?<!\w)(?:ancien(?:ne)?|ex-?|futur|future|nouveau|nouvelle|feu|former|late|new|du|de la|de l'|des|d') ?\Z"
)


def _office(told: Told, name: Name) -> tuple[str, frozenset[str]] | None:
    """The office that a name is said to hold, and the telling words of what it is of; None without either."""
    patterns = _office_patterns(told.language)
    if patterns is None:
        return None
    before, after = patterns
    match = before.search(told.folded, max(0, name.start - _OFFICE), name.start)
    match = match or after.match(told.folded, name.end, min(len(told.folded), name.end + _OFFICE))
    if match is None or _NOT_NOW.search(
        told.folded, max(0, match.start("office") - 10), match.start("office")
    ):
        return None
    about = told.keys_in(*match.span("of"))
    return (match["office"], about) if about else None


def _offices(accounts: Accounts) -> Iterator[Finding]:
    held: dict[str, list[Named]] = defaultdict(list)
    for told in accounts:
        for name in told.names:
            if name.kind in (NameKind.PERSON, NameKind.OTHER) and " " in name.key:
                office = _office(told, name)
                if office is not None:
                    held[office[0]].append(Named(told, name.start, name.end, name.key, *office))
    for title, named in sorted(held.items()):
        for bucket in connected(accounts, named, _office_nearness):
            if _differ(bucket, _are_two_people):
                yield _finding(f"office/{title}", bucket)


def _office_nearness(a: Named, b: Named) -> tuple[float, ...] | None:
    share = len(a.about & b.about) / len(a.about | b.about)
    return (-share,) if share >= _SAME_OFFICE else None


def _are_two_people(a: str, b: str) -> bool:
    """Whether two names have no word in common, whatever its spelling."""
    return all(fuzz.ratio(one, other) < _ONE_SPELLING for one in a.split() for other in b.split())


# --- people of nearly one name -----------------------------------------------------------------------------------------


def _people(accounts: Accounts) -> Iterator[Finding]:
    """People whose first name two linked passages share, and whose last names are alike but not one."""
    texts = _texts(accounts)
    people: dict[str, list[Named]] = defaultdict(list)
    for told in accounts:
        for name in told.names:
            words = name.key.split()
            if len(words) > 1 and name.kind in (NameKind.PERSON, NameKind.OTHER):
                people[words[0]].append(Named(told, name.start, name.end, name.key, words[0]))

    def near(a: Named, b: Named) -> tuple[float, ...] | None:
        return (0.0,) if (a.told.ref, b.told.ref) in accounts.sure else None

    def are_two(a: str, b: str) -> bool:
        return _TWO_PEOPLE <= fuzz.ratio(a.split()[-1], b.split()[-1]) < _ONE_SPELLING

    for first, named in sorted(people.items()):
        for bucket in connected(accounts, named, near):
            apart = [
                (a, b)
                for a in bucket
                for b in bucket
                if a.article < b.article
                and are_two(a.name, b.name)
                and (b.name.split()[-1] not in texts[a.article] or a.name.split()[-1] not in texts[b.article])
                and not _are_told_apart(bucket, a.name, b.name)
            ]
            if apart:
                yield _finding(f"name/{first}", bucket)


# One account may write a name in two ways by mistake; two hardly do.
_TELLING_APART = 2


def _are_told_apart(bucket: Sequence[Named], a: str, b: str) -> bool:
    """Whether several accounts give both names: they are a father and his son, not one person."""
    both = [{one.article for one in bucket if one.name == name} for name in (a, b)]
    return len(both[0] & both[1]) >= _TELLING_APART


def _texts(accounts: Accounts) -> Mapping[str, str]:
    """The folded text of each article."""
    found: dict[str, list[str]] = defaultdict(list)
    for told in accounts:
        found[told.ref.article].append(told.folded)
    return {article: "\n".join(parts) for article, parts in found.items()}


# --- findings ----------------------------------------------------------------------------------------------------------


def _differ(bucket: Sequence[Named], are_two: Callable[[str, str], bool]) -> bool:
    """Whether two accounts have no name in common."""
    names: dict[str, set[str]] = defaultdict(set)
    for one in bucket:
        names[one.article].add(one.name)
    places = sorted(names)
    return any(
        all(are_two(one, other) for one in names[a] for other in names[b])
        for place, a in enumerate(places)
        for b in places[place + 1 :]
    )


def _finding(about: str, bucket: Sequence[Named]) -> Finding:
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        Confidence.HINT,
        about,
        asked("named", _whose(bucket[0])),
        [one.answer for one in bucket],
        (message("The accounts give different names for the same."),),
    )


def _whose(named: Named) -> str:
    """Whose name it is: the office that is held, or the first name that the accounts share."""
    first = named.name.split()[0]
    if named.of != first:
        return named.of
    return named.told.text[named.start : named.start + len(first)] + " …"
