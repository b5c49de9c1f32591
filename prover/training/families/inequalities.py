"""Kinds about order: squares, means, products of signed factors, intervals, absolute values, monotone steps."""

from __future__ import annotations

from fractions import Fraction

from prover.training.families.base import NO_FACTS, Draw, affine, kind, polynomial
from prover.training.families.equations import ratio


@kind(2)
def two_squares(draw: Draw) -> str | None:
    """Inequalities in two letters that rest on one or two squares."""
    a, b = draw.names(2)
    domain = draw.choice(("ℝ", "ℝ", "ℤ", "ℚ"))
    k, j, m = draw.int(2, 9), draw.int(1, 9), draw.int(1, 5)
    sides = draw.choice(
        [
            (f"2 * {a} * {b}", f"{a} ^ 2 + {b} ^ 2"),
            (f"{2 * k} * ({a} * {b})", f"{k * k} * {a} ^ 2 + {b} ^ 2"),
            (f"{2 * k * j} * {a} * {b}", f"{k * k} * {a} ^ 2 + {j * j} * {b} ^ 2"),
            (f"4 * ({a} * {b})", f"({a} + {b}) ^ 2"),
            (f"({a} + {b}) ^ 2", f"2 * ({a} ^ 2 + {b} ^ 2)"),
            (f"{a} * {b}", f"({a} ^ 2 + {b} ^ 2) / 2" if domain != "ℤ" else f"{a} ^ 2 + {b} ^ 2"),
            (f"{a} * {b} - {b} ^ 2", f"{a} ^ 2"),
            (f"{2 * k} * {a} + {2 * j} * {b}", f"{a} ^ 2 + {b} ^ 2 + {k * k + j * j}"),
            ("0", f"{a} ^ 2 - {2 * k} * {a} * {b} + {k * k + m} * {b} ^ 2"),
            (f"{a} + {b}", f"{a} ^ 2 + {b} ^ 2 + {m}"),
            (f"{a} ^ 2 * {b} + {a} * {b} ^ 2", f"{a} ^ 2 * {b} + {a} * {b} ^ 2 + ({a} - {k}) ^ 2"),
            (f"2 * {a} ^ 2 * {b} ^ 2", f"{a} ^ 4 + {b} ^ 4"),
            (f"{a} ^ 3 * {b} + {a} * {b} ^ 3", f"{a} ^ 4 + {b} ^ 4"),
            ("0", f"{a} ^ 2 + {a} * {b} + {b} ^ 2"),
            (f"{m}", f"({a} * {b} - {k}) ^ 2 + ({a} + {b}) ^ 2 + {m}"),
            (f"{2 * k} * {a} - {k * k}", f"{a} ^ 2 + ({b} - {j}) ^ 2"),
        ]
    )
    less, more = sides
    goal = f"{less} ≤ {more}" if draw.chance(0.75) else f"{more} ≥ {less}"
    if draw.chance(0.15):
        goal = f"0 ≤ {more} - ({less})"
    return draw.theorem(f"({a} {b} : {domain})", [], goal)


@kind(2)
def one_square(draw: Draw) -> str | None:
    """A quadratic in one letter, everywhere or on an interval."""
    (x,) = draw.names(1)
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ"))
    k, r, m = draw.int(1, 6), draw.int(-8, 8), draw.choice((0, 0, draw.int(1, 9)))
    p = [k * k, 2 * k * r, r * r + m]
    if draw.chance(0.6):
        if draw.chance(0.4):
            less = polynomial([0, -p[1], -p[2]], x)
            return draw.theorem(f"({x} : {domain})", [], f"{less} ≤ {polynomial([p[0], 0, 0], x)}")
        sign = "<" if m and draw.chance(0.5) else "≤"
        return draw.theorem(f"({x} : {domain})", [], f"0 {sign} {polynomial(p, x)}")
    low = draw.int(-5, 5)
    high = low + draw.int(1, 6)
    q = [1, -(low + high), low * high]
    facts, goal = draw.choice(
        [
            ([f"{low} ≤ {x}", f"{x} ≤ {high}"], f"{polynomial(q, x)} ≤ 0"),
            ([f"{low} < {x} ∧ {x} < {high}"], f"{polynomial(q, x)} < 0"),
            ([f"{polynomial(q, x)} ≤ 0"], f"{low} ≤ {x} ∧ {x} ≤ {high}"),
            ([f"{polynomial(q, x)} < 0"], f"{x} < {high}"),
            ([f"{polynomial(q, x)} ≤ 0"], f"{x} ≤ {high}"),
            ([f"{high} ≤ {x}"], f"0 ≤ {polynomial(q, x)}"),
            ([f"{x} ^ 2 ≤ {high * high}", f"0 ≤ {x}"], f"{x} ≤ {abs(high)}"),
            ([f"{abs(high) + 1} < {x}"], f"{(abs(high) + 1) ** 2} < {x} ^ 2"),
        ]
    )
    return draw.theorem(f"({x} : {domain})", facts, goal)


