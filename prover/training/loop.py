"""The loop under every trainer: batches in, steps of AdamW out, resumable, logged, and stopped by a budget or Ctrl-C.

Knows nothing of what is learned: an `Objective` gives the batches of an epoch and the loss of each.
"""

from __future__ import annotations

import math
import os
import signal
import threading
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

import torch
from torch import Tensor

from lean_env.cache import atomic_write
from prover.training.errors import TrainingError
from prover.training.files import claim, line_of, records_of
from prover.training.model import mixed_precision, seed_chance

CHECKPOINT, LOG, MANIFEST = "checkpoint.pt", "log.jsonl", "manifest.json"


@dataclass(frozen=True, slots=True)
class LoopSettings:
    """Budget, learning rate and care of one run; the first budget that is spent ends it.

    The rate rises to `peak_rate` within the first `warmup` of the budget, stays, and falls linearly to zero within the
    last `decay` of it. It is relative: a parameter's step is the rate times its root mean square at the beginning, as
    in Adafactor (Shazeer and Stern 2018, section 8). T5's embeddings are 60 times as large as its queries.
    """

    seconds: float | None = None  # of training, without the time that a stopped run lay still
    steps: int | None = None
    epochs: int | None = None
    peak_rate: float = 0.015
    warmup: float = 0.02
    decay: float = 0.5
    weight_decay: float = 0.0
    clip: float = 1.0  # norm of the gradient
    tokens_per_batch: int = 1024
    seed: int = 0
    log_every: int = 20  # steps
    checkpoint_seconds: float = 120.0
    threads: int | None = None  # of torch on a CPU; None leaves its own choice

    def rate(self, spent: float) -> float:
        """The learning rate when `spent` of the budget, from 0 to 1, is gone."""
        rise = spent / self.warmup if self.warmup > 0 else 1.0
        fall = (1.0 - spent) / self.decay if self.decay > 0 else 1.0
        return self.peak_rate * max(0.0, min(1.0, rise, fall))


class Objective(Protocol):
    """What is learned: a module, the batches of an epoch, and the loss of one."""

    @property
    def module(self) -> torch.nn.Module: ...

    def batches(self, epoch: int) -> Sequence[Any]:
        """Equal for equal epochs: a resumed run goes on in the middle of one."""
        ...

    def loss(self, batch: Any) -> tuple[Tensor, int]:
        """The mean loss, a scalar with its graph, and how many tokens were read for it."""
        ...


@dataclass(slots=True)
class Position:
    """How far a run has come."""

    step: int = 0
    epoch: int = 0
    batch: int = 0  # of this epoch
    seconds: float = 0.0
    tokens: int = 0
    loss: float = math.nan  # exponential mean


@dataclass(frozen=True, slots=True)
class Ended:
    """Where a run stands, and whether its budget is spent or it was stopped."""

    position: Position
    finished: bool


Report = Callable[[Position, float, float], None]  # position, learning rate, share of the budget that is spent


def silent(position: Position, rate: float, spent: float) -> None:
    """Reports nothing."""


def run(
    objective: Objective,
    settings: LoopSettings,
    folder: Path,
    manifest: Mapping[str, Any],
    *,
    report: Report = silent,
    stop: Callable[[], bool] = lambda: False,
) -> Ended:
    """Train until the budget is spent or `stop()`; what `folder` holds of the same run is gone on with.

    Ctrl-C ends the step that is being done, saves, and is raised again. Raises TrainingError when there is no budget,
    no batch, or the folder holds another run.
    """
    if settings.seconds is None and settings.steps is None and settings.epochs is None:
        raise TrainingError("no budget: give seconds, steps or epochs")
    folder.mkdir(parents=True, exist_ok=True)
    claim(folder / MANIFEST, manifest)
    if settings.threads:
        torch.set_num_threads(settings.threads)
    return _Run(objective, settings, folder, report, stop).go()


