"""The premise corpus: what a library declares, with statements, and which of it a theorem may use.

Accessible premises are LeanDojo's (Yang et al. 2023, section 4): what ends before the theorem in its own file, and all
of the transitively imported modules. Knows nothing of Lean processes, encoders or indexes.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from graphlib import CycleError, TopologicalSorter

import numpy as np
import numpy.typing as npt

from retriever.errors import CorpusError

Mask = npt.NDArray[np.bool_]

_COLUMN_BITS = 16  # a line may be so long; longer ones count as their first 65,535 characters
_DECLARATION = re.compile(r"(?:theorem|lemma|def|abbrev|instance|structure|class|inductive|axiom|opaque)\b")


def place(line: int, column: int = 0) -> int:
    """A place in a file as one number that orders like it: line from 1, column from 0, in characters."""
    return line << _COLUMN_BITS | min(column, (1 << _COLUMN_BITS) - 1)


@dataclass(frozen=True, slots=True)
class Premise:
    """What a proof may name: its full name, its statement, its kind (`theorem`, `def`, …), and where it is declared.

    `statement` is the type as Lean prints it, or the source up to the proof. `position` is the `place` where the
    declaration ends in `module`; 0 for what nobody wrote there.
    """

    name: str
    statement: str
    kind: str
    module: str
    position: int

    @property
    def marked(self) -> str:
        """The declaration with its name between `<a>` and `</a>`, as ReProver's models read premises."""
        name = f"<a>{self.name}</a>"
        if not _DECLARATION.search(self.statement.partition(":")[0]):
            return f"{self.kind} {name} : {self.statement}"
        code = self.statement.replace(f"_root_.{self.name}", name)
        parts = self.name.split(".")
        for start in range(len(parts)):  # the code may leave out namespaces that are open
            written = re.escape(".".join(parts[start:]))
            code, count = re.subn(rf"(?<=\s)«?{written}»?", lambda _: name, code)
            if count:
                break
        return code


@dataclass(frozen=True)
class Corpus:
    """Premises in any order, and what each module imports. Raises CorpusError when modules import each other."""

    premises: tuple[Premise, ...]
    imports: Mapping[str, tuple[str, ...]]

    def __post_init__(self) -> None:
        if unknown := {premise.module for premise in self.premises} - set(self.imports):
            raise CorpusError(f"premises of modules that the import graph lacks: {', '.join(sorted(unknown)[:5])}")
        _ = self._closures

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of everything in the corpus."""
        digest = hashlib.sha256()
        for premise in self.premises:
            digest.update(
                f"{premise.name}\0{premise.statement}\0{premise.kind}\0{premise.module}\0{premise.position}\n".encode()
            )
        for module, imports in sorted(self.imports.items()):
            digest.update(f"{module}\0{' '.join(imports)}\n".encode())
        return digest.hexdigest()

    def closure(self, modules: Iterable[str]) -> frozenset[str]:
        """`modules` and everything that they import, directly or not. Unknown modules bring nothing."""
        chosen = self._reached(modules)
        return frozenset(name for name, number in self._numbers.items() if chosen[number])

    def accessible(self, imports: Iterable[str], *, module: str | None = None, before: int = 0) -> Mask:
        """(premises,): what a file may use that imports `imports`, and is `module` up to the place `before`."""
        mask = self._reached(imports)[self._modules]
        own = self._numbers.get(module or "")
        if own is not None:
            mask |= (self._modules == own) & (self._positions <= before)
        return mask

    def accessible_at(self, module: str, position: int) -> Mask:
        """(premises,): what a theorem may use that starts at the place `position` of `module`."""
        if module not in self.imports:
            raise CorpusError(f"there is no module {module} in the corpus")
        return self.accessible(self.imports[module], module=module, before=position)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {name: number for number, name in enumerate(self.imports)}

    @cached_property
    def _modules(self) -> npt.NDArray[np.int32]:
        """(premises,): the number of each premise's module."""
        return np.array([self._numbers[premise.module] for premise in self.premises], dtype=np.int32)

    @cached_property
    def _positions(self) -> npt.NDArray[np.int64]:
        return np.array([premise.position for premise in self.premises], dtype=np.int64)

    @cached_property
    def _closures(self) -> dict[str, int]:
        """For each module the set of those that it reaches, itself among them, as the bits of one number."""
        known = {name: [other for other in imports if other in self.imports] for name, imports in self.imports.items()}
        closures: dict[str, int] = {}
        try:
            for name in TopologicalSorter(known).static_order():
                bits = 1 << self._numbers[name]
                for other in known[name]:
                    bits |= closures[other]
                closures[name] = bits
        except CycleError as error:
            raise CorpusError(f"modules import each other: {' → '.join(reversed(error.args[1]))}") from error
        return closures

    def _reached(self, modules: Iterable[str]) -> Mask:
        """(modules,): which ones `modules` are or import, directly or not."""
        bits = 0
        for name in modules:
            bits |= self._closures.get(name, 0)
        raw = np.frombuffer(bits.to_bytes(len(self.imports) // 8 + 1, "little"), dtype=np.uint8)
        return np.unpackbits(raw, count=len(self.imports), bitorder="little").astype(bool)
