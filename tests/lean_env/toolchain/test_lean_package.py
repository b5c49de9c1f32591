"""The Lake package with the tactic `sequent`: its file as it is, compiled and run by the genuine Lean. Only its line
`import Lean` is replaced, by the part of that library which the file uses (over_meta.lean).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from lean_env.embedded import core_library, find_lean
from lean_env.source import SourceFile
from lean_env.toolchain.discover import find_toolchain
from prover.fill import FileFiller, HoleStatus
from prover.session import AttemptOptions, Prover
from tests.lean_env.toolchain.installed import ROOT, executable

PACKAGE = ROOT / "editor" / "lean"


@pytest.fixture(scope="module")
def using(project: Path) -> Iterator[Path]:
    """The project, with the package compiled, and the program that the tactic starts."""
    text = (PACKAGE / "SequentTactic.lean").read_text(encoding="utf-8")
    assert text.startswith("import Lean\n")
    surface = (ROOT / "tests" / "lean_env" / "over_meta.lean").read_text(encoding="utf-8")
    source = project / "SequentTactic.lean"
    source.write_text(surface + text.removeprefix("import Lean\n"), encoding="utf-8")
    command = find_lean().command(f"--root={project}", "-o", str(source.with_suffix(".olean")), str(source))
    variables = find_lean().environment(core_library().path)
    run = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False)
    assert (run.returncode, run.stdout) == (0, ""), run.stdout
    program = project / "sequent"
    executable(program, f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m sequent "$@" --steps 80\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEAN_PATH", f"{project}{os.pathsep}{core_library().path}")
        patch.setenv("SEQUENT_COMMAND", str(program))
        patch.delenv("SEQUENT_SERVER", raising=False)
        yield project


def told(project: Path, text: str, *options: str, **variables: str) -> list[str]:
    """What Lean says to a file that uses the tactic."""
    file = project / "Using.lean"
    file.write_text(f"import Mathlib\nimport SequentTactic\n{text}", encoding="utf-8")
    command = find_toolchain(project).command(*options, str(file))
    run = subprocess.run(
        command, cwd=project, env=dict(os.environ) | variables, capture_output=True, text=True, timeout=120, check=False
    )
    assert run.stderr == ""
    return run.stdout.replace(f"{file}:", "\0").split("\0")


def test_it_proves_goals_where_it_stands(using: Path) -> None:
    said = told(
        using,
        "variable (p q : Prop)\n"
        "theorem a (hp : p) (hq : q) : q ∧ p := by\n"
        "  constructor\n"
        "  · sequent\n"
        "  all_goals sequent -- the other\n"
        "theorem 𝔟 (a b : ℕ) (h : a < b) : ¬b ≤ a := by have := h; sequent\n"
        "#print axioms a\n#print axioms 𝔟\n",
    )
    assert not any("error" in line or "sorryAx" in line for line in said) and said[-1].count("axioms") == 2, said


def test_it_says_what_it_found(using: Path) -> None:
    said = told(using, "theorem a (p q : Prop) (h : p ∨ q) : q ∨ p := by\n    sequent?\n")
    assert "Try this" in "".join(said) and not any("error" in line for line in said), said


@pytest.mark.parametrize(
    ("goal", "variables", "reason"),
    [
        ("1 = 2", {}, "sequent: "),
        ("True", {"SEQUENT_WITHIN": "1"}, "not within itself"),
        ("True", {"SEQUENT_COMMAND": "/nowhere/sequent"}, "/nowhere/sequent"),
        ("True", {"SEQUENT_COMMAND": "/bin/true"}, "sequent: nothing came back"),
        ("True", {"SEQUENT_SERVER": "http://127.0.0.1:9"}, "no answer from http://127.0.0.1:9"),
    ],
)
def test_it_fails_with_a_reason_at_its_place(using: Path, goal: str, variables: dict[str, str], reason: str) -> None:
    said = told(using, f"theorem a : {goal} := by\n  sequent\n", **variables)
    assert said[1].startswith("4:2: error:") and reason in said[1] and len(said) == 2, said


def test_what_an_answer_makes_lean_say_is_said_at_its_place(using: Path) -> None:
    answer = using / "talker"
    executable(answer, "#!/bin/sh\ncat > /dev/null\nprintf 'have : True := trivial\n  trace \"seen\"\n  trivial'\n")
    (said,) = told(using, "theorem a : True := by\n  sequent\n", "--json", SEQUENT_COMMAND=str(answer))
    message = json.loads(said)
    assert (message["data"].strip(), message["pos"]) == ("seen", {"line": 4, "column": 2}), said


def test_a_wrong_answer_proves_nothing(using: Path) -> None:
    for answer in ("trivial", "sorry", ") ; exact (", "exact (lcProof : 1 = 2)"):
        liar = using / "liar"
        executable(liar, f"#!/bin/sh\ncat > /dev/null\nprintf '%s' '{answer}'\n")
        said = told(using, "theorem a : 1 = 2 := by\n  sequent\n#print axioms a\n", SEQUENT_COMMAND=str(liar))
        assert any("error" in line for line in said) or "sorryAx" in said[-1], (answer, said)


def test_filling_the_file_does_not_run_it(using: Path) -> None:
    text = (
        "import Mathlib\nimport SequentTactic\ntheorem a (p : Prop) (h : p) : p ∧ p := by\n  constructor\n"
        "  · sequent\n  · sequent?\n"
    )
    options = AttemptOptions(time_limit=20, steps=60, cache=False, environment="toolchain", project=str(using))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SEQUENT_COMMAND", "/nowhere/sequent")
        with Prover(options) as prover:
            filled = FileFiller(SourceFile.of(text), prover).fill()
    assert [result.status for result in filled.results] == [HoleStatus.PROVED] * 2 and "sequent" not in filled.text
