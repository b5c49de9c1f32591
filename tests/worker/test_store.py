"""The job store by itself, in SQLite and, where there is a server, in PostgreSQL."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from worker.errors import ServiceError, ServiceUnavailable
from worker.store import (
    Claim,
    Database,
    Ended,
    Events,
    Jobs,
    KeyReused,
    Keys,
    NewJob,
    NewProblem,
    Submission,
    Wish,
    Work,
)
from worker.store.models import Attempt, Base, DeadLetter, Result, Task, Tenant

HERE = "lean-1"


class Store:
    def __init__(self, url: str) -> None:
        self.database = Database(url)
        self.database.migrate()
        self.jobs, self.work, self.events = Jobs(self.database), Work(self.database), Events(self.database)
        self.keys = Keys(self.database, b"pepper")
        self.one, self.two = self.keys.tenant("one"), self.keys.tenant("two")

    def submit(self, names: str, tenant: int | None = None, **more: Any) -> str:
        problems = [NewProblem(n, f"{tenant or self.one} {n}", {"problem": {"name": n}}) for n in names.split()]
        return self.made(NewJob(tenant or self.one, problems, HERE, **more)).job

    def made(self, job: NewJob) -> Submission:
        (made,) = self.jobs.submit([job])
        if isinstance(made, Exception):
            raise made
        return made

    def take(self, worker: str = "w") -> Claim:
        claim = self.work.claim(["search"], HERE, worker, 60)
        assert claim is not None
        return claim

    def end(self, claim: Claim, status: str = "proved") -> bool:
        name = claim.payload["problem"]["name"]
        record = {"name": name, "status": status, "verdict": None, "stats": {"steps": 2}}
        return self.work.end(claim, Ended(status, record, "theorem", '{"a": 1}'))

    def kinds(self, job: str) -> list[str]:
        return [event.kind for event in self.events.after(self.one, 0, job)]

    def count(self, table: Any) -> int:
        with self.database.read() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path}/store.sqlite"
    else:
        url = request.getfixturevalue("new_postgres_database")()
    opened = Store(url)
    yield opened
    opened.database.close()


def test_the_tables_are_those_that_the_migrations_make(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    store.database.migrate()  # again: nothing is left to do
    with store.database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Base.metadata) == []


def test_a_job_from_its_submission_to_its_end(store: Store) -> None:
    job = store.submit("a b")
    state = store.jobs.get(store.one, job)
    assert state is not None and (state.state, state.total, state.statuses) == ("queued", 2, {"queued": 2})
    first = store.take()
    assert store.work.look(first) is Wish.GO_ON
    store.work.stay(first, 60, {"steps": 3})
    assert store.end(first) and not store.end(first)  # once
    second = store.take()
    assert store.end(second, "failed")
    assert store.work.claim(["search"], HERE, "w", 60) is None
    state = store.jobs.get(store.one, job)
    assert state is not None and (state.state, state.statuses) == ("ended", {"proved": 1, "failed": 1})
    a, b = store.jobs.problems(store.one, job, 10)
    assert (a.name, a.status, a.lean, b.name, b.status) == ("a", "proved", "theorem", "b", "failed")
    assert a.result is not None and store.jobs.graph(a.result) == '{"a": 1}'
    assert store.jobs.spent(store.one, job) == {"steps": 4}
    events = store.events.after(store.one, 0, job)
    kinds = ["job.queued", "problem.started", "problem.ended", "problem.started", "problem.ended", "job.ended"]
    assert [event.kind for event in events] == kinds  # progress is dropped with the end
    assert events[-1].data == {"proved": 1, "failed": 1}
    assert [event.kind for event in store.events.after(store.one, events[2].id, job)] == kinds[3:]


def test_no_tenant_sees_anything_of_another(store: Store) -> None:
    job = store.submit("a")
    store.end(store.take())
    assert store.jobs.get(store.two, job) is None
    assert store.jobs.problems(store.two, job, 10) == []
    assert store.jobs.problem(store.two, job, 0) is None
    assert store.jobs.latest(store.two, 10) == []
    assert store.jobs.spent(store.two, job) == {}
    assert not store.jobs.cancel(store.two, job)
    assert store.events.after(store.two, 0) == []


def test_the_same_content_is_worked_on_once_and_again_only_when_it_broke(store: Store) -> None:
    first, second = store.submit("a a"), store.submit("a")
    claim = store.take()
    assert store.work.claim(["search"], HERE, "w", 60) is None
    store.end(claim)
    for job in (first, second, store.submit("a")):
        state = store.jobs.get(store.one, job)
        assert state is not None and state.state == "ended" and set(state.statuses) == {"proved"}
    assert store.count(Result) == 1
    broken = store.submit("b")
    store.end(store.take(), "error")
    again = store.submit("b")
    store.end(store.take())
    problems = [store.jobs.problem(store.one, job, 0) for job in (broken, again)]
    assert [problem and problem.status for problem in problems] == ["error", "proved"]


def test_tenants_share_workers_fairly_and_priorities_count_within_one(store: Store) -> None:
    store.submit("a b c d")
    store.submit("x", priority=5)
    store.submit("p q", tenant=store.two)
    with store.database.write() as connection:
        connection.execute(Tenant.__table__.update().values(weight=1.0))
    taken = [store.take().payload["problem"]["name"] for _ in range(6)]
    assert taken[0] == "x"  # of the tenant that was served least recently, the most urgent
    assert sorted(taken[:4]) == ["a", "p", "q", "x"]
    assert taken[4:] == ["b", "c"]


def test_a_worker_that_dies_costs_a_try_and_the_third_time_the_task(store: Store) -> None:
    job = store.submit("a")
    for number in range(3):
        claim = store.take(f"host:1:{number}")
        store.work.save_checkpoint(claim, b"so far")
        assert store.work.checkpoint(claim) == b"so far"
        assert store.work.reap() == 0  # its lease has not run out
        assert store.work.bury(f"host:1:{number}") == 1
        assert not store.end(claim)  # what the dead bring later is refused
        assert store.work.look(claim) is Wish.LOST
    problem = store.jobs.problem(store.one, job, 0)
    assert problem is not None and problem.record is not None
    assert (problem.status, problem.record["reason"]) == ("dead", "3 workers died over it")
    assert store.count(DeadLetter) == 1
    with store.database.read() as connection:
        assert list(connection.execute(select(Attempt.outcome)).scalars()) == ["lost"] * 3
    claim = store.work.claim(["search"], HERE, "w", 60)
    assert claim is None


def test_a_lease_runs_out_unless_it_is_renewed(store: Store) -> None:
    store.submit("a")
    claim = store.work.claim(["search"], HERE, "w", -1)
    assert claim is not None
    store.work.stay(claim, 60, {})
    assert store.work.reap() == 0
    store.work.stay(claim, -1, {})
    assert store.work.reap() == 1
    assert store.take().crashes == 1


def test_what_is_given_back_counts_as_no_crash(store: Store) -> None:
    store.submit("a b")
    store.work.give_back(store.take("host:1:2"))
    store.take("host:1:2")
    store.work.give_back_all("host:1:")
    assert [store.take().crashes, store.take().crashes] == [0, 0]


def test_cancelling_ends_a_job_at_once_and_stops_what_nobody_else_wants(store: Store) -> None:
    job, other = store.submit("a b c"), store.submit("b")
    claims = [store.take(), store.take()]
    assert store.jobs.cancel(store.one, job) and store.jobs.cancel(store.one, job)
    state = store.jobs.get(store.one, job)
    assert state is not None and (state.state, state.statuses) == ("cancelled", {"stopped": 3})
    assert [store.work.look(claim) for claim in claims] == [Wish.STOP, Wish.GO_ON]
    assert store.work.claim(["search"], HERE, "w", 60) is None
    assert store.end(claims[0], "stopped") and store.end(claims[1])
    state = store.jobs.get(store.one, other)
    assert state is not None and state.statuses == {"proved": 1}
    # Wanted again while it is being stopped, it goes back to the queue.
    again = store.submit("c")
    claim = store.take()
    store.jobs.cancel(store.one, again)
    store.submit("c")
    assert store.end(claim, "stopped")
    assert store.take().task == claim.task


def test_an_idempotency_key_makes_one_job(store: Store) -> None:
    job = store.submit("a", idempotency_key="k")
    assert store.submit("a", idempotency_key="k") == job
    assert store.submit("a", tenant=store.two, idempotency_key="k") != job
    with pytest.raises(KeyReused):
        store.submit("b", idempotency_key="k")


def test_jobs_that_are_made_together_are_made_as_if_one_by_one(store: Store) -> None:
    def job(name: str, **more: Any) -> NewJob:
        return NewJob(store.one, [NewProblem(name, f"1 {name}", {"problem": {"name": name}})], HERE, **more)

    lone = "\ud800"  # what no store can hold costs no other job
    together = [job("a"), job("a"), job("b", idempotency_key="k"), job("b", idempotency_key="k"), job(lone)]
    first, same, b, b_again, broken = store.jobs.submit(together)
    assert isinstance(broken, UnicodeError)
    assert isinstance(first, Submission) and isinstance(same, Submission) and first.job != same.job
    assert isinstance(b, Submission) and isinstance(b_again, Submission)
    assert b.job == b_again.job and (b.created, b_again.created) == (True, False)
    (reused,) = store.jobs.submit([job("c", idempotency_key="k")])
    assert isinstance(reused, KeyReused)
    assert store.count(Task) == 2 and store.work.waiting() == {"search": 2}
    assert len(store.jobs.latest(store.one, 10)) == 3


def test_a_worker_of_another_environment_takes_nothing(store: Store) -> None:
    store.submit("a")
    assert store.work.claim(["search"], "lean-2", "w", 60) is None
    assert store.work.claim(["verify"], HERE, "w", 60) is None
    assert store.work.waiting() == {"search": 1}


def test_a_problem_that_can_not_be_read_has_ended_already(store: Store) -> None:
    job = store.made(NewJob(store.one, [NewProblem("bad", None, {}, "line 3: no theorem")], HERE)).job
    problem = store.jobs.problem(store.one, job, 0)
    assert problem is not None and problem.record is not None
    assert (problem.status, problem.record["reason"]) == ("error", "line 3: no theorem")
    assert store.kinds(job) == ["job.queued", "job.ended"]


def test_many_workers_and_clients_at_once_lose_and_double_nothing(store: Store) -> None:
    errors: list[BaseException] = []

    def together(*works: Callable[[], None]) -> None:
        def run(work: Callable[[], None]) -> None:
            try:
                work()
            except BaseException as error:  # noqa: BLE001 - the test's own thread will raise it
                errors.append(error)

        threads = [threading.Thread(target=run, args=(work,)) for work in works]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    jobs: list[str] = []

    def client() -> None:
        jobs.extend(store.submit(f"a{n} b{n} shared") for n in range(10))

    def worker() -> None:
        while len(jobs) < 30 or store.work.waiting():
            if (claim := store.work.claim(["search"], HERE, "w", 60)) is not None:
                assert store.end(claim)

    together(client, client, client, worker, worker, worker)
    assert errors == []
    assert store.count(Result) == store.count(Task) == 21
    for job in jobs:
        assert store.kinds(job)[-1] == "job.ended" and store.kinds(job).count("job.ended") == 1
    ids = [event.id for event in store.events.after(store.one, 0, limit=1000)]
    assert ids == sorted(set(ids))


def test_keys(store: Store) -> None:
    text = store.keys.create("one", "mine", ["read"])
    key = store.keys.check(text)
    assert key is not None and (key.tenant, key.scopes) == (store.one, {"read"})
    with store.database.read() as connection:
        stored = str(connection.execute(Base.metadata.tables["api_keys"].select()).all())
    assert text.split("_", 2)[2] not in stored
    for wrong in (text[:-1], text + "x", "", "sqt_", "sqt__", "ſqt_a_b", text.upper(), text.replace("sqt", "abc")):
        assert store.keys.check(wrong) is None
    assert Keys(store.database, b"another").check(text) is None
    assert store.keys.revoke(key.id) and not store.keys.revoke(key.id)
    assert store.keys.check(text) is None
    (listed,) = store.keys.all()
    assert (listed.tenant, listed.label) == ("one", "mine") and listed.revoked_at is not None
    with pytest.raises(ServiceError, match="unknown scope everything"):
        store.keys.create("one", "x", ["everything"])


@pytest.mark.parametrize("url", ["", "sqlite://", "mysql://a/b", "http://x", "sqlite:///:memory:"])
def test_an_address_that_is_no_store_is_refused(url: str) -> None:
    with pytest.raises(ServiceUnavailable, match="SEQUENT_DATABASE_URL"):
        Database(url)


def test_a_store_that_does_not_answer_says_where_but_no_password() -> None:
    database = Database("postgresql://user:secret@127.0.0.1:1/x")
    with pytest.raises(ServiceUnavailable, match=r"127\.0\.0\.1:1/x") as caught:
        database.migrate()
    assert "secret" not in str(caught.value)
