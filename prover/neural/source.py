"""What a neural generator draws its answers from: a loaded model or an endpoint, behind one small protocol."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Protocol

from prover.neural.prompts import Prompt, PromptFormat


@dataclass(frozen=True, slots=True)
class Draw:
    """Answers to `prompt` that are wanted, one for each seed. `temperature` multiplies the one that was set."""

    prompt: Prompt
    seeds: tuple[int, ...]
    temperature: float = 1.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A text, its tokens as text with their log-probabilities, and whether it came to its end.

    Where the source gives no log-probabilities there are none; `tokens` counts them all the same.
    """

    text: str
    tokens: int
    pieces: tuple[tuple[str, float], ...] = ()
    ended: bool = True

    @property
    def log_prob(self) -> float | None:
        """Of the whole answer; None where the source does not say."""
        return min(0.0, sum(log_prob for _, log_prob in self.pieces)) if self.pieces else None

    def log_prob_of(self, start: int, end: int) -> float:
        """Of the tokens that overlap `text[start:end]`, each by the share of it that does."""
        total, last = 0.0, 0
        for place, (text, log_prob) in zip(accumulate(len(p[0]) for p in self.pieces), self.pieces, strict=True):
            overlap = min(place, end) - max(last, start)
            if overlap > 0:
                total += log_prob * overlap / len(text)
            last = place
        return min(0.0, total)


class Source(Protocol):
    """A model that answers. Equal draws get equal answers, whatever is asked beside them, where the model allows it."""

    @property
    def name(self) -> str: ...

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
        """For each draw its answers, at most one a seed, with the sampling that `form` says. Raises GeneratorError."""
        ...


def seed_of(*parts: object) -> int:
    """A seed of 63 bits that all of `parts` decide."""
    digest = hashlib.sha256("\0".join(map(str, parts)).encode("utf-8", "replace")).digest()
    return int.from_bytes(digest[:8], "big") >> 1
