"""Words that place an account: one of two contraries ("suspension", "fin"), or a label that judges ("junte", "terroristes").

Contraries come in families of camps: used of the same thing, words of two camps cannot both fit. Labels come in families of
sides: they name the same people or events, and the choice among them is the account's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.words import fold


@dataclass(frozen=True, slots=True)
class TermUse:
    """A word at `[start, end)` that belongs to a side of a family."""

    start: int
    end: int
    family: str
    side: str


@cache
def _phrases(language: str, name: str) -> tuple[Phrases, dict[str, tuple[tuple[str, str], ...]]]:
    """The phrases of a table, and the families and sides of each."""
    found: dict[str, list[tuple[str, str]]] = {}
    for family, entry in (table(language, name) or {}).items():
        for side, phrases in entry.get("camps", entry).items():
            for phrase in phrases:
                found.setdefault(str(phrase), []).append((family, side))
    return Phrases(found), {phrase: tuple(places) for phrase, places in found.items()}


def _uses(text: str, language: str, name: str) -> tuple[TermUse, ...]:
    phrases, places = _phrases(language, name)
    return tuple(
        TermUse(found.start, found.end, family, side)
        for found in phrases.find(fold(text))
        for family, side in places[found.phrase]
    )


def contraries(text: str, language: str) -> tuple[TermUse, ...]:
    """The words of a text that have a contrary in the lexicon, in order."""
    return _uses(text, language, "contraries")


def labels(text: str, language: str) -> tuple[TermUse, ...]:
    """The labels of a text that the lexicon knows, in order."""
    return _uses(text, language, "labels")


def opposite(use: TermUse, language: str) -> str | None:
    """The camp that a word belongs to when it is denied ("n'a pas été revendiquée"); None when denying it says nothing."""
    family = (table(language, "contraries") or {}).get(use.family, {})
    others = [side for side in family.get("camps", ()) if side != use.side]
    return others[0] if family.get("negatable") and len(others) == 1 else None


def is_said_once(family: str, language: str) -> bool:
    """Whether a family speaks of what a story has only one of, wherever an account tells it."""
    return bool((table(language, "contraries") or {}).get(family, {}).get("anywhere"))


def type_of(family: str, language: str) -> str:
    """The type of divergence that a family of contraries makes."""
    return str((table(language, "contraries") or {}).get(family, {}).get("type", "term"))
