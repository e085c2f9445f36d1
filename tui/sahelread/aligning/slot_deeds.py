"""Who did it: who opened fire, who set the village on fire, who forbade the convoys.

The deeds are those of which the press asks who did them (the lexicon's `more_deeds`). A passage answers where it tells
one and names somebody who may have done it; which of those named did it is not read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.aligning.facts import Facts
from sahelread.aligning.slots import WHO, Slot
from sahelread.text.lexicon import word_set
from sahelread.text.named_phrases import named_phrases

_more_deeds, _more_doers = named_phrases("more_deeds"), named_phrases("more_doers")


def deeds(facts: Facts) -> Iterator[Slot]:
    """The slots of the deeds of a passage that names doers."""
    told = list(_more_deeds(facts.language).find(facts.folded))
    if told and _names_a_doer(facts):
        for found, deed in told:
            yield Slot(WHO, deed, "", None, None, found.start, found.end)


def _names_a_doer(facts: Facts) -> bool:
    """Whether a passage names people or a body who do things."""
    concepts = word_set(facts.language, "actors") | word_set(facts.language, "bodies")
    if any(mention.concept in concepts for mention in facts.mentions):
        return True
    return next(_more_doers(facts.language).find(facts.folded), None) is not None
