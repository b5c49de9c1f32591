"""Kinds about equations: linear systems, quadratics, fractions, polynomial identities, values of expressions."""

from __future__ import annotations

from fractions import Fraction

from prover.training.families.base import Draw, affine, evaluate, kind, polynomial, signed

ORDERED = ("ℝ", "ℝ", "ℚ", "ℤ")


def ratio(value: Fraction | int) -> str:
    """A fraction as people write it."""
    value = Fraction(value)
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"


@kind(2)
def one_unknown(draw: Draw) -> str | None:
    """a x + b = c x + d, or with nested parentheses."""
    (x,) = draw.names(1)
    a, b, c = draw.int(2, 12), draw.int(-30, 30), draw.choice((0, 0, draw.int(-9, 9)))
    root = Fraction(draw.int(-20, 40), draw.choice((1, 1, 1, 2, 3)))
    right = a * root + b - c * root
    if a == c:
        return None
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℂ"))
    if root.denominator == 1 and draw.chance(0.5):
        domain = "ℕ" if root >= 0 and b >= 0 and not c else "ℤ"
    left, value = affine(a, x, b), f"{affine(c, x, 0)} + {ratio(right)}" if c else ratio(right)
    if draw.chance(0.25):
        k = draw.int(2, 5)
        left, value = f"{k} * ({left})", f"{k} * ({value})" if c else ratio(k * right)
    sides = (left, value) if draw.chance(0.7) else (value, left)
    if domain in ("ℤ", "ℕ") and "/" in value:
        return None
    return draw.theorem(f"({x} : {domain})", [" = ".join(sides)], f"{x} = {ratio(root)}")


@kind(3)
def two_unknowns(draw: Draw) -> str | None:
    """Two linear equations; the goal is a conjunction, one unknown, or the value of an expression."""
    x, y = draw.names(2)
    m, n = draw.int(-9, 15), draw.int(-9, 15)
    a, b, c, d = draw.nonzero(6), draw.nonzero(6), draw.nonzero(6), draw.nonzero(6)
    if a * d == b * c:
        return None
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ", "ℂ"))
    if min(a, b, c, d, m, n) >= 0 and draw.chance(0.6):
        domain = "ℕ"

    def side(p: int, q: int) -> str:
        return f"{affine(p, x, 0)} {'+' if q > 0 else '-'} {affine(abs(q), y, 0)}"

    facts = [f"{side(a, b)} = {a * m + b * n}", f"{side(c, d)} = {c * m + d * n}"]
    if draw.chance(0.2):
        facts[0] = f"{x} = {signed(m - b * n)} + {affine(b, y, 0)}"
    if domain == "ℕ" and ("-" in facts[0] or "-" in facts[1]):
        return None
    p, q = draw.nonzero(5), draw.nonzero(5)
    goal = draw.choice(
        [
            f"{x} = {m} ∧ {y} = {n}",
            f"{x} = {m}",
            f"{y} = {n}",
            f"{x} + {y} = {m + n}",
            f"{side(p, q)} = {p * m + q * n}",
        ]
    )
    if domain == "ℕ" and "-" in goal:
        return None
    return draw.theorem(f"({x} {y} : {domain})", facts, goal)


@kind(1)
def three_unknowns(draw: Draw) -> str | None:
    """Sums of pairs, or a triangular system."""
    x, y, z = draw.names(3)
    a, b, c = (draw.int(-5, 12) for _ in range(3))
    domain = draw.choice(("ℝ", "ℚ", "ℤ", "ℂ", "ℝ"))
    k, m = draw.int(2, 5), draw.int(2, 5)
    facts = draw.choice(
        [
            [f"{x} + {y} = {a + b}", f"{y} + {z} = {b + c}", f"{z} + {x} = {a + c}"],
            [f"{x} + {y} + {z} = {a + b + c}", f"{x} - {y} = {a - b}", f"{y} - {z} = {b - c}"],
            [f"{x} = {a}", f"{y} = {k} * {x} + {signed(b - k * a)}", f"{z} = {m} * {y} - {signed(m * b - c)}"],
            [f"{k} * {x} + {y} = {k * a + b}", f"{x} - {m} * {z} = {a - m * c}", f"{y} + {z} = {b + c}"],
        ]
    )
    goal = draw.choice(
        [
            f"{x} = {a} ∧ {y} = {b} ∧ {z} = {c}",
            f"{z} = {c}",
            f"{x} + {y} + {z} = {a + b + c}",
        ]
    )
    return draw.theorem(f"({x} {y} {z} : {domain})", facts, goal)


