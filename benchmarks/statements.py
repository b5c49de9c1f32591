"""Counts which statements of a problem file the embedded Lean can state, and says why it can't state the others.

    python benchmarks/statements.py PROBLEMS.jsonl [--json] [--names]

One Lean process elaborates all of them at once, each with `sorry` for a proof in a section of its own under its own
header. Knows nothing of proving.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lean_env.embedded import core_library, find_lean
from lean_env.errors import LeanEnvError
from lean_env.problem import BadProblem, Problem, read_problems
from lean_env.process import run_bounded

SECONDS = 600
MEMORY_MB = 4000
_IMPORT = re.compile(r"^\s*import\s+[\w.]+\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether the statement called `name` elaborates; if not, Lean's first message about it."""

    name: str
    reason: str = ""


def source_of(problems: list[Problem]) -> tuple[str, list[int]]:
    """One Lean file for all problems, and the line at which each one's section starts."""
    lines = ["import Mathlib"]
    starts: list[int] = []
    for index, problem in enumerate(problems):
        starts.append(len(lines) + 1)
        text = f"namespace Statement{index}\nsection\n{_IMPORT.sub('', problem.header).strip()}\n"
        lines += f"{text}{problem.statement} := sorry\nend\nend Statement{index}".split("\n")
    return "\n".join(lines) + "\n", starts


def check_statements(problems: list[Problem]) -> list[Outcome]:
    """Elaborate all statements in one run. Raises LeanEnvError when Lean can't be run or does not reach the end."""
    source, starts = source_of(problems)
    lean, library = find_lean(), core_library()
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "Statements.lean"
        file.write_text(source + "#print axioms Nat.add_comm\n")
        run = run_bounded(
            lean.command("--json", "-DmaxErrors=1000000", str(file)),
            lean.environment(library.path),
            Path(name),
            seconds=SECONDS,
            memory_mb=MEMORY_MB,
        )
    reasons: dict[int, str] = {}
    reached_end = False
    for line in run.output.splitlines():
        if not line.startswith("{"):
            continue
        message = json.loads(line)
        at: int = message["pos"]["line"]
        if at > source.count("\n"):
            reached_end = True
        elif message["severity"] == "error":
            index = max(i for i, start in enumerate(starts) if start <= at) if at >= starts[0] else 0
            reasons.setdefault(index, message["data"])
    if not reached_end:
        raise LeanEnvError(f"Lean did not reach the end of the statements: {run.overrun or run.output[-500:]}")
    return [Outcome(problem.name, reasons.get(i, "")) for i, problem in enumerate(problems)]


def group(outcomes: list[Outcome]) -> list[tuple[str, list[str]]]:
    """Names of the statements that can't be stated, by the first line of the reason; the most frequent first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.reason:
            reason = re.sub(r"\?m\.\d+", "?", " ".join(outcome.reason.split("\n\nHint")[0].split()))
            groups[reason[:110]].append(outcome.name)
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))


def main() -> int:
    """Exit status 0 when all elaborate, 1 when some do not, 2 when the file can't be used."""
    parser = argparse.ArgumentParser(description="Which statements of a problem file can be stated here?")
    parser.add_argument("problems", type=Path)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--names", action="store_true", help="print every name under its reason")
    options = parser.parse_args()
    try:
        found = read_problems(options.problems)
        outcomes = check_statements([problem for problem in found if isinstance(problem, Problem)])
    except LeanEnvError as error:
        print(f"statements: {error}", file=sys.stderr)
        return 2
    bad = [problem for problem in found if isinstance(problem, BadProblem)]
    stated = [outcome.name for outcome in outcomes if not outcome.reason]
    if options.json:
        reasons = {outcome.name: outcome.reason for outcome in outcomes if outcome.reason}
        print(json.dumps({"stated": stated, "unstated": reasons, "bad": [str(problem) for problem in bad]}, indent=1))
    else:
        print(f"{len(stated)} of {len(found)} statements elaborate")
        for reason, names in group(outcomes):
            print(f"{len(names):5}  {reason}")
            print("       " + (", ".join(names) if options.names else f"e.g. {names[0]}"))
        for problem in bad:
            print(f"       {problem}")
    return 0 if len(stated) == len(found) else 1


if __name__ == "__main__":
    sys.exit(main())
