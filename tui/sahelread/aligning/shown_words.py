"""The words of passages that evidence quotes: telling ones, those of each concept, figures with what they count."""

from __future__ import annotations

from sahelread.aligning.facts import Facts
from sahelread.text.lexicon import word_set
from sahelread.text.numbers import Number

_ENDING = 2  # letters in which two forms of one word may differ


def telling_words(facts: Facts) -> dict[str, str]:
    """The first word of each stem, in their order; "pas" and "n'" are no reason to take two passages for one."""
    found: dict[str, str] = {}
    mute = word_set(facts.language, "no_reasons")
    for stem, folded, word in zip(facts.stems, facts.folded_words, facts.words, strict=True):
        if len(stem) > 1 and folded not in mute:
            found.setdefault(stem, word.text)
    return found


def surfaces(facts: Facts) -> dict[str, str]:
    """The words with which a passage first tells each of its concepts."""
    found: dict[str, str] = {}
    for mention in facts.mentions:
        if mention.concept not in found:
            found[mention.concept] = line(
                facts.text[facts.words[mention.first].start : facts.words[mention.last].end]
            )
    return found


def same_word(here: str, there: str) -> bool:
    """Whether two phrases differ in their endings only: "diplomate" and "diplomates" tell a reader nothing."""
    first, second = here.casefold(), there.casefold()
    shorter = min(len(first), len(second))
    return first[: max(shorter - _ENDING, 1)] == second[: max(shorter - _ENDING, 1)]


def counted(text: str, number: Number) -> str:
    """A number with what it counts, as the text has it."""
    return line(text[number.start : max(number.end, number.phrase_end)])


def line(text: str) -> str:
    """A text on one line."""
    return " ".join(text.split())
