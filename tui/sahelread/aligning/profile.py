"""The other accounts as witnesses: two passages gain when they resemble the same passages elsewhere.

Each passage gets a profile: its similarity to its nearest passages of the other accounts, and a weight for itself. The
score of two passages is the cosine of their profiles. Of everything tried on French stories this gained most, and
on stories never looked at as well (F1 .577 to .633); it costs one matrix product. Short stories have profiles over
all passages (a square matrix), long ones over their candidates (sparse rows).
"""

from __future__ import annotations

import numpy as np

from sahelread.aligning import weights
from sahelread.aligning.rows import Floats, Ints, Rows, dots, in_order


def self_weight(squares: Floats, usual: float = weights.SELF) -> float:
    """What a passage weighs in its own profile, from the sum of squares of each passage's similarities.

    The more there is to compare with, the more a profile is made of others: without this the best bar would move
    with the number of accounts.
    """
    mass = max(float(squares.mean()), weights.LEAST_MASS) if len(squares) else weights.USUAL_MASS
    return float(usual * (mass / weights.USUAL_MASS) ** weights.SELF_GROWS)


def all_profiles(square: Floats, usual: float = weights.SELF) -> Floats:
    """The profile of every passage as a row of length 1, from the square matrix of similarities."""
    similar = _mutual(square)
    own = self_weight(np.einsum("ij,ij->i", similar, similar), usual)
    rows: Floats = similar + np.float32(own) * np.eye(len(similar), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def _mutual(square: Floats) -> Floats:
    """The similarities of passages that are among each other's nearest; 0 elsewhere."""
    if len(square) <= weights.WITNESSES:
        return square
    least = np.partition(square, -weights.WITNESSES, axis=1)[:, -weights.WITNESSES]
    nearest = square >= least[:, None]
    kept: Floats = np.where(nearest & nearest.T, square, np.float32(0.0))
    return kept


def all_scores(profile: Floats, accounts: Ints) -> Floats:
    """The cosines of all profiles, 0 within an account."""
    scores: Floats = profile @ profile.T
    scores[accounts[:, None] == accounts[None, :]] = 0.0
    return scores


def near_profiles(similar: Rows) -> Rows:
    """The profile of every passage over its candidates that have it as one, as rows of length 1."""
    count = len(similar)
    own = self_weight(similar.squares().astype(np.float32))
    itself = np.arange(count, dtype=np.int64)
    owners = np.concatenate((similar.owners, itself))
    columns = np.concatenate((similar.columns.astype(np.int64), itself))
    values = np.concatenate((similar.values, np.full(count, own, dtype=np.float32)))
    order = in_order(owners * count + columns)
    starts = np.searchsorted(owners[order], np.arange(count + 1)).astype(np.int64)
    return Rows(starts, columns[order], values[order], count).unit()


def pair_scores(profile: Rows, pairs: Rows) -> Rows:
    """The cosines of the profiles of the pairs that `pairs` holds, in its place of values."""
    return Rows(pairs.starts, pairs.columns, dots(profile, pairs), pairs.width)
