"""The small words by which `chunks` knows where a noun phrase begins and how far it goes, read once per language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from sahelread.text.expressions import any_of
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.words import fold, folded_function_words


@dataclass(frozen=True, slots=True)
class PhraseGrammar:
    """The table `phrase_grammar` of a language (its comment there explains each list), with what other tables know."""

    determiners: frozenset[str]
    articles: frozenset[str]
    quantities: frozenset[str]
    links: frozenset[str]
    contracted: frozenset[str]
    loose_links: frozenset[str]
    loose_contracted: frozenset[str]
    joints: frozenset[str]
    adjectives: frozenset[str]
    not_adjectives: frozenset[str]
    stops: frozenset[str]
    openings: frozenset[str]
    subjects: frozenset[str]
    negations: frozenset[str]
    negated_by: frozenset[str]
    clitics: frozenset[str]
    verbs: frozenset[str]
    adverbs: frozenset[str]
    others: frozenset[str]
    closers: frozenset[str]
    object_pronouns: frozenset[str]
    contracting: frozenset[str]
    before_infinitives: frozenset[str]
    verbs_like_links: frozenset[str]
    opening_links: frozenset[str]
    behind_opening_links: frozenset[str]
    inside_names: frozenset[str]
    pairs: Mapping[str, str]
    adjective_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    infinitives: tuple[str, ...]
    participles: re.Pattern[str]
    adverb_endings: tuple[str, ...]
    adjectives_follow: bool
    before: frozenset[str]
    abbreviated: frozenset[str]
    bounds: frozenset[str]
    small: frozenset[str]
    openers: frozenset[str]
    places: frozenset[str]
    number_joint: tuple[str, ...]
    weekdays: frozenset[str]
    months: frozenset[str]

    def is_adjective(self, folded: str) -> bool:
        """Whether a word behind a noun is its adjective, by the list or by its ending."""
        if folded in self.adjectives:
            return True
        known = folded in self.not_adjectives or folded in self.small
        return not known and len(folded) > 4 and folded.endswith(self.adjective_endings)


_WORD_LISTS = (
    "determiners", "articles", "quantities", "links", "contracted", "loose_links", "loose_contracted", "joints", "adjectives",
    "not_adjectives", "stops", "openings", "subjects", "negations", "negated_by", "clitics", "verbs", "adverbs", "others", "closers",
    "object_pronouns", "contracting", "before_infinitives", "verbs_like_links", "opening_links", "behind_opening_links",
    "inside_names",
)  # fmt: skip
_ENDINGS = ("adjective_endings", "noun_endings", "infinitives")


@kept
def phrase_grammar(language: str) -> PhraseGrammar:
    """The grammar of that language; nothing is known where the program has no words for it."""
    rules, joint = table(language, "phrase_grammar"), table(language, "number_joint")
    lists: dict[str, Any] = {name: word_set(language, "phrase_grammar", name) for name in _WORD_LISTS}
    lists |= {name: tuple(rules.get(name, ())) for name in _ENDINGS}
    return PhraseGrammar(
        **lists,
        pairs=rules.get("pairs", {}),
        adverb_endings=tuple(table(language, "adverb_endings")),
        participles=re.compile(any_of(language, "phrase_grammar", "participles")),
        adjectives_follow=bool(rules.get("adjectives_follow")),
        before=word_set(language, "before_noun") | word_set(language, "phrase_grammar", "before"),
        abbreviated=frozenset(map(fold, word_set(language, "abbreviations", "before_name"))),
        bounds=frozenset(chain.from_iterable(table(language, "bounds").values())),
        small=folded_function_words(language),
        openers=word_set(language, "sentence_openers"),
        places=_places(language),
        weekdays=word_set(language, "weekdays"),
        months=word_set(language, "months"),
        number_joint=(str(joint.get("word", "")), *joint.get("before", ())),
    )


def _places(language: str) -> frozenset[str]:
    """The countries and their capitals, in one word each: names wherever they stand."""
    countries = table(language, "countries")
    named = (*countries, *(country.get("capital", "") for country in countries.values()))
    return frozenset(fold(name) for name in named if name and " " not in name and "_" not in name)
