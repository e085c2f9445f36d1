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
    """Whom the passage attributes a span to: the nearest source that it names, else who reports it by a verb, else the source of the
    sentence before where this one goes on with it."""
    named, reporter = _nearest(told, start), _reporter(told, start)
    span = reporter if named is None or (reporter and _is_closer(told, reporter, named)) else named
    if span is None:
        return _before(told) if told.search(_goes_on) else None
    if _same_again(told.language).search(told.folded[slice(*span)]):
        return _before(told)
    return shortened(in_a_sentence(told.text[slice(*span)], told.language))


Span = tuple[int, int]


def _nearest(told: Told, start: int) -> Span | None:
    """The source of a figure at `start` among those that its sentence names: the one with the fewest other figures between."""
    counts = [number for number in told.numbers if number.unit is None]

    def distance(source: Span) -> tuple[int, bool, int]:
        low, high = sorted((start, source[0]))
        between = sum(low < number.start < high for number in counts)
        # "38 selon le parquet, 41 selon les pompiers": a source behind a figure is that one's first.
        of_another = source[1] <= start and any(number.end <= source[0] for number in counts)
        return between, of_another, high - low

    spans = [
        (found.source_start, found.source_end)
        for found in told.attributions
        if not _has_had_its_say(told, found, start) and not (found.leads and found.source_start > start)
    ]
    contrast = _contrast(told.language)
    spans = [span for span in spans if not contrast.search(told.folded, start, max(start, span[0]))]
    return min(spans, key=distance, default=None)


def _has_had_its_say(told: Told, source: Attribution, start: int) -> bool:
    """Whether a source stands behind what it says, and what follows is the account's: "…", a dit le maire, au lendemain de ..."""
    if told.text[source.start] not in _ENDS_A_SAYING or start < source.source_end:
        return False
    between = told.folded[source.source_end : start]
    return "," in between and not _says_more(told.language).search(between)


_ENDS_A_SAYING = ',"»”!?'
_says_more = expression("in_sources", "says_more")


def _is_closer(told: Told, reporter: Span, named: Span) -> bool:
    """Whether who reports a figure by a verb says it rather than a source that is named: it stands between the two, or the other is a
    paper that has it from somebody."""
    return named[1] <= reporter[0] or source_kind(told.text, *named, told.language) is SourceKind.MEDIA


def _reporter(told: Told, start: int) -> Span | None:
    """The subject of the verb that reports a figure at `start`: "les autorités" of "les autorités s'en tiennent à 25 tués"."""
    nearest, at = None, max(0, start - _REACH - _LONGEST_SOURCE)
    while found := told.search(_reports, at, start):
        other = told.before(_of_the_next, start, _REACH)
        found = other if other and other.start() >= found.end("source") else found
        first, last = source_span(told.folded, *found.span("source"), told.language)
        if source_kind(told.text, first, last, told.language):
            nearest = (first, last)
        at = found.end("source")
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
    r", (?:{in_sources.joint} )?(?P<source>(?:{small_words.article})[^.,;:!?()«»\"\d]{3,40}?) {in_sources.by_the_same_verb}\Z"
)

# What opens a clause of its own, whose source answers for nothing that stands before.
_contrast = whole_words("clause_of_another")


_same_again = expression("source_again", frame=r"\A{}\Z")


_goes_on = whole_words("goes_on_saying")
