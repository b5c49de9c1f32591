"""Which axioms a proof may rest on, by Lean's version, and which ones each constant of a library rests on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from lean_env.cache import atomic_write
from lean_env.olean import Kind, Olean

AXIOMS = "axioms.json"
STANDARD_AXIOMS = frozenset({"propext", "Classical.choice", "Quot.sound"})
_RELEASE = re.compile(r"v?(\d+)\.(\d+)\.(\d+)")

Release = tuple[int, int, int]


class Trust(StrEnum):
    """What an axiom asks one to trust."""

    STANDARD = "standard"  # the logic of Lean and Mathlib: may stand below a proof
    HOLE = "a hole"
    COMPILER = "compiled code, whose result the kernel takes on trust"
    STRANGER = "no axiom of this Lean"


@dataclass(frozen=True, slots=True)
class Rule:
    """Axioms that Lean has from one release on and up to another, which has them no longer; ``None`` for no end."""

    pattern: str  # a regular expression for the whole name
    trust: Trust
    since: Release = (4, 0, 0)
    until: Release | None = None
    source: str = ""

    def holds(self, name: str, release: Release) -> bool:
        """Whether this rule speaks of `name` in a release."""
        in_time = self.since <= release and (self.until is None or release < self.until)
        return in_time and re.fullmatch(self.pattern, name) is not None


# The policy. A name that no rule of a version speaks of is a stranger there, whatever it means in another one.
POLICY = (
    Rule("|".join(map(re.escape, sorted(STANDARD_AXIOMS))), Trust.STANDARD),
    Rule(r"sorryAx", Trust.HOLE),
    Rule(
        r"Lean\.(ofReduceBool|ofReduceNat|trustCompiler)",
        Trust.COMPILER,
        until=(4, 35, 0),
        source="lean4#14953 removes them; `native_decide` and `bv_decide` use them before 4.29.0",
    ),
    Rule(
        r".+\._native\.\w+\.ax(_\d+)*",
        Trust.COMPILER,
        since=(4, 29, 0),
        source="lean4#12217: one axiom for each computation of `native_decide`, `decide +native` and `bv_decide`",
    ),
)


def release_of(version: str) -> Release:
    """`4.29.0-rc1` as the release that it comes before. Raises ValueError."""
    match = _RELEASE.match(version)
    if match is None:
        raise ValueError(f"{version} is no version of Lean")
    return int(match[1]), int(match[2]), int(match[3])


def trust_of(axiom: str, version: str) -> Trust:
    """What resting on `axiom` asks one to trust, in a version of Lean. Raises ValueError."""
    release = release_of(version)
    return next((rule.trust for rule in POLICY if rule.holds(axiom, release)), Trust.STRANGER)


def objection(axioms: Iterable[str], version: str) -> str:
    """Which of `axioms` a proof may not rest on, each with the reason; "" where it may rest on all."""
    found = [(axiom, trust_of(axiom, version)) for axiom in sorted(axioms)]
    return ", ".join(f"{axiom} ({trust})" for axiom, trust in found if trust is not Trust.STANDARD)


class AxiomIndex:
    """Which axioms each constant of a library rests on."""

    def __init__(self, axioms: dict[str, list[str]]) -> None:
        self._axioms = axioms

    @classmethod
    def of_modules(cls, modules: Sequence[Olean]) -> AxiomIndex:
        """Read a library that is complete in `modules`."""
        return cls(_all_axioms(modules))

    def save(self, folder: Path) -> None:
        """Leave the index in `folder` for `load`."""
        atomic_write(folder / AXIOMS, json.dumps(self._axioms))

    @classmethod
    def load(cls, folder: Path) -> AxiomIndex:
        """What `save` left in `folder`."""
        return cls(json.loads((folder / AXIOMS).read_text()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._axioms)

    def __contains__(self, name: str) -> bool:
        return name in self._axioms

    def of(self, name: str) -> frozenset[str]:
        """The axioms below a constant of the library. Raises KeyError for a stranger."""
        return frozenset(self._axioms[name])

    @property
    def all(self) -> frozenset[str]:
        """Every axiom that any constant of the library rests on."""
        return frozenset(axiom for axioms in self._axioms.values() for axiom in axioms)


def _all_axioms(modules: Sequence[Olean]) -> dict[str, list[str]]:
    """For every constant, the axioms it reaches: sets flow along references until nothing changes."""
    references: dict[str, frozenset[str]] = {}
    axioms: dict[str, set[str]] = {}
    users: dict[str, list[str]] = {}
    for module in modules:
        for name, constant in module.constants.items():
            references[name] = module.references(constant)
            axioms[name] = {name} if constant.kind is Kind.AXIOM else set()
    for name, used in references.items():
        for other in used:
            users.setdefault(other, []).append(name)
    work = [name for name, found in axioms.items() if found]
    while work:
        name = work.pop()
        for user in users.get(name, ()):
            if not axioms[name] <= axioms[user]:
                axioms[user] |= axioms[name]
                work.append(user)
    return {name: sorted(found) for name, found in axioms.items()}
