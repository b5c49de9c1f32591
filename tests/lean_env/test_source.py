"""A file is read as Lean reads it, and edits leave every other byte alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lean_env.errors import ProblemError
from lean_env.source import Edit, Hole, SourceFile, apply_edits, filling, outline

PIECES = [
    "\r\n",
    "\n",
    "\t",
    "-- sorry",
    "sorry",
    "theorem t : p := by",
    "αβ🙂",
    "\ufeff",
    "  ",
    "\r",
    "/- sorry -/",
    "x",
]


@given(st.lists(st.sampled_from(PIECES), max_size=40), st.data())
def test_every_byte_outside_of_the_edits_stays(pieces: list[str], data: st.DataObject) -> None:
    raw = "".join(pieces)
    source = SourceFile.of(raw)
    places = sorted(data.draw(st.sets(st.integers(0, len(source.text)), max_size=6)))
    spans = list(zip(places[::2], places[1::2], strict=False))
    marks = [f"⟪{number}⟫" for number in range(len(spans))]
    edited = source.edited(Edit(start, end, mark) for (start, end), mark in zip(spans, marks, strict=True))
    position = 0
    for (start, end), mark in zip(spans, marks, strict=True):  # what is before, between and behind them is what it was
        before, found, edited = edited.partition(mark)
        assert found
        assert before.encode() == raw[position : source.raw_offset(start)].encode()
        position = source.raw_offset(end)
    assert edited.encode() == raw[position:].encode()


@given(st.text(alphabet="a\r\n\ufeff🙂", max_size=30))
def test_no_edit_is_no_change(raw: str) -> None:
    assert SourceFile.of(raw).edited([]) == raw


def test_new_lines_end_as_most_lines_of_the_file_do() -> None:
    for raw, expected in (("a\r\nb\r\nc\n", "a\r\n1\r\n2\r\nc\n"), ("a\nb\nc\r\n", "a\n1\n2\nc\r\n")):
        assert SourceFile.of(raw).edited([Edit(2, 3, "1\n2")]) == expected


def hole(text: str, *, in_term: bool = False) -> Hole:
    offset = text.index("sorry")
    return replace(Hole("h", "s"), offset=offset, in_term=in_term)


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("t := by\n  sorry", "a\nb", "t := by\n  a\n  b"),
        ("t := by sorry", "a\n  b", "t := by\n  a\n    b"),
        ("t := by sorry -- c", "a", "t := by a -- c"),
        ("  · sorry -- c", "a\nb", "  · a\n    b -- c"),
        ("  · have h : p := by sorry", "a\nb", "  · have h : p := by\n      a\n      b"),
        ("  | inl h => sorry", "a\nb", "  | inl h =>\n    a\n    b"),
        ("  cases n <;> sorry", "a; b", "  cases n <;> (a; b)"),
        ("  cases n <;> sorry", "a\nb", "  cases n <;> (a\n               b)"),
        ("  constructor; sorry", "a\nb", "  constructor; (a\n                b)"),
        ("  (sorry)", "a\nb", "  (a\n   b)"),
        ("  { sorry }", "a", "  { a }"),
        ("  sorry <;> x", "first | a | b", "  (first | a | b) <;> x"),
        ("t := by\n    x\ns := by\n    sorry", "a\nb", "t := by\n    x\ns := by\n    a\n    b"),
        ("t := by\n    x\ns := by sorry", "a\nb", "t := by\n    x\ns := by\n    a\n    b"),
    ],
)
def test_a_script_is_set_like_the_lines_around_it(text: str, script: str, expected: str) -> None:
    assert apply_edits(text, [filling(text, hole(text), script)]) == expected


@pytest.mark.parametrize(
    ("text", "script", "expected"),
    [
        ("t := sorry", "a", "t := by a"),
        ("t := sorry", "a\nb", "t := by\n  a\n  b"),
        ("t := ⟨sorry, x⟩", "a", "t := ⟨by a, x⟩"),
        ("t := f sorry x", "a", "t := f (by a) x"),
        ("t := fun x => sorry", "a", "t := fun x => by a"),
        ("t := sorry -- c", "a", "t := by a -- c"),
        ("  _ = b := sorry", "a\nb", "  _ = b := by\n    a\n    b"),
        ("t := sorry ▸ h", "a", "t := (by a) ▸ h"),
        ("t := f sorry", "a\nb", "t := f (by\n  a\n  b)"),
    ],
)
def test_a_term_gets_a_by_block(text: str, script: str, expected: str) -> None:
    assert apply_edits(text, [filling(text, hole(text, in_term=True), script)]) == expected


def test_what_asks_or_cheats_is_kept_from_lean_and_nothing_moves() -> None:
    text = (
        "import Mathlib\n#eval 1 -- e\nset_option debug.skipKernelTC true in\ntheorem t : p := by\n  sorry\n"
        "run_cmd x\ntheorem u : q := rfl\n"
    )
    found = outline(SourceFile.of(text))
    assert found.readable.split() == "import Mathlib theorem u : q := rfl".split()
    assert (len(found.readable), found.readable.count("\n")) == (len(text), text.count("\n"))
    assert found.imports == "import Mathlib\n"
    reasons = dict(found.left_out)
    assert "#eval" in reasons[1] and "debug" in reasons[2] and reasons[2] == reasons[3] and "run_cmd" in reasons[4]


def test_a_file_that_can_not_be_read_says_why(tmp_path: Path) -> None:
    path = tmp_path / "a.lean"
    with pytest.raises(ProblemError, match="No such file"):
        SourceFile.read(path)
    path.write_bytes(b"theorem \xff")
    with pytest.raises(ProblemError, match="0xFF"):
        SourceFile.read(path)
    with pytest.raises(ProblemError, match="line 2"):
        outline(SourceFile.of("theorem t : p := rfl\n/- never closed"))
