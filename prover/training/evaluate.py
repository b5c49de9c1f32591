"""What a model is worth without Lean: loss and perplexity of known steps, how often beams hold the very tactic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import torch

from prover.training.examples import Example
from prover.training.model import IGNORED, PAD, mixed_precision, padded, text_of, token_log_probs
from prover.training.sft import batch_of

_ROWS = 16  # examples that are looked at together


@dataclass(frozen=True, slots=True)
class Score:
    """`loss` in nats a byte; the share of examples whose tactic is the first beam, or among all `beams`."""

    examples: int
    loss: float
    first: float
    among: float
    beams: int


@torch.inference_mode()
def step_losses(model: Any, examples: Sequence[Example]) -> list[tuple[float, int]]:
    """For each example -log p(tactic | state), in nats, and the tactic's tokens."""
    model.eval()
    order = sorted(range(len(examples)), key=lambda i: examples[i].length)
    found = [(0.0, 0)] * len(examples)
    for start in range(0, len(order), _ROWS):
        places = order[start : start + _ROWS]
        batch = batch_of([examples[i] for i in places], model.device)
        with mixed_precision(model.device):
            losses = -token_log_probs(model, batch).sum(dim=1)
        counts = (batch.labels != IGNORED).sum(dim=1)
        for place, loss, count in zip(places, losses, counts, strict=True):
            found[place] = (float(loss), int(count))
    return found


def perplexities(model: Any, examples: Sequence[Example]) -> list[float]:
    """exp(-log p / tokens) of each tactic: what BFS-Prover-v2's curation cuts the tails of."""
    return [float(torch.tensor(loss / count).exp()) for loss, count in step_losses(model, examples)]


@torch.inference_mode()
def beam_tactics(model: Any, sources: Sequence[Sequence[int]], beams: int, max_output: int) -> list[list[str]]:
    """For each source the `beams` most likely tactics that beam search finds, best first."""
    model.eval()
    inputs = padded(sources, PAD, model.device)
    ids = model.generate(
        input_ids=inputs,
        attention_mask=(inputs != PAD).long(),
        num_beams=beams,
        num_return_sequences=beams,
        max_new_tokens=max_output + 1,
        length_penalty=0.0,
        do_sample=False,
    )
    texts = [text_of(row) for row in ids[:, 1:].tolist()]  # the first token is the decoder's start
    return [texts[i : i + beams] for i in range(0, len(texts), beams)]


def score(model: Any, examples: Sequence[Example], beams: int = 8, max_output: int = 96) -> Score:
    """Judge `model` by steps that it was not trained on. Raises ValueError when there are none."""
    if not examples:
        raise ValueError("no examples to judge by")
    losses = step_losses(model, examples)
    first = among = 0
    ordered = sorted(examples, key=lambda example: len(example.source))
    for start in range(0, len(ordered), _ROWS):
        chosen = ordered[start : start + _ROWS]
        tactics = beam_tactics(model, [e.source for e in chosen], beams, max_output)
        for example, found in zip(chosen, tactics, strict=True):
            wanted = text_of(example.target)
            first += found[0] == wanted
            among += wanted in found
    n = len(examples)
    loss = sum(loss for loss, _ in losses) / sum(count for _, count in losses)
    return Score(n, round(loss, 4), round(first / n, 4), round(among / n, 4), beams)
