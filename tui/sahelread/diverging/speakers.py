"""Who speaks or decides for a body: "les autorités" here, "le gouvernement" or "le ministre, Issa Kolo" there.

The same public act is told of a country or its authorities, of a body, of an office or a person: from the widest to the closest.
Accounts that do not differ in anything else are not in conflict; which of them is meant is worth knowing. The subject stands right
before the verb of the act, in linked passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sahelread.aligning.sides import sides
from sahelread.diverging.accounts import Accounts, Term, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table

WIDE, BODY, HOLDER = "wide", "body", "holder"
_FROM_WIDE = (WIDE, BODY, HOLDER)

# What linked passages share, by share, besides the act.
_ALIKE = 0.2
_PER_STORY = 2
# A subject and its auxiliary stand in so many characters before the act.
_REACH = 110


class Subject(NamedTuple):
    """Who does a public act, at `[start, end)` of a passage, and how closely it says who."""

    told: Told
    start: int
    end: int
    act: str
    grain: str

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The public acts that accounts tell of doers of different grain."""
    subjects = [subject for told in accounts for subject in _subjects(told)]
    found = [
        bucket
        for bucket in connected(accounts, subjects, lambda a, b: _nearness(accounts, a, b))
        if len({one.article for one in bucket}) > 1 and _differ(bucket)
    ]
    found.sort(key=lambda bucket: -len({one.article for one in bucket}))
    yield from (_finding(bucket) for bucket in found[:_PER_STORY])


def _nearness(accounts: Accounts, a: Subject, b: Subject) -> tuple[float, ...] | None:
    if a.act != b.act or (a.told.ref, b.told.ref) not in accounts.sure:
        return None
    likeness = accounts.likeness(a.told.keys - {a.act}, b.told.keys - {b.act})[1]
    return (-likeness,) if likeness >= _ALIKE else None


def _differ(bucket: list[Subject]) -> bool:
    """Whether two accounts have no grain in common."""
    grains: dict[str, set[str]] = {}
    for one in bucket:
        grains.setdefault(one.article, set()).add(one.grain)
    listed = list(grains.values())
    return any(not a & b for place, a in enumerate(listed) for b in listed[place + 1 :])


@cache
def _public_acts(language: str) -> frozenset[str]:
    return frozenset(str(act) for act in table(language, "public_acts") or ())


@cache
def _grains(language: str) -> re.Pattern[str]:
    """The words for the authorities at large, for a body, and for an office, a group for each."""
    words = table(language, "grains_of_power") or {"none": ["(?!)"]}
    listed = "|".join(f"(?P<{grain}>{alternatives(list(found))})" for grain, found in words.items())
    return re.compile(rf"(?<![\w'-])(?:{listed})(?!\w)")


# A subject begins a clause; between it and its verb stand an apposition and an auxiliary.
_CLAUSE = re.compile(
    r"(?:\A|[.;:«»\"] ?|, |(?<!\w)(?:que |qu'))(?P<who>[^.,;:!?()«»\"]{2,80}?)(?:, [^,.;]{2,60},)?"
    r" (?:(?:a|ont|avait|avaient|s'est|se sont|has|have|had) (?:(?!ete )[^\W\d_]+(?:ment)? )?)?\Z"
)


def _subjects(told: Told) -> Iterator[Subject]:
    for term in told.terms:
        if term.key not in _public_acts(told.language):
            continue
        match = _CLAUSE.search(told.folded, max(0, term.start - _REACH), term.start)
        if match is None:
            continue
        start, end = match.span("who")
        is_phrase = any(not one.is_clause and (one.start, one.end) == (start, end) for one in told.chunks)
        grain = _grain(told, start, end) if is_phrase else None
        if grain is not None and _is_finite(told, term, match.end("who")):
            yield Subject(told, start, end, term.key, grain)


def _is_finite(told: Told, act: Term, end: int) -> bool:
    """Whether an act is a verb with a subject: behind an auxiliary, or in a form of the present."""
    if told.folded[end : act.start].strip():
        return True
    verb = told.folded[act.start : act.end].split(" ")[0]
    return verb.endswith(("e", "ent", "t", "it", "d"))


def _grain(told: Told, start: int, end: int) -> str | None:
    """How closely a subject says who acts; None where it is no public body."""
    match = _grains(told.language).search(told.folded, start, end)
    if match is not None:
        return match.lastgroup
    words = re.findall(r"[\w'-]+", told.folded[start:end])
    bare = [word.removeprefix("l'") for word in words if word not in ("le", "la", "les")]
    return WIDE if len(bare) <= _LONGEST_COUNTRY and 0 in sides(bare, told.language) else None


# "La Guinée équatoriale", "les États-Unis": the name of a country has so many words.
_LONGEST_COUNTRY = 2


def _finding(bucket: list[Subject]) -> Finding:
    widest = min(bucket, key=lambda one: (_FROM_WIDE.index(one.grain), one.told.ref))
    words = " ".join(widest.told.text[widest.start : widest.end].split())
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"speaker/{widest.act}",
        asked("who exactly", in_a_sentence(words, widest.told.language)),
        [
            Answer(one.told, one.start, one.end, shortened(one.told.text[one.start : one.end]))
            for one in bucket
        ],
        (message("One account tells more of who it is than another."),),
    )