@kind(2)
def put_in(draw: Draw) -> str | None:
    """Unknowns given by values, and an expression of them."""
    names = draw.names(draw.int(1, 3))
    values = [draw.int(-9, 20) for _ in names]
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℤ", "ℂ"))
    facts = [f"{x} = {v}" for x, v in zip(names, values, strict=True)]
    x, v = names[0], values[0]
    if draw.chance(0.3):
        a, b, c = draw.int(1, 9), draw.int(1, 9), draw.int(1, 9)
        values[0] = v = a - b + c * a
        facts[0] = f"{x} = {a} - {b} + {c} * {a}"
    y, w = names[-1], values[-1]
    options = [
        (f"{x} ^ 2 + {y}", v * v + w),
        (f"3 * {x} - 2 * {y}", 3 * v - 2 * w),
        (f"({x} + 1) * ({y} - 2)", (v + 1) * (w - 2)),
        (f"{x} ^ 3 - {x} * {y}", v**3 - v * w),
        (f"({x} - {y}) ^ 2", (v - w) ** 2),
        (f"2 * ({x} + {y}) + {x} ^ 2 * {y}", 2 * (v + w) + v * v * w),
    ]
    text, value = draw.choice(options)
    result = ratio(value)
    if domain in ("ℝ", "ℚ") and w and draw.chance(0.35):
        text, result = f"{x} / {y}", ratio(Fraction(v, w))
        if draw.chance(0.4):
            text, result = f"({x} + {y}) / (2 * {y})", ratio(Fraction(v + w, 2 * w))
    return draw.theorem(f"({' '.join(names)} : {domain})", facts, f"{text} = {result}")


@kind(2)
def roots_of_quadratics(draw: Draw) -> str | None:
    """The roots of a quadratic, all of them or the one of a sign."""
    (x,) = draw.names(1)
    r, s = draw.int(-9, 9), draw.int(-9, 9)
    k = draw.choice((1, 1, 1, 2, 3))
    domain = draw.choice(("ℝ", "ℝ", "ℤ", "ℚ"))
    left, right = [k, -k * (r + s), k * r * s], 0
    if draw.chance(0.4):
        right = draw.int(-20, 20)
    equation = f"{polynomial([*left[:2], left[2] + right], x)} = {right}"
    if not right and draw.chance(0.3):
        equation = f"({affine(1, x, -r)}) * ({affine(1, x, -s)}) = 0"
    factors = f"mul_eq_zero.mp (by linarith : ({affine(1, x, -r)}) * ({affine(1, x, -s)}) = 0) with h | h"
    if "h" in (x, *draw.hypotheses[:2]):
        factors = factors.replace("h | h", "hz | hz").replace("with h", "with hz")
    if r * s < 0 and draw.chance(0.5):
        positive = max(r, s)
        sign, answer = draw.choice([(f"0 < {x}", positive), (f"{x} < 0", min(r, s))])
        facts = [equation, sign] if draw.chance(0.5) else [sign, equation]
        draw.meant(f"rcases {factors} <;> linarith")
        return draw.theorem(f"({x} : {domain})", facts, f"{x} = {answer}")
    goal = f"{x} = {r} ∨ {x} = {s}" if r != s else f"{x} = {r}"
    if draw.chance(0.2):
        other = draw.int(1, 9)
        return draw.theorem(f"({x} : {domain})", [f"{x} = {r}"], f"{affine(other, x, 0)} ^ 2 = {(other * r) ** 2}")
    draw.meant(f"rcases {factors}\n· left; linarith\n· right; linarith" if r != s else "nlinarith")
    return draw.theorem(f"({x} : {domain})", [equation], goal)


