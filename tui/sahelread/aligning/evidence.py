"""Why two passages were linked, in words a reader understands, with shares that add up to 1.

What the passages' own words, figures, dates and concepts give, what the other accounts witness (`score_parts`), what a common question
adds. Each reason quotes what it rests on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache

from sahelread.aligning.asked import asked
from sahelread.aligning.facts import LONGEST, StoryFacts
from sahelread.aligning.links import Pair
from sahelread.aligning.passages import Alignable
from sahelread.aligning.quotations import same_quotation
from sahelread.aligning.score_parts import Parts, ScoreParts
from sahelread.aligning.shown_words import counted, line, same_word, surfaces, telling_words
from sahelread.aligning.slots import Slot, same_answer, slot_strength
from sahelread.aligning.terms import figure_of
from sahelread.model import Evidence, Message, message, messages
from sahelread.text.numbers import Number

_WORDS_SHOWN = 4  # more is no longer read
_CONCEPTS_SHOWN = 2
_SMALLEST_SHARE = 0.04  # a reason that weighs less is added to the next one of its kind

# Nobody reads more reasons than this; in a story of thousands of passages the weaker links go without.
_EXPLAINED_AT_MOST = 10_000
_UNEXPLAINED = (Evidence("similarity", message("similar words, told by similar accounts"), 1.0),)


_AT_HAND = 4096  # passages whose words, concepts and figures are kept at hand


class Reasons:
    """The reasons for links of one story, from the parts of their scores; `holders` says how many passages hold each stem."""

    def __init__(
        self,
        field: Alignable,
        facts: StoryFacts,
        holders: Mapping[str, int],
        parts: ScoreParts,
        questions: Mapping[Pair, tuple[Slot, Slot]],
    ) -> None:
        self._texts = [text[:LONGEST] for text in field.texts]
        self._holders = holders
        self._parts = parts
        self._questions = questions
        at_hand = lru_cache(maxsize=_AT_HAND)
        self._words: Callable[[int], Mapping[str, str]] = at_hand(lambda one: telling_words(facts[one]))
        self._surfaces: Callable[[int], Mapping[str, str]] = at_hand(lambda one: surfaces(facts[one]))
        self._figures_of: Callable[[int], Mapping[str | None, Number]] = at_hand(
            lambda one: {figure_of(number): number for number in facts[one].numbers}
        )
        self._facts = facts

    def of(self, pairs: Sequence[Pair]) -> list[tuple[Evidence, ...]]:
        """What links the passages of each pair, the weightiest first. Pairs come best first: the last may go without."""
        explained = pairs[:_EXPLAINED_AT_MOST]
        found = list(map(self._worded, explained, self._parts.of(explained)))
        return found + [_UNEXPLAINED] * (len(pairs) - len(explained))

    def _worded(self, pair: Pair, parts: Parts) -> tuple[Evidence, ...]:
        """The evidence for one pair."""
        a, b = pair
        found: list[tuple[str, Message, float]] = []
        left = 1.0
        slots = self._questions.get(pair)
        whole = parts.own + parts.told
        if slots is not None:
            share = slot_strength(*slots)
            found.append(("question", self._question(a, b, slots), share if whole > 0 else 1.0))
            left -= share
        scale = left / whole if whole > 0 else 0.0
        if parts.semantic > 0:
            close = parts.semantic * parts.own * scale
            found.append(("semantic", message("close in meaning, by the model"), close))
        own = (1.0 - parts.semantic) * parts.own * scale
        found += [(kind, reason, share * own) for kind, reason, share in self._own(a, b, parts)]
        if parts.told > 0:
            found.append(("witnesses", _witnessed_by(parts.witnesses), parts.told * scale))
        return _rounded(found)

    def _own(self, a: int, b: int, parts: Parts) -> list[tuple[str, Message, float]]:
        """The parts of what the two passages say alike, with shares of 1."""
        found: list[tuple[str, Message, float]] = []
        if parts.figures > 0 and (figures := self._figures(a, b)):
            found.append(("figures", figures, parts.figures))
        if parts.meaning > 0 and (meaning := self._meaning(a, b)):
            found.append(("meaning", meaning, parts.meaning))
        if parts.dates > 0 and (date := self._date(a, b)):
            found.append(("date", date, parts.dates))
        wording = max(0.0, 1.0 - sum([share for _, _, share in found]))
        quotation = same_quotation(self._texts[a], self._texts[b])
        if quotation:
            found.append(("quotation", message("same quotation: “{words}”", words=quotation), wording))
        elif words := self._common_words(a, b):
            found.append(("wording", message("same words: {words}", words=", ".join(words)), wording))
        else:
            found.append(("wording", message("similar wording"), wording))
        return found

    def _common_words(self, a: int, b: int) -> list[str]:
        """The rarest words of a that b has too, in their order."""
        words, theirs = self._words(a), self._words(b)
        common = [stem for stem in words if stem in theirs]
        rarest = set(sorted(common, key=self._holders.__getitem__)[:_WORDS_SHOWN])
        return [words[stem] for stem in common if stem in rarest]

    def _meaning(self, a: int, b: int) -> Message | None:
        """The concepts that both tell, with the words of each where they differ."""
        there = self._surfaces(b)
        said: list[str] = []
        for concept, here in self._surfaces(a).items():
            other = there.get(concept)
            if other is None or here == other or same_word(here, other) or f"{here} ≈ {other}" in said:
                continue
            said.append(f"{here} ≈ {other}")
            if len(said) == _CONCEPTS_SHOWN:
                break
        return message("same meaning: {pairs}", pairs=", ".join(said)) if said else None

    def _figures(self, a: int, b: int) -> Message | None:
        """The figures that both give."""
        theirs = self._figures_of(b)
        for figure, number in self._figures_of(a).items():
            if figure is not None and figure in theirs:
                return message(
                    "same figure: {here} = {there}",
                    here=counted(self._texts[a], number),
                    there=counted(self._texts[b], theirs[figure]),
                )
        return None

    def _date(self, a: int, b: int) -> Message | None:
        """The date that both name."""
        for when in self._facts[a].whens:
            for other in self._facts[b].whens:
                if when.days is not None and when.days == other.days:
                    return message(
                        "same date: {here} = {there}",
                        here=line(self._texts[a][when.start : when.end]),
                        there=line(self._texts[b][other.start : other.end]),
                    )
        return None

    def _question(self, a: int, b: int, slots: tuple[Slot, Slot]) -> Message:
        here, there = (
            line(self._texts[passage][slot.start : slot.end])
            for passage, slot in zip((a, b), slots, strict=True)
        )
        question = asked(slots[0] if slots[0].named else slots[1])
        if same_answer(*slots):
            return message(
                "same question, {question}, same answer: {here} = {there}",
                question=question,
                here=here,
                there=there,
            )
        return message(
            "same question, {question}: {here} / {there}", question=question, here=here, there=there
        )


@cache
def _witnessed_by(accounts: int) -> Message:
    return messages(
        "{count} other account tells it in words of both",
        "{count} other accounts tell it in words of both",
        accounts,
    )


def _rounded(parts: Iterable[tuple[str, Message, float]]) -> tuple[Evidence, ...]:
    """The parts as evidence, the small ones given to the largest, so that rounded shares add up to 1."""
    ranked = sorted(parts, key=lambda part: (-part[2], part[0]))
    kept = [part for part in ranked if part[2] >= _SMALLEST_SHARE] or ranked[:1]
    whole = sum([share for _, _, share in kept]) or 1.0
    shares = [round(share / whole, 3) for _, _, share in kept]
    shares[0] = round(1.0 - sum(shares[1:]), 3)
    return tuple(Evidence(kind, reason, share) for (kind, reason, _), share in zip(kept, shares, strict=True))
