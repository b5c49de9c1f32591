"""The symbolic generator: the right tactics come early, answers are proper, equal, clean, and prove things in Lean."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import ProofState
from lean_env.goal import parse_goals
from lean_env.guard import forbidden
from lean_env.problem import parse_problem
from prover.attempt import AttemptSettings, AttemptStatus, attempt
from prover.generator import Proposals, Query
from prover.symbolic import SymbolicGenerator

PROBLEM = parse_problem("t", "theorem t : True")
STARTER = Path(__file__).parents[2] / "benchmarks" / "problems" / "starter.jsonl"

# A goal, a tactic that must be proposed, and the round that must bring it.
EXPECTED = [
    ("p q : Prop\n⊢ p ∧ q → q", "intro h\nobtain ⟨h1, h2⟩ := h", 0),
    ("p q : Prop\nhp : p\nhq : q\n⊢ p ∧ q", "constructor", 0),
    ("p q : Prop\nh : p ∨ q\n⊢ q ∨ p", "rcases h with h | h", 1),
    ("p q : Prop\nhpq : p → q\nhp : p\n⊢ q", "apply hpq", 1),
    ("p q : Prop\nhpq : p → q\nhp : p\n⊢ q", "have h1 := hpq hp", 1),
    ("α : Type\np : α → Prop\na : α\nha : p a\n⊢ ∃ x, p x", "exact ⟨_, ha⟩", 0),
    ("α : Type\np : α → Prop\na : α\n⊢ ∃ x, p x", "refine ⟨a, ?_⟩", 1),
    ("α : Type\np : α → Prop\nh : ¬∀ (x : α), p x\n⊢ False", "push_neg at h", 1),
    ("α : Type\nr : α → α → Prop\nh : ∀ (x y : α), r x y → r y x\na b : α\nhab : r a b\n⊢ r b a",
     "have h1 := h a b hab", 1),
    ("f : ℕ → ℕ\na b : ℕ\nh : a = f b\n⊢ f b + 1 = a + 1", "subst h", 1),
    ("a b : ℕ\nh : a = b\n⊢ b = a", "exact h.symm", 0),
    ("n : ℕ\n⊢ 2 ^ n > n", "induction n with\n| zero => ?_\n| succ n ih => ?_", 1),
    ("n : ℕ\nh : 5 ≤ n\n⊢ n ^ 2 < 2 ^ n",
     "induction n, h using Nat.le_induction with\n| base => ?_\n| succ n hm ih => ?_", 1),
    ("α : Type\nl m : List α\n⊢ (l ++ m).length = (m ++ l).length",
     "induction l with\n| nil => ?_\n| cons a l ih => ?_", 1),
    ("a : ℤ\nh : a % 6 = 5\n⊢ a % 3 = 2", "omega", 0),
    ("x y : ℝ\nh₀ : x + y = 7\nh₁ : 3 * x + y = 45\n⊢ x ^ 2 - y ^ 2 = 217",
     "have hx : x = 19 := by linarith\nhave hy : y = (-12) := by linarith", 1),
    ("x : ℝ\nh : x ^ 2 - 5 * x + 6 = 0\n⊢ x = 2 ∨ x = 3",
     "have hf : (x - 2) * (x - 3) = 0 := by linarith\nrcases mul_eq_zero.mp hf with hx | hx", 1),
    ("a : ℝ\n⊢ 10 * a ≤ 28 * a ^ 2 + 1", "nlinarith [sq_nonneg (28 * a - 5)]", 0),
    ("f : ℝ → ℝ\nx : ℝ\nh₀ : ∀ (x : ℝ), f x = 2 * x + 1\nh₁ : f x = 5\n⊢ x = 2", "simp only [h₀] at h₁", 1),
    ("f : ℝ → ℝ\nx : ℝ\nh₀ : ∀ (x : ℝ), f x = 2 * x + 1\nh₁ : f x = 5\n⊢ x = 2", "simp only [h₀] at h₁; linarith", 0),
    ("n k m : ℤ\n⊢ Even (2 * n + 4 * k)", "exact ⟨2 * k + n, by ring⟩", 0),
    ("d a b : ℤ\nha : d ∣ a\nhb : d ∣ b\n⊢ d ∣ 3 * a - 5 * b",
     "obtain ⟨k, hk⟩ := ha\nsubst hk\nobtain ⟨m, hk1⟩ := hb\nsubst hk1\nexact ⟨3 * k - 5 * m, by ring⟩", 0),
    ("x : ℝ\nh₀ : x ≠ 0\nh₁ : 3 + 1 / x = 7 / x\n⊢ x = 2", "field_simp at h₁", 1),
    ("n : ℕ\nh₀ : n < 10\n⊢ n * n < 100", "interval_cases n", 1),
    ("p n : ℕ\nhp : p.Prime\nh : p ∣ n ^ 2\n⊢ p ∣ n", "exact hp.dvd_of_dvd_pow h", 0),
    ("a b : ℕ\nc✝ : a < b\n⊢ a ≤ b", "rename_i h1", 0),
    ("α β : Type\nf : α → β\nh : Function.Injective f\nx y : α\ne : f x = f y\n⊢ x = y", "apply h", 1),
    ("x r : ℂ\nh₀ : x ^ 2 = r ^ 2\nh₁ : x ≠ r\n⊢ x = -r", "have hz : (x - (r)) * (x - (-r)) = 0 := by", 0),
    ("x e : ℂ\nh₀ : x + e = 7\nh₁ : 2 * x + e = 3\n⊢ e = 11", "linear_combination (2) * h₀ + (-1) * h₁", 0),
    ("a b : ℝ\nh₁ : 2 * a ≠ b\nh₂ : 6 * a ^ 2 + b = 0\nh₃ : b ^ 2 + a * b + b = 0\n⊢ a + b = -1",
     "have hz : (2 * a - (b)) * (3 * a + b) = 0 := by linear_combination (1) * h₂ + (-1) * h₃", 1),
    ("n : ℕ\n⊢ 3 ∣ n ^ 3 + 2 * n", "rcases (by omega : n % 3 = 0 ∨ n % 3 = 1 ∨ n % 3 = 2) with hr | hr | hr", 1),
    ("S : Finset ℕ\nh : ∀ (n : ℕ), n ∈ S ↔ 0 < n ∧ n * n < 9\n⊢ S.card = 2", "have hS : S = {1, 2} := by", 1),
    ("⊢ ∃ a b : ℕ, 3 * a + 5 * b = 19", "refine ⟨3, 2, ?_⟩", 1),
    ("y x : ℤ\nh₀ : 0 < y\nh₁ : y < x\nh₂ : x + y + x * y = 80\n⊢ x = 26", "have hb3 : y ≤ 2 := by nlinarith", 1),
    ("n : ℕ\nh : 18 ≤ n\n⊢ ∃ a b, n = 4 * a + 7 * b",
     "have hr : n % 4 = 0 ∨ n % 4 = 1 ∨ n % 4 = 2 ∨ n % 4 = 3 := by omega", 1),
    ("x : ℕ\nS : Set ℕ\n⊢ ⟪what is this⟫", "simp", 0),
]  # fmt: skip


def ask(goal: str, round_: int = 0) -> Proposals:
    (answer,) = SymbolicGenerator().propose([Query(ProofState(PROBLEM, parse_goals(goal)), round_)])
    return answer


def rounds(goal: str) -> Iterator[Proposals]:
    for round_ in range(50):
        answer = ask(goal, round_)
        yield answer
        if answer.last:
            return
    raise AssertionError("the generator never says that it is done")


@pytest.mark.parametrize(("goal", "tactic", "round_"), EXPECTED)
def test_the_shape_of_a_goal_brings_the_tactic_that_fits(goal: str, tactic: str, round_: int) -> None:
    found = [proposal.tactic for proposal in ask(goal, round_).tactics]
    assert any(text.startswith(tactic) for text in found), "\n---\n".join(found)


@pytest.mark.parametrize("goal", [goal for goal, _, _ in EXPECTED])
def test_answers_are_small_ranked_clean_and_never_repeat(goal: str) -> None:
    seen: set[str] = set()
    for answer in rounds(goal):
        tactics = [proposal.tactic for proposal in answer.tactics]
        probabilities = [math.exp(proposal.log_prob) for proposal in answer.tactics]
        assert 0 < len(tactics) <= 40
        assert sum(probabilities) <= 1 + 1e-9
        assert probabilities == sorted(probabilities, reverse=True)
        assert not seen & set(tactics) and len(set(tactics)) == len(tactics)
        assert [forbidden(tactic) for tactic in tactics] == [None] * len(tactics)
        seen |= set(tactics)


def test_equal_queries_get_equal_answers() -> None:
    for goal, _, round_ in EXPECTED:
        assert ask(goal, round_) == ask(goal, round_)


def test_a_state_of_several_goals_is_worked_on_at_its_first() -> None:
    first, second = "p : Prop\nhp : p\n⊢ p", "n : ℕ\n⊢ n + 0 = n"
    assert ask(f"{first}\n\n{second}") == ask(first)


def test_a_round_beyond_the_last_is_empty_and_last() -> None:
    assert ask("p : Prop\n⊢ p", 1000) == Proposals((), last=True)


def test_names_that_cannot_be_written_are_not_written() -> None:
    for answer in rounds("n✝ m : ℕ\na✝ : n✝ = m\nh : m = 2\n⊢ n✝ = 2"):
        assert not any("✝" in proposal.tactic for proposal in answer.tactics)


def test_new_names_do_not_hide_old_ones() -> None:
    forced = ask("h h1 x : ℕ\n⊢ ∀ (x : ℕ), x = 0 → x < 1").tactics[0].tactic
    assert forced == "intro x' h2"


# Names of starter problems that take several steps, one for each kind of step.
PROVED = [
    "and_over_or", "not_a_poet", "counterexample_exists", "injective_composition", "involution_surjective",
    "arithmetic_progression", "power_beats_exponent", "four_powers_leave_one",
    "remainder_six_splits", "spiders_and_beetles", "mapping_a_join", "equal_images_chain",
]  # fmt: skip


@pytest.fixture(scope="module")
def environment() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment() as lean:
        yield lean


@pytest.mark.parametrize("name", PROVED)
def test_it_proves_in_lean(environment: EmbeddedEnvironment, name: str) -> None:
    records = [json.loads(line) for line in STARTER.read_text(encoding="utf-8").splitlines()]
    statement = next(record["formal_statement"] for record in records if record["name"] == name)
    result = attempt(
        parse_problem(name, statement),
        environment,
        SymbolicGenerator(),
        AttemptSettings(time_limit=60, max_expansions=40),
    )
    assert result.status is AttemptStatus.PROVED, result.reason
    assert result.verdict is not None and result.verdict.proved


def test_it_does_not_prove_what_is_false(environment: EmbeddedEnvironment) -> None:
    problem = parse_problem("f", "theorem f (n : ℕ) (h : 2 ∣ n) : 4 ∣ n")
    result = attempt(problem, environment, SymbolicGenerator(), AttemptSettings(time_limit=20, max_expansions=12))
    assert result.status is AttemptStatus.FAILED
