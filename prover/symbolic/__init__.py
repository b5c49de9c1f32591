"""A tactic generator that needs no model: rules over a goal's shape, each tactic with a weight of its own."""

from prover.symbolic.generator import SymbolicGenerator

__all__ = ["SymbolicGenerator"]
