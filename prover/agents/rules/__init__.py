"""What the symbolic planner knows: each file a family of rules, each rule a function from a goal to plans."""

from prover.agents.rules.branches import from_branches
from prover.agents.rules.cases import general, orders, signs
from prover.agents.rules.divisibility import between_squares, joint_remainders, power_beats_polynomial, prime_powers
from prover.agents.rules.inequalities import inverse_pairs, side_by_side, tangents
from prover.agents.rules.sequences import chains, formulas, remainders
from prover.agents.rules.subject import PlanRule
from prover.agents.rules.sums import closed_forms, stronger_bounds

RULES: tuple[PlanRule, ...] = (
    closed_forms, stronger_bounds, formulas, remainders, chains, prime_powers, joint_remainders, between_squares,
    power_beats_polynomial, tangents, inverse_pairs, side_by_side, signs, orders, general, from_branches,
)  # fmt: skip

__all__ = ["RULES"]
