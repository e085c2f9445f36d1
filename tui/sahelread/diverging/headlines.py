"""What passages tell, in a clause of theirs: the head of what one account tells alone, and of what several tell.

A clause (`text.chunks`) is worth the weight of its telling words for its length; where none says enough of what is told, the first words
stand for it, cut where a reader would pause.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import fsum

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.findings import shortened
from sahelread.diverging.phrases import goes_on, lacks_its_object, refers_back
from sahelread.diverging.told import Told
from sahelread.diverging.topics import SHORTNESS, as_topic, in_a_sentence
from sahelread.text.cardinals import cardinal
from sahelread.text.chunks import Chunk
from sahelread.text.expressions import expression
from sahelread.text.phrase_grammar import phrase_grammar
from sahelread.text.words import fold, words

# One with this share of what a single passage tells may head it.
_HEADS = 0.25
# In a headline a clause with a figure is preferred by so much.
_FIGURE = 1.5
# A clause with this share of what passages have in common says what they tell.
_SAYS_IT = 0.4
# What stands between two commas heads what passages tell with this share of it; in words, and in characters.
_PART_SAYS_IT, _SHORTEST_PART, _LONGEST_PART = 0.3, 4, 120
# Where nothing else names it, what passages tell is their beginning, in so many characters.
_OPENING = 60
# A passage that is no longer may stand for itself.
_WHOLE = 150


def headline(accounts: Accounts, told: Told) -> str:
    """What one passage tells: its most telling clause, else its first words."""
    weights = {key: accounts.rarity[key] for key in told.keys}
    enough = _HEADS * fsum(weights.values())
    found = [
        (_told(told, chunk, weights) * _counting(told, chunk), -chunk.start, as_topic(told, chunk))
        for chunk in told.chunks
        if chunk.is_clause
        and not goes_on(told, chunk)
        and fsum(weights.get(key, 0.0) for key in _keys(told, chunk)) >= enough
    ]
    if found:
        return max(found)[2]
    part = _part_of_a_sentence([told], weights)
    return part or _whole(told) or in_a_sentence(shortened(without_quotes(told.text)), told.language)


def _counting(told: Told, chunk: Chunk) -> float:
    """How much more a clause says by its figure, of the clauses of a passage."""
    return _FIGURE if any(chunk.start <= number.start < chunk.end for number in told.numbers) else 1.0


def opening(accounts: Accounts, members: Sequence[Told]) -> str:
    """What several passages tell: the clause that says most of what they share, else the first words of one of them."""
    counts = Counter(key for told in members for key in told.keys)
    shared = frozenset(key for key, count in counts.items() if 2 * count >= len(members))
    weights = {key: accounts.rarity[key] for key in shared}
    enough = _SAYS_IT * fsum(weights.values())
    _, _, told = max(
        (
            (_told(one, chunk, weights), -place, as_topic(one, chunk))
            for place, one in enumerate(members)
            for chunk in one.chunks
            if chunk.is_clause and not goes_on(one, chunk) and not lacks_its_object(one, chunk)
            if fsum(weights.get(key, 0.0) for key in _keys(one, chunk)) >= enough
        ),
        default=(0.0, 0, ""),
    )
    return told or _part_of_a_sentence(members, weights) or _begun(accounts, members, shared)


def _part_of_a_sentence(members: Sequence[Told], weights: Mapping[str, float]) -> str:
    """What stands between two commas and says most of what is shared for its length; empty where nothing says enough."""
    enough = _PART_SAYS_IT * fsum(weights.values())
    _, _, told = max(
        (
            (
                weight / (len(part.split()) + 2 * SHORTNESS),
                -place,
                in_a_sentence(without_quotes(part), one.language),
            )
            for place, one in enumerate(members)
            for start, end in _parts(one)
            if (weight := fsum(weights.get(key, 0.0) for key in one.keys_in(start, end))) >= enough
            for part in (one.text[start:end],)
        ),
        default=(0.0, 0, ""),
    )
    return told


def _parts(told: Told) -> Iterator[tuple[int, int]]:
    """What stands between two commas, or behind a word of saying with its "que", and may stand alone: it begins with a noun
    phrase, ends with no word that wants another, and is a clause or tells an act."""
    grammar = phrase_grammar(told.language)
    small = grammar.small | grammar.loose_links | grammar.negations
    for match in _PART.finditer(told.text):
        start, end = match.span()
        said = told.search(_that, start, end)
        if said is not None:
            start = said.end()
        found = words(told.text[start:end])
        if len(found) < _SHORTEST_PART or end - start > _LONGEST_PART:
            continue
        first, last = fold(found[0].text), fold(found[-1].text)
        begins = first in grammar.determiners or found[0].text[0].isupper() or cardinal(first, told.language)
        if not begins or first in grammar.openers | grammar.subjects or last in small:
            continue
        start, end = start + found[0].start, start + found[-1].end
        begun = any(chunk.is_clause and chunk.start == start for chunk in told.chunks)
        if begun or told.keys_in(start, end) & told.deeds:
            yield start, end


_PART = re.compile(r"[^,;:()\n.!?…]+(?:\.\w[^,;:()\n.!?…]*)*")
_that = expression("in_headlines", "said")


def _begun(accounts: Accounts, members: Sequence[Told], shared: frozenset[str]) -> str:
    """The shortest passage that says most of what is shared, whole where there is room, else its first words."""
    best = max(members, key=lambda told: (accounts.likeness(told.keys, shared)[1], -len(told.text)))
    wholes = [(not _can_stand(one), len(whole), whole) for one in members if (whole := _whole(one))]
    if wholes:
        return min(wholes)[2]
    begun = shortened(
        _leading_on(best.language).sub("", best.text[slice(*_said(best))].translate(_WITHOUT_QUOTES)),
        _OPENING,
    )
    begun = in_a_sentence(begun, best.language)
    return _DANGLING.sub(" …", begun)


def _whole(told: Told) -> str:
    """A passage as it stands inside a question, without whose word it is; empty where it is too long."""
    start, end = _said(told)
    whole = in_a_sentence(without_quotes(told.text[start:end]).rstrip(" .…"), told.language)
    return whole if len(whole) <= _WHOLE else ""


def _said(told: Told) -> tuple[int, int]:
    """The bounds of a passage without a source that opens or ends it: "selon la mairie, ...", "..., selon la mairie"."""
    start, end = 0, len(told.text)
    for source in told.attributions:
        if source.start == 0 and told.text.startswith(", ", source.end):
            start = source.end + 2
        before = told.text.rfind(",", 0, source.start)
        if (
            before > 0
            and not told.text[source.end :].strip(" .»”")
            and told.text[before + 1 : source.start].isspace()
        ):
            end = before
    return (start, end) if start < end else (0, len(told.text))


def _can_stand(told: Told) -> bool:
    """Whether a passage is understood without the one before it."""
    first = _FIRST_WORD.match(told.text)
    grammar = phrase_grammar(told.language)
    if first is None:
        return False
    leans = fold(first.group()) in grammar.subjects | grammar.clitics or _leading_on(told.language).match(
        told.text
    )
    return not leans and told.search(refers_back, 0, _AT_ITS_HEAD) is None


_FIRST_WORD = re.compile(r"[^\W\d_]+")


# "Environ 2 | 000": a phrase that ends inside a number is no phrase.
_GOES_ON = re.compile(r"[\s.,\u00a0\u202f]?\d")


def _told(told: Told, chunk: Chunk, weights: Mapping[str, float]) -> float:
    """How much of what is shared a clause says for its length; nothing where it is cut inside a number."""
    if told.text[chunk.end - 1].isdigit() and _GOES_ON.match(told.text, chunk.end):
        return 0.0
    length = told.text.count(" ", chunk.start, chunk.end) + 1
    return fsum(weights.get(key, 0.0) for key in _keys(told, chunk)) / (length + 2 * SHORTNESS)


def _keys(told: Told, chunk: Chunk) -> frozenset[str]:
    """The telling words of a phrase, without those of whom the account quotes."""
    sources = [told.keys_in(source.source_start, source.source_end) for source in told.attributions]
    return told.keys_in(chunk.start, chunk.end).difference(*sources)


_AT_ITS_HEAD = 25
_leading_on = expression("in_headlines", "leading_on")
_DANGLING = re.compile(r"(?: (?:[^\W\d_]{1,2}['’])?[^\W\d_]{1,3})+ …\Z")  # small words at a cut


def without_quotes(text: str) -> str:
    """Words on one line without quotation marks: cut short, a quotation would not close."""
    return _BEFORE_COMMA.sub("", " ".join(text.translate(_WITHOUT_QUOTES).split()))


_BEFORE_COMMA = re.compile(r" (?=[,.])")
_WITHOUT_QUOTES = str.maketrans("", "", '«»“”"')  # cut short, a quotation would not close
