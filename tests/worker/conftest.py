"""A real Redis server, a real PostgreSQL server, and the service above them; each ends with what it started."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
_numbers = itertools.count()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(condition: Callable[[], Any], seconds: float = 60) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if value := condition():
            return value
        time.sleep(0.02)
    raise AssertionError("it did not come to that in time")


def children_of(pid: int) -> list[int]:
    found: list[int] = []
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            found += map(int, path.read_text().split())
    return found


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("needs redis-server (Debian: apt-get install redis-server)")
    folder = tmp_path_factory.mktemp("redis")
    port = free_port()
    command = [program, "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no"]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen([*command, "--dir", str(folder)], stdout=log, stderr=log)

    def answers() -> bool:
        assert process.poll() is None, (folder / "log").read_text()
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
            connection.sendall(b"PING\r\n")
            return connection.recv(100).startswith(b"+PONG")
        return False

    try:
        wait_for(answers)
        yield f"redis://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


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
