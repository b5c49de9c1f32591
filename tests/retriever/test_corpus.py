"""Accessibility against LeanDojo's definition written out, and corpora from files."""

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retriever import Corpus, CorpusError, Premise, place
from retriever.sources import read_leandojo, read_module, read_project


@st.composite
def corpora(draw: st.DrawFn) -> Corpus:
    count = draw(st.integers(1, 12))
    names = [f"M{i}" for i in range(count)]
    imports = {
        name: tuple(draw(st.lists(st.sampled_from([*names[:i], "Outside"]), max_size=4, unique=True)))
        for i, name in enumerate(names)
    }
    places = st.tuples(st.sampled_from(names), st.integers(1, 30), st.integers(0, 100))
    premises = tuple(
        Premise(f"p{i}", "True", "theorem", module, place(line, column))
        for i, (module, line, column) in enumerate(draw(st.lists(places, max_size=30)))
    )
    order = draw(st.permutations(names))
    return Corpus(premises, {name: imports[name] for name in order})


def _reaches(corpus: Corpus, start: str, goal: str) -> bool:
    return any(other == goal or _reaches(corpus, other, goal) for other in corpus.imports.get(start, ()))


@settings(max_examples=60, deadline=None)
@given(corpora(), st.data())
def test_accessible_is_what_ends_before_in_the_file_and_what_is_imported(corpus: Corpus, data: st.DataObject) -> None:
    module = data.draw(st.sampled_from(sorted(corpus.imports)))
    here = place(data.draw(st.integers(1, 30)), data.draw(st.integers(0, 100)))
    expected = [
        (premise.module == module and premise.position <= here) or _reaches(corpus, module, premise.module)
        for premise in corpus.premises
    ]
    assert corpus.accessible_at(module, here).tolist() == expected
    closure = corpus.closure([module, "Outside"])
    assert closure == {module} | {name for name in corpus.imports if _reaches(corpus, module, name)}


def test_modules_that_import_each_other_are_no_corpus() -> None:
    with pytest.raises(CorpusError, match=r"A → B → A|B → A → B"):
        Corpus((), {"A": ("B",), "B": ("A",)})
    with pytest.raises(CorpusError, match="lacks: X"):
        Corpus((Premise("p", "True", "theorem", "X", 0),), {"A": ()})
    with pytest.raises(CorpusError, match="no module Z"):
        Corpus((), {"A": ()}).accessible_at("Z", 0)


def test_places_order_like_lines_and_columns() -> None:
    places = [place(1, 0), place(1, 5), place(1, 10**9), place(2, 0), place(10**6, 3)]
    assert all(a < b for a, b in pairwise(places))


def test_the_fingerprint_changes_with_anything_in_the_corpus() -> None:
    premise = Premise("a", "True", "theorem", "M", 3)
    corpora = [
        Corpus((premise,), {"M": ()}),
        Corpus((Premise("a", "False", "theorem", "M", 3),), {"M": ()}),
        Corpus((Premise("a", "True", "theorem", "M", 4),), {"M": ()}),
        Corpus((premise,), {"M": ("N",), "N": ()}),
        Corpus((), {"M": ()}),
    ]
    assert len({corpus.fingerprint for corpus in corpora}) == len(corpora)
    assert Corpus((premise,), {"M": ()}).fingerprint == corpora[0].fingerprint


@pytest.mark.parametrize(
    ("name", "statement", "marked"),
    [
        ("Nat.add_comm", "∀ (n m : ℕ), n + m = m + n", "theorem <a>Nat.add_comm</a> : ∀ (n m : ℕ), n + m = m + n"),
        ("A.b", "theorem b : b = 1", "theorem <a>A.b</a> : <a>A.b</a> = 1"),
        ("A.b", "theorem A.b (x : Nat) : x = x", "theorem <a>A.b</a> (x : Nat) : x = x"),
        ("A.b", "theorem _root_.A.b : True", "theorem <a>A.b</a> : True"),
        ("x.«y z»", "lemma «y z» : True", "lemma <a>x.«y z»</a> : True"),
        ("A.b*", "def b* := 1", "def <a>A.b*</a> := 1"),
    ],
)
def test_premises_are_marked_as_reprover_reads_them(name: str, statement: str, marked: str) -> None:
    assert Premise(name, statement, "theorem", "M", 0).marked == marked


SOURCE = """\
module
public import A.B
import all C D

/-! A module comment with theorem no : True -/

namespace Outer.Inner
section Part
variable (n : Nat)

/-- doc: `theorem hidden : False` -/
@[simp] protected theorem one {m : Nat} (h : m = by exact 1) : n + m = m + n := by
  have x := theorem_like
  simp
lemma two : let x := 1; x = 1 := rfl -- a comment
private theorem secret : True := trivial
end Part
theorem _root_.three
    : True := trivial
def four : Nat → Nat
  | 0 => 1
  | n + 1 => n
instance : Inhabited Nat := ⟨0⟩
instance (priority := low) five : Inhabited Nat where
  default := 0
structure Six where
  field : Nat
  deriving Repr
deriving instance BEq for Six
end Inner
mutual
theorem seven : True := trivial
end
abbrev Eight := Nat
end Outer
noncomputable opaque nine : Nat
"""


