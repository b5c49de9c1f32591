"""Kinds about numbers: values to compute, remainders, divisibility, primes, digits, bounded searches."""

from __future__ import annotations

import math
from fractions import Fraction

from prover.training.families.base import INTEGERS, NO_FACTS, Draw, affine, kind, polynomial, signed
from prover.training.families.equations import ratio


def primes(limit: int) -> list[int]:
    """The primes below limit."""
    return [n for n in range(2, limit) if all(n % d for d in range(2, math.isqrt(n) + 1))]


@kind(2)
def remainders_of_numbers(draw: Draw) -> str | None:
    """A numeral, a power, a sum or a product modulo something."""
    a, b, k, j = draw.int(2, 60), draw.int(2, 60), draw.int(2, 60), draw.int(2, 40)
    m = draw.choice((2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 11, 12, 13, 17, 100))
    n = draw.int(100, 99999)
    if draw.chance(0.2):
        k *= 30
    text, value = draw.choice(
        [
            (f"{a} ^ {k}", a**k),
            (f"({a} ^ {k} + {b} ^ {j})", a**k + b**j),
            (f"({a} * {b} * {n})", a * b * n),
            (f"{n}", n),
            (f"({n} + {a} * {b})", n + a * b),
            (f"(2 ^ {k} * 3 ^ {j} + {a})", 2**k * 3**j + a),
            (f"({n} * ({n} + 1))", n * (n + 1)),
        ]
    )
    cast = draw.choice(("", "", "", "ℤ"))
    if cast:
        text = f"({text} : {cast})"
    if draw.chance(0.15):
        return f": {m} ∣ {text.replace(' : ℤ', '')} + {(-value) % m}"
    return f": {text} % {m} = {value % m}"


@kind(2)
def arithmetic_functions(draw: Draw) -> str | None:
    """gcd, lcm, primes, factorials, binomials, divisors and their sums, square roots."""
    a, b, n, k = draw.int(2, 900), draw.int(2, 900), draw.int(3, 12), draw.int(0, 5)
    p = draw.choice(primes(600))
    q = draw.int(4, 900)
    divisors = [d for d in range(1, a + 1) if a % d == 0]
    goal = draw.choice(
        [
            f"Nat.gcd {a} {b} = {math.gcd(a, b)}",
            f"Nat.lcm {a} {b} = {math.lcm(a, b)}",
            f"Nat.gcd {a * k + a} {a * b} = {math.gcd(a * k + a, a * b)}",
            f"Nat.Prime {p}",
            f"¬Nat.Prime {q if q not in primes(1000) else 2 * q}",
            f"Nat.factorial {n} = {math.factorial(n)}",
            f"Nat.factorial {n} / Nat.factorial {n - 2} = {n * (n - 1)}",
            f"Nat.factorial {n} % {n + 1} = {math.factorial(n) % (n + 1)}",
            f"Nat.choose {n} {k} = {math.comb(n, k)}",
            f"(Nat.divisors {a}).card = {len(divisors)}",
            f"∑ d ∈ Nat.divisors {a}, d = {sum(divisors)}",
            f"∑ d ∈ Nat.properDivisors {a}, d = {sum(divisors) - a}",
            f"Nat.sqrt {a * b} = {math.isqrt(a * b)}",
            f"Nat.Coprime {p} {p * k + 1}",
            f"Nat.Prime {p} ∧ ¬Nat.Prime {2 * p}",
            f"Nat.gcd {a} {b} * Nat.lcm {a} {b} = {a * b}",
        ]
    )
    return f": {goal}"


