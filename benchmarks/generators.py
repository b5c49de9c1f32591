"""Compare tactic generators: the same problems, the same strategy, the same number of Lean steps, and who solved what.

    python -m benchmarks.generators PROBLEMS.jsonl --out DIR [--generators symbolic,judge=model+premises ...]
        [--seeds 0 1 2] [--steps 200] [--baseline symbolic+premises] [--strategy best-first] [--workers 2]

Every tactic at every state is run once and remembered for all of them (see benchmarks/remembered.py). Interrupted, the
same command goes on. A generator without chance is run with the first seed alone. Beside what each solved within the
whole budget stands how many steps it took for what the baseline solves too, how few steps a problem it needs to solve
as many, and how many it spent on that in all.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from benchmarks.remembered import Records, compare, solved
from prover.session import AttemptOptions
from search.coverage import wilson_interval

BASELINE = "symbolic+premises"
CHANCE = ("model", "transformers", "remote")  # kinds that sample


def budget_for(records: Records, count: int) -> int | None:
    """The least budget of steps a problem within which so many are solved; None where the run did not get so far."""
    costs = sorted(record.steps for record in records.values() if record.proved)
    return None if len(costs) < count else costs[count - 1] if count else 0


def spent(records: Records, budget: int) -> int:
    """The steps that a run with this budget a problem would have made in all."""
    return sum(min(budget, record.steps) for record in records.values())


def on_common(records: Records, baseline: Records) -> float:
    """The steps for what both solve, as a share of the baseline's."""
    common = solved(records) & solved(baseline)
    return sum(records[name].steps for name in common) / max(1, sum(baseline[name].steps for name in common))


def table(runs: dict[str, list[Records]], baseline: str, budget: int) -> str:
    """Markdown: a row a generator; medians over its seeds."""
    first = runs[baseline][0]
    goal = len(solved(first))
    least = budget_for(first, goal) or budget
    lines = [
        f"| generator | solved (each seed) | median, 95 % interval | in any seed | steps for what both solve "
        f"| steps a problem for {goal} | of the baseline's | steps in all until then | of the baseline's |",
        "|---|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    for name, records in runs.items():
        counts = [len(solved(one)) for one in records]
        median = statistics.median(counts)
        low, high = wilson_interval(round(median), len(first))
        union = set[str]().union(*map(solved, records))
        common = statistics.median(on_common(one, first) for one in records)
        row = f"| {name} | {', '.join(map(str, counts))} of {len(first)} "
        row += f"| {median:g}, {100 * low:.0f} to {100 * high:.0f} % | {len(union)} | {common:.2f} "
        needed = [each for one in records if (each := budget_for(one, goal)) is not None]
        if len(needed) < len(records):
            lines.append(f"{row}| more than {budget} | | | |")
            continue
        until = statistics.median(spent(one, each) for one, each in zip(records, needed, strict=True))
        each = statistics.median(needed)
        lines.append(f"{row}| {each:g} | {each / least:.2f} | {until:,.0f} | {until / spent(first, least):.2f} |")
    return "\n".join(lines)


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("problems", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--baseline", default=BASELINE)
    parser.add_argument("--generators", nargs="+", default=["model", "symbolic,judge=model+premises"])
    parser.add_argument("--seeds", type=int, nargs="+", default=[0, 1, 2])
    parser.add_argument("--strategy", default="best-first")
    parser.add_argument("--time-limit", type=float, default=600.0, help="so long that steps are what ends a search")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    chosen = {
        (generator, seed): AttemptOptions(
            args.time_limit, steps=args.steps, strategy=args.strategy, generator=generator, seed=seed, cache=False
        )
        for generator in dict.fromkeys([args.baseline, *args.generators])
        for seed in (args.seeds if _has_chance(generator) else args.seeds[:1])
    }
    found = compare(args.problems, args.out, {f"{g} {seed}": o for (g, seed), o in chosen.items()}, args.workers)
    runs: dict[str, list[Records]] = {}
    for generator, seed in chosen:
        runs.setdefault(generator, []).append(found[f"{generator} {seed}"])
    print(table(runs, args.baseline, args.steps))
    return 0


def _has_chance(generator: str) -> bool:
    """Whether a part of a generator samples. Beams and a judge do not."""
    return any(part.startswith(CHANCE) and "decoding=beam" not in part for part in generator.split("+"))


if __name__ == "__main__":
    sys.exit(main())
