"""Goals that differ in names alone have one key, others do not, and a proof moves between them."""

from __future__ import annotations

import pytest

from lean_env.canonical import CanonicalGoal, canonical_goal, canonical_statement
from lean_env.goal import parse_goal


def canonical(text: str) -> CanonicalGoal:
    found = canonical_goal(parse_goal(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("p q : Prop\nh : p ∧ q\n⊢ q ∧ p", "a b : Prop\nhab : a ∧ b\n⊢ b ∧ a"),
        ("case left\nn : ℕ\n⊢ n + 0 = n", "case h.right\nk : ℕ\n⊢ k + 0 = k"),
        ("⊢ ∀ x y, x < y → y > x", "⊢ ∀ a b, a < b → b > a"),
        ("⊢ ∃ x ∈ s, ∀ y ∈ s, y ≤ x", "⊢ ∃ m ∈ s, ∀ k ∈ s, k ≤ m"),
        ("n : ℕ\n⊢ ∑ i ∈ Finset.range n, i = n", "k : ℕ\n⊢ ∑ j ∈ Finset.range k, j = k"),
        ("f : ℕ → ℕ\n⊢ (fun x ↦ f x) = f", "g : ℕ → ℕ\n⊢ (fun y ↦ g y) = g"),
        ("⊢ {x | 0 < x}.Nonempty", "⊢ {y | 0 < y}.Nonempty"),
        ("⊢ (x : ℕ) → x = x", "⊢ (y : ℕ) → y = y"),
        ("⊢ ∃! x, x * x = 1", "⊢ ∃! t, t * t = 1"),
        ("⊢ (∀ x, p x) ∧ ∀ x, q x", "⊢ (∀ y, p y) ∧ ∀ z, q z"),
        ("x✝ : ℕ\nx : ℕ\n⊢ x✝ = x", "a : ℕ\nb : ℕ\n⊢ a = b"),
        ("inst✝¹ : Group G\ninst✝ : Finite G\n⊢ p", "inst✝ : Group G\nh : Finite G\n⊢ p"),
        ("long_name : ℕ\nh :\n  long_name =\n    3\n⊢ long_name = 3", "n : ℕ\nk : n = 3\n⊢ n = 3"),
        ("h : p\nx : ℕ := 3\n⊢ x = 3", "h : p\ny : ℕ := 3\n⊢ y = 3"),
        ("h : p ∧ q\n⊢ h.1 = h.left", "k : p ∧ q\n⊢ k.1 = k.left"),
    ],
)
def test_goals_that_differ_in_names_alone_have_one_key(one: str, other: str) -> None:
    assert canonical(one).key == canonical(other).key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("p q : Prop\n⊢ p", "p q : Prop\n⊢ q"),
        ("p q : Prop\nh : p\n⊢ q", "p q : Prop\nh : q\n⊢ p ∧ q"),
        ("⊢ ∀ x y, x < y", "⊢ ∀ x y, y < x"),
        ("⊢ ∀ x, ∃ y, x < y", "⊢ ∀ x, ∃ y, y < x"),
        ("n : ℕ\n⊢ n = 3", "n : ℤ\n⊢ n = 3"),
        ("⊢ Nat.succ 0 = 1", "⊢ Nat.pred 0 = 1"),
        ("x : ℕ\n⊢ (∃ x, x = 1) ∧ x = 1", "x : ℕ\n⊢ (∃ y, y = 1) ∧ 1 = x"),
        ("x : ℕ\n⊢ (∃ x, x = 1) ∧ x = 1", "y : ℕ\n⊢ (∃ x, y = 1) ∧ y = 1"),
        ("x : ℕ := 3\n⊢ x = 3", "x : ℕ := 4\n⊢ x = 3"),
        ("⊢ a.succ = 1", "⊢ b.succ = 1"),
    ],
)
def test_other_goals_have_other_keys(one: str, other: str) -> None:
    assert canonical(one).key != canonical(other).key


def test_a_goal_with_metavariables_has_no_key() -> None:
    assert canonical_goal(parse_goal("⊢ 0 < ?x")) is None


@pytest.mark.parametrize(
    ("here", "script", "there", "moved"),
    [
        ("h : p\n⊢ p", "exact h", "k : p\n⊢ p", "exact k"),
        ("h : p ∧ q\n⊢ p", "exact h.1", "k : p ∧ q\n⊢ p", "exact k.1"),
        ("h : p\n⊢ q → p", "intro x\nexact h", "x : p\n⊢ q → p", "intro x'\nexact x"),
        ("h : p\n⊢ q → p", "intro h'\nexact h", "h' : p\n⊢ q → p", "intro h''\nexact h'"),
        ("a b : ℕ\nh : a = b\n⊢ b = a", "rw [h] -- h", "b a : ℕ\ng : b = a\n⊢ a = b", "rw [g] -- h"),
        ("h : p\n⊢ (s).h", "simp [(s).h, h]", "k : p\n⊢ (s).h", "simp [(s).h, k]"),
        ("h : p\nk : q\n⊢ p", "exact h", "x✝ : p\nk : q\n⊢ p", "rename_i h0\nexact h0"),
        (
            "h : p\nk : q\nl : r\n⊢ p",
            "exact ⟨h, k⟩",
            "h1 : p\nx✝¹ : q\nx✝ : r\n⊢ p",
            "rename_i h1' h2\nexact ⟨h1, h1'⟩",
        ),
        ("n : ℕ\n⊢ n < 2", "omega", "k✝ : ℕ\n⊢ k✝ < 2", "omega"),
    ],
)
def test_a_proof_moves_to_a_goal_with_other_names(here: str, script: str, there: str, moved: str) -> None:
    kept = canonical(here).without_names(script)
    assert kept is not None
    assert canonical(there).with_names(kept) == moved
    assert canonical(here).with_names(kept) == script


@pytest.mark.parametrize("script", ["exact «3»", "exact «99999999999999999999»", 'exact "', "/- open"])
def test_a_script_that_is_none_does_not_move(script: str) -> None:
    assert canonical("h : p\n⊢ p").with_names(script) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("theorem a (x y : ℕ) (h : x = y) : y = x", "theorem b (m n : ℕ)\n    (e : m = n) : n = m"),
        ("theorem a : ∀ x, x = x", "lemma b.c : ∀ y, y = y"),
        ("theorem a {G : Type*} [Group G] (g : G) : g = g", "theorem a {H : Type*} [Group H] (x : H) : x = x"),
    ],
)
def test_statements_that_differ_in_names_alone_are_equal(one: str, other: str) -> None:
    assert canonical_statement(one) == canonical_statement(other)


def test_statements_that_only_print_alike_are_not_equal() -> None:
    assert canonical_statement("theorem a : (2 : ℕ) + 2 = 4") != canonical_statement("theorem a : (2 : ℝ) + 2 = 4")
