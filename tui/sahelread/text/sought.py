"""Expressions that are looked for in whole passages, each with letters of which a text has some wherever it is found.

Trying an expression at every place of a passage takes microseconds, hundreds are tried, and most find nothing in most passages.
That the letters are not there is known in a tenth of that time, and sooner still that no word begins as one of the expression's must.
Both are read off the expression when it is compiled, as an index of source code tells what to look up (Cox 2012, "Regular expression
matching with a trigram index"), so that whoever writes an expression need not think of them.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from sahelread.text.present import BEGINNINGS, beginnings
from sahelread.text.remembering import LONGEST

# Looking for more strings takes as long as trying the expression.
_MOST = 48
# All strings that a part may match are followed up to here; beyond, only what it must hold.
_FOLLOWED = 600
# Shorter strings are in most passages. One that is longer than telling is hardly in fewer.
_SHORTEST, _TELLING = 3, 5
# To know how the words of a text begin is worth it for passages, where it is asked again and again; not for what stands around a number.
_LONG_ENOUGH = 20


class Sought:
    """An expression, used as a compiled one is. A text without any of its `letters` does not hold it, nor one without a word that
    begins as one of `begun` (None: any text may)."""

    __slots__ = ("begun", "findall", "fullmatch", "letters", "match", "pattern", "split", "sub")

    def __init__(
        self, compiled: re.Pattern[str], letters: tuple[str, ...] | None, begun: frozenset[str] | None = None
    ) -> None:
        self.pattern = compiled
        self.letters, self.begun = letters, begun
        self.match, self.fullmatch = compiled.match, compiled.fullmatch
        self.findall, self.split, self.sub = compiled.findall, compiled.split, compiled.sub

    def __reduce__(self) -> tuple[Any, ...]:
        return Sought, (self.pattern, self.letters, self.begun)

    def may_be_in(self, text: str) -> bool:
        """Whether a text has letters of the expression, and words that begin as it needs them."""
        begun, letters = self.begun, self.letters
        if begun is not None and _LONG_ENOUGH <= len(text) <= LONGEST and begun.isdisjoint(beginnings(text)):
            return False
        return letters is None or any(map(text.__contains__, letters))

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """The first place within `[start, end)` of a text where the expression is found."""
        if not start and end >= len(text) and not self.may_be_in(text):
            return None
        return self.pattern.search(text, start, end)

    def finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """The places within `[start, end)` of a text where the expression is found."""
        if not start and end >= len(text) and not self.may_be_in(text):
            return iter(())
        return self.pattern.finditer(text, start, end)


def sought(expression: str) -> Sought:
    """The expression, compiled, with its letters; without any where it may be found in too many texts."""
    compiled = re.compile(expression)
    if compiled.flags & re.IGNORECASE:
        return Sought(compiled, None)
    read = _read(import_module("re._parser").parse(compiled.pattern, compiled.flags))
    strings = _shortest(frozenset(map(_unbroken, read.needed)))
    begun = frozenset(map(_beginning, read.begun))
    return Sought(
        compiled,
        tuple(sorted(strings)) if _worth(strings) > _WORTHLESS else None,
        None if "" in begun else begun,
    )


class Several(NamedTuple):
    """Expressions that are looked for one after the other. A text holds only those, by their places, of which it has a word that begins
    as they are `begun` by; those under "" any text may hold."""

    expressions: tuple[Sought, ...]
    begun: Mapping[str, tuple[int, ...]]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The places of a text where the first is found, then those of the next."""
        return (match for _, match in self.named(text))

    def named(self, text: str) -> Iterator[tuple[int, re.Match[str]]]:
        """The same, each with the place of the expression that is found there."""
        for place in self._begun_in(text):
            one = self.expressions[place]
            if one.may_be_in(text):
                yield from ((place, match) for match in one.pattern.finditer(text))

    def _begun_in(self, text: str) -> Iterable[int]:
        if not _LONG_ENOUGH <= len(text) <= LONGEST:
            return range(len(self.expressions))
        known = ("", *(self.begun.keys() & beginnings(text)))
        return sorted({at for one in known for at in self.begun.get(one, ())})


def several(expressions: Iterable[str]) -> Several:
    """The expressions, by how the words of each begin."""
    found = tuple(map(sought, expressions))
    begun: dict[str, tuple[int, ...]] = {}
    for place, one in enumerate(found):
        begun |= {word: (*begun.get(word, ()), place) for word in one.begun or ("",)}
    return Several(found, begun)


_Strings = frozenset[str]
_EMPTY: _Strings = frozenset(("",))


_EDGE = "\x1f"
"""Stands in a string where a word begins or ends, if a letter stands beside it; there may be spaces."""


class _Part(NamedTuple):
    """What a part of an expression matches: one of the strings of `every`, where all are known; at any rate what holds one of `needed`,
    and one of `begun`, of which it is known how words in them begin."""

    every: _Strings | None
    needed: _Strings
    begun: _Strings


_ANYTHING = _Part(None, _EMPTY, _EMPTY)
_AN_EDGE: _Strings = frozenset((_EDGE,))