@kind(1)
def sums_and_products(draw: Draw) -> str | None:
    """Symmetric functions of two numbers from their sum and product."""
    x, y = draw.names(2)
    s, p = draw.int(-9, 12), draw.int(-20, 20)
    domain = draw.choice(("ℝ", "ℤ", "ℚ", "ℂ"))
    facts = [f"{x} + {y} = {s}", f"{x} * {y} = {p}"]
    if draw.chance(0.3):
        facts.reverse()
    goal = draw.choice(
        [
            f"{x} ^ 2 + {y} ^ 2 = {s * s - 2 * p}",
            f"({x} - {y}) ^ 2 = {s * s - 4 * p}",
            f"{x} ^ 3 + {y} ^ 3 = {s**3 - 3 * s * p}",
            f"{x} ^ 2 * {y} + {x} * {y} ^ 2 = {s * p}",
            f"({x} + 1) * ({y} + 1) = {s + p + 1}",
            f"({x} - 2) * ({y} - 2) = {p - 2 * s + 4}",
            f"{x} ^ 2 + {x} * {y} + {y} ^ 2 = {s * s - p}",
        ]
    )
    if draw.chance(0.2):
        goal += f" ∧ ({x} + 1) * ({y} + 1) = {s + p + 1}"
    return draw.theorem(f"({x} {y} : {domain})", facts, goal)


@kind(2)
def expansions(draw: Draw) -> str | None:
    """Polynomial identities in one to three letters."""
    x, y, z = draw.names(3)
    a, b, c = draw.nonzero(9), draw.nonzero(9), draw.nonzero(6)
    domain = draw.choice(("ℂ", "ℝ", "ℝ", "ℤ", "ℚ"))
    sides = draw.choice(
        [
            (f"({affine(1, x, a)}) * ({affine(1, x, b)})", polynomial([1, a + b, a * b], x)),
            (f"({affine(c, x, a)}) * ({affine(b, x, 1)})", polynomial([c * b, c + a * b, a], x)),
            (f"({affine(c, x, a)}) ^ 2", polynomial([c * c, 2 * a * c, a * a], x)),
            (f"({affine(1, x, a)}) ^ 3", polynomial([1, 3 * a, 3 * a * a, a**3], x)),
            (f"{signed(a)} * ({affine(b, x, c)})", affine(a * b, x, a * c)),
            (f"({x} + {y}) ^ 2 - ({x} - {y}) ^ 2", f"4 * {x} * {y}"),
            (f"({x} + {signed(a)} * {y}) * ({x} - {signed(a)} * {y})", f"{x} ^ 2 - {a * a} * {y} ^ 2"),
            (f"({x} - {y}) * ({x} ^ 2 + {x} * {y} + {y} ^ 2)", f"{x} ^ 3 - {y} ^ 3"),
            (f"({x} + {y} + {z}) ^ 2", f"{x} ^ 2 + {y} ^ 2 + {z} ^ 2 + 2 * ({x} * {y} + {y} * {z} + {z} * {x})"),
            (f"({x} + {y}) * ({y} + {z}) * ({z} + {x}) + {x} * {y} * {z}",
             f"({x} + {y} + {z}) * ({x} * {y} + {y} * {z} + {z} * {x})"),
            (f"({affine(1, x, a)}) * ({affine(1, x, -a)}) * ({affine(1, x, b)})",
             polynomial([1, b, -a * a, -a * a * b], x)),
            (f"{x} * ({affine(a, x, b)}) - {signed(c)} * {x}", polynomial([a, b - c, 0], x)),
            (f"({x} - {y}) + ({y} - {z}) + ({z} - {x})", "0"),
            (f"({x} ^ 2 + {y} ^ 2) * ({z} ^ 2 + 1)", f"({x} * {z} - {y}) ^ 2 + ({y} * {z} + {x}) ^ 2"),
        ]
    )  # fmt: skip
    if draw.chance(0.3):
        sides = sides[::-1]
    return draw.over((x, y, z), domain, [], " = ".join(sides))


