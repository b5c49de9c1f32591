"""The page docs/core-library.md against the library: it names what statements use, and only theorems that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from benchmarks.constants import constants_used, unmentioned
from lean_env.axioms import AxiomIndex
from lean_env.embedded import core_library
from lean_env.problem import Problem

PAGE = Path(__file__).parent.parent / "docs" / "core-library.md"
STATEMENTS = [
    Problem("square", "theorem square (x : ℝ) (h : 0 ≤ x) : Real.sqrt x * Real.sqrt x = x"),
    Problem("even", "theorem even (n : ℕ) (h : Even n) : n.gcd 2 = 2"),
    Problem("least", "theorem least : IsLeast {n : ℕ | 0 < n} 1"),
]


@pytest.fixture(scope="module")
def names() -> AxiomIndex:
    return AxiomIndex.load(core_library().path)


def rows() -> list[list[str]]:
    """The cells of every table of the page, headings and rules left out."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_every_definition_and_every_theorem_named_by_the_page_exists(names: AxiomIndex) -> None:
    cited = {name for row in rows() for cell in (row[0], row[-1]) for name in re.findall(r"`([^`]+)`", cell)}
    assert len(cited) > 150
    assert {name for name in cited if name not in names} == set()


def test_constants_are_counted_once_a_statement_with_what_they_unfold_to() -> None:
    uses = {use.name: use for use in constants_used(STATEMENTS)}
    assert uses["Real.sqrt"].statements == 1
    assert uses["Nat"].statements == 2
    assert uses["IsLeast"].kind == "definition"
    assert "lowerBounds" in uses["IsLeast"].unfolds_to and uses["IsLeast"].module == "Sequent.Set.Basic"
    assert uses["instHMul"].is_plumbing and not uses["Even"].is_plumbing
    assert "Nat.Prime" not in uses


def test_the_page_mentions_what_statements_use_and_what_it_lacks_is_seen() -> None:
    uses = constants_used(STATEMENTS)
    assert unmentioned(uses, PAGE.read_text(encoding="utf-8")) == []
    assert "Even" in unmentioned(uses, "| `Nat` | `Real` |")
