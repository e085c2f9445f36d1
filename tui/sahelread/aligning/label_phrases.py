"""The phrases of one passage that its group may be called, and what each is worth.

A phrase is a short passage whole, a clause or a noun phrase (`text.chunks`). What it is worth is how much of what the group shares it
says, for its length, and how well it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from sahelread.aligning.facts import Facts
from sahelread.aligning.terms import figure_of
from sahelread.text.chunks import LONGEST, Chunk, chunks
from sahelread.text.intervals import Interval
from sahelread.text.lexicon import word_set
from sahelread.text.numbers import Number
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import Word, fold

_LONGEST_WORD = 30  # what is longer is not a word that anyone reads

# A phrase is worth the telling words in it, divided by its length in words and this: larger, and labels are whole sentences;
# smaller, and they are two words. Read on bench/stories/dev and press.
_SHORTNESS = 9.0
# A clause says who does what, and a passage that is short enough says all of it: a noun phrase needs so much more of what is
# shared to be preferred, and so does a clause that the passage goes on from.
_WHOLE = 1.8
_CLAUSE = 1.5
_CUT_CLAUSE = 1.25
# One telling word is the name of a theme, not of what is told.
_FEWEST_WORDS = 2
_ONE_WORD = 0.3
# A phrase that hangs on a preposition, or begins with figures, names a circumstance.
_HANGING = 0.4
# A figure or a day that not all members give names what one account says, not what they are all about.
_DISPUTED = 0.5
# A phrase with less than this share of what its group shares says too little to name it.
_ENOUGH = 0.3


class Phrase(NamedTuple):
    """What a group may be called, how good it is, the shared stems in it, whether it says more than a name or one word, and whether it
    has a figure that not all give."""

    score: float
    text: str
    stems: frozenset[str]
    tells: bool
    disputes: bool


def telling_words(facts: Facts) -> dict[str, Word]:
    """The stems of a passage that may stand in a label, each with the word that first has it."""
    idle = _without_weight(facts.language)
    found: dict[str, Word] = {}
    for stem, word, folded in zip(facts.stems, facts.words, facts.folded_words, strict=True):
        if stem and 2 < len(word.text) <= _LONGEST_WORD and folded not in idle:
            found.setdefault(stem, word)
    return found


def phrases_of(
    facts: Facts,
    telling: Mapping[str, Word],
    worth: Mapping[str, float],
    agreed: Collection[str | None],
    days: Sequence[set[Interval]],
) -> Iterator[Phrase]:
    """The phrases of a passage that tell enough of what is shared."""
    weighed = [(word.start, worth[stem]) for stem, word in telling.items() if stem in worth]
    needed = _ENOUGH * sum([weight for _, weight in weighed])
    disputed = [number for number in facts.numbers if figure_of(number) not in agreed]
    whole = _whole(facts.text) if not disputed else None
    for chunk in (*([whole] if whole else []), *chunks(facts.text, facts.language)):
        shared = sum([weight for start, weight in weighed if chunk.start <= start < chunk.end])
        if shared <= 0.0 or shared < needed:
            continue
        inside = [stem for stem, word in telling.items() if chunk.start <= word.start < chunk.end]
        length = facts.text.count(" ", chunk.bare, chunk.end) + 1
        score = shared / (length + _SHORTNESS) * _standing(facts, chunk, whole)
        if _ends_inside_a_name(facts, chunk):
            continue
        if not chunk.is_clause and _is_cut(facts, chunk, [start for start, _ in weighed]):
            continue
        begins = chunk.bare
        for number in disputed:
            if not chunk.start <= number.start < chunk.end:
                continue
            head = _counted(facts, number, chunk.end)
            if head is not None and number.start <= begins:
                begins = head
            else:
                score *= _DISPUTED
        told = days_of(facts, chunk)
        if not all(told <= given for given in days if given):
            score *= _DISPUTED
        if " " not in facts.text[begins : chunk.end]:
            continue
        left = [telling[stem] for stem in inside if telling[stem].start >= begins]
        if len(left) < _FEWEST_WORDS:
            score *= _ONE_WORD
        yield Phrase(
            score,
            facts.text[begins : chunk.end],
            frozenset(stem for stem in inside if worth.get(stem)),
            tells=chunk.is_clause or _is_more_than_a_name(left, facts),
            disputes=any(begins < number.end and number.start < chunk.end for number in disputed),
        )


def _is_more_than_a_name(left: Sequence[Word], facts: Facts) -> bool:
    """Whether words are more than one, and more than a figure and what it counts, or somebody's title and name."""
    titles = word_set(facts.language, "titles_of_persons")
    counting = [number.start for number in facts.numbers]
    idle = phrase_grammar(facts.language).determiners
    others = [word for word in left if word.start not in counting and fold(word.text) not in idle]
    names = 0
    behind = len(facts.text)  # where the name begins that stands behind a word
    for word in sorted(others, reverse=True, key=lambda one: one.start):
        if word.text.istitle() or fold(word.text) in titles or facts.text[word.end : behind].isspace():
            names += 1
            behind = word.start
    return len(others) >= _FEWEST_WORDS and names < len(others)


