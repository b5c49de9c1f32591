"""Kinds about roots, logarithms, exponentials, powers and inverse functions of unknowns."""

from __future__ import annotations

from fractions import Fraction

from prover.training.families.base import NO_FACTS, Draw, affine, kind
from prover.training.families.equations import ratio


@kind(2)
def logarithms_of_unknowns(draw: Draw) -> str | None:
    """Laws of logarithms and exponentials."""
    x, y = draw.names(2)
    k, a, b, base = draw.int(2, 6), draw.int(1, 9), draw.int(1, 9), draw.choice((2, 3, 5, 10))
    both = draw.choice(([f"0 < {x}", f"0 < {y}"], [f"0 < {x} ∧ 0 < {y}"]))
    facts, goal = draw.choice(
        [
            (both, f"Real.log ({x} * {y}) = Real.log {x} + Real.log {y}"),
            (both, f"Real.log ({x} / {y}) = Real.log {x} - Real.log {y}"),
            (NO_FACTS, f"Real.log ({x} ^ {k}) = {k} * Real.log {x}"),
            (both, f"Real.log ({x} * {y} ^ {k}) = Real.log {x} + {k} * Real.log {y}"),
            (both, f"Real.log ({x} ^ 2 * {y}) = 2 * Real.log {x} + Real.log {y}"),
            ([*both, f"Real.log ({x} * {y}) = {a}", f"Real.log {x} = {b}"], f"Real.log {y} = {a - b}"),
            ([*both, f"Real.log {x} - Real.log {y} = {a}", f"Real.log {y} = {b}"], f"Real.log {x} = {a + b}"),
            ([f"0 < {x}"], f"Real.exp (Real.log {x}) = {x}"),
            (NO_FACTS, f"Real.log (Real.exp {x}) = {x}"),
            (NO_FACTS, f"Real.exp ({x} + {y}) = Real.exp {x} * Real.exp {y}"),
            (NO_FACTS, f"0 < Real.exp {x}"),
            ([f"{x} < {y}"], f"Real.exp {x} < Real.exp {y}"),
            ([f"0 < {x}", f"{x} < {y}"], f"Real.log {x} < Real.log {y}"),
            ([f"0 < {x}", f"Real.log {x} = 0"], f"{x} = 1"),
            ([f"Real.exp {x} = 1"], f"{x} = 0"),
            ([f"Real.exp {x} = Real.exp {y}"], f"{x} = {y}"),
            ([f"0 < {x}", f"Real.logb {base} {x} = {k}"], f"{x} = {base**k}"),
            ([f"{x} = {base**k}"], f"Real.logb {base} {x} = {k}"),
            ([f"1 < {x}"], f"0 < Real.log {x}"),
            ([f"0 < {x}"], f"Real.log {x} ≤ {x} - 1"),
            (NO_FACTS, f"{x} + 1 ≤ Real.exp {x}"),
        ]
    )
    h = draw.hypotheses
    draw.meant(
        "rw [Real.log_mul (by positivity) (by positivity)]",
        "rw [Real.log_div (by positivity) (by positivity)]",
        "rw [Real.log_pow]; norm_num",
        "rw [Real.log_mul (by positivity) (by positivity), Real.log_pow]; norm_num",
        f"rw [Real.log_mul (by positivity) (by positivity)] at {h[2]}; linarith",
        f"rw [Real.log_mul (by positivity) (by positivity)] at {h[1]}; linarith",
        "rw [Real.exp_add]",
        "exact Real.exp_pos _",
        "exact Real.exp_lt_exp.mpr (by assumption)",
        f"exact Real.log_lt_log {h[0]} {h[1]}",
        "exact Real.log_pos (by assumption)",
        "exact Real.add_one_le_exp _",
        f"exact Real.log_le_sub_one_of_pos {h[0]}",
        f"exact Real.exp_injective {h[0]}",
    )
    return draw.over((x, y), "ℝ", facts, goal)


