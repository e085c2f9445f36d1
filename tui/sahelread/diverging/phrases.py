"""Which phrases near the words that differ could stand in print: whole noun phrases and clauses that hold no answer.

A clause is whole when nothing behind it is wanted: "un torrent de boue a rayé de la carte" lacks what was wiped out. Where its subject
already tells what happens ("l'effondrement du pont endeuille la ville"), the subject is the phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from sahelread.diverging.told import Told
from sahelread.text.chunks import Chunk
from sahelread.text.expressions import expression
from sahelread.text.lexicon import word_set
from sahelread.text.number_words import fates
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import fold, folded_function_words, words

# What takes up something named before: a phrase with it is not understood alone.
refers_back = expression("in_phrases", "refers_back")
# How far from the words that differ a phrase may stand and still say what they are about.
_NEAR = 90


def phrases_near(told: Told, start: int, end: int) -> Iterator[Chunk]:
    """The phrases near a span that hold no answer: those with a figure, a date or a source end before it."""
    answers = sorted(
        (
            (start, end),
            *((number.start, number.phrase_end) for number in told.numbers),
            *((when.start, when.end) for when in told.dates),
            *((source.source_start, source.source_end) for source in told.attributions),
        )
    )
    for chunk in told.chunks:
        if chunk.end < start - _NEAR or chunk.start > end + _NEAR or lacks_its_object(told, chunk):
            continue
        if _QUOTES.search(told.text, chunk.start, chunk.end):
            continue
        within = next((first for first, last in answers if first < chunk.end and chunk.start < last), None)
        if within is None:
            if not goes_on(told, chunk, answers):
                yield _what_happens(told, _without_its_measure(told, chunk))
        elif chunk.bare < within:
            cut = _without_small_words(told, chunk.bare, within)
            if chunk.is_clause and _wants(told, chunk.start, cut, within):
                cut = _subject_end(told, chunk.start, cut)
            elif chunk.is_clause and _is_subject_alone(told, chunk.start, cut):
                continue
            if cut > chunk.bare:
                yield _what_happens(told, _without_its_measure(told, replace(chunk, end=cut)))


def _without_its_measure(told: Told, chunk: Chunk) -> Chunk:
    """A phrase that ends before a figure without the measure that wants it: "un séisme | de magnitude 6,8"."""
    if not any(number.start == chunk.end + 1 for number in told.numbers):
        return chunk
    measure = told.search(_measured, chunk.bare, chunk.end)
    return replace(chunk, end=measure.start()) if measure else chunk


_measured = expression("in_phrases", "measured")


def deeds_before(told: Told, start: int) -> Iterator[Chunk]:
    """What is done just before a span, without who does it: "(en) quittant le parti radical | en 1994"."""
    first = max(told.clause(start, start)[0], told.text.rfind(",", 0, start) + 1)
    acts = told.deeds
    for term in told.terms:
        if (
            term.key not in acts
            or not first <= term.start < term.end <= start
            or told.text[term.start].isupper()
        ):
            continue
        objects = [one for one in told.noun_phrases if one.start <= term.end + 1 < one.end <= start]
        for one in objects:
            if not told.text[one.end : start].strip(" ,") or len(told.text[one.end : start].split()) == 1:
                yield Chunk(term.start, term.start, one.end)


def _what_happens(told: Told, chunk: Chunk) -> Chunk:
    """A clause, or its subject where that is what happens to something: "l'effondrement du pont | endeuille la ville"."""
    if not chunk.is_clause or _verb_last(told, chunk):
        return chunk
    subjects = [one for one in told.noun_phrases if one.start == chunk.start and one.end < chunk.end]
    subject = max(subjects, key=lambda one: one.end, default=None)
    if subject is None or telling_words(told, subject) < 2:
        return chunk
    happens, besides = (
        told.keys_in(*span) & told.deeds for span in ((subject.start, subject.end), (subject.end, chunk.end))
    )
    return subject if happens and not besides else chunk


def end_with_what_is_joined(told: Told, end: int) -> int:
    """Where a quotation ends that ends behind a noun at `end`: behind what is counted together with it. Cut before it, "13 morts ou
    disparus" says something else."""
    found = told.match(_joined, end)
    if found is None:
        return end
    joined, alike = found["joined"], found["alike"]
    if alike is not None:
        # "et incendié | trois camions" tells what else was done
        is_verb = any(number.start == found.end() + 1 for number in told.numbers)
        return found.end() if not is_verb and _befalls(alike, told.language) else end
    if joined is None:
        return found.end()
    grammar = phrase_grammar(told.language)
    small = grammar.small | grammar.loose_links | grammar.openers
    is_where = _where(told.language).search(told.text, found.start(), found.start("joined"))
    return end if is_where or joined in small else found.end()


