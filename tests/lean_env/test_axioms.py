"""What a proof may rest on, by Lean's version."""

import re
from pathlib import Path

import pytest

from lean_env.axioms import POLICY, STANDARD_AXIOMS, Trust, objection, release_of, trust_of
from lean_env.problem import Problem
from lean_env.verdict import Level, Rung, verify

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("version", ["4.0.0", "4.9.0", "4.28.1", "4.29.0-rc1", "4.35.0", "4.36.0-rc1", "5.0.0"])
def test_the_three_axioms_are_standard_in_every_version(version: str) -> None:
    assert objection(STANDARD_AXIOMS, version) == ""
    assert objection({"propext", "sorryAx"}, version) == "sorryAx (a hole)"


@pytest.mark.parametrize(
    ("axiom", "version", "trust"),
    [
        ("Lean.ofReduceBool", "4.9.0", Trust.COMPILER),
        ("Lean.trustCompiler", "4.28.0", Trust.COMPILER),
        ("Lean.ofReduceNat", "4.34.1", Trust.COMPILER),
        ("Lean.ofReduceBool", "4.35.0", Trust.STRANGER),
        ("Lean.trustCompiler", "v4.35.0-rc2", Trust.STRANGER),
        ("t._native.native_decide.ax_1_1", "4.29.0", Trust.COMPILER),
        ("A.t._native.bv_decide.ax_1", "4.35.0", Trust.COMPILER),
        ("t._native.native_decide.ax_1_1", "4.28.0", Trust.STRANGER),
        ("t._native.native_decide.ax_1.more", "4.35.0", Trust.STRANGER),
        ("propext'", "4.35.0", Trust.STRANGER),
        ("My.propext", "4.35.0", Trust.STRANGER),
        ("propext\n", "4.35.0", Trust.STRANGER),
        ("Quot_sound", "4.35.0", Trust.STRANGER),
    ],
)
def test_what_a_name_stands_for_depends_on_the_version(axiom: str, version: str, trust: Trust) -> None:
    assert trust_of(axiom, version) is trust
    assert f"{axiom} ({trust})" in objection({axiom, "propext"}, version)


def test_no_rule_but_the_first_lets_anything_through() -> None:
    assert [rule for rule in POLICY if rule.trust is Trust.STANDARD] == [POLICY[0]]
    assert {"propext", "Classical.choice", "Quot.sound"} == STANDARD_AXIOMS
    assert [rule.source for rule in POLICY if rule.until or rule.since > (4, 0, 0)] != []


def test_a_version_that_is_none_is_told() -> None:
    with pytest.raises(ValueError, match="no version of Lean"):
        release_of("nightly")


@pytest.mark.parametrize(
    ("axiom", "said"),
    [
        ("Lean.trustCompiler", "Lean.trustCompiler (no axiom of this Lean)"),
        ("t._native.native_decide.ax_1", "compiled code, whose result the kernel takes on trust"),
    ],
)
def test_a_proof_that_rests_on_one_is_not_proved_and_the_verdict_says_what_it_is(axiom: str, said: str) -> None:
    problem = Problem("t", "theorem t : 2 + 2 = 5", f"import Mathlib\naxiom {axiom} : False\n")
    verdict = verify(problem, f"exact {axiom}.elim", guarded=False)
    assert (verdict.level, verdict.rung) == (Level.COMPILED, Rung.AXIOMS) and said in verdict.reason


def test_the_page_has_the_table() -> None:
    page = (ROOT / "docs" / "environments.md").read_text(encoding="utf-8")
    table = page.partition("\n## Axioms\n")[2].partition("\n## ")[0]
    assert {name for name in STANDARD_AXIOMS if f"`{name}`" in table} == STANDARD_AXIOMS
    for rule in POLICY:
        for release in (rule.since, rule.until):
            assert release is None or ".".join(map(str, release)) in table
        for number in re.findall(r"lean4#(\d+)", rule.source):
            assert f"leanprover/lean4/pull/{number}" in table
