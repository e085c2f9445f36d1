"""Who did it: the same act told of different doers, "les jihadistes" here, "les supplétifs" there.

The doer is what stands before the verb in its clause, or after "par". Only kinds of people and bodies that exclude each other
count (soldiers, attackers, police, a governor, a minister): a name and what it stands for are not two doers. A hint.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sahelread.diverging.accounts import Accounts, Term, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import connected
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.lexicon import table

# How far from a verb its doer may stand.
_BEFORE, _AFTER = 60, 60

# Besides the act itself, this much must be shared for it to be the same one.
_LINKED, _APART, _WEIGHT = 0.2, 0.4, 1.5
# "It was not the police who fired" answers an account that says it was: the act and little else make it one.
_SHARED_WITH_A_DENIAL = 0.3
_NOT = "not "
# An act that the story hardly tells twice needs one other word that is rare.
_RARE_ACT, _RARE_WEIGHT, _RARE_LIKENESS = 0.7, 0.7, 0.25

_BY = re.compile(r" (?:par|by) (?:le |la |les |l'|des |un |une |the |a )?")
_BREAK = re.compile(r"[,;:()\"]| (?:qui|que|dont|mais|et|avait|that|which|and) ")


@dataclass(frozen=True)
class Deed:
    """An act and its doer, as kinds of people or bodies that exclude each other."""

    told: Told
    act: Term
    doer: Term
    kind: str
    around: frozenset[str]
    denial: int | None = None  # where "ce ne sont pas" begins, when the doer is one who did not do it

    @property
    def article(self) -> str:
        return self.told.ref.article


def findings(accounts: Accounts) -> Iterator[Finding]:
    """Acts that accounts ascribe to doers of different kinds."""
    by_act: dict[str, list[Deed]] = {}
    for told in accounts:
        for deed in _deeds(told):
            by_act.setdefault(deed.act.key, []).append(deed)
    for act, deeds in sorted(by_act.items()):
        for bucket in connected(accounts, deeds, lambda a, b: _nearness(accounts, a, b)):
            kinds: dict[str, set[str]] = {}
            for deed in bucket:
                kinds.setdefault(deed.article, set()).add(deed.kind)
            places = sorted(kinds)
            if any(not kinds[a] & kinds[b] for place, a in enumerate(places) for b in places[place + 1 :]):
                yield _finding(act, bucket)


@cache
def _kinds(language: str) -> Mapping[str, str]:
    """The kind of doer of each concept that names people or a body."""
    classes: Mapping[str, str] = table(language, "people_classes") or {}
    found = {concept: kind for kind, concepts in classes.items() for concept in concepts.split()}
    found.update({str(body): str(body) for body in table(language, "bodies") or ()})
    return found


@cache
def _not_deeds(language: str) -> frozenset[str]:
    """Acts of speech, which everyone may have made, and what befalls people, which they do not do."""
    named = (*(table(language, "acts_of_speech") or ()), *(table(language, "acts_undergone") or ()))
    return frozenset(str(act) for act in named)


def _deeds(told: Told) -> Iterator[Deed]:
    kinds = _kinds(told.language)
    for act in told.terms:
        if act.key not in told.acts or act.key in kinds or act.key in _not_deeds(told.language):
            continue
        doer, denial = _doer_after(told, act, kinds) or _doer_before(told, act, kinds), None
        if doer is None:
            doer, denial = _doer_set_off(told, act, kinds)
        if doer is not None:
            kind = kinds[doer.key] if denial is None else _NOT + kinds[doer.key]
            yield Deed(told, act, doer, kind, _around(told, act, doer), denial)


# So far on both sides of a deed stands what it is about.
_NEAR = 70


def _around(told: Told, act: Term, doer: Term) -> frozenset[str]:
    first, last = min(act.start, doer.start), max(act.end, doer.end)
    return told.keys_in(max(0, first - _NEAR), last + _NEAR) - {act.key, doer.key}


# "Ce sont les supplétifs qui ont brûlé", "ce n'est pas la police qui a tiré": who did it, or who did not.
_SET_OFF = re.compile(
    r"(?<!\w)(?:c'est|ce sont|c'etait|ce (?:n'est|ne sont|n'etait) (?P<denied>pas)) (?P<who>[^.;:!?()]{3,80}?) qui "
)
_SET_OFF_REACH = 120


def _doer_set_off(told: Told, act: Term, kinds: Mapping[str, str]) -> tuple[Term | None, int | None]:
    """The doer that a clause sets off before its verb, and where the clause begins when it says who did not do it."""
    found = list(_SET_OFF.finditer(told.folded, max(0, act.start - _SET_OFF_REACH), act.start))
    match = found[-1] if found else None
    if match is None or _BREAK.search(told.folded, match.end(), act.start):
        return None, None
    start, end = match.span("who")
    doer = next((term for term in told.terms if start <= term.start < end and term.key in kinds), None)
    return doer, match.start() if match["denied"] else None


def _doer_after(told: Told, act: Term, kinds: Mapping[str, str]) -> Term | None:
    """The doer that "par" brings in."""
    by = _BY.search(told.folded, act.end, act.end + _AFTER)
    if by is None or _BREAK.search(told.folded, act.end, by.start()):
        return None
    return next(
        (term for term in told.terms if by.end() <= term.start <= by.end() + 12 and term.key in kinds), None
    )


# A verb in the active voice: its auxiliary stands just before it, and is not a passive one ("ont été tués").
_ACTIVE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|aurait|auraient|has|have|had) (?!ete |been )(?:[^\W\d_]+ )?\Z"
)


def _doer_before(told: Told, act: Term, kinds: Mapping[str, str]) -> Term | None:
    """The doer that stands before an active verb, in its clause."""
    active = _ACTIVE.search(told.folded, max(0, act.start - 24), act.start)
    if active is None or told.text[active.start()] in "àÀ":
        return None
    start = max(0, active.start() - _BEFORE)
    breaks = [match.end() for match in _BREAK.finditer(told.folded, start, active.start())]
    floor = max(breaks, default=start)
    found = [term for term in told.terms if floor <= term.start < active.start() and term.key in kinds]
    return found[0] if found else None


def _nearness(accounts: Accounts, a: Deed, b: Deed) -> tuple[float, ...] | None:
    shared, likeness = accounts.likeness(a.around, b.around)
    if (a.told.ref, b.told.ref) in accounts.sure:
        return (-likeness,) if likeness >= _LINKED else None
    if a.kind.removeprefix(_NOT) == b.kind.removeprefix(_NOT) and a.kind != b.kind:
        return (-likeness,) if shared >= _SHARED_WITH_A_DENIAL else None
    if accounts.rarity.get(a.act.key, 0.0) >= _RARE_ACT:
        return (-likeness,) if shared >= _RARE_WEIGHT and likeness >= _RARE_LIKENESS else None
    return (-likeness,) if shared >= _WEIGHT and likeness >= _APART else None


def _finding(act: str, bucket: Sequence[Deed]) -> Finding:
    answers = []
    for deed in bucket:
        start, end = min(deed.act.start, deed.doer.start), max(deed.act.end, deed.doer.end)
        doer = deed.told.text[deed.doer.start : deed.doer.end]
        if deed.denial is not None:
            start, doer = deed.denial, deed.told.text[deed.denial : deed.doer.end]
        answers.append(Answer(deed.told, start, end, doer))
    first = bucket[0]
    return Finding(
        DivergenceType.ACTOR,
        Verdict.CONFLICT,
        Confidence.HINT,
        act,
        asked("who", first.told.text[first.act.start : first.act.end]),
        answers,
        (message("The act is told of doers of different kinds."),),
    )
