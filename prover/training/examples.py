"""Rows as examples of a byte-level model, and batches of examples of like length.

A goal that is too long loses hypotheses, first ones first, never its target.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from lean_env.goal import Goal, parse_goal
from prover.training.model import Lengths, byte_ids
from prover.training.rows import Row

_POOL = 32  # batches' worth of shuffled examples among which those of like length come together


Step = tuple[str, str]  # a goal as Lean prints it, a tactic


@dataclass(frozen=True, slots=True)
class Example:
    """Ids of a source and of its target, end marks included."""

    source: tuple[int, ...]
    target: tuple[int, ...]

    @property
    def length(self) -> int:
        """How many ids a batch spends on it."""
        return len(self.source) + len(self.target)


def fitted(state: str, most: int) -> str | None:
    """A goal in at most `most` bytes: hypotheses go, the first ones first; None when the target alone is longer."""
    if len(state.encode()) <= most:
        return state
    goal = parse_goal(state)
    for first in range(1, len(goal.hypotheses) + 1):
        text = str(Goal(goal.hypotheses[first:], goal.target, goal.case))
        if len(text.encode()) <= most:
            return text
    return None


def example_of(state: str, tactic: str, lengths: Lengths) -> Example | None:
    """The example of one step; None where target or tactic are longer than the bounds, or the tactic is empty."""
    source = fitted(state, lengths.max_input)
    if source is None or not tactic.strip() or len(tactic.encode()) > lengths.max_output:
        return None
    return Example(tuple(byte_ids(source)), tuple(byte_ids(tactic)))


def step_of(row: Row) -> Step | None:
    """What a row says to do; None for a tactic that failed."""
    return (row.state, row.tactic) if row.outcome in ("closed", "open") else None


def examples_of(steps: Iterable[Step], lengths: Lengths) -> list[Example]:
    """The examples of the steps that fit."""
    return [example for step in steps if (example := example_of(*step, lengths))]


class Sized(Protocol):
    """Something that a batch spends `length` ids on."""

    @property
    def length(self) -> int: ...


_S = TypeVar("_S", bound=Sized)


def batches_of(examples: Sequence[_S], tokens: int, seed: int, epoch: int) -> list[list[_S]]:
    """All examples once, in batches of at most `tokens` ids with padding (or one example), for this seed and epoch.

    Examples of like length share a batch; which ones, and the order of batches, is drawn anew each epoch.
    """
    chance = random.Random(f"{seed} {epoch}")
    order = chance.sample(list(examples), len(examples))
    mean = sum(example.length for example in order) / max(1, len(order))
    pool = max(1, int(_POOL * tokens / max(1.0, mean)))
    batches: list[list[_S]] = []
    for start in range(0, len(order), pool):
        batch: list[_S] = []
        for example in sorted(order[start : start + pool], key=lambda example: example.length):
            if batch and (len(batch) + 1) * example.length > tokens:
                batches.append(batch)
                batch = []
            batch.append(example)
        batches.append(batch)
    chance.shuffle(batches)
    return batches
