"""Prompt formats against the examples that their authors published, and readers of answers against hostile text."""

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest

from lean_env.environment import ProofState
from lean_env.goal import parse_goal
from lean_env.problem import Problem
from prover.generator import Query
from prover.neural.generator import NeuralGenerator, Rounds
from prover.neural.prompts import FORMATS, PromptFormat, bounded, prompt
from prover.neural.source import Answer, Draw
from retriever import Corpus, Premise
from retriever.bm25 import Bm25Retriever
from tests.prover.neural.tiny import ROOT, goal

HEADER = "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\nopen BigOperators Real Nat Topology Rat\n"


def _root(statement: str, informal: str = "") -> ProofState:
    return ProofState(Problem("t", statement, HEADER, informal), (parse_goal("⊢ True"),))


# The first lines of each are the prompts in the READMEs and scripts that `PromptFormat.source` names, filled in.
PUBLISHED = {
    "deepseek-prover-v1.5": (
        _root("theorem t (a r : ℝ) : a = r", "Show that it is so."),
        "Complete the following Lean 4 code:\n\n```lean4\n"
        "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\n"
        "open BigOperators Real Nat Topology Rat\n\n/-- Show that it is so. -/\ntheorem t (a r : ℝ) : a = r := by\n",
    ),
    "deepseek-prover-v1.5-cot": (
        _root("theorem t (a r : ℝ) : a = r"),
        "Complete the following Lean 4 code with explanatory comments preceding each line of code:\n\n```lean4\n"
        "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\nopen BigOperators Real Nat Topology Rat\n\n"
        "theorem t (a r : ℝ) : a = r := by\n",
    ),
    "deepseek-prover-v2-cot": (
        _root("theorem t (x : ℝ) (h : 2 * x = 6) : x = 3"),
        "Complete the following Lean 4 code:\n\n```lean4\n"
        "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\n"
        "open BigOperators Real Nat Topology Rat\n\n"
        "theorem t (x : ℝ) (h : 2 * x = 6) : x = 3 := by\n  sorry\n```\n\n"
        "Before producing the Lean 4 code to formally prove the given theorem, provide a detailed proof plan outlining "
        "the main proof steps and strategies.\n"
        "The plan should highlight key ideas, intermediate lemmas, and proof structures that will guide the "
        "construction of the final formal proof.",
    ),
    "goedel-prover-v2": (
        _root("theorem square_equation_solution {x y : ℝ} (h : x^2 + y^2 = 2*x - 4*y - 5) : x + y = -1"),
        "Complete the following Lean 4 code:\n\n```lean4\n"
        "import Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\n"
        "open BigOperators Real Nat Topology Rat\n\n"
        "theorem square_equation_solution {x y : ℝ} (h : x^2 + y^2 = 2*x - 4*y - 5) : x + y = -1 := by\n  sorry```",
    ),
    "kimina-prover-cot": (
        _root("theorem t : 1 + 1 = 2"),
        "Think about and solve the following problem step by step in Lean 4.\n# Problem:\n# Formal statement:\n"
        "```lean4\nimport Mathlib\nimport Aesop\n\nset_option maxHeartbeats 0\n\n"
        "open BigOperators Real Nat Topology Rat\n\ntheorem t : 1 + 1 = 2 := by\n```\n",
    ),
    "bfs-prover": (goal("x y : ℝ\nh : x = y + 2\n⊢ x - 1 = y + 1"), "x y : ℝ\nh : x = y + 2\n⊢ x - 1 = y + 1:::"),
    "lean-star": (
        goal("p : Prop\n⊢ p"),
        "My LEAN 4 state is:\n```lean\np : Prop\n⊢ p```\nPlease write down the reasoning that leads to the possible "
        "next tactic and then predict the tactic to help me prove the theorem.",
    ),
    "reprover": (goal("n : ℕ\n⊢ gcd n n = n"), "n : ℕ\n⊢ gcd n n = n"),
    "sequent": (goal("case inl\np q : Prop\nh : p\n⊢ p ∨ q"), "case inl\np q : Prop\nh : p\n⊢ p ∨ q"),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_prompts_are_the_published_ones(name: str) -> None:
    state, text = PUBLISHED[name]
    assert prompt(FORMATS[name], state).text == text


def test_a_chat_has_the_published_system_message_and_may_be_told_that_it_has_thought() -> None:
    kimina = prompt(FORMATS["kimina-prover"], ROOT)
    assert [m["role"] for m in kimina.messages] == ["system", "user"]
    assert kimina.messages[0]["content"] == "You are an expert in mathematics and proving theorems in Lean 4."
    assert kimina.prefill.startswith("<think>\n") and kimina.prefill.endswith("</think>\n\n")
    assert [m["role"] for m in prompt(FORMATS["deepseek-prover-v2"], ROOT).messages] == ["user"]


def test_every_format_that_thinks_is_one() -> None:
    for form in FORMATS.values():
        assert form.source and "{state}" in form.template
        assert not form.thinks or FORMATS[form.thinks].reads == form.reads


def test_premises_stand_before_the_state_best_last_as_many_as_there_is_room_for() -> None:
    state = goal("n : ℕ\n⊢ gcd n n = n")
    premises = [
        Premise("Nat.gcd_self", "theorem gcd_self (n : ℕ) : gcd n n = n", "theorem", "M", 0),
        Premise("Nat.long", "theorem long : " + "x" * 3000, "theorem", "M", 0),
        Premise("Nat.gcd", "∀ (m n : ℕ), ℕ", "theorem", "M", 0),
    ]
    assert prompt(FORMATS["reprover"], state, premises).text == (
        "theorem <a>Nat.gcd</a> : ∀ (m n : ℕ), ℕ\n\n"
        "theorem <a>Nat.gcd_self</a> (n : ℕ) : gcd n n = n\n\n"
        "n : ℕ\n⊢ gcd n n = n"
    )


def test_a_model_that_reads_premises_is_shown_those_that_fit_each_state() -> None:
    shown: list[str] = []

    class Reader:
        name = "reader"

        def answer(self, draws: Sequence[Draw], form: PromptFormat) -> list[list[Answer]]:  # noqa: ARG002
            shown.extend(draw.prompt.text for draw in draws)
            return [[] for _ in draws]

    gcd = Premise("Nat.gcd_self", "theorem gcd_self (n : ℕ) : Nat.gcd n n = n", "theorem", "M", 0)
    root = Premise("Real.sqrt_sq", "∀ (x : ℝ), √(x ^ 2) = |x|", "theorem", "M", 1)
    retriever = Bm25Retriever.build(Corpus((gcd, root), {"M": ()}))
    states = [goal("x : ℝ\n⊢ √(x ^ 2) = |x|"), goal("n : ℕ\n⊢ Nat.gcd n n = n")]
    for form in (replace(FORMATS["reprover"], premises=1), FORMATS["bfs-prover"]):
        NeuralGenerator(Reader(), form, Rounds(1, 1), retriever=retriever).propose([Query(state) for state in states])
    assert shown == [
        "theorem <a>Real.sqrt_sq</a> : ∀ (x : ℝ), √(x ^ 2) = |x|\n\nx : ℝ\n⊢ √(x ^ 2) = |x|",
        "theorem <a>Nat.gcd_self</a> (n : ℕ) : Nat.gcd n n = n\n\nn : ℕ\n⊢ Nat.gcd n n = n",
        *(f"{state.goals[0]}:::" for state in states),
    ]


def test_hypotheses_are_cut_from_the_front_and_the_target_stays() -> None:
    state = goal("a : ℕ\nlong : " + "x" * 500 + "\nh : a = 1\n⊢ a + 1 = 2")
    assert bounded(state.goals[0], 60) == "h : a = 1\n⊢ a + 1 = 2"
    assert bounded(state.goals[0], 1) == "⊢ a + 1 = 2"
    assert prompt(replace(FORMATS["sequent"], max_input=60), state).text == "h : a = 1\n⊢ a + 1 = 2"


def test_a_goal_below_the_root_is_stated_as_a_theorem() -> None:
    state = goal("p q : Prop\nhp : p\n⊢ q → p", "constructor")
    text = prompt(FORMATS["deepseek-prover-v1.5"], state).text
    assert text.endswith("theorem goal (p q : Prop) (hp : p) : q → p := by\n")


ANSWERS = [
    ("sequent", "  intro h\n", "intro h"),
    ("bfs-prover", "simp [h]", "simp [h]"),
    ("lean-star", "Since h, we\n```lean\nfoo\n```\nor rather\n```lean\nlinarith --- done\n```", "linarith"),
    ("lean-star", "no block at all", ""),
    ("deepseek-prover-v1.5", "  intro h\n  exact h\n```\nmore", "intro h\nexact h"),
    ("deepseek-prover-v1.5", "  have h : p := by\n    simp\n  exact h", "have h : p := by\n  simp\nexact h"),
    ("deepseek-prover-v2-cot", "Plan.\n```lean4\ntheorem t : x := by\n  sorry\n```\nSo:\n```lean4\nimport Mathlib\n\n"
     "lemma aux : y := by\n  ring\n\ntheorem t (h : a := by simp) : x := by\n  simp\n  ring\n\nend X\n```",
     "simp\nring"),
    ("kimina-prover", "```lean4\ntheorem other : x := by norm_num\n```", "norm_num"),
    ("goedel-prover-v2", "```lean4\nsimp\n```", "simp"),
    ("goedel-prover-v2", "```lean4\ntheorem t : x :=\n  foo\n```", ""),
    ("goedel-prover-v2", "```lean4\ntheorem t : x := by\n  simp", "simp"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "answer", "text"), ANSWERS)
def test_the_tactic_or_proof_is_found_in_an_answer(name: str, answer: str, text: str) -> None:
    assert FORMATS[name].read(answer, ROOT) == text


HOSTILE = [
    "x" * 100_001,
    "`" * 101_000,
    "```lean4\n" * 12_000,
    "```lean4\ntheorem t : x := by\n" + "(" * 100_000,
    "```lean4\n" + "theorem t : x := by\n" * 12_000 + "```",
    "```lean4\ntheorem t : x := by\n  " + "\0" * 1000 + "\n```",
    "```lean4\n/- " * 20_000,
    '```lean4\ntheorem t := by "' + "a\\" * 25_000,
    "\ud800```\n\ud800```",
    "",
]


@pytest.mark.parametrize("name", ["sequent", "lean-star", "deepseek-prover-v1.5", "deepseek-prover-v2"])
def test_hostile_answers_are_read_in_no_time(name: str) -> None:
    for answer in HOSTILE:
        started = time.process_time()
        assert isinstance(FORMATS[name].read(answer, ROOT), str)
        assert time.process_time() - started < 2.0
