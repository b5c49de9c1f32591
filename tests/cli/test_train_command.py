"""`sequent train`: one command trains, another goes on with its model; what can't be done says why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from prover.training.rows import Pair, Row, text_of
from sequent.cli import main

TINY = ["--width", "32", "--layers", "1", "--decoder-layers", "1"]


@pytest.fixture
def rows(tmp_path: Path) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text(text_of([Row("⊢ 1 = 1", "rfl", (), "t", "theorem t : 1 = 1", "family:x")]), encoding="utf-8")
    return path


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.jsonl"
    pair = Pair("⊢ 1 = 1", "rfl", "omega", "omega failed", "t", "theorem t : 1 = 1", "family:x")
    path.write_text(text_of([pair]), encoding="utf-8")
    return path


def test_a_generator_is_trained_and_then_by_preferences(
    rows: Path, pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = ["train", "generator", str(rows), "--out", str(tmp_path / "one"), "--steps", "2", *TINY]
    assert main([*one, "--share", "library=0.5", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["step"] == 2
    two = [
        "train",
        "preferences",
        str(pairs),
        "--start",
        str(tmp_path / "one" / "model"),
        "--out",
        str(tmp_path / "two"),
    ]
    assert main([*two, "--epochs", "3"]) == 0
    assert "epoch: 3" in capsys.readouterr().out
    assert (tmp_path / "two" / "model" / "model.safetensors").exists()


def test_what_is_missing_is_said(rows: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    assert main(["train", "generator", str(rows), "--out", out, *TINY]) == 2
    assert "no budget" in capsys.readouterr().err
    assert main(["train", "generator", str(tmp_path / "none.jsonl"), "--out", out, "--steps", "1", *TINY]) == 2
    assert "none.jsonl" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["train", "generator", str(rows), "--out", out, "--share", "library=2"])
    assert "--share" in capsys.readouterr().err


def test_every_trainer_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for what in ("data", "generator", "retriever", "preferences", "expert-iteration", "ship"):
        with pytest.raises(SystemExit) as end:
            main(["train", what, "--help"])
        assert end.value.code == 0 and "--out" in capsys.readouterr().out
