"""Where a journey began and where it led: "parti de Sanga" here, "venu de Barsa" there; "à destination de", "se dirigeait vers".

The ends of a journey are told by the kinds of whereabouts that the lexicon lists for them, in passages of something or somebody that travels,
linked or not. An account that tells of journeys from several places tells of several journeys and is left out; of the others, two differ that
give another place. A hint: a journey has stages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations, product

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import by_account, grouped
from sahelread.diverging.findings import Finding, in_its_words
from sahelread.diverging.places.containment import containers, countries, lie_in_each_other
from sahelread.diverging.places.sites import share_a_name
from sahelread.diverging.places.spots import Spot, spots
from sahelread.diverging.told import Told
from sahelread.model import DivergenceType, PassageRef, Verdict, message
from sahelread.text.lexicon import table, word_set

# Who is told of by a pronoun is named in one of so many passages before.
_SHORTLY = 2


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The ends of a journey that accounts place differently."""
    ends = grouped(
        end
        for told in accounts
        if not (told.background or told.is_earlier) and _travels(accounts, told)
        for end in _ends(told)
    )
    around = containers(accounts) if ends else {}
    for which, found in sorted(ends.items()):
        telling = {
            article: own
            for article, own in by_account(found).items()
            if all(share_a_name(own[0].site, end.site) for end in own)
        }
        differing = [
            (a, b)
            for one, other in combinations(sorted(telling), 2)
            for a, b in product(telling[one], telling[other])
            if not (share_a_name(a.site, b.site) or lie_in_each_other(around, a.site.name, b.site.name))
        ]
        if differing:
            quoted = [
                end
                for end in chain.from_iterable(telling.values())
                if any(share_a_name(end.site, other.site) for other in chain.from_iterable(differing))
            ]
            yield _finding(which, quoted)


def _travels(accounts: Accounts, told: Told) -> bool:
    """Whether a passage, or one shortly before it ("Il était parti de"), tells of what or who travels."""
    places = range(told.ref.passage - _SHORTLY, told.ref.passage + 1)
    near = (accounts.told.get(PassageRef(told.ref.article, place)) for place in places)
    return any(one is not None and word_set(told.language, "travellers") & one.keys for one in near)


def _ends(told: Told) -> Iterator[tuple[str, Spot]]:
    """The places of a passage where journeys begin and end; a country is no place for this, it holds too many."""
    for spot in spots(told):
        for which, kinds in table(told.language, "journeys").items():
            if spot.tells & {*kinds} and spot.site.name and spot.site.name not in countries(told.language):
                yield which, spot


def _finding(which: str, ends: Sequence[Spot]) -> Finding:
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        f"journey/{which} " + " ".join(sorted({end.site.name for end in ends})),
        asked(which),
        [in_its_words(end.told, end.verb.start, end.end) for end in ends],
        (message("Each account names a place that the other does not have."),),
    )
