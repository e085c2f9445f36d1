"""What a passage gives as reasons: "en réaction à l'arrestation", "faute de pièces", "imputent la vague à des pluies exceptionnelles".

A reason is what a word of cause governs, what a turn of phrase blames, or what was run into; what it explains stands before it. It may
explain the story's own event under any of its names ("la catastrophe", "tout est parti de"), and it may be left open ("l'origine du
feu reste inconnue") or ruled out ("a écarté la piste d'un attentat").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from sahelread.aligning.slot_causes import frames
from sahelread.diverging.events import ANY, Events, events_in
from sahelread.diverging.findings import Span
from sahelread.diverging.told import Told, read_alone
from sahelread.text.cues import Cue, CueKind
from sahelread.text.expressions import expression, until
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.sought import Several, several
from sahelread.text.words import fold, function_words, stem, words

# What a cue explains stands in so many characters before it, and after what it governs.
_EXPLAINED = 120
# A reason that is told before what it led to is quoted in at most so many characters.
_LONGEST_REASON = 90
# A negation denies a cue this near behind it.
_NEGATED = 10


@dataclass(frozen=True)
class Reason(Span):
    """A reason at `[start, end)` of a passage, its telling words, and those of what it explains; `events` are the kinds of event
    that what it explains names. An open one says that the reason is not known, one ruled out that it was not this."""

    reason: frozenset[str]
    explained: frozenset[str]
    events: Events = ()
    is_open: bool = False
    is_ruled_out: bool = False

    def keys_in(self, start: int, end: int) -> frozenset[str]:
        """The telling words of a part of the passage, those of turns of the lexicon too."""
        return self.told.keys_in(start, end) | _stems(self.told, start, end)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of event that the reason names itself."""
        return frozenset(kind for _, kind in _events(self.told, self.start, self.end))

    def event(self, own: frozenset[str]) -> str | None:
        """The kind of event that is explained: of those named the last, nearest to the words of cause; one of the story's `own` first."""
        return max(self.events, key=lambda named: (named[1] in own, *named), default=(0, None))[1]


def _events(told: Told, start: int, end: int) -> Events:
    """The kinds of event that a span names, but for those that only say when something was: "pendant le | conflit"."""
    named = events_in(told.folded, told.language, start, end)
    return tuple(one for one in named if not told.before(_while, one[0], _WHILE_REACH))


# "Trop tôt pour dire ce qui a provoqué | l'accident".
_EVENT_BEHIND = 30
_while, _WHILE_REACH = expression("in_reasons", "while", frame=r"(?<!\w){}\Z"), 24


@read_alone
def reasons(told: Told) -> Iterator[Reason]:
    """What a passage gives as reasons: by turns of phrase, then by words of cause outside them."""
    taken: list[tuple[int, int]] = []
    for match in _unknown(told.language).finditer(told.folded):
        explained = match.span("explained")
        where = (explained, (match.end(), match.end() + _EVENT_BEHIND), (0, match.start()))
        events = next(filter(None, (_events(told, *span) for span in where)), ANY)
        taken.append(match.span())
        yield Reason(told, *match.span(), frozenset(), told.keys_in(*explained), events, is_open=True)
    for match in _ruled_out_causes(told.language).finditer(told.folded):
        reason = _reason(told, match.span("reason"), match.span("explained"))
        if reason is not None:
            taken.append((match.start(), reason.end))
            events = reason.events or _events_before(told, match)
            yield replace(reason, start=match.start(), events=events, is_ruled_out=True)
    for match in frames(told.language).finditer(told.folded):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        reason = _reason(told, match.span("reason"), match.span("explained"))
        if reason is not None:
            taken.append((match.start(), max(reason.end, match.end("explained"))))
            named = reason if reason.events else replace(reason, events=_events_before(told, match))
            yield _ruled_out(named, match.start())
    for match in _of_any_act(told.language).finditer(told.folded):
        if any(start < match.end() and match.start() < end for start, end in taken):
            continue
        reason = _around(told, match)
        if reason is not None:
            taken.append(match.span())
            yield reason
    for cue in told.cues:
        if any(start < cue.end and cue.start < end for start, end in taken):
            continue
        found = _of_cue(told, cue)
        if found is not None:
            yield found


def _ruled_out(reason: Reason, start: int) -> Reason:
    """A reason, or where the words before `start` or behind it rule it out, the whole that says so: "a écarté mardi la piste d'un attentat"."""
    told = reason.told
    before = told.before(_rules_out, start, _RULES_OUT_REACH)
    behind = told.match(_is_ruled_out, reason.end)
    if before is None and behind is None:
        return reason
    first = before.start("verb") if before else reason.start
    last = behind.end() if behind else reason.end
    return replace(reason, start=first, end=last, is_ruled_out=True)


# "A écarté mardi la | piste d'un attentat", "La piste d'un attentat | est exclue".
_rules_out, _RULES_OUT_REACH = expression("in_reasons", "rules_out"), 70
_is_ruled_out = expression("in_reasons", "is_ruled_out")


def _events_before(told: Told, match: re.Match[str]) -> Events:
    """The events that a pronoun may stand for: what the sentence names before it, or the story's own when it opens the sentence
    ("Il était né du licenciement", "Tout est parti de")."""
    if not _pronoun(told.language).fullmatch(match["explained"].strip(" ,")):
        return ()
    stands_for_it = not match["explained"] or match.start() <= _OPENING
    return _events(told, 0, match.start()) or (ANY if stands_for_it else ())


