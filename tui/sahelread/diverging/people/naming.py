"""How somebody is called: "Amadi Diop" here, "Amadi Diouf" there, both president of the commission.

Two names are of one person when they share a word and stand beside one office; another word that is no spelling of the same tells them
apart. Without an office, passages that surely report the same name one person where the other word is written nearly alike and sounds
otherwise ("Amadi Kabirou", "Amadi Kadirou"). Accounts that give both names tell of two persons.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped, told_by_each
from sahelread.diverging.findings import Answer, Finding, Span
from sahelread.diverging.people.holders import person_words
from sahelread.diverging.people.offices import Office, rules
from sahelread.diverging.spelling import are_spelt_alike, sound_alike
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.lexicon import word_set

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
    says_which = a.family not in rules(a.told.language)["vague"]  # no "président"
    is_one_office = a.of[0] in b.of or b.of[0] in a.of if a.of and b.of else says_which
    return is_one_office and _differ(a.holder, b.holder)


def _differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of as many words differ in one of them. "Amadi Diop" and "Diop Sarr" may be parts of one longer name: the word
    that they share stands in the same place."""
    as_long = len(one) == len(other)
    return as_long and sum(not are_spelt_alike(*words) for words in zip(one, other, strict=True)) == 1


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


@dataclass(frozen=True)
class Called(Span):
    """The full name of a person in a passage, its first word and its last ("Awa Mariam Diop" may be "Awa Diop" elsewhere), and those between."""

    ends: tuple[str, str]
    between: frozenset[str]


def _called(told: Told) -> Iterator[Called]:
    bodies = word_set(told.language, "words_in_names_of_bodies")
    for name in told.names:
        words = person_words(name.key.replace("'", ""), told.language)
        if name.may_be_a_person and len(words) > 1 and bodies.isdisjoint(name.key.split()):
            yield Called(told, name.start, name.end, (words[0], words[-1]), frozenset(words[1:-1]))


def spellings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each person whose name accounts write in ways that do not sound alike."""
    called = [one for told in accounts for one in _called(told)]
    for bucket in connected(accounts, called, _nearness):
        written = told_by_each(bucket, lambda one: one.ends)
        tells_of_two = max(map(len, written.values())) > 1
        if not tells_of_two and not set.intersection(*written.values()):
            yield Finding(
                DivergenceType.ACTOR,
                Verdict.CONFLICT,
                "spelling/" + " ".join(sorted({" ".join(one.ends) for one in bucket})),
                asked("named", Counter(one.text for one in bucket).most_common(1)[0][0]),
                [one.answer for one in bucket],
                (message("The accounts write the name of one person otherwise."),),
            )


def _nearness(accounts: Accounts, a: Called, b: Called) -> Nearness:
    if not accounts.are_linked(a, b):
        return None
    apart = [(one, other) for one, other in zip(a.ends, b.ends, strict=True) if one != other]
    if len(apart) > 1 or (a.between and b.between and a.between.isdisjoint(b.between)):
        return None
    is_one = all(are_spelt_alike(*words) and not sound_alike(*words) for words in apart)
    return (float(len(apart)),) if is_one else None
