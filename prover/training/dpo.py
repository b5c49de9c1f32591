"""Direct preference optimisation on pairs of tactics at one state (Rafailov et al. 2023, equation 7).

    loss = -log sigmoid(beta * ((log p(chosen) - log p_ref(chosen)) - (log p(rejected) - log p_ref(rejected))))

p is the model, p_ref the model as it was, frozen; log-probabilities are sums over a tactic's bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from prover.neural.models import device_for
from prover.training.errors import TrainingError
from prover.training.evaluate import step_losses
from prover.training.examples import Example, batches_of, example_of
from prover.training.files import file_sha256
from prover.training.loop import Ended, LoopSettings, Report, silent
from prover.training.model import (
    Lengths,
    load_model,
    model_settings,
    token_log_probs,
)
from prover.training.rows import Pair, read_pairs
from prover.training.sft import batch_of
from prover.training.trainer import train


@dataclass(frozen=True, slots=True)
class DpoSettings:
    """What is trained, and how. `start` is the model that learns, and, as it is, the reference."""

    start: str
    beta: float = 0.1  # how dear it is to leave the reference; BFS-Prover takes 10
    loop: LoopSettings = field(default_factory=lambda: LoopSettings(epochs=1, peak_rate=0.001))
    lengths: Lengths = field(default_factory=Lengths)


@dataclass(frozen=True, slots=True)
class Preference:
    """Two tactics for one source, and how much likelier the reference thinks the chosen one, in nats."""

    chosen: Example
    rejected: Example
    reference: float

    @property
    def length(self) -> int:
        """See `Sized`."""
        return self.chosen.length + self.rejected.length


def preferences_of(pairs: Iterable[Pair], reference: Any, lengths: Lengths) -> list[Preference]:
    """The pairs that fit, equal ones once, judged by the reference."""
    fitting: dict[tuple[Example, Example], None] = {}
    for pair in pairs:
        chosen, rejected = (example_of(pair.state, tactic, lengths) for tactic in (pair.chosen, pair.rejected))
        if chosen and rejected and chosen != rejected:
            fitting[chosen, rejected] = None
    of_chosen = step_losses(reference, [chosen for chosen, _ in fitting])
    of_rejected = step_losses(reference, [rejected for _, rejected in fitting])
    return [
        Preference(chosen, rejected, loss_rejected - loss_chosen)
        for (chosen, rejected), (loss_chosen, _), (loss_rejected, _) in zip(
            fitting, of_chosen, of_rejected, strict=True
        )
    ]


class Preferring:
    """The objective: equation 7."""

    def __init__(self, model: Any, preferences: Sequence[Preference], settings: DpoSettings) -> None:
        self.model, self.preferences, self.settings = model, preferences, settings
        self.device: torch.device = model.device

    @property
    def module(self) -> torch.nn.Module:
        """See `Objective`."""
        return self.model

    def batches(self, epoch: int) -> list[list[Preference]]:
        """See `Objective`."""
        loop = self.settings.loop
        return batches_of(self.preferences, loop.tokens_per_batch, loop.seed, epoch)

    def loss(self, batch: list[Preference]) -> tuple[Tensor, int]:
        """See `Objective`."""
        margins, tokens = self._margins(batch)
        reference = torch.tensor([preference.reference for preference in batch], device=self.device)
        return -torch.nn.functional.logsigmoid(self.settings.beta * (margins - reference)).mean(), tokens

    def _margins(self, batch: list[Preference]) -> tuple[Tensor, int]:
        """(pairs): log p(chosen) - log p(rejected), and how many tokens were read."""
        made = batch_of([p.chosen for p in batch] + [p.rejected for p in batch], self.device)
        chosen, rejected = token_log_probs(self.model, made).sum(dim=1).chunk(2)
        return chosen - rejected, made.tokens


def train_preferences(
    pairs: Path,
    folder: Path,
    settings: DpoSettings,
    *,
    report: Report = silent,
    stop: Callable[[], bool] = lambda: False,
) -> Ended:
    """Train on the pairs whose split is "train"; see `train`."""
    model = load_model(settings.start).to(device_for())
    preferences = preferences_of((pair for pair in read_pairs(pairs) if pair.split == "train"), model, settings.lengths)
    if not preferences:
        raise TrainingError(f"{pairs}: no pair fits the bounds")
    data = {"pairs_sha256": file_sha256(pairs), "pairs": len(preferences)}
    described = partial(model_settings, settings.lengths)
    objective = Preferring(model, preferences, settings)
    return train("preferences", objective, settings, data, folder, described, report, stop)
