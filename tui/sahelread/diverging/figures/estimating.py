"""What several figures for one thing come to for whoever codes the event: low, best and high.

Low and high are the lowest and the highest figure told for all of it. Best is what most accounts that appeared or were changed on the last
day give: a toll of the first hours is repeated by many, and given up the day after. Where that day has no one figure, or one that others
exceed, a minimum or a toll that only grows and that it does not say to be given up, or a day is not known, the coder decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sahelread.diverging.buckets import by_account
from sahelread.diverging.figures.claims import Claim
from sahelread.diverging.figures.fate_kinds import GROWING
from sahelread.model import Estimate, Message, message
from sahelread.text.numbers import Modifier

# A round number bounds a count, it is none: "plus d'une centaine" on the last day does not take the place of 112 on the day before.
_ROUND = (Modifier.ABOUT, Modifier.NEARLY, Modifier.MORE_THAN, Modifier.LESS_THAN, Modifier.AT_MOST)


def estimate(claims: Iterable[Claim]) -> Estimate | None:
    """Low, best and high over all accounts, None where one figure is both low and high. A bound beyond which an account knows of some
    ("des centaines") but gives no figure is not known."""
    told = list(claims)
    figures = [claim for claim in told if claim.number.has_figure]
    if not figures:
        return None
    low = min(claim.number.lowest for claim in _of_all(figures))
    high = _highest(figures)
    if low == high:
        return None
    vague = [claim.number for claim in told if not claim.number.has_figure]
    best, why = _best(figures)
    return Estimate(
        None if any(number.high is not None and number.high < low for number in vague) else low,
        best,
        None if any(number.low is not None and number.low > high for number in vague) else high,
        why,
    )


def _of_all(figures: Sequence[Claim]) -> Iterable[Claim]:
    """The figures that may be the lowest for all of it: of an account that counts more, a lower one that nobody is named for is that of
    a part or of an earlier hour."""
    for told in by_account(figures).values():
        highest = _highest(told)
        yield from (claim for claim in told if claim.is_somebodys or claim.number.highest == highest)


def _counted(claim: Claim) -> float | None:
    """The figure that a claim gives as a count."""
    return None if claim.number.modifier in _ROUND else claim.number.best


def _highest(figures: Iterable[Claim]) -> float:
    return max(claim.number.highest for claim in figures)


def _best(figures: Sequence[Claim]) -> tuple[float | None, Message]:
    """The best of the figures, None when it is to be decided; and why."""
    exact = {figure for claim in figures if (figure := _counted(claim)) is not None}
    if len(exact) == 1 and all(
        claim.number.lowest <= figure <= claim.number.highest for figure in exact for claim in figures
    ):
        return exact.pop(), message("best: the only exact figure")
    days = [claim.told.article.last_changed for claim in figures]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return None, message("best left open: not all days of publication are known")
    last = max(known)
    latest = by_account(claim for claim in figures if claim.told.article.last_changed == last)
    given = {witness for claims in latest.values() for witness in _witnesses(claims)}
    (figure, times), *others = Counter(figure for figure, _said in sorted(given, key=str)).most_common(2)
    if figure is None or any(number == times for _figure, number in others):
        return None, message("best left open: no one figure in the latest accounts, {day}", day=(last, last))
    if figure < _highest(figures) and any(_is_minimum(claim, figure) for claim in figures):
        return None, message(
            "best left open: the figure of the latest accounts is a minimum, others are higher"
        )
    before = [claim for claim in figures if claim.article not in latest]
    if any(_is_higher_toll(claim, figure) for claim in before) and not any(
        number.outdated for claims in latest.values() for claim in claims for number in claim.told.numbers
    ):
        return None, message("best left open: the figure of the latest accounts is lower than earlier ones")
    if others:
        return figure, message("best: the figure of most of the latest accounts, {day}", day=(last, last))
    return figure, message("best: the figure of the latest accounts, {day}", day=(last, last))


def _witnesses(claims: Sequence[Claim]) -> Iterable[tuple[float | None, str]]:
    """The figures that an account counts, each with the sentence that gives it: what several accounts print alike is one witness. Who
    gives a figure counts for no rounding of it; who only rounds counts for none."""
    found: dict[float | None, str] = {}
    for claim in claims:
        found.setdefault(_counted(claim), claim.told.folded)
    figures = [(figure, said) for figure, said in found.items() if figure is not None]
    return figures or found.items()


def _is_minimum(claim: Claim, figure: float) -> bool:
    return claim.number.best == figure and claim.number.high is None


def _is_higher_toll(claim: Claim, figure: float) -> bool:
    """Whether a claim counts more than a figure, of what is only found to be more from day to day."""
    return claim.referent.fate in GROWING and (_counted(claim) or 0.0) > figure
