"""Compare search strategies: the same problems, the same budget, and who solved what.

    python benchmarks/strategies.py PROBLEMS.jsonl --out DIR [--strategies best-first mcts ...] [--time-limit 60]
        [--steps 200] [--expansions N] [--limit N] [--workers 2] [--seed 0]

Each strategy is one run of `sequent batch --fresh` in DIR/STRATEGY. Interrupted, the same command goes on. A budget of
steps gives every strategy the same number of tactics, however busy the machine is. Every search begins with its root,
so what the first strategy proves by one expansion all others prove in the same way: they are not run on it again, and
its record counts for them too. The table names the union of what all solved, and for each strategy what it alone
solved, and what its coverage curve expects of twice the budget.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from search.coverage import fit_coverage, solved_by, wilson_interval
from search.strategies import STRATEGIES


def batch(problems: Path, out: Path, options: Sequence[str], budget: argparse.Namespace) -> bool:
    """Make or go on with one run of `sequent batch`; whether it is complete."""
    command = [
        sys.executable,
        "-m",
        "sequent",
        "batch",
        str(problems),
        "--out",
        str(out),
        "--fresh",
        "--json",
        *options,
    ]
    for name in ("time_limit", "expansions", "steps", "limit", "workers"):
        if (bound := getattr(budget, name, None)) is not None:
            command += [f"--{name.replace('_', '-')}", str(bound)]
    if (out / "manifest.json").exists():
        command.append("--resume")
    return subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode == 0


def proved_at_the_root(records: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """What one expansion proved: the first, which is the root's in every search."""
    return {n: r for n, r in records.items() if r["status"] == "proved" and r["stats"]["expansions"] == 1}


def read(folder: Path) -> dict[str, dict[str, Any]]:
    """The records of a run by the problem's name."""
    lines = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()
    return {record["name"]: record for record in map(json.loads, lines)}


def table(runs: dict[str, dict[str, dict[str, Any]]], unit: str, budget: float) -> str:
    """Markdown: a row a strategy, and the union."""
    solved = {
        name: {problem for problem, record in records.items() if record["status"] == "proved"}
        for name, records in runs.items()
    }
    lines = [
        f"| strategy | solved | 95 % interval | it alone | steps | expansions | wall s | at {2 * budget:g} {unit} |",
        "|---|---:|---|---:|---:|---:|---:|---:|",
    ]
    for name, records in runs.items():
        low, high = wilson_interval(len(solved[name]), len(records))
        alone = solved[name].difference(*(other for key, other in solved.items() if key != name))
        totals = [
            sum(r.get("stats", {}).get(key, 0) for r in records.values())
            for key in ("steps", "expansions", "wall_seconds")
        ]
        costs = [r["stats"][unit] if problem in solved[name] else None for problem, r in records.items()]
        curve = fit_coverage(solved_by(costs))
        expected = f"{len(records) * curve.at(2 * budget):.1f}" if curve else "unknown"
        lines.append(
            f"| {name} | {len(solved[name])} of {len(records)} | {100 * low:.0f} to {100 * high:.0f} % | {len(alone)} "
            f"| {totals[0]:,.0f} | {totals[1]:,.0f} | {totals[2]:,.0f} | {expected} |"
        )
    union = set[str]().union(*solved.values())
    problems = {problem for records in runs.values() for problem in records}
    lines.append(f"| union | {len(union)} of {len(problems)} | | | | | | |")
    return "\n".join(lines)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=STRATEGIES)
    parser.add_argument("--time-limit", type=float, default=60.0)
    parser.add_argument("--steps", type=int)
    parser.add_argument("--expansions", type=int)
    parser.add_argument("--limit", type=int, help="the first N problems")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    lines = args.problems.read_text(encoding="utf-8").splitlines()[: args.limit]
    runs: dict[str, dict[str, dict[str, Any]]] = {}
    known: dict[str, dict[str, Any]] = {}
    for strategy in args.strategies:
        left = [line for line in lines if json.loads(line)["name"] not in known]
        problems = args.out / f"{strategy}.jsonl"
        problems.write_text("".join(f"{line}\n" for line in left), encoding="utf-8")
        options = ["--strategy", strategy, "--seed", str(args.seed)]
        if not batch(problems, args.out / strategy, options, args):
            print(f"{strategy}: the run did not end well; the same command goes on with it", file=sys.stderr)
            return 1
        runs[strategy] = known | read(args.out / strategy)
        known = known or proved_at_the_root(runs[strategy])
        print(f"{strategy}: done", file=sys.stderr)
    print(table(runs, *(("steps", args.steps) if args.steps else ("wall_seconds", args.time_limit))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
