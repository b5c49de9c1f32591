"""Rules for systems of equations: linear ones solved, products with rational roots factored."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    USUAL,
    Candidate,
    close,
    lines,
    move,
)
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.facts import equations
from prover.symbolic.view import NUMBER_TYPES, Fact, GoalView


def systems(view: GoalView) -> Iterator[Candidate]:
    """Linear equations solved, products with rational roots factored, and what follows put in."""
    facts = equations(view)
    if not facts:
        return
    variables = {v.name: v.type for v in view.variables if v.type in NUMBER_TYPES}
    solution = poly.solve_linear([p for _, p in facts])
    whole = view.main_type in ("ℕ", "ℤ")
    proof = "omega" if whole else "linarith"
    steps: list[str] = []
    scope = view
    unknown = {atom: value for atom, value in solution.items() if atom in variables or "(" not in atom}
    given = {(f.term.args[0].text, f.term.args[1].text) for f, _ in facts}
    names: list[str] = []
    for atom, value in sorted(solution.items()):
        constant = poly.as_constant(value)
        if constant is None or (whole and constant.denominator != 1) or (atom, poly.number(constant)) in given:
            continue
        name = scope.fresh(f"h{atom}" if atom.isidentifier() else "hv", "hv")
        scope = scope.taken_with([name])
        steps.append(f"have {name} : {atom} = {poly.number(constant)} := by {proof}")
        names.append(name)
    if steps:
        yield move(lines(*steps), 2.0)
        ready = [n for n, s in zip(names, steps, strict=True) if s.split(" : ")[1].split(" = ")[0] in variables]
        if ready:
            substituted = lines(*steps, *(f"subst {n}" for n in ready))
            yield move(substituted, 1.5)
            yield close(f"{substituted}\nnorm_num", 1.0, USUAL)
    free = [
        (a, v) for a, v in unknown.items() if poly.as_constant(v) is None and a in variables and variables[a] != "ℕ"
    ]
    for atom, value in free[:3]:
        name = view.fresh(f"h{atom}", "h")
        if set(poly.atoms(value)) <= set(variables):
            yield move(lines(f"have {name} : {atom} = {poly.show(value)} := by {proof}", f"subst {name}"), 0.7)
    yield from _roots(view, facts, poly.eliminate([p for _, p in facts]), variables)


def _roots(
    view: GoalView, facts: list[tuple[Fact, Polynomial]], solution: dict[str, Polynomial], variables: dict[str, str]
) -> Iterator[Candidate]:
    """Equations in one unknown of degree 2 to 4, with what is linear put in, and all roots rational."""
    seen: set[str] = set()
    solution = {atom: value for atom, value in solution.items() if atom in variables}
    for _, equation in facts:
        for reduced, direct in ((equation, True), (poly.substitute(equation, solution), False)):
            if not reduced or not 2 <= poly.degree(reduced) <= 4 or len(poly.atoms(reduced)) != 1:
                continue
            atom = poly.atoms(reduced)[0]
            coeffs = poly.coefficients(reduced, atom)
            type_ = variables.get(atom)
            if coeffs is None or type_ is None or atom in seen:
                continue
            seen.add(atom)
            roots = poly.rational_roots(coeffs)
            multiplicity = len(coeffs) - 1
            if type_ == "ℕ":
                largest = max([int(r) for r in roots if r >= 0 and r.denominator == 1], default=0)
                bound = view.fresh("hb", "h")
                for slack in (0, 5):
                    yield close(
                        lines(
                            f"have {bound} : {atom} ≤ {largest + slack} := by nlinarith",
                            f"interval_cases {atom} <;> omega",
                        ),
                        0.5,
                        USUAL,
                    )
                continue
            if not roots:
                continue
            tail = "linarith" if direct else "nlinarith"
            product = " * ".join(f"({poly.show(_minus(atom, root))})" for root in roots)
            h = view.fresh("hf", "h")
            name = view.fresh(f"h{atom}", "h")
            if len(roots) == multiplicity or (multiplicity == 2 and len(roots) == 1):
                if len(roots) == 1:
                    root = poly.number(roots[0])
                    yield move(f"have {name} : {atom} = {root} := by nlinarith [sq_nonneg ({atom} - {root})]", 1.0)
                    yield move(
                        lines(
                            f"have {h} : ({poly.show(_minus(atom, roots[0]))}) ^ {multiplicity} = 0 := by {tail}",
                            f"have {name} : {atom} = {poly.number(roots[0])} := by",
                            f"  have := pow_eq_zero_iff (by norm_num) |>.mp {h}",
                            "  linarith",
                        ),
                        1.0,
                    )
                    continue
                yield move(
                    lines(
                        f"have {h} : {product} = 0 := by {tail}",
                        *_split_product(h, name, len(roots)),
                    ),
                    1.8,
                )
            else:  # a rational root, and a factor that has none
                quotient = coeffs
                for root in roots:
                    quotient = _divide(quotient, root)
                other = {(((atom, i),) if i else ()): c for i, c in enumerate(quotient) if c}
                yield move(
                    lines(
                        f"have {h} : {product} * ({poly.show(other)}) = 0 := by {tail}",
                        *_split_product(h, name, len(roots) + 1),
                    ),
                    1.2,
                )


def _split_product(product: str, name: str, factors: int) -> list[str]:
    """Cases for which factor is zero, of a product of two or more (associated to the left) that is."""
    steps = [f"rcases mul_eq_zero.mp {product} with {product if factors > 2 else name} | {name}"]
    # Only the first goal holds the rest of the product; the others wait behind it.
    steps += [
        f"rcases mul_eq_zero.mp {product} with {product if remaining > 2 else name} | {name}"
        for remaining in range(factors - 1, 1, -1)
    ]
    return steps


def _minus(atom: str, root: Fraction) -> Polynomial:
    return {((atom, 1),): Fraction(1)} | ({(): -root} if root else {})


def _divide(coeffs: list[Fraction], root: Fraction) -> list[Fraction]:
    """The quotient by (x - root), which must divide; coefficients from the constant upwards."""
    quotient: list[Fraction] = []
    carry = Fraction(0)
    for c in reversed(coeffs[1:]):
        carry = c + carry * root
        quotient.append(carry)
    return quotient[::-1]
