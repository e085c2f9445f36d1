"""Who says it: the source of a statement, and what kind of source it is.

"selon une source diplomatique française", "a déclaré le ministre", "Paris prévient que ...", a quotation and who said it. A source is
`ANONYMOUS`, `OFFICIAL`, `MEDIA` or `NAMED`; a pronoun names nobody. The same verb can speak of an act ("a déclaré deux diplomates
persona non grata"): a verb counts only with "que", a colon, a quotation or a comma before it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from sahelread.text.cardinals import alternatives
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.remembering import remembered
from sahelread.text.words import fold

# A source is a noun phrase: longer, it is a sentence.
_LONGEST_SOURCE = 70
# A letter of it: no stop but that of a short title, "M. Sow".
_OF_SOURCE = r"(?:[^.,;:!?()\"\n]|(?<=\bm)\. |(?<=\bmm)\. |(?<=\bdr)\. |(?<=\bmr)\. )"


class SourceKind(StrEnum):
    """From the least to the most answerable."""

    ANONYMOUS = "anonymous"
    MEDIA = "media"
    OFFICIAL = "official"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement's source at `[source_start, source_end)`; the whole cue is `[start, end)`."""

    start: int
    end: int
    source_start: int
    source_end: int
    kind: SourceKind


@dataclass(frozen=True, slots=True)
class _Grammar:
    by: re.Pattern[str]
    before_that: re.Pattern[str]
    after_comma: re.Pattern[str]
    after_aside: re.Pattern[str]
    kinds: re.Pattern[str]
    pronouns: frozenset[str]


@kept
def _grammar(language: str) -> _Grammar | None:
    words = table(language, "attribution")
    if not words:
        return None
    verbs = alternatives(list(words["verbs"]))
    helper = r"(?:(?:a|ont|avait|avaient|has|have|had)(?: [^\W\d_]+ment)? |s'est |se )?"
    kinds = "|".join(
        f"(?P<{kind}>{alternatives(list(words[kind]))})" for kind in ("anonymous", "media", "official")
    )
    return _Grammar(
        by=re.compile(rf"(?<![\w-])(?P<by>{alternatives(list(words['by']))})(?![\w-]) ?(?P<source>{_OF_SOURCE}{{2,{_LONGEST_SOURCE}}})"),
        before_that=re.compile(
            rf"(?:(?<=[.,;:!?\"\n]) ?|\A {{0,3}})(?P<source>{_OF_SOURCE}{{2,{_LONGEST_SOURCE}}}?) {helper}(?P<verb>{verbs})"
            rf"(?= (?:[^.,;:!?\"]{{0,25}} )?(?:que |qu'|that )| ?: ?\"?| ?\")"
        ),
        after_comma=re.compile(
            rf"(?:,|\"|!|\?) ?{helper}(?P<verb>{verbs}) (?P<source>{_OF_SOURCE}{{2,{_LONGEST_SOURCE}}})"
        ),
        after_aside=re.compile(
            rf"(?:,|\"|!|\?) ?{helper}(?P<verb>{verbs}) [^.,;:!?\"]{{0,20}}, (?P<source>{_OF_SOURCE}{{2,{_LONGEST_SOURCE}}})"
        ),
        kinds=re.compile(rf"(?<![\w-])(?:{kinds})(?![\w-])"),
        pronouns=frozenset(words.get("pronouns") or ()),
    )  # fmt: skip


@remembered
def attributions(text: str, language: str) -> tuple[Attribution, ...]:
    """The sources that a text names for what it says, in order. Pronouns are left out: they name nobody."""
    grammar = _grammar(language)
    if grammar is None:
        return ()
    folded = fold(text)
    found: dict[int, Attribution] = {}
    for pattern in (grammar.by, grammar.before_that, grammar.after_comma, grammar.after_aside):
        for match in pattern.finditer(folded):
            if pattern is grammar.after_aside and any(one.start == match.start() for one in found.values()):
                continue  # "a affirmé une source militaire, ajoutant": who said it was no aside
            start, end = _trimmed(folded, *match.span("source"))
            if start >= end or folded[start:end] in grammar.pronouns or _NOT_A_SOURCE.match(folded, start):
                continue
            kind = _kind(text, folded, start, end, grammar)
            if kind is not None:
                found.setdefault(
                    start, Attribution(match.start(), max(end, match.end("source")), start, end, kind)
                )
    return tuple(sorted(found.values(), key=lambda attribution: attribution.start))


