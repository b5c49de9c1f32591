"""The service's processes, as tests start them."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest

from worker.client import Client
from worker.settings import DATA_VARIABLE, ServiceSettings
from worker.store import Database, Keys

ROOT = Path(__file__).parents[2]


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


@dataclass(slots=True)
class Redis:
    """A Redis server that keeps nothing: stopped and started again, it has forgotten everything."""

    program: str
    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}"

    def client(self, database: int = 0) -> Any:
        import redis

        return redis.Redis.from_url(f"{self.url}/{database}", socket_timeout=5)

    def start(self) -> None:
        options = ["--bind", "127.0.0.1", "--port", str(self.port), "--save", "", "--appendonly", "no"]
        with (self.folder / "log").open("wb") as log:
            command = [self.program, *options, "--dir", str(self.folder)]
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        wait_for(self._answers)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def _answers(self) -> bool:
        with (
            contextlib.suppress(OSError),
            socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection,
        ):
            connection.sendall(b"PING\r\n")
            return connection.recv(100).startswith(b"+PONG")
        return False


@dataclass(slots=True)
class Server:
    """`sequent serve` as a process of its own, with what its keys were when it began."""

    process: subprocess.Popen[bytes]
    url: str
    folder: Path
    variables: dict[str, str]
    keys: dict[str, str]

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text(errors="replace")

    @property
    def workers(self) -> list[int]:
        return children_of(self.process.pid)

    def client(self, tenant: str = "one") -> Client:
        return Client(self.url, self.keys[tenant])

    def http(self, tenant: str | None = "one", **more: Any) -> httpx.Client:
        headers = {} if tenant is None else {"Authorization": f"Bearer {self.keys[tenant]}"}
        return httpx.Client(base_url=self.url, headers=headers, timeout=60, **more)


def environment(folder: Path, **variables: str) -> dict[str, str]:
    """What the service is told: nothing of the machine's own settings."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SEQUENT_") or "CACHE" in name}
    here = {"PYTHONPATH": str(ROOT), DATA_VARIABLE: str(folder), "SEQUENT_PROOF_CACHE": str(folder / "proofs.sqlite")}
    return kept | here | variables


@contextlib.contextmanager
def serving(folder: Path, *arguments: str, **variables: str) -> Iterator[Server]:
    told = environment(folder, **variables)
    with pytest.MonkeyPatch.context() as patch:
        for name, value in told.items():
            patch.setenv(name, value)
        settings = ServiceSettings.from_environment()
        database = Database(settings.database_url)
        database.migrate()
        keys = Keys(database, settings.secret())
        made = {tenant: keys.create(tenant, "", per_minute=60_000) for tenant in ("one", "two")}
        made |= {"reader": keys.create("one", "", ["read"]), "slow": keys.create("one", "", ["read"], per_minute=2)}
        database.close()
    port = free_port()
    command = [sys.executable, "-m", "sequent", "serve", "--port", str(port), "--workers", "2", *arguments]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, env=told, stdout=log, stderr=log)
    server = Server(process, f"http://127.0.0.1:{port}", folder, told, made)

    def answers() -> bool:
        assert process.poll() is None, server.log
        with contextlib.suppress(httpx.HTTPError):
            return httpx.get(f"{server.url}/healthz").status_code == 200
        return False

    try:
        wait_for(answers, 120)
        yield server
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()


@dataclass(slots=True)
class Worker:
    """`sequent worker` as a process of its own."""

    process: subprocess.Popen[bytes]
    output: Path

    @property
    def log(self) -> str:
        return self.output.read_text(errors="replace")


@contextlib.contextmanager
def working(server: Server, *arguments: str) -> Iterator[Worker]:
    """A worker of the server's, once it is at work: of one process, unless the arguments say otherwise."""
    output = server.folder / f"worker{len(list(server.folder.glob('worker*')))}"
    command = [sys.executable, "-m", "sequent", "worker", *(arguments or ("--concurrency", "1"))]
    with output.open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=server.variables, stdout=log, stderr=log)
    worker = Worker(process, output)
    try:
        wait_for(lambda: process.poll() is not None or children_of(process.pid) or "answering for" in worker.log, 120)
        assert process.poll() is None, worker.log
        yield worker
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()
