"""How closely a place is given: "à Barsa" here, "dans la province de la Lossa" there, when Barsa lies in the Lossa.

Which place lies in which is read from the accounts ("Barsa, dans la province de la Lossa", "Barsa (Lossa)", "dans le nord du pays"),
and from the lexicon for places that everybody knows. Of two linked passages that tell the same act, the one that names the inner
place is more specific, when the other account has it nowhere. One question for each inner place, where half of the accounts name it:
what fewer name is a detail that nobody misses.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.places.containment import Places, containers, countries, one_spelling
from sahelread.diverging.places.located import is_of_the_speaker
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Link, PassageRef, Verdict, message
from sahelread.text.expressions import written
from sahelread.text.lexicon import entry, table
from sahelread.text.names import NameKind

# What the two passages share, by weight: a hint, and surely the same.
_HINT, _SURE = 0.3, 0.5
# A possible link of this score tells enough alike to compare places.
_PERHAPS_LINKED = 0.4


@dataclass(frozen=True)
class Place(Span):
    """A place at `[start, end)` of a passage. `key` is its folded name."""

    key: str

    @property
    def acts(self) -> frozenset[str]:
        """The acts told beside the place, in its clause, acts of speech left out."""
        return self.told.deeds_near(self.start, self.end, _NEAR)


# So far from a place stands what happened there.
_NEAR = 80


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Linked passages of which one names a place inside the other's."""
    spelling, around = one_spelling(accounts), containers(accounts)
    places = {
        told.ref: [replace(place, key=spelling.get(place.key, place.key)) for place in _places(told)]
        for told in accounts
    }
    texts: dict[str, str] = {}
    for article, text in accounts.texts.items():
        for key, other in spelling.items():
            text = text.replace(key, other)
        texts[article] = text
    found: dict[str, list[tuple[Place, Place, float]]] = defaultdict(list)
    for link in accounts.alignment.links:
        a, b = accounts.told.get(link.a), accounts.told.get(link.b)
        if a is None or b is None or not _are_of_one_act(accounts, link, a, b):
            continue
        for inner, outer in ((a, b), (b, a)):
            pair = _pair(texts, around, places[inner.ref], places[outer.ref])
            if pair is not None and pair[0].acts & pair[1].acts:
                likeness = accounts.likeness(a.keys, b.keys)[1]
                if likeness >= _HINT:
                    found[pair[0].key].append((*pair, likeness))
    for key, pairs in sorted(found.items()):
        told = [place for inner, outer, _ in pairs for place in (inner, outer)]
        told += _elsewhere(accounts, key, told, places.values())
        closely = {place.article for place in told if place.key == key}
        if 2 * len(closely) >= len({place.article for place in told}):
            likeness = max(pair[2] for pair in pairs)
            yield _finding(accounts, key, told, is_sure=likeness >= _SURE)


def _are_of_one_act(accounts: Accounts, link: Link, a: Told, b: Told) -> bool:
    linked = (a.ref, b.ref) in accounts.sure or link.score >= _PERHAPS_LINKED
    return linked and (a.background is None) == (b.background is None)


def _pair(
    texts: Mapping[str, str], around: Places, close: Sequence[Place], wide: Sequence[Place]
) -> tuple[Place, Place] | None:
    """A place of one passage with the place of another around it; None where the other has one of its own or names that too."""
    for inner in close:
        if not wide or _has(texts[wide[0].article], inner):
            continue
        outer = [
            place for place in wide if place.key in around.get(inner.key, ()) and not _is_a_country(place)
        ]
        others = [
            place
            for place in wide
            if place not in outer and not _has(inner.told.folded, place) and place.acts & inner.acts
        ]
        if outer and not others:
            return inner, outer[0]
    return None


def _is_a_country(place: Place) -> bool:
    """That a town lies in its country everybody knows: who names the country is not vague."""
    return place.key in countries(place.told.language)


def _has(folded: str, place: Place) -> bool:
    """Whether a text has the name of a place, without what it is of ("Hôtel des Palmiers de Barsa")."""
    joint = entry(place.told.language, "joins_a_complement")
    return (place.key.partition(joint)[0] if joint else place.key) in folded


def _finding(accounts: Accounts, key: str, told: Sequence[Place], *, is_sure: bool) -> Finding:
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
    accounts: Accounts, key: str, told: Sequence[Place], places: Iterable[Sequence[Place]]
) -> Iterator[Place]:
    """Where the other accounts put the same act: in the inner place, else in one around it."""
    keys = {place.key for place in told}
    acts = frozenset[str]().union(*(place.acts for place in told if place.key == key))
    known = {place.article for place in told}
    linked = frozenset[PassageRef]().union(*(accounts.neighbours(place.told.ref) for place in told))
    found: dict[str, Place] = {}
    for of_passage in places:
        for place in of_passage:
            article = place.article
            if (
                article in known
                or place.key not in keys
                or not acts & place.acts
                or place.told.ref not in linked
            ):
                continue
            if article not in found or (place.key == key and found[article].key != key):
                found[article] = place
    yield from found.values()


# --- the places of a passage -------------------------------------------------------------------------------------------


@read_alone
def _places(told: Told) -> list[Place]:
    """The named places of a passage, those of speakers left out, in order."""
    known = _known(told.language)
    found = [
        Place(told, name.start, name.end, name.key)
        for name in told.names
        if (name.kind is NameKind.PLACE or (name.kind is NameKind.OTHER and name.key in known))
        and told.before(_locating, name.start, _BEFORE)
        and not is_of_the_speaker(told, name.start)
    ]
    return sorted(found, key=lambda place: (place.start, place.end))


# "Où" is told by so much before the name of a place: "dans la province de la".
_BEFORE = 40


# What stands before the name of a place where something happens, or where somebody goes.
_locating = written(
    r"(?<!\w)(?:{'where_words'}(?: {small_words.article}?| )(?:{of_kind})?|{of_kind})\Z",
    of_kind=r"{'kinds_of_places'}s? (?:[a-z-]+ )?{small_words.of}?{small_words.article}?",
)


@cache
def _known(language: str) -> frozenset[str]:
    listed: Mapping[str, Sequence[str]] = table(language, "lies_in")
    return frozenset(listed).union(*listed.values())
