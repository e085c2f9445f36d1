"""What people died of: "dans la bousculade" here, "étouffés" there.

A passage tells it by a word that is a death in itself ("noyés") or by a cause beside a word for deaths ("morts dans l'incendie", "la
bousculade a tué"). Accounts of linked passages contradict each other where they have nothing in common and tell of as many dead, or of few;
that one names a cause more than another is no news. A hint: people may have died of several things.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Answer, Finding, in_its_words
from sahelread.diverging.told import InPassage, Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import table

# So few dead are told one by one.
_FEW = 3
# A cause stands so near behind the word for deaths, or before it.
_BEHIND, _BEFORE = 75, 45


@dataclass(frozen=True)
class Manners(InPassage):
    """What a passage says people died of: the kinds, each with the words at `[start, end)` that tell it."""

    kinds: Mapping[tuple[int, int], str]
    earlier: bool

    @property
    def counts(self) -> frozenset[float]:
        """How many the passage counts of anybody."""
        return frozenset(number.best or _FEW + 1 for number in self.told.numbers if number.unit is None)

    @property
    def answers(self) -> Iterator[Answer]:
        for start, end in self.kinds:
            yield in_its_words(self.told, start, end)


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The deaths for which accounts name other causes, in passages that go together."""
    manners = [found for told in accounts for found in manners_of(told)]
    for bucket in connected(accounts, manners, _nearness):
        kinds: dict[str, set[str]] = defaultdict(set)
        for one in bucket:
            kinds[one.article].update(one.kinds.values())
        if any(_exclude_each_other(a - _GENERAL, b - _GENERAL) for a, b in combinations(kinds.values(), 2)):
            yield Finding(
                DivergenceType.CAUSE,
                Verdict.CONFLICT,
                "manner/" + " ".join(sorted(set().union(*kinds.values()))),
                asked("died of"),
                [answer for one in bucket for answer in one.answers],
                (message("The accounts name other causes of death."),),
            )


def _nearness(accounts: Accounts, a: Manners, b: Manners) -> Nearness:
    pair = a.told.ref, b.told.ref
    if a.earlier != b.earlier or pair not in accounts.sure:
        return None
    of_all = any(not one.counts and one.told.search(_of_all) for one in (a, b))
    if not (of_all or a.counts & b.counts) and max(a.counts | b.counts, default=0) > _FEW:
        return None  # of many dead each may have died otherwise
    return (-accounts.scores[pair],)


# Clashes and crashes are what led to deaths of another kind; who was crushed in a crowd may well have suffocated, a flood drowns
# and electrocutes, an explosion burns, and gas suffocates.
_GENERAL = frozenset(("clashed", "crashed"))
_OF_ONE_CAUSE = (
    frozenset(("crushed", "suffocated")),
    frozenset(("flooded", "drowned", "electrocuted")),
    frozenset(("exploded", "burnt")),
    frozenset(("exploded", "buried")),
    frozenset(("gassed", "suffocated")),
    frozenset(("ill", "childbirth")),
    frozenset(("fallen", "crushed")),
)
# Who was killed was killed somehow, but died of no illness; who took his life did so in one of these ways.
_KILLED, _OF_ITSELF = "killed", frozenset(("ill", "hungry", "cold", "heat", "childbirth", "suicide"))
_SUICIDE = frozenset(
    ("suicide", "hanged", "shot", "fallen", "poisoned", "drowned", "stabbed", "burnt", "run_over", "exploded")
)


def _exclude_each_other(some: set[str], others: set[str]) -> bool:
    some, others = (kinds - {_KILLED} or kinds for kinds in (some, others))  # "tué par balle" is shot
    both = some | others
    if not some or not others or some & others or (_KILLED in both and not both & _OF_ITSELF):
        return False
    if "suicide" in both and both <= _SUICIDE:
        return False
    return not any(both <= alike for alike in _OF_ONE_CAUSE)


_deaths, _causes = (written(rf"(?<![\w-]){{*manners.{kinds}}}(?![\w-])") for kinds in ("deaths", "causes"))
_died = written(r"(?<![\w-]){manners.died}(?![\w-])")


_break = expression("in_manner", "break")
_led, _of_all, _figurative = (expression("in_manner", name) for name in ("led", "of_all", "figurative"))


@read_alone
def manners_of(told: Told) -> Iterator[Manners]:
    """What a passage says people died of, where it says so."""
    dead = list(told.finditer(_died))
    found = [
        match
        for match in told.finditer(_deaths)
        if not (_is_of_a_thing(told, match.start()) or told.match(_figurative, match.end()))
    ]
    found += [
        match
        for match in (told.finditer(_causes) if dead else ())
        if any(_tells(told, match, one) for one in dead)
        and not any(one.start() <= match.start() < one.end() for one in found)
    ]
    kinds = {match.span(): str(match.lastgroup) for match in found if match.lastgroup != _KILLED}
    kinds = kinds or {match.span(): _KILLED for match in found}
    if kinds:
        yield Manners(told, kinds, told.is_earlier)


def _is_of_a_thing(told: Told, start: int) -> bool:
    """Whether a word right behind a thing tells of nobody's death: "wagons | calcinés"."""
    things = table(told.language, "manners").get("things", ())
    return any(term.end == start - 1 and term.key in things for term in told.terms)


def _tells(told: Told, cause: re.Match[str], dead: re.Match[str]) -> bool:
    """Whether people died of a cause: "morts dans | l'incendie", "l'incendie | a tué"."""
    if dead.end() <= cause.start() <= dead.end() + _BEHIND:
        return not told.search(_break, dead.end(), cause.start())
    if cause.end() <= dead.start() <= cause.end() + _BEFORE:
        return told.match(_led, cause.end(), dead.start()) is not None
    return False