@kind(2)
def three_letters(draw: Draw) -> str | None:
    """Inequalities in three or four letters, with or without signs and constraints."""
    a, b, c = draw.names(3)
    d = draw.choice([v for v in "dwstq" if v not in (a, b, c)])
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ"))
    s = draw.int(1, 5)
    positive = draw.choice(([f"0 < {a}", f"0 < {b}", f"0 < {c}"], [f"0 < {a} ∧ 0 < {b} ∧ 0 < {c}"]))
    facts, goal = draw.choice(
        [
            (NO_FACTS, f"{a} * {b} + {b} * {c} + {c} * {a} ≤ {a} ^ 2 + {b} ^ 2 + {c} ^ 2"),
            (NO_FACTS, f"({a} + {b} + {c}) ^ 2 ≤ 3 * ({a} ^ 2 + {b} ^ 2 + {c} ^ 2)"),
            (NO_FACTS, f"3 * ({a} * {b} + {b} * {c} + {c} * {a}) ≤ ({a} + {b} + {c}) ^ 2"),
            (NO_FACTS, f"({a} * {c} + {b} * {d}) ^ 2 ≤ ({a} ^ 2 + {b} ^ 2) * ({c} ^ 2 + {d} ^ 2)"),
            ([f"{a} + {b} + {c} = {3 * s}"], f"{3 * s * s} ≤ {a} ^ 2 + {b} ^ 2 + {c} ^ 2"),
            ([f"{a} + {b} = {2 * s}"], f"{a} * {b} ≤ {s * s}"),
            ([f"{a} + {b} = {2 * s}"], f"{2 * s * s} ≤ {a} ^ 2 + {b} ^ 2"),
            ([f"{a} ^ 2 + {b} ^ 2 = 1"], f"{a} * {b} ≤ {'1 / 2' if domain != 'ℤ' else '1'}"),
            (positive, f"0 < {a} * {b} + {b} * {c} + {c} * {a}"),
            (positive, f"0 < {a} * {b} * {c}"),
            (positive, f"{a} ^ 2 * {b} + {a} * {b} ^ 2 ≤ {a} ^ 3 + {b} ^ 3"),
            (positive, f"8 * {a} * {b} * {c} ≤ ({a} + {b}) * ({b} + {c}) * ({c} + {a})"),
            (positive, f"4 * {a} * {b} * {c} ≤ ({a} + {b}) ^ 2 * {c}"),
            (positive, f"{a} * {b} * {c} < ({a} + 1) * ({b} + 1) * ({c} + 1)"),
            ([f"{a} * {b} = 1", f"0 < {a}", f"0 < {b}"], f"2 ≤ {a} + {b}"),
            ([f"{a} ≤ {b}", f"0 ≤ {c}"], f"{a} * {c} ≤ {b} * {c}"),
            ([f"{a} ≤ {b}", f"{c} ≤ {d}"], f"{a} + {c} ≤ {b} + {d}"),
            ([f"{a} ≤ {b}", f"{c} ≤ {d}"], f"{a} - {d} ≤ {b} - {c}"),
            ([f"0 ≤ {a}", f"{a} ≤ {b}", f"0 ≤ {c}", f"{c} ≤ {d}"], f"{a} * {c} ≤ {b} * {d}"),
            ([f"{a} < {b}", f"{b} < {c}"], f"{a} < {c}"),
            ([f"{s} ≤ {a}", f"{s} ≤ {b}"], f"{s} * ({a} + {b}) ≤ {a} * {b} + {s * s}"),
            ([f"0 ≤ {a}", f"{a} ≤ 1", f"0 ≤ {b}", f"{b} ≤ 1"], f"{a} + {b} ≤ 1 + {a} * {b}"),
            ([f"{a} ^ 2 + {b} ^ 2 = 0"], f"{a} = 0 ∧ {b} = 0"),
            ([f"{a} * {b} = 0"], f"{a} = 0 ∨ {b} = 0"),
        ]
    )
    return draw.over((a, b, c, d), domain, facts, goal)


