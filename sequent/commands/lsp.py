"""`sequent lsp`: the language server for editors."""

from __future__ import annotations

import argparse

from prover.session import FILE_ENVIRONMENTS, SEARCHES
from sequent.commands._shared import add_attempt_options, add_environment_options, attempt_options, ready
from sequent.errors import UsageError

_EXAMPLES = """\
examples:
  sequent lsp                                  over standard input and output, as editors start it
  sequent lsp --port 7320                      for editors that connect; on this machine alone
  sequent lsp --time-limit 10 --generator symbolic+premises

docs/editors.md has the set-up of VS Code, Neovim and Emacs, and the requests beyond the protocol.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = (
        "A language server beside Lean's own: proves the `sorry`s of Lean files from the editor, with code actions, "
        'lenses, progress and cancel. Needs `pip install "sequent[lsp]"`.'
    )
    parser.epilog = _EXAMPLES
    parser.add_argument("--port", type=int, metavar="N", help="wait for an editor at this port of 127.0.0.1")
    add_attempt_options(parser, 30.0, SEARCHES)
    add_environment_options(parser, "where files are read", FILE_ENVIRONMENTS)


def run(options: argparse.Namespace) -> int:
    """Serve until the editor leaves."""
    try:
        from sequent.lsp.server import serve
    except ModuleNotFoundError as error:
        raise UsageError(f'{error.name} is not installed: run `pip install "sequent[lsp]"`') from error
    ready(options.env, options.project)
    server = serve(attempt_options(options))
    try:
        if options.port is None:
            server.start_io()
        else:
            server.start_tcp("127.0.0.1", options.port)
    finally:
        server.end()
    return 0
