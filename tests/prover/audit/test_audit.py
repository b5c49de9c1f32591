"""The audit: alarms rest on proofs, true statements raise none, and the text alone shows what it can."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.problem import Problem, parse_jsonl, parse_problem, read_problems
from lean_env.verdict import Level, verify
from prover.audit.findings import Finding, Kind
from prover.audit.lean import examine
from prover.audit.text import known, likely_typos, read_statements
from sequent.cli import main

ROOT = Path(__file__).parents[3]
DATA = ROOT.parent / "shared" / "data" / "minif2f"


@pytest.fixture(scope="module")
def lean() -> Iterator[EmbeddedEnvironment]:
    with EmbeddedEnvironment() as opened:
        yield opened


def kinds(statements: dict[str, str], header: str = "import Mathlib\n") -> list[tuple[str, Kind]]:
    problems = [parse_problem(name, text, header) for name, text in statements.items()]
    return [(finding.problem, finding.kind) for finding in read_statements(problems)]


def test_statements_that_say_the_same_are_told() -> None:
    statements = {
        "a": "theorem a (x y : ℕ) (h : x < y) : x ≤ y",
        "b": "theorem b (x y : ℕ) (h : x < y) : x ≤ y + 0",
        "c": "theorem c (m n : ℕ) (hmn : m < n) : m ≤ n := by sorry",
    }
    assert kinds(statements) == [("c", Kind.DUPLICATE)]


@pytest.mark.parametrize(
    ("statement", "typo"),
    [
        ("theorem t (x₁ : ℕ) (h : x1 = 2) : x₁ = 2", "x1"),
        ("theorem t (N : ℕ) (h : n = 2) : N = 2", "n"),
        ("theorem t (a' : ℕ) (h : ∀ b, a + b = 2) : a' = 2", "a"),
        ("theorem t (x : ℕ) (h : x = 2) : x = 2 ∧ π > 3", None),
        ("theorem t (x : ℕ) : ∀ X, X = x → x = X", None),
        ("theorem t (f : ℕ → ℕ) : ∑ F ∈ Finset.range 3, f F = {G : ℕ | G = 1}.ncard", None),
        ("theorem t (x : ℝ) : x + e = 2", None),
    ],
)
def test_unbound_names_that_look_like_bound_ones_are_told(statement: str, typo: str | None) -> None:
    found = list(likely_typos(parse_problem("", statement)))
    assert [text.split("`")[1] for text in found] == ([typo] if typo else [])


@pytest.mark.parametrize(
    ("statement", "header", "words"),
    [
        ("theorem t : ∑ k in Finset.range 3, k = 3", "import Mathlib\n", "∈"),
        ("theorem t (f : ℕ → ℕ) (h : f = λ x, x) : nat.prime 3", "import Mathlib\n", "Lean 3"),
        ("theorem t : 1 = 1", "import data.real.basic\n", "Lean 3"),
        ("theorem t : ∑ k ∈ Finset.range 3, k = 3", "import Mathlib\n", None),
        ("theorem t (f : ℕ → ℕ) (h : f = fun x => x) : f 1 = 1", "import Mathlib.Tactic\n", None),
    ],
)
def test_what_is_written_for_another_lean_is_told(statement: str, header: str, words: str | None) -> None:
    found = [f for f in read_statements([parse_problem("", statement, header)]) if f.kind is Kind.OLDER]
    assert [words in finding.text for finding in found if words] == ([True] if words else [])
    assert bool(found) == bool(words)


def test_what_can_not_be_read_is_an_alarm() -> None:
    (finding,) = read_statements(parse_jsonl(b'{"name": "x", "formal_statement": "lemma"}', "f"))
    assert finding.kind is Kind.UNREADABLE and finding.is_alarm


def test_the_list_of_known_faults_says_why_and_who_says_so() -> None:
    rows = [json.loads(line) for line in (ROOT / "prover/audit/known.jsonl").read_text().splitlines()]
    assert len(rows) == len(known()) == 11
    assert all(row[field] for row in rows for field in ("name", "benchmark", "why", "source", "key"))


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("theorem t (x : ℝ) (h : x < 1) (g : 2 < x) : x = 7", Kind.CONTRADICTORY),
        ("theorem t (a b : ℕ) : a - b + b = a", Kind.FALSE),
        ("theorem t : (2 : ℕ) + 2 = 5", Kind.FALSE),
        ("theorem t (x : ℝ) (h : Real.logb 2 x = 3) : x = 9", Kind.FALSE),
        ("theorem t (x : ℝ) : x = nonsense", Kind.UNSTATED),
        ("theorem t (x y : ℝ) (h : x < y) : x ≤ y", None),
        ("theorem t (n : ℕ) (h : n % 4 = 3) : n % 2 = 1", None),
        ("theorem t : (2 : ℕ) + 2 = 4", None),
    ],
)
def test_alarms_rest_on_proofs(lean: EmbeddedEnvironment, statement: str, kind: Kind | None) -> None:
    found = examine(parse_problem("t", statement), lean, verify, 0.5)
    assert [finding.kind for finding in found] == ([kind] if kind else [])
    for finding in found:
        if finding.is_alarm:
            assert finding.verdict is not None and finding.verdict.level is Level.REPLAYED


def validation(names: set[str] | None = None) -> list[Problem]:
    if not DATA.exists():
        pytest.skip("the public validation set is not beside this checkout (../shared/data/minif2f)")
    found = read_problems(DATA / "valid.jsonl")
    return [p for p in found if isinstance(p, Problem) and (names is None or p.name in names)]


def test_the_statements_reported_false_are_found_and_by_their_text_no_others() -> None:
    problems = validation()
    reported = set(json.loads((DATA / "reported_false_valid.json").read_text()))
    findings = read_statements(problems)
    assert {finding.problem for finding in findings if finding.is_alarm} == reported and len(reported) == 9
    warned = {finding.problem for finding in findings} - reported
    assert len(warned) < 0.02 * len(problems)


REFUTED = {"aime_1984_p5", "aime_1988_p3", "amc12a_2020_p13", "imo_1967_p3", "mathd_algebra_433"}


def test_statements_reported_false_are_refuted_in_lean(lean: EmbeddedEnvironment) -> None:
    """Those at whose counterexamples the core library computes; the other four need more than an instance."""
    found = {p.name: examine(p, lean, verify, 0.0) for p in validation(REFUTED)}
    assert {name for name, findings in found.items() if [f.kind for f in findings] == [Kind.FALSE]} == REFUTED


def test_the_command_tells_alarms_from_warnings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = {"good": "(x : ℕ) : x = x", "false": "(x : ℕ) : x - 1 + 1 = x", "twin": "(y : ℕ) : y = y"}
    file, out = tmp_path / "p.jsonl", tmp_path / "findings.jsonl"
    lines = (
        json.dumps({"name": name, "formal_statement": f"theorem {name} {rest} := by"}) for name, rest in rows.items()
    )
    file.write_text("\n".join(lines))
    assert main(["audit", str(file), "--workers", "1", "-o", str(out), "--time-limit", "0.2"]) == 1
    said = capsys.readouterr().out
    assert "ALARM   false: false" in said and "warning twin: duplicate" in said and "good:" not in said
    assert {json.loads(line)["name"] for line in out.read_text().splitlines()} == {"false", "twin"}
    assert main(["audit", str(file), "--text", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["counts"] == {"duplicate": 1}


def test_findings_are_records() -> None:
    finding = Finding("x", Kind.DUPLICATE, "says the same as y")
    assert json.loads(json.dumps(finding.as_json())) == {
        "name": "x",
        "kind": "duplicate",
        "alarm": False,
        "text": "says the same as y",
    }
