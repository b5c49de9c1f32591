"""Tries the tactics on random true and false statements whose truth `benchmarks/claims.py` decided without Lean.

    python benchmarks/fuzz.py [--count 2400] [--seed 1] [--kind ring ...] [--show 3] [--json]

A true statement is tried with the tactic meant for its kind. A false one is tried with that and, apart from it, with a
portfolio of all tactics. A proof counts on positive evidence only: Lean's own `#print axioms` line for that theorem, no
error in its lines, and nothing but the three standard axioms. Exit status 1 when a false statement was proved or when
Lean gave no answer about a false one.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.claims import KINDS, Claim, claims
from lean_env.axioms import STANDARD_AXIOMS
from lean_env.embedded.core import core_library
from lean_env.embedded.header import OPTIONS
from lean_env.embedded.wheel import find_lean
from lean_env.process import run_bounded

HEADER = "import Mathlib\nopen BigOperators Real Nat Topology Rat\nset_option maxHeartbeats {heartbeats}\n"
HEARTBEATS = 40_000  # a fifth of Lean's default
BATCH = 40
SECONDS = 120.0
MEMORY_MB = 3_000
PORTFOLIO = (
    "decide", "omega", "norm_num", "simp_all", "tauto", "ring", "field_simp", "(field_simp; ring)", "positivity",
    "linarith", "(simp_all; linarith)", "(norm_num; linarith)", "nlinarith",
)  # fmt: skip
_AXIOMS = re.compile(r"'t(\d+)' (?:depends on axioms: \[([^\]]*)\]|does not depend on any axioms)")


@dataclass(frozen=True, slots=True)
class Trial:
    """One claim tried in one way."""

    claim: Claim
    tactic: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What Lean said: "proved", "failed" with its message, or "lost" when it ended without a word about the trial."""

    trial: Trial
    result: str
    message: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One kind's line: how many true ones were tried and proved, how many false ones, and what went wrong."""

    kind: str
    true: int
    proved: int
    false: int
    false_proved: int
    lost: int


def trials(found: Iterable[Claim]) -> list[Trial]:
    """A true claim once, a false one with its own tactic and with the portfolio."""
    portfolio = "first | " + " | ".join(f"({tactic}; done)" for tactic in PORTFOLIO)
    return [
        Trial(claim, tactic)
        for claim in found
        for tactic in ([claim.tactic] if claim.true else [claim.tactic, portfolio])
    ]


def run(batch: Sequence[Trial], heartbeats: int = HEARTBEATS, seconds: float = SECONDS) -> list[Outcome]:
    """Try many in one process. One that ends the process is tried again alone; the rest goes on in another."""
    outcomes = _settled(batch, heartbeats, seconds)
    if rest := batch[len(outcomes) :]:
        outcomes += _settled(rest[:1], heartbeats, seconds) or [Outcome(rest[0], "lost")]
        outcomes += run(rest[1:], heartbeats, seconds)
    return outcomes


def _settled(batch: Sequence[Trial], heartbeats: int, seconds: float) -> list[Outcome]:
    """The outcomes from the first trial up to one about which Lean said nothing."""
    text, starts = HEADER.format(heartbeats=heartbeats), list[int]()
    for i, trial in enumerate(batch):
        starts.append(text.count("\n") + 1)
        text += f"theorem t{i} {trial.claim.statement} := by\n  {trial.tactic}\n#print axioms t{i}\n"
    lean = find_lean()
    with tempfile.TemporaryDirectory(prefix="sequent-fuzz-") as name:
        file = Path(name, "Fuzz.lean")
        file.write_text(text)
        command = lean.command("--json", *OPTIONS, file.name)
        environment = lean.environment(core_library().path)
        finished = run_bounded(command, environment, Path(name), seconds=seconds, memory_mb=MEMORY_MB)
    axioms: dict[int, set[str]] = {}
    errors: dict[int, str] = {}
    for line in finished.output.splitlines():
        try:
            message = json.loads(line)
            severity, at, data = message["severity"], message["pos"]["line"], message["data"]
        except (ValueError, TypeError, KeyError):  # the last words of a crash
            continue
        if severity == "error":
            errors.setdefault(sum(start <= at for start in starts) - 1, data)
        elif said := _AXIOMS.match(data):
            axioms[int(said[1])] = set((said[2] or "").replace(",", " ").split())
    outcomes: list[Outcome] = []
    for i, trial in enumerate(batch):
        if i in errors:
            outcomes.append(Outcome(trial, "failed", errors[i]))
        elif i in axioms:
            strange = axioms[i] - STANDARD_AXIOMS
            outcomes.append(Outcome(trial, "failed" if strange else "proved", ", ".join(sorted(strange))))
        else:
            break
    return outcomes


