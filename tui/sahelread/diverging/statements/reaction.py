"""Whether somebody has spoken: "les autorités n'ont pas encore réagi" here, and what they said there.

Words of silence name who says nothing: bodies of the lexicon, those of a country, a name. An account that quotes them, or tells that they
reacted, tells otherwise. A hint: who was silent in the morning may speak at noon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import first_of_each
from sahelread.diverging.findings import Answer, Finding, Span, in_its_words, shortened
from sahelread.diverging.people.offices import offices
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.attribution import SourceKind
from sahelread.text.expressions import expression
from sahelread.text.lexicon import table, word_set

# Who says nothing, or speaks, stands so near before the words that say so, or behind them.
_BEFORE, _BEHIND = 70, 60
# An account is quoted in so many places at most.
_PLACES = 2


@dataclass(frozen=True)
class Party:
    """Those who are silent or speak: concepts of bodies, countries, last words of names."""

    bodies: frozenset[str]
    countries: frozenset[str]
    names: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.bodies or self.countries or self.names)


@dataclass(frozen=True)
class Silence(Span):
    """Words of silence at `[start, end)` of a passage, and who is silent."""

    who: Party


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Those of whom one account says that they say nothing, and whom another quotes."""
    left = [silence for told in accounts if told.background is None for silence in _silences(told)]
    while left:
        same = [one for one in left if _may_be_one(one.who, left[0].who)]
        left = [one for one in left if one not in same]
        silent = {one.article for one in same}
        spoken = [
            answer
            for told in accounts
            if told.ref.article not in silent
            for answer in _sayings(told, [one.who for one in same])
        ]
        if spoken:
            yield _finding(same, spoken)


def _finding(same: Sequence[Silence], spoken: Sequence[Answer]) -> Finding:
    who = same[0].who
    return Finding(
        DivergenceType.NEGATION,
        Verdict.CONFLICT,
        "silent/" + " ".join(sorted(who.bodies | who.countries | who.names)),
        _question(same[0]),
        [*(one.answer for one in same), *first_of_each(spoken, _PLACES)],
        (message("One account has them say nothing, another tells what they said."),),
    )


def _question(silence: Silence) -> Message:
    right_before = (silence.start, silence.start - 1)
    who = next((one for one in silence.told.noun_phrases if one.end in right_before), None)
    return asked("reaction", shortened(silence.told.text[who.start : who.end]) if who else "")


_silent = expression("reactions", "silent", frame=r"(?<![\w-]){}")
_spoken = expression("reactions", "spoken", frame=r"(?<![\w-]){}")


@cache
def _voices(language: str) -> Mapping[str, frozenset[str]]:
    """Concepts of those whose silence is told, and of those who speak for them."""
    speakers = {body: frozenset((body,)) for body in word_set(language, "bodies")}
    for body, others in table(language, "spoken_for").items():
        speakers[body] = frozenset((body, *others))
    return speakers


# "L'avocat de | Kolo" is another than Kolo.
_of = expression("in_reaction", "of")


def _party(told: Told, start: int, end: int) -> Party:
    """Those whom a span names."""
    names = (
        name.last
        for name in told.names
        if start <= name.start and name.end <= end and not told.search(_of, start, name.start)
    )
    countries = told.sides_in(start, end)
    return Party(
        told.keys_in(start, end) & _voices(told.language).keys(),
        countries,
        frozenset(names) if not countries else frozenset(),
    )


def _may_be_one(one: Party, other: Party) -> bool:
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    return bool(one.bodies & other.bodies or one.names & other.names or one.countries & other.countries)


@read_alone
def _silences(told: Told) -> Iterator[Silence]:
    """Words of silence that name who is silent, before them or behind."""
    for match in told.finditer(_silent):
        before = told.clause(*match.span(), _BEFORE)[0], match.start()
        behind = match.end(), told.clause(*match.span(), _BEHIND)[1]
        who = _party(told, *before) or _party(told, *behind)
        if who:
            yield Silence(told, match.start(), match.end(), who)


# "…, rapporte Awa Diop, | ambassadrice du Togo": what a source is, set off behind its name.
_apposed = expression("in_reaction", "apposed")


def _sayings(told: Told, silent: Sequence[Party]) -> Iterator[Answer]:
    """Where a passage names the silent as the source of what it says, or tells that they reacted."""
    for found in told.attributions:
        if found.kind in (SourceKind.ANONYMOUS, SourceKind.MEDIA):
            continue
        named = found.kind is SourceKind.NAMED
        apposed = told.match(_apposed, found.source_end) if named else None
        span = found.source_start, apposed.end() if apposed else found.source_end
        if any(_speaks_for(told, span, who) for who in silent):
            yield in_its_words(told, *span)
    for match in told.finditer(_spoken):
        span = told.clause(*match.span(), _BEFORE)[0], match.start()
        if told.denies(match.start()):
            continue
        if any(_speaks_for(told, span, who) for who in silent):
            start = _subject(told, *span)
            yield in_its_words(told, start, match.end())


# "Dans un communiqué, le ministre a …" is part of what shows that he spoke.
_channel = expression("in_reaction", "channel")


def _subject(told: Told, first: int, end: int) -> int:
    """Where who speaks is named, after the last comma that is not right before the verb."""
    channel = told.search(_channel, first, end)
    if channel:
        return channel.start()
    comma = told.folded.rfind(", ", first, max(first, end - 2))
    terms = [term.start for term in told.terms if max(first, comma) <= term.start < end]
    return min(terms, default=end)


# The president of an association speaks for no government: the words for his office are longer than the office alone.
_PRESIDENT, _ALONE = "president", 10


def _speaks_for(told: Told, span: tuple[int, int], who: Party) -> bool:
    """Whether those whom a span names are the silent, or speak for them."""
    party = _party(told, *span)
    if who.countries and party.countries and not who.countries & party.countries:
        return False
    voices = frozenset[str]().union(*(_voices(told.language)[body] for body in who.bodies))
    if _PRESIDENT in voices - who.bodies and any(
        office.family == _PRESIDENT
        and office.end > office.start + _ALONE
        and not office.countries
        and span[0] <= office.start < span[1]
        for office in offices(told)
    ):
        voices -= {_PRESIDENT}
    is_theirs = bool(party.names & who.names or told.keys_in(*span) & voices)
    return is_theirs or bool(who.countries & party.countries and _envoys(told, span))


def _envoys(told: Told, span: tuple[int, int]) -> frozenset[str]:
    return told.keys_in(*span) & word_set(told.language, "envoys")
