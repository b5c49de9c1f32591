"""How much of the machine two workers of the service get out of it, beside two processes that know nothing of it.

    python benchmarks/service_scaling.py --problems 40 --rounds 5 --out scaling.json

The same problems are attempted by the service with 1 and with 2 workers (a real Redis, Celery's processes), and by 1
and by 2 bare processes with a prover each, which is what the machine can do. All are warm before the clock starts, and
the four take turns, for other work on the machine disturbs each alike. The figures are medians of problems a second,
and of the service's share of the bare processes' in the same round.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Generator
from itertools import count
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from service_latency import ROOT
from service_reliability import OPTIONS, TRUE, Stage, stage

from worker.client import Client

_numbers = count()
_BARE = """
import json, sys
from lean_env.problem import parse_problem
from prover.session import AttemptOptions, Prover
options = json.loads(sys.argv[1])
with Prover(AttemptOptions(**options)) as prover:
    for line in sys.stdin:
        found = [prover.attempt(parse_problem("", text)).status for text in json.loads(line)]
        print(sum(status == "proved" for status in found), flush=True)
"""


def statements(number: int) -> list[str]:
    """Fresh problems of equal cost: the service works on none twice."""
    return [TRUE.format(n=next(_numbers)) for _ in range(number)]


class Bare:
    """A process with a prover, and no service."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", _BARE, json.dumps(OPTIONS)]
        told = os.environ | {"PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(command, env=told, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def begin(self, number: int) -> None:
        """Have it attempt so many problems."""
        assert self.process.stdin is not None
        print(json.dumps(statements(number)), file=self.process.stdin, flush=True)

    def end(self) -> int:
        """How many it proved."""
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())


def bare_rate(processes: list[Bare], problems: int) -> float:
    """Problems a second, the problems dealt out evenly."""
    began = time.perf_counter()
    for process in processes:
        process.begin(problems // len(processes))
    assert sum(process.end() for process in processes) == problems
    return problems / (time.perf_counter() - began)


def service_rate(made: Stage, problems: int) -> float:
    """Problems a second, from submitting them as one job to its end."""
    with Client(made.url) as client:
        began = time.perf_counter()
        ended = client.wait(client.submit(statements(problems), **OPTIONS).id)
        assert ended.statuses == {"proved": problems}
        return problems / (time.perf_counter() - began)


@contextlib.contextmanager
def everybody() -> Generator[tuple[list[Bare], Stage, Stage]]:
    """Two bare processes, a service with one worker and one with two, all warm."""
    bare = [Bare(), Bare()]
    try:
        with stage(1) as single, stage(2) as double:
            bare_rate(bare, 2)
            service_rate(single, 1)
            service_rate(double, 6)
            yield bare, single, double
    finally:
        for one in bare:
            one.process.kill()
            one.process.wait()


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problems", type=int, default=40, help="for two; one gets half (default: %(default)d)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, help="write the report here, as JSON")
    options = parser.parse_args()
    half, rounds = options.problems // 2, list[dict[str, float]]()
    report: dict[str, Any] = {"processors": os.cpu_count(), "load_before": os.getloadavg()[0]}
    with everybody() as (bare, single, double):
        for number in range(options.rounds):
            works = [
                ("bare 1", lambda: bare_rate(bare[:1], half)), ("service 1", lambda: service_rate(single, half)),
                ("bare 2", lambda: bare_rate(bare, 2 * half)), ("service 2", lambda: service_rate(double, 2 * half)),
            ]  # fmt: skip
            found = {name: work() for name, work in (works if number % 2 else works[::-1])}
            found |= {f"share {n}": found[f"service {n}"] / found[f"bare {n}"] for n in (1, 2)}
            rounds.append(found)
            print({name: round(value, 2) for name, value in sorted(found.items())}, file=sys.stderr, flush=True)
    report["medians"] = {name: round(statistics.median(one[name] for one in rounds), 3) for name in sorted(rounds[0])}
    report |= {"rounds": rounds, "load_after": os.getloadavg()[0]}
    text = json.dumps(report, indent=2)
    print(text)
    if options.out:
        options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
