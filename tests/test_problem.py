"""Reading problems: every accepted layout, and a clear message with its place for everything else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env.errors import ProblemError
from lean_env.lexer import LexicalError, tokenize
from lean_env.problem import BadProblem, LeanTheorem, Problem, parse_problem, read_problems, read_theorems, select

GOOD = "theorem t (n : ℕ) : n + 0 = n"


def write_lines(path: Path, *records: object) -> Path:
    path.write_text("".join((r if isinstance(r, str) else json.dumps(r)) + "\n" for r in records), encoding="utf-8")
    return path


def theorems_of(path: Path, text: str) -> list[LeanTheorem]:
    path.write_text(text, encoding="utf-8")
    found = read_theorems(path)
    assert all(isinstance(item, LeanTheorem) for item in found), found
    return [item for item in found if isinstance(item, LeanTheorem)]


@pytest.mark.parametrize(
    "ending", ["", " := by", " := sorry", " := by sorry", " :=\n  by\n  sorry\n", " := by -- go\n", " :="]
)
def test_a_statement_may_end_in_by_or_sorry_or_nothing(ending: str) -> None:
    assert parse_problem("t", GOOD + ending).statement == GOOD


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("lemma t : 1 = 1 := by", "theorem t : 1 = 1"),
        ("/-- doc -/\ntheorem t : 1 = 1", "theorem t : 1 = 1"),
        ("theorem t /- a /- := -/ b -/ : 1 = 1 -- := by\n", "theorem t : 1 = 1"),
        ("theorem t -- theorem u\n  : 1 = 1 := by", "theorem t : 1 = 1"),
        ("theorem t(n:ℕ):n = n", "theorem t (n:ℕ):n = n"),
        ("theorem t: 1 = 1 ∧\n  2 = 2", "theorem t : 1 = 1 ∧\n  2 = 2"),
        ("theorem t (n : ℕ := 5) : n = n := by", "theorem t (n : ℕ := 5) : n = n"),
        ("theorem t : let x := 5; x = 5 := by", "theorem t : let x := 5; x = 5"),
        ("theorem t : have h := 5; let ⟨a, b⟩ := (h, 1)\n  a = 5 := sorry", None),
        ("theorem t : f \" := sorry\" = ':' := by", "theorem t : f \" := sorry\" = ':'"),
        ("theorem t : f '' s = f ⁻¹' t := by", "theorem t : f '' s = f ⁻¹' t"),
        ("theorem «t x».{u} (α : Sort u) : α = α", "theorem «t x».{u} (α : Sort u) : α = α"),
        ("theorem A.t : a.prefix = x.instance := by", "theorem A.t : a.prefix = x.instance"),
        ("theorem t : open Nat in fib 1 = #s", "theorem t : open Nat in fib 1 = #s"),
        ("\ufefftheorem t :\r\n  1 = 1 := by\r\n", "theorem t :\n  1 = 1"),
    ],
)
def test_the_statement_is_what_stands_before_the_proof_without_comments(text: str, statement: str | None) -> None:
    expected = statement or text.rpartition(" := ")[0]
    assert parse_problem("t", text).statement == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "is empty"),
        ("-- theorem t : 1 = 1", "is empty"),
        ("1 = 1", "starts with `theorem NAME`"),
        ("example : 1 = 1 := by", "starts with `theorem NAME`"),
        ("import Mathlib\ntheorem t : 1 = 1", "belongs into the header"),
        ("theorem : 1 = 1", "has no name"),
        ("theorem t", "has no type"),
        ("theorem t (n : ℕ)", "has no type"),
        ("theorem t : (sorry : Prop) := by", "itself contains `sorry`"),
        ("theorem t : 1 = 1 := rfl", "goes on after `:=`"),
        ("theorem t : 1 = 1 := by\n  simp", "goes on after `:=`"),
        ("theorem t : 1 = 1 := by sorry\ntheorem u : 1 = 2 := by sorry", "goes on after `:=`"),
        ("theorem t : 1 = 1\n\nlemma u : 1 = 2", "two theorems in one statement (line 3"),
        ("theorem t : 1 = 1\naxiom bad : False", "second command starts inside the statement: `axiom` (line 2"),
        ("theorem t : 1 = 1 axiom bad : False", "`axiom`"),
        ("theorem t : λaxiom bad : False", "`axiom`"),
        ("theorem t : 1 = 1\nset_option debug.skipKernelTC true", "`set_option`"),
        ("theorem t : set_option debug.skipKernelTC true in 1 = 1", "can switch off the kernel's check"),
        ("theorem t : 1 = 1\nopen Nat", "`open`"),
        ("theorem t : 1 = 1\n@[simp]", "`@[`"),
        ("theorem t : 1 = 1 #eval 1", "`#eval`"),
        ("theorem t : 1 = 1\nlocal", "`local`"),
        ("theorem t : (1 = 1 := by", "`(` is not closed"),
        ("theorem t : 1 = 1) := by", "`)` closes no bracket"),
        ("theorem t : 1 = 1 /- := by", "a comment is not closed"),
        ("theorem t : 1 = 1 -/ := by", "`-/` closes no comment"),
        ('theorem t : "a = 1 := by', "a string is not closed"),
        ("theorem t : 1 =\0 1", "control character U+0000"),
    ],
)
def test_a_bad_statement_is_refused_with_its_reason(text: str, reason: str) -> None:
    with pytest.raises(ProblemError) as error:
        parse_problem("t", text)
    assert reason in str(error.value)


@pytest.mark.parametrize(
    "header",
    [
        "import Mathlib\n/- swallow",
        "set_option debug.skipKernelTC true",
        "def f : Nat := sorry",
        '@[extern "x"] opaque f : Nat',
        "unsafe def f := 1",
        "#eval 1",
        "run_cmd pure ()",
    ],
)
def test_a_header_that_could_get_round_the_kernel_is_refused(header: str) -> None:
    with pytest.raises(ProblemError, match="header, line"):
        parse_problem("t", GOOD, header)


def test_a_record_keeps_all_its_fields(tmp_path: Path) -> None:
    record = {"name": "p1", "formal_statement": GOOD + " := by", "header": "open Nat\n", "split": "valid"}
    record |= {"informal_statement": "n plus nothing", "difficulty": "easy", "unknown": [1]}
    (problem,) = read_problems(write_lines(tmp_path / "a.jsonl", record))
    assert problem == Problem("p1", GOOD, "open Nat\n", "n plus nothing", "easy", "valid")
    assert problem.theorem_name == "t"


def test_records_may_have_a_byte_order_mark_windows_line_ends_and_empty_lines(tmp_path: Path) -> None:
    line = json.dumps({"name": "t", "formal_statement": "theorem t :\r\n 1 = 1"}).encode()
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + line + b"\r\n\r\n")
    (problem,) = read_problems(path)
    assert isinstance(problem, Problem)
    assert problem.statement == "theorem t :\n 1 = 1"
    assert problem.header == "import Mathlib\n"


def test_each_bad_line_gets_its_own_record_and_costs_no_other(tmp_path: Path) -> None:
    good = {"name": "t", "formal_statement": GOOD}
    path = write_lines(
        tmp_path / "a.jsonl",
        good,
        "{torn",
        "[1, 2]",
        {"formal_statement": GOOD},
        {"name": "no_statement"},
        {"name": 7, "formal_statement": GOOD},
        {"name": " ", "formal_statement": GOOD},
        {"name": "null_statement", "formal_statement": None},
        {"name": "bad_header", "formal_statement": GOOD, "header": 3},
        {"name": "t", "formal_statement": GOOD},
        {"name": "bad_statement", "formal_statement": "theorem u"},
        "[" * 100_000,
        {"name": "last", "formal_statement": GOOD},
    )
    with path.open("ab") as file:
        file.write(b'{"name": "latin", "formal_statement": "\xe9"}\n')
    found = read_problems(path)
    assert [item.name for item in found] == [
        *(
            "t",
            "line@2",
            "line@3",
            "line@4",
            "no_statement",
            "line@6",
            "line@7",
            "null_statement",
            "bad_header",
            "t@10",
        ),
        *("bad_statement", "line@12", "last", "line@14"),
    ]
    reasons = {item.name: (item.place, item.reason) for item in found if isinstance(item, BadProblem)}
    assert len(reasons) == 12
    for name, (line, reason) in {
        "line@2": (2, "is not JSON"),
        "line@3": (3, "is a JSON list, expected an object"),
        "line@4": (4, 'the key "name" is missing'),
        "no_statement": (5, 'the key "formal_statement" is missing'),
        "line@6": (6, '"name" is a JSON int, expected a string'),
        "line@7": (7, '"name" is empty'),
        "null_statement": (8, '"formal_statement" is null'),
        "bad_header": (9, '"header" is a JSON int'),
        "t@10": (10, "a problem called t came before"),
        "bad_statement": (11, "has no type"),
        "line@12": (12, "is not JSON"),
        "line@14": (14, "is not UTF-8: byte 0xE9"),
    }.items():
        assert reasons[name][0] == f"{path}:{line}"
        assert reason in reasons[name][1]


def test_files_that_hold_nothing_usable_are_refused_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    (tmp_path / "notes.txt").write_text("theorem t : 1 = 1")
    (tmp_path / "latin.lean").write_bytes(b"\n-- \xe9\n")
    (tmp_path / "open.lean").write_text("\n/- theorem t : 1 = 1")
    for name, reason in [
        ("empty.jsonl", "there is no problem in it"),
        ("notes.txt", "are read from .jsonl and .lean files"),
        ("missing.jsonl", "No such file"),
        (".", "are read from"),
        ("latin.lean", "line 2 is not UTF-8"),
        ("open.lean", "open.lean:2: a comment is not closed"),
    ]:
        with pytest.raises(ProblemError) as error:
            read_problems(tmp_path / name)
        assert reason in str(error.value)


LEAN_FILE = """\
/- About this file. -/
import Mathlib

