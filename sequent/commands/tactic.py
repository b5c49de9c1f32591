"""`sequent tactic`: the proof of one hole of a Lean text, for programs; the Lean tactic `sequent` runs it."""

from __future__ import annotations

import argparse
import os
import sys
from typing import TYPE_CHECKING

from prover.session import FILE_ENVIRONMENTS, SEARCHES
from sequent.commands._shared import add_attempt_options, add_environment_options, attempt_options, place, ready
from sequent.console import say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from lean_env.source import SourceFile

_EXAMPLES = """\
examples:
  sequent tactic --at 12:5 < Draft.lean
  SEQUENT_SERVER=http://127.0.0.1:8321 sequent tactic --at 12:5 < Draft.lean     by a server that is warm

Reads a Lean file from the standard input, and prints the tactic block that proves the `sorry`, or the tactic `sequent`,
at the place. The proof was compiled there first. A server reads the file in the Lean that it was started for, and
chooses how to search; it is told the time limit, and the key in SEQUENT_API_KEY.

exit status: 0 there is a proof, 1 there is none, 2 the text can't be read
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Prints the proof of one hole of a Lean text."
    parser.epilog = _EXAMPLES
    parser.add_argument("--at", type=place, required=True, metavar="LINE:COLUMN", help="where the hole is, both from 1")
    parser.add_argument(
        "--inline",
        action="store_true",
        help="indent all lines but the first as deep as the place is, and end without a line break",
    )
    parser.add_argument("--server", metavar="URL", help="have a service do it (default: $SEQUENT_SERVER, if set)")
    add_attempt_options(parser, 30.0, SEARCHES)
    add_environment_options(parser, "where the text is read", FILE_ENVIRONMENTS)


def run(options: argparse.Namespace) -> int:
    """Prove the hole."""
    from lean_env.source import SourceFile

    source = SourceFile.of(sys.stdin.buffer.read().decode())
    line, column = options.at
    if column is None:
        raise UsageError("--at takes LINE:COLUMN")
    server = options.server or os.environ.get("SEQUENT_SERVER")
    if server:
        found = _remote(server, source.text, line, column, options.time_limit)
    else:
        found = _local(source, line, column, options)
    if found["status"] != "proved":  # also where there is a proof that rests on what is still open
        say(f"sequent: {found['status']}: {found['reason']}")
    if found["proof"] is None:
        return 1
    if options.inline:
        print(found["proof"].replace("\n", "\n" + " " * (column - 1)), end="")
    else:
        print(found["proof"])
    return 0


def _local(source: SourceFile, line: int, column: int, options: argparse.Namespace) -> Mapping[str, Any]:
    from prover.fill import FileFiller
    from prover.session import Prover

    ready(options.env, options.project)
    with Prover(attempt_options(options)) as prover:
        filler = FileFiller(source, prover)
        holes = [hole for hole in filler.survey.holes if (hole.line, hole.column + 1) == (line, column)]
        if not holes:
            raise UsageError(f"there is no hole at {line}:{column}")
        (result,) = filler.fill(holes).results
        return result.as_json()


def _remote(url: str, text: str, line: int, column: int, seconds: float) -> Mapping[str, Any]:
    from worker.errors import ServiceError

    try:
        from worker.client import Client
    except ModuleNotFoundError as error:
        raise UsageError(f'a server needs the package {error.name}: pip install "sequent[service]"') from error
    try:
        with Client(url) as client:
            return client.tactic(text, line, column, seconds)
    except ServiceError as error:
        raise UsageError(str(error)) from error
