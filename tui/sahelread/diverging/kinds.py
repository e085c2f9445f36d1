"""Of what kind a thing is: "une embarcation" here, "une pirogue" there; "un véhicule", "un minibus"; "un proche", "son frère".

The lexicon lists families: the general words for a thing, and its kinds. An account that has only general words for it in passages
that another tells as well, and no kind of it anywhere, is vaguer than one that says the kind. One question for each family; a hint,
since a general word may stand for another thing of its family.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import cardinal
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.phrases import Phrases

# An account that tells of more kinds of a family tells of several things: which of them a general word means, nobody says.
_KINDS_AT_MOST = 2
# An account is quoted in so many places at most.
_PLACES = 3
# What linked passages share, by share, when they speak of the same thing.
_ALIKE = 0.15


@dataclass(frozen=True)
class Named:
    """A word of a family at `[start, end)` of a passage; `kind` is empty for a general word."""

    told: Told
    start: int
    end: int
    kind: str
    is_plural: bool

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The families of which some accounts say the kind and others do not."""
    families: dict[str, dict[str, list[Named]]] = defaultdict(lambda: defaultdict(list))
    for told in accounts:
        for family, named in _named(told):
            families[family][named.article].append(named)
    for family, by_article in sorted(families.items()):
        closer = {article: kinds for article, named in by_article.items() if (kinds := _one_thing(named))}
        general = [
            one for named in by_article.values() if not any(one.kind for one in named) for one in named
        ]
        pairs = [
            (one, other)
            for kinds in closer.values()
            for one, other in product(general, by_article[kinds[0].article])
            if _is_one_thing(accounts, one, other, kinds)
        ]
        if pairs:
            yield _finding(family, pairs, by_article)


def _one_thing(named: Sequence[Named]) -> list[Named]:
    """The mentions that say a kind, in an account that tells of one thing of the family or two."""
    kinds = [one for one in named if one.kind]
    return kinds if len({one.kind for one in kinds}) <= _KINDS_AT_MOST else []


def _is_one_thing(accounts: Accounts, general: Named, other: Named, kinds: Sequence[Named]) -> bool:
    """Whether a general word and a word of another account, which is a kind or stands for one, are in passages that tell the same."""
    if (general.told.ref, other.told.ref) not in accounts.sure or general.is_plural != other.is_plural:
        return False
    if not other.kind and not any(kind.is_plural == other.is_plural for kind in kinds):
        return False
    around = (one.told.keys - one.told.keys_in(one.start, one.end) for one in (general, other))
    return accounts.likeness(*around)[1] >= _ALIKE


def _named(told: Told) -> Iterator[tuple[str, Named]]:
    phrases, words = _words(told.language)
    for found in phrases.find(told.folded):
        if _is_a_noun(told, found.start):
            family, kind, is_plural = words[found.phrase]
            yield family, Named(told, found.start, found.end, kind, is_plural)


_WORD_BEFORE = re.compile(r"[\w-]+'?(?= *\Z)")


def _is_a_noun(told: Told, start: int) -> bool:
    """Whether a word stands where nouns do: behind an article, a number or a preposition, or first."""
    grammar = phrase_grammar(told.language)
    while grammar is not None and (
        before := _WORD_BEFORE.search(told.folded, max(0, start - _LONGEST_WORD), start)
    ):
        word = before.group()
        if word in grammar.determiners or word in grammar.small:
            return True
        if word not in grammar.before and cardinal(word, told.language) is None:
            return False
        start = before.start()
    return True


_LONGEST_WORD = 24


@kept
def _words(language: str) -> tuple[Phrases, Mapping[str, tuple[str, str, bool]]]:
    """Every form of the listed words, with its family, its kind (none for a general word), and whether it is plural."""
    words: dict[str, tuple[str, str, bool]] = {}
    for family, listed in (table(language, "kinds_of_things") or {}).items():
        for role in ("general", "kinds"):
            for word in listed[role]:
                kind = str(word) if role == "kinds" else ""
                for form in plurals(str(word)):
                    words[form] = family, kind, True
                words[str(word)] = family, kind, False
    return Phrases(words), words


def plurals(word: str) -> tuple[str, ...]:
    """The plurals of a noun with what completes it: of the noun alone, and of every word of it."""
    first, *rest = word.split(" ")
    alone = " ".join((_plural(first), *rest))
    return alone, " ".join(map(_plural, word.split(" ")))


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")):
        return word
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


@cache
def _people(language: str) -> frozenset[str]:
    return frozenset(str(family) for family in table(language, "kinds_of_someone") or ())


def _finding(
    family: str, pairs: Sequence[tuple[Named, Named]], by_article: Mapping[str, Sequence[Named]]
) -> Finding:
    """The finding of a family: what each account calls it, the kind where it says one."""
    vague = pairs[0][0]
    number = {one.is_plural for one, _ in pairs}
    answers: list[Answer] = []
    for named in by_article.values():
        alike = [one for one in named if one.is_plural in number]
        quoted = [one for one in alike if one.kind] or alike
        answers += (
            Answer(one.told, one.start, one.end, one.told.text[one.start : one.end])
            for one in quoted[:_PLACES]
        )
    is_someone = family in _people(vague.told.language)
    first = vague.told.text[vague.start : vague.end]
    return Finding(
        DivergenceType.ACTOR if is_someone else DivergenceType.TERM,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"kind/{family}",
        asked("who exactly" if is_someone else "kind", first),
        answers,
        (message("One account has a general word, another says the kind."),),
    )
