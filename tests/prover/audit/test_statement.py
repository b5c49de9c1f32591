"""Statements taken apart, and their negations and contradictions as statements."""

from __future__ import annotations

import pytest

from lean_env.errors import ProblemError
from lean_env.problem import parse_problem
from lean_env.statement import BinderGroup, contradiction, negation, parts_of


@pytest.mark.parametrize(
    ("text", "groups", "conclusion"),
    [
        ("theorem t : 1 = 1", [], "1 = 1"),
        ("theorem t (a b : ℕ) (h : a = b) : b = a", [(("a", "b"), "ℕ", "("), (("h",), "a = b", "(")], "b = a"),
        ("theorem N.t.{u} {α : Type u} [Inhabited α] (x : α) : x = x",
         [(("α",), "Type u", "{"), ((), "Inhabited α", "["), (("x",), "α", "(")], "x = x"),
        ("theorem t (f : ℕ → ℕ) (h : ∀ (x : ℕ), f x = (x : ℕ)) ⦃y : ℕ⦄ : f y = y",
         [(("f",), "ℕ → ℕ", "("), (("h",), "∀ (x : ℕ), f x = (x : ℕ)", "("), (("y",), "ℕ", "⦃")], "f y = y"),
        ("theorem t [inst : Field K] (x) : x = x", [(("inst",), "Field K", "["), (("x",), "", "(")], "x = x"),
    ],
)  # fmt: skip
def test_binders_and_conclusion(text: str, groups: list[tuple[tuple[str, ...], str, str]], conclusion: str) -> None:
    parts = parts_of(parse_problem("", text))
    assert parts.binders == tuple(BinderGroup(*group) for group in groups)
    assert parts.conclusion == conclusion


def test_a_statement_is_negated_with_its_hypotheses() -> None:
    problem = parse_problem("p", "theorem N.t.{u} {α : Type u} (x : α) : x = x := by")
    refuted, vacuous = negation(problem), contradiction(problem)
    assert refuted.statement == "theorem N.t_is_false.{u} : ¬ (∀ {α : Type u} (x : α), x = x)"
    assert (
        vacuous is not None
        and vacuous.statement == "theorem N.t_hypotheses_contradict.{u} {α : Type u} (x : α) : False"
    )
    assert refuted.name == "p_is_false"


def test_a_statement_without_hypotheses_can_not_be_contradictory() -> None:
    problem = parse_problem("p", "theorem t : 1 = 2")
    assert contradiction(problem) is None and negation(problem).statement == "theorem t_is_false : ¬ (1 = 2)"


def test_what_is_no_binder_is_refused() -> None:
    with pytest.raises(ProblemError, match="among the binders"):
        parts_of(parse_problem("p", "theorem t x : x = 1"))
