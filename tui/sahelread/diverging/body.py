"""Which body it was: "la cour d'assises" here, "la cour d'appel" there; "le laboratoire national", "le laboratoire de Barsa".

A body is a word of the lexicon with what sets it apart from others of its kind. Where linked passages tell one act, and each names one
body of a kind, two whose words have nothing in common are two bodies, when neither account has the other's anywhere. A hint: a body
may be named by its task here and by its seat there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding, shortened
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table
from sahelread.text.words import fold, stem, words

# What the passages share besides the bodies, by share, when they tell of what one body did: surely linked, and perhaps linked.
_ALIKE, _PERHAPS_ALIKE = 0.08, 0.2
# An account is quoted in so many places at most.
_PLACES = 2
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
    kinds: dict[str, dict[str, list[Body]]] = defaultdict(lambda: defaultdict(list))
    for told in accounts:
        if told.background is None:
            for kind, bodies in _bodies(told).items():
                kinds[kind][told.ref.article] += bodies
    for _, by_article in sorted(kinds.items()):
        of_one = [found for found in by_article.values() if _is_one(found)]
        alike = [body for found in of_one for body in found]
        for bucket in connected(accounts, alike, lambda a, b: _nearness(accounts, a, b)):
            if any(not _is_one((a, b)) for a in bucket for b in bucket if a.article < b.article):
                yield _finding([found for found in of_one if any(body in bucket for body in found)], of_one)


def _is_one(bodies: Sequence[Body]) -> bool:
    """Whether bodies of one kind may all be one: what sets the one apart first is said of the others."""
    return all(a.apart[0] in b.apart or b.apart[0] in a.apart for a in bodies for b in bodies)


def _nearness(accounts: Accounts, a: Body, b: Body) -> tuple[float, ...] | None:
    """How near two bodies are: of linked passages that share an act, the less so the less they have in common."""
    if (a.told.ref, b.told.ref) not in accounts.scores or not a.told.acts & b.told.acts:
        return None
    around = (one.told.keys - one.told.keys_in(one.start, one.end) for one in (a, b))
    likeness = accounts.likeness(*around)[1]
    needed = _ALIKE if (a.told.ref, b.told.ref) in accounts.sure else _PERHAPS_ALIKE
    return (float(a.apart[0] != b.apart[0]), -likeness) if likeness >= needed else None


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """A word for a body, then the adjectives and the complement that set it apart: "commission nationale de recensement"."""
    kinds = "|".join(_kinds(language)) or "(?!)"
    adjective = rf"[^\W\d_]*?(?:{'|'.join(table(language, 'adjective_endings') or ('(?!)',))})(?![\w-])"
    of = r"(?:de la |de l'|de |du |des |d'|of the |of )"
    return re.compile(
        rf"(?<![\w-])(?P<kind>{kinds})(?P<apart>(?: {adjective}){{0,2}}(?: {of}[^\W\d_][\w-]*(?: {adjective}|(?: {of}|-)[^\W\d_][\w-]*)?)?)"
    )


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """The kind of body that each word for one stands for."""
    return {
        str(word): kind for kind, listed in (table(language, "named_bodies") or {}).items() for word in listed
    }


@cache
def _belonging(language: str) -> re.Pattern[str]:
    """What stands before a body that somebody only belongs to: "procureur près | la cour d'appel"."""
    return re.compile(table(language, "of_a_body") or "(?!)")


def _bodies(told: Told) -> dict[str, list[Body]]:
    """The bodies that a passage names, by kind."""
    found: dict[str, list[Body]] = defaultdict(list)
    kinds, belonging = _kinds(told.language), _belonging(told.language)
    for match in _pattern(told.language).finditer(told.folded):
        apart = _stems(told, *match.span("apart"))
        if apart and not belonging.search(told.folded, max(0, match.start() - _BEFORE), match.start()):
            kind = kinds[match["kind"]]
            found[kind].append(Body(told, match.start(), match.end(), kind, apart))
    return found


_BEFORE = 26


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


def _finding(asked_of: Sequence[Sequence[Body]], of_one: Sequence[Sequence[Body]]) -> Finding:
    """What body it was, with the answers of every account that names one such body, wherever it does."""
    kind = {body.apart[0] for found in asked_of for body in found}
    answering = [found for found in of_one if any(body.apart[0] in kind for body in found)]
    answers = [body.answer for found in answering for body in found[:_PLACES]]
    first = asked_of[0][0]
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        Confidence.HINT,
        f"body/{first.kind} " + " ".join(sorted(kind)),
        asked("which body", first.told.text[first.start : first.end].split(" ")[0].lower()),
        answers,
        (message("Each account names a body that the other does not have."),),
    )
