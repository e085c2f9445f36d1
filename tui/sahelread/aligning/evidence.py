"""Why two passages were linked, in words a reader understands, with shares that add up to 1.

The score is a sum of named parts, so its reasons need not be guessed: what the passages' own words, figures, dates
and concepts give, what the other accounts witness, what a common question adds. Each reason quotes what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.facts import Facts
from sahelread.aligning.links import Pair
from sahelread.aligning.passages import Alignable
from sahelread.aligning.quotations import same_quotation
from sahelread.aligning.rows import Rows
from sahelread.aligning.similarity import rarity
from sahelread.aligning.slots import Slot, slot_strength
from sahelread.aligning.terms import figure_of
from sahelread.model import Evidence, Message, message, messages

_WORDS_SHOWN = 4  # more is no longer read
_CONCEPTS_SHOWN = 2
_SMALLEST_SHARE = 0.04  # a reason that weighs less is added to the next one of its kind

_WORDING = ("grams", "stems")
_FIGURES = ("numbers", "counted", "questions")


class Reasons:
    """The reasons for any link of one story."""

    def __init__(
        self,
        field: Alignable,
        facts: Sequence[Facts],
        families: Mapping[str, Rows],
        profile: Rows,
        questions: Mapping[Pair, tuple[Slot, Slot]],
    ) -> None:
        self._field = field
        self._facts = facts
        self._profile = profile
        self._questions = questions
        self._terms = _weighted_terms(families)
        self._stem_worth: dict[str, float] = {}

    def of(self, a: int, b: int) -> tuple[Evidence, ...]:
        """What links passages a and b, the weightiest first."""
        own, witnesses = self._own_and_witnesses(a, b)
        parts: list[tuple[str, Message, float]] = []
        left = 1.0
        slots = self._questions.get((a, b))
        if slots is not None:
            share = slot_strength(*slots)
            parts.append(("question", self._question(a, b, slots), share))
            left -= share
        told = sum(witnesses.values())
        scale = left / (own + told) if own + told > 0 else 0.0
        if own + told == 0:
            parts = [(kind, reason, 1.0) for kind, reason, _ in parts]
        parts += [(kind, reason, share * own * scale) for kind, reason, share in self._own(a, b)]
        if told > 0:
            parts.append(("witnesses", self._witnesses(witnesses), told * scale))
        return _rounded(parts)

    def _own_and_witnesses(self, a: int, b: int) -> tuple[float, dict[int, float]]:
        """What the profiles of the two have in common: through themselves, and through each passage elsewhere."""
        columns_a, values_a = self._profile.row(a)
        columns_b, values_b = self._profile.row(b)
        shared, at_a, at_b = np.intersect1d(columns_a, columns_b, assume_unique=True, return_indices=True)
        products = values_a[at_a] * values_b[at_b]
        own, witnesses = 0.0, {}
        for passage, product in zip(shared.tolist(), products.tolist(), strict=True):
            if passage in (a, b):
                own += product
            else:
                witnesses[passage] = product
        return own, witnesses

    def _own(self, a: int, b: int) -> list[tuple[str, Message, float]]:
        """The parts of what the two passages say alike, with shares of 1."""
        amounts = {
            family: sum(value * terms[b][term] for term, value in terms[a].items() if term in terms[b])
            for family, terms in self._terms.items()
        }
        whole = sum(amounts.values())
        if whole <= 0:
            return [("wording", message("similar wording"), 1.0)]
        told: list[tuple[str, Message | None, float]] = [
            (
                "figures",
                self._figures(a, b),
                sum(amounts[family] for family in _FIGURES if family in amounts),
            ),
            ("meaning", self._meaning(a, b), amounts.get("concepts", 0.0)),
            ("date", self._date(a, b), amounts.get("dates", 0.0)),
        ]
        found = [(kind, reason, amount / whole) for kind, reason, amount in told if reason and amount > 0]
        wording = 1.0 - sum(share for _, _, share in found)
        quotation = same_quotation(self._facts[a], self._facts[b])
        if quotation:
            found.append(("quotation", message("same quotation: “{words}”", words=quotation), wording))
        else:
            words = self._common_words(a, b)
            reason = (
                message("same words: {words}", words=", ".join(words))
                if words
                else message("similar wording")
            )
            found.append(("wording", reason, wording))
        return found

    def _common_words(self, a: int, b: int) -> list[str]:
        """The rarest words of a that b has too, in their order."""
        theirs = set(self._facts[b].stems)
        common: dict[str, tuple[int, str]] = {}
        for place, stem in enumerate(self._facts[a].stems):
            if stem and stem in theirs and len(stem) > 1:
                common.setdefault(stem, (place, self._facts[a].words[place].text))
        worth = self._rarity_of_stems()
        rarest = sorted(common, key=lambda stem: (-worth.get(stem, 0.0), common[stem][0]))[:_WORDS_SHOWN]
        return [common[stem][1] for stem in sorted(rarest, key=lambda stem: common[stem][0])]

    def _rarity_of_stems(self) -> Mapping[str, float]:
        if not self._stem_worth:
            holders: dict[str, int] = {}
            for facts in self._facts:
                for stem in set(facts.stems):
                    holders[stem] = holders.get(stem, 0) + 1
            self._stem_worth = {stem: 1.0 / held for stem, held in holders.items()}
        return self._stem_worth

    def _meaning(self, a: int, b: int) -> Message | None:
        """The concepts that both tell, with the words of each where they differ."""
        said: list[str] = []
        for concept in dict.fromkeys(mention.concept for mention in self._facts[a].mentions):
            here, there = _surface(self._facts[a], concept), _surface(self._facts[b], concept)
            if there and here.casefold() != there.casefold():
                said.append(f"{here} ≈ {there}")
        if not said:
            return None
        return message("same meaning: {pairs}", pairs=", ".join(dict.fromkeys(said[:_CONCEPTS_SHOWN])))

    def _figures(self, a: int, b: int) -> Message | None:
        """The figures that both give."""
        theirs = {figure_of(number): number for number in self._facts[b].numbers}
        for number in self._facts[a].numbers:
            figure = figure_of(number)
            if figure is not None and figure in theirs:
                here = self._facts[a].text[number.start : max(number.end, number.phrase_end)]
                there_number = theirs[figure]
                there = self._facts[b].text[
                    there_number.start : max(there_number.end, there_number.phrase_end)
                ]
                return message("same figure: {here} = {there}", here=_line(here), there=_line(there))
        return None

    def _date(self, a: int, b: int) -> Message | None:
        """The date that both name."""
        for when in self._facts[a].whens:
            for other in self._facts[b].whens:
                if when.days is not None and when.days == other.days:
                    return message(
                        "same date: {here} = {there}",
                        here=_line(self._facts[a].text[when.start : when.end]),
                        there=_line(self._facts[b].text[other.start : other.end]),
                    )
        return None

    def _question(self, a: int, b: int, slots: tuple[Slot, Slot]) -> Message:
        here, there = (
            _line(self._facts[passage].text[slot.start : slot.end])
            for passage, slot in zip((a, b), slots, strict=True)
        )
        return message("same question, each with its answer: {here} / {there}", here=here, there=there)

    def _witnesses(self, witnesses: Mapping[int, float]) -> Message:
        """The other accounts whose passages resemble both."""
        most = max(witnesses.values())
        accounts = {int(self._field.accounts[one]) for one, amount in witnesses.items() if amount >= most / 4}
        return messages(
            "{count} other account tells it in words of both",
            "{count} other accounts tell it in words of both",
            len(accounts),
        )


def _weighted_terms(families: Mapping[str, Rows]) -> dict[str, list[dict[int, float]]]:
    """Per family and passage, its terms with what they weigh in the similarity, up to the passage's length."""
    found = {}
    for family, weight in weights.FAMILIES.items():
        rows = families[family]
        values = (1 + np.log(rows.values)) * rarity(rows)[rows.columns]
        mean_square = float((values.astype(np.float64) ** 2).sum()) / max(len(rows), 1)
        values = values * np.sqrt(weight / mean_square if mean_square > 0 else 0.0)
        found[family] = [
            dict(zip(rows.columns[first:last].tolist(), values[first:last].tolist(), strict=True))
            for first, last in zip(rows.starts[:-1].tolist(), rows.starts[1:].tolist(), strict=True)
        ]
    return found


def _surface(facts: Facts, concept: str) -> str:
    """The words with which a passage first tells a concept; empty when it does not."""
    for mention in facts.mentions:
        if mention.concept == concept:
            return _line(facts.text[facts.words[mention.first].start : facts.words[mention.last].end])
    return ""


def _line(text: str) -> str:
    return " ".join(text.split())


def _rounded(parts: Iterable[tuple[str, Message, float]]) -> tuple[Evidence, ...]:
    """The parts as evidence, the small ones given to the largest, so that rounded shares add up to 1."""
    ranked = sorted(parts, key=lambda part: (-part[2], part[0]))
    kept = [part for part in ranked if part[2] >= _SMALLEST_SHARE] or ranked[:1]
    whole = sum(share for _, _, share in kept) or 1.0
    shares = [round(share / whole, 3) for _, _, share in kept]
    shares[0] = round(1.0 - sum(shares[1:]), 3)
    return tuple(Evidence(kind, reason, share) for (kind, reason, _), share in zip(kept, shares, strict=True))
