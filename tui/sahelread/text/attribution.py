"""Who says it: the source of a statement, and what kind of source it is.

"selon une source diplomatique française", "a déclaré le ministre", "Paris prévient que ...", a quotation and who said it. A source is
`ANONYMOUS`, `OFFICIAL`, `MEDIA` or `NAMED`; a pronoun names nobody. The same verb can speak of an act ("a déclaré deux diplomates
persona non grata"): a verb counts only with "que", a colon, a quotation or a comma before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sahelread.text.expressions import (
    expression,
    until,
    written,
)
from sahelread.text.lexicon import word_set
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# A source is a noun phrase: longer, it is a sentence.
_LONGEST_SOURCE = 70
# What is said of it before its verb: "le colonel Ba, joint par téléphone, a précisé que".
_LONGEST_ASIDE = 60


class SourceKind(StrEnum):
    """From the least to the most answerable."""

    ANONYMOUS = "anonymous"
    MEDIA = "media"
    OFFICIAL = "official"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement's source at `[source_start, source_end)`; the whole cue is `[start, end)`. `leads`: what it says stands behind it."""

    start: int
    end: int
    source_start: int
    source_end: int
    kind: SourceKind
    leads: bool = False


_PARTS = {
    # A letter of a source: no stop but that of a short title, "M. Sow".
    # What stands before it: "selon un bilan établi | par la police".
    "source": r"(?:{in_attribution.toll_by})?(?P<source>{in_attribution.of_source}{2,{longest}})",
    "helper": r"(?P<helper>{in_attribution.helper})?",
    # "affirme, lui, que".
    "saying_that": r"(?:{'attribution.verbs'}|{'attribution.never_inverted'})"
    r"(?= (?:[^.,;:!?\"]{0,25} )?{in_attribution.that}|, [^.,;:!?\"]{2,25}, {in_attribution.that}| ?: ?\"?| ?\")",
    "longest": str(_LONGEST_SOURCE),
    "aside": str(_LONGEST_ASIDE),
}
_by = written(r"(?<![\w-])(?P<by>{'attribution.by'})(?![\w-]) ?{source}", **_PARTS)
_before_that = written(
    r"(?:(?<=[.,;:!?\"\n]) ?|\A {0,3})(?P<source>{in_attribution.of_source}{2,{longest}}?)(?:, [^,.;:!?()\"]{3,{aside}},)? {helper}{saying_that}",
    **_PARTS,
)
_that = written(r"(?<= ){saying_that}", **_PARTS)
_after_comma, _after_aside = (
    written(rf"(?:,|\"|!|\?) ?{{helper}}(?P<verb>{{'attribution.verbs'}}) {aside}{{source}}", **_PARTS)
    for aside in ("", r"[^.,;:!?\"]{0,20}, ")
)
# "Pour les syndicats, | trois cents ouvriers sont partis": what they are must be known, "pour Noël" is nobody.
_to_whom_it_seems = written(
    r"(?:(?:\A|[.;:!?,\"] ?)(?:{in_attribution.however} )?|(?<= ){in_attribution.however} )"
    r"{in_attribution.in_the_eyes_of} ?{source}(?=, )",
    **_PARTS,
)
# "Le bilan monte à 17 morts (gouvernement)", as agencies end a headline.
_in_brackets = written(r"(?<=\w) \((?P<source>{in_attribution.in_brackets})\)\W*\Z")
# "L'Organisation des Nations unies (ONU)": not who says so, but what was named, by its initials.
_SHORT_FORM = re.compile(r"(?<!\w)(?i:(\w)\w*) \([A-ZÀ-Ý]+(?<=(?i:\1))\Z")
_kinds = written(
    r"(?<![\w-])(?:(?P<anonymous>{'attribution.anonymous'})|(?P<media>{'attribution.media'})|(?P<official>{'attribution.official'}))(?![\w-])"
)


@remembered
def attributions(text: str, language: str) -> tuple[Attribution, ...]:
    """The sources that a text names for what it says, in order. Pronouns are left out: they name nobody."""
    folded, pronouns = _folded_but_where(text), word_set(language, "attribution", "pronouns")
    found: dict[int, Attribution] = {}
    for pattern in (_by, _before_that, _after_comma, _after_aside, _to_whom_it_seems, _in_brackets):
        if pattern is _before_that and not _that(language).search(folded):
            continue  # who says is dear to look for, and is mostly not there
        for match in pattern(language).finditer(folded):
            if pattern is _after_aside and any(one.start == match.start() for one in found.values()):
                continue  # "a affirmé une source militaire, ajoutant": who said it was no aside
            start, end = match.span("source")
            if pattern is _before_that and _is_bare_participle(text, folded, match, language):
                continue
            own = _kinds(language).search(folded, *match.span("by")) if pattern is _by else None
            if own and own.end() == match.end("by"):
                start = own.start()  # "de | source militaire", but "bilan communiqué par | le directeur"
            start, end = _source_in(folded, start, end, language)
            if start >= end or folded[start:end] in pronouns or _SHORT_FORM.search(text, 0, end):
                continue
            if _not_a_source(language).match(folded, start, end) or _is_another_name(text, match, language):
                continue
            if pattern is _to_whom_it_seems and not _kinds(language).search(folded, start, end):
                continue
            if pattern not in (_by, _to_whom_it_seems, _in_brackets) and _no_subject(language).match(
                text, start, end
            ):
                continue
            kind = _kind(text, folded, start, end, language)
            if kind is not None:
                cue = match.start(), max(end, match.end("source"))
                found.setdefault(start, Attribution(*cue, start, end, kind, leads=pattern is _before_that))
    return tuple(sorted(found.values(), key=lambda attribution: attribution.start))


