"""Compare tactic generators: the same problems, the same strategy, the same number of Lean steps, and who solved what.

    python benchmarks/generators.py PROBLEMS.jsonl --out DIR [--generators symbolic+premises model ...] [--seeds 0 1 2]
        [--steps 200] [--time-limit 120] [--baseline symbolic+premises] [--workers 2] [--limit N]

Each generator and seed is one run of `sequent batch --fresh` in DIR. Interrupted, the same command goes on. A generator
without chance is run with the first seed alone. Beside what each solved within the whole budget stands how few steps a
problem it needs to solve as many as the baseline, and how many steps it spent on that in all.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.strategies import batch, read
from search.coverage import wilson_interval

WITHOUT_CHANCE = frozenset({"symbolic", "premises", "symbolic+premises"})
Records = dict[str, dict[str, Any]]


def solved(records: Records) -> dict[str, int]:
    """The steps that each proved problem took."""
    return {name: record["stats"]["steps"] for name, record in records.items() if record["status"] == "proved"}


def budget_for(records: Records, count: int) -> int | None:
    """The least budget of steps a problem within which so many are solved; None where the run did not get so far."""
    costs = sorted(solved(records).values())
    return None if len(costs) < count else costs[count - 1] if count else 0


def spent(records: Records, budget: int) -> int:
    """The steps that a run with this budget a problem would have made in all."""
    return sum(min(budget, int(record["stats"].get("steps", 0))) for record in records.values())


def table(runs: dict[str, list[Records]], baseline: str, budget: int) -> str:
    """Markdown: a row a generator; medians over its seeds."""
    first = runs[baseline][0]
    goal, total = len(solved(first)), spent(first, budget)
    lines = [
        f"| generator | solved (each seed) | median, 95 % interval | in any seed | steps a problem for {goal} "
        f"| of the baseline's | steps in all until then | of the baseline's |",
        "|---|---|---|---:|---:|---:|---:|---:|",
    ]
    least = budget_for(first, goal) or budget
    for name, records in runs.items():
        counts = [len(solved(one)) for one in records]
        low, high = wilson_interval(round(statistics.median(counts)), len(first))
        union = set[str]().union(*(solved(one) for one in records))
        row = f"| {name} | {', '.join(map(str, counts))} of {len(first)} | {statistics.median(counts):g}, "
        row += f"{100 * low:.0f} to {100 * high:.0f} % | {len(union)} "
        needed = [budget_for(one, goal) for one in records]
        if any(one is None for one in needed):
            lines.append(f"{row}| more than {budget} | | | |")
            continue
        each = statistics.median(one for one in needed if one is not None)
        until = statistics.median(spent(one, limit or 0) for one, limit in zip(records, needed, strict=True))
        lines.append(f"{row}| {each:g} | {each / least:.2f} | {until:,.0f} | {until / spent(first, least):.2f} |")
    lines.append(f"\nThe baseline made {total:,} steps in all; {least} steps a problem were enough for what it solved.")
    return "\n".join(lines)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--baseline", default="symbolic+premises")
    parser.add_argument("--generators", nargs="+", default=["model", "model+symbolic+premises"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--strategy", default="best-first")
    parser.add_argument("--time-limit", type=float, default=120.0, help="so long that steps are what ends a search")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--limit", type=int, help="the first N problems")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    runs: dict[str, list[Records]] = {}
    for generator in dict.fromkeys([args.baseline, *args.generators]):
        runs[generator] = []
        for seed in args.seeds[:1] if generator in WITHOUT_CHANCE else args.seeds:
            out = args.out / f"{generator.replace('/', '_')}-{seed}"
            options = ["--generator", generator, "--seed", str(seed), "--strategy", args.strategy]
            if not batch(args.problems, out, options, args):
                print(f"{out}: the run did not end well; the same command goes on with it", file=sys.stderr)
                return 1
            runs[generator].append(read(out))
            print(f"{out.name}: {len(solved(runs[generator][-1]))} solved", file=sys.stderr)
    print(table(runs, args.baseline, args.steps))
    return 0


if __name__ == "__main__":
    sys.exit(main())
