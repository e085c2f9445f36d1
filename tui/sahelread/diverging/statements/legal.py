"""In which form it was done: "expulsés" here, "déclarés persona non grata" there.

The lexicon pairs plain words with the words of law and procedure for the same step. Of linked passages, one that has the word of
law is more specific than one that has only the plain word. A hint: the plain word may stand for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected, grouped, told_by_each
from sahelread.diverging.findings import Finding
from sahelread.diverging.statements.mentions import Mention, mention, topic_of
from sahelread.diverging.told import Told, read_alone
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.phrases import Phrases
from sahelread.text.wishes import is_told_as_so

PLAIN, LEGAL = "plain", "legal"

# What is told around the two words, by share: below, it is done to others.
_ALIKE = 0.2


def findings(accounts: Accounts) -> Iterator[Finding]:
    """The steps that some accounts tell in plain words only and others in the word of law."""
    steps = grouped(step for told in accounts for step in _steps(told))
    for step, mentions in sorted(steps.items()):
        for bucket in connected(accounts, mentions, _nearness):
            sides = told_by_each(bucket, lambda one: one.side).values()
            if {PLAIN} in sides and any(LEGAL in found for found in sides):
                yield _finding(accounts, step, bucket)


@read_alone
def _steps(told: Told) -> Iterator[tuple[str, Mention]]:
    """The steps that a passage tells, in plain words or in the word of law."""
    phrases, sides = _words(told.language)
    for found in phrases.find(told.folded):
        if is_told_as_so(told.folded, found.start, told.language):
            step, side = sides[found.phrase]
            yield step, mention(told, found.start, found.end, side)


@kept
def _words(language: str) -> tuple[Phrases, Mapping[str, tuple[str, str]]]:
    words = {
        phrase: (step, side)
        for step, sides in table(language, "legal_words").items()
        for side in (PLAIN, LEGAL)
        for phrase in sides[side]
    }
    return Phrases(words), words


def _nearness(accounts: Accounts, a: Mention, b: Mention) -> Nearness:
    if not accounts.are_linked(a, b):
        return None
    _, likeness = accounts.likeness(a.surroundings, b.surroundings)
    return (-likeness,) if likeness >= _ALIKE else None


def _finding(accounts: Accounts, step: str, bucket: Sequence[Mention]) -> Finding:
    return Finding(
        DivergenceType.TERM,
        Verdict.MORE_SPECIFIC,
        f"legal/{step}",
        asked("form", topic_of(accounts, bucket)),
        [one.answer for one in bucket],
        (message("One account has the word of law, another a plain one."),),
    )
