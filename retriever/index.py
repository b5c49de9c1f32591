"""The dense index over a corpus: the nearest accessible premises for a batch of states in one call."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from retriever.corpus import Corpus, Mask, Premise
from retriever.encoder import Encoder, Matrix
from retriever.ranking import Ids, Retriever, Scores
from retriever.vectors import IndexSettings, Slots, VectorIndex

Progress = Callable[[int, int], None]  # premises encoded, premises to encode

PIECE = 2048  # premises that are encoded between two words about progress
MOST_DEAD = 0.25  # share of slots without a premise above which an index is laid out anew


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did, in premises."""

    kept: int
    added: int
    removed: int


class PremiseIndex(Retriever):
    """`Retriever` by the inner product of vectors, from -1 to 1. Accessibility is a selector inside the search."""

    def __init__(self, corpus: Corpus, encoder: Encoder, vectors: VectorIndex, owners: Slots) -> None:
        self.corpus = corpus
        self.encoder = encoder
        self.vectors = vectors
        self.owners = owners  # (slots,): the premise of each vector, or -1

    @classmethod
    def build(
        cls,
        corpus: Corpus,
        encoder: Encoder,
        settings: IndexSettings | None = None,
        progress: Progress | None = None,
    ) -> Self:
        """Encode every premise and index the vectors."""
        vectors = encode_premises(encoder, corpus.premises, progress)
        return cls(corpus, encoder, VectorIndex.build(vectors, settings or IndexSettings()), _first(len(vectors)))

    @property
    def name(self) -> str:
        """See `Retriever`."""
        return self.encoder.name

    def rank(self, texts: Sequence[str], k: int, among: Mask | None = None) -> tuple[Scores, Ids]:
        """See `Retriever`."""
        return self.nearest(self.encoder.encode(texts), k, among)

    def nearest(self, queries: Matrix, k: int, among: Mask | None = None) -> tuple[Scores, Ids]:
        """As `rank`, for queries (queries, dimension) that are encoded already."""
        allowed = self.owners >= 0
        if among is not None:
            allowed &= among[self.owners]
        scores, slots = self.vectors.search(queries, k, None if allowed.all() else allowed)
        return scores, np.where(slots < 0, -1, self.owners[slots])

    def update(self, corpus: Corpus, progress: Progress | None = None) -> Changes:
        """Turn this into the index of another version of the corpus; only premises that are new are encoded."""
        alive: list[int] = np.flatnonzero(self.owners >= 0).tolist()
        slots = {_content(self.corpus.premises[int(self.owners[slot])]): slot for slot in alive}
        owners = np.full(len(self.owners), -1, dtype=np.int64)
        new: list[int] = []
        for number, premise in enumerate(corpus.premises):
            slot = slots.pop(_content(premise), None)
            if slot is None:
                new.append(number)
            else:
                owners[slot] = number
        added = encode_premises(self.encoder, [corpus.premises[i] for i in new], progress)
        dead = int(np.count_nonzero(owners < 0))
        changes = Changes(len(corpus.premises) - len(new), len(new), dead - int(np.count_nonzero(self.owners < 0)))
        settings = self.vectors.settings
        if dead > MOST_DEAD * (len(owners) + len(new)) or settings.kind(len(owners) + len(new)) != self.vectors.kind:
            kept = np.flatnonzero(owners >= 0)
            self.vectors = VectorIndex.build(np.concatenate([self.vectors.vectors(kept), added]), settings)
            owners = owners[kept]
        elif new:
            self.vectors.add(added)
        self.corpus, self.owners = corpus, np.concatenate([owners, np.array(new, dtype=np.int64)])
        return changes


def encode_premises(encoder: Encoder, premises: Sequence[Premise], progress: Progress | None = None) -> Matrix:
    """(premises, dimension), in pieces, with a word about each."""
    pieces: list[Matrix] = []
    for first in _pieces(len(premises)):
        pieces.append(encoder.encode_premises(premises[first : first + PIECE]))
        if progress is not None:
            progress(min(first + PIECE, len(premises)), len(premises))
    return np.concatenate(pieces)


def _pieces(count: int) -> Iterable[int]:
    return range(0, max(count, 1), PIECE)  # one piece at least: an empty one has a dimension too


def _first(count: int) -> Slots:
    return np.arange(count, dtype=np.int64)


def _content(premise: Premise) -> tuple[str, str, str]:
    """What encoders see of a premise."""
    return premise.name, premise.statement, premise.kind