@kind(2)
def fractions_of_numbers(draw: Draw) -> str | None:
    """Arithmetic of fractions, absolute values, floors and powers over ℝ and ℚ."""
    a, b, c, d, e, f = (draw.int(1, 30) for _ in range(6))
    domain = draw.choice(("ℝ", "ℝ", "ℚ"))
    one, two, three = Fraction(a, b), Fraction(c, d), Fraction(e, f)
    n = f"({a} : {domain})"
    text, value = draw.choice(
        [
            (f"{n} / {b} + {c} / {d}", one + two),
            (f"{n} / {b} - {c} / {d}", one - two),
            (f"({n} / {b} + {c} / {d}) / ({e} / {f})", (one + two) / three),
            (f"{n} / {b} * ({c} / {d}) - {e}", one * two - e),
            (f"|{n} / {b} - {c}|", abs(one - c)),
            (f"|{n} - {b} * {c}| + {d}", Fraction(abs(a - b * c) + d)),
            (f"{n} ^ 2 / {b} ^ 2", one * one),
            (f"({n} / {b}) ^ 3", one**3),
            (f"(1 / {n} + 1 / {b})⁻¹", 1 / (Fraction(1, a) + Fraction(1, b))),
            (f"{n} * {b} - {c} * {d} + {e}", Fraction(a * b - c * d + e)),
            (f"({n} - {b}) * ({c} - {d})", Fraction((a - b) * (c - d))),
            (f"{n} / 100 * {b} - {c} / 100 * {d}", Fraction(a * b - c * d, 100)),
            (f"2 ^ {e % 8} * {n} / 2 ^ {f % 6}", Fraction(2 ** (e % 8) * a, 2 ** (f % 6))),
        ]
    )
    if draw.chance(0.15):
        name, value = draw.choice([("⌊", math.floor(value)), ("⌈", math.ceil(value))])
        text = f"{name}{text}{'⌋' if name == '⌊' else '⌉'}"
    if draw.chance(0.15):
        gap = Fraction(draw.int(1, 20), 10)
        return f": {text} {draw.choice(('<', '≤', '≠'))} {ratio(value + gap)}"
    return f": {text} = {ratio(value)}"


@kind(2)
def roots_and_logarithms(draw: Draw) -> str | None:
    """Square roots, logarithms and exponentials of numbers."""
    a, b, k, j = draw.int(2, 15), draw.int(2, 12), draw.int(1, 6), draw.int(1, 5)
    base, p, q = draw.choice((2, 3, 5, 7, 10)), draw.int(2, 90), draw.int(2, 90)
    goal = draw.choice(
        [
            f"√({a * a} : ℝ) = {a}",
            f"√({a * a} : ℝ) + √{b * b} = {a + b}",
            f"√({a * a} : ℝ) / {b} = {ratio(Fraction(a, b))}",
            f"√({p} : ℝ) * √{p} = {p}",
            f"√({p} : ℝ) ^ 2 = {p}",
            f"(√({p} : ℝ) + {a}) * (√{p} - {a}) = {p - a * a}",
            f"√({a * a} / {b * b} : ℝ) = {ratio(Fraction(a, b))}",
            f"√({min(p, q)} : ℝ) < √{max(p, q) + 1}",
            f"√({p} : ℝ) < {math.isqrt(p) + 1}",
            f"Real.logb {base} {base**k} = {k}",
            f"Real.logb {base**k} {base**j} = {ratio(Fraction(j, k))}",
            f"Real.logb {base} {base**k} + Real.logb 2 {2**j} = {k + j}",
            f"Real.log {base**k} = {k} * Real.log {base}",
            f"Real.log {a * b} = Real.log {a} + Real.log {b}",
            f"Real.log ({a} / {b}) = Real.log {a} - Real.log {b}",
            f"Real.exp (Real.log {p}) = {p}",
            f"Real.log (Real.exp {p}) = {p}",
            f"Real.exp {a} * Real.exp {b} = Real.exp {a + b}",
            f"Real.log {min(p, q)} < Real.log {max(p, q) + 1}",
            f"Real.exp {min(p, q)} < Real.exp {max(p, q) + 1}",
            f"0 < Real.log {p}",
            f"({a**2} : ℝ) ^ ((1 : ℝ) / 2) = {a}",
            f"({a} : ℝ) ^ (-({k} : ℤ)) = {ratio(Fraction(1, a**k))}",
        ]
    )
    return f": {goal}"


