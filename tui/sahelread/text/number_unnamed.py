"""What befell those of whom no noun and no verb of their own tells it: a bare toll, a crowd, victims, some of one's own.

"Le bilan est passé à 30" counts dead, "800 000 selon les organisateurs" demonstrators, and "l'armée a perdu 15 des siens" what the
verb of their people says.
"""

from __future__ import annotations

import re

from sahelread.text.expressions import expression, written
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.number_values import Modifier, Number


def unnamed_fate(folded: str, number: Number, language: str) -> str | None:
    """What befell those whom a number counts, as what leads to it or who gives it says."""
    theirs = _fate_of_their_own(folded, number, language)
    return theirs or next((fate for fate, is_one in _BARE if is_one(folded, number, language)), None)


# "L'armée a perdu 15 | des siens", "elle cherche 27 | des leurs": what befell them is told by the verb that their people govern.
_of_their_own = expression("of_their_own", "theirs", frame=r" {}(?!\w)")


# How far before a number the verb is looked for that governs it.
_LEAD = 40


def _fate_of_their_own(folded: str, number: Number, language: str) -> str | None:
    """What befell some of those who speak or act, whom no noun counts."""
    if number.head is not None or not _of_their_own(language).match(folded, number.end):
        return None
    window = folded[max(0, number.start - _LEAD) : number.start]
    return next((fate for fate, verb in _their_verbs(language) if verb.search(window)), None)


@kept
def _their_verbs(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    verbs = table(language, "of_their_own").get("verbs", {})
    return tuple((str(fate), re.compile(rf"(?<!\w)(?:{verb})[^.;:!?]*\Z")) for fate, verb in verbs.items())


def victims(language: str) -> frozenset[str]:
    """Who died where nothing else is said of them: "200 victimes et 500 blessés", "une victime française"."""
    return word_set(language, "absences", "victims")


# "Le bilan provisoire, encore partiel, a été porté à": what stands between the word and its figure.
_TOLL_REACH = 90


# "Ce décès porte à | 30 | le bilan".
_brought = expression("in_partial", "brought_to")
_brought_behind = expression("tolls_behind")
_tolls = written(r"(?<!\w){tolls} ?\Z")


def _is_toll(folded: str, number: Number, language: str) -> bool:
    """Whether a bare figure is a toll: "le bilan est passé à 30"."""
    if number.head is not None or number.modifier is Modifier.VAGUE:
        return False
    before = max(0, number.start - _TOLL_REACH)
    if _tolls(language).search(folded, before, number.start):
        return True
    behind = _brought_behind(language).match(folded, number.end)
    return behind is not None and _brought(language).search(folded, before, number.start) is not None


_made = expression("in_number_unnamed", "made")


def _are_victims(folded: str, number: Number, language: str) -> bool:
    """Whether victims are counted of what has made them: "la bousculade a fait | 23 victimes"."""
    before = max(0, number.start - _LEAD)
    return (
        number.head in victims(language) and _made(language).search(folded, before, number.start) is not None
    )


_crowd = expression("crowds", "counted_by")
_called_by = expression("crowds", "called_by")


def _is_crowd(folded: str, number: Number, language: str) -> bool:
    """Whether a bare figure is one of demonstrators, whom the police and those who called them count: "800 000 selon les organisateurs"."""
    if number.head is not None or _crowd(language).match(folded, number.end) is None:
        return False
    return _called_by(language).search(folded) is not None


# What a figure without a noun counts, as what leads to it or who gives it says.
_BARE = (("dead", _is_toll), ("dead", _are_victims), ("protesting", _is_crowd))
