"""Candidate tactics a second through the environment, against the limit: the same candidates at the same states in one
batch elaboration by the same Lean, in the same run. Also how long a pool takes to start with a warm cache.

    python benchmarks/stepping.py [--rounds 5] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

from lean_env.embedded.core import core_library
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.embedded.header import OPTIONS
from lean_env.embedded.wheel import find_lean
from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem

STATEMENT = (
    "theorem t (p q r : Prop) (a b c : ℕ) (h : a = b) (h2 : b = c) (hp : p ∧ (q ∨ r)) :\n"
    "    ((p ∧ q) ∨ (p ∧ r)) ∧ a + 0 = c"
)
PATHS = (("constructor",), ("refine ⟨?_, ?_⟩", "have h3 : a = c := by omega"), ("constructor", "have hp' := hp.1"))
CANDIDATES = (
    "obtain ⟨hp, hq | hr⟩ := hp\n· simp [hp, hq]\n· right; constructor <;> assumption",
    "simp",
    "exact foo",
    "omega",
    "rw [h]",
    "all_goals simp [h, h2]",
    "cases hp",
    "assumption",
)
REPEATS = 24  # copies of the candidates at each state, told apart by blanks so that nothing is shared


def separate_source() -> str:
    """One file with every candidate at every state, each in a theorem of its own that replays the path."""
    lines = ["import Sequent.Meta.Step", "import Mathlib"]
    head = STATEMENT.replace("theorem t", "example") + " := by\n"
    for path in PATHS:
        replay = "".join(f"  {tactic}\n" for tactic in path)
        lines += [f"{head}{replay}  · " + tactic.replace("\n", "\n    ") for tactic in CANDIDATES * REPEATS]
    return "\n".join(lines) + "\n"


def shared_source() -> str:
    """What the environment sends, as a file."""
    with EmbeddedEnvironment() as environment:
        lines = ["import Sequent.Meta.Step", "import Mathlib", "set_option maxHeartbeats 40000"]
        for path in PATHS:
            state = environment.open(Problem("t", STATEMENT))
            for tactic in path:
                state = environment.step(state, [tactic])[0].children[0]
            lines.append(environment.document(state, CANDIDATES * REPEATS))
    return "\n".join(lines) + "\n"


def lean_seconds(source: str) -> float:
    """Wall time of one batch elaboration, without the start of the process (measured with an empty file)."""
    lean = find_lean()
    with tempfile.TemporaryDirectory() as name:
        times: list[float] = []
        for text in ("import Sequent.Meta.Step\nimport Mathlib\n", source):
            Path(name, "Batch.lean").write_text(text)
            started = time.monotonic()
            subprocess.run(
                lean.command(*OPTIONS, "-DmaxErrors=1000000", "Batch.lean"),
                cwd=name,
                env=lean.environment(core_library().path) | {"LEAN_NUM_THREADS": "2"},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                check=False,
            )
            times.append(time.monotonic() - started)
    return times[1] - times[0]


def environment_seconds() -> float:
    """Wall time of the same candidates through the environment, its process warm."""
    with EmbeddedEnvironment() as environment:
        states = []
        for path in PATHS:
            state = environment.open(Problem("t", STATEMENT))
            for tactic in path:
                state = environment.step(state, [tactic])[0].children[0]
            states.append(state)
        tactics = [tactic + " " * copy for copy in range(REPEATS) for tactic in CANDIDATES]
        started = time.monotonic()
        for state in states:
            outcomes = environment.step(state, tactics)
            assert sum(outcome.status == "error" for outcome in outcomes) < len(outcomes)
        return time.monotonic() - started


def pool_start_seconds(size: int = 2) -> float:
    """From nothing but a warm cache to an answer of every process of a pool."""
    started = time.monotonic()
    with EnvironmentPool(EmbeddedEnvironment, size) as pool:
        root = pool.open(Problem("t", "theorem t : 1 = 1"))
        pool.step_all([(root, ["rfl"])] * size)
        return time.monotonic() - started


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    count = len(PATHS) * len(CANDIDATES) * REPEATS
    shared, separate = shared_source(), separate_source()
    rates: dict[str, list[float]] = {"environment": [], "limit": [], "one theorem each": []}
    for _ in range(options.rounds):
        rates["environment"].append(count / environment_seconds())
        rates["limit"].append(count / lean_seconds(shared))
        rates["one theorem each"].append(count / lean_seconds(separate))
    ratios = [mine / limit for mine, limit in zip(rates["environment"], rates["limit"], strict=True)]
    starts = [pool_start_seconds() for _ in range(options.rounds)]
    result = {
        "candidates": count,
        "per_second": {name: statistics.median(values) for name, values in rates.items()},
        "ratio_to_limit": statistics.median(ratios),
        "pool_start_seconds": statistics.median(starts),
    }
    if options.json:
        print(json.dumps(result))
        return
    print(f"{count} candidates a round, {options.rounds} rounds, medians")
    for name, rate in result["per_second"].items():
        print(f"  {name:<18}{rate:8.0f} a second")
    print(f"  ratio to the limit {result['ratio_to_limit']:7.2f}")
    print(f"  pool of 2 ready    {result['pool_start_seconds']:7.2f} s")


if __name__ == "__main__":
    main()
