"""Rows from proofs that are there: theorems are read from source files, their proofs cut into steps, the steps run.

A proof is traced when its steps, one after the other, close every goal. Cutting goes by indentation and focusing
bullets; what is written otherwise (`case`, `·` inside a line) stays one step.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lean_env.environment import Environment, ProofState, StepStatus
from lean_env.lexer import LexicalError, TokenKind, tokenize
from lean_env.problem import Problem
from prover.training.harvest import LONGEST_STATE, LONGEST_TACTIC
from prover.training.rows import Row

_SCOPE = re.compile(r"(?:noncomputable )?(?:namespace|section|end|open|variable|universe)\b")
_THEOREM = re.compile(r"(?:@\[[^\]]*\]\s*)?(?:protected )?theorem (?P<name>\S+)(?P<rest>.*)", re.DOTALL)
_NAMES = ("Sequent", "Lean", "Std")  # namespaces of the machinery
BULLET = "· "


@dataclass(frozen=True, slots=True)
class Theorem:
    """A theorem of a source file: a problem in the scope that the file has there, and its proof as tactics."""

    problem: Problem
    proof: str
    module: str


def library_theorems(folder: Path) -> Iterator[Theorem]:
    """The theorems of the library under `folder` that are stated in plain sight, in the order of their files."""
    for path in sorted(folder.rglob("*.lean")):
        module = ".".join(path.relative_to(folder).with_suffix("").parts)
        yield from read_library(path.read_text(encoding="utf-8"), module)


def read_library(text: str, module: str) -> Iterator[Theorem]:
    """The theorems of one file. What opens and closes scopes there becomes the header."""
    scope: list[str] = []
    text = re.sub(r"/-.*?-/", "", text, flags=re.DOTALL)
    for command in re.split(r"\n(?=[^\s)\]}|·])", text):
        if _SCOPE.match(command):
            scope.append(command.strip())
        elif found := _THEOREM.match(command):
            statement, proof = _parts(found["rest"])
            spaces = _namespaces(scope)
            if proof is None or any(space.split(".")[0] in _NAMES for space in spaces):
                continue
            name = ".".join([*spaces, found["name"]])
            header = "\n".join(["import Mathlib", *_open(scope)]) + "\n"
            yield Theorem(Problem(name, f"theorem {found['name']}{statement}", header), proof, module)


def trace(theorem: Theorem, environment: Environment, premises: frozenset[str]) -> list[Row]:
    """The rows of a proof, or none where a step fails or leaves a goal. `premises` are names that count as such.

    Raises StatementError for a statement that can't be made outside its file, and LeanCrashed.
    """
    problem = theorem.problem
    waiting = [environment.open(problem)]
    rows: list[Row] = []

    def run(block: str, goals: list[ProofState]) -> bool:
        """Run the steps of a block on a stack of goals, the first one on top; whether each did something."""
        for step in steps(block):
            if not goals:
                return False
            state = goals.pop(0)
            if step.startswith(BULLET):
                inner = [state]
                if not run(textwrap.dedent("  " + step.removeprefix(BULLET)), inner) or inner:
                    return False
                continue
            (outcome,) = environment.step(state, [step])
            if outcome.status not in (StepStatus.CLOSED, StepStatus.OPEN):
                return False
            text = str(state.goals[0])
            if len(text) <= LONGEST_STATE and len(step) <= LONGEST_TACTIC:
                used = _used(step, premises, problem.name)
                row = Row(text, step, used, problem.name, problem.statement, "library", str(outcome.status))
                rows.append(row)
            goals[:0] = outcome.children
        return True

    return rows if run(theorem.proof, waiting) and not waiting else []


def steps(block: str) -> list[str]:
    """The steps of a tactic block: what begins at its outermost indentation, with the lines that belong to it."""
    found: list[list[str]] = []
    for line in textwrap.dedent(block).strip("\n").split("\n"):
        if found and (line.startswith((" ", "|", ")", "]")) or not line.strip()):
            found[-1].append(line)
        else:
            found.append([line])
    return ["\n".join(lines).rstrip() for lines in found]


def _parts(rest: str) -> tuple[str, str | None]:
    """Binders and type, and the proof as tactics; no proof for what is not `:= by …` or a short `:= TERM`."""
    depth = 0
    for i, char in enumerate(rest):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if not depth and rest.startswith(":=", i):
            statement, body = rest[:i].rstrip(), rest[i + 2 :]
            if re.match(r"\s*by\b", body):
                return statement, textwrap.dedent(re.sub(r"^\s*by[ \t]*\n?", "", body)).strip("\n")
            term = " ".join(body.split())
            return statement, f"exact {term}" if len(term) < LONGEST_TACTIC // 2 else None
    return rest, None


def _namespaces(scope: Sequence[str]) -> list[str]:
    """The namespaces that are open after these commands."""
    stack: list[str] = []
    for command in scope:
        words = command.removeprefix("noncomputable ").split()
        if words[0] in ("namespace", "section"):
            stack.append(words[1] if words[0] == "namespace" else "")
        elif words[0] == "end" and stack:
            stack.pop()
    return [space for space in stack if space]


def _open(scope: Sequence[str]) -> list[str]:
    """The commands whose scopes are open after these commands."""
    stack: list[list[str]] = [[]]
    for command in scope:
        words = command.removeprefix("noncomputable ").split()
        if words[0] in ("namespace", "section"):
            stack.append([command])
        elif words[0] == "end":
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].append(command)
    return [command for level in stack for command in level]


def _used(tactic: str, premises: frozenset[str], own: str) -> tuple[str, ...]:
    """The premises that a tactic names, in full or as seen from the theorem's namespace."""
    spaces = own.split(".")[:-1]
    prefixes = [".".join([*spaces[:i], ""]) if i else "" for i in range(len(spaces) + 1)]
    try:
        words = [token.text for token in tokenize(tactic, balanced=False) if token.kind is TokenKind.NAME]
    except LexicalError:
        return ()
    found = (prefix + word for word in words for prefix in prefixes if prefix + word in premises)
    return tuple(dict.fromkeys(found))
