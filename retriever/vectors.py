"""A FAISS index of unit vectors: exact for small libraries, a graph or inverted lists for large ones.

A search may be confined to some of the vectors; the selector is inside the search, so that k are found where k are
allowed. Vectors are known by their slots, which are counted from 0 in the order of being added and never move.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import faiss as untyped_faiss  # pyright: ignore[reportMissingTypeStubs]
import numpy as np
import numpy.typing as npt

from retriever.corpus import Mask
from retriever.encoder import Matrix
from retriever.errors import IndexDamaged

faiss: Any = untyped_faiss

Slots = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """Which kind of index a number of vectors gets, and how hard it searches.

    Up to `flat_up_to` vectors every one is compared. Up to `graph_up_to` they are in a graph with `links` neighbours a
    node, walked with a beam of `beam` candidates (HNSW: Malkov and Yashunin 2018; there M, efConstruction, ef). Beyond,
    they are in `lists` * n^(1/2) inverted lists, of which the nearest `probes` * n^(2/3) are read (IVF: Jégou et al.
    2011; the exponent keeps recall@100 at 0.95 from 100,000 to 1,000,000 vectors, see benchmarks/retrieval.py). Beam
    and probes are for a search among all vectors: they grow as the share of allowed ones falls.
    """

    flat_up_to: int = 20_000
    graph_up_to: int = 60_000
    links: int = 32
    build_beam: int = 80
    beam: int = 256
    lists: float = 4.0
    probes: float = 0.02
    training_rounds: int = 6
    training_points: int = 32  # for each list
    seed: int = 1
    threads: int = 1  # search workers have the processors

    def kind(self, count: int) -> str:
        """`flat`, `hnsw` or `ivf`."""
        return "flat" if count <= self.flat_up_to else "hnsw" if count <= self.graph_up_to else "ivf"


@contextmanager
def _threads(count: int) -> Generator[None]:
    """FAISS has `count` threads in here. Its setting is also torch's where both are loaded, so it is put back."""
    before = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(count)
    try:
        yield
    finally:
        faiss.omp_set_num_threads(before)


class VectorIndex:
    """Nearest vectors by inner product."""

    def __init__(self, index: Any, settings: IndexSettings, *, mapped: bool = False) -> None:
        self._index = index
        self.settings = settings
        self.mapped = mapped

    @classmethod
    def build(cls, vectors: Matrix, settings: IndexSettings) -> Self:
        """An index of (n, dimension) vectors, in slots 0 to n - 1. Takes ten seconds for 100,000, or more."""
        count, dimension = vectors.shape
        kind = settings.kind(count)
        if kind == "hnsw":
            index = faiss.IndexHNSWFlat(dimension, settings.links, faiss.METRIC_INNER_PRODUCT)
            index.hnsw.efConstruction = settings.build_beam
        elif kind == "ivf":
            lists = min(count, round(settings.lists * math.sqrt(count)))
            index = faiss.IndexIVFFlat(faiss.IndexFlatIP(dimension), dimension, lists, faiss.METRIC_INNER_PRODUCT)
            index.cp.niter = settings.training_rounds
            index.cp.max_points_per_centroid = settings.training_points
            index.cp.min_points_per_centroid = 1  # fewer are fine, and no reason for a warning
            index.cp.seed = settings.seed
        else:
            index = faiss.IndexFlatIP(dimension)
        with _threads(settings.threads):
            if kind == "ivf":
                index.train(vectors)
            index.add(vectors)
        return cls(index, settings)

    @property
    def kind(self) -> str:
        """`flat`, `hnsw` or `ivf`."""
        return {"IndexHNSWFlat": "hnsw", "IndexIVFFlat": "ivf"}.get(type(self._index).__name__, "flat")

    @property
    def dimension(self) -> int:
        return int(self._index.d)

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def add(self, vectors: Matrix) -> None:
        """Put (n, dimension) vectors into the next n slots."""
        if self.mapped:
            raise ValueError("an index that is mapped from its file takes no additions: load it unmapped")
        with _threads(self.settings.threads):
            self._index.add(vectors)

    def vectors(self, slots: Slots) -> Matrix:
        """(slots, dimension): what is in some slots."""
        if self.kind == "ivf":
            self._index.make_direct_map()
        return self._index.reconstruct_batch(slots) if len(slots) else np.zeros((0, self.dimension), np.float32)

    def search(self, queries: Matrix, k: int, allowed: Mask | None = None) -> tuple[Matrix, Slots]:
        """Scores and slots, both (queries, k), best first, of the vectors in `allowed` (slots,); -1 where there are
        no more."""
        count = len(self)
        if allowed is None:
            selector, some = None, count
        else:
            some = int(np.count_nonzero(allowed))
            selector = faiss.IDSelectorBitmap(np.packbits(allowed, bitorder="little"))
        index, settings = self._index, self.settings
        if self.kind == "ivf":
            probes = math.ceil(settings.probes * count ** (2 / 3) * count / max(1, some))
            parameters = faiss.SearchParametersIVF(sel=selector, nprobe=min(probes, index.nlist))
        elif self.kind == "hnsw" and some > settings.flat_up_to:
            beam = math.ceil(max(settings.beam, 2 * k) * count / some)
            parameters = faiss.SearchParametersHNSW(sel=selector, efSearch=beam)
        else:  # a walk through the graph would hardly meet the few that are allowed
            index = faiss.downcast_index(index.storage) if self.kind == "hnsw" else index
            parameters = faiss.SearchParameters(sel=selector)
        with _threads(settings.threads):
            return index.search(queries, k, params=parameters)

    def save(self, path: Path) -> None:
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path, settings: IndexSettings, *, mapped: bool = True) -> Self:
        """Read what `save` wrote. A `mapped` index stays in the file, is shared by processes, and takes no additions.

        Raises IndexDamaged.
        """
        try:
            if not mapped:
                return cls(faiss.read_index(str(path)), settings)
            try:
                index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)
            except RuntimeError:  # inverted lists have a way of their own
                index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP | faiss.IO_FLAG_READ_ONLY)
            return cls(index, settings, mapped=True)
        except RuntimeError as error:
            raise IndexDamaged(f"{path} holds no index: {error}") from error
