"""By whom it was done: "a été arrêté" here, "a été arrêté par des gendarmes" there.

Of two linked passages that tell one act, the one that says who did it is more specific than one whose account leaves that open: it
has no doer of the act, and nobody of that kind in the passage. A hint: who did it may go without saying.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from sahelread.diverging.accounts import Accounts, Term, Told
from sahelread.diverging.asking import asked
from sahelread.diverging.deeds import Deed, deeds
from sahelread.diverging.findings import Answer, Finding
from sahelread.model import Confidence, DivergenceType, Verdict, message
from sahelread.text.cardinals import alternatives
from sahelread.text.lexicon import table

# What is told around the act, by share of the passages.
_ALIKE = 0.25
_PER_STORY = 2
# So far behind an act stands by whom it was done.
_REACH = 70


class Open(NamedTuple):
    """An act that a passage tells without a doer."""

    told: Told
    act: Term


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The acts of which one account says who did them and another does not."""
    done = {told.ref: tuple(deed for deed in deeds(told) if deed.denial is None) for told in accounts}
    with_doers = {(ref.article, deed.act.key) for ref, found in done.items() for deed in found}
    best: dict[str, tuple[float, Deed, Open]] = {}
    for link in accounts.alignment.links:
        if (link.a, link.b) not in accounts.sure or not {link.a, link.b} <= done.keys():
            continue
        for one, other in ((link.a, link.b), (link.b, link.a)):
            told = accounts.told[other]
            likeness = accounts.likeness(accounts.told[one].keys, told.keys)[1]
            for deed in filter(_is_agent, done[one]) if likeness >= _ALIKE else ():
                act = next((term for term in told.terms if term.key == deed.act.key), None)
                if (
                    act is None
                    or (other.article, act.key) in with_doers
                    or _has_such(told, deed)
                    or _is_done_by(told, act)
                ):
                    continue
                if likeness > best.get(act.key, (0.0,))[0]:
                    best[act.key] = likeness, deed, Open(told, act)
    for _, deed, left_open in sorted(best.values(), key=lambda found: (-found[0], found[1].act.key))[
        :_PER_STORY
    ]:
        yield _finding(deed, left_open)


def _has_such(told: Told, deed: Deed) -> bool:
    """Whether a passage says who did anything of a doer's kind, or names the doer by any word."""
    named = deed.told.keys_in(deed.doer.start, deed.doer.end)
    return bool(named & told.keys) or any(other.kind == deed.kind for other in deeds(told))


def _is_agent(deed: Deed) -> bool:
    """Whether the doer is one that "par" brings in: an act told so is told without a doer elsewhere."""
    return deed.act.end <= deed.doer.start


def _is_done_by(told: Told, act: Term) -> bool:
    """Whether a passage says by whom an act was done in words that name no known doer: behind it, or as its subject."""
    if _ACTIVE.search(told.folded, max(0, act.start - _AUXILIARY), act.start):
        return True
    return _by(told.language).search(told.folded, act.end, act.end + _REACH) is not None


# An auxiliary of the active voice stands so near before its participle: "le groupe aurait | revendiqué".
_ACTIVE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|aurait|auraient|has|have|had) (?:(?!ete |been )[^\W\d_]+ )?\Z"
)
_AUXILIARY = 24


@cache
def _by(language: str) -> re.Pattern[str]:
    words = alternatives(list(table(language, "by_whom") or ("(?!)",)))
    return re.compile(rf" (?:{words})(?!\w)")


def _finding(deed: Deed, left_open: Open) -> Finding:
    start, end = deed.span
    answers = [
        Answer(deed.told, start, end, deed.told.text[deed.doer.start : deed.doer.end]),
        Answer(
            left_open.told,
            left_open.act.start,
            left_open.act.end,
            left_open.told.text[left_open.act.start : left_open.act.end],
        ),
    ]
    return Finding(
        DivergenceType.ACTOR,
        Verdict.MORE_SPECIFIC,
        Confidence.HINT,
        f"agent/{deed.act.key}",
        asked("who", answers[1].told.text[answers[1].start : answers[1].end]),
        sorted(answers, key=lambda answer: answer.told.ref),
        (message("One account says who did it, another leaves it open."),),
    )