def days_of(facts: Facts, chunk: Chunk | None = None) -> set[Interval]:
    """The days and nights that a passage gives, or a phrase of it."""
    return {
        when.days
        for when in facts.whens
        if when.days and (when.days[1] - when.days[0]).days < 2
        if chunk is None or chunk.start <= when.start < chunk.end
    }


def _whole(text: str) -> Chunk | None:
    """A passage that is short enough to be a label, without the marks at its ends."""
    marks = _AROUND.match(text)
    if (
        marks
        and not text.isupper()
        and marks.end(1) - marks.start(1) <= LONGEST
        and not _OPEN_MARKS.search(marks[1])
    ):
        return Chunk(marks.start(1), marks.start(1), marks.end(1), is_clause=True)
    return None


def _standing(facts: Facts, chunk: Chunk, whole: Chunk | None) -> float:
    """How well a phrase stands alone; `whole` is all of its passage, where that is short."""
    if not chunk.is_clause:
        first = next((facts.folded_words[word] for word in facts.words_between(chunk.bare, chunk.end)), "")
        return _HANGING if first in _prepositions(facts.language) or first.isdecimal() else 1.0
    words = facts.words_between(chunk.start, chunk.end)
    dated = not word_set(facts.language, "months").isdisjoint(facts.folded_words[word] for word in words)
    if dated or _GOES_ON.match(facts.text, chunk.end):
        return _CUT_CLAUSE
    return _WHOLE if chunk == whole else _CLAUSE


def _is_cut(facts: Facts, chunk: Chunk, shared: Sequence[int]) -> bool:
    """Whether a noun phrase is none or not all of one: what "dans" or "avec" adds may belong to the verb before ("surpris la garnison
    dans son sommeil"), unless other passages have words of both; behind "et" the same name may go on ("Eaux et forêts"); and what a
    number follows is no noun ("l'Etat en réclamait deux"). `shared` is where the words that others have begin."""
    grammar = phrase_grammar(facts.language)
    loose = grammar.loose_links | grammar.loose_contracted
    inside = facts.words_between(chunk.bare, chunk.end)
    for word in inside:
        at = facts.words[word].start
        told = any(chunk.start <= one < at for one in shared) and any(at < one < chunk.end for one in shared)
        if facts.folded_words[word] in loose and not told:
            return True
    behind = (
        range(inside[-1] + 1, len(facts.words)) if inside and _GOES_ON.match(facts.text, chunk.end) else ()
    )
    if not behind:
        return False
    if facts.folded_words[behind[0]] in grammar.joints:
        return len(behind) > 1 and facts.folded_words[behind[1]] not in grammar.determiners | grammar.small
    counts = any(number.start == facts.words[behind[0]].start for number in facts.numbers)
    return counts and facts.folded_words[inside[-1] - 1] in loose


def _ends_inside_a_name(facts: Facts, chunk: Chunk) -> bool:
    """Whether the name goes on that its initials follow in brackets: "(la dissolution de Jeunes) et avenir (JA)"."""
    initials = _INITIALS.match(facts.text, chunk.end)
    if initials is None:
        return False
    last, letters = initials[1], initials[2].casefold()
    inside = facts.words_between(chunk.bare, chunk.end)[-len(letters) :]
    begun = any(facts.folded_words[word].startswith(fold(letters[0])) for word in inside)
    return begun and fold(last).startswith(fold(letters[-1]))


def _counted(facts: Facts, number: Number, end: int) -> int | None:
    """Where the phrase begins that a number counts, when it can stand without: "(au moins huit) manifestants tués"."""
    if number.unit is not None or number.head_span is None:
        return None
    start = number.head_span[0]
    auxiliaries = word_set(facts.language, "auxiliaries")
    return (
        start
        if not any(facts.folded_words[k] in auxiliaries for k in facts.words_between(start, end))
        else None
    )


_AROUND = re.compile(r"[\s«“\"]*(.*?)[\s.:;,»”\"]*$", re.DOTALL)
_INITIALS = re.compile(r"(?:\s+[^\W\d_][\w'’-]*){0,5}\s+([^\W\d_][\w'’-]*)\s+\(([^\W\d_]{2,8})\)")
_GOES_ON = re.compile(r"\s+\w")
_OPEN_MARKS = re.compile(r"« ?| ?»|[“”\"]")


@cache
def _prepositions(language: str) -> frozenset[str]:
    """The words that hang a phrase on another."""
    grammar = phrase_grammar(language)
    return (
        grammar.links
        | grammar.loose_links
        | grammar.loose_contracted
        | (grammar.contracted - grammar.determiners)
    )


@cache
def _without_weight(language: str) -> frozenset[str]:
    """What names no group: words of little weight, and the months, for a date is not what happened."""
    return frozenset(map(fold, word_set(language, "words_without_weight") | word_set(language, "months")))
