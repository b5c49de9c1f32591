"""The meta surface: functions of the binary that our interpreted code calls by name, listed in `externs.json`.

Nothing in Lean checks that such a declaration fits the compiled function, and a wrong number of arguments corrupts
memory. So each one stands in the table, with how it is called and its type; what the built library declares must be the
table, every symbol must be in Lean's shared library, and the arity must agree wherever that library tells it: it does
for each function of which it holds, or its code makes, a closure. Knows nothing of what the functions do.
"""

from __future__ import annotations

import json
import re
import struct
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import LeanEnvError
from lean_env.olean import Extern, Olean

TABLE = Path(__file__).with_name("externs.json")
_BOXED = "___boxed"
_CLOSURE = 245  # tag of the runtime's closure objects (lean.h)
_X86_64 = 62  # the machine in the ELF header
_RELATIVE = {_X86_64: 8, 183: 1027}  # R_X86_64_RELATIVE, R_AARCH64_RELATIVE
# Code that fills in a new closure: the tag, `lea` of the function, store at 8, store of arity and count at 16.
_NEW_CLOSURE = re.compile(
    rb"\x66\xc7.\x06\x00\xf5[\x48\x4c]\x8d.(....)[\x48-\x4d]\x89.\x08\x41?\xc7.\x10(..)", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: what we declare, and the symbol in the binary that answers it."""

    extern: Extern
    symbol: str


@dataclass(frozen=True, slots=True)
class SurfaceReport:
    """What was found: how many functions there are, of how many the arity was read in the binary, and what is wrong."""

    functions: int
    arities_read: int
    faults: tuple[str, ...]


def read_table(path: Path = TABLE) -> dict[str, Row]:
    """The table by name of the function."""
    return {
        name: Row(Extern(name, tuple(row["parameters"]), row["result"], row["type"]), row["symbol"])
        for name, row in json.loads(path.read_text(encoding="utf-8")).items()
    }


def declared(modules: Iterable[Olean]) -> dict[str, Extern]:
    """Every such function that the built library declares."""
    return {extern.name: extern for module in modules for extern in module.externs}


def symbols_of(name: str) -> tuple[str, str]:
    """The two symbols under which Lean's interpreter looks for the function `name`, in its order.

    Lean's `NameMangling`: letters and digits stay, `_` is doubled, others are written by their code, and `00` keeps a
    component that follows a trailing `_` apart.
    """
    text, before = "l", ""
    for part in name.split("."):
        escaped = "".join(map(_mangled, part))
        text += "_" + ("00" if before.endswith("_") else "") + escaped
        before = part
    return text + _BOXED, text


def _mangled(char: str) -> str:
    code = ord(char)
    if char.isascii() and char.isalnum():
        return char
    return "__" if char == "_" else f"_x{code:02x}" if code < 0x100 else f"_u{code:04x}"


def check_surface(found: Mapping[str, Extern], table: Mapping[str, Row], library: Path) -> SurfaceReport:
    """Compare what is declared with the table, and the table with Lean's shared library."""
    strangers, gone, both = found.keys() - table.keys(), table.keys() - found.keys(), table.keys() & found.keys()
    faults = [
        *(f"{n} calls the binary and is not in the table: check it against Lean's source" for n in sorted(strangers)),
        *(f"{n} is in the table and is not declared: remove it" for n in sorted(gone)),
        *(
            f"{n} is declared from {found[n]}; the table says from {table[n].extern}"
            for n in sorted(both)
            if found[n] != table[n].extern
        ),
    ]
    binary = Binary(library)
    read = 0
    for name, row in sorted(table.items()):
        symbol = next((symbol for symbol in symbols_of(name) if symbol in binary.functions), None)
        if symbol is None:
            faults.append(f"{name} is not in the binary: Lean's process would end when it is called")
            continue
        if symbol != row.symbol:
            faults.append(f"{name}: the binary has {symbol}, the table says {row.symbol}")
            continue
        arities = {arity for symbol in symbols_of(name) for arity in binary.arities(symbol)}
        read += bool(arities)
        if arities - {(ours := len(row.extern.parameters))}:
            faults.append(f"{name} is called with {ours} arguments, and the binary's takes {sorted(arities)}")
    return SurfaceReport(len(table), read, tuple(faults))


class Binary:
    """An ELF shared library of Lean: the functions it exports, and the arities that its closures tell."""

    def __init__(self, path: Path) -> None:
        self._raw = raw = path.read_bytes()
        if raw[:6] != b"\x7fELF\x02\x01":
            raise LeanEnvError(f"{path} is not a 64-bit little-endian ELF file")
        self._machine = struct.unpack_from("<H", raw, 18)[0]
        (table,) = struct.unpack_from("<Q", raw, 40)
        count, names = struct.unpack_from("<HH", raw, 60)
        # of a section: name, type, flags, address, offset, size, …
        headers = [struct.unpack_from("<IIQQQQIIQQ", raw, table + 64 * i) for i in range(count)]
        self._sections = {self._string(headers[names][4] + header[0]): header for header in headers}
        self.functions = self._read_symbols()
        self._arities = self._read_closures()
        if self._machine == _X86_64:
            self._read_code()

    def arities(self, symbol: str) -> frozenset[int]:
        """The arities under which closures name the function; nothing where there is none."""
        return frozenset(self._arities.get(self.functions.get(symbol, -1), ()))

    def _string(self, at: int) -> str:
        return self._raw[at : self._raw.index(b"\0", at)].decode()

    def _read_symbols(self) -> dict[str, int]:
        """Addresses of what is exported: functions, and the constants that are data."""
        table, names = self._sections[".dynsym"], self._sections[".dynstr"][4]
        found: dict[str, int] = {}
        for name, _info, _other, section, address, _size in struct.iter_unpack(
            "<IBBHQQ", self._raw[table[4] : table[4] + table[5]]
        ):
            if section:
                found[self._string(names + name)] = address
        return found

    def _read_closures(self) -> dict[int, set[int]]:
        """Arities by address of the function. A closure object: header of 8 bytes with the tag last, the function's
        address, which the loader fills in by a relocation, and the arity in two bytes (lean.h, `lean_closure_object`).
        """
        relative = _RELATIVE.get(self._machine)
        table, data = self._sections[".rela.dyn"], self._sections[".data.rel.ro"]
        first, last, shift = data[3], data[3] + data[5], data[4] - data[3]
        found: dict[int, set[int]] = {}
        for address, info, function in struct.iter_unpack("<QQq", self._raw[table[4] : table[4] + table[5]]):
            if info & 0xFFFFFFFF != relative or not first < address < last:
                continue
            at = address + shift
            if self._raw[at - 1] == _CLOSURE:
                found.setdefault(function, set()).add(struct.unpack_from("<H", self._raw, at + 8)[0])
        return found

    def _read_code(self) -> None:
        """Arities of the closures that code makes."""
        text = self._sections[".text"]
        code = self._raw[text[4] : text[4] + text[5]]
        for found in _NEW_CLOSURE.finditer(code):
            (distance,), (arity,) = struct.unpack("<i", found[1]), struct.unpack("<H", found[2])
            self._arities.setdefault(text[3] + found.end(1) + distance, set()).add(arity)


def table_text(found: Mapping[str, Extern], library: Path) -> str:
    """The table that `found` would make, for a person to check against Lean's source."""
    functions = Binary(library).functions
    rows = {
        name: {
            "symbol": next((symbol for symbol in symbols_of(name) if symbol in functions), None),
            "parameters": list(extern.parameters),
            "result": extern.result,
            "type": extern.type,
        }
        for name, extern in sorted(found.items())
    }
    lines = (f"{json.dumps(name)}: {json.dumps(row, ensure_ascii=False)}" for name, row in rows.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def main() -> None:
    """`python -m lean_env.embedded.externs`: print the table of what the library declares now."""
    from lean_env.embedded.core import core_library
    from lean_env.embedded.wheel import find_lean

    library = core_library()
    modules = [Olean(library.path / module.olean) for module in library.modules]
    sys.stdout.write(table_text(declared(modules), find_lean().folder / "libleanshared.so"))


if __name__ == "__main__":
    main()
