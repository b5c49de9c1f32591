"""Decoding: samples or beams from any model that can be advanced by a token, with the exact log-probability of each.

What is drawn for a prompt depends on its own seeds alone, not on what else is in the batch. Knows no model classes.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import torch
from torch import Tensor

CHECK_EVERY = 8  # tokens between looks at what has ended: each look waits for the device


@dataclass(frozen=True, slots=True)
class Decoding:
    """How tokens are chosen. A temperature of 0 takes the likeliest; `beams` asks for a beam search instead."""

    samples: int
    temperature: float = 1.0
    top_p: float = 1.0
    beams: bool = False
    max_new_tokens: int = 256
    stop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tokens:
    """A generated sequence: its tokens, with the one that ends it, and the model's log-probability of each.

    `ended` is False for one that was cut off by a bound.
    """

    ids: tuple[int, ...]
    log_probs: tuple[float, ...]
    ended: bool


class Steps(Protocol):
    """A model in the midst of decoding a batch: rows stand in groups, one group for each prompt."""

    def start(self) -> Tensor:
        """Logits of the first token: (groups, vocabulary)."""
        ...

    def fork(self, rows: int) -> None:
        """Give every group so many rows, all at its prompt's end."""
        ...

    def advance(self, tokens: Tensor) -> Tensor:
        """Append `tokens` (groups, rows); the logits of what follows: (groups, rows, vocabulary)."""
        ...

    def select(self, groups: Tensor, rows: Tensor) -> None:
        """Keep the groups with these indices (g,), and in each of them its rows `rows` (g, n), which may repeat."""
        ...


@torch.inference_mode()
def sample(
    steps: Steps,
    uniforms: Tensor,
    decoding: Decoding,
    ends: Tensor,
    stopped: Callable[[Sequence[int]], bool] = lambda ids: False,  # noqa: ARG005
    deadline: float = float("inf"),
) -> list[list[Tokens]]:
    """One sequence for each row of `uniforms` (groups, samples, max_new_tokens), numbers of [0, 1) that choose tokens.

    `ends` are the tokens that end a sequence; `stopped` says so of what was generated so far. After `deadline` (of the
    monotonic clock) all that has not ended is cut off.
    """
    groups, samples, length = uniforms.shape
    device, flat = uniforms.device, groups * samples
    ids = torch.zeros((flat, length), dtype=torch.long, device=device)
    log_probs = torch.zeros((flat, length), device=device)
    counts = torch.zeros(flat, dtype=torch.long, device=device)
    ended = torch.zeros(flat, dtype=torch.bool, device=device)
    slot = torch.arange(flat, device=device).view(groups, samples)  # what each row of the batch belongs to
    alive = torch.ones_like(slot, dtype=torch.bool)
    uniforms = uniforms.view(flat, length)
    logits = steps.start()[:, None].expand(-1, samples, -1)
    steps.fork(samples)
    every = 1 if device.type == "cpu" else CHECK_EVERY
    for position in range(length):
        likely = torch.log_softmax(logits.float(), -1)
        chosen = draw(likely, uniforms[slot, position], decoding.temperature, decoding.top_p)
        rows = slot[alive]
        ids[rows, position] = chosen[alive]
        log_probs[rows, position] = likely.gather(-1, chosen[..., None])[..., 0][alive]
        counts[rows] += 1
        over = torch.isin(chosen, ends) & alive
        ended[slot[over]] = True
        alive &= ~over
        if position + 1 == length or time.monotonic() > deadline:
            break
        if position % every == every - 1:
            if decoding.stop and position % CHECK_EVERY == CHECK_EVERY - 1:
                _stop(stopped, ids, position + 1, slot, alive, ended)
            widths = alive.sum(1)
            left = int(widths.count_nonzero()) * int(widths.max())  # rows that a compact batch would have
            if not left:
                break
            if left <= 0.75 * alive.numel():
                slot, alive, chosen = _compact(steps, slot, alive, chosen)
        logits = steps.advance(chosen)
    listed: Any = zip(*map(_plain, (ids, log_probs, counts, ended)), strict=True)
    found = [Tokens(tuple(i[:n]), tuple(p[:n]), e) for i, p, n, e in listed]
    return [found[g * samples : (g + 1) * samples] for g in range(groups)]


def draw(log_probs: Tensor, uniforms: Tensor, temperature: float, top_p: float) -> Tensor:
    """A token for each row of `log_probs` (..., vocabulary), by inverting its distribution at `uniforms` (...).

    With `top_p` the likeliest tokens alone that together have that probability (nucleus sampling, arXiv 1904.09751).
    """
    if temperature == 0:
        return log_probs.argmax(-1)
    weights = torch.softmax(log_probs / temperature, -1)
    order = None
    if top_p < 1:
        weights, order = weights.sort(stable=True, dim=-1, descending=True)
        weights = torch.where(weights.cumsum(-1) - weights < top_p, weights, 0.0)
    reached = weights.cumsum(-1)
    index = torch.searchsorted(reached, (uniforms * reached[..., -1])[..., None], right=True)
    index = index.clamp(max=log_probs.shape[-1] - 1)
    return (index if order is None else order.gather(-1, index))[..., 0]


