"""Prompt formats as data: what a model is shown, how its answer is read, and the sampling that it was published with.

A format that also thinks names the one that does. Knows nothing of models, tokens or endpoints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from lean_env.environment import ProofState
from lean_env.goal import Goal
from prover.neural import answers

if TYPE_CHECKING:
    from retriever import Premise


class Shows(StrEnum):
    """What stands in a prompt for `{state}`."""

    GOAL = "goal"  # the first goal, as Lean prints it
    STATE = "state"  # all goals
    THEOREM = "theorem"  # a theorem that states the first goal, with its header; at the root the problem itself


class Reads(StrEnum):
    """How an answer is read."""

    TACTIC = "tactic"  # all of it is one tactic
    LAST_FENCE = "last fence"  # the last fenced block is one tactic
    CONTINUATION = "continuation"  # a tactic block up to a fence
    THEOREM = "theorem"  # the proof of the theorem in the last fenced block


@dataclass(frozen=True, slots=True)
class PromptFormat:
    """One way to ask one family of models. Texts are as published at `source`; `{state}` is what `shows` says.

    `max_input` bounds `{state}` and the premises before it in bytes; hypotheses are cut from the front, the target
    stays. `prefill` is what a chat model's answer is made to begin with.
    """

    name: str
    source: str
    shows: Shows
    reads: Reads
    template: str = "{state}"
    system: str | None = None  # for a chat: the system message, "" for none; None for plain completion
    prefill: str = ""
    stop: tuple[str, ...] = ()
    premises: int = 0  # retrieved premises that are put before the state
    max_input: int = 4096
    samples: int = 16
    temperature: float = 1.0
    top_p: float = 1.0
    beams: bool = False
    max_new_tokens: int = 256
    thinks: str = ""  # the format for the same models that thinks before it answers

    @property
    def whole_proofs(self) -> bool:
        """Whether an answer is a proof rather than a tactic."""
        return self.reads in (Reads.CONTINUATION, Reads.THEOREM)

    def read(self, answer: str, state: ProofState) -> str:
        """The tactic or tactic block in an answer; "" where there is none."""
        match self.reads:
            case Reads.TACTIC:
                return answers.tactic_of_text(answer)
            case Reads.LAST_FENCE:
                return answers.tactic_of_last_fence(answer)
            case Reads.CONTINUATION:
                return answers.proof_of_continuation(answer)
            case Reads.THEOREM:
                return answers.proof_of_theorem(answer, theorem_name(state))


@dataclass(frozen=True, slots=True)
class Prompt:
    """What goes to a model: the user's text, and for a chat the system message and the beginning of the answer."""

    text: str
    system: str | None = None
    prefill: str = ""

    @property
    def messages(self) -> list[dict[str, str]]:
        """The chat, without what the answer begins with."""
        system = [{"role": "system", "content": self.system}] if self.system else []
        return [*system, {"role": "user", "content": self.text}]


