"""What a question is about, in a phrase of one account that could stand in print, or in nothing at all.

A topic is a noun phrase or a short clause of a passage (`text.chunks`): of those near the words that differ, the one whose telling
words weigh most among what the accounts share. Where no phrase tells enough the question is asked without one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import fsum

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import Span
from sahelread.diverging.phrases import deeds_before, phrases_near, refers_back, telling_words
from sahelread.diverging.told import Told, acts_of_speech
from sahelread.text.cardinals import cardinal
from sahelread.text.chunks import LONGEST, Chunk
from sahelread.text.lexicon import table, word_set
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import fold, stem, words

# A phrase is worth the weight of its telling words, divided by its length in words and this. Read on bench/stories/dev and press:
# smaller, topics are one word; larger, they are whole sentences.
SHORTNESS = 6.0
# What happened says more than a name: a clause, and a phrase with the word for an act, are preferred by so much.
_CLAUSE, _ACT = 1.25, 1.5
# "Fin (janvier)", "cas": too short to say what it is about.
_SHORTEST = 5
# A phrase with one telling word is worth less than one with two.
_ONE_WORD = 0.7


# Who asks for phrases of so many words asks when: "quitté le parti radical" says it, and has no subject.
_OF_DEEDS = 2


Place = tuple[Told, int, int, frozenset[str]]
"""A span of a passage that answers, with the telling words that count as what is around it."""


def topic(accounts: Accounts, places: Sequence[Place], *, fewest: int = 1, told_by: int = 2) -> str:
    """What several spans are about, in the words of one account; empty where no phrase of so many telling words says it, of words
    that so many accounts tell."""
    for with_speech in (False, True):
        weights = _weights(accounts, places, told_by, with_speech=with_speech)
        best, found = 0.0, ""
        for told, start, end, _ in places:
            near = phrases_near(told, start, end)
            for chunk in near if fewest < _OF_DEEDS else (*near, *deeds_before(told, start)):
                score = _score(told, chunk, weights, fewest)
                if score > best:
                    best, found = score, as_topic(told, chunk) + _object_behind(told, chunk, start, end)
        if found:
            return found
    return ""


def topic_of_all(accounts: Accounts, spans: Iterable[Span], *, fewest: int = 1) -> str:
    """What several spans are about, by all that their passages tell."""
    return topic(accounts, [(one.told, one.start, one.end, one.told.keys) for one in spans], fewest=fewest)


@cache
def fate_words(language: str, fate: str | None) -> frozenset[str]:
    """The acts that befall people of that fate: a question that asks how many died is about nothing else by "killed"."""
    return frozenset(act for act, told in table(language, "fates_of_acts").items() if told == fate)


def _weights(
    accounts: Accounts, places: Sequence[Place], told_by: int, *, with_speech: bool
) -> Mapping[str, float]:
    """How much each word around the spans tells of what they are about, of those that so many accounts say.

    What the answers say themselves is not around them; who speaks and that he does count only where nothing else does.
    """
    tellers: dict[str, set[str]] = {}
    said_by = frozenset(
        key
        for told, *_ in places
        for source in told.attributions
        for key in told.keys_in(source.source_start, source.source_end)
    )
    for told, start, end, keys in places:
        idle = frozenset() if with_speech else acts_of_speech(told.language) | said_by
        for key in keys - idle - told.keys_in(start, end):
            tellers.setdefault(key, set()).add(told.ref.article)
    fewest = min(told_by, len({told.ref.article for told, *_ in places}))
    return {
        key: accounts.rarity[key] * len(articles)
        for key, articles in tellers.items()
        if len(articles) >= fewest
    }


def _score(told: Told, chunk: Chunk, weights: Mapping[str, float], fewest: int = 1) -> float:
    keys = told.keys_in(chunk.start, chunk.end)
    weight = fsum(weights.get(key, 0.0) for key in keys)
    telling = telling_words(told, chunk) if weight else 0
    if not weight or telling < fewest or chunk.end - chunk.bare < _SHORTEST:
        return 0.0
    happens = chunk.is_clause or (bool(keys & told.deeds) and not _is_cut_from_a_verb(told, chunk))
    if chunk.is_clause and keys & told.acts and not keys & told.deeds:
        return 0.0  # "le ministre a annoncé": what he announced is what it is about
    if told.search(refers_back, chunk.bare, chunk.end):
        return 0.0  # "la récolte au cours de cette saison"
    if not happens and (fewest > 1 or _is_a_body(told, chunk)):
        return 0.0  # a body or a place is no answer to "when did what happen"
    length = told.text.count(" ", chunk.bare, chunk.end) + 1
    return (
        weight
        * len(keys & weights.keys())
        / len(keys)
        / (length + SHORTNESS)
        * (_CLAUSE if chunk.is_clause else 1.0)
        * (_ACT if keys & told.deeds else 1.0)
        * (_ONE_WORD if telling < 2 else 1.0)
    )


def _object_behind(told: Told, chunk: Chunk, start: int, end: int) -> str:
    """The object of a clause that is cut behind its verb, where it stands behind the answer: "l'attaque a visé | vers 22 heures | la
    base"; empty of others."""
    is_cut = chunk.is_clause and not any(one.end == chunk.end for one in told.noun_phrases)
    if not is_cut or not chunk.end < start or len(told.text[chunk.end : start].split()) > 1:
        return ""
    room = end + LONGEST - (chunk.end - chunk.bare)
    objects = [
        one.end
        for one in told.noun_phrases
        if one.start == end + 1 and one.bare > one.start and one.end <= room
    ]
    return f" {told.text[end + 1 : max(objects)]}" if objects else ""


