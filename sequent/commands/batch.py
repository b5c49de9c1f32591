"""`sequent batch`: attempts at all problems of a file, side by side, kept in a directory as they end."""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import platform
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from sequent import __version__
from sequent.commands._shared import (
    Positive,
    add_attempt_options,
    add_environment_options,
    attempt_options,
    ready,
    selected,
)
from sequent.console import print_json, say

if TYPE_CHECKING:
    from lean_env.environments import Setting
    from lean_env.problem import BadProblem, Problem
    from prover.session import AttemptOptions
    from sequent.batch.directory import RunDirectory
    from sequent.batch.progress import Progress

INTERRUPTED = 130
AUDIT_LINES = 20  # findings that are told before a run begins

_EXAMPLES = """\
examples:
  sequent batch problems.jsonl --out my-run --time-limit 20
  sequent batch problems.jsonl --out my-run --time-limit 20 --resume      go on after an interruption
  sequent batch problems.jsonl --only first_one second_one --workers 4
  sequent batch problems.jsonl --together 8         one process: eight attempts share the generator and some Leans

The directory gets manifest.json, results.jsonl (a line a problem, as it ends), summary.json, graphs/ and proofs/.
exit status: 0 every problem was attempted, 1 stopped before (a full disk), 2 bad usage or input, 130 interrupted
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Attempts every problem of a file, and keeps results, proofs and proof graphs."
    parser.epilog = _EXAMPLES
    parser.add_argument("problems", type=Path, metavar="PROBLEMS.jsonl", help="one JSON object a line; or a .lean file")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where results go (default: runs/NAME-DATE-TIME)")
    add_attempt_options(parser, 60.0)
    add_environment_options(parser, "the Lean that searches and checks")
    parser.add_argument(
        "--workers",
        type=Positive(int),
        metavar="N",
        help="processes side by side (default: the processors, at least 2)",
    )
    parser.add_argument(
        "--together",
        type=Positive(int),
        metavar="N",
        help="N attempts side by side in one process, which share the generator; --workers then counts its Leans",
    )
    parser.add_argument("--only", nargs="+", metavar="NAME", help="attempt these problems alone")
    parser.add_argument("--limit", type=Positive(int), metavar="N", help="attempt the first N problems")
    earlier = parser.add_mutually_exclusive_group()
    earlier.add_argument("--resume", action="store_true", help="go on with the run that is in DIR")
    earlier.add_argument("--overwrite", action="store_true", help="replace the run that is in DIR")
    parser.add_argument(
        "--no-audit", action="store_true", help="do not look at the statements' text first (see `sequent audit`)"
    )
    parser.add_argument("--json", action="store_true", help="print the summary as one JSON object")


def run(options: argparse.Namespace) -> int:
    """Attempt the problems; see the module's docstring."""
    from lean_env.problem import BadProblem, read_problems
    from prover.session import default_workers
    from sequent.batch.directory import RunDirectory

    found = selected(read_problems(options.problems), options)
    chosen = attempt_options(options)
    out = options.out or Path("runs") / f"{options.problems.stem}-{datetime.now():%Y%m%d-%H%M%S}"
    lean = ready(options.env, options.project)
    workers = options.workers or default_workers(len(found))
    manifest = _manifest(options, chosen, lean, workers, len(found))
    names = [problem.name for problem in found]
    with RunDirectory.open(out, manifest, names, resume=options.resume, overwrite=options.overwrite) as directory:
        if directory.repaired_bytes:
            say(f"{out}: the last result was only half written and has been dropped; its problem is attempted again")
        todo = [problem for problem in found if problem.name not in directory.done]
        side = f"{options.together} together" if options.together else f"{min(workers, max(1, len(todo)))} workers"
        say(
            f"{len(todo)} problems, {side}, {chosen.time_limit:g} s each, into {out}"
            + (f"; {len(directory.done)} were done before" if directory.done else "")
        )
        if not options.no_audit:
            _audit(todo)
        bad = [problem for problem in todo if isinstance(problem, BadProblem)]
        good = [problem for problem in todo if not isinstance(problem, BadProblem)]
        return _Batch(options, chosen, directory, found, workers).run(bad, good)


