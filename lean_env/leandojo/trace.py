"""Traces a repository by LeanDojo, and writes what it finds in the layout of LeanDojo Benchmark: theorems with their
tactics and premises, and the corpus with its imports. What reads those files reads these (see `benchmark`, and
retriever.sources for the corpus).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx

from lean_env.errors import LeanUnavailable
from lean_env.leandojo.benchmark import NO_GOALS, DojoTheorem, Position, Provenance, TracedStep, write_benchmark
from lean_env.leandojo.package import check_window, explained, load, open_repository
from lean_env.toolchain.discover import which


@dataclass(frozen=True, slots=True)
class Written:
    """What a traced repository became."""

    theorems_file: Path
    corpus_file: Path
    theorems: int
    steps: int
    files: int
    premises: int


def trace_repository(where: str, out: Path, commit: str = "") -> Written:
    """Trace the repository at a folder or URL, with all that it depends on, and write `out`.

    LeanDojo keeps what it traced in its own cache ($CACHE_DIR). Raises LeanUnavailable with what stands in the way:
    the package, git, elan, the network, the version of Lean.
    """
    dojo = load()
    repository = open_repository(dojo, where, commit)
    check_window(repository.lean_version)
    if which("lake") is None or which("lean") is None:
        raise LeanUnavailable(
            f"LeanDojo builds {where} to trace it, and there is no `lake` here: install elan "
            "(https://lean-lang.org/install), then run this again"
        )
    with explained(f"LeanDojo can't trace {where}"):
        return write_traced(dojo.trace(repository), out)


def write_traced(traced: Any, out: Path) -> Written:
    """Write a `TracedRepo`: theorems.json, corpus.jsonl and metadata.json, the last when the others are whole."""
    out.mkdir(parents=True, exist_ok=True)
    theorems = [_theorem(found) for found in traced.get_traced_theorems()]
    write_benchmark(theorems, out / "theorems.json")
    files = premises = 0
    with (out / "corpus.jsonl").open("w", encoding="utf-8") as corpus:
        for row in corpus_rows(traced.traced_files_graph):
            files, premises = files + 1, premises + len(row["premises"])
            corpus.write(json.dumps(row, ensure_ascii=False) + "\n")
    written = Written(
        out / "theorems.json", out / "corpus.jsonl", len(theorems), sum(len(t.steps) for t in theorems), files, premises
    )
    about = {
        "from_repo": {"url": traced.repo.url, "commit": traced.repo.commit, "lean": traced.repo.lean_version},
        "theorems": written.theorems,
        "files": files,
        "premises": premises,
    }
    (out / "metadata.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return written


def corpus_rows(graph: nx.DiGraph[str]) -> Iterator[dict[str, Any]]:
    """A row a file, each behind those that it imports."""
    for path in reversed(list(nx.topological_sort(graph))):
        definitions = graph.nodes[path]["traced_file"].get_premise_definitions()
        yield {"path": path, "imports": sorted(graph.successors(path)), "premises": definitions}


def _theorem(found: Any) -> DojoTheorem:
    """A `TracedTheorem` as data. Tactics with bullets hold others, which are listed by themselves: as in the published
    benchmarks, they are left out.
    """
    steps = [tactic for tactic in found.get_traced_tactics() if tactic.state_before != NO_GOALS]
    return DojoTheorem(
        found.repo.url,
        found.repo.commit,
        str(found.file_path),
        found.theorem.full_name,
        _position(found.start),
        _position(found.end),
        tuple(_step(tactic) for tactic in steps if "·" not in tactic.tactic),
    )


def _step(found: Any) -> TracedStep:
    annotated, premises = found.get_annotated_tactic()
    return TracedStep(
        found.tactic, found.state_before, found.state_after, annotated, tuple(_provenance(each) for each in premises)
    )


def _provenance(found: Any) -> Provenance:
    return Provenance(
        found["full_name"], str(found["def_path"] or ""), _position(found["def_pos"]), _position(found["def_end_pos"])
    )


def _position(found: Any) -> Position:
    line, column = found
    return line, column
