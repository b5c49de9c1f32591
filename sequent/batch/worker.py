"""A worker process of a batch: reads a problem a line from standard input, answers a line on standard output.

Started by `sequent.batch.workers` with the options as its one argument. SIGTERM asks it to stop what it is at; it ends
with its input, and with its parent.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys
import threading
import traceback
from dataclasses import asdict
from types import FrameType
from typing import Any

from lean_env.errors import LeanEnvError
from lean_env.problem import Problem
from prover.errors import GeneratorError
from prover.session import AttemptOptions, Prover, error_record
from sequent.batch.finished import finished

_PR_SET_PDEATHSIG = 1


def main() -> None:
    """Serve until the input ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    # Answers go through a descriptor of their own: a stray `print` anywhere can't spoil them.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    stopping = threading.Event()

    def stop(_number: int, _frame: FrameType | None) -> None:
        stopping.set()

    signal.signal(signal.SIGTERM, stop)

    def answer(value: dict[str, Any]) -> None:
        answers.write(json.dumps(value) + "\n")
        answers.flush()

    try:
        prover = Prover(AttemptOptions(**json.loads(sys.argv[1])))
    except (LeanEnvError, GeneratorError) as error:
        answer({"fatal": str(error)})
        return
    with prover:
        for line in sys.stdin.buffer:
            answer(_attempt(prover, Problem(**json.loads(line)), stopping))


def _attempt(prover: Prover, problem: Problem, stopping: threading.Event) -> dict[str, Any]:
    try:
        found = prover.attempt(problem, stopping.is_set)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this problem's, and the others go on
        traceback.print_exc()
        return {"record": error_record(problem.name, f"{type(error).__name__}: {error}")}
    return {"interrupted": found.status == "stopped"} | asdict(finished(found))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os._exit(1)  # the batch has gone; there is nobody to answer
