"""Counts which published proofs of miniF2F validation problems the embedded Lean accepts as they stand.

    python benchmarks/published.py published_proofs_valid.jsonl valid.jsonl [--json] [--name NAME ...]

Every proof goes through the verdict, each in processes of its own. A proof whose statement can't be stated here, and a
proof that names auxiliary declarations that its record does not carry, is counted apart. The list of failures by reason
is the best guide to what the core library lacks.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lean_env.embedded import core_library
from lean_env.errors import LeanEnvError, StatementError
from lean_env.problem import Problem, read_problems
from lean_env.verdict import verify

HEADER = "import Mathlib\n\nopen BigOperators Real Nat Topology Rat\n"
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one published proof. `kind` is "accepted", "rejected", "unstated" or "incomplete"."""

    name: str
    source: str
    lean: str
    kind: str
    reason: str = ""


def check(row: dict[str, Any], headers: dict[str, str]) -> Outcome:
    """Verify one record of the file. A record with auxiliary declarations is incomplete: they are not in it."""

    def outcome(kind: str, reason: str = "") -> Outcome:
        return Outcome(row["name"], row["source"].split()[0], row["lean"], kind, reason)

    if row["aux_decls"]:
        return outcome("incomplete", f"{row['aux_decls']} auxiliary declarations are not in the record")
    proof: str = row["proof"].strip()
    block = proof.removeprefix("by") if re.match(r"by\b", proof) else f" exact ({proof})"
    problem = Problem(row["name"], row["statement"].strip(), headers.get(row["name"], HEADER))
    try:
        verdict = verify(problem, block.strip("\n"), seconds=SECONDS)
    except StatementError as error:
        return outcome("unstated", str(error))
    except LeanEnvError as error:
        return outcome("rejected", str(error))
    return outcome("accepted") if verdict.proved else outcome("rejected", verdict.reason)


def group(outcomes: list[Outcome]) -> list[tuple[str, list[str]]]:
    """Names of the rejected proofs by the first lines of the reason; the most frequent first."""
    groups: dict[str, list[str]] = defaultdict(list)
    for outcome in outcomes:
        if outcome.kind != "accepted":
            groups[f"{outcome.kind}: {' '.join(outcome.reason.split())[:140]}"].append(outcome.name)
    return sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))


def main() -> int:
    """Exit status 0 when at least half of what can be stated is accepted."""
    parser = argparse.ArgumentParser(description="Which published proofs are accepted here as they stand?")
    parser.add_argument("proofs", type=Path)
    parser.add_argument("problems", type=Path, help="the problems, for their headers")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--name", action="append", default=[], help="only this problem's proofs (may be repeated)")
    options = parser.parse_args()
    headers = {p.name: p.header for p in read_problems(options.problems) if isinstance(p, Problem)}
    rows = [json.loads(line) for line in options.proofs.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if not options.name or row["name"] in options.name]
    core_library()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        outcomes = list(pool.map(lambda row: check(row, headers), rows))
    tried = [o for o in outcomes if o.kind in ("accepted", "rejected")]
    accepted = [o for o in tried if o.kind == "accepted"]
    if options.json:
        print(json.dumps([asdict(outcome) for outcome in outcomes], indent=1, ensure_ascii=False))
    else:
        print(f"{len(accepted)} of {len(tried)} proofs are accepted as they stand ({len(outcomes)} records)")
        for reason, names in group(outcomes):
            print(f"{len(names):5}  {reason}\n       {', '.join(names)}")
    return 0 if 2 * len(accepted) >= len(tried) else 1


if __name__ == "__main__":
    sys.exit(main())
