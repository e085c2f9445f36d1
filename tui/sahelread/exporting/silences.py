"""Accounts without an answer to a question: where to look in them all the same, and of which nothing was found.

That no answer was read has not shown that nothing is said: where a passage of the account is surely linked with one that
answers, the reader is told to read it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.diverging.tellings.silence import FAINT
from sahelread.exporting.places import line_number
from sahelread.i18n import _, ngettext
from sahelread.model import Comparison, Divergence, Group, Link, PassageRef, Story, Strength, Value, Verdict

# More names than this are counted: a list of ten silent accounts hides the one that answers.
_NAMED = 6


def is_silent(value: Value) -> bool:
    """Whether no answer was found in the value's account."""
    return value.value is None and not value.quotes


class Unanswering(NamedTuple):
    """The names of the accounts without an answer: those with a passage to read, with its line, those that appeared too early to
    tell what others leave out, and those of which nothing was found."""

    near: Sequence[str]
    earlier: Sequence[str]
    silent: Sequence[str]


def unanswering(comparison: Comparison, divergence: Divergence, names: Mapping[str, str]) -> Unanswering:
    """The accounts without an answer to a question, in the order of the story."""
    near = passages_near(comparison, divergence)
    asked = [value.article for value in divergence.values if is_silent(value)]
    early = too_early(comparison.story, divergence)
    return Unanswering(
        [
            _("{account} (line {line})").format(account=names[article], line=_line(comparison, near[article]))
            for article in asked
            if article in near
        ],
        [names[article] for article in asked if article not in near and article in early],
        [names[article] for article in asked if article not in near and article not in early],
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
    near, earlier, silent = unanswering(comparison, divergence, names)
    if near:
        yield _("{account}: {answer}").format(account=near_in_words(divergence), answer=", ".join(near))
    if earlier:
        yield _("{accounts}: appeared earlier").format(accounts=", ".join(earlier))
    if len(silent) > _NAMED:
        yield ngettext(
            "{count} other account: nothing found", "{count} other accounts: nothing found", len(silent)
        ).format(count=len(silent))
    elif silent:
        yield _("{accounts}: nothing found").format(accounts=", ".join(silent))


def near_in_words(divergence: Divergence) -> str:
    """What the passages are that should be read in accounts without an answer."""
    if divergence.verdict is Verdict.OMISSION:
        return _("perhaps told after all")
    return _("no answer read, but a passage on the same")


def passages_near(comparison: Comparison, divergence: Divergence) -> dict[str, PassageRef]:
    """Of each silent account, the passage that is most surely linked with one that answers; where it is said to leave something
    out, also one that is only possibly the same, for the reader to rule out."""
    enough = {Strength.SURE, Strength.POSSIBLE if divergence.verdict is Verdict.OMISSION else Strength.SURE}
    silent = {value.article for value in divergence.values if is_silent(value)}
    links: dict[str, Link] = {}
    for ref in _answering(comparison, divergence):
        for link in comparison.alignment.links_by_passage.get(ref, ()):
            other = link.b if link.a == ref else link.a
            known = links.get(other.article)
            near = link.strength in enough and link.score >= FAINT and other.article in silent
            if near and (known is None or link.score > known.score):
                links[other.article] = link
    return {article: link.a if link.a.article == article else link.b for article, link in links.items()}


def _answering(comparison: Comparison, divergence: Divergence) -> Iterator[PassageRef]:
    """The passages that hold the quotes of a divergence."""
    for value in divergence.values:
        for passage in comparison.story.article(value.article).passages:
            if any(passage.start < quote.end and quote.start < passage.end for quote in value.quotes):
                yield PassageRef(value.article, passage.index)


def _line(comparison: Comparison, ref: PassageRef) -> int:
    return line_number(comparison.story.article(ref.article), comparison.story.passage(ref).start)
