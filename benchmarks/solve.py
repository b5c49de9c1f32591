"""Measure a generator: attempt every problem of a file within a time limit, and print what became of each.

    python benchmarks/solve.py PROBLEMS.jsonl --time-limit 10 --workers 2 [--only NAME ...] [--graphs DIR]

A development tool: it writes no run directory (`sequent batch` does), only a table, the proofs and a summary.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepLimits
from lean_env.problem import BadProblem, Problem, read_problems
from prover.attempt import AttemptSettings, attempt
from prover.symbolic import SymbolicGenerator
from search import BestFirstSettings, ProofGraph


@dataclass(frozen=True, slots=True)
class Row:
    """What is printed of one problem."""

    name: str
    status: str
    seconds: float
    expansions: int
    steps: int
    level: int
    proof: str
    reason: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a worker process needs to know."""

    time_limit: float
    step_seconds: float
    heartbeats: int
    search: BestFirstSettings
    graphs: Path | None


def solve(problem: Problem, environment: EmbeddedEnvironment, settings: Settings) -> Row:
    """Attempt one problem."""
    started = time.monotonic()
    attempt_settings = AttemptSettings(time_limit=settings.time_limit, search=settings.search)
    try:
        result = attempt(problem, environment, SymbolicGenerator(), attempt_settings)
    except Exception as error:  # noqa: BLE001  one problem's bug must not end the measurement
        return Row(problem.name, "bug", time.monotonic() - started, 0, 0, 0, "", f"{type(error).__name__}: {error}")
    if settings.graphs is not None and result.graph is not None:
        write_graph(result.graph, settings.graphs / f"{problem.name}.txt")
    level = int(result.verdict.level) if result.verdict else 0
    stats = result.stats
    seconds = time.monotonic() - started
    return Row(
        problem.name,
        result.status.value,
        seconds,
        stats.expansions,
        stats.steps,
        level,
        result.proof or "",
        result.reason,
    )


def write_graph(graph: ProofGraph, path: Path) -> None:
    """Every state that was expanded, with what Lean said of each tactic: for reading why a search failed."""
    lines: list[str] = []
    for node in graph.nodes:
        if node.edges:
            lines.append(f"=== {node.id} depth {node.depth} {node.status.value}\n{node.text}")
        for edge in node.edges:
            children = " ".join(map(str, edge.children))
            message = " ".join(edge.message.split())[:160]
            head = f"  [{edge.log_prob:6.2f}] {edge.seconds:6.3f}s {edge.status.value:7}"
            lines.append(f"{head} {edge.tactic!r} -> {children} {message}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _work(tasks: multiprocessing.Queue[Problem | None], rows: multiprocessing.Queue[Row], settings: Settings) -> None:
    limits = StepLimits(seconds=settings.step_seconds, heartbeats=settings.heartbeats)
    with EmbeddedEnvironment(limits) as environment:
        while (problem := tasks.get()) is not None:
            rows.put(solve(problem, environment, settings))


def run(problems: list[Problem], workers: int, settings: Settings) -> Iterator[Row]:
    """Rows as the problems end."""
    context = multiprocessing.get_context("spawn")
    tasks: multiprocessing.Queue[Problem | None] = context.Queue()
    rows: multiprocessing.Queue[Row] = context.Queue()
    for problem in [*problems, *[None] * workers]:
        tasks.put(problem)
    processes = [context.Process(target=_work, args=(tasks, rows, settings), daemon=True) for _ in range(workers)]
    for process in processes:
        process.start()
    for _ in problems:
        yield rows.get()
    for process in processes:
        process.join()


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--time-limit", type=float, default=10.0)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--only", nargs="*", default=None, help="attempt only these names")
    parser.add_argument("--graphs", type=Path, default=None, help="write every expanded state to this folder")
    parser.add_argument("--out", type=Path, default=None, help="also write the rows as .jsonl")
    parser.add_argument("--step-seconds", type=float, default=4.0)
    parser.add_argument("--heartbeats", type=int, default=20_000)
    parser.add_argument("--alpha", type=float, default=0.5)
    parser.add_argument("--round-penalty", type=float, default=1.0)
    parser.add_argument("--max-depth", type=int, default=24)
    parser.add_argument("--quiet", action="store_true", help="print no proofs")
    args = parser.parse_args()
    problems = list[Problem]()
    for found in read_problems(args.problems):
        if isinstance(found, BadProblem):
            print(f"bad problem {found.name}: {found.reason}", file=sys.stderr)
        elif args.only is None or found.name in args.only:
            problems.append(found)
    if args.graphs is not None:
        args.graphs.mkdir(parents=True, exist_ok=True)
    search = BestFirstSettings(alpha=args.alpha, round_penalty=args.round_penalty, max_depth=args.max_depth)
    settings = Settings(args.time_limit, args.step_seconds, args.heartbeats, search, args.graphs)
    started = time.monotonic()
    rows: list[Row] = []
    for row in run(problems, args.workers, settings):
        rows.append(row)
        print(f"{row.status:11} {row.seconds:6.2f}s {row.expansions:4} exp {row.steps:5} steps  {row.name}", flush=True)
        if row.proof and not args.quiet:
            print("    " + row.proof.replace("\n", "\n    "))
        if row.status in ("bug", "error", "unsupported") or (row.proof and row.status != "proved"):
            print("    " + " ".join(row.reason.split())[:300])
    if args.out is not None:
        args.out.write_text(
            "".join(json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows), encoding="utf-8"
        )
    counts = Counter(row.status for row in rows)
    print(f"{len(rows)} problems in {time.monotonic() - started:.1f} s: {dict(counts)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