_pronoun = expression("in_reasons", "pronoun")


# "Apparemment tout est parti de", "Rappelons qu'à l'origine" still open a sentence.
_OPENING = 16


@kept
def _of_any_act(language: str) -> Several:
    """The turns of phrase that give a reason for whatever was done: "limogé pour son échec", "a contraint l'école à fermer"."""
    return several(table(language, "reason_frames") or ())


@kept
def _unknown(language: str) -> Several:
    """The turns of phrase that leave the reason open: "l'origine du feu reste inconnue"."""
    return several(table(language, "unknown_causes"))


@kept
def _ruled_out_causes(language: str) -> Several:
    """The turns of phrase that say what it was not: "dément tout excès de vitesse"."""
    return several(table(language, "ruled_out_causes") or ())


def _around(told: Told, match: re.Match[str]) -> Reason | None:
    """The reason by a turn of phrase; what is not a group of it stands before it in its clause."""
    groups = match.re.groupindex
    first, _ = told.clause(match.start(), match.end())
    before = max(first, match.start() - _EXPLAINED), match.start("reason") if "reason" in groups else 0
    return _reason(
        told,
        match.span("reason") if "reason" in groups else (_begins(told, first, match.start()), match.start()),
        match.span("explained") if "explained" in groups else before,
    )


def _begins(told: Told, first: int, end: int) -> int:
    """Where the reason begins that is told before what it led to."""
    cuts = (match.end() for match in _cut(told.language).finditer(told.folded, first, end))
    return max(first, end - _LONGEST_REASON, *cuts)


def _of_cue(told: Told, cue: Cue) -> Reason | None:
    if any(negation.start < cue.start <= negation.end + _NEGATED for negation in told.negations):
        return None  # "n'est pas due à"
    first, last = told.clause(cue.start, cue.end)
    if cue.kind is CueKind.BECAUSE and not told.match(_of_a_group, cue.start):
        first = max(first, cue.start - _EXPLAINED)
        relative = told.search(_in_a_relative, first, cue.start)
        before = max(relative.end("who"), relative.end("aside")) if relative else first, cue.start
        after = cue.complement_end, min(last, cue.complement_end + 2 * _EXPLAINED)
        explained = before if told.keys_in(*before) else after
        return _reason(told, (cue.end, cue.complement_end), explained, cue.start)
    if cue.kind is CueKind.LED_TO:
        return _reason(told, (_begins(told, first, cue.start), cue.start), (cue.end, cue.complement_end))
    return None


# "Lié à la milice", "attribuée à Al-Qaïda" tell whose somebody is.
_of_a_group = expression("in_reasons", "of_a_group")
# Where a reason that is told first begins: after a comma, or after "c'est".
_cut = expression("in_reasons", "cut")


def _reason(
    told: Told, span: tuple[int, int], explained: tuple[int, int], quoted: int | None = None
) -> Reason | None:
    """The reason at a span for what another span tells; `quoted` is where its quotation begins, when before it."""
    span = span[0], until(_goes_on(told.language), told.folded, *span)
    keys, about = told.keys_in(*span) | _stems(told, *span), told.keys_in(*explained)
    start, end = span if quoted is None else (quoted, span[1])
    while start < end and not told.text[start].isalnum():
        start += 1
    end = start + len(_tail(told.language).sub("", told.text[start:end]))
    if not keys or start >= end or told.fullmatch(_taken_up, start, end) or _is_somebody(told, start, end):
        return None
    keys = keys - about or keys  # an explosion is none of its reasons, though "bonbonne de gaz" names it too
    return Reason(told, start, end, keys, about - keys, _events(told, *explained))


def _is_somebody(told: Told, start: int, end: int) -> bool:
    """Whether a span names a person and tells nothing of them: who did it is no reason."""
    before = word_set(told.language, "before_noun")
    inside = [
        term
        for term in told.terms
        if start <= term.start and term.end <= end and told.folded[term.start : term.end] not in before
        if not any(name.start <= term.start < name.end for name in told.names)
    ]
    if not inside or any(not told.before(_of, term.start, _OF) for term in inside[1:]):
        return False
    people = word_set(told.language, "kinds_of_people") | word_set(told.language, "close_to_somebody")
    head = inside[0]
    return not told.search(_qualifies, 0, head.start) and (
        head.key in people or told.match(_person, head.start) is not None
    )


def _stems(told: Told, start: int, end: int) -> frozenset[str]:
    """The stems of the words of a span that is part of a longer turn of the lexicon ("heurté un rocher")."""
    inside = {fold(word.text) for word in words(told.text[start:end])} - function_words(told.language)
    return frozenset(stem(word, told.language) for word in inside)


# "L'homme | d'affaires", "la piste | jihadiste", "l'épouse du | ministre".
_person, _qualifies = expression("one_person", frame=r"{}(?!\w)"), expression("in_reasons", "qualifies")
_of, _OF = expression("in_uses", "complement"), 18
_tail = expression("in_reasons", "tail")
# What only takes up what was told before is no reason: "l'événement".
_taken_up = expression("in_reasons", "taken_up")
# "(A rejeté le recours du club) | qui | réclamait un sursis (en raison de)": the reason is that of the last verb; so it is behind what only
# describes: "a déraillé, | particulièrement chargé (parce que)".
_in_a_relative = expression("in_reasons", "in_a_relative")
# Where the sentence goes on with another verb: "d'un attentat | et privilégie celle".
_goes_on = expression("in_reasons", "goes_on")
