"""Whether an account is silent on a fact: what the fact is known by, and how an account stands to it.

A fact is known by its signature, the words that most of its tellers use and hardly anyone elsewhere. An account tells it when
one of its passages has most of these by weight. It is silent only when no passage of it is linked with a teller's, even faintly,
when none has a third of the signature, and when it has neither the act anywhere nor most of the rarest words. Between the two it
stays in doubt, and of a fact on which an account is in doubt nobody is called silent: what looks left out is then mostly told in
other words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from enum import Enum
from functools import cache

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.phrases import words_without_weight
from sahelread.diverging.tellings.echoes import Echoes
from sahelread.diverging.tellings.news import nothing_done
from sahelread.diverging.told import Told
from sahelread.model import PassageRef
from sahelread.text.words import stem

# So many of its tellers use a word of the signature, and no more passages besides than there are tellers; what all passages say says
# nothing. With fewer or more common words the silence that is claimed is often none (judged facts of bench/stories and of
# stories like them: 9 of 10 claims hold, with all words 6 of 10).
_USED_BY, _BESIDES, _RARE = 0.6, 1.0, 0.3
# A signature of fewer words is no fact: others tell it without them. A passage that tells it has so many of them at least.
_FEWEST, _TOLD_WITH = 3, 2
# A passage with this share of the signature tells the fact; from the second on it may.
_TELLS, _MAY_TELL = 0.7, 0.34
# An account that has more than so many of the rarest words anywhere may tell the fact in pieces.
_RAREST, _HAS_SOME = 3, 1
# Of possible links with this score one in four is right.
FAINT = 0.1


class Standing(Enum):
    """How an account stands to a fact: it tells it, a passage of it is faintly linked, nobody can say, it says nothing."""

    TELLS = "tells"
    NEAR = "near"
    IN_DOUBT = "in doubt"
    SILENT = "silent"


def signature(
    accounts: Accounts, echoes: Echoes, telling: Sequence[Told], group: Set[PassageRef]
) -> frozenset[str]:
    """The words that the fact of a group is known by; empty where those who tell it share too little that is rare."""
    counts = Counter(key for told in telling for key in told.keys)
    known_by = frozenset(
        key
        for key, count in counts.items()
        if count >= _USED_BY * len(telling)
        and accounts.rarity[key] >= _RARE
        and echoes.passages_with(key, group) <= _BESIDES * len(telling)
        and key not in _weightless(telling[0].language)
    )
    return known_by if len(known_by) >= _FEWEST else frozenset()


def standings(
    accounts: Accounts, echoes: Echoes, telling: Sequence[Told], known_by: frozenset[str]
) -> Mapping[str, tuple[Standing, Told | None]]:
    """How each account without a passage among `telling` stands to their fact, and its passage where it tells it."""
    tellers = frozenset(told.ref.article for told in telling)
    nearest = echoes.nearest(known_by, tellers)
    linked = _faintly_linked(accounts, telling)
    rarest = sorted(known_by, key=lambda key: (-accounts.rarity[key], key))[:_RAREST]
    acts = known_by & acts_of(telling)
    found: dict[str, tuple[Standing, Told | None]] = {}
    for article in accounts.story.articles:
        echo = nearest.get(article.id)
        if article.id in tellers:
            continue
        if echo is not None and echo.share >= _TELLS and len(echo.told.keys & known_by) >= _TOLD_WITH:
            found[article.id] = Standing.TELLS, echo.told
        elif article.id in linked:
            found[article.id] = Standing.NEAR, None
        elif (
            (echo is not None and echo.share >= _MAY_TELL)
            or echoes.has_words(article.id, rarest) > _HAS_SOME
            or echoes.has_words(article.id, acts)
        ):
            found[article.id] = Standing.IN_DOUBT, None
        else:
            found[article.id] = Standing.SILENT, None
    return found


def acts_of(telling: Sequence[Told]) -> frozenset[str]:
    """What is done in those passages, but for saying so."""
    return frozenset().union(*(told.acts for told in telling)) - nothing_done(telling[0].language)


def _faintly_linked(accounts: Accounts, telling: Iterable[Told]) -> frozenset[str]:
    """The accounts with a passage that is linked, however faintly, with one of those."""
    return frozenset(
        (link.b if link.a == told.ref else link.a).article
        for told in telling
        for link in accounts.alignment.links_by_passage.get(told.ref, ())
        if link.score >= FAINT
    )


@cache
def _weightless(language: str) -> frozenset[str]:
    words = words_without_weight(language)
    return words | {stem(word, language) for word in words}