class _Run:
    def __init__(
        self,
        objective: Objective,
        settings: LoopSettings,
        folder: Path,
        report: Report,
        stop: Callable[[], bool],
    ) -> None:
        self.objective, self.settings, self.folder = objective, settings, folder
        self.report, self.stop = report, stop
        self.position = Position()
        self.parameters = [p for p in objective.module.parameters() if p.requires_grad]
        self.device = self.parameters[0].device
        groups = [{"params": [parameter], "scale": _scale(parameter)} for parameter in self.parameters]
        self.optimizer = torch.optim.AdamW(
            groups, lr=0.0, betas=(0.9, 0.98), weight_decay=settings.weight_decay, fused=True
        )

        self._of_epoch = -1
        self._batches: Sequence[Any] = ()

    def go(self) -> Ended:
        seed_chance(self.settings.seed)
        if (self.folder / CHECKPOINT).exists():
            self._load()
        self.objective.module.train()
        before, started = self.position.seconds, time.monotonic()
        saved = started
        with _interrupts() as interrupted, (self.folder / LOG).open("a", encoding="utf-8") as log:
            while (spent := self._spent()) < 1.0 and not self.stop() and not interrupted():
                rate = self.settings.rate(spent)
                self._step(rate)
                self.position.seconds = before + time.monotonic() - started
                if self.position.step % self.settings.log_every == 0:
                    log.write(line_of(self._line(rate)))
                    log.flush()
                self.report(self.position, rate, spent)
                if time.monotonic() - saved > self.settings.checkpoint_seconds:
                    self._save()
                    saved = time.monotonic()
            self._save()
        return Ended(self.position, self._spent() >= 1.0)

    def _spent(self) -> float:
        settings, at = self.settings, self.position
        shares = [
            at.seconds / settings.seconds if settings.seconds else 0.0,
            at.step / settings.steps if settings.steps else 0.0,
        ]
        if settings.epochs:
            count = len(self._epoch_batches())
            shares.append((at.epoch * count + at.batch) / (settings.epochs * count))
        return max(shares)

    def _epoch_batches(self) -> Sequence[Any]:
        if self._of_epoch != self.position.epoch:
            self._batches, self._of_epoch = self.objective.batches(self.position.epoch), self.position.epoch
            if not self._batches:
                raise TrainingError("there is nothing to train on: no example fits the bounds")
        return self._batches

    def _step(self, rate: float) -> None:
        at, batches = self.position, self._epoch_batches()
        for group in self.optimizer.param_groups:
            group["lr"] = rate * group["scale"]
        with mixed_precision(self.device):
            loss, tokens = self.objective.loss(batches[at.batch])
        self.optimizer.zero_grad()
        loss.backward()  # pyright: ignore[reportUnknownMemberType]
        norm = torch.nn.utils.clip_grad_norm_(self.parameters, self.settings.clip)
        value = float(loss.detach())
        if not (math.isfinite(value) and math.isfinite(float(norm))):
            raise TrainingError(f"loss {value} and gradient {float(norm)} at step {at.step}: take a lower peak rate")
        self.optimizer.step()  # pyright: ignore[reportUnknownMemberType]
        at.step, at.batch, at.tokens = at.step + 1, at.batch + 1, at.tokens + tokens
        at.loss = value if math.isnan(at.loss) else 0.98 * at.loss + 0.02 * value
        if at.batch == len(batches):
            at.epoch, at.batch = at.epoch + 1, 0

    def _line(self, rate: float) -> dict[str, Any]:
        at = self.position
        return {
            "step": at.step,
            "epoch": at.epoch,
            "loss": round(at.loss, 5),
            "rate": rate,
            "seconds": round(at.seconds, 2),
            "tokens_per_second": round(at.tokens / max(at.seconds, 1e-9)),
        }

    def _save(self) -> None:
        state = {
            "module": self.objective.module.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "position": asdict(self.position),
            "chance": torch.get_rng_state(),
            "chance_cuda": torch.cuda.get_rng_state_all() if self.device.type == "cuda" else [],
        }
        temporary = self.folder / f"{CHECKPOINT}.new"
        torch.save(state, temporary)
        os.replace(temporary, self.folder / CHECKPOINT)

    def _load(self) -> None:
        state: dict[str, Any] = torch.load(self.folder / CHECKPOINT, map_location=self.device, weights_only=True)
        self.objective.module.load_state_dict(state["module"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.position = Position(**state["position"])
        torch.set_rng_state(state["chance"].cpu())
        if self.device.type == "cuda":
            torch.cuda.set_rng_state_all([each.cpu() for each in state["chance_cuda"]])
        self._forget_log()

    def _forget_log(self) -> None:
        """Lines of steps that were lost with a killed process will be written again."""
        path = self.folder / LOG
        lines = records_of(path) if path.exists() else ()
        atomic_write(path, "".join(line_of(line) for line in lines if line["step"] <= self.position.step))


def _scale(parameter: Tensor) -> float:
    """The root mean square; not less than 0.001, so that a parameter of zeros moves."""
    return max(1e-3, float(parameter.detach().float().square().mean().sqrt()))


@contextmanager
def _interrupts() -> Generator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed; within it, the first one only says so, and is raised at its end."""
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    pressed = threading.Event()

    def hear(number: int, frame: FrameType | None) -> None:
        if pressed.is_set():
            signal.default_int_handler(number, frame)
        pressed.set()

    before = signal.signal(signal.SIGINT, hear)
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed.is_set():
        raise KeyboardInterrupt
