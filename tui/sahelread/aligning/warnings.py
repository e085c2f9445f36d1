"""What a reader should know of a story before trusting its alignment: accounts that hardly meet the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sahelread.aligning.passages import MOST_PASSAGES, Alignable
from sahelread.model import Link, Message, Story, Strength, message
from sahelread.text.lexicon import table

# An account of at least so many passages of which less than this share is linked tells something else.
_LONG_ENOUGH = 5
_HARDLY_ALIGNED = 0.12


def warnings_about(story: Story, field: Alignable, links: Sequence[Link]) -> tuple[Message, ...]:
    """The warnings about the accounts of the story, in its order."""
    return (
        *_without_words(story),
        *_too_long(story),
        *_the_same_text(story),
        *_elsewhere(story, field, links),
    )


def _too_long(story: Story) -> list[Message]:
    """One warning for each account of which the end is not compared."""
    return [
        message(
            "{article} is very long: only its first {most} passages of {count} are compared with the others",
            article=article.id,
            most=MOST_PASSAGES,
            count=len(article.passages),
        )
        for article in story.articles
        if len(article.passages) > MOST_PASSAGES
    ]


def _without_words(story: Story) -> list[Message]:
    """One warning per language for which the program has no words."""
    languages = dict.fromkeys(article.language for article in story.articles)
    return [
        message(
            "no words for the language “{language}”: its passages are compared by their letters only",
            language=language,
        )
        for language in languages
        if not table(language, "acts")
    ]


def _the_same_text(story: Story) -> list[Message]:
    """One warning for each account whose text another one has already."""
    first: dict[str, str] = {}
    found = []
    for article in story.articles:
        known = first.setdefault(article.text.strip(), article.id)
        if known != article.id and article.text.strip():
            found.append(message("{article} is the same text as {other}", article=article.id, other=known))
    return found


def _elsewhere(story: Story, field: Alignable, links: Sequence[Link]) -> list[Message]:
    """One warning for each account of which hardly anything is told by the others."""
    linked = {ref for link in links if link.strength is Strength.SURE for ref in (link.a, link.b)}
    passages = Counter(ref.article for ref in field.refs)
    met = Counter(ref.article for ref in field.refs if ref in linked)
    days = sorted(article.published for article in story.articles if article.published)
    found = []
    for article in story.articles:
        told = passages[article.id]
        if len(story.articles) < 2 or told < _LONG_ENOUGH or met[article.id] > _HARDLY_ALIGNED * told:
            continue
        if article.published and len(days) > 1 and article.published > days[-2]:
            found.append(
                message(
                    "{article} seems to report a later event: little of it is told elsewhere",
                    article=article.id,
                )
            )
        else:
            found.append(
                message(
                    "{article} seems to report another event: little of it is told elsewhere",
                    article=article.id,
                )
            )
    return found
