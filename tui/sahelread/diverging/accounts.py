"""What the passages of a story tell, with what the alignment says of which go together and how rare each word is.

What every account repeats ("France", "Mali") tells nothing about which facts are the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property, wraps
from itertools import product
from typing import TypeVar, cast

from sahelread.diverging.told import InPassage, Told
from sahelread.diverging.told_elsewhere import told_in
from sahelread.model import Alignment, PassageRef, Story, Strength
from sahelread.text.number_values import Amount
from sahelread.text.present import words_present

_Standing = TypeVar("_Standing", bound=InPassage)
_Outcome = TypeVar("_Outcome")


class Accounts:
    """All that the passages of a story tell, and which of them go together."""

    def __init__(
        self, story: Story, alignment: Alignment, progress: Callable[[float], None] | None = None
    ) -> None:
        """`progress` hears the share of the passages that is read."""
        self.story = story
        self.alignment = alignment
        self.told = {told.ref: told for told in told_in(story, progress or (lambda _share: None))}
        self.rarity = _Rarity([told.keys for told in self.told.values()])

    def __iter__(self) -> Iterator[Told]:
        return iter(self.told.values())

    def forget(self) -> None:
        """Forget what was read of the passages, which holds them and is held by them: Python would look for it among all there is."""
        for told in self:
            told.found.clear()
            told.asked.clear()

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """All that each account tells, folded, its passages on a line each."""
        found: dict[str, list[str]] = {}
        for told in self:
            found.setdefault(told.ref.article, []).append(told.folded)
        return {article: "\n".join(texts) for article, texts in found.items()}

    @cached_property
    def words(self) -> Mapping[str, Set[str]]:
        """The words of each account, folded."""
        return {article: words_present(text) for article, text in self.texts.items()}

    @cached_property
    def names_ending(self) -> Mapping[tuple[str, str], Sequence[Set[str]]]:
        """The names, by their words, in which each account has each word behind another: the family's name behind a first one."""
        found: dict[tuple[str, str], list[Set[str]]] = defaultdict(list)
        for told in self:
            for name in told.names:
                parts = name.key.split()
                for word in parts[1:]:
                    found[told.ref.article, word].append(frozenset(parts))
        return dict(found)

    @cached_property
    def amounts(self) -> Mapping[str, Set[Amount]]:
        """The amounts that each account gives, of whatever thing."""
        found: dict[str, set[Amount]] = defaultdict(set)
        for told in self:
            found[told.ref.article].update(number.amount for number in told.numbers)
        return found

    @cached_property
    def likelihoods(self) -> dict[tuple[int, int], tuple[float, object, object]]:
        """How likely two figures are of one thing (`figures.likelihood`), by their identities; they are kept, for these to stay theirs."""
        return {}

    @cached_property
    def worked_out(self) -> dict[Callable[[Accounts], object], object]:
        """What was worked out of all of them (`worked_out_once`)."""
        return {}

    @cached_property
    def holding(self) -> Mapping[str, Sequence[Told]]:
        """The passages that have each telling word."""
        found: dict[str, list[Told]] = defaultdict(list)
        for told in self:
            for key in told.keys:
                found[key].append(told)
        return dict(found)

    @cached_property
    def sure(self) -> frozenset[tuple[PassageRef, PassageRef]]:
        """The pairs of passages that surely report the same thing, each in both orders."""
        surely = {(link.a, link.b) for link in self.alignment.links if link.strength is Strength.SURE}
        # The very pairs of `scores`: those of a long story are many.
        return frozenset(pair for pair in self.scores if pair in surely or pair[::-1] in surely)

    def are_linked(self, a: InPassage, b: InPassage) -> bool:
        """Whether what stands in two passages stands in passages that surely report the same thing."""
        return (a.told.ref, b.told.ref) in self.sure

    def linked(self, told: Told) -> Iterator[Told]:
        """The passages that surely report the same as a passage."""
        for link in self.alignment.links_by_passage.get(told.ref, ()):
            other = self.told.get(link.b if link.a == told.ref else link.a)
            if link.strength is Strength.SURE and other is not None:
                yield other

    def linked_pairs(
        self, found: Iterable[_Standing], *, at_all: bool = False
    ) -> Iterator[tuple[_Standing, _Standing]]:
        """What stands in passages that surely report the same, or that are linked `at_all`, two by two, in the order of the links."""
        by_passage: dict[PassageRef, list[_Standing]] = defaultdict(list)
        for one in found:
            by_passage[one.told.ref].append(one)
        for link in self.alignment.links:
            if (at_all or link.strength is Strength.SURE) and link.a in by_passage and link.b in by_passage:
                yield from product(by_passage[link.a], by_passage[link.b])

    def are_alone_together(self, a: PassageRef, b: PassageRef) -> bool:
        """Whether two passages surely report the same, and each of them the same as no other passage of the other's account."""
        return (a, b) in self.sure and self._surely[a][b.article] == self._surely[b][a.article] == 1

    @cached_property
    def _surely(self) -> Mapping[PassageRef, Counter[str]]:
        """With how many passages of each other account a passage is surely linked."""
        found: dict[PassageRef, Counter[str]] = defaultdict(Counter)
        for a, b in self.sure:
            found[a][b.article] += 1
        return found

    def neighbours(self, ref: PassageRef) -> frozenset[PassageRef]:
        """The passages that are linked with one, surely or possibly."""
        links = self.alignment.links_by_passage.get(ref, ())
        return frozenset(link.b if link.a == ref else link.a for link in links)

    @cached_property
    def scores(self) -> Mapping[tuple[PassageRef, PassageRef], float]:
        """The score of every link, each in both orders."""
        found: dict[tuple[PassageRef, PassageRef], float] = {}
        for link in self.alignment.links:
            found[link.a, link.b] = found[link.b, link.a] = link.score
        return found

    def score(self, a: InPassage, b: InPassage) -> float:
        """The score of the link between the passages of two things that stand in them; 0 without a link."""
        return self.scores.get((a.told.ref, b.told.ref), 0.0)

    def group_of(self, refs: Iterable[PassageRef]) -> int | None:
        """The group that holds most of those passages, from at least two articles; the first when several do."""
        refs = set(refs)
        counts: Counter[int] = Counter()
        for ref in sorted(refs):
            counts.update(self.alignment.groups_by_passage.get(ref, ()))
        best = sorted(counts, key=lambda group: (-counts[group], group))
        for group in best:
            members = self.alignment.group_by_id[group].members
            if len({ref.article for ref in members if ref in refs}) >= 2:
                return group
        return None

    def likeness(self, a: frozenset[str], b: frozenset[str]) -> tuple[float, float]:
        """What two sets of keys share: its weight, and its share of both (Dice)."""
        both = a & b
        if not both:
            return 0.0, 0.0
        shared = self.weight(both)
        mass = (self.weight(a) + self.weight(b)) / 2
        return shared, shared / mass if mass else 0.0

    def weight(self, keys: Iterable[str]) -> float:
        """How much those keys tell: the sum of their rarities, the same in whatever order a set gives them."""
        return math.fsum(map(self.rarity.__getitem__, keys))


def worked_out_once(work: Callable[[Accounts], _Outcome]) -> Callable[[Accounts], _Outcome]:
    """The same work on the accounts of a story, which several detectors ask for: it is done once."""

    @wraps(work)
    def known(accounts: Accounts) -> _Outcome:
        if work not in accounts.worked_out:
            accounts.worked_out[work] = work(accounts)
        return cast("_Outcome", accounts.worked_out[work])

    return known


class _Rarity(dict[str, float]):
    """Weight of each key inside the story: near 0 for one in every passage, 1 for one in a single passage, 0 for one in none.

    One is added to the number of passages, so that in a story of two passages what both tell still weighs something.
    """

    def __init__(self, passages: Sequence[frozenset[str]]) -> None:
        counts = Counter(key for keys in passages for key in keys)
        total = max(len(passages), 1) + 1
        super().__init__((key, math.log(total / count) / math.log(total)) for key, count in counts.items())

    def __missing__(self, key: str) -> float:
        return 0.0
