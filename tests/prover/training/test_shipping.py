"""The model that ships: its size, its record, and that no problem that it is measured by was among its data."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from safetensors import safe_open
from transformers import AutoModelForSeq2SeqLM

from lean_env.problem import Problem, read_problems
from prover.training.evaluate import beam_tactics
from prover.training.model import Lengths, byte_ids, load_model, model_settings, new_model, save_model
from prover.training.rows import text_of
from prover.training.shipping import digest_of, recorded_digests, ship
from tests.prover.training.conftest import TINY, row

ROOT = Path(__file__).parents[3]
SHIPPED = ROOT / "prover" / "neural" / "shipped"
PROBLEMS = ROOT / "benchmarks" / "problems"
MINIF2F = ROOT.parent / "shared" / "data" / "minif2f" / "valid.jsonl"


def statements(path: Path) -> list[str]:
    return [problem.statement for problem in read_problems(path) if isinstance(problem, Problem)]


def test_it_loads_like_any_other_model_and_is_small() -> None:
    model = AutoModelForSeq2SeqLM.from_pretrained(SHIPPED)
    assert sum(parameter.numel() for parameter in model.parameters()) < 12_000_000
    assert sum(path.stat().st_size for path in SHIPPED.iterdir()) < 25_000_000
    with safe_open(SHIPPED / "model.safetensors", framework="pt") as weights:
        assert {weights.get_slice(name).get_dtype() for name in weights.keys()} == {"F16"}  # noqa: SIM118
    settings = json.loads((SHIPPED / "sequent.json").read_text())
    assert (settings["format"], settings["max_input"], settings["max_new_tokens"]) == ("sequent", 384, 129)
    assert settings["training"]["statements"] >= len(recorded_digests(SHIPPED)) > 1_000


@pytest.mark.parametrize("name", ["starter.jsonl", "challenge.jsonl", "false.jsonl"])
def test_it_was_trained_on_no_problem_of_ours(name: str) -> None:
    assert not {digest_of(statement) for statement in statements(PROBLEMS / name)} & recorded_digests(SHIPPED)


@pytest.mark.skipif(not MINIF2F.exists(), reason="the miniF2F validation problems are not beside this checkout")
def test_it_was_trained_on_no_problem_of_minif2f() -> None:
    assert not {digest_of(statement) for statement in statements(MINIF2F)} & recorded_digests(SHIPPED)


@pytest.mark.parametrize(
    ("goal", "tactic"),
    [
        ("x : ℝ\nh₀ : 3 * x + 5 = 17\n⊢ x = 4", "linarith"),
        ("⊢ 17 ^ 23 % 10 = 3", "norm_num"),
        ("n : ℕ\nh : n % 6 = 5\n⊢ n % 2 = 1", "omega"),
        ("a b : ℝ\n⊢ (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2", "ring"),
    ],
)
def test_its_first_beams_hold_what_closes_a_plain_goal(goal: str, tactic: str) -> None:
    (beams,) = beam_tactics(load_model(SHIPPED), [byte_ids(goal)], 4, 40)
    assert tactic in beams


def test_what_ships_is_judged_by_rows_that_it_has_not_seen_and_says_what_it_was_trained_on(tmp_path: Path) -> None:
    save_model(new_model(TINY, seed=0), tmp_path / "model", model_settings(Lengths(), {}))
    seen = replace(row("⊢ 1 = 1", "rfl"), statement="theorem a (n : ℕ) : n = n")
    later = replace(row("⊢ 2 = 2", "rfl"), statement="theorem b : 2 = 2")
    valid = replace(row("⊢ 3 = 3", "rfl"), statement="theorem c : 3 = 3", split="valid")
    moved = replace(seen, split="valid")  # seen in the first stage, said to be unseen in the last
    files = [tmp_path / "first.jsonl", tmp_path / "last.jsonl"]
    for path, rows in zip(files, ([seen], [later, valid, moved]), strict=True):
        path.write_text(text_of(rows), encoding="utf-8")
    training = ship(tmp_path / "model", files, tmp_path / "shipped", beams=2)
    assert training["valid"]["examples"] == 1 and [stage["rows"] for stage in training["stages"]] == [1, 3]
    assert recorded_digests(tmp_path / "shipped") == {
        digest_of("theorem x (k : ℕ) : k = k"),
        digest_of(later.statement),
    }
    assert json.loads((tmp_path / "shipped" / "sequent.json").read_text())["training"] == training
