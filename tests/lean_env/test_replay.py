"""Replay, level 4 of the verdict: the kernel again, in a process that imports no tactic; the library is data to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lean_env.compiling import LIBRARY, REPLAY
from lean_env.embedded.core import core_library
from lean_env.embedded.wheel import find_lean
from lean_env.olean import Olean
from lean_env.problem import Problem
from lean_env.process import run_bounded
from lean_env.verdict import Level, verify


def lean(folder: Path, *arguments: str) -> str:
    """What Lean says."""
    command, environment = find_lean().command(*arguments), find_lean().environment(core_library().path)
    return run_bounded(command, environment, folder, seconds=60, memory_mb=2_000).output.strip()


def replayed(folder: Path, text: str, names: list[str], library: str = LIBRARY) -> str:
    """What a replay of the declarations `names` of the module `text` says."""
    (folder / "Module.lean").write_text(f"import Mathlib\n{text}\n")
    lean(folder, "-o", "Module.olean", "Module.lean")
    position = {name: i for i, name in enumerate(Olean(folder / "Module.olean").constants)}
    order = ", ".join(str(position[name]) for name in names)
    (folder / "Replay.lean").write_text(
        f'prelude\nimport {REPLAY}\nsequent_replay {library} "Module.olean" [{order}]\n'
    )
    said = lean(folder, "Replay.lean")
    for name in names:
        said = said.replace(str(position[name]), name)
    return said


@pytest.mark.parametrize(
    ("statement", "proof"),
    [
        ("theorem t : 2 + 2 = 4", "rfl"),
        ("theorem t (x y : ℝ) (h : x < y) : x < (x + y) / 2", "linarith"),
        ("theorem t (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2", "ring"),
        ("theorem t (n : ℕ) (h : n % 4 = 3) : n % 2 = 1", "omega"),
        ("theorem t : Real.sqrt 9 = 3", "norm_num"),
        ("theorem t (p : Prop) : p ∨ ¬ p", "exact Classical.em p"),
        ("theorem t (z : ℂ) (h : z = 2) : z * z = 4", "rw [h]; norm_num"),
    ],
)
def test_a_proof_over_the_whole_library_is_replayed(statement: str, proof: str) -> None:
    verdict = verify(Problem("t", statement, "import Mathlib\n"), proof)
    assert verdict.level is Level.REPLAYED, verdict


def test_what_a_theorem_brings_along_goes_first(tmp_path: Path) -> None:
    text = "def f (n : Nat) : Nat := n + 1\ntheorem t : f 1 = 2 := rfl"
    assert replayed(tmp_path, text, ["f", "t"]) == "replayed f t"
    assert replayed(tmp_path, text, ["t", "f"]) == "the kernel rejects declaration t"


def test_what_the_kernel_never_saw_is_rejected(tmp_path: Path) -> None:
    unchecked = "set_option debug.skipKernelTC true in\ntheorem t : 2 + 2 = 5 := by decide +kernel"
    assert replayed(tmp_path, unchecked, ["t"]) == "the kernel rejects declaration t"


def test_an_axiom_is_not_replayed(tmp_path: Path) -> None:
    assert replayed(tmp_path, "axiom t : 1 = 2", ["t"]) == "not a definition or theorem: t"


def test_a_missing_position_file_or_library_is_no_replay(tmp_path: Path) -> None:
    assert replayed(tmp_path, "theorem t : 1 = 1 := rfl", ["t"], "No.Such") == "the library can't be read"
    (tmp_path / "Replay.lean").write_text(f'prelude\nimport {REPLAY}\nsequent_replay {LIBRARY} "Module.olean" [99]\n')
    assert lean(tmp_path, "Replay.lean") == "no declaration 99"
    (tmp_path / "Replay.lean").write_text(f'prelude\nimport {REPLAY}\nsequent_replay {LIBRARY} "Nothing.olean" [0]\n')
    assert lean(tmp_path, "Replay.lean") == "the module can't be read"


def test_the_process_that_replays_imports_no_tactic_and_none_can_be_used_in_it(tmp_path: Path) -> None:
    modules = {module.name: module for module in core_library().modules}
    loaded, queue = set[str](), [REPLAY]
    while queue:
        if (name := queue.pop()) not in loaded:
            loaded.add(name)
            queue += modules[name].imports
    assert loaded == {REPLAY} | {name for name in modules if name.startswith("Sequent.Bootstrap.")}
    for text in ("example : True := by linarith", "#check Nat.add_comm"):
        (tmp_path / "Replay.lean").write_text(f"prelude\nimport {REPLAY}\n{text}\n")
        assert ": error" in lean(tmp_path, "Replay.lean")
