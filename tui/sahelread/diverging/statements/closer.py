"""A kind of a kind: "un véhicule" here, "un pick-up" there, of one thing.

The lexicon says which words tell more closely what another says in general. Accounts of passages that surely report the same are held
against each other where one word of each plays one part in one act ("écrasé par"), or is itself what is told (a penalty), and the vaguer
account names it no closer anywhere. A hint.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, told_by_each
from sahelread.diverging.findings import Finding, Span
from sahelread.diverging.statements.said_of import are_of_two
from sahelread.diverging.statements.themes import doers_of, theme_of
from sahelread.diverging.telling_words import words_in
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import expression, several_in_language
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.present import words_present
from sahelread.text.sought import Several

# The act of which something is a part stands so near on both sides, what stands before a noun so near.
_ACT, _BEFORE = 60, 24


@dataclass(frozen=True)
class Kind(Span):
    """A word of a kind (its name, and whether it is one thing), said in general or closer; `how` is the preposition before it."""

    kind: tuple[str, bool]
    is_closer: bool
    how: str


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The things that linked passages tell in general and closer."""
    found = [one for told in accounts if told.background is None for one in kinds_in(told)]
    closer = told_by_each((one for one in found if one.is_closer), lambda one: one.kind)
    for bucket in connected(accounts, found, partial(_nearness, closer)):
        vague = [one for one in bucket if not one.is_closer]
        if len(bucket) > len(vague) > 0:
            yield Finding(
                DivergenceType.TERM,
                Verdict.MORE_SPECIFIC,
                f"kind/{vague[0].kind[0]} {vague[0].how}",
                asked("exactly", vague[0].text),
                [one.answer for one in bucket],
                (message("One account is vaguer than another; they can agree."),),
            )


def _nearness(closer: Mapping[str, Set[tuple[str, bool]]], accounts: Accounts, a: Kind, b: Kind) -> Nearness:
    vague, close = (b, a) if a.is_closer else (a, b)
    if a.kind != b.kind or a.is_closer is b.is_closer or a.kind in closer.get(vague.article, ()):
        return None
    if words_present(close.told.folded[close.start : close.end]) <= accounts.words[vague.article]:
        return None
    if not accounts.are_linked(a, b) or are_of_two(a, b, known=True):
        return None
    is_itself = a.kind[0] in word_set(a.told.language, "kinds_of_acts")
    return (-accounts.score(a, b),) if is_itself or _play_one_part(a, b) else None


def _play_one_part(a: Kind, b: Kind) -> bool:
    """Whether two things play one part in one act, or do so that are of one: "écrasé par un véhicule | de la garde"."""
    mine, theirs = (one.told.match(_of_it, one.end) for one in (a, b))
    if mine and theirs and (mine["by"] != theirs["by"] or a.how == b.how != ""):
        return mine["by"] == theirs["by"]
    return not set(_parts(a)).isdisjoint(_parts(b))


def _parts(kind: Kind) -> Iterator[tuple[str, str]]:
    """The parts that a thing plays in the acts around it, each with the act: it did it, it was done to it, or what stands before it says."""
    told = kind.told
    first, last = told.clause(kind.start, kind.end, _ACT)
    for act in told.terms:
        if act.key not in told.acts or act.end <= first or last <= act.start:
            continue
        said = Span(
            told, max((one.start for one in words_in(told, act.start, act.end)), default=act.start), act.end
        )
        # "Embarcation a chaviré" is one act of the lexicon.
        inside = act.start < kind.end and kind.start < act.end
        if kind.how or inside:
            yield kind.how or "theme", act.key
        for part, words in (("theme", theme_of(said)), ("doer", doers_of(said))):
            if any(kind.start <= word.start < kind.end for word in words):
                yield part, act.key


_CLOSER = "closer"
_GRAINS = ("general", _CLOSER)
_WHOLE = r"(?<![\w-])(?=\w){{{}}}(?![\w-])"
_part, _of_it = expression("in_closer", "part"), expression("in_said_of", "of_it")


@kept
def _by_kind(language: str) -> tuple[Several, ...]:
    """The words of each kind, in the order of the lexicon, as closely as each grain tells them."""
    return tuple(
        several_in_language(
            (_WHOLE.format(f"kinds.{grain}.{kind}") for kind in table(language, "kinds")[grain]), language
        )
        for grain in _GRAINS
    )


def _words(told: Told) -> Iterator[tuple[re.Match[str], str, bool]]:
    """The words of a passage that tell a kind, in general or closer, under each kind that they are of: a grenade is both a weapon and an
    explosive."""
    for grain, listed in zip(_GRAINS, _by_kind(told.language), strict=True):
        kinds, reached = list(table(told.language, "kinds")[grain]), 0
        found = sorted(listed.named(told.folded), key=lambda one: (one[1].start(), one[0]))
        for start, alike in groupby(found, key=lambda one: one[1].start()):
            if start >= reached:
                words = list(alike)
                reached = words[0][1].end()
                yield from ((match, kinds[place], grain == _CLOSER) for place, match in words)


@read_alone
def kinds_in(told: Told) -> Iterator[Kind]:
    """The words of a passage that are of a kind, where it has only one of that kind."""
    found = list(_words(told))
    times = Counter(name for _, name, _ in found)
    for match, name, is_closer in found:
        part = told.before(_part, match.start(), _BEFORE)
        if part is None or times[name] > 1 or told.denies(match.start()):
            continue
        start = part.start("one") if part["one"] else match.start()
        yield Kind(told, start, match.end(), (name, bool(part["one"])), is_closer, part["how"] or "")