@kind(2)
def fractional_equations(draw: Draw) -> str | None:
    """(a x + b) / (c x + d) = p / q, with denominators that are not zero."""
    (x,) = draw.names(1)
    r, c, d, a = draw.int(-8, 15), draw.int(1, 4), draw.int(-9, 9), draw.int(1, 6)
    below = c * r + d
    value = Fraction(draw.int(-6, 9), draw.choice((1, 1, 2, 3)))
    b = value * below - a * r
    if not below or not value or b.denominator != 1 or a == value * c:
        return None
    domain = draw.choice(("ℝ", "ℝ", "ℚ"))
    left = f"({affine(a, x, int(b))}) / ({affine(c, x, d)})"
    nonzero = f"{affine(c, x, d)} ≠ 0" if c > 1 or draw.chance(0.4) else f"{x} ≠ {-d}"
    facts = [nonzero, f"{left} = {ratio(value)}"]
    if draw.chance(0.15):
        facts.pop(0)
    return draw.theorem(f"({x} : {domain})", facts, f"{x} = {r}")


@kind(2)
def fractional_identities(draw: Draw) -> str | None:
    """Identities of fractions under hypotheses that denominators are not zero, and sums of reciprocals."""
    x, y = draw.names(2)
    domain = draw.choice(("ℝ", "ℝ", "ℚ", "ℂ"))
    a, b, k = draw.int(1, 9), draw.int(1, 9), draw.int(2, 9)
    one, two = f"{x} ≠ 0", f"{y} ≠ 0"
    options = [
        ([one, two], f"1 / {x} + 1 / {y} = ({x} + {y}) / ({x} * {y})"),
        ([one, two, f"{x} + {y} = {k} * ({x} * {y})"], f"1 / {x} + 1 / {y} = {k}"),
        ([one, two], f"{a} / {x} - {b} / {y} = ({a} * {y} - {b} * {x}) / ({x} * {y})"),
        ([one], f"({a} * {x} ^ 3) / {x} = {a} * {x} ^ 2"),
        ([one], f"{x} * ({a} / {x} + {b}) = {a} + {b} * {x}"),
        ([one], f"({a} / {x})⁻¹ * {a} = {x}"),
        ([one], f"({x} ^ 2 + {a} * {x}) / {x} = {x} + {a}"),
        ([f"{x} ≠ {y}"], f"({x} ^ 2 - {y} ^ 2) / ({x} - {y}) = {x} + {y}"),
        ([f"{x} - {y} ≠ 0"], f"{a} * {x} / ({x} - {y}) - {a} * {y} / ({x} - {y}) = {a}"),
        ([f"{x} + {y} ≠ 0"], f"{x} / ({x} + {y}) + {y} / ({x} + {y}) = 1"),
        ([two, f"{x} = {k} * {y}"], f"{x} / {y} = {k}"),
        ([two, f"{x} / {y} = {k}"], f"{x} = {k} * {y}"),
        ([two, f"{x} / {y} = {k}"], f"({x} + {y}) / {y} = {k + 1}"),
        ([one, f"{x} + 1 / {x} = {k}"], f"{x} ^ 2 + 1 / {x} ^ 2 = {k * k - 2}"),
        ([one], f"(2 * {x}) ^ 3 / {x} ^ 2 = 8 * {x}"),
    ]
    facts, goal = draw.choice(options)
    return draw.theorem(f"({x} {y} : {domain})", facts, goal)


