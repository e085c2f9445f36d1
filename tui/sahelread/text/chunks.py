"""Where a sentence may be cut: its noun phrases, and the short clauses that begin with one.

"Le barrage de Sidi Mellal a submergé la vallée" holds "le barrage de Sidi Mellal", "la vallée", and the clause as a whole, never
"Mellal a submergé". There is no dictionary here, only the small words of the language and the endings of its adjectives: a phrase
begins with a determiner, a number or a name, goes on over what must follow ("de", "du"), and ends where a reader would accept a
full stop. What is not understood is in no phrase. Labels and questions are made of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.text.cardinals import cardinal
from sahelread.text.phrase_grammar import PhraseGrammar, phrase_grammar
from sahelread.text.remembering import remembered
from sahelread.text.words import Word, fold, words

# Longer than this is no label and no topic of a question.
LONGEST = 72
# In a sentence of more words, what lies beyond is left alone.
_MOST_WORDS = 120
# So many parts joined by "de" or "avec" at most.
_MOST_PARTS = 6
# "au moins", "pas moins de": a bound before a number has so many words at most.
_LONGEST_BOUND = 3

# What may stand between two words of one phrase: a space, an apostrophe, the point of "M. Sarr".
_JOINED = re.compile(r"[ \u00a0\u202f\n]?|['’]|[ \u00a0\u202f]?% ")
_PERCENT = re.compile(r"[ \u00a0\u202f]?%")
_ABBREVIATED = frozenset(("m", "mm", "dr", "st", "mr", "mrs", "ms"))
_INSIDE_NAMES = frozenset(("la", "al", "el", "ag", "ben", "van", "von"))


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
    if grammar is None or text.isupper():
        return ()
    sentence = _Sentence(text, words(text)[:_MOST_WORDS], grammar, language)
    phrases = sentence.phrases()
    return (*sentence.noun_chunks(phrases), *sentence.clause_chunks(phrases))


Phrases = Mapping[int, Sequence[int]]
"""The noun phrases of a sentence by the number of their first word: the numbers of the words behind which each may end."""


class _Sentence:
    """The words of one text by their numbers; every end is the number of the word behind the last."""

    def __init__(self, text: str, found: Sequence[Word], grammar: PhraseGrammar, language: str) -> None:
        self._text = text
        self._words = found
        self._grammar = grammar
        self._folded = [fold(word.text) for word in found]
        self._counts = [
            plain[:1].isdigit()
            or (plain not in grammar.determiners and cardinal(plain, language) is not None)
            for plain in self._folded
        ]
        for place in range(1, len(found) - 1):
            if self._counts[place - 1] and self._folded[place] == grammar.number_joint[0]:
                joins = self._folded[place + 1] in grammar.number_joint[1:]  # "trente et un"
                self._counts[place] = self._counts[place + 1] = joins or self._counts[place + 1]
        self._joined = [place > 0 and self._is_joined(place) for place in range(len(found))]

    def phrases(self) -> Phrases:
        """The noun phrases, the longest from the left first; inside one no other begins before its first noun ends."""
        found: dict[int, list[int]] = {}
        place = 0
        while place < len(self._words):
            core = self._core(place) if self._may_begin(place) else None
            if core is not None:
                found[place] = self._ends(core)
            place = max(place + 1, core or 0)
        return {first: ends for first, ends in found.items() if ends}

    def noun_chunks(self, phrases: Phrases) -> Iterator[Chunk]:
        for first, ends in phrases.items():
            for end in ends:
                yield from self._chunk(first, end, self._bare(first, end))

    def clause_chunks(self, phrases: Phrases) -> Iterator[Chunk]:
        """The clauses that phrases begin, up to the end of each further phrase, and as a whole."""
        for first, ends in phrases.items():
            if self._begins_a_clause(first):
                for end in self._clause_ends(max(ends), phrases):
                    yield from self._chunk(first, end, first, is_clause=True)

    def _bare(self, first: int, end: int) -> int:
        """The first word of a noun phrase without its article."""
        if first + 1 >= end or self._folded[first] not in self._grammar.articles:
            return first
        return first if self._folded[first + 1] in self._grammar.quantities else first + 1

    def _chunk(self, first: int, end: int, bare: int, *, is_clause: bool = False) -> Iterator[Chunk]:
        start, last = self._words[first].start, self._words[end - 1].end
        percent = _PERCENT.match(self._text, last) if self._counts[end - 1] else None
        last = percent.end() if percent else last
        if last - start <= LONGEST:
            yield Chunk(start, self._words[bare].start, last, is_clause)

    # --- words ------------------------------------------------------------------------------------------------------------

    def _is_joined(self, place: int) -> bool:
        """Whether a word goes on where the one before it ends, without punctuation."""
        between = self._text[self._words[place - 1].end : self._words[place].start]
        if between.startswith("."):
            return between.strip() == "." and self._folded[place - 1] in _ABBREVIATED
        return _JOINED.fullmatch(between) is not None

    def _follows(self, place: int) -> bool:
        return place < len(self._words) and self._joined[place]

    def _is_content(self, place: int) -> bool:
        plain = self._folded[place]
        return plain not in self._grammar.small and plain[:1].isalpha() and len(plain) > 1

    def _is_capital(self, place: int) -> bool:
        return self._words[place].text[:1].isupper()

    def _is_name(self, place: int) -> bool:
        """Whether a word is a name by its capital: inside a sentence, or at its start when another capital follows."""
        if not (self._is_capital(place) and self._is_content(place)):
            return False
        if self._folded[place] in self._grammar.openers:
            return False
        after_comma = place > 0 and self._between(place) == ","
        return (
            self._joined[place] or after_comma or (self._follows(place + 1) and self._is_capital(place + 1))
        )

    def _between(self, place: int) -> str:
        return self._text[self._words[place - 1].end : self._words[place].start].strip()

    # --- nouns ------------------------------------------------------------------------------------------------------------

    def _may_begin(self, first: int) -> bool:
        """Whether a phrase may begin here: not with the pronoun of "de le dire", nor inside a name."""
        if not self._joined[first]:
            return True
        if self._folded[first - 1] in self._grammar.links and self._folded[first] in ("le", "les"):
            return False
        if self._folded[first] in self._grammar.contracted and self._is_content(first - 1):
            return False
        if (
            self._folded[first - 1] in self._grammar.contracted
            or self._folded[first - 1] in self._grammar.determiners
        ):
            return False
        if self._folded[first - 1] in self._grammar.links and self._follows(first + 1):
            # "le ministre de la Défense Issa Bano": the name is the minister's
            return not (self._folded[first] in self._grammar.articles and self._is_capital(first + 1))
        return not (self._is_name(first) and self._is_name(first - 1))

    def _core(self, first: int) -> int | None:
        """The end of a noun with its determiner, number and adjectives, or of a name, that begins at a word."""
        place = self._after_bound(first)
        if self._folded[place] in self._grammar.links and place + 1 < len(self._words):
            others = self._folded[place + 1] in self._grammar.others and not self._joined[place]
            return self._noun(place + 2) if others and self._follows(place + 2) else None
        if self._folded[place] in self._grammar.determiners or (
            place == first and self._folded[place] in self._grammar.contracted
        ):
            place += 1
        while place < len(self._words) and self._counts[place] and (place == first or self._joined[place]):
            place += 1
            if _PERCENT.match(self._text, self._words[place - 1].end):
                return place
        if place >= len(self._words) or (place > first and not self._joined[place]):
            return None
        if place > first:
            return None if self._is_pronoun(place - 1, place) or self._is_adverb(place) else self._noun(place)
        return self._noun(place) if self._is_name(place) or self._opens_headline(place) else None

    def _after_bound(self, first: int) -> int:
        """The place of the number behind "au moins", "plus de", "près de"; `first` where none stands."""
        for place in range(first + 1, min(first + _LONGEST_BOUND, len(self._words) - 1) + 1):
            if not self._joined[place]:
                break
            if self._counts[place]:
                bound = " ".join(self._folded[first:place]).replace("' ", "'")
                return place if bound in self._grammar.bounds else first
        return first

    def _noun(self, place: int) -> int | None:
        """The end of a noun and its adjectives, the noun or an adjective before it standing at `place`."""
        while self._is_before_noun(place):
            place += 1
        if not self._is_content(place):
            return None
        return (
            self._after_adjectives(place + 1)
            if self._grammar.adjectives_follow
            else self._after_nouns(place + 1)
        )

    def _is_before_noun(self, place: int) -> bool:
        """Whether a word is an adjective and the next one its noun."""
        if not self._follows(place + 1) or not self._is_content(place + 1):
            return False
        plain, following = self._folded[place], self._folded[place + 1]
        if plain in self._grammar.before:
            return True
        return (
            bool(self._grammar.noun_endings)
            and self._grammar.is_adjective(plain)
            and following.endswith(self._grammar.noun_endings)
        )

    def _after_adjectives(self, place: int) -> int:
        """The end of what belongs to a noun behind it: adjectives, names, the number of an article or a road."""
        grammar = self._grammar
        while self._follows(place):
            plain = self._folded[place]
            if (
                grammar.is_adjective(plain)
                or self._is_capital(place)
                or self._numbers_a_name(place)
                or self._is_of_a_date(place)
            ):
                place += 1
            elif self._follows(place + 1) and (
                (
                    plain in grammar.joints
                    and grammar.is_adjective(self._folded[place - 1])
                    and grammar.is_adjective(self._folded[place + 1])
                )
                or (plain in _INSIDE_NAMES and self._is_capital(place - 1) and self._is_capital(place + 1))
            ):
                place += 2
            else:
                break
        return place

    def _is_of_a_date(self, place: int) -> bool:
        """Whether a word goes on a date: "le vendredi 22 mars 2025"."""
        before = self._folded[place - 1]
        if self._counts[place]:
            return before in self._grammar.weekdays or before in self._grammar.months
        return self._folded[place] in self._grammar.months and self._counts[place - 1]

    def _after_nouns(self, place: int) -> int:
        """The end of a run of nouns and adjectives before its verb: one that is known, ends in -ed, or governs what follows."""
        first = place
        while self._follows(place) and self._is_content(place) and not self._counts[place]:
            if self._is_verb(place):
                return place
            place += 1
        governs = self._follows(place) and (
            self._folded[place] in self._grammar.determiners or self._counts[place]
        )
        return place - 1 if governs and place > first and not self._is_capital(place - 1) else place

    def _is_verb(self, place: int) -> bool:
        """Whether a word behind a noun is its verb: "the army said", "the government suspended", not "newly elected"."""
        plain = self._folded[place]
        if plain in self._grammar.verbs:
            return True
        past = self._grammar.participles.search(plain) is not None and not self._is_capital(place)
        return past and not self._folded[place - 1].endswith("ly")

    def _opens_headline(self, place: int) -> bool:
        """Whether a noun without article opens a headline: "Grève des hôpitaux", "Attaque meurtrière"."""
        grammar = self._grammar
        if self._joined[place] or not (self._is_capital(place) and self._is_content(place)):
            return False
        if (
            not (grammar.adjectives_follow and self._follows(place + 1))
            or self._folded[place] in grammar.openers
        ):
            return False
        following = self._folded[place + 1]
        joined = (
            following in grammar.links or following in grammar.contracted or grammar.is_adjective(following)
        )
        return joined and not grammar.participles.search(self._words[place].text)

    def _numbers_a_name(self, place: int) -> bool:
        """Whether a number belongs to the word before it: "nationale 9", "article 5"."""
        written = self._words[place].text
        return (
            written.isdigit()
            and len(written) <= 3
            and not (self._follows(place + 1) and self._is_content(place + 1))
        )

    def _is_pronoun(self, determiner: int, noun: int) -> bool:
        """Whether an "article" is the pronoun of a verb: "qui l'accuse", "pour le tuer"."""
        if determiner < 1 or self._folded[determiner] not in ("le", "la", "les", "l'", "leur"):
            return False
        before = self._folded[determiner - 1] if self._joined[determiner] else ""
        if before in self._grammar.subjects:
            return True
        return before in ("pour", "sans", "a", "de") and self._folded[noun].endswith(
            self._grammar.infinitives
        )

    def _is_adverb(self, noun: int) -> bool:
        """Whether a noun with its article is none: "une fois les assaillants partis", "la plupart du temps"."""
        return self._folded[noun] in self._grammar.adverbs

    # --- what is joined to a noun -----------------------------------------------------------------------------------------

    def _ends(self, core: int) -> list[int]:
        """Where the phrase with that first noun may end: after each part that may be the last."""
        ends: list[int] = []
        end: int | None = core
        for _ in range(_MOST_PARTS):
            if end is None:
                break
            linked = self._linked(end)
            if linked is None:
                if self._must_go_on(end):
                    break
                ends.append(end)
                linked = self._loosely_linked(end)
            end = linked
        return ends

    def _must_go_on(self, end: int) -> bool:
        """Whether what follows belongs to the phrase, understood or not: "la fin | de ..."."""
        grammar = self._grammar
        return self._follows(end) and (
            self._folded[end] in grammar.links or self._folded[end] in grammar.contracted
        )

    def _linked(self, place: int) -> int | None:
        """The end of what "de" joins to the phrase before it; None when nothing is joined so."""
        if not self._follows(place):
            return None
        if self._folded[place] in self._grammar.contracted:
            return self._complement(place + 1)
        return self._complement(place + 1) if self._folded[place] in self._grammar.links else None

    def _loosely_linked(self, place: int) -> int | None:
        """The end of what another preposition joins: "avec le Mali", "à Bamako", "entre la France et le Mali"."""
        grammar = self._grammar
        if not self._follows(place):
            return None
        link = self._folded[place]
        if self._words[place].text == "a" and not self._is_determiner(place + 1):
            return None  # "la police a chargé", not "à"
        if link in grammar.pairs:
            return self._pair(place + 1, grammar.pairs[link])
        if link not in grammar.loose_links and link not in grammar.loose_contracted:
            return None
        if self._follows(place + 1) and self._is_infinitive(place + 1):
            return None
        end = self._complement(place + 1)
        opens = (
            link == "en"
            and end is not None
            and self._follows(end)
            and self._folded[end] in ("a", "au", "aux")
        )
        return None if opens else end  # "en réaction à" opens what follows

    def _is_determiner(self, place: int) -> bool:
        return self._follows(place) and self._folded[place] in self._grammar.determiners

    def _pair(self, place: int, joint: str) -> int | None:
        first = self._complement(place)
        if first is None or not self._follows(first) or self._folded[first] != joint:
            return None
        return self._complement(first + 1)

    def _complement(self, place: int) -> int | None:
        """The end of what stands behind a preposition: a noun, or an infinitive with its object."""
        if not self._follows(place) or self._folded[place] in self._grammar.clitics:
            return None
        if self._is_infinitive(place):
            core = self._core(place + 1)
        elif self._is_content(place) and not self._counts[place]:
            core = self._noun(place)
        else:
            core = self._core(place)
        if core is None or not self._must_go_on(core):
            return core
        return self._linked(core)

    def _is_infinitive(self, place: int) -> bool:
        """Whether a word is an infinitive that governs what follows: "d'expulser deux diplomates"."""
        endings = self._grammar.infinitives
        following = place + 1
        return (
            bool(endings)
            and self._folded[place].endswith(endings)
            and (self._is_determiner(following) or (self._follows(following) and self._counts[following]))
        )

    # --- clauses ----------------------------------------------------------------------------------------------------------

    def _begins_a_clause(self, first: int) -> bool:
        """Whether a phrase is the subject of what follows: at a start, or after a word that opens a clause."""
        return not self._joined[first] or self._folded[first - 1] in self._grammar.openings

    def _clause_ends(self, subject: int, phrases: Phrases) -> Iterator[int]:
        """Where the clause with that subject may end: after each phrase in it, and where punctuation ends it."""
        stop = subject
        while self._follows(stop) and self._folded[stop] not in self._grammar.stops:
            stop += 1
        ends = {
            end for first, found in phrases.items() if subject < first < stop for end in found if end <= stop
        }
        if stop > subject and (not self._follows(stop) or self._folded[stop] in self._grammar.closers):
            ends.add(stop)
        for end in sorted(ends):
            if self._is_whole(self._folded[subject:end]):
                yield end

    def _is_whole(self, predicate: Sequence[str]) -> bool:
        """Whether a predicate is not cut before its negation nor after a small word."""
        grammar = self._grammar
        negated = any(word in grammar.negations for word in predicate)
        if negated and not any(word in grammar.negated_by for word in predicate):
            return False
        return predicate[-1] not in grammar.small
