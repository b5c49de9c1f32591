"""Holes are found by Lean, filled in their places, and count only with a verdict on the file that will stand there."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lean_env.filling import Filler
from lean_env.source import SourceFile, outline, sorries
from lean_env.verdict import Level, Rung
from prover.fill import FileFiller, FilledFile, HoleStatus
from prover.session import AttemptOptions, Prover

FILES = Path(__file__).parents[1] / "data" / "fill"
HOLES = {
    "and_swap": 4, "bom": 1, "broken_elsewhere": 2, "calc_steps": 4, "cases_and_alternatives": 4, "crlf": 4,
    "crlf_multiline": 2, "definitions": 3, "divides": 2, "examples": 3, "focus_and_semicolons": 7, "four_spaces": 3,
    "induction_steps": 4, "left_open": 3, "namespaces": 4, "nested_haves": 3, "no_imports": 1, "no_last_line_end": 1,
    "nothing_to_do": 0, "options_and_commands": 2, "structures": 3, "subtypes": 2, "tabs_in_comments": 2,
    "term_mode": 6, "unicode": 4, "universes": 2, "uses_lemmas": 1, "where_clause": 2,
}  # fmt: skip


@pytest.fixture(scope="module")
def prover() -> Iterator[Prover]:
    with Prover(AttemptOptions(time_limit=30, steps=150, cache=False)) as opened:
        yield opened


def source_of(name: str) -> SourceFile:
    return SourceFile.read(FILES / f"{name}.lean")


def outside_of_holes(filled: FilledFile) -> str:
    """A pattern of all files that differ from the source in the holes that were filled, and in nothing else."""
    source = filled.survey.source
    parts: list[str] = []
    position = 0
    for result in filled.results:
        if result.filled:
            start, end = source.raw_offset(result.hole.offset), source.raw_offset(result.hole.offset + len("sorry"))
            # a block that goes on below begins on a line of its own, without the blank that was there
            parts += [re.escape(source.raw[position:start].removesuffix(" ")), " ?", "(?s:.+?)"]
            position = end
    return "".join([*parts, re.escape(source.raw[position:])])


def test_lean_finds_the_holes_of_every_file(prover: Prover) -> None:
    assert {path.stem for path in FILES.glob("*.lean")} == set(HOLES)
    for name, count in HOLES.items():
        holes = FileFiller(source_of(name), prover).survey.holes
        assert len(holes) == count, name
        assert all(hole.goal.startswith("⊢") or "\n⊢" in hole.goal for hole in holes if not hole.obstacle), name


@pytest.mark.parametrize("name", ["crlf", "cases_and_alternatives", "where_clause"])
def test_holes_are_filled_and_the_rest_is_what_it_was(name: str, prover: Prover) -> None:
    filled = FileFiller(source_of(name), prover).fill()
    assert [(result.status, result.verdict and result.verdict.level) for result in filled.results] == [
        (HoleStatus.PROVED, Level.REPLAYED)
    ] * HOLES[name]
    assert re.fullmatch(outside_of_holes(filled), filled.text)
    again = FileFiller(SourceFile.of(filled.text), prover).fill()
    assert (again.results, again.text) == ((), filled.text)


def test_what_is_not_proved_stays_and_says_why(prover: Prover) -> None:
    source = source_of("left_open")
    easy = source.text.index("theorem easy")
    filler = FileFiller(source, prover)
    filled = filler.fill([hole for hole in filler.survey.holes if hole.obstacle or hole.offset > easy])
    data, proved = filled.results
    assert (data.status, proved.status) == (HoleStatus.UNSUPPORTED, HoleStatus.PROVED)
    assert "no proposition is wanted here, but a value" in data.reason
    assert "def answer : ℕ := sorry" in filled.text and filled.text.count("sorry") == 2


def test_what_lean_rejects_does_not_keep_the_rest_from_being_filled(prover: Prover) -> None:
    filled = FileFiller(source_of("broken_elsewhere"), prover).fill()
    assert [fault.line for fault in filled.survey.faults] == [4, 6]
    unknown, right = filled.results
    assert unknown.status is HoleStatus.UNSUPPORTED and "nowhere" in unknown.reason
    assert right.status is HoleStatus.PROVED and right.verdict and right.verdict.level is Level.REPLAYED


def test_the_tactic_sequent_is_a_hole(prover: Prover) -> None:
    text = """import Mathlib
