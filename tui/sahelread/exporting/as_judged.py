"""A divergence as the reader left it: the answers that they corrected, added or struck out in the note on it, in the place of what
the program read; where several did, those of the others beside them. Of each answer it is known who stands for it, and what the
figures come to is worked out from those that are left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sahelread.exporting.figures_left import estimate_decided, estimate_left
from sahelread.exporting.note_terms import signed
from sahelread.exporting.quotations import bearing_out
from sahelread.exporting.terms import article_names, listed
from sahelread.i18n import _, say
from sahelread.model import Article, Divergence, Message, Quote, Sourced, Story, Value, message
from sahelread.notes.annotation import Annotation, Decision, Origin, Status, Target, Told
from sahelread.notes.coding import disagree
from sahelread.text.words import fold


def as_judged(divergence: Divergence, notes: Sequence[Annotation], story: Story) -> Divergence:
    """The divergence with the answers of the notes on it, the one that counts first, and with the figures that were decided."""
    note, *others = (one for one in notes if one is notes[0] or one.status is not Status.REJECTED)
    left = answers_left(divergence, note, story, others)
    decisions = [made for one in (note, *others) if (made := one.decision) is not None and _retains(made)]
    estimate = estimate_decided(left.estimate, decisions, disputed=disagree(notes))
    why = dict.fromkeys(
        (*divergence.why, *_noted(divergence, note, story), *_noted_besides(note, others, story))
    )
    return replace(left, estimate=estimate, why=tuple(why), verified=note.status is Status.VERIFIED)


def answers_left(
    divergence: Divergence, note: Annotation, story: Story, others: Sequence[Annotation] = ()
) -> Divergence:
    """The divergence with the answers of the note, for each account of which the reader said something there, those that other notes give
    beside them, and what they come to."""
    values = tuple(_left(story.article(value.article), value, note, others) for value in divergence.values)
    left = replace(divergence, values=values, read=divergence.values)
    return replace(left, estimate=estimate_left(left, story))


def _left(article: Article, read: Value, note: Annotation, others: Sequence[Annotation]) -> Value:
    """What the account answers by these notes; what the program reads where none of them says anything of it."""
    targets = _of_account(note, article)
    besides = [
        target for other in others for target in _of_account(other, article) if other.is_by_reader(target)
    ]
    if not any(map(_is_judged, (*targets, *besides))):
        return read
    return _answered(article, read, targets, _typed_by_each((note, *others), article))


def _of_account(note: Annotation, article: Article) -> list[Target]:
    return [target for target in note.targets if target.article == article.id]


def _noted(divergence: Divergence, note: Annotation, story: Story) -> Iterator[Message]:
    """What to know of the note beside its answers."""
    yield from _struck_out(note, story)
    yield from reviewing(note, story)
    answering = {value.article for value in divergence.values if value.quotes}
    silent = {target.article for target in note.targets if note.told(target) is Told.SILENT}
    for id_, name in article_names(story.articles).items():
        if id_ in answering & silent:
            yield message(
                "The note says that {account} says nothing; the program reads an answer in it now.",
                account=name,
            )


def _noted_besides(note: Annotation, others: Sequence[Annotation], story: Story) -> Iterator[Message]:
    """What to know of the other notes beside their answers."""
    said = {target.article for target in note.targets if note.told(target) is Told.SILENT}
    names = article_names(story.articles)
    for other in others:
        yield from _struck_out(other, story)
        yield from reviewing(other, story)
        silent = dict.fromkeys(
            target.article for target in other.targets if other.told(target) is Told.SILENT
        )
        for name in (names[id_] for id_ in silent if id_ in names and id_ not in said):
            if signed(other):
                by = signed(other)
                yield message("The note ({by}) says that {account} says nothing.", by=by, account=name)
            else:
                yield message("Another note says that {account} says nothing.", account=name)


def _struck_out(note: Annotation, story: Story) -> Iterator[Message]:
    """What the program took for answers, of which the reader says that it is none: nobody else could tell why it is not there."""
    told = {
        name: dict.fromkeys(
            target.value
            for target in note.targets
            if target.value is not None and target.article == id_ and note.told(target) is Told.STRUCK
        )
        for id_, name in article_names(story.articles).items()
    }
    answers = listed(
        _("{account}: {answer}").format(account=name, answer=", ".join(struck))
        for name, struck in told.items()
        if struck
    )
    if answers and signed(note):
        yield message("Struck out in the note ({by}): {answers}.", by=signed(note), answers=answers)
    elif answers:
        yield message("Struck out in your notes: {answers}.", answers=answers)


def reviewing(note: Annotation, story: Story) -> Iterator[Message]:
    """That the words have changed for which the reader gave an answer, or which they decided on: to be looked at again."""
    own = note.origin is Origin.MANUAL
    names = article_names(story.articles)
    changed = {
        target.article: own or _is_judged(target)
        for target in sorted(note.targets, key=_is_judged)
        if target.needs_review and (own or note.is_decided or _is_judged(target))
    }
    for article in story.articles:
        if changed.get(article.id):
            yield message(
                "The text of {account} has changed since the reader’s answer.", account=names[article.id]
            )
        elif article.id in changed:
            yield message("The text of {account} has changed since the decision.", account=names[article.id])


def _is_judged(target: Target) -> bool:
    return target.judged in (Status.VERIFIED, Status.REJECTED)


def _retains(decision: Decision) -> bool:
    return any(kept is not None for kept in (decision.value, decision.low, decision.best, decision.high))


def _answered(
    article: Article, read: Value, targets: Sequence[Target], typed: Mapping[Sourced, Sequence[Target]]
) -> Value:
    """What the account answers where the reader said something of it: that, and what the program reads beside it."""
    told: dict[Sourced, list[Quote]] = {}
    starts: dict[Sourced, int] = {}
    for quote, answer in read.quoted:
        over = [target for target in targets if _is_over(target, quote)]
        if not over or not all(_is_judged(target) and not target.needs_review for target in over):
            told.setdefault(answer, []).append(quote)
            starts.setdefault(answer, quote.start)
    for answer, found in typed.items():
        # Words that have come since are not what was noted: they are the program's to read.
        told[answer] = _quoted(article, answer, [target for target in found if not target.needs_review])
        starts[answer] = min((target.place[0] for target in found if target.place), default=len(article.text))
    return _value(article.id, {answer: told[answer] for answer in sorted(told, key=starts.__getitem__)})


def _is_over(target: Target, quote: Quote) -> bool:
    return target.place is not None and target.place[0] < quote.end and quote.start < target.place[1]


def answered_in_note(article: Article, targets: Sequence[Target], note: Annotation) -> Value:
    """What the account answers by a note of the reader's own; no answer where they call the account silent."""
    typed = _typed(targets, note)
    return _value(article.id, {answer: _quoted(article, answer, found) for answer, found in typed.items()})