def _is_another_name(text: str, said: re.Match[str], language: str) -> bool:
    """Whether somebody only has a second name: "Issa Kolo, dit Baba, a été arrêté"."""
    return (
        _NAMED.search(text, 0, said.start()) is not None
        and _called(language).match(text, said.start()) is not None
    )


_called, _NAMED = expression("in_attribution", "called"), re.compile(r"[A-ZÀ-Ý][\w’'-]+ [A-ZÀ-Ý][\w’'-]+\Z")


def _is_bare_participle(text: str, folded: str, said: re.Match[str], language: str) -> bool:
    """Whether the verb only goes on with that of another subject: "avait évoqué un \"malaise\" de certains soldats et assuré que"."""
    if said["helper"] or not _participle(language).match(text, said.end()):
        return False
    return not _auxiliary(language).search(folded, *said.span("source"))


_participle, _auxiliary = (
    expression("in_attribution", "behind_a_participle"),
    expression("in_attribution", "auxiliary"),
)


def _folded_but_where(text: str) -> str:
    """The folded text in which "où", behind which a source says no more, is still not "ou", which joins two of them."""
    folded = fold(text)
    for found in _WHERE.finditer(text):
        folded = folded[: found.start()] + found[0].lower() + folded[found.end() :]
    return folded


_WHERE = re.compile("[ùÙ]")


# A source ends where its own clause begins: "une source sécuritaire qui a requis l'anonymat".
_to_whom = expression("in_attribution", "to_whom")
_head = expression("in_attribution", "head")
_not_a_source = expression("in_attribution", "not_a_source")
_no_subject = expression("in_attribution", "no_subject")
_tail = expression("in_attribution", "tail")


# Where a source goes on behind what was taken of it, and where a complement of it begins: "le porte-parole | du ministère | de la défense".
_GOES_ON = re.compile(r"['-]?\w| \w")
_complement = expression("in_attribution", "complement")
_left_open = expression("in_attribution", "left_open")


def source_span(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The bounds of a source inside a span that holds it: without when, where and to whom it speaks, and what else it does."""
    return _source_in(_folded_but_where(text), start, end, language)


def _source_in(folded: str, start: int, end: int, language: str) -> tuple[int, int]:
    """The same, in a folded text."""
    is_cut = end - start == _LONGEST_SOURCE and _GOES_ON.match(folded, end) is not None
    while start < end and folded[start] in " '\"-":
        start += 1
    while led_by := _head(language).match(folded, start, end) or _to_whom(language).match(folded, start, end):
        start = led_by.end()
    tail = _tail(language).search(folded, start + 1, end)
    end = tail.start() if tail else end
    while end > start and folded[end - 1] in " '\"-":
        end -= 1
    if is_cut and tail is None:  # a whole phrase up to its last complement
        ends = [link.start() for link in _complement(language).finditer(folded, start + 1, end)]
        end = ends[-1] if ends else start
    return start, until(_left_open(language), folded, start, end)


# A name that speaks for itself: with an article before it, of two words, or an acronym; "le bilan de Sanga" is none.
_proper_name = expression("in_attribution", "proper_name")


# One behind a full stop only begins a sentence.
_CAPITAL = re.compile(r"(?<![.!?] )[A-ZÀ-ÝŒ]")


def source_kind(text: str, start: int, end: int, language: str) -> SourceKind | None:
    """What kind of source a noun phrase is that stands for one by its verb only; None when nothing in it can speak."""
    if fold(text[start:end]) in word_set(language, "attribution", "pronouns"):
        return None
    kind = _kind(text, fold(text), start, end, language)
    return kind if kind is not SourceKind.NAMED or _proper_name(language).match(text, start, end) else None


def _kind(text: str, folded: str, start: int, end: int, language: str) -> SourceKind | None:
    """What kind of source a noun phrase is; None when nothing in it can speak."""
    match = _kinds(language).search(folded, start, end)
    if match is not None:
        return SourceKind(match.lastgroup or "official")
    return SourceKind.NAMED if _CAPITAL.search(text[start:end]) else None
