"""Why two passages were linked, in words a reader understands, with shares that add up to 1.

The score is a sum of named parts, so its reasons need not be guessed: what the passages' own words, figures, dates
and concepts give, what the other accounts witness, what a common question adds. Each reason quotes what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from sahelread.aligning.embeddings import WEIGHT, pair_closeness
from sahelread.aligning.facts import Facts
from sahelread.aligning.links import Pair
from sahelread.aligning.passages import Alignable
from sahelread.aligning.quotations import same_quotation
from sahelread.aligning.rows import Columns, Floats, Ints, Rows
from sahelread.aligning.slots import Slot, slot_strength
from sahelread.aligning.terms import figure_of
from sahelread.model import Evidence, Message, message, messages
from sahelread.text.numbers import Number

_WORDS_SHOWN = 4  # more is no longer read
_CONCEPTS_SHOWN = 2
_WITNESSES = 24  # passages of a profile that are looked at; the others weigh next to nothing
_ENDING = 2  # letters in which two forms of one word may differ
_SMALLEST_SHARE = 0.04  # a reason that weighs less is added to the next one of its kind

_WORDING = ("grams", "stems")
_FIGURES = ("numbers", "counted", "questions")


# Nobody reads more reasons than this; in a story of thousands of passages the weaker links go without.
_EXPLAINED_AT_MOST = 10_000
_UNEXPLAINED = (Evidence("similarity", message("similar words, told by similar accounts"), 1.0),)


_AT_HAND = 4096  # passages whose part in reasons is kept at hand


@dataclass(frozen=True)
class _Said:
    """What reasons need of one passage. `terms` are the weights of its terms by family, `nearest` its profile."""

    stems: frozenset[str]
    surfaces: Mapping[str, str]
    figures: Mapping[str | None, Number]
    terms: Mapping[str, Mapping[int, float]]
    nearest: Mapping[int, float]


class Reasons:
    """The reasons for any link of one story."""

    def __init__(
        self,
        field: Alignable,
        facts: Sequence[Facts],
        holders: Mapping[str, int],
        scaled: Mapping[str, Rows],
        lengths: Floats,
        rows: Rows,
        profile: Floats | Rows,
        questions: Mapping[Pair, tuple[Slot, Slot]],
        vectors: Floats | None = None,
    ) -> None:
        self._lengths = lengths
        self._named = {family: one for family, one in scaled.items() if family not in _WORDING}
        self._field = field
        self._facts = facts
        self._holders = holders
        self._rows = rows
        self._profile = profile
        self._questions = questions
        self._vectors = vectors
        self._explained = 0
        self._said = lru_cache(maxsize=_AT_HAND)(self._said_by)

    def of(self, a: int, b: int) -> tuple[Evidence, ...]:
        """What links passages a and b, the weightiest first."""
        self._explained += 1
        if self._explained > _EXPLAINED_AT_MOST:
            return _UNEXPLAINED
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
        semantic = self._semantic_share(a, b)
        if semantic > 0:
            parts.append(("semantic", message("close in meaning, by the model"), semantic * own * scale))
        parts += [
            (kind, reason, share * (1.0 - semantic) * own * scale) for kind, reason, share in self._own(a, b)
        ]
        if told > 0:
            parts.append(("witnesses", self._witnesses(witnesses), told * scale))
        return _rounded(parts)

    def _said_by(self, passage: int) -> _Said:
        facts = self._facts[passage]
        length = float(self._lengths[passage]) or 1.0
        terms = {}
        for family, rows in self._named.items():
            columns, values = rows.row(passage)
            terms[family] = dict(zip(columns.tolist(), (values / length).tolist(), strict=True))
        columns, values = self._profile_of(passage)
        most = np.argsort(-values, kind="stable")[:_WITNESSES]
        return _Said(
            frozenset(facts.stems),
            _surfaces(facts),
            {figure_of(number): number for number in facts.numbers},
            terms,
            dict(zip(columns[most].tolist(), values[most].tolist(), strict=True)),
        )

    def _profile_of(self, passage: int) -> tuple[Columns | Ints, Floats]:
        """The passages that a profile is made of, and what they weigh."""
        if isinstance(self._profile, Rows):
            return self._profile.row(passage)
        columns = np.flatnonzero(self._profile[passage])
        return columns, self._profile[passage][columns]

    def _own_and_witnesses(self, a: int, b: int) -> tuple[float, dict[int, float]]:
        """What the profiles of the two have in common: through themselves, and through each passage elsewhere."""
        here, there = self._said(a).nearest, self._said(b).nearest
        if len(there) < len(here):
            here, there = there, here
        shared = {passage: value * there[passage] for passage, value in here.items() if passage in there}
        own = shared.pop(a, 0.0) + shared.pop(b, 0.0)
        return own, shared

    def _own(self, a: int, b: int) -> list[tuple[str, Message, float]]:
        """The parts of what the two passages say alike, with shares of 1."""
        similarity = self._similarity(a, b)
        theirs = self._said(b).terms
        shares = {
            family: sum(value * theirs[family].get(term, 0.0) for term, value in terms.items()) / similarity
            for family, terms in self._said(a).terms.items()
        }
        told: list[tuple[str, Message | None, float]] = [
            ("figures", self._figures(a, b), sum(shares.get(family, 0.0) for family in _FIGURES)),
            ("meaning", self._meaning(a, b), shares.get("concepts", 0.0)),
            ("date", self._date(a, b) if shares.get("dates") else None, shares.get("dates", 0.0)),
        ]
        found = [(kind, reason, share) for kind, reason, share in told if reason and share > 0]
        wording = max(0.0, 1.0 - sum(share for _, _, share in found))
        quotation = same_quotation(self._facts[a], self._facts[b])
        words = self._common_words(a, b)
        if quotation:
            found.append(("quotation", message("same quotation: “{words}”", words=quotation), wording))
        elif words:
            found.append(("wording", message("same words: {words}", words=", ".join(words)), wording))
        else:
            found.append(("wording", message("similar wording"), wording))
        return found

    def _semantic_share(self, a: int, b: int) -> float:
        """The part that embeddings have in the similarity of the two, when there are any."""
        if self._vectors is None:
            return 0.0
        close = WEIGHT * float(pair_closeness([a], [b], self._vectors)[0])
        return close / (close + (1.0 - WEIGHT) * self._similarity(a, b))

    def _similarity(self, a: int, b: int) -> float:
        """The cosine of the two passages, all families together."""
        columns_a, values_a = self._rows.row(a)
        columns_b, values_b = self._rows.row(b)
        place = np.searchsorted(columns_b, columns_a)
        place[place == len(columns_b)] = 0
        met = columns_b[place] == columns_a if len(columns_b) else np.zeros(len(columns_a), dtype=bool)
        return max(float(values_a[met] @ values_b[place[met]]), 1e-9)

    def _common_words(self, a: int, b: int) -> list[str]:
        """The rarest words of a that b has too, in their order."""
        shared = self._said(a).stems & self._said(b).stems
        common: dict[str, int] = {}
        for place, stem in enumerate(self._facts[a].stems):
            if stem in shared and len(stem) > 1:
                common.setdefault(stem, place)
        rarest = sorted(common, key=lambda stem: (self._holders[stem], common[stem]))[:_WORDS_SHOWN]
        return [self._facts[a].words[place].text for place in sorted(common[stem] for stem in rarest)]

    def _meaning(self, a: int, b: int) -> Message | None:
        """The concepts that both tell, with the words of each where they differ."""
        there = self._said(b).surfaces
        said = [
            f"{here} ≈ {there[concept]}"
            for concept, here in self._said(a).surfaces.items()
            if concept in there and not _same_word(here, there[concept])
        ]
        if not said:
            return None
        return message("same meaning: {pairs}", pairs=", ".join(list(dict.fromkeys(said))[:_CONCEPTS_SHOWN]))

    def _figures(self, a: int, b: int) -> Message | None:
        """The figures that both give."""
        theirs = self._said(b).figures
        for figure, number in self._said(a).figures.items():
            if figure is not None and figure in theirs:
                return message(
                    "same figure: {here} = {there}",
                    here=_counted(self._facts[a].text, number),
                    there=_counted(self._facts[b].text, theirs[figure]),
                )
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
        if (slots[0].low, slots[0].high) == (slots[1].low, slots[1].high):
            return message("same question, same answer: {here} = {there}", here=here, there=there)
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


def _surfaces(facts: Facts) -> dict[str, str]:
    """The words with which a passage first tells each of its concepts."""
    found: dict[str, str] = {}
    for mention in facts.mentions:
        if mention.concept not in found:
            found[mention.concept] = _line(
                facts.text[facts.words[mention.first].start : facts.words[mention.last].end]
            )
    return found


def _same_word(here: str, there: str) -> bool:
    """Whether two phrases differ in their endings only: "diplomate" and "diplomates" tell a reader nothing."""
    first, second = here.casefold(), there.casefold()
    shorter = min(len(first), len(second))
    return first[: max(shorter - _ENDING, 1)] == second[: max(shorter - _ENDING, 1)]


def _counted(text: str, number: Number) -> str:
    return _line(text[number.start : max(number.end, number.phrase_end)])


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
