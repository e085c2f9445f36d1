"""The words of one sentence by their numbers, and what each may be in a phrase: a name, an adjective, a pronoun, a date's part.

What `noun_phrases` asks of single words is answered here, from the small words of the language and the shape of the text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sahelread.text.cardinals import cardinal_words
from sahelread.text.phrase_grammar import PhraseGrammar
from sahelread.text.words import Word, fold

# What may stand between two words of one phrase: a space, an apostrophe, the point of "M. Sarr".
_JOINED = re.compile(r"[ \u00a0\u202f\n]?|['’]|[ \u00a0\u202f]?% ")


class SentenceWords:
    """The words of one text; `counts` says which are numbers, `joined` which go on where the one before ends."""

    def __init__(self, text: str, found: Sequence[Word], grammar: PhraseGrammar, language: str) -> None:
        self.text = text
        self.words = found
        self.grammar = grammar
        folded = fold(text)
        self.folded = [folded[word.start : word.end] for word in found]
        cardinals, determiners = cardinal_words(language), grammar.determiners
        self.counts = [
            plain[:1].isdigit() or (plain in cardinals and plain not in determiners) for plain in self.folded
        ]
        for place in range(1, len(found) - 1):
            if self.counts[place - 1] and self.folded[place] == grammar.number_joint[0]:
                joins = self.folded[place + 1] in grammar.number_joint[1:]  # "trente et un"
                self.counts[place] = self.counts[place + 1] = joins or self.counts[place + 1]
        ends = [0, *(word.end for word in found)]
        self.joined = [
            place > 0 and (text[ends[place] : word.start] in (" ", "") or self.is_joined(place))
            for place, word in enumerate(found)
        ]

    def is_joined(self, place: int) -> bool:
        """Whether a word goes on where the one before it ends, without punctuation."""
        between = self.text[self.words[place - 1].end : self.words[place].start]
        if between.startswith("."):
            return between.strip() == "." and self.folded[place - 1] in self.grammar.abbreviated
        return _JOINED.fullmatch(between) is not None

    def follows(self, place: int) -> bool:
        return place < len(self.words) and self.joined[place]

    def is_content(self, place: int) -> bool:
        plain = self.folded[place]
        return plain not in self.grammar.small and plain[:1].isalpha() and len(plain) > 1

    def is_capital(self, place: int) -> bool:
        return self.words[place].text[:1].isupper()

    def is_name(self, place: int) -> bool:
        """Whether a word is a name by its capital: inside a sentence, or at its start when another capital follows."""
        if not (self.is_capital(place) and self.is_content(place)):
            return False
        if self.folded[place] in self.grammar.openers:
            return False
        if self.folded[place] in self.grammar.places:
            return True
        after_comma = place > 0 and self.between(place) == ","
        return self.joined[place] or after_comma or (self.follows(place + 1) and self.is_capital(place + 1))

    def between(self, place: int) -> str:
        return self.text[self.words[place - 1].end : self.words[place].start].strip()

    def counts_by_scale(self, place: int) -> bool:
        """Whether a small word joins a number in words to what it counts: "trois millions | d' | euros"."""
        return (
            self.follows(place)
            and self.folded[place] in self.grammar.links
            and self.counts[place - 1]
            and self.folded[place - 1].isalpha()
            and self.follows(place + 1)
        )

    def is_determiner(self, place: int) -> bool:
        return self.follows(place) and self.folded[place] in self.grammar.determiners

    def is_pronoun(self, determiner: int, noun: int) -> bool:
        """Whether an "article" is the pronoun of a verb: "qui l'accuse", "pour le tuer"."""
        if determiner < 1 or self.folded[determiner] not in self.grammar.object_pronouns:
            return False
        before = self.folded[determiner - 1] if self.joined[determiner] else ""
        if before in self.grammar.subjects:
            return True
        return before in self.grammar.before_infinitives and self.folded[noun].endswith(
            self.grammar.infinitives
        )

    def is_adverb(self, noun: int) -> bool:
        """Whether a noun with its article is none: "une fois les assaillants partis", "la plupart du temps"."""
        return self.folded[noun] in self.grammar.adverbs

    def numbers_a_name(self, place: int) -> bool:
        """Whether a number belongs to the word before it: "nationale 9", "article 5"."""
        written = self.words[place].text
        return (
            written.isdigit()
            and len(written) <= 3
            and not (self.follows(place + 1) and self.is_content(place + 1))
        )

    def is_of_a_date(self, place: int) -> bool:
        """Whether a word goes on a date: "le vendredi 22 mars 2025"."""
        before = self.folded[place - 1]
        if self.counts[place]:
            return before in self.grammar.weekdays or before in self.grammar.months
        return self.folded[place] in self.grammar.months and self.counts[place - 1]

    def is_infinitive(self, place: int) -> bool:
        """Whether a word is an infinitive that governs what follows: "d'expulser deux diplomates"."""
        endings = self.grammar.infinitives
        following = place + 1
        return (
            bool(endings)
            and self.folded[place].endswith(endings)
            and (self.is_determiner(following) or (self.follows(following) and self.counts[following]))
        )

    def is_verb(self, place: int) -> bool:
        """Whether a word behind a noun is its verb: "the army said", "the government suspended", not "newly elected"."""
        plain = self.folded[place]
        if plain in self.grammar.verbs:
            return True
        past = self.grammar.participles.search(plain) is not None and not self.is_capital(place)
        return past and not self.folded[place - 1].endswith(self.grammar.adverb_endings)

    def opens_headline(self, place: int) -> bool:
        """Whether a noun without article opens a headline: "Grève des hôpitaux", "Attaque meurtrière"."""
        grammar = self.grammar
        if self.joined[place] or not (self.is_capital(place) and self.is_content(place)):
            return False
        if (
            not (grammar.adjectives_follow and self.follows(place + 1))
            or self.folded[place] in grammar.openers
        ):
            return False
        following = self.folded[place + 1]
        joined = (
            following in grammar.links or following in grammar.contracted or grammar.is_adjective(following)
        )
        return joined and not grammar.participles.search(self.words[place].text)

    def is_before_noun(self, place: int) -> bool:
        """Whether a word is an adjective and the next one its noun."""
        if not self.follows(place + 1) or not self.is_content(place + 1):
            return False
        plain, following = self.folded[place], self.folded[place + 1]
        if plain in self.grammar.before:
            return True
        return (
            bool(self.grammar.noun_endings)
            and self.grammar.is_adjective(plain)
            and following.endswith(self.grammar.noun_endings)
        )

    def must_go_on(self, end: int) -> bool:
        """Whether what follows belongs to the phrase, understood or not: "la fin | de ..."."""
        grammar = self.grammar
        return self.follows(end) and (
            self.folded[end] in grammar.links or self.folded[end] in grammar.contracted
        )