class _Batch:
    """One run of the command, from the first problem to the summary."""

    def __init__(
        self,
        options: argparse.Namespace,
        chosen: AttemptOptions,
        directory: RunDirectory,
        found: Sequence[Problem | BadProblem],
        workers: int,
    ) -> None:
        from sequent.batch.together import Together
        from sequent.batch.workers import WorkerPool

        self.options, self.directory, self.found = options, directory, found
        together = options.together
        self.pool = Together(workers, chosen, together) if together else WorkerPool(workers, asdict(chosen))
        self.interrupted = False
        self.started = time.monotonic()

    def run(self, bad: Sequence[BadProblem], good: Sequence[Problem]) -> int:
        from prover.session import record_of_bad
        from sequent.batch.directory import WriteError
        from sequent.batch.progress import Progress
        from sequent.batch.workers import WorkerFailure

        progress = Progress(len(self.found), len(self.directory.done))
        before = {number: signal.signal(number, self._interrupt) for number in (signal.SIGINT, signal.SIGTERM)}
        failure = ""
        try:
            for problem in bad:
                progress.result(self.directory.write(record_of_bad(problem)))
            self._attempt(good, progress)
        except WriteError as error:
            failure = f"stopped: a result could not be written ({error})"
        except WorkerFailure as error:
            failure = f"stopped: {error}"
        finally:
            progress.close()
            for number, handler in before.items():
                signal.signal(number, handler)
        return self._end(failure)

    def _attempt(self, problems: Sequence[Problem], progress: Progress) -> None:
        with contextlib.closing(self.pool.results(problems)) as results:
            for finished in results:
                if finished is None:
                    progress.tick()
                else:
                    progress.result(self.directory.write(finished.record, finished.graph, finished.proof_file))

    def _interrupt(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002
        self.interrupted = True
        self.pool.stop()

    def _end(self, failure: str) -> int:
        from sequent.batch.directory import WriteError
        from sequent.batch.summary import as_text, summarise

        records = self.directory.done.values()
        difficulties = {problem.name: getattr(problem, "difficulty", "") for problem in self.found}
        summary = summarise(records, difficulties, len(self.found), time.monotonic() - self.started)
        try:
            self.directory.write_summary(summary)
        except WriteError as error:
            failure = failure or f"the summary could not be written ({error})"
        if self.options.json:
            print_json(summary | {"out": str(self.directory.path)})
        else:
            print(as_text(summary))
            self._say_where(summary)
        if summary["complete"] and not failure:
            return 0
        if failure:
            say(f"sequent batch: {failure}")
        elif self.interrupted:
            say("sequent batch: interrupted; nothing that was finished is lost")
        say(f"go on with: {self._resume_command()}")
        return INTERRUPTED if self.interrupted and not failure else 1

    def _say_where(self, summary: dict[str, Any]) -> None:
        out = self.directory.path
        print(f"results: {out}/results.jsonl, proof graphs: {out}/graphs/")
        if summary["counts"]["proved"]:
            proved = next(record for record in self.directory.done.values() if record["status"] == "proved")
            print(f"proofs: {out}/proofs/, for example {out}/{proved['files']['proof']}")
            print(f"to look at one: sequent graph {out}/{proved['files']['graph']} -o proof.html")

    def _resume_command(self) -> str:
        import shlex

        words = [word for word in sys.argv[1:] if word not in ("--resume", "--overwrite")]
        if self.options.out is None:
            words += ["--out", str(self.directory.path)]
        return shlex.join(["sequent", *words, "--resume"])


def _audit(problems: Sequence[Problem | BadProblem]) -> None:
    """Say what is wrong with the statements as far as their text shows it, which costs no Lean."""
    from prover.audit.findings import Kind
    from prover.audit.text import read_statements

    findings = [finding for finding in read_statements(problems) if finding.kind is not Kind.UNREADABLE]
    for finding in findings[:AUDIT_LINES]:
        say(f"audit: {finding}")
    if len(findings) > AUDIT_LINES:
        say(f"audit: {len(findings) - AUDIT_LINES} more; see `sequent audit`")


def _manifest(
    options: argparse.Namespace, chosen: AttemptOptions, lean: Setting, workers: int, problems: int
) -> dict[str, Any]:
    from prover.session import processors
    from prover.specs import identity

    return {
        "format": 1,
        "versions": {"sequent": __version__, "python": platform.python_version(), "lean": lean.version},
        "environment": {"name": lean.name, "lean": lean.githash, "libraries": lean.libraries},
        "strategy": chosen.strategy,
        "generator": chosen.generator,
        "generator_identity": identity(chosen.generator),
        "budgets": {"time_limit": chosen.time_limit, "expansions": chosen.expansions, "steps": chosen.steps},
        "seed": chosen.seed,
        "workers": workers,
        "together": options.together,
        "input": {
            "path": str(options.problems),
            "sha256": hashlib.sha256(options.problems.read_bytes()).hexdigest(),
            "problems": problems,
            "only": sorted(options.only or []),
            "limit": options.limit,
        },
        "host": {"name": platform.node(), "platform": platform.platform(), "processors": processors()},
        "started_at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
