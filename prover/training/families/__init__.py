"""Random statements of competition mathematics, by kind. Lean decides which are true; most are."""

from prover.training.families import analysis as analysis
from prover.training.families import equations as equations
from prover.training.families import finite as finite
from prover.training.families import inequalities as inequalities
from prover.training.families import logic as logic
from prover.training.families import numbers as numbers
from prover.training.families.base import KINDS, WEIGHTS, Statement, statements

__all__ = ["KINDS", "WEIGHTS", "Statement", "statements"]
