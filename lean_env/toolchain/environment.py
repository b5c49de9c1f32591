"""An installed Lean as an environment: a `lean --worker` of the project for each header, stepped by plain Lean text.

The driver is that of the embedded environment (lean_env.lean_worker). A worker keeps what it read of its header, which
with Mathlib takes most of the time, and is never given another one.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import Self

from lean_env.environment import ProofState, StepLimits, StepOutcome, StepRequest, StepStatus
from lean_env.errors import LeanCrashed, LeanTimeout, StatementError
from lean_env.goal import parse_goals
from lean_env.lean_worker import Diagnostic, LeanWorker
from lean_env.problem import Problem
from lean_env.process import held_bytes
from lean_env.sighting import Sighting
from lean_env.source import Hole
from lean_env.stepping import step_guarded
from lean_env.toolchain.compiler import OPTIONS
from lean_env.toolchain.discover import Toolchain
from lean_env.toolchain.document import HOLES, UNFINISHED, document, outcomes, sightings
from lean_env.toolchain.header import canonical_header

START_SECONDS = 300.0  # reading Mathlib from a cold disk takes minutes
OPEN_SECONDS = 120.0
WORKERS = 4  # headers that are kept ready


class ToolchainEnvironment:
    """`Environment` over an installed toolchain."""

    def __init__(
        self, toolchain: Toolchain, limits: StepLimits | None = None, *, workers: int = WORKERS, total_mb: int = 6_000
    ) -> None:
        """At most `workers` processes are kept, and fewer when together they hold more than `total_mb` for themselves
        (measured; files that they map, as Mathlib's, are shared and don't count).
        """
        self.limits = limits or StepLimits()
        self.toolchain = toolchain
        self._most, self._total = workers, total_mb << 20
        self._workers: OrderedDict[str, LeanWorker] = OrderedDict()

    @property
    def fingerprint(self) -> str:
        """Lean's version, and what the project's libraries are."""
        return self.toolchain.fingerprint

    @property
    def worker_pids(self) -> dict[str, int | None]:
        """The processes by their header, the one that was used last at the end."""
        return {header: worker.pid for header, worker in self._workers.items()}

    def start(self, header: str = "import Mathlib\n") -> None:
        """Have Lean read a header in the background, before the first problem comes."""
        text = self._header(header)
        self._worker(text).start(text)

    def open(self, problem: Problem) -> ProofState:
        """The root state of `problem`. Raises StatementError with Lean's message, LeanCrashed."""
        if isinstance(problem, Hole):
            return ProofState(problem, parse_goals(problem.goal))
        root = ProofState(problem, ())
        (outcome,) = self._elaborate(root, ["skip"], OPEN_SECONDS)
        if outcome.status is not StepStatus.OPEN:
            raise StatementError(outcome.message or "the statement leaves nothing to prove")
        return replace(root, goals=tuple(goal for child in outcome.children for goal in child.goals))

    def look(self, header: str, body: str) -> tuple[list[Sighting], list[Diagnostic]]:
        """See `FileEnvironment.look`."""
        text, options = self._file_header(header), self.toolchain.options
        diagnostics = self._worker(text, options).elaborate(text, body, OPEN_SECONDS)
        return list(sightings(diagnostics)), diagnostics

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """See `Environment.step`. Forbidden text (see lean_env.guard) is rejected before Lean sees it."""
        return step_guarded(tactics, lambda allowed: self._step(state, allowed))

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        """One after the other."""
        return [self.step(state, tactics) for state, tactics in requests]

    def interrupt(self) -> None:
        """See `Environment.interrupt`."""
        for worker in list(self._workers.values()):
            worker.interrupt()

    def close(self) -> None:
        """End every process."""
        while self._workers:
            self._workers.popitem()[1].close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """All in one document; where that ends Lean and the path is not to blame, each alone."""
        started = time.monotonic()
        try:
            found = self._elaborate(state, tactics, self.limits.seconds * (1 + len(tactics) / 4))
            if not found:  # one does not parse
                half = len(tactics) // 2
                return [*self._step(state, tactics[:half]), *self._step(state, tactics[half:])]
            shared = isinstance(state.problem, Hole) and len(tactics) > 1
            return [self._step(state, [o.tactic])[0] if shared and _is_cut(o) else o for o in found]
        except LeanCrashed as error:
            if len(tactics) > 1 and self._step(state, ["skip"])[0].status is StepStatus.OPEN:
                return [outcome for tactic in tactics for outcome in self._step(state, [tactic])]
            status = StepStatus.TIMEOUT if isinstance(error, LeanTimeout) else StepStatus.ERROR
            seconds = (time.monotonic() - started) / len(tactics)
            return [StepOutcome(tactic, status, message=str(error), seconds=seconds) for tactic in tactics]

    def _elaborate(self, state: ProofState, tactics: Sequence[str], seconds: float) -> list[StepOutcome]:
        """What became of the tactics, or nothing where one spoils the text for the others."""
        started = time.monotonic()
        tried = document(state, tactics)
        if isinstance(state.problem, Hole):
            header, options = self._file_header(state.problem.header), self.toolchain.options
        else:
            header, options = self._header(state.problem.header), OPTIONS
        diagnostics = self._worker(header, options).elaborate(header, tried.text, seconds)
        found = outcomes(state, tried.trials, diagnostics) if tried.is_sound(diagnostics) else []
        share = (time.monotonic() - started) / len(tactics)
        return [replace(outcome, seconds=share) for outcome in found]

    def _header(self, header: str) -> str:
        return canonical_header(header) + f"set_option maxHeartbeats {self.limits.heartbeats}\n"

    def _file_header(self, header: str) -> str:
        """Nothing but what makes holes visible: a file has limits of its own."""
        return canonical_header(header) + HOLES

    def _worker(self, header: str, options: Sequence[str] = OPTIONS) -> LeanWorker:
        """The worker that has this header; the least recently used ones make room for a new one."""
        if header not in self._workers:
            while len(self._workers) >= self._most or (self._workers and self._held() > self._total):
                self._workers.popitem(last=False)[1].close()
            self._workers[header] = LeanWorker(
                self.toolchain.command("--worker", *options, "-Dserver.reportDelayMs=0"),
                self.toolchain.environment(),
                memory_mb=self.limits.memory_mb,
                start_seconds=START_SECONDS,
                folder=self.toolchain.folder,
            )
        self._workers.move_to_end(header)
        return self._workers[header]

    def _held(self) -> int:
        return sum(held_bytes(worker.pid) for worker in self._workers.values() if worker.pid)


def _is_cut(outcome: StepOutcome) -> bool:
    """Whether another tactic of the same command may be to blame: the time is for all, and runs out for all."""
    return outcome.status is StepStatus.TIMEOUT or outcome.message == UNFINISHED
