"""What the accounts of a story tell; those of a long one are read by several processes beside one another.

Each is given whole accounts, with the facts that the alignment has had read of their passages, and reads also what detectors read of
single passages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sahelread.aligning.facts import handed_on_facts, read_elsewhere
from sahelread.aligning.others import others_beside
from sahelread.aligning.passages import compared
from sahelread.diverging.taking_in import told_by
from sahelread.diverging.told import LONGEST, READERS, Told
from sahelread.model import Article, Story

_AT_ONCE = 256  # passages that are read between two looks at whether anyone still waits, or that another process is given


class _Account(NamedTuple):
    """An account to be read: its place in the story, the day from which its relative dates are counted, and the pickled facts of
    its passages, by their texts."""

    article: Article
    order: int
    reference: date | None
    facts: Mapping[str, bytes]


# Words that are written small.
_SMALL = re.compile(r"(?<![\w’'])[a-zà-ÿ][\w-]+")


def told_in(story: Story, progress: Callable[[float], None]) -> Iterator[Told]:
    """What each passage tells, in the order of the story. `progress` hears the share of the passages that is read."""
    total = sum(len(compared(article)) for article in story.articles)
    with others_beside(total) as others:
        # While the others begin.
        common = frozenset(word for article in story.articles for word in _SMALL.findall(article.text))
        if not others:
            yield from _told_here(story, common, lambda read: progress(read / total))
            return
        articles = {article.id: article for article in story.articles}
        known = common, appeared(story), READERS

        def look(part: int) -> None:
            progress(part * _AT_ONCE / total)

        for sent in others.each(_told_there, known, _parts(story), look):
            for told in sent:
                object.__setattr__(told, "article", articles[told.ref.article])
                yield told


def appeared(story: Story) -> date | None:
    """The day until which half of the accounts had appeared: an inquiry months later is no reason to take the event for another."""
    days = sorted(article.published for article in story.articles if article.published is not None)
    return days[(len(days) - 1) // 2] if days else story.reference


def _told_here(story: Story, common: frozenset[str], look: Callable[[int], None]) -> Iterator[Told]:
    read, story_day = 0, appeared(story)
    for order, article in enumerate(story.articles):
        for told in told_by(article, order, article.published or story.reference, story_day, common):
            if read % _AT_ONCE == 0:
                look(read)
            read += 1
            yield told


def _parts(story: Story) -> Iterator[list[_Account]]:
    """The accounts, so many at once that their passages are worth sending."""
    part: list[_Account] = []
    passages = 0
    for order, article in enumerate(story.articles):
        reference = article.published or story.reference
        facts = {
            text: sent
            for passage in compared(article)
            if (sent := handed_on_facts(text := passage.text[:LONGEST], article.language, reference))
            is not None
        }
        part.append(_Account(article, order, reference, facts))
        passages += len(compared(article))
        if passages >= _AT_ONCE:
            yield part
            part, passages = [], 0
    if part:
        yield part


_Known = tuple[frozenset[str], date | None, Mapping[str, Callable[[Told], tuple[Any, ...]]]]
"""The words that the story writes small somewhere, when its accounts appeared, and the readers of single passages."""


def _told_there(known: _Known, accounts: Sequence[_Account]) -> list[Told]:
    """What the passages of some accounts tell and what the readers find in them."""
    common, story_day, readers = known
    found = []
    for article, order, reference, facts in accounts:
        for text, sent in facts.items():
            read_elsewhere(text, article.language, reference, sent)
        for told in told_by(article, order, reference, story_day, common):
            read = {name: answers for name, reader in readers.items() if (answers := reader(told))}
            vars(told).update(found=read, found_elsewhere=True)  # the last that is known of it
            found.append(told)
    return found
