"""The kinds of event that words name, and those that a story is about: "l'incendie", "le feu", and in any story "le drame"."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.present import needed_words

# A kind of event is the story's own when at least so large a share of its accounts names it.
_OWN_EVENT = 0.5


Events = tuple[tuple[int, str], ...]
"""The kinds of event that words name, each with where it is named."""

# Words for the event of whatever story: "le drame", "la catastrophe".
ANY_EVENT = "any"
ANY: Events = ((0, ANY_EVENT),)


@kept
def _event_words(language: str) -> Mapping[str, re.Pattern[str]]:
    """The words that name each kind of event."""
    return {
        kind: re.compile(rf"(?<![\w-])(?:{'|'.join(listed)})(?![\w-])")
        for kind, listed in table(language, "event_words").items()
    }


@cache
def _needed(language: str) -> Mapping[str, frozenset[str]]:
    """Words of which a text has one when it names an event of each kind."""
    return {
        kind: needed_words(
            form for word in listed for form in (str(word).replace("s?", ""), str(word).replace("?", ""))
        )
        for kind, listed in table(language, "event_words").items()
    }


def own_events(accounts: Accounts) -> frozenset[str]:
    """The kinds of event that most accounts of the story name; such words as "drame" name it in any story."""
    tellers: Counter[str] = Counter()
    for article in accounts.story.articles:
        folded, present = accounts.texts.get(article.id, ""), accounts.words.get(article.id, frozenset())
        for kind, named in _event_words(article.language).items():
            if not _needed(article.language)[kind].isdisjoint(present):
                tellers[kind] += named.search(folded) is not None
    most = _OWN_EVENT * len(accounts.story.articles)
    return frozenset(kind for kind, count in tellers.items() if count >= most) | {ANY_EVENT}


def events_in(folded: str, language: str, start: int = 0, end: int = sys.maxsize) -> Events:
    """The kinds of event that a span of a folded text names."""
    kinds = _event_words(language).items()
    return tuple(
        (match.start(), kind) for kind, naming in kinds for match in naming.finditer(folded, start, end)
    )
