"""Problems: theorems to prove, read from `.jsonl` or `.lean` files. Knows nothing of Lean processes."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lean_env.errors import ProblemError

_ENDINGS = re.compile(r"\s*(:=\s*(by\b\s*)?(sorry\b\s*)?)?$")


@dataclass(frozen=True, slots=True)
class Problem:
    """`statement` is `theorem NAME BINDERS : TYPE`, without `:=` and without a proof."""

    name: str
    statement: str
    header: str = "import Mathlib\n"
    informal: str = ""
    difficulty: str = ""

    @property
    def statement_sha256(self) -> str:
        """Identifies what is to be proved: header and statement together."""
        return hashlib.sha256(f"{self.header}\0{self.statement}".encode()).hexdigest()
