"""Whole proofs on the search: cut into steps, grafted state by state, run by the real Lean."""

from collections.abc import Sequence

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem
from prover.attempt import Attempt, AttemptSettings, attempt
from prover.generator import Query
from prover.neural.generator import NeuralGenerator, Rounds
from prover.neural.prompts import FORMATS, PromptFormat
from prover.neural.proof_steps import bullet_body, cut
from prover.neural.source import Answer, Draw
from search.mcts import MctsSettings
from search.strategy import SearchSettings
from tests.prover.neural import tiny

FORM = FORMATS["deepseek-prover-v2"]

CUTS = [
    ("simp", ["simp"]),
    ("intro h\nexact h", ["intro h", "exact h"]),
    ("have h : p := by\n  simp\n  ring\nexact h", ["have h : p := by\n  simp\n  ring", "exact h"]),
    ("constructor\n· simp\n· intro h\n  ring", ["constructor", "· simp", "· intro h\n  ring"]),
    ("-- first\nsimp -- why\n/- a\nb -/\nring", ["simp", "ring"]),
    ("rw [a,\nb]\nring", ["rw [a,\nb]", "ring"]),
    ("induction n with\n| zero => simp\n| succ n h => ring", ["induction n with\n| zero => simp\n| succ n h => ring"]),
    ("simp\n<;> ring\nring", ["simp\n<;> ring", "ring"]),
    ("calc a = b := by simp\n_ = c := by ring\nring", ["calc a = b := by simp\n_ = c := by ring", "ring"]),
    ("  simp\n  ring", ["simp", "ring"]),
    ("simp\nsorry\nring", ["simp"]),
    ("simp\nhave h : p := by\n  sorry\nring", ["simp"]),
    ("simp (", []),
    ('simp "', []),
    ("", []),
]


@pytest.mark.parametrize(("block", "steps"), CUTS)
def test_a_block_is_cut_where_its_next_tactic_begins(block: str, steps: list[str]) -> None:
    assert list(cut(block)) == steps


@pytest.mark.parametrize(
    ("step", "body"),
    [
        ("· simp", "simp"),
        ("· intro h\n  ring", "intro h\nring"),
        (".\n  intro h\n  ring", "intro h\nring"),
        ("case inl =>\n  simp", "simp"),
        ("next => simp", "simp"),
        ("case inl h => simp", None),
        ("simp", None),
    ],
)
def test_a_bullet_has_a_body(step: str, body: str | None) -> None:
    assert bullet_body(step) == body


class Writer:
    """A source that has written its proofs beforehand."""

    name = "writer"

    def __init__(self, *proofs: str) -> None:
        self.proofs, self.asked = proofs, 0

    def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:  # noqa: ARG002
        self.asked += len(draws)
        blocks = ["\n".join(f"  {line}" for line in proof.split("\n")) for proof in self.proofs]
        texts = [f"```lean4\ntheorem t : x := by\n{block}\n```" for block in blocks]
        return [[Answer(text, len(text), tuple((c, -0.01) for c in text)) for text in texts] for _ in draws]


@pytest.fixture(scope="module")
def lean() -> EmbeddedEnvironment:
    with EmbeddedEnvironment() as environment:
        yield environment


def run(lean: EmbeddedEnvironment, statement: str, *proofs: str, search: SearchSettings | None = None) -> Attempt:
    generator = NeuralGenerator(Writer(*proofs), FORM, Rounds(len(proofs), 1))
    settings = AttemptSettings(time_limit=60.0) if search is None else AttemptSettings(time_limit=60.0, search=search)
    return attempt(Problem("t", statement), lean, generator, settings)


SIX = "theorem t (p : ℕ → Prop) (h : ∀ n, p n → p (n + 1)) (h0 : p 0) : p 6"


def test_a_proof_that_fails_at_line_seven_leaves_six_good_states(lean: EmbeddedEnvironment) -> None:
    proof = "\n".join(["apply h"] * 6 + ["exact no_such_thing", "simp"])
    found = run(lean, SIX, proof)
    assert found.status == "failed" and found.graph is not None
    assert len(found.graph.nodes) == 7
    assert [edge.tactic for edge in found.graph.edges if edge.children] == ["apply h"] * 6
    rejected = [edge.tactic for edge in found.graph.edges if not edge.children]
    assert rejected == [proof, "exact no_such_thing"]


