"""Lean's export format: what is written is what was compiled, and what is read is understood to the last key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lean_env.embedded.core import core_library
from lean_env.export import read_export, write_export
from lean_env.olean import Kind, Olean
from lean_env.terms import Decoder, ExportError, Terms

ROOTS = ["Classical.em", "Nat.add_comm", "Nat.gcd_dvd_left", "List.rec", "Quot.lift", "Int.emod_emod_of_dvd"]
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def library() -> list[Olean]:
    core = core_library()
    return [Olean(core.path / module.olean) for module in core.modules]


def exported(library: list[Olean], root: str, path: Path) -> Lines:
    write_export(path, library, root, ("4.35.0", "abc"))
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def named(lines: Lines) -> dict[int, str]:
    names = {0: ""}
    for line in lines:
        if "str" in line and "in" in line:
            names[line["in"]] = f"{names[line['str']['pre']]}.{line['str']['str']}".lstrip(".")
    return names


@pytest.mark.parametrize("root", ROOTS)
def test_what_is_read_back_is_what_was_compiled(library: list[Olean], root: str, tmp_path: Path) -> None:
    owner = {name: module for module in library for name in module.constants}
    if root not in owner:
        pytest.fail(f"the library has no {root}")
    exported(library, root, tmp_path / "e")
    terms = Terms()
    declared = read_export(tmp_path / "e", terms)
    found = {terms.text(number): each for number, each in declared.items()}
    assert root in found
    decoders = {module.path: Decoder(module, terms) for module in library}
    for name, each in found.items():
        module = owner[name]
        assert decoders[module.path].declared(module.constants[name]) == each, name
        assert module.references(module.constants[name]) <= found.keys(), name
    axioms = {name for name, each in found.items() if each.kind is Kind.AXIOM}
    assert axioms == ({"propext", "Quot.sound", "Classical.choice"} if root == "Classical.em" else axioms)


def test_a_declaration_stands_behind_all_that_it_mentions(library: list[Olean], tmp_path: Path) -> None:
    """Numbers go up by one, and none is used before its line: what a kernel that reads from the top relies on."""
    counts = {"in": 1, "il": 1, "ie": 0}
    for line in exported(library, "Nat.gcd_dvd_left", tmp_path / "e")[1:]:
        for table in counts.keys() & line.keys():
            assert line[table] == counts[table]
            counts[table] += 1


def test_the_details_of_a_family_are_those_of_leans_exporter(library: list[Olean], tmp_path: Path) -> None:
    """Compared with what lean4export's own example says of `Nat` (examples/Nat.add_succ.ndjson)."""
    lines = exported(library, "Nat.add_comm", tmp_path / "e")
    names = named(lines)
    (nat,) = (
        line["inductive"]
        for line in lines
        if "inductive" in line and names[line["inductive"]["types"][0]["name"]] == "Nat"
    )
    (kind,), (zero, succ), (recursor,) = nat["types"], nat["ctors"], nat["recs"]
    assert [names[number] for number in kind["ctors"]] == ["Nat.zero", "Nat.succ"]
    assert (kind["numParams"], kind["numIndices"], kind["numNested"]) == (0, 0, 0)
    assert (kind["isRec"], kind["isReflexive"], kind["isUnsafe"]) == (True, False, False)
    assert [(each["cidx"], each["numParams"], each["numFields"]) for each in (zero, succ)] == [(0, 0, 0), (1, 0, 1)]
    assert {names[each["induct"]] for each in (zero, succ)} == {"Nat"}
    assert [names[number] for number in recursor["all"]] == ["Nat"] and names[recursor["name"]] == "Nat.rec"
    assert [(names[rule["ctor"]], rule["nfields"]) for rule in recursor["rules"]] == [("Nat.zero", 0), ("Nat.succ", 1)]
    assert (recursor["numMotives"], recursor["numMinors"], recursor["numIndices"]) == (1, 2, 0)
    assert (recursor["k"], recursor["isUnsafe"]) == (False, False)
    (eq,) = (
        line["inductive"]
        for line in lines
        if "inductive" in line and names[line["inductive"]["types"][0]["name"]] == "Eq"
    )
    assert eq["types"][0]["numParams"] == 2 and eq["types"][0]["numIndices"] == 1 and eq["recs"][0]["k"] is True
    hints = {names[line["def"]["name"]]: line["def"]["hints"] for line in lines if "def" in line}
    assert hints["HAdd.hAdd"] == "abbrev" and hints["Nat.add"].keys() == {"regular"}


def test_a_constant_that_is_declared_nowhere_is_told(library: list[Olean], tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="declared nowhere"):
        exported(library, "nowhere", tmp_path / "e")


def first(lines: Lines, key: str) -> dict[str, Any]:
    return next(line for line in lines if key in line)


SPOILED: dict[str, Callable[[Lines], object]] = {
    "another format": lambda lines: lines[0]["meta"]["format"].update(version="2.0.0"),
    "no meta": lambda lines: lines.pop(0),
    "an unknown declaration": lambda lines: lines.append({"instance": {}}),
    "an unknown expression": lambda lines: lines.append({"mvar": 0, "ie": 10**6}),
    "a number that nothing has": lambda lines: first(lines, "app")["app"].update(fn=10**6),
    "a negative number": lambda lines: first(lines, "app")["app"].update(fn=-1),
    "a truth value for a number": lambda lines: first(lines, "app")["app"].update(fn=True),
    "a number twice": lambda lines: lines.append(first(lines, "app")),
    "two things in a line": lambda lines: first(lines, "app").update(lam={}),
    "a declaration twice": lambda lines: lines.append(first(lines, "thm")),
    "an unsafe definition": lambda lines: first(lines, "def")["def"].update(safety="unsafe"),
    "an unsafe inductive type": lambda lines: first(lines, "inductive")["inductive"]["types"][0].update(isUnsafe=True),
    "a theorem without a value": lambda lines: first(lines, "thm")["thm"].pop("value"),
    "no object": lambda lines: lines.append([]),  # type: ignore[arg-type]
    "another binder": lambda lines: first(lines, "lam")["lam"].update(binderInfo="inst"),
}


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_not_understood_is_refused(library: list[Olean], how: str, tmp_path: Path) -> None:
    lines = exported(library, "Nat.add_comm", tmp_path / "e")
    SPOILED[how](lines)
    (tmp_path / "e").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    with pytest.raises(ExportError, match=r"line \d+ of the export is not understood"):
        read_export(tmp_path / "e", Terms())


@pytest.mark.parametrize("end", ['{"thm', "\x00", "null\n", "[" * 100_000])
def test_half_a_line_is_refused(library: list[Olean], end: str, tmp_path: Path) -> None:
    exported(library, "Nat.add_comm", tmp_path / "e")
    with (tmp_path / "e").open("a") as file:
        file.write(end)
    with pytest.raises(ExportError):
        read_export(tmp_path / "e", Terms())
