"""Accounts that use contrary words of the same thing: "suspension" against "fin", "démission" against "limogeage".

The contraries are the lexicon's; each family says what type of divergence it makes. The words around must be alike, so that
what is suspended here is what is ended there. Sure only in linked passages.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.diverging.accounts import Accounts, Told
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Finding
from sahelread.diverging.mentions import Mention, mention, nearness, source_of, topic_of
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.negation import is_conditional
from sahelread.text.terms import TermUse, type_of
from sahelread.text.words import function_words

# Found on bench/stories/dev: below, the word is said of something else.
_LINKED, _APART, _SURE = 0.08, 0.30, 0.25
# A negation denies a word this near behind it.
_NEGATED = 16


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The contrary words that accounts use of the same thing."""
    families: dict[tuple[str, str], list[Mention]] = {}
    for told in accounts:
        for use in told.contraries:
            if _is_unreal(told, use):
                continue
            start, end = _telling(told, use)
            found = mention(told, start, end, use.side)
            families.setdefault((told.language, use.family), []).append(found)
    for (language, family), mentions in sorted(families.items()):
        if len({found.side for found in mentions}) < 2:
            continue
        for bucket in connected(
            accounts, mentions, lambda a, b: nearness(accounts, a, b, linked=_LINKED, apart=_APART)
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
        message("Which word fits ({what}): {words}?", what=topic_of(accounts, bucket), words=listed),
        [_sourced(found).answer for found in bucket],
        (
            message("The words exclude each other."),
            *((message("One account uses both."),) if inside else ()),
        ),
    )


def _is_unreal(told: Told, use: TermUse) -> bool:
    """Whether a word is said of what is not so, or only might be: "n'est pas libéré", "si l'otage est libéré"."""
    denied = any(
        not negation.denied and negation.end <= use.start <= negation.end + _NEGATED
        for negation in told.negations
    )
    return denied or is_conditional(told.folded, use.start)


def _telling(told: Told, use: TermUse) -> tuple[int, int]:
    """The span of a word without the function words at its end: "la fin de toute" tells "la fin"."""
    end = use.end
    empty = function_words(told.language)
    while (space := told.folded.rfind(" ", use.start, end)) > 0 and told.folded[space + 1 : end] in empty:
        end = space
    return use.start, end


def _sourced(found: Mention) -> Mention:
    return replace(found, source=source_of(found.told, found.start))
