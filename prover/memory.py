"""What attempts remember of goals: proofs, to be replayed by later ones, and what was tried in vain.

A proof is kept for a goal up to the names in it, a failure for a statement up to the names in it. What comes out of
here is a suggestion: Lean runs a remembered proof like any other tactic, and the whole is verified like any other.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from lean_env.canonical import CanonicalGoal, canonical_goal, canonical_statement
from lean_env.environment import ProofState
from lean_env.problem import Problem
from lean_env.verdict import Level, Verdict
from search import Budget, CachedResult, Node, ProofCache, ProofGraph, Spent

GENERATOR = "cache"  # who proposed a tactic that was remembered
_FORM = "goal/1"  # of the keys; another way of making them gets another number
_MOST_SUBGOALS = 200  # of one attempt


@dataclass(frozen=True, slots=True)
class Memory:
    """A proof cache, and who is searching: a failure says something only about the same ways of searching."""

    cache: ProofCache
    ways: str

    def recall(self, environment: str, state: ProofState) -> str | None:
        """A script that proved this goal, or one that differs from it in names alone, written with the names here."""
        goal = _canonical(state)
        if goal is None:
            return None
        known = self.cache.get(place(environment, state.problem), goal.key)
        return None if known is None or known.script is None else goal.with_names(known.script)

    def vain(self, environment: str, problem: Problem, budget: Budget) -> str | None:
        """Why an earlier attempt with no smaller budget failed; None when there was none."""
        known = self.cache.get(f"{place(environment, problem)} {self.ways}", canonical_statement(problem.statement))
        if known is None or known.script is not None:
            return None
        # An attempt ends when one limit is reached: having spent as much of that in vain once is enough.
        spent = any(known.spent.get(name, -1.0) >= limit for name, limit in budget.limits().items())
        if not spent and known.verdict.get("final") is not True:
            return None
        return str(known.verdict.get("reason", "no proof was found"))

    def keep_proofs(self, environment: str, graph: ProofGraph, verdict: Verdict | None, spent: Spent) -> None:
        """Remember what was proved: with `verdict` the root, and as closed by the search's Lean what lies below it."""
        stepped = {"level": int(Level.STEPPED), "name": Level.STEPPED.name.lower()}
        for node in _worth_keeping(graph):
            state = node.state
            goal = _canonical(state) if isinstance(state, ProofState) else None
            script = graph.script(node.id)
            if not isinstance(state, ProofState) or goal is None or script is None:
                continue
            at_root = node is graph.root and verdict is not None
            if (kept := goal.without_names(script)) is not None:
                result = CachedResult(kept, verdict.as_json() if at_root and verdict else stepped, spent.as_dict())
                self.cache.put(place(environment, state.problem), goal.key, result)

    def keep_failure(self, environment: str, problem: Problem, reason: str, *, final: bool, spent: Spent) -> None:
        """Remember that a search failed. `final` says that a larger budget would not have helped."""
        result = CachedResult(None, {"reason": reason, "final": final}, spent.as_dict())
        key = canonical_statement(problem.statement)
        self.cache.put(f"{place(environment, problem)} {self.ways}", key, result)


def place(environment: str, problem: Problem) -> str:
    """Where results about a problem's goals hold: the environment, the problem's header, and how keys are made."""
    return f"{environment} header-{hashlib.sha256(problem.header.encode()).hexdigest()[:16]} {_FORM}"


def _canonical(state: ProofState) -> CanonicalGoal | None:
    return canonical_goal(state.goals[0]) if len(state.goals) == 1 else None


def _worth_keeping(graph: ProofGraph) -> Iterable[Node]:
    """What was proved here and not remembered, the root first, then longer proofs before shorter ones."""
    proved = [node for node in graph.nodes if node.best is not None and node.best.generator != GENERATOR]
    return sorted(proved, key=lambda node: (node is not graph.root, -(node.length or 0)))[:_MOST_SUBGOALS]
