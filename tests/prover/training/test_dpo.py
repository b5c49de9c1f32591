"""Preference training: equation 7 as it stands, and what it does to a model."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from prover.training.dpo import DpoSettings, Preferring, preferences_of, train_preferences
from prover.training.errors import TrainingError
from prover.training.loop import LoopSettings
from prover.training.model import Lengths, load_model, model_settings, new_model, save_model
from prover.training.rows import Pair, text_of
from tests.prover.training.conftest import TINY

LOOP = LoopSettings(steps=25, peak_rate=0.02, tokens_per_batch=400, threads=1)


@pytest.fixture
def start(tmp_path: Path) -> str:
    save_model(new_model(TINY, seed=3), tmp_path / "start", model_settings(Lengths(), {}))
    return str(tmp_path / "start")


@pytest.fixture
def pairs() -> list[Pair]:
    return [
        Pair(f"{name} : ℕ\n⊢ {name} = {name}", "rfl", "omega at h", "omega failed", "t", "theorem t : True", "search")
        for name in "abcdefgh"
    ]


def test_the_loss_is_equation_7(pairs: list[Pair], start: str) -> None:
    reference = load_model(start)
    preferences = preferences_of(pairs, reference, Lengths())
    settings = DpoSettings(start, beta=0.7)
    with torch.no_grad():
        loss, _ = Preferring(reference, preferences, settings).loss(preferences)
        assert float(loss) == pytest.approx(math.log(2), abs=1e-4)  # the model is the reference: both margins are equal
        moved = [replace(preference, reference=preference.reference - 2.0) for preference in preferences]
        loss, _ = Preferring(reference, moved, settings).loss(moved)
    assert float(loss) == pytest.approx(-math.log(1 / (1 + math.exp(-0.7 * 2.0))), abs=1e-4)


def test_training_widens_the_margin(pairs: list[Pair], start: str, tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text(text_of(pairs), encoding="utf-8")
    ended = train_preferences(path, tmp_path / "run", DpoSettings(start, loop=LOOP))
    assert ended.finished and ended.position.loss < math.log(2)
    before, after = (
        [p.reference for p in preferences_of(pairs, load_model(where), Lengths())]
        for where in (start, tmp_path / "run" / "model")
    )
    assert all(new > old + 1 for new, old in zip(after, before, strict=True))


def test_pairs_that_say_nothing_are_left_out(pairs: list[Pair], start: str, tmp_path: Path) -> None:
    same = replace(pairs[0], rejected=pairs[0].chosen)
    long = replace(pairs[0], rejected="x" * 200)
    assert len(preferences_of([pairs[0], pairs[0], same, long], load_model(start), Lengths())) == 1
    path = tmp_path / "pairs.jsonl"
    path.write_text(text_of([same]), encoding="utf-8")
    with pytest.raises(TrainingError, match="no pair"):
        train_preferences(path, tmp_path / "run", DpoSettings(start, loop=LOOP))
