"""Values of terms and formulas that fit them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from prover.agents.numbers import evaluate, fit_geometric, fit_polynomial, fit_quotient, rational, solve
from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import read_term

SMALL = st.fractions(-20, 20, max_denominator=6)


@settings(max_examples=50, deadline=None)
@given(st.lists(SMALL, max_size=6))
def test_a_polynomial_is_found_from_its_values(coefficients: list[Fraction]) -> None:
    found = fit_polynomial([evaluate(coefficients, m) for m in range(12)])
    assert found is not None
    assert all(evaluate(found, m) == evaluate(coefficients, m) for m in range(40))


@settings(max_examples=50, deadline=None)
@given(SMALL.filter(bool), st.sampled_from([Fraction(2), Fraction(3), Fraction(1, 2), Fraction(-2)]), SMALL)
def test_a_geometric_sequence_is_found_from_its_values(a: Fraction, b: Fraction, c: Fraction) -> None:
    assert fit_geometric([a * b**m + c for m in range(8)]) == (a, b, c)


def test_a_quotient_is_found_from_its_values() -> None:
    values = [Fraction(m * (m + 3), 4 * (m + 1) * (m + 2)) for m in range(12)]
    found = fit_quotient(values)
    assert found is not None
    assert [evaluate(found[0], m) / evaluate(found[1], m) for m in range(20)] == [
        Fraction(m * (m + 3), 4 * (m + 1) * (m + 2)) for m in range(20)
    ]


def test_what_fits_nothing_is_no_formula() -> None:
    primes = [Fraction(p) for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37)]
    assert fit_polynomial(primes) is None and fit_geometric(primes) is None and fit_quotient(primes) is None
    assert solve([[Fraction(1), Fraction(1), Fraction(2)], [Fraction(2), Fraction(2), Fraction(4)]]) is None


@pytest.mark.parametrize(
    ("text", "exact", "expected"),
    [
        ("(2 * n + 1) ^ 2", False, 49),
        ("1 / ((↑n + 1) * (↑n + 2))", True, Fraction(1, 20)),
        ("n !", False, 6),
        ("(n ^ 2 + 1) % 4", False, 2),
        ("f (n + 1) - f n", False, 7),
        ("-n⁻¹", True, Fraction(-1, 3)),
    ],
)
def test_terms_have_leans_values(text: str, exact: bool, expected: Fraction | int) -> None:
    sequences = {"f": lambda k: Fraction(k * k)}
    assert rational(read_term(text), {"n": Fraction(3)}, exact=exact, sequences=sequences) == expected


@pytest.mark.parametrize("text", ["n / 2", "m + 1", "2 ^ (3 ^ (4 ^ 5))", "g 3", "n % 0", "∑ i ∈ s, i"])
def test_what_is_not_computed_is_unknown(text: str) -> None:
    with pytest.raises(Unknown):
        rational(read_term(text), {"n": Fraction(3)}, exact=False)
