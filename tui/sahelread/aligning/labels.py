"""A short name for a group: a phrase of one of its passages that says most of what they share.

Telling is what many members say and few other passages do. The phrase is a short passage whole, or else a clause or a noun phrase
of several words, cut where a sentence may be cut (`text.chunks`), in the passage's own order and spelling, so that a label reads
like a headline. Where no phrase tells enough, the label is the beginning of the passage that says most.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from sahelread.aligning.facts import Facts, Sent, StoryFacts, facts_of, received
from sahelread.aligning.others import Others
from sahelread.aligning.terms import figure_of
from sahelread.model import Group, Story
from sahelread.text.chunks import LONGEST, Chunk, chunks
from sahelread.text.intervals import Interval
from sahelread.text.lexicon import word_set
from sahelread.text.numbers import Number
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import Word, fold

_CUT = 60  # characters of a label for passages in which no phrase is telling
_LOOKED_AT = 40  # members that are asked for words; in larger groups the others say the same
_READ = 8  # members whose phrases are read, those that say most of what is shared first
_LONGEST_WORD = 30  # what is longer is not a word that anyone reads
_AT_ONCE = 160  # groups that another process is given

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
_HANGING = 0.6
# A figure or a day that not all members give names what one account says, not what they are all about.
_DISPUTED = 0.5
# A phrase with less than this share of what its group shares says too little to name it.
_ENOUGH = 0.3


def labels(
    groups: Sequence[Sequence[int]],
    facts: StoryFacts,
    holders: Mapping[str, int],
    others: Others,
    look: Callable[[int], None],
) -> Iterator[str]:
    """The labels of the groups of one story, in their order: no two are the same where another phrase will do. In a long story others
    begin at once to look for them.

    `facts` are those of the story's passages, `holders` says how many of them hold each stem; `look` hears, of a long story, how many
    groups have been seen to.
    """
    if others:
        shared = {stem: held for stem, held in holders.items() if held > 1}  # no other names a group
        parts = (
            [
                [facts.sent(member) for member in group[:_LOOKED_AT]]
                for group in groups[first : first + _AT_ONCE]
            ]
            for first in range(0, len(groups), _AT_ONCE)
        )
        known = shared, len(facts)
        found = others.each(_named_elsewhere, known, parts, lambda part: look(part * _AT_ONCE))
        return _each_its_own(phrases for part in found for phrases in part)
    of_groups = ([facts[member] for member in group[:_LOOKED_AT]] for group in groups)
    return _each_its_own(phrases_for(members, holders, len(facts)) for members in of_groups)


def names_of(story: Story, groups: Sequence[Group]) -> Iterator[str]:
    """What parts of groups may be called, by what their passages share and the rest of these groups does not say."""
    facts = {
        ref: facts_of(story.passage(ref).text, story.article(ref.article).language)
        for group in groups
        for ref in group.members
    }
    holders = Counter(stem for known in facts.values() for stem in set(known.stems))
    for group in groups:
        yield phrases_for([facts[ref] for ref in group.members], holders, len(facts))[0]


def _named_elsewhere(
    known: tuple[Mapping[str, int], int], groups: Sequence[Sequence[Sent]]
) -> list[list[str]]:
    """What another process finds that groups may be called."""
    holders, passages = known
    return [phrases_for([received(one) for one in group], holders, passages) for group in groups]


def _each_its_own(found: Iterable[Sequence[str]]) -> Iterator[str]:
    """The best phrase for each group that no group before it has, else the best."""
    given: set[str] = set()
    for phrases in found:
        label = next((phrase for phrase in phrases if phrase not in given), phrases[0])
        given.add(label)
        yield label


def phrases_for(members: Sequence[Facts], holders: Mapping[str, int], passages: int) -> list[str]:
    """What a group of passages may be called, the best first, in a story of so many; `holders` says how many of these hold each stem."""
    telling = [_telling(facts) for facts in members]
    sharing = Counter(stem for found in telling for stem in found)
    worth = {
        stem: (held - 1) * math.log(1 + passages / holders[stem])
        for stem, held in sharing.items()
        if held > 1
    }
    figures = [set(map(figure_of, facts.numbers)) for facts in members]
    agreed = set.intersection(*(given for given in figures if given)) if any(figures) else set()
    days = [_days(facts) for facts in members]
    said = [_said(found, worth) for found in telling]
    best = sorted(range(len(members)), key=lambda member: (-said[member], member))[:_READ]
    scored = sorted(
        (-score, place, phrase)
        for place, member in enumerate(best)
        for score, phrase in _phrases(members[member], telling[member], worth, agreed, days)
    )
    return [phrase for _, _, phrase in scored] or [_as_label(_beginning(members[best[0]].text))]


def _telling(facts: Facts) -> dict[str, Word]:
    """The stems of a passage that may stand in a label, each with the word that first has it."""
    idle = _without_weight(facts.language)
    found: dict[str, Word] = {}
    for stem, word, folded in zip(facts.stems, facts.words, facts.folded_words, strict=True):
        if stem and 2 < len(word.text) <= _LONGEST_WORD and folded not in idle:
            found.setdefault(stem, word)
    return found


def _phrases(
    facts: Facts,
    telling: Mapping[str, Word],
    worth: Mapping[str, float],
    agreed: Collection[str | None],
    days: Sequence[set[Interval]],
) -> Iterator[tuple[float, str]]:
    """The phrases of a passage that tell enough of what is shared, each with its score."""
    needed = _ENOUGH * sum(worth.get(stem, 0.0) for stem in telling)
    disputed = [number for number in facts.numbers if figure_of(number) not in agreed]
    whole = _whole(facts.text) if not disputed else None
    for chunk in (*([whole] if whole else []), *chunks(facts.text, facts.language)):
        inside = [stem for stem, word in telling.items() if chunk.start <= word.start < chunk.end]
        shared = sum(worth.get(stem, 0.0) for stem in inside)
        if shared <= 0.0 or shared < needed:
            continue
        length = facts.text.count(" ", chunk.bare, chunk.end) + 1
        score = shared / (length + _SHORTNESS) * _standing(facts, chunk, whole)
        begins = chunk.bare
        for number in disputed:
            if not chunk.start <= number.start < chunk.end:
                continue
            head = _counted(facts, number, chunk.end)
            if head is not None and number.start <= begins:
                begins = head
            else:
                score *= _DISPUTED
        told = _days(facts, chunk)
        if not all(told <= given for given in days if given):
            score *= _DISPUTED
        if " " not in facts.text[begins : chunk.end]:
            continue
        if sum(telling[stem].start >= begins for stem in inside) < _FEWEST_WORDS:
            score *= _ONE_WORD
        yield score, _as_label(facts.text[begins : chunk.end])


def _days(facts: Facts, chunk: Chunk | None = None) -> set[Interval]:
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


def _as_label(phrase: str) -> str:
    """A phrase on one line, with a capital: labels are read as headlines."""
    line = " ".join(phrase.split())
    return line[:1].upper() + line[1:]


def _said(telling: Mapping[str, Word], worth: Mapping[str, float]) -> float:
    """How much of what a group shares a passage says, short passages first."""
    return sum(worth.get(stem, 0.0) for stem in telling) / math.sqrt(len(telling) + 4.0)


_AROUND = re.compile(r"[\s«“\"]*(.*?)[\s.:;,»”\"]*$", re.DOTALL)
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


def _beginning(text: str) -> str:
    """The first words of a text, on one line, without marks that a cut would leave open."""
    line = " ".join(_OPEN_MARKS.sub("", text).split()).rstrip(".:;, ")
    return line if len(line) <= _CUT else line[: _CUT - 1].rsplit(" ", 1)[0] + "…"
