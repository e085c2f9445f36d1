"""The other accounts as witnesses: two passages gain when they resemble the same passages elsewhere.

Each passage gets a profile: its similarity to every passage of the other accounts, and a fixed amount for itself.
The score of two passages is the cosine of their profiles. Of everything tried on French stories this gained most,
and on stories never looked at as well (F1 .577 to .633); it costs one matrix product.
"""

from __future__ import annotations

import numpy as np

from sahelread.aligning.rows import Floats, Ints

# What a passage weighs in its own profile. More of it trusts the two passages' own words, less of it the witnesses.
# Flat between .5 and 1 on every story tried (bench/weights.py).
SELF = 0.7


def between_accounts(similarity: Floats, accounts: Ints) -> Floats:
    """The similarities of passages of different accounts; 0 within an account."""
    apart: Floats = (accounts[:, None] != accounts[None, :]).astype(np.float32)
    return similarity * apart


def profiles(similarity: Floats) -> Floats:
    """The profile of every passage as a row of length 1, from similarities that are 0 within an account."""
    rows: Floats = similarity + np.float32(SELF) * np.eye(len(similarity), dtype=np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def witnessed(similarity: Floats, accounts: Ints) -> Floats:
    """The cosines of all profiles, 0 within an account."""
    rows = profiles(similarity)
    return between_accounts(rows @ rows.T, accounts)
