"""Supervised fine-tuning: it learns, goes on where it was stopped, and writes a model that transformers loads."""

from __future__ import annotations

import json
import signal
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from lean_env.goal import parse_goal
from prover.training.errors import TrainingError
from prover.training.evaluate import perplexities, score
from prover.training.examples import batches_of, example_of, examples_of, fitted, step_of
from prover.training.loop import LoopSettings, Position
from prover.training.model import BYTE_OFFSET, Lengths, byte_ids, new_model, text_of
from prover.training.renaming import under_other_names
from prover.training.rows import Row
from prover.training.sft import Imitation, SftSettings, train_generator
from tests.prover.training.conftest import TINY, row

LOOP = LoopSettings(steps=12, peak_rate=0.03, tokens_per_batch=200, log_every=1, threads=1)
SETTINGS = SftSettings(loop=LOOP, shape=replace(TINY, dropout=0.1), rename=0.5)


def losses(folder: Path) -> list[tuple[int, float]]:
    lines = map(json.loads, (folder / "log.jsonl").read_text().splitlines())
    return [(line["step"], line["loss"]) for line in lines]


def test_a_tiny_model_learns_twenty_rows_by_heart(rows: list[Row], rows_file: Path, tmp_path: Path) -> None:
    loop = replace(LOOP, steps=220, tokens_per_batch=600, log_every=20, decay=0.3)
    train_generator(rows_file, tmp_path / "run", SftSettings(loop=loop, shape=TINY, rename=0.0))
    model = AutoModelForSeq2SeqLM.from_pretrained(tmp_path / "run" / "model", dtype=torch.float32)
    examples = examples_of(filter(None, map(step_of, rows)), Lengths())
    found = score(model, examples, beams=2)
    assert found.first == found.among == 1.0
    assert losses(tmp_path / "run")[-1][1] < 0.2 * losses(tmp_path / "run")[0][1]
    other = [example_of("a : ℕ\n⊢ a = 0", tactic, Lengths()) for tactic in ("omega", "positivity")]
    known, unknown = perplexities(model, [example for example in other if example])
    assert known < 1.1 < 2 * known < unknown


def test_a_run_that_was_stopped_goes_on_as_if_it_had_not_been(rows_file: Path, tmp_path: Path) -> None:
    train_generator(rows_file, tmp_path / "whole", SETTINGS)
    stopped = tmp_path / "stopped"
    polls = iter(range(100))
    ended = train_generator(rows_file, stopped, SETTINGS, stop=lambda: next(polls) >= 5)
    assert (ended.finished, ended.position.step) == (False, 5)
    ended = train_generator(rows_file, stopped, SETTINGS)
    assert (ended.finished, ended.position.step) == (True, 12)
    assert losses(stopped) == losses(tmp_path / "whole")
    one, other = (
        torch.load(folder / "checkpoint.pt", weights_only=True)["module"] for folder in (stopped, tmp_path / "whole")
    )
    assert all(torch.equal(one[name], other[name]) for name in other)


def test_what_a_killed_run_logged_after_its_checkpoint_is_written_again(rows_file: Path, tmp_path: Path) -> None:
    polls = iter(range(100))
    train_generator(rows_file, tmp_path / "run", SETTINGS, stop=lambda: next(polls) >= 5)
    with (tmp_path / "run" / "log.jsonl").open("a") as log:
        log.write('{"step": 6, "loss": 1.0}\n{"step": 7, "lo')
    train_generator(rows_file, tmp_path / "run", SETTINGS)
    assert [step for step, _ in losses(tmp_path / "run")] == list(range(1, 13))


def test_ctrl_c_saves_after_the_step_and_is_raised(rows_file: Path, tmp_path: Path) -> None:
    def report(at: Position, rate: float, spent: float) -> None:
        assert 0 <= rate <= LOOP.peak_rate and 0 <= spent < 1
        if at.step == 3:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        train_generator(rows_file, tmp_path / "run", SETTINGS, report=report)
    assert torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)["position"]["step"] == 3
    assert train_generator(rows_file, tmp_path / "run", SETTINGS).finished


def test_a_folder_with_another_run_is_refused(rows_file: Path, tmp_path: Path) -> None:
    train_generator(rows_file, tmp_path / "run", replace(SETTINGS, loop=replace(LOOP, steps=1)))
    with pytest.raises(TrainingError, match="other data or settings"):
        train_generator(rows_file, tmp_path / "run", SETTINGS)


