"""How closely a place is given: "à Barsa" here, "dans la province de la Lossa" there, when Barsa lies in the Lossa.

Which place lies in which is read from the accounts ("Barsa, dans la province de la Lossa", "Barsa (Lossa)", "dans le nord du pays"),
and from the lexicon for places that everybody knows. Of two linked passages that tell the same act, the one that names the inner
place is more specific, when the other account has it nowhere. One question for each inner place, where half of the accounts name it:
what fewer name is a detail that nobody misses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding
from sahelread.diverging.places.containment import (
    QUARTER,
    Places,
    containers,
    countries,
    one_spelling,
)
from sahelread.diverging.places.sites import Site, names_a_place, sites
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Link, PassageRef, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.lexicon import entry, word_set
from sahelread.text.words import fold

# What the two passages share, by weight: a hint, and surely the same.
_HINT, _SURE = 0.3, 0.5
# A possible link of this score tells enough alike to compare places.
_PERHAPS_LINKED = 0.4
# A link of this score surely tells one act, where one of its places has no name.
_SURELY_LINKED = 0.7


# So far from a place stands what happened there.
_NEAR = 80


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Linked passages of which one names a place inside the other's."""
    spelling, around = one_spelling(accounts), containers(accounts)
    places = {
        told.ref: [
            *(
                replace(site, names=frozenset((spelling.get(site.name, site.name),)))
                for site in sites(told)
                if site.name
            ),
            *_without_a_name(told),
        ]
        for told in accounts
    }
    texts: dict[str, str] = {}
    for article, text in accounts.texts.items():
        for key, other in spelling.items():
            text = text.replace(key, other)
        texts[article] = text
    found: dict[str, list[tuple[Site, Site, float]]] = defaultdict(list)
    vague: list[tuple[Site, Site, float]] = []
    for link in accounts.alignment.links:
        a, b = accounts.told.get(link.a), accounts.told.get(link.b)
        if a is None or b is None or not _are_of_one_act(accounts, link, a, b):
            continue
        for inner, outer in ((a, b), (b, a)):
            pair = _pair(texts, around, places[inner.ref], places[outer.ref])
            if pair is not None and _acts(pair[0]) & _acts(pair[1]):
                likeness = accounts.likeness(a.keys, b.keys)[1]
                if not pair[1].name and link.score >= _SURELY_LINKED:
                    vague.append((*pair, _HINT))
                elif pair[1].name and likeness >= _HINT:
                    found[pair[0].name].append((*pair, likeness))
    # what lies in a vague place is one question, where it is none of its own
    for close, wide, likeness in vague:
        key = close.name if close.name in found else f"{wide.article}/{fold(wide.text)}"
        found[key].append((close, wide, likeness))
    for key, pairs in sorted(found.items()):
        told = [place for pair in pairs for place in pair[:2]]
        inside = {inner.name for inner, _, _ in pairs}
        told += _elsewhere(accounts, inside, told, places.values())
        closely = {place.article for place in told if place.name in inside}
        if 2 * len(closely) >= len({place.article for place in told}):
            likeness = max(pair[2] for pair in pairs)
            yield _finding(accounts, key, told, is_sure=likeness >= _SURE)


def _are_of_one_act(accounts: Accounts, link: Link, a: Told, b: Told) -> bool:
    linked = (a.ref, b.ref) in accounts.sure or link.score >= _PERHAPS_LINKED
    return linked and (a.background is None) == (b.background is None)


def _acts(place: Site) -> frozenset[str]:
    """The acts told beside the place, in its clause, acts of speech left out."""
    return place.told.deeds_near(place.start, place.end, _NEAR)


def _pair(
    texts: Mapping[str, str], around: Places, close: Sequence[Site], wide: Sequence[Site]
) -> tuple[Site, Site] | None:
    """A place of one passage with the place of another around it; None where the other has one of its own or names that too."""
    for inner in close:
        if not (wide and inner.name) or _has(texts[wide[0].article], inner):
            continue
        outer = [place for place in wide if _may_be_around(around, place, inner)]
        others = [
            place
            for place in wide
            if place not in outer and not _has(inner.told.folded, place) and _acts(place) & _acts(inner)
        ]
        if outer and not (others and outer[0].name):
            return inner, outer[0]
    return None


def _may_be_around(around: Places, place: Site, inner: Site) -> bool:
    """Whether a place lies around another, or has no name and may: it is in no other quarter, and the other is no country or region."""
    lies_in = around.get(inner.name, frozenset())
    if place.name:
        return place.name in lies_in and not _is_a_country(place)
    known = {part for one in lies_in if one.startswith(QUARTER) for part in one[1:].split("-")}
    in_one = not (known and place.kind) or bool(known & {*place.kind.split("-")})
    return in_one and not (
        _is_a_country(inner) or inner.kind in word_set(inner.told.language, "kinds_of_areas")
    )


_vague = expression("in_within", "vague", frame=r"(?<!\w){}")


@read_alone
def _without_a_name(told: Told) -> Iterator[Site]:
    """The places of a passage that names none, "dans une mine du sud-ouest", each with the quarter that it is in as its kind."""
    for found in () if names_a_place(told) else told.finditer(_vague):
        start, end = found.span("place")
        yield Site(
            told, start, end, found.start(), start, frozenset(), found["quarter"] or found["alone"] or ""
        )


def _is_a_country(place: Site) -> bool:
    """That a town lies in its country everybody knows: who names the country is not vague."""
    return place.name in countries(place.told.language)


def _has(folded: str, place: Site) -> bool:
    """Whether a text has the name of a place, without what it is of ("Hôtel des Palmiers de Barsa")."""
    joint = entry(place.told.language, "joins_a_complement")
    return (place.name.partition(joint)[0] if joint else place.name) in folded


def _finding(accounts: Accounts, key: str, told: Sequence[Site], *, is_sure: bool) -> Finding:
    answers = [place.answer for _, place in sorted({(one.told.ref, one.start): one for one in told}.items())]
    return Finding(
        DivergenceType.PLACE,
        Verdict.MORE_SPECIFIC,
        "within/" + key,
        asked("where", topic_of_all(accounts, answers)),
        answers,
        (message("One account names a place that lies in the other's."),),
        is_sure=is_sure,
    )


def _elsewhere(
    accounts: Accounts, inside: Set[str], told: Sequence[Site], places: Iterable[Sequence[Site]]
) -> Iterator[Site]:
    """Where the other accounts put the same act: in the inner place, else in one around it."""
    keys = {place.name for place in told}
    acts = frozenset[str]().union(*(_acts(place) for place in told if place.name in inside))
    known = {place.article for place in told}
    linked = frozenset[PassageRef]().union(*(accounts.neighbours(place.told.ref) for place in told))
    found: dict[str, Site] = {}
    for of_passage in places:
        for place in of_passage:
            article = place.article
            if (
                article in known
                or place.name not in keys
                or not acts & _acts(place)
                or place.told.ref not in linked
            ):
                continue
            if article not in found or (place.name in inside and found[article].name not in inside):
                found[article] = place
    yield from found.values()