def _befalls(word: str, language: str) -> bool:
    """Whether a word says what befell people: "disparus"."""
    return fates(language).fullmatch(word) is not None


_joined = expression("in_phrases", "joined")
_where = expression("accented", "where")


def goes_on(told: Told, chunk: Chunk, answers: Sequence[tuple[int, int]] = ()) -> bool:
    """Whether a clause wants what stands behind it: "a rayé de la carte | une partie", "s'est à son tour | proclamée"; spans that answer
    the question may follow."""
    grammar = phrase_grammar(told.language)
    behind = _NEXT_WORD.match(told.text, chunk.end)
    if not chunk.is_clause or behind is None:
        return False
    at = behind.start(1)
    if any(first <= at + _OF < last or first == at for first, last in answers):
        return False
    word = fold(behind.group(1))
    if word in grammar.opening_links:
        return _verb_last(told, chunk)  # "les forces armées mettent | en déroute"
    if (
        word
        in grammar.stops | grammar.joints | grammar.loose_links | grammar.loose_contracted | grammar.weekdays
    ):
        return False
    return word in grammar.determiners | grammar.links | grammar.contracted or word not in grammar.small


def _verb_last(told: Told, chunk: Chunk) -> bool:
    """Whether a clause ends with its verb."""
    return not any(one.end == chunk.end for one in told.noun_phrases)


# From the letter of "de 10 millions" to its figure.
_OF = 3
_WORD = re.compile(r"[^\W\d_]+['’]?")
_NEXT_WORD = re.compile(r" ([^\W\d_]+['’]?)")


def lacks_its_object(told: Told, chunk: Chunk) -> bool:
    """Whether a clause is one of which what stands before it is the object: "(les femmes que) Bamako avait libérées"."""
    return chunk.is_clause and told.search(_object_before, 0, chunk.start) is not None


# Half of what stands between quotation marks is no topic.
_QUOTES = re.compile(r"[«»“”\"]")
_object_before = expression("in_phrases", "object_before")


def _is_subject_alone(told: Told, start: int, end: int) -> bool:
    """Whether nothing but its subject is left of a clause: that is a phrase of its own."""
    return any(one.start == start and one.end >= end for one in told.noun_phrases)


def _subject_end(told: Told, start: int, end: int) -> int:
    """Where the subject of a clause ends; its beginning where it has none that is a phrase."""
    return max((one.end for one in told.noun_phrases if one.start == start and one.end < end), default=start)


def _wants(told: Told, start: int, cut: int, answer: int) -> bool:
    """Whether a clause that ends at `cut`, before an answer, wants it: as the object of its last verb, "l'OMS doit livrer | trois mille
    doses", or as what its last noun says, "est d'origine | criminelle". A day, and what stands behind a preposition, is when or where."""
    if any(when.start <= answer < when.end for when in told.dates) or told.search(_complete, start, cut):
        return False
    determiners = phrase_grammar(told.language).determiners
    between = {fold(word.text) for word in words(told.text[cut:answer])}
    last = [one.start for one in told.noun_phrases if one.end == cut]
    if last:
        first = _WORD.match(told.text, min(last))
        return not between and (first is None or fold(first.group()) not in determiners)
    return between <= determiners


# "sont intervenus", "a été coupée".
_complete = expression("in_phrases", "complete")


def _without_small_words(told: Told, start: int, end: int) -> int:
    """The end of a span without the words at its end that want another: "un deuil national de", "l'attaque a fait"."""
    grammar = phrase_grammar(told.language)
    small = (
        grammar.small
        | grammar.loose_links
        | grammar.negations
        | words_without_weight(told.language)
        | word_set(told.language, "words_left_behind")
    )
    found = list(words(told.text[start:end]))
    while found and fold(found[-1].text) in small:
        found.pop()
    return start + found[-1].end if found else start


@cache
def words_without_weight(language: str) -> frozenset[str]:
    """The folded words that tell of nothing by themselves: "fait", "depuis", "premier"."""
    return frozenset(map(fold, word_set(language, "words_without_weight")))


def telling_words(told: Told, chunk: Chunk) -> int:
    """How many words of a phrase are no function words: "prestation de serment" is one thing in two words."""
    empty = folded_function_words(told.language)
    return sum(fold(word.text) not in empty for word in words(told.text[chunk.bare : chunk.end]))