def test_a_source_file_is_read_with_namespaces_statements_and_places() -> None:
    imports, premises = read_module(SOURCE, "M")
    assert imports == ("Init", "A.B", "C", "D")
    assert [(premise.name, premise.kind) for premise in premises] == [
        ("Outer.Inner.one", "theorem"),
        ("Outer.Inner.two", "theorem"),
        ("three", "theorem"),
        ("Outer.Inner.four", "def"),
        ("Outer.Inner.five", "instance"),
        ("Outer.Inner.Six", "structure"),
        ("Outer.seven", "theorem"),
        ("Outer.Eight", "abbrev"),
        ("nine", "opaque"),
    ]
    statements = {premise.name: premise.statement for premise in premises}
    assert statements["Outer.Inner.one"] == "theorem one {m : Nat} (h : m = by exact 1) : n + m = m + n"
    assert statements["Outer.Inner.two"] == "lemma two : let x := 1; x = 1"
    assert statements["Outer.Inner.four"] == "def four : Nat → Nat"
    assert statements["Outer.Inner.Six"].startswith("structure Six where\n  field : Nat")
    lines = SOURCE.split("\n")
    for premise in premises:
        line, column = premise.position >> 16, premise.position & 0xFFFF
        assert lines[line - 1][:column].strip() and not lines[line - 1][column:].split("--")[0].strip()
    assert premises[0].position == place(14, 6)


def test_a_lake_project_is_read_with_its_packages(tmp_path: Path) -> None:
    files = {
        "lakefile.toml": 'name = "p"\n[[lean_lib]]\nname = "P"\nsrcDir = "src"\n',
        "src/P.lean": "import P.Basic\nimport Dep\ntheorem top : True := trivial\n",
        "src/P/Basic.lean": "namespace P\ntheorem basic : 1 = 1 := rfl\nend P\n",
        "src/P/Broken.lean": "theorem broken : True := trivial /- never closed",
        "not/Source.lean": "theorem nowhere : True := trivial\n",
        ".lake/packages/dep/lakefile.lean": "import Lake\n",
        ".lake/packages/dep/Dep.lean": "prelude\ntheorem dep : True := trivial\n",
        ".lake/packages/dep/.lake/build/ir/Dep.lean": "theorem built : True := trivial\n",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    sources = read_project(tmp_path)
    corpus = sources.corpus
    assert corpus.imports == {"Dep": (), "P": ("Init", "P.Basic", "Dep"), "P.Basic": ("Init",)}
    assert {premise.name for premise in corpus.premises} == {"top", "P.basic", "dep"}
    assert len(sources.skipped) == 1 and "Broken.lean:1: a comment is not closed" in sources.skipped[0]
    assert corpus.accessible_at("P", place(2)).sum() == 2
    with pytest.raises(CorpusError, match="is no Lake project"):
        read_project(tmp_path / "not")


def _dojo_line(path: str, imports: list[str], *premises: tuple[str | None, str, tuple[int, int]]) -> str:
    rows = [
        {"full_name": name, "code": code, "start": [1, 1], "end": list(end), "kind": "commanddeclaration"}
        for name, code, end in premises
    ]
    return json.dumps({"path": path, "imports": imports, "premises": rows})


def test_a_leandojo_corpus_is_read_as_leandojo_reads_it(tmp_path: Path) -> None:
    lean = ".lake/packages/lean4/src/lean/Init/Core.lean"
    mathlib = "Mathlib/Logic/Basic.lean"
    lines = [
        _dojo_line(lean, [], ("id", "def id (a : α) : α := a", (3, 9)), ("bad", "", (4, 0)), (None, "x", (5, 0))),
        _dojo_line(
            mathlib,
            [lean],
            ("and_self", "theorem and_self : (p ∧ p) = p", (10, 30)),
            ("or_self", "theorem or_self : (p ∨ p) = p", (12, 30)),
            ("[a, b]", "mutual", (13, 0)),
            ("user__.n1", "def x", (14, 0)),
        ),
    ]
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(lines))
    corpus = read_leandojo(path)
    assert corpus.imports == {"Init.Core": (), "Mathlib.Logic.Basic": ("Init.Core",)}
    assert [(premise.name, premise.kind) for premise in corpus.premises] == [
        ("id", "def"),
        ("and_self", "theorem"),
        ("or_self", "theorem"),
    ]
    assert corpus.accessible_at("Mathlib.Logic.Basic", place(12, 29)).tolist() == [True, True, False]
    assert corpus.accessible_at("Mathlib.Logic.Basic", place(12, 30)).tolist() == [True, True, True]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "corpus.jsonl:2: no line of a LeanDojo corpus"),
        ("[]", "corpus.jsonl:2"),
        ('{"path": "B.lean", "imports": ["Z.lean"], "premises": []}', "corpus.jsonl:2: 'Z.lean' is missing here"),
        ('{"path": "B.lean", "imports": []}', "corpus.jsonl:2: 'premises' is missing"),
        (_dojo_line("B.lean", [], ("b", "def b", (1, 2))).replace("[1, 2]", '"x"'), "corpus.jsonl:2"),
    ],
)
def test_a_bad_line_of_a_leandojo_corpus_is_named(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text(_dojo_line("A.lean", []) + "\n" + line + "\n")
    with pytest.raises(CorpusError) as caught:
        read_leandojo(path)
    assert message in str(caught.value)
