"""Declarations in Lean's export format, which other kernels read: written from `.olean` files, and read back.

The format is that of lean4export, version 3.1 (its `format_ndjson.md`): one JSON object a line, first names, universe
levels and expressions, each with a number by which later lines speak of it, then declarations.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from lean_env.olean import Constant, Kind, Olean
from lean_env.terms import BINDERS, EXPRESSIONS, Declared, Decoder, ExportError, Json, Terms

FORMAT = "3.1.0"
SAFETY = ("unsafe", "safe", "partial")
QUOTIENTS = {"Quot": "type", "Quot.mk": "ctor", "Quot.lift": "lift", "Quot.ind": "ind"}
KINDS = {"axiom": Kind.AXIOM, "def": Kind.DEFINITION, "thm": Kind.THEOREM, "opaque": Kind.OPAQUE, "quot": Kind.QUOTIENT}
FAMILY = {"types": Kind.INDUCTIVE, "ctors": Kind.CONSTRUCTOR, "recs": Kind.RECURSOR}
# What a kernel that takes literals for numbers and strings asks for by name.
LITERALS = ("Nat", "String", "String.ofList", "String.mk", "Char.ofNat", "List")


def write_export(path: Path, modules: Iterable[Olean], root: str, lean: tuple[str, str]) -> None:
    """Write the constant `root` and all that it rests on; `lean` is version and commit. Raises ExportError."""
    with path.open("w", encoding="utf-8") as file:

        def line(content: Json) -> None:
            file.write(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")

        version, githash = lean
        exporter, compiler = {"name": "sequent", "version": "1.0.0"}, {"version": version, "githash": githash}
        line({"meta": {"exporter": exporter, "lean": compiler, "format": {"version": FORMAT}}})
        _Writer(line, tuple(modules)).write(root)


class _Writer:
    def __init__(self, line: Callable[[Json], None], modules: tuple[Olean, ...]) -> None:
        self._line, terms = line, Terms(line)
        self._owner: dict[str, Decoder] = {}
        for module in modules:
            decoder = Decoder(module, terms)
            self._owner |= dict.fromkeys(module.constants, decoder)
        self._modules = modules

    @cached_property
    def _recursors(self) -> dict[str, list[str]]:
        """The recursors of each family, by the first type of it."""
        found: dict[str, list[str]] = {}
        for module in self._modules:
            for name, constant in module.constants.items():
                if constant.kind is Kind.RECURSOR:
                    found.setdefault(self._first(name), []).append(name)
        return found

    def write(self, root: str) -> None:
        """Each unit behind those that it rests on."""
        done, stack = set[str](), [root, *(name for name in LITERALS if name in self._owner)]
        while stack:
            unit = self._unit(stack[-1])
            if unit in done:
                stack.pop()
                continue
            members = self._members(unit)
            used = sorted({name for member in members for name in self._references(member)} - set(members))
            if below := [name for name in used if self._unit(name) not in done]:
                stack += below
            else:
                done.add(unit)
                self._declare(unit, members)
                stack.pop()

    def _constant(self, name: str) -> tuple[Olean, Constant]:
        if name not in self._owner:
            raise ExportError(f"{name} is declared nowhere")
        module = self._owner[name].module
        return module, module.constants[name]

    def _references(self, name: str) -> frozenset[str]:
        module, constant = self._constant(name)
        return module.references(constant)

    def _first(self, name: str) -> str:
        """The first type of the family that an inductive type, a constructor or a recursor belongs to."""
        module, constant = self._constant(name)
        record = module.record(constant)
        if constant.kind is Kind.CONSTRUCTOR:
            return self._first(module.name_at(module.field(record, 1)))
        return module.name_at(next(module.items(module.field(record, 1 if constant.kind is Kind.RECURSOR else 3))))

    def _unit(self, name: str) -> str:
        """What is declared in one line is known by one name."""
        if name in QUOTIENTS:
            return "Quot"
        _, constant = self._constant(name)
        return self._first(name) if constant.kind in FAMILY.values() else name

    def _members(self, unit: str) -> list[str]:
        module, constant = self._constant(unit)
        if unit == "Quot":
            return list(QUOTIENTS)
        if constant.kind is not Kind.INDUCTIVE:
            return [unit]
        types = [module.name_at(word) for word in module.items(module.field(module.record(constant), 3))]
        constructors = [
            module.name_at(word)
            for name in types
            for word in module.items(module.field(module.record(module.constants[name]), 4))
        ]
        return [*types, *constructors, *self._recursors.get(unit, [])]

    def _declare(self, unit: str, members: list[str]) -> None:
        constants = [self._constant(name)[1] for name in members]
        decoder = self._owner[unit]
        if constants[0].kind is Kind.INDUCTIVE:
            group = {
                key: [_details(decoder, constant) for constant in constants if constant.kind is kind]
                for key, kind in FAMILY.items()
            }
            self._line({"inductive": group})
            return
        word = next(word for word, kind in KINDS.items() if kind is constants[0].kind)
        for constant in constants:
            self._line({word: _details(decoder, constant)})


def _regular(module: Olean, word: int) -> int:
    """The height of a regular definition: 32 bits of an object without fields."""
    return sum(module.byte(module.follow(word), 0, index) << 8 * index for index in range(4))


def _details(decoder: Decoder, constant: Constant) -> Json:
    """A declaration with what belongs to its kind."""
    module, declared = decoder.module, decoder.declared(constant)
    record = module.record(constant)
    found: Json = {
        "name": declared.name,
        "levelParams": list(declared.level_parameters),
        "type": declared.type,
    }
    if declared.value is not None:
        found["value"] = declared.value

    def number(index: int) -> int:
        return module.nat(module.field(record, index))

    def names(index: int) -> list[int]:
        return list(decoder.names(module.field(record, index)))

    def flag(fields: int, index: int = 0) -> bool:
        return bool(module.byte(record, fields, index))

    match constant.kind:
        case Kind.AXIOM:
            return found | {"isUnsafe": flag(1)}
        case Kind.DEFINITION:
            word = module.field(record, 2)
            hints = ("opaque", "abbrev")[word >> 1] if word & 1 else {"regular": _regular(module, word)}
            return found | {"hints": hints, "safety": SAFETY[module.byte(record, 4)], "all": names(3)}
        case Kind.THEOREM:
            return found | {"all": names(2)}
        case Kind.OPAQUE:
            return found | {"isUnsafe": flag(3), "all": names(2)}
        case Kind.QUOTIENT:
            return found | {"kind": QUOTIENTS[constant.name]}
        case Kind.INDUCTIVE:
            counts = {"numParams": number(1), "numIndices": number(2), "numNested": number(5)}
            flags = {"isRec": flag(6), "isUnsafe": flag(6, 1), "isReflexive": flag(6, 2)}
            return found | counts | flags | {"all": names(3), "ctors": names(4)}
        case Kind.CONSTRUCTOR:
            counts = {"cidx": number(2), "numParams": number(3), "numFields": number(4)}
            return found | counts | {"induct": decoder.name(module.field(record, 1)), "isUnsafe": flag(5)}
        case Kind.RECURSOR:
            counted = ("numParams", "numIndices", "numMotives", "numMinors")
            counts = dict(zip(counted, map(number, range(2, 6)), strict=True))
            rules = [
                {
                    "ctor": decoder.name(module.field(rule, 0)),
                    "nfields": module.nat(module.field(rule, 1)),
                    "rhs": decoder.expression(module.field(rule, 2)),
                }
                for rule in map(module.follow, module.items(module.field(record, 6)))
            ]
            return found | counts | {"all": names(1), "rules": rules, "k": flag(7), "isUnsafe": flag(7, 1)}


def read_export(path: Path, terms: Terms) -> dict[int, Declared]:
    """Every declaration of an export by the number of its name. Whatever is not understood raises ExportError."""
    reader = _Reader(terms)
    with path.open(encoding="utf-8", errors="strict") as file:
        number = 0
        try:
            for number, text in enumerate(file, 1):
                reader.line(json.loads(text), first=number == 1)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError) as error:
            raise ExportError(f"line {number} of the export is not understood: {error!r}") from error
    return reader.declared


class _Reader:
    def __init__(self, terms: Terms) -> None:
        self.terms = terms
        self.declared: dict[int, Declared] = {}
        self._names, self._levels, self._expressions = {0: 0}, {0: 0}, dict[int, int]()

    def line(self, content: Json, *, first: bool) -> None:
        if first:
            if not content["meta"]["format"]["version"].startswith("3.1."):
                raise ValueError("a format other than 3.1")
            return
        table = next((key for key in ("in", "il", "ie") if key in content), "")
        if table:
            number = _count(content.pop(table))
            ((kind, parts),) = content.items()
            known = {"in": self._names, "il": self._levels, "ie": self._expressions}[table]
            if number in known:
                raise ValueError("a number is given twice")
            known[number] = {"in": self._name, "il": self._level, "ie": self._expression}[table](kind, parts)
        else:
            ((kind, parts),) = content.items()
            if kind == "inductive":
                for key, of in FAMILY.items():
                    for each in parts[key]:
                        self._declare(of, each)
            else:
                self._declare(KINDS[kind], parts)

    def _name(self, kind: str, parts: Json) -> int:
        prefix = self._names[_count(parts["pre"])]
        if kind == "num":
            return self.terms.name(kind, prefix, _count(parts["i"]))
        if kind != "str" or not isinstance(parts["str"], str):
            raise ValueError("no name")
        return self.terms.name(kind, prefix, parts["str"])

    def _level(self, kind: str, parts: Any) -> int:
        if kind in ("max", "imax"):
            one, other = parts
            return self.terms.level(kind, self._levels[_count(one)], self._levels[_count(other)])
        known = {"succ": self._levels, "param": self._names}[kind]
        return self.terms.level(kind, known[_count(parts)])

    def _expression(self, kind: str, parts: Any) -> int:
        known, terms = self._expressions, self.terms
        match kind:
            case "bvar":
                return terms.expression(kind, _count(parts))
            case "sort":
                return terms.expression(kind, self._levels[_count(parts)])
            case "const":
                levels = tuple(self._levels[_count(level)] for level in parts["us"])
                return terms.expression(kind, self._names[_count(parts["name"])], levels)
            case "lam" | "forallE":
                binder = BINDERS[BINDERS.index(parts["binderInfo"])]
                return terms.expression(kind, binder, *(known[_count(parts[key])] for key in ("type", "body")))
            case "app" | "letE":
                return terms.expression(kind, *(known[_count(parts[key])] for key in EXPRESSIONS[kind]))
            case "proj":
                of, index = self._names[_count(parts["typeName"])], _count(parts["idx"])
                return terms.expression(kind, of, index, known[_count(parts["struct"])])
            case "natVal":
                return terms.expression(kind, str(_count(int(parts))))
            case "strVal" if isinstance(parts, str):
                return terms.expression(kind, parts)
            case "mdata":
                return known[_count(parts["expr"])]
            case _:
                raise ValueError(f"{kind} is no expression")

    def _declare(self, kind: Kind, parts: Json) -> None:
        if parts.get("isUnsafe", False) is not False or parts.get("safety", "safe") != "safe":
            raise ValueError("an unsafe declaration")
        name = self._names[_count(parts["name"])]
        if name in self.declared:
            raise ValueError("a name is declared twice")
        valued = kind in (Kind.DEFINITION, Kind.THEOREM, Kind.OPAQUE)
        self.declared[name] = Declared(
            kind,
            name,
            tuple(self._names[_count(each)] for each in parts["levelParams"]),
            self._expressions[_count(parts["type"])],
            self._expressions[_count(parts["value"])] if valued else None,
        )


def _count(value: Any) -> int:
    """A natural number, and no truth value, which is one in Python."""
    if type(value) is not int or value < 0:
        raise ValueError(f"{value!r} is no natural number")
    return value
