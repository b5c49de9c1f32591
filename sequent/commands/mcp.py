"""`sequent mcp`: the MCP server for agents."""

from __future__ import annotations

import argparse

from prover.session import FILE_ENVIRONMENTS, SEARCHES
from sequent.commands._shared import add_attempt_options, add_environment_options, attempt_options, ready
from sequent.errors import UsageError

_EXAMPLES = """\
examples:
  sequent mcp                                over standard input and output, as agents start it
  sequent mcp --port 7321                    at http://127.0.0.1:7321/mcp, for several agents
  claude mcp add sequent -- sequent mcp

docs/mcp.md lists the tools and resources.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = (
        "An MCP server: tools to state, step, prove, verify, and find premises, with results as resources. "
        'Needs `pip install "sequent[mcp]"`.'
    )
    parser.epilog = _EXAMPLES
    parser.add_argument("--port", type=int, metavar="N", help="serve over HTTP at this port of 127.0.0.1")
    add_attempt_options(parser, 60.0, SEARCHES)
    add_environment_options(parser, "where things are stated and files are read", FILE_ENVIRONMENTS)


def run(options: argparse.Namespace) -> int:
    """Serve until the client leaves."""
    try:
        from sequent.mcp.server import serve
    except ModuleNotFoundError as error:
        raise UsageError(f'{error.name} is not installed: run `pip install "sequent[mcp]"`') from error
    ready(options.env, options.project)
    server = serve(attempt_options(options))
    if options.port is None:
        server.run()
    else:
        server.run("streamable-http", host="127.0.0.1", port=options.port)
    return 0
