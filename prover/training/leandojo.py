"""Rows from theorems that LeanDojo traced: each traced tactic at the first goal of the state before it.

They were run by the Lean that traced them, not by one of ours; `origin` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lean_env.goal import Goal, parse_goals
from lean_env.leandojo.benchmark import NO_GOALS, BadTheorem, DojoTheorem, TracedStep, read_benchmark
from prover.training.curation import Excluded
from prover.training.errors import TrainingError
from prover.training.harvest import LONGEST_STATE, LONGEST_TACTIC
from prover.training.rows import Row, Split, text_of

ORIGIN = "leandojo"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was made of files: theorems that brought rows, the rows, and what brought none, by why."""

    theorems: int
    rows: int
    without_tactics: int  # their proofs are terms, or no tactic of theirs makes a row
    excluded: int
    bad: tuple[str, ...]


def rows_of(theorem: DojoTheorem, split: Split = "train") -> list[Row]:
    """The rows of a theorem. A tactic is left out where its state can't be read, or it or the state is too long."""
    steps = [(step, goals) for step in theorem.steps if (goals := _goals(step.state_before))]
    if not steps:
        return []
    statement = statement_of(theorem.full_name, steps[0][1][0])
    rows: list[Row] = []
    for step, goals in steps:
        state, tactic = str(goals[0]), step.tactic.strip()
        if tactic and "sorry" not in tactic and len(state) <= LONGEST_STATE and len(tactic) <= LONGEST_TACTIC:
            premises = tuple(dict.fromkeys(premise.full_name for premise in step.premises))
            outcome = "closed" if _closes(step, goals) else "open"
            rows.append(
                Row(state, tactic, premises, theorem.full_name, statement, ORIGIN, outcome=outcome, split=split)
            )
    return rows


def write_rows(files: Iterable[Path], out: Path, excluded: Excluded, split: Split = "train") -> Taken:
    """Write the rows of LeanDojo Benchmark files to `out`, in one step, without every theorem of which a row touches an
    excluded statement.

    Raises DojoDataError, and TrainingError where nothing is left.
    """
    theorems = rows = without = touched = 0
    bad: list[str] = []
    part = out.with_suffix(f"{out.suffix}.part")
    try:
        with part.open("w", encoding="utf-8") as file:
            for found in _theorems(files):
                if isinstance(found, BadTheorem):
                    bad.append(str(found))
                    continue
                made = rows_of(found, split)
                if not made:
                    without += 1
                elif any(map(excluded.touches, made)):
                    touched += 1
                else:
                    theorems, rows = theorems + 1, rows + len(made)
                    file.write(text_of(made))
        if not rows:
            raise TrainingError(
                f"there is no row in these files: {without} theorems have no traced tactics, {touched} are excluded, "
                f"{len(bad)} can't be read{': ' + bad[0] if bad else ''}"
            )
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return Taken(theorems, rows, without, touched, tuple(bad))


def statement_of(name: str, goal: Goal) -> str:
    """A statement that says what the root goal says; benchmark files don't hold the theorem's own."""
    binders = "".join(f" ({' '.join(h.names)} : {h.type})" for h in goal.hypotheses)
    return f"theorem {name}{binders} : {goal.target}"


def _theorems(files: Iterable[Path]) -> Iterator[DojoTheorem | BadTheorem]:
    for path in files:
        yield from read_benchmark(path)


def _goals(state: str) -> tuple[Goal, ...]:
    """The goals of a state; none where that can't be read."""
    try:
        return parse_goals(state)
    except ValueError:
        return ()


def _closes(step: TracedStep, before: tuple[Goal, ...]) -> bool:
    """Whether a tactic leaves nothing of the first goal."""
    return step.state_after == NO_GOALS or _goals(step.state_after) == before[1:]
