"""The reason that an account gives in a sentence of its own, behind a question: "Pourquoi cette fureur ? Les habitants avaient refusé de payer".

What the question asks about is what the sentence explains: an event that it names, or else the story's own. A sentence that asks again, or
says that nobody knows, gives no reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.diverging.events import ANY, events_in
from sahelread.diverging.statements.reasons import Reason
from sahelread.diverging.told import Told, read_alone
from sahelread.text.expressions import expression
from sahelread.text.words import fold

_why, _no_answer = expression("in_asked_why", "why"), expression("in_asked_why", "no_answer")
# A reason is told in the clause behind the question, which is no longer than this.
_LONGEST = 160


@read_alone
def answers_to_why(told: Told) -> Iterator[Reason]:
    """The reason that a passage gives when the one before it asks why."""
    before = fold(told.text_before)
    asked = _why(told.language).search(before)
    if asked is None or told.search(_no_answer):
        return
    events = events_in(before, told.language, asked.start())
    if not events and asked["it"] is None:
        return  # why something else was so
    first, last = told.clause(0, 1, _LONGEST)
    keys = told.keys_in(first, last)
    if keys:
        yield Reason(told, first, last, keys, frozenset(), events or ANY)
