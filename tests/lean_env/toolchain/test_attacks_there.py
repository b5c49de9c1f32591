"""Attacks on "proved" through an installed Lean and a REPL that lies: each is rejected, by a rung with a name.

The texts are those of tests/attacks, with the guard left out, so that what is tried are the rungs behind it.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from lean_env.environment import ProofState, StepLimits
from lean_env.errors import LeanCrashed, StatementError
from lean_env.goal import parse_goal
from lean_env.problem import Problem
from lean_env.repl.environment import ReplEnvironment
from lean_env.toolchain.compiler import ToolchainCompiler
from lean_env.toolchain.discover import Toolchain, find_toolchain
from lean_env.verdict import Level, Rung, Verdict, verify

HERE = Path(__file__).parent
ATTACKS = HERE.parents[1] / "attacks"
PLAYED = HERE.parent / "repl" / "played.py"
FALSE = Problem("bad", "theorem bad : (2 : ℕ) + 2 = 5")

SMUGGLED = [
    {
        "name": "axiom_of_the_header",
        "statement": FALSE.statement,
        "proof": "exact lie.elim",
        "header": "import Mathlib\naxiom lie : False\n",
    },
    {
        "name": "axiom_deep_in_the_header",
        "statement": FALSE.statement,
        "proof": "exact (Inhabited.default : False).elim",
        "header": "import Mathlib\naxiom lie : False\ninstance : Inhabited False := ⟨lie⟩\n",
    },
    {
        "name": "second_declaration",
        "statement": "theorem good : (2 : ℕ) + 2 = 4",
        "proof": "rfl\n\ntheorem extra : (1 : ℕ) = 1 := rfl",
    },
    {
        "name": "axiom_behind_the_theorem",
        "statement": "theorem good : (2 : ℕ) + 2 = 4",
        "proof": "rfl\n\naxiom extra : False",
    },
]


def cases(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (ATTACKS / name).read_text(encoding="utf-8").split("\n") if line]


def chosen() -> list[dict[str, Any]]:
    """The first three attacks of each kind on a false statement, and what hides behind a header or a true one."""
    seen = Counter[str]()
    found = list(SMUGGLED)
    for case in cases("attacks.jsonl"):
        seen[case["kind"]] += 1
        if seen[case["kind"]] <= 3 and not case.get("true"):
            found.append(case)
    return found


@pytest.fixture(scope="module")
def toolchain(project: Path) -> Toolchain:
    return find_toolchain(project)


TRAILING = [  # a true theorem, and behind its proof a command that Lean would obey
    "recall Nat.add_comm", 'recommended_spelling "two" for "2" in [Nat.add]', 'register_tactic_tag foo "foo"',
    "unlock_limits", 'deprecated_module (since := "2026-01-01")', "assert_not_exists Foo",
    "grind_pattern Nat.add_comm => n + m",
]  # fmt: skip


@pytest.mark.parametrize("command", TRAILING)
def test_a_command_behind_the_proof_is_no_part_of_it(toolchain: Toolchain, command: str) -> None:
    problem = Problem("good", "theorem good : (2 : ℕ) + 2 = 4")
    kernel = ToolchainCompiler(toolchain)
    verdict = verify(problem, f"decide\n{command}", kernel=kernel)
    assert (verdict.level, verdict.rung) == (Level.NONE, Rung.PARSING), verdict


@pytest.mark.parametrize(
    "proof",
    ["decide", "-- why\ndecide -- so", "first\n| fail\n| decide", "· decide", "have h : 1 = 1 := by\n  rfl\ndecide",
     "calc (2 : ℕ) + 2 = 2 + 2 := rfl\n  _ = 4 := rfl", "  decide\n", "show _ = _\nrfl;\ndone", "{ decide }"],
)  # fmt: skip
def test_what_is_one_block_is_taken_for_one(toolchain: Toolchain, proof: str) -> None:
    problem = Problem("good", "theorem good : (2 : ℕ) + 2 = 4")
    verdict = verify(problem, proof, kernel=ToolchainCompiler(toolchain))
    assert verdict.level is Level.REPLAYED, verdict


def verdicts(
    toolchain: Toolchain, found: list[dict[str, Any]], *, guarded: bool
) -> dict[str, Verdict | StatementError]:
    kernel = ToolchainCompiler(toolchain, seconds=60.0)

    def check(case: dict[str, Any]) -> Verdict | StatementError:
        problem = Problem(case["name"], case["statement"], case.get("header", "import Mathlib\n"))
        try:
            return verify(problem, case["proof"], kernel=kernel, guarded=guarded)
        except StatementError as error:
            return error

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return dict(zip((case["name"] for case in found), threads.map(check, found), strict=True))


def test_no_attack_is_accepted_by_an_installed_lean(toolchain: Toolchain) -> None:
    found = verdicts(toolchain, chosen(), guarded=False)
    assert len(found) >= 30
    assert [name for name, verdict in found.items() if isinstance(verdict, Verdict) and verdict.proved] == []
    rungs = Counter(verdict.rung for verdict in found.values() if isinstance(verdict, Verdict))
    assert {Rung.HOLES, Rung.COMPILATION, Rung.AXIOMS, Rung.PINNING, Rung.REPLAY} == set(rungs), rungs


def test_honest_odd_proofs_are_accepted_by_an_installed_lean(toolchain: Toolchain) -> None:
    found = verdicts(toolchain, cases("legit.jsonl")[::6], guarded=True)
    assert len(found) >= 10
    lost = {name: str(v) for name, v in found.items() if not isinstance(v, Verdict) or v.level is not Level.REPLAYED}
    assert lost == {}


HOLE = {"proofState": 0, "goal": "⊢ 2 + 2 = 5", "pos": {}, "endPos": {}}
DONE = {"proofState": 1, "goals": [], "proofStatus": "Completed"}
ERROR = {"severity": "error", "pos": {"line": 0, "column": 0}, "endPos": None, "data": "no"}

# What a REPL may answer to a tactic at a false statement, and what of it counts as closed: the verdict says the rest.
LIES: dict[str, tuple[Any, str]] = {
    "completed": (DONE, "closed"),
    "completed with a trace": (DONE | {"traces": ["[x] y"]}, "closed"),
    "completed with a warning": (DONE | {"messages": [ERROR | {"severity": "warning"}]}, "closed"),
    "completed with an error": (DONE | {"messages": [ERROR]}, "error"),
    "completed with a sorry": (DONE | {"sorries": [HOLE]}, "error"),
    "no status": ({"proofState": 1, "goals": []}, "error"),
    "null status": (DONE | {"proofStatus": None}, "error"),
    "another status": (DONE | {"proofStatus": "completed"}, "error"),
    "status with blanks": (DONE | {"proofStatus": "Completed "}, "error"),
    "sorry": (DONE | {"proofStatus": "Incomplete: contains sorry"}, "error"),
    "metavariables": (DONE | {"proofStatus": "Incomplete: contains metavariable(s)"}, "error"),
    "kernel": (DONE | {"proofStatus": "Error: kernel type check failed: no"}, "error"),
    "unassigned": (DONE | {"proofStatus": "Error: Goal not assigned"}, "error"),
    "several goals": (DONE | {"proofStatus": "Not verified: more than one initial goal"}, "error"),
    "completed with goals": (DONE | {"goals": ["⊢ 2 + 2 = 5"]}, "open"),
    "an environment": ({"env": 1}, "error"),
    "a refusal": ({"message": "Lean error:\nno"}, "error"),
    "lost": ({"message": "Unknown proof state."}, "error"),
    "no JSON": ("Completed", "error"),
    "a list": ([], "error"),
    "an empty object": ({}, "error"),
    "a number for goals": (DONE | {"goals": 0}, "error"),
    "two replies at once": (json.dumps(ERROR) + "\n\n" + json.dumps(DONE), "error"),
}


@pytest.fixture(scope="module")
def verdict_on_the_lie(toolchain: Toolchain) -> Verdict:
    """What a REPL closed by `decide` is worth to the ladder."""
    return verify(FALSE, "decide", kernel=ToolchainCompiler(toolchain))


@pytest.mark.parametrize("lie", LIES)
def test_a_repl_that_lies_does_not_prove_a_false_statement(
    lie: str, tmp_path: Path, verdict_on_the_lie: Verdict
) -> None:
    reply, expected = LIES[lie]
    script = tmp_path / "script.json"
    exchanges = [[None, {"env": 0}], [None, {"env": 1, "sorries": [HOLE]}], [None, reply]]
    script.write_text(json.dumps({"exchanges": exchanges}))
    command = [sys.executable, "-I", "-S", str(PLAYED), str(script)]
    with ReplEnvironment(command, {}, fingerprint="liar", limits=StepLimits(seconds=5.0)) as liar:
        root = liar.open(FALSE)
        (outcome,) = liar.step(root, ["decide"])
    assert outcome.status == expected, outcome
    if expected == "closed":  # the rung that catches it is compilation
        assert verdict_on_the_lie.rung is Rung.COMPILATION and verdict_on_the_lie.level is Level.NONE


@pytest.mark.parametrize("statement", [{"env": 1}, {"env": 1, "sorries": [HOLE, HOLE]}, {"message": "no"}, "no", DONE])
def test_a_repl_that_lies_about_the_statement_opens_nothing(statement: Any, tmp_path: Path) -> None:
    script = tmp_path / "script.json"
    script.write_text(json.dumps({"exchanges": [[None, {"env": 0}], [None, statement]]}))
    command = [sys.executable, "-I", "-S", str(PLAYED), str(script)]
    with ReplEnvironment(command, {}, fingerprint="liar") as liar, pytest.raises((StatementError, LeanCrashed)):
        liar.open(FALSE)


def test_a_state_of_another_problem_is_not_taken_for_this_one(tmp_path: Path) -> None:
    """A token belongs to problem and path: a true problem's goal can't stand in for a false one's."""
    true = Problem("good", "theorem good : True")
    script = tmp_path / "script.json"
    opened = [
        {"env": 1, "sorries": [HOLE | {"proofState": n, "goal": goal}]} for n, goal in ((7, "⊢ True"), (8, "⊢ False"))
    ]
    exchanges = [
        [None, {"env": 0}],
        [None, opened[0]],
        [None, opened[1]],
        [{"tactic": "(\n  trivial\n)", "proofState": 8}, {"message": "Lean error:\nno"}],
        [{"tactic": "(\n  trivial\n)", "proofState": 7}, DONE],
    ]
    script.write_text(json.dumps({"exchanges": exchanges}))
    command = [sys.executable, "-I", "-S", str(PLAYED), str(script)]
    with ReplEnvironment(command, {}, fingerprint="played") as environment:
        root = environment.open(true)
        forged = ProofState(FALSE, (parse_goal("⊢ True"),))
        assert environment.step(forged, ["trivial"])[0].status == "error"
        assert environment.step(root, ["trivial"])[0].status == "closed"
