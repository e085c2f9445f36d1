"""Who could be who in a story: the persons that its accounts name, with the offices that they hold anywhere in it.

"Issa Kolo" is the prime minister wherever one account says so, and then neither the president nor another person. A name that no account
gives a title or an office is nobody's that is known: it may be of a firm or a street.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.people.agents import Agent
from sahelread.diverging.people.doers import Doer
from sahelread.diverging.people.offices import Office
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import NameKind


def told_together(accounts: Accounts, one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether some account has both names, by their last words."""
    last = {*one[-1:], *other[-1:]}
    return bool(one and other) and any(last <= words for words in accounts.words.values())


class Persons:
    """The persons of a story, by the last word of their names."""

    def __init__(self, accounts: Accounts, held: Iterable[Office]) -> None:
        """`held` are the offices that the accounts tell."""
        self._kinds: dict[str, set[str]] = defaultdict(set)
        self._language = accounts.story.language
        for told in accounts:
            for name in told.names:
                if name.kind is NameKind.PERSON:
                    self._kinds[name.last] |= set()
        for office in held:
            if office.holder:
                kind = table(self._language, "doers_in_office").get(office.family)
                self._kinds[office.holder[-1]] |= {kind} if kind else set()

    def knows(self, doer: Doer) -> bool:
        """Whether a doer is no name that could be of anything."""
        return not doer.name or bool(doer.kind) or doer.name.split()[-1] in self._kinds

    def may_be_one(self, one: Doer, other: Doer) -> bool:
        """Whether two doers may be one: two names that share a word, or kinds that do not exclude each other."""
        if one.name and other.name:
            return any(are_spelt_alike(a, b) for a in one.name.split() for b in other.name.split())
        some, others = self._kinds_of(one), self._kinds_of(other)
        return not some or not others or any(self.are_alike(a, b) for a in some for b in others)

    def _kinds_of(self, doer: Doer) -> Collection[str]:
        return {doer.kind} if doer.kind else self._kinds.get(doer.name.split()[-1], ())

    def are_alike(self, one: str, other: str) -> bool:
        """Whether two kinds of doers may be one."""
        generic = table(self._language, "generic_doers")
        return one == other or other in generic.get(one, ()) or one in generic.get(other, ())


def are_of_two(a: Agent, b: Agent) -> bool:
    """Whether two doers of one kind are of two countries, or two of a kind of which there are several: two ministers."""
    sides = [one.told.sides_in(*one.named) for one in (a, b)]
    if a.who[0].kind != b.who[0].kind or not a.who[0].kind:
        return False
    if set(a.who[0].name.split()) & set(b.who[0].name.split()):
        return False  # "la ministre des Mines, Awa Dico", "la ministre Awa Dico"
    if all(sides):
        return sides[0].isdisjoint(sides[1])
    several = a.who[0].kind in word_set(a.told.language, "several_of_a_kind")
    return several and bool(a.own - b.own) and bool(b.own - a.own)