def _read(sequence: Iterable[tuple[Any, Any]], edge: str = "") -> _Part:
    """What parts match that stand behind each other; the first behind an `edge`, if it is known to."""
    sequence = list(sequence)
    if all(str(kind) == "LITERAL" for kind, _ in sequence):  # most alternatives are plain words
        return _one_of((edge + "".join(chr(code) for _, code in sequence),))
    every: list[_Strings] = [frozenset((edge,))]  # of parts on end of which all strings are known
    fixed = [edge]  # of parts on end that are one string each
    candidates: list[_Strings] = []
    begun: list[_Strings] = []
    known = True
    for one in sequence:
        part = _read_one(one, _EDGE if all(map(_ENDS_AT_AN_EDGE.search, every[-1])) else "")
        candidates.append(part.needed)
        begun.append(part.begun)
        joined = _joined(every[-1], part.every) if part.every is not None else None
        if joined is None:
            known = False
            every.append(part.every or _EMPTY)
        else:
            every[-1] = joined
        if part.every is not None and len(part.every) == 1:
            fixed[-1] += next(iter(part.every))
        else:
            fixed.append("")
    whole = [*every, *(frozenset((one,)) for one in fixed)]
    return _Part(
        every[0] if known else None,
        max([*candidates, *map(_shortest, whole)], key=_worth),
        max([*begun, *whole], key=_worth_of_begun),
    )


def _shortest(strings: _Strings) -> _Strings:
    """The strings that hold no other one of them: what holds one is found with it. All of them where they are not worth it."""
    if not strings or _shortest_piece(strings) < _SHORTEST:
        return strings
    found: list[str] = []
    for one in sorted(strings, key=len):
        if not any(map(one.__contains__, found)):
            found.append(one)
    return frozenset(found)


_WORTHLESS = (0, 0)


def _worth(strings: _Strings) -> tuple[int, int]:
    """How much it helps to look for these strings: long ones are in few texts, few are soon looked for. None are found nowhere."""
    if not strings:
        return _TELLING + 1, 0
    least = _shortest_piece(strings)
    return (
        (min(least, _TELLING), -len(strings)) if least >= _SHORTEST and len(strings) <= _MOST else _WORTHLESS
    )


def _shortest_piece(strings: _Strings) -> int:
    return min(len(_unbroken(one).strip()) for one in strings)


def _unbroken(string: str) -> str:
    """The longest piece of a string of which all signs are known."""
    return max(string.split(_EDGE), key=len)


def _worth_of_begun(strings: _Strings) -> tuple[int, int]:
    """How much it helps to look for how their words begin."""
    return min(map(len, map(_beginning, strings)), default=_TELLING + 1), -len(strings)


_BEGUN = re.compile(r"(?<=\W)(\w+)(\W?)")


def _beginning(string: str) -> str:
    """How a word begins, as texts know it (`beginnings`), in whatever holds a string; empty where that is not known."""
    found = [""]
    for word, end in _BEGUN.findall(string):
        found += [word[:size] for size in BEGINNINGS if end or len(word) >= size]
    return max(found, key=len)


def _joined(first: _Strings, second: _Strings) -> _Strings | None:
    """Each of the first with each of the second behind it; None where these are too many."""
    if len(first) * len(second) > _FOLLOWED:
        return None
    return frozenset(one + other for one in first for other in second)


_LETTER = re.compile(r"\w|\A\Z")
_ENDS_AT_AN_EDGE = re.compile(r"\W\Z")
_SPACE = ["LITERAL", str(ord(" "))]


def _is_an_edge(kind: str, what: Any) -> bool:
    """Whether there is no letter on one side: at a \\b, or where no \\w may stand."""
    if kind == "AT":
        return str(what) == "AT_BOUNDARY"
    signs = what[1][0][1] if len(what[1]) == 1 and str(what[1][0][0]) == "IN" else ()
    return {"NEGATE", "CATEGORY_WORD"} & {str(name) for sign in signs for name in sign} == {"CATEGORY_WORD"}


def _read_one(part: tuple[Any, Any], edge: str) -> _Part:
    """What one part of an expression matches, as Python's own parser gives it; behind an `edge`, if it is known to."""
    kind, what = str(part[0]), part[1]
    if kind == "LITERAL":
        return _one_of((chr(what),))
    if kind == "IN":
        signs = [chr(code) for one, code in what if str(one) == "LITERAL"]
        return _one_of(signs) if len(signs) == len(what) else _ANYTHING
    if kind == "ASSERT_NOT" and not what[1]:
        return _one_of(())  # NOWHERE
    if kind in ("AT", "ASSERT_NOT"):
        return _Part(_AN_EDGE if _is_an_edge(kind, what) else _EMPTY, _EMPTY, _EMPTY)
    if kind == "ASSERT":
        read = _read(what[1])
        may_be_a_letter = any(map(_LETTER.search, read.every or _EMPTY))
        return _Part(_EMPTY if may_be_a_letter else _AN_EDGE, *read[1:])
    if kind == "BRANCH":
        return _any_of([_read(branch, edge) for branch in what[1]])
    if kind == "SUBPATTERN":
        _group, flags, _no_flags, inside = what
        return _ANYTHING if flags & re.IGNORECASE else _read(inside, edge)
    if kind in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, most, inside = what
        if (least, list(map(str, inside[0]))) == (1, _SPACE):
            return _Part(_AN_EDGE, _EMPTY, _EMPTY)
        once = _read(inside, edge)
        if (least, most) == (0, 1):
            return _any_of([once, _Part(_EMPTY, _EMPTY, _EMPTY)])
        return _Part(None, *once[1:]) if least else _ANYTHING
    return _ANYTHING


def _one_of(strings: Iterable[str]) -> _Part:
    found = frozenset(strings)
    return _Part(found, found, found)


def _any_of(parts: Sequence[_Part]) -> _Part:
    """What one of several parts matches."""
    needed = _shortest(frozenset[str]().union(*(part.needed for part in parts)))
    every = frozenset[str]().union(*(part.every or () for part in parts))
    begun = frozenset[str]().union(*(part.begun for part in parts))
    known = len(every) <= _FOLLOWED and all(part.every is not None for part in parts)
    return _Part(every if known else None, needed, begun)
