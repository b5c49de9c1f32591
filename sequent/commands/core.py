"""`sequent core`: build the core library ahead of time, and check that it is what it claims to be."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from sequent.console import duration, print_json, say

if TYPE_CHECKING:
    from lean_env.embedded.core import CoreLibrary

_EXAMPLES = """\
examples:
  sequent core build          compile what is missing (other commands do so by themselves), print the folder
  sequent core check          verify the library on this machine; exit status 1 when something is not as it must be
  sequent core check --json   the same as one JSON object, with every figure and fault

what `check` verifies, each in a line:
  lean           Lean's shared library has the SHA-256 that is expected
  build          every compiled file has the SHA-256 that it had when it was built
  axioms         every constant rests on propext, Quot.sound and Classical.choice alone
  soundness      what the kernel computes by name is proved equal to independent definitions
  meta surface   functions of the binary that are called by name: listed, there, and of the right arity
  replay         a sample proof is taken through the kernel once more, in a fresh process
  must_pass      every goal of the library is proved without a message
  must_fail      every false statement of the library is rejected
  load           the library loads; how long that takes, and how much memory a worker holds
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "The core library is what the embedded Lean knows: definitions, theorems and tactics."
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "action", choices=["build", "check"], help="build: compile what is missing; check: verify what is there"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument(
        "--goals",
        type=Path,
        metavar="DIR",
        help="check: the goals in DIR/must_pass and DIR/must_fail, not the library's",
    )
    parser.add_argument(
        "--jobs",
        type=int,
        default=os.cpu_count() or 1,
        metavar="N",
        help="check: Lean processes at a time (%(default)s)",
    )


def run(options: argparse.Namespace) -> int:
    """Build; and check, where that was asked for."""
    from sequent.commands._shared import core_with_progress

    library = core_with_progress()
    if options.action == "check":
        return _check(library, options)
    if options.json:
        modules = [module.name for module in library.modules]
        print_json({"path": str(library.path), "fingerprint": library.fingerprint, "modules": modules})
    else:
        print(library.path)
    return 0


def _check(library: CoreLibrary, options: argparse.Namespace) -> int:
    from lean_env.embedded.check import Finding, check_library
    from lean_env.embedded.goals import GOALS

    live = sys.stderr.isatty()

    def show(what: str) -> None:
        if live:
            print(f"\r\x1b[K  {what}", end="", file=sys.stderr, flush=True)

    findings: list[Finding] = []
    try:
        for finding in check_library(library, show, goals=options.goals or GOALS, jobs=max(1, options.jobs)):
            findings.append(finding)
            if live:
                print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            if not options.json:
                verdict = "ok" if finding.passed else "FAILED"
                print(f"{verdict:8}{finding.name:14}{finding.summary} ({duration(finding.seconds)})", flush=True)
                for fault in finding.faults:
                    say(f"        {finding.name}: {fault}")
    finally:
        if live:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    passed = all(finding.passed for finding in findings)
    if options.json:
        checks = [asdict(finding) | {"passed": finding.passed} for finding in findings]
        print_json({"passed": passed, "fingerprint": library.fingerprint, "checks": checks})
    else:
        print(f"core library {library.fingerprint}" + ("" if passed else ": NOT as it must be"))
    return 0 if passed else 1