@kind(2)
def positive_fractions(draw: Draw) -> str | None:
    """Inequalities of fractions with positive denominators."""
    a, b = draw.names(2)
    domain = draw.choice(("ℝ", "ℝ", "ℚ"))
    k, j = draw.int(1, 9), draw.int(1, 9)
    both = draw.choice(([f"0 < {a}", f"0 < {b}"], [f"0 < {a} ∧ 0 < {b}"]))
    facts, goal = draw.choice(
        [
            (both, f"2 ≤ {a} / {b} + {b} / {a}"),
            ([f"0 < {a}"], f"2 ≤ {a} + 1 / {a}"),
            ([f"0 < {a}"], f"{2 * k} ≤ {a} + {k * k} / {a}"),
            (both, f"0 < {a} / {b}"),
            (both, f"0 < {k} / {a} + {j} / {b}"),
            (both, f"{a} / ({a} + {b}) < 1"),
            (both, f"4 / ({a} + {b}) ≤ 1 / {a} + 1 / {b}"),
            (both, f"{a} / ({a} + {b}) + {b} / ({a} + {b}) = 1"),
            ([f"0 < {a}", f"{a} ≤ {b}"], f"1 / {b} ≤ 1 / {a}"),
            ([f"0 < {a}", f"{a} < {b}"], f"{a} / {b} < 1"),
            ([f"{a} < {b}"], f"{a} < ({a} + {b}) / 2"),
            ([f"{a} < {b}"], f"{a} < ({a} + {b}) / 2 ∧ ({a} + {b}) / 2 < {b}"),
            ([f"0 < {b}", f"{a} ≤ {k} * {b}"], f"{a} / {b} ≤ {k}"),
            ([f"0 < {b}", f"{k} * {b} < {a}"], f"{k} < {a} / {b}"),
            ([f"0 ≤ {a}"], f"{a} / ({a} + {k}) < 1"),
            (NO_FACTS, f"2 * {a} / ({a} ^ 2 + 1) ≤ 1"),
            (NO_FACTS, f"0 < 1 / ({a} ^ 2 + {k})"),
        ]
    )
    h = draw.hypotheses
    draw.meant(
        "positivity",
        "rw [div_le_div_iff₀ (by positivity) (by positivity)]; nlinarith",
        "rw [div_le_iff₀ (by positivity)]; nlinarith",
        "rw [le_div_iff₀ (by positivity)]; nlinarith",
        "rw [div_lt_iff₀ (by positivity)]; nlinarith",
        "rw [lt_div_iff₀ (by positivity)]; nlinarith",
        "rw [div_lt_one (by positivity)]; linarith",
        f"rw [ge_iff_le, le_div_iff₀ (by positivity)]; nlinarith [sq_nonneg ({a} - {b})]",
        "constructor <;> linarith",
        "field_simp",
        f"field_simp; nlinarith [sq_nonneg ({a} - {b})]",
        f"exact one_div_le_one_div_of_le {h[0]} {h[1]}",
    )
    return draw.over((a, b), domain, facts, goal)


@kind(2)
def linear_bounds(draw: Draw) -> str | None:
    """Linear consequences of linear inequalities."""
    x, y, z = draw.names(3)
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ"))
    a, b, c, k, m = draw.int(1, 6), draw.int(-9, 12), draw.int(-9, 12), draw.int(2, 5), draw.int(0, 3)
    facts, goal = draw.choice(
        [
            ([f"{x} ≤ {b}", f"{y} ≤ {c}"], f"{a} * {x} + {k} * {y} ≤ {a * b + k * c + m}"),
            ([f"{b} < {x}", f"{c} ≤ {y}"], f"{b + c} < {x} + {y}"),
            ([f"{affine(a, x, b)} ≤ {a * c + b}"], f"{x} ≤ {c}"),
            ([f"{x} + {y} ≤ {b}", f"{x} - {y} ≤ {c}"], f"2 * {x} ≤ {b + c}"),
            ([f"{x} + {y} + {z} = {b}", f"{c} ≤ {z}"], f"{x} + {y} ≤ {b - c}"),
            ([f"{x} < {y}", f"{y} < {z}"], f"2 * {x} < {y} + {z}"),
            ([f"{x} = {k} * {y}", f"{y} < {c}"], f"{x} < {k * c}"),
            ([f"{b} ≤ {x} ∧ {x} ≤ {b + k}"], f"{2 * b + 1} ≤ 2 * {x} + 1 ∧ 2 * {x} + 1 ≤ {2 * b + 2 * k + 1}"),
            ([f"{x} - {y} = {b}", f"{y} < {c}"], f"{x} < {b + c + m}"),
            ([f"{x} < {c}", f"{c + 1} < {x}"], "False"),
            ([f"{k} * {x} + {y} < {b}", f"0 ≤ {y}"], f"{k} * {x} < {b}"),
            ([f"¬{x} ≤ {c}"], f"{c} < {x}"),
            ([f"{x} ≤ {y}"], f"{k} * {x} - {b} ≤ {k} * {y} - {b}"),
            ([f"{x} ≠ {y}"], f"{x} < {y} ∨ {y} < {x}"),
        ]
    )
    return draw.over((x, y, z), domain, facts, goal)


