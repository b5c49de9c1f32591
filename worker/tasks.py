"""What a worker process does with a job: one attempt, by a prover that stays warm from job to job.

The queue delivers a job at least once; here it is seen to that it ends once. Knows nothing of Celery.
"""

from __future__ import annotations

import logging
import signal
import threading
from types import FrameType
from typing import TYPE_CHECKING, Any, cast

from lean_env.errors import LeanEnvError
from lean_env.problem import Problem
from prover.session import AttemptOptions, Prover, error_record, record_of
from worker.errors import JobError, ServiceUnavailable
from worker.jobs import FINAL, Record, environment_fingerprint, job_id, read_options, read_problem

if TYPE_CHECKING:
    from worker.app import Broker

_log = logging.getLogger("sequent.worker")

PROVE = "sequent.prove"
POLL_SECONDS = 0.25  # how often a running job looks for its stop flag
PATIENCE_SECONDS = 0.5  # what it gets to stop by itself, between two steps of Lean
INSIST_SECONDS = 1.0  # from one interruption to the next, should the first be lost


class RunAgain(Exception):
    """The job goes back to the queue."""


class _Interrupted(BaseException):
    """Ends an attempt wherever it is. No handler of ordinary errors may take it for one."""


def prove(broker: Broker, job: str, message: str, problem: object, options: object) -> Record | None:
    """Run a job and return its record; None when there is no result for this message to bring.

    `message` identifies the delivery: the same again when its process was lost and the queue delivers it anew. Raises
    RunAgain for a job that has been stopped and was wanted again meanwhile.
    """
    try:
        found, chosen = read_problem(problem), read_options(options, broker.settings.longest)
        _check_id(job, found, chosen)
    except (JobError, LeanEnvError) as error:
        broker.store(job, error_record(_name_in(problem, job), str(error)))
        return None
    if (ended := broker.ended([job]).get(job)) is not None:
        if ended.final:
            return ended.record
        broker.forget(job)  # else it would stand in the way of the result that comes
    if broker.stop_asked(job):
        broker.store(job, _stopped(found))
        return None
    if not broker.claim(job, message):
        # The other message is acknowledged only when the job has ended, so that nothing is lost with this one.
        return None
    _log.info("attempting %s as job %s", found.name, job)
    try:
        record = _attempt(broker, job, found, chosen)
    finally:
        broker.release(job)
    if record["status"] in FINAL:
        return record
    if record["status"] == "stopped" and not broker.stop_asked(job):
        raise RunAgain("wanted again after it was cancelled")
    broker.store(job, record)
    return None


def close_session(**_: object) -> None:
    """End this process's Lean. Takes whatever a signal's sender says."""
    _session.close()


class _Session:
    """This process's prover: opened on first use, kept while the options stay the same."""

    def __init__(self) -> None:
        self._prover: Prover | None = None

    def prover(self, options: AttemptOptions) -> Prover:
        if self._prover is None or self._prover.options != options:
            self.close()
            self._prover = Prover(options)
        return self._prover

    def close(self) -> None:
        prover, self._prover = self._prover, None
        if prover is not None:
            prover.close()


_session = _Session()


def _attempt(broker: Broker, job: str, problem: Problem, options: AttemptOptions) -> Record:
    watch = _Watch(broker, job)
    try:
        watch.start()
        return record_of(_session.prover(options).attempt(problem, watch.stopping.is_set))
    except _Interrupted:
        _session.close()  # it was left in the middle of something
        return _stopped(problem)
    except broker.time_up:
        _session.close()
        limit = broker.settings.soft_limit(options.time_limit)
        return error_record(problem.name, f"not done after {limit:g} s, with all that surrounds the search")
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this job's, and the next must find a sound prover
        _log.exception("job %s broke", job)
        _session.close()
        return error_record(problem.name, f"{type(error).__name__}: {error}")
    finally:
        watch.end()


class _Watch:
    """Looks for a job's stop flag while the job runs, and ends the attempt: by `stopping`, which the search reads
    between two steps, and by an exception in the main thread when a step takes longer.
    """

    def __init__(self, broker: Broker, job: str) -> None:
        self.stopping = threading.Event()
        self._broker, self._job = broker, job
        self._armed = False
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, name="stop flag", daemon=True)
        self._before: Any = signal.SIG_DFL

    def start(self) -> None:
        self._before = signal.signal(signal.SIGUSR2, self._interrupt)
        self._armed = True
        self._thread.start()

    def end(self) -> None:
        self._armed = False
        self._done.set()
        if self._thread.ident is not None:
            self._thread.join()
        signal.signal(signal.SIGUSR2, self._before)

    def _look(self) -> None:
        while not self._flag_is_up():
            if self._done.wait(POLL_SECONDS):
                return
        self.stopping.set()
        wait = PATIENCE_SECONDS
        main = threading.main_thread().ident
        while not self._done.wait(wait):
            assert main is not None
            signal.pthread_kill(main, signal.SIGUSR2)
            wait = INSIST_SECONDS

    def _flag_is_up(self) -> bool:
        try:
            return self._broker.stop_asked(self._job)
        except ServiceUnavailable:
            return False  # Redis may be back when we look again

    def _interrupt(self, _number: int, _frame: FrameType | None) -> None:
        if self._armed:
            raise _Interrupted


def _check_id(job: str, problem: Problem, options: AttemptOptions) -> None:
    environment = environment_fingerprint()
    if job != job_id(problem, options, environment):
        raise JobError(f"the job's id is not that of its content in {environment}: client and worker differ in version")


def _stopped(problem: Problem) -> Record:
    return error_record(problem.name, "cancelled") | {"status": "stopped"}


def _name_in(problem: object, job: str) -> str:
    name = cast("dict[str, object]", problem).get("name") if isinstance(problem, dict) else None
    return name if isinstance(name, str) else job
