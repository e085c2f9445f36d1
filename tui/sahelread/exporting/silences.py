"""Accounts without an answer to a question: where to look in them all the same, and of which nothing was found.

That no answer was read has not shown that nothing is said: where a passage of the account is surely linked with one that
answers, the reader is told to read it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sahelread.diverging.tellings.silence import FAINT
from sahelread.exporting.places import line_number
from sahelread.i18n import _, ngettext
from sahelread.model import Comparison, Divergence, Link, PassageRef, Strength, Value, Verdict

# More names than this are counted: a list of ten silent accounts hides the one that answers.
_NAMED = 6


def is_silent(value: Value) -> bool:
    """Whether no answer was found in the value's account."""
    return value.value is None and not value.quotes


class Unanswering(NamedTuple):
    """The names of the accounts without an answer: those with a passage to read, with its line, and those without."""

    near: Sequence[str]
    silent: Sequence[str]


def unanswering(comparison: Comparison, divergence: Divergence, names: Mapping[str, str]) -> Unanswering:
    """The accounts without an answer to a question, in the order of the story."""
    near = passages_near(comparison, divergence)
    asked = [value.article for value in divergence.values if is_silent(value)]
    return Unanswering(
        [
            _("{account} (line {line})").format(account=names[article], line=_line(comparison, near[article]))
            for article in asked
            if article in near
        ],
        [names[article] for article in asked if article not in near],
    )


def silences(comparison: Comparison, divergence: Divergence, names: Mapping[str, str]) -> Iterator[str]:
    """A sentence for the accounts where a passage should be read, with its line, and one for those where nothing was found."""
    near, silent = unanswering(comparison, divergence, names)
    if near:
        yield _("{account}: {answer}").format(account=near_in_words(divergence), answer=", ".join(near))
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
