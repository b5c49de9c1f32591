"""BM25 over the symbols of premises (Robertson and Zaragoza 2009, with the idf that is never negative).

What a symbol adds to a premise's score is computed once, so that a query is a sum of columns (Lù 2024, "BM25S").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from retriever.arrays import load_arrays, save_arrays
from retriever.corpus import Corpus, Mask
from retriever.encoder import premise_text, tokens
from retriever.errors import IndexDamaged
from retriever.ranking import Ids, Retriever, Scores, best_of


@dataclass(frozen=True, slots=True)
class Bm25Settings:
    """`saturation` is k1: how much a repeated symbol adds. `length` is b: how much long statements are held back."""

    saturation: float = 1.2
    length: float = 0.75


class Bm25Retriever(Retriever):
    """`Retriever` by shared symbols. A score is a BM25 score; premises that share no symbol are not found."""

    def __init__(
        self,
        corpus: Corpus,
        vocabulary: dict[str, int],
        starts: npt.NDArray[np.int64],
        premises: npt.NDArray[np.int32],
        weights: Scores,
    ) -> None:
        self.corpus = corpus
        self._vocabulary = vocabulary
        self._starts = starts  # (symbols + 1,): where each symbol's premises and weights start
        self._premises = premises
        self._weights = weights

    @classmethod
    def build(cls, corpus: Corpus, settings: Bm25Settings | None = None) -> Self:
        """Count the symbols of every premise."""
        settings = settings or Bm25Settings()
        counts = [Counter(tokens(premise_text(premise))) for premise in corpus.premises]
        vocabulary = {token: i for i, token in enumerate(sorted({token for row in counts for token in row}))}
        lengths = np.array([row.total() for row in counts], dtype=np.float32)
        rows = np.repeat(np.arange(len(counts), dtype=np.int32), [len(row) for row in counts])
        symbols = np.array([vocabulary[token] for row in counts for token in row], dtype=np.int64)
        times = np.array([count for row in counts for count in row.values()], dtype=np.float32)
        containing = np.bincount(symbols, minlength=len(vocabulary))
        idf = np.log1p((len(counts) - containing + 0.5) / (containing + 0.5))
        relative = lengths / ((float(lengths.mean()) if len(lengths) else 0.0) or 1.0)
        held = settings.saturation * (1 - settings.length + settings.length * relative)
        weights = idf[symbols] * times * (settings.saturation + 1) / (times + held[rows])
        order = np.argsort(symbols, kind="stable")
        starts = np.append(0, np.cumsum(containing))
        return cls(corpus, vocabulary, starts, rows[order], weights[order].astype(np.float32))

    @property
    def name(self) -> str:
        """See `Retriever`."""
        return "bm25"

    def rank(self, texts: Sequence[str], k: int, among: Mask | None = None) -> tuple[Scores, Ids]:
        """See `Retriever`."""
        scores = np.full((len(texts), k), -np.inf, dtype=np.float32)
        ids = np.full((len(texts), k), -1, dtype=np.int64)
        for query, text in enumerate(texts):
            row = np.zeros(len(self.corpus.premises), dtype=np.float32)
            for token, count in Counter(tokens(text)).items():
                symbol = self._vocabulary.get(token)
                if symbol is not None:
                    part = slice(self._starts[symbol], self._starts[symbol + 1])
                    row[self._premises[part]] += count * self._weights[part]  # a premise is there once
            row[row == 0 if among is None else (row == 0) | ~among] = -np.inf
            scores[query], ids[query] = best_of(row, k)
        return scores, ids

    def save(self, path: Path) -> None:
        """Write everything but the corpus, as one file."""
        save_arrays(path, self._vocabulary, starts=self._starts, premises=self._premises, weights=self._weights)

    @classmethod
    def load(cls, path: Path, corpus: Corpus) -> Self:
        """Read what `save` wrote for this corpus. Raises IndexDamaged."""
        try:
            vocabulary, arrays = load_arrays(path, "starts", "premises", "weights")
            return cls(corpus, vocabulary, *arrays)
        except (OSError, ValueError) as error:
            raise IndexDamaged(f"{path} holds no BM25 index: {error}") from error
