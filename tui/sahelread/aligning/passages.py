"""The passages of a story that take part in its alignment, in one row of arrays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from sahelread.aligning.rows import Floats, Ints
from sahelread.model import Article, Kind, Passage, PassageRef, Story

# So many passages of an account are compared, from its beginning: a thick book, some 1.5 MB. An account of the news has fifty;
# what is longer is an archive or a dump by mistake, and its many tolls of many events would be compared for hours.
MOST_PASSAGES = 10_000


@dataclass(frozen=True)
class Alignable:
    """Everything that can be aligned, in story order: `refs[i]`, `passages[i]` and `accounts[i]` are one passage.

    `accounts` numbers the articles from 0; `depth` is where in its article a passage stands, from 0 to 1; `published`
    is the day from which its relative dates are counted.
    """

    refs: tuple[PassageRef, ...]
    passages: tuple[Passage, ...]
    accounts: Ints
    depth: Floats
    languages: tuple[str, ...]
    published: tuple[date | None, ...]

    def __len__(self) -> int:
        return len(self.refs)

    @property
    def texts(self) -> Sequence[str]:
        return [passage.text for passage in self.passages]


def compared(article: Article) -> Sequence[Passage]:
    """The passages of an account that are compared with the others: all of them, unless it is longer than any account."""
    return article.passages[:MOST_PASSAGES]


def alignable(story: Story) -> Alignable:
    """The passages of the story that are not furniture and hold at least one letter or digit."""
    refs: list[PassageRef] = []
    passages: list[Passage] = []
    accounts: list[int] = []
    depth: list[float] = []
    languages: list[str] = []
    published: list[date | None] = []
    for number, article in enumerate(story.articles):
        kept = [
            passage
            for passage in compared(article)
            if passage.kind is not Kind.FURNITURE and any(sign.isalnum() for sign in passage.text)
        ]
        for place, passage in enumerate(kept):
            refs.append(PassageRef(article.id, passage.index))
            passages.append(passage)
            accounts.append(number)
            depth.append(place / max(len(kept) - 1, 1))
            languages.append(article.language)
            published.append(article.published or story.reference)
    return Alignable(
        tuple(refs),
        tuple(passages),
        np.array(accounts, dtype=np.int64),
        np.array(depth, dtype=np.float32),
        tuple(languages),
        tuple(published),
    )
