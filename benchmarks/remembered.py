"""Searches compared on equal terms: whatever Lean said of a tactic at a state, it is asked once for all of them.

What differs between two searches is then what they chose to try, not how busy the machine was, and comparing nine costs
little more than one. Outcomes, verdicts and records are kept in a folder, so an interrupted comparison goes on; another
version of the code needs another folder.
"""

from __future__ import annotations

import json
import multiprocessing
import pickle
import sqlite3
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Self

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import PathStep, ProofState, StepOutcome, StepRequest
from lean_env.errors import StatementError
from lean_env.problem import BadProblem, Problem, read_problems
from lean_env.verdict import verify
from prover.attempt import attempt
from prover.session import AttemptOptions, attempt_settings
from prover.specs import make_generator
from search.coverage import wilson_interval


class Memory:
    """Values by key in a SQLite file, for several processes at once."""

    def __init__(self, path: Path) -> None:
        self._file = sqlite3.connect(path, timeout=60.0, isolation_level=None)
        self._file.execute("PRAGMA journal_mode=WAL")
        self._file.execute("PRAGMA synchronous=NORMAL")
        self._file.execute("CREATE TABLE IF NOT EXISTS known (key TEXT PRIMARY KEY, value BLOB)")

    def recall(self, kind: str, *key: object) -> Any:
        """What was kept under a key, or None."""
        found = self._file.execute("SELECT value FROM known WHERE key = ?", (repr((kind, *key)),)).fetchone()
        return None if found is None else pickle.loads(found[0])

    def keep(self, value: object, kind: str, *key: object) -> None:
        """Keep a value."""
        self._file.execute("INSERT OR REPLACE INTO known VALUES (?, ?)", (repr((kind, *key)), pickle.dumps(value)))

    def once(self, make: Callable[[], Any], kind: str, *key: object) -> Any:
        """What was kept under a key; made now, and kept, where there is nothing. A StatementError is kept too."""
        value = self.recall(kind, *key)
        if value is None:
            try:
                value = make()
            except StatementError as error:
                value = error
            self.keep(value, kind, *key)
        if isinstance(value, StatementError):
            raise value
        return value


class RememberedLean:
    """`Environment` that asks Lean only what the memory does not know. A state is its problem and its path."""

    def __init__(self, lean: EmbeddedEnvironment, memory: Memory) -> None:
        self._lean, self._memory = lean, memory

    @property
    def fingerprint(self) -> str:
        return self._lean.fingerprint

    def open(self, problem: Problem) -> ProofState:
        goals = self._memory.once(lambda: self._lean.open(problem).goals, "open", problem.header, problem.statement)
        return ProofState(problem, goals)

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        place = (state.problem.header, state.problem.statement, state.path)
        known = {tactic: self._memory.recall("step", *place, tactic) for tactic in dict.fromkeys(tactics)}
        if fresh := [tactic for tactic, kept in known.items() if kept is None]:
            for found in self._lean.step(state, fresh):
                left = [(child.path[-1].focus, child.goals) for child in found.children]
                known[found.tactic] = (replace(found, children=()), left)
                self._memory.keep(known[found.tactic], "step", *place, found.tactic)
        return [self._outcome(state, *known[tactic]) for tactic in tactics]

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        return [self.step(state, tactics) for state, tactics in requests]

    def interrupt(self) -> None:
        self._lean.interrupt()

    def close(self) -> None:
        self._lean.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @staticmethod
    def _outcome(state: ProofState, found: StepOutcome, left: Sequence[tuple[int | None, Any]]) -> StepOutcome:
        children = (
            ProofState(state.problem, goals, (*state.path, PathStep(found.tactic, focus))) for focus, goals in left
        )
        return replace(found, children=tuple(children))


@dataclass(frozen=True, slots=True)
class Record:
    """What one search did with one problem."""

    run: str
    problem: str
    proved: bool
    steps: int
    expansions: int


Records = dict[str, Record]  # by the problem's name


def compare(problems: Path, folder: Path, runs: Mapping[str, AttemptOptions], workers: int = 2) -> dict[str, Records]:
    """The records of every run on every problem of a file that can be read; each problem goes to one process."""
    folder.mkdir(parents=True, exist_ok=True)
    readable = [problem for problem in read_problems(problems) if not isinstance(problem, BadProblem)]
    kept = folder / "records.jsonl"
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    done = {(record.run, record.problem): record for record in (Record(**json.loads(line)) for line in lines)}
    tasks = [
        (problem, {name: options for name, options in runs.items() if (name, problem.name) not in done})
        for problem in readable
    ]
    with kept.open("a", encoding="utf-8") as file:
        for number, records in enumerate(_side_by_side(folder, [task for task in tasks if task[1]], workers), start=1):
            file.writelines(json.dumps(asdict(record)) + "\n" for record in records)
            file.flush()
            done |= {(record.run, record.problem): record for record in records}
            print(f"\r{number} problems compared", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return {name: {p.name: done[name, p.name] for p in readable} for name in runs}


def solved(records: Records) -> set[str]:
    """The names of what was proved."""
    return {name for name, record in records.items() if record.proved}


def share(records: Records) -> str:
    """How many were proved, with the 95 % interval of their share."""
    low, high = wilson_interval(len(solved(records)), len(records))
    return f"{len(solved(records))} of {len(records)} | {100 * low:.0f} to {100 * high:.0f} %"


_Task = tuple[Problem, dict[str, AttemptOptions]]


def _side_by_side(folder: Path, tasks: Sequence[_Task], workers: int) -> Iterator[list[Record]]:
    context = multiprocessing.get_context("spawn")
    with context.Pool(min(workers, max(1, len(tasks)))) as pool:
        yield from pool.imap_unordered(partial(_attempts, folder), tasks)


_lean: EmbeddedEnvironment | None = None  # of this process
_generator = lru_cache(maxsize=4)(make_generator)


def _attempts(folder: Path, task: _Task) -> list[Record]:
    """All runs on one problem, in a process of the pool."""
    global _lean
    _lean = _lean or EmbeddedEnvironment()
    memory = Memory(folder / "lean.sqlite")
    problem, runs = task
    return list(_records(problem, runs.items(), RememberedLean(_lean, memory), memory))


def _records(
    problem: Problem, runs: Iterable[tuple[str, AttemptOptions]], lean: RememberedLean, memory: Memory
) -> Iterator[Record]:
    for name, options in runs:
        found = attempt(
            problem,
            lean,
            _generator(options.generator, options.seed),
            attempt_settings(options),
            verify=lambda p, proof: memory.once(partial(verify, p, proof), "verdict", p.header, p.statement, proof),
        )
        yield Record(name, problem.name, str(found.status) == "proved", found.stats.steps, found.stats.expansions)
