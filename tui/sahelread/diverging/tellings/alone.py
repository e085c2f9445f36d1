"""What one account tells alone: passages that bear facts, and that nothing in the other accounts comes near.

Only what would be missed: colour, background and boilerplate are left to the board, where they stand alone as well. Ranked by
what each weighs as news, and the weightiest shown. A hint: others may tell a thing in
words that nobody expects.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import grouped
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.findings import Finding, in_its_words
from sahelread.diverging.headlines import headline
from sahelread.diverging.tellings.news import (
    befell,
    is_colour,
    is_deed,
    is_said_or_recalled,
    stands_alone,
    weight,
)
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, Kind, PassageRef, Verdict, message

# A passage with a link of this score to another account may be told there too, in its own way: with twice as much, half of what is
# told "by one account only" is told elsewhere (judged facts of bench/stories and of stories like them), with this one in three.
_TOLD_ELSEWHERE = 0.03

# What a passage must weigh to be worth showing alone. Found by reading what is reported of bench/stories/dev and press: below, most of
# it is colour.
_WORTH_SHOWING = 2.4
# Besides, for each account that could have told it in words that nobody expects: of eight, one mostly has.
_FOR_EACH = 0.25
# At most so many per story: readers found hardly any that they needed (stories judged unread).
_PER_STORY = 1

# From here on, a figure that another account gives for anything is no longer its own: "60 pompiers", "soixante secouristes".
_TELLING = 10


class Lone(NamedTuple):
    """A passage that one account tells alone, and what it weighs."""

    weight: float
    told: Told


def findings(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Finding]:
    """What single accounts tell, the weightiest first. `claims` are the story's numbers."""
    for lone in sorted(_lone(accounts, claims), key=lambda one: (-one.weight, one.told.order, one.told.ref))[
        :_PER_STORY
    ]:
        yield _finding(accounts, lone)


def _lone(accounts: Accounts, claims: Sequence[Claim]) -> Iterator[Lone]:
    owners = grouped((name.last, told.ref.article) for told in accounts for name in told.names)
    own_claims = _own_claims(claims)
    enough = _WORTH_SHOWING + _FOR_EACH * len(accounts.story.articles)
    near = frozenset(
        ref for pair, score in accounts.scores.items() if score > _TOLD_ELSEWHERE for ref in pair
    )
    for told in accounts:
        if told.passage.kind not in (Kind.SENTENCE, Kind.ITEM) or told.ref in near:
            continue
        if told.ref in accounts.alignment.groups_by_passage or is_colour(told) or is_said_or_recalled(told):
            continue
        names = {name.last: name for name in told.names if len(set(owners[name.last])) == 1}
        figures = own_claims.get(told.ref, ())
        worth = weight(accounts, told, figures, list(names.values()))
        if worth >= enough and _is_an_event(told, figures, len(names)):
            yield Lone(worth, told)


def _is_an_event(told: Told, figures: Collection[Claim], names: int) -> bool:
    """Whether a passage tells a deed or what befell people, with a figure of its own, a day, or a name and whose word it is; not what
    somebody holds or supposes."""
    if (
        not stands_alone(told)
        or told.text[:1] in _QUOTES
        or any(mark.kind == "possible" for mark in told.marks)
    ):
        return False
    dated = any(when.days is not None and not when.loose for when in told.dates)
    return (is_deed(told.acts, told.language) or befell(figures)) and (
        bool(figures) or dated or (names > 0 and bool(told.attributions))
    )


_QUOTES = '«“"'


def _own_claims(claims: Sequence[Claim]) -> Mapping[PassageRef, list[Claim]]:
    """The claims of each passage that no other account makes: of the same kind, or with the same large figure."""
    makers: dict[tuple[str, float], set[str]] = {}
    exact: dict[float, set[str]] = {}
    for claim in claims:
        makers.setdefault(_figure(claim), set()).add(claim.article)
        if (claim.number.best or 0.0) >= _TELLING:
            exact.setdefault(_figure(claim)[1], set()).add(claim.article)
    found: dict[PassageRef, list[Claim]] = {}
    for claim in claims:
        figure = _figure(claim)
        if len(makers[figure]) == 1 and not exact.get(figure[1], set()) - {claim.article}:
            found.setdefault(claim.told.ref, []).append(claim)
    return found


def _figure(claim: Claim) -> tuple[str, float]:
    """What is counted and about how many: to one digit, since accounts round, and "212 mm" is "200 mm" elsewhere."""
    return claim.referent.kind, float(f"{claim.figure:.1g}")


def _finding(accounts: Accounts, lone: Lone) -> Finding:
    told = lone.told
    return Finding(
        DivergenceType.OMISSION,
        Verdict.OMISSION,
        "only",
        message("Found in one account only: {what}", what=headline(accounts, told)),
        [in_its_words(told, 0, len(told.text))],
        (message("Nothing that is surely the same was found in the other accounts."),),
        weight=lone.weight,
    )
