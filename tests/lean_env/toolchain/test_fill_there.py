"""Holes of a project's files, filled in its own Lean: the file's context, verdicts from there, and what is no proof."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from lean_env.embedded import core_library, find_lean
from lean_env.environment import StepStatus
from lean_env.source import SourceFile
from lean_env.survey import survey
from lean_env.toolchain.discover import Toolchain, find_toolchain
from lean_env.toolchain.environment import ToolchainEnvironment
from lean_env.verdict import Level
from prover.fill import FileFiller, HoleStatus
from prover.session import AttemptOptions, Prover
from sequent.cli import main
from tests.lean_env.toolchain.installed import ROOT
from tests.prover.test_fill import HOLES, outside_of_holes, source_of

OWN = "namespace Own\ndef twice (n : Nat) : Nat := n + n\ntheorem twice_zero : twice 0 = 0 := rfl\nend Own\n"
DRAFT = """\
import Mathlib
import Own -- of the project alone

open Own

variable (n : ℕ) {p q : Prop}

private theorem twice_eq : twice n = n + n := by sorry

theorem four : twice (twice n) = n + n + (n + n) := by
  have h := twice_eq n
  rw [h]
  · sorry

theorem both (hp : p) (hq : q) : p ∧ q := by
  constructor <;> sorry

theorem some_zero : ∃ m, twice m = 0 := ⟨0, sorry⟩

theorem wrong : twice n = n + 1 := by
  sorry
"""


@pytest.fixture(scope="module")
def own(project: Path) -> Iterator[Path]:
    """The project, with a compiled module of its own."""
    (project / "Own.lean").write_text(OWN)
    command = find_lean().command(f"--root={project}", "-o", str(project / "Own.olean"), str(project / "Own.lean"))
    subprocess.run(command, env=find_lean().environment(core_library().path), check=True, timeout=60)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LEAN_PATH", f"{project}{os.pathsep}{core_library().path}")
        yield project


@pytest.fixture(scope="module")
def prover(own: Path) -> Iterator[Prover]:
    options = AttemptOptions(time_limit=20, steps=80, cache=False, environment="toolchain", project=str(own))
    with Prover(options) as opened:
        yield opened


def test_imports_opens_variables_and_what_stands_before_count(
    own: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        Toolchain, "program", lambda *_: None
    )  # the checker of these tests knows the core library alone
    draft = own / "Draft.lean"
    draft.write_text(DRAFT)
    assert main(["fill", str(draft), "--env", "toolchain", "--steps", "80", "--fresh", "--json"]) == 1
    record = json.loads(capsys.readouterr().out)
    assert [hole["status"] for hole in record["holes"]] == ["proved"] * 4 + ["failed"], record["holes"]
    verdicts = [hole["verdict"] for hole in record["holes"][:4]]
    assert all("toolchain Lean 4.35.0" in verdict["environment"] for verdict in verdicts)
    assert {verdict["level"] for verdict in verdicts} == {3}
    assert draft.read_text().count("sorry") == 1


@pytest.mark.parametrize("name", ["crlf", "focus_and_semicolons"])
def test_files_are_filled_as_in_the_embedded_environment(name: str, prover: Prover) -> None:
    filled = FileFiller(source_of(name), prover).fill()
    assert [(result.status, result.verdict and result.verdict.level) for result in filled.results] == [
        (HoleStatus.PROVED, Level.REPLAYED)
    ] * HOLES[name]
    assert re.fullmatch(outside_of_holes(filled), filled.text)


ODD_TACTICS = [
    "exact hp", "constructor", "exact", "exact hp :=", "simp [", "· exact hp", "exact ⟨hp, hq⟩", "exact ⟨hq, hp⟩",
    "refine ⟨?_, ?_⟩", "constructor\n· exact hp", "constructor <;> assumption", "have : p := hp", "exact nowhere",
    "refine ⟨hp, ?_⟩", "left", "assumption", "skip",
]  # fmt: skip
RUNAWAY = "iterate 300 (have := hp)"  # for the time that the hole `sorry` has


@pytest.mark.parametrize(
    "hole",
    [
        "by\n  sorry",
        "sorry",
        "by\n  first\n  | (sorry)\n  | trivial",
        "by\n  constructor <;> sorry",
        "⟨(by sorry : p ∧ q).1, hq⟩",
    ],
)
def test_tactics_tried_together_do_as_each_does_alone(hole: str, own: Path) -> None:
    little = "set_option maxHeartbeats 300 in\n" if hole == "sorry" else ""
    text = f"import Mathlib\n{little}theorem t {{p q : Prop}} (hp : p) (hq : q) : p ∧ q := {hole}\n"
    with ToolchainEnvironment(find_toolchain(own)) as environment:
        found = survey(SourceFile.of(text), environment)
        state = environment.open(found.holes[0])
        tactics = [*([RUNAWAY] if hole == "sorry" else []), *ODD_TACTICS]
        together = environment.step(state, tactics)
        alone = [environment.step(state, [tactic])[0] for tactic in tactics]
    assert [(o.tactic, o.status, [c.goals for c in o.children]) for o in together] == [
        (o.tactic, o.status, [c.goals for c in o.children]) for o in alone
    ]
    closed = {outcome.tactic for outcome in together if outcome.status is StepStatus.CLOSED}
    assert closed and closed <= {"exact ⟨hp, hq⟩", "constructor <;> assumption", "assumption"}


CHEATS = """\
import Mathlib
macro "cheat" : tactic => `(tactic| exact @sorryAx _ false)
macro "sneak" : tactic => `(tactic| first | exact sequent_open_5 | exact sequent_open_6)
axiom wrong : False
theorem unproved : 1 = 2 := by sorry
private theorem a (p : Prop) : p := by
  sorry
