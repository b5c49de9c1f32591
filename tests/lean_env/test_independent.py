"""Level 5: a second checker is asked, and only a clean acceptance of this very theorem counts.

No kernel but Lean's is at hand here. A stand-in (nanoda_played.py) has nanoda's command line and behaves well or badly.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path

import pytest

from lean_env import independent
from lean_env.compiling import EXPORT, MODULE, Compiler
from lean_env.embedded.core import core_library
from lean_env.errors import LeanUnavailable
from lean_env.export import write_export
from lean_env.independent import Answer, find_checker, second_opinion
from lean_env.olean import Constant, Olean
from lean_env.problem import Problem
from lean_env.source import SourceFile
from lean_env.verdict import Level, Rung, verify
from prover.fill import FileFiller
from prover.session import AttemptOptions, Prover
from worker.errors import JobError
from worker.jobs import read_options

PLAYED = Path(__file__).parent / "nanoda_played.py"
AND = Problem("and", "theorem and' (p q : Prop) (hp : p) (hq : q) : p ∧ q")
EM = Problem("em", "theorem em' (p : Prop) : p ∨ ¬p")


@pytest.fixture
def checker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that says how the stand-in behaves."""
    program = tmp_path / "checker" / "nanoda_bin"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n{PLAYED.read_text()}")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("SEQUENT_CHECKER", str(program))
    mode = program.with_name("mode")
    mode.write_text("accept")
    return mode


Pair = tuple[tuple[Olean, Constant], Olean]


def compiled(folder: Path, statement: str, proof: str, prefix: str = "") -> Pair:
    modules: list[Olean] = []
    for name, block in (("stated", "sorry"), ("solved", proof)):
        (folder / name).mkdir()
        text = f"{prefix}{statement} := by {block}\n"
        run = Compiler(core_library()).compile(folder / name, f"import Mathlib\n{text}")
        assert run.status == 0, run.output
        modules.append(Olean(folder / name / f"{MODULE}.olean"))
    theorem = next(c for c in modules[0].constants.values() if c.name == statement.split()[1])
    return (modules[0], theorem), modules[1]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    return compiled(tmp_path_factory.mktemp("pair"), AND.statement, "exact ⟨hp, hq⟩")


@pytest.mark.usefixtures("checker")
def test_a_proof_that_a_second_checker_accepts_is_level_five() -> None:
    verdict = verify(EM, "exact Classical.em p", independent=True)
    assert (verdict.level, verdict.reason, verdict.rung) == (Level.INDEPENDENT, "", None)
    assert verdict.checker.startswith("nanoda_bin 0.0.0-played (sha256 ") and verdict.checker in str(verdict)
    assert verdict.as_json()["checker"] == verdict.checker and verdict.as_json()["level"] == 5


def test_what_a_second_checker_rejects_is_not_proved(checker: Path) -> None:
    checker.write_text("reject")
    verdict = verify(AND, "exact ⟨hp, hq⟩", independent=True)
    assert (verdict.level, verdict.rung, verdict.proved) == (Level.NONE, Rung.INDEPENDENT, False)
    assert "rejects it" in verdict.reason and "assertion failed" in verdict.reason and "0.0.0-played" in verdict.reason


def test_without_a_checker_level_four_is_the_top_and_the_verdict_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SEQUENT_CHECKER", raising=False)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    verdict = verify(AND, "exact ⟨hp, hq⟩", independent=True)
    assert (verdict.level, verdict.rung, verdict.checker) == (Level.REPLAYED, Rung.INDEPENDENT, "")
    assert verdict.proved and "no second checker is installed" in str(verdict)


HOLES = """\
import Mathlib
def twice (n : ℕ) : ℕ := n + n
theorem a : twice 2 = 4 := by sorry
private theorem b (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  sorry
example : 2 + 2 = 4 := by sorry
"""


@pytest.mark.parametrize(
    ("mode", "levels"), [("accept", [5, 5, 4]), ("reject", [None, None, 4]), ("silence", [4, 4, 4])]
)
def test_proofs_for_holes_of_a_file_are_brought_before_it(checker: Path, mode: str, levels: list[int | None]) -> None:
    checker.write_text(mode)
    options = AttemptOptions(time_limit=20, steps=60, cache=False, independent=True)
    with Prover(options) as prover:
        filled = FileFiller(SourceFile.of(HOLES), prover).fill()
    assert [result.verdict and int(result.verdict.level) for result in filled.results] == levels, filled.results
    assert filled.text.count("sorry") == levels.count(None)
    assert all("rejects it" in result.reason for result in filled.results if result.verdict is None)


def test_the_switch_is_there_for_attempts_and_for_the_service(checker: Path) -> None:
    options = read_options({"independent": True, "steps": 60}, 60.0)
    with Prover(options) as prover:
        found = prover.attempt(AND)
    assert found.verdict is not None and found.verdict.level is Level.INDEPENDENT
    checker.write_text("reject")
    with Prover(options) as prover:  # what is remembered of the first proof does not make it one
        found = prover.attempt(AND)
    assert found.status != "proved"
    with pytest.raises(JobError, match="independent"):
        read_options({"independent": "yes"}, 60.0)


@pytest.mark.usefixtures("checker")
def test_a_wrong_proof_is_not_brought_before_it() -> None:
    verdict = verify(AND, "exact ⟨hp, hp⟩", independent=True)
    assert (verdict.level, verdict.rung, verdict.checker) == (Level.NONE, Rung.COMPILATION, "")


