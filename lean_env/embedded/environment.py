"""The embedded environment: problems stated and stepped in one persistent worker of the embedded Lean.

All tactics of a call travel as string literals in one document: `sequent_step` replays the path to the state once, and
reports what each tactic would do there (see core/Sequent/Meta/Step.lean).
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Self

from lean_env.embedded.core import CoreLibrary, core_library
from lean_env.embedded.header import OPTIONS, embedded_header, quote
from lean_env.embedded.wheel import find_lean
from lean_env.environment import ProofState, StepLimits, StepOutcome, StepRequest, StepStatus, split_goals
from lean_env.errors import LeanCrashed, LeanTimeout, StatementError
from lean_env.goal import Goal, parse_goals
from lean_env.lean_worker import Diagnostic, LeanWorker
from lean_env.problem import Problem
from lean_env.sighting import Sighting
from lean_env.source import CLOSE, Hole
from lean_env.statement import as_example
from lean_env.stepping import step_guarded

OPEN_SECONDS = 60.0
THREADS = 2

IS_PROPOSITION = "refine @id (_ : Prop) ?_"
_INDENT = 4  # of the lines that replay and try, and so the column of what they report
RootRequest = tuple[Problem, Sequence[str]]
_SEVERAL = "it does not close every goal that is met here"
_NEXT_REPORT = re.compile(rf"\n\n?(?=(?:{'|'.join(StepStatus)}) \d+(?:\n|$))")
# Every `sorry` of a file reports its goal, whether that is a proposition, and whether it stands for a term or a tactic.
_HOLE = f"""sequent_step sequent_try "skip" sequent_try {quote(IS_PROPOSITION)} sequent_try "fail \\"{{}}\\"" {CLOSE}"""
HOLES = (
    'macro "sequent_open" : tactic => `(tactic| exact @sorryAx _ false)\n'
    f"macro_rules | `(sorry) => `(by {_HOLE.format('term')})\n"
    f"macro_rules | `(tactic| sorry) => `(tactic| (focus {_HOLE.format('tactic')}))\n"
)
_REPORT = re.compile(rf"(?:{'|'.join(StepStatus)}) \d+(?:\n|$)")


class EmbeddedEnvironment:
    """`Environment` over the embedded Lean. Builds the core library on first use."""

    def __init__(self, limits: StepLimits | None = None, library: CoreLibrary | None = None) -> None:
        self.limits = limits or StepLimits()
        self._library = library or core_library()
        lean = find_lean()
        options = hashlib.sha256(" ".join(OPTIONS).encode()).hexdigest()[:8]
        self._fingerprint = f"lean-{lean.version}+core-{self._library.fingerprint}+options-{options}"
        self._worker = LeanWorker(
            lean.command("--worker", *OPTIONS, "-Dserver.reportDelayMs=0"),
            lean.environment(self._library.path) | {"LEAN_NUM_THREADS": str(THREADS)},
            memory_mb=self.limits.memory_mb,
        )

    @property
    def fingerprint(self) -> str:
        """Lean's version, the hash of the core library, and that of the options that Lean is started with."""
        return self._fingerprint

    @property
    def worker_pid(self) -> int | None:
        """The Lean process, where one is running."""
        return self._worker.pid

    def start(self, header: str = "import Mathlib\n") -> None:
        """Have Lean ready before the first problem comes."""
        self._worker.start(self._lines(header))

    def open(self, problem: Problem) -> ProofState:
        """The root state of `problem`. Raises StatementError with Lean's message."""
        body = _document(problem, ['sequent_try "skip"'])
        diagnostics = self._worker.elaborate(self._header(problem), body, OPEN_SECONDS)
        if isinstance(problem, Hole):  # in a file that says other things too, right or wrong
            first = _first_try(problem, body)
            diagnostics = [d for d in diagnostics if d.line == first and d.column == _INDENT]
        report = [d.message for d in diagnostics if d.severity == "information" and d.message.startswith("open ")]
        errors = [d for d in diagnostics if d.severity == "error" and "has metavariables" not in d.message]
        if errors or len(report) != 1:
            raise StatementError("\n".join(d.message for d in errors) or "the statement leaves nothing to prove")
        return ProofState(problem, _goals(split_reports(report[0])[0]))

    def look(self, header: str, body: str) -> tuple[list[Sighting], list[Diagnostic]]:
        """See `FileEnvironment.look`."""
        diagnostics = self._worker.elaborate(self._file_header(header), body, OPEN_SECONDS)
        return [seen for d in diagnostics for seen in _sightings(d)], diagnostics

    def step(self, state: ProofState, tactics: Sequence[str]) -> list[StepOutcome]:
        """See `Environment.step`. Forbidden text (see lean_env.guard) is rejected before Lean sees it."""
        return step_guarded(tactics, lambda allowed: self._step(state, allowed))

    def step_all(self, requests: Sequence[StepRequest]) -> list[list[StepOutcome]]:
        """One after the other: there is one process."""
        return [self.step(state, tactics) for state, tactics in requests]

    def try_all(self, requests: Sequence[RootRequest]) -> list[tuple[ProofState, list[StepOutcome]] | StatementError]:
        """Open many problems and try tactics at each root, all in one document: for many statements that are quick.

        The problems share a header, and the tactics get past lean_env.guard. What can't be stated, or where Lean logs
        an error of its own, is a StatementError in its place. Raises LeanCrashed when one of them ends the process.
        """
        assert len({problem.header for problem, _ in requests}) == 1
        bodies = [
            _document(problem, ['sequent_try "skip"', *(f"sequent_try {quote(tactic)}" for tactic in tactics)])
            for problem, tactics in requests
        ]
        seconds = self.limits.seconds * (1 + sum(1 + len(tactics) for _, tactics in requests) / 16)
        diagnostics = self._worker.elaborate(self._header(requests[0][0]), "".join(bodies), seconds)
        found: list[tuple[ProofState, list[StepOutcome]] | StatementError] = []
        start = 0
        for (problem, tactics), body in zip(requests, bodies, strict=True):
            end = start + body.count("\n")
            mine = [d for d in diagnostics if start <= d.line < end]
            first = start + body.count("\n", 0, body.index("sequent_try"))
            found.append(self._tried(problem, tactics, mine, first))
            start = end
        return found

    def _tried(
        self, problem: Problem, tactics: Sequence[str], diagnostics: Sequence[Diagnostic], first: int
    ) -> tuple[ProofState, list[StepOutcome]] | StatementError:
        errors = [d.message for d in diagnostics if d.severity == "error" and "has metavariables" not in d.message]
        reports = _reports(diagnostics)
        root = reports.get(first, "")
        if errors or not root.startswith("open "):
            return StatementError("\n".join(errors) or "the statement leaves nothing to prove")
        state = ProofState(problem, _goals(root))
        return state, [self._outcome(state, t, reports.get(first + 1 + i), "no report") for i, t in enumerate(tactics)]

    def document(self, state: ProofState, tactics: Sequence[str]) -> str:
        """What Lean is given to try `tactics` at `state`, but for the header."""
        replay = [
            f"sequent_run {quote(step.tactic)}" + ("" if step.focus is None else f" {step.focus}")
            for step in state.path
        ]
        return _document(state.problem, [*replay, *(f"sequent_try {quote(tactic)}" for tactic in tactics)])

    def interrupt(self) -> None:
        """See `Environment.interrupt`."""
        self._worker.interrupt()

    def close(self) -> None:
        """End the Lean process."""
        self._worker.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _step(self, state: ProofState, tactics: Sequence[str], *, reached: bool = False) -> list[StepOutcome]:
        """`reached` says that the state's path is known to work, so that what fails is a tactic's own doing."""
        started = time.monotonic()
        seconds = self.limits.seconds * (1 + len(tactics) / 16)
        body = self.document(state, tactics)
        try:
            diagnostics = self._worker.elaborate(self._header(state.problem), body, seconds)
        except LeanCrashed as error:
            if len(tactics) > 1 and (reached or self._reaches(state)):  # let the one that did it show itself
                return [outcome for tactic in tactics for outcome in self._step(state, [tactic], reached=True)]
            spent = (time.monotonic() - started) / len(tactics)
            status = StepStatus.TIMEOUT if isinstance(error, LeanTimeout) else StepStatus.ERROR
            return [StepOutcome(tactic, status, message=str(error), seconds=spent) for tactic in tactics]
        first = _first_try(state.problem, body)
        reports = _reports(diagnostics)
        failure = next((d.message for d in diagnostics if d.severity == "error" and d.line < first), "no report")
        outcomes = [self._outcome(state, t, reports.get(first + i), failure) for i, t in enumerate(tactics)]
        # A tactic may give up in a way that ends the whole call: it has no report, and what follows it was not run.
        run = next((i + 1 for i in range(len(tactics)) if first + i not in reports), len(tactics))
        if run == 1 < len(tactics) and first not in reports and not (reached or self._reaches(state)):
            return outcomes
        overhead = (time.monotonic() - started - sum(outcome.seconds for outcome in outcomes[:run])) / run
        done = [replace(outcome, seconds=outcome.seconds + max(0.0, overhead)) for outcome in outcomes[:run]]
        return [*done, *self._step(state, tactics[run:], reached=True)] if run < len(tactics) else done

    def _reaches(self, state: ProofState) -> bool:
        """Whether the state's path still works."""
        outcome = self._step(state, ["skip"])[0]
        return outcome.status is StepStatus.OPEN or outcome.message == _SEVERAL

    def _outcome(self, state: ProofState, tactic: str, report: str | None, failure: str) -> StepOutcome:
        """Only a report at the tactic's own line says that it did something."""
        if report is None:
            return StepOutcome(tactic, StepStatus.ERROR, message=f"the state could not be reached again: {failure}")
        if len(each := split_reports(report)) > 1:  # a hole that stands for several goals
            if not all(part.startswith(StepStatus.CLOSED) for part in each):
                return StepOutcome(tactic, StepStatus.ERROR, message=_SEVERAL)
            report = each[0]
        head, _, rest = report.partition("\n")
        word, _, ms = head.partition(" ")
        status, seconds = StepStatus(word), int(ms) / 1000
        if status is not StepStatus.OPEN:
            return StepOutcome(tactic, status, message=rest, seconds=seconds)
        children = split_goals(state.problem, state.path, tactic, parse_goals(rest))
        return StepOutcome(tactic, status, children, seconds=seconds)

    def _header(self, problem: Problem) -> str:
        return self._file_header(problem.header) if isinstance(problem, Hole) else self._lines(problem.header)

    def _file_header(self, header: str) -> str:
        return self._lines(header) + HOLES

    def _lines(self, header: str) -> str:
        return (
            "import Sequent.Meta.Step\n"
            + embedded_header(header)
            + f"set_option maxHeartbeats {self.limits.heartbeats}\n"
        )


