"""Why the event happened: the reason that a turn of phrase gives for an event named by its kind, or by a pronoun.

"On impute la vague à des pluies exceptionnelles" and "c'est la levée des vannes qui a causé la catastrophe" share no
word and answer one question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sahelread.aligning.facts import Facts
from sahelread.aligning.slots import CAUSE, UNNAMED, Slot
from sahelread.text.expressions import expression
from sahelread.text.kept import kept
from sahelread.text.lexicon import table
from sahelread.text.sought import Several, several

_ANY = "any"
"""The kind of words that name the event of whatever story."""


@kept
def frames(language: str) -> Several:
    """The turns of phrase that give a reason; groups `explained` and `reason` are what is explained, and by what."""
    return several(table(language, "cause_frames") or ())


@kept
def _events(language: str) -> Sequence[tuple[str, re.Pattern[str]]]:
    """The kinds of events with the words that name them."""
    return tuple(
        (kind, re.compile(rf"\b(?:{'|'.join(words)})\b"))
        for kind, words in (table(language, "event_words") or {}).items()
    )


_pronouns = expression("event_pronouns", frame=r"{}?\W*")


def causes(facts: Facts) -> Iterator[Slot]:
    """The slots of the reasons that a passage gives for its event."""
    for match in frames(facts.language).finditer(facts.folded):
        kind = _explained(match["explained"], facts.language)
        if kind is not None:
            yield Slot(CAUSE, kind, "", None, None, *match.span("reason"))


def _explained(words: str, language: str) -> str | None:
    """The kind of event that is explained, unnamed for a pronoun; None for what is no event."""
    kind = next((kind for kind, named in _events(language) if named.search(words)), None)
    if kind is not None:
        return UNNAMED if kind == _ANY else kind
    return UNNAMED if _pronouns(language).fullmatch(words) else None
