"""The neural tactic generator: states in, prompts to a source, answers read, checked and told apart.

Knows nothing of how the source makes its answers. Whatever it writes is hostile text: what may not stand in a proof is
dropped here, before it costs a step of Lean.
"""

from __future__ import annotations

import math
from collections import Counter, OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.guard import forbidden
from prover.generator import Proposal, Proposals, Query
from prover.neural.grafting import Grafts
from prover.neural.prompts import PromptFormat, prompt
from prover.neural.source import Answer, Draw, Source, seed_of
from retriever import Premise, Retriever

REMEMBERED = 20_000  # states whose tactics are remembered, so that no round repeats one
WARMER = 0.25  # by which every round's temperature exceeds the one before


@dataclass(frozen=True, slots=True)
class Rounds:
    """How often one state is asked for more, and how many answers a round has. A beam search has one round, what
    follows it is sampled.
    """

    samples: int = 16
    rounds: int = 4


class NeuralGenerator:
    """`Generator` over a source. Equal queries in equal order get equal answers, whatever is asked beside them.

    Whole proofs are taken apart and grafted on the search (see `prover.neural.grafting`).
    """

    def __init__(
        self,
        source: Source,
        form: PromptFormat,
        rounds: Rounds | None = None,
        seed: int = 0,
        retriever: Retriever | None = None,
        name: str = "",
    ) -> None:
        self.form = form
        self.name = name or source.name  # how results name it
        self._source, self._seed, self._retriever = source, seed, retriever
        self._rounds = rounds or Rounds(form.samples)
        self._proposed: OrderedDict[str, set[str]] = OrderedDict()
        self._grafts = Grafts()

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        """See `Generator.propose`."""
        grafted = [self._grafts.at(query) if self.form.whole_proofs else () for query in queries]
        # Where a proof goes on, its next step comes first; the model is asked in the rounds after that.
        asked = [q for q, known in zip(queries, grafted, strict=True) if q.round < self._rounds.rounds and not known]
        premises = self._premises(asked)
        draws = [
            Draw(prompt(self.form, query.state, premises[i]), self._seeds(query), 1.0 + WARMER * query.round)
            for i, query in enumerate(asked)
        ]
        answers = iter(self._source.answer(draws, self.form) if draws else [])
        found: list[Proposals] = []
        for query, known in zip(queries, grafted, strict=True):
            if known:
                found.append(self._ranked(query, known, 0))
            elif query.round < self._rounds.rounds:
                own = next(answers)
                found.append(self._ranked(query, self._read(query, own), sum(answer.tokens for answer in own)))
            else:
                found.append(Proposals(()))
        return found

    def _premises(self, queries: Sequence[Query]) -> Sequence[Sequence[Premise]]:
        """For each query the premises that its prompt may show, best first."""
        if not self.form.premises or self._retriever is None or not queries:
            return [()] * len(queries)
        found = self._retriever.query([str(query.state.goals[0]) for query in queries], self.form.premises)
        return [[one.premise for one in row] for row in found]

    def _seeds(self, query: Query) -> tuple[int, ...]:
        key = query.state.key
        return tuple(seed_of(self._seed, key, query.round, i) for i in range(self._rounds.samples))

    def _ranked(self, query: Query, proposals: Sequence[Proposal], spent: int) -> Proposals:
        """What is new of `proposals`, best first."""
        before = self._before(query)
        found: dict[str, Proposal] = {}
        for proposal in proposals:
            known = found.get(proposal.tactic)
            if proposal.tactic not in before and (known is None or known.log_prob < proposal.log_prob):
                found[proposal.tactic] = proposal
        before.update(found)
        ranked = tuple(sorted(found.values(), key=lambda proposal: -proposal.log_prob))
        return Proposals(ranked, last=query.round + 1 >= self._rounds.rounds, tokens=spent)

    def _before(self, query: Query) -> set[str]:
        """What earlier rounds proposed at this state; round 0 begins anew."""
        key = query.state.key
        known = self._proposed.pop(key, None) if query.round else None
        before = set[str]() if known is None else known
        self._proposed[key] = before
        if len(self._proposed) > REMEMBERED:
            self._proposed.popitem(last=False)
        return before

    def _read(self, query: Query, answers: Sequence[Answer]) -> list[Proposal]:
        texts = [self.form.read(answer.text, query.state) for answer in answers]
        often = Counter(texts)
        proposals: list[Proposal] = []
        for answer, text in zip(answers, texts, strict=True):
            # Without log-probabilities the share of the answers that say the same estimates their probability.
            log_prob = answer.log_prob
            estimate = math.log(often[text] / len(answers)) if log_prob is None else log_prob
            if self.form.whole_proofs:
                proposals += self._grafts.graft(query, answer, text, estimate)
            elif answer.ended and text and "✝" not in text and forbidden(text) is None:
                proposals.append(Proposal(text, min(0.0, estimate), tokens=max(1, answer.tokens)))
        return proposals
