"""Contrastive training of a retriever, as ReProver's: a state and its premises into one space, by a byte-level encoder.

The loss is the mean squared error between cosines and labels; the other premises of a batch, and premises of the same
file, are the negatives (Yang et al. 2023, LeanDojo, section 5.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

import torch
from torch import Tensor

from prover.neural.models import device_for
from prover.training.errors import TrainingError
from prover.training.examples import batches_of
from prover.training.files import file_sha256
from prover.training.loop import Ended, LoopSettings, Report, silent
from prover.training.model import (
    PAD,
    ModelShape,
    byte_ids,
    load_encoder,
    new_encoder,
    padded,
)
from prover.training.rows import Row, read_rows
from prover.training.trainer import train
from retriever import Premise
from retriever.neural import POOLINGS


@dataclass(frozen=True, slots=True)
class ContrastiveSettings:
    """What is trained, and how; negatives as ReProver draws them, sizes for a processor."""

    loop: LoopSettings = field(default_factory=lambda: LoopSettings(seconds=2700, peak_rate=0.005))
    shape: ModelShape = field(default_factory=ModelShape)
    start: str | None = None
    max_bytes: int = 512  # of a state or a premise; what is longer loses its end (a premise) or its beginning (a state)
    negatives: int = 3  # premises that are drawn for each state besides its own
    in_file: int = 1  # of these, from the file of its own premise


@dataclass(frozen=True, slots=True)
class Usage:
    """A state and the premises that the tactic at it uses, by index."""

    source: tuple[int, ...]
    premises: tuple[int, ...]

    @property
    def length(self) -> int:
        """See `Sized`."""
        return len(self.source)


def usages_of(rows: Iterable[Row], premises: Sequence[Premise], max_bytes: int) -> list[Usage]:
    """The rows whose premises are in the corpus, equal states together."""
    index = {premise.name: i for i, premise in enumerate(premises)}
    found: dict[str, set[int]] = {}
    for row in rows:
        if row.outcome in ("closed", "open") and (known := {index[name] for name in row.premises if name in index}):
            found.setdefault(row.state, set()).update(known)
    return [Usage(tuple(byte_ids(state)[-max_bytes - 1 :]), tuple(sorted(used))) for state, used in found.items()]


class Contrast:
    """The objective: mean of (cos(state, premise) - label)^2 over states x premises of a batch."""

    def __init__(
        self, model: Any, usages: Sequence[Usage], premises: Sequence[Premise], settings: ContrastiveSettings
    ) -> None:
        self.model, self.usages, self.settings = model, usages, settings
        self.device: torch.device = model.device
        self.ids = [byte_ids(premise.marked)[: settings.max_bytes] for premise in premises]
        self.file_of = [premise.module for premise in premises]
        self.files: dict[str, list[int]] = {}
        for i, module in enumerate(self.file_of):
            self.files.setdefault(module, []).append(i)

    @property
    def module(self) -> torch.nn.Module:
        """See `Objective`."""
        return self.model

    def batches(self, epoch: int) -> list[list[tuple[Usage, list[int]]]]:
        """See `Objective`. Each state comes with the indices of one premise of its own and of its negatives."""
        loop = self.settings.loop
        chance = Random(f"{loop.seed} {epoch} negatives")
        share = loop.tokens_per_batch // (2 + self.settings.negatives)  # the rest is for the premises
        return [
            [(usage, self._drawn(usage, chance)) for usage in batch]
            for batch in batches_of(self.usages, share, loop.seed, epoch)
        ]

    def _drawn(self, usage: Usage, chance: Random) -> list[int]:
        own = chance.choice(usage.premises)
        near = [i for i in self.files[self.file_of[own]] if i not in usage.premises]
        drawn = [own, *chance.sample(near, min(self.settings.in_file, len(near)))]
        while len(drawn) < min(1 + self.settings.negatives, len(self.ids) - len(usage.premises) + 1):
            other = chance.randrange(len(self.ids))
            if other not in usage.premises and other not in drawn:
                drawn.append(other)
        return drawn

    def loss(self, batch: list[tuple[Usage, list[int]]]) -> tuple[Tensor, int]:
        """See `Objective`."""
        sources = [usage.source for usage, _ in batch]
        columns = [i for _, drawn in batch for i in drawn]
        texts = [self.ids[i] for i in columns]
        labels = torch.tensor(
            [[float(i in usage.premises) for i in columns] for usage, _ in batch], device=self.device
        )  # (states, premises)
        cosines = embedded(self.model, sources) @ embedded(self.model, texts).T
        return torch.nn.functional.mse_loss(cosines, labels), sum(map(len, sources)) + sum(map(len, texts))


def embedded(model: Any, texts: Sequence[Sequence[int]]) -> Tensor:
    """(texts, dimension): the mean of the encoder's last states over each text, of length 1."""
    inputs = padded(texts, PAD, model.device)
    mask = (inputs != PAD).long()
    states = model(input_ids=inputs, attention_mask=mask).last_hidden_state  # (texts, longest, dimension)
    return torch.nn.functional.normalize(POOLINGS["mean"](states.float(), mask), dim=1)


def train_retriever(
    rows: Path,
    premises: Sequence[Premise],
    folder: Path,
    settings: ContrastiveSettings,
    *,
    report: Report = silent,
    stop: Callable[[], bool] = lambda: False,
) -> Ended:
    """Train on the rows whose split is "train" and that use premises; the encoder is the model. See `train`."""
    learned = (row for row in read_rows(rows) if row.split == "train")
    usages = usages_of(learned, premises, settings.max_bytes)
    if not usages:
        raise TrainingError(f"{rows}: no row uses a premise of the corpus")
    model = load_encoder(settings.start) if settings.start else new_encoder(settings.shape, settings.loop.seed)
    model.to(device_for())
    data = {"rows_sha256": file_sha256(rows), "states": len(usages), "premises": len(premises)}
    objective = Contrast(model, usages, premises, settings)

    def described(training: Mapping[str, Any]) -> dict[str, Any]:
        return {"max_bytes": settings.max_bytes, "training": dict(training)}

    return train("retriever", objective, settings, data, folder, described, report, stop)
