"""What the symbolic planner states: Lean accepts it, and for the theorems of the benchmark it says what it should."""

from pathlib import Path

import pytest

from lean_env.pool import EnvironmentPool
from lean_env.problem import Problem, parse_problem, read_problems
from prover.agents.board import Board
from prover.agents.plan import GOAL
from prover.agents.planner import Learnt, Task
from prover.agents.stating import Stated, state_plan
from prover.agents.symbolic import SymbolicPlanner
from prover.attempt import Served
from search import Budget, Ledger

STRUCTURED = Path(__file__).parents[3] / "benchmarks" / "problems" / "structured.jsonl"
PROBLEMS = [problem for problem in read_problems(STRUCTURED) if isinstance(problem, Problem)]


def test_there_are_enough_theorems_and_half_of_them_were_held_out() -> None:
    splits = [problem.split for problem in PROBLEMS]
    assert len(PROBLEMS) >= 20 and set(splits) == {"tuning", "held-out"}
    assert abs(splits.count("tuning") - splits.count("held-out")) <= 4


@pytest.mark.parametrize("problem", PROBLEMS, ids=lambda problem: problem.name)
def test_every_theorem_of_the_benchmark_can_be_stated(pool: EnvironmentPool, problem: Problem) -> None:
    assert len(pool.open(problem).goals) == 1


# statement, and a fact that a plan for it should hold
EXPECTED = [
    ("(n : ℕ) : n ∣ ∑ i ∈ Finset.range n, (2 * i + 1)", "∀ m : ℕ, (∑ i ∈ Finset.range m, (2 * i + 1) : ℕ) = m ^ 2"),
    ("(n : ℕ) : ∑ i ∈ Finset.range n, (1 / 4 : ℝ) ^ i < 2", "= (-(4 / 3)) * (1 / 4) ^ m + (4 / 3)"),
    ("(a : ℕ → ℕ) (h : ∀ n, a n ≤ a (n + 1)) : a 3 ≤ a 9", "∀ i k : ℕ, a i ≤ a (i + k)"),
    ("(n : ℤ) : 6 ∣ n ^ 3 - n", "3 ∣ n ^ 3 - n"),
    ("(x y z : ℤ) : x ^ 2 + y ^ 2 ≠ 4 * z + 3", "x ^ 2 % 4 = 0 ∨ x ^ 2 % 4 = 1"),
    ("(n k : ℕ) (h : 0 < n) : k ^ 2 ≠ n ^ 2 + n", "k < n + 1"),
    ("(n : ℕ) (h : 5 ≤ n) : n ^ 2 < 2 ^ n", "∀ k : ℕ, 5 ≤ k → (k + 1) ^ 2 ≤ 2 * (k ^ 2)"),
    ("(a b : ℝ) (ha : 0 < a) (hb : 0 < b) (h : a + b = 2) : 2 ≤ 1 / a + 1 / b", "-a + 2 ≤ 1 / a"),
    ("(a b : ℝ) (ha : 0 < a) (hb : 0 < b) : 2 ≤ a / b + b / a", "2 ≤ a / b + b / a"),
    ("(x y : ℝ) : |x * y| ≤ x ^ 2 + y ^ 2", "0 ≤ x * y → |x * y| ≤ x ^ 2 + y ^ 2"),
]  # fmt: skip


@pytest.mark.parametrize(("statement", "expected"), EXPECTED)
def test_plans_are_statements_that_lean_accepts(pool: EnvironmentPool, statement: str, expected: str) -> None:
    with pool.member() as lean:
        root = lean.open(parse_problem("t", f"theorem t {statement}"))
        plans = SymbolicPlanner().plans(Task(root))
        assert any(expected in fact.statement for plan in plans for fact in plan.facts), plans
        for plan in plans[:2]:
            facts = "\n".join(f"have {fact.name} : {fact.statement}" for fact in plan.facts)
            text = f"{plan.opening}\n{facts}" if plan.opening else facts
            (outcome,) = lean.step(root, [text])
            assert str(outcome.status) == "open", (text, outcome.message)


def test_branches_that_failed_become_facts_of_the_next_plan(pool: EnvironmentPool) -> None:
    problem = parse_problem("t", "theorem t (p : ℕ → Prop) (h : ∀ n, p n → p (n + 1)) (h0 : p 0) (n : ℕ) : p (n + 3)")
    with pool.member() as lean:
        root = lean.open(problem)
        (outcome,) = lean.step(root, ["induction n with\n| zero => ?_\n| succ n ih => ?_"])
        branches = tuple(child.goals[0] for child in outcome.children)
    plans = SymbolicPlanner().plans(Task(root, Learnt(branches=branches), 1))
    statements = [fact.statement for plan in plans for fact in plan.facts]
    assert "p (0 + 3)" in statements
    assert "∀ (ih : p (n + 3)), p (n + 1 + 3)" in statements


def test_a_plan_that_is_right_is_proved_by_its_own_tactics(pool: EnvironmentPool) -> None:
    problem = next(problem for problem in PROBLEMS if problem.name == "odd_sum_square")
    with pool.member() as lean:
        root = lean.open(problem)
        board = Board(root, Ledger(Budget()))
        course = state_plan(SymbolicPlanner().plans(Task(root))[0], root, board)
        try:
            need = next(course)
            while True:
                need = course.send(Served(lean.step_all(need.requests), 0.0))  # type: ignore[union-attr]
        except StopIteration as end:
            stated: Stated = end.value
    assert board.graph.proved and not stated.refused and stated.plan[GOAL].state is not None
