"""`sequent audit`: what is wrong with the statements of a file, before any budget goes into proving them."""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sequent.commands._shared import Positive, core_with_progress, selected
from sequent.console import duration, print_json, say

if TYPE_CHECKING:
    from lean_env.problem import Problem
    from prover.audit.findings import Finding

_EXAMPLES = """\
examples:
  sequent audit problems.jsonl
  sequent audit problems.jsonl --text              what needs no Lean, in no time; `batch` does so by itself
  sequent audit problems.jsonl --time-limit 10 -o findings.jsonl

An alarm says that a statement is wrong: its negation is provable, its hypotheses contradict each other, it is known to
be wrong, or it can't be read. Behind the first two stands a proof that the verdict ladder accepted. The rest are
warnings. No finding says nothing: a false statement need not be found.
exit status: 0 no alarm, 1 at least one, 2 the file can't be read
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Looks for statements that are false, vacuous, doubled, mistyped, or known to be wrong."
    parser.epilog = _EXAMPLES
    parser.add_argument("problems", type=Path, metavar="PROBLEMS.jsonl", help="one JSON object a line; or a .lean file")
    parser.add_argument("--text", action="store_true", help="only what needs no Lean")
    parser.add_argument(
        "--time-limit",
        type=float,
        default=1.0,
        metavar="S",
        help="seconds of search for a contradiction, and for a proof of the negation (default: %(default)g)",
    )
    parser.add_argument("--workers", type=Positive(int), metavar="N", help="Leans side by side (default: processors)")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="look at these problems alone")
    parser.add_argument("--limit", type=Positive(int), metavar="N", help="look at the first N problems")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE.jsonl", help="write the findings here, one a line")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Look at the problems."""
    from lean_env.problem import Problem, read_problems
    from prover.audit.text import read_statements

    started = time.monotonic()
    found = selected(read_problems(options.problems), options)
    findings: list[Finding] = []

    def tell(new: Sequence[Finding]) -> None:
        findings.extend(new)
        if not options.json:
            for finding in new:
                print(f"{'ALARM  ' if finding.is_alarm else 'warning'} {finding}", flush=True)

    tell(read_statements(found))
    if not options.text:
        core_with_progress()
        for new in _examined([problem for problem in found if isinstance(problem, Problem)], options):
            tell(new)
    alarmed = {finding.problem for finding in findings if finding.is_alarm}
    counts = Counter(str(finding.kind) for finding in findings)
    if options.output:
        lines = (json.dumps(finding.as_json(), ensure_ascii=False) + "\n" for finding in findings)
        options.output.write_text("".join(lines), encoding="utf-8")
    summary = {"problems": len(found), "alarms": len(alarmed), "counts": dict(counts)}
    if options.json:
        print_json(summary | {"findings": [dict(finding.as_json()) for finding in findings]})
    else:
        kinds = ", ".join(f"{number} {kind}" for kind, number in counts.most_common()) or "nothing found"
        spent = duration(time.monotonic() - started)
        say(f"{len(found)} problems, alarms at {len(alarmed)} of them ({kinds}; {spent})")
    return 1 if alarmed else 0


def _examined(problems: Sequence[Problem], options: argparse.Namespace) -> Iterator[Sequence[Finding]]:
    """What Lean says, problem by problem in their order."""
    from lean_env.embedded.environment import EmbeddedEnvironment
    from lean_env.pool import EnvironmentPool
    from lean_env.verdict import verify
    from prover.audit.lean import examine
    from prover.session import processors

    size = min(options.workers or processors(), max(1, len(problems)))
    with EnvironmentPool(EmbeddedEnvironment, size) as pool:
        asked = [
            pool.submit(lambda lean, problem=problem: examine(problem, lean, verify, options.time_limit))
            for problem in problems
        ]
        for answer in asked:
            yield answer.result()
