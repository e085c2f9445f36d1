"""The places that a passage names: "à Zinder", "dans le nord du Mali", "près de l'hôpital de Gao", "entre Dori et Kaya", "sur la route de Kaya".

A site is a name, a kind of spot (a prison, a home, a road), or both, behind a preposition. Where somebody speaks and where another event happened
is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import product

from sahelread.diverging.findings import Span
from sahelread.diverging.places.containment import Places, countries, lie_in_each_other
from sahelread.diverging.spelling import are_spelt_alike
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import AT_A_WORD, expression, whole_words, written
from sahelread.text.lexicon import entry, word_set
from sahelread.text.names import Name, NameKind
from sahelread.text.words import fold

# What may be the name of a place.
_OF_PLACES = NameKind.PLACE, NameKind.OTHER
# Longer is no determiner.
_DETERMINER = 8
# "Et près de", hardly more, leads to another place.
_LEAD = 16
# A place that opens a sentence stands so near its beginning.
_OPENING = 6
# So far before a place stand the words that tell of another event.
_RECALLED = 90


@dataclass(frozen=True)
class Site(Span):
    """A place at `[start, end)` behind its preposition at `lead`; what may differ begins at `bare`. It has the `names` of a place (two: "entre Dori et
    Kaya"), with the `kind` that is named with it, the `family` of a spot ("à l'hôpital"), or both. Where it is `called` so, its names are its own and not those of what it lies in: "camp Samory", "la route de Kaya"."""

    lead: int
    bare: int
    names: frozenset[str]
    kind: str = ""
    family: str = ""
    called: bool = False

    @property
    def name(self) -> str:
        """Its name, where it has one; empty of what has none, or lies between two."""
        return next(iter(self.names), "") if len(self.names) == 1 else ""

    @property
    def towns(self) -> frozenset[str]:
        """The names of what it lies in: "hôpital Sanga de Barsa"."""
        joint = entry(self.told.language, "joins_a_complement") or " "
        own = [name.rpartition(joint) for name in self.names if self.called]
        return frozenset(last for _, joined, last in own if joined) if self.called else self.names

    @property
    def in_town(self) -> Site:
        """The town that a quarter is told to lie in, "au quartier Sanga, | à Barsa"; else itself."""
        behind = (site for site in sites(self.told) if self.told.folded[self.end : site.lead] == ", ")
        is_a_quarter = self.kind in word_set(self.told.language, "kinds_of_quarters")
        return next(behind, self) if is_a_quarter else self

    @property
    def moves(self) -> bool:
        """Whether one only passes there, or it passes itself: a road, a car."""
        return self.family in word_set(self.told.language, "spots_in_passing")


def share_a_name(some: Set[str], others: Set[str]) -> bool:
    """Whether two places may be one by a name: spellings of it, or a name in the other."""
    pairs = product(some, others)
    return any(one in other or other in one or are_spelt_alike(one, other) for one, other in pairs)


def are_two_places(around: Places, a: Site, b: Site, one: str, other: str) -> bool:
    """Whether two names are of places of one size, none in the other; a town is held against a country where its own is known."""
    quarters = word_set(a.told.language, "quarters")
    if lie_in_each_other(around, one, other) or (one in quarters) != (other in quarters):
        return False
    named = countries(a.told.language)
    lies_in = [named & around.get(name, frozenset()) for name in (one, other)]
    are_countries = [name in named and not within for name, within in zip((one, other), lies_in, strict=True)]
    if are_countries[0] != are_countries[1]:
        country = b if are_countries[1] else a
        is_near = country.told.match(_beside, country.lead) is not None  # "près du Mali", in another country
        return bool(lies_in[are_countries[0]]) and not is_near
    sizes = (word_set(a.told.language, name) for name in ("kinds_of_areas", "kinds_of_quarters"))
    return all((a.kind in size) == (b.kind in size) for size in sizes)


def spots_told(told: Told) -> Iterator[re.Match[str]]:
    """The spots that a passage tells of, wherever, each in a group of its family."""
    return told.finditer(_any_spot)


def is_of_the_speaker(told: Told, start: int) -> bool:
    """Whether a place is where somebody speaks: inside the words for a source, or set before them ("À Paris, le ministre …")."""
    if any(found.start <= start < found.end for found in told.attributions):
        return True
    return bool(told.attributions) and start <= _OPENING


def is_of_another(told: Told, start: int) -> bool:
    """Whether a place is told of another event: "deux semaines après un autre effondrement, à Barsa"."""
    return bool(told.match(_earlier) or told.before(_another_event, start, _RECALLED))


# How a passage begins that tells of an earlier time: "En janvier", "Pour rappel".
_earlier = expression("earlier_openings")
_another_event = whole_words("another_event")

# To a place leads a preposition, or a verb that takes it: "quitter | Bamako".
_at = written(
    r"(?<![\w'-])(?:{in_spots.beside}|(?P<reached>{in_spots.reached})|{in_spots.at})"
    r"(?:{in_holding.determiner} ?)?(?:{in_spots.qualified} )?"
)
_beside = expression("in_spots", "beside")
_any_spot = written(AT_A_WORD.format(r"{*spots}(?!\w)"))
# From a spot to the name that it has, or that it lies in.
_of = expression("in_spots", "of")
_area = written(
    r"(?:(?P<kind>{'kinds_of_places'}|zone)s?|{'quarters'}|{in_spots.parts})"
    r"(?:(?: [a-z-]+)?? {small_words.of}{small_words.article}?| )"
)
_between = expression("in_spots", "between")
# "En territoire tchadien", "dans les eaux mauritaniennes".
_soil = expression("in_spots", "soil")
_onward = expression("in_spots", "onward")
# "À l'Assemblée | nationale" is no place by that name.
_goes_on = expression("in_spots", "goes_on")
_article = expression("in_holding", "determiner")
_indefinite = expression("in_spots", "indefinite")
_several = expression("in_spots", "several")
_another, _another_to = expression("in_spots", "another"), expression("in_spots", "another", frame=r"{}\Z")
_joined, _joined_to = expression("in_spots", "joined"), expression("in_spots", "joined", frame=r"{}\Z")


# "A", which is no "à".
_AUXILIARY = "a "


@read_alone
def sites(told: Told) -> Iterator[Site]:
    """The places of a passage, in order."""
    reached = 0
    for lead in told.finditer(_at):
        if lead.start() >= reached and not told.text.startswith(_AUXILIARY, lead.start()):
            start = lead.end("reached") if lead["reached"] else lead.start()
            site = site_at(told, lead.end(), start)
            if site is not None:
                reached = site.end
                yield site


def site_at(told: Told, at: int, lead: int) -> Site | None:
    """The place that begins at an offset: a spot, with the name that it has, or a name."""
    site = _site(told, at, lead)
    return None if site is None or is_of_the_speaker(told, lead) or is_of_another(told, at) else site


def _site(told: Told, at: int, lead: int) -> Site | None:
    spot = told.match(_any_spot, at)
    if spot is None:
        kind, names, end = _named(told, at)
        if not names or told.match(_another, end) or told.before(_another_to, at, _LEAD):
            return None  # "à Zinder et à Maradi"
        return Site(told, at, end, lead, at, names, kind, "", len(names) > 1)
    if spot.lastgroup in word_set(told.language, "spots_without_a_name"):
        return Site(told, at, spot.end(), lead, at, frozenset(), "", spot.lastgroup or "")
    of = told.match(_of, spot.end())
    other = told.match(_any_spot, of.end()) if of else None
    if of and other and spot.lastgroup in word_set(told.language, "spots_in_others"):
        return _site(told, of.end(), lead)  # "dans la cour | d'une école"
    if of and other and other.lastgroup in word_set(told.language, "spots_by_address"):
        address = _site(told, of.end(), lead)
        if address and address.names:
            return address  # "dans une maison | de l'avenue Barsa"
    kind, names, end = _named(told, of.end()) if of else ("", frozenset[str](), 0)
    own = next((one for one in told.names if one.start <= spot.end() + 1 < one.end), None)
    if own and own.kind in _OF_PLACES and own.start >= at and told.folded[spot.end()] == " ":
        names, end = frozenset((told.folded[spot.end() + 1 : own.end],)), own.end
        return Site(told, at, end, lead, spot.end() + 1, names, "", spot.lastgroup or "", called=True)
    several = spot.group().partition(" ")[0][-1] in "sx" and told.before(_several, at, _DETERMINER)
    if several or told.match(_joined, spot.end()) or told.before(_joined_to, at, _DETERMINER):
        # "Des maisons et le marché ont brûlé": the school may have burnt too
        return Site(told, of.end(), end, lead, of.end(), names, kind) if of and kind else None
    alone = Site(told, at, spot.end(), lead, at, frozenset(), "", spot.lastgroup or "")
    if not (of and names):
        return alone
    to_its_end = alone.moves and not told.before(_indefinite, at, _DETERMINER)
    called = to_its_end or of.group() == " "
    return Site(told, at, end, lead, of.end(), names, kind, alone.family, called)


def _named(told: Told, at: int) -> tuple[str, frozenset[str], int]:
    """The names of a place that begins at an offset, with the kind of place before it ("la banlieue de" is none), and where they end; two of
    what lies between them."""
    between, area = told.match(_between, at), told.match(_area, at)
    name = _name_at(told, between.end() if between else area.end() if area else at)
    onward = told.match(_onward, name.end) if name and between else None
    goal = _name_at(told, onward.end()) if onward else None
    if name is None and (soil := told.match(_soil, at)):
        return "", frozenset(map(fold, told.sides_in(*soil.span()))), soil.end()
    if name is None or (between and goal is None):
        return "", frozenset(), at
    kind = (area["kind"] or "") if area and not between else ""
    return kind, frozenset(one.key for one in (name, goal) if one), (goal or name).end


def _name_at(told: Told, start: int) -> Name | None:
    """The name of a place that begins at an offset, or with the article before it; one of a body, a person or an agency is none."""
    name = next((one for one in told.names if one.start <= start < one.end), None)
    if name is None or name.kind not in _OF_PLACES or told.match(_goes_on, name.end):
        return None
    if name.key in word_set(told.language, "attribution", "media"):
        return None  # "a dit à Reuters"
    return name if start == name.start or told.fullmatch(_article, name.start, start) else None
