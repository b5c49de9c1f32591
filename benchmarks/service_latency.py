"""How fast the service answers: submit to accepted at a steady rate, event latency, and what an idle server takes.

    python benchmarks/service_latency.py --rate 200 --seconds 20 --out latency.json

Starts `sequent serve` on a store of its own, and a Redis for it to tell of the tasks. No worker runs meanwhile:
submissions are what is measured. Requests are sent when they are due, whether or not the one before was answered, and
a request's time counts from when it was due.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parent.parent
CONNECTIONS = 32


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start_redis(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """A Redis server that keeps nothing over its end."""
    program = shutil.which("redis-server")
    if program is None:
        raise SystemExit("needs redis-server")
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(folder)]
    process = subprocess.Popen([program, *options], stdout=subprocess.DEVNULL)
    while True:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return process
        time.sleep(0.05)


@contextlib.contextmanager
def serving(folder: Path, *arguments: str, **variables: str) -> Generator[tuple[str, subprocess.Popen[bytes]]]:
    """`sequent serve --open` on a free port; its address and process."""
    port = free_port()
    told = os.environ | {"SEQUENT_DATA": str(folder), "PYTHONPATH": str(ROOT)} | variables
    command = [sys.executable, "-m", "sequent", "serve", "--open", "--port", str(port), *arguments]
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(command, env=told, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 180
        while True:
            with contextlib.suppress(httpx.HTTPError):
                if httpx.get(f"{url}/healthz").status_code == 200:
                    break
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit(f"the server did not start: see {folder}/server.log")
            time.sleep(0.2)
        yield url, process
    finally:
        process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(20)
        process.kill()
        process.wait()


def quantiles(seconds: list[float]) -> dict[str, float]:
    """p50, p90, p99 and the largest, in milliseconds."""
    ordered = sorted(seconds)
    at = {f"p{q}": ordered[min(len(ordered) - 1, len(ordered) * q // 100)] for q in (50, 90, 99)} | {"max": ordered[-1]}
    return {name: round(value * 1000, 1) for name, value in at.items()}


@dataclass(slots=True)
class Connection:
    """A connection kept open, for one request at a time. Written by hand: httpx takes 6 ms of a processor for a request
    that takes the server 2, and both share two processors.
    """

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter

    async def post(self, path: str, content: bytes) -> int:
        """The status of the reply, once the whole of it is here."""
        head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        self.writer.write(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content)
        reply = await self.reader.readuntil(b"\r\n\r\n")
        length = int(reply.lower().partition(b"\r\ncontent-length: ")[2].partition(b"\r\n")[0])
        await self.reader.readexactly(length)
        return int(reply.split(b" ", 2)[1])


async def submissions(url: str, rate: float, seconds: float, first: int = 0) -> dict[str, Any]:
    """Submit at a steady rate over 32 connections: theorems that differ by their numbers, from `first` on."""
    taken: list[float] = []
    refused = 0
    host, _, port = url.removeprefix("http://").partition(":")
    idle: asyncio.LifoQueue[Connection] = asyncio.LifoQueue()
    for _ in range(CONNECTIONS):
        idle.put_nowait(Connection(*await asyncio.open_connection(host, int(port))))

    async def one(number: int, due: float) -> None:
        nonlocal refused
        statement = f"theorem t{number} (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ {number} = {number}"
        content = json.dumps({"problems": [{"formal_statement": statement}]}).encode()
        connection = await idle.get()
        refused += await connection.post("/v1/jobs", content) != 202
        idle.put_nowait(connection)
        taken.append(time.perf_counter() - due)

    began = time.process_time()
    started = time.perf_counter()
    tasks: list[asyncio.Task[None]] = []
    for number in range(round(rate * seconds)):
        due = started + number / rate
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        tasks.append(asyncio.create_task(one(first + number, due)))
    await asyncio.gather(*tasks)
    elapsed, worked = time.perf_counter() - started, time.process_time() - began
    while not idle.empty():
        idle.get_nowait().writer.close()
    counts = {"requests": len(taken), "refused": refused, "per_second": round(len(taken) / elapsed, 1)}
    return quantiles(taken) | counts | {"client_cpu_percent": round(100 * worked / elapsed, 1)}


def event_latency(url: str, count: int) -> dict[str, Any]:
    """From sending a submission to hearing of it on a stream, over one connection each."""
    taken: list[float] = []
    with httpx.Client(base_url=url, timeout=60) as client, client.stream("GET", "/v1/events") as stream:
        lines = stream.iter_lines()
        next(lines)
        for number in range(count):
            statement = f"theorem e{number} (p : Prop) (h : p) : p ∧ {number} = {number}"
            sent = time.perf_counter()
            client.post("/v1/jobs", json={"problems": [{"formal_statement": statement}]})
            while not next(lines).startswith("data: "):
                pass
            taken.append(time.perf_counter() - sent)
            time.sleep(0.1)
    return quantiles(taken) | {"events": count}


def busy(pid: int) -> float:
    """Seconds that a process has had of the processors."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")


def footprint(pid: int, seconds: float) -> dict[str, float]:
    """Resident memory of a process in MB, and the share of a core that it uses, in percent."""
    before, began = busy(pid), time.monotonic()
    time.sleep(seconds)
    used = (busy(pid) - before) / (time.monotonic() - began)
    resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return {"resident_mb": round(resident / 1e6, 1), "cpu_percent": round(100 * used, 2), "seconds": seconds}


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rate", type=float, default=200.0, help="submissions a second (default: %(default)g)")
    parser.add_argument("--seconds", type=float, default=20.0, help="for how long (default: %(default)g)")
    parser.add_argument("--idle", type=float, default=30.0, help="seconds of idling (default: %(default)g)")
    parser.add_argument("--out", type=Path, help="write the report here, as JSON")
    options = parser.parse_args()
    report: dict[str, Any] = {"processors": os.cpu_count(), "load_before": os.getloadavg()[0]}
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder)) as (_, process):
        time.sleep(3)
        report["idle"] = footprint(process.pid, options.idle)
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        port = free_port()
        redis = start_redis(Path(folder), port)
        stack.callback(redis.wait)
        stack.callback(redis.kill)
        url, process = stack.enter_context(serving(Path(folder), SEQUENT_REDIS_URL=f"redis://127.0.0.1:{port}/0"))
        asyncio.run(submissions(url, 100, 5, first=10**6))  # warm up
        before = busy(process.pid)
        report["submit_to_accepted_ms"] = asyncio.run(submissions(url, options.rate, options.seconds))
        used = (busy(process.pid) - before) / options.seconds
        report["submit_to_accepted_ms"]["server_cpu_percent"] = round(100 * used, 1)
        report["event_ms"] = event_latency(url, 50)
    report["load_after"] = os.getloadavg()[0]
    text = json.dumps(report, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
