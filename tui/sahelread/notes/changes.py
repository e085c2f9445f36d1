"""What changed in a quote between the text it was taken from and the text it was found in, when it changes the meaning.

A comma or a synonym may change unremarked; a number, a date or a negation may not: that is exactly what a fact-checker
must see ("the text changed: cinq → six").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from sahelread.model import Message, message
from sahelread.text.dates import dates
from sahelread.text.lexicon import table
from sahelread.text.numbers import numbers
from sahelread.text.words import Word, fold, words

# More than these are not read: a text that changed in so many places has to be compared whole.
_MOST = 5

# Words before and after those that changed: enough to know the place again.
_AROUND = 2

# Letters of a word that does not part two changes: "de", "et", "les".
_SMALL_WORD = 3

Span = tuple[int, int]


def meaningful_changes(before: str, after: str, language: str) -> tuple[Message, ...]:
    """The changes of numbers, dates and negations from `before` to `after`, in order."""
    old, new = words(before), words(after)
    matcher = SequenceMatcher(
        None, [fold(word.text) for word in old], [fold(word.text) for word in new], autojunk=False
    )
    telling_old, telling_new = _telling(before, language), _telling(after, language)
    said = []
    for (old_first, old_last), (new_first, new_last) in _changed(matcher, old):
        for lost, gained in _aligned(old[old_first:old_last], new[new_first:new_last]):
            if _touches(lost, telling_old, language) or _touches(gained, telling_new, language):
                said.append(_said(_text(lost, before), _text(gained, after)))
    return tuple(said[:_MOST])


def changed_words(before: str, after: str) -> tuple[tuple[str, str], ...]:
    """What was said and what is said instead, each with a word or two around it, for people to compare."""
    old, new = before.split(), after.split()
    groups = SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_AROUND)
    return tuple(
        (" ".join(old[group[0][1] : group[-1][2]]), " ".join(new[group[0][3] : group[-1][4]]))
        for group in groups
    )[:_MOST]


def _changed(matcher: SequenceMatcher[str], old: Sequence[Word]) -> Iterator[tuple[Span, Span]]:
    """The places in both texts that differ. Two with no more than a small word between them are one: "une centaine de" has not
    become "plus", and gained a number, but become "plus de 120"."""
    before: tuple[Span, Span] | None = None
    kinds: set[str] = set()
    for tag, old_first, old_last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            continue
        if before is not None:
            between = old[before[0][1] : old_first]
            if len(between) == 1 and len(between[0].text) <= _SMALL_WORD and "replace" in (kinds | {tag}):
                old_first, new_first = before[0][0], before[1][0]
            else:
                yield before
                kinds = set()
        kinds.add(tag)
        before = (old_first, old_last), (new_first, new_last)
    if before is not None:
        yield before


def _aligned(old: Sequence[Word], new: Sequence[Word]) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """Word by word where as many words stand for as many, none of them in another place, so that "cinq agents → six hommes" says
    "cinq → six"."""
    kept = {fold(word.text) for word in old} & {fold(word.text) for word in new}
    if len(old) == len(new) and not kept:
        yield from (([one], [other]) for one, other in zip(old, new, strict=True))
    else:
        yield old, new


def _said(lost: str, gained: str) -> Message:
    if lost and gained:
        return message("the text changed: {before} → {after}", before=lost, after=gained)
    if lost:
        return message("the text lost: {words}", words=lost)
    return message("the text gained: {words}", words=gained)


def _text(span: Sequence[Word], text: str) -> str:
    return text[span[0].start : span[-1].end] if span else ""


def _touches(span: Sequence[Word], telling: list[Span], language: str) -> bool:
    return any(
        _tells_alone(word, language) or any(start < word.end and word.start < end for start, end in telling)
        for word in span
    )


def _telling(text: str, language: str) -> list[Span]:
    """The spans of numbers and dates."""
    return [(found.start, found.end) for found in numbers(text, language)] + [
        (found.start, found.end) for found in dates(text, language)
    ]


def _tells_alone(word: Word, language: str) -> bool:
    """Whether the word is a figure, a number, a month, a day or a negation, whatever stands around it."""
    folded = fold(word.text)
    return any(char.isdigit() for char in folded) or folded in _telling_words(language)


@cache
def _telling_words(language: str) -> frozenset[str]:
    listed = ("cardinals", "months", "weekdays", "relative_days", "negations")
    # The articles un and une are not numbers by themselves.
    return frozenset(fold(word) for name in listed for word in table(language, name)) - {"un", "une", "a"}