@kind(3)
def remainders_of_unknowns(draw: Draw) -> str | None:
    """Remainders of linear terms in unknowns with given remainders."""
    n, k = draw.names(2, INTEGERS)
    domain = draw.choice(("ℕ", "ℕ", "ℤ"))
    m = draw.int(2, 15)
    r, s, a, b, c = draw.int(0, m - 1), draw.int(0, m - 1), draw.int(2, 12), draw.int(1, 9), draw.int(0, 20)
    p, q = draw.choice(((2, 3), (3, 4), (3, 5), (5, 7), (2, 5), (4, 9), (5, 6), (7, 9)))
    v = draw.int(0, p * q - 1)
    d = draw.choice([x for x in range(2, 40) if m % x == 0] or [m])
    facts, goal = draw.choice(
        [
            ([f"{n} % {m} = {r}"], f"{a} * {n} % {m} = {a * r % m}"),
            ([f"{n} % {m} = {r}"], f"({a} * {n} + {c}) % {m} = {(a * r + c) % m}"),
            ([f"{n} % {m} = {r}"], f"({n} + {c}) % {m} = {(r + c) % m}"),
            ([f"{n} % {m} = {r}", f"{k} % {m} = {s}"], f"({n} + {k}) % {m} = {(r + s) % m}"),
            ([f"{n} % {m} = {r}", f"{k} % {m} = {s}"], f"({a} * {n} + {b} * {k}) % {m} = {(a * r + b * s) % m}"),
            ([f"{n} % {m} = {r}", f"{k} % {m} = {s}"], f"({n} * {k}) % {m} = {r * s % m}"),
            ([f"{n} % {m} = {r}"], f"{n} ^ 2 % {m} = {r * r % m}"),
            ([f"{n} % {p} = {v % p}", f"{n} % {q} = {v % q}"], f"{n} % {p * q} = {v}"),
            ([f"{n} % {m} = {r}"], f"{n} % {d} = {r % d}"),
            ([f"{n} % {m * 2} = {r}"], f"{n} % {m} = {r} ∧ {n} % 2 = {r % 2}"),
            ([f"{n} ≡ {r} [{'MOD' if domain == 'ℕ' else 'ZMOD'} {m}]"], f"{n} % {m} = {r}"),
            ([f"{m} ∣ {n}"], f"{m} ∣ {a} * {n}"),
            ([f"{m} ∣ {n}", f"{m} ∣ {k}"], f"{m} ∣ {a} * {n} + {b} * {k}"),
            ([f"{m} ∣ {n} + {k}"], f"{m} ∣ {m + 1} * {n} + {k}"),
            ([f"{m * a} ∣ {n}"], f"{m} ∣ {n}"),
            ([f"{n} % {m} = {r}"], f"¬{m} ∣ {n} + {m - r + 1}" if m > 1 and r else f"{m} ∣ {n} + {m - r}"),
        ]
    )
    return draw.over((n, k), domain, facts, goal)


