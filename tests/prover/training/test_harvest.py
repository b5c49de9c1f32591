"""Short searches: what becomes a row, what a pair, and which of several tactics is preferred."""

from collections.abc import Sequence

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.environment import StepStatus
from lean_env.problem import Problem
from prover.generator import Proposal, Proposals, Query
from prover.symbolic import SymbolicGenerator
from prover.training.harvest import Eager, Harvest, computed, cost, harvest, harvest_quickly


class Scripted:
    """Proposes the same tactics everywhere."""

    name = "scripted"

    def __init__(self, *tactics: str) -> None:
        self.tactics = tactics

    def propose(self, queries: Sequence[Query]) -> list[Proposals]:
        return [Proposals(tuple(Proposal(tactic, -1.0) for tactic in self.tactics)) for _ in queries]


def test_rows_lie_on_the_proof_and_pairs_beside_it(lean: EmbeddedEnvironment) -> None:
    problem = Problem("t", "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q")
    found = harvest(problem, lean, Scripted("left", "constructor", "exact hp", "exact hq"), "search")
    assert [(row.tactic, row.outcome) for row in found.rows if row.outcome == "open"] == [("constructor", "open")]
    assert {row.tactic for row in found.rows} == {"constructor", "exact hp", "exact hq"}
    assert {pair.rejected for pair in found.pairs if pair.chosen == "constructor"} >= {"left"}
    assert all(pair.message for pair in found.pairs)


def test_every_row_runs_at_its_state(lean: EmbeddedEnvironment) -> None:
    statement = "theorem t (x y : ℝ) (h₀ : x + y = 10) (h₁ : x - y = 4) : x = 7"
    (row,) = harvest(Problem("t", statement), lean, SymbolicGenerator(), "search").rows
    root = lean.open(Problem("t", statement))
    assert row.state == str(root.goals[0])
    assert lean.step(root, [row.tactic])[0].status is StepStatus.CLOSED
    assert row.tactic == "linarith"


def test_nothing_comes_of_a_false_statement(lean: EmbeddedEnvironment) -> None:
    problem = Problem("t", "theorem t (n : ℕ) : n < 5")
    assert harvest(problem, lean, SymbolicGenerator(), "search", seconds=2, expansions=2) == Harvest()


def test_many_statements_in_one_document(lean: EmbeddedEnvironment) -> None:
    texts = [
        "theorem t1 (x : ℝ) (h : 2 * x + 1 = 7) : x = 3",
        "theorem t2 (x : Nowhere) : x = x",
        "theorem t3 (n : ℕ) : n < 5",
        "theorem t4 : 2 ^ 10 % 7 = 2",
    ]
    problems = [Problem(text.split()[1], text) for text in texts]
    equation, unstated, false, numeral = harvest_quickly(problems, lean, "search", [[]] * 4, [])
    assert equation is not None
    assert [(row.theorem, row.tactic, row.state) for row in equation.rows] == [
        ("t1", "linarith", "x : ℝ\nh : 2 * x + 1 = 7\n⊢ x = 3")
    ]
    assert "ring" in {pair.rejected for pair in equation.pairs}
    assert unstated is None
    assert false is None
    assert numeral is not None
    assert numeral.rows[0].tactic == "norm_num"


def test_favourites_take_the_names_of_the_goal(lean: EmbeddedEnvironment) -> None:
    root = lean.open(Problem("t", "theorem t (a b : ℤ) (hab : a = b) : b = a"))
    eager = Eager(Scripted("rfl"), favourites=("exact «2».symm", "exact «7»"))
    (answer,) = eager.propose([Query(root)])
    assert [proposal.tactic for proposal in answer.tactics] == ["exact hab.symm", "rfl"]
    assert [len(part) for part in eager.slices(Query(root), answer)] == [1, 1]


def test_numbers_that_had_to_be_computed_stand_last() -> None:
    state = "x : ℝ\nh₀ : x ^ 2 = 49\n⊢ x = 7 ∨ x = -7"
    assert computed(state, "nlinarith [h₀]") == set()
    assert computed(state, "exact foo 13 x") == {"13"}
    assert cost(state, "nlinarith") < cost(state, "nlinarith [sq_nonneg (x - 7)]") < cost(state, "exact f 13")
    assert cost("⊢ 2 + 2 = 4", "norm_num") < cost("⊢ 2 + 2 = 4", "ring")
