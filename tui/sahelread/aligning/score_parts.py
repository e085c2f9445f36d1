"""What makes the score of a pair of passages, in parts: what its own words, figures, dates and concepts are of its likeness, and what the
passages of other accounts witness, which are like both.

The score is a sum of named parts, so that its reasons need not be guessed (`evidence` words them).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from sahelread.aligning.embeddings import WEIGHT, pair_closeness
from sahelread.aligning.links import Pair
from sahelread.aligning.rows import Doubles, Floats, Ints, Rows, parted_dots, runs

_WITNESSES = 24  # passages of a profile that are looked at; the others weigh next to nothing

_FIGURES = ("numbers", "counted", "questions")


class Parts(NamedTuple):
    """What makes the score of a pair: its own likeness, by what is alike in shares of 1, and what others witness."""

    own: float
    told: float
    figures: float
    meaning: float
    dates: float
    semantic: float
    witnesses: int  # accounts


class ScoreParts:
    """The parts of the scores of one story. `families` says how much of each passage's row belongs to each family of terms."""

    def __init__(
        self,
        accounts: Ints,
        families: Mapping[str, Ints],
        rows: Rows,
        profile: Floats | Rows,
        vectors: Floats | None = None,
    ) -> None:
        self._accounts = accounts
        self._families = families
        self._rows = rows
        self._nearest = _as_rows(profile).highest(_WITNESSES)
        self._vectors = vectors

    def of(self, pairs: Sequence[Pair]) -> list[Parts]:
        """The parts of the scores of all pairs."""
        first, second = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        lengths = np.stack(list(self._families.values()), axis=1)
        alike = parted_dots(self._rows, lengths, first, second)
        similar = np.maximum(alike.sum(axis=1), 1e-9)
        shares = dict(zip(self._families, (alike / similar[:, None]).T, strict=True))
        figures = sum(shares[family] for family in _FIGURES)
        own, told, witnesses = self._own_and_witnesses(first, second)
        columns = (
            own,
            told,
            figures,
            shares["acts"] + shares["things"],
            shares["dates"],
            self._semantic_shares(first, second, similar),
            witnesses,
        )
        return list(map(Parts._make, zip(*(column.tolist() for column in columns), strict=True)))

    def _own_and_witnesses(self, first: Ints, second: Ints) -> tuple[Doubles, Doubles, Ints]:
        """What the profiles of pairs have in common: through themselves, through passages elsewhere, of how many accounts."""
        near, count = self._nearest, len(self._nearest)
        held = np.diff(near.starts)[first]
        entries = runs(near.starts[first], held)
        pair = np.repeat(np.arange(len(first)), held)
        cells = near.owners * count + near.columns
        wanted = second[pair] * count + near.columns[entries]
        place = np.minimum(np.searchsorted(cells, wanted), len(cells) - 1)
        met = cells[place] == wanted
        pair, through = pair[met], near.columns[entries][met]
        amount = near.values[entries][met].astype(np.float64) * near.values[place][met]
        itself = (through == first[pair]) | (through == second[pair])
        own: Doubles = np.bincount(pair[itself], amount[itself], len(first)).astype(np.float64)
        pair, through, amount = pair[~itself], through[~itself], amount[~itself]
        told: Doubles = np.bincount(pair, amount, len(first)).astype(np.float64)
        most = np.zeros(len(first))
        np.maximum.at(most, pair, amount)
        strong = amount >= most[pair] / 4
        accounts = int(self._accounts.max()) + 1
        # Asked for no counts, `unique` would import numpy's masked arrays: 7 ms of each start.
        tellers, _ = np.unique(pair[strong] * accounts + self._accounts[through[strong]], return_counts=True)
        return own, told, np.bincount(tellers // accounts, minlength=len(first))

    def _semantic_shares(self, first: Ints, second: Ints, similar: Doubles) -> Doubles:
        """The part that embeddings have in the similarity of pairs, when there are any."""
        if self._vectors is None:
            return np.zeros(len(first))
        close = WEIGHT * pair_closeness(first, second, self._vectors)
        return close / (close + (1.0 - WEIGHT) * similar)


def _as_rows(profile: Floats | Rows) -> Rows:
    """The profiles of all passages as sparse rows."""
    if isinstance(profile, Rows):
        return profile
    owners, columns = np.nonzero(profile)
    starts = np.searchsorted(owners, np.arange(len(profile) + 1)).astype(np.int64)
    return Rows(starts, columns, profile[owners, columns], len(profile))
