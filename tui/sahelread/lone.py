"""Which passages nothing in the other accounts was found to correspond to: no group, no possible link but the faintest, and no
answer to a question that another account answers too. What is linked only possibly is neither told by several nor lone."""

from collections.abc import Iterable

from sahelread.model import Alignment, Divergence, Kind, PassageRef, Quote, Story

# On the judged stories of `bench.gold` three in four passages are told by one account alone whose best possible link scores less than
# this, as of those without any; they are half as many again. Above it one in two is.
_FAINTEST = 0.05
# They tell nothing that another account could tell.
_UNTOLD = frozenset({Kind.FURNITURE, Kind.HEADING})


def lone_passages(
    story: Story, alignment: Alignment, divergences: Iterable[Divergence]
) -> frozenset[PassageRef]:
    """Those passages. There are none while nothing is aligned."""
    if not alignment.groups:
        return frozenset()
    answers = _answers(divergences)
    linked = {
        ref for link in alignment.links if link.manual or link.score >= _FAINTEST for ref in (link.a, link.b)
    }
    linked |= alignment.groups_by_passage.keys()
    return frozenset(
        ref
        for article in story.articles
        for passage in article.passages
        if passage.kind not in _UNTOLD
        and (ref := PassageRef(article.id, passage.index)) not in linked
        and not any(
            quote.start < passage.end and passage.start < quote.end for quote in answers.get(article.id, ())
        )
    )


def _answers(divergences: Iterable[Divergence]) -> dict[str, list[Quote]]:
    """The quotes of each account that answer what another answers too."""
    found: dict[str, list[Quote]] = {}
    for divergence in divergences:
        answering = [value for value in divergence.values if value.value is not None]
        if len(answering) > 1:
            for value in answering:
                found.setdefault(value.article, []).extend(value.quotes)
    return found