@kind(1)
def word_fractions(draw: Draw) -> str | None:
    """Linear equations with fractional coefficients."""
    (x,) = draw.names(1)
    p, q = draw.int(2, 9), draw.int(2, 9)
    r = p * q * draw.int(1, 9)
    domain = draw.choice(("ℝ", "ℚ", "ℝ"))
    k = draw.int(1, 5)
    facts, goal = draw.choice(
        [
            ([f"{x} / {p} + {x} / {q} = {r // p + r // q}"], f"{x} = {r}"),
            ([f"{k} / {p} * {x} = {ratio(Fraction(k * r, p))}"], f"{x} = {r}"),
            ([f"{x} / {p} = {r // p}"], f"{x} = {r}"),
            ([f"{x} - {x} / {p} = {r - r // p}"], f"{x} = {r}"),
            ([f"({x} + {k}) / {p} = {ratio(Fraction(r + k, p))}"], f"{x} = {r}"),
            ([f"{x} / {q} = {r // q}"], f"{x} / {p} = {r // p}"),
            ([f"0.{p} * {x} = {ratio(Fraction(p * r, 10))}"], f"{x} = {r}"),
            ([f"{x} = {r}"], f"{x} / {p} - {k} = {r // p - k}"),
        ]
    )
    return draw.theorem(f"({x} : {domain})", facts, goal)


@kind(1)
def from_an_equation(draw: Draw) -> str | None:
    """One equation gives the value of an expression that is a multiple of it, or of a polynomial in it."""
    x, y = draw.names(2)
    domain = draw.choice(("ℝ", "ℤ", "ℚ", "ℂ"))
    a, b, v, k = draw.nonzero(6), draw.nonzero(6), draw.int(-9, 12), draw.int(2, 6)
    p = [1, draw.nonzero(6), 0]
    facts, goal = draw.choice(
        [
            ([f"{affine(a, x, 0)} + {affine(abs(b), y, 0)} = {v}"],
             f"{affine(k * a, x, 0)} + {affine(k * abs(b), y, 0)} = {k * v}"),
            ([f"{polynomial(p, x)} = {v}"], f"{polynomial([k, k * p[1], k], x)} = {k * v + k}"),
            ([f"{x} ^ 2 = {v} * {x} + {k}"], f"{x} ^ 3 = {signed(v * v + k)} * {x} + {signed(v * k)}"),
            ([f"{x} * {y} = {v}"], f"({x} * {y}) ^ 2 = {v * v}"),
            ([f"{x} - {y} = {v}"], f"{x} ^ 2 - 2 * {x} * {y} + {y} ^ 2 = {v * v}"),
            ([f"{x} ^ 3 - ({x} + 1) * ({x} - 1) * {x} = {v}"], f"{x} = {v}"),
        ]
    )  # fmt: skip
    return draw.theorem(f"({x} {y} : {domain})", facts, goal)


@kind(2)
def values_of_functions(draw: Draw) -> str | None:
    """f is given by a polynomial: a value, a value of a composition, an argument or a coefficient from values."""
    f, g = draw.choice([("f", "g"), ("f", "g"), ("g", "h"), ("p", "q"), ("u", "v")])
    (x,) = draw.names(1, ("x", "x", "n", "t", "y", "z"))
    if x in (f, g):
        return None
    degree = draw.int(1, 3)
    p = [draw.nonzero(6) for _ in range(degree + 1)]
    q = [draw.nonzero(4), draw.int(-6, 6)]
    domain = draw.choice(("ℝ", "ℝ", "ℝ", "ℤ", "ℚ", "ℂ"))
    if min(*p, *q) >= 0 and draw.chance(0.3):
        domain = "ℕ"
    c = draw.int(-4, 9) if domain != "ℕ" else draw.int(0, 9)
    ff, gg = f"({f} : {domain} → {domain})", f"({f} {g} : {domain} → {domain})"
    define, also = f"∀ {x}, {f} {x} = {polynomial(p, x)}", f"∀ {x}, {g} {x} = {polynomial(q, x)}"
    at = signed(c)
    form = draw.int(0, 6)
    if form <= 2:
        goal = f"{f} {at} = {evaluate(p, c)}"
        if draw.chance(0.3):
            d = draw.int(0, 6)
            goal = f"{f} {at} + {f} {d} = {evaluate(p, c) + evaluate(p, d)}"
        if draw.chance(0.15):
            goal = f"{f} ({f} {at}) = {evaluate(p, evaluate(p, c))}"
        return draw.theorem(ff, [define], goal)
    if form == 3:
        return draw.theorem(gg, [define, also], f"{f} ({g} {at}) = {evaluate(p, evaluate(q, c))}")
    if form == 4:
        goal = f"{f} ({g} {at}) - {g} ({f} {at}) = {evaluate(p, evaluate(q, c)) - evaluate(q, evaluate(p, c))}"
        return draw.theorem(gg, [define, also], goal) if domain != "ℕ" else None
    (a,) = draw.names(1, ("a", "b", "c", "k", "m"))
    if a in (f, g, x):
        return None
    if form == 5:
        define = f"∀ {x}, {f} {x} = {polynomial(q, x)}"
        return draw.theorem(f"{ff} ({a} : {domain})", [define, f"{f} {a} = {evaluate(q, c)}"], f"{a} = {c}")
    power = draw.int(1, 2)
    e = draw.int(1, 5)
    rest = draw.int(1, 9)
    define = f"∀ {x}, {f} {x} = {polynomial([1, *[0] * power], x)} + {a} * {x} + {rest}"
    value = e**power + c * e + rest
    if domain == "ℕ" and draw.chance(1):
        return None
    return draw.theorem(f"({a} : {domain}) {ff}", [define, f"{f} {e} = {value}"], f"{a} = {c}")


