"""The meta surface: every function of the binary that our code calls by name is listed, there, and of its arity."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lean_env.embedded.core import core_library
from lean_env.embedded.externs import TABLE, Binary, Row, check_surface, declared, read_table, symbols_of, table_text
from lean_env.embedded.wheel import find_lean
from lean_env.olean import Extern, Olean
from lean_env.process import run_bounded

TABLE_ROWS = read_table()


@pytest.fixture(scope="module")
def found() -> dict[str, Extern]:
    library = core_library()
    return declared(Olean(library.path / module.olean) for module in library.modules)


@pytest.fixture(scope="module")
def shared_library() -> Path:
    return find_lean().folder / "libleanshared.so"


@pytest.fixture(scope="module")
def binary(shared_library: Path) -> Binary:
    return Binary(shared_library)


def compiled(tmp_path: Path, text: str) -> Olean:
    """A module of our own above the library."""
    (tmp_path / "New.lean").write_text(text)
    lean = find_lean()
    run = run_bounded(
        lean.command("-o", "New.olean", "New.lean"),
        lean.environment(core_library().path),
        tmp_path,
        seconds=60,
        memory_mb=2_000,
    )
    assert run.status == 0, run.output
    return Olean(tmp_path / "New.olean")


def test_the_library_declares_what_the_table_lists_and_the_binary_has_it(
    found: dict[str, Extern], shared_library: Path
) -> None:
    report = check_surface(found, TABLE_ROWS, shared_library)
    assert report.faults == ()
    assert report.functions == len(found) and report.arities_read >= 40


def test_the_table_is_what_the_module_prints(found: dict[str, Extern], shared_library: Path) -> None:
    assert TABLE.read_text(encoding="utf-8") == table_text(found, shared_library)


@pytest.mark.parametrize("name", TABLE_ROWS)
def test_a_function_is_where_the_interpreter_looks_for_it_with_its_arity(name: str, binary: Binary) -> None:
    row = TABLE_ROWS[name]
    there = [symbol for symbol in symbols_of(name) if symbol in binary.functions]
    assert there[:1] == [row.symbol]
    read = {arity for symbol in there for arity in binary.arities(symbol)}
    assert read <= {len(row.extern.parameters)}


def test_arities_that_lean_is_known_to_have_are_read(binary: Binary) -> None:
    names = {"Nat.add": 2, "Lean.Elab.Tactic.evalTactic": 10, "Lean.Elab.Tactic.getMainTarget": 9}
    names |= {"Lean.Meta.inferType": 6, "Lean.Core.checkSystem": 4}
    assert {name: set(binary.arities(symbols_of(name)[0])) for name in names} == {n: {a} for n, a in names.items()}


def test_a_new_function_that_is_not_in_the_table_is_seen(
    tmp_path: Path, found: dict[str, Extern], shared_library: Path
) -> None:
    new = compiled(
        tmp_path,
        'import Sequent.Meta.Step\n@[extern "l_Lean_Elab_Tactic_getGoals"] opaque Lean.Elab.Tactic.getGoals :\n'
        "  Lean.Elab.Tactic.TacticM (List Lean.MVarId)\n",
    )
    assert [extern.parameters for extern in new.externs] == [("tobject",) * 9]
    report = check_surface(found | declared([new]), TABLE_ROWS, shared_library)
    (fault,) = report.faults
    assert "Lean.Elab.Tactic.getGoals calls the binary and is not in the table" in fault


def test_a_wrong_arity_is_seen_even_when_the_table_agrees(
    tmp_path: Path, found: dict[str, Extern], shared_library: Path
) -> None:
    new = compiled(
        tmp_path,
        'import Sequent.Meta.Step\n@[extern "l_Lean_Meta_DiscrTree_Key_format"]\n'
        "opaque Lean.Meta.DiscrTree.Key.format : Lean.Obj → Lean.Obj → Lean.Obj\n",  # it takes the key alone
    )
    (extern,) = new.externs
    symbol = next(s for s in symbols_of(extern.name) if s in Binary(shared_library).functions)
    table = TABLE_ROWS | {extern.name: Row(extern, symbol)}
    (fault,) = check_surface(found | {extern.name: extern}, table, shared_library).faults
    assert "is called with 2 arguments, and the binary's takes [1]" in fault


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"parameters": ("object",)}, "is declared from (object, object) to object"),
        ({"result": "uint8"}, "the table says from (object, object) to uint8"),
        ({"type": "Lean.Expr → Lean.Expr"}, "Lean.Expr → Lean.Expr → Lean.Expr; the table says"),
    ],
)
def test_a_declaration_that_differs_from_the_table_is_seen(
    change: dict[str, object], fault: str, found: dict[str, Extern], shared_library: Path
) -> None:
    row = TABLE_ROWS["Lean.mkApp"]
    table = TABLE_ROWS | {"Lean.mkApp": replace(row, extern=replace(row.extern, **change))}
    assert fault in check_surface(found, table, shared_library).faults[0]


def test_a_function_that_is_gone_from_the_library_or_the_binary_is_seen(
    found: dict[str, Extern], shared_library: Path
) -> None:
    gone = Extern("Lean.noSuchFunction", ("object",), "object", "Nat → Nat")
    table = TABLE_ROWS | {gone.name: Row(gone, "l_Lean_noSuchFunction")}
    assert check_surface(found, table, shared_library).faults == (
        "Lean.noSuchFunction is in the table and is not declared: remove it",
        "Lean.noSuchFunction is not in the binary: Lean's process would end when it is called",
    )


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("Lean.mkApp2", "l_Lean_mkApp2"),
        ("Lean.Syntax.isStrLit?", "l_Lean_Syntax_isStrLit_x3f"),
        ("String.beq'", "l_String_beq_x27"),
        ("A.ℕ_b", "l_A__u2115__b"),
        ("f._at_.g.spec_0", "l_f___at___00g_spec__0"),
    ],
)
def test_names_are_mangled_as_lean_does(name: str, symbol: str) -> None:
    assert symbols_of(name) == (symbol + "___boxed", symbol)