def split_reports(message: str) -> list[str]:
    """The reports in a message: Lean joins those of one place."""
    return _NEXT_REPORT.split(message)


def _sightings(diagnostic: Diagnostic) -> list[Sighting]:
    """What the reports in a message say, in the threes of `HOLES`."""
    if diagnostic.severity != "information" or not _REPORT.match(diagnostic.message):
        return []
    reports = split_reports(diagnostic.message)
    return [
        Sighting(
            diagnostic.line,
            diagnostic.column,
            goal.partition("\n")[2].strip("\n"),
            proposition.startswith(StepStatus.OPEN),
            kind.split("\n", 2)[1:2] == ["term"],
        )
        for goal, proposition, kind in zip(reports[::3], reports[1::3], reports[2::3], strict=False)
    ]


def _first_try(problem: Problem, body: str) -> int:
    """The line of the first `sequent_try` in a document."""
    return body.count("\n", 0, body.index("sequent_try", len(problem.before) if isinstance(problem, Hole) else 0))


def _document(problem: Problem, lines: Sequence[str]) -> str:
    """`lines` in a hole of its file, or as the proof of the statement as an `example`, which no tactic can name."""
    if isinstance(problem, Hole):
        return problem.stepping(lines)
    steps = "".join(f"{' ' * _INDENT}{line}\n" for line in lines)
    return f"{as_example(problem)} := by\n  sequent_step\n{steps}  all_goals sorry\n"


def _reports(diagnostics: Sequence[Diagnostic]) -> dict[int, str]:
    """What our own tactic reports, by line. A tactic may log something of its own ("Try this: ring_nf"), and no place
    in the file is safe from it.
    """
    return {d.line: d.message for d in diagnostics if d.column == _INDENT and _REPORT.match(d.message)}


def _goals(report: str) -> tuple[Goal, ...]:
    return parse_goals(report.partition("\n")[2])
