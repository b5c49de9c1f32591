"""The protocol of tactic generators: a batch of states in, ranked tactics with log-probabilities out.

Knows nothing of how the tactics are run or which state is asked about next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from lean_env.environment import ProofState


@dataclass(frozen=True, slots=True)
class Query:
    """A state to propose tactics for, `depth` tactics from the root, that was answered `round` times before."""

    state: ProofState
    round: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Proposal:
    """One tactic; `log_prob` is the natural logarithm of its probability, at most 0, summed over `tokens` tokens.

    `generator` names who proposed it, where that is not the generator that was asked but one behind it.
    """

    tactic: str
    log_prob: float
    premises: tuple[str, ...] = ()
    tokens: int = 1
    generator: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The answer to one query, in the order in which it is to be tried. `last` says that another round would bring
    nothing new; an answer without tactics does not say so, for those of a model may all have been unusable.

    `tokens` counts all that were generated for it, dropped answers too; None for those of the tactics alone.
    """

    tactics: tuple[Proposal, ...]
    last: bool = True
    tokens: int | None = None

    @property
    def spent(self) -> int:
        """Tokens that the answer took."""
        return sum(proposal.tokens for proposal in self.tactics) if self.tokens is None else self.tokens


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of an attempt: whether it proved `problem`, and the names of those whose tactics the proof is of."""

    problem: str  # its statement_sha256
    proved: bool
    provers: frozenset[str] = frozenset()


class Generator(Protocol):
    """Something that proposes tactics. Deterministic for equal queries and seed."""

    @property
    def name(self) -> str:
        """How results name this generator."""
        ...

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """One answer for each query, in order. Raises GeneratorError when there can be none now."""
        ...


class Judge(Protocol):
    """Says how likely tactics are that somebody else proposed. Deterministic."""

    def weigh(self, asked: Sequence[tuple[ProofState, Sequence[str]]]) -> list[list[float]]:
        """The mean log-probability a token of each tactic at its state: sums would only say how long a tactic is. -inf
        for what can't be weighed. Raises GeneratorError.
        """
        ...


@runtime_checkable
class Listener(Protocol):
    """A generator that learns from how attempts end."""

    def hear(self, heard: Heard) -> None:
        """Called once after each attempt that ended by itself."""
        ...
