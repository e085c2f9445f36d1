"""Where what a passage tells was done: "arrêté | à Zinder", "l'attaque s'est produite | sur la route de Kaya", "C'est | au Togo | qu'il a fui".

A spot is a place with the verb that it stands with in its clause: the nearest before it, or the first behind a place that opens its clause. What is
hit, and what receives, is a place too: "une maternité | a été touchée".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.findings import Span
from sahelread.diverging.places.sites import Site, site_at, sites, spots_told
from sahelread.diverging.places.verbs import (
    PARTICIPLE,
    VERB,
    Verb,
    finite,
    of_its_subject,
    verbs,
    whereabouts,
)
from sahelread.diverging.told import Told, acts_of_speech, read_alone, read_once
from sahelread.diverging.topics import in_a_sentence
from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import entry, table, word_set

# The place stands so near its verb.
_REACH = 90
# A clause that is longer heads no question.
_LONGEST_CLAUSE = 72
# Between a comma and the date that it sets off stands hardly more: ", le".
_ASIDE = 4


@dataclass(frozen=True)
class Spot(Span):
    """A place of what is told by its `verb`."""

    site: Site
    verb: Verb

    @property
    def tells(self) -> frozenset[str]:
        """What it is the place of."""
        return self.verb.tells

    @property
    def around_it(self) -> frozenset[str]:
        """The telling words of the passage, without those of the place that may differ."""
        return self._beside_it(0, len(self.told.folded))

    @property
    def about(self) -> frozenset[str]:
        """What its clause tells beside the place."""
        return self._beside_it(*self.told.clause(self.start, self.end)) - acts_of_speech(self.told.language)

    @property
    def ends(self) -> frozenset[str]:
        """Whether it is where somebody or something came from, or should get to."""
        if self.tells & of_its_subject(self.told.language):
            return frozenset()
        listed = entry(self.told.language, "in_spots", "ends") or {}
        return frozenset(which for which, kinds in listed.items() if self.tells & {*kinds})

    @property
    def is_to_come(self) -> bool | None:
        """Whether it is told as what is still to happen; None where it may be going on."""
        clause = self.told.clause(self.start, self.end)
        return (
            True
            if self.told.search(_to_come, *clause)
            else False
            if self.told.search(finite, *clause)
            else None
        )

    @property
    def is_a_stage(self) -> bool:
        """Whether it is told as one place after others: "ensuite", "jusqu'ici"."""
        clause = self.told.clause(self.start, self.end)
        return "seated" not in self.tells and self.told.search(_in_stages, *clause) is not None

    def _beside_it(self, first: int, last: int) -> frozenset[str]:
        spans = (first, self.site.lead), (self.start, self.site.bare), (self.end, last)
        return frozenset[str]().union(*(self.told.keys_in(*span) for span in spans))


def are_of_two_acts(a: Spot, b: Spot) -> bool:
    """Whether two places are of two acts that are not done at once: "enlevés à Sanga", "conduits à Barsa"."""
    language = a.told.language
    if not (a.tells and b.tells):  # a verb that nobody knows: "l'entreprise exploite une mine | à Sanga"
        return bool((a.tells | b.tells) & of_its_subject(language))
    one, other = (
        spot.tells
        & spot.told.deeds.union(() if spot.tells & of_its_subject(language) else whereabouts(language))
        for spot in (a, b)
    )
    return bool(one and other) and not (
        one & other or (one & at_once(language) and other & at_once(language)) or are_kindred(a, b)
    )


def are_kindred(a: Spot, b: Spot) -> bool:
    """Whether two places are of acts that may be one happening: "enlevé", "interpellé"."""
    kindred = map(frozenset, table(a.told.language, "kindred_acts").values())
    return any(a.tells & acts and b.tells & acts for acts in kindred)


def at_once(language: str) -> frozenset[str]:
    """The acts and kinds of whereabouts that are of one moment."""
    return word_set(language, "acts_at_once") | word_set(language, "in_spots", "at_once")


def say_what(a: Spot, b: Spot) -> bool:
    """Whether the one act of two places says by itself what was done, not that it only took place, and neither passage has another place."""
    general = of_its_subject(a.told.language) | word_set(a.told.language, "acts_of_occurring")
    alone = all(sum(bool(spot.tells) for spot in spots(one.told)) == 1 for one in (a, b))
    return alone and bool(a.tells & b.tells - general | a.ends & b.ends)


_where, _there = expression("in_spots", "where"), expression("in_spots", "there")
_to_come = expression("in_spots", "to_come")
_in_stages = expression("in_spots", "in_stages")
_turn = expression("in_holding", "turn")
_while = expression("in_spots", "while")
_it_is = expression("in_spots", "it_is", frame=r"{}\Z")
_that = expression("in_spots", "that")
_somewhere = expression("in_spots", "somewhere", frame=r"(?<!\w){}\Z")
_as_subject = written("{*in_spots.as_subject}")


@read_alone
def spots(told: Told) -> Iterator[Spot]:
    """The places of a passage, each with the act that it is the place of; of an act that has several, the first."""
    found = list(verbs(told))
    taken: set[int] = set()
    known: set[int] = set()
    for site, verb in (*_objects(told, found), *_subjects(told)):
        if not (site.moves or told.denies(verb.end)):
            yield _spot(told, found, site, verb)
            known.add(site.start)
            if not verb.tells & at_once(told.language):
                taken.add(verb.end)  # "a frappé | une école" leaves room for the town
    for site in sites(told):
        owner = None if site.start in known else _owner(told, found, site)
        beside = site.family in word_set(told.language, "spots_beside_others")
        if owner is not None and (beside or owner.end not in taken) and not told.denies(owner.end):
            taken.update(() if beside else (owner.end,))  # "arrivés à moto | devant la banque"
            yield _spot(told, found, site, owner)


def _spot(told: Told, found: Sequence[Verb], site: Site, verb: Verb) -> Spot:
    """A place with its verb, and what is told to have been done there too: "à Barsa, où | il a été arrêté", "il y | est détenu"."""
    there = told.match(_where, site.end) or next(told.finditer(_there, site.end), None)
    also = next((one for one in found if one.rank and there and one.start >= there.end()), None)
    alone = also and there and not any(there.end() > one.lead > site.end for one in sites(told))
    tells = verb.tells | also.tells if also and alone else verb.tells
    return Spot(told, site.start, site.end, site, verb._replace(tells=tells))


def _objects(told: Told, found: Sequence[Verb]) -> Iterator[tuple[Site, Verb]]:
    """The places right behind verbs that take one: "a frappé | une école", "venaient du | Mali"."""
    for verb in found:
        site = site_at(told, verb.end, verb.end) if told.folded[verb.end - 1] in " '" else None
        if site is not None:
            yield site, verb


def _subjects(told: Told) -> Iterator[tuple[Site, Verb]]:
    """The places of which it is told that they are hit, or receive: "le stade de Kaya | accueille le match"."""
    if not told.search(_as_subject):
        return
    named = [name.start for name in told.names if name.key in _known_places(told.language)]
    for start in (*(spot.start() for spot in spots_told(told)), *named):
        site = site_at(told, start, start)
        verb = told.match(_as_subject, site.end) if site else None
        if site is not None and verb is not None:
            acts = told.keys_in(*verb.span()) & told.deeds
            yield site, Verb(*verb.span(), acts | {verb.lastgroup or ""})


@cache
def _known_places(language: str) -> frozenset[str]:
    """The places that everybody knows."""
    listed = table(language, "lies_in")
    return frozenset(listed).union(*listed.values())


def _owner(told: Told, found: Sequence[Verb], site: Site) -> Verb | None:
    """What a place is the place of: the nearest verb before it in its clause, with the acts between them, or the first behind one that opens
    it; an act told by a noun where there is no verb."""
    first, last = told.clause(site.start, site.end)
    turns = [
        turn
        for turn in told.finditer(_turn, first, last)
        if not (_is_of_a_date(told, turn.start()) or told.match(_while, turn.start()))
    ]
    # "a été arrêté, | à Barsa" and "chez lui, | à Barsa" only set the place off
    ends = {*(verb.end for verb in found if verb.rank), *(other.end for other in sites(told))}
    sets_off = [
        turn
        for turn in turns
        if turn.group() == "," and (turn.start() in ends or told.before(_somewhere, turn.start(), _REACH))
    ]
    first = max([first, *(one.end() for one in turns if one.end() <= site.lead - 2 * (one in sets_off))])
    before = [verb for verb in found if first < verb.end <= site.lead]
    if before:
        last = max((place for place, verb in enumerate(before) if verb.rank), default=0)
        finite_verb = before[last - 1] if last else None
        if finite_verb and (finite_verb.rank, before[last].rank) == (VERB, PARTICIPLE):
            last -= finite_verb.end + 1 == before[last].start  # "a été retrouvé | calciné | à Barsa"
        near = before[last:]
        return _with_nouns(near) if site.lead - near[-1].end <= _REACH else None
    set_off = told.match(_that, site.end) if told.search(_it_is, first, site.lead) else None
    opens = not told.folded[first : site.lead].strip() and told.folded[site.end : site.end + 1] == ","
    if not (set_off or opens):
        alone = first == told.clause(site.start, site.end)[0] and site.lead - first <= _REACH
        return Verb(first, first, frozenset()) if alone else None
    start = set_off.end() if set_off else site.end + 1
    if not set_off:
        last = min((turn.start() for turn in turns if turn.start() >= start), default=last)
    behind = [verb for verb in found if start <= verb.start and verb.end <= last]
    ranked = [place for place, verb in enumerate(behind) if verb.rank] or [0]
    return _with_nouns(behind[ranked[0] : ranked[1] if len(ranked) > 1 else None])


@read_once
def spot_of(told: Told, site: Site) -> Spot | None:
    """A place with its verb, though that has another place too."""
    owner = _owner(told, list(verbs(told)), site)
    return Spot(told, site.start, site.end, site, owner) if owner else None


def _with_nouns(near: Sequence[Verb]) -> Verb | None:
    """A verb with what the nouns behind it tell: "s'ouvre | le procès"; None where nothing is told."""
    tells = frozenset[str]().union(*(verb.tells for verb in near))
    return near[0]._replace(tells=tells) if tells else None


def _is_of_a_date(told: Told, at: int) -> bool:
    """Whether what stands there opens or closes an aside that is a date: "arrêté, vendredi à l'aube, à son domicile"."""
    return any(0 <= when.start - at <= _ASIDE or 0 <= at - when.end <= _ASIDE for when in told.dates)


def what_was_done(told: Iterable[Spot]) -> str:
    """The shortest clause up to its verb, "les deux suspects ont été arrêtés", without what opens it ("Reporter au Sahel, | il a été arrêté");
    empty where none is whole without its place."""
    clauses = []
    for one in told:
        first, _ = one.told.clause(one.start, one.end)
        again = one.told.search(_again, first, one.verb.start)
        first = again.start() if again else first
        dated = any(one.verb.end <= when.start < one.site.lead for when in one.told.dates)
        clause = one.told.text[first : one.verb.end if dated else max(one.verb.end, one.site.lead)].strip()
        clause = _SET_OFF.sub("", _dangling(one.told.language).sub("", clause))
        is_whole = " " in clause and "," not in clause and one.verb.end <= one.start
        if is_whole and len(clause) <= _LONGEST_CLAUSE:
            clauses.append(in_a_sentence(clause, one.told.language))
    return min(clauses, key=len, default="")


_again = expression("in_telling_words", "pronoun", frame=r"(?<=, ){}")
# "Un autre| , blessé, | a été conduit".
_SET_OFF = re.compile(r",[^,]*,(?= )")
# "ont quitté | la place", "venait de | Barsa".
_dangling = expression("in_spots", "dangling", frame=r" (?:{} ?)+\Z")