@kind(3)
def bounded_unknowns(draw: Draw) -> str | None:
    """A number between bounds with remainders, digits, or a product that fixes it."""
    n, k = draw.names(2, INTEGERS)
    domain = draw.choice(("ℕ", "ℕ", "ℕ", "ℤ"))
    v = draw.int(2, 90)
    m, q = draw.choice(((5, 7), (7, 9), (4, 9), (8, 9), (9, 11), (3, 7), (7, 11)))
    low = draw.int(0, v - 1)
    high = low + m * q
    a, b = draw.int(1, 9), draw.int(0, 9)
    inverse = draw.choice([x for x in range(2, 40) if math.gcd(x, m * q) == 1])
    bounds = draw.choice(([f"{low} < {n}", f"{n} ≤ {high}"], [f"{low} < {n} ∧ {n} ≤ {high}"]))
    digits = f"1 ≤ {n} ∧ {n} ≤ 9 ∧ {k} ≤ 9"
    if domain == "ℤ":
        digits += f" ∧ 0 ≤ {k}"
    x, y = draw.int(2, 12), draw.int(2, 12)
    facts, goal = draw.choice(
        [
            ([*bounds, f"{n} % {m} = {v % m}", f"{n} % {q} = {v % q}"], f"{n} = {v}"),
            ([f"{n} < {m * q}", f"0 ≤ {n}", f"{n} * {inverse} % {m * q} = {v * inverse % (m * q)}"],
             f"{n} = {v % (m * q)}"),
            ([digits, f"10 * {n} + {k} = {10 * a + b}"], f"{n} = {a} ∧ {k} = {b}"),
            ([digits, f"10 * {n} + {k} = {10 * a + b}"], f"{n} + {k} = {a + b}"),
            ([digits, f"{n} + {k} = {a + b}", f"{n} - {k} = {a - b}" if domain == "ℤ" else f"{n} = {k} + {a - b}"],
             f"10 * {n} + {k} = {10 * a + b}"),
            ([f"0 < {n} ∧ 0 < {k}", f"{n} + {k} = {x + y}", f"{n} = {k} + {x - y}"], f"{n} * {k} = {x * y}"),
            ([f"0 < {n}", f"{n} ^ 2 = {v * v}"], f"{n} = {v}"),
            ([f"0 < {n}", f"0 < {k}", f"{n} * {k} = {x * y}", f"{n} + {k} = {x + y}"],
             f"{n} = {x} ∧ {k} = {y} ∨ {n} = {y} ∧ {k} = {x}"),
            ([f"{n} + {k} = {x + y}", f"{n} * {k} = {x * y}", f"{n} ≤ {k}"],
             f"{n} = {min(x, y)} ∧ {k} = {max(x, y)}"),
            ([f"{n} * {k} = {x * y}", f"({n} + 1) * ({k} - 2) = {(x + 1) * (y - 2)}", f"0 < {n}", f"2 < {k}"],
             f"{n} = {x}"),
            ([f"2 ^ {n} = {2 ** (x % 7)}"], f"{n} = {x % 7}"),
        ]
    )  # fmt: skip
    if a < b and "- " in "".join(facts) + "".join(goal) and domain == "ℕ":
        return None
    if "= {k} + -" in "".join(facts) or "+ -" in " ".join(facts):
        return None
    if domain == "ℤ" and "2 ^" in facts[0]:
        return None
    return draw.over((n, k), domain, facts, goal)


@kind(3)
def divisibility_of_polynomials(draw: Draw) -> str | None:
    """What a polynomial in an unknown leaves modulo a small number, whatever the unknown is."""
    (n,) = draw.names(1, INTEGERS)
    domain = draw.choice(("ℕ", "ℤ", "ℤ"))
    m = draw.choice((2, 3, 3, 4, 4, 5, 6, 7, 8))
    degree = draw.int(2, 4)
    p = [1, *(draw.choice((0, 0, draw.int(0, m))) for _ in range(degree))]
    left = sorted({sum(c * x ** (degree - i) for i, c in enumerate(p)) % m for x in range(m)})
    text = polynomial(p, n)
    if len(left) == m or len(left) > 3:
        return None
    if left == [0] and draw.chance(0.7):
        goal = f"{m} ∣ {text}"
    elif left[0] and draw.chance(0.5):
        goal = draw.choice((f"¬{m} ∣ {text}", f"({text}) % {m} ≠ 0"))
    else:
        goal = " ∨ ".join(f"({text}) % {m} = {r}" for r in left)
        if draw.chance(0.3):
            absent = next(r for r in range(m) if r not in left)
            goal = f"({text}) % {m} ≠ {absent}"
    h = draw.choice(("h", "h", "hm", "h₀"))
    cases = " ∨ ".join(f"{n} % {m} = {r}" for r in range(m))
    lemmas = "Nat.dvd_iff_mod_eq_zero, Nat.pow_mod, Nat.add_mod, Nat.mul_mod"
    if domain == "ℤ":
        lemmas = "Int.dvd_iff_emod_eq_zero, pow_succ, Int.add_emod, Int.mul_emod"
    if "∣" not in goal:
        lemmas = lemmas.partition(", ")[2]
    draw.meant(f"rcases (by omega : {cases}) with {' | '.join([h] * m)} <;> simp [{lemmas}, {h}]")
    return draw.theorem(f"({n} : {domain})", [], goal)


