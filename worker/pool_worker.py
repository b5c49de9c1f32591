"""A worker process below the server: `python -m worker.pool_worker`, started by `worker.pool`."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from types import FrameType

from worker.jobs import QUEUES
from worker.logs import log_as_json
from worker.pool import IDLE, NOTICE
from worker.runner import Runner
from worker.settings import ServiceSettings
from worker.store import Database, Work

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Work until the input ends, or SIGTERM comes: then what is unfinished is given back."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the server's, which ends us
    log_as_json()
    settings = ServiceSettings.from_environment()
    output = os.dup(1)
    os.dup2(2, 1)  # nobody else may write where the server reads

    def notify() -> None:
        os.write(output, NOTICE)

    runner = Runner(Work(Database(settings.database_url)), settings, notify)
    try:
        while True:
            while runner.run_next(QUEUES):
                pass
            os.write(output, IDLE)
            if not sys.stdin.readline():
                return
    except BrokenPipeError:
        return  # the server has gone
    finally:
        runner.close()


def _end(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)


if __name__ == "__main__":
    main()
