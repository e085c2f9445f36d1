"""Acts and things under one name each: "débrayage" and "grève", "ont péri" and "tués", "Paris" and "la France".

The lexicon's tables `acts` and `equivalents` list, for each concept, the words and phrases that tell it. A phrase is
found with its inner words inflected and with function words and figures before or between them ("ont mis le feu à"
is "mettre le feu", "suspendu dix matchs" is "suspendu matchs"). A word may tell several concepts; where phrases overlap
the longer one wins. What is listed under `nothing` wins and tells nothing: "en train de" is no train. An act of two words is
also told where other words part them, "le pont de la nationale est tombé" is "pont tomber", and where the thing stands before
its verb: "la radio est fermée" is "fermer la radio".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import contains
from typing import Any, NamedTuple

from sahelread.aligning.forms import AS_IT_STANDS, inflection
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.words import Word, fold, folded_function_words, words

_ACTS, _EQUIVALENTS = _TABLES = ("acts", "equivalents")
# A longer name wins over the acts in it ("ministre des Finances" finances nothing); an act of several words leaves who or
# what stands in it ("fermer la radio" is of a medium).
_WON_BY = {_ACTS: (_ACTS,), _EQUIVALENTS: _TABLES}
_JOINT = "_"  # between the words of a phrase, in the lexicon
_NOTHING = "nothing"
# Telling words that may part the two of an act, in the order of the lexicon or turned. With one F1 on the judged stories is lower by
# .001; more find nothing more.
_APART = 3
_LARGE = 1_000_000  # from here a number is a noun: "débloquer des millions"


class Mention(NamedTuple):
    """A concept told by the words from `first` to `last` (included) of a passage; `kind` is the table's name."""

    kind: str
    concept: str
    first: int
    last: int


_Told = tuple[str, str]
"""The kind and the name of a concept."""


class _Phrases:
    """The expressions of the lexicon by their words: those of one word, and those of several by their first two."""

    def __init__(self) -> None:
        self.single: dict[str, tuple[_Told, ...]] = {}
        self.longer: dict[str, dict[str, tuple[tuple[tuple[str, ...], _Told], ...]]] = {}
        self.parted: dict[str, dict[str, tuple[str, ...]]] = {}
        self.turned: dict[str, dict[str, tuple[str, ...]]] = {}
        self._met: dict[Any, Any] = {}

    def __getstate__(self) -> dict[str, Any]:
        return {**vars(self), "_met": {}}

    def _append(self, rows: dict[str, Any], word: str, told: Any) -> None:
        """Put one more into the row of a word. Equal rows are one object: they are kept once, and read sooner."""
        row = (*rows.get(word, ()), told)
        rows[word] = self._met.setdefault(row, row)

    def add(self, expression: tuple[str, ...], told: _Told) -> None:
        """Know an expression of one word or more."""
        if len(expression) == 1:
            self._append(self.single, expression[0], told)
        else:
            seconds = self.longer.setdefault(expression[0], {})
            self._append(seconds, expression[1], (expression[2:], told))

    def add_parted(self, expression: tuple[str, ...], act: str, turned: bool) -> None:
        """Know the two words of an act that other words may part, and that may be `turned` round."""
        first, second = expression
        self._append(self.parted.setdefault(first, {}), second, act)
        if turned:
            self._append(self.turned.setdefault(second, {}), first, act)

    def parted_acts(self, known: Sequence[tuple[str, ...]], places: Sequence[int]) -> Iterator[Mention]:
        """The acts whose two words other words part, or that are turned round, each at its first word."""
        for start, here in enumerate(known):
            for word in here:
                parted, turned = self.parted.get(word), self.turned.get(word)
                if parted is not None:
                    for act in _acts_of(parted, known[start + 2 : start + 2 + _APART]):
                        yield Mention(_ACTS, act, places[start], places[start])
                if turned is not None:
                    for act in _acts_of(turned, known[start + 1 : start + 2 + _APART]):
                        yield Mention(_ACTS, act, places[start], places[start])

    def found(self, known: Sequence[tuple[str, ...]], places: Sequence[int]) -> set[Mention]:
        """Every expression in a row of words, each given as what it may be; `places` are their numbers in the passage."""
        found = set()
        for start, here in enumerate(known):
            for word in here:
                for kind, concept in self.single.get(word, ()):
                    found.add(Mention(kind, concept, places[start], places[start]))
                seconds = self.longer.get(word)
                if seconds is None or start + 1 == len(known):
                    continue
                for second in known[start + 1]:
                    for others, (kind, concept) in seconds.get(second, ()):
                        last = start + 1 + len(others)
                        if last < len(known) and all(map(contains, known[start + 2 : last + 1], others)):
                            found.add(Mention(kind, concept, places[start], places[last]))
        return found


