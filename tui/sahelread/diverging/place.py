"""Where it happened: another part of the country, or a place that the other account never names.

Linked passages are held against each other when each names one place of a kind (a village, a province), one quarter of the
country, or one direction from the same town. Two places can both be right: a name counts only when the other account has it
nowhere, and what is found is a hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from rapidfuzz import fuzz

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.containment import Places, containers
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind
from sahelread.text.words import fold

# What the passages share around the place, when they are linked. Only links are looked at.
_LINKED = 0.35
# A quarter seen from a place that both name needs less; so does a place beside the act that both tell, linked or perhaps linked.
_SEEN_FROM = 0.2
_BESIDE, _POSSIBLE = 0.2, 0.3
# So far from a place stands what happened there.
_NEAR = 45

# A place that opens a sentence stands so near its beginning.
_OPENING = 6

# Two spellings of one place ("Kerewal", "Kéréwal") are at least this alike.
_ONE_SPELLING = 80.0
# Two names that share a longer word than this ("Villeneuve", not "de") are one place's.
_SHORT = 3


@dataclass(frozen=True)
class Located:
    """Where a passage puts what it tells. `frame` says what kind of answer it is: "village", "province", a bare name, a quarter of
    the country, or the quarter from a place ("au sud-ouest de Gao"); only answers of one kind are held against each other."""

    told: Told
    start: int
    end: int
    place: str
    frame: str

    @property
    def article(self) -> str:
        return self.told.ref.article

    @cached_property
    def acts(self) -> frozenset[str]:
        """The acts told beside the place, in its clause, acts of speech left out."""
        first, last = self.told.clause(self.start, self.end)
        near = self.told.keys_in(max(first, self.start - _NEAR), min(last, self.end + _NEAR))
        return near & self.told.acts - _speech(self.told.language)

    @property
    def is_quarter(self) -> bool:
        return self.frame.startswith(_QUARTER)


@cache
def _speech(language: str) -> frozenset[str]:
    return frozenset(str(act) for act in table(language, "acts_of_speech") or ())


# Frames of quarters begin so; the place from which the quarter is seen follows.
_QUARTER = "quarter "


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Places and quarters that linked passages give differently."""
    frames: dict[str, list[Located]] = {}
    for told in accounts:
        if told.background is not None:
            continue
        for located in (*_named_places(told), *_quarters(told), *_directions(told)):
            frames.setdefault(located.frame, []).append(located)
    differing = [
        bucket
        for located_alike in frames.values()
        for bucket in connected(accounts, located_alike, lambda a, b: _nearness(accounts, a, b))
        if _differ(accounts, {}, bucket)
    ]
    around = containers(accounts) if differing else {}
    yield from (_finding(accounts, bucket) for bucket in differing if _differ(accounts, around, bucket))


@cache
def _quarter_pattern(language: str) -> re.Pattern[str]:
    words = alternatives(list(table(language, "quarters") or ()))
    # "dans le nord du pays" is a part of it; "au nord de Gao" is a direction from there.
    return re.compile(
        rf"(?<!\w)(?:(?P<inside>dans (?:le |la |l')|in the )|(?:au |a l')|(?=\w))(?P<quarter>{words})(?![\w-])"
        r"(?P<of> (?:de |du |des |d'|of )(?:la |le |l'|les )?)?"
    )


@cache
def _kind_pattern(language: str) -> re.Pattern[str]:
    """A word for a kind of place just before a name: "village de ", "province d'"."""
    words = alternatives(list(table(language, "kinds_of_places") or ()))
    return re.compile(rf"(?<!\w)(?P<kind>{words})s? (?:de |du |des |d'|of )?(?:la |le |l'|les )?\Z")


def _named_places(told: Told) -> Iterator[Located]:
    """The one place of each kind that a passage names; nothing where it names several of a kind."""
    kinds: dict[str, list[Located]] = {}
    for name in told.names:
        if name.kind is NameKind.PLACE and not is_of_the_speaker(told, name.start):
            kind = _kind_pattern(told.language).search(told.folded, max(0, name.start - 30), name.start)
            frame = kind["kind"] if kind else ""
            kinds.setdefault(frame, []).append(Located(told, name.start, name.end, name.key, frame))
    yield from _single(kinds)


def is_of_the_speaker(told: Told, start: int) -> bool:
    """Whether a place is where somebody speaks: inside the words for a source, or set before them ("À Paris, le ministre …")."""
    if any(found.start <= start < found.end for found in told.attributions):
        return True
    return bool(told.attributions) and start <= _OPENING


