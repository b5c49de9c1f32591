"""A FAISS index over a corpus: the nearest accessible premises for a batch of states in one call."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import faiss as untyped_faiss  # pyright: ignore[reportMissingTypeStubs]
import numpy as np
import numpy.typing as npt

from lean_env.embedded import CoreLibrary
from retriever.core import core_corpus
from retriever.corpus import Corpus, Mask, Premise
from retriever.encoder import Encoder, LexicalEncoder, premise_text
from retriever.errors import EncoderError

faiss: Any = untyped_faiss


@dataclass(frozen=True, slots=True)
class Retrieved:
    """A premise and its similarity to the query, from -1 to 1."""

    premise: Premise
    score: float


class PremiseIndex:
    """Exact inner-product search; which premises are accessible is a selector inside the search, not a filter after."""

    def __init__(self, corpus: Corpus, encoder: Encoder) -> None:
        vectors = encoder.encode_premises(corpus.premises)
        self.corpus = corpus
        self.encoder = encoder
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(vectors)

    @classmethod
    def of_core(cls, library: CoreLibrary) -> PremiseIndex:
        """The index of the embedded core library with its lexical encoder, fitted once and kept beside the library."""
        corpus = core_corpus(library)
        stored = library.path / f"lexical-{len(corpus.premises)}.npz"
        try:
            encoder = LexicalEncoder.load(stored)
        except EncoderError:
            encoder = LexicalEncoder.fit([premise_text(premise) for premise in corpus.premises])
            handle, temporary = tempfile.mkstemp(dir=library.path, prefix=".lexical.")
            os.close(handle)
            encoder.save(Path(temporary))
            os.replace(temporary, stored)
        return cls(corpus, encoder)

    def query(
        self, texts: Sequence[str], k: int = 16, *, among: Mask | Sequence[int] | None = None
    ) -> list[list[Retrieved]]:
        """The `k` premises nearest to each text, best first, out of `among` (None: all).

        `among` is a mask of shape (premises,), as `Corpus.accessible` makes it, or indices.
        """
        parameters = None
        if among is not None:
            mask = np.zeros(len(self.corpus.premises), dtype=bool)
            mask[np.asarray(among)] = True
            selector = faiss.IDSelectorBitmap(np.packbits(mask, bitorder="little"))
            parameters = faiss.SearchParameters(sel=selector)
        scores: npt.NDArray[np.float32]
        found: npt.NDArray[np.int64]  # both (texts, k); FAISS fills up with -1 where it found fewer
        scores, found = self._index.search(self.encoder.encode(texts), k, params=parameters)
        return [
            [
                Retrieved(self.corpus.premises[int(i)], float(score))
                for i, score in zip(ids, row, strict=True)
                if int(i) >= 0
            ]
            for ids, row in zip(found, scores, strict=True)
        ]