@kind(2)
def parity(draw: Draw) -> str | None:
    """Even and odd numbers: sums, products, powers, and witnesses."""
    a, b = draw.names(2, INTEGERS)
    domain = draw.choice(("ℤ", "ℤ", "ℕ"))
    c, d = draw.int(1, 9), draw.int(1, 9)
    facts, goal = draw.choice(
        [
            ([f"Even {a}", f"Even {b}"], f"Even ({a} + {b})"),
            ([f"Odd {a}", f"Even {b}"], f"Odd ({a} + {b})"),
            ([f"Even {a}"], f"Even ({a} * {b})"),
            ([f"Odd {a}", f"Odd {b}"], f"Odd ({a} * {b} + 2 * {b})"),
            ([f"Odd {a}"], f"Odd ({a} ^ 2)"),
            ([f"Even {a}"], f"Even ({a} ^ 2 + {2 * c} * {a})"),
            ([f"Odd {a}"], f"Even ({a} + {2 * c - 1})"),
            ([f"Even {a}"], f"Odd ({a} + {2 * c - 1})"),
            ([f"Odd {a}"], f"Even ({2 * c - 1} * {a} + {2 * d - 1})"),
            ([f"Odd {a}"], f"{a} % 2 = 1"),
            ([f"{a} % 2 = 1"], f"Odd {a}"),
            ([f"{a} % 2 = 0"], f"Even ({a} + {2 * c})"),
            ([f"Even {a}"], f"∃ {b}, {a} = 2 * {b}"),
            ([f"Even {a}"], f"2 ∣ {a}"),
            ([f"Odd {a}"], f"{a} ^ 2 % 4 = 1"),
            ([f"Odd {a}"], f"{a} ^ 2 % 8 = 1"),
            ([f"Even {a}"], f"4 ∣ {a} ^ 2"),
            ([f"¬Even {a}"], f"Odd {a}"),
            (NO_FACTS, f"Even ({a} * ({a} + 1))"),
            (NO_FACTS, f"Even ({a} ^ 2 + {a})"),
            ([f"Even ({a} ^ 2)"], f"Even {a}"),
        ]
    )
    return draw.over((a,) if "∃" in goal else (a, b), domain, facts, goal)


