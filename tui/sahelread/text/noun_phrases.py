"""The noun phrases of a sentence: where each begins, and every word behind which it may end.

A phrase begins with a determiner, a number or a name, and goes on over what must follow ("la fin | de l'opération"); over what may
follow ("avec le Mali", "à Bamako") it goes step by step. What is not understood is in no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sahelread.text.sentence_words import SentenceWords

PERCENT = re.compile(r"[ \u00a0\u202f]?%")
# So many parts joined by "de" or "avec" at most.
_MOST_PARTS = 6
# "au moins", "pas moins de": a bound before a number has so many words at most.
_LONGEST_BOUND = 3

Phrases = Mapping[int, Sequence[int]]
"""The noun phrases of a sentence by the number of their first word: the numbers of the words behind which each may end."""


class NounPhrases(SentenceWords):
    """The noun phrases of one text; every end is the number of the word behind the last."""

    def phrases(self) -> Phrases:
        """The noun phrases, the longest from the left first; inside one no other begins before its first noun ends."""
        found: dict[int, list[int]] = {}
        place = reached = 0
        while place < len(self.words):
            core = self.core(place) if self.may_begin(place, reached) else None
            if core is not None:
                found[place] = self.ends(core)
                reached = max(found[place], default=core)
            place = max(place + 1, core or 0)
        return {first: ends for first, ends in found.items() if ends}

    def may_begin(self, first: int, reached: int) -> bool:
        """Whether a phrase may begin here: not with the pronoun of "de le dire", nor inside a name, nor with the "des" that joins
        it to the phrase before, which ends at `reached`."""
        if not self.joined[first]:
            return True
        if self.folded[first - 1] in self.grammar.links and self.folded[first] in self.grammar.contracting:
            return False
        if self.folded[first] in self.grammar.contracted and first <= reached:
            return False
        if (
            self.folded[first - 1] in self.grammar.contracted
            or self.folded[first - 1] in self.grammar.determiners
        ):
            return False
        if self.folded[first - 1] in self.grammar.links and self.follows(first + 1):
            # "le ministre de la Défense Issa Bano": the name is the minister's
            return not (self.folded[first] in self.grammar.articles and self.is_capital(first + 1))
        return not (self.is_name(first) and self.is_name(first - 1))

    def core(self, first: int) -> int | None:
        """The end of a noun with its determiner, number and adjectives, or of a name, that begins at a word."""
        place = self.after_bound(first)
        if self.folded[place] in self.grammar.links and place + 1 < len(self.words):
            others = self.folded[place + 1] in self.grammar.others and not self.joined[place]
            return self.noun(place + 2) if others and self.follows(place + 2) else None
        if self.folded[place] in self.grammar.determiners or (
            place == first and self.folded[place] in self.grammar.contracted
        ):
            place += 1
        while place < len(self.words) and self.counts[place] and (place == first or self.joined[place]):
            place += 1
            if PERCENT.match(self.text, self.words[place - 1].end):
                return place
        if self.counts_by_scale(place):
            place += 1  # "40 milliards de dinars"
        if place >= len(self.words) or (place > first and not self.joined[place]):
            return None
        if place > first:
            return None if self.is_pronoun(place - 1, place) or self.is_adverb(place) else self.noun(place)
        return self.noun(place) if self.is_name(place) or self.opens_headline(place) else None

    def after_bound(self, first: int) -> int:
        """The place of the number behind "au moins", "plus de", "près de"; `first` where none stands."""
        if True not in self.counts[first + 1 : first + 1 + _LONGEST_BOUND]:
            return first
        for place in range(first + 1, min(first + _LONGEST_BOUND, len(self.words) - 1) + 1):
            if not self.joined[place]:
                break
            if self.counts[place]:
                bound = " ".join(self.folded[first:place]).replace("' ", "'")
                return place if bound in self.grammar.bounds else first
        return first

    def noun(self, place: int) -> int | None:
        """The end of a noun and its adjectives, the noun or an adjective before it standing at `place`."""
        while self.is_before_noun(place):
            place += 1
        if not self.is_content(place):
            return None
        return (
            self.after_adjectives(place + 1)
            if self.grammar.adjectives_follow
            else self.after_nouns(place + 1)
        )

    def after_adjectives(self, place: int) -> int:
        """The end of what belongs to a noun behind it: adjectives, names, the number of an article or a road."""
        grammar = self.grammar
        while self.follows(place):
            plain = self.folded[place]
            if (
                grammar.is_adjective(plain)
                or self.is_capital(place)
                or self.numbers_a_name(place)
                or self.is_of_a_date(place)
            ):
                place += 1
            elif self.follows(place + 1) and (
                (
                    plain in grammar.joints
                    and grammar.is_adjective(self.folded[place - 1])
                    and grammar.is_adjective(self.folded[place + 1])
                )
                or (
                    plain in grammar.inside_names
                    and self.is_capital(place - 1)
                    and self.is_capital(place + 1)
                )
            ):
                place += 2
            else:
                break
        return place

    def after_nouns(self, place: int) -> int:
        """The end of a run of nouns and adjectives before its verb: one that is known, ends in -ed, or governs what follows."""
        first = place
        while self.follows(place) and self.is_content(place) and not self.counts[place]:
            if self.is_verb(place):
                return place
            place += 1
        governs = self.follows(place) and (
            self.folded[place] in self.grammar.determiners or self.counts[place]
        )
        return place - 1 if governs and place > first and not self.is_capital(place - 1) else place

    def ends(self, core: int) -> list[int]:
        """Where the phrase with that first noun may end: after each part that may be the last."""
        ends: list[int] = []
        end: int | None = core
        for _ in range(_MOST_PARTS):
            if end is None:
                break
            linked = self.linked(end)
            if linked is None:
                if self.must_go_on(end):
                    break
                ends.append(end)
                linked = self.loosely_linked(end)
            end = linked
        return ends

    def linked(self, place: int) -> int | None:
        """The end of what "de" joins to the phrase before it; None when nothing is joined so."""
        if not self.follows(place):
            return None
        if self.folded[place] in self.grammar.contracted:
            return self.complement(place + 1)
        return self.complement(place + 1) if self.folded[place] in self.grammar.links else None

    def loosely_linked(self, place: int) -> int | None:
        """The end of what another preposition joins: "avec le Mali", "à Bamako", "entre la France et le Mali"."""
        grammar = self.grammar
        if not self.follows(place):
            return None
        link = self.folded[place]
        if self.words[place].text in grammar.verbs_like_links and not self.is_determiner(place + 1):
            return None  # "la police a chargé", not "à"
        if link in grammar.pairs:
            return self.pair(place + 1, grammar.pairs[link])
        if link not in grammar.loose_links and link not in grammar.loose_contracted:
            return None
        if self.follows(place + 1) and self.is_infinitive(place + 1):
            return None
        end = self.complement(place + 1)
        opens = (
            link in grammar.opening_links
            and end is not None
            and self.follows(end)
            and self.folded[end] in grammar.behind_opening_links
        )
        return None if opens else end  # "en réaction à" opens what follows

    def pair(self, place: int, joint: str) -> int | None:
        first = self.complement(place)
        if first is None or not self.follows(first) or self.folded[first] != joint:
            return None
        return self.complement(first + 1)

    def complement(self, place: int) -> int | None:
        """The end of what stands behind a preposition: a noun, or an infinitive with its object."""
        if not self.follows(place) or self.folded[place] in self.grammar.clitics:
            return None
        if self.is_infinitive(place):
            core = self.core(place + 1)
        elif self.is_content(place) and not self.counts[place]:
            core = self.noun(place)
        else:
            core = self.core(place)
        if core is None or not self.must_go_on(core):
            return core
        return self.linked(core)