@kind(1)
def affine_functions(draw: Draw) -> str | None:
    """f x = a x + b with unknown a and b, from two values or a difference."""
    f = draw.choice(("f", "f", "g", "h"))
    a, b = draw.choice((("a", "b"), ("m", "b"), ("a", "c"), ("k", "d")))
    domain = draw.choice(("ℝ", "ℝ", "ℚ"))
    m, n = draw.nonzero(7), draw.int(-9, 9)
    s, t, u = draw.random.sample(range(-3, 10), 3)
    define = f"∀ x, {f} x = {a} * x + {b}"
    binders = f"({a} {b} : {domain}) ({f} : {domain} → {domain})"
    values = [f"{f} {signed(s)} = {m * s + n}", f"{f} {signed(t)} = {m * t + n}"]
    return draw.choice(
        [
            draw.theorem(binders, [define, *values], f"{f} {signed(u)} = {m * u + n}"),
            draw.theorem(binders, [define, *values], f"{a} = {m}"),
            draw.theorem(binders, [define, *values], f"{a} + {b} = {m + n}"),
            draw.theorem(binders, [define, *values], f"{a} = {m} ∧ {b} = {n}"),
            draw.theorem(binders, [define, f"{f} {abs(s) + 4} - {f} 2 = {m * (abs(s) + 2)}"],
                         f"{f} {2 * abs(s) + 6} - {f} 2 = {m * (2 * abs(s) + 4)}"),
        ]
    )  # fmt: skip


@kind(1)
def complex_values(draw: Draw) -> str | None:
    """Complex numbers given by their parts, put into sums, products and powers."""
    x, y = draw.names(2)
    a, b, c, d = (draw.nonzero(9) for _ in range(4))

    def show(re: int, im: int) -> str:
        return f"{re} {'+' if im >= 0 else '-'} {abs(im)} * Complex.I"

    draw.meant("simp [Complex.ext_iff]", "simp_all [Complex.ext_iff]", "norm_num [Complex.ext_iff]")
    facts = [f"{x} = {show(a, b)}", f"{y} = {show(c, d)}"]
    goal = draw.choice(
        [
            f"{x} * {y} = {show(a * c - b * d, a * d + b * c)}",
            f"{x} + {y} = {show(a + c, b + d)}",
            f"{x} - {y} = {show(a - c, b - d)}",
            f"{x} ^ 2 = {show(a * a - b * b, 2 * a * b)}",
            f"{x} * 2 - {y} = {show(2 * a - c, 2 * b - d)}",
        ]
    )
    if draw.chance(0.3):
        return draw.theorem("", [], f"({show(a, b)}) * ({show(c, d)}) = {show(a * c - b * d, a * d + b * c)}")
    return draw.theorem(f"({x} {y} : ℂ)", facts, goal)
