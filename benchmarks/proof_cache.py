"""Measure the proof cache: attempt the same problems twice with an empty cache, and hold the second run to the first.

    python benchmarks/proof_cache.py [PROBLEMS.jsonl] [--every 12] [--time-limit 10] [--renamed]

Prints the seconds of the search's Lean and of the clock (which also counts stating each problem, and its verdict in
fresh Lean processes), and says which problem ended otherwise. With --renamed the second run is on the same theorems
and variables under other names. The exit status is 1 where results differ, or the second run takes 10 % or more of the
first's Lean time.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from lean_env.problem import Problem, read_problems
from prover.attempt import Attempt
from prover.session import AttemptOptions, Prover

STARTER = Path(__file__).parent / "problems" / "starter.jsonl"


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path, nargs="?", default=STARTER)
    parser.add_argument("--every", type=int, default=12, help="take every n-th problem; 1 for all")
    parser.add_argument("--time-limit", type=float, default=10.0)
    parser.add_argument("--renamed", action="store_true")
    options = parser.parse_args()
    problems = [problem for problem in read_problems(options.problems) if isinstance(problem, Problem)][
        :: options.every
    ]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SEQUENT_PROOF_CACHE"] = str(Path(folder, "proofs.sqlite"))
        first = attempts(problems, options.time_limit)
        second = attempts([renamed(p) for p in problems] if options.renamed else problems, options.time_limit)
    same = True
    for before, after in zip(first, second, strict=True):
        if before.status != after.status or (before.proof != after.proof and not options.renamed):
            same = False
            print(
                f"{before.problem.name}: {before.status}, then {after.status}: {before.proof!r}, then {after.proof!r}"
            )
    spent = [sum(attempt.stats.lean_seconds for attempt in run) for run in (first, second)]
    print(f"Lean time of the search: {spent[0]:.2f} s, then {spent[1]:.2f} s: {100 * spent[1] / spent[0]:.1f} %")
    return 0 if same and spent[1] < 0.1 * spent[0] else 1


def attempts(problems: list[Problem], time_limit: float) -> list[Attempt]:
    """One after the other, by one prover."""
    started = time.monotonic()
    with Prover(AttemptOptions(time_limit=time_limit)) as prover:
        found = [prover.attempt(problem) for problem in problems]
    solved = sum(attempt.status == "proved" for attempt in found)
    hits = sum(attempt.stats.cache_hits for attempt in found)
    seconds = time.monotonic() - started
    print(f"{len(found)} problems, {solved} proved, {hits} cache hits, {seconds:.1f} s", flush=True)
    return found


def renamed(problem: Problem) -> Problem:
    """The same theorem by another name, and its variables and hypotheses too."""
    statement = re.sub(r"^(theorem|lemma) ([^\s({\[:]+)", r"\1 \2_again", problem.statement)
    for names in re.findall(r"[({]([^:(){}∃∀]*) :", statement):
        for name in names.split():
            statement = re.sub(rf"(?<![\w.'₁]){re.escape(name)}(?![\w'₁])", f"{name}₁", statement)
    return replace(problem, statement=statement)


if __name__ == "__main__":
    sys.exit(main())
