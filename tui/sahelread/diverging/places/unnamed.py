"""Places that are told without their name, and the named ones that say them more closely: "dans les villes touchées", "à Barsa et à Lossa";
"à son domicile", "à son domicile, au quartier Lirako"."""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging.places.containment import QUARTER, Places, countries
from sahelread.diverging.places.sites import Site, is_of_the_speaker, sites, spots_told
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.names import Name, NameKind

# So near before places that are named together stands what leads to them.
_LEAD = 24
# Longer is no determiner.
_DETERMINER = 8

_vague = expression("in_within", "vague", frame=r"(?<!\w){}")
_many, _and = expression("in_within", "many", frame=r"(?<!\w){}\Z"), expression("in_within", "and")
_plural = expression("in_within", "plural")
_of_the_town, _indefinite = expression("in_within", "of_the_town"), expression("in_spots", "indefinite")
_holds_areas = expression("in_within", "holds_areas")
_holds_countries = expression("in_within", "holds_countries")


@read_alone
def unnamed(told: Told) -> Iterator[Site]:
    """The places that a clause tells without any name: "dans une mine du sud-ouest", each with the quarter that it is in as its kind, and
    spots, "à son domicile"."""
    places = [
        site
        for site in sites(told)
        if site.family
        and not site.names
        # "à l'hôpital | de la ville": which one is told
        and (told.before(_indefinite, site.start, _DETERMINER) or not told.match(_of_the_town, site.end))
    ]
    for found in told.finditer(_vague):
        start, end = found.span("place" if found["place"] else "far")
        quarter = found["quarter"] or found["alone"] or ""
        places.append(Site(told, start, end, found.start(), start, frozenset(), quarter))
    language = told.language
    no_spots = word_set(language, "spots_without_a_name") | word_set(language, "spots_that_hold_others")
    known = countries(language) | word_set(language, "quarters")
    named = [
        name.start
        for name in told.names
        if name.kind is NameKind.PLACE and not (name.key in known or is_of_the_speaker(told, name.start))
    ]
    for place in places:
        first, last = told.clause(place.start, place.end)
        if place.family not in no_spots and not any(first <= at < last for at in named):
            yield place


@read_alone
def listed(told: Told) -> Iterator[Site]:
    """Places that are named together: "dans quatre villes, | Barsa, Lossa et Tinkaré", "à | Barsa et à Lossa"."""
    run: list[Name] = []
    for name in (*told.names, None):
        if name and run and told.fullmatch(_and, run[-1].end, name.start):
            run.append(name)
            continue
        if len(run) > 1 and told.before(_many, run[0].start, _LEAD):
            start, end = run[0].start, run[-1].end
            yield Site(told, start, end, start, start, frozenset(one.key for one in run), called=True)
        run = [name] if name else []


def says_it_closer(around: Places, inner: Site, place: Site) -> bool:
    """Whether a place that has a name may be one that is told without: the same kind of spot; in no other quarter, not one of several, and no
    country or region where only a town may be."""
    if place.family:
        return any(
            spot.lastgroup == place.family
            and (inner.lead <= spot.start() < inner.end or inner.told.folded[spot.end() : inner.lead] == ", ")
            for spot in spots_told(inner.told)
        )
    language = inner.told.language
    lies_in = frozenset[str]().union(*(around.get(name, ()) for name in inner.names))
    known = {part for one in lies_in if one.startswith(QUARTER) for part in one[1:].split("-")}
    of_another = known and place.kind and not known & {*place.kind.split("-")}
    is_one_of_them = len(inner.names) == 1 and place.told.match(_plural, place.start)
    if is_one_of_them or of_another or inner.text.partition(" ")[0] in word_set(language, "quarters"):
        return False  # "à 60 km au | nord de Barsa"
    if inner.names & countries(language):
        others = place.told.sides_in(*place.told.clause(place.start, place.end))
        return not others and place.told.search(_holds_countries, place.start, place.end) is not None
    is_an_area = inner.kind in word_set(language, "kinds_of_areas")
    return not is_an_area or place.told.search(_holds_areas, place.start, place.end) is not None
