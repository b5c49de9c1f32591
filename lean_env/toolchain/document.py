"""Tactics as plain Lean text: a document that tries each tactic in an `example` of its own, and the reading of what
Lean says to it. Needs nothing of Lean but its own tactic language, so that any version understands it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.environment import ProofState, StepOutcome, StepStatus, split_goals
from lean_env.goal import parse_goals
from lean_env.lean_worker import Diagnostic
from lean_env.statement import as_example
from lean_env.stepping import failed

UNREACHED = "the state could not be reached again"
_UNSOLVED = "unsolved goals\n"


@dataclass(frozen=True, slots=True)
class Trial:
    """Where one tactic stands in the document, in lines from 0: the whole example, the opening of the block that the
    tactic stands in, the tactic, and the mark that is logged once it has run.
    """

    tactic: str
    first: int
    opening: int
    start: int
    mark: int
    end: int


def document(state: ProofState, tactics: Sequence[str]) -> tuple[str, list[Trial]]:
    """The text, and where each tactic stands in it. Raises StatementError."""
    lines: list[str] = []
    trials: list[Trial] = []
    for tactic in tactics:
        first = len(lines)
        lines += f"{as_example(state.problem)} := by".split("\n")
        opening, indent, closers = len(lines) - 1, "  ", list[str]()
        for step in state.path:
            lines += _block(step.tactic, indent)
            if step.focus is not None:
                lines.append(f"{indent}rotate_left {step.focus}")
                opening = len(lines)
                lines.append(f"{indent}· skip")
                closers.append(f"{indent}all_goals sorry")
                indent += "  "
        start = len(lines)
        lines += _block(tactic, indent)
        mark = len(lines)
        lines += [f'{indent}trace "{_mark(len(trials))}"', *reversed(closers)]
        trials.append(Trial(tactic, first, opening, start, mark, len(lines)))
    return "\n".join(lines) + "\n", trials


def _block(tactic: str, indent: str) -> list[str]:
    return [f"{indent}(", *textwrap.indent(tactic, f"{indent}  ").split("\n"), f"{indent})"]


def _mark(number: int) -> str:
    return f"sequent reached {number}"


def outcomes(state: ProofState, trials: Sequence[Trial], diagnostics: Sequence[Diagnostic]) -> list[StepOutcome]:
    """What became of each tactic. Only the mark behind a tactic says that it ran to its end; an error anywhere in its
    example, but for the goals that its block leaves, is its failure.
    """
    return [_outcome(state, number, trial, diagnostics) for number, trial in enumerate(trials)]


def _outcome(state: ProofState, number: int, trial: Trial, diagnostics: Sequence[Diagnostic]) -> StepOutcome:
    mine = [d for d in diagnostics if trial.first <= d.line < trial.end]
    errors = [d for d in mine if d.severity == "error"]
    left = [d for d in errors if d.line == trial.opening and d.message.startswith(_UNSOLVED)]
    others = [d for d in errors if d not in left]
    ran = any(d.line == trial.mark and d.message == _mark(number) for d in mine if d.severity == "information")
    if before := [d for d in others if d.line < trial.start]:
        return failed(trial.tactic, f"{UNREACHED}: {before[0].message}")
    if others or not ran or len(left) > 1:
        return failed(trial.tactic, "\n".join(d.message for d in others) or "the tactic did not run to its end")
    if not left:
        return StepOutcome(trial.tactic, StepStatus.CLOSED)
    goals = parse_goals(left[0].message.removeprefix(_UNSOLVED))
    return StepOutcome(trial.tactic, StepStatus.OPEN, split_goals(state.problem, state.path, trial.tactic, goals))
