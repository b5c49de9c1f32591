"""One Lean for the tests of this folder, small rows for tiny models, and torch on one thread, as in the workers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from lean_env.embedded.environment import EmbeddedEnvironment
from prover.training.harvest import LIMITS
from prover.training.model import ModelShape
from prover.training.rows import Row, text_of

TINY = ModelShape(d_model=32, d_ff=64, heads=2, d_kv=16, encoder_layers=1, decoder_layers=1)


def row(state: str, tactic: str, *, premises: tuple[str, ...] = (), outcome: str = "closed") -> Row:
    return Row(state, tactic, premises, "t", "theorem t : True", "family:test", outcome)


@pytest.fixture(scope="package")
def lean() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment(LIMITS) as opened:
        yield opened


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def rows() -> list[Row]:
    tactics = ["omega", "ring", "simp", "linarith", "norm_num"]
    return [row(f"{name} : ℕ\n⊢ {name} = {i}", tactics[i % 5]) for i, name in enumerate("abcdefghijklmnopqrst")]


@pytest.fixture
def rows_file(rows: list[Row], tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of(rows), encoding="utf-8")
    return path
