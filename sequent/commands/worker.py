"""`sequent worker`: take problems from the queue on Redis and attempt them, in processes side by side."""

from __future__ import annotations

import argparse

from sequent.commands._shared import Positive, core_with_progress
from sequent.console import say
from sequent.errors import UsageError

_EXAMPLES = """\
examples:
  sequent worker
  sequent worker --redis redis://10.0.0.5:6379/0 --concurrency 4

Needs `pip install "sequent[service]"` and a Redis server. Start it as often, and on as many machines, as you like.
SIGTERM stops it at once, and what it was at goes back to the queue. Ctrl-C waits for what it is at; a second one does
not. Settings in the environment, on which clients and workers must agree:
  SEQUENT_REDIS_URL         the Redis server
  SEQUENT_LONGEST_ATTEMPT   seconds of search that a problem may ask for (default 600)
  SEQUENT_ATTEMPT_GRACE     seconds that an attempt may take besides (default 120)
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Takes problems from the queue and attempts them, until it is told to stop."
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "--redis", metavar="URL", help="the Redis server (default: SEQUENT_REDIS_URL, or redis://127.0.0.1:6379/0)"
    )
    parser.add_argument(
        "--concurrency", type=Positive(int), metavar="N", help="processes side by side (default: the processors)"
    )
    parser.add_argument(
        "--queues", default="prove", metavar="NAMES", help="queues to take from, by commas (default: %(default)s)"
    )


def run(options: argparse.Namespace) -> int:
    """Work until a signal comes."""
    from prover.session import processors
    from worker.app import Broker, run_worker
    from worker.errors import ServiceError
    from worker.settings import ServiceSettings

    queues = [name for name in options.queues.split(",") if name]
    if not queues:
        raise UsageError("--queues: name at least one")
    concurrency = options.concurrency or processors()
    try:
        settings = ServiceSettings.from_environment(options.redis)
        Broker.connect(settings).close()
    except ServiceError as error:
        raise UsageError(str(error)) from error
    core_with_progress()  # before the first problem is taken, not while it waits
    say(f"sequent worker: {concurrency} processes, queues {', '.join(queues)}, Redis at {settings.where}")
    return run_worker(settings, concurrency, queues)
