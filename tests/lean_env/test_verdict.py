"""The ladder: true proofs reach the level they deserve, and every wall holds by itself."""

import dataclasses
import json
import subprocess
from pathlib import Path

import pytest

from lean_env.axioms import AxiomIndex
from lean_env.embedded.core import core_library
from lean_env.embedded.wheel import find_lean
from lean_env.errors import StatementError
from lean_env.olean import Kind, Olean
from lean_env.problem import Problem
from lean_env.verdict import Level, Verdict, solution_source, verify

AND = Problem("and", "theorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q")
FALSE = Problem("false", "theorem false' : 2 + 2 = 5")


def problem(statement: str, header: str = "import Mathlib\n") -> Problem:
    return Problem(statement.split()[1], statement, header)


@pytest.mark.parametrize(
    ("subject", "proof", "axioms"),
    [
        (AND, "exact ⟨hp, hq⟩", ()),
        (AND, "constructor\n· exact hp\n· exact hq", ()),
        (problem("theorem t (a b : ℤ) : (a + b) ^ 2 = a ^ 2 + 2 * a * b + b ^ 2"), "ring", ("Quot.sound", "propext")),
        (
            problem("theorem t (p : Prop) : p ∨ ¬p"),
            "exact Classical.em p",
            ("Classical.choice", "Quot.sound", "propext"),
        ),
        (problem("theorem N.t.{u} {α : Type u} (x : α) : x = x"), "rfl", ()),
        (problem("theorem t : k = k", "import Mathlib\nnamespace A\nvariable (k : ℕ)\n"), "rfl", ()),
        (problem("theorem t (n : ℕ) : (match n with | 0 => 1 | k + 1 => k + 2) = n + 1"), "cases n <;> rfl", None),
    ],
)
def test_a_proof_is_checked_to_level_four(subject: Problem, proof: str, axioms: tuple[str, ...] | None) -> None:
    verdict = verify(subject, proof)
    assert (verdict.level, verdict.reason) == (Level.REPLAYED, "")
    assert axioms is None or set(verdict.axioms) <= set(axioms)
    assert verdict.proved and verdict.statement_sha256 == subject.statement_sha256
    assert core_library().fingerprint in verdict.environment


@pytest.mark.parametrize("proof", ["exact ⟨hp, hp⟩", "exact nowhere", "exact and' p q hp hq", "constructor"])
def test_a_wrong_proof_is_not_accepted(proof: str) -> None:
    verdict = verify(AND, proof)
    assert verdict.level is Level.NONE and "error" in verdict.reason


def test_a_statement_that_can_not_be_stated_is_no_verdict() -> None:
    with pytest.raises(StatementError, match="nowhere"):
        verify(problem("theorem t : nowhere = 1"), "rfl")


@pytest.mark.parametrize(
    ("proof", "level", "reason"),
    [
        ("set_option debug.skipKernelTC true in\ndecide +kernel", Level.NONE, "kernel rejects"),
        ("sorry", Level.NONE, "sorry"),
        ("exact sorryAx _ false", Level.NONE, "sorry"),
        ("exact bad.elim\n\naxiom bad' : False", Level.NONE, "bad"),
        ("decide +native", Level.NONE, ""),
    ],
)
def test_without_the_guard_the_other_walls_still_hold(proof: str, level: Level, reason: str) -> None:
    verdict = verify(FALSE, proof, guarded=False)
    assert verdict.level is level and reason in verdict.reason


@pytest.mark.parametrize(
    "header",
    [
        "import Mathlib\naxiom bad : False\n",
        "import Mathlib\naxiom bad : False\ntheorem hidden : False := bad\ndef deep : Inhabited False := ⟨hidden⟩\n",
    ],
)
def test_an_axiom_of_the_header_is_found_however_deep(header: str) -> None:
    verdict = verify(Problem("t", "theorem t : 2 + 2 = 5", header), "exact bad.elim", guarded=False)
    assert verdict.level is Level.COMPILED and "other axioms: bad" in verdict.reason


def test_a_second_declaration_is_noticed() -> None:
    verdict = verify(problem("theorem t : 2 + 2 = 4"), "rfl\n\ntheorem extra : 1 = 1 := rfl", guarded=False)
    assert verdict.level is Level.COMPILED and "extra" in verdict.reason


def test_text_that_parses_beyond_one_block_is_refused_before_it_runs() -> None:
    verdict = verify(problem("theorem t : 2 + 2 = 4"), "rfl\n\nrecall Nat.add")
    assert verdict.level is Level.NONE and "not one block of tactics" in verdict.reason


def test_a_changed_meaning_is_noticed_by_the_elaborated_type() -> None:
    text = 'rfl\n\nend\nnamespace A\nlocal notation "5" => 4\ntheorem false\' : 2 + 2 = 5 := rfl'
    verdict = verify(FALSE, text, guarded=False)
    assert not verdict.proved


def test_the_verified_file_is_the_trusted_text_with_the_block_indented() -> None:
    text = solution_source(AND, "  constructor\n  · exact hp\n  · exact hq\n")
    assert text == (
        "import Mathlib\n\ntheorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q := by\n"
        "  constructor\n  · exact hp\n  · exact hq\n"
    )


