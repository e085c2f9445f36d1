"""How somebody is called: "Amadi Diop" here, "Amadi Diouf" there, both president of the commission.

Two names are of one person when they share a word and stand beside one office; another word that is no spelling of the same tells them
apart. Two accounts that give both names tell of two persons, and who leads a country everybody knows by name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.people.holders import are_spelt_alike
from sahelread.diverging.people.offices import Office, rules
from sahelread.model import Confidence, DivergenceType, Verdict, message

# One account may write a name in two ways by mistake; so many hardly do.
_TELLING_APART = 2


def findings(held: Sequence[Office]) -> Iterator[Finding]:
    """One finding for each word of a name beside which accounts give one office's holder another."""
    by_word: dict[tuple[str, str], list[Office]] = defaultdict(list)
    for one in held:
        if not one.former and (one.of or one.family not in rules(one.told.language)["known"]):
            for word in dict.fromkeys(one.holder):
                by_word[one.family, word].append(one)
    asked_of: set[frozenset[tuple[str, ...]]] = set()
    for (family, _), alike in sorted(by_word.items()):
        names = frozenset(one.holder for one in alike)
        apart = any(
            _are_called_otherwise(a, b) and not _are_parts_of_one(a, b, names)
            for a, b in combinations(alike, 2)
        )
        if apart and names not in asked_of and not _are_two_persons(alike):
            asked_of.add(names)
            yield _finding(family, alike)


def _are_called_otherwise(a: Office, b: Office) -> bool:
    """Whether two accounts call the holder of one office by two names of as many words, of which one is another."""
    if a.article == b.article or len(a.holder) != len(b.holder):
        return False
    if a.of and b.of and not set(a.of) & set(b.of):
        return False
    return len(_words_of_its_own(a, b)) == len(_words_of_its_own(b, a)) == 1


def _are_parts_of_one(a: Office, b: Office, names: Collection[tuple[str, ...]]) -> bool:
    """Whether a longer name has the words of both: "Antoine Kolo" and "Félix Kolo" of "Antoine Félix Kolo"."""
    return any({*a.holder, *b.holder} <= set(name) for name in names)


def _words_of_its_own(one: Office, other: Office) -> list[str]:
    return [word for word in one.holder if not any(are_spelt_alike(word, known) for known in other.holder)]


def _are_two_persons(alike: Sequence[Office]) -> bool:
    """Whether several accounts give two of the names: they are a father and his son."""
    names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for one in alike:
        names[one.article].add(one.holder)
    pairs = Counter(pair for told in names.values() for pair in combinations(sorted(told), 2))
    return any(count >= _TELLING_APART for count in pairs.values())


def _finding(family: str, alike: Sequence[Office]) -> Finding:
    answers = [Answer(one.told, *one.named, one.name) for one in alike if one.named]
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        Confidence.HINT,
        f"naming/{family} " + " ".join(sorted({" ".join(one.holder) for one in alike})),
        asked("named"),
        answers,
        (message("The accounts call the holder of one office by other names."),),
    )
