"""The service as it runs: a Redis server, worker processes with Lean below them, clients, and bad luck."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import pytest

from lean_env.problem import Problem, parse_problem
from prover.session import AttemptOptions
from worker.app import create_app
from worker.client import Client
from worker.errors import JobError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")

UNKNOWN = parse_problem("", "theorem unknown (x : Foo) : x = x")
# Neither is proved here. Lean answers quickly for the first; a step of the second takes seconds.
FERMAT = parse_problem("", "theorem fermat (a b c n : ℕ) (h : 2 < n) (ha : 0 < a) (hb : 0 < b) : a ^ n + b ^ n ≠ c ^ n")
GOLDBACH = parse_problem(
    "",
    "theorem goldbach (n : ℕ) (h : 2 < n) (e : n % 2 = 0) : ∃ p q, 1 < p ∧ 1 < q ∧ p + q = n ∧ "
    "(∀ d, d ∣ p → d = 1 ∨ d = p) ∧ (∀ d, d ∣ q → d = 1 ∨ d = q)",
)


def within(seconds: float) -> AttemptOptions:
    """The generator that is ready soonest."""
    return AttemptOptions(time_limit=seconds, generator="symbolic")


def easy(name: str) -> Problem:
    return parse_problem("", f"theorem {name} (p q : Prop) (hp : p) (hq : q) : p ∧ q")


def eventually(condition: Callable[[], Any], seconds: float = 30) -> Any:
    deadline = time.monotonic() + seconds
    while not (value := condition()):
        assert time.monotonic() < deadline, "it did not come to that in time"
        time.sleep(0.02)
    return value


def gone(pids: list[int]) -> Callable[[], bool]:
    def states() -> Iterator[str]:
        for pid in pids:
            try:
                with open(f"/proc/{pid}/stat") as file:
                    yield file.read().rpartition(")")[2].split()[0]
            except OSError:
                yield "gone"

    return lambda: all(state in ("gone", "Z") for state in states())


def is_busy(pids: list[int]) -> bool:
    """Whether any of the processes uses the processor at present."""

    def ticks(pid: int) -> int:
        try:
            with open(f"/proc/{pid}/stat") as file:
                return sum(map(int, file.read().rpartition(")")[2].split()[11:13]))
        except OSError:
            return 0

    before = {pid: ticks(pid) for pid in pids}
    time.sleep(0.3)
    return any(ticks(pid) > before[pid] for pid in pids)


@pytest.fixture(scope="module", autouse=True)
def abandoned(new_service: Callable[[float, float], Any]) -> tuple[Any, list[str], list[int]]:
    """A service with one job that was being worked on, and one that waited, when the only worker was killed.

    Made before the other tests, so that they run while the time passes after which Redis takes a job for lost.
    """
    service = new_service(3, 12)
    worker = service.start(1)
    try:
        with service.client() as client:
            ids = client.submit([easy("interrupted"), easy("waiting")], within(3))
        eventually(lambda: worker.attempts(ids[0]))
        processes = worker.signal(signal.SIGKILL)
        worker.process.wait()
        assert service.unfinished() == (1, 1)
        return service, ids, processes
    finally:
        worker.end()


def test_results_come_in_order_of_ending(client: Client, worker: Any) -> None:
    slow = client.submit([GOLDBACH], within(20))
    eventually(lambda: worker.attempts(slow[0]))
    others = client.submit([easy("one"), UNKNOWN, easy("two")], within(20))
    results = client.results([*slow, *others], timeout=60)
    first = [next(results) for _ in others]
    client.cancel(slow[0])
    assert [job for job, _ in [*first, *results]] == [*others, *slow]
    one, unknown, two = (record for _, record in first)
    assert (one["name"], two["name"]) == ("one", "two")
    for record in (one, two):
        assert record["status"] == "proved"
        assert record["verdict"]["level"] >= 3
        assert record["proof"]
    assert unknown["status"] == "unsupported"
    assert "Unknown identifier `Foo`" in unknown["reason"]
    # What ended before anybody asked comes in the same order.
    assert [job for job, _ in client.results(sorted(others))] == others


@pytest.mark.parametrize("problem", [FERMAT, GOLDBACH], ids=["between steps", "in the middle of a step"])
def test_a_cancelled_job_stops_within_two_seconds_and_so_does_lean(
    client: Client, worker: Any, problem: Problem
) -> None:
    (job,) = client.submit([problem], within(30))
    eventually(lambda: worker.attempts(job))
    eventually(lambda: is_busy(worker.leans))
    time.sleep(0.5)  # so that the search is under way
    started = time.monotonic()
    client.cancel(job)
    ((_, record),) = client.results([job], timeout=10)
    assert time.monotonic() - started < 2
    assert (record["name"], record["status"], record["verdict"]) == (problem.name, "stopped", None)
    eventually(lambda: not is_busy(worker.leans))
    assert time.monotonic() - started < 4


def test_a_job_that_is_cancelled_before_it_is_taken_is_attempted_only_when_it_is_wanted_again(
    client: Client, worker: Any
) -> None:
    busy = client.submit([FERMAT, GOLDBACH], within(29))
    for job in busy:
        eventually(lambda job=job: worker.attempts(job))
    (late,) = client.submit([easy("late")], within(20))
    for job in (late, *busy):
        client.cancel(job)
    assert {record["status"] for _, record in client.results([late, *busy], timeout=20)} == {"stopped"}
    assert worker.attempts(late) == 0
    assert client.submit([easy("late")], within(20)) == [late]
    assert [record["status"] for _, record in client.results([late], timeout=60)] == ["proved"]
    assert worker.attempts(late) == 1


def test_the_same_problem_is_proved_once_whoever_submits_it(service: Any, client: Client, worker: Any) -> None:
    with service.client() as other:
        (job,) = client.submit([easy("same")], within(20))
        assert other.submit([easy("same"), easy("same")], within(20)) == [job, job]
        assert client.submit([easy("same")], AttemptOptions(time_limit=20)) != [job]
        results = [list(each.results([job, job], timeout=60)) for each in (client, other)]
    assert results[0] == results[1]
    assert [record["status"] for _, record in results[0]] == ["proved"]
    client.submit([easy("same")], within(20))
    eventually(lambda: service.unfinished() == (0, 0))
    assert worker.attempts(job) == 1


def test_a_job_whose_process_is_killed_is_attempted_by_the_next_process(client: Client, worker: Any) -> None:
    (job,) = client.submit([FERMAT], within(1))
    eventually(lambda: worker.attempts(job))
    victims = [*worker.pool, *worker.leans]
    for pid in worker.pool:
        os.kill(pid, signal.SIGKILL)
    eventually(gone(victims), 5)
    ((_, record),) = client.results([job], timeout=60)
    assert (record["status"], record["reason"]) == ("failed", "no proof within 1 s")
    assert worker.attempts(job) == 2


GOOD = asdict(easy("good"))


@pytest.mark.parametrize(
    ("problem", "options", "reason"),
    [
        ("text", {}, "problem: expected an object, found str"),
        ({"name": "n"}, {}, "problem: `statement` is missing"),
        (GOOD | {"header": 1}, {}, "problem: header must be a string"),
        (GOOD | {"command": "x"}, {}, "problem: unknown field command"),
        (GOOD | {"statement": "theorem t : (sorry : Prop)"}, {}, "contains `sorry`"),
        (GOOD | {"header": "run_cmd skip"}, {}, "`run_cmd` can get round the kernel's check"),
        (GOOD, {"time_limit": 1e9}, "this service takes up to 60 s"),
        (GOOD, {"time_limit": True}, "time_limit is True"),
        (GOOD, {"expansions": 0}, "expansions is 0"),
        (GOOD, {"seed": "1"}, "seed is '1'"),
        (GOOD, {"generator": "oracle"}, "generator is 'oracle': there is no generator"),
        (GOOD, {"tricks": 1}, "options: unknown field tricks"),
        (GOOD, {}, "the job's id is not that of its content"),
    ],
)
def test_a_job_that_nobody_should_have_sent_ends_with_an_error_that_says_why(
    service: Any, client: Client, worker: Any, problem: Any, options: Any, reason: str
) -> None:
    job = f"by hand {problem} {options}"
    app = create_app(service.url)
    app.send_task("sequent.prove", (problem, options), task_id=job)
    app.close()
    ((_, record),) = client.results([job], timeout=20)
    assert record["status"] == "error"
    assert reason in record["reason"]
    assert worker.attempts(job) == 0


def test_a_client_refuses_what_the_workers_would(client: Client) -> None:
    with pytest.raises(JobError, match="takes up to 60 s"):
        client.submit([easy("long")], within(61))
    with pytest.raises(JobError, match="sorry"):
        client.submit([Problem("p", "theorem p : (sorry : Prop)")])
    with pytest.raises(TimeoutError, match="1 jobs have not ended; the first is never"):
        list(client.results(["never"], timeout=0.1))


def test_a_worker_that_is_killed_loses_nothing_and_one_that_is_terminated_puts_its_job_back(abandoned: Any) -> None:
    service, ids, processes = abandoned
    assert gone(processes)()  # Lean too
    worker = service.start(1)
    try:
        with service.client() as client:
            records = dict(client.results(ids, timeout=60))
            assert [records[job]["status"] for job in ids] == ["proved", "proved"]
            assert [worker.attempts(job) for job in ids] == [1, 1]
            eventually(lambda: service.unfinished() == (0, 0))

            (job,) = client.submit([GOLDBACH], within(3))
            eventually(lambda: worker.attempts(job))
            started = time.monotonic()
            processes = worker.signal(signal.SIGTERM)
            worker.process.wait(10)
            assert time.monotonic() - started < 3
            eventually(gone(processes), 2)
            assert service.unfinished() == (1, 0)
    finally:
        worker.end()
