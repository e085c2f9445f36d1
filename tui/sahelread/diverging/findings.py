"""How a divergence is put together: one answer per account in the order of the story, a key that stays, a verdict.

Detectors find `Answer`s (what one account says, where, on whose word); `divergence` makes the question of them. The key
is made of the type and of what was found, not of positions in lists, so that notes which name it still find it when the
articles are read again.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import by_account
from sahelread.diverging.told import InPassage, Told
from sahelread.model import (
    Confidence,
    Divergence,
    DivergenceType,
    Estimate,
    Message,
    PassageRef,
    Quote,
    Sourced,
    Value,
    Verdict,
    message,
)  # fmt: skip
from sahelread.text.words import fold

# Longer answers are quoted in full below them; as an answer they are cut at a word.
_LONGEST_ANSWER = 90
# Several answers of one account, each with its source, may take two lines of a table.
_LONGEST_LIST = 200


@dataclass(frozen=True)
class Span(InPassage):
    """Words at `[start, end)` of a passage that a detector holds against those of other accounts."""

    start: int
    end: int

    @property
    def text(self) -> str:
        return self.told.text[self.start : self.end]

    @property
    def beside(self) -> frozenset[str]:
        """The telling words of the passage on both sides."""
        return self.told.keys_in(0, self.start) | self.told.keys_in(self.end, len(self.told.folded))

    @property
    def answer(self) -> Answer:
        """The words themselves, as short as an answer should be."""
        return in_its_words(self.told, self.start, self.end)


@dataclass(frozen=True)
class Answer(Span):
    """What one passage answers: `value` in a few words, and the words that carry it, `[start, end)` of the passage. Answers of an
    account with one `meaning` ("trente-huit personnes", "38 morts") are one."""

    value: str | Message
    source: str | None = None
    meaning: Hashable = None

    @property
    def meant(self) -> Hashable:
        return self.value if self.meaning is None else self.meaning

    @property
    def quote(self) -> Quote:
        return self.told.quote(self.start, self.end)


@dataclass(frozen=True)
class Finding:
    """A divergence before it is worded for every account: a hint, unless it `is_sure`. `about` names the question for its key,
    language-free; `matter` is the fate of those who are counted, `weight` what is left out weighs as news: both are for its rank. Where it `is_sought`, so are the
    answers of other passages."""

    type: DivergenceType
    verdict: Verdict
    about: str
    question: Message
    answers: Sequence[Answer]
    why: tuple[Message, ...] = ()
    estimate: Estimate | None = None
    matter: str | None = None
    weight: float = 0.0
    is_sure: bool = False
    is_sought: bool = True


def divergence(accounts: Accounts, finding: Finding) -> Divergence:
    """The finding with one value per article of the story, in story order; None where no answer was found."""
    by_article = by_account(finding.answers)
    undated = _undated(accounts, finding)
    values = tuple(_value(article.id, by_article.get(article.id, ())) for article in accounts.story.articles)
    return Divergence(
        key=_key(finding, by_article),
        group=accounts.group_of(answer.told.ref for answer in finding.answers),
        type=finding.type,
        verdict=finding.verdict,
        confidence=Confidence.SURE if finding.is_sure and not undated else Confidence.HINT,
        question=finding.question,
        values=values,
        why=(*finding.why, *undated),
        estimate=finding.estimate,
    )


def _undated(accounts: Accounts, finding: Finding) -> tuple[Message, ...]:
    """Of which accounts the days are counted from those of the others, as theirs is not known: what is made of that is never sure."""
    counted = {
        one.article
        for one in finding.answers
        if isinstance(one.value, Message) and "days" in dict(one.value.values)
    }
    named = [a.name for a in accounts.story.articles if a.published is None and a.id in counted]
    said = message(
        "When these appeared is not known; their days are counted as if with the others: {accounts}.",
        accounts=", ".join(named),
    )
    return (said,) if named else ()


def _value(article: str, answers: Sequence[Answer]) -> Value:
    """All that one account answers: its answers once each, with every place that says so, and each with its own sources."""
    if not answers:
        return Value(article, None)
    ordered = sorted(answers, key=lambda answer: (answer.quote.start, answer.quote.end))
    meant: dict[Hashable, list[Answer]] = {}
    for answer in ordered:
        meant.setdefault(answer.meant, []).append(answer)
    brief = {meaning: _in_brief(alike[0].value) for meaning, alike in meant.items()}
    told = tuple(Sourced(brief[meaning], _named_once(alike)) for meaning, alike in meant.items())
    places = [(quote, tuple(here)) for quote, here in groupby(ordered, key=lambda answer: answer.quote)]
    tellings = tuple(
        Sourced(_joined(brief[one.meant] for one in here), _named_once(here)) for _quote, here in places
    )
    one_source = len({one.source for one in told}) == 1
    return Value(
        article,
        _joined([one.value for one in told] if one_source else [_with_source(one) for one in told]),
        tuple(quote for quote, _here in places),
        told[0].source if one_source else None,
        () if one_source else told,
        tellings=tellings,
    )


def _in_brief(value: str | Message) -> str | Message:
    return shortened(value) if isinstance(value, str) else value


def _named_once(answers: Sequence[Answer]) -> str | None:
    """The sources of answers that are one, without those that another names in full: "le procureur", "le procureur de Kaolack"."""
    sources = {fold(answer.source): answer.source for answer in reversed(answers) if answer.source}
    whole = [
        source
        for folded, source in reversed(sources.items())
        if not any(other.startswith(f"{folded} ") for other in sources)
    ]
    return "; ".join(whole) or None


def _with_source(one: Sourced) -> str | Message:
    """An answer with whom it is from behind it: "40 (le président)"."""
    if one.source is None:
        return one.value
    if isinstance(one.value, str):
        return f"{one.value} ({one.source})"
    return message("{answer} ({source})", answer=one.value, source=one.source)


def _joined(answers: Iterable[str | Message]) -> str | Message:
    """Several answers as one, each once, as many of them as there is room for."""
    values = list(dict.fromkeys(answers))
    texts = [value for value in values if isinstance(value, str)]
    if len(texts) == len(values):
        kept = [
            text for count, text in enumerate(texts, 1) if len(" ; ".join(texts[:count])) <= _LONGEST_LIST
        ]
        kept = kept or texts[:1]
        return " ; ".join((*kept, *(["…"] if len(kept) < len(texts) else [])))
    joined = values[0]
    for value in values[1:]:
        joined = message("{one}; {other}", one=joined, other=value)
    return joined


def in_its_words(told: Told, start: int, end: int) -> Answer:
    """An answer in the words at `[start, end)` of its passage, as short as an answer should be."""
    return Answer(told, start, end, shortened(told.text[start:end]))


def shortened(text: str, at_most: int = _LONGEST_ANSWER) -> str:
    """`text` on one line, cut at a word when it is longer than an answer should be."""
    line = " ".join(_without_half_quotes(text).split())
    if len(line) <= at_most:
        return line
    return line[:at_most].rsplit(" ", 1)[0].rstrip(" ,;:«“(") + " …"


def _without_half_quotes(text: str) -> str:
    """A text without a quotation mark whose other half stands outside it: "une cinquantaine » de morts"."""
    for opening, closing in ("«»", "“”"):
        if text.count(opening) != text.count(closing):
            text = re.sub(rf"{opening}\s*|\s*{closing}", "", text)
    return text


def _key(finding: Finding, by_article: Mapping[str, Sequence[Answer]]) -> str:
    """Short and stable: type, question and the quoted words of each account, whatever their places."""
    parts = [finding.type.value, finding.about]
    for article in sorted(by_article):
        parts.append(article)
        parts.extend(sorted({" ".join(answer.quote.text.lower().split()) for answer in by_article[article]}))
    digest = hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{finding.type.value}-{digest[:12]}"


def in_common(answers: Iterable[Span]) -> str:
    """The first telling words, in their order, that stand beside all of some words, to tell two questions apart that are answered alike."""
    return " ".join(sorted(frozenset.intersection(*(one.beside for one in answers)))[:_IN_COMMON])


_IN_COMMON = 6


def refs(answers: Iterable[Answer]) -> frozenset[PassageRef]:
    """The passages that answer."""
    return frozenset(answer.told.ref for answer in answers)
