"""Amounts: the cardinal numbers of a text, in figures and in words, as spans with a value and nothing else.

"3 000", "1,5 million", "deux cent cinquante mille", "un million et demi", "quatre-vingt-dix-sept", "nonante-cinq". What the
number counts is the business of `numbers`; what is a date or an hour, of `dates`. The article "un" is not an amount.
Works on folded text (`words.fold`), whose offsets are those of the text.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from sahelread.text.expressions import NOWHERE, alternatives, any_phrase
from sahelread.text.kept import kept
from sahelread.text.lexicon import entry, table
from sahelread.text.present import FIGURES, needed_words, words_present

# A longer run of digits is an identifier, a card or a mistake; it also keeps every value exact in a float.
_LONGEST_FIGURE = 15

_TELEPHONE = re.compile(r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:\(0\))?\d{2}(?:[ .-]\d{2}){3,}(?![\w])")


class Amount(NamedTuple):
    """A number at `[start, end)`. `mantissa` is what stands before the scale word: 1.5 in "1,5 million"."""

    start: int
    end: int
    value: float
    mantissa: float
    in_figures: bool


@dataclass(frozen=True, slots=True)
class _Words:
    """The number words of one language, ready to match."""

    values: dict[str, int]
    scales: dict[str, int]
    articles: frozenset[str]
    half: re.Pattern[str] | None
    amount: re.Pattern[str]
    needed: frozenset[str]
    token: re.Pattern[str]
    group: str
    decimal: str


@kept
def _words(language: str) -> _Words:
    values: dict[str, int] = dict(table(language, "cardinals"))
    figures = table(language, "figures") or {"group": ".", "decimal": ","}
    joint = table(language, "number_joint")
    scales = {word: value for word, value in values.items() if value >= 1000}
    articles = frozenset(word for word, value in values.items() if value == 1) | set(
        table(language, "articles")
    )
    large = any_phrase(language, "counted_by_articles")
    counting = [word for word in values if word not in articles]
    any_word = alternatives([word for word in values if word in counting or values[word] == 1])
    joined = ""
    if joint:
        after = alternatives(joint["before"]) if joint["before"] else any_word
        joined = rf"[ -]{joint['word']}[ -](?:{after})\b|"
    in_words = (
        rf"(?:(?:{alternatives(counting)})\b|(?:{alternatives(articles)})(?=[ -](?:{large})\b))"
        rf"(?:{joined}[ -](?:{any_word})\b)*"
    )
    marks = table(language, "scale_marks")
    mark = rf"(?:{alternatives(marks)})(?= ?{entry(language, 'behind_scale_marks')})" if marks else NOWHERE
    group, decimal = re.escape(figures["group"]), re.escape(figures["decimal"])
    digits = rf"(?:\d{{1,3}}(?:(?: \d{{3}})+|(?:'\d{{3}})+)(?!\d)|\d{{1,3}}(?:{group}\d{{3}})+(?!\d)|\d+)(?:{decimal}\d+)?"
    in_figures = rf"{digits}(?!(?!{mark})[\w/°:]|[.,]\d|-[a-z])"
    priced = rf"(?<=[€$£])(?P<priced>{digits}) ?(?P<price_mark>{alternatives(marks)})(?!\w)|" if marks else ""
    scale = rf"(?: (?P<scale>{alternatives(scales)})\b| ?(?P<mark>{mark}))?"
    amount = re.compile(
        rf"{priced}(?<![\w/.,:'°])(?<![a-z]-)(?P<figures>{in_figures}){scale}|(?<![\w-])(?P<words>{in_words})(?![\w-])"
    )
    halves = table(language, "halves")
    return _Words(
        values=values,
        scales=scales | marks,
        articles=articles,
        half=re.compile(rf" (?:{alternatives(halves)})\b") if halves else None,
        amount=amount,
        needed=needed_words(counting) | FIGURES,
        token=re.compile(r"[^\W\d_]+"),
        group=figures["group"],
        decimal=figures["decimal"],
    )


def amounts(folded: str, language: str) -> Iterator[Amount]:
    """The amounts of a folded text, in order, apart from each other."""
    words = _words(language)
    if not words.values:
        return
    present = words_present(folded)
    if words.needed.isdisjoint(present):
        return
    held: Amount | None = None  # what the next amount may go on with
    for amount in _apart(folded, words, present):
        if held is not None and _goes_on(folded, held, amount):
            value = held.value + amount.value
            amount = held._replace(end=amount.end, value=value, mantissa=value * held.mantissa / held.value)
        elif held is not None:
            yield held
        held = amount
    if held is not None:
        yield held


def _goes_on(folded: str, first: Amount, second: Amount) -> bool:
    """Whether the second amount is what a scale leaves over: "4 milliards | 500 millions", "trois cent mille | 500"; a year is not."""
    scale = first.value / first.mantissa if first.mantissa else 1
    is_left = _HUNDRED <= second.value < scale and not first.mantissa % 1
    return (
        is_left
        and folded[first.end : second.start] == " "
        and not _FOUR_DIGITS.fullmatch(folded, second.start, second.end)
    )


_HUNDRED = 100
_FOUR_DIGITS = re.compile(r"\d{4}")


def _apart(folded: str, words: _Words, present: frozenset[str]) -> Iterator[Amount]:
    """The amounts as they are written between two words that are none."""
    telephones: deque[tuple[int, int]] = deque()
    if not FIGURES.isdisjoint(present):
        telephones.extend(match.span() for match in _TELEPHONE.finditer(folded))
    for match in words.amount.finditer(folded):
        while telephones and telephones[0][1] <= match.start():
            telephones.popleft()
        if telephones and telephones[0][0] <= match.start():
            continue
        if match["words"] is None:
            amount = _from_figures(match, words)
            found = [amount] if amount else []
        else:
            found = list(_from_words(folded, match.start(), match.end(), words))
        for amount in found:
            yield _with_half(folded, amount, words)


def _from_figures(match: re.Match[str], words: _Words) -> Amount | None:
    said = match.groupdict()
    whole = (
        (said["figures"] or said["priced"]).replace(" ", "").replace("'", "")
    )  # Swiss writers put an apostrophe: 118’000
    digits = whole.replace(words.group, "").replace(words.decimal, ".")
    if len(digits) > _LONGEST_FIGURE:
        return None
    mantissa = float(digits)
    scale = words.scales.get(said["scale"] or said["mark"] or said.get("price_mark") or "", 1)
    return Amount(match.start(), match.end(), mantissa * scale, mantissa, True)


def _with_half(folded: str, amount: Amount, words: _Words) -> Amount:
    half = words.half.match(folded, amount.end) if words.half else None
    scale = amount.value / amount.mantissa if amount.mantissa else 1
    if half is None or scale < 1000:
        return amount
    return amount._replace(end=half.end(), value=amount.value + scale / 2, mantissa=amount.mantissa + 0.5)


def _from_words(folded: str, start: int, end: int, words: _Words) -> Iterator[Amount]:
    """The amounts in a run of number words: one, or several when the words do not make one number ("deux trois")."""
    total = current = 0
    first: int | None = None
    last = start
    scale = 0
    for token in words.token.finditer(folded, start, end):
        value = words.values.get(token.group(), 1 if token.group() in words.articles else None)
        if value is None:
            continue
        if first is not None and not _continues(total, current, scale, value):
            yield _spelled(first, last, total + current, scale)
            total = current = scale = 0
            first = None
        if first is None:
            first = token.start()
        if value >= 1000:
            total += max(current, 1) * value
            current, scale = 0, value
        elif value == 100:
            current = max(current, 1) * 100
        elif value == 20 and current % 100 == 4:
            current += 76
        else:
            current += value
        last = token.end()
    if first is not None:
        yield _spelled(first, last, total + current, scale)


def _spelled(start: int, end: int, value: int, scale: int) -> Amount:
    return Amount(
        start, end, float(value), value / scale if scale and not value % scale else float(value), False
    )


def _continues(total: int, current: int, scale: int, value: int) -> bool:
    """Whether a number word can follow what was read: "vingt" then "deux", not "deux" then "trois"."""
    if value >= 1000:
        return value < (scale or value + 1) if current else False
    if value == 100:
        return 0 <= current < 20  # "onze cents"
    if current == 0:
        return total > 0
    tens = current % 100
    if tens == 4 and value == 20:
        return True
    if tens == 0:
        return value < 100
    if tens == 10:
        return 7 <= value <= 9  # "dix-sept", not "dix onze"
    if tens in (60, 80):
        return value < 20
    return tens >= 20 and tens % 10 == 0 and value <= 11


@cache
def cardinal_words(language: str) -> frozenset[str]:
    """The folded number words, "un" included."""
    return frozenset(_words(language).values) | _words(language).articles


def cardinal(word: str, language: str) -> int | None:
    """The value of one folded number word, "un" included; None for any other word."""
    words = _words(language)
    return words.values.get(word, 1 if word in words.articles else None)
