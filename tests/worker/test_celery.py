"""The service on Redis: Celery's workers in processes of their own, killed and restarted, and a Redis that forgets."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.cache import CachedResult
from tests.worker.processes import ROOT, Redis, Server, children_of, serving, wait_for, working
from worker.cache import ENTRIES, RedisCache

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")

EASY = "theorem {name} (p q : Prop) (hp : p) (hq : q) : p ∧ q"
FERMAT = "theorem {name} (a b c n : ℕ) (h : 2 < n) (ha : 0 < a) (hb : 0 < b) : a ^ n + b ^ n ≠ c ^ n"
QUICK: dict[str, Any] = {"time_limit": 30.0, "generator": "symbolic"}


@pytest.fixture(scope="module")
def server(redis: Redis, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("celery")
    with serving(folder, SEQUENT_REDIS_URL=f"{redis.url}/0", SEQUENT_LEASE="2") as started:
        yield started


def test_workers_that_are_killed_or_stopped_and_a_redis_that_forgets_cost_no_job(server: Server, redis: Redis) -> None:
    with server.client() as client, server.http() as http:
        wait_for(lambda: http.get("/readyz").status_code == 200)
        # Accepted before there is any worker, and while Redis is away.
        waiting = client.submit([EASY.format(name=f"waiting{n}") for n in range(3)], **QUICK)
        redis.stop()
        wait_for(lambda: http.get("/readyz").status_code == 503)
        unheard = client.submit([EASY.format(name="unheard")], **QUICK)
        redis.start()
        with working(server) as first:
            assert client.wait(waiting.id).statuses == {"proved": 3}
            assert client.wait(unheard.id).statuses == {"proved": 1}
            killed = client.submit([FERMAT.format(name="killed")], time_limit=1.5, generator="symbolic")
            wait_for(lambda: client.job(killed.id).statuses == {"running": 1})
            family = [first.process.pid, *children_of(first.process.pid)]
            family += [lean for child in family[1:] for lean in children_of(child)]
            for pid in family:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            first.process.wait()
        with working(server) as second:
            assert client.wait(killed.id).statuses == {"failed": 1}
            # With a larger budget than failed before: else what is known of that would end it at once.
            stopped = client.submit([FERMAT.format(name="stopped")], time_limit=2.5, generator="symbolic")
            wait_for(lambda: client.job(stopped.id).statuses == {"running": 1})
            second.process.terminate()
            second.process.wait(20)
            wait_for(lambda: client.job(stopped.id).statuses == {"queued": 1}, 5)
        assert redis.client().hlen(ENTRIES) > 0  # they share what they found
        with working(server):
            assert client.wait(stopped.id).statuses == {"failed": 1}


def test_the_cache_on_redis_is_bounded_and_believes_nothing_that_is_damaged(redis: Redis) -> None:
    client = redis.client(1)
    cache = RedisCache(client, max_entries=3)
    proof, failure = (
        CachedResult("rfl", {"level": 4}, {"wall_seconds": 1.0}),
        CachedResult(None, {}, {"wall_seconds": 2.0}),
    )
    assert cache.get("e", "k") is None
    cache.put("e", "k", failure)
    cache.put("e", "k", CachedResult(None, {}, {"wall_seconds": 1.0}))
    assert cache.get("e", "k") == failure
    cache.put("e", "k", proof)
    cache.put("e", "k", failure)  # a proof is never replaced by a failure
    assert cache.get("e", "k") == proof and cache.get("f", "k") is None
    for number in range(5):
        cache.put("e", f"k{number}", proof)
    assert len(cache) == 3 and cache.get("e", "k") is None and cache.get("e", "k4") == proof
    assert {entry.key for entry in cache.entries()} == {"k2", "k3", "k4"}
    # A value under another's address, a changed one, and no JSON at all are dropped.
    one, two, three = client.hkeys(ENTRIES)
    client.hset(ENTRIES, mapping={one: client.hget(ENTRIES, two), three: b"{"})
    client.hset(ENTRIES, two, client.hget(ENTRIES, two).replace(b"rfl", b"exact lie"))
    assert [cache.get("e", f"k{n}") for n in (2, 3, 4)] == [None] * 3 and len(cache) == 0
    cache.put("e1", "a", proof)
    cache.put("e2", "a", proof)
    assert cache.clear(keep="e2") == 1 and cache.get("e2", "a") == proof
    redis.stop()
    assert cache.get("e2", "a") is None
    cache.put("e2", "a", proof)  # nothing is raised
    redis.start()


def test_a_worker_says_where_it_looked_for_redis(tmp_path: Path, server: Server) -> None:
    command = [sys.executable, "-m", "sequent", "worker", "--redis", "redis://user:hidden@127.0.0.1:1/0"]
    run = subprocess.run(
        command, cwd=ROOT, env=server.variables, capture_output=True, text=True, timeout=60, check=False
    )
    assert run.returncode == 2 and "no answer from a Redis server at 127.0.0.1:1/0" in run.stderr
    assert "hidden" not in run.stderr
    assert list(tmp_path.iterdir()) == []
