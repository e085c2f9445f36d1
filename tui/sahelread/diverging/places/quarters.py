"""In which part of a country: "dans le nord du pays", "Barsa, dans le sud-est", or seen from a town, "au sud-ouest de Barsa"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Span
from sahelread.diverging.places.containment import A_QUARTER, countries
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import alternatives, any_of, expression, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind
from sahelread.text.sought import Sought, sought
from sahelread.text.words import fold

# Between a quarter and the place it is seen from stands "la ville de", "la cité touristique de", hardly more.
_FROM = 30
_BREAK = re.compile(r"[.,;:!?()]")
# Between a town and the quarter that it lies in stands ", une ville minière du", hardly more.
_TO_ITS_QUARTER = 40
# So far from a quarter stands what happened there.
_NEAR = 45

# Frames of quarters begin so; the place from which the quarter is seen follows. Where somebody went has a frame of its own.
QUARTER, HEADING = "quarter ", "heading"


@dataclass(frozen=True)
class Located(Span):
    """Where a passage puts what it tells. `frame` says what kind of answer it is: a quarter of the country, or the quarter from a place
    ("au sud-ouest de Gao"); only answers of one kind are held against each other. `town` is the place that is said to lie in a quarter,
    by its key."""

    place: str
    frame: str
    town: str = ""

    @cached_property
    def acts(self) -> frozenset[str]:
        """The acts told beside the quarter, in its clause, acts of speech left out."""
        return self.told.deeds_near(self.start, self.end, _NEAR)


# "dans le nord du pays" is a part of it; "au nord de Gao" is a direction from there.
_pattern = written(
    r"(?<!\w)(?:(?P<heading>{in_quarters.heading})|(?P<inside>{in_quarters.inside})|{in_quarters.towards}|(?=\w))(?P<quarter>{quarter})"
    r"(?P<of> {small_words.of}{small_words.article}?)?",
    quarter=A_QUARTER,
)


@read_alone
def quarters(told: Told) -> Iterator[Located]:
    """The one quarter of the country that a passage names, and the one that it puts each town in."""
    found: dict[str, list[Located]] = {}
    for match in told.finditer(_pattern):
        placed = match["inside"] or (match.start() < match.start("quarter") and not match["of"])
        if match["heading"] and not match["of"]:
            heading = Located(told, *match.span("quarter"), match["quarter"], HEADING)
            found.setdefault(HEADING, []).append(heading)
            continue
        town = _town(told, match.start(), _lies)
        alone = town is not None and _ENDS.match(told.folded, match.end())
        if placed or alone or _is_of_the_country(told, match):
            located = Located(
                told, match.start(), match.end("quarter"), match["quarter"], QUARTER, town.key if town else ""
            )
            found.setdefault(located.town, []).append(located)
    yield from _single(found)


def _single(frames: Mapping[str, Sequence[Located]]) -> Iterator[Located]:
    """The quarters that a passage names alone of their frame."""
    for found in frames.values():
        if len({one.place for one in found}) == 1:
            yield found[0]


# "Barsa (nord-est | )".
_ENDS = re.compile(r"\)|\Z|[,.;]")


def _is_of_the_country(told: Told, match: re.Match[str]) -> bool:
    """Whether a quarter is one of a whole country: "du nord de l'Italie", "du sud du pays"."""
    return match["of"] is not None and told.match(_country, match.end()) is not None


@kept
def _country(language: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternatives([*table(language, 'words_for_countries'), *countries(language)])})(?!\w)"
    )


def _town(told: Told, start: int, between: Callable[[str], Sought]) -> Name | None:
    """The named place that is said to lie in the quarter at `start`, with nothing but such words before it."""
    before = [
        name
        for name in told.names
        if name.end <= start and (name.kind is NameKind.PLACE or between is _at_a_distance)
    ]
    if not before or start - before[-1].end > _TO_ITS_QUARTER:
        return None
    return before[-1] if told.fullmatch(between, before[-1].end, start) else None


@kept
def _lies(language: str) -> Sought:
    """What stands between a town and its quarter: ", ", ", une ville du", " (", ", situé"."""
    kinds = alternatives([*table(language, "kinds_of_places"), *table(language, "kinds_of_towns")])
    article, of = (any_of(language, "small_words", name) for name in ("determiner", "of"))
    situated, of_the = (any_of(language, "in_quarters", name) for name in ("situated", "of_the"))
    return sought(rf",? ?\(?(?:{article}?(?:[a-z-]+ )?(?:{kinds})(?: [a-z-]+)? {of}?|{situated}|, )?{of_the}")


@read_alone
def directions(told: Told) -> Iterator[Located]:
    """The quarters that a passage sees from named places, one for each place: "au sud-ouest de la ville de Gao"."""
    found: dict[str, list[Located]] = {}
    for match in told.finditer(_pattern):
        if match["of"] and not (match["inside"] or _is_of_the_country(told, match)):
            seen_from = _seen_from(told, match.end())
            if seen_from is not None:
                place, end = seen_from
                town = _town(told, match.start(), _at_a_distance)
                found.setdefault(QUARTER + place, []).append(
                    Located(
                        told, match.start(), end, match["quarter"], QUARTER + place, town.key if town else ""
                    )
                )
    yield from _single(found)


def _seen_from(told: Told, start: int) -> tuple[str, int] | None:
    """The place from which a quarter is seen, and where its name ends: all capitals are "the capital", whichever way they are named."""
    capital = told.match(_the_capital, start)
    if capital:
        return _CAPITAL, capital.end()
    name = next((name for name in told.names if start <= name.start <= start + _FROM), None)
    if name is None or _BREAK.search(told.folded, start, name.start):
        return None
    return _CAPITAL if name.key in _capitals(told.language) else re.split(r"[ -]", name.key)[0], name.end


_CAPITAL = "capital"
_the_capital = expression("in_quarters", "the_capital")
_at_a_distance = expression("in_quarters", "at_a_distance")


@cache
def _capitals(language: str) -> frozenset[str]:
    return frozenset(fold(str(entry.get("capital", ""))) for entry in table(language, "countries").values())


def of_one_quarter(found: Sequence[Located]) -> list[Located]:
    """The quarters of the accounts that name but one of a town: who names two tells of two things."""
    by_town = grouped(((one.article, one.town), one) for one in found)
    return [one for one in found if all(meet(one, other) for other in by_town[one.article, one.town])]


def meet(a: Located, b: Located) -> bool:
    """Whether two quarters may be one; seen from a town, and said of one, "au sud" and "au sud-ouest" agree, and so do "au sud" and
    "à l'est"."""
    one, other = a.place.split("-"), b.place.split("-")
    if a.frame != QUARTER or (a.town and a.town == b.town):
        opposite = [{*pair} for pair in table(a.told.language, "opposite_quarters")]
        return not any({first, second} in opposite for first in one for second in other)
    return bool({*one} & {*other})


def is_closer(a: Located, b: Located) -> bool:
    """Whether one quarter is a part of the other: "nord-ouest" of "nord"."""
    return {*b.place.split("-")} < {*a.place.split("-")}
