"""Contrastive training of a retriever, as ReProver's: a state and its premises into one space, by a byte-level encoder.

The loss is the mean squared error between cosines and labels; the other premises of a batch, and premises of the same
file, are the negatives (Yang et al. 2023, LeanDojo, section 5.1).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Protocol

import torch
from torch import Tensor

from prover.training.errors import TrainingError
from prover.training.examples import batches_of, file_sha256
from prover.training.loop import Ended, LoopSettings, Report, run, silent
from prover.training.model import (
    PAD,
    ModelShape,
    byte_ids,
    device_of_choice,
    load_encoder,
    mixed_precision,
    new_encoder,
    padded,
    parameters_of,
    save_model,
)
from prover.training.rows import Row, read_rows

MODEL = "model"


class Premise(Protocol):
    """What the trainer needs to know of a premise; `retriever.corpus.Premise` is one."""

    @property
    def name(self) -> str: ...
    @property
    def statement(self) -> str: ...
    @property
    def module(self) -> str: ...


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
        self.ids = [byte_ids(text_of_premise(premise))[: settings.max_bytes] for premise in premises]
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
        return torch.nn.functional.mse_loss(cosines.float(), labels), sum(map(len, sources)) + sum(map(len, texts))


def text_of_premise(premise: Premise) -> str:
    """What the encoder reads of a premise: its name, marked, and its statement."""
    return f"<a>{premise.name}</a> : {premise.statement}"


def embedded(model: Any, texts: Sequence[Sequence[int]]) -> Tensor:
    """(texts, dimension): the mean of the encoder's last states over each text, of length 1."""
    inputs = padded(texts, PAD, model.device)
    mask = inputs != PAD
    states = model(input_ids=inputs, attention_mask=mask.long()).last_hidden_state  # (texts, longest, dimension)
    mean = (states * mask[:, :, None]).sum(dim=1) / mask.sum(dim=1, keepdim=True)
    return torch.nn.functional.normalize(mean, dim=1)


@torch.inference_mode()
def recall(model: Any, usages: Sequence[Usage], premises: Sequence[Premise], k: int, max_bytes: int = 512) -> float:
    """The mean share of a state's premises among the `k` nearest of all. Raises ValueError without states."""
    if not usages:
        raise ValueError("no states to judge by")
    model.eval()
    ids = [byte_ids(text_of_premise(premise))[:max_bytes] for premise in premises]
    matrix = torch.cat([_encoded(model, ids[i : i + 32]) for i in range(0, len(ids), 32)])
    total = 0.0
    for usage in usages:
        cosines = (_encoded(model, [usage.source]) @ matrix.T)[0]
        nearest = {int(i) for i in cosines.topk(min(k, len(ids))).indices}
        total += len(nearest & set(usage.premises)) / len(usage.premises)
    return total / len(usages)


def _encoded(model: Any, texts: Sequence[Sequence[int]]) -> Tensor:
    with mixed_precision(model.device):
        return embedded(model, texts).float()


def train_retriever(
    rows: Path,
    premises: Sequence[Premise],
    folder: Path,
    settings: ContrastiveSettings,
    *,
    report: Report = silent,
    stop: Callable[[], bool] = lambda: False,
) -> Ended:
    """Train on the rows whose split is "train" and that use premises; the encoder is written to `folder`/model.

    What `folder` holds of the same run is gone on with. Raises TrainingError or OSError.
    """
    train = [row for row in read_rows(rows) if row.split == "train"]
    usages = usages_of(train, premises, settings.max_bytes)
    if not usages:
        raise TrainingError(f"{rows}: no row uses a premise of the corpus")
    model = load_encoder(settings.start) if settings.start else new_encoder(settings.shape, settings.loop.seed)
    model.to(device_of_choice())
    data = {"rows_sha256": file_sha256(rows), "states": len(usages), "premises": len(premises)}
    manifest: Mapping[str, Any] = {"trainer": "retriever", "settings": asdict(settings), "data": data}
    objective = Contrast(model, usages, premises, settings)
    ended = run(objective, settings.loop, folder, manifest, report=report, stop=stop)
    training = data | {"parameters": parameters_of(model), "start": settings.start} | asdict(ended.position)
    save_model(model, folder / MODEL, {"max_bytes": settings.max_bytes, "training": training})
    return ended
