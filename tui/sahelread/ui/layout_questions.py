"""A question that the accounts answer differently, in words: what is asked, what the notes say of it, every account's answer, where to
look for an answer that was not read, and what the program makes of it all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sahelread.exporting.as_judged import by_teller
from sahelread.exporting.numerals import estimate_in_words
from sahelread.exporting.quotations import as_in_notes, source_told, told_briefly
from sahelread.exporting.silences import ToRead, is_silent, unanswering
from sahelread.exporting.terms import kind_in_words
from sahelread.i18n import _, say
from sahelread.model import Comparison, Divergence, Value, Verdict
from sahelread.ui.layout_marks import NOTE_SIGN, Look, signs_of
from sahelread.ui.layout_paragraphs import Paragraph, Stretch
from sahelread.ui.layout_text import introduced
from sahelread.ui.wrap import shown


def question_paragraphs(
    comparison: Comparison,
    divergence: Divergence,
    names: Mapping[str, str],
    *,
    number: str = "",
    judged: Sequence[str] = (),
) -> Iterator[Paragraph]:
    """The paragraphs of the panel on a divergence; `number` is its place in the list, `judged` what the notes say of it."""
    stated = not divergence.is_hint
    loud = Look.CONFLICT if stated and divergence.verdict is Verdict.CONFLICT else Look.HEADING
    sign = Stretch(f"{signs_of(divergence)} ", Look.SIGN)
    yield Paragraph((sign, Stretch(shown(say(divergence.question)).text, loud)), hang=3)
    kind = filter(None, (*kind_in_words(divergence), number))
    yield Paragraph((Stretch(" · ".join(kind), Look.TAG),), indent=3)
    for said in judged:
        yield Paragraph((Stretch(f"{NOTE_SIGN} {shown(said).text}"),), indent=3, hang=2)
    for value in divergence.values:
        if not is_silent(value):
            yield _answer(value, divergence, comparison, names)
    unanswered = unanswering(comparison, divergence, names)
    for said, passages in unanswered.to_read():
        yield _aside(said)
        yield from map(_to_read, passages)
    yield from map(_aside, unanswered.without_passage())
    if divergence.estimate is not None:
        yield _aside(estimate_in_words(divergence.estimate))
    for reason in divergence.why:
        yield Paragraph((Stretch(shown(say(reason)).text, Look.TAG),), indent=3)


def _aside(said: str) -> Paragraph:
    return Paragraph((Stretch(said, Look.TAG),), indent=3, hang=2)


def _answer(
    value: Value, divergence: Divergence, comparison: Comparison, names: Mapping[str, str]
) -> Paragraph:
    stretches = [Stretch(introduced(names.get(value.article, value.article)), Look.NAME)]
    for number, one in enumerate(by_teller(value)):
        stretches += [Stretch(_("; "))] if number else []
        stretches += _told(one, divergence, comparison)
    return Paragraph(tuple(stretches), indent=3, hang=2)


def _told(value: Value, divergence: Divergence, comparison: Comparison) -> Iterator[Stretch]:
    """The answer, its words, whom it is from, and that it stands in the notes."""
    answer, words = told_briefly(value, comparison.story.article(value.article), divergence.type)
    yield Stretch(answer)
    if words:
        yield Stretch(f" {words}", Look.TAG)
    source = source_told(value)
    if source:
        by = _("according to {source}").format(source=shown(source).text)
        yield Stretch(f" ({by})", Look.TAG)
    if value.by_reader and not divergence.by_reader:
        yield Stretch(as_in_notes("", value.readers), Look.TAG)


def _to_read(passage: ToRead) -> Paragraph:
    """A passage without an answer: where it is, and its words."""
    words = Stretch(f" {shown(passage.words).text}", Look.TAG)
    return Paragraph((Stretch(shown(passage.place).text, Look.NAME), words), indent=5, hang=2)
