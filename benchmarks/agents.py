"""Agents against single search at equal Lean seconds, on theorems that need intermediate facts; and how soon they stop.

    python benchmarks/agents.py [--problems benchmarks/problems/structured.jsonl] [--lean-seconds 15] [--leans 2]
        [--strategy best-first] [--only NAME ...] [--out FILE.json]

Each problem is attempted by the single search and by the agents, one right after the other, so that both have the
machine alike; neither remembers anything. The statements of the split "tuning" were at hand when the planner's rules
were written, those of "held-out" were written afterwards. A stop is measured from the moment at which Lean's answer
proved a goal until nothing was done any more for another agent that had worked on it, or on what was needless by it.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem, read_problems
from prover.agents.roster import Kind
from prover.agents.symbolic import SymbolicPlanner
from prover.agents.team import Team, TeamSettings
from prover.attempt import Attempt, AttemptSettings, attempt
from prover.session import MAX_DEPTH, RACING
from prover.specs import DEFAULT, make_generator
from search.strategies import settings_class


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one problem: statuses and Lean seconds of both, and the team's stops in seconds."""

    name: str
    split: str
    single: str
    single_seconds: float
    agents: str
    agents_seconds: float
    stops: tuple[float, ...]
    reason: str


def compare(problem: Problem, pool: EnvironmentPool, settings: AttemptSettings) -> Row:
    """Both on one problem, each with a generator of its own."""
    with pool.member() as environment:
        single = attempt(problem, environment, make_generator(DEFAULT, 0), settings)
    generator = make_generator(DEFAULT, 0)
    kinds = [Kind(settings_class(name)(max_depth=MAX_DEPTH), generator) for name in RACING]
    team = Team(problem, pool, SymbolicPlanner(), kinds, TeamSettings(settings))
    found = team.run()
    return Row(
        problem.name, problem.split, str(single.status), _lean(single), str(found.status), _lean(found),
        tuple(round(seconds, 4) for seconds in team.report.stops), found.reason,
    )  # fmt: skip


def _lean(found: Attempt) -> float:
    return round(found.stats.lean_seconds, 2)


def summary(rows: list[Row]) -> str:
    """How many each solved, by split, and the stops."""
    lines: list[str] = []
    for split in (*dict.fromkeys(row.split for row in rows), ""):
        chosen = [row for row in rows if split in ("", row.split)]
        single, team = (sum(getattr(row, who) == "proved" for row in chosen) for who in ("single", "agents"))
        lines.append(f"{split or 'all'}: single search {single} of {len(chosen)}, agents {team} of {len(chosen)}")
    stops = sorted(seconds for row in rows for seconds in row.stops)
    if stops:
        late = sum(seconds >= 0.3 for seconds in stops)
        middle = statistics.median(stops)
        lines.append(
            f"{len(stops)} stops: median {middle:.3f} s, largest {stops[-1]:.3f} s, {late} of them 0.3 s or more"
        )
    return "\n".join(lines)


def main() -> None:
    """Compare, a line a problem, and sum up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=Path, default=Path(__file__).parent / "problems" / "structured.jsonl")
    parser.add_argument("--lean-seconds", type=float, default=15.0)
    parser.add_argument("--leans", type=int, default=2)
    parser.add_argument("--strategy", default="best-first")
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    problems = [p for p in read_problems(options.problems) if isinstance(p, Problem)]
    problems = [p for p in problems if not options.only or p.name in options.only or p.split in options.only]
    search = settings_class(options.strategy)(max_depth=MAX_DEPTH)
    settings = replace(
        AttemptSettings(search=search), time_limit=10 * options.lean_seconds, max_lean_seconds=options.lean_seconds
    )
    rows: list[Row] = []
    started = time.monotonic()
    with EnvironmentPool(EmbeddedEnvironment, options.leans) as pool:
        for problem in problems:
            row = compare(problem, pool, settings)
            rows.append(row)
            print(
                f"{row.split:9} {row.name:26} single {row.single:7} {row.single_seconds:6.1f} s   "
                f"agents {row.agents:7} {row.agents_seconds:6.1f} s   {row.reason}",
                flush=True,
            )
            if options.out:
                options.out.write_text(json.dumps([vars_of(row) for row in rows], indent=1, ensure_ascii=False))
    print(f"{summary(rows)}\n{time.monotonic() - started:.0f} s in all", file=sys.stdout)


def vars_of(row: Row) -> dict[str, object]:
    """A row as JSON."""
    return {name: getattr(row, name) for name in Row.__slots__}


if __name__ == "__main__":
    main()