@pytest.mark.parametrize(
    ("mode", "answer", "reason"),
    [
        ("accept", Answer.ACCEPTED, ""),
        ("reject", Answer.REJECTED, "assertion failed"),
        ("error", Answer.REJECTED, "does not type-check"),
        ("unreadable", Answer.NONE, "failed with status 101"),
        ("crash", Answer.NONE, "failed with status -11"),
        ("crash after acceptance", Answer.NONE, "failed with status -11"),
        ("fail after acceptance", Answer.NONE, "failed with status 3"),
        ("garbage", Answer.NONE, "does not say that it accepts"),
        ("silence", Answer.NONE, "silence"),
        ("ok", Answer.NONE, "does not say that it accepts"),
        ("another theorem", Answer.NONE, "does not speak of and'"),
        ("a longer name", Answer.NONE, "does not speak of and'"),
        ("fewer", Answer.NONE, "it checked "),
        ("no declaration", Answer.NONE, "it checked 0 of "),
        ("skipped axioms", Answer.NONE, "does not say that it accepts"),
    ],
)
def test_only_a_clean_acceptance_counts(
    checker: Path, pair: Pair, tmp_path: Path, mode: str, answer: Answer, reason: str
) -> None:
    checker.write_text(mode)
    found = second_opinion(Compiler(core_library()), tmp_path, *pair)
    assert (found.answer, bool(found.reason)) == (answer, bool(reason)) and reason in found.reason, found


@pytest.mark.parametrize(
    ("mode", "bound", "value", "reason"),
    [
        ("hang", "CHECK_SECONDS", 1.0, "not done after 1 s"),
        ("grow", "CHECK_MEMORY_MB", 200, "used more than 200 MB"),
        ("flood", "CHECK_SECONDS", 60.0, "wrote more than"),
    ],
)
def test_it_is_bounded(
    checker: Path,
    pair: Pair,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
    bound: str,
    value: float,
    reason: str,
) -> None:
    checker.write_text(mode)
    monkeypatch.setattr(independent, bound, value)
    found = second_opinion(Compiler(core_library()), tmp_path, *pair)
    assert found.answer is Answer.NONE and f"it was ended: {reason}" in found.reason


def test_a_program_that_can_not_be_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for text in (tmp_path, tmp_path / "nowhere", PLAYED):
        monkeypatch.setenv("SEQUENT_CHECKER", str(text))
        with pytest.raises(LeanUnavailable, match="no program that can be run"):
            find_checker(lambda _: None)


def test_one_on_the_path_is_found_and_the_chosen_one_goes_first(checker: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = checker.with_name("nanoda_bin")
    other = checker.with_name("mine")
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    monkeypatch.setenv("SEQUENT_CHECKER", str(other))
    assert find_checker(lambda _: program).name.startswith("mine of unknown version (sha256 ")
    monkeypatch.delenv("SEQUENT_CHECKER")
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    assert find_checker(Compiler(core_library()).program).program == program


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize(
    ("statement", "proof", "prefix"),
    [
        ("theorem t (p q : Prop) (hp : p) (hq : q) : q ∧ p", "exact ⟨hq, hp⟩", ""),
        ("theorem t : two = 2", "rfl", "def two : ℕ := 2\n"),
    ],
)
def test_an_export_of_another_theorem_is_not_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statement: str, proof: str, prefix: str
) -> None:
    """The exporter gives what compiled well, under the same name, and it is not what was compiled."""
    asked = statement.replace("q ∧ p", "p ∧ q"), proof.replace("⟨hq, hp⟩", "⟨hp, hq⟩"), prefix.replace("2", "1 + 1")
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    mine = compiled(tmp_path / "one", *asked)
    _, theirs = compiled(tmp_path / "other", statement, proof, prefix)
    kernel = Compiler(core_library())

    def export(_: Compiler, folder: Path, _module: Olean, name: str) -> Path:
        library = [Olean(kernel.library.path / each.olean) for each in kernel.library.modules]
        write_export(folder / EXPORT, [*library, theirs], name, ("4.35.0", ""))
        return folder / EXPORT

    monkeypatch.setattr(Compiler, "export", export)
    found = second_opinion(kernel, tmp_path, *mine)
    assert found.answer is Answer.NONE and found.checker
    assert ("two is not as it was compiled" if prefix else "t states something else") in found.reason


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize("error", [RecursionError("too deep"), IndexError("too far"), ValueError("too odd")])
def test_a_module_that_can_not_be_read_is_no_acceptance(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def declared(*_: object) -> None:
        raise error

    monkeypatch.setattr("lean_env.independent.Decoder.declared", declared)
    found = second_opinion(Compiler(core_library()), tmp_path, *pair)
    assert (found.answer, found.reason) == (Answer.NONE, str(error))


@pytest.mark.usefixtures("checker")
@pytest.mark.parametrize(
    ("axiom", "answer", "reason"),
    [
        ("bad", Answer.REJECTED, "other axioms: bad (no axiom of this Lean)"),
        ("sorryAx", Answer.REJECTED, "other axioms: sorryAx (a hole)"),
        ("propext", Answer.ACCEPTED, ""),
    ],
)
def test_axioms_are_counted_anew_in_the_export(
    pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, axiom: str, answer: Answer, reason: str
) -> None:
    """An exporter that finds an axiom which Lean's own report has missed is believed."""
    genuine = Compiler.export

    def export(self: Compiler, folder: Path, module: Olean, name: str) -> Path:
        path = genuine(self, folder, module, name)
        with path.open("a") as file:
            json.dump({"in": 9_999, "str": {"pre": 0, "str": axiom}}, file)
            file.write("\n")
            json.dump({"axiom": {"name": 9_999, "levelParams": [], "type": 0, "isUnsafe": False}}, file)
        return path

    monkeypatch.setattr(Compiler, "export", export)
    found = second_opinion(Compiler(core_library()), tmp_path, *pair)
    assert found.answer is answer and reason in found.reason, found