@kind(2)
def divisors_and_primes(draw: Draw) -> str | None:
    """Abstract divisibility, gcd and primes."""
    a, b, c = draw.names(3, INTEGERS)
    d = draw.choice([x for x in "dpqemg" if x not in (a, b, c)])
    domain = draw.choice(("ℕ", "ℤ", "ℕ"))
    k, j = draw.int(2, 9), draw.int(2, 9)
    p = draw.choice([x for x in "pqr" if x not in (a, b, c)])
    facts, goal = draw.choice(
        [
            ([f"{d} ∣ {a}", f"{d} ∣ {b}"], f"{d} ∣ {k} * {a} + {j} * {b}"),
            ([f"{d} ∣ {a}", f"{d} ∣ {b}"], f"{d} ∣ {a} * {b}"),
            ([f"{d} ∣ {a}"], f"{d} ∣ {a} * {c}"),
            ([f"{a} ∣ {b}", f"{b} ∣ {c}"], f"{a} ∣ {c}"),
            ([f"{a} ∣ {b}", f"{b} ∣ {c}"], f"{a} ∣ {b} + {c}"),
            ([f"{d} ∣ {a}", f"{d} ∣ {a} + {b}"], f"{d} ∣ {b}"),
            ([f"{a} ∣ {b}"], f"{a} ^ 2 ∣ {b} ^ 2"),
            ([f"{a} ∣ {b}"], f"{a} * {c} ∣ {b} * {c}"),
            ([f"{k} * {d} ∣ {a}"], f"{d} ∣ {a}"),
            ([f"{d} ∣ {a}", f"{a} = {k} * {b}"], f"{d} ∣ {k} * {b}"),
            ([f"{a} = {b} * {c}"], f"{b} ∣ {a}"),
        ]
    )
    if draw.chance(0.35):
        prime = f"Nat.Prime {p}"
        facts, goal = draw.choice(
            [
                ([prime], f"1 < {p}"),
                ([prime], f"{p} ≠ 0"),
                ([prime, f"{p} ∣ {a} * {b}"], f"{p} ∣ {a} ∨ {p} ∣ {b}"),
                ([prime, f"{p} ∣ {a} ^ {k}"], f"{p} ∣ {a}"),
                ([prime, f"{p} ≠ 2"], f"Odd {p}"),
                ([prime, f"{k} < {p}"], f"{p} ≠ {2 * j}" if 2 * j > 2 else "True"),
                ([prime], f"2 ≤ {p} ^ 2"),
                ([f"Nat.Coprime {a} {b}", f"{a} ∣ {b} * {c}"], f"{a} ∣ {c}"),
                ([f"Nat.gcd {a} {b} = 1"], f"Nat.Coprime {b} {a}"),
                (NO_FACTS, f"Nat.gcd {a} {a} = {a}"),
                (NO_FACTS, f"Nat.gcd ({a} + {k} * {b}) {b} = Nat.gcd {a} {b}"),
                ([f"0 < {a}", f"{a} ∣ {b}", f"{b} < {a}"], f"{b} = 0"),
                (NO_FACTS, f"Nat.gcd (2 * {a} + 1) 2 = 1"),
            ]
        )
        d, domain = p, "ℕ"
    h = draw.hypotheses
    draw.meant(
        f"exact {h[0]}.eq_one_or_self_of_dvd _ {h[1]}", f"exact {h[0]}.one_lt", f"exact {h[0]}.ne_zero",
        f"exact {h[0]}.two_le", f"exact ({h[0]}.dvd_mul).mp {h[1]}", f"exact {h[0]}.dvd_of_dvd_pow {h[1]}",
        f"exact {h[0]}.odd_of_ne_two {h[1]}", f"exact {h[0]}.dvd_of_dvd_mul_left {h[1]}",
        f"exact dvd_trans {h[0]} {h[1]}", f"exact dvd_mul_of_dvd_left {h[0]} _", f"exact pow_dvd_pow_of_dvd {h[0]} 2",
        f"exact mul_dvd_mul_right {h[0]} _", f"exact (Nat.dvd_add_right {h[0]}).mp {h[1]}",
        f"nlinarith [{h[0]}.two_le]", f"have := {h[0]}.two_le; nlinarith",
    )  # fmt: skip
    return draw.over(tuple(dict.fromkeys((d, a, b, c))), domain, facts, goal)


@kind(2)
def linear_integers(draw: Draw) -> str | None:
    """Linear facts about whole numbers: comparisons, disjunctions, impossibility, division."""
    x, y, z = draw.names(3, INTEGERS)
    domain = draw.choice(("ℕ", "ℤ", "ℤ"))
    a, b, c, k = draw.int(1, 9), draw.int(1, 9), draw.int(0, 20), draw.int(2, 6)
    g = draw.int(2, 7)
    off = draw.int(1, g - 1)
    facts, goal = draw.choice(
        [
            ([f"{x} < {y}", f"{y} < {z}"], f"{x} + 1 < {z}"),
            ([f"{x} ≤ {y}", f"{y} ≤ {z}"], f"{x} ≤ {z}"),
            ([f"{a} * {x} + {b} ≤ {c}", f"{c} < {y}"], f"{a} * {x} + {b} < {y}"),
            ([f"{x} < {c + 1}"], f"{x} ≤ {c}"),
            ([f"{c} < {x}", f"{x} < {c + 3}"], f"{x} = {c + 1} ∨ {x} = {c + 2}"),
            ([f"{x} + {y} = {c}", f"{x} = {y}"], f"2 * {x} = {c}"),
            ([f"{x} / {k} = {c}"], f"{k * c} ≤ {x}" if domain == "ℕ" or c >= 0 else f"{x} = {x}"),
            ([f"{x} = {k} * {y} + 1"], f"{x} % {k} = 1"),
            (NO_FACTS, f"{g * a} * {x} + {g * b} * {y} ≠ {g * c + off}"),
            ([f"{x} < {y}"], f"{x} ≠ {y}"),
            ([f"¬{x} < {y}", f"{x} ≠ {y}"], f"{y} < {x}"),
            ([f"{x} ≤ {y}", f"{y} ≤ {x}"], f"{x} = {y}"),
            ([f"{x} < {a}", f"{a + b} < {x}"], "False"),
            ([f"{x} = 2 * {y}", f"{x} = 2 * {z} + 1"], "False"),
            (NO_FACTS, f"({x} + {k - 1}) / {k} * {k} ≥ {x}"),
            ([f"{k} * {x} = {k} * {y}"], f"{x} = {y}"),
            ([f"{x} + ({x} + 1) + ({x} + 2) = {3 * c + 3}"], f"{x} = {c}"),
            (NO_FACTS, f"{x} % {k} < {k}"),
            (NO_FACTS, f"({x} + ({x} + 1) + ({x} + 2)) % 3 = 0"),
            ([f"{x} % 2 = 0 ∨ {x} % 2 = 1", f"{y} = {x} + {x}"], f"{y} % 2 = 0"),
        ]
    )
    return draw.over((x, y, z), domain, facts, goal)


