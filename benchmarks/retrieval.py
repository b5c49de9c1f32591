"""Measure retrieval: what is found for the theorems of the core library, and what a query costs at any size.

    python benchmarks/retrieval.py recall [--theorems 500] [--encoders lsa minilm]
    python benchmarks/retrieval.py speed [--premises 180000] [--queries 64]
    python benchmarks/retrieval.py sizes [--sizes 10000 100000 1000000] [--svg FILE]

`recall` takes theorems of the core library, each as if it were to be proved: the query is its statement, and what is to
be found among the premises accessible at its place are those that its proof term mentions, read from the compiled file.
No method has seen a proof. recall@k is the mean share of them among the first k, MRR the mean of 1 / rank of the first.

`speed` and `sizes` search synthetic vectors of 384 dimensions: a mixture of Gaussians with one component for 90
vectors, components of sizes as 1 / sqrt(rank), variances that fall as 1 / dimension, and a spread within a component of
0.9 times that between them; all of length 1. Half are accessible, at random; the queries come from the same mixture.
The yardstick is an exact scan in the same run: all inner products, argsort, and a filter in Python until 100 are found.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from retriever.corpus import Corpus, Mask
from retriever.encoder import Encoder
from retriever.ranking import HybridRetriever, Retriever
from retriever.vectors import IndexSettings, VectorIndex

DIMENSION = 384
NEAREST = 100  # recall at so many
Vectors = npt.NDArray[np.float32]


# Recall


@dataclass(frozen=True, slots=True)
class Held:
    """A theorem to be proved: its statement, what it may use, and what its proof uses (indices of premises)."""

    statement: str
    accessible: Mask
    used: frozenset[int]


def held_out(corpus: Corpus, library: Any, count: int, seed: int) -> list[Held]:
    """Theorems of the core library, by chance, whose proofs use premises of the corpus."""
    from lean_env.olean import Olean
    from retriever.corpus import place

    numbers = {premise.name: i for i, premise in enumerate(corpus.premises)}
    modules = {module.name: module for module in library.modules}
    oleans: dict[str, Olean] = {}
    found: list[Held] = []
    for number in np.random.default_rng(seed).permutation(len(corpus.premises)):
        premise = corpus.premises[number]
        olean = oleans.setdefault(premise.module, Olean(library.path / modules[premise.module].olean))
        if premise.name not in olean.ranges:
            continue  # nobody wrote it
        accessible = corpus.accessible_at(premise.module, place(*olean.ranges[premise.name][0]))
        used = {numbers[name] for name in _mentioned(olean, premise.name, numbers)}
        used = {i for i in used if accessible[i]}
        if used:
            found.append(Held(premise.statement, accessible, frozenset(used)))
        if len(found) == count:
            break
    return found


def _mentioned(olean: Any, name: str, premises: dict[str, int]) -> Iterator[str]:
    """Premises in a proof term; parts of it that Lean made theorems of their own (`NAME._proof_1`) are read too."""
    stack, seen = [name], {name}
    while stack:
        current = stack.pop()
        for other in olean.references(olean.constants[current]) - seen:
            seen.add(other)
            if other.startswith(f"{name}._") and other in olean.constants:
                stack.append(other)
            elif (base := other.partition("._")[0]) in premises and base != name:
                yield base


def recall(args: argparse.Namespace) -> None:
    """One table: what each method finds."""
    from lean_env.embedded import core_library
    from retriever.core import core_corpus
    from retriever.neural import TransformerEncoder
    from retriever.store import core_index

    library = core_library()
    corpus = core_corpus(library)
    held = held_out(corpus, library, args.theorems, args.seed)
    used, usable = np.mean([len(theorem.used) for theorem in held]), np.mean([h.accessible.sum() for h in held])
    print(f"{len(corpus.premises):,} premises; {len(held)} theorems, which use {used:.1f} of {usable:,.0f} each\n")
    print("| method | recall@1 | recall@10 | recall@100 | MRR | ms a search |\n|---|---:|---:|---:|---:|---:|")
    dense: list[Retriever] = []
    for spec in args.encoders:
        encoder = None if spec == "lsa" else TransformerEncoder.load(spec)
        stored = core_index(library, encoder)
        stored.dense.encoder = Known(stored.dense.encoder, [theorem.statement for theorem in held])
        exact = Exact(corpus, stored.dense)
        show(f"{spec}, exact scan", exact, held)
        show(spec, stored.dense, held)
        show(f"{spec} + bm25", stored.retriever("hybrid"), held)
        dense.append(stored.dense)
        if spec == args.encoders[-1]:
            show("bm25", stored.bm25, held)
            if len(dense) > 1:
                show(" + ".join([*args.encoders, "bm25"]), HybridRetriever([*dense, stored.bm25]), held)


def show(name: str, retriever: Retriever, held: list[Held]) -> None:
    """A row of the table."""
    ranks: list[npt.NDArray[np.int64]] = []
    started = time.perf_counter()
    for theorem in held:
        _, ids = retriever.rank([theorem.statement], NEAREST, theorem.accessible)
        ranks.append(ids[0])
    took = (time.perf_counter() - started) / len(held)
    hits = [np.isin(ids, list(theorem.used)) for ids, theorem in zip(ranks, held, strict=True)]
    shares = [
        np.mean([hit[:k].sum() / len(theorem.used) for hit, theorem in zip(hits, held, strict=True)])
        for k in (1, 10, 100)
    ]
    mrr = np.mean([1 / (1 + int(np.argmax(hit))) if hit.any() else 0.0 for hit in hits])
    figures = " | ".join(f"{100 * share:.1f} %" for share in shares)
    print(f"| {name} | {figures} | {mrr:.3f} | {1000 * took:.2f} |", flush=True)


class Known:
    """An encoder that has encoded its queries already, in one batch, so that a search is timed alone."""

    def __init__(self, encoder: Encoder, texts: list[str]) -> None:
        self.name = encoder.name
        self.encode_premises = encoder.encode_premises
        self._vectors = dict(zip(texts, encoder.encode(texts), strict=True))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """See `Encoder`."""
        return np.stack([self._vectors[text] for text in texts])


class Exact(Retriever):
    """All inner products, sorted, and filtered in Python: what an index is held against."""

    name = "exact"

    def __init__(self, corpus: Corpus, index: Any) -> None:
        self.corpus = corpus
        self._encoder = index.encoder
        self._vectors: Vectors = index.vectors.vectors(np.argsort(index.owners))

    def rank(self, texts: Any, k: int, among: Mask | None = None) -> Any:
        """See `Retriever`."""
        queries = self._encoder.encode(texts)
        usable = set(np.flatnonzero(among).tolist()) if among is not None else set(range(len(self._vectors)))
        ids = np.full((len(texts), k), -1, dtype=np.int64)
        for row, found in enumerate(scan(queries, self._vectors, usable, k)):
            ids[row, : len(found)] = found
        return np.zeros(ids.shape, dtype=np.float32), ids


# Speed


def scan(queries: Vectors, vectors: Vectors, usable: set[int], k: int) -> list[list[int]]:
    """The yardstick: (queries, vectors) inner products, argsort, and a filter in Python."""
    found: list[list[int]] = []
    for order in np.argsort(-(queries @ vectors.T), axis=1):
        kept: list[int] = []
        for number in order.tolist():
            if number in usable:
                kept.append(number)
                if len(kept) == k:
                    break
        found.append(kept)
    return found


def mixture(count: int, queries: int, seed: int) -> tuple[Vectors, Vectors]:
    """Synthetic premises and queries, as the head of this file says."""
    random = np.random.default_rng(seed)
    components = max(2, count // 90)
    deviations = (1 / np.sqrt(np.arange(1, DIMENSION + 1))).astype(np.float32)
    centres = random.standard_normal((components, DIMENSION), dtype=np.float32)
    weights = 1 / np.sqrt(np.arange(1, components + 1))

    def draw(number: int) -> Vectors:
        points = 0.9 * random.standard_normal((number, DIMENSION), dtype=np.float32)
        points += centres[random.choice(components, number, p=weights / weights.sum())]
        points *= deviations
        return points / np.linalg.norm(points, axis=1, keepdims=True)

    return draw(count), draw(queries)


@dataclass(frozen=True, slots=True)
class Measured:
    """One size. Times in seconds, of a batch; the best of several."""

    premises: int
    kind: str
    build: float
    index: float
    exact: float
    recall: float


def best(run: Callable[[], Any], repeats: int) -> tuple[float, Any]:
    """The shortest time of several, and the result."""
    times: list[float] = []
    for _ in range(repeats):
        started = time.perf_counter()
        result = run()
        times.append(time.perf_counter() - started)
    return min(times), result


def measure(count: int, queries: int, seed: int, settings: IndexSettings) -> Measured:
    """Index and exact scan over the same vectors, one after the other, and again."""
    vectors, asked = mixture(count, queries, seed)
    allowed = np.random.default_rng(seed + 1).random(count) < 0.5
    usable = set(np.flatnonzero(allowed).tolist())
    started = time.perf_counter()
    index = VectorIndex.build(vectors, settings)
    build = time.perf_counter() - started
    repeats = 3 if count <= 300_000 else 2
    searched, (_, found) = best(lambda: index.search(asked, NEAREST, allowed), repeats)
    scanned, expected = best(lambda: scan(asked, vectors, usable, NEAREST), repeats)
    again, _ = best(lambda: index.search(asked, NEAREST, allowed), repeats)
    share = np.mean([len(set(row.tolist()) & set(right)) / NEAREST for row, right in zip(found, expected, strict=True)])
    return Measured(count, index.kind, build, min(searched, again), scanned, float(share))


def sizes(args: argparse.Namespace) -> None:
    """A table of sizes, and the plot."""
    settings = IndexSettings(threads=args.threads, lists=args.lists)
    print(f"{args.queries} queries a batch, half of the premises accessible, {args.threads} threads, {settings}\n")
    print("| premises | index | built in s | index s | exact scan s | ratio | recall@100 |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    rows: list[Measured] = []
    for count in args.sizes:
        row = measure(count, args.queries, args.seed, settings)
        rows.append(row)
        print(
            f"| {row.premises:,} | {row.kind} | {row.build:.1f} | {row.index:.4f} | {row.exact:.3f} "
            f"| {row.index / row.exact:.3f} | {row.recall:.3f} |",
            flush=True,
        )
        if args.svg:
            args.svg.write_text(svg(sorted(rows, key=lambda row: row.premises), args.queries), encoding="utf-8")
        if args.json:
            args.json.write_text(json.dumps([asdict(row) for row in rows], indent=1), encoding="utf-8")


def svg(rows: list[Measured], queries: int) -> str:
    """Milliseconds a query against premises, both logarithmic."""
    width, height, left, bottom = 560, 300, 56, 40
    lines = {
        "index": [(row, 1000 * row.index / queries) for row in rows],
        "exact scan": [(row, 1000 * row.exact / queries) for row in rows],
    }
    values = [math.log10(cost) for points in lines.values() for _, cost in points]
    low_x, high_x = math.log10(min(row.premises for row in rows)), math.log10(max(row.premises for row in rows))
    low_y, high_y = math.floor(min(values)), math.ceil(max(values))

    def position(x: float, y: float) -> tuple[float, float]:
        across, up = (x - low_x) / max(high_x - low_x, 1e-9), (y - low_y) / max(high_y - low_y, 1)
        return left + across * (width - left - 130), height - bottom - up * (height - bottom - 30)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{left}" y="14">milliseconds a query against premises ({queries} in a batch, half accessible)</text>',
    ]
    for row in rows:
        x, y = position(math.log10(row.premises), low_y)
        label = f"{row.premises // 1000:,}k" if row.premises < 10**6 else f"{row.premises / 10**6:g}M"
        parts.append(f'<text x="{x:.0f}" y="{y + 16:.0f}" text-anchor="middle">{label}</text>')
        parts.append(f'<text x="{x:.0f}" y="{y + 29:.0f}" text-anchor="middle" fill="#71717a">{row.kind}</text>')
    for exponent in range(low_y, high_y + 1):
        (start, y), (end, _) = position(low_x, exponent), position(high_x, exponent)
        parts.append(f'<line x1="{start:.0f}" y1="{y:.0f}" x2="{end:.0f}" y2="{y:.0f}" stroke="#e4e4e7"/>')
        parts.append(f'<text x="{start - 6:.0f}" y="{y + 4:.0f}" text-anchor="end">{10.0**exponent:g}</text>')
    for number, (name, points) in enumerate(lines.items()):
        colour = f"hsl({200 * number},65%,42%)"
        corners = [position(math.log10(row.premises), math.log10(cost)) for row, cost in points]
        drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
        parts.append(f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts.append(f'<text x="{corners[-1][0] + 8:.0f}" y="{corners[-1][1] + 4:.0f}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["recall", "speed", "sizes"])
    parser.add_argument("--theorems", type=int, default=500)
    parser.add_argument("--encoders", nargs="+", default=["lsa", "minilm"])
    parser.add_argument("--premises", type=int, default=180_000)
    parser.add_argument("--queries", type=int, default=64, help="in a batch")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 30_000, 100_000, 180_000, 300_000, 1_000_000])
    parser.add_argument("--lists", type=float, default=IndexSettings().lists, help="times the root of the premises")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--svg", type=Path, help="draw the cost of a query against size")
    parser.add_argument("--json", type=Path, help="keep the figures of `sizes`")
    args = parser.parse_args()
    if args.what == "recall":
        recall(args)
    else:
        args.sizes = [args.premises] if args.what == "speed" else args.sizes
        sizes(args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
