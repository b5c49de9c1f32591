"""How a program hands problems to the workers, and gets the records back."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Self

from lean_env.problem import Problem
from prover.session import AttemptOptions
from worker.app import Broker
from worker.jobs import Record, environment_fingerprint, job_id, read_options, read_problem
from worker.settings import ServiceSettings

POLL_SECONDS = 0.1


class Client:
    """One Redis server's queue. A context manager.

        with Client("redis://127.0.0.1:6379/0") as client:
            ids = client.submit(problems, AttemptOptions(time_limit=20))
            for job, record in client.results(ids): ...

    Every method raises ServiceUnavailable when Redis does not answer.
    """

    def __init__(self, url: str | None = None) -> None:
        """Raises ServiceUnavailable where Celery is missing or Redis does not answer."""
        self._broker = Broker.connect(ServiceSettings.from_environment(url))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._broker.close()

    def submit(self, problems: Iterable[Problem], options: AttemptOptions | None = None) -> list[str]:
        """Queue `problems` and return their jobs' ids, in the same order.

        The same statement with the same options has the same id, and is proved once: a job whose result is there is
        not queued. One that was cancelled, or that something broke for, is queued again. Raises JobError before
        anything is queued.
        """
        chosen = read_options(asdict(options or AttemptOptions()), self._broker.settings.longest)
        environment = environment_fingerprint()
        found = [read_problem(asdict(problem)) for problem in problems]
        ids = [job_id(problem, chosen, environment) for problem in found]
        jobs = dict(zip(ids, found, strict=True))
        ended = self._broker.ended(list(jobs))
        for job, problem in jobs.items():
            end = ended.get(job)
            if end is not None and end.final:
                continue
            if end is not None:
                self._broker.forget(job)
            self._broker.let_run(job)
            self._broker.send(job, asdict(problem), asdict(chosen), chosen.time_limit)
        return ids

    def results(self, ids: Iterable[str], timeout: float | None = None) -> Iterator[tuple[str, Record]]:
        """Each job's id and its record, as `results.jsonl` holds it, in order of ending; waits for those that run.

        A record's status may also be "stopped". Raises TimeoutError after `timeout` seconds without a new one.
        """
        waiting = list(dict.fromkeys(ids))
        last = time.monotonic()
        while waiting:
            ended = self._broker.ended(waiting)
            for job, end in ended.items():
                yield job, end.record
            if ended:
                waiting = [job for job in waiting if job not in ended]
                last = time.monotonic()
            elif timeout is not None and time.monotonic() - last > timeout:
                raise TimeoutError(f"{len(waiting)} jobs have not ended; the first is {waiting[0]}")
            else:
                time.sleep(POLL_SECONDS)

    def cancel(self, job: str) -> None:
        """Stop a job, queued or running; its record says "stopped" unless it has a result by then."""
        self._broker.ask_to_stop(job)
