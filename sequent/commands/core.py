"""`sequent core`: build the core library ahead of time, and say where it is."""

from __future__ import annotations

import argparse

from sequent.console import print_json

_EXAMPLES = """\
examples:
  sequent core build          compile what is missing (other commands do so by themselves), print the folder
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "The core library is what the embedded Lean knows: definitions, theorems and tactics."
    parser.epilog = _EXAMPLES
    parser.add_argument("action", choices=["build"], help="build: compile what is missing into the user's cache")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Build."""
    from sequent.commands._shared import core_with_progress

    library = core_with_progress()
    if options.json:
        modules = [module.name for module in library.modules]
        print_json({"path": str(library.path), "fingerprint": library.fingerprint, "modules": modules})
    else:
        print(library.path)
    return 0
