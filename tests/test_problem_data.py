"""The problem files of `benchmarks/problems`: every statement can be stated, each true one has a proof, each false one
a refutation. Proofs and refutations lie in `tests/data` and are checked by Lean together, in one run a file.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from lean_env.axioms import STANDARD_AXIOMS
from lean_env.embedded.core import core_library
from lean_env.embedded.header import OPTIONS
from lean_env.embedded.wheel import find_lean
from lean_env.problem import Problem, read_problems
from lean_env.process import Finished, run_bounded
from lean_env.verdict import solution_source

ROOT = Path(__file__).parent.parent
PROBLEMS = ROOT / "benchmarks" / "problems"
DATA = Path(__file__).parent / "data"
MINIF2F = ROOT.parent / "shared" / "data" / "minif2f" / "valid.jsonl"
DIFFICULTIES = {"easy", "medium", "hard"}


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def problems(name: str) -> dict[str, Problem]:
    found = read_problems(PROBLEMS / f"{name}.jsonl")
    return {problem.name: problem for problem in found if isinstance(problem, Problem)}


def lean(source: str, folder: Path) -> Finished:
    """One run of Lean over text of our own."""
    (folder / "All.lean").write_text(source, encoding="utf-8")
    command = find_lean().command(*OPTIONS, "-DmaxErrors=100000", "All.lean")
    return run_bounded(command, find_lean().environment(core_library().path), folder, seconds=300, memory_mb=4000)


def axioms_of(proofs: Mapping[str, tuple[Problem, str]], folder: Path) -> dict[str, set[str]]:
    """What Lean reports for each theorem that it knows after the run; a failed proof rests on `sorryAx`."""
    header = next(iter(proofs.values()))[0].header
    parts = [header]
    for problem, proof in proofs.values():
        assert problem.header == header
        parts.append(solution_source(problem, proof).removeprefix(header.strip()))
        parts.append(f"#print axioms {problem.theorem_name}\n")
    output = lean("\n".join(parts), folder).output
    found = {name: set[str]() for name in re.findall(r"'(\S+)' does not depend on any axioms", output)}
    for name, axioms in re.findall(r"'(\S+)' depends on axioms: \[([^\]]*)\]", output):
        found[name] = set(re.split(r",\s*", axioms))
    return found


@pytest.mark.parametrize(("name", "at_least"), [("starter", 96), ("challenge", 30), ("false", 14)])
def test_every_line_is_a_problem_of_its_own_name(name: str, at_least: int) -> None:
    written = rows(PROBLEMS / f"{name}.jsonl")
    found = problems(name)
    assert len(written) == len(found) >= at_least
    for row in written:
        assert row["informal_statement"].endswith(".")
        assert found[row["name"]].theorem_name == row["name"]
        assert row["formal_statement"].endswith(" := by")


def test_no_statement_occurs_twice() -> None:
    statements = Counter(
        re.sub(r"^theorem \S+", "", problem.statement)
        for name in ("starter", "challenge", "false")
        for problem in problems(name).values()
    )
    assert [statement for statement, count in statements.items() if count > 1] == []


def test_difficulties_are_named_and_mixed() -> None:
    for name in ("starter", "challenge"):
        assert {row["difficulty"] for row in rows(PROBLEMS / f"{name}.jsonl")} <= DIFFICULTIES
        assert all(row["topic"] for row in rows(PROBLEMS / f"{name}.jsonl"))
    counts = Counter(row["difficulty"] for row in rows(PROBLEMS / "starter.jsonl"))
    assert counts["easy"] >= 40 and counts["medium"] >= 40 and 6 <= counts["hard"] <= 12


@pytest.mark.parametrize("name", ["starter", "challenge", "false"])
def test_every_statement_can_be_stated(name: str, tmp_path: Path) -> None:
    found = problems(name)
    output = lean(
        "import Mathlib\n" + "\n".join(f"{p.statement} := by\n  sorry" for p in found.values()), tmp_path
    ).output
    assert ": error" not in output
    assert output.count("declaration uses `sorry`") == len(found)


@pytest.mark.parametrize("name", ["starter", "challenge"])
def test_every_true_problem_has_a_proof_that_lean_accepts(name: str, tmp_path: Path) -> None:
    found = problems(name)
    proofs = {row["name"]: row["proof"] for row in rows(DATA / f"{name}_proofs.jsonl")}
    assert proofs.keys() == found.keys()
    axioms = axioms_of({key: (found[key], proof) for key, proof in proofs.items()}, tmp_path)
    assert [key for key in found if not axioms.get(key, {"sorryAx"}) <= STANDARD_AXIOMS] == []


def test_every_false_problem_has_a_refutation_that_lean_accepts(tmp_path: Path) -> None:
    found = problems("false")
    refutations = {row["name"]: row for row in rows(DATA / "false_negations.jsonl")}
    assert refutations.keys() == found.keys()
    negations: dict[str, tuple[Problem, str]] = {}
    for key, row in refutations.items():
        negation = Problem(f"not_{key}", row["formal_statement"].removesuffix(" := by"))
        assert negation.statement == negated(found[key])
        negations[negation.name] = (negation, row["proof"])
    axioms = axioms_of(negations, tmp_path)
    assert [key for key in negations if not axioms.get(key, {"sorryAx"}) <= STANDARD_AXIOMS] == []
    assert all(row["counterexample"] for row in rows(PROBLEMS / "false.jsonl"))


def negated(problem: Problem) -> str:
    """`theorem not_N : ¬∀ BINDERS, TYPE` for `theorem N BINDERS : TYPE`."""
    text = problem.statement.removeprefix(f"theorem {problem.name} ")
    depth = 0
    for position, char in enumerate(text):
        depth += (char in "([{⟨") - (char in ")]}⟩")
        if char == ":" and depth == 0:
            return f"theorem not_{problem.name} : ¬∀ {text[:position].strip()}, {text[position + 1 :].strip()}"
    raise AssertionError(f"no type in {problem.statement}")


def test_a_wrong_proof_would_be_noticed(tmp_path: Path) -> None:
    good, bad = Problem("good", "theorem good : 2 + 2 = 4"), Problem("bad", "theorem bad : 2 + 2 = 5")
    axioms = axioms_of({"good": (good, "decide"), "bad": (bad, "decide")}, tmp_path)
    assert axioms["good"] <= STANDARD_AXIOMS
    assert axioms.get("bad", {"sorryAx"}) == {"sorryAx"}


@pytest.mark.skipif(not MINIF2F.exists(), reason="the miniF2F validation problems are not beside this checkout")
def test_no_statement_is_one_of_minif2f() -> None:
    def plain(statement: str) -> str:
        text = re.sub(r"^\s*theorem \S+|:=.*$", "", statement, flags=re.DOTALL)
        return re.sub(r"[\s()]", "", re.sub(r"h[₀-₉]+", "h", text))

    theirs = {plain(row["formal_statement"]) for row in rows(MINIF2F)}
    assert [
        key
        for key, problem in (problems("starter") | problems("challenge")).items()
        if plain(problem.statement) in theirs
    ] == []
