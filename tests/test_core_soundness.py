"""The core library's ground: what the kernel computes by name is truly defined, and which axioms there are.

Knows nothing of tactics or statements; it builds the library, and altered copies of it.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from lean_env.embedded.check import COMPUTED_BY_NAME
from lean_env.embedded.core import SOURCES, CoreLibrary, build, core_library
from lean_env.embedded.wheel import find_lean
from lean_env.errors import CoreBuildError

AXIOMS = {"propext", "Quot.sound", "Classical.choice", "sorryAx"}
CODE_GENERATOR_AXIOMS = {"lcErased", "lcAny", "lcVoid", "lcProof", "lcUnreachable"}

# Names at which the kernel would run compiled code, or which would make that a proof.
NEVER_DEFINED = ("Lean.reduceBool", "Lean.reduceNat", "Lean.ofReduceBool", "Lean.ofReduceNat", "Lean.trustCompiler")

# function, file below Sequent/, the text that defines it, a wrong definition of the same type
WRONG_DEFINITIONS = [
    ("Nat.add", "Bootstrap/Arith.lean", "| n, .succ m => .succ (Nat.add n m)", "| n, .succ m => Nat.add n m"),
    ("Nat.mul", "Bootstrap/Arith.lean", "Nat.add (Nat.mul n m) n", "Nat.add (Nat.mul n m) m"),
    ("Nat.pow", "Bootstrap/Arith.lean", "Nat.mul (Nat.pow m n) m", "Nat.add (Nat.pow m n) m"),
    ("Nat.sub", "Bootstrap/Arith.lean", "Nat.pred (Nat.sub n m)", "Nat.sub n m"),
    ("Nat.beq", "Bootstrap/Prelude.lean", "| .zero, .succ _ => false", "| .zero, .succ _ => true"),
    ("Nat.ble", "Bootstrap/Prelude.lean", "| .succ n, .succ m => Nat.ble n m", "| .succ n, .succ m => Nat.beq n m"),
    ("Nat.div", "Nat/Div.lean", "if 0 < y then Nat.divGo y x x else 0", "if 0 < y then Nat.divGo y x x else x"),
    ("Nat.mod", "Nat/Div.lean", "if 0 < y then Nat.modGo y x x else x", "if 0 < y then Nat.modGo y x x else 0"),
    ("Nat.gcd", "Nat/Gcd.lean", "def gcd (m n : Nat) : Nat := gcdGo m m n", "def gcd (m n : Nat) : Nat := m + n"),
    ("Nat.log2", "Nat/Bitwise.lean", "log2Go f (n / 2) + 1", "log2Go f (n / 2) + 2"),
    ("Nat.land", "Nat/Bitwise.lean", "Nat := bitwise and", "Nat := bitwise or"),
    ("Nat.lor", "Nat/Bitwise.lean", "Nat := bitwise or", "Nat := bitwise and"),
    ("Nat.xor", "Nat/Bitwise.lean", "cond a (not b) b", "cond a (not b) a"),
    ("Nat.shiftLeft", "Nat/Bitwise.lean", "| n, m + 1 => shiftLeft (2 * n) m", "| n, m + 1 => shiftLeft (n + 2) m"),
    ("Nat.shiftRight", "Nat/Bitwise.lean", "| n, m + 1 => shiftRight n m / 2", "| n, m + 1 => shiftRight n m / 3"),
]

# Those of which the library itself proves nothing: only the module Sequent.Soundness stands between them and the user.
NOTICED_BY_SOUNDNESS_ALONE = {"Nat.log2", "Nat.land", "Nat.lor", "Nat.xor"}


def run_lean(library: CoreLibrary, tmp_path: Path, text: str) -> tuple[int, str]:
    """Exit status and everything that Lean said about `text`, over `library`."""
    source = tmp_path / "Check.lean"
    source.write_text(text)
    lean = find_lean()
    run = subprocess.run(
        lean.command(str(source)),
        env=lean.environment(library.path),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return run.returncode, run.stdout + run.stderr


def copy_up_to_soundness(destination: Path) -> Path:
    """The sources that `Sequent.Soundness` needs, and no others."""
    needed, queue = set[str](), ["Sequent.Soundness"]
    while queue:
        module = queue.pop()
        if module not in needed:
            needed.add(module)
            text = (SOURCES / Path(*module.split("."))).with_suffix(".lean").read_text()
            queue += re.findall(r"^import (\S+)", text, re.MULTILINE)
    for module in needed:
        relative = Path(*module.split(".")).with_suffix(".lean")
        (destination / relative).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SOURCES / relative, destination / relative)
    return destination


def without_comments(text: str) -> str:
    """Lean source without block comments (they don't nest in the library) and line comments."""
    return re.sub(r"--.*", "", re.sub(r"/-.*?-/", "", text, flags=re.DOTALL))


def test_the_table_of_wrong_definitions_covers_every_function_computed_by_name() -> None:
    assert [row[0] for row in WRONG_DEFINITIONS] and {row[0] for row in WRONG_DEFINITIONS} == set(COMPUTED_BY_NAME)


@pytest.mark.parametrize("name", COMPUTED_BY_NAME)
def test_soundness_speaks_of_every_function_computed_by_name(name: str) -> None:
    text = without_comments((SOURCES / "Sequent/Soundness.lean").read_text())
    theorems = [part for part in text.split("\ntheorem ")[1:] if re.search(re.escape(name) + r"\b", part)]
    assert theorems


def test_the_unaltered_prefix_builds(tmp_path: Path) -> None:
    assert build(copy_up_to_soundness(tmp_path)).path.is_dir()


@pytest.mark.parametrize(
    ("name", "file", "right", "wrong"), WRONG_DEFINITIONS, ids=[row[0] for row in WRONG_DEFINITIONS]
)
def test_a_wrong_definition_is_noticed(tmp_path: Path, name: str, file: str, right: str, wrong: str) -> None:
    sources = copy_up_to_soundness(tmp_path)
    altered = sources / "Sequent" / file
    text = altered.read_text()
    assert text.count(right) == 1, f"{name}: the definition in {file} has moved; say here what it is now"
    altered.write_text(text.replace(right, wrong))
    with pytest.raises(CoreBuildError) as failure:
        build(sources)
    assert ": error: " in str(failure.value), "the build must fail in a proof, not for another reason"
    if name in NOTICED_BY_SOUNDNESS_ALONE:
        assert "Sequent/Soundness.lean" in str(failure.value)


def test_a_wrong_definition_that_went_unnoticed_would_prove_false(tmp_path: Path) -> None:
    """Why this file exists: the danger is real in this very Lean, and no axiom shows it."""
    status, output = run_lean(
        core_library(),
        tmp_path,
        "prelude\nimport Sequent.Nat.Dvd\n"
        "def Nat.gcd (m n : Nat) : Nat := m + n\n"
        "theorem computed : Nat.gcd 4 6 = 2 := rfl\n"
        "theorem unfolded (m n : Nat) : Nat.gcd m n = m + n := rfl\n"
        "theorem wrong : False := absurd (computed.symm.trans (unfolded 4 6)) (by decide)\n"
        "#print axioms wrong\n",
    )
    assert status == 0, output
    assert "'wrong' does not depend on any axioms" in output


def test_the_sources_declare_exactly_the_known_axioms() -> None:
    declared: set[str] = set()
    for path in SOURCES.rglob("*.lean"):
        namespaces: list[str] = []
        for line in without_comments(path.read_text()).splitlines():
            if found := re.match(r"namespace (\S+)", line):
                namespaces.append(found[1])
            elif found := re.match(r"end (\S+)", line):
                if namespaces and namespaces[-1] == found[1]:
                    namespaces.pop()
            elif found := re.match(
                r"(?:@\[[^\]]*\]\s*)*(?:private |protected |noncomputable )*(unsafe )?axiom (\S+)", line
            ):
                declared.add(".".join([*namespaces, found[2]]))
                assert bool(found[1]) == (found[2] in CODE_GENERATOR_AXIOMS), line
    assert {name for name in declared if not name.startswith("Lean.")} == AXIOMS | CODE_GENERATOR_AXIOMS


@pytest.mark.parametrize("name", NEVER_DEFINED)
def test_nothing_lets_the_kernel_run_compiled_code(tmp_path: Path, name: str) -> None:
    status, output = run_lean(core_library(), tmp_path, f"import Mathlib\n#check @{name}\n")
    assert status != 0 and "nknown" in output


@pytest.mark.parametrize(
    "theorem", ["Nat.prime_def_lt", "Int.emod_emod_of_dvd", "Nat.gcd_mul_left", "List.perm_append_comm", "not_forall"]
)
def test_far_reaching_theorems_rest_on_the_three_axioms(tmp_path: Path, theorem: str) -> None:
    status, output = run_lean(core_library(), tmp_path, f"import Mathlib\n#print axioms {theorem}\n")
    assert status == 0, output
    used = re.search(r"depends on axioms: \[([^\]]*)\]", output)
    assert set(used[1].replace(",", " ").split() if used else []) <= {"propext", "Quot.sound", "Classical.choice"}
