"""LeanDojo's traces as rows that our generator and retriever learn from."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from lean_env.goal import parse_goal
from lean_env.leandojo.benchmark import DojoTheorem, Provenance, TracedStep, write_benchmark
from prover.training.curation import Excluded
from prover.training.leandojo import rows_of, statement_of, write_rows
from prover.training.rows import read_rows
from sequent.cli import main

AND = "p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q"
LEFT, RIGHT = "case left\np q : Prop\nhp : p\nhq : q\n⊢ p", "case right\np q : Prop\nhp : p\nhq : q\n⊢ q"
CORPUS = {
    "path": "Init/Core.lean",
    "imports": [],
    "premises": [
        {"full_name": n, "code": f"theorem {n} : True", "start": [i, 1], "end": [i, 9], "kind": "commanddeclaration"}
        for i, n in enumerate(("And.intro", "Or.inl", "Iff.rfl"), 1)
    ],
}
THEOREM = DojoTheorem(
    "https://github.com/a/b", "0" * 40, "A.lean", "A.both", (3, 1), (6, 2),
    (
        TracedStep("constructor", AND, f"{LEFT}\n\n{RIGHT}"),
        TracedStep(
            "exact hp", f"{LEFT}\n\n{RIGHT}", RIGHT, "exact <a>hp</a>",
            (Provenance("And.intro", "Init/Core.lean", (1, 1), (1, 9)),),
        ),
        TracedStep("exact hq", RIGHT, "no goals"),
    ),
)  # fmt: skip


def test_a_row_is_a_tactic_at_the_first_goal_of_its_state() -> None:
    rows = rows_of(THEOREM)
    assert [(row.state, row.tactic, row.outcome) for row in rows] == [
        (AND, "constructor", "open"), (LEFT, "exact hp", "closed"), (RIGHT, "exact hq", "closed"),
    ]  # fmt: skip
    assert rows[1].premises == ("And.intro",)
    assert {(row.theorem, row.statement, row.origin) for row in rows} == {
        ("A.both", "theorem A.both (p q : Prop) (hp : p) (hq : q) : p ∧ q", "leandojo")
    }


@pytest.mark.parametrize(
    "step",
    [
        TracedStep("sorry", AND, "no goals"),
        TracedStep("exact hp", "no target here", "no goals"),
        TracedStep("simp" * 100, AND, "no goals"),
        TracedStep("simp", f"⊢ {'x' * 2000}", "no goals"),
    ],
)
def test_what_is_not_worth_learning_makes_no_row(step: TracedStep) -> None:
    assert rows_of(replace(THEOREM, steps=(step,))) == []


def test_a_theorem_that_is_excluded_goes_with_all_its_rows(tmp_path: Path) -> None:
    other = replace(THEOREM, full_name="c", steps=(TracedStep("rfl", "n : Nat\n⊢ n = n", "no goals"),))
    write_benchmark([THEOREM, other, replace(THEOREM, full_name="term", steps=())], tmp_path / "train.json")
    excluded = Excluded.of((), [parse_goal("r s : Prop\nhr : r\nhs : s\n⊢ r ∧ s")])
    taken = write_rows([tmp_path / "train.json"], tmp_path / "rows.jsonl", excluded)
    assert (taken.theorems, taken.rows, taken.excluded, taken.without_tactics) == (1, 1, 1, 1)
    assert [row.theorem for row in read_rows(tmp_path / "rows.jsonl")] == ["c"]


def test_a_statement_is_made_of_the_root_goal() -> None:
    assert statement_of("t", parse_goal("n : Nat\n⊢ n = n")) == "theorem t (n : Nat) : n = n"


def test_traces_train_a_generator_and_a_retriever(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, rows, corpus = tmp_path / "train.json", tmp_path / "rows.jsonl", tmp_path / "corpus.jsonl"
    write_benchmark([THEOREM], data)
    data.write_text(data.read_text(encoding="utf-8").replace("\n]", ",\n{}]"), encoding="utf-8")
    corpus.write_text(json.dumps(CORPUS) + "\n", encoding="utf-8")
    assert main(["train", "leandojo", str(data), "--out", str(rows), "--json"]) == 0
    said = capsys.readouterr()
    assert json.loads(said.out) == {
        "rows_file": str(rows), "theorems": 1, "rows": 3, "without_tactics": 0, "excluded": 0, "bad": 1,
    }  # fmt: skip
    assert "left out:" in said.err and "theorem 2: 'traced_tactics' is missing" in said.err
    tiny = ["--steps", "1", "--width", "32", "--layers", "1", "--decoder-layers", "1"]
    assert main(["train", "generator", str(rows), "--out", str(tmp_path / "g"), *tiny]) == 0
    retriever = ["train", "retriever", str(rows), "--out", str(tmp_path / "r"), *tiny]
    assert main([*retriever, "--corpus", str(corpus)]) == 0
    assert (tmp_path / "r" / "model" / "model.safetensors").exists()


def test_files_without_a_row_say_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_benchmark([replace(THEOREM, steps=())], tmp_path / "train.json")
    out = tmp_path / "rows.jsonl"
    assert main(["train", "leandojo", str(tmp_path / "train.json"), "--out", str(out)]) == 2
    assert "1 theorems have no traced tactics" in capsys.readouterr().err and list(tmp_path.iterdir()) == [
        tmp_path / "train.json"
    ]
    assert main(["train", "leandojo", str(tmp_path / "none.json"), "--out", str(out)]) == 2
    assert "none.json can't be read" in capsys.readouterr().err
