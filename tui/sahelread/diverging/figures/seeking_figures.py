"""The figures of accounts that seem to have none: the same one, given elsewhere, for what a question counts.

Detectors compare passages that go together; an account may give its figure in a headline, under another noun, beside another subject.
The very same figure is an answer when it counts the same beings or things or is of the same unit, and when its passage tells
something of the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.amounts import digits
from sahelread.diverging.figures.claims import Claim, are_at_one_place
from sahelread.diverging.figures.convicts import are_of_others, are_several, convicts
from sahelread.diverging.figures.counterparts import are_of_one_class
from sahelread.diverging.figures.kinds import ANYONE
from sahelread.diverging.figures.periods import are_of_one_day
from sahelread.diverging.figures.punishments import is_punished
from sahelread.diverging.figures.shares import NAME
from sahelread.text.number_unnamed import victims

# A figure of so many digits is hardly given for two things of one story: 54.28 %, 1,293 dead. With so many more it is an identity,
# whatever noun an account puts to it ("125 690 voix", "125 690 électeurs").
_TELLING, _UNMISTAKABLE = 3, 5
# 230 and 860 are telling as well, 600 is not.
_ROUND = 100
# What the passages of two such figures must share besides, weighted by rarity; and of two plain figures ("quinze ans") the words around
# them, less where the passages are linked at all. Found by reading what is added on bench/stories/dev and press: below, ages and
# terms of office meet sentences.
_SHARED_BY_TELLING = 0.5
_SHARED_BY_PLAIN, _SHARED_WHEN_LINKED = 0.9, 0.3
# A claim is held against so many of those that it may agree with, so that time stays linear in a long story.
_EXAMPLES = 20
# Fewer may be any of several.
_A_FEW = 3
# Who is charged was arrested.
_HELD = {"detained", "charged"}
# As many dead and "victims" are hardly two counts.
_SEVERAL = 10


class Figures:
    """The claims of a story by figure. Those that answer another question (`taken`) are not sought again."""

    def __init__(self, accounts: Accounts, claims: Sequence[Claim], taken: Iterable[Sequence[Claim]]) -> None:
        self._accounts = accounts
        asked = {id(claim) for bucket in taken for claim in bucket}
        free = [claim for claim in claims if id(claim) not in asked]
        self._several = are_several(
            claim.referent.nouns
            for claim in claims
            if is_punished(claim.referent.themes) and not claim.referent.background
        )
        self._by_figure: Mapping[float, list[Claim]] = grouped((claim.figure, claim) for claim in free)

    def answering(self, bucket: Sequence[Claim]) -> list[Claim]:
        """The claims that answer the question of a bucket, from accounts that have no answer in it."""
        known = {claim.article for claim in bucket}
        found: dict[int, Claim] = {}
        for figure in dict.fromkeys(claim.figure for claim in bucket):
            alike = [claim for claim in bucket if claim.figure == figure][:_EXAMPLES]
            for claim in self._by_figure.get(figure, ()):
                if claim.article in known or (self._several and _is_of_another_convict(claim, bucket[0])):
                    continue
                if _gives_the_figure(self._accounts, claim, alike):
                    found.setdefault(id(claim), claim)
        return sorted(
            found.values(), key=lambda claim: (claim.told.order, claim.told.ref, claim.number.start)
        )


def _is_of_another_convict(a: Claim, b: Claim) -> bool:
    """Whether a term is not plainly that of one person, where several are tried: ten years are given to anybody."""
    if not is_punished(a.referent.themes | b.referent.themes):
        return False
    given = [one.referent.nouns for one in (a, b)]
    return not all(map(convicts, given)) or are_of_others(*given)


def _gives_the_figure(accounts: Accounts, claim: Claim, alike: Sequence[Claim]) -> bool:
    """Whether a claim has the figure of `alike` for what they count."""
    if claim.figure <= 0 or not claim.number.has_figure:
        return False
    others = [one for one in alike if one.number.has_figure and not _measure_two_things(claim, one)]
    return any(
        _is_same_figure(accounts, claim, other) and not _contradict(claim, other) for other in others
    ) or (
        not any(_are_of_two_sides(claim, other) for other in others)
        and any(_is_of_one_sentence(accounts, claim, other) for other in others)
    )


def _is_of_one_sentence(accounts: Accounts, a: Claim, b: Claim) -> bool:
    """Whether two passages that surely report the same give a figure once each: it is of one thing, whatever they call it."""
    if not accounts.are_linked(a, b) or a.number.unit != b.number.unit or a.figure < _A_FEW:
        return False
    return (
        _is_its_only_figure(a)
        and _is_its_only_figure(b)
        and a.referent.part == b.referent.part
        and _may_have_one_fate(a, b)
        and _may_be_called_alike(a, b)
        and are_at_one_place(a, b)
        and are_of_one_day(a, b)
    )


def _measure_two_things(a: Claim, b: Claim) -> bool:
    """Whether two measures are each told to be of something, and not of one thing: ten years in prison, ten years without a vote."""
    one, other = a.referent.themes, b.referent.themes
    return a.number.unit is not None and bool(one and other) and one.isdisjoint(other)


def _is_its_only_figure(claim: Claim) -> bool:
    if claim.number.unit is not None and claim.of_its_kind > 1:
        return False
    return sum(number.figure == claim.number.figure for number in claim.told.numbers) == 1


def _may_have_one_fate(a: Claim, b: Claim) -> bool:
    """Whether two are told to have met one fate; of whoever are counted without a word for them it need not be said again."""
    one, other = a.referent, b.referent
    if one.fate == other.fate or {one.fate, other.fate} == _HELD:
        return True
    return any(counted.fate is None and counted.kind == ANYONE for counted in (one, other))


def _may_be_called_alike(a: Claim, b: Claim) -> bool:
    """Whether two nouns may be for the same; a figure that is not small and not round is hardly given for two things."""
    one, other = a.referent, b.referent
    return (
        one.kind == other.kind
        or are_of_one_class(one, other, a.told.language)
        or (one.is_people == other.is_people and a.figure > _SEVERAL and a.figure % _SEVERAL != 0)
    )


def _contradict(a: Claim, b: Claim) -> bool:
    """Whether two claims cannot be of one thing: another place, part, country, fate, day, candidate."""
    one, other = a.referent, b.referent
    if (one.part, one.background) != (other.part, other.background):
        return True
    if not are_at_one_place(a, b):
        return True
    if _are_of_two_sides(a, b):
        return True
    if one.fate and other.fate and one.fate != other.fate:
        return True
    names, others = (_names(claim) for claim in (a, b))
    return bool(names and others and not names & others) or not are_of_one_day(a, b)


def _are_of_two_sides(a: Claim, b: Claim) -> bool:
    one, other = a.referent.sides, b.referent.sides
    return bool(one and other) and one.isdisjoint(other)


def _names(claim: Claim) -> frozenset[str]:
    return frozenset(theme for theme in claim.referent.themes if theme.startswith(NAME))


def _is_same_figure(accounts: Accounts, a: Claim, b: Claim) -> bool:
    one, other = a.referent, b.referent
    length = digits(a.figure)
    telling = length >= _TELLING or (a.figure > _ROUND and a.figure % _ROUND != 0)
    if length >= _UNMISTAKABLE and not (a.number.percent or b.number.percent):
        return accounts.weight(a.told.keys & b.told.keys) > 0.0
    if a.number.unit != b.number.unit:
        return False
    if telling:
        return accounts.weight(a.told.keys & b.told.keys) >= _SHARED_BY_TELLING
    if one.kind != other.kind:
        return False
    if a.figure >= _SEVERAL and (_are_victims(a) or _are_victims(b)):
        return True
    if one.fate != other.fate:
        return False
    if " " in one.kind:  # "asked for", "each", "national of": the kind says already whose it is
        return True
    shared = accounts.weight(a.surroundings & b.surroundings)
    score = accounts.score(a, b)
    return shared >= (_SHARED_WHEN_LINKED if score else _SHARED_BY_PLAIN)


def _are_victims(claim: Claim) -> bool:
    """Whether an account calls the dead victims: "soixante et onze victimes" where others have seventy-one dead."""
    return claim.number.head in victims(claim.told.language)
