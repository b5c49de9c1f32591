"""Proofs that move: as they are, then with one repair at a time; only what the other environment accepts counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from lean_env.problem import Problem
from lean_env.transport import transport, variants
from lean_env.verdict import verify
from sequent.cli import main


def test_the_proof_itself_comes_first_and_no_text_twice() -> None:
    found = list(variants("have h := sub_nonneg.mpr h0\nnorm_num\nlinarith"))
    assert found[0] == "have h := sub_nonneg.mpr h0\nnorm_num\nlinarith"
    assert len(set(found)) == len(found)
    assert any("(first | norm_num" in text and "\nlinarith" in text for text in found)


@pytest.mark.parametrize(
    ("proof", "repaired"),
    [
        ("exact Nat.lt_irrefl n h", "exact lt_irrefl n h"),
        ("exact lt_irrefl n h", "exact Nat.lt_irrefl n h"),
        ("rw [div_le_iff h]", "rw [div_le_iff₀ h]"),
        ("omega", "(first | omega | decide | norm_num | simp_all)"),
        ("constructor <;> norm_num", "constructor <;> (first | norm_num | simp | decide | omega)"),
    ],
)
def test_names_and_tactics_are_replaced_as_whole_words(proof: str, repaired: str) -> None:
    assert repaired in list(variants(proof))


@pytest.mark.parametrize("proof", ["simp [h]", "norm_num at h", "linarith [h]", "exact homega", "apply foo.omega"])
def test_what_only_looks_like_it_stays(proof: str) -> None:
    assert list(variants(proof)) == [proof]


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("theorem t : (3 : ℕ) ∣ 9 ∧ Nat.Prime 7", "constructor\n· norm_num\n· omega"),
        ("theorem t (x : ℝ) (h : 2 < x) : 4 < x * x", "linarith"),
    ],
)
def test_a_proof_is_repaired_until_lean_accepts_it(statement: str, proof: str) -> None:
    problem = Problem("t", statement)
    assert not verify(problem, proof).proved
    found = transport(problem, proof, verify)
    assert found.verdict.proved and verify(problem, found.proof).proved and found.tried > 1


def test_what_can_not_be_repaired_keeps_its_own_verdict() -> None:
    found = transport(Problem("t", "theorem t : 2 + 2 = 5"), "norm_num", verify)
    assert not found.verdict.proved and found.proof == "norm_num"


def test_the_command_prints_the_repaired_proof(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "p.lean").write_text("import Mathlib\ntheorem t : Nat.Prime 7 := by omega\n")
    assert main(["verify", str(tmp_path / "p.lean")]) == 1
    assert main(["verify", str(tmp_path / "p.lean"), "--repair"]) == 0
    assert "repaired: (first | omega | decide" in capsys.readouterr().out
