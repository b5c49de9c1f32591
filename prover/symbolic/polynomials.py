"""Polynomials over the rationals with whatever Lean term for an atom: enough algebra to guess witnesses and hints.

A guess made here is only ever proposed; Lean decides. Knows nothing of goals or tactics.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from math import isqrt

from prover.symbolic.terms import Term, strip_parentheses

Monomial = tuple[tuple[str, int], ...]  # atoms with their exponents, sorted
Polynomial = dict[Monomial, Fraction]

MAX_TERMS = 120
MAX_DEGREE = 12


class TooBig(Exception):
    """The polynomial grew beyond what is worth while."""


def polynomial(term: Term, *, truncated: bool = False, field: bool = True) -> Polynomial | None:
    """`term` as a polynomial, or None when it is too big.

    `truncated`: subtraction is that of ℕ, so a difference is an atom. `field`: `/` is exact; elsewhere a quotient is an
    atom.
    """
    try:
        return _read(term, truncated, field)
    except TooBig:
        return None


def _read(term: Term, truncated: bool, field: bool) -> Polynomial:
    term = strip_parentheses(term)
    args = term.args
    if term.head == "num":
        return constant(Fraction(term.text))
    if term.head == "neg":
        return scale(_read(args[0], truncated, field), Fraction(-1))
    if term.head == "+":
        return add(_read(args[0], truncated, field), _read(args[1], truncated, field))
    if term.head == "-" and not truncated:
        return add(_read(args[0], truncated, field), scale(_read(args[1], truncated, field), Fraction(-1)))
    if term.head == "*":
        return multiply(_read(args[0], truncated, field), _read(args[1], truncated, field))
    if term.head == "/" and field:
        divisor = as_constant(_read(args[1], truncated, field))
        if divisor:
            return scale(_read(args[0], truncated, field), 1 / divisor)
    if term.head == "^":
        exponent = strip_parentheses(args[1])
        if exponent.head == "num" and exponent.text.isdigit() and int(exponent.text) <= MAX_DEGREE:
            base = _read(args[0], truncated, field)
            power = constant(Fraction(1))
            for _ in range(int(exponent.text)):
                power = multiply(power, base)
            return power
    if term.head == "↑" and strip_parentheses(args[0]).head == "num":
        return _read(args[0], truncated, field)
    return {((term.text, 1),): Fraction(1)}


def constant(value: Fraction) -> Polynomial:
    return {(): value} if value else {}


def as_constant(poly: Polynomial) -> Fraction | None:
    """The value of a polynomial without atoms."""
    if not poly:
        return Fraction(0)
    return poly[()] if set(poly) == {()} else None


def add(a: Polynomial, b: Polynomial) -> Polynomial:
    total = dict(a)
    for monomial, coefficient in b.items():
        value = total.get(monomial, Fraction(0)) + coefficient
        if value:
            total[monomial] = value
        else:
            total.pop(monomial, None)
    return _checked(total)


def scale(a: Polynomial, factor: Fraction) -> Polynomial:
    return {monomial: coefficient * factor for monomial, coefficient in a.items()} if factor else {}


def multiply(a: Polynomial, b: Polynomial) -> Polynomial:
    total: Polynomial = {}
    for left, x in a.items():
        for right, y in b.items():
            monomial = _times(left, right)
            value = total.get(monomial, Fraction(0)) + x * y
            if value:
                total[monomial] = value
            else:
                total.pop(monomial, None)
    return _checked(total)


def _times(a: Monomial, b: Monomial) -> Monomial:
    powers = dict(a)
    for atom, exponent in b:
        powers[atom] = powers.get(atom, 0) + exponent
    return tuple(sorted(powers.items()))


def _checked(poly: Polynomial) -> Polynomial:
    if len(poly) > MAX_TERMS or degree(poly) > MAX_DEGREE:
        raise TooBig
    return poly


def degree(poly: Polynomial) -> int:
    """The total degree; 0 for constants."""
    return max((sum(exponent for _, exponent in monomial) for monomial in poly), default=0)


def atoms(poly: Polynomial) -> tuple[str, ...]:
    """The atoms, sorted."""
    return tuple(sorted({atom for monomial in poly for atom, _ in monomial}))


def coefficients(poly: Polynomial, atom: str) -> list[Fraction] | None:
    """Coefficients from the constant upwards when `atom` is the only one; None otherwise."""
    if atoms(poly) != (atom,):
        return None
    result = [Fraction(0)] * (degree(poly) + 1)
    for monomial, coefficient in poly.items():
        result[monomial[0][1] if monomial else 0] = coefficient
    return result


def substitute(poly: Polynomial, values: Mapping[str, Polynomial]) -> Polynomial | None:
    """`poly` with polynomials put for atoms; None when it grows too big."""
    total: Polynomial = {}
    try:
        for monomial, coefficient in poly.items():
            part = constant(coefficient)
            for atom, exponent in monomial:
                factor = values.get(atom, {((atom, 1),): Fraction(1)})
                for _ in range(exponent):
                    part = multiply(part, factor)
            total = add(total, part)
    except TooBig:
        return None
    return total


def rational_roots(coeffs: list[Fraction]) -> list[Fraction]:
    """The rational roots of a polynomial of degree 1 to 4, ascending; coefficients from the constant upwards."""
    denominator = 1
    for c in coeffs:
        denominator = denominator * c.denominator // _gcd(denominator, c.denominator)
    whole = [int(c * denominator) for c in coeffs]
    roots: set[Fraction] = set()
    while whole and whole[0] == 0:
        roots.add(Fraction(0))
        whole = whole[1:]
    if len(whole) == 2:
        roots.add(Fraction(-whole[0], whole[1]))
    elif len(whole) == 3:
        c, b, a = whole
        discriminant = b * b - 4 * a * c
        if discriminant >= 0 and isqrt(discriminant) ** 2 == discriminant:
            root = isqrt(discriminant)
            roots |= {Fraction(-b - root, 2 * a), Fraction(-b + root, 2 * a)}
    elif len(whole) > 3 and abs(whole[0]) <= 10**6 and abs(whole[-1]) <= 10**4:
        for p in _divisors(abs(whole[0])):
            for q in _divisors(abs(whole[-1])):
                for candidate in (Fraction(p, q), Fraction(-p, q)):
                    if sum(c * candidate**i for i, c in enumerate(whole)) == 0:
                        roots.add(candidate)
    return sorted(roots)


def _gcd(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return abs(a)


def _divisors(n: int) -> list[int]:
    small = [d for d in range(1, isqrt(n) + 1) if n % d == 0]
    return sorted({*small, *(n // d for d in small)})


def solve_linear(equations: Iterable[Polynomial]) -> dict[str, Polynomial]:
    """What linear equations (each polynomial = 0) say of their atoms, each in terms of those left free.

    By Gaussian elimination. Equations that are not linear are passed over, after what is known was put in.
    """
    known: dict[str, Polynomial] = {}
    pending = list(equations)
    progress = True
    while progress:
        progress = False
        rest: list[Polynomial] = []
        for equation in pending:
            reduced = substitute(equation, known)
            if reduced is None or as_constant(reduced) is not None:
                continue
            if degree(reduced) != 1:
                rest.append(equation)
                continue
            pivot = max(atoms(reduced), key=lambda atom: (len(atom) > 1, atom))
            pivot_monomial = ((pivot, 1),)
            factor = -1 / reduced[pivot_monomial]
            value = scale({m: c for m, c in reduced.items() if m != pivot_monomial}, factor)
            known = {atom: substitute(poly, {pivot: value}) or poly for atom, poly in known.items()}
            known[pivot] = value
            progress = True
        pending = rest
    return known


def eliminate(equations: Iterable[Polynomial]) -> dict[str, Polynomial]:
    """Like `solve_linear`; then also atoms that stand alone, but for a number, in an equation of higher degree."""
    pending = list(equations)
    known = solve_linear(pending)
    for equation in pending:
        reduced = substitute(equation, known)
        if reduced is None or degree(reduced) < 2:
            continue
        for atom in atoms(reduced):
            monomial = ((atom, 1),)
            if monomial in reduced and all(atom not in dict(m) for m in reduced if m != monomial):
                value = scale({m: c for m, c in reduced.items() if m != monomial}, -1 / reduced[monomial])
                known = {a: substitute(p, {atom: value}) or p for a, p in known.items()} | {atom: value}
                break
    return known


def squares(poly: Polynomial) -> list[Polynomial] | None:
    """Linear forms whose squares, with positive weights, sum up to a quadratic polynomial; None when it is no such sum.

    By completing squares (an LDL decomposition of its Gram matrix, the constant standing for one more variable).
    """
    if degree(poly) != 2:
        return None
    variables = [*atoms(poly), ""]  # "" is the constant 1
    size = len(variables)
    index = {atom: i for i, atom in enumerate(variables)}
    gram = [[Fraction(0)] * size for _ in range(size)]
    for monomial, coefficient in poly.items():
        places = [index[atom] for atom, exponent in monomial for _ in range(exponent)]
        places += [size - 1] * (2 - len(places))
        i, j = places
        if i == j:
            gram[i][i] += coefficient
        else:
            gram[i][j] += coefficient / 2
            gram[j][i] += coefficient / 2
    forms: list[Polynomial] = []
    for i in range(size):
        pivot = gram[i][i]
        if pivot < 0 or (pivot == 0 and any(gram[i])):
            return None
        if pivot == 0:
            continue
        row = [gram[i][j] / pivot for j in range(size)]
        form: Polynomial = {}
        for j, value in enumerate(row):
            if value:
                form[((variables[j], 1),) if variables[j] else ()] = value
        if i < size - 1:
            forms.append(form)
        for a in range(i, size):
            for b in range(i, size):
                if a != i and b != i:
                    gram[a][b] -= pivot * row[a] * row[b]
        for a in range(size):
            gram[i][a] = gram[a][i] = Fraction(0)
    return forms


def show(poly: Polynomial) -> str:
    """A Lean term for the polynomial."""
    parts: list[str] = []
    for monomial in sorted(poly, key=lambda m: (-sum(e for _, e in m), m)):
        coefficient = poly[monomial]
        factors = [_power(atom, exponent) for atom, exponent in monomial]
        size = abs(coefficient)
        if size != 1 or not factors:
            factors.insert(0, number(size))
        sign = "-" if coefficient < 0 else "+"
        body = " * ".join(factors)
        parts.append((f"-{body}" if sign == "-" else body) if not parts else f" {sign} {body}")
    return "".join(parts) or "0"


def number(value: Fraction) -> str:
    """A non-negative rational as Lean text; a negative one in parentheses."""
    text = str(abs(value.numerator)) if value.denominator == 1 else f"{abs(value.numerator)} / {value.denominator}"
    if value < 0:
        return f"(-{text})" if value.denominator == 1 else f"(-({text}))"
    return text if value.denominator == 1 else f"({text})"


def _power(atom: str, exponent: int) -> str:
    base = atom if _is_atomic(atom) else f"({atom})"
    return base if exponent == 1 else f"{base} ^ {exponent}"


def _is_atomic(text: str) -> bool:
    return all(char.isalnum() or char in "_'.✝↑" for char in text)


def combination(target: Polynomial, given: Sequence[Polynomial], extra_degree: int = 2) -> list[Polynomial] | None:
    """Multipliers that make the sum of their products with `given` equal to `target`; None when none was found.

    Linear algebra over the coefficients of unknown multipliers. These hold every monomial, up to `extra_degree` and in
    the atoms at hand, that keeps a product within the degree of the target or of what is given.
    """
    names = sorted({atom for p in (target, *given) for atom in atoms(p)})
    if not given or not target or len(names) > 6:
        return None
    top = max(degree(target), *(degree(p) for p in given))
    unknowns: list[tuple[int, Monomial]] = []
    for i, p in enumerate(given):
        unknowns += [(i, m) for m in _monomials(names, min(extra_degree, top - degree(p)))]
    if len(unknowns) > 90:
        if extra_degree == 0:
            return None
        return combination(target, given, extra_degree - 1)
    try:
        columns = [multiply(given[i], {m: Fraction(1)}) for i, m in unknowns]
    except TooBig:
        return None
    solution = _solve(columns, target)
    if solution is None:
        return None
    result: list[Polynomial] = [{} for _ in given]
    for (i, monomial), coefficient in zip(unknowns, solution, strict=True):
        if coefficient:
            result[i][monomial] = coefficient
    return result


def _monomials(names: Sequence[str], bound: int) -> list[Monomial]:
    """All monomials up to a degree, the constant first."""
    found: list[Monomial] = [()]
    last: list[Monomial] = [()]
    for _ in range(bound):
        last = list(dict.fromkeys(_times(m, ((name, 1),)) for m in last for name in names))
        found += last
    return found


def _solve(columns: Sequence[Polynomial], target: Polynomial) -> list[Fraction] | None:
    """Coefficients for the columns, as many zero as elimination in order leaves, that sum up to the target."""
    rows = sorted({m for column in (*columns, target) for m in column})
    matrix = [[column.get(m, Fraction(0)) for column in columns] + [target.get(m, Fraction(0))] for m in rows]
    pivots: list[tuple[int, int]] = []
    at = 0
    for c in range(len(columns)):
        pivot = next((r for r in range(at, len(matrix)) if matrix[r][c]), None)
        if pivot is None:
            continue
        matrix[at], matrix[pivot] = matrix[pivot], matrix[at]
        lead = matrix[at][c]
        matrix[at] = [x / lead for x in matrix[at]]
        for r, row in enumerate(matrix):
            if r != at and row[c]:
                factor = row[c]
                matrix[r] = [x - factor * y for x, y in zip(row, matrix[at], strict=True)]
        pivots.append((at, c))
        at += 1
    if any(row[-1] for row in matrix[at:]):
        return None
    solution = [Fraction(0)] * len(columns)
    for r, c in pivots:
        solution[c] = matrix[r][-1]
    return solution
