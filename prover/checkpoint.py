"""Searches that outlive their process: what an attempt has reached, as bytes that another process goes on from."""

from __future__ import annotations

import json
import zlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Protocol

from lean_env.environment import PathStep, ProofState
from lean_env.goal import parse_goal
from lean_env.problem import Problem
from search import FormatError, GraphSearch, Spent

_MOST_BYTES = 256 << 20  # of a checkpoint, inflated


@dataclass(frozen=True, slots=True)
class Saved:
    """A search under way, and what was spent on it."""

    search: GraphSearch
    spent: Spent


class Checkpoints(Protocol):
    """Where an attempt leaves what it has reached."""

    def load(self, root: ProofState) -> Saved | None:
        """What an earlier attempt on this problem has reached, if anything."""
        ...

    def reached(self, search: GraphSearch, spent: Spent) -> None:
        """An attempt has come this far; nothing is in flight. Called before every round, so most calls keep nothing."""
        ...


def pack(search: GraphSearch, spent: Spent) -> bytes:
    """A search whose states are `ProofState`s, as bytes for `unpack`."""
    data = {"search": search.save(_packed), "spent": asdict(spent)}
    return zlib.compress(json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass"), 1)


def unpack(data: bytes, problem: Problem) -> Saved:
    """What `pack` made of a search on `problem`. Raises FormatError, also for one of another version."""
    try:
        inflate = zlib.decompressobj()
        text = inflate.decompress(data, _MOST_BYTES)
        if not inflate.eof:
            raise FormatError("the checkpoint is cut short or too large")
        stored = json.loads(text.decode("utf-8", "surrogatepass"))
        search = GraphSearch.load(stored["search"], lambda state: _unpacked(state, problem))
        return Saved(search, Spent(**stored["spent"]))
    except (zlib.error, ValueError, KeyError, TypeError, RecursionError) as error:
        raise FormatError(f"not a checkpoint: {error}") from error


def _packed(state: object) -> list[Any]:
    assert isinstance(state, ProofState)
    return [[str(goal) for goal in state.goals], [[step.tactic, step.focus] for step in state.path]]


def _unpacked(packed: Sequence[Any], problem: Problem) -> ProofState:
    goals, path = packed
    return ProofState(problem, tuple(map(parse_goal, goals)), tuple(PathStep(*step) for step in path))
