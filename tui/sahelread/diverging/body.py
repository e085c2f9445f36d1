"""Which body it was: "la cour d'assises" here, "la cour d'appel" there; "le laboratoire national", "le laboratoire de Barsa".

A body is a word of the lexicon with what sets it apart from others of its kind. Where linked passages tell one act, and each names one
body of a kind, two whose words have nothing in common are two bodies, when neither account has the other's anywhere. A hint: a body
may be named by its task here and by its seat there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.words import fold, stem, words

# What the passages share besides the bodies, by share, when they tell of what one body did.
_ALIKE = 0.2
# Words that set a body apart are longer ("appel", not "de").
_SHORT = 3


@dataclass(frozen=True)
class Body:
    """A body at `[start, end)` of a passage: its kind, and the stems of what sets it apart, in order."""

    told: Told
    start: int
    end: int
    kind: str
    apart: tuple[str, ...]

    @property
    def article(self) -> str:
        return self.told.ref.article

    @property
    def answer(self) -> Answer:
        return Answer(self.told, self.start, self.end, shortened(self.told.text[self.start : self.end]))


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts that accounts ascribe to two bodies of one kind."""
    kinds: dict[str, list[Body]] = defaultdict(list)
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for told in accounts:
        for kind, bodies in _bodies(told).items():
            for body in bodies:
                named[body.article, kind].update(body.apart)
            if len({body.apart for body in bodies}) == 1 and told.background is None:
                kinds[kind].append(bodies[0])
    for kind, alike in sorted(kinds.items()):
        for bucket in connected(accounts, alike, lambda a, b: _nearness(accounts, a, b)):
            apart = [
                (a, b)
                for a in bucket
                for b in bucket
                if a.article < b.article
                and a.apart[0] not in named[b.article, kind]
                and b.apart[0] not in named[a.article, kind]
            ]
            if apart:
                yield _finding(bucket)


def _nearness(accounts: Accounts, a: Body, b: Body) -> tuple[float, ...] | None:
    """How near two bodies are: of linked passages that share an act, the less so the less they have in common."""
    if (a.told.ref, b.told.ref) not in accounts.scores or not a.told.acts & b.told.acts:
        return None
    around = (one.told.keys - one.told.keys_in(one.start, one.end) for one in (a, b))
    likeness = accounts.likeness(*around)[1]
    return (float(a.apart[0] != b.apart[0]), -likeness) if likeness >= _ALIKE else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A word for a body, then the adjectives and the complement that set it apart: "commission nationale de recensement"."""
    kinds = "|".join(str(kind) for kind in table(language, "named_bodies") or ("(?!)",))
    adjective = rf"[^\W\d_]{{2,}}?(?:{'|'.join(table(language, 'adjective_endings') or ('(?!)',))})(?![\w-])"
    of = r"(?:de la |de l'|de |du |des |d'|of the |of )"
    return re.compile(
        rf"(?<![\w-])(?P<kind>{kinds})(?P<apart>(?: {adjective}){{0,2}}(?: {of}[^\W\d_][\w-]*(?: {adjective}|(?: {of}|-)[^\W\d_][\w-]*)?)?)"
    )


def _bodies(told: Told) -> dict[str, list[Body]]:
    """The bodies that a passage names, by kind."""
    found: dict[str, list[Body]] = defaultdict(list)
    for match in _pattern(told.language).finditer(told.folded):
        apart = _stems(told, *match.span("apart"))
        if apart:
            found[match["kind"]].append(Body(told, match.start(), match.end(), match["kind"], apart))
    return found


def _stems(told: Told, start: int, end: int) -> tuple[str, ...]:
    """The stems of what sets a body apart, in order, without the countries."""
    nations = {fold(side) for side in told.sides_in(start, end)}
    return tuple(
        stem(word.text, told.language)
        for word in words(told.text[start:end])
        if len(word.text) > _SHORT
        and not told.sides_in(start + word.start, start + word.end)
        and fold(word.text) not in nations
    )


def _finding(bucket: Sequence[Body]) -> Finding:
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        Confidence.HINT,
        f"body/{bucket[0].kind} " + " ".join(sorted({one.apart[0] for one in bucket})),
        asked("which body", bucket[0].kind),
        [one.answer for one in bucket],
        (message("Each account names a body that the other does not have."),),
    )
