"""Encoders: text to unit vectors whose inner product says how near two statements are. Knows nothing of Lean processes.

The default needs no model: tf-idf over the symbols of a statement, reduced by latent semantic analysis (Deerwester et
al. 1990) with a randomised range finder (Halko, Martinsson and Tropp 2011, algorithm 4.4).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, Self

import numpy as np
import numpy.typing as npt

from retriever.arrays import load_arrays, save_arrays
from retriever.corpus import Premise
from retriever.errors import EncoderError
from retriever.threads import one_thread

Matrix = npt.NDArray[np.float32]

FITTED_TEXTS = 20_000  # so many texts of a larger corpus say what the space is
VOCABULARY = 50_000  # symbols; the rarest of a larger corpus are left out
_PIECE = 1 << 22  # numbers in one intermediate result, so that memory stays bounded

_TOKEN = re.compile(r"[^\W\d_][\w'!?]*(?:\.[^\W\d_][\w'!?]*)*|\d+|[^\s\w()\[\]{},:.✝]+")
# One-letter names are variables: what they are called says nothing.
_VARIABLE = re.compile(r"^[a-zα-ωA-Zι]['₀-₉\d]*$")


class Encoder(Protocol):
    """Turns texts into rows of a float32 matrix of shape (texts, dimension), each of length 1 (or 0 for nothing)."""

    @property
    def name(self) -> str:
        """Identifies encoder, weights and settings; part of an index's key."""
        ...

    def encode(self, texts: Sequence[str]) -> Matrix:
        """Proof states, or other queries."""
        ...

    def encode_premises(self, premises: Sequence[Premise]) -> Matrix:
        """Premises, which some models read in another form than queries."""
        ...


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


def premise_text(premise: Premise) -> str:
    """What lexical methods read of a premise."""
    return f"{premise.name} {premise.statement}"


