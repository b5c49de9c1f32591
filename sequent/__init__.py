"""Sequent: prove Lean 4 theorems from Python or from the command line.

    >>> import sequent
    >>> attempt = sequent.prove("theorem t (p q : Prop) (hp : p) (hq : q) : p ∧ q")
    >>> attempt.verdict.proved
    True

Nothing heavy is imported before it is used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sequent.api import prove, prove_all, read_problems, verify

__version__ = "0.1.0"
__all__ = ["__version__", "prove", "prove_all", "read_problems", "verify"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(importlib.import_module("sequent.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
