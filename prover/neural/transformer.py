"""A model through `transformers` as a source of answers: batches by length, bounds in memory and time.

Rows of a batch are drawn from seeds of their own. When memory runs out the batch is halved and the work goes on.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch

from prover.errors import GeneratorError
from prover.neural.decoding import Decoding, Tokens, beam_search, sample
from prover.neural.models import Ids, Model, device_for, load
from prover.neural.prompts import Prompt, PromptFormat
from prover.neural.source import Answer, Draw


@dataclass(frozen=True, slots=True)
class Batching:
    """Bounds of one batch: rows, their tokens with those to come, how much longer the longest prompt may be than the
    shortest, and seconds, after which what has not ended is cut off.
    """

    rows: int = 256
    tokens: int = 200_000
    stretch: float = 1.5
    seconds: float = 120.0


@dataclass(frozen=True, slots=True)
class _Job:
    """One prompt of one draw, or a part of its seeds after a batch was halved."""

    draw: int
    prompt: Ids
    seeds: tuple[int, ...]
    temperature: float


class Transformer:
    """`Source` of a loaded model. `rows` is the bound that is left after memory ran out."""

    def __init__(self, name: str, model: Model, tokenizer: Any, batching: Batching | None = None) -> None:
        self.name = name
        self._model, self._tokenizer, self._batching = model, tokenizer, batching or Batching()
        self._ends = torch.tensor(model.ends, device=model.device)
        self.rows = self._batching.rows

    @classmethod
    def load(cls, path: str, batching: Batching | None = None, device: str = "", name: str = "") -> Transformer:
        """The model in a directory, or under its name on the hub. Raises ModelUnavailable."""
        model, tokenizer = load(path, device_for(device))
        return cls(name or path, model, tokenizer, batching)

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
        """See `Source.answer`. A prompt that the model can't hold gets no answer."""
        jobs = [_Job(i, self._ids(d.prompt), d.seeds, d.temperature) for i, d in enumerate(draws) if d.seeds]
        longest = self._model.longest
        jobs = [job for job in jobs if longest is None or len(job.prompt) + 1 < longest]
        found: list[list[Answer]] = [[] for _ in draws]
        decoding = Decoding(form.samples, form.temperature, form.top_p, form.beams, form.max_new_tokens, form.stop)
        for batch in self._batches(jobs, decoding.max_new_tokens):
            for job, answers in self._run(batch, decoding):
                found[job.draw] += answers
        return found

    def mean_log_probs(self, prompts: Sequence[Prompt], texts: Sequence[Sequence[str]]) -> list[list[float]]:
        """The mean log-probability a token, end included, of each text as the answer to its prompt, at temperature 1;
        -inf where both together are longer than the model's bound.
        """
        rows = [
            (i, self._ids(prompt), self._answer_ids(text))
            for i, (prompt, own) in enumerate(zip(prompts, texts, strict=True))
            for text in own
        ]
        longest = self._model.longest
        means = [-math.inf] * len(rows)
        fitting = [n for n, (_, ids, answer) in enumerate(rows) if longest is None or len(ids) + len(answer) < longest]
        fitting.sort(key=lambda n: (rows[n][0], len(rows[n][2])))
        for number, found in self._weighed({n: rows[n][1:] for n in fitting}):
            means[number] = found / len(rows[number][2])
        answers: list[list[float]] = [[] for _ in prompts]
        for (i, _, _), found in zip(rows, means, strict=True):
            answers[i].append(found)
        return answers

    def _weighed(self, rows: Mapping[int, tuple[Ids, Ids]]) -> Iterator[tuple[int, float]]:
        """The log-probability of each answer after its prompt, in batches; halved when memory runs out."""
        numbers = list(rows)
        while numbers:
            batch = numbers[: self.rows]
            try:
                with torch.inference_mode():
                    found = self._model.log_probs([rows[n][0] for n in batch], [rows[n][1] for n in batch])
            except torch.OutOfMemoryError as error:
                self._make_room(len(batch), error)
                continue
            yield from zip(batch, map(float, found), strict=True)
            numbers = numbers[len(batch) :]

    def _answer_ids(self, text: str) -> Ids:
        """A text as the model would write it, up to the end mark."""
        ids = tuple(self._tokenizer(text, add_special_tokens=False).input_ids)
        return (*ids, *self._model.ends[:1])

    def _make_room(self, rows: int, error: torch.OutOfMemoryError) -> None:
        """Halve the bound on rows. Raises GeneratorError where there is nothing to halve."""
        if rows == 1:
            raise GeneratorError(f"{self.name}: one sequence alone does not fit into memory") from error
        self.rows = max(1, min(self.rows, rows) // 2)
        self._model.forget()
        if self._model.device.type == "cuda":
            torch.cuda.empty_cache()

    def _ids(self, prompt: Prompt) -> Ids:
        if prompt.system is None:
            return tuple(self._tokenizer(prompt.text).input_ids)
        if not self._tokenizer.chat_template:
            raise GeneratorError(f"{self.name} has no chat template, which this prompt format needs")
        text = self._tokenizer.apply_chat_template(prompt.messages, tokenize=False, add_generation_prompt=True)
        return tuple(self._tokenizer(text + prompt.prefill, add_special_tokens=False).input_ids)

    def _batches(self, jobs: Sequence[_Job], new_tokens: int) -> Iterator[list[_Job]]:
        """Jobs of like length, temperature and number of samples, as many as the bounds allow."""
        batch: list[_Job] = []
        bounds = self._batching
        for job in sorted(jobs, key=lambda j: (j.temperature, len(j.seeds), len(j.prompt), j.draw)):
            if batch:
                first, rows = batch[0], (len(batch) + 1) * len(job.seeds)
                alike = (first.temperature, len(first.seeds)) == (job.temperature, len(job.seeds))
                near = len(job.prompt) <= bounds.stretch * len(first.prompt) + 16
                fits = rows <= self.rows and rows * (len(job.prompt) + new_tokens) <= bounds.tokens
                if not (alike and near and fits):
                    yield batch
                    batch = []
            batch.append(job)
        if batch:
            yield batch

    def _run(self, jobs: Sequence[_Job], decoding: Decoding) -> Iterator[tuple[_Job, list[Answer]]]:
        try:
            found = self._decode(jobs, decoding)
        except torch.OutOfMemoryError as error:
            halves = _halves(jobs, decoding.beams)
            self._make_room(1 if halves is None else sum(len(job.seeds) for job in jobs), error)
        else:
            yield from ((job, [self._answer(one) for one in row]) for job, row in zip(jobs, found, strict=True))
            return
        for half in halves or ():
            yield from self._run(half, decoding)

    @torch.inference_mode()
    def _decode(self, jobs: Sequence[_Job], wanted: Decoding) -> list[list[Tokens]]:
        longest, most = self._model.longest, wanted.max_new_tokens
        room = most if longest is None else min(most, longest - max(len(job.prompt) for job in jobs))
        warmth = wanted.temperature * jobs[0].temperature
        decoding = replace(wanted, samples=len(jobs[0].seeds), temperature=warmth, max_new_tokens=room)
        deadline = time.monotonic() + self._batching.seconds
        steps = self._model.begin([job.prompt for job in jobs])
        if decoding.beams:
            return beam_search(steps, len(jobs), decoding, self._ends, deadline)
        uniforms = torch.stack(
            [torch.stack([_uniforms(seed, decoding.max_new_tokens) for seed in job.seeds]) for job in jobs]
        ).to(self._model.device)

        def stopped(ids: Sequence[int]) -> bool:
            text = self._tokenizer.decode(ids[-64:], skip_special_tokens=True)
            return any(stop in text for stop in decoding.stop)

        return sample(steps, uniforms, decoding, self._ends, stopped, deadline)

    def _answer(self, tokens: Tokens) -> Answer:
        text = self._tokenizer.decode(tokens.ids, skip_special_tokens=True)
        pieces = [self._tokenizer.decode([token], skip_special_tokens=True) for token in tokens.ids]
        return Answer(text, len(tokens.ids), tuple(zip(pieces, tokens.log_probs, strict=True)), tokens.ended)


def _halves(jobs: Sequence[_Job], beams: bool) -> tuple[list[_Job], list[_Job]] | None:
    """Two batches of half the size; None where there is nothing to halve. A beam search is one whole."""
    if len(jobs) > 1:
        return list(jobs[: len(jobs) // 2]), list(jobs[len(jobs) // 2 :])
    (job,) = jobs
    if beams or len(job.seeds) == 1:
        return None
    half = len(job.seeds) // 2
    return [replace(job, seeds=job.seeds[:half])], [replace(job, seeds=job.seeds[half:])]


def _uniforms(seed: int, count: int) -> torch.Tensor:
    return torch.rand(count, generator=torch.Generator().manual_seed(seed))
