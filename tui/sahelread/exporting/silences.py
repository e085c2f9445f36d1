"""Accounts without an answer to a question: where to look in them all the same, and of which nothing was found.

That no answer was read has not shown that nothing is said: where a passage of the account is surely linked with one that
answers, the reader is told to read it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import shorten
from typing import NamedTuple

from sahelread.diverging.tellings.silence import FAINT
from sahelread.exporting.places import line_number
from sahelread.exporting.quotations import as_in_notes
from sahelread.exporting.terms import quoted
from sahelread.exporting.wrapping import one_line
from sahelread.i18n import _, ngettext, say
from sahelread.model import (
    Comparison,
    Divergence,
    DivergenceType,
    Group,
    PassageRef,
    Story,
    Strength,
    Value,
    Verdict,
)
from sahelread.text.excerpt import around_the_number

# What the links of a passage with those that answer must come to in the middle, over the accounts that answer, to be on the same: seven
# in ten then tell the fact, of the others one in four (judged facts of bench/stories and of others like them, unread).
_TOGETHER = 0.4
# Of a passage to read this much is quoted: two or three lines of the panel, in which a reader mostly has the answer.
_TO_READ = 140
# More names than this are counted: a list of ten silent accounts hides the one that answers.
_NAMED = 6


def is_silent(value: Value) -> bool:
    """Whether no answer was found in the value's account."""
    return value.value is None and not value.quotes


class ToRead(NamedTuple):
    """A passage to read for an answer that was not found in it: the name of its account, its line, and its words: of a long one
    the beginning, or what stands around the likeliest number where one is asked for."""

    account: str
    line: int
    words: str

    @property
    def place(self) -> str:
        """The account and the line, in words."""
        return _("{account} (line {line})").format(account=self.account, line=self.line)


class Unanswering(NamedTuple):
    """The accounts without an answer: passages on the same and passages that may be, and the names of those that appeared too early to
    tell what others leave out, of those in which nothing was found, of those that have none by the reader's notes, and of those of which the
    reader struck out all that the program read."""

    near: Sequence[ToRead]
    perhaps: Sequence[ToRead]
    earlier: Sequence[str]
    silent: Sequence[str]
    denied: Sequence[str]
    struck: Sequence[str]

    def to_read(self) -> Iterator[tuple[str, Sequence[ToRead]]]:
        """What is said of passages to read, and those passages; nothing of none."""
        for said, passages in (
            (_("no answer read; a passage to read"), self.near),
            (_("no answer read; perhaps a passage to read"), self.perhaps),
        ):
            if passages:
                yield said, passages

    def without_passage(self) -> Iterator[str]:
        """A sentence for the accounts that appeared earlier, one for those in which nothing was found, and one for those that the
        reader says to have none."""
        if self.earlier:
            yield _("{accounts}: appeared earlier").format(accounts=", ".join(self.earlier))
        if len(self.silent) > _NAMED:
            yield ngettext(
                "{count} other account: nothing found",
                "{count} other accounts: nothing found",
                len(self.silent),
            ).format(count=len(self.silent))
        elif self.silent:
            yield _("{accounts}: nothing found").format(accounts=", ".join(self.silent))
        for accounts, said in self.by_notes():
            yield _("{account}: {answer}").format(account=accounts, answer=said)

    def by_notes(self) -> Iterator[tuple[str, str]]:
        """Accounts that have no answer by the reader's notes, and what is said of them. That nothing of what the program read is an answer
        does not say that there is none."""
        for names, said in ((self.denied, _("no answer")), (self.struck, _("answers struck out"))):
            if names:
                yield ", ".join(names), as_in_notes(said)


def unanswering(comparison: Comparison, divergence: Divergence, names: Mapping[str, str]) -> Unanswering:
    """The accounts without an answer to a question, in the order of the story. Of what is left out a passage may only be the same. Of a
    question that the reader asks, those that they name: the program has looked for no answer."""
    near = _near(comparison, divergence)
    unread = [value for value in divergence.values if is_silent(value) and not value.by_reader]
    asked = [] if divergence.by_reader else [value.article for value in unread]
    early = too_early(comparison.story, divergence)
    denied = [value.article for value in divergence.values if is_silent(value) and value.by_reader]
    answering = {value.article for value in divergence.read if not is_silent(value)}
    is_same = {
        article
        for article, (together, _ref) in near.items()
        if together >= _TOGETHER and divergence.verdict is not Verdict.OMISSION
    }

    def to_read(article: str) -> ToRead:
        ref = near[article][1]
        return ToRead(names[article], _line(comparison, ref), _words(comparison, divergence, ref))

    return Unanswering(
        [to_read(article) for article in asked if article in is_same],
        [to_read(article) for article in asked if article in near and article not in is_same],
        [names[article] for article in asked if article not in near and article in early],
        [names[article] for article in asked if article not in near and article not in early],
        [names[article] for article in denied if article not in answering],
        [names[article] for article in denied if article in answering],
    )


