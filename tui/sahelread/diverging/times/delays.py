"""How soon after, or before: "les secours sont arrivés une demi-heure après l'effondrement" here, "que le lendemain matin" there.

A delay is so long after something, the day after, or at once, or so long before what both name: "la veille du vote", "deux jours avant le
scrutin". Two linked passages that give one act two delays with no time in common are asked about, as a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.statements.themes import subjects_of
from sahelread.diverging.statements.uses import is_of_others
from sahelread.diverging.telling_words import Word, akin, words_in
from sahelread.diverging.times.anchored import ahead, back, steps
from sahelread.diverging.times.dated_acts import act_dated, is_one_act
from sahelread.diverging.times.nouns_beside import is_named
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.dates import When
from sahelread.text.expressions import expression

Days = tuple[float, float]

# What comes more days after something is dated by itself; what came before it is told from it however long before.
_LONGEST = 7.0


@dataclass(frozen=True)
class Delay(Span):
    """How long after something an act came, in days; fewer than none before it, and then the telling words for what came. Its
    `doers` are whom or what the act is told of."""

    days: Days
    deed: str
    before: frozenset[str] = frozenset()
    doers: tuple[Word, ...] = ()


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The delays that linked passages give one act."""
    found: dict[str, dict[Delay, None]] = {}
    for a, b in accounts.linked_pairs(delay for told in accounts for delay in delays(told)):
        if _are_of_one_act(a, b) and (a.days[1] < b.days[0] or b.days[1] < a.days[0]):
            found.setdefault(a.deed, {}).update({a: None, b: None})
    for deed, alike in sorted(found.items()):
        yield Finding(
            DivergenceType.TIME,
            Verdict.CONFLICT,
            "delay/" + deed,
            asked("hour", topic_of_all(accounts, alike, fewest=2)),
            [delay.answer for delay in alike],
            (message("The dates have no day or hour in common."),),
        )


def _are_of_one_act(a: Delay, b: Delay) -> bool:
    told_alike = a.before == b.before or not a.before.isdisjoint(b.before)
    return told_alike and is_one_act({a.deed, b.deed}, a.told.language) and not _are_of_two_doers(a, b)


def _are_of_two_doers(a: Delay, b: Delay) -> bool:
    """Whether each account tells the act of somebody of whom the other tells nothing, or only one of them of others."""
    if is_of_others(a) != is_of_others(b):
        return True
    some, others = (list(words_in(one.told, 0, len(one.told.text))) for one in (a, b))
    return bool(a.doers and b.doers) and not (akin(a.doers, others) or akin(b.doers, some))


@read_alone
def delays(told: Told) -> Iterator[Delay]:
    """The delays of a passage, each of the act that it dates."""
    for when in told.dates:
        days = _after(told, when)
        deed = act_dated(told, when)[0] if days is not None and days[0] <= _LONGEST else None
        if days is not None and deed is not None and not told.denies(when.start):
            before = told.keys_in(when.end, when.end + _REACH) if days[0] < 0 else frozenset()
            first, last = told.clause(when.start, when.end)
            acts = [term for term in told.terms if first <= term.start < last and term.key == deed]
            if days[0] < 0 or not any(_is_counted_from(told, when, act) for act in acts):
                yield Delay(told, when.start, when.end, days, deed, before, _doers(told, acts))
    for match in told.finditer(_at_once):
        near = [
            term for term in told.terms if match.start() - _NEAR <= term.start and term.end <= match.start()
        ]
        act = next((term for term in reversed(near) if term.key in told.deeds), None)
        if act is not None:
            yield Delay(told, *match.span(), _SOON, act.key, doers=_doers(told, (act,)))


def _is_counted_from(told: Told, when: When, act: Term) -> bool:
    """Whether an act is what another came after: "trois jours après | le naufrage, le gérant ..."."""
    return when.end <= act.start <= when.end + _ARTICLE and is_named(told, act)


def _doers(told: Told, acts: Iterable[Term]) -> tuple[Word, ...]:
    """The subject of the first of some acts that has one."""
    return next(filter(None, (tuple(subjects_of(told, act.start)) for act in acts)), ())


def _after(told: Told, when: When) -> Days | None:
    """The days that lie between an act and what it came after; None for a date of another kind."""
    written = " ".join(told.folded[when.start : when.end].split())
    step = steps(told.language).get(written, 0)
    if step > 0:
        return step - _PART_OF_A_DAY, step + 1.0
    if step < 0 and told.match(_of_something, when.end):
        return float(step), step + _PART_OF_A_DAY
    if when.length is None or when.length[1] is None:
        return None
    if told.search(ahead, when.start, when.end):
        return when.length[0], when.length[1]
    is_before = told.search(back, when.start, when.end) and told.match(_something, when.end)
    return (-when.length[1], -when.length[0]) if is_before else None


# "Le lendemain matin" may be few hours after a night.
_PART_OF_A_DAY = 0.8
# What came at once came within the hour, and its act is told so near.
_SOON, _NEAR = (0.0, 1 / 24), 45
# What came is named so near behind "la veille de".
_REACH = 30
# No article is longer.
_ARTICLE = 6
_at_once = expression("in_delays", "at_once")
_of_something, _something = expression("in_anchored", "of_something"), expression("in_delays", "something")
