"""Where a sentence may be cut: its noun phrases, and the short clauses that begin with one.

"Le barrage de Sidi Mellal a submergé la vallée" holds "le barrage de Sidi Mellal", "la vallée", and the clause as a whole, never
"Mellal a submergé". There is no dictionary here, only the small words of the language and the endings of its adjectives: every chunk
ends where a reader would accept a full stop. Labels and questions are made of chunks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.text.noun_phrases import PERCENT, NounPhrases, Phrases
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.remembering import remembered
from sahelread.text.words import words

# Longer than this is no label and no topic of a question.
LONGEST = 72
# In a sentence of more words, what lies beyond is left alone.
_MOST_WORDS = 120
_OPENS_QUOTATION = re.compile(r"[:,]?\s+[«“\"]")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A span `[start, end)` of a text that can stand alone; `bare` is where it begins without its article."""

    start: int
    bare: int
    end: int
    is_clause: bool = False


@remembered
def chunks(text: str, language: str) -> tuple[Chunk, ...]:
    """The noun phrases and short clauses of a text, each with every length at which it is whole, in order of their starts."""
    grammar = phrase_grammar(language)
    if not grammar.determiners or text.isupper():
        return ()
    sentence = _Sentence(text, words(text)[:_MOST_WORDS], grammar, language)
    phrases = sentence.phrases()
    return (*sentence.noun_chunks(phrases), *sentence.clause_chunks(phrases))


class _Sentence(NounPhrases):
    """One text, and the chunks that its noun phrases make."""

    def noun_chunks(self, phrases: Phrases) -> Iterator[Chunk]:
        for first, ends in phrases.items():
            for end in ends:
                yield from self.chunk(first, end, self.bare(first, end))

    def clause_chunks(self, phrases: Phrases) -> Iterator[Chunk]:
        """The clauses that phrases begin, up to the end of each further phrase, and as a whole."""
        for first, ends in phrases.items():
            if self.begins_a_clause(first):
                for end in self.clause_ends(max(ends), phrases):
                    yield from self.chunk(first, end, first, is_clause=True)

    def bare(self, first: int, end: int) -> int:
        """The first word of a noun phrase without its article."""
        if first + 1 >= end or self.folded[first] not in self.grammar.articles:
            return first
        return first if self.folded[first + 1] in self.grammar.quantities else first + 1

    def chunk(self, first: int, end: int, bare: int, *, is_clause: bool = False) -> Iterator[Chunk]:
        start, last = self.words[first].start, self.words[end - 1].end
        percent = PERCENT.match(self.text, last) if self.counts[end - 1] else None
        last = percent.end() if percent else last
        if last - start <= LONGEST:
            yield Chunk(start, self.words[bare].start, last, is_clause)

    def begins_a_clause(self, first: int) -> bool:
        """Whether a phrase is the subject of what follows: at a start, or after a word that opens a clause."""
        return not self.joined[first] or self.folded[first - 1] in self.grammar.openings

    def clause_ends(self, subject: int, phrases: Phrases) -> Iterator[int]:
        """Where the clause with that subject may end: after each phrase in it, and where punctuation ends it."""
        stop = subject
        while self.follows(stop) and self.folded[stop] not in self.grammar.stops:
            stop += 1
        ends = {
            end for first, found in phrases.items() if subject < first < stop for end in found if end <= stop
        }
        if stop > subject and self.may_stop(stop):
            ends.add(stop)
        for end in sorted(ends):
            if self.is_whole(self.folded[subject:end]):
                yield end

    def may_stop(self, stop: int) -> bool:
        """Whether what ends a clause is the end of what it tells: not a quotation that is its object."""
        if self.follows(stop):
            return self.folded[stop] in self.grammar.closers
        return not _OPENS_QUOTATION.match(self.text, self.words[stop - 1].end)

    def is_whole(self, predicate: Sequence[str]) -> bool:
        """Whether a predicate is not cut before its negation nor after a small word, and is more than an adjective: "lourdement armés"."""
        grammar = self.grammar
        *adverbs, last = predicate
        if last in grammar.adjectives and all(word.endswith(grammar.adverb_endings) for word in adverbs):
            return False
        negated = any(word in grammar.negations for word in predicate)
        if negated and not any(word in grammar.negated_by for word in predicate):
            return False
        return predicate[-1] not in grammar.small
