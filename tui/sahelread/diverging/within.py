"""How closely a place is given: "à Barsa" here, "dans la province de la Lossa" there, when Barsa lies in the Lossa.

Which place lies in which is read from the accounts themselves ("Barsa, dans la province de la Lossa", "Barsa (Lossa)"). Of two
linked passages that tell the same act, the one that names the inner place is more specific, when the other account has it nowhere.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.place import is_of_the_speaker
from sahelread.diverging.topics import topic
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table
from sahelread.text.names import Name, NameKind

# Between a place and the one it lies in stands so much at most.
_REACH = 60
# What the two passages share, by weight: a hint, and surely the same.
_HINT, _SURE = 0.3, 0.5

Places = Mapping[str, frozenset[str]]
"""The places that each place lies in, by their folded names."""


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Linked passages of which one names a place inside the other's."""
    around = _containers(accounts)
    if not around:
        return
    seen: set[tuple[str, str, str]] = set()
    for link in accounts.alignment.links:
        a, b = accounts.told.get(link.a), accounts.told.get(link.b)
        if a is None or b is None or (a.ref, b.ref) not in accounts.sure or not a.acts & b.acts:
            continue
        for inner, outer in ((a, b), (b, a)):
            finding = _finding(accounts, around, inner, outer, seen)
            if finding is not None:
                yield finding


def _finding(
    accounts: Accounts, around: Places, inner: Told, outer: Told, seen: set[tuple[str, str, str]]
) -> Finding | None:
    _, likeness = accounts.likeness(inner.keys, outer.keys)
    wide = _places(outer)
    place = next((name for name in _places(inner) if around.get(name.key)), None)
    if likeness < _HINT or place is None or not wide:
        return None
    if not all(name.key in around[place.key] for name in wide) or _names(
        accounts, outer.ref.article, place.key
    ):
        return None
    question = place.key, inner.ref.article, outer.ref.article
    if question in seen:
        return None
    seen.add(question)
    answers = [
        Answer(told, name.start, name.end, told.text[name.start : name.end])
        for told, name in ((inner, place), (outer, wide[0]))
    ]
    return Finding(
        DivergenceType.PLACE,
        Verdict.MORE_SPECIFIC,
        Confidence.SURE if likeness >= _SURE else Confidence.HINT,
        "within/" + place.key,
        asked("where", topic(accounts, [(one.told, one.start, one.end, one.told.keys) for one in answers])),
        answers,
        (message("One account names a place that lies in the other's."),),
    )


def _places(told: Told) -> list[Name]:
    return [
        name for name in told.names if name.kind is NameKind.PLACE and not is_of_the_speaker(told, name.start)
    ]


def _names(accounts: Accounts, article: str, place: str) -> bool:
    return any(told.ref.article == article and place in told.folded for told in accounts)


@cache
def _inside(language: str) -> re.Pattern[str] | None:
    """What stands between a place and the one it lies in: ", dans la province de la", " ("."""
    kinds, words = table(language, "kinds_of_places"), table(language, "inside_words")
    if not kinds or not words:
        return None
    article = r"(?:la |le |l'|les |une |the )?"
    of = rf"(?:de |du |des |d'|of )?{article}"
    quarters = alternatives(list(table(language, "quarters") or ("(?!)",)))
    return re.compile(
        rf"(?:,? (?:(?:{alternatives(list(words))}) {article}|dans {article}(?:{quarters}) {of})"
        rf"(?:(?:{alternatives(list(kinds))}) (?:[a-z-]+ )?{of})?|,? \()"
    )


def _containers(accounts: Accounts) -> Places:
    """What lies in what, as the accounts tell it, over several steps."""
    direct: dict[str, set[str]] = defaultdict(set)
    known = {name.key for told in accounts for name in told.names if name.kind is NameKind.PLACE}
    for told in accounts:
        inside = _inside(told.language)
        for name, following in zip(told.names, told.names[1:], strict=False):
            between = told.folded[name.end : following.start]
            if inside is None or len(between) > _REACH or not inside.fullmatch(between):
                continue
            if name.kind is NameKind.PLACE and following.key in known:
                direct[name.key].add(following.key)
    return {place: _all_around(direct, place) for place in direct}


def _all_around(direct: Mapping[str, set[str]], place: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [place]
    while waiting:
        for outer in direct.get(waiting.pop(), ()):
            if outer not in found and outer != place:
                found.add(outer)
                waiting.append(outer)
    return frozenset(found)