def test_training_goes_on_from_a_model_and_without_a_budget_or_rows_not_at_all(rows_file: Path, tmp_path: Path) -> None:
    train_generator(rows_file, tmp_path / "one", replace(SETTINGS, loop=replace(LOOP, steps=1)))
    tuned = SftSettings(loop=replace(LOOP, epochs=2, steps=None), start=str(tmp_path / "one" / "model"))
    assert train_generator(rows_file, tmp_path / "two", tuned).position.epoch == 2
    with pytest.raises(TrainingError, match="no budget"):
        train_generator(rows_file, tmp_path / "three", replace(SETTINGS, loop=replace(LOOP, steps=None)))
    (tmp_path / "none.jsonl").write_text("")
    with pytest.raises(TrainingError, match="nothing to train on"):
        train_generator(tmp_path / "none.jsonl", tmp_path / "four", SETTINGS)


def test_bytes_are_those_of_the_tokenizer_that_is_saved_with_the_model(rows_file: Path, tmp_path: Path) -> None:
    train_generator(rows_file, tmp_path / "run", replace(SETTINGS, loop=replace(LOOP, steps=1)))
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "run" / "model")
    for text in ("x : ℝ\n⊢ √x ≤ 2 * h₀ ∧ «a b»", "", "\t end "):
        assert tokenizer(text).input_ids == byte_ids(text)
        assert text_of(byte_ids(text)) == text
    assert text_of([0xE2 + BYTE_OFFSET, 300, 0]) == "\ufffd"


@pytest.mark.parametrize(
    ("most", "expected"),
    [
        (99, "case inl\na b : ℕ\nh : a = b\n⊢ b = a"),
        (28, "case inl\nh : a = b\n⊢ b = a"),
        (20, "case inl\n⊢ b = a"),
        (12, None),
    ],
)
def test_a_long_goal_loses_its_first_hypotheses_and_never_its_target(most: int, expected: str | None) -> None:
    assert fitted("case inl\na b : ℕ\nh : a = b\n⊢ b = a", most) == expected


def test_only_steps_of_proofs_are_learned_and_equal_ones_once() -> None:
    given = [row("⊢ 1 = 1", "rfl"), row("⊢ 1 = 1", "rfl"), row("⊢ 1 = 2", "omega", outcome="error")]
    assert list(Imitation(new_model(TINY, 0), given, SETTINGS).steps) == [("⊢ 1 = 1", "rfl")]
    assert example_of("⊢ 1 = 1", "x" * 129, Lengths()) is None
    assert example_of("⊢ 1 = 1", " ", Lengths()) is None


def test_an_epoch_holds_the_share_of_an_origin_and_renames_some_steps(rows: list[Row]) -> None:
    library = [replace(each, origin="library", state=each.state + " + 0") for each in rows]
    settings = replace(SETTINGS, shares=(("library", 0.0),), rename=1.0)
    objective = Imitation(new_model(TINY, 0), rows + library, settings)
    plain, other = (sorted(text_of(e.source) for batch in objective.batches(i) for e in batch) for i in (0, 1))
    assert plain == sorted(each.state for each in rows)
    assert plain != other
    assert sorted(each[-2:] for each in plain) == sorted(each[-2:] for each in other)


def test_a_step_is_renamed_in_goal_and_tactic_alike() -> None:
    state = "case inl\nx y : ℝ\nh₀ : f x < y\nthis : x✝ = 1\n⊢ ∃ z, f x < z"
    goal, tactic = under_other_names(state, "exact ⟨y, h₀.trans_le (le_refl y)⟩", Random(5))
    new = parse_goal(goal)
    x, y, h, *_ = new.names
    assert goal.startswith("case inl\n") and (x, y) != ("x", "y")
    assert new.target == f"∃ z, f {x} < z" and tactic == f"exact ⟨{y}, {h}.trans_le (le_refl {y})⟩"
    assert under_other_names("no goal", "omega", Random(0)) == ("no goal", "omega")


def test_every_example_is_in_one_batch_of_an_epoch_and_no_batch_is_too_large() -> None:
    steps = [("⊢ " + "x" * (i % 50), "y" * (1 + i % 7)) for i in range(300)]
    examples = examples_of(steps, Lengths())
    batches = batches_of(examples, 256, seed=1, epoch=0)
    assert sorted(e.source for batch in batches for e in batch) == sorted(e.source for e in examples)
    assert all(len(batch) * max(e.length for e in batch) <= 256 for batch in batches)
    assert batches == batches_of(examples, 256, seed=1, epoch=0)
    assert batches != batches_of(examples, 256, seed=1, epoch=1)


def test_the_rate_rises_stays_and_falls_to_nothing() -> None:
    settings = LoopSettings(steps=100, peak_rate=1.0, warmup=0.1, decay=0.5)
    assert [round(settings.rate(spent), 2) for spent in (0.05, 0.1, 0.5, 0.75, 1.0)] == [0.5, 1.0, 1.0, 0.5, 0.0]
