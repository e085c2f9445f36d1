"""How somebody is called: "Amadi Diop" here, "Amadi Diouf" there, both president of the commission.

Two names are of one person when they share a word and stand beside one office; another word that is no spelling of the same tells them
apart. Accounts that give both names tell of two persons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import combinations

from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped, told_by_each
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.people.offices import Office, rules
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.model import DivergenceType, Verdict, message

# One account may write a name in two ways by mistake; so many hardly do.
_TELLING_APART = 2


def findings(held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each office to whose holder accounts give two names that share a word."""
    by_office = grouped((one.family, one) for one in held if one.holder and not one.former)
    for family, alike in sorted(by_office.items()):
        apart = [
            (a, b)
            for a, b in combinations(alike, 2)
            if a.article != b.article and _are_called_otherwise(a, b)
        ]
        called = {one.holder for pair in apart for one in pair}
        if called and not _are_two_persons(alike, called):
            yield _finding(family, [one for one in alike if one.holder in called])


def _are_called_otherwise(a: Office, b: Office) -> bool:
    """Whether two names of as many words differ in one of them, which is no spelling of the other, beside one office."""
    is_one_office = a.of[0] in b.of or b.of[0] in a.of if a.of and b.of else _says_which(a)
    return is_one_office and _differ(a.holder, b.holder)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one of them. "Amadi Diop" and "Diop Sarr" may be parts of one longer name: the word
    that they share stands in the same place."""
    as_long = len(one) == len(other)
    return as_long and sum(not are_spelt_alike(*words) for words in zip(one, other, strict=True)) == 1


def _says_which(office: Office) -> bool:
    """Whether there is one holder of such an office, though nothing says of what it is: no "président"."""
    return office.family not in rules(office.told.language)["vague"]


def _are_two_persons(alike: Sequence[Office], called: Set[tuple[str, ...]]) -> bool:
    """Whether several accounts give two of the names, as of a father and his son, or one name has the words of both."""
    told = told_by_each(alike, lambda one: one.holder)
    giving_both = sum(
        any(_differ(a, b) for a, b in combinations(names & called, 2)) for names in told.values()
    )
    longer = [set(one.holder) for one in alike if one.holder not in called]
    return giving_both >= _TELLING_APART or any(
        {*a, *b} <= name for a, b in combinations(called, 2) for name in longer
    )


def _finding(family: str, alike: Sequence[Office]) -> Finding:
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        f"naming/{family} " + " ".join(sorted({" ".join(one.holder) for one in alike})),
        asked("named", max((one.text for one in alike), key=len)),
        [Answer(one.told, *one.named, one.name) for one in alike if one.named],
        (message("The accounts call the holder of one office by other names."),),
    )
