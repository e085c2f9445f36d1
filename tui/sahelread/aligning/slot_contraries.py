"""Questions with contrary answers: was the attack claimed, were the sirens sounded, is the border open.

Their answers are the lexicon's families of contraries. Two passages answer one question when a story has but one of
the kind, or when both tell of what the words may be said of (the dam, the driver).
"""

from __future__ import annotations

from collections.abc import Iterator

from sahelread.aligning.facts import Facts
from sahelread.aligning.slots import WHETHER, Slot
from sahelread.text.word_choices import contrary_family


def whether(facts: Facts) -> Iterator[Slot]:
    """The slots of the contrary words of a passage; their answer is the number of the word's camp."""
    for use in facts.contraries:
        family = contrary_family(use.family, facts.language)
        camp = float(family.camps.index(use.side))
        subjects = [""] if family.anywhere and not (family.of or family.past) else []
        for number, concepts in enumerate(family.of):
            if any(mention.concept in concepts for mention in facts.mentions):
                subjects.append(str(number))
        for subject in subjects:
            yield Slot(WHETHER, f"{use.family} {subject}", "", camp, camp, use.start, use.end)
