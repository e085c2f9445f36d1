"""The optional semantic scorer: static word embeddings through model2vec, as one more named part of the score.

`sahelread[semantic]` brings model2vec; the reader gives the model, a folder or a name. Nothing of it is imported
otherwise. Embeddings of a story's passages all point much the same way, so that what counts is how much closer two
passages are than the passages of the story are on average. There was no model to tune with: the weight is modest.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from sahelread.aligning.rows import Floats, Ints, Rows
from sahelread.model import message
from sahelread.problems import Problem, ProblemError

# What the embeddings weigh in the similarity of two passages, the words' own weight being the rest.
WEIGHT = 0.25

_vectors: dict[tuple[str, str], Floats] = {}  # by model and SHA-256 of the text: a passage is embedded once


def unit_vectors(texts: Sequence[str], model: str | Path) -> Floats:
    """The embedding of each text as a row of length 1. Raises ProblemError, naming the model."""
    name = str(model)
    keys = [(name, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()) for text in texts]
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in _vectors}
    if missing:
        _vectors.update(zip(missing, _embedded(list(missing.values()), name), strict=True))
    rows = np.stack([_vectors[key] for key in keys]).astype(np.float32)
    lengths: Floats = np.linalg.norm(rows, axis=1, keepdims=True)
    rows /= np.where(lengths > 0, lengths, np.float32(1.0))
    return rows


def with_closeness(similar: Floats, accounts: Ints, vectors: Floats) -> Floats:
    """The similarities of all passages of different accounts, with the embeddings' part in them."""
    close = _above_usual(vectors @ vectors.T, vectors)
    blended: Floats = (1.0 - WEIGHT) * similar + WEIGHT * close
    blended[accounts[:, None] == accounts[None, :]] = 0.0
    return blended.astype(np.float32)


def with_pair_closeness(similar: Rows, vectors: Floats) -> Rows:
    """The similarities of the pairs that have one, with the embeddings' part in them."""
    values = (1.0 - WEIGHT) * similar.values + WEIGHT * pair_closeness(
        similar.owners, similar.columns, vectors
    )
    return Rows(similar.starts, similar.columns, values.astype(np.float32), similar.width)


def pair_closeness(first: Any, second: Any, vectors: Floats) -> Floats:
    """How much closer than is usual in the story the pairs of passages are, from 0 to 1."""
    return _above_usual(np.einsum("ij,ij->i", vectors[first], vectors[second]), vectors)


def _above_usual(cosines: Floats, vectors: Floats) -> Floats:
    centre = vectors.mean(axis=0)
    usual = float(centre @ centre)
    above: Floats = np.clip((cosines - usual) / max(1.0 - usual, 1e-6), 0.0, 1.0).astype(np.float32)
    return above


def _embedded(texts: Sequence[str], name: str) -> Floats:
    found: Floats = np.asarray(_model(name).encode(list(texts)), dtype=np.float32)
    return found


@cache
def _model(name: str) -> Any:
    """The model of that folder or name. Raises ProblemError."""
    try:
        from model2vec import StaticModel
    except ImportError:
        raise ProblemError(
            Problem(
                name,
                message("the semantic scorer needs model2vec, which is not installed"),
                remedy=message("install it with: pip install 'sahelread[semantic]'"),
            )
        ) from None
    if (
        ("/" in name or "\\" in name)
        and name.startswith((".", "/", "~"))
        and not Path(name).expanduser().is_dir()
    ):
        raise ProblemError(
            Problem(
                name,
                message("there is no model in this folder"),
                remedy=message("give the folder of a model2vec model (it holds config.json)"),
            )
        )
    try:
        return StaticModel.from_pretrained(str(Path(name).expanduser()))
    except Exception as error:
        raise ProblemError(
            Problem(
                name,
                message(
                    "the model could not be loaded: {problem}",
                    problem=str(error).splitlines()[0] if str(error) else type(error).__name__,
                ),
                remedy=message("give the folder or the name of a model2vec model"),
            )
        ) from error
