"""Does every job end exactly once, whatever dies? Many jobs from many clients, workers killed, Redis restarted.

    python benchmarks/service_reliability.py --jobs 1000 --clients 50 --out reliability.json

A real Redis, `sequent serve`, and Celery workers in processes of their own. The same problems are attempted twice:
quietly, and with workers killed by SIGKILL and Redis killed, its memory with it, in the middle. The report says how
many jobs ended how often, and whether the results are the same.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from service_latency import ROOT, free_port, serving, start_redis

from worker.client import Client
from worker.errors import ServiceError
from worker.store import Database, Events

TRUE = "theorem t{n} (p q : Prop) (hp : p) (hq : q) : p ∧ q ∧ {n} = {n}"
FALSE = "theorem t{n} (p q : Prop) (hp : p) : q ∧ p ∧ {n} = {n}"
OPTIONS: dict[str, Any] = {"time_limit": 20.0, "expansions": 4, "generator": "symbolic", "cache": False}


def start_worker(folder: Path, told: dict[str, str], number: int) -> subprocess.Popen[bytes]:
    """One worker of one process."""
    command = [sys.executable, "-m", "sequent", "worker", "--concurrency", "1"]
    with (folder / f"worker{number}.log").open("ab") as log:
        return subprocess.Popen(command, env=os.environ | told, stdout=log, stderr=log, start_new_session=True)


def family(pid: int) -> list[int]:
    """A process and all below it."""
    found = [pid]
    for one in found:
        for path in Path(f"/proc/{one}/task").glob("*/children"):
            with contextlib.suppress(OSError):
                found += map(int, path.read_text().split())
    return found


class Chaos(threading.Thread):
    """Kills a worker every few seconds and starts another; kills Redis once, and starts it again."""

    def __init__(self, stage: Stage, every: float) -> None:
        super().__init__(daemon=True)
        self.stage, self.every = stage, every
        self.over = threading.Event()
        self.killed = 0
        self.redis_killed = 0

    def run(self) -> None:
        chance = random.Random(1)
        rounds = 0
        while not self.over.wait(self.every):
            rounds += 1
            victim = chance.randrange(len(self.stage.workers))
            for pid in family(self.stage.workers[victim].pid):
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            self.stage.workers[victim].wait()
            self.killed += 1
            self.stage.workers[victim] = start_worker(self.stage.folder, self.stage.told, victim)
            if rounds == 3:
                self.stage.redis.kill()
                self.stage.redis.wait()
                time.sleep(2)
                self.stage.redis = start_redis(self.stage.folder, self.stage.port)
                self.redis_killed += 1


class Stage:
    """Redis, a server and workers, all of their own."""

    def __init__(self, folder: Path, url: str, redis: subprocess.Popen[bytes], port: int, told: dict[str, str]) -> None:
        self.folder, self.url, self.redis, self.port, self.told = folder, url, redis, port, told
        self.workers: list[subprocess.Popen[bytes]] = []


@contextlib.contextmanager
def stage(workers: int) -> Iterator[Stage]:
    """Everything started; ended afterwards."""
    port = free_port()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        told = {"SEQUENT_REDIS_URL": f"redis://127.0.0.1:{port}/0", "SEQUENT_LEASE": "6", "SEQUENT_DATA": name}
        told |= {"PYTHONPATH": str(ROOT)}
        redis = start_redis(folder, port)
        with serving(folder, **told) as (url, _):
            made = Stage(folder, url, redis, port, told)
            made.workers = [start_worker(folder, told, number) for number in range(workers)]
            try:
                yield made
            finally:
                for worker in made.workers:
                    worker.terminate()
                for worker in made.workers:
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        worker.wait(20)
                    worker.kill()
                made.redis.kill()
                made.redis.wait()


def run(made: Stage, jobs: int, clients: int) -> tuple[dict[str, str], Counter[str]]:
    """Submit all jobs from many clients and wait; each theorem's status, and how often each job said that it ended."""
    lock = threading.Lock()
    ids: dict[str, str] = {}
    trouble: list[str] = []

    def client(number: int) -> None:
        mine: list[str] = []
        with Client(made.url) as one:
            for job in range(number, jobs, clients):
                statement = (FALSE if job % 3 == 2 else TRUE).format(n=job)
                while True:
                    try:
                        found = one.submit([statement], idempotency_key=f"job {job}", **OPTIONS)
                        break
                    except ServiceError as error:
                        trouble.append(str(error))
                        time.sleep(0.5)
                mine.append(found.id)
                with lock:
                    ids[found.id] = f"t{job}"
            for job in mine:
                one.wait(job)

    threads = [threading.Thread(target=client, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Client(made.url) as one:
        statuses = {ids[job.id]: next(iter(job.statuses)) for job in one.jobs()}
    database = Database(f"sqlite:///{made.folder}/service.sqlite")
    ends, last = Counter[str](), 0
    while found := Events(database).after(1, last, limit=1000):
        last = found[-1].id
        ends.update(event.job for event in found if event.kind == "job.ended")
    database.close()
    return statuses, ends


def main() -> None:
    """Both runs, and the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jobs", type=int, default=1000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=float, default=15.0, help="seconds from one killed worker to the next")
    parser.add_argument("--out", type=Path, help="write the report here, as JSON")
    options = parser.parse_args()
    report: dict[str, Any] = {"jobs": options.jobs, "clients": options.clients, "workers": options.workers}
    with stage(options.workers) as made:
        began = time.monotonic()
        quiet, ends = run(made, options.jobs, options.clients)
        report["quiet"] = {"seconds": round(time.monotonic() - began, 1), "statuses": Counter(quiet.values())}
        report["quiet"]["ended_once"] = sum(count == 1 for count in ends.values())
    with stage(options.workers) as made:
        chaos = Chaos(made, options.every)
        began = time.monotonic()
        chaos.start()
        rough, ends = run(made, options.jobs, options.clients)
        chaos.over.set()
        chaos.join()
        report["rough"] = {"seconds": round(time.monotonic() - began, 1), "statuses": Counter(rough.values())}
        report["rough"]["ended_once"] = sum(count == 1 for count in ends.values())
        report["rough"] |= {"workers_killed": chaos.killed, "redis_killed": chaos.redis_killed}
    report["same_results"] = quiet == rough
    report["different"] = {name: [quiet.get(name), rough.get(name)] for name in quiet if quiet[name] != rough.get(name)}
    text = json.dumps(report, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