def test_a_verdict_says_how_far_it_goes() -> None:
    verdict = verify(AND, "exact ⟨hp, hq⟩")
    record = json.loads(json.dumps(verdict.as_json()))
    assert record["level"] == 4 and record["name"] == "replayed" and record["axioms"] == []
    assert str(verdict).startswith("proved, verdict level 4 (replayed), embedded core library")
    low = dataclasses.replace(verdict, level=Level.COMPILED, reason="why")
    assert not low.proved and str(low).startswith("not proved") and "why" in str(low)


def test_endless_proofs_end() -> None:
    endless = "have : Nat.rec (motive := fun _ => ℕ) 0 (fun _ r => r + 1) 900000000 = 1 := by decide +kernel"
    verdict = verify(FALSE, endless, seconds=3.0)
    assert verdict.level is Level.NONE and "not done after 3 s" in verdict.reason


def _compile(folder: Path, source: str) -> Olean:
    (folder / "M.lean").write_text(source)
    lean = find_lean()
    subprocess.run(
        lean.command(f"--root={folder}", "-o", "M.olean", "M.lean"),
        cwd=folder,
        env=lean.environment(core_library().path),
        check=True,
        timeout=60,
    )
    return Olean(folder / "M.olean")


def test_modules_are_read_as_lean_wrote_them(tmp_path: Path) -> None:
    module = _compile(
        tmp_path,
        "import Mathlib\naxiom ax : 1 = 2\ndef f.{u} (α : Type u) (x : α) : α := x\n"
        "theorem t : f ℕ 1 = 2 := ax\ninductive Color | red | green\nopaque o : ℕ\n",
    )
    kinds = {name: constant.kind for name, constant in module.constants.items()}
    assert {
        "ax": Kind.AXIOM,
        "f": Kind.DEFINITION,
        "t": Kind.THEOREM,
        "Color": Kind.INDUCTIVE,
        "o": Kind.OPAQUE,
    }.items() <= (kinds.items())
    assert kinds["Color.red"] is Kind.CONSTRUCTOR and kinds["Color.rec"] is Kind.RECURSOR
    assert module.level_parameters(module.constants["f"]) == ("u",)
    assert {"ax", "f"} <= module.references(module.constants["t"])
    assert "Mathlib" in module.imports


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("(a b : ℕ) (h : a < b) : a ≤ b", "(x y : ℕ) (g : x < y) : x ≤ y", True),
        ("(a b : ℕ) (h : a < b) : a ≤ b", "(a b : ℕ) (h : a ≤ b) : a ≤ b", False),
        ("(a : ℕ) : a + 12345678901234567890123 = a + 12345678901234567890123", "(a : ℕ) : a = a", False),
        (": (12345678901234567890123 : ℕ) = 0", ": (12345678901234567890124 : ℕ) = 0", False),
        (': "a" = "b"', ': "a" = "c"', False),
        ("{a : ℕ} : a = a", "(a : ℕ) : a = a", False),
        ("(a : ℕ) : a = a", "(a : ℤ) : a = a", False),
        (".{u} (α : Type u) (x : α) : x = x", ".{u} (α : Type u) (x : α) : x = x", True),
        (".{u} (α : Type u) (x : α) : x = x", ".{u} (α : Sort u) (x : α) : x = x", False),
        (": (let x := 1; x + 1) = 2", ": (let x := 2; x + 1) = 2", False),
        ("(p : ℕ × ℕ) : p.1 = 0", "(p : ℕ × ℕ) : p.2 = 0", False),
    ],
)
def test_types_are_compared_by_structure(tmp_path: Path, one: str, other: str, same: bool) -> None:
    modules: list[Olean] = []
    for name, statement in (("one", one), ("other", other)):
        folder = tmp_path / name
        folder.mkdir()
        modules.append(_compile(folder, f"import Mathlib\naxiom t{statement}\n"))
    mine, theirs = modules
    assert mine.same_type(mine.constants["t"], theirs, theirs.constants["t"]) is same


def test_the_axioms_of_the_library_are_leans_own_report() -> None:
    index = AxiomIndex.load(core_library().path)
    names = ["Nat.add_comm", "Classical.em", "funext", "Int.emod_emod_of_dvd", "Nat.gcd", "propext"]
    lines = "".join(f"#print axioms {name}\n" for name in names)
    lean = find_lean()
    run = subprocess.run(
        lean.command("--stdin"),
        input=f"import Mathlib\n{lines}",
        env=lean.environment(core_library().path),
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    for name, line in zip(names, run.stdout.splitlines(), strict=True):
        reported = set(line.partition("[")[2].rstrip("]").split(", ")) - {""}
        assert reported == set(index.of(name)), name


def test_verdict_is_plain_data() -> None:
    assert {field.name for field in dataclasses.fields(Verdict)} == {
        "level", "axioms", "lean", "environment", "statement_sha256", "checked_at", "reason", "rung", "checker",
    }  # fmt: skip
