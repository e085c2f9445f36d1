"""Who is among the victims: "des femmes pour la plupart" here, "des hommes, des femmes et des enfants" there.

Kinds of people by sex and age that are said of those whom something befell. Of linked passages, an account that names kinds that another
does not is more specific; where each has most of them of another kind, both cannot be taken over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, by_account, connected, grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, whole_words, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry


@dataclass(frozen=True)
class Makeup(Span):
    """Kinds of people at `[start, end)` of a passage, of whom `most` are of some, among those in a state ("dead"); of no other where
    `all_of_them` are of these."""

    state: str
    kinds: frozenset[str]
    most: frozenset[str]
    all_of_them: bool = False


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for those in one state whom accounts tell to be of other kinds."""
    by_state = grouped(
        (one.state, one)
        for before, told in pairwise((None, *accounts))
        if told is not None
        for one in makeups(told, before if before and before.ref.article == told.ref.article else None)
    )
    for _, alike in sorted(by_state.items()):
        for bucket in connected(accounts, alike, _nearness):
            verdict = _verdict(bucket)
            if verdict is not None:
                yield _finding(accounts, verdict, bucket)


def _nearness(accounts: Accounts, a: Makeup, b: Makeup) -> Nearness:
    score = accounts.scores.get((a.told.ref, b.told.ref))
    return None if score is None else (-score,)


def _verdict(bucket: Sequence[Makeup]) -> Verdict | None:
    """What the kinds that accounts name are to each other; None where all name the same, or other ages and sexes that may all be there."""
    by_article = by_account(bucket)
    kinds = [frozenset[str]().union(*(one.kinds for one in told)) for told in by_article.values()]
    most = [frozenset[str]().union(*(one.most for one in told)) for told in by_article.values()]
    if any(a - _OF_EITHER and b - _OF_EITHER and not a & b for a, b in combinations(most, 2)):
        return Verdict.CONFLICT
    if any(one.all_of_them and told - one.kinds for one in bucket for told in kinds):
        return Verdict.CONFLICT
    # Children here and women there were most often told of two of the places where there were dead.
    return Verdict.MORE_SPECIFIC if any(a < b or b < a for a, b in combinations(kinds, 2)) else None


# Who is young may be a child, a woman or a man.
_OF_EITHER = frozenset(("young",))


_WHY = {
    Verdict.CONFLICT: message("The accounts have most or all of them of another kind."),
    Verdict.MORE_SPECIFIC: message("One account names kinds of people that another does not name."),
}


def _finding(accounts: Accounts, verdict: Verdict, bucket: Sequence[Makeup]) -> Finding:
    state = bucket[0].state
    about = topic_of_all(accounts, bucket) if state.startswith(_BEFORE) else ""
    return Finding(
        DivergenceType.ACTOR,
        verdict,
        f"makeup/{state}",
        asked(f"who is {state.removeprefix(_BEFORE)}", about),
        [one.answer for one in bucket],
        (_WHY[verdict],),
    )


# Before the state of those of another event that the accounts recall.
_BEFORE = "earlier "


# --- kinds of people in a passage --------------------------------------------------------------------------------------


_kinds = written(r"(?<![\w-]){*makeup.kinds}(?![\w-])")
# What leads to kinds of people, what stands behind them, and what says that they are most.
_leads = written(r"(?<!\w){makeup.leads},?(?: (?!{in_makeup.verbs})[\w'-]+){0,3}?(?: |[dl]')?\Z")
_trails, _mostly = written(r",? {makeup.trails}(?!\w)"), whole_words("makeup", "mostly")


@kept
def _states(language: str) -> Mapping[str, re.Pattern[str]]:
    """What says that something befell people, by what it was."""
    states = entry(language, "makeup", "states") or {}
    return {state: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for state, words in states.items()}


# Between two kinds: a comma or "et", and how many there are.
_and = expression("in_makeup", "and")
_LEAD = 40


def makeups(told: Told, before: Told | None = None) -> Iterator[Makeup]:
    """The kinds of people that a passage names among those in a state; `before` is the passage before it."""
    run: list[tuple[int, int, str]] = []
    for one in [*_persons(told), (len(told.folded) + 1, len(told.folded) + 1, "")]:
        if run and not told.fullmatch(_and, run[-1][1], one[0]):
            made = _makeup(told, run, before)
            if made is not None:
                yield made
            run = []
        run.append(one)


# "Quatre jeunes | Français" are told by their nation.
_OF_A_NATION = re.compile(r" [A-ZÀ-Þ]")


@read_alone
def _persons(told: Told) -> list[tuple[int, int, str]]:
    return [
        (match.start(), match.end(), str(match.lastgroup))
        for match in told.finditer(_kinds)
        if not _OF_A_NATION.match(told.text, match.end())
    ]


def _makeup(told: Told, run: Sequence[tuple[int, int, str]], before: Told | None) -> Makeup | None:
    start, end = run[0][0], run[-1][1]
    lead = told.before(_leads, start, _LEAD)
    trail = told.match(_trails, end)
    if lead is None and trail is None:
        return None
    first = lead.start() if lead else start
    last = trail.end() if trail else end
    state = _state(told, first, last)
    if state is None and before is not None:
        state = _state(before, len(before.folded), len(before.folded))
    if state is None:
        return None
    if told.is_earlier:
        state = f"{_BEFORE}{state}"
    article = told.before(_article, first, _COUNTED)
    first = article.start() if article else first
    first = min([first, *(one.start for one in told.numbers if one.start < first <= one.end + _COUNTED)])
    is_most = told.search(_mostly, first, last)
    most = frozenset(kind for at, _, kind in run if is_most and at > is_most.start())
    if is_most and not most:
        most = frozenset((run[0][2],))
    every = told.before(_all, first, _COUNTED)
    kinds = frozenset(kind for _, _, kind in run)
    return Makeup(told, every.start() if every else first, last, state, kinds, most, every is not None)


_article = expression("in_makeup", "article")
_all = expression("in_makeup", "all")
# A number stands so near before those whom it counts: "trois | jeunes Français".
_COUNTED = 10


def _state(told: Told, start: int, end: int) -> str | None:
    """What befell those among whom they are: told within, else nearest before, else behind."""
    for first, last in ((start, end), (0, start), (end, len(told.folded))):
        found = [
            (min(abs(match.start() - start), abs(match.start() - end)), state)
            for state, pattern in _states(told.language).items()
            for match in pattern.finditer(told.folded, first, last)
        ]
        if found:
            return min(found)[1]
    return None
