"""Terms as Lean prints them are read into the right trees, and what can't be read stays one leaf."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from prover.symbolic import polynomials as poly
from prover.symbolic.terms import call, read_term, strip_parentheses


@pytest.mark.parametrize(
    ("text", "head", "arguments"),
    [
        ("x + y = 7 ∧ ¬p ∨ q → r", "→", ["x + y = 7 ∧ ¬p ∨ q", "r"]),
        ("a - b - c", "-", ["a - b", "c"]),
        ("2 ^ n ^ 2", "^", ["2", "n ^ 2"]),
        ("-x ^ 2", "neg", ["x ^ 2"]),
        ("p ∧ q ∧ r", "∧", ["p", "q ∧ r"]),
        ("f (g x) y", "app", ["f", "(g x)", "y"]),
        ("∑ k ∈ Finset.range n, (2 * k + 1) = n ^ 2", "=", ["∑ k ∈ Finset.range n, (2 * k + 1)", "n ^ 2"]),
        ("∀ (x : ℝ), f x = 2 * x", "∀", ["f x = 2 * x"]),
        ("∀ x > 0, ∃ y, y < x", "∀", ["∃ y, y < x"]),
        ("∀ ⦃a b : α⦄, f a = f b → a = b", "∀", ["f a = f b → a = b"]),
        ("|x - 2| = p", "=", ["|x - 2|", "p"]),
        ("a ≡ 5 [MOD 16]", "≡", ["a", "5", "16"]),
        ("if x = 0 then 1 else 2", "if", ["x = 0", "1", "2"]),
        ("{x | 0 < x ∧ x < 3}", "setOf", ["x", "0 < x ∧ x < 3"]),
        ("(f ⁻¹' {7}).toFinset.card = 2", "=", ["(f ⁻¹' {7}).toFinset.card", "2"]),
        ("a :: l ++ m = []", "=", ["a :: l ++ m", "[]"]),
        ("x⁻¹ * y", "*", ["x⁻¹", "y"]),
        ("↑n + 1", "+", ["↑n", "1"]),
        ("n ! ≤ n ^ n", "≤", ["n !", "n ^ n"]),
        ("⌊r + 1⌋ = 3", "=", ["⌊r + 1⌋", "3"]),
    ],
)
def test_a_term_is_read_by_precedence(text: str, head: str, arguments: list[str]) -> None:
    term = read_term(text)
    assert (term.head, [argument.text for argument in term.args]) == (head, arguments)


@pytest.mark.parametrize("text", ["", "x +", "∀ x", "(a", "a ⟪ b", "∃ , p", "if p then", "fun", "x : ℕ"])
def test_what_cannot_be_read_is_one_leaf(text: str) -> None:
    assert read_term(text).head == "opaque"


@given(st.text(alphabet="xyfn012+-*^=∀∃∧¬(),|{}[]: →<>.'₁✝⁻¹'∑∈", max_size=40))
def test_reading_never_raises(text: str) -> None:
    read_term(text)


@pytest.mark.parametrize(
    ("text", "name", "arguments"),
    [
        ("Nat.gcd a b", "gcd", ["a", "b"]),
        ("a.gcd b", "gcd", ["a", "b"]),
        ("(a + 1).gcd b", "gcd", ["a + 1", "b"]),
        ("p.Prime", "Prime", ["p"]),
        ("Nat.Prime p", "Prime", ["p"]),
        ("S.card", "card", ["S"]),
        ("Even n", "Even", ["n"]),
        ("x", "", []),
        ("x + y", "", []),
    ],
)
def test_a_call_has_its_name_without_namespace_and_its_subject(text: str, name: str, arguments: list[str]) -> None:
    found, given_ = call(read_term(text))
    assert (found, [strip_parentheses(term).text for term in given_]) == (name, arguments)


def of(text: str) -> poly.Polynomial:
    found = poly.polynomial(read_term(text))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("(a + b) ^ 2", "a ^ 2 + 2 * a * b + b ^ 2"),
        ("(x - 1) * (x + 1)", "x ^ 2 - 1"),
        ("x / 4 + x / 4", "1 / 2 * x"),
        ("-(f y) * 2", "-2 * f y"),
    ],
)
def test_equal_polynomials_are_equal(left: str, right: str) -> None:
    assert of(left) == of(right)


def test_truncated_subtraction_is_an_atom() -> None:
    assert poly.polynomial(read_term("a - b"), truncated=True) == {(("a - b", 1),): Fraction(1)}


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("x ^ 2 - 5 * x + 6", [2, 3]),
        ("2 * x ^ 2 - x - 1", [Fraction(-1, 2), 1]),
        ("x ^ 3 - 6 * x ^ 2 + 11 * x - 6", [1, 2, 3]),
        ("x ^ 2 - 2", []),
        ("x ^ 2", [0]),
    ],
)
def test_rational_roots(text: str, roots: list[Fraction]) -> None:
    coefficients = poly.coefficients(of(text), "x")
    assert coefficients is not None
    assert poly.rational_roots(coefficients) == roots


def test_linear_systems_are_solved_and_what_is_not_linear_passed_over() -> None:
    solution = poly.solve_linear([of("x + y - 5"), of("x - y - 1"), of("z * x - 6")])
    assert {atom: poly.as_constant(value) for atom, value in solution.items()} == {"x": 3, "y": 2, "z": 2}


@pytest.mark.parametrize(
    ("text", "is_sum"),
    [
        ("a ^ 2 + b ^ 2 - 2 * a * b", True),
        ("28 * a ^ 2 + 1 - 10 * a", True),
        ("a ^ 2 - b ^ 2", False),
        ("a * b", False),
    ],
)
def test_sums_of_squares_are_told_from_other_quadratics(text: str, is_sum: bool) -> None:
    assert (poly.squares(of(text)) is not None) == is_sum


@given(st.dictionaries(st.sampled_from(["x", "y"]), st.integers(0, 3), max_size=2), st.fractions(max_denominator=9))
def test_what_is_shown_reads_back(powers: dict[str, int], coefficient: Fraction) -> None:
    monomial = tuple(sorted((atom, exponent) for atom, exponent in powers.items() if exponent))
    shown = {monomial: coefficient} if coefficient else {}
    assert of(poly.show(shown)) == shown
