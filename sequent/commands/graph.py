"""`sequent graph`: a proof graph in a form to look at, or to load elsewhere; or its proof run in Lean again."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from sequent.console import print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from prover.recheck import GraphCheck
    from search import GraphDocument

FORMATS = ("html", "dot", "graphml", "json", "mermaid")

_EXAMPLES = """\
examples:
  sequent graph my-run/graphs/my_theorem.json -o proof.html       open proof.html in any browser, also offline
  sequent graph my-run/graphs/my_theorem.json --format dot | dot -Tsvg -o proof.svg
  sequent graph check my-run/graphs/my_theorem.json               run every step of its proof in Lean again

docs/graph-format.md describes the JSON. exit status of `check`: 0 every step holds and the proof is accepted, 1 not
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Draws the proof graph of a result: states, tactics, the proof, and what failed. Or checks it."
    parser.epilog = _EXAMPLES
    parser.usage = "%(prog)s [-h] [check] RESULT.json [--format FORMAT] [-o FILE] [--json]"
    parser.add_argument("words", nargs="+", metavar="[check] RESULT.json", help="a file of a run's graphs folder")
    parser.add_argument("--format", choices=FORMATS, help="default: after the ending of FILE, else html")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here (default: standard output)")
    parser.add_argument("--json", action="store_true", help="check: print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Convert or check the graph."""
    *action, result = options.words
    if action not in ([], ["check"]):
        raise UsageError(f"expected RESULT.json or check RESULT.json, found {' '.join(options.words)}")
    path = Path(result)
    if action:
        if options.format or options.output:
            raise UsageError("`check` writes no file: leave out --format and -o")
        return _check(path, as_json=options.json)
    if options.json:
        raise UsageError("--json goes with `sequent graph check`; --format json converts")
    return _convert(path, options)


def _read(path: Path) -> GraphDocument:
    from search import export
    from search.errors import SearchError

    try:
        return export.loads(path.read_text(encoding="utf-8"))
    except (SearchError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} is no proof graph of a run: {error}") from error


def _convert(path: Path, options: argparse.Namespace) -> int:
    endings = {".dot": "dot", ".gv": "dot", ".graphml": "graphml", ".json": "json", ".mmd": "mermaid"}
    chosen = options.format or endings.get(options.output.suffix if options.output else "", "html")
    text = _converted(_read(path), chosen)
    if options.output is None:
        print(text, end="" if text.endswith("\n") else "\n")
    else:
        options.output.write_text(text, encoding="utf-8")
        say(f"wrote {options.output}")
    return 0


def _converted(document: GraphDocument, chosen: str) -> str:
    from search import export
    from search.html import render_html

    match chosen:
        case "html":
            return render_html(document)
        case "dot":
            return export.dot(document)
        case "graphml":
            return export.graphml(document)
        case "mermaid":
            return export.mermaid(document)
        case _:
            return export.dumps(document)


def _check(path: Path, *, as_json: bool) -> int:
    from lean_env.embedded.environment import EmbeddedEnvironment
    from prover.recheck import recheck
    from sequent.commands._shared import core_with_progress

    document = _read(path)
    core_with_progress()
    with EmbeddedEnvironment() as environment:
        found = recheck(document, environment)
    if as_json:
        verdict = None if found.verdict is None else found.verdict.as_json()
        steps = [asdict(step) for step in found.steps]
        problem = {"name": document.name, "header": document.header, "statement": document.statement}
        print_json({"problem": problem, "holds": found.holds, "fault": found.fault, "steps": steps, "verdict": verdict})
    else:
        _print(document, found)
    return 0 if found.holds else 1


def _print(document: GraphDocument, found: GraphCheck) -> None:
    print(f"{document.header.strip()}\n\n{document.statement}\n")
    for step in found.steps:
        print(
            f"{'FAILS' if step.fault else 'holds'}  {step.edge} at {step.state}: {' ⏎ '.join(step.tactic.splitlines())}"
        )
        if step.fault:
            print("       " + step.fault.replace("\n", "\n       "))
    failed = sum(bool(step.fault) for step in found.steps)
    if found.steps:
        print(f"{document.name}: {len(found.steps) - failed} of {len(found.steps)} steps of the proof hold")
    print(f"{document.name}: {found.fault or found.verdict}")
