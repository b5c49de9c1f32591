"""Encoders: text to unit vectors whose inner product says how near two statements are. Knows nothing of Lean processes.

The default needs no model: tf-idf over the symbols of a statement, reduced by latent semantic analysis (Deerwester et
al. 1990) with a randomised range finder (Halko, Martinsson and Tropp 2011, algorithm 4.4).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, Self

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits  # pyright: ignore[reportMissingTypeStubs]

Matrix = npt.NDArray[np.float32]

_TOKEN = re.compile(r"[^\W\d_][\w'!?]*(?:\.[^\W\d_][\w'!?]*)*|\d+|[^\s\w()\[\]{},:.✝]+")
# One-letter names are variables: what they are called says nothing.
_VARIABLE = re.compile(r"^[a-zα-ωA-Zι]['₀-₉\d]*$")


class Encoder(Protocol):
    """Turns texts into rows of a float32 matrix of shape (texts, dimension), each of length 1 (or 0 for nothing)."""

    @property
    def name(self) -> str:
        """Identifies encoder and settings; part of an index's key."""
        ...

    def encode(self, texts: Sequence[str]) -> Matrix: ...


def tokens(text: str) -> list[str]:
    """The symbols of a statement or goal: constants, notations and numbers, without variables and punctuation."""
    found: list[str] = []
    for token in _TOKEN.findall(text):
        if _VARIABLE.match(token):
            continue
        found.append(token)
        if "." in token:
            found += token.split(".")  # `Nat.gcd` is also about `Nat` and about `gcd`
    return found


@dataclass(frozen=True)
class LexicalEncoder:
    """tf-idf and LSA, fitted to a corpus. `dimension` and `seed` are its only settings."""

    vocabulary: dict[str, int]
    idf: Matrix
    basis: Matrix = field(repr=False)  # (vocabulary, dimension)
    seed: int = 0

    @property
    def name(self) -> str:
        """See `Encoder`."""
        return f"lsa-{self.basis.shape[1]}-{self.seed}"

    @classmethod
    def fit(cls, texts: Sequence[str], *, dimension: int = 256, seed: int = 0) -> Self:
        """Learn vocabulary, weights and the reduced space from a corpus."""
        counts = [Counter(tokens(text)) for text in texts]
        frequency = Counter(token for row in counts for token in row)
        vocabulary = {token: i for i, token in enumerate(sorted(frequency))}
        documents = np.array([frequency[token] for token in vocabulary], dtype=np.float32)
        idf = np.log((1 + len(texts)) / (1 + documents)).astype(np.float32) + np.float32(1)
        with threadpool_limits(1):  # matrices of this size gain nothing from threads, and search workers have the cores
            basis = _range_basis(_weighted(counts, vocabulary, idf), dimension, seed)
        return cls(vocabulary, idf, basis, seed)

    def save(self, path: Path) -> None:
        """Write everything that `load` needs, as one `.npz` file without pickled objects."""
        words = np.frombuffer(json.dumps(list(self.vocabulary)).encode(), dtype=np.uint8)
        with path.open("wb") as file:
            np.savez(file, words=words, idf=self.idf, basis=self.basis, seed=np.int64(self.seed))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote. Raises OSError or ValueError when that is not what is there."""
        with np.load(path, allow_pickle=False) as stored:
            words: list[str] = json.loads(stored["words"].tobytes())
            vocabulary = {word: i for i, word in enumerate(words)}
            return cls(vocabulary, stored["idf"], stored["basis"], int(stored["seed"]))

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See `Encoder`. Symbols that the corpus never had are passed over."""
        rows = _weighted((Counter(tokens(text)) for text in texts), self.vocabulary, self.idf)
        with threadpool_limits(1):
            return _unit(rows @ self.basis)


def _weighted(rows: Iterable[Counter[str]], vocabulary: dict[str, int], idf: Matrix) -> Matrix:
    """(texts, vocabulary): (1 + log count) * idf, each row of length 1."""
    known = [[(vocabulary[t], n) for t, n in row.items() if t in vocabulary] for row in rows]
    matrix = np.zeros((len(known), len(vocabulary)), dtype=np.float32)
    for i, row in enumerate(known):
        for j, count in row:
            matrix[i, j] = (1 + np.log(count)) * idf[j]
    return _unit(matrix)


def _range_basis(matrix: Matrix, dimension: int, seed: int, iterations: int = 2) -> Matrix:
    """Orthonormal (columns of `matrix`, dimension) that spans nearly what its leading singular vectors span."""
    width = min(dimension, *matrix.shape)
    random = np.random.default_rng(seed).standard_normal((matrix.shape[0], width), dtype=np.float32)
    sample = matrix.T @ random
    for _ in range(iterations):
        sample = matrix.T @ (matrix @ np.linalg.qr(sample)[0])
    return np.linalg.qr(sample)[0].astype(np.float32)


def _unit(matrix: Matrix) -> Matrix:
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return (matrix / np.where(length > 0, length, 1)).astype(np.float32)
