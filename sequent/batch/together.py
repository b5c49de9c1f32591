"""A batch in one process: its attempts share one generator and a pool of Leans (see `prover.many`).

Has the methods of `sequent.batch.workers.WorkerPool`. Where the generator is a model, this is the way to have it once.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from lean_env.errors import LeanEnvError
from lean_env.problem import Problem
from prover.errors import GeneratorError
from prover.session import AttemptOptions, attempt_many
from sequent.batch.finished import Finished, finished
from sequent.batch.workers import WorkerFailure


class Together:
    """Runs `at_once` attempts in this process, with `count` Leans. `stop` may be called from a signal handler."""

    def __init__(self, count: int, options: AttemptOptions, at_once: int) -> None:
        self._count, self._options, self._at_once = count, options, at_once
        self._stopping = False

    def stop(self) -> None:
        """Begin no more attempts; `results` ends as soon as Lean has finished what it is at."""
        self._stopping = True

    def results(self, problems: Sequence[Problem]) -> Generator[Finished | None]:
        """Every problem's outcome, in order of ending. Raises WorkerFailure."""
        attempts = attempt_many(problems, self._options, self._count, self._at_once, lambda: self._stopping)
        try:
            for attempt in attempts:
                yield None if attempt.status == "stopped" else finished(attempt)
        except (LeanEnvError, GeneratorError) as error:
            raise WorkerFailure(str(error)) from error
