"""Generators one after the other: when the first has no more to say about a state, the next is asked. Cheap first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from prover.generator import Generator, Proposals, Query

REMEMBERED = 100_000  # states whose first generator's end is kept


class Cascade:
    """Answers the rounds of a state from `first` until it says `last`, then from `second`, counted anew.

    Each round of a state must be asked in order, as strategies do; a state that is forgotten begins with `first` again.
    """

    def __init__(self, first: Generator, second: Generator) -> None:
        self._first, self._second = first, second
        self._ended: dict[str, int] = {}  # state -> rounds that the first generator had

    @property
    def name(self) -> str:
        """Both names."""
        return f"{self._first.name}+{self._second.name}"

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`; each generator is called once."""
        later = [
            i for i, query in enumerate(queries) if query.round >= self._ended.get(query.state.key, query.round + 1)
        ]
        earlier = [i for i in range(len(queries)) if i not in set(later)]
        answers: dict[int, Proposals] = {}
        for i, answer in zip(earlier, self._first.propose([queries[i] for i in earlier]), strict=True):
            if answer.last:
                self._remember(queries[i])
            answers[i] = replace(_signed(answer, self._first), last=False)
        shifted = [replace(queries[i], round=queries[i].round - self._ended[queries[i].state.key]) for i in later]
        for i, answer in zip(later, self._second.propose(shifted) if later else [], strict=True):
            answers[i] = _signed(answer, self._second)
        return [answers[i] for i in range(len(queries))]

    def _remember(self, query: Query) -> None:
        if len(self._ended) >= REMEMBERED:
            del self._ended[next(iter(self._ended))]
        self._ended[query.state.key] = query.round + 1


def _signed(answer: Proposals, generator: Generator) -> Proposals:
    """Every proposal under the name of whoever made it."""
    return replace(answer, tactics=tuple(replace(p, generator=p.generator or generator.name) for p in answer.tactics))
