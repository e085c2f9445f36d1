"""Where something that has a name stands: "au carrefour Sanga, à Barsa" here, "au carrefour Sanga, à Lossa" there.

One landmark has one place, whatever is told of it and wherever: accounts that put it in two are asked about, where none of them names the
place of the other. What is found is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.places.containment import Places
from sahelread.diverging.places.sites import Site, are_two_places, sites, spots_told
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message

_ASIDE = ", "


@dataclass(frozen=True)
class Landmark(Span):
    """A kind of spot with its name, in the one place that is told right behind it."""

    key: str
    site: Site


def findings(accounts: Accounts, around: Places) -> Iterator[Finding]:
    """The landmarks that accounts put in two places."""
    found = grouped((one.key, one) for told in accounts for one in landmarks(told))
    for key, told in sorted(found.items()):
        apart = [
            one
            for one in told
            if any(_are_apart(accounts, around, one, other) for other in told if other.article != one.article)
        ]
        if apart:
            first = apart[0]
            yield Finding(
                DivergenceType.PLACE,
                Verdict.CONFLICT,
                "landmark/" + key,
                asked("where it lies", first.text),
                [one.site.answer for one in apart],
                (message("Each account names a place that the other does not have."),),
            )


@read_alone
def landmarks(told: Told) -> Iterator[Landmark]:
    """The landmarks of a passage that are told with the place they stand in."""
    leads = {site.lead for site in sites(told) if site.name}
    if not any(name.end + len(_ASIDE) in leads for name in told.names):
        return  # nothing that has a name stands in a place: the many words for spots need not be looked for
    for spot in spots_told(told):
        name = next((one for one in told.names if one.start == spot.end() + 1), None)
        for site in sites(told) if name else ():
            if name and site.name and told.folded[name.end : site.lead] == _ASIDE:
                yield Landmark(told, spot.start(), name.end, f"{spot.lastgroup} {name.key}", site)


def _are_apart(accounts: Accounts, around: Places, a: Landmark, b: Landmark) -> bool:
    known = b.site.name in accounts.texts[a.article] or a.site.name in accounts.texts[b.article]
    pairs = product(a.site.names, b.site.names)
    return (
        not known
        and a.site.kind == b.site.kind
        and all(are_two_places(around, a.site, b.site, *names) for names in pairs)
    )
