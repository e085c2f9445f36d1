"""The place right behind a verb: "arrêté | à Zinder", "détenu | dans un camp militaire près de Barsa", "soigné | à l'hôpital", or in front of
its sentence. It has a name, a kind of spot (a prison, a home, a road), or both; the lexicon has the verbs that tell a whereabouts, beside
those of its acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sahelread.diverging.findings import Span
from sahelread.diverging.places.located import is_of_another, is_of_the_speaker
from sahelread.diverging.times.holding import is_named
from sahelread.diverging.told import Term, Told, read_alone
from sahelread.text.expressions import expression, in_language, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.names import Name, NameKind
from sahelread.text.sought import Sought

# The place stands so near its verb.
_REACH = 70
# Between a comma and the date that it sets off stands hardly more: ", le".
_ASIDE = 4
# Between a verb and its place stands hardly more: "dans la".
_LEAD = 14


@dataclass(frozen=True)
class Spot(Span):
    """A place at `[start, end)` behind a verb that ends at `verb_end`, with what that verb tells. It has the `name` of a place, with the kind that is
    named with it, the `family` of a spot ("à l'hôpital"), or both; it may be only `beside` what is named."""

    tells: frozenset[str]
    verb_end: int
    name: str
    kind: str
    family: str
    beside: bool

    @property
    def around_it(self) -> frozenset[str]:
        """The telling words of the passage, without the place."""
        told = self.told
        return told.keys_in(0, self.start) | told.keys_in(self.end, len(told.folded))


def families(told: Told) -> frozenset[str]:
    """The families of spots that a passage tells of, wherever."""
    return frozenset(match.lastgroup or "" for match in told.finditer(_any_spot))


def are_of_two_verbs(a: Span, b: Span) -> bool:
    """Whether two places stand right behind two verbs that are not done at once: "enlevés à Sanga", "conduits à Barsa"."""
    one, other = _told_of(a), _told_of(b)
    at_once = word_set(a.told.language, "acts_at_once")
    return bool(one and other) and not (one & other or (one & at_once and other & at_once))


def _told_of(place: Span) -> frozenset[str]:
    """What the verb tells right behind which a place stands; nothing where it stands behind none."""
    found = [spot.tells for spot in spots(place.told) if spot.start <= place.start < spot.end]
    lead = place.told.before(_leads_there, place.start, _LEAD)
    if lead is not None and not found:
        at = [
            term
            for term in place.told.terms
            if lead.start() - _REACH <= term.start
            and term.end <= lead.start()
            and _is_a_participle(place.told, term)
            if not place.told.search(_turn, term.end, lead.start())
        ]
        found += [frozenset((term.key,)) for term in at if term.end == at[-1].end]
    return frozenset[str]().union(*found)


def _is_a_participle(told: Told, term: Term) -> bool:
    """Whether an act is told by a participle: "accueilli par le préfet | à Barsa"."""
    return (
        term.key in told.deeds
        and not is_named(told, term)
        and told.text[term.start].islower()
        and (told.search(_participle, term.start, term.end) is not None)
    )


@kept
def _kinds(language: str) -> Mapping[str, Sought]:
    """The verbs of each kind of whereabouts; those that end in a preposition have their place right there."""
    return {
        kind: in_language(rf"(?<![\w'-]){{whereabouts.{kind}}}(?:(?<=[ '])|(?!\w))", language)
        for kind in table(language, "whereabouts")
    }


_finite = expression("in_holding", "finite")
_participle = expression("in_spots", "participle")
_to = expression("accented", "to")
_turn = expression("in_holding", "turn")
_at = written(r"(?<!\w)(?:(?P<beside>{in_spots.beside})|{in_spots.at})(?:{in_holding.determiner} ?)?")
_leads_there = written(r"(?<=\w) {in_spots.at}(?:{in_holding.determiner} ?)?\Z")
_any_spot = written(r"(?<!\w){*spots}(?!\w)")
_of = expression("in_spots", "of")
_area = written(r"(?P<kind>{'kinds_of_places'}|zone)s?(?: [a-z-]+)? {small_words.of}{small_words.article}?")
_goes_on = expression("in_spots", "goes_on")


@read_alone
def spots(told: Told) -> Iterator[Spot]:
    """The places of a passage that stand right behind their verbs, the nearest of each."""
    fronted = _fronted(told)
    for end, tells in _verbs(told):
        if told.denies(end):
            continue
        leads = told.finditer(_at, end, _limit(told, end))
        direct = [(end, False)] if told.folded[end - 1] in " '" else []
        for at, beside in (*direct, *((lead.end(), lead["beside"] is not None) for lead in leads)):
            spot = _spot_at(told, at, end, tells, beside=beside)
            if spot is not None:
                yield spot
                break
        else:
            if fronted is not None and fronted.end <= end:
                yield replace(fronted, tells=tells, verb_end=end)
            fronted = None


def _fronted(told: Told) -> Spot | None:
    """The place that opens a sentence, "À Zinder, deux suspects ont été arrêtés": of its first verb, where that has none of its own."""
    lead = told.match(_at)
    spot = _spot_at(told, lead.end(), 0, frozenset(), beside=lead["beside"] is not None) if lead else None
    return spot if spot and told.folded[spot.end : spot.end + 1] == "," else None


def _limit(told: Told, start: int) -> int:
    """How far behind a verb its place may stand: up to what begins another clause, but for the commas around a date."""
    limit = min(told.clause(start, start)[1], start + _REACH)
    turns = [
        turn.start() for turn in told.finditer(_turn, start, limit) if not _is_of_a_date(told, turn.start())
    ]
    verbs = (verb.start() for verb in _auxiliaries(told, start, limit))
    return min([*turns, *verbs, limit])


def _is_of_a_date(told: Told, at: int) -> bool:
    """Whether what stands there opens or closes an aside that is a date: "arrêté, vendredi à l'aube, à son domicile"."""
    return any(0 <= when.start - at <= _ASIDE or 0 <= at - when.end <= _ASIDE for when in told.dates)


def _auxiliaries(told: Told, start: int, end: int) -> Iterator[re.Match[str]]:
    """The verbs of two words of a span, without "à Paris", which is none."""
    return (
        match
        for match in told.finditer(_finite, start, end)
        if not _to(told.language).match(told.text, match.start())
    )


def _verbs(told: Told) -> Iterator[tuple[int, frozenset[str]]]:
    """Where the verbs of a passage end, with what each tells: kinds of whereabouts, acts, and of what only took place, those of its subject."""
    general = frozenset(table(told.language, "acts_of_occurring"))
    found: dict[int, set[str]] = {}
    for match in _auxiliaries(told, 0, len(told.folded)):
        at = match.start("verb")
        found.setdefault(match.end(), set()).update(
            term.key for term in told.terms if term.start <= at < term.end and term.key in told.deeds
        )
    for kind, verb in _kinds(told.language).items():
        for match in verb.finditer(told.folded):
            found.setdefault(match.end(), set()).add(kind)
    for end, tells in found.items():
        if tells & general:
            first, _ = told.clause(end, end)
            tells = (tells | (told.deeds & told.keys_in(first, end))) - general
        if tells:
            yield end, frozenset(tells)


def _spot_at(told: Told, at: int, verb_end: int, tells: frozenset[str], *, beside: bool) -> Spot | None:
    """The place that begins at an offset: a spot, with the name that it has, or a name."""
    if is_of_the_speaker(told, at) or is_of_another(told, at):
        return None
    spot = told.match(_any_spot, at)
    if spot:
        family = spot.lastgroup or ""
        of = told.match(_of, spot.end())
        name = (
            _name_at(told, of.end())
            if of and family not in word_set(told.language, "spots_in_passing")
            else None
        )
        end = name.end if name else spot.end()
        return Spot(told, at, end, tells, verb_end, name.key if name else "", "", family, beside)
    kind = told.match(_area, at)
    name = _name_at(told, kind.end() if kind else at)
    if name is None:
        return None
    return Spot(told, at, name.end, tells, verb_end, name.key, kind["kind"] if kind else "", "", beside)


def _name_at(told: Told, start: int) -> Name | None:
    """The name of a place that begins at an offset; one of a body or of a person is none."""
    name = next((name for name in told.names if name.start == start), None)
    if name is None or name.kind not in (NameKind.PLACE, NameKind.OTHER) or told.match(_goes_on, name.end):
        return None
    return name
