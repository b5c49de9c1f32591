"""`sequent lean`: become the embedded Lean, with our core library to import."""

from __future__ import annotations

import argparse
import os
import sys

_EXAMPLES = """\
examples:
  sequent lean -- --version
  sequent lean -- file.lean            check a file; it may `import Mathlib`, which is the core library here
  echo '#eval 2 + 2' | sequent lean -- --stdin
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Runs the embedded Lean itself, as `lean` would run, with the core library to import."
    parser.epilog = _EXAMPLES
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="-- ARGS...", help="what `lean` gets")


def run(options: argparse.Namespace) -> int:
    """Replace this process by Lean; its exit status is Lean's."""
    from lean_env.embedded import find_lean
    from sequent.commands._shared import core_with_progress

    arguments: list[str] = options.arguments
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    lean = find_lean()
    only_asks = arguments in (["--version"], ["--help"], ["-h"], ["-v"], ["--features"])
    library = None if only_asks else core_with_progress().path
    command = lean.command(*arguments, tied=False)  # it takes our place, and our parent is its own
    sys.stdout.flush()
    os.execve(command[0], command, os.environ | lean.environment(library))
