"""`sequent graph`: a proof graph in a form to look at, or to load elsewhere."""

from __future__ import annotations

import argparse
from pathlib import Path

from sequent.console import say
from sequent.errors import UsageError

FORMATS = ("html", "dot", "graphml", "json", "mermaid")

_EXAMPLES = """\
examples:
  sequent graph my-run/graphs/my_theorem.json -o proof.html       open proof.html in any browser, also offline
  sequent graph my-run/graphs/my_theorem.json --format dot | dot -Tsvg -o proof.svg
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Draws the proof graph of a result: states, tactics, the proof, and what failed."
    parser.epilog = _EXAMPLES
    parser.add_argument("result", type=Path, metavar="RESULT.json", help="a file of a run's graphs folder")
    parser.add_argument("--format", choices=FORMATS, help="default: after the ending of FILE, else html")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write here (default: standard output)")


def run(options: argparse.Namespace) -> int:
    """Convert the graph."""
    from search.errors import SearchError

    endings = {".dot": "dot", ".gv": "dot", ".graphml": "graphml", ".json": "json", ".mmd": "mermaid"}
    chosen = options.format or endings.get(options.output.suffix if options.output else "", "html")
    try:
        text = _converted(options.result.read_text(encoding="utf-8"), chosen)
    except (SearchError, UnicodeDecodeError) as error:
        raise UsageError(f"{options.result} is no proof graph of a run: {error}") from error
    if options.output is None:
        print(text, end="" if text.endswith("\n") else "\n")
    else:
        options.output.write_text(text, encoding="utf-8")
        say(f"wrote {options.output}")
    return 0


def _converted(text: str, chosen: str) -> str:
    from search import export
    from search.html import render_html

    document = export.loads(text)
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
