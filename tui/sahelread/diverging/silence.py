"""Whether somebody has spoken: "les autorités n'ont pas encore réagi" here, and what they said there.

Words of silence name who says nothing ("aucune communication officielle de Lomé", "le gouvernement s'est refusé à tout commentaire").
An account that quotes them, or says that they reacted, tells otherwise. Who is silent is a body, or those of a country; a source is
theirs when it shares a telling word with them. A hint: who was silent in the morning may speak at noon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.attribution import SourceKind
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases

# Who says nothing stands so near before or behind the words that say so.
_BEFORE, _BEHIND = 70, 60
# An account is quoted in so many places at most.
_PLACES = 2


@dataclass(frozen=True)
class Silence:
    """Words of silence at `[start, end)` of a passage, and who is silent: concepts of bodies, and countries."""

    told: Told
    start: int
    end: int
    bodies: frozenset[str]
    countries: frozenset[str]

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, shortened(self.told.text[self.start : self.end]))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Those of whom one account says that they say nothing, and whom another quotes."""
    silences = [silence for told in accounts for silence in _silences(told)]
    seen: set[Silence] = set()
    for silence in silences:
        if silence in seen:
            continue
        same = [one for one in silences if _are_one(one, silence)]
        seen.update(same)
        silent = {one.told.ref.article for one in same}
        spoken = [
            answer
            for told in accounts
            if told.ref.article not in silent and told.background is None
            for answer in _sayings(told, silence)
        ]
        if spoken:
            yield Finding(
                DivergenceType.NEGATION,
                Verdict.CONFLICT,
                Confidence.HINT,
                "silent/" + " ".join(sorted(silence.bodies | silence.countries)),
                asked("so", silence.answer.value),
                [*(one.answer for one in same), *_few(spoken)],
                (message("One account has them say nothing, another tells what they said."),),
            )


def _few(answers: list[Answer]) -> Iterator[Answer]:
    """The first answers of each account."""
    told: dict[str, int] = {}
    for answer in answers:
        article = answer.told.ref.article
        told[article] = told.get(article, 0) + 1
        if told[article] <= _PLACES:
            yield answer


@cache
def _words(language: str) -> Phrases:
    return Phrases(str(phrase) for phrase in table(language, "silences") or ())


# "…, rapporte Awa Diop, | ambassadrice du Togo": what a source is, set off behind its name.
_APPOSED = re.compile(r", (?!qui |dont |et |mais |who |and )[^,.;:!?()]{4,60}")


def _are_one(one: Silence, other: Silence) -> bool:
    if one.countries and other.countries:
        return bool(one.countries & other.countries)
    return bool(one.bodies & other.bodies)


@cache
def _spoken_for(language: str) -> Mapping[str, frozenset[str]]:
    """Concepts of those whose silence is told, and of those who speak for them."""
    speakers = {str(body): frozenset((str(body),)) for body in table(language, "bodies") or ()}
    for body, others in (table(language, "spoken_for") or {}).items():
        speakers[body] = frozenset((body, *others))
    return speakers


def _silences(told: Told) -> Iterator[Silence]:
    """Words of silence that name who is silent, the nearest before them or behind."""
    speakers = _spoken_for(told.language)
    for found in _words(told.language).find(told.folded):
        first, last = told.clause(found.start, found.end)
        before = max(first, found.start - _BEFORE), found.start
        behind = found.end, min(last, found.end + _BEHIND)
        for span in (before, behind):
            bodies, countries = told.keys_in(*span) & speakers.keys(), told.sides_in(*span)
            if bodies or countries:
                yield Silence(told, found.start, found.end, frozenset(bodies), countries)
                break


def _sayings(told: Told, silence: Silence) -> Iterator[Answer]:
    """Where a passage names those as the source of what it says."""
    speakers = _spoken_for(told.language)
    voices = frozenset[str]().union(*(speakers[body] for body in silence.bodies))
    for found in told.attributions:
        if found.kind in (SourceKind.ANONYMOUS, SourceKind.MEDIA):
            continue
        named = found.kind is SourceKind.NAMED
        apposed = _APPOSED.match(told.folded, found.source_end) if named else None
        span = found.source_start, apposed.end() if apposed else found.source_end
        countries = told.sides_in(*span)
        if countries and silence.countries:
            is_theirs = bool(countries & silence.countries)
        else:
            is_theirs = bool(told.keys_in(*span) & voices)
        if is_theirs:
            yield Answer(told, *span, shortened(told.text[slice(*span)]))
