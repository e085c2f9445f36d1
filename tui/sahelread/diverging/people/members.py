"""Who is meant by a general word: "des groupes armés" here, "des groupes armés liés à Al-Qaïda et au RJS" there.

The general words are the lexicon's, in families (armed groups, foreign powers, unions). What names their members stands right
behind them: "notamment", "dont", "au premier rang desquels", "liés à", a bracket. An account that names members is more
specific than one that names none: one question for each family, as a hint, since it may mean others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.findings import Answer, Finding, Span
from sahelread.diverging.told import Told, read_alone
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.expressions import any_of, expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.named_phrases import named_phrases
from sahelread.text.names import Name

# Between a general word and the first name stand "islamistes armés, notamment", hardly more; between two names less.
_FIRST, _NEXT = 48, 24
# An account is quoted in so many places at most.
_PLACES = 2

_and = expression("in_members", "and")


@dataclass(frozen=True)
class General(Span):
    """A general word at `[start, end)` of a passage, the names of members with it, and which they are; alone it ends at `bare`."""

    bare: int
    members: frozenset[str]


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The families of which some accounts name members and others none."""
    families: dict[str, list[General]] = defaultdict(list)
    for told in accounts:
        for family, general in _generals(told):
            families[family].append(general)
    for family, generals in sorted(families.items()):
        members: dict[str, set[str]] = defaultdict(set)
        for general in generals:
            members[general.told.ref.article] |= general.members
        if any(members.values()) and not all(members.values()):
            yield _finding(family, generals, members)


_words = named_phrases("general_words")


@kept
def _naming(language: str) -> re.Pattern[str]:
    """What leads from a general word to a name of a member."""
    words, to_it = (
        alternatives(table(language, "words_before_members")),
        any_of(language, "in_members", "to_a_name"),
    )
    return re.compile(rf"[^.;:!?«»\"]*?(?:(?<!\w)(?:{words})(?:u|ux)?|\()\s*{to_it}\Z")


@read_alone
def _generals(told: Told) -> Iterator[tuple[str, General]]:
    for found, family in _words(told.language).find(told.folded):
        named = _members(told, found.end)
        end = _whole(told, named[-1].end) if named else found.end
        members = frozenset(name.key for name in named)
        yield family, General(told, found.start, end, found.end, members)


def _whole(told: Told, end: int) -> int:
    """The end of a name with the small letters that belong to it: "l'État | islamique"."""
    end = max([end, *(term.end for term in told.terms if term.start < end < term.end)])
    return end + 1 if told.text[end : end + 1] == ")" else end


def _members(told: Told, end: int) -> Sequence[Name]:
    """The names that follow a general word as its members, in order."""
    found: list[Name] = []
    for name in told.names:
        if name.start < end:
            continue
        between = told.folded[end : name.start]
        if found:
            if len(between) > _NEXT or not _and(told.language).fullmatch(between):
                break
        elif len(between) > _FIRST:
            break
        elif not _naming(told.language).fullmatch(between):
            continue
        found.append(name)
        end = name.end
    return found


def _finding(family: str, generals: Sequence[General], members: Mapping[str, set[str]]) -> Finding:
    answers: list[Answer] = []
    places: dict[str, int] = defaultdict(int)
    for general in sorted(generals, key=lambda one: not one.members):
        article = general.told.ref.article
        if bool(general.members) != bool(members[article]) or places[article] == _PLACES:
            continue
        places[article] += 1
        answers.append(general.answer)
    named = next(general for general in generals if general.members)
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"members/{family}",
        asked("who exactly", " ".join(named.told.text[named.start : named.bare].split())),
        answers,
        (message("Some accounts name whom they mean, others do not."),),
    )