def prompt(form: PromptFormat, state: ProofState, premises: Sequence[Premise] = ()) -> Prompt:
    """The prompt for a state; `premises` best first."""
    match form.shows:
        case Shows.GOAL:
            shown = bounded(state.goals[0], form.max_input)
        case Shows.STATE:
            rest = "".join(f"\n\n{goal}" for goal in state.goals[1:])
            shown = bounded(state.goals[0], max(form.max_input - len(rest.encode()), form.max_input // 2)) + rest
        case Shows.THEOREM:
            shown = theorem(state, form.max_input)
    if form.premises:
        shown = with_premises(shown, premises, form.max_input)
    return Prompt(form.template.replace("{state}", shown), form.system, form.prefill)


def bounded(goal: Goal, most: int) -> str:
    """A goal of at most `most` bytes: hypotheses are left out from the front, the target stays whatever its length."""
    hypotheses, text = goal.hypotheses, str(goal)
    while hypotheses and len(text.encode()) > most:
        hypotheses = hypotheses[1:]
        text = str(Goal(hypotheses, goal.target, goal.case))
    return text


def with_premises(state: str, premises: Sequence[Premise], most: int) -> str:
    """ReProver's input: premises before the state, the best next to it, those left out that `most` bytes can't hold."""
    left = most - len(state.encode())
    shown: list[str] = []
    for premise in premises:
        text = f"{premise.marked}\n\n"
        if len(text.encode()) <= left:
            left -= len(text.encode())
            shown.append(text)
    return "".join(reversed(shown)) + state


def theorem_name(state: ProofState) -> str:
    """What `theorem` calls the state's first goal."""
    return state.problem.theorem_name if not state.path else "goal"


def theorem(state: ProofState, most: int) -> str:
    """Header and statement of the problem up to `:= by`; below the root of a theorem that states the first goal.

    A model reads it, Lean does not: what Lean prints need not be what it reads.
    """
    problem = state.problem
    if not state.path:
        informal = f"/-- {problem.informal.strip()} -/\n" if problem.informal else ""
        return f"{problem.header.strip()}\n\n{informal}{problem.statement.strip()} := by"
    goal = state.goals[0]
    binders = [
        f"({' '.join(h.names)} : {' '.join(h.type.split())}{f' := {h.value}' if h.value is not None else ''})"
        for h in goal.hypotheses
    ]
    while binders and sum(len(binder.encode()) + 1 for binder in binders) + len(goal.target.encode()) > most:
        binders.pop(0)
    signature = " ".join(["theorem goal", *binders])
    return f"{problem.header.strip()}\n\n{signature} : {goal.target} := by"


_DEEPSEEK = "https://github.com/deepseek-ai"
_PLAN = (
    "\n\nBefore producing the Lean 4 code to formally prove the given theorem, provide a detailed proof plan outlining "
    "the main proof steps and strategies.\nThe plan should highlight key ideas, intermediate lemmas, and proof "
    "structures that will guide the construction of the final formal proof."
)
_COMPLETE = "Complete the following Lean 4 code:\n\n```lean4\n{state}\n  sorry\n```"
_GOEDEL = "Complete the following Lean 4 code:\n\n```lean4\n{state}\n  sorry```"
_KIMINA = (
    "Think about and solve the following problem step by step in Lean 4.\n# Problem:\n# Formal statement:\n"
    "```lean4\n{state}\n```\n"
)
# NoThinking (arXiv 2504.09858): a thought that is over before it began.
_NO_THOUGHT = "<think>\nOkay, I think I have finished thinking.\n</think>\n\n"

_PROOF = PromptFormat(
    "", "", Shows.THEOREM, Reads.THEOREM, system="", max_input=8192, samples=4, top_p=0.95, max_new_tokens=2048
)  # fmt: skip


_FORMATS: tuple[PromptFormat, ...] = (
    PromptFormat(
        "sequent", "the model that ships, prover/neural/shipped", Shows.GOAL, Reads.TACTIC,
        max_input=768, samples=16, max_new_tokens=128,
    ),
    PromptFormat(
        "reprover", "https://github.com/lean-dojo/ReProver", Shows.STATE, Reads.TACTIC,
        premises=100, max_input=2300, samples=64, beams=True, max_new_tokens=512,
    ),
    PromptFormat(
        "bfs-prover", "https://huggingface.co/ByteDance-Seed/BFS-Prover-V1-7B", Shows.STATE, Reads.TACTIC,
        template="{state}:::", samples=4, temperature=1.1,
    ),
    PromptFormat(
        "lean-star", "https://github.com/Lagooon/LeanSTaR", Shows.STATE, Reads.LAST_FENCE,
        template="My LEAN 4 state is:\n```lean\n{state}```\nPlease write down the reasoning that leads to the "
        "possible next tactic and then predict the tactic to help me prove the theorem.",
        system="", samples=8, temperature=0.7, max_new_tokens=512,
    ),
    replace(
        _PROOF, name="deepseek-prover-v1.5", source=f"{_DEEPSEEK}/DeepSeek-Prover-V1.5",
        reads=Reads.CONTINUATION, system=None, stop=("```",), thinks="deepseek-prover-v1.5-cot",
        template="Complete the following Lean 4 code:\n\n```lean4\n{state}\n",
    ),
    replace(
        _PROOF, name="deepseek-prover-v1.5-cot", source=f"{_DEEPSEEK}/DeepSeek-Prover-V1.5",
        reads=Reads.CONTINUATION, system=None, stop=("```",),
        template="Complete the following Lean 4 code with explanatory comments preceding each line of code:\n\n"
        "```lean4\n{state}\n",
    ),
    replace(
        _PROOF, name="deepseek-prover-v2", source=f"{_DEEPSEEK}/DeepSeek-Prover-V2", template=_COMPLETE,
        thinks="deepseek-prover-v2-cot",
    ),
    replace(
        _PROOF, name="deepseek-prover-v2-cot", source=f"{_DEEPSEEK}/DeepSeek-Prover-V2",
        template=_COMPLETE + _PLAN, max_new_tokens=8192,
    ),
    replace(
        _PROOF, name="goedel-prover-v2", source="https://github.com/Goedel-LM/Goedel-Prover-V2",
        template=_GOEDEL, thinks="goedel-prover-v2-cot",
    ),
    replace(
        _PROOF, name="goedel-prover-v2-cot", source="https://github.com/Goedel-LM/Goedel-Prover-V2",
        template=_GOEDEL + _PLAN, max_new_tokens=8192,
    ),
    replace(
        _PROOF, name="kimina-prover", source="https://huggingface.co/AI-MO/Kimina-Prover-Distill-8B",
        template=_KIMINA, system="You are an expert in mathematics and proving theorems in Lean 4.",
        prefill=_NO_THOUGHT, temperature=0.6, thinks="kimina-prover-cot",
    ),
    replace(
        _PROOF, name="kimina-prover-cot", source="https://huggingface.co/AI-MO/Kimina-Prover-Distill-8B",
        template=_KIMINA, system="You are an expert in mathematics and proving theorems in Lean 4.",
        temperature=0.6, max_new_tokens=8096,
    ),
)  # fmt: skip


FORMATS: dict[str, PromptFormat] = {form.name: form for form in _FORMATS}