@kind(2)
def roots_of_unknowns(draw: Draw) -> str | None:
    """Square roots of unknowns, and equations with them."""
    x, y = draw.names(2)
    a, b, r = draw.int(2, 12), draw.int(1, 20), draw.int(1, 9)
    facts, goal = draw.choice(
        [
            ([f"0 ≤ {x}"], f"√({x} ^ 2) = {x}"),
            ([f"0 ≤ {x}"], f"√{x} ^ 2 = {x}"),
            ([f"0 ≤ {x}"], f"√{x} * √{x} = {x}"),
            (NO_FACTS, f"√({x} ^ 2) = |{x}|"),
            ([f"0 ≤ {x}", f"0 ≤ {y}"], f"√({x} * {y}) = √{x} * √{y}"),
            ([f"{x} ≤ {y}"], f"√{x} ≤ √{y}"),
            ([f"0 ≤ {x}", f"{x} < {y}"], f"√{x} < √{y}"),
            ([f"√{x} = {a}"], f"{x} = {a * a}"),
            ([f"0 ≤ {affine(1, x, b)}", f"√({affine(1, x, b)}) = {a}"], f"{x} = {a * a - b}"),
            ([f"√({affine(r, x, b)}) = {a}"], f"{r} * {x} = {a * a - b}"),
            ([f"{x} = {a * a}"], f"√{x} = {a}"),
            ([f"{x} = {a * a}", f"{y} = {b}"], f"√{x} + {y} = {a + b}"),
            ([f"0 < {x}"], f"0 < √{x}"),
            (NO_FACTS, f"0 ≤ √{x} + {b}"),
            ([f"{x} = √{a}"], f"{x} ^ 2 = {a}"),
            ([f"{x} = √{a} + {b}"], f"({x} - {b}) ^ 2 = {a}"),
            ([f"0 < {x}", f"{x} ^ 2 = {a}"], f"{x} = √{a}"),
            ([f"0 ≤ {x}", f"0 ≤ {y}"], f"2 * √({x} * {y}) ≤ {x} + {y}"),
            ([f"0 ≤ {x}", f"√{x} = 0"], f"{x} = 0"),
        ]
    )
    return draw.over((x, y), "ℝ", facts, goal)


@kind(1)
def powers_of_unknowns(draw: Draw) -> str | None:
    """Laws of exponents, over numbers and unknowns."""
    x, y = draw.names(2)
    m, n = draw.names(2, ("mn", "nk", "km", "ij"))
    if {x, y} & {m, n}:
        return None
    a, b, k = draw.int(2, 6), draw.int(2, 6), draw.int(2, 5)
    domain = draw.choice(("ℝ", "ℤ", "ℚ", "ℕ"))
    field = draw.choice(("ℝ", "ℚ"))
    return draw.choice(
        [
            draw.theorem(f"({x} : {domain}) ({m} {n} : ℕ)", [], f"{x} ^ ({m} + {n}) = {x} ^ {m} * {x} ^ {n}"),
            draw.theorem(f"({x} : {domain}) ({m} {n} : ℕ)", [], f"({x} ^ {m}) ^ {n} = {x} ^ ({m} * {n})"),
            draw.theorem(f"({x} {y} : {domain}) ({n} : ℕ)", [], f"({x} * {y}) ^ {n} = {x} ^ {n} * {y} ^ {n}"),
            draw.theorem(f"({n} : ℕ)", [], f"{a} ^ ({n} + 1) = {a} * {a} ^ {n}"),
            draw.theorem(f"({n} : ℕ)", [], f"{a} ^ ({n} + {k}) = {a**k} * {a} ^ {n}"),
            draw.theorem(f"({n} : ℕ)", [], f"{a * a} ^ {n} = ({a} ^ {n}) ^ 2"),
            draw.theorem(f"({n} : ℕ)", [], f"0 < {a} ^ {n}"),
            draw.theorem(f"({n} : ℕ)", [f"{n} = {k}"], f"{a} ^ {n} = {a**k}"),
            draw.theorem(f"({n} : ℕ)", [f"{a} ^ {n} = {a**k}"], f"{n} = {k}"),
            draw.theorem(f"({x} : {field})", [f"{x} ≠ 0"], f"{x} ^ {a + b} / {x} ^ {a} = {x} ^ {b}"),
            draw.theorem(f"({x} : {field})", [f"{x} ≠ 0"], f"{x} ^ (-({a} : ℤ)) * {x} ^ {a} = 1"),
            draw.theorem(f"({x} : {field})", [f"{x} ≠ 0"], f"({a} * {x} ^ 2) ^ 2 / {x} ^ 3 = {a * a} * {x}"),
            draw.theorem(f"({x} : {domain})", [f"{x} ^ 2 = {a}"], f"{x} ^ 4 = {a * a}"),
            draw.theorem(f"({x} : {domain})", [f"{x} ^ 3 = {a}"], f"{x} ^ 6 + {b} = {a * a + b}"),
            draw.theorem(f"({n} : ℕ)", [], f"(-1 : ℤ) ^ (2 * {n}) = 1"),
        ]
    )