def rows(outcomes: Sequence[Outcome]) -> list[Row]:
    """The table, one row a kind in the order in which they came."""
    table: list[Row] = []
    for kind in dict.fromkeys(outcome.trial.claim.kind for outcome in outcomes):
        mine = [outcome for outcome in outcomes if outcome.trial.claim.kind == kind]
        true = [outcome for outcome in mine if outcome.trial.claim.true]
        false = [outcome for outcome in mine if not outcome.trial.claim.true]
        table.append(
            Row(
                kind,
                len(true),
                sum(outcome.result == "proved" for outcome in true),
                len({outcome.trial.claim for outcome in false}),
                len({outcome.trial.claim for outcome in false if outcome.result == "proved"}),
                sum(outcome.result == "lost" for outcome in mine),
            )
        )
    return table


def fuzz(kinds: Sequence[str], count: int, seed: int, jobs: int, heartbeats: int = HEARTBEATS) -> list[Outcome]:
    """About `count` claims, the same number of every kind, tried by `jobs` Lean processes at a time."""
    core_library()
    each = -(-count // len(kinds))
    todo = [trial for kind in kinds for trial in trials(claims(kind, each, seed))]
    batches = [todo[i : i + BATCH] for i in range(0, len(todo), BATCH)]
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(jobs) as pool:
        for done, settled in enumerate(pool.map(lambda batch: run(batch, heartbeats), batches), 1):
            outcomes += settled
            if sys.stderr.isatty():
                print(f"\r{done}/{len(batches)} batches", end="\n" if done == len(batches) else "", file=sys.stderr)
    return outcomes


def main() -> int:
    """Exit status 0 when no false statement was proved, and Lean answered about each of them."""
    parser = argparse.ArgumentParser(description="Are random true statements proved, and random false ones refused?")
    parser.add_argument("--count", type=int, default=2400, help="statements in all (default %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", choices=KINDS, help="only this kind (may be repeated)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="Lean processes at a time")
    parser.add_argument("--heartbeats", type=int, default=HEARTBEATS, help="for each proof (default %(default)s)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N unproved true statements of each kind")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    started = time.monotonic()
    outcomes = fuzz(options.kind or list(KINDS), options.count, options.seed, options.jobs, options.heartbeats)
    seconds = time.monotonic() - started
    table = rows(outcomes)
    wrong = [o for o in outcomes if not o.trial.claim.true and o.result != "failed"]
    missed = [o for o in outcomes if o.trial.claim.true and o.result != "proved"]
    if options.json:
        report = {
            "seed": options.seed,
            "seconds": round(seconds, 1),
            "kinds": [asdict(row) for row in table],
            "false_not_refused": [asdict(o) for o in wrong],
            "true_not_proved": [asdict(o) for o in missed],
        }
        print(json.dumps(report, indent=1, ensure_ascii=False))
    else:
        print(f"{'kind':24}{'true':>6}{'proved':>8}{'':>6}{'false':>7}{'proved':>8}{'lost':>6}")
        for row in [*table, _total(table)]:
            share = f"{row.proved / row.true:.0%}" if row.true else ""
            print(f"{row.kind:24}{row.true:6}{row.proved:8}{share:>6}{row.false:7}{row.false_proved:8}{row.lost:6}")
        for outcome in [*wrong, *_first(missed, options.show)]:
            claim, said = outcome.trial.claim, " ".join(outcome.message.split())[:200]
            print(f"\n{claim.kind}, {str(claim.true).lower()}, {outcome.result}: theorem t {claim.statement} := by")
            print(f"  {outcome.trial.tactic}\n  -- {said}")
        print(f"\n{len({o.trial.claim for o in outcomes})} statements, seed {options.seed}, {seconds:.0f} s")
    return 1 if wrong else 0


def _total(table: Sequence[Row]) -> Row:
    columns = ("true", "proved", "false", "false_proved", "lost")
    return Row("all", *(sum(getattr(row, column) for row in table) for column in columns))


def _first(outcomes: Sequence[Outcome], each: int) -> list[Outcome]:
    """The first few of each kind."""
    kinds = dict.fromkeys(outcome.trial.claim.kind for outcome in outcomes)
    return [o for kind in kinds for o in [o for o in outcomes if o.trial.claim.kind == kind][:each]]


if __name__ == "__main__":
    sys.exit(main())