# A source ends where its own clause begins: "une source sécuritaire qui a requis l'anonymat".
_TO_WHOM = re.compile(
    r"(?:a|au|aux) (?:l'|la |le |les )?[^ ]+(?: (?:publique|nationale|privee|locale|officielle|francaise))?(?: (?:(?:du|de|des) (?:la )?|de l'|d')[^ ]+)? (?=une? |des |le |la |l'|les )"
)
_HEAD = re.compile(
    r"(?:soir|matin|apres-midi|sur (?:sa page |son compte )?(?:twitter|facebook|x|telegram|instagram)|hier|selon|d'apres|(?:a|ont) indique|dans un communique|dans une declaration|par ailleurs|en outre|de plus|toutefois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|et|mais|or|puis|ainsi|de son cote|pour sa part|and|but) "
)
_NOT_A_SOURCE = re.compile(
    r"(?:quand|lorsque?|lorsqu'|si|comme|ou|par|pour|alors|tandis|puisque?|son|sa|ses|leur|leurs|avoir|etre|que|qu'|un accord|its|his|her)\b"
)
_TAIL = re.compile(
    r" - .*\Z| \d.*\Z| qu'.*\Z| (?:a|ont) (?:par ailleurs|aussi|egalement|encore|toutefois|ensuite|notamment)\b.*\Z| (?:qui|que|dont|ou|il y a|il y aurait|avant|apres|s'en|lors|dans|(?<!nationale )(?<!nationales )(?<!nationaux )pour|jeudi|lundi|mardi|mercredi|vendredi|samedi|dimanche|a la|au|hier|"
    r"who|that|on|in)\b.*\Z"
)


# Where a source goes on behind what was taken of it, and where a complement of it begins: "le porte-parole | du ministère | de la défense".
_GOES_ON = re.compile(r"['-]?\w| \w")
_COMPLEMENT = re.compile(r" (?:(?:et|de|du|des|a|au|aux|en|and|of|for|to) |d'|qu')")
_LEFT_OPEN = re.compile(r"(?: (?:et|de|du|des|d|la|le|les|l|qu|par|a|au|aux|en|and|of|the))+\Z")


def _trimmed(folded: str, start: int, end: int) -> tuple[int, int]:
    is_cut = end - start == _LONGEST_SOURCE and _GOES_ON.match(folded, end) is not None
    while start < end and folded[start] in " '\"-":
        start += 1
    whom = _TO_WHOM.match(folded, start, end)
    start = whom.end() if whom else start
    while head := _HEAD.match(folded, start, end):
        start = head.end()
    tail = _TAIL.search(folded, start + 1, end)
    end = tail.start() if tail else end
    while end > start and folded[end - 1] in " '\"-":
        end -= 1
    if is_cut and tail is None:  # a whole phrase up to its last complement
        ends = [link.start() for link in _COMPLEMENT.finditer(folded, start + 1, end)]
        end = ends[-1] if ends else start
    left_open = _LEFT_OPEN.search(folded, start, end)
    return start, left_open.start() if left_open else end


# A name that speaks for itself: with an article before it, of two words, or an acronym; "le bilan de Sanga" is none.
_PROPER_NAME = re.compile(
    r"(?:[Ll]es? |[Ll]a |[Ll][’']|[Tt]he )[A-ZÀ-Ý]|[A-ZÀ-Ý][\w’'-]+ [A-ZÀ-Ý]|[A-ZÀ-Ý]{2,}(?![\w])"
)


# One behind a full stop only begins a sentence.
_CAPITAL = re.compile(r"(?<![.!?] )[A-ZÀ-ÝŒ]")


def source_kind(text: str, start: int, end: int, language: str) -> SourceKind | None:
    """What kind of source a noun phrase is that stands for one by its verb only; None when nothing in it can speak."""
    grammar = _grammar(language)
    if grammar is None or fold(text[start:end]) in grammar.pronouns:
        return None
    kind = _kind(text, fold(text), start, end, grammar)
    return kind if kind is not SourceKind.NAMED or _PROPER_NAME.match(text, start, end) else None


def _kind(text: str, folded: str, start: int, end: int, grammar: _Grammar) -> SourceKind | None:
    """What kind of source a noun phrase is; None when nothing in it can speak."""
    match = grammar.kinds.search(folded, start, end)
    if match is not None:
        return SourceKind(match.lastgroup or "official")
    return SourceKind.NAMED if _CAPITAL.search(text[start:end]) else None
