"""A real Redis server, real workers, and clients; each ends with what it started."""

from __future__ import annotations

import contextlib
import itertools
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from worker.client import Client
from worker.settings import GRACE_VARIABLE, LONGEST_VARIABLE, URL_VARIABLE

ROOT = Path(__file__).parents[2]


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


@dataclass(frozen=True, slots=True)
class Worker:
    """`sequent worker` as a process of its own."""

    process: subprocess.Popen[bytes]
    log: Path

    @property
    def text(self) -> str:
        return self.log.read_text(errors="replace")

    def attempts(self, job: str) -> int:
        return self.text.count(f"as job {job}")

    @property
    def pool(self) -> list[int]:
        """The processes that make attempts."""
        return children_of(self.process.pid)

    @property
    def leans(self) -> list[int]:
        return [lean for child in self.pool for lean in children_of(child)]

    def signal(self, number: signal.Signals) -> list[int]:
        """Send a signal, and return all processes that should be gone afterwards."""
        processes = [self.process.pid, *self.pool, *self.leans]
        self.process.send_signal(number)
        return processes

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(15)
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True, slots=True)
class Service:
    """One database of the Redis server, with the limits that its clients and workers agree on."""

    url: str
    folder: Path
    variables: dict[str, str]

    def start(self, concurrency: int) -> Worker:
        """A worker that is ready to take jobs."""
        log = self.folder / f"worker{len(list(self.folder.iterdir()))}.log"
        with log.open("wb") as output:
            command = [sys.executable, "-m", "sequent", "worker", "--concurrency", str(concurrency)]
            environment = os.environ | self.variables | {"PYTHONPATH": str(ROOT), URL_VARIABLE: self.url}
            process = subprocess.Popen(
                command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
            )
        worker = Worker(process, log)
        try:
            wait_for(lambda: " ready." in worker.text or process.poll() is not None)
            assert process.poll() is None, worker.text
        except BaseException:
            worker.end()
            raise
        return worker

    @contextlib.contextmanager
    def client(self) -> Iterator[Client]:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in self.variables.items():
                patch.setenv(name, value)
            client = Client(self.url)
        with client:
            yield client

    @property
    def redis(self) -> Any:
        import redis

        return redis.Redis.from_url(self.url)

    def unfinished(self) -> tuple[int, int]:
        """How many jobs wait in the queue, and how many have been taken from it and not been acknowledged."""
        with self.redis as connection:
            return connection.llen("prove"), connection.hlen("unacked")


@pytest.fixture(scope="session")
def redis_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    program = shutil.which("redis-server")
    if program is None:
        pytest.skip("needs redis-server (Debian: apt-get install redis-server)")
    folder = tmp_path_factory.mktemp("redis")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
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
def new_service(redis_url: str, tmp_path_factory: pytest.TempPathFactory) -> Callable[[float, float], Service]:
    numbers = itertools.count()

    def make(longest: float, grace: float) -> Service:
        variables = {LONGEST_VARIABLE: str(longest), GRACE_VARIABLE: str(grace)}
        return Service(f"{redis_url}/{next(numbers)}", tmp_path_factory.mktemp("service"), variables)

    return make


@pytest.fixture(scope="module")
def service(new_service: Callable[[float, float], Service]) -> Service:
    return new_service(60, 60)


@pytest.fixture(scope="module")
def worker(service: Service) -> Iterator[Worker]:
    """Two processes that serve most of the tests."""
    started = service.start(2)
    yield started
    started.end()


@pytest.fixture
def client(service: Service) -> Iterator[Client]:
    with service.client() as opened:
        yield opened
