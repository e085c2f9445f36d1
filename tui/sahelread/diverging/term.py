"""Accounts that use contrary words of the same thing: "suspension" against "fin", "démission" against "limogeage".

The contraries are the lexicon's; each family says what type of divergence it makes. The words around must be alike, so that
what is suspended here is what is ended there. Sure only in linked passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.mentions import Mention, mention, nearness, source_of, topic_of
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.negation import is_conditional
from sahelread.text.terms import TermUse, is_said_once, opposite, type_of
from sahelread.text.words import function_words

# Found on bench/stories/dev: below, the word is said of something else.
_LINKED, _APART, _SURE = 0.08, 0.30, 0.25
# What a story has only one of needs so little in common around it (one word that is not everywhere).
_SAID_ONCE = 0.3
_DENIES_ITSELF = re.compile(r"n'|(?:ne|pas|non|sans|no|not|aucune?|recu aucune?) ")
# A negation denies a word this near behind it.
_NEGATED = 16


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The contrary words that accounts use of the same thing."""
    families: dict[tuple[str, str], list[Mention]] = {}
    for told in accounts:
        for use in told.contraries:
            found = _mention(told, use)
            if found is None:
                continue
            if is_said_once(use.family, told.language):  # the word names what it is said of: sirens, a claim
                own = told.keys_in(found.start, found.end)
                found = replace(found, surroundings=found.surroundings | own)
            families.setdefault((told.language, use.family), []).append(found)
    for (language, family), mentions in sorted(families.items()):
        if len({found.side for found in mentions}) < 2:
            continue
        anywhere = is_said_once(family, language)
        apart, weight = (0.0, _SAID_ONCE) if anywhere else (_APART, 1.0)
        for bucket in connected(
            accounts,
            mentions,
            lambda a, b, apart=apart, weight=weight: nearness(  # type: ignore[misc]
                accounts, a, b, linked=_LINKED, apart=apart, weight=weight
            ),
        ):
            finding = _finding(accounts, bucket, family, DivergenceType(type_of(family, language)))
            if finding is not None:
                yield finding


def _finding(
    accounts: Accounts, bucket: Sequence[Mention], family: str, kind: DivergenceType
) -> Finding | None:
    sides: dict[str, set[str]] = {}
    for found in bucket:
        sides.setdefault(found.article, set()).add(found.side)
    opposed = [
        (a, b)
        for a in bucket
        for b in bucket
        if a.article < b.article and not sides[a.article] & sides[b.article]
    ]
    if not opposed:
        return None
    sure = kind is DivergenceType.TERM and any(
        (a.told.ref, b.told.ref) in accounts.sure
        and accounts.likeness(a.surroundings, b.surroundings)[1] >= _SURE
        for a, b in opposed
    )
    words: dict[str, str] = {}
    for found in bucket:
        words.setdefault(found.side, found.told.text[found.start : found.end].lower())
    listed = ", ".join(words.values())
    inside = any(len(found) > 1 for found in sides.values())
    return Finding(
        kind,
        Verdict.CONFLICT,
        Confidence.SURE if sure else Confidence.HINT,
        f"{family}/{' '.join(sorted({found.side for found in bucket}))}",
        message("Is it so, or not ({what})?", what=listed)
        if kind is DivergenceType.NEGATION
        else message("Which word fits ({what}): {words}?", what=topic_of(accounts, bucket), words=listed),
        [_sourced(found).answer for found in bucket],
        (
            message("The words exclude each other."),
            *((message("One account uses both."),) if inside else ()),
        ),
    )


def _mention(told: Told, use: TermUse) -> Mention | None:
    """A contrary word as an account means it; None for what is not so or only might be ("si l'otage est libéré")."""
    if is_conditional(told.folded, use.start):
        return None
    if is_said_once(use.family, told.language) and told.is_background(use.start, use.end):
        return None
    start, end = _telling(told, use)
    denial = next(
        (
            negation
            for negation in told.negations
            if not negation.denied and negation.end <= use.start <= negation.end + _NEGATED
        ),
        None,
    )
    if denial is None or _DENIES_ITSELF.match(told.folded, use.start):
        return mention(told, start, end, use.side)
    side = opposite(use, told.language)
    return mention(told, denial.start, end, side) if side else None


def _telling(told: Told, use: TermUse) -> tuple[int, int]:
    """The span of a word without the function words at its end: "la fin de toute" tells "la fin"."""
    end = use.end
    empty = function_words(told.language)
    while (space := told.folded.rfind(" ", use.start, end)) > 0 and told.folded[space + 1 : end] in empty:
        end = space
    return use.start, end


def _sourced(found: Mention) -> Mention:
    return replace(found, source=source_of(found.told, found.start))
