"""A divergence as the reader left it: the answers that they corrected, added or struck out in the note on it, in the place of what
the program read. What the program makes of the figures goes where they decided, and is called its own where an answer is theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sahelread.i18n import _
from sahelread.model import Article, Divergence, Message, Quote, Sourced, Story, Value, message
from sahelread.notes.annotation import Annotation, Decision, Status, Target, Told
from sahelread.text.words import fold


def as_judged(divergence: Divergence, note: Annotation, story: Story) -> Divergence:
    """The divergence with the answers of the note, for each account of which the reader said something there."""
    values = []
    for value in divergence.values:
        targets = [target for target in note.targets if target.article == value.article]
        said = any(target.judged in (Status.VERIFIED, Status.REJECTED) for target in targets)
        values.append(answered_in_note(story.article(value.article), targets, note) if said else value)
    estimate = divergence.estimate
    if estimate is not None and _retains(note.decision):
        estimate = None
    elif estimate is not None and any(value.by_reader for value in values):
        estimate = replace(estimate, why=message("the program's, without your answers"))
    why = (*divergence.why, *reviewing(note, story))
    return replace(divergence, values=tuple(values), estimate=estimate, why=why)


def reviewing(note: Annotation, story: Story) -> Iterator[Message]:
    """That answers of the reader have to be looked at again, as the words that they were given for have changed."""
    changed = {target.article for target in note.targets if target.needs_review}
    for article in story.articles:
        if article.id in changed:
            yield message(
                "The text of {account} has changed since the reader’s answer.", account=article.name
            )


def _retains(decision: Decision | None) -> bool:
    return decision is not None and any(
        kept is not None for kept in (decision.value, decision.low, decision.best, decision.high)
    )


def answered_in_note(article: Article, targets: Sequence[Target], note: Annotation) -> Value:
    """What the account answers by the note; no answer where the reader struck it out, or calls the account silent."""
    sources: dict[str, dict[str, None]] = {}
    quotes: dict[Quote, None] = {}
    for target in targets:
        if target.value is not None and note.told(target) is Told.ANSWER:
            sources.setdefault(target.value, {}).update(dict.fromkeys(filter(None, [target.according_to])))
            quotes.update(dict.fromkeys(_quotes(article, target)))
    answers = tuple(Sourced(value, "; ".join(named) or None) for value, named in sources.items())
    if not answers:
        return Value(article.id, None, by_reader=True)
    if len({answer.source for answer in answers}) == 1:
        told = "; ".join(sources)
        return Value(article.id, told, tuple(quotes), answers[0].source, by_reader=True)
    told = "; ".join(
        _("{answer} ({source})").format(answer=one.value, source=one.source) if one.source else str(one.value)
        for one in answers
    )
    return Value(article.id, told, tuple(quotes), answers=answers, by_reader=True)


def _quotes(article: Article, target: Target) -> Sequence[Quote]:
    """The words of an answer: of a passage that was put there to be read, those that the reader took for it."""
    if target.place is None:
        return ()
    start, end = target.place
    answer = fold(target.value or "")
    at = fold(article.text[start:end]).find(answer)
    if at >= 0 and any((passage.start, passage.end) == target.place for passage in article.passages):
        start, end = start + at, start + at + len(answer)
    return (Quote(start, end, article.text[start:end]),)
