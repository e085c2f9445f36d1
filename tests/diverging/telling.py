"""Small stories for the detectors: one line a passage, links by hand; and what is asked of what they find."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from sahelread.model import (
    Alignment,
    Article,
    Divergence,
    DivergenceType,
    Group,
    Kind,
    Link,
    Passage,
    PassageRef,
    Story,
    Strength,
    Value,
)  # fmt: skip

Pair = tuple[tuple[str, int], tuple[str, int]]
Told = Callable[..., tuple[Story, tuple[Divergence, ...]]]

SAME: Sequence[Pair] = [(("a", 0), ("b", 0))]
"""The link of two accounts that begin with the same."""

FAR = "Le marché rouvre demain.\nLes écoles ferment.\nLa pluie tombe."
"""What else an account tells, of other things."""


def story_of(texts: Sequence[str], *, published: date | None, language: str = "fr") -> Story:
    """A story of articles "a", "b", … whose passages are the lines of the texts."""
    articles = []
    for name, text in zip("abcdefgh", texts, strict=False):
        passages, start = [], 0
        for index, line in enumerate(text.split("\n")):
            passages.append(Passage(index, start, start + len(line), Kind.SENTENCE, line, index))
            start += len(line) + 1
        articles.append(
            Article(
                name, f"{name}.txt", text, "0" * 64, tuple(passages), published=published, language=language
            )
        )
    return Story("story", tuple(articles), language)


def linked(pairs: Sequence[Pair]) -> Alignment:
    """An alignment of sure links, one group per connected set of passages."""
    links = tuple(Link(PassageRef(*a), PassageRef(*b), 0.9, Strength.SURE) for a, b in pairs)
    sets: list[set[PassageRef]] = []
    for link in links:
        touching = [group for group in sets if link.a in group or link.b in group]
        merged = {link.a, link.b}.union(*touching)
        sets = [group for group in sets if group not in touching] + [merged]
    groups = tuple(
        Group(number, "label", tuple(sorted(members))) for number, members in enumerate(sets, start=1)
    )
    return Alignment(links, groups)


def of_type(found: Sequence[Divergence], kind: DivergenceType) -> list[Divergence]:
    """The divergences of one type, in their order."""
    return [divergence for divergence in found if divergence.type is kind]


def quoted(values: Sequence[Value]) -> dict[str, list[str]]:
    """The quoted words per account, the silent ones left out."""
    return {value.article: [quote.text for quote in value.quotes] for value in values if value.quotes}
