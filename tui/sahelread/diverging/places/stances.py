"""Where somebody stood who did something: "depuis le balcon" here, "posté dans le clocher" there. A hint.

Who stands somewhere does what the passage tells from there. Passages that surely report the same are held against each other
where each tells one such place, and neither account has the other's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sahelread.diverging.accounts import Accounts
from sahelread.diverging.asking import asked
from sahelread.diverging.buckets import Nearness, connected
from sahelread.diverging.findings import Finding, Span, in_common
from sahelread.diverging.told import Told, read_alone
from sahelread.diverging.topics import in_a_sentence, topic_of_all
from sahelread.model import DivergenceType, Verdict, message
from sahelread.text.expressions import AT_A_WORD, written
from sahelread.text.lexicon import table, word_set

# What the passages share beside where somebody stood, by their share of all: with an act, and whatever it is.
_ALIKE, _MORE_ALIKE = 0.12, 0.25
# A clause that is longer heads no question.
_LONGEST = 72


@dataclass(frozen=True)
class Stance(Span):
    """Where somebody stood, by `kind` of place."""

    kind: str


def findings(accounts: Accounts) -> Iterator[Finding]:
    """One finding for each deed for which accounts tell that somebody stood elsewhere."""
    found = [one for told in accounts for one in stances(told)]
    for bucket in connected(accounts, found, _nearness):
        apart = [one for one in bucket if any(_are_two(accounts, one, other) for other in bucket)]
        if apart:
            yield Finding(
                DivergenceType.PLACE,
                Verdict.CONFLICT,
                "/".join(("stance", *sorted({one.kind for one in apart}), in_common(apart))),
                asked("where", topic_of_all(accounts, apart) or _what_was_done(apart)),
                [one.answer for one in apart],
                (message("Each account names a place that the other does not have."),),
            )


def _what_was_done(apart: Sequence[Stance]) -> str:
    """The shortest words that stand right before where somebody stood in one clause; empty where a comma does."""
    before = []
    for one in apart:
        first, _ = one.told.clause(one.start, one.end)
        words = one.told.text[max(first, one.told.text.rfind(",", first, one.start) + 1) : one.start].strip()
        before += [in_a_sentence(words, one.told.language)] if " " in words and len(words) <= _LONGEST else []
    return min(before, key=len, default="")


def _nearness(accounts: Accounts, a: Stance, b: Stance) -> Nearness:
    if not accounts.are_linked(a, b) or a.told.background != b.told.background:
        return None
    _, likeness = accounts.likeness(a.beside, b.beside)
    deeds = a.told.deeds & a.beside & b.beside
    return (-likeness,) if likeness >= (_ALIKE if deeds else _MORE_ALIKE) else None


def _are_two(accounts: Accounts, a: Stance, b: Stance) -> bool:
    """Whether nobody stands at both, and neither account has the other's place."""
    alike = any({a.kind, b.kind} <= {*kinds} for kinds in table(a.told.language, "stances_alike") or ())
    pairs = ((a.kind, b.article), (b.kind, a.article))
    return a.kind != b.kind and not alike and not any(_has(accounts, *pair) for pair in pairs)


def _has(accounts: Accounts, kind: str, article: str) -> bool:
    """Whether an account puts anybody in a place of a kind: "sur le toit", or only "à l'intérieur" with what stands there."""
    text, language = accounts.texts[article], accounts.story.language
    sign = _stood if kind in word_set(language, "in_stances", "anywhere") else _place
    return any(found.lastgroup == kind for found in sign(language).finditer(text))


_place = written(AT_A_WORD.format(r"{*stances}(?!\w)"))
_stood = written(AT_A_WORD.format(r"{in_stances.stood}{in_stances.at}{*stances}(?!\w)"))


@read_alone
def stances(told: Told) -> Iterator[Stance]:
    """Where somebody stood in a passage, where it tells but one such place."""
    found = [one for one in told.finditer(_stood) if not told.denies(one.start())]
    if len({one.lastgroup for one in found}) == 1:
        yield Stance(told, found[0].start(), found[0].end(), found[0].lastgroup or "")