def _typed(targets: Iterable[Target], note: Annotation) -> dict[Sourced, list[Target]]:
    """The answers that the reader gave, each with what they gave it for."""
    typed: dict[Sourced, list[Target]] = {}
    for target in targets:
        if target.value is not None and note.is_by_reader(target) and note.told(target) is Told.ANSWER:
            typed.setdefault(Sourced(target.value, target.according_to, by_reader=True), []).append(target)
    return typed


def _typed_by_each(notes: Sequence[Annotation], article: Article) -> dict[Sourced, list[Target]]:
    """The answers that each of several notes gives, under the names of all who give it; of one note there is nobody to be told apart."""
    if len(notes) == 1:
        return _typed(_of_account(notes[0], article), notes[0])
    found: dict[Sourced, list[Target]] = {}
    readers: dict[Sourced, dict[str, None]] = {}
    for note in notes:
        for answer, targets in _typed(_of_account(note, article), note).items():
            found.setdefault(answer, []).extend(targets)
            readers.setdefault(answer, {}).update(
                dict.fromkeys(filter(None, [note.creator or note.modified_by]))
            )
    return {replace(answer, readers=tuple(readers[answer])): targets for answer, targets in found.items()}


def _quoted(article: Article, answer: Sourced, targets: Sequence[Target]) -> list[Quote]:
    """The quotes of one answer."""
    bearing = bearing_out(say(answer.value), targets, lambda target: target.was or target.exact)
    return [quote for target in bearing for quote in _quotes(article, target)]


def by_teller(value: Value) -> Sequence[Value]:
    """The value as one of what each reader answers and one of what the program read, where it is made of several."""
    tellers = dict.fromkeys((one.by_reader, one.readers) for one in value.answers)
    if len(tellers) < 2:
        return (value,)
    quotes = list(zip(value.quotes, value.tellings, strict=True))
    told = {one: [quote for quote, telling in quotes if telling == one] for one in value.answers}
    return [
        _value(value.article, {one: told[one] for one in told if (one.by_reader, one.readers) == teller})
        for teller in sorted(tellers, key=lambda teller: not teller[0])
    ]


def _value(article: str, told: Mapping[Sourced, Sequence[Quote]]) -> Value:
    """The value that these answers make, each with its quotes; where there are none, that the reader says so."""
    if not told:
        return Value(article, None, by_reader=True)
    several = len({one.source for one in told}) > 1
    placed: dict[Quote, Sourced] = {}
    for one, quotes in told.items():
        placed = {**dict.fromkeys(quotes, one), **placed}
    tellings = {quote: placed[quote] for quote in sorted(placed)}
    by_reader = any(one.by_reader for one in told)
    return Value(
        article,
        listed(dict.fromkeys(_with_source(one) if several else say(one.value) for one in told)),
        tuple(tellings),
        None if several else next(iter(told)).source,
        answers=tuple(told) if several or (by_reader and (len(told) > 1 or next(iter(told)).readers)) else (),
        by_reader=by_reader,
        tellings=tuple(tellings.values()),
    )


def _with_source(one: Sourced) -> str:
    if one.source is None:
        return say(one.value)
    return _("{answer} ({source})").format(answer=say(one.value), source=one.source)


def _quotes(article: Article, target: Target) -> tuple[Quote, ...]:
    """The words of an answer: of a passage that was put there to be read, those that the reader took for it."""
    if target.place is None:
        return ()
    start, end = target.place
    answer = fold(target.value or "")
    at = fold(article.text[start:end]).find(answer)
    if at >= 0 and any((passage.start, passage.end) == target.place for passage in article.passages):
        start, end = start + at, start + at + len(answer)
    return (Quote(start, end, article.text[start:end]),)