@kind(1)
def inverse_functions(draw: Draw) -> str | None:
    """A bijection of ℝ given by a formula: values of it and of its inverse."""
    s = draw.choice(("σ", "σ", "e", "f", "φ"))
    a, b, x = draw.nonzero(6), draw.nonzero(9), draw.int(-6, 9)
    define = f"∀ x, {s}.1 x = {affine(a, 'x', b)}"
    value = a * x + b
    goal = draw.choice(
        [f"{s}.2 {value if value >= 0 else f'({value})'} = {x}", f"{s}.1 ({s}.2 {abs(x)}) = {abs(x)}",
         f"{s}.2 ({s}.1 {abs(x)}) = {abs(x)}", f"{s}.1 {abs(x)} = {a * abs(x) + b}",
         f"{s}.1 ({s}.1 {abs(x)}) = {a * (a * abs(x) + b) + b}"]
    )  # fmt: skip
    return draw.theorem(f"({s} : Equiv ℝ ℝ)", [define], goal)


@kind(1)
def averages(draw: Draw) -> str | None:
    """Word problems: averages, percentages, rates, ratios, ages."""
    a, b = draw.names(2)
    c = draw.choice([v for v in "cstqw" if v not in (a, b)])
    k, m, u, v = draw.int(2, 9), draw.int(2, 9), draw.int(3, 30), draw.int(3, 30)
    domain = draw.choice(("ℝ", "ℝ", "ℚ"))
    facts, goal = draw.choice(
        [
            ([f"({a} + {b}) / 2 = {u}", f"{a} = {v}"], f"{b} = {2 * u - v}"),
            ([f"{a} / {k} = {u}", f"({a} + {b}) / {k + 1} = {v}"], f"{b} = {v * (k + 1) - u * k}"),
            ([f"{a} = {k} * {b}", f"{a} + {b} = {(k + 1) * u}"], f"{b} = {u}"),
            ([f"{a} = {k} * {b}", f"{a} + {m} = {ratio(Fraction(k * u + m, u + m))} * ({b} + {m})", f"{b} = {u}"],
             f"{a} = {k * u}"),
            ([f"{a} / {b} = {k}", f"{b} = {u}", f"{b} ≠ 0"], f"{a} = {k * u}"),
            ([f"{a} * {k} = {u * k}", f"{b} = {a} / {m}"], f"{b} = {ratio(Fraction(u, m))}"),
            ([f"{a} = {b} - {b} / {k}", f"{b} = {k * u}"], f"{a} = {k * u - u}"),
            ([f"{b} = {a} + {u}", f"{c} = {b} * 2", f"{c} = {2 * (u + v)}"], f"{a} = {v}"),
            ([f"{a} / {u} = {b} / {v}", f"{b} = {v * k}"], f"{a} = {u * k}"),
            ([f"({a} + {b} + {c}) / 3 = {u}", f"{a} + {b} = {v}"], f"{c} = {3 * u - v}"),
        ]
    )  # fmt: skip
    return draw.over((a, b, c), domain, facts, goal)
