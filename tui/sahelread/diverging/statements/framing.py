"""How accounts name the same people and events: "junte", "gouvernement de transition", "autorités"; "terroristes", "groupes armés".

The labels are the lexicon's. What stands between quotation marks is someone else's word and does not count. Nothing is judged:
the finding shows each account's choice. That two labels are of the same people is seen where passages that surely report the same have
them beside one deed: a story tells of those in power and of those who overthrew them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.buckets import grouped
from sahelread.diverging.findings import Answer, Finding
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Message, Verdict, message
from sahelread.text.expressions import expression
from sahelread.text.word_choices import ChosenWord, labels

# A deed that those do who are named so, or that is done to them, stands so near their label.
_DEED = 70
# More places than this per account and label say nothing more.
_PLACES = 2
# The one family of which a single account's choice is telling.
_RECALLED = "colonial"

# Such a share of the accounts takes the labels of one side alone, and such a share those of another, where it is more than style.
_SHARE = 0.25

# "Depuis le début des violences | djihadistes": the word names a time, and not who did it.
_in_general = expression("in_framing", "in_general")
_AROUND = 40

_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")


Label = tuple[Told, ChosenWord]
"""A label where a passage uses it."""


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding per family of labels from which the accounts choose differently."""
    families = grouped((use.family, (told, use)) for told in accounts for use in _own_labels(told))
    for family, uses in sorted(families.items()):
        same = uses if family == _RECALLED else _naming_the_same(accounts, uses)
        finding = _finding(family, uses, same, len(accounts.story.articles))
        if finding is not None:
            yield finding


@read_alone
def _own_labels(told: Told) -> Iterator[ChosenWord]:
    """The labels that an account uses itself, of somebody in particular."""
    quoted = [match.span() for match in _QUOTED.finditer(told.text)]
    for use in labels(told.text, told.language):
        in_general = told.before(_in_general, use.start, _AROUND)
        if not in_general and not any(start <= use.start < end for start, end in quoted):
            yield use


def _naming_the_same(accounts: Accounts, uses: Sequence[Label]) -> list[Label]:
    """The labels that stand beside one deed in passages that surely report the same; none where those of no deed are of two sides."""
    named = grouped((told.ref, (use, told.deeds_near(use.start, use.end, _DEED))) for told, use in uses)
    pairs = [
        ((one, use.start), use.side != another.side)
        for one, other in accounts.sure
        if one in named and other in named
        for use, deeds in named[one]
        for another, others in named[other]
        if deeds & others
    ]
    found = {place for place, _ in pairs} if any(apart for _, apart in pairs) else set()
    return [(told, use) for told, use in uses if (told.ref, use.start) in found]


def _finding(family: str, uses: Sequence[Label], same: Sequence[Label], everyone: int) -> Finding | None:
    """The labels of a family that name the `same`, where accounts choose differently of all that they use. `everyone` are all accounts."""
    sides: dict[str, set[str]] = {}
    for told, use in uses:
        sides.setdefault(told.ref.article, set()).add(use.side)
    alone = family == _RECALLED and len(sides) == 1
    judging = any(side != "neutral" for found in sides.values() for side in found)
    told_apart = same and _differ(list(sides.values()), everyone)
    if not judging or not (alone or told_apart):
        return None
    shown: Counter[tuple[str, str]] = Counter()
    answers = []
    for told, use in same:
        word = told.folded[use.start : use.end]
        shown[told.ref.article, word] += 1
        if shown[told.ref.article, word] <= _PLACES:
            answers.append(Answer(told, use.start, use.end, told.text[use.start : use.end].lower()))
    return Finding(
        DivergenceType.FRAMING,
        Verdict.COMPATIBLE,
        family,
        _question(family),
        answers,
        (message("The accounts name the same in different words."),),
        is_sure=True,
    )


def _differ(sides: Sequence[set[str]], everyone: int) -> bool:
    """Whether of two sides each has enough accounts that take its labels alone: what one of many calls so is style."""
    taken = Counter(side for found in sides if len(found) == 1 for side in found)
    return sum(accounts >= _SHARE * everyone for accounts in taken.values()) > 1


def _question(family: str) -> Message:
    questions = {
        "power": message("What are those in power called?"),
        "armed": message("What are those in arms called?"),
        "protesters": message("What are the protesters called?"),
        "colonial": message("Is the colonial past recalled?"),
    }
    return questions.get(family, message("Which label is used?"))
