"""Of what somebody is accused or found guilty: "inculpé de corruption et de faux", "condamné à dix ans de prison pour complicité de vol".

Behind such words stands a list of offences. Two accounts whose passages surely report the same, of one stage of a case, are held
against each other where each has an offence that the other tells nowhere, or has done what the other has only abetted, tried or has
dropped; of two lists that are mostly one, that with one offence more is more specific. A hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.statements.said_of import name_others
from sahelread.diverging.statements.uses import is_of_others
from sahelread.diverging.telling_words import Word, words_in
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import topic_of_all
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.expressions import expression, until, written
from sahelread.text.wishes import is_told_as_so
from sahelread.text.words import stem

# A list of offences is no longer than this.
_LONGEST = 240


@dataclass(frozen=True)
class Offence:
    """What was done in law, by its telling words, which are what they are: bribes are no theft. `part` is whether it was only abetted or
    tried, None where that is not said."""

    part: str | None
    words: tuple[Word, ...]

    def is_like(self, other: Offence) -> bool:
        return any(one.is_akin(another) for one in self.words for another in other.words)

    def may_be(self, other: Offence) -> bool:
        return self.is_like(other) and (None in (self.part, other.part) or self.part == other.part)


@dataclass(frozen=True)
class Charges(Span):
    """The offences of a list, at a `stage` of a case; there may be more of them where it is `open`, and none where they are `dropped`."""

    stage: str
    offences: tuple[Offence, ...]
    is_open: bool = False
    is_dropped: bool = False


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The offences that linked passages give differently."""
    read = [one for told in accounts if told.background is None for one in charges(told)]
    found = [one for one in read if not one.is_dropped]
    by_passage = grouped((one.told.ref, one) for one in found)
    for dropped in (one for one in read if one.is_dropped):
        near = (
            one for ref in sorted(accounts.neighbours(dropped.told.ref)) for one in by_passage.get(ref, ())
        )
        kept = [one for one in near if _nearness(accounts, one, dropped)]
        if against := [
            one for one in kept if any(a.is_like(b) for a in one.offences for b in dropped.offences)
        ]:
            why = message("One account says no where another seems to say yes.")
            yield _finding(accounts, Verdict.CONFLICT, [dropped, *against], why)
    known = grouped((one.article, offence) for one in found for offence in one.offences)
    for bucket in connected(accounts, found, _nearness):
        apart = [one for one in bucket if any(_are_apart(known, one, other) for other in bucket)]
        if apart:
            why = message("Each account names an offence that the other does not have.")
            yield _finding(accounts, Verdict.CONFLICT, apart, why)
        elif any(_tells_more(accounts, one, other) for one in bucket for other in bucket):
            yield _finding(
                accounts,
                Verdict.MORE_SPECIFIC,
                bucket,
                message("One account is vaguer than another; they can agree."),
            )


def _finding(accounts: Accounts, verdict: Verdict, told: Sequence[Charges], why: Message) -> Finding:
    return Finding(
        DivergenceType.TERM,
        verdict,
        " ".join(["charges", *sorted({one.offences[0].words[0].folded for one in told})]),
        asked("charge", topic_of_all(accounts, told)),
        [one.answer for one in told],
        (why,),
    )


def _nearness(accounts: Accounts, a: Charges, b: Charges) -> Nearness:
    if not accounts.are_linked(a, b) or a.stage != b.stage:
        return None
    if name_others(a, b) or is_of_others(a) != is_of_others(b):
        return None
    return (-accounts.likeness(a.told.keys, b.told.keys)[1],)


def _are_apart(known: Mapping[str, Sequence[Offence]], a: Charges, b: Charges) -> bool:
    if a.article == b.article:
        return False
    mine, theirs = (
        [one for one in charge.offences if not any(one.may_be(other) for other in known[article])]
        for charge, article in ((a, b.article), (b, a.article))
    )
    if any(one.is_like(other) for one in mine for other in theirs):
        return True
    return bool(mine and theirs) and not (a.is_open or b.is_open or _are_mostly_one(a, b))


def _are_mostly_one(a: Charges, b: Charges) -> bool:
    """Whether most of each of two lists stands in the other: they are one list, that neither gives in full."""
    return all(
        2 * sum(any(mine.may_be(other) for other in theirs.offences) for mine in one.offences)
        > len(one.offences)
        for one, theirs in ((a, b), (b, a))
    )


def _tells_more(accounts: Accounts, a: Charges, b: Charges) -> bool:
    """Whether a list has all of another, or most, and an offence of which that account has no word."""
    all_of_it = all(any(one.may_be(other) for one in a.offences) for other in b.offences)
    told = accounts.texts[b.article]
    return (all_of_it or _are_mostly_one(a, b)) and any(
        not any(word.folded in told for word in one.words) for one in a.offences
    )


_lead = written(r"(?<!\w)(?<!non )(?<!not ){*in_charges.lead}")
_end, _between = expression("in_charges", "end"), expression("in_charges", "between")
_goes_on, _bare = expression("in_charges", "goes_on"), expression("in_charges", "bare")
_deed, _open, _dropped = (expression("in_charges", name) for name in ("deed", "open", "dropped"))
_abetted, _known = expression("in_charges", "abetted"), expression("in_charges", "known")
_given_up = expression("in_charges", "given_up")
_general = expression("in_charges", "general", frame=r"{}\Z")


@read_alone
def charges(told: Told) -> Iterator[Charges]:
    """The lists of offences of a passage, those that were dropped behind the others."""
    for lead in told.finditer(_lead):
        start = lead.end()
        end = until(_end(told.language), told.folded, start, start + _LONGEST)
        clause = told.clause(lead.start(), start)
        if told.match(_deed, start) or told.denies(lead.start()) or told.search(_dropped, *clause):
            continue
        if offences := tuple(_offences(told, start, end)):
            is_open = told.search(_open, lead.start(), end + 1) is not None
            if is_told_as_so(told.folded, lead.start(), told.language):
                yield Charges(told, start, end, lead.lastgroup or "", offences, is_open)
    for lead in told.finditer(_given_up):
        if told.denies(lead.start()) or not is_told_as_so(told.folded, lead.start(), told.language):
            continue
        if offences := tuple(_offences(told, *lead.span("what") if lead["what"] else lead.span("what_"))):
            start, end = lead.span()
            stage = "accused" if lead["never"] else "guilty"
            yield Charges(told, start, end, stage, offences, is_dropped=True)


def _offences(told: Told, start: int, end: int) -> Iterator[Offence]:
    named = 0  # "constitution et complicité de bandes armées": it was done too
    marks = [one for one in told.finditer(_between, start, end) if not told.match(_goes_on, one.end())]
    for first, last in zip(
        (start, *(one.end() for one in marks)), (*(one.start() for one in marks), end), strict=True
    ):
        bare = told.match(_bare, first, last)
        first = bare.end() if bare else first
        abetted = told.match(_abetted, first, last)
        words = tuple(
            word._replace(keys=frozenset((stem(word.folded, told.language),)))
            for word in words_in(told, abetted.end() if abetted else first, last)
            if not _general(told.language).match(word.folded)
        )
        if words:
            is_known = bare is not None and told.search(_known, bare.start(), bare.end()) is not None
            part = stem(abetted.group().split()[0], told.language) if abetted else ""
            is_vague = abetted is not None and (abetted["vague"] is not None or (named == 1 and not bare))
            yield Offence(None if is_known or is_vague else part, words)
            named = len(words)
