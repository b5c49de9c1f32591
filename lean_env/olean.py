"""Reads `.olean` files without Lean: constants, their kinds, types, and what they refer to.

An `.olean` is Lean's heap written to disk: a header of 88 bytes, a pointer to the root, then objects of 8-byte words
whose pointers count from the base address in the header (Lean 4 `runtime/compact.cpp`, `library/module.cpp`). Reading
it here means that no code of the module, no notation and no macro of it, has any say in what we see.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from pathlib import Path

from lean_env.errors import LeanEnvError

HEADER_BYTES = 88

# Constructors of Lean's `IRType` that a function's parameters and result can have, in its order.
IR_TYPES = (
    *("float", "uint8", "uint16", "uint32", "uint64", "usize", "erased", "object", "tobject", "float32"),
    *("struct", "union", "tagged", "void"),
)
IR_DECLARATIONS = "Lean.IR.declMapExt"  # the environment extension that keeps what the interpreter runs
RANGES = "Lean.declRangeExt"  # the one that keeps where declarations stand
ARRAY, STRING, MPZ = 246, 249, 250  # object tags of the runtime; constructors have tags up to 244


class OleanError(LeanEnvError):
    """The file is not an `.olean` of the expected version."""


# What reading a compiled module can raise: a hostile proof may have made it.
UNREADABLE = (LeanEnvError, OSError, IndexError, ValueError, RecursionError)


class Kind(IntEnum):
    """Constructors of Lean's `ConstantInfo`, in its order."""

    AXIOM = 0
    DEFINITION = 1
    THEOREM = 2
    OPAQUE = 3
    QUOTIENT = 4
    INDUCTIVE = 5
    CONSTRUCTOR = 6
    RECURSOR = 7


class ExprTag(IntEnum):
    """Constructors of Lean's `Expr`, in its order."""

    BVAR = 0
    FVAR = 1
    MVAR = 2
    SORT = 3
    CONST = 4
    APP = 5
    LAMBDA = 6
    FORALL = 7
    LET = 8
    LITERAL = 9
    MDATA = 10
    PROJ = 11


@dataclass(frozen=True, slots=True)
class Constant:
    """One declaration. `address` is where its `ConstantInfo` lies in the module's words."""

    name: str
    kind: Kind
    address: int


@dataclass(frozen=True, slots=True)
class Extern:
    """A function of the binary that interpreted code calls by name: how it is called, and the type we gave it."""

    name: str
    parameters: tuple[str, ...]
    result: str
    type: str

    def __str__(self) -> str:
        return f"({', '.join(self.parameters)}) to {self.result}, {self.type}"


