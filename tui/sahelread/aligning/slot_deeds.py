"""Who did it: who opened fire, who set the village on fire, who forbade the convoys.

The deeds are those of which the press asks who did them (the lexicon's `more_deeds`). A passage answers where it tells
one and names somebody who may have done it; which of those named did it is not read here.
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.aligning.facts import Facts
from sahelread.aligning.slots import WHO, Slot
from sahelread.text.kept import kept
from sahelread.text.lexicon import table, word_set
from sahelread.text.phrases import Phrases
from sahelread.text.words import fold


@kept
def _deeds(language: str) -> tuple[Phrases, dict[str, str]]:
    """The phrases that tell a deed, and the deed of each."""
    listed = {
        str(phrase): deed
        for deed, phrases in (table(language, "more_deeds") or {}).items()
        for phrase in phrases
    }
    return Phrases(listed), listed


@kept
def _doers(language: str) -> tuple[frozenset[str], Phrases]:
    """The concepts of people and bodies who do things, and more phrases for such."""
    concepts = word_set(language, "actors") | word_set(language, "bodies")
    more = (table(language, "more_doers") or {}).values()
    return concepts, Phrases([str(phrase) for phrases in more for phrase in phrases])


def deeds(facts: Facts) -> Iterator[Slot]:
    """The slots of the deeds of a passage that names doers."""
    phrases, deed_of = _deeds(facts.language)
    folded = fold(facts.text)
    told = list(phrases.find(folded))
    if not told:
        return
    concepts, more = _doers(facts.language)
    if any(mention.concept in concepts for mention in facts.mentions) or any(True for _ in more.find(folded)):
        for found in told:
            yield Slot(WHO, deed_of[found.phrase], "", None, None, found.start, found.end)
