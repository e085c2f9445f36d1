"""Whether the clause of a date tells of what is to come ("se tiendra samedi"), or of what had been before ("avaient été tués samedi").

A weekday or a month without a year is the last one unless its clause speaks of the future; offsets are of folded text.
"""

from __future__ import annotations

import re

from sahelread.text.expressions import expression, written
from sahelread.text.lexicon import word_set

# How far before a date a verb of what is to come is looked for.
_FUTURE_REACH = 75
# Before a date that opens its sentence stand at most so many words; its verb is looked for after it, so far.
_OPENING_WORDS = 3
# "A | débuté", which folded looks like "débute": its auxiliary stands so near.
_AUXILIARY_REACH = 12
_CLAUSE = re.compile(r"[^.;!?\n]{0,60}")

_earlier_tense, _future_marks = (
    written(rf"(?<!\w){{'{name}'}}(?!\w)") for name in ("earlier_tense", "future_marks")
)
# "S'ouvrira", "n'aura lieu que".
_future_tense = written(r"(?<![\w-])(?<![^sn]'){future_tense}(?!\w)")
# "Le procès s'ouvre | mardi": of what is planned the present tells what is to come.
_planned_present = written(r"(?<![\w-]){planned_present}(?: [a-z]{2,6}){0,2} ?\Z")
_ever_since = expression("in_dated", "ever_since", frame=r"(?<!\w){}(?: \w{1,3})?,? ?\Z")
# "Il sera jugé, a annoncé | mardi le parquet": what is told behind what is to come is over.
_finite = expression("in_holding", "finite")
_auxiliary = written(r"(?<![\w']){'auxiliaries'}\b")


def is_earlier(folded: str, start: int, language: str) -> bool:
    """Whether what is told from a date on had come before what is told elsewhere: "samedi, quarante hommes avaient été tués", but not
    what a verb before the date tells."""
    if _auxiliary(language).search(_clause_before(folded, start)):
        return False
    clause = _CLAUSE.match(folded, start)
    return clause is not None and _earlier_tense(language).search(clause.group()) is not None


def is_future(folded: str, start: int, language: str) -> bool:
    """Whether the words before speak of what is to come, in the same clause."""
    clause = _clause_before(folded, start)
    if _ever_since(language).search(clause):
        return False  # "détenu depuis le 25 janvier, il sera jugé"
    planned = _planned_present(language).search(clause)
    if planned and not _auxiliary(language).search(clause, max(0, planned.start() - _AUXILIARY_REACH)):
        return True
    future = _first_future(clause, language)
    told_behind = clause.rfind(",", future) + 1
    if future < len(clause) and not (told_behind and _finite(language).search(clause, told_behind)):
        return True
    if len(clause.split()) >= _OPENING_WORDS:
        return False
    following = _CLAUSE.match(folded, start)  # "Mardi, il prêtera serment": the verb is still to come
    told = following.group() if following else ""
    past = _auxiliary(language).search(told)
    return _first_future(told, language) < (past.start() if past else len(told))


def _clause_before(folded: str, start: int) -> str:
    window = folded[max(0, start - _FUTURE_REACH) : start]
    return window[max(window.rfind(mark) for mark in ".;!?\n") + 1 :]


def _first_future(clause: str, language: str) -> int:
    """Where a clause first speaks of what is to come; its length when it does not."""
    mark = _future_marks(language).search(clause)
    tense = next(
        (
            m
            for m in _future_tense(language).finditer(clause)
            if m.group() not in word_set(language, "no_future_tense")
        ),
        None,
    )
    return min(found.start() if found else len(clause) for found in (mark, tense))
