"""The words of an account that carry an answer, each once, with the lines on which they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sahelread.exporting.places import line_number
from sahelread.exporting.terms import adds_to_quotes, quoted
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import ngettext, say
from sahelread.model import Article, Quote, Value


def quotations(article: Article, quotes: Iterable[Quote]) -> Iterator[str]:
    """Each quotation between its marks with its lines: "cinq agents" (lines 2, 14). Capitals make no other quotation."""
    found: dict[str, tuple[str, list[Quote]]] = {}
    for quote in quotes:
        text = one_line(quote.text)
        found.setdefault(text.casefold(), (text, []))[1].append(quote)
    for text, same in found.values():
        yield with_lines(quoted(text), article, same)


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
    return one_line(value.source)


_MARKS = re.compile(r"\s*[«»“”\"]\s*")


def _without_marks(answer: str, texts: Sequence[str]) -> tuple[str, list[str]]:
    """An answer and its quotations without quotation marks, which neither adds to the other."""
    plain, *others = (" ".join(_MARKS.sub(" ", text).split()) for text in (answer, *texts))
    return plain, others


def answer_parts(value: Value, article: Article) -> list[str]:
    """What an account answers: its words with their lines, after what they come to where they do not say it themselves.

    An answer that holds words already ("samedi (2025-03-08)") stands for them.
    """
    answer = "" if value.value is None else one_line(say(value.value))
    texts = [quote.text for quote in value.quotes]
    if not answer or not adds_to_quotes(*_without_marks(answer, texts)):
        return list(quotations(article, value.quotes))
    held = [quote for quote in value.quotes if holds_its_words(answer, [quote.text])]
    told = with_lines(answer, article, held) if held else answer
    return [told, *quotations(article, (quote for quote in value.quotes if quote not in held))]