import SequentTactic
-- by sequent
theorem both (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · sequent
  · sequent? -- why
theorem mine (sequent : 1 = 1) : 1 = 1 := sequent
theorem between (x y : ℝ) (h : x < y) : ∃ z, x < z := ⟨y, by sequent⟩
"""
    filler = FileFiller(SourceFile.of(text), prover)
    assert not filler.survey.faults
    filled = filler.fill()
    assert [(result.hole.length, result.status) for result in filled.results] == [
        (length, HoleStatus.PROVED) for length in (7, 8, 7)
    ]
    proofs = [result.proof or "" for result in filled.results]
    expected = text.replace("· sequent\n", f"· {proofs[0]}\n").replace("sequent? --", f"{proofs[1]} --")
    assert filled.text == expected.replace("by sequent⟩", f"by {proofs[2]}⟩")


@pytest.mark.parametrize("own", ["theorem sequent : 1 = 1 := rfl", 'macro "sequent" : tactic => `(tactic| rfl)'])
def test_a_file_may_give_the_word_a_meaning_of_its_own(own: str) -> None:
    file = outline(SourceFile.of(f"import Mathlib\n{own}\nexample : 1 = 1 := by sequent\n"))
    assert "by sequent\n" in file.readable and sorries(file.commands) == []


def test_a_stopped_fill_changes_nothing(prover: Prover) -> None:
    source = source_of("divides")
    filled = FileFiller(source, prover).fill(stop=lambda: True)
    assert {result.status for result in filled.results} == {HoleStatus.STOPPED} and filled.text == source.raw


CHEATS = """import Mathlib
macro "cheat" : tactic => `(tactic| exact @sorryAx _ false)
macro "sneak" : tactic => `(tactic| first | exact sequent_open_5 | exact sequent_open_6)
axiom wrong : False
theorem unproved : 1 = 2 := by sorry
theorem a (p : Prop) : p := by
  sorry
theorem two (p q : Prop) (hp : p) (hq : q) : p ∧ q := by
  constructor
  · sorry
  · sorry
"""


@pytest.mark.parametrize(
    ("proof", "level", "reason"),
    [
        ("cheat", Level.NONE, "rests on `sorry`"),
        ("sneak", Level.NONE, "rests on what stands for an open hole"),
        ("exact wrong.elim", Level.NONE, "rests on other axioms: wrong"),
        ("exact absurd unproved (by decide)", Level.COMPILED, "it rests on what is still open in line 5"),
        ("sorry", Level.NONE, "may not be used"),
        ("exact sequent_open_3", Level.NONE, "may not be used"),
        ("exact nowhere", Level.NONE, "nowhere"),
        ("exact a p", Level.NONE, "error"),
        ("simp\ntheorem extra : 1 = 1 := rfl", Level.NONE, "`theorem` may not be used"),
    ],
)
def test_no_proof_gets_past_the_verdict(
    proof: str, level: Level, reason: str, cheats: tuple[FileFiller, Filler]
) -> None:
    holes = {hole.line: hole for hole in cheats[0].survey.holes}
    verdict = cheats[1].check({holes[7]: proof})[holes[7]]
    assert verdict.level is level and reason in verdict.reason
    assert not verdict.proved


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("theorem stray : 1 = 1 := rfl", "declares something else: stray"),
        ("theorem Somewhere.stray : 1 = 1 := rfl", "declares something else: Somewhere.stray"),
        ("axiom Nat.stray : False", "declares something else: Nat.stray"),
        ("def stray : Nat := 1", "declares something else: stray"),
    ],
)
def test_without_the_guard_what_a_proof_declares_besides_is_seen(
    more: str, reason: str, monkeypatch: pytest.MonkeyPatch, prover: Prover
) -> None:
    monkeypatch.setattr("lean_env.filling.forbidden", lambda _: None)
    filler = FileFiller(SourceFile.of("import Mathlib\ntheorem t (p : Prop) (h : p) : p := by\n  sorry\n"), prover)
    verdict = filler.check(filler.survey.holes[0], f"exact h\n\n{more}")
    assert (verdict.level, verdict.rung) == (Level.NONE, Rung.PINNING) and reason in verdict.reason, verdict


def test_a_hole_is_proved_with_its_neighbours_and_not_before_them(cheats: tuple[FileFiller, Filler]) -> None:
    holes = {hole.line: hole for hole in cheats[0].survey.holes}
    alone = cheats[1].check({holes[10]: "exact hp"})[holes[10]]
    assert (alone.level, alone.reason) == (Level.COMPILED, "it rests on what is still open in line 11")
    sneaked = cheats[1].check({holes[10]: "sneak"})[holes[10]]
    assert not sneaked.proved
    both = cheats[1].check({holes[10]: "exact hp", holes[11]: "exact hq"})
    assert {verdict.level for verdict in both.values()} == {Level.REPLAYED}


def test_a_proof_that_does_not_hold_is_taken_out_and_the_others_stay(cheats: tuple[FileFiller, Filler]) -> None:
    filler, _ = cheats
    results = [filler.attempt(hole) for hole in filler.survey.holes if hole.line > 7]
    wrong = replace(results[1], proof="exact nowhere")
    filled = filler.together([results[0], wrong])
    assert [result.status for result in filled.results] == [HoleStatus.CONDITIONAL, HoleStatus.FAILED]
    assert "nowhere" in filled.results[1].reason and filled.text.count("  · sorry\n") == 1


@pytest.fixture(scope="module")
def cheats(prover: Prover) -> tuple[FileFiller, Filler]:
    filler = FileFiller(SourceFile.of(CHEATS), prover)
    return filler, Filler(filler.survey.outline, filler.survey.holes, prover.kernel)


def test_the_command_for_one_hole_says_what_its_proof_rests_on() -> None:
    text = "import Mathlib\ntheorem a : False := by\n  sorry\ntheorem b (p : Prop) : p := by\n  sorry\n"
    command = [sys.executable, "-m", "sequent", "tactic", "--at", "5:3", "--fresh"]
    run = subprocess.run(command, input=text, capture_output=True, text=True, timeout=90, check=False)
    assert run.returncode == 0 and "exact a" in run.stdout
    assert "conditional: it rests on what is still open in line 3" in run.stderr
