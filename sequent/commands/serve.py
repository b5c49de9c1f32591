"""`sequent serve`: the REST service and its page, with workers below it or with Celery's on Redis."""

from __future__ import annotations

import argparse
import sys

from prover.session import FILE_ENVIRONMENTS
from sequent import __version__
from sequent.commands._shared import Positive, add_environment_options, core_with_progress, ready
from sequent.console import say
from sequent.errors import UsageError

_EXAMPLES = """\
examples:
  sequent serve --open                       on this machine, for everybody on it, no keys
  sequent serve --host 0.0.0.0               asks for API keys: sequent keys create --tenant NAME
  SEQUENT_REDIS_URL=redis://10.0.0.5:6379/0 sequent serve      workers elsewhere: sequent worker

Needs `pip install "sequent[service]"`. Settings in the environment, on which servers and workers must agree:
  SEQUENT_DATABASE_URL      the job store: sqlite:////PATH or postgresql://... (default: service.sqlite in SEQUENT_DATA)
  SEQUENT_DATA              the folder for what must not be lost (default: ~/.local/share/sequent)
  SEQUENT_SECRET            what keys are digested with (default: the file `secret` in SEQUENT_DATA)
  SEQUENT_REDIS_URL         a Redis server; without it, workers run below the server
  SEQUENT_LONGEST_ATTEMPT   seconds of search that a problem may ask for (default 600)
  SEQUENT_ATTEMPT_GRACE     seconds that an attempt may take besides (default 120)
  SEQUENT_LEASE             seconds without a sign of life after which a worker is taken for dead (default 15)
  SEQUENT_PATIENCE          seconds that a client may take to send a request's head, and its body (default 20)
  SEQUENT_CHECKPOINT        seconds of search from one checkpoint to the next (default 5)
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Serves the REST interface and the page, until it is told to stop."
    parser.epilog = _EXAMPLES
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="default: %(default)s")
    parser.add_argument("--port", type=Positive(int), default=8321, metavar="N", help="default: %(default)s")
    parser.add_argument("--open", action="store_true", help="ask for no keys; only on a loopback address")
    parser.add_argument(
        "--editors",
        type=_count,
        default=4,
        metavar="N",
        help="language servers below the server for editors that connect to it; 0 for none (default: %(default)s)",
    )
    add_environment_options(parser, "where editors' files are read", FILE_ENVIRONMENTS)
    parser.add_argument(
        "--workers", type=Positive(int), metavar="N", help="processes below the server (default: the processors)"
    )


def run(options: argparse.Namespace) -> int:
    """Serve until a signal comes."""
    from prover.session import processors
    from worker.errors import ServiceError

    try:
        from worker.logs import log_as_json
        from worker.pool import EmbeddedPool
        from worker.server import app as server
        from worker.server.editors import Editors
        from worker.server.service import Service
        from worker.settings import ServiceSettings
        from worker.store import Database, Keys, Work
    except ModuleNotFoundError as error:
        raise UsageError(f'the service needs the package {error.name}: pip install "sequent[service]"') from error

    if options.open and options.host not in server.LOOPBACK:
        raise UsageError(f"--open goes with a loopback address, not with {options.host}: everybody could get in")
    try:
        settings = ServiceSettings.from_environment()
        database = Database(settings.database_url)
        core_with_progress()
        if options.editors:
            ready(options.env, options.project)
        from worker.jobs import environment_fingerprint

        log_as_json()
        database.migrate()
        if not options.open and not (keys := Keys(database, settings.secret())).all():
            say(f"the first key, shown this once: {keys.create('default', 'made at the first start')}")
        if settings.redis_url is None:
            engine = EmbeddedPool(Work(database), settings, options.workers or processors())
        else:
            from worker.app import CeleryEngine

            engine = CeleryEngine(settings)
        editors = Editors(_language_server(options), options.editors)
        service = Service(settings, database, engine, environment_fingerprint(), options.open, editors)
    except ServiceError as error:
        raise UsageError(str(error)) from error
    say(f"sequent serve: http://{options.host}:{options.port}/, {engine.name}, {database.where}")
    server.serve(server.create(service, __version__), options.host, options.port)
    return 0


def _language_server(options: argparse.Namespace) -> list[str]:
    where = ["--project", options.project] if options.project else []
    return [sys.executable, "-m", "sequent", "lsp", "--env", options.env, *where]


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"`{text}` is no number of language servers")
    return int(text)
