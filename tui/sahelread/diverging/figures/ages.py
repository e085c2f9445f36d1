"""How old somebody is: "Issa Kolo, 58 ans" here, "le boxeur, 59 ans" there.

An age belongs to the person named just before it. Where nobody is named it is of the one person whose age the passages give that surely
report the same, or of the one person who has that very age; without two such passages it is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.told import Told
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import amounts
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind

# Children are counted by their ages ("de 3 à 5 ans"), and nobody is older.
_YOUNGEST, _OLDEST = 10, 115
# So many characters at most lie between a name and the age of who bears it.
_NEAR = 60
# So many passages must say whose age it is where nobody is named.
_VOUCHING = 2


@dataclass(frozen=True)
class Age:
    """An age at `[start, end)` of a passage, and the folded name of whose it is, empty where nobody is named; `whose` as written."""

    told: Told
    start: int
    end: int
    years: float
    name: str
    whose: str

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The people to whom accounts give different ages."""
    of_name: dict[str, list[Age]] = {}
    nameless: list[Age] = []
    for told in accounts:
        for age in ages(told):
            (of_name.setdefault(age.name, []) if age.name else nameless).append(age)
    of_name = _with_first_names(of_name)
    vouched = [(age, name) for age in nameless if (name := _vouched_for(accounts, age, of_name))]
    for age, name in vouched:
        of_name[name].append(age)
    for name, given in sorted(of_name.items()):
        if _is_disputed(given):
            yield Finding(
                DivergenceType.NUMBER,
                Verdict.CONFLICT,
                Confidence.HINT,
                f"age/{name}",
                asked("age", max((age.whose for age in given), key=len)),
                [Answer(age.told, age.start, age.end, age.told.text[age.start : age.end]) for age in given],
                (message("The accounts give one person different ages."),),
            )


def _with_first_names(of_name: Mapping[str, list[Age]]) -> dict[str, list[Age]]:
    """The ages by full names: those under a last name alone are of the one who bears it with a first name."""
    found: dict[str, list[Age]] = {}
    for name, given in of_name.items():
        fuller = [other for other in of_name if other.endswith(f" {name}")]
        found.setdefault(fuller[0] if len(fuller) == 1 else name, []).extend(given)
    return found


def ages(told: Told) -> Iterator[Age]:
    """The ages of single people in a passage."""
    before, after, of_another = _around(told.language)
    for amount in amounts(told.folded, told.language):
        behind = after.match(told.folded, amount.end)
        if behind is None or not _YOUNGEST <= amount.value <= _OLDEST or amount.value % 1:
            continue
        led = before.search(told.folded, max(0, amount.start - _NEAR), amount.start)
        if led is None:
            continue
        named = [
            name
            for name in told.names
            if name.end <= led.start() + 1
            and amount.start <= name.end + _NEAR
            and _is_of_a_person(told, name)
        ]
        if led.groupdict().get("unnamed"):
            named = []
        if named and of_another.search(told.folded, named[-1].end, amount.start):
            continue
        name, whose = (named[-1].key, told.text[named[-1].start : named[-1].end]) if named else ("", "")
        yield Age(told, amount.start, behind.end(), amount.value, name, whose)


def _is_of_a_person(told: Told, name: Name) -> bool:
    """Whether a name may be somebody's: no place, and no noun behind its article ("l'Afrique")."""
    before = (
        told.folded[: name.start].rsplit(" ", 1)[-1] or told.folded[: name.start].rstrip().rsplit(" ", 1)[-1]
    )
    return name.kind is not NameKind.PLACE and before not in _ARTICLES


_ARTICLES = ("l'", "le", "la", "les", "the")


def _vouched_for(accounts: Accounts, age: Age, of_name: Mapping[str, Sequence[Age]]) -> str:
    """The one person whose age the passages give that surely report the same, else the one person of that very age."""
    linked = {told.ref for told in accounts.linked(age.told)}
    near = {name: sum(other.told.ref in linked for other in given) for name, given in of_name.items()}
    alike = {name: sum(other.years == age.years for other in given) for name, given in of_name.items()}
    for counts in (near, alike):
        names = [name for name, count in counts.items() if count]
        if len(names) == 1 and counts[names[0]] >= _VOUCHING:
            return names[0]
    return ""


def _is_disputed(given: Sequence[Age]) -> bool:
    """Whether two accounts have no age in common."""
    years: dict[str, set[float]] = {}
    for age in given:
        years.setdefault(age.article, set()).add(age.years)
    sets = list(years.values())
    return any(a.isdisjoint(b) for place, a in enumerate(sets) for b in sets[:place])


@kept
def _around(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What stands before the number of an age, its unit with what may follow, and what turns from a name to somebody else."""
    words = table(language, "ages") or dict.fromkeys(("before", "after", "of_another"), "(?!)")
    return (
        re.compile(rf"(?:{words['before']})\Z"),
        re.compile(words["after"]),
        re.compile(words["of_another"]),
    )
