"""What a story without a title of its own is called: by the title of an account that says what most accounts say, else by its folder.

A title may be one party's ("Communiqué de …"), and a figure or a day in it may be what the others contradict: what counts is how many
of the other accounts use its words. What stands before a colon is often all that is told alike: "Attaque de Soumbé : …".
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from sahelread.model import Article
from sahelread.reading.metadata import FEWEST_WORDS_OF_A_TITLE
from sahelread.text.dates import dates
from sahelread.text.numbers import numbers
from sahelread.text.words import telling_stems

# What stands before a colon names what happened with so many words: one is a place or who speaks.
_FEWEST_WORDS_OF_A_HEAD = 3
# Of the other accounts so large a share uses each word of a title, in the middle, for it to be the title of all.
_SHARED = 0.5
# A place that all name makes half of a short title, whatever the rest says of it: as much of a word more is counted, used by nobody.
_SHORTNESS = 0.5
_COLON = re.compile(r"\s*:\s")


def story_title(articles: Sequence[Article], folder: str | None) -> str:
    """The title that most accounts share and that has no figure and no day, else the name of the folder; of files without a folder
    the best title there is."""
    told = {article.id: telling_stems(article.text, article.language) for article in articles}
    scored = [(_shared(title, article, articles, told), title) for article, title in _candidates(articles)]
    best, title = max(scored, key=lambda one: one[0], default=(0.0, None))
    if title is not None and (best >= _SHARED or folder is None):
        return title
    if folder is None:
        return next((one.title for one in articles if one.title), articles[0].id)
    return Path(folder).resolve().name or title or articles[0].id


def _candidates(articles: Sequence[Article]) -> Iterator[tuple[Article, str]]:
    """What a story may be called, with the account that says so."""
    for article in articles:
        title = article.title or ""
        head = _COLON.split(title, maxsplit=1)[0]
        if (
            head != title
            and len(head.split()) >= _FEWEST_WORDS_OF_A_HEAD
            and not _is_disputable(head, article)
        ):
            yield article, head
        if len(title.split()) >= FEWEST_WORDS_OF_A_TITLE and not _is_disputable(title, article):
            yield article, title


def _is_disputable(title: str, article: Article) -> bool:
    """Whether a title holds a figure or a day."""
    return bool(numbers(title, article.language) or dates(title, article.language))


def _shared(
    title: str, article: Article, articles: Sequence[Article], told: Mapping[str, Collection[str]]
) -> float:
    """How large a share of the other accounts in its language uses each word of a title, in the middle."""
    words = telling_stems(title, article.language)
    others = [told[one.id] for one in articles if one is not article and one.language == article.language]
    if not others:
        return 1.0 if len(articles) == 1 else 0.0
    uses = sum(word in other for word in words for other in others)
    return uses / ((len(words) + _SHORTNESS) * len(others))
