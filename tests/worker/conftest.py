"""A real Redis server, a real PostgreSQL server, and the service above them; each ends with what it started."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.worker.processes import Redis, Server, Worker, free_port, serving, wait_for, working

_numbers = itertools.count()


@pytest.fixture(scope="session")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("needs redis-server (Debian: apt-get install redis-server)")
    started = Redis(program, tmp_path_factory.mktemp("redis"), free_port())
    started.start()
    yield started
    started.stop()


@pytest.fixture(scope="session")
def redis_url(redis: Redis) -> str:
    return redis.url


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL server of our own; it does not run as root, so root starts it as `nobody`."""
    programs = [shutil.which(name) for name in ("initdb", "postgres")]
    if None in programs:
        pytest.skip("needs the programs initdb and postgres (Debian: apt-get install postgresql)")
    initdb, postgres = map(str, programs)
    folder = Path(tempfile.mkdtemp(prefix="sequent-postgres-"))
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = {"user": "nobody", "group": "nogroup"}
        shutil.chown(folder, **user)
    port = free_port()
    run = [initdb, "-D", str(folder / "data"), "-U", "sequent", "-A", "trust", "--no-sync"]
    made = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=False, **user)
    if made.returncode:
        pytest.skip(f"initdb fails here: {made.stderr.strip()[-300:]}")
    options = ["-p", str(port), "-h", "127.0.0.1", "-k", str(folder), "-F"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([postgres, "-D", str(folder / "data"), *options], stdout=log, stderr=log, **user)

    def answers() -> bool:
        import psycopg

        assert process.poll() is None, (folder / "log").read_text()
        with contextlib.suppress(psycopg.OperationalError):
            psycopg.connect(f"postgresql://sequent@127.0.0.1:{port}/postgres").close()
            return True
        return False

    try:
        wait_for(answers)
        yield f"postgresql://sequent@127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def new_postgres_database(postgres_url: str) -> Callable[[], str]:
    import psycopg

    def make() -> str:
        name = f"test{next(_numbers)}"
        with psycopg.connect(f"{postgres_url}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{postgres_url}/{name}"

    return make


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One that needs no Redis, for all tests that disturb nobody."""
    quick = {"SEQUENT_PATIENCE": "2", "SEQUENT_CHECKPOINT": "1"}
    with serving(tmp_path_factory.mktemp("server"), **quick) as started:
        yield started


@pytest.fixture(scope="session")
def on_redis(redis: Redis, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Worker]]:
    """A server whose workers are two processes of Celery's, for all tests that disturb nobody."""
    folder = tmp_path_factory.mktemp("on-redis")
    with serving(folder, SEQUENT_REDIS_URL=f"{redis.url}/7") as started, working(started, "--concurrency", "2") as both:
        yield started, both