class Olean:
    """One compiled module, read on demand. Addresses are indices of 8-byte words; an odd word is a small number."""

    def __init__(self, path: Path) -> None:
        raw = path.read_bytes()
        if raw[:5] != b"olean" or raw[5] != 2 or len(raw) % 8:
            raise OleanError(f"{path} is not an .olean file of version 2")
        self.path = path
        self.content = raw
        self.lean_version = raw[7:40].rstrip(b"\0").decode()
        self.githash = raw[40:80].decode()
        self._words = memoryview(raw).cast("Q")
        self._base = self._words[10]
        self._names: dict[int, str] = {}

    def follow(self, word: int) -> int:
        """The address that a pointer word means."""
        return (word - self._base) >> 3

    def tag(self, address: int) -> int:
        """Which constructor made the object, or what else it is."""
        return self._words[address] >> 56

    def field(self, address: int, index: int) -> int:
        """The word of a constructor's field."""
        return self._words[address + 1 + index]

    def constructor(self, word: int) -> int:
        """Which constructor a value was made by, be it boxed or an object."""
        return word >> 1 if word & 1 else self.tag(self.follow(word))

    def byte(self, address: int, fields: int, index: int = 0) -> int:
        """A byte of those that lie behind a constructor's `fields` words."""
        return self.content[((address + 1 + fields) << 3) + index]

    def array(self, word: int) -> list[int]:
        """The words of an array."""
        address = self.follow(word)
        if self.tag(address) != ARRAY:
            raise OleanError(f"{self.path}: expected an array")
        return list(self._words[address + 3 : address + 3 + self._words[address + 1]])

    def items(self, word: int) -> Iterator[int]:
        """The words of a list."""
        while not word & 1:
            address = self.follow(word)
            yield self.field(address, 0)
            word = self.field(address, 1)

    def string(self, word: int) -> str:
        """A string."""
        address = self.follow(word)
        if self.tag(address) != STRING:
            raise OleanError(f"{self.path}: expected a string")
        start = (address + 4) << 3
        return self.content[start : start + self._words[address + 1] - 1].decode()

    def nat(self, word: int) -> int:
        """A natural number of any size."""
        if word & 1:
            return word >> 1
        address = self.follow(word)
        if self.tag(address) != MPZ:
            raise OleanError(f"{self.path}: expected a number")
        start, limbs = (address + 3) << 3, self._words[address + 1] >> 32
        return int.from_bytes(self.content[start : start + 8 * limbs], "little")

    def name_at(self, word: int) -> str:
        """A name, its parts joined by dots, a part that is a number as `#1`."""
        if word & 1:
            return ""
        known = self._names.get(word)
        if known is None:
            address = self.follow(word)
            prefix = self.name_at(self.field(address, 0))
            last = self.field(address, 1)
            part = self.string(last) if self.tag(address) == 1 else f"#{self.nat(last)}"
            known = self._names[word] = f"{prefix}.{part}" if prefix else part
        return known

    @cached_property
    def _root(self) -> int:
        return self.follow(self._words[HEADER_BYTES >> 3])

    @cached_property
    def imports(self) -> tuple[str, ...]:
        """Names of the modules that this one imports directly."""
        return tuple(self.name_at(self.field(self.follow(word), 0)) for word in self.array(self.field(self._root, 0)))

    @cached_property
    def constants(self) -> Mapping[str, Constant]:
        """Every declaration of the module by its full name."""
        names = [self.name_at(word) for word in self.array(self.field(self._root, 1))]
        words = self.array(self.field(self._root, 2))
        return {
            name: Constant(name, Kind(self.constructor(word)), self.follow(word))
            for name, word in zip(names, words, strict=True)
        }

    def record(self, constant: Constant) -> int:
        """The kind's own record (`TheoremVal`, ...)."""
        return self.follow(self.field(constant.address, 0))

    def signature(self, constant: Constant) -> int:
        """`ConstantVal`: name, level parameters, type."""
        return self.follow(self.field(self.record(constant), 0))

    def level_parameters(self, constant: Constant) -> tuple[str, ...]:
        """Universe parameters in order."""
        return tuple(self.name_at(word) for word in self.items(self.field(self.signature(constant), 1)))

    def type_of(self, constant: Constant) -> int:
        """The word of the type."""
        return self.field(self.signature(constant), 2)

    def _expressions(self, constant: Constant) -> list[int]:
        """Type and, where there is one, value."""
        found = [self.type_of(constant)]
        if constant.kind in (Kind.DEFINITION, Kind.THEOREM, Kind.OPAQUE):
            found.append(self.field(self.record(constant), 1))
        return found

    def references(self, constant: Constant) -> frozenset[str]:
        """Names of all constants that occur in type and value; for an inductive type also its family."""
        found = self._mentioned(self._expressions(constant))
        record = self.record(constant)
        if constant.kind is Kind.INDUCTIVE:  # InductiveVal: signature, numParams, numIndices, all, ctors, …
            for field in (3, 4):
                found.update(self.name_at(word) for word in self.items(self.field(record, field)))
        elif constant.kind is Kind.CONSTRUCTOR:  # ConstructorVal: signature, induct, …
            found.add(self.name_at(self.field(record, 1)))
        return frozenset(found)

    def type_references(self, constant: Constant) -> frozenset[str]:
        """Names of all constants that occur in the type alone."""
        return frozenset(self._mentioned([self.type_of(constant)]))

    def _mentioned(self, stack: list[int]) -> set[str]:
        """Names of all constants in some expressions."""
        seen: set[int] = set()
        found: set[str] = set()
        words, base = self._words, self._base
        while stack:
            word = stack.pop()
            if word in seen:
                continue
            seen.add(word)
            at = (word - base) >> 3
            tag = words[at] >> 56
            if tag == ExprTag.APP:
                stack += (words[at + 1], words[at + 2])
            elif tag == ExprTag.CONST:
                found.add(self.name_at(words[at + 1]))
            elif tag in (ExprTag.LAMBDA, ExprTag.FORALL):
                stack += (words[at + 2], words[at + 3])
            elif tag == ExprTag.LET:
                stack += (words[at + 2], words[at + 3], words[at + 4])
            elif tag == ExprTag.MDATA:
                stack.append(words[at + 2])
            elif tag == ExprTag.PROJ:
                found.add(self.name_at(words[at + 1]))
                stack.append(words[at + 3])
        return found

    def is_unsafe(self, constant: Constant) -> bool:
        """Whether a definition is marked `unsafe`, so that the kernel lets no theorem use it."""
        # DefinitionVal: signature, value, hints, all; then the byte `safety`, of which 0 means unsafe
        return constant.kind is Kind.DEFINITION and self.byte(self.record(constant), 4) == 0

    def _extension(self, name: str) -> Iterator[int]:
        """Addresses of what the module adds to an environment extension."""
        for word in self.array(self.field(self._root, 4)):
            entry = self.follow(word)
            if self.name_at(self.field(entry, 0)) == name:
                yield from map(self.follow, self.array(self.field(entry, 1)))

    @cached_property
    def ranges(self) -> Mapping[str, tuple[tuple[int, int], tuple[int, int]]]:
        """Where each declaration that was written starts and ends: lines from 1, columns from 0, in characters."""
        found: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {}
        for entry in self._extension(RANGES):  # (name, DeclarationRanges: range, selectionRange)
            ranges = self.follow(self.field(entry, 1))
            written = self.follow(self.field(ranges, 0))  # DeclarationRange: pos, charUtf16, endPos, endCharUtf16
            start, end = (self.follow(self.field(written, index)) for index in (0, 2))
            found[self.name_at(self.field(entry, 0))] = (
                (self.nat(self.field(start, 0)), self.nat(self.field(start, 1))),
                (self.nat(self.field(end, 0)), self.nat(self.field(end, 1))),
            )
        return found

    @cached_property
    def externs(self) -> tuple[Extern, ...]:
        """Functions of the binary that this module declares, as the interpreter will call them, by name."""
        found: list[Extern] = []
        for declaration in self._extension(IR_DECLARATIONS):
            if self.tag(declaration) != 1:  # `Decl.extern`: name, parameters, result, …
                continue
            name = self.name_at(self.field(declaration, 0))
            parameters = [self.follow(word) for word in self.array(self.field(declaration, 1))]
            found.append(
                Extern(
                    name,
                    tuple(IR_TYPES[self.constructor(self.field(at, 1))] for at in parameters),
                    IR_TYPES[self.constructor(self.field(declaration, 2))],
                    self._text(self.type_of(self.constants[name]), []),
                )
            )
        return tuple(sorted(found, key=lambda extern: extern.name))

    def _text(self, word: int, bound: list[str], inside: bool = False) -> str:
        """A term in Lean's notation, as far as types of functions need it; without universe levels."""
        at = self.follow(word)
        tag, fields = self.tag(at), self._words[at + 1 : at + 5]
        if tag == ExprTag.BVAR:
            return bound[-1 - self.nat(fields[0])]
        if tag == ExprTag.SORT:
            level = self._level(fields[0])
            return "Prop" if level == (0,) else "Type" if level == (1, (0,)) else "Sort*"
        if tag == ExprTag.CONST:
            return self.name_at(fields[0])
        if tag == ExprTag.MDATA:
            return self._text(fields[1], bound, inside)
        if tag == ExprTag.LITERAL:
            return str(self.literal(fields[0]))
        if tag == ExprTag.APP:
            text = f"{self._text(fields[0], bound)} {self._text(fields[1], bound, True)}"
        elif tag in (ExprTag.FORALL, ExprTag.LAMBDA):
            name, arrow = self.name_at(fields[0]), "→" if tag == ExprTag.FORALL else "↦"
            anonymous = "_@" in name or not name
            function = self.tag(self.follow(fields[1])) == ExprTag.FORALL
            domain = self._text(fields[1], bound, anonymous and function)
            text = f"{domain if anonymous else f'({name} : {domain})'} {arrow} {self._text(fields[2], [*bound, name])}"
        else:
            return "…"
        return f"({text})" if inside else text

    def same_type(self, constant: Constant, other: Olean, of: Constant) -> bool:
        """Whether both constants have structurally equal types, binder names aside."""
        return self._same(self.type_of(constant), other, other.type_of(of))

    def same_declaration(self, constant: Constant, other: Olean, of: Constant) -> bool:
        """Whether two constants agree in kind, level parameters, type and value."""
        mine, theirs = self._expressions(constant), other._expressions(of)
        return (
            constant.kind is of.kind
            and self.level_parameters(constant) == other.level_parameters(of)
            and len(mine) == len(theirs)
            and all(self._same(a, other, b) for a, b in zip(mine, theirs, strict=True))
        )

    def _same(self, word: int, other: Olean, word2: int) -> bool:
        """Structural equality of two expressions; shared parts are compared once."""
        seen: set[tuple[int, int]] = set()
        stack = [(word, word2)]
        while stack:
            pair = stack.pop()
            if pair in seen:
                continue
            seen.add(pair)
            a, b = self.follow(pair[0]), other.follow(pair[1])
            tag = self.tag(a)
            if tag != other.tag(b):
                return False
            x, y = self._words[a + 1 : a + 5], other._words[b + 1 : b + 5]
            if tag == ExprTag.BVAR:
                same = self.nat(x[0]) == other.nat(y[0])
            elif tag == ExprTag.SORT:
                same = self._level(x[0]) == other._level(y[0])
            elif tag == ExprTag.CONST:
                same = self.name_at(x[0]) == other.name_at(y[0]) and [self._level(w) for w in self.items(x[1])] == [
                    other._level(w) for w in other.items(y[1])
                ]
            elif tag == ExprTag.APP:
                same, stack = True, [*stack, (x[0], y[0]), (x[1], y[1])]
            elif tag in (ExprTag.LAMBDA, ExprTag.FORALL):
                # the fourth word is the cached hash; the binder's kind lies in the byte after it
                same = self.byte(a, 4) == other.byte(b, 4)
                stack += [(x[1], y[1]), (x[2], y[2])]
            elif tag == ExprTag.LET:
                same = True
                stack += [(x[i], y[i]) for i in (1, 2, 3)]
            elif tag == ExprTag.LITERAL:
                same = self.literal(x[0]) == other.literal(y[0])
            elif tag == ExprTag.MDATA:
                same = True
                stack.append((x[1], y[1]))
            elif tag == ExprTag.PROJ:
                same = self.name_at(x[0]) == other.name_at(y[0]) and self.nat(x[1]) == other.nat(y[1])
                stack.append((x[2], y[2]))
            else:
                return False  # free variables and metavariables have no place in a declaration
            if not same:
                return False
        return True

    def literal(self, word: int) -> int | str:
        """A literal: a number or a string."""
        address = self.follow(word)
        content = self.field(address, 0)
        return self.nat(content) if self.tag(address) == 0 else self.string(content)

    def _level(self, word: int) -> tuple[object, ...]:
        """A universe level as nested tuples."""
        if word & 1:
            return (word >> 1,)
        address = self.follow(word)
        tag = self.tag(address)
        if tag == 0:
            return (0,)
        if tag == 1:
            return (1, self._level(self.field(address, 0)))
        if tag in (2, 3):
            return (tag, self._level(self.field(address, 0)), self._level(self.field(address, 1)))
        return (tag, self.name_at(self.field(address, 0)))
