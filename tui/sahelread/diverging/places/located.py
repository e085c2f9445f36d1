"""Where a passage puts what it tells: the one place of each kind that it names, the quarters that `quarters` reads beside them.

Left out is where somebody speaks, where another event happened, and where another clock stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from sahelread.diverging.findings import Span
from sahelread.diverging.places.containment import countries
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression, whole_words, written
from sahelread.text.names import NameKind

# So far from a place stands what happened there.
_NEAR = 45
# So far before a place stand the words that tell of another event.
_RECALLED = 90
# A place that opens a sentence stands so near its beginning.
_OPENING = 6

# Frames of quarters begin so; the place from which the quarter is seen follows.
QUARTER = "quarter "


@dataclass(frozen=True)
class Located(Span):
    """Where a passage puts what it tells. `frame` says what kind of answer it is: "village", "province", a bare name, a quarter of
    the country, or the quarter from a place ("au sud-ouest de Gao"); only answers of one kind are held against each other. `town` is the
    place that is said to lie in a quarter, by its key."""

    place: str
    frame: str
    town: str = ""

    @cached_property
    def acts(self) -> frozenset[str]:
        """The acts told beside the place, in its clause, acts of speech left out."""
        return self.told.deeds_near(self.start, self.end, _NEAR)

    @property
    def is_quarter(self) -> bool:
        return self.frame.startswith(QUARTER)


@read_alone
def named_places(told: Told) -> Iterator[Located]:
    """The one place of each kind that a passage names; nothing where it names several of a kind. A country holds any place."""
    kinds: dict[str, list[Located]] = {}
    for name in told.names:
        is_country = name.key in countries(told.language)
        elsewhere = is_of_the_speaker(told, name.start) or told.search(_by_its_clock, 0, name.start)
        if name.kind is NameKind.PLACE and not (is_country or elsewhere):
            kind = told.before(_kind_pattern, name.start, _LONGEST_KIND)
            frame = kind["kind"] if kind else ""
            kinds.setdefault(frame, []).append(Located(told, name.start, name.end, name.key, frame))
    yield from single(kinds)


def single(frames: Mapping[str, Sequence[Located]]) -> Iterator[Located]:
    """The places that a passage names alone of their frame."""
    for found in frames.values():
        if len({one.place for one in found}) == 1:
            yield found[0]


_LONGEST_KIND = 30
# A word for a kind of place just before a name: "village de ", "province d'".
_kind_pattern = written(r"(?<!\w)(?P<kind>{'kinds_of_places'})s? {small_words.of}?{small_words.article}?\Z")


# "(14 h 12 à | Sanga)" is where another clock stands.
_by_its_clock = expression("in_located", "by_its_clock")


def is_of_the_speaker(told: Told, start: int) -> bool:
    """Whether a place is where somebody speaks: inside the words for a source, or set before them ("À Paris, le ministre …")."""
    if any(found.start <= start < found.end for found in told.attributions):
        return True
    return bool(told.attributions) and start <= _OPENING


def is_of_another(told: Told, start: int) -> bool:
    """Whether a place is told of another event: "deux semaines après un autre effondrement, à Barsa"."""
    recalls = told.match(_earlier)
    return bool(recalls or told.before(_another_event, start, _RECALLED))


# How a passage begins that tells of an earlier time: "En janvier", "Pour rappel".
_earlier = expression("earlier_openings")


_another_event = whole_words("another_event")