def _quarters(told: Told) -> Iterator[Located]:
    """The one quarter of the country that a passage names."""
    found = [
        Located(told, match.start(), match.end("quarter"), match["quarter"], _QUARTER)
        for match in _quarter_pattern(told.language).finditer(told.folded)
        if match["inside"] or (match.start() < match.start("quarter") and not match["of"])
    ]
    yield from _single({_QUARTER: found})


def _directions(told: Told) -> Iterator[Located]:
    """The quarters that a passage sees from named places, one for each place: "au sud-ouest de la ville de Gao"."""
    found: dict[str, list[Located]] = {}
    for match in _quarter_pattern(told.language).finditer(told.folded):
        if match["of"] and not match["inside"]:
            name = next(
                (name for name in told.names if match.end() <= name.start <= match.end() + _FROM), None
            )
            if name is not None and not _BREAK.search(told.folded, match.end(), name.start):
                frame = _QUARTER + re.split(r"[ -]", name.key)[0]
                found.setdefault(frame, []).append(
                    Located(told, match.start(), name.end, match["quarter"], frame)
                )
    yield from _single(found)


# Between a quarter and the place it is seen from stands "la ville de", "la cité touristique de", hardly more.
_FROM = 30
_BREAK = re.compile(r"[.,;:!?()]")


def _single(frames: Mapping[str, Sequence[Located]]) -> Iterator[Located]:
    for found in frames.values():
        if len({one.place for one in found}) == 1:
            yield found[0]


def _nearness(accounts: Accounts, a: Located, b: Located) -> tuple[float, ...] | None:
    """How near two places are: of passages that tell one act in words that are alike, the less so the nearer the act stands."""
    pair = a.told.ref, b.told.ref
    if pair not in accounts.scores or not a.told.acts & b.told.acts:
        return None
    _, likeness = accounts.likeness(a.told.keys, b.told.keys)
    beside = a.acts & b.acts
    if pair in accounts.sure:
        from_one = a.frame != _QUARTER and a.is_quarter
        needed = _BESIDE if beside else _SEEN_FROM if from_one else _LINKED
    else:
        needed = _POSSIBLE if beside else 1.0
    return (float(not _is_one_place(a, b)), -likeness) if likeness >= needed else None


def _is_one_place(a: Located, b: Located) -> bool:
    if a.is_quarter and a.frame != _QUARTER:  # "au sud" and "au sud-ouest" agree
        return not any(
            {one, other} in _OPPOSITE for one in a.place.split("-") for other in b.place.split("-")
        )
    words = [{word for word in re.split(r"[ '-]", one.place) if len(word) > _SHORT} for one in (a, b)]
    if a.place in b.place or b.place in a.place or words[0] & words[1]:
        return True
    return fuzz.ratio(a.place, b.place) >= _ONE_SPELLING


_OPPOSITE = ({"nord", "sud"}, {"est", "ouest"}, {"north", "south"}, {"east", "west"})


def _differ(accounts: Accounts, around: Places, bucket: Sequence[Located]) -> bool:
    """Whether two accounts place it apart, and neither has the other's place anywhere."""
    return any(
        a.article < b.article
        and not _is_one_place(a, b)
        and not _lies_in(around, a, b)
        and (a.is_quarter or not (_has(accounts, a.article, b.place) or _has(accounts, b.article, a.place)))
        for a in bucket
        for b in bucket
    )


def _lies_in(around: Places, a: Located, b: Located) -> bool:
    """Whether one place lies in the other: as the accounts tell, or a country, in which any place may lie."""
    if a.place in around.get(b.place, ()) or b.place in around.get(a.place, ()):
        return True
    return (a.place in _countries(a.told.language)) != (b.place in _countries(b.told.language))


@cache
def _countries(language: str) -> frozenset[str]:
    return frozenset(fold(str(country)) for country in table(language, "countries") or ())


def _has(accounts: Accounts, article: str, place: str) -> bool:
    return any(told.ref.article == article and place in told.folded for told in accounts)


def _finding(accounts: Accounts, bucket: Sequence[Located]) -> Finding:
    return Finding(
        DivergenceType.PLACE,
        Verdict.CONFLICT,
        Confidence.HINT,
        "where/" + " ".join(sorted({one.place for one in bucket})),
        asked("where", _what(accounts, bucket)),
        [Answer(one.told, one.start, one.end, one.told.text[one.start : one.end]) for one in bucket],
        (
            message("The quarters are opposite.")
            if bucket[0].is_quarter and bucket[0].frame != _QUARTER
            else message("Each account names a place that the other does not have."),
        ),
    )


def _what(accounts: Accounts, bucket: Sequence[Located]) -> str:
    """What happened there."""
    return topic(accounts, [(one.told, one.start, one.end, one.told.keys) for one in bucket])
