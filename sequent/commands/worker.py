"""`sequent worker`: do the work of a service whose queue is on Redis, in processes side by side."""

from __future__ import annotations

import argparse
from dataclasses import replace

from sequent.commands._shared import Positive, core_with_progress
from sequent.console import say
from sequent.errors import UsageError

QUEUES = ("search", "verify")
GENERATE = "generate"

_EXAMPLES = """\
examples:
  sequent worker
  sequent worker --redis redis://10.0.0.5:6379/0 --concurrency 4
  sequent worker --queues generate          where the GPU is: one model for the search workers on all machines

Needs `pip install "sequent[service]"` and a Redis server. Start it as often, and on as many machines, as you like.
SIGTERM stops it at once, and what it was at goes back to the queue. Ctrl-C waits for what it is at; a second one does
not. Servers and workers read the same settings, SEQUENT_DATABASE_URL above all: see `sequent serve --help`.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "Works for a service whose queue is on Redis, until it is told to stop."
    parser.epilog = _EXAMPLES
    parser.add_argument(
        "--redis", metavar="URL", help="the Redis server (default: SEQUENT_REDIS_URL, or redis://127.0.0.1:6379/0)"
    )
    parser.add_argument(
        "--concurrency", type=Positive(int), metavar="N", help="processes side by side (default: the processors)"
    )
    parser.add_argument(
        "--queues",
        default=",".join(QUEUES),
        metavar="NAMES",
        help="search proves, verify checks whole files (default: %(default)s); generate, which stands alone, answers "
        "what search workers ask of the model that ships, in batches",
    )


def run(options: argparse.Namespace) -> int:
    """Work until a signal comes."""
    from prover.errors import GeneratorError
    from prover.session import processors
    from worker.errors import ServiceError
    from worker.logs import log_as_json
    from worker.settings import DEFAULT_REDIS, ServiceSettings, checked_redis

    queues = [name for name in options.queues.split(",") if name]
    if queues != [GENERATE] and (not queues or not set(queues) <= set(QUEUES)):
        raise UsageError(f"--queues: expected some of {', '.join(QUEUES)}, by commas, or {GENERATE} alone")
    concurrency = options.concurrency or processors()
    try:
        settings = ServiceSettings.from_environment()
        address = checked_redis(options.redis or settings.redis_url or DEFAULT_REDIS)
        settings = replace(settings, redis_url=address)
        from worker.app import ping, run_generation, run_worker
        from worker.store import Database

        ping(settings)
        if queues == [GENERATE]:
            log_as_json()
            say(f"sequent worker: generation, Redis at {settings.where}")
            return run_generation(settings)
        Database(settings.database_url).migrate()
    except ModuleNotFoundError as error:
        raise UsageError(f'the service needs the package {error.name}: pip install "sequent[service]"') from error
    except (ServiceError, GeneratorError) as error:
        raise UsageError(str(error)) from error
    core_with_progress()  # before the first problem is taken, not while it waits
    log_as_json()
    say(f"sequent worker: {concurrency} processes, queues {', '.join(queues)}, Redis at {settings.where}")
    return run_worker(settings, concurrency, queues)
