"""Where something that has a name stands: "au carrefour Sanga, à Barsa" here, "au carrefour Sanga, à Lossa" there.

One landmark has one place, whatever is told of it and wherever: accounts that put it in two are asked about, where none of them names the
place of the other. What is found is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Finding
from sahelread.diverging.places.containment import Places
from sahelread.diverging.places.sites import Site, are_two_places, sites, spots_told
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message

_ASIDE = ", "


def findings(accounts: Accounts, around: Places) -> Iterator[Finding]:
    """The landmarks that accounts put in two places."""
    found = grouped(pair for told in accounts for pair in landmarks(told))
    for key, told in sorted(found.items()):
        apart = [one for one in told if any(_are_apart(accounts, around, one, other) for other in told)]
        if apart:
            yield Finding(
                DivergenceType.PLACE,
                Verdict.CONFLICT,
                "landmark/" + key,
                asked("where it lies", apart[0].told.text[apart[0].bare : apart[0].lead - len(_ASIDE)]),
                [one.answer for one in apart],
                (message("Each account names a place that the other does not have."),),
            )


@read_alone
def landmarks(told: Told) -> Iterator[tuple[str, Site]]:
    """The places that landmarks of a passage are told to stand in, each by its landmark, which it opens with."""
    leads = {site.lead for site in sites(told) if site.name}
    if not any(name.end + len(_ASIDE) in leads for name in told.names):
        return  # nothing that has a name stands in a place: the many words for spots need not be looked for
    for spot in spots_told(told):
        name = next((one for one in told.names if one.start == spot.end() + 1), None)
        for site in sites(told) if name else ():
            if name and site.name and told.folded[name.end : site.lead] == _ASIDE:
                yield f"{spot.lastgroup} {name.key}", replace(site, bare=spot.start())


def _are_apart(accounts: Accounts, around: Places, a: Site, b: Site) -> bool:
    known = b.name in accounts.texts[a.article] or a.name in accounts.texts[b.article]
    return not known and a.kind == b.kind and are_two_places(around, a, b, a.name, b.name)
