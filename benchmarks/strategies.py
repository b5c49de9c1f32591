"""Compare search strategies: the same problems, the same number of Lean steps, and who solved what.

    python -m benchmarks.strategies PROBLEMS.jsonl --out DIR [--strategies best-first mcts ...] [--steps 200]
        [--generator SPEC] [--workers 2] [--seed 0]

Every tactic at every state is run once and remembered for all strategies (see benchmarks/remembered.py). Interrupted,
the same command goes on. The table names the union of what all solved, for each strategy what it alone solved, and what
its coverage curve expects of twice the budget.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.remembered import Records, compare, share, solved
from prover.session import DEFAULT_GENERATOR, AttemptOptions
from search.coverage import fit_coverage, solved_by
from search.strategies import STRATEGIES


def table(runs: dict[str, Records], budget: int) -> str:
    """Markdown: a row a strategy, and the union."""
    lines = [
        f"| strategy | solved | 95 % interval | it alone | steps | expansions | at {2 * budget} steps |",
        "|---|---:|---|---:|---:|---:|---:|",
    ]
    for name, records in runs.items():
        alone = solved(records).difference(*(solved(other) for key, other in runs.items() if key != name))
        curve = fit_coverage(solved_by([record.steps if record.proved else None for record in records.values()]))
        expected = f"{len(records) * curve.at(2 * budget):.1f}" if curve else "unknown"
        steps, expansions = (sum(getattr(r, key) for r in records.values()) for key in ("steps", "expansions"))
        lines.append(f"| {name} | {share(records)} | {len(alone)} | {steps:,} | {expansions:,} | {expected} |")
    union = set[str]().union(*map(solved, runs.values()))
    lines.append(f"| union | {len(union)} of {len(next(iter(runs.values())))} | | | | | |")
    return "\n".join(lines)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=STRATEGIES)
    parser.add_argument("--generator", default=DEFAULT_GENERATOR)
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--time-limit", type=float, default=600.0, help="so long that steps are what ends a search")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    options = AttemptOptions(args.time_limit, steps=args.steps, generator=args.generator, seed=args.seed, cache=False)
    chosen = {name: replace(options, strategy=name) for name in args.strategies}
    print(table(compare(args.problems, args.out, chosen, args.workers), args.steps))
    return 0


if __name__ == "__main__":
    sys.exit(main())