@dataclass(frozen=True)
class LexicalEncoder:
    """tf-idf and LSA, fitted to a corpus. `dimension` and `seed` are its only settings."""

    vocabulary: dict[str, int]
    idf: Matrix
    basis: Matrix = field(repr=False)  # (vocabulary, dimension), or narrower for a corpus that has fewer directions
    dimension: int = 256
    seed: int = 0

    @property
    def name(self) -> str:
        """See `Encoder`. The corpus that it was fitted to is not in the name: an index is of one corpus anyway."""
        return lexical_name(self.dimension, self.seed)

    @classmethod
    def fit(cls, texts: Sequence[str], *, dimension: int = 256, seed: int = 0) -> Self:
        """Learn vocabulary, weights and the reduced space from a corpus."""
        counts = [Counter(tokens(text)) for text in texts]
        frequency = Counter(token for row in counts for token in row)
        known = sorted(token for token, _ in frequency.most_common(VOCABULARY))
        vocabulary = {token: i for i, token in enumerate(known)}
        documents = np.array([frequency[token] for token in vocabulary], dtype=np.float32)
        idf = np.log((1 + len(texts)) / (1 + documents)).astype(np.float32) + np.float32(1)
        if len(counts) > FITTED_TEXTS:
            chosen = np.random.default_rng(seed).choice(len(counts), FITTED_TEXTS, replace=False)
            counts = [counts[int(i)] for i in np.sort(chosen)]
        with one_thread():  # matrices of this size gain nothing from threads, and search workers have the cores
            basis = _range_basis(_weighted(counts, vocabulary, idf), dimension, seed)
        return cls(vocabulary, idf, basis, dimension, seed)

    def save(self, path: Path) -> None:
        """Write everything that `load` needs, as one file."""
        settings = np.array([self.dimension, self.seed])
        save_arrays(path, self.vocabulary, idf=self.idf, basis=self.basis, settings=settings)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read what `save` wrote. Raises EncoderError when that is not what is there."""
        try:
            vocabulary, (idf, basis, (dimension, seed)) = load_arrays(path, "idf", "basis", "settings")
            return cls(vocabulary, idf, basis, int(dimension), int(seed))
        except (OSError, ValueError) as error:
            raise EncoderError(f"{path} holds no lexical encoder: {error}") from error

    def encode(self, texts: Sequence[str]) -> Matrix:
        """See `Encoder`. Symbols that the corpus never had are passed over."""
        rows = _weighted([Counter(tokens(text)) for text in texts], self.vocabulary, self.idf)
        with one_thread():
            return _unit(rows.times(self.basis))

    def encode_premises(self, premises: Sequence[Premise]) -> Matrix:
        """See `Encoder`."""
        return self.encode([premise_text(premise) for premise in premises])


def lexical_name(dimension: int = 256, seed: int = 0) -> str:
    """The name of a lexical encoder with these settings, before there is one."""
    return f"lsa-{dimension}-{seed}"


@dataclass(frozen=True, slots=True)
class _Sparse:
    """A sparse matrix by rows: those of `columns` and `values` from `starts[i]` to `starts[i + 1]` are row i."""

    starts: npt.NDArray[np.int64]
    columns: npt.NDArray[np.int64]
    values: Matrix
    width: int

    def times(self, dense: Matrix) -> Matrix:
        """(rows, n) for `dense` of shape (width, n)."""
        result = np.zeros((len(self.starts) - 1, dense.shape[1]), dtype=np.float32)
        filled = np.flatnonzero(np.diff(self.starts))
        step = max(1, _PIECE * len(result) // (1 + len(self.values) * dense.shape[1]))
        for first in range(0, len(filled), step):
            rows = filled[first : first + step]
            start, end = self.starts[rows[0]], self.starts[rows[-1] + 1]
            terms = dense[self.columns[start:end]] * self.values[start:end, None]
            result[rows] = np.add.reduceat(terms, self.starts[rows] - start, axis=0)
        return result

    @property
    def transposed(self) -> _Sparse:
        order = np.argsort(self.columns, kind="stable")
        rows = np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))
        counts = np.bincount(self.columns, minlength=self.width)
        return _Sparse(np.append(0, np.cumsum(counts)), rows[order], self.values[order], len(self.starts) - 1)


def _weighted(rows: Iterable[Counter[str]], vocabulary: dict[str, int], idf: Matrix) -> _Sparse:
    """(texts, vocabulary): (1 + log count) * idf, each row of length 1."""
    starts, columns, counts = [0], list[int](), list[int]()
    for row in rows:
        for token, count in row.items():
            if token in vocabulary:
                columns.append(vocabulary[token])
                counts.append(count)
        starts.append(len(columns))
    values = (1 + np.log(np.array(counts, dtype=np.float32))) * idf[columns]
    lengths = np.sqrt(np.bincount(_row_numbers(starts), values**2, minlength=len(starts) - 1))
    values /= np.repeat(lengths, np.diff(starts)).astype(np.float32)
    return _Sparse(np.array(starts), np.array(columns, dtype=np.int64), values, len(vocabulary))


def _row_numbers(starts: Sequence[int]) -> npt.NDArray[np.int64]:
    return np.repeat(np.arange(len(starts) - 1), np.diff(starts))


def _range_basis(matrix: _Sparse, dimension: int, seed: int, iterations: int = 2) -> Matrix:
    """Orthonormal (columns of `matrix`, dimension) that spans nearly what its leading singular vectors span."""
    texts, across = len(matrix.starts) - 1, matrix.transposed
    width = min(dimension, texts, matrix.width)
    random = np.random.default_rng(seed).standard_normal((texts, width), dtype=np.float32)
    sample = across.times(random)
    for _ in range(iterations):
        sample = across.times(matrix.times(np.linalg.qr(sample)[0]))
    return np.linalg.qr(sample)[0].astype(np.float32)


def _unit(matrix: Matrix) -> Matrix:
    length = np.linalg.norm(matrix, axis=1, keepdims=True)
    return (matrix / np.where(length > 0, length, 1)).astype(np.float32)
