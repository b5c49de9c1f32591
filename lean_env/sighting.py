"""What a Lean that reads a whole file says of its holes: the protocol of environments that can, and their answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from lean_env.environment import Environment
from lean_env.lean_worker import Diagnostic


@dataclass(frozen=True, slots=True)
class Sighting:
    """Lean came to a `sorry`: where (line from 0 in the body, column in UTF-16 units), the goal there, whether that is
    a proposition, and whether a term is wanted, not a tactic.
    """

    line: int
    column: int
    goal: str
    proposition: bool
    in_term: bool


@runtime_checkable
class FileEnvironment(Environment, Protocol):
    """An environment in which holes of a file are problems like others."""

    def look(self, header: str, body: str) -> tuple[list[Sighting], list[Diagnostic]]:
        """Have Lean elaborate a file: what it sees at each `sorry`, in the order of its coming there, and its messages.

        Raises LeanCrashed when it takes too long.
        """
        ...