@kind(1)
def witnesses(draw: Draw) -> str | None:
    """Numbers that exist, or do not."""
    x, y = draw.names(2, INTEGERS)
    a, b, c, v = draw.int(2, 9), draw.int(1, 9), draw.int(1, 20), draw.int(1, 20)
    k = draw.int(2, 9)
    goal = draw.choice(
        [
            f"∃ {x} : ℕ, {a} * {x} + {b} = {a * v + b}",
            f"∃ {x} : ℕ, {x} ^ 2 = {v * v}",
            f"∃ {x} : ℤ, {a} * {x} = {-a * v}",
            f"∃ {x} {y} : ℕ, {x} + {y} = {v + c} ∧ {x} < {y}",
            f"∃ {x} : ℕ, {c} < {x} ∧ {x} < {c + 3}",
            f"∃ {x} : ℕ, {c} < {x} ∧ {k} ∣ {x}",
            f"∃ {x} : ℝ, {a} * {x} = {b}",
            f"∃ {x} {y} : ℕ, {x} * {y} = {a * b} ∧ {x} + {y} = {a + b}",
            f"¬∃ {x} : ℕ, {2 * a} * {x} = {2 * c + 1}",
            f"¬∃ {x} {y} : ℕ, {2 * a} * {x} + {2 * b} * {y} = {2 * c + 1}",
            f"∀ {x} : ℕ, {x} < {k} → {x} ^ 2 < {k * k}",
            f"∀ {x} : ℤ, ∃ {y} : ℤ, {y} = {x} + {c}",
            f"∀ {x} : ℤ, ∃ {y} : ℤ, {x} < {y}",
            f"∃ {x} : ℕ, Nat.Prime {x} ∧ {c} < {x}",
            f"∃ {x} : ℕ, ∀ {y} : ℕ, {x} ≤ {y}",
        ]
    )
    return f": {goal}"


@kind(1)
def conjunctions_of_numbers(draw: Draw) -> str | None:
    """Two or three facts about numbers together."""
    a, m, p = draw.int(2, 40), draw.int(2, 12), draw.choice(primes(120))
    b, k = draw.int(2, 40), draw.int(2, 12)
    parts = [
        f"{a} ^ {k} % {m} = {pow(a, k, m)}", f"Nat.Prime {p}", f"Nat.gcd {a} {b} = {math.gcd(a, b)}", f"{a} < {a + b}",
        f"{m} ∣ {m * a}", f"¬{b + 1} ∣ {b}", f"({a} : ℝ) / {k} = {ratio(Fraction(a, k))}", f"{a} ≠ {a + b}",
        f"({a} : ℤ) - {b} = {a - b}", f"{signed(-a)} < (0 : ℤ)", f"{affine(1, str(a), b)} = {a + b}",
    ]  # fmt: skip
    return ": " + " ∧ ".join(draw.random.sample(parts, draw.choice((2, 2, 3))))
