"""What may not end a branch again: the last steps of a proof that the verdict did not accept."""

from __future__ import annotations

from collections.abc import Sequence

from prover.attempt import root_of
from prover.generator import Generator, Proposals, Query

Barred = tuple[str, str]  # a state's key, and a tactic that closed it


class Without:
    """A `Generator` that does not propose what is barred."""

    def __init__(self, generator: Generator, barred: frozenset[Barred]) -> None:
        self.name, self._generator, self._barred = generator.name, generator, barred

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`."""
        answers = self._generator.propose(queries)
        return [self._left(query, answer) for query, answer in zip(queries, answers, strict=True)]

    def _left(self, query: Query, answer: Proposals) -> Proposals:
        key = root_of(query.state).key
        kept = tuple(p for p in answer.tactics if (key, p.tactic) not in self._barred)
        return Proposals(kept, answer.last, answer.spent)