@kind(2)
def absolute_values(draw: Draw) -> str | None:
    """Equations and bounds with absolute values, maxima and floors."""
    x, y = draw.names(2)
    domain = draw.choice(("ℝ", "ℝ", "ℤ", "ℚ"))
    a, b, k = draw.int(-6, 9), draw.int(1, 7), draw.int(1, 4)
    shifted = affine(1, x, -a)
    facts, goal = draw.choice(
        [
            ([f"|{shifted}| = {b}"], f"{x} = {a + b} ∨ {x} = {a - b}"),
            ([f"|{shifted}| ≤ {b}"], f"{x} ≤ {a + b}"),
            ([f"|{shifted}| < {b}"], f"{a - b} < {x} ∧ {x} < {a + b}"),
            ([f"|{shifted}| = {b}", f"{x} < {a}"], f"{x} = {a - b}"),
            ([f"{a - b} ≤ {x}", f"{x} ≤ {a + b}"], f"|{shifted}| ≤ {b}"),
            ([f"0 ≤ {x}"], f"|{x}| = {x}"),
            ([f"{x} < 0"], f"|{x}| = -{x}"),
            ([f"{x} ≤ {a}"], f"|{shifted}| = {a} - {x}"),
            (NO_FACTS, f"|{x} + {y}| ≤ |{x}| + |{y}|"),
            (NO_FACTS, f"|{x} * {y}| = |{x}| * |{y}|"),
            (NO_FACTS, f"|{x} - {y}| = |{y} - {x}|"),
            (NO_FACTS, f"{x} ≤ |{x}|"),
            (NO_FACTS, f"0 ≤ |{x}| + {k}"),
            (NO_FACTS, f"|{x}| ^ 2 = {x} ^ 2"),
            ([f"{x} ≤ {y}"], f"max {x} {y} = {y}"),
            ([f"{x} ≤ {y}"], f"min {x} {y} = {x}"),
            (NO_FACTS, f"min {x} {y} ≤ max {x} {y}"),
            ([f"|{x}| ≤ {b}", f"|{y}| ≤ {k}"], f"|{x} + {y}| ≤ {b + k}"),
            ([f"|{x}| = 0"], f"{x} = 0"),
        ]
    )
    return draw.over((x, y), domain, facts, goal)


@kind(1)
def monotone_steps(draw: Draw) -> str | None:
    """Powers and products of ordered terms, and floors."""
    x, y = draw.names(2)
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ"))
    k, c, n = draw.int(2, 5), draw.int(1, 9), draw.int(-5, 9)
    facts, goal = draw.choice(
        [
            ([f"0 ≤ {x}", f"{x} ≤ {y}"], f"{x} ^ {k} ≤ {y} ^ {k}"),
            ([f"0 ≤ {x}", f"{x} ≤ {y}"], f"{c} * {x} ^ {k} ≤ {c} * {y} ^ {k}"),
            ([f"0 < {x}"], f"0 < {x} ^ {k}"),
            ([f"1 ≤ {x}"], f"1 ≤ {x} ^ {k}"),
            ([f"1 < {x}"], f"{x} < {x} ^ 2"),
            ([f"0 < {x}", f"{x} < 1"], f"{x} ^ 2 < {x}"),
            ([f"0 < {x}", f"0 < {y}", f"{x} ^ 2 = {y} ^ 2"], f"{x} = {y}"),
            ([f"0 ≤ {x}", f"0 ≤ {y}", f"{x} ^ 2 ≤ {y} ^ 2"], f"{x} ≤ {y}"),
            ([f"0 < {x}", f"{x} < {y}"], f"{x} ^ 2 < {y} ^ 2"),
            ([f"0 ≤ {x}"], f"0 ≤ {x} ^ 3 + {c} * {x}"),
            (NO_FACTS, f"0 ≤ {x} ^ 2 + {y} ^ 4"),
            (NO_FACTS, f"0 < {x} ^ 2 + {c}"),
            ([f"{x} ^ 2 = {c * c}"], f"{x} = {c} ∨ {x} = -{c}"),
            ([f"{x} ^ 3 = {c**3}"], f"{x} = {c}"),
        ]
    )
    if domain == "ℝ" and draw.chance(0.25):
        value = Fraction(n * 2 + 1, 2)
        facts, goal = draw.choice(
            [
                ([f"⌊{x}⌋ = {n}"], f"{n} ≤ {x}"),
                ([f"{n} ≤ {x}", f"{x} < {n + 1}"], f"⌊{x}⌋ = {n}"),
                ([f"⌊{x}⌋ = {n}"], f"{x} < {n + 1}"),
                ([f"{x} = {ratio(value)}"], f"⌊{x}⌋ = {n}"),
                (NO_FACTS, f"⌊{x} + {c}⌋ = ⌊{x}⌋ + {c}"),
            ]
        )
    return draw.over((x, y), domain, facts, goal)
