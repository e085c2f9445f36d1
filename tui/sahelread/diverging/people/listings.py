"""Names that a passage sets one beside another: "Barsa, Lirako et Sanga", "Issa Kolo et Awa Diop"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from sahelread.diverging.told import Told
from sahelread.text.cardinals import cardinal
from sahelread.text.names import Name

# So far from a list, or the class of which it is, stands what happened to it.
NEAR = 80
# A list has so many names.
FEWEST = 2

# Between two names of a list stands "et", a comma, an article, hardly more.
_AND = re.compile(
    r"(?:,| (?:et|ou|and|or)|,? (?:ainsi que|puis|et)) ?(?:a |au |aux |de |du |dans |en |in )?(?:la |le |l'|les |the )?(?:[a-z]+ de |parti |mouvement |plateforme |syndicat |groupe |collectif |association |coalition )?"
)
_LAST = re.compile(r",? (?:et|and|ainsi que|puis) ")


class Listing(NamedTuple):
    """Names set one beside another at `[start, end)` of a passage."""

    told: Told
    start: int
    end: int
    names: tuple[Name, ...]
    others: float

    @property
    def deeds(self) -> frozenset[str]:
        """What is done in its clause."""
        return self.told.deeds_near(self.start, self.end, NEAR)


def listings(told: Told) -> Iterator[Listing]:
    """The lists of names of a passage, those of speakers left out; the last name of a list stands behind "et"."""
    sources = [(source.start, source.end) for source in told.attributions]
    names = [name for name in told.names if not any(first <= name.start < last for first, last in sources)]
    run: list[Name] = names[:1]
    for name, following in pairwise(names):
        between = told.folded[name.end : following.start]
        if not _AND.fullmatch(between):
            run = [following]
            continue
        run.append(following)
        if _LAST.match(between):
            yield Listing(told, run[0].start, following.end, tuple(run), 0.0)
            run = [following]
            continue
        others = _others(told, following.end)
        if others is not None and len(run) >= FEWEST:
            yield Listing(told, run[0].start, others[0], tuple(run), others[1])


# "À Barsa, Lirako et dans deux autres villes": how many more than the names a list has.
_OTHERS = re.compile(
    r",? (?:et|ainsi que|and) (?:a |dans |in |de )?(?P<count>[\w-]+) (?:autres|others?)(?: [\w-]+)?"
)


def _others(told: Told, end: int) -> tuple[int, float] | None:
    match = _OTHERS.match(told.folded, end)
    count = cardinal(match["count"], told.language) if match else None
    return (match.end(), count) if match and count else None