def too_early(story: Story, divergence: Divergence) -> frozenset[str]:
    """The accounts that appeared before the first that tells what others leave out: they cannot have left it out."""
    days = {article.id: article.published for article in story.articles if article.published}
    telling = [days[value.article] for value in divergence.values if value.article in days and value.quotes]
    if divergence.verdict is not Verdict.OMISSION or not telling:
        return frozenset()
    return frozenset(article for article, day in days.items() if day < min(telling))


def untold(comparison: Comparison, fact: Group) -> list[str]:
    """The accounts of which no passage is linked, surely or possibly, with one that tells a fact: a neighbouring fact may be it."""
    whole = comparison.alignment.group_by_id[fact.id].members
    near = {ref.article for ref in whole}
    for ref in whole:
        for link in comparison.alignment.links_by_passage.get(ref, ()):
            near |= {link.a.article, link.b.article}
    return [article.id for article in comparison.story.articles if article.id not in near]


def silences(comparison: Comparison, divergence: Divergence, names: Mapping[str, str]) -> Iterator[str]:
    """A sentence for the accounts where a passage should be read, with its line, and one for those where nothing was found."""
    found = unanswering(comparison, divergence, names)
    for said, passages in found.to_read():
        places = ", ".join(passage.place for passage in passages)
        yield _("{account}: {answer}").format(account=said, answer=places)
    yield from found.without_passage()


def passages_near(comparison: Comparison, divergence: Divergence) -> dict[str, PassageRef]:
    """Of each silent account, the passage that goes best with those that answer, surely linked with one of them; where it is said to
    leave something out, also one that is only possibly the same, for the reader to rule out."""
    return {article: ref for article, (_, ref) in _near(comparison, divergence).items()}


def _near(comparison: Comparison, divergence: Divergence) -> dict[str, tuple[float, PassageRef]]:
    """Those passages, with what their links come to in the middle, over the accounts that answer."""
    left_out = divergence.verdict is Verdict.OMISSION
    enough = {Strength.SURE, Strength.POSSIBLE if left_out else Strength.SURE}
    values = divergence.read or divergence.values  # what a note adds must not move what is said of the others
    silent = {value.article for value in values if is_silent(value)}
    scores: dict[PassageRef, dict[str, float]] = {}
    for ref in _answering(comparison, values):
        for link in comparison.alignment.links_by_passage.get(ref, ()):
            other = link.b if link.a == ref else link.a
            if link.strength in enough and link.score >= FAINT and other.article in silent:
                of_article = scores.setdefault(other, {})
                of_article[ref.article] = max(link.score, of_article.get(ref.article, 0.0))
    answering = sum(not is_silent(value) for value in values)
    near: dict[str, tuple[float, PassageRef]] = {}
    for other, found in scores.items():
        together = sum(found.values()) / answering
        if together > near.get(other.article, (0.0, other))[0]:
            near[other.article] = together, other
    return near


def _answering(comparison: Comparison, values: Iterable[Value]) -> Iterator[PassageRef]:
    """The passages that hold the quotes of these values."""
    for value in values:
        for passage in comparison.story.article(value.article).passages:
            if any(passage.start < quote.end and quote.start < passage.end for quote in value.quotes):
                yield PassageRef(value.article, passage.index)


def _line(comparison: Comparison, ref: PassageRef) -> int:
    return line_number(comparison.story.article(ref.article), comparison.story.passage(ref).start)


def _words(comparison: Comparison, divergence: Divergence, ref: PassageRef) -> str:
    text = one_line(comparison.story.passage(ref).text)
    if len(text) > _TO_READ and divergence.type is DivergenceType.NUMBER:
        language = comparison.story.article(ref.article).language
        text = around_the_number(text, say(divergence.question), language)
    return quoted(shorten(text, _TO_READ, placeholder="…"))
