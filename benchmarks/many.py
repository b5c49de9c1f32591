"""Measure batch search: the same problems one at a time, by the worker processes of a batch, and many in one process.

    python benchmarks/many.py [PROBLEMS.jsonl] [--every 6] [--time-limit 10] [--processes 2] [--at-once 4]

Prints for each way the solved problems, the seconds, and the solved problems a minute. No way uses the proof cache.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem, read_problems
from prover.attempt import AttemptSettings
from prover.many import attempt_all
from prover.session import AttemptOptions, Prover, make_generator
from sequent.batch.workers import WorkerPool

STARTER = Path(__file__).parent / "problems" / "starter.jsonl"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path, nargs="?", default=STARTER)
    parser.add_argument("--every", type=int, default=6, help="take every n-th problem")
    parser.add_argument("--time-limit", type=float, default=10.0)
    parser.add_argument("--processes", type=int, default=2, help="Lean processes, but for the first way")
    parser.add_argument("--at-once", type=int, default=4, help="attempts side by side in one process")
    parser.add_argument("--ways", nargs="+", choices=["one", "workers", "many"], default=["one", "workers", "many"])
    options = parser.parse_args()
    problems = [problem for problem in read_problems(options.problems) if isinstance(problem, Problem)][
        :: options.every
    ]
    chosen = AttemptOptions(time_limit=options.time_limit, cache=False)
    make_generator(chosen.generator, 0)  # what is built on first use is no way's time
    print(f"{len(problems)} problems, {options.time_limit:g} s each")

    def one_at_a_time() -> list[str]:
        with Prover(chosen) as prover:
            return [prover.attempt(problem).status for problem in problems]

    def by_workers() -> list[str]:
        results = WorkerPool(options.processes, asdict(chosen)).results(problems)
        return [finished.record["status"] for finished in results if finished is not None]

    def many() -> list[str]:
        settings = AttemptSettings(time_limit=options.time_limit)
        generator = make_generator(chosen.generator, 0)
        with EnvironmentPool(EmbeddedEnvironment, options.processes) as pool:
            found = attempt_all(problems, pool, generator, settings, at_once=options.at_once)
            return [attempt.status for attempt in found]

    ways: dict[str, tuple[str, Callable[[], Sequence[str]]]] = {
        "one": ("one at a time", one_at_a_time),
        "workers": (f"{options.processes} worker processes", by_workers),
        "many": (f"{options.at_once} at once in one process, {options.processes} Lean", many),
    }
    for way in options.ways:
        name, run = ways[way]
        started = time.monotonic()
        solved = sum(status == "proved" for status in run())
        seconds = time.monotonic() - started
        print(f"{name:40} {solved:4} solved in {seconds:6.1f} s: {60 * solved / seconds:6.1f} a minute", flush=True)


if __name__ == "__main__":
    main()