@torch.inference_mode()
def beam_search(
    steps: Steps, groups: int, decoding: Decoding, ends: Tensor, deadline: float = float("inf")
) -> list[list[Tokens]]:
    """For each group the likeliest sequences that a beam of width `samples` finds, those that ended before others.

    No penalty on length: a sequence's score is the sum of its log-probabilities, so the search ends as soon as no open
    beam can still pass the worst that is kept.
    """
    width, device = decoding.samples, ends.device
    logits = steps.start()[:, None].expand(-1, width, -1)
    steps.fork(width)
    vocabulary = logits.shape[-1]
    closing = ends[(ends >= 0) & (ends < vocabulary)]
    scores = torch.full((groups, width), -torch.inf, device=device)
    scores[:, 0] = 0.0  # all beams are the same at first
    beams: list[list[Tokens]] = [[Tokens((), (), False)] * width for _ in range(groups)]
    done: list[list[Tokens]] = [[] for _ in range(groups)]
    all_groups = torch.arange(groups, device=device)
    for _ in range(decoding.max_new_tokens):
        likely = torch.log_softmax(logits.float(), -1)
        totals = scores[..., None] + likely
        best, where = totals.index_fill(-1, closing, -torch.inf).flatten(1).topk(width, -1)
        open_beams = _candidates(beams, likely, best, where, ended=False)
        for group, found in enumerate(_ended(beams, likely, totals, closing, width)):
            done[group] = sorted([*done[group], *found], key=lambda one: -sum(one.log_probs))[:width]
        beams, scores = open_beams, best
        if all(map(_closed, done, _plain(best[:, 0]), [width] * groups)) or time.monotonic() > deadline:
            break
        steps.select(all_groups, where // vocabulary)
        logits = steps.advance(where % vocabulary)
    return [(row + [one for one in left if one.ids])[:width] for row, left in zip(done, beams, strict=True)]


def _ended(
    beams: Sequence[Sequence[Tokens]], likely: Tensor, totals: Tensor, closing: Tensor, width: int
) -> list[list[Tokens]]:
    """For each group the best of the sequences that end here."""
    if not closing.numel():
        return [[] for _ in beams]
    ending = totals[..., closing]  # (groups, rows, ends)
    best, where = ending.flatten(1).topk(min(width, ending[0].numel()), -1)
    where = where // len(closing) * likely.shape[-1] + closing[where % len(closing)]
    found = _candidates(beams, likely, best, where, ended=True)
    return [[one for one in row if one.ids] for row in found]


def _candidates(
    beams: Sequence[Sequence[Tokens]], likely: Tensor, scores: Tensor, where: Tensor, *, ended: bool
) -> list[list[Tokens]]:
    """Beams with one more token: `where` (groups, n) are places in the flat (rows, vocabulary), none where -inf."""
    vocabulary = likely.shape[-1]
    own = likely.flatten(1).gather(1, where)
    found: list[list[Tokens]] = []
    for group, rows in enumerate(zip(_plain(scores), _plain(where), _plain(own), strict=True)):
        found.append([])
        for score, place, log_prob in zip(*rows, strict=True):
            before = beams[group][int(place // vocabulary)]
            usable = score > -float("inf")
            one = Tokens((*before.ids, place % vocabulary), (*before.log_probs, log_prob), ended)
            found[-1].append(one if usable else Tokens((), (), False))
    return found


def _closed(done: Sequence[Tokens], best_open: float, width: int) -> bool:
    """Whether no open beam can pass the worst of a full set of ended ones: scores only fall."""
    return best_open == -float("inf") or (len(done) == width and sum(done[-1].log_probs) >= best_open)


def _stop(
    stopped: Callable[[Sequence[int]], bool], ids: Tensor, count: int, slot: Tensor, alive: Tensor, ended: Tensor
) -> None:
    """End the sequences whose text holds a stop string."""
    for group, row in _plain(alive.nonzero()):
        index = int(slot[group, row])
        if stopped(_plain(ids[index, :count])):
            ended[index] = True
            alive[group, row] = False


def _compact(steps: Steps, slot: Tensor, alive: Tensor, chosen: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Drop groups that have ended, and rows that have ended where every group has some to spare."""
    groups = alive.any(1).nonzero()[:, 0]
    widest = int(alive.sum(1).max())
    rows = alive[groups].to(torch.int8).argsort(dim=1, descending=True, stable=True)[:, :widest]
    steps.select(groups, rows)
    return (
        slot[groups].gather(1, rows),
        alive[groups].gather(1, rows),
        chosen[groups].gather(1, rows),
    )


def _plain(tensor: Any) -> Any:
    """A tensor's numbers as nested lists."""
    return tensor.tolist()
