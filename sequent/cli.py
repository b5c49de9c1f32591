"""The `sequent` command: reads the command line, hands over to one command, and turns errors into exit statuses.

0: done what was asked (proved, accepted). 1: not proved, rejected, or stopped half-way. 2: bad usage or unreadable
input. 130: interrupted.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence

from lean_env.errors import LeanEnvError
from prover.errors import GeneratorError
from sequent import __version__
from sequent.console import print_json, say
from sequent.errors import UsageError

# Each is a module of `sequent.commands`, imported when it is the one that was asked for.
COMMANDS = {
    "prove": "prove one theorem",
    "batch": "prove many problems, and keep results, proofs and proof graphs",
    "fill": "prove the `sorry`s of a Lean file, and write the proofs into it",
    "tactic": "print the proof of one hole: what the Lean tactic `sequent` runs",
    "audit": "look for statements that are false, vacuous, doubled, or known to be wrong",
    "verify": "check the proofs in a Lean file, and say how far they were checked",
    "graph": "draw the proof graph of a result",
    "index": "build and query premise indexes",
    "cache": "look at, export or clear what attempts remember",
    "lean": "run the embedded Lean itself",
    "core": "build the core library of the embedded Lean",
    "train": "train tactic generators and premise retrievers",
    "serve": "the service: REST, a page, and workers",
    "worker": "work for a service whose queue is on Redis",
    "jobs": "submit jobs to a service, look at them, cancel them",
    "keys": "make, list and revoke API keys of a service",
    "lsp": "a language server that proves the `sorry`s of Lean files from an editor",
    "mcp": "an MCP server: goals, tactics, proofs and verdicts as tools for agents",
    "doctor": "say what is installed, what is usable, and what to do about the rest",
}
INTERRUPTED = 130

_EXAMPLES = """\
examples:
  sequent prove --statement "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
  sequent batch problems.jsonl --time-limit 20
  sequent doctor

`sequent COMMAND --help` has an example of each command.
"""


def build_parser(chosen: str | None) -> argparse.ArgumentParser:
    """The command line, with the arguments of the `chosen` command alone."""
    parser = argparse.ArgumentParser(
        prog="sequent",
        description="Proves theorems of Lean 4, and says how far each proof was checked.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"sequent {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, formatter_class=argparse.RawDescriptionHelpFormatter)
        if name == chosen:
            module = importlib.import_module(f"sequent.commands.{name}")
            module.configure(command)
            command.set_defaults(run=module.run)
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    arguments = sys.argv[1:] if arguments is None else arguments
    chosen = next((word for word in arguments if not word.startswith("-")), None)
    options = build_parser(chosen).parse_args(arguments)
    try:
        status = options.run(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # The reader of our output has gone, as in `sequent … | head`. Nothing is left to tell anyone.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        say("sequent: interrupted")
        return INTERRUPTED
    except (UsageError, LeanEnvError, GeneratorError, OSError) as error:
        say(f"sequent {options.command}: {error}")
        if getattr(options, "json", False):
            print_json({"error": str(error)})
        return 2


if __name__ == "__main__":
    sys.exit(main())
