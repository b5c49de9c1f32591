"""Random statements of competition mathematics, each decided here by exact arithmetic. Knows nothing of running Lean.

A kind is a function that makes one statement, aimed at being true or false, and decides it by a way of its own: normal
forms of polynomials, Fourier-Motzkin elimination, enumeration of a box or of residues, truth tables, fractions. What
can't be decided is thrown away. `claims` draws from every kind as many true as false statements.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random

RELATIONS: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "=": lambda a, b: a == b,
    "≠": lambda a, b: a != b,
    "≤": lambda a, b: a <= b,
    "<": lambda a, b: a < b,
}
FIELDS = ("ℚ", "ℝ")


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement (`binders : proposition`), whether it is true, and the tactic that is meant for its kind."""

    kind: str
    statement: str
    true: bool
    tactic: str


Made = tuple[str, bool, str] | None  # statement, truth, tactic; None where the draw is of no use
Kind = Callable[[Random, bool], Made]
KINDS: dict[str, Kind] = {}


def kind(make: Kind) -> Kind:
    """Register a kind under its function's name."""
    KINDS[make.__name__] = make
    return make


def claims(name: str, count: int, seed: int) -> list[Claim]:
    """`count` different claims of one kind, every other one true. The same seed gives the same claims."""
    random = Random(f"{seed}/{name}")
    found: dict[str, Claim] = {}
    wanted = {True: (count + 1) // 2, False: count // 2}
    for _ in range(200 * count + 1000):
        aim = wanted[True] >= wanted[False]
        made = KINDS[name](random, aim)
        if made and made[0] not in found and wanted[made[1]]:
            found[made[0]] = Claim(name, *made)
            wanted[made[1]] -= 1
        if not any(wanted.values()):
            return list(found.values())
    raise ValueError(f"{name}: no {count} different statements after many draws")


# Polynomials that remember how they were written


Poly = dict[tuple[int, ...], Fraction]


@dataclass(frozen=True, slots=True)
class Term:
    """A polynomial as text and as its normal form, by exponents of the variables."""

    text: str
    poly: Poly

    def __add__(self, other: Term) -> Term:
        return Term(f"({self.text} + {other.text})", _add(self.poly, other.poly, 1))

    def __sub__(self, other: Term) -> Term:
        return Term(f"({self.text} - {other.text})", _add(self.poly, other.poly, -1))

    def __mul__(self, other: Term) -> Term:
        return Term(f"{self.text} * {other.text}", _multiply(self.poly, other.poly))

    def __pow__(self, exponent: int) -> Term:
        poly = constant(1, len(next(iter(self.poly), ()))).poly
        for _ in range(exponent):
            poly = _multiply(poly, self.poly)
        whole = self.text.isalnum() or (self.text.startswith("(") and _closes(self.text))
        base = self.text if whole else f"({self.text})"
        return Term(f"{base} ^ {exponent}", poly)


def _closes(text: str) -> bool:
    """Whether the first parenthesis closes at the end."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if not depth:
            return at == len(text) - 1
    return False


def _add(a: Poly, b: Poly, sign: int) -> Poly:
    total = {m: a.get(m, Fraction(0)) + sign * b.get(m, Fraction(0)) for m in a | b}
    return {m: c for m, c in total.items() if c}


def _multiply(a: Poly, b: Poly) -> Poly:
    total: Poly = {}
    for m, c in a.items():
        for n, d in b.items():
            mn = tuple(map(sum, zip(m, n, strict=True)))
            total[mn] = total.get(mn, Fraction(0)) + c * d
    return {m: c for m, c in total.items() if c}


def constant(value: int | Fraction, variables: int) -> Term:
    """A number as a polynomial."""
    return Term(number(value), {(0,) * variables: Fraction(value)} if value else {})


def variable(index: int, names: str) -> Term:
    """One of the variables `names`."""
    return Term(names[index], {tuple(int(i == index) for i in range(len(names))): Fraction(1)})


def number(value: int | Fraction) -> str:
    """A number as Lean reads it inside any term."""
    value = Fraction(value)
    text = str(abs(value.numerator)) if value.denominator == 1 else f"({abs(value.numerator)} / {value.denominator})"
    return text if value >= 0 else f"(-{text})"


def written(poly: Poly, names: str) -> str:
    """A normal form as a sum of monomials."""
    parts = [
        " * ".join(
            [number(c)] * (c != 1 or not any(m))
            + [n if e == 1 else f"{n} ^ {e}" for n, e in zip(names, m, strict=True) if e]
        )
        for m, c in sorted(poly.items(), reverse=True)
    ]
    return " + ".join(parts) or "0"


def value(poly: Poly, point: Sequence[int | Fraction]) -> Fraction:
    """A polynomial at a point."""
    return sum(
        (c * math.prod(Fraction(x) ** e for x, e in zip(point, m, strict=True)) for m, c in poly.items()), Fraction()
    )


def fraction(random: Random, bound: int = 9, denominators: Sequence[int] = (1, 1, 2, 3)) -> Fraction:
    """A small fraction of either sign."""
    return Fraction(random.randint(-bound, bound), random.choice(denominators))


def random_term(random: Random, names: str, depth: int, natural: bool) -> Term:
    """A random polynomial expression; `natural` keeps to what ℕ has."""
    if depth == 0 or random.random() < 0.15:
        if random.random() < 0.3:
            return constant(random.randint(1, 5), len(names))
        return variable(random.randrange(len(names)), names)
    left = random_term(random, names, depth - 1, natural)
    match random.choice("++**^" if natural else "+-**^"):
        case "^":
            return left ** random.choice((2, 2, 3))
        case "+":
            return left + random_term(random, names, depth - 1, natural)
        case "-":
            return left - random_term(random, names, depth - 1, natural)
        case _:
            return left * random_term(random, names, depth - 1, natural)


@kind
def ring(random: Random, aim: bool) -> Made:
    """A polynomial identity: two expressions are equal everywhere exactly when their normal forms are."""
    names = "xyz"[: random.randint(1, 3)]
    domain = random.choice("ℕℤℚℝℂ")
    term = random_term(random, names, 3, domain == "ℕ")
    if not 2 <= len(term.poly) <= 16 or max(map(sum, term.poly)) > 6:
        return None
    other = dict(term.poly)
    if not aim:
        monomial = random.choice(sorted(other))
        other = _add(other, {monomial: Fraction(random.choice((1, 2)))}, 1)
    return f"({' '.join(names)} : {domain}) : {term.text} = {written(other, names)}", other == term.poly, "ring"


@kind
def fractions(random: Random, aim: bool) -> Made:
    """A/P + B/Q = C/(PQ) for P, Q that differ from 0: true exactly when AQ + BP = C as polynomials."""
    names = "xy"
    domain = random.choice(FIELDS)
    x, y = variable(0, names), variable(1, names)
    one = constant(1, 2)
    below = random.sample([x, y, x + one, y + one, x - y, x + constant(2, 2) * y], 2)
    above = [constant(random.randint(1, 4), 2) * random.choice([x, y, one, x + y]) for _ in below]
    cleared = _add(_multiply(above[0].poly, below[1].poly), _multiply(above[1].poly, below[0].poly), 1)
    right = cleared if aim else _add(cleared, {random.choice([(0, 0), (1, 0), (0, 1)]): Fraction(1)}, 1)
    hypotheses = " ".join(f"(h{i} : {term.text} ≠ 0)" for i, term in enumerate(below))
    left = " + ".join(f"({a.text}) / {b.text}" for a, b in zip(above, below, strict=True))
    goal = f"{left} = ({written(right, names)}) / ({below[0].text} * {below[1].text})"
    return f"(x y : {domain}) {hypotheses} : {goal}", right == cleared, "(field_simp; ring)"


# Linear arithmetic


Row = tuple[tuple[Fraction, ...], Fraction, bool]  # a·x ≤ b, or < where the flag is set


def feasible(rows: Sequence[Row], variables: int) -> bool:
    """Whether rational numbers satisfy all rows: Fourier-Motzkin elimination."""
    current = set(rows)
    for j in range(variables):
        lower = [r for r in current if r[0][j] < 0]
        upper = [r for r in current if r[0][j] > 0]
        current = {r for r in current if not r[0][j]}
        for (a, b, s), (c, d, t) in itertools.product(lower, upper):
            u, v = c[j], -a[j]
            current.add((tuple(u * p + v * q for p, q in zip(a, c, strict=True)), u * b + v * d, s or t))
    return all(b > 0 or (b == 0 and not strict) for _, b, strict in current)


def linear(coefficients: Sequence[Fraction | int], names: str) -> str:
    """A linear form as text."""
    n = len(names)
    return written({tuple(int(i == j) for j in range(n)): Fraction(c) for i, c in enumerate(coefficients) if c}, names)


@kind
def linear_systems(random: Random, aim: bool) -> Made:
    """Inequalities over ℚ or ℝ; the goal holds exactly when its negation can't be met along with the hypotheses."""
    names = "xyz"[: random.randint(2, 3)]
    n = len(names)
    rows: list[Row] = [
        (tuple(Fraction(random.randint(-4, 4)) for _ in names), fraction(random, 9), random.random() < 0.3)
        for _ in range(random.randint(2, 4))
    ]
    weights = [Fraction(random.randint(0, 3)) for _ in rows]
    goal = tuple(sum((w * r[0][j] for w, r in zip(weights, rows, strict=True)), Fraction()) for j in range(n))
    if not any(goal) or not all(any(r[0]) for r in rows) or not feasible(rows, n):
        return None
    bound = sum((w * r[1] for w, r in zip(weights, rows, strict=True)), Fraction())
    bound += random.randint(0, 2) if aim else -random.randint(1, 3)
    strict = random.random() < 0.3
    true = not feasible([*rows, (tuple(-c for c in goal), -bound, not strict)], n)
    sign = ("≤", "<")
    given = " ".join(f"(h{i} : {linear(a, names)} {sign[s]} {number(b)})" for i, (a, b, s) in enumerate(rows))
    claim = (
        f"({' '.join(names)} : {random.choice(FIELDS)}) {given} : {linear(goal, names)} {sign[strict]} {number(bound)}"
    )
    return claim, true, "linarith"


@kind
def integers_in_a_box(random: Random, aim: bool) -> Made:
    """Linear facts with / and % over a box of ℕ or ℤ, decided at every point of the box."""
    domain = random.choice("ℕℤ")
    low = 0 if domain == "ℕ" else -random.randint(1, 6)
    high = random.randint(3, 8)
    a, b, c, m = random.randint(1, 5), random.randint(1, 5), random.randint(0, 9), random.randint(2, 5)
    points = list(itertools.product(range(low, high + 1), repeat=2))
    first = random.choice(
        [
            (f"{a} * x + {b} * y = {c + 10}", lambda x, y: a * x + b * y == c + 10),
            (f"{a} * x + {b} ≤ {m} * y", lambda x, y: a * x + b <= m * y),
            (f"(x + {a} * y) % {m} = {c % m}", lambda x, y: (x + a * y) % m == c % m),
            ("x < y", lambda x, y: x < y),
        ]
    )
    inside = [p for p in points if first[1](*p)]
    if not inside:
        return None
    k, d = random.randint(1, 4), random.randint(1, 4)
    extreme = max(k * x + d * y for x, y in inside)
    least = min(x // m + y for x, y in inside)
    residues = {(k * x + d * y) % m for x, y in inside}
    slip = 0 if aim else 1
    goal, holds = random.choice(
        [
            (f"{k} * x + {d} * y ≤ {extreme - slip}", lambda x, y: k * x + d * y <= extreme - slip),
            (f"{number(least + slip)} ≤ x / {m} + y", lambda x, y: least + slip <= x // m + y),
            (
                " ∨ ".join(f"({k} * x + {d} * y) % {m} = {r}" for r in sorted(residues)[slip:]) or "False",
                lambda x, y: (k * x + d * y) % m in sorted(residues)[slip:],
            ),
        ]
    )
    bounds = f"(h0 : {number(low)} ≤ x) (h1 : x ≤ {high}) (h2 : {number(low)} ≤ y) (h3 : y ≤ {high})"
    claim = f"(x y : {domain}) {bounds} (h : {first[0]}) : {goal}"
    return claim, all(holds(x, y) for x, y in inside), "omega"


# Number theory


@kind
def congruences(random: Random, aim: bool) -> Made:
    """Divisibility and congruences between numerals."""
    a, k, m = random.randint(2, 30), random.randint(2, 40), random.randint(2, 40)
    if random.random() < 0.2:
        k *= 10
    r = pow(a, k, m)
    said = r if aim else (r + random.randint(1, m - 1)) % m
    b = random.randint(-200, 200)
    forms = [
        (f"({a} : ℕ) ^ {k} % {m} = {said}", said == r),
        (f"({a} : ℤ) ^ {k} ≡ {said} [ZMOD {m}]", said == r),
        (f"{a} ^ {k} ≡ {said} [MOD {m}]", said == r),
        (f"{m} ∣ {a} ^ {k} + {(-said) % m}", said == r),
        (f"({number(b)} : ℤ) % {m} = {(b + (not aim)) % m}", b % m == (b + (not aim)) % m),
        (f"¬ ({m} : ℤ) ∣ {number(b)}", b % m != 0),
        (f"({m} : ℕ) ∣ {m * a + (0 if aim else 1)}", (m * a + (not aim)) % m == 0),
    ]
    statement, true = random.choice(forms)
    return f": {statement}", true, "norm_num [Nat.ModEq, Int.ModEq]" if "≡" in statement else "norm_num"


@kind
def residues(random: Random, aim: bool) -> Made:
    """What a polynomial in n leaves modulo m, decided at every residue."""
    m = random.randint(2, 9)
    degree = random.randint(2, 4)
    coefficients = [random.randint(0, 3) for _ in range(degree)] + [1]
    left = sorted({sum(c * n**i for i, c in enumerate(coefficients)) % m for n in range(m)})
    if len(left) > 4 or len(left) == m:
        return None
    said = left if aim else [r for r in left if r != random.choice(left)] or [(left[0] + 1) % m]
    poly = " + ".join(
        f"{c} * n ^ {i}" if c > 1 else f"n ^ {i}" for i, c in reversed(list(enumerate(coefficients))) if c and i
    )
    poly += f" + {coefficients[0]}" if coefficients[0] else ""
    domain = random.choice("ℕℤ")
    goal = f"({poly}) % {m} = {said[0]}"
    if said == [0] and random.random() < 0.7:
        goal = f"{m} ∣ {poly}"
    elif len(said) > 1:
        goal = " ∨ ".join(f"({poly}) % {m} = {r}" for r in said)
    cases = " ∨ ".join(f"n % {m} = {r}" for r in range(m))
    lemmas = (
        "Nat.dvd_iff_mod_eq_zero, Nat.pow_mod, Nat.add_mod, Nat.mul_mod"
        if domain == "ℕ"
        else ("Int.dvd_iff_emod_eq_zero, pow_succ, Int.add_emod, Int.mul_emod")
    )
    tactic = f"(have h : {cases} := by omega); rcases h with {' | '.join(['h'] * m)} <;> simp [{lemmas}, h]"
    return f"(n : {domain}) : {goal}", left == said, tactic


def is_prime(n: int) -> bool:
    """Trial division."""
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


@kind
def functions_of_numerals(random: Random, aim: bool) -> Made:
    """gcd, lcm, primes, factorials, binomials, divisors, integer square roots, floors."""
    slip = 0 if aim else random.choice((-1, 1))
    a, b = random.randint(1, 400), random.randint(1, 400)
    n, k = random.randint(2, 12), random.randint(0, 6)
    q = Fraction(random.randint(-400, 400), random.randint(2, 30))
    p = random.choice([x for x in range(2, 2000) if is_prime(x) == aim and (aim or x % 2)])
    divisors = [d for d in range(1, a + 1) if a % d == 0]
    forms: list[tuple[str, bool, str]] = [
        (f"Nat.gcd {a} {b} = {max(0, math.gcd(a, b) + slip)}", aim, "norm_num"),
        (f"Nat.lcm {a} {b} = {math.lcm(a, b) + slip}", aim, "norm_num"),
        (f"Nat.Coprime {a} {b}", math.gcd(a, b) == 1, "norm_num"),
        (f"Nat.Prime {p}", is_prime(p), "norm_num"),
        (f"¬ Nat.Prime {p}", not is_prime(p), "norm_num"),
        (f"Nat.factorial {n} = {math.factorial(n) + slip}", aim, "norm_num [Nat.factorial]"),
        (
            f"Nat.choose {n} {k} = {max(0, math.comb(n, k) + slip)}",
            max(0, math.comb(n, k) + slip) == math.comb(n, k),
            "norm_num [Nat.choose]",
        ),
        (f"Nat.sqrt {a * b} = {math.isqrt(a * b) + slip}", aim, "norm_num"),
        (f"⌊({number(q)} : ℝ)⌋ = {number(math.floor(q) + slip)}", aim, "norm_num"),
        (f"⌈({number(q)} : ℚ)⌉ = {number(math.ceil(q) + slip)}", aim, "norm_num"),
        (f"(Nat.divisors {a}).card = {len(divisors) + slip}", aim, "decide"),
        (f"∑ d ∈ Nat.divisors {a}, d = {sum(divisors) + slip}", aim, "decide"),
    ]
    statement, true, tactic = random.choice(forms)
    return f": {statement}", true, tactic


# Inequalities


@kind
def numerals(random: Random, _aim: bool) -> Made:
    """Relations between values of numerical expressions over ℕ, ℤ, ℚ, ℝ."""
    domain = random.choice("ℤℚℝ")
    parts = [
        (fraction(random, 20, (1, 2, 3, 7)) if domain != "ℤ" else Fraction(random.randint(-20, 20))) for _ in range(4)
    ]
    a, b, c, d = parts
    e = random.randint(2, 9)
    forms = [
        (f"{number(a)} * {number(b)} + {number(c)}", a * b + c),
        (f"({number(a)} - {number(b)}) ^ {e % 4 + 1}", (a - b) ** (e % 4 + 1)),
        (f"{number(a)} ^ 2 - {number(b)} * ({number(c)} + {number(d)})", a**2 - b * (c + d)),
        (f"|{number(a)} * {number(b)}| + {number(c)}", abs(a * b) + c),
        (f"max {number(a)} {number(b)} - min {number(c)} {number(d)}", max(a, b) - min(c, d)),
        (f"2 ^ {e * 5} - {number(a)}", 2 ** (e * 5) - a),
    ]
    if domain != "ℤ" and b:
        forms.append((f"{number(a)} / {number(b)} + {number(c)}", a / b + c))
        forms.append((f"{number(a)} * ({number(b)})⁻¹ - {number(c)} / {e}", a / b - c / e))
    text, found = random.choice(forms)
    relation = random.choice(list(RELATIONS))
    other = found + random.choice((0, 0, 1, -1) if domain == "ℤ" else (0, 0, Fraction(1, 100), Fraction(-1, 7)))
    return f": ({text} : {domain}) {relation} {number(other)}", RELATIONS[relation](found, other), "norm_num"


@kind
def sums_of_squares(random: Random, aim: bool) -> Made:
    """Σ aᵢ lᵢ² + c, multiplied out, against a bound: false where the lᵢ have a common zero and c is below the bound."""
    names = "xyz"[: random.randint(2, 3)]
    n = len(names)
    forms = [tuple(random.randint(-2, 2) for _ in names) for _ in range(random.randint(1, n))]
    if not all(any(form) for form in forms):
        return None
    shifts = [random.randint(-3, 3) if i == 0 else 0 for i in range(len(forms))]
    terms = [Term(f"({linear(form, names)} + {number(s)})", {}) for form, s in zip(forms, shifts, strict=True)]
    polys = [
        _add(
            {tuple(int(i == j) for j in range(n)): Fraction(c) for i, c in enumerate(form) if c}, constant(s, n).poly, 1
        )
        for form, s in zip(forms, shifts, strict=True)
    ]
    total: Poly = {}
    for poly in polys:
        total = _add(total, _multiply(constant(random.randint(1, 3), n).poly, _multiply(poly, poly)), 1)
    gap = random.randint(0, 2) if aim else -random.randint(1, 4)
    poly = _add(total, constant(gap, n).poly, 1)
    relation = "<" if aim and gap and random.random() < 0.5 else "≤"
    if not aim and not any(value(poly, point) < 0 for point in itertools.product(range(-4, 5), repeat=n)):
        return None  # not refuted at a point
    moved = {m: c for m, c in poly.items() if random.random() < 0.3}
    left, right = _add({}, moved, -1), _add(poly, moved, -1)
    hints = ", ".join(f"sq_nonneg {term.text}" for term in terms)
    claim = f"({' '.join(names)} : {random.choice('ℤℚℝ')}) : {written(left, names)} {relation} {written(right, names)}"
    return claim, aim, f"nlinarith [{hints}]"


@kind
def quadratics(random: Random, aim: bool) -> Made:
    """ax² + bx + c against 0 on a closed interval or everywhere: decided at the ends and at the vertex."""
    a, b = fraction(random, 4), fraction(random, 6)
    if not a:
        return None
    bounded = random.random() < 0.6 or a < 0
    low = fraction(random, 5)
    high = low + abs(fraction(random, 5)) + 1
    vertex = -b / (2 * a)
    candidates = [x for x in (low, high, vertex) if low <= x <= high] if bounded else [vertex]
    least = min(a * x * x + b * x for x in candidates)
    c = -least + (random.choice((0, 0, 1, Fraction(1, 2))) if aim else -random.choice((1, Fraction(1, 2))))
    strict = random.random() < 0.3
    true = least + c > 0 or (least + c == 0 and not strict)
    given = f"(h0 : {number(low)} ≤ x) (h1 : x ≤ {number(high)}) " if bounded else ""
    poly = written({(2,): a, (1,): b, (0,): c}, "x") if c else written({(2,): a, (1,): b} if b else {(2,): a}, "x")
    claim = f"(x : {random.choice(FIELDS)}) {given}: 0 {'<' if strict else '≤'} {poly}"
    hints = f"sq_nonneg (x - {number(vertex)})"
    if bounded:
        hints += ", mul_nonneg (sub_nonneg.mpr h0) (sub_nonneg.mpr h1)"
    return claim, true, f"nlinarith [{hints}]"


@kind
def quadratics_without_hints(random: Random, aim: bool) -> Made:
    """The same with `nlinarith` alone, which has to find the square or the product by itself."""
    made = quadratics(random, aim)
    return made and (*made[:2], "nlinarith")


@kind
def squares_without_hints(random: Random, aim: bool) -> Made:
    """Sums of squares with `nlinarith` alone."""
    made = sums_of_squares(random, aim)
    return made and (*made[:2], "nlinarith")


@kind
def monotone_steps(random: Random, _aim: bool) -> Made:
    """0 ≤ x ≤ y raised to a power, times or over a positive number; the false ones have a pair that refutes them."""
    k, c = random.randint(2, 5), random.randint(1, 4)
    shapes: list[tuple[str, Callable[[Fraction], Fraction]]] = [
        (f"{{}} ^ {k}", lambda v: v**k),
        (f"{c} * {{}} ^ {k} + {{}}", lambda v: c * v**k + v),
        (f"{{}} / {c} + {k}", lambda v: v / c + k),
        (f"({{}} + {c}) ^ {k} / {c}", lambda v: (v + c) ** k / c),
        (f"{{}} ^ 2 - {k} * {{}}", lambda v: v**2 - k * v),
    ]
    text, function = random.choice(shapes)
    start = random.choice((0, 0, c, -c))
    grid = [Fraction(i, 2) for i in range(2 * start, 2 * start + 24)]
    refuted = any(function(x) > function(y) for x, y in itertools.combinations(grid, 2))
    if not refuted and (start < 0 or "-" in text):
        return None
    claim = f"(x y : {random.choice(FIELDS)}) (h0 : {number(start)} ≤ x) (h : x ≤ y) : "
    claim += f"{text.replace('{}', 'x')} ≤ {text.replace('{}', 'y')}"
    return claim, not refuted, "(have h0' : 0 ≤ x := by linarith); gcongr" if start >= 0 else "gcongr"


@kind
def bounded_products(random: Random, aim: bool) -> Made:
    """A polynomial of degree one in each of x and y on a box: its extremes lie at the corners."""
    c = [Fraction(random.randint(-4, 4)) for _ in range(4)]
    if not c[0]:
        return None
    low = [Fraction(random.randint(-3, 2)) for _ in "xy"]
    high = [end + random.randint(1, 4) for end in low]
    poly: Poly = {m: v for m, v in zip([(1, 1), (1, 0), (0, 1), (0, 0)], c, strict=True) if v}
    least = min(value(poly, point) for point in itertools.product(*zip(low, high, strict=True)))
    bound = least - random.choice((0, 1)) if aim else least + random.choice((1, Fraction(1, 2)))
    given = " ".join(
        f"(h{n}0 : {number(a)} ≤ {n}) (h{n}1 : {n} ≤ {number(b)})" for n, a, b in zip("xy", low, high, strict=True)
    )
    return f"(x y : ℝ) {given} : {number(bound)} ≤ {written(poly, 'xy')}", bound <= least, "nlinarith"


@kind
def positive_terms(random: Random, aim: bool) -> Made:
    """Terms that are positive by their shape; the false ones lack a hypothesis and are refuted at a point."""
    e = random.choice((2, 4))
    a, b = random.randint(1, 9), random.randint(1, 9)
    shapes = [
        (f"{a} * x ^ 3 + {b} * y", "≤", lambda x, y: a * x**3 + b * y),
        (f"x / (y + {a}) + {b}", "<", lambda x, y: x / (y + a) + b),
        (f"x * y + y ^ {e} / {a}", "≤", lambda x, y: x * y + y**e / a),
        (f"(x + {a}) * (y + {b})", "<", lambda x, y: (x + a) * (y + b)),
        (f"x ^ {e} + |y| * x", "≤", lambda x, y: x**e + abs(y) * x),
        (f"{a} * x ^ 2 * y + {b} * x", "≤", lambda x, y: a * x**2 * y + b * x),
    ]
    text, sign, function = random.choice(shapes)
    given = "(hx : 0 ≤ x) (hy : 0 ≤ y) " if aim else random.choice(["(hx : 0 ≤ x) ", "(hy : 0 ≤ y) ", ""])
    grid = [Fraction(i) for i in range(-12, 13)]

    def refuted(x: Fraction, y: Fraction) -> bool:
        if ("hx" in given and x < 0) or ("hy" in given and y < 0) or y in (-a, -b):
            return False
        return function(x, y) < 0

    if not aim and not any(refuted(x, y) for x, y in itertools.product(grid, repeat=2)):
        return None
    return f"(x y : {random.choice(FIELDS)}) {given}: 0 {sign} {text}", aim, "positivity"


@kind
def absolute_values(random: Random, aim: bool) -> Made:
    """|x - a| ≤ b puts x between a - b and a + b: bounds of linear forms of x, decided at the two ends."""
    a, b = fraction(random, 6), abs(fraction(random, 5)) + 1
    k, s = random.randint(1, 4) * random.choice((1, -1)), fraction(random, 5)
    most = max(k * (a - b) + s, k * (a + b) + s)
    largest = max(abs(k * (a - b) + s), abs(k * (a + b) + s))
    slack = random.choice((0, 1)) if aim else -Fraction(1, 2)
    goal, tactic = random.choice(
        [
            (f"{number(k)} * x + {number(s)} ≤ {number(most + slack)}", "linarith"),
            (
                f"|{number(k)} * x + {number(s)}| ≤ {number(largest + slack)}",
                "exact abs_le.mpr ⟨by linarith, by linarith⟩",
            ),
        ]
    )
    claim = f"(x : {random.choice(FIELDS)}) (h : |x - {number(a)}| ≤ {number(b)}) : {goal}"
    return claim, aim, f"(have h' := abs_le.mp h); (have h1 := h'.1); (have h2 := h'.2); {tactic}"


@kind
def quadratic_equations(random: Random, aim: bool) -> Made:
    """The roots of a quadratic are rational and all named, or one is left out or wrong."""
    r, s = (fraction(random, 9, (1, 1, 2)) for _ in "rs")
    if r == s and not aim:
        return None
    k = random.randint(1, 3)
    poly: Poly = {m: c for m, c in {(2,): Fraction(k), (1,): -k * (r + s), (0,): k * r * s}.items() if c}
    t = s if aim else s + random.choice((1, -1, Fraction(1, 2)))
    goal = f"x = {number(r)} ∨ x = {number(t)}"
    factors = f"(x - {number(r)}) * (x - {number(t)}) = 0"
    tactic = (
        f"(have e : {factors} := by linarith); rcases mul_eq_zero.mp e with e | e; (left; linarith); (right; linarith)"
    )
    return f"(x : {random.choice(FIELDS)}) (h : {written(poly, 'x')} = 0) : {goal}", s in (r, t), tactic


# Sums, sets, logic, roots, complex numbers


@kind
def finite_sums(random: Random, aim: bool) -> Made:
    """Sums and products over intervals of ℕ, and closed forms of Σ over `range (n + 1)`."""
    slip = 0 if aim else random.choice((1, -1, 2))
    n, low = random.randint(2, 12), random.randint(0, 4)
    k, c = random.randint(1, 3), random.randint(0, 5)
    if random.random() < 0.3:
        a, b = random.randint(1, 5), random.randint(0, 5)
        twice = {(2,): Fraction(a), (1,): Fraction(a + 2 * b), (0,): Fraction(2 * b + slip)}  # of Σ (a i + b), i ≤ n
        true = all(2 * sum(a * i + b for i in range(m + 1)) == value(twice, [m]) for m in range(3))
        left = f"2 * ∑ i ∈ Finset.range (n + 1), ({a} * i + {b})"
        right = written({m: v for m, v in twice.items() if v}, "n")
        tactic = (
            "induction n with | zero => simp | succ n ih => (rw [Finset.sum_range_succ, mul_add, ih]; push_cast; ring)"
        )
        if any(v < 0 for v in twice.values()):
            return None
        return f"(n : ℕ) : {left} = {right}", true, tactic
    forms = [
        (f"∑ i ∈ Finset.range {n}, (i ^ {k} + {c})", sum(i**k + c for i in range(n))),
        (f"∑ i ∈ Finset.Icc {low} {low + n}, {k} * i ^ 2", sum(k * i**2 for i in range(low, low + n + 1))),
        (f"∏ i ∈ Finset.range {min(n, 8)}, (i + {k})", math.prod(i + k for i in range(min(n, 8)))),
        (f"∑ i ∈ (Finset.range {2 * n}).filter (fun i => i % {k + 1} = 0), i", sum(range(0, 2 * n, k + 1))),
    ]
    text, total = random.choice(forms)
    return f": {text} = {max(0, total + slip)}", max(0, total + slip) == total, "decide"


@kind
def rational_sums(random: Random, aim: bool) -> Made:
    """Sums of fractions over `range`, over ℚ and ℝ."""
    n, a = random.randint(2, 7), random.randint(1, 5)
    text, total = random.choice(
        [
            (f"1 / ((i : {{0}}) + {a})", sum(Fraction(1, i + a) for i in range(n))),
            (f"((i : {{0}}) + 1) / {a + 1}", sum(Fraction(i + 1, a + 1) for i in range(n))),
            (f"(1 / {a + 1} : {{0}}) ^ i", sum(Fraction(1, a + 1) ** i for i in range(n))),
        ]
    )
    said = total if aim else total + random.choice((1, Fraction(1, 6)))
    domain = random.choice(FIELDS)
    claim = f": ∑ i ∈ Finset.range {n}, {text.format(domain)} = {number(said)}"
    return claim, said == total, "norm_num [Finset.sum_range_succ]"


@kind
def sets(random: Random, aim: bool) -> Made:
    """Finite sets of numbers: membership, inclusion, equality, size."""
    pool = range(12)
    s, t = (frozenset(random.sample(pool, random.randint(2, 5))) for _ in "st")
    x = random.choice(pool)
    symbol, result = random.choice([("∪", s | t), ("∩", s & t), ("\\", s - t)])
    word = random.choice(("Finset", "Set"))

    def show(members: frozenset[int]) -> str:
        return "{" + ", ".join(map(str, random.sample(sorted(members), len(members)))) + "}" if members else "∅"

    both = f"({show(s)} : {word} ℕ) {symbol} {show(t)}"
    claimed = result if aim else result ^ {x}
    m = random.randint(2, 4)
    low, high = sorted(random.sample(range(15), 2))
    multiples = f"((Finset.Icc {low} {high}).filter (fun y => y % {m} = 0)).card"
    count = sum(y % m == 0 for y in range(low, high + 1)) + (not aim)
    forms = [
        (f"{x} ∈ {both}", x in result, "simp"),
        (f"{x} ∉ {both}", x not in result, "simp"),
        (
            f"{both} ⊆ {show(s | {x})}",
            result <= s | {x},
            "decide" if word == "Finset" else "(intro y hy; simp at hy ⊢; omega)",
        ),
        (f"{both} = {show(claimed)}", claimed == result, "decide" if word == "Finset" else "(ext y; simp; omega)"),
        (f"(({show(s)} : Finset ℕ) {symbol} {show(t)}).card = {len(claimed)}", len(claimed) == len(result), "decide"),
        (f"∀ y ∈ ({show(s)} : {word} ℕ), y ≤ {max(s) - (not aim)}", aim, "simp" if word == "Set" else "decide"),
        (f"{multiples} = {count}", aim, "decide"),
        (f"({x} : ℤ) ∈ Set.Ioc {low} {high}", low < x <= high, "simp"),
        (
            f"Set.Icc ({low} : ℝ) {high} ⊆ Set.Ioo {number(low - aim)} {high + 1}",
            aim,
            "(intro y hy; simp at hy ⊢; constructor <;> linarith)",
        ),
    ]
    statement, true, tactic = random.choice(forms)
    return f": {statement}", true, tactic


@kind
def propositions(random: Random, _aim: bool) -> Made:
    """Formulas in p, q, r, decided by truth tables."""

    def formula(depth: int) -> tuple[str, Callable[[Sequence[bool]], bool]]:
        if depth == 0 or random.random() < 0.1:
            i = random.randrange(3)
            return "pqr"[i], lambda v: v[i]
        a, f = formula(depth - 1)
        if random.random() < 0.25:
            return f"¬ {a}", lambda v: not f(v)
        b, g = formula(depth - 1)
        match random.choice("∧∨→→↔"):
            case "∧":
                return f"({a} ∧ {b})", lambda v: f(v) and g(v)
            case "∨":
                return f"({a} ∨ {b})", lambda v: f(v) or g(v)
            case "→":
                return f"({a} → {b})", lambda v: not f(v) or g(v)
            case _:
                return f"({a} ↔ {b})", lambda v: f(v) == g(v)

    text, meaning = formula(random.randint(2, 4))
    rows = [meaning(row) for row in itertools.product((False, True), repeat=3)]
    if len(text) < 7 or not any(rows):
        return None
    return f"(p q r : Prop) : {text}", all(rows), "tauto"


@kind
def roots(random: Random, aim: bool) -> Made:
    """Square roots: evaluation, comparison with fractions, products, simplification."""
    a, b = random.randint(2, 60), random.randint(2, 12)
    q = Fraction(random.randint(1, 90), random.choice((1, 2, 3, 5)))
    r = Fraction(random.randint(1, 20), random.randint(1, 6))
    slip = 0 if aim else 1
    num = "(by norm_num)"
    pulled = f"rw [show ({b * b * a} : ℝ) = {b} ^ 2 * {a} by norm_num, Real.sqrt_mul {num}, Real.sqrt_sq {num}]"
    below, above = f"exact (Real.sqrt_lt' {num}).mpr {num}", f"exact Real.le_sqrt_of_sq_le {num}"
    forms = [
        (f"√({number(r * r)} : ℝ) = {number(r + slip)}", aim, "norm_num"),
        (f"√({a} : ℝ) < {number(q)}", a < q * q, below),
        (f"{number(q)} < √({a} : ℝ)", q * q < a, f"exact Real.lt_sqrt_of_sq_lt {num}"),
        (f"√({a} : ℝ) < √({b * 5} : ℝ)", a < b * 5, f"exact Real.sqrt_lt_sqrt {num} {num}"),
        (f"√({a} : ℝ) * √{a} = {a + slip}", aim, "norm_num"),
        (f"√({a} : ℝ) ^ 2 + {b} = {a + b + slip}", aim, "norm_num"),
        (f"√({b * b * a} : ℝ) = {b + slip} * √{a}", aim, pulled),
        (f"⌊√({a} : ℝ)⌋ = {math.isqrt(a) + slip}", aim, f"(rw [Int.floor_eq_iff]; constructor; ({above}); ({below}))"),
    ]
    statement, true, tactic = random.choice(forms)
    return f": {statement}", true, tactic


@kind
def logarithms(random: Random, aim: bool) -> Made:
    """log, logb and exp at numbers, by factorisation into powers of 2 and 3."""
    i, j, b = random.randint(1, 5), random.randint(1, 4), random.randint(2, 9)
    slip = 0 if aim else 1
    x, y = random.sample(range(1, 30), 2)
    num = "(by norm_num)"
    power = f"show ({b**i} : ℝ) = {b} ^ {i} by norm_num, Real.logb_pow"
    product = f"show ({2**i * 3**j} : ℝ) = 2 ^ {i} * 3 ^ {j} by norm_num, Real.log_mul {num} {num}"
    sides = f"= {i + slip} * Real.log 2 + {j} * Real.log 3"
    forms = [
        (f"Real.logb {b} {b**i} = {i + slip}", aim, f"rw [{power}]; norm_num"),
        (f"Real.log {2**i * 3**j} {sides}", aim, f"rw [{product}, Real.log_pow, Real.log_pow]; norm_num"),
        (f"Real.log {x} < Real.log {y}", x < y, f"exact Real.log_lt_log {num} {num}"),
        (f"Real.exp {x} ≤ Real.exp {y}", x <= y, f"exact Real.exp_le_exp.mpr {num}"),
        (f"Real.exp (Real.log {x}) = {x + slip}", aim, f"exact Real.exp_log {num}"),
        (f"Real.exp {x} * Real.exp {y} = Real.exp {x + y + slip}", aim, "rw [← Real.exp_add]; norm_num"),
    ]
    statement, true, tactic = random.choice(forms)
    return f": {statement}", true, tactic


@kind
def gaussian_rationals(random: Random, aim: bool) -> Made:
    """Sums, products and powers of a + b I, decided in pairs of fractions."""
    a, b, c, d = (random.randint(-6, 6) for _ in range(4))
    if not (b and d):
        return None

    def show(re: int | Fraction, im: int | Fraction) -> str:
        return f"({number(re)} + {number(im)} * I)"

    def product(x: tuple[int, int], y: tuple[int, int]) -> tuple[int, int]:
        return x[0] * y[0] - x[1] * y[1], x[0] * y[1] + x[1] * y[0]

    z, w = (a, b), (c, d)
    text, (re, im) = random.choice(
        [
            (f"{show(*z)} * {show(*w)}", product(z, w)),
            (f"{show(*z)} ^ 2 - {show(*w)}", (product(z, z)[0] - c, product(z, z)[1] - d)),
            (f"{show(*z)} ^ 3", product(z, product(z, z))),
            (f"{show(*z)} - {show(*w)} * 2", (a - 2 * c, b - 2 * d)),
        ]
    )
    slip = 0 if aim else random.choice((1, -1))
    claim = f": {text} = (({number(re)} + {number(im + slip)} * I : ℂ))"
    return claim.replace("I", "Complex.I"), aim, "(simp [Complex.ext_iff, pow_succ]; try norm_num)"
