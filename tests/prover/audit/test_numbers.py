"""Small terms have the values that Lean gives them: over ℕ, ℤ and the reals, with Lean's conventions."""

from __future__ import annotations

import pytest

from lean_env.problem import parse_problem
from prover.audit.instances import refutations
from prover.audit.numbers import Definition, Ring, Values, holds
from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import read_term

SQUARE = Definition("k", read_term("k * (k + 1)"), Ring.NAT, Ring.NAT)
VALUES = Values(
    {"n": 5, "m": 2, "z": -3, "x": 64, "y": -8},
    {"n": Ring.NAT, "m": Ring.NAT, "z": Ring.INT, "x": Ring.REAL, "y": Ring.REAL},
    {"c": SQUARE},
)


@pytest.mark.parametrize(
    "text",
    [
        "m - n = 0", "z - n = -8", "n / m = 2", "x / n = 64 / 5", "z / m = -2", "z % m = 1", "n / 0 = 0", "x / 0 = 0",
        "8 ^ (1 / 3) = 1", "x ^ (1 / 2) = 1", "Real.sqrt x = 8", "√y = 0", "Real.log y = Real.log (-y)",
        "Real.logb 8 x + Real.logb 4 (y ^ 2) = 5", "Real.logb 8 y + Real.logb 4 (x ^ 2) = 7", "Real.logb 1 5 = 0",
        "⌊x / 10⌋ = 6", "⌈x / 10⌉ = 7", "|y| = 8", "(n : ℝ) / m = 5 / 2", "n ! = 120", "Nat.gcd n 10 = 5",
        "∑ k ∈ Finset.range 4, k = 6", "∏ i ∈ Finset.Icc 1 m, c i = 12", "c (m + 1) = 12", "Nat.Prime (n + m)",
        "n ≡ 1 [MOD 4]", "m ∣ 6 ∧ ¬ m ∣ n", "n = 5 → m = 2", "n < m ↔ False", "x⁻¹ * x = 1", "π > 3",
    ],
)  # fmt: skip
def test_true_in_lean_is_true_here(text: str) -> None:
    assert holds(read_term(text), VALUES)


@pytest.mark.parametrize("text", ["∀ k, k = n", "foo n = 1", "n ^ (m ^ 50) = 1", "q = 1", "Irrational x"])
def test_what_can_not_be_computed_is_unknown(text: str) -> None:
    with pytest.raises(Unknown):
        holds(read_term(text), VALUES)


@pytest.mark.parametrize(
    ("statement", "instance"),
    [
        ("theorem t (n : ℕ) : n - 1 + 1 = n", "(0)"),
        ("theorem t (f : ℕ → ℕ) (n : ℕ) (h : ∀ x, f x = x + 1) : f n = 2 * n", "(fun x => x + 1) (0)"),
        ("theorem t (a : ℝ) (h₀ : a = 2 + 2) (h₁ : 0 < a) : a = 5", "(2 + 2)"),
        ("theorem t (p q : Prop) (h : p → q) : q → p", "(False) (True)"),
        ("theorem t (a b : ℝ) (h : a < b) : a ^ 2 < b ^ 2", "(-1) (0)"),
    ],
)
def test_a_counterexample_is_found(statement: str, instance: str) -> None:
    assert any(f"@claim {instance}" in script for script in refutations(parse_problem("", statement), 12))


@pytest.mark.parametrize(
    "statement",
    [
        "theorem t (n : ℕ) : n + 0 = n",
        "theorem t (G : Type) [Group G] (x : G) : x = 1",
        "theorem t (x : ℝ) (h : x ^ 2 = -1) : x = 7",
        "theorem t (S : Set ℝ) : S = S",
    ],
)
def test_where_no_instance_refutes_none_is_tried(statement: str) -> None:
    assert list(refutations(parse_problem("", statement), 12)) == []
