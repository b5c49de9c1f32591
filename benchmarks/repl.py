"""Steps through the driver of the REPL: how many a second, and whether our own process grows.

The REPL is a stand-in that answers at once, so this measures the client alone.

    python -m benchmarks.repl [--steps 100000]
"""

from __future__ import annotations

import argparse
import os
import sys
import time

from lean_env.environment import StepLimits
from lean_env.problem import Problem
from lean_env.process import resident_bytes
from lean_env.repl.environment import ReplEnvironment

STAND_IN = """
import json, sys
for line in sys.stdin:
    request = json.loads(line)
    sys.stdin.readline()
    if "tactic" in request:
        status = "Incomplete: open goals remain"
        goals = ["x y z : ℝ\\n⊢ x + y = y + x" + str(request["proofState"])]
        reply = {"proofState": request["proofState"] + 1, "goals": goals, "proofStatus": status}
    else:
        reply = {"env": 0, "sorries": [{"proofState": 0, "goal": "⊢ x"}] if "env" in request else []}
    print(json.dumps(reply, indent=1) + "\\n", flush=True)
"""
PER_CALL = 10
PROBLEM = Problem("t", "theorem t (x y : ℝ) : x + y = y + x")


def main() -> None:
    """Print a line for every tenth of the steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=100_000)
    steps = parser.parse_args().steps
    command = [sys.executable, "-I", "-S", "-c", STAND_IN]
    with ReplEnvironment(command, {}, fingerprint="stand-in", limits=StepLimits()) as environment:
        root = environment.open(PROBLEM)
        started = time.monotonic()
        for done in range(PER_CALL, steps + 1, PER_CALL):
            environment.step(root, [f"tactic {done + i}" for i in range(PER_CALL)])
            if done % (steps // 10) == 0:
                rate = done / (time.monotonic() - started)
                print(
                    f"{done:>9,} steps  {resident_bytes(os.getpid()) / 2**20:6.1f} MiB  {rate:,.0f} steps/s", flush=True
                )


if __name__ == "__main__":
    main()
