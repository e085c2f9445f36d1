"""Whom an account has a value from: the source that its sentence names, or the one before.

"Selon la Croix-Rouge, 41 villageois" names it with a word for sources; "les autorités s'en tiennent à vingt-cinq tués" and "une source
sécuritaire fait état de quatre morts" only with a verb that reports figures; "au moins 27 ont péri, a ajouté cette source" in the
sentence before.
"""

from __future__ import annotations

from sahelread.diverging.findings import shortened
from sahelread.diverging.told import Told
from sahelread.diverging.topics import in_a_sentence
from sahelread.text.attribution import Attribution, SourceKind, attributions, source_kind, source_span
from sahelread.text.expressions import expression, whole_words, written

# A source is a noun phrase, and a figure stands so near behind the verb that reports it.
_LONGEST_SOURCE, _REACH = 60, 110


def source_of(told: Told, start: int) -> str | None:
    """Whom the passage attributes a span to: who reports it by a verb of its own clause, else the nearest source that is named for it,
    else the source of the sentence before where this one goes on with it."""
    named, reporter = _nearest(told, start), _reporter(told, start)
    is_nearer = (
        reporter
        and named
        and not _only_carries(told, named)
        and (
            reporter[1] <= named[0] < start
            or (start < named[0] and _DASH in told.folded[reporter[1] : start])
        )
    )
    span = named if reporter is None or is_nearer else reporter
    if span is None:
        return _before(told) if told.search(_goes_on) else None
    if _same_again(told.language).search(told.folded[slice(*span)]):
        return _before(told)
    return shortened(in_a_sentence(told.text[slice(*span)], told.language))


Span = tuple[int, int]
# "Le gouvernement parle de cinq rebelles - 17 civils, selon l'ONU": behind it another has the word.
_DASH = " - "


def _nearest(told: Told, start: int) -> Span | None:
    """The source of a figure at `start` among those that its sentence names: the one with the fewest other figures between."""
    counts = [number for number in told.numbers if number.unit is None]

    def distance(source: Attribution) -> tuple[int, bool, int]:
        low, high = sorted((start, source.source_start))
        between = sum(low < number.start < high for number in counts)
        # "38 selon le parquet, 41 selon les pompiers": a source behind a figure is that one's first; "mort de fatigue, selon la police, il
        # avait été battu": one set between commas is of what stands before.
        is_inserted = told.folded[: source.start].endswith((", ", "("))
        of_another = is_inserted or any(number.end <= source.source_start for number in counts)
        return between, source.source_end <= start and of_another, high - low

    nearest = min(
        (one for one in told.attributions if _may_answer(told, one, start)), key=distance, default=None
    )
    return (nearest.source_start, nearest.source_end) if nearest else None


def _only_carries(told: Told, source: Span) -> bool:
    """Whether a source is a paper that has it from somebody: "les autorités, citées par Radio Sanga"."""
    return source_kind(told.text, *source, told.language) is SourceKind.MEDIA


def _may_answer(told: Told, source: Attribution, start: int) -> bool:
    """Whether what stands at `start` is in what a source says: a source answers for its own clause and no further."""
    if source.source_start <= start < source.source_end:
        return False  # "cinq d'entre eux ont assuré"
    if start < source.source_start:
        between = told.folded[start : source.source_start]
        if source.leads or _contrast(told.language).search(between):
            return False
        # "27 personnes sont mortes : « C'est affreux », a dit le maire"; who only saw it saw what stands right before.
        is_of_a_quotation = _ends_a_saying(told, source) and _whole_quotation(told.language).search(between)
        return not is_of_a_quotation and not _saw(told.language).search(between)
    between = told.folded[source.source_end : start]
    if source.leads:
        return not (told.search(_beside, source.source_end, start) or _has_said(told.language).match(between))
    # "…", a dit le maire, au lendemain de ...: what follows is the account's.
    is_over = _ends_a_saying(told, source) and (
        "," in between or ";" in between or _when_said(told.language).match(between)
    )
    return not is_over or _says_more(told.language).search(between) is not None


def _ends_a_saying(told: Told, source: Attribution) -> bool:
    """Whether a source stands behind what it says: "…", a dit le maire."""
    return told.text[source.start] in ',"»”!?'


_says_more = expression("in_sources", "says_more")
_when_said = expression("in_sources", "when_said")
_whole_quotation = expression("in_sources", "whole_quotation")
_has_said = expression("in_sources", "has_said")
_saw = expression("in_sources", "saw")
# ", alors que l'armée": a clause told beside another one, which is no more of the same source.
_beside = expression("in_sources", "told_beside")


def _reporter(told: Told, start: int) -> Span | None:
    """The subject of the verb that reports a figure at `start`: "les autorités" of "les autorités s'en tiennent à 25 tués"."""
    nearest, at = None, max(0, start - _REACH - _LONGEST_SOURCE)
    while found := told.search(_reports, at, start):
        other = told.before(_of_the_next, start, _REACH)
        found = other if other and other.start() >= found.end("source") else found
        at = found.end("source")
        span = source_span(told.text, *found.span("source"), told.language)
        if not told.search(_beside, at, start) and source_kind(told.text, *span, told.language):
            nearest = span
    return nearest


def _before(told: Told) -> str | None:
    """The last source that the sentence before names."""
    before = told.text_before
    named = attributions(before, told.language)
    if not named:
        return None
    return shortened(in_a_sentence(before[named[-1].source_start : named[-1].source_end], told.language))


# A source at the beginning of a clause, a verb that reports figures, and what leads from it to the figure.
_reports = written(
    r"(?:\A|[.;:!?,«»\"] ?|(?<!\w)(?={joint} ))(?:{joint} |{in_sources.relative})?(?P<source>[^.,;:!?()«»\"\d]{2,{longest}}?)"
    r"(?:, [^,.;:!?()\d]{3,{longest}},)? {figure_reports}(?!\w)[^.;:!?()]{0,{reach}}\Z",
    joint="{in_sources.joint}",
    longest=str(_LONGEST_SOURCE),
    reach=str(_REACH),
)


# "L'opposition parle de cinq morts, les autorités | de deux": who reports the next figure, by the same verb.
_of_the_next = written(
    r", (?:{in_sources.joint} )?(?P<source>(?:{small_words.article})(?:(?! {small_words.determiner})[^.,;:!?()«»\"\d]){3,40}?) {in_sources.by_the_same_verb}\Z"
)

# What opens a clause of its own, whose source answers for nothing that stands before.
_contrast = whole_words("clause_of_another")


_same_again = expression("source_again", frame=r"\A{}\Z")


_goes_on = whole_words("goes_on_saying")
