"""What the symbolic generator knows: each file a family of rules, each rule a function from a goal to candidates."""

from prover.symbolic.candidates import Rule
from prover.symbolic.rules.application import instantiate, use_facts
from prover.symbolic.rules.bijections import inverses
from prover.symbolic.rules.bounds import bounded
from prover.symbolic.rules.cases import classical, split_cases
from prover.symbolic.rules.casts import brought_back
from prover.symbolic.rules.combinations import combinations_of_facts, nonzero_factors
from prover.symbolic.rules.divisibility import divisibility, parity_and_multiples
from prover.symbolic.rules.divisors import factors
from prover.symbolic.rules.elimination import eliminate, substitute
from prover.symbolic.rules.finishing import finish
from prover.symbolic.rules.fractions import fractions
from prover.symbolic.rules.functions import functions
from prover.symbolic.rules.induction import lists, naturals
from prover.symbolic.rules.inequalities import inequalities
from prover.symbolic.rules.introduction import construct, introduce
from prover.symbolic.rules.logarithms import logarithms
from prover.symbolic.rules.powers import periods_of_powers
from prover.symbolic.rules.primes import gcds, primes
from prover.symbolic.rules.recurrences import recurrences
from prover.symbolic.rules.remainders import remainders, residues
from prover.symbolic.rules.rewriting import maps, rewrite
from prover.symbolic.rules.roots import absolute_values, square_roots
from prover.symbolic.rules.sets import sets_and_floors
from prover.symbolic.rules.sums import sums
from prover.symbolic.rules.systems import systems
from prover.symbolic.rules.witnesses import witnesses

RULES: tuple[Rule, ...] = (
    introduce, construct, witnesses, eliminate, substitute, use_facts, instantiate, maps, rewrite, split_cases,
    classical, finish, systems, combinations_of_facts, inequalities, functions, recurrences, fractions, absolute_values,
    square_roots,
    divisibility, parity_and_multiples, residues, remainders, bounded, primes, gcds, sums, sets_and_floors,
    naturals, lists, brought_back, periods_of_powers, logarithms, inverses, factors, nonzero_factors,
)  # fmt: skip

__all__ = ["RULES"]