def _is_a_body(told: Told, chunk: Chunk) -> bool:
    """Whether a noun phrase is of a name, a body, people or a place: its noun says so."""
    head = next((term for term in told.terms if term.start >= chunk.bare and term.end <= chunk.end), None)
    if head is None:
        return True
    begins = chunk.bare == 0 or told.text[chunk.bare - 1] in '«“"\n'
    name = told.text[head.start].isupper() and not (begins and head.start == chunk.bare)
    return name or head.key in _bodies(told.language)


def _is_cut_from_a_verb(told: Told, chunk: Chunk) -> bool:
    """Whether a noun phrase holds two complements of a verb that stands before it: "(emmené au) Mali | après son rapt"."""
    grammar = phrase_grammar(told.language)
    loose = grammar.loose_links | grammar.loose_contracted
    inside = words(told.text[chunk.bare : chunk.end])
    joint = next((word.start for word in inside if fold(word.text) in loose), None)
    return joint is not None and not told.keys_in(chunk.bare, chunk.bare + joint) & told.deeds


@cache
def _bodies(language: str) -> frozenset[str]:
    """The nouns of people, bodies and places, by their keys."""
    concepts, bodies, *words = (
        word_set(language, name)
        for name in ("kinds_of_people", "bodies", "actors", "general_people", "kinds_of_places")
    )
    return concepts | bodies | {stem(word, language) for word in frozenset().union(*words)}


def as_topic(told: Told, chunk: Chunk) -> str:
    """A phrase as it stands inside a question, without the figure in which it may be cut: "la réforme porte la durée | de cinq (à six ans)"."""
    said = told.text[chunk.bare : chunk.end].split()
    last = fold(said[-1])
    cut = said[-2:-1] == [table(told.language, "ranges").get("from")] and (
        last[0].isdigit() or cardinal(last, told.language) is not None
    )
    return in_a_sentence(" ".join(said[:-2] if cut else said), told.language)


_FIRST_WORD = re.compile(r"[^\W\d_]+['’]?")


def in_a_sentence(phrase: str, language: str) -> str:
    """A phrase without the capital of its first word, where only a beginning gave it one: "Le maire", "Onze villages"; what stands in
    capitals is left."""
    grammar, first = phrase_grammar(language), _FIRST_WORD.match(phrase)
    if first is None or phrase.isupper():
        return phrase
    plain = fold(first.group())
    title = not word_set(language, "titles_of_persons").isdisjoint((plain, f"{plain}."))
    small = plain in grammar.determiners or plain in grammar.small or cardinal(plain, language) is not None
    common = small and not title  # "M. Kolo", "Me Kolo"
    return phrase[:1].lower() + phrase[1:] if common else phrase