def _acts_of(seconds: Mapping[str, tuple[str, ...]], known: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """The acts that a word tells with one of the next words, by their second words."""
    return (act for here in known for word in here for act in seconds.get(word, ()))


_ALONE = frozenset(("",))


@cache
def breadth(language: str) -> Mapping[str, int]:
    """In how many ways the lexicon knows to tell each act."""
    return {act: len(expressions.split()) for act, expressions in table(language, _ACTS).items()}


@cache
def _passed_over(language: str) -> frozenset[str]:
    """The folded words that may stand inside an expression: those of grammar, and numbers in letters."""
    cardinals = table(language, "cardinals") or {}
    return folded_function_words(language) | {
        fold(word) for word, value in cardinals.items() if value < _LARGE
    }


def _telling(word: str, passed_over: frozenset[str]) -> bool:
    return word not in passed_over and not word[0].isdigit()


class _Listed(dict[str, tuple[str, ...]]):
    """The words of the lexicon of which a folded word is a form, worked out when it is first met.

    Far fewer words are met than the lexicon has forms: what is kept by the lexicon are the parts of words that do not change.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._functional = _passed_over(language)
        self._by_radical: dict[str, dict[str, frozenset[str]]] = {}
        self._endings: set[str] = set()
        self._longest = 0  # letters of an ending

    def take(self, words_listed: Iterable[str]) -> None:
        """Know folded words of the lexicon by their forms. A function word has no other."""
        for word in words_listed:
            alone = word in self._functional
            radical, endings = (word, _ALONE) if alone else inflection(word, self._language)
            self._by_radical.setdefault(radical, {})[word] = endings
            self._endings |= endings
        self._longest = max(map(len, self._endings), default=0)

    def __missing__(self, folded: str) -> tuple[str, ...]:
        found: list[str] = []
        for cut in range(max(len(folded) - self._longest, 0), len(folded) + 1):
            if (ending := folded[cut:]) in self._endings and (listed := self._by_radical.get(folded[:cut])):
                found += [word for word, endings in listed.items() if ending in endings]
        self[folded] = tuple(found)
        return self[folded]


@kept
def _lexicon(language: str) -> tuple[_Listed, _Phrases, _Phrases]:
    """The words of the lexicon, expressions of content words, and expressions to be found word by word."""
    content, literal = _Phrases(), _Phrases()
    met: set[str] = set()
    light = frozenset(map(fold, word_set(language, "light_words")))
    verbs = tuple(word_set(language, "infinitives"))
    for told, parts, telling in _expressions(language):
        if telling and (len(parts) == 1 or len(telling) > 1):
            content.add(telling, told)
            met.update(telling)
            kind, concept = told
            if kind == _ACTS and concept != _NOTHING and len(telling) == 2 and light.isdisjoint(telling):
                turned = _is_verb(telling[0], verbs) and not _is_verb(telling[1], verbs)
                content.add_parted(telling, concept, turned)
        else:
            for chosen in (parts, *_pasts(parts, language)):
                literal.add(chosen, told)
                met.update(chosen)
    listed = _Listed(language)
    listed.take(sorted(met))
    return listed, content, literal


def _expressions(language: str) -> Iterator[tuple[_Told, tuple[str, ...], tuple[str, ...]]]:
    """The expressions of the lexicon: what each tells, its words, and those of them that carry no grammar."""
    for kind in _TABLES:
        for concept, expressions in table(language, kind).items():
            for expression in fold(expressions).split():
                read = [_read(piece, language) for piece in expression.split(_JOINT)]
                parts, telling = (
                    tuple(chain.from_iterable(words_read)) for words_read in zip(*read, strict=True)
                )
                yield (kind, concept), parts, telling


def _is_verb(word: str, infinitives: tuple[str, ...]) -> bool:
    """Whether a word of the lexicon is a verb; in a language whose verbs have no ending of their own none is known to be."""
    return word.endswith(infinitives) and not word.startswith(AS_IT_STANDS)


def _pasts(parts: tuple[str, ...], language: str) -> Iterator[tuple[str, ...]]:
    """How a reflexive verb stands in the past: "s'envoler" in "s'est envolé" and "se sont envolés"; nothing of other words."""
    known = table(language, "reflexives")
    if len(parts) == 2 and known and parts[0] in known["pronouns"]:
        for past in known["pasts"]:
            yield *past.split(), parts[1]


@cache
def _read(piece: str, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words between two joints of a folded expression of the lexicon, and those of them that carry no grammar."""
    mark = AS_IT_STANDS if piece.startswith(AS_IT_STANDS) else ""
    bare = piece[len(mark) :]
    parts = (bare,) if bare.isalpha() else tuple([word.text for word in words(bare)])
    return parts, tuple([mark + part for part in parts if _telling(part, _passed_over(language))])


def mentions(passage: Sequence[Word], language: str) -> list[Mention]:
    """The concepts that the words of a passage tell, in their order; overlapped shorter phrases are left out."""
    return mentions_in([fold(word.text) for word in passage], language)


def mentions_in(folded: Sequence[str], language: str) -> list[Mention]:
    """The same, of words that are folded already."""
    listed, content, literal = _lexicon(language)
    if not content.single:
        return []
    passed_over = _passed_over(language)
    known = [listed[word] for word in folded]
    telling = [place for place, word in enumerate(folded) if _telling(word, passed_over)]
    in_order = [known[place] for place in telling]
    found = [*content.found(in_order, telling), *literal.found(known, range(len(known)))]
    found.sort(
        key=lambda mention: (mention.first - mention.last, mention.first, mention.kind, mention.concept)
    )
    kept: list[Mention] = []
    taken: dict[str, dict[int, tuple[int, int]]] = {kind: {} for kind in _TABLES}
    for mention in found:
        span = (mention.first, mention.last)
        told = range(mention.first, mention.last + 1)
        if all(taken[mention.kind].get(place, span) == span for place in told):
            kept.append(mention)
            for kind in _TABLES if mention.concept == _NOTHING else _WON_BY[mention.kind]:
                taken[kind].update(dict.fromkeys(told, span))
    telling_something = [mention for mention in kept if mention.concept != _NOTHING]
    acts = {mention.concept for mention in telling_something}
    for mention in content.parted_acts(in_order, telling):
        if mention.concept not in acts:
            acts.add(mention.concept)
            telling_something.append(mention)
    return sorted(telling_something, key=lambda mention: (mention.first, mention.kind, mention.concept))
