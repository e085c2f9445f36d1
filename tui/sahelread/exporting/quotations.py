"""The words of an account that carry an answer, each once, with the lines on which they stand.

An answer must be checked without opening the article: a word alone ("deux"), an hour, a town or two words that deny
do not say of what they are told, and are quoted with the words around them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from sahelread.exporting.places import line_number
from sahelread.exporting.terms import adds_to_quotes, listed, quoted
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, ngettext, say
from sahelread.model import Article, DivergenceType, Quote, Value
from sahelread.text.words import fold

Quoting = TypeVar("Quoting")

# Characters around words that say too little alone: a clause, mostly.
_AROUND = 36
# What stands beside "…" as well as without it.
_POINTING = " ,;:.\u00a0\u202f"
_BRIEF = 24  # characters of an answer that is named before its clause; a longer one is most of it
# Words of fewer characters seldom name what they are told of, but where the question names it: from two words on a figure
# has its noun and a doer a name, and how somebody is called is the whole answer.
_SHORT = 40
_FEWEST_WORDS = {
    DivergenceType.NUMBER: 2,
    DivergenceType.ACTOR: 2,
    DivergenceType.ATTRIBUTION: 1,
    DivergenceType.FRAMING: 1,
}


def says_too_little(words: str, kind: DivergenceType) -> bool:
    """Whether nobody can tell from these words alone of what they are told."""
    fewest = _FEWEST_WORDS.get(kind)
    return len(words) < _SHORT if fewest is None else len(words.split()) < fewest


def stands_out(answer: str) -> bool:
    """Whether an answer is short enough to stand before the clause that it is in, where it would be looked for."""
    return 0 < len(answer) < _BRIEF


def in_context(article: Article, quote: Quote) -> str:
    """The words of a quote in one line, with those of its passage that stand around it; "…" where more is left out."""
    passages = article.passages
    number = bisect_right([passage.start for passage in passages], quote.start) - 1
    first, last = quote.start, quote.end
    if number >= 0:
        first, last = min(first, passages[number].start), max(last, passages[number].end)
    start, end = max(first, quote.start - _AROUND), min(last, quote.end + _AROUND)
    if start > first:
        start = article.text.find(" ", start, quote.start) + 1 or quote.start
    if end < last:
        end = article.text.rfind(" ", quote.end, end) if " " in article.text[quote.end : end] else quote.end
    told = one_line(article.text[start:end])
    if end < last:
        told = told.rstrip(_POINTING) + "…"
    return f"…{told.lstrip(_POINTING)}" if start > first else told


def quotations(article: Article, quotes: Iterable[Quote], kind: DivergenceType) -> Iterator[str]:
    """Each quotation between its marks with its lines: "cinq agents" (lines 2, 14). Capitals make no other quotation."""
    found: dict[str, tuple[str, list[Quote]]] = {}
    for quote in quotes:
        text = one_line(quote.text)
        found.setdefault(text.casefold(), (text, []))[1].append(quote)
    for text, same in found.values():
        told = in_context(article, same[0]) if says_too_little(text, kind) else text
        yield with_lines(quoted(told), article, same)


def with_lines(text: str, article: Article, quotes: Iterable[Quote]) -> str:
    """A text with the lines of the article that it is taken from."""
    lines = list(dict.fromkeys(line_number(article, quote.start) for quote in quotes))
    worded = ngettext("{quote} (line {lines})", "{quote} (lines {lines})", len(lines))
    return worded.format(quote=text, lines=", ".join(map(str, lines)))


def holds_its_words(answer: str, texts: Sequence[str]) -> bool:
    """Whether an answer repeats all the words that it was read from: "samedi (2025-03-08)"."""
    return bool(texts) and all(one_line(text).casefold() in answer.casefold() for text in texts)


def source_told(value: Value) -> str | None:
    """Whom the account has its answer from; None where the answer is that source itself."""
    if value.source is None or any(one_line(quote.text) in value.source for quote in value.quotes):
        return None
    return listed(one_line(value.source).split("; "))


def as_in_notes(told: str, readers: Sequence[str] = ()) -> str:
    """What an account answers where the reader says so, or those of that name: the program read something else, or nothing."""
    if readers:
        return _("{answer} (from the notes: {readers})").format(answer=told, readers=", ".join(readers))
    return _("{answer} (from the notes)").format(answer=told)


def bearing_out(answer: str, quoting: Sequence[Quoting], text: Callable[[Quoting], str]) -> Sequence[Quoting]:
    """What is quoted for an answer that the reader gave: what holds its words or is in them, where there is such; else all. The rest was
    quoted for what they replaced by it."""
    words = fold(answer)
    return [one for one in quoting if fold(text(one)) in words or words in fold(text(one))] or quoting


_MARKS = re.compile(r"\s*[«»“”\"]\s*")


def _without_marks(answer: str, texts: Sequence[str]) -> tuple[str, list[str]]:
    """An answer and its quotations without quotation marks, which neither adds to the other."""
    plain, *others = (" ".join(_MARKS.sub(" ", text).split()) for text in (answer, *texts))
    return plain, others


def answer_parts(value: Value, article: Article, kind: DivergenceType) -> list[str]:
    """What an account answers: its words with their lines, after what they come to where they do not say it themselves.

    An answer that holds words already ("samedi (2025-03-08)") stands for them, unless they say too little alone.
    """
    answer = "" if value.value is None else one_line(say(value.value))
    texts = [quote.text for quote in value.quotes]
    if not answer or not adds_to_quotes(*_without_marks(answer, texts)):
        parts = list(quotations(article, value.quotes, kind))
        if stands_out(answer) and says_too_little(texts[0], kind):
            parts[0] = f"{answer} {parts[0]}"
        return parts
    held = [
        quote
        for quote in value.quotes
        if holds_its_words(answer, [quote.text]) and not says_too_little(one_line(quote.text), kind)
    ]
    told = with_lines(answer, article, held) if held else answer
    return [told, *quotations(article, (quote for quote in value.quotes if quote not in held), kind)]


def told_briefly(value: Value, article: Article, kind: DivergenceType) -> tuple[str, str]:
    """An answer where there is little room, and the words of its first quote beside it; those are empty where they would
    repeat it, and stand for it where they hold it."""
    answer = "" if value.value is None else one_line(say(value.value))
    texts = [one_line(quote.text) for quote in value.quotes[:1]]
    if texts and says_too_little(texts[0], kind):
        words = quoted(in_context(article, value.quotes[0]))
        apart = stands_out(answer) or adds_to_quotes(answer, texts)
        return (answer, words) if apart else (words, "")
    repeated = not texts or not adds_to_quotes(answer, texts) or holds_its_words(answer, texts)
    return answer, "" if repeated else quoted(texts[0])
