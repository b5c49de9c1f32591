"""What an audit finds: one fault of one statement, how sure it is, and the Lean proof behind it where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from lean_env.verdict import Verdict


class Kind(StrEnum):
    """What is wrong."""

    UNREADABLE = "unreadable"  # the line is no problem at all
    UNSTATED = "unstated"  # Lean can't elaborate the statement
    FALSE = "false"  # its negation is proved
    CONTRADICTORY = "contradictory"  # False follows from its hypotheses: it says nothing
    KNOWN = "known"  # it is on the list of benchmark items that are reported to be wrong
    DUPLICATE = "duplicate"  # an earlier problem says the same
    TYPO = "typo"  # a name that nothing binds, and that looks like one that is bound
    OLDER = "older"  # written for another version of Lean


ALARMS = frozenset({Kind.UNREADABLE, Kind.FALSE, Kind.CONTRADICTORY, Kind.KNOWN})


@dataclass(frozen=True, slots=True)
class Finding:
    """`theorem` is the statement that `proof`, a tactic block, proves; `verdict` says how far that was checked."""

    problem: str
    kind: Kind
    text: str
    theorem: str = ""
    proof: str = ""
    verdict: Verdict | None = None

    @property
    def is_alarm(self) -> bool:
        """Whether the statement is wrong, so that a proof of it is impossible or worthless; else it is a warning."""
        return self.kind in ALARMS

    def as_json(self) -> Mapping[str, Any]:
        """The record that reports hold."""
        record: dict[str, Any] = {"name": self.problem, "kind": self.kind, "alarm": self.is_alarm, "text": self.text}
        if self.verdict is not None:
            record |= {"theorem": self.theorem, "proof": self.proof, "verdict": self.verdict.as_json()}
        return record

    def __str__(self) -> str:
        backed = f" (Lean: {self.verdict})" if self.verdict else ""
        return f"{self.problem}: {self.kind}: {self.text}{backed}"
