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

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.figures.buckets import connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.places.containment import Places, containers, countries
from sahelread.diverging.told import Told
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import NameKind

# What the passages share around the place, when they are linked. Only links are looked at.
_LINKED = 0.35
# A quarter seen from a place that both name needs less; so does a place beside the act that both tell, linked or perhaps linked.
_SEEN_FROM = 0.2
_BESIDE, _POSSIBLE = 0.2, 0.3
# So far from a place stands what happened there.
_NEAR = 45

# So far before a place stand the words that tell of another event.
_RECALLED = 90
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
            if _is_of_another(told, located.start):
                continue
            frames.setdefault(located.frame, []).append(located)
    if _QUARTER in frames:
        frames[_QUARTER] = _of_one_quarter(frames[_QUARTER])
    differing = [
        (bucket, pairs)
        for located_alike in frames.values()
        for bucket in connected(accounts, located_alike, lambda a, b: _nearness(accounts, a, b))
        if (pairs := _differing(accounts, bucket))
    ]
    around = containers(accounts) if differing else {}
    for bucket, pairs in differing:
        apart = [(a, b) for a, b in pairs if not _lies_in(around, a, b)]
        if apart:
            yield _finding(accounts, [one for one in bucket if _answers(accounts, one, apart)])


def _is_of_another(told: Told, start: int) -> bool:
    """Whether a place is told of another event: "deux semaines après un autre effondrement, à Barsa"."""
    recalls = _earlier(told.language).match(told.folded)
    return bool(
        recalls or _another_event(told.language).search(told.folded, max(0, start - _RECALLED), start)
    )


@cache
def _earlier(language: str) -> re.Pattern[str]:
    """How a passage begins that tells of an earlier time: "En janvier", "Pour rappel"."""
    return re.compile(table(language, "earlier_openings") or "(?!)")


@cache
def _another_event(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(table(language, 'another_event') or ('(?!)',))})(?!\w)")


def _of_one_quarter(quarters: Sequence[Located]) -> list[Located]:
    """The quarters of the accounts that name but one: who names two tells of two things."""
    by_article: dict[str, list[Located]] = {}
    for one in quarters:
        by_article.setdefault(one.article, []).append(one)
    return [one for one in quarters if all(_is_one_place(one, other) for other in by_article[one.article])]


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
    """The one place of each kind that a passage names; nothing where it names several of a kind. A country holds any place."""
    kinds: dict[str, list[Located]] = {}
    for name in told.names:
        is_country = name.key in countries(told.language)
        elsewhere = is_of_the_speaker(told, name.start) or _BY_ITS_CLOCK.search(told.folded, 0, name.start)
        if name.kind is NameKind.PLACE and not (is_country or elsewhere):
            kind = _kind_pattern(told.language).search(told.folded, max(0, name.start - 30), name.start)
            frame = kind["kind"] if kind else ""
            kinds.setdefault(frame, []).append(Located(told, name.start, name.end, name.key, frame))
    yield from _single(kinds)


# "(16 h 29 à | Dakar)" is where another clock stands.
_BY_ITS_CLOCK = re.compile(r"\d ?(?:h|heures?)(?: ?\d\d)? (?:a|en|in) (?:la |l'|les )?\Z")


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
    if a.is_quarter:
        return bool({*a.place.split("-")} & {*b.place.split("-")})
    words = [{word for word in re.split(r"[ '-]", one.place) if len(word) > _SHORT} for one in (a, b)]
    if a.place in b.place or b.place in a.place or words[0] & words[1]:
        return True
    return fuzz.ratio(a.place, b.place) >= _ONE_SPELLING


_OPPOSITE = ({"nord", "sud"}, {"est", "ouest"}, {"north", "south"}, {"east", "west"})


def _differing(accounts: Accounts, bucket: Sequence[Located]) -> list[tuple[Located, Located]]:
    """The pairs of places that two accounts give for one thing, neither of which the other account has anywhere."""
    return [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article
        and not _is_one_place(a, b)
        and (a.is_quarter or not (_has(accounts, a.article, b.place) or _has(accounts, b.article, a.place)))
        and _nearness(accounts, a, b) is not None
    ]


def _answers(accounts: Accounts, one: Located, apart: Sequence[tuple[Located, Located]]) -> bool:
    """Whether a place is one of those told apart, or the same as one of them in a passage that tells the same."""
    return any(
        one is placed or (_is_one_place(one, placed) and _nearness(accounts, one, placed) is not None)
        for pair in apart
        for placed in pair
    )


def _lies_in(around: Places, a: Located, b: Located) -> bool:
    """Whether one place lies in the other, as the accounts tell or everybody knows."""
    return a.place in around.get(b.place, ()) or b.place in around.get(a.place, ())


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
