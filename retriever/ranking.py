"""What every retriever has in common, and the fusion of several."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from retriever.corpus import Corpus, Mask, Premise

Scores = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

FUSION_CONSTANT = 60  # Cormack, Clarke and Buettcher 2009, section 2


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A premise and how well it fits the query; what a score means is for the retriever to say."""

    premise: Premise
    score: float


class Retriever(ABC):
    """Ranks the premises of a corpus by texts."""

    corpus: Corpus

    @property
    @abstractmethod
    def name(self) -> str:
        """How results name it."""

    @abstractmethod
    def rank(self, texts: Sequence[str], k: int, among: Mask | None = None) -> tuple[Scores, Ids]:
        """Scores and indices of premises, both (texts, k), best first, out of `among` (premises,); None: all.

        An index of -1 stands where there are no more.
        """

    def query(
        self, texts: Sequence[str], k: int = 16, *, among: Mask | Sequence[int] | None = None
    ) -> list[list[Retrieved]]:
        """The `k` best premises for each text, best first, out of `among` (None: all). The texts are one batch.

        `among` is a mask of shape (premises,), as `Corpus.accessible` makes it, or indices.
        """
        if among is not None and not (isinstance(among, np.ndarray) and among.dtype == bool):
            among = mask_of(among, len(self.corpus.premises))
        if not texts or not self.corpus.premises or k < 1:
            return [[] for _ in texts]
        scores, found = self.rank(texts, k, among)
        return [
            [
                Retrieved(self.corpus.premises[int(i)], float(score))
                for i, score in zip(ids, row, strict=True)
                if int(i) >= 0
            ]
            for ids, row in zip(found, scores, strict=True)
        ]


class HybridRetriever(Retriever):
    """Reciprocal rank fusion: a premise's score is the sum of 1 / (60 + its rank) over the retrievers that found it.

    Each retriever is asked for `depth` premises, or for k where that is more. Scores are scaled so that the best of all
    retrievers has 1 (Cormack, Clarke and Buettcher 2009).
    """

    def __init__(self, retrievers: Sequence[Retriever], depth: int = 100) -> None:
        if not retrievers:
            raise ValueError("a fusion of no retrievers")
        self.retrievers = tuple(retrievers)
        self.corpus = retrievers[0].corpus
        self.depth = depth

    @property
    def name(self) -> str:
        """See `Retriever`."""
        return "+".join(retriever.name for retriever in self.retrievers)

    def rank(self, texts: Sequence[str], k: int, among: Mask | None = None) -> tuple[Scores, Ids]:
        """See `Retriever`."""
        rankings = [retriever.rank(texts, max(k, self.depth), among)[1] for retriever in self.retrievers]
        return fuse(rankings, k)


def fuse(rankings: Sequence[Ids], k: int, constant: int = FUSION_CONSTANT) -> tuple[Scores, Ids]:
    """The k best of several rankings, each (queries, depth) with -1 for nothing; equal ones by their index."""
    queries = len(rankings[0])
    scores = np.zeros((queries, k), dtype=np.float32)
    ids = np.full((queries, k), -1, dtype=np.int64)
    for query in range(queries):
        rows = [ranking[query] for ranking in rankings]
        found = np.concatenate(rows)
        parts = np.concatenate([1 / (constant + 1 + np.arange(len(row))) for row in rows])
        unique, where = np.unique(found[found >= 0], return_inverse=True)
        total = np.bincount(where, parts[found >= 0], minlength=len(unique)) * (constant + 1) / len(rankings)
        best = np.argsort(-total, kind="stable")[:k]
        ids[query, : len(best)] = unique[best]
        scores[query, : len(best)] = total[best]
    return scores, ids


def best_of(scores: Scores, k: int) -> tuple[Scores, Ids]:
    """The k greatest of a row of scores with their indices, greatest first; -inf counts as absent."""
    count = min(k, len(scores))
    chosen = np.argpartition(-scores, count - 1)[:count] if count < len(scores) else np.arange(len(scores))
    chosen = chosen[np.lexsort((chosen, -scores[chosen]))]
    best, ids = np.full(k, -np.inf, dtype=np.float32), np.full(k, -1, dtype=np.int64)
    best[:count] = scores[chosen]
    ids[:count] = np.where(np.isneginf(scores[chosen]), -1, chosen)
    return best, ids


def mask_of(indices: Sequence[int] | npt.NDArray[Any], count: int) -> Mask:
    """(count,): true at `indices`."""
    mask = np.zeros(count, dtype=bool)
    mask[np.asarray(indices, dtype=np.int64)] = True
    return mask