@pytest.mark.parametrize("search", [None, MctsSettings(seed=1)])
def test_another_proof_goes_on_where_the_first_one_failed(
    lean: EmbeddedEnvironment, search: SearchSettings | None
) -> None:
    broken = "\n".join(["apply h"] * 6 + ["exact no_such_thing"])
    other = "\n".join(["exact no_such_thing", *["apply h"] * 6, "exact h0"])
    assert run(lean, SIX, broken, other, search=search).status == "failed", "neither of them is whole"
    third = "\n".join(["apply h"] * 6 + ["exact h0"])
    found = run(lean, SIX, broken, third.replace("exact h0", "first | exact nothing | exact h0"), search=search)
    assert found.status == "proved" and found.verdict is not None and found.verdict.proved


def test_goals_side_by_side_get_their_own_bullets(lean: EmbeddedEnvironment) -> None:
    proof = "constructor\n· exact hp\n· intro hr\n  exact hq\nexact no_such_thing"
    found = run(lean, "theorem t (p q r : Prop) (hp : p) (hq : q) : p ∧ (r → q)", proof)
    assert found.status == "proved", found.reason
    assert found.proof is not None and "no_such_thing" not in found.proof


def test_goals_side_by_side_without_bullets_find_where_their_part_begins(lean: EmbeddedEnvironment) -> None:
    proof = "constructor\nexact hp\nintro hr\nexact hq\nexact no_such_thing"
    found = run(lean, "theorem t (p q r : Prop) (hp : p) (hq : q) : p ∧ (r → q)", proof)
    assert found.status == "proved", found.reason


def test_a_whole_proof_is_one_step_of_lean(lean: EmbeddedEnvironment) -> None:
    found = run(lean, SIX, "\n".join(["apply h"] * 6 + ["exact h0"]))
    assert (found.status, found.stats.steps) == ("proved", 2)


def test_where_a_proof_goes_on_the_model_is_asked_only_after_that() -> None:
    writer = Writer("intro h\nexact h")
    generator = NeuralGenerator(writer, FORM, Rounds(1, 2))
    (first,) = generator.propose([Query(tiny.ROOT)])
    assert [p.tactic for p in first.tactics] == ["intro h", "intro h\nexact h"]
    assert first.tactics[0].log_prob == pytest.approx(-0.07)  # seven characters of it
    below = tiny.goal("p q : Prop\nh : p\n⊢ p", "intro h")
    (second,) = generator.propose([Query(below)])
    assert ([p.tactic for p in second.tactics], second.last, second.spent) == (["exact h"], False, 0)
    assert writer.asked == 1
    generator.propose([Query(below, 1)])
    assert writer.asked == 2


def test_a_round_without_a_usable_answer_is_followed_by_the_next(lean: EmbeddedEnvironment) -> None:
    class Learner(Writer):
        """Says nothing usable in the first two rounds."""

        def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:
            self.proofs = ("sorry",) if self.asked < 2 else ("exact trivial",)
            return super().answer(draws, form)

    def prove(rounds: int) -> Attempt:
        generator = NeuralGenerator(Learner(), FORM, Rounds(1, rounds))
        return attempt(Problem("t", "theorem t : True"), lean, generator)

    found = prove(3)
    assert (found.status, found.stats.expansions, found.stats.steps) == ("proved", 3, 1)
    given_up = prove(2)
    assert (given_up.status, given_up.reason, given_up.stats.expansions) == ("failed", "nothing left to try", 2)


def test_a_proof_with_sorry_leaves_what_comes_before_it() -> None:
    generator = NeuralGenerator(Writer("intro h\nsorry\nexact h"), FORM, Rounds(1, 1))
    (found,) = generator.propose([Query(tiny.ROOT)])
    assert [p.tactic for p in found.tactics] == ["intro h"]