"""


@pytest.mark.parametrize(
    ("proof", "level", "reason"),
    [
        ("cheat", Level.NONE, "rests on `sorry`"),
        ("sneak", Level.NONE, "rests on what stands for an open hole"),
        ("exact wrong.elim", Level.NONE, "rests on other axioms: wrong"),
        ("exact absurd unproved (by decide)", Level.COMPILED, "it rests on what is still open in line 5"),
        ("exact nowhere", Level.NONE, "nowhere"),
    ],
)
def test_a_wrong_proof_is_told_from_a_right_one(proof: str, level: Level, reason: str, prover: Prover) -> None:
    filler = FileFiller(SourceFile.of(CHEATS), prover)
    verdict = filler.check(filler.survey.holes[-1], proof)
    assert verdict.level is level and reason in verdict.reason, verdict


def test_a_file_that_silences_lean_about_axioms_hides_no_open_hole(prover: Prover) -> None:
    told = "'_root_.a' does not depend on any axioms"
    lie = f'macro_rules | `(command| #print axioms $_:ident) => `(command| #print "{told}")\n'
    cheat, hole = 'macro "cheat" : tactic => `(tactic| exact @sorryAx _ false)\n', "theorem a : 1 = 2 := by\n  sorry\n"
    filler = FileFiller(SourceFile.of(f"import Mathlib\n{lie}{cheat}{hole}"), prover)
    verdict = filler.check(filler.survey.holes[-1], "cheat")
    assert verdict.level is Level.NONE and "rests on `sorry`" in verdict.reason, verdict


def test_tools_for_agents_work_there(project: Path) -> None:
    arguments = ["-m", "sequent", "mcp", "--fresh", "--env", "toolchain", "--project", str(project)]
    server = StdioServerParameters(
        command=sys.executable, args=arguments, env=dict(os.environ) | {"PYTHONPATH": str(ROOT)}
    )

    async def run() -> None:
        with anyio.fail_after(120):
            async with Client(stdio_client(server)) as agent:
                statement = {"statement": "theorem t (p q : Prop) (hp : p) : p ∨ q"}
                stepped = await agent.call_tool("step", {**statement, "tactics": ["left", "right"]})
                assert stepped.structured_content is not None
                assert [item["status"] for item in stepped.structured_content["items"]] == ["open", "open"]
                verified = await agent.call_tool("verify", {**statement, "proof": "exact Or.inl hp"})
                assert verified.structured_content is not None
                verdict = verified.structured_content["verdict"]
                assert verdict["level"] == 4 and "toolchain Lean" in verdict["environment"]

    anyio.run(run)


@pytest.mark.parametrize(
    ("chosen", "options"),
    [
        ("[leanOptions]\nautoImplicit = false\npp.unicode.fun = true\nmaxSynthPendingDepth = 3\n",
         ("-DautoImplicit=false", "-Dpp.unicode.fun=true", "-DmaxSynthPendingDepth=3")),
        ('leanOptions = [{name = "weak.linter.mathlibStandardSet", value = true}, {name = "odd"}, 3]\n',
         ("-Dweak.linter.mathlibStandardSet=true",)),
        ("[leanOptions]\ndebug.skipKernelTC = true\nweak.debug.skipKernelTC = true\n", ()),
        ("leanOptions = 3\n", ()),
        ("leanOptions = [", ()),
    ],
)  # fmt: skip
def test_the_projects_options_are_those_of_its_files(project: Path, chosen: str, options: tuple[str, ...]) -> None:
    lakefile = project / "lakefile.toml"
    before = lakefile.read_text()
    lakefile.write_text(before + chosen)
    try:
        assert find_toolchain(project).options == options
    finally:
        lakefile.write_text(before)