namespace Foo

/-- The first. -/
@[simp] theorem a (n : ℕ) : n + 0 = n := by
  -- a remark
  induction n with
  | zero => rfl
  | succ n ih => /- c -/ simp

theorem left_open : True := by sorry

open Nat in
lemma b : let x := 5
    x = 5 := rfl

example : 1 = 1 := rfl
#check a
private theorem c : 1 = 1 := by simp
                                done
end Foo

theorem d : 2 = 2
"""


def test_a_lean_file_gives_its_theorems_with_what_stands_before_them(tmp_path: Path) -> None:
    a, left_open, b, c, d = theorems_of(tmp_path / "f.lean", LEAN_FILE)
    assert [t.problem.name for t in (a, left_open, b, c, d)] == ["Foo.a", "Foo.left_open", "Foo.b", "Foo.c", "d"]
    assert [t.line for t in (a, left_open, b, c, d)] == [7, 13, 16, 21, 25]
    assert [t.is_open for t in (a, left_open, b, c, d)] == [False, True, False, False, True]
    assert a.problem.theorem_name == "a"
    assert a.problem.header == "/- About this file. -/\nimport Mathlib\n\nnamespace Foo\n\n"
    assert a.proof == "induction n with\n| zero => rfl\n| succ n ih =>         simp"
    assert b.problem.statement == "theorem b : let x := 5\n    x = 5"
    assert b.problem.header.endswith("open Nat \n"), "a prefix holds for its own theorem"
    assert b.proof == "exact\n  rfl"
    assert c.proof == "simp\ndone"
    assert "open Nat in\nlemma b" in c.problem.header, "and for no other"
    header = d.problem.header
    assert "left_open" not in header, "a theorem left to sorry is no premise"
    assert "example" not in header
    assert "#check" not in header
    assert header.rstrip().endswith("end Foo")


def test_theorems_of_a_file_that_cannot_be_used_are_named_with_their_line(tmp_path: Path) -> None:
    path = tmp_path / "f.lean"
    path.write_text(
        "theorem p : ∀ n, f n = n\n  | 0 => rfl\n\ntheorem q : (1 = 1\n"
        "theorem r : 1 = 1 := rfl\ntheorem r : 1 = 1 := rfl\ndef x : Nat := sorry\ntheorem s : x = x := rfl\n"
    )
    found = read_theorems(path)
    assert [(item.name, item.place.rpartition(":")[2]) for item in found if isinstance(item, BadProblem)] == [
        *(("p", "1"), ("q", "4"), ("r@6", "6"), ("s", "8")),
    ]
    (usable,) = [item for item in found if isinstance(item, LeanTheorem)]
    assert usable.problem.name == "r"
    assert "theorem p" in usable.problem.header, "proved by patterns: later theorems may use it"
    assert "theorem q" not in usable.problem.header


def test_a_command_in_the_middle_of_a_line_ends_the_theorem_before_it(tmp_path: Path) -> None:
    theorem, *_ = theorems_of(tmp_path / "f.lean", "theorem a : 1 = 2 := by simp axiom bad : 1 = 2")
    assert theorem.proof == "simp"


def test_a_theorem_is_selected_by_its_full_name_or_its_last_part(tmp_path: Path) -> None:
    path = tmp_path / "f.lean"
    path.write_text("namespace A\ntheorem t : 1 = 1\nend A\nnamespace B\ntheorem t : 1 = 1\ntheorem u : 1 = 1\nend B")
    found = read_problems(path)
    assert select(found, "u", path).name == "B.u"
    assert select(found, "A.t", path).name == "A.t"
    for name, reason in [("t", "stands for several theorems: A.t, B.t"), ("v", "is no theorem of this file")]:
        with pytest.raises(ProblemError, match=reason):
            select(found, name, path)


@given(st.text(alphabet="ab«»'\"\\-/ \n([{⟨)]}⟩:=@#λℕ₀.r", max_size=30))
def test_tokens_joined_are_the_source(source: str) -> None:
    try:
        tokens = tokenize(source, balanced=False)
    except LexicalError as error:
        assert 0 <= error.position < len(source)
    else:
        assert "".join(token.text for token in tokens) == source


def test_every_statement_of_the_public_validation_set_is_read() -> None:
    path = Path(__file__).parents[2] / "shared" / "data" / "minif2f" / "valid.jsonl"
    if not path.exists():
        pytest.skip("the public validation set is not beside this checkout (../shared/data/minif2f)")
    found = read_problems(path)
    assert len(found) == 244
    assert all(isinstance(problem, Problem) for problem in found)
