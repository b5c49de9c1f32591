"""Supervised fine-tuning of a byte-level encoder-decoder on rows, from random weights or from a checkpoint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from prover.neural.models import device_for
from prover.training.examples import Example, Step, batches_of, examples_of, step_of
from prover.training.files import file_sha256
from prover.training.loop import Ended, LoopSettings, Report, silent
from prover.training.model import (
    IGNORED,
    Batch,
    Lengths,
    ModelShape,
    load_model,
    make_batch,
    model_settings,
    new_model,
    token_log_probs,
)
from prover.training.renaming import under_other_names
from prover.training.rows import Row, read_rows
from prover.training.trainer import train


@dataclass(frozen=True, slots=True)
class SftSettings:
    """What is trained, and how. `start` is a folder or a published name; None begins with random weights."""

    loop: LoopSettings = field(default_factory=lambda: LoopSettings(seconds=2700))
    shape: ModelShape = field(default_factory=ModelShape)
    lengths: Lengths = field(default_factory=Lengths)
    start: str | None = None
    rename: float = 0.5  # the share of steps that get other names of variables and hypotheses, anew in each epoch
    shares: tuple[tuple[str, float], ...] = ()  # of an origin's rows ("library", "family", ...) that an epoch holds

    def share(self, origin: str) -> float:
        """How likely an epoch holds a row of this origin; what stands after a colon does not count."""
        return dict(self.shares).get(origin.partition(":")[0], 1.0)


class Imitation:
    """The objective: cross-entropy of each byte of the tactic, mean over the batch's bytes."""

    def __init__(self, model: Any, rows: Sequence[Row], settings: SftSettings) -> None:
        self.model, self.settings = model, settings
        self.steps = {step: settings.share(row.origin) for row in rows if (step := step_of(row))}
        self.device: torch.device = model.device

    @property
    def module(self) -> torch.nn.Module:
        """See `Objective`."""
        return self.model

    def batches(self, epoch: int) -> list[list[Example]]:
        """See `Objective`."""
        loop = self.settings.loop
        chosen = (varied for step in self.steps if (varied := self._varied(step, epoch)))
        return batches_of(examples_of(chosen, self.settings.lengths), loop.tokens_per_batch, loop.seed, epoch)

    def _varied(self, step: Step, epoch: int) -> Step | None:
        """The step as this epoch has it, None where it has it not."""
        chance = Random(f"{self.settings.loop.seed} {epoch} {step}")
        if chance.random() >= self.steps[step]:
            return None
        return under_other_names(*step, chance) if epoch and chance.random() < self.settings.rename else step

    def loss(self, batch: list[Example]) -> tuple[Tensor, int]:
        """See `Objective`."""
        made = batch_of(batch, self.device)
        loss = -token_log_probs(self.model, made).sum()
        return loss / (made.labels != IGNORED).sum(), made.tokens


def batch_of(examples: Sequence[Example], device: torch.device) -> Batch:
    """The tensors of some examples."""
    return make_batch([e.source for e in examples], [e.target for e in examples], device)


def train_generator(
    rows: Path,
    folder: Path,
    settings: SftSettings,
    *,
    report: Report = silent,
    stop: Callable[[], bool] = lambda: False,
) -> Ended:
    """Train on the rows whose split is "train" until the budget or `stop()` ends it; see `train`."""
    learned = [row for row in read_rows(rows) if row.split == "train"]
    model = load_model(settings.start) if settings.start else new_model(settings.shape, settings.loop.seed)
    model.to(device_for())
    objective = Imitation(model, learned, settings)
    data = {"rows_sha256": file_sha256(rows), "rows": len(learned), "steps": len(objective.steps)}
    described = partial(model_settings, settings.lengths)
    return train("generator", objective, settings, data, folder, described, report, stop)
