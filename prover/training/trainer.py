"""What every trainer does around the loop: a manifest before it, the model with a record of its training behind it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, asdict
from pathlib import Path
from typing import Any, ClassVar, Protocol

from prover.training.loop import Ended, LoopSettings, Objective, Report, run
from prover.training.model import parameters_of, save_model

MODEL = "model"  # the folder of the weights, within that of the run


class TrainerSettings(Protocol):
    """The settings of a trainer, a dataclass. `start` is the model that the run begins with; None is random weights."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def loop(self) -> LoopSettings: ...
    @property
    def start(self) -> str | None: ...


def train(
    trainer: str,
    objective: Objective,
    settings: TrainerSettings,
    data: Mapping[str, Any],
    folder: Path,
    described: Callable[[Mapping[str, Any]], Mapping[str, Any]],
    report: Report,
    stop: Callable[[], bool],
) -> Ended:
    """Run the loop in `folder` and write the model to `folder`/model, with what `described` makes of the training's
    record beside it. `trainer`, settings and `data` identify the run; what `folder` holds of the same is gone on with.

    Ctrl-C leaves all there. Raises TrainingError or OSError.
    """
    manifest = {"trainer": trainer, "settings": asdict(settings), "data": data}
    ended = run(objective, settings.loop, folder, manifest, report=report, stop=stop)
    size = {"parameters": parameters_of(objective.module), "start": settings.start}
    save_model(objective.module, folder / MODEL, described({**data, **size, **asdict(ended.position)}))
    return ended
