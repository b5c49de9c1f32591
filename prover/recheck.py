"""An exported proof graph held against Lean: every tactic on its proof path is run again, and the whole is verified.

Nothing in the file is believed: states are reached anew from the problem's statement, and compared with what the file
says of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lean_env.environment import Environment, ProofState, StepOutcome, StepStatus
from lean_env.errors import LeanCrashed, ProblemError, StatementError
from lean_env.goal import parse_goals
from lean_env.problem import DEFAULT_HEADER, parse_problem
from lean_env.verdict import Verdict, verify
from prover.attempt import Verify
from search import GraphDocument, Node, ProofStep


@dataclass(frozen=True, slots=True)
class StepCheck:
    """One tactic of the proof path, by its id and its state's; `fault` is what is wrong, "" if nothing."""

    edge: str
    state: str
    tactic: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class GraphCheck:
    """What a check found. `fault` is what is wrong with the graph as a whole, "" if nothing."""

    steps: tuple[StepCheck, ...]
    verdict: Verdict | None
    fault: str = ""

    @property
    def holds(self) -> bool:
        """Every step of the proof path does what the file says, and the proof is accepted."""
        steps_hold = bool(self.steps) and not any(step.fault for step in self.steps)
        return steps_hold and not self.fault and self.verdict is not None and self.verdict.proved


def recheck(document: GraphDocument, environment: Environment, verify: Verify = verify) -> GraphCheck:
    """Run the proof path of a graph again, step by step, and verify its proof. Never raises for what is in the file."""
    proof = document.graph.proof()
    if proof is None:
        return GraphCheck((), None, "the graph holds no proof of its root")
    try:
        problem = parse_problem(document.name, document.statement, document.header or DEFAULT_HEADER)
        root = environment.open(problem)
    except (ProblemError, StatementError, LeanCrashed) as error:
        return GraphCheck((), None, f"the statement can't be stated: {error}")
    if fault := _difference(document.graph.root, root):
        return GraphCheck((), None, f"the root is not the statement's goal: {fault}")
    steps = _check_steps(document, environment, proof, root)
    script = document.script
    assert script is not None  # there is a proof
    try:
        verdict = verify(problem, script)
    except StatementError as error:
        return GraphCheck(tuple(steps), None, f"the statement does not compile: {error}")
    fault = "" if verdict.proved else f"the proof is not accepted: {verdict.reason}"
    return GraphCheck(tuple(steps), verdict, fault)


def _check_steps(
    document: GraphDocument, environment: Environment, proof: ProofStep, root: ProofState
) -> list[StepCheck]:
    """Each edge once, in the order of the proof; where one fails, what lies below it can't be reached."""
    steps: list[StepCheck] = []
    seen: set[int] = set()
    stack: list[tuple[ProofStep, ProofState | None]] = [(proof, root)]
    while stack:
        step, state = stack.pop()
        if step.edge in seen:
            continue
        seen.add(step.edge)
        fault, children = "it is not reached, since a step before it fails", ()
        if state is not None:
            outcome = environment.step(state, [step.tactic])[0]
            fault = _fault(document, step, outcome)
            children = outcome.children
        steps.append(StepCheck(f"t{step.edge}", f"s{step.node}", step.tactic, fault))
        below: Sequence[ProofState | None] = [None] * len(step.children) if fault else children
        stack.extend(reversed(list(zip(step.children, below, strict=True))))
    return steps


def _fault(document: GraphDocument, step: ProofStep, outcome: StepOutcome) -> str:
    """What a tactic did otherwise than the file says."""
    if outcome.status in (StepStatus.ERROR, StepStatus.TIMEOUT):
        return f"Lean rejects it: {outcome.message or 'it took too long'}"
    if len(outcome.children) != len(step.children):
        return f"it should leave {len(step.children)} goals, and leaves {len(outcome.children)}"
    for below, child in zip(step.children, outcome.children, strict=True):
        if difference := _difference(document.graph.nodes[below.node], child):
            return f"it does not leave state s{below.node}: {difference}"
    return ""


def _difference(node: Node, state: ProofState) -> str:
    """How a state of the file differs from what Lean shows; case names do not count."""
    try:
        shown = ProofState(state.problem, parse_goals(node.text)).key
    except ValueError as error:
        return f"the file's text is no goal ({error})"
    # A search that told states apart by their paths has these before the goals.
    if shown != state.key or not (node.key == state.key or node.key.endswith(f"\n{state.key}")):
        return f"the file says\n{node.text}\nand Lean says\n{state}"
    return ""
