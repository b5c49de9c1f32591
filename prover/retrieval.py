"""The premise lane: applies, rewrites and simplifies with the library theorems that the retriever finds for a state.

Queries of one round go to the retriever as one batch. Knows nothing of how premises are embedded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence

from prover.generator import Proposal, Proposals, Query
from retriever import Retrieved, Retriever

PREMISES = 12  # theorems that are tried at a state
SHARPNESS = 8.0  # how much a score of 1 over 0 is worth, in log-odds
FINISH = "first | assumption | omega | simp_all"


class PremiseGenerator:
    """`Generator` that knows one thing to do with each kind of theorem. One round a state."""

    def __init__(self, retriever: Retriever, premises: int = PREMISES) -> None:
        self._retriever = retriever
        self._premises = premises

    @property
    def name(self) -> str:
        """How results name it."""
        return "premises"

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`."""
        asked = [query for query in queries if query.round == 0]
        texts = [_query_text(query) for query in asked]
        found = iter(self._retriever.query(texts, self._premises) if texts else [])
        return [self._answer(next(found)) if query.round == 0 else Proposals(()) for query in queries]

    def _answer(self, found: Sequence[Retrieved]) -> Proposals:
        weighed = [
            (tactic, SHARPNESS * item.score - cost, item.premise.name)
            for item in found
            for tactic, cost in uses_of(item.premise.name, item.premise.statement)
        ]
        total = math.log(sum(math.exp(weight) for _, weight, _ in weighed) + math.exp(SHARPNESS)) if weighed else 0.0
        proposals = [Proposal(tactic, weight - total, (name,)) for tactic, weight, name in weighed]
        return Proposals(tuple(sorted(proposals, key=lambda proposal: -proposal.log_prob)))


def _query_text(query: Query) -> str:
    """The first goal, its target twice: what is to be proved says more than what is known."""
    goal = query.state.goals[0]
    return f"{goal}\n{goal.target}"


def conclusion(statement: str) -> str:
    """What a theorem gives once its binders and hypotheses are met, by its printed statement."""
    body = statement.strip()
    while match := re.match(r"∀ [^,]*,\s*", body):
        body = body[match.end() :]
    depth, start = 0, 0
    for position, char in enumerate(body):
        if char in "([{⟨":
            depth += 1
        elif char in ")]}⟩":
            depth -= 1
        elif char == "→" and depth == 0:
            start = position + 1
    rest = body[start:].strip()
    return conclusion(rest) if rest.startswith("∀ ") else rest


def uses_of(name: str, statement: str) -> Iterator[tuple[str, float]]:
    """Tactics that use a theorem, each with its cost in log-odds."""
    result = conclusion(statement)
    yield f"exact {name} (by {FINISH})" if "→" in statement else f"exact {name} ..", 0.5
    yield f"apply {name} <;> ({FINISH})", 0.0
    yield f"apply {name}", 1.0
    if " ↔ " in result or " = " in result:
        yield f"rw [{name}]", 0.5
        yield f"rw [← {name}]", 1.5
        yield f"simp [{name}]", 1.0
    if " ↔ " in result:
        yield f"simp only [{name}] at *", 1.5
