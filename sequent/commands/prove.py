"""`sequent prove`: search for a proof of one theorem, and print it with its verdict."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sequent.commands._shared import add_attempt_options, add_environment_options, attempt_options, ready, split_target
from sequent.console import duration, print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from lean_env.problem import Problem
    from prover.agents.bulletin import Bulletin
    from prover.attempt import Attempt

_EXAMPLES = """\
examples:
  sequent prove --statement "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
  sequent prove --statement "theorem t (n : ℕ) : n + 0 = n" -o proof.lean --graph proof.html
  sequent prove file.lean::my_theorem --time-limit 60

exit status: 0 proved, 1 not proved, 2 the problem can't be read or stated
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Searches for a proof of one theorem, and prints it with how far it was checked."
    parser.epilog = _EXAMPLES
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "target", nargs="?", metavar="FILE.lean[::NAME]", help="a theorem in a file; its proof is left out"
    )
    what.add_argument("--statement", metavar="TEXT", help="`theorem NAME BINDERS : TYPE`, below `import Mathlib`")
    add_attempt_options(parser, 60.0)
    add_environment_options(parser, "the Lean that searches and checks")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write the verified Lean file here")
    parser.add_argument("--graph", type=Path, metavar="FILE.html", help="draw the proof graph here")
    parser.add_argument(
        "--bulletin",
        metavar="URL",
        help="with --strategy agents: tell other teams at this theorem, by Redis, and hear them",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Attempt the problem."""
    problem = _problem(options)
    from lean_env.verdict import solution_source
    from prover.session import Prover, document_of, processors, record_of

    for path in (options.output, options.graph):
        if path is not None and not path.parent.is_dir():
            raise UsageError(f"{path} can't be written: there is no folder {path.parent}")
    ready(options.env, options.project)
    with Prover(attempt_options(options), processors(), _bulletin(options)) as prover:
        attempt = prover.attempt(problem)
    proved = attempt.status == "proved"
    source = solution_source(problem, attempt.proof) if proved and attempt.proof else None
    if source and options.output:
        options.output.write_text(source, encoding="utf-8")
    document = document_of(attempt)
    if options.graph and document:
        from search.html import render_html

        options.graph.write_text(render_html(document), encoding="utf-8")
    if options.json:
        print_json(record_of(attempt) | {"problem": problem.statement, "lean": source})
    else:
        _print(attempt, source)
    return 0 if proved else 2 if attempt.status == "unsupported" else 1


def _bulletin(options: argparse.Namespace) -> Bulletin | None:
    if options.bulletin is None:
        return None
    if options.strategy != "agents":
        raise UsageError("--bulletin is for teams of agents: it needs --strategy agents")
    from worker.bulletin import RedisBulletin

    return RedisBulletin(options.bulletin)


def _problem(options: argparse.Namespace) -> Problem:
    from lean_env.problem import BadProblem, parse_problem, read_problems, select

    if options.statement is not None:
        return parse_problem("", options.statement)
    path, name = split_target(options.target)
    if path.suffix != ".lean":
        raise UsageError(f"{path}: `prove` takes a .lean file; `sequent batch` takes .jsonl files")
    found = read_problems(path)
    if not name and len(found) > 1:
        names = ", ".join(problem.name for problem in found[:10])
        raise UsageError(
            f"{path} holds {len(found)} theorems: choose one by {path}::NAME ({names}), or use `sequent batch`"
        )
    problem = select(found, name, path) if name else found[0]
    if isinstance(problem, BadProblem):
        raise UsageError(str(problem))
    return problem


def _print(attempt: Attempt, source: str | None) -> None:
    stats = attempt.stats
    cost = f"{duration(stats.wall_seconds)}, {stats.expansions} expansions, {stats.steps} steps"
    if source is not None:
        print(source, end="")
        say(f"{attempt.verdict} ({cost})")
    elif attempt.status == "unsupported":
        say(f"unsupported: the environment can't state {attempt.problem.name}:\n{attempt.reason}")
    else:
        say(f"not proved: {attempt.reason} ({cost})")
