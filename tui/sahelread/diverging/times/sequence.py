"""Which of two acts came first: "la police a tiré après les jets de pierres" here, "les jets de pierres ont commencé après les tirs" there.

A sentence that sets one act before another, with "après", "avant", "a précédé" or "d'abord … puis", is held against a linked one that sets
the same two the other way round; and what was hit first ("la première cible a été le poste") against what was hit first there. Hints.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.times.dated_acts import OCCURRED, with_kinds
from sahelread.diverging.times.nouns_beside import is_named
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import in_a_sentence
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.cues import CueKind
from sahelread.text.expressions import expression, several_in_language
from sahelread.text.kept import kept
from sahelread.text.lexicon import word_set
from sahelread.text.sought import Several

# The acts of one clause stand no further apart.
_CLAUSE = 90
# What was hit first is named in so many characters.
_TARGET = 70


@dataclass(frozen=True)
class Tale:
    """What a clause tells of: the acts that it tells, and its nouns and names, each by its key and as it is written."""

    acts: frozenset[str]
    nouns: frozenset[str]


@dataclass(frozen=True)
class Order(Span):
    """Words that set one tale before another; `about` is the clause that they are told of."""

    about: str
    first: Tale
    then: Tale


@dataclass(frozen=True)
class Target(Span):
    """What was hit first, by the telling words for it."""

    about: str
    hit: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts that linked passages set in contrary orders."""
    contrary = [
        pair
        for pair in accounts.linked_pairs(one for told in accounts for one in orders(told))
        if _are_contrary(*pair)
    ]
    others = [
        (a, b)
        for a, b in accounts.linked_pairs(one for told in accounts for one in first_targets(told))
        if not a.hit & b.hit
    ]
    if contrary:
        yield _finding(contrary, message("They set the same acts in contrary orders."))
    if others:
        yield _finding(others, message("They name other targets as the first."))


def _are_contrary(a: Order, b: Order) -> bool:
    """Whether two orders have two tales in common, each the other way round; one of them by an act, or by all that is named."""
    alike = _likeness(a, a.first, b.then), _likeness(a, a.then, b.first)
    return min(alike) >= _HALF and max(alike) > _HALF


# Half of what is named may be but who did it.
_HALF = 0.5


def _likeness(a: Order, one: Tale, other: Tale) -> float:
    """How much two tales have in common: all where they tell one act, none where they tell two, else a share of what is named."""
    if one.acts and other.acts:
        language = a.told.language
        kinds = with_kinds(one.acts, language) & with_kinds(other.acts, language) - {OCCURRED}
        return float(bool(kinds))
    fewest = min(len(one.nouns), len(other.nouns))
    return len(one.nouns & other.nouns) / fewest if fewest else 0.0


def _finding(pairs: Sequence[tuple[Order, Order]] | Sequence[tuple[Target, Target]], why: Message) -> Finding:
    told = list(dict.fromkeys(one for pair in pairs for one in pair))
    about = min((in_a_sentence(one.about, one.told.language) for one in told), key=len)
    return Finding(
        DivergenceType.CHRONOLOGY,
        Verdict.CONFLICT,
        "sequence/" + " ".join(sorted({key for one in told for key in one.told.deeds})),
        asked("order", about),
        [one.answer for one in told],
        (why,),
    )


Bounds = tuple[int, int]

# --- the orders of a passage -------------------------------------------------------------------------------------------

_turn = expression("in_sequence", "turn")
_cleft = expression("in_sequence", "cleft")
# What joins two clauses, and whether the one before it tells what came first.
_JOINTS = {
    "already": True,
    "preceded": True,
    "followed": False,
    "first_then": True,
    "then_did": True,
    "first_of_all": True,
    "not_yet": True,
    "by_then": False,
}
_first_target = expression("in_sequence", "first_target")


@kept
def _joints(language: str) -> Several:
    """What joins two clauses, in their order."""
    return several_in_language((f"{{in_sequence.{joint}}}" for joint in _JOINTS), language)


@read_alone
def orders(told: Told) -> Iterator[Order]:
    """The pairs of acts of a passage of which it says which came first."""
    for cue in told.cues:
        if cue.kind not in (CueKind.AFTER_WHAT, CueKind.BEFORE_WHAT):
            continue
        governed = _until_turn(told, cue.end, min(cue.complement_end, cue.end + _CLAUSE))
        main = _since_turn(told, cue.start)
        # "Après les jets de pierres, | la police a tiré", "ce n'est | qu'après les jets de pierres que ..."
        if main[0] == cue.start or told.fullmatch(_cleft, *main):
            behind = told.search(_turn, governed[1])
            main = _until_turn(told, behind.end(), behind.end() + _CLAUSE) if behind else main
        if _tale(told, *main) == Tale(
            frozenset(), frozenset()
        ):  # "quant à la proclamation, | elle n'est intervenue qu'après ..."
            main = _until_turn(told, 0, main[0])
        if cue.kind is CueKind.AFTER_WHAT:
            yield from _order(told, governed, main, main)
        else:
            yield from _order(told, main, governed, main)
    are_first = tuple(_JOINTS.values())
    for place, match in _joints(told.language).named(told.folded):
        one = _since_turn(told, match.start("joint"))
        other = _until_turn(told, match.end(), match.end() + _CLAUSE)
        yield from _order(told, *((one, other) if are_first[place] else (other, one)), one)


def _order(told: Told, first: Bounds, then: Bounds, main: Bounds) -> Iterator[Order]:
    """One order, where both spans tell of something; one that tells an end, or that something is not so, says another thing."""
    one, other = _tale(told, *first), _tale(told, *then)
    ends = (one.acts | other.acts) & word_set(told.language, "acts_of_ending")
    acts, nouns = one.acts & other.acts, one.nouns & other.nouns
    tales = [Tale(tale.acts - acts, tale.nouns - nouns) for tale in (one, other)]
    if all(tale.acts or tale.nouns for tale in tales) and not (
        ends or told.denies(first[0]) or told.denies(then[0])
    ):
        start, end = min(first[0], then[0]), max(first[1], then[1])
        yield Order(told, start, end, told.text[slice(*main)].strip(' "“«»'), *tales)


def _tale(told: Told, start: int, end: int) -> Tale:
    """What a span tells, without the acts that say only that something took place or began."""
    terms = [term for term in told.terms if start <= term.start and term.end <= end]
    acts = told.deeds & {term.key for term in terms}
    named = [
        term for term in terms if is_named(told, term) or (term.start > 0 and told.text[term.start].isupper())
    ]
    nouns = {name for term in named for name in (term.key, told.folded[term.start : term.end])}
    return Tale(acts - word_set(told.language, "acts_of_course"), frozenset(nouns - acts))


def _until_turn(told: Told, start: int, limit: int) -> Bounds:
    limit = min(limit, len(told.folded))
    turn = told.search(_turn, start, limit)
    return start, turn.start() if turn else limit


def _since_turn(told: Told, end: int) -> Bounds:
    turns = [turn.end() for turn in told.finditer(_turn, max(0, end - _CLAUSE), end)]
    return turns[-1] if turns else max(0, end - _CLAUSE), end


@read_alone
def first_targets(told: Told) -> Iterator[Target]:
    """What a passage says was hit first."""
    for match in told.finditer(_first_target):
        start, end = _until_turn(told, match.end(), match.end() + _TARGET)
        hit = told.keys_in(start, end) - told.acts
        if hit:
            opening, _ = _since_turn(told, match.start())
            yield Target(told, match.start(), end, told.text[opening : match.end()].strip(), hit)
