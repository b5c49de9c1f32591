"""Rules for equations and inequalities: finishers, `nlinarith` hints, systems, roots, functions, fractions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import CHEAP, COSTLY, LAST, USUAL, Candidate, close, first_of, lines, listed, move
from prover.symbolic.logic import matches
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.terms import RELATIONS, Term, read_term, strip_parentheses
from prover.symbolic.view import FIELDS, NUMBER_TYPES, ORDERED_FIELDS, Fact, GoalView

ORDER = ("≤", "<", "≥", ">")
COMPARISONS = ("=", "≠", *ORDER)


def finish(view: GoalView) -> Iterator[Candidate]:
    """What ends most goals, the cheap first."""
    target = view.target
    type_ = view.main_type
    whole = bool({"ℕ", "ℤ"} & view.types_used) or type_ in ("ℕ", "ℤ", None)
    dense = type_ in FIELDS or bool(view.types_used & set(FIELDS))
    numeric = bool(view.types_used) or any(t.head == "num" for t in view.target.walk())
    closed = not (target.names & set(view.types))
    if target.text == "True":
        yield close("trivial", 3.0)
    if target.head == "=":
        yield close("rfl", 1.0)
    if closed and not dense:
        yield close("decide", 1.0)
        yield close("decide +kernel", 0.3, USUAL)
    if numeric:
        yield move("norm_num", 0.8, CHEAP)
        if whole:
            yield close("omega", 1.5)
        if target.head == "=":
            yield close("ring", 1.0)
        if target.head in COMPARISONS or target.text == "False":
            yield close("linarith", 1.0)
            yield close("nlinarith", 0.5, USUAL)
        if target.head in ORDER or target.head == "≠":
            yield close("positivity", 0.6)
        if target.head == "∧" and whole:
            yield close("constructor <;> omega", 0.5)
        if target.head == "∧":
            for tail in ("norm_num", "linarith", "nlinarith"):
                yield close(
                    f"constructor <;> {tail}" if target.args[1].head != "∧" else f"refine ⟨?_, ?_, ?_⟩ <;> {tail}", 0.3
                )
        if target.head == "∨":
            for side in ("left", "right"):
                for tail in ("linarith", "norm_num", "nlinarith"):
                    yield close(f"{side}; {tail}", 0.0, USUAL if tail != "nlinarith" else COSTLY)
        if view.facts:
            yield close("norm_num at *; linarith", 0.0, COSTLY)
            yield close("simp_all; omega" if whole else "simp_all; linarith", 0.0, USUAL)
            yield close("simp_all <;> nlinarith", -0.5, LAST)
            yield move("norm_num at *", 0.0, USUAL)
        yield move("ring_nf", -1.0, USUAL)
        if view.facts:
            yield close("ring_nf at *; omega" if whole else "ring_nf at *; linarith", -0.5, COSTLY)
    yield move("simp", 0.5, CHEAP)
    yield move("simp_all", 0.3, CHEAP)
    if numeric and "↑" in view.texts:
        yield move("norm_cast", 0.0)
        yield move("push_cast", 0.0)
        yield close("push_cast; ring", 0.0)
        yield close("norm_cast at *; omega", 0.0)
        yield close("push_cast at *; linarith", 0.0)
        yield close("push_cast at *; nlinarith", 0.0, COSTLY)
        yield close("exact_mod_cast (by assumption)", 0.0)
        for fact in view.facts:
            if "↑" in fact.term.text:
                yield move(f"norm_cast at {fact.name}", -0.3)
                yield move(f"push_cast at {fact.name}", -0.5)


# --- polynomials of facts ------------------------------------------------------------------------------------------


def _difference(view: GoalView, term: Term) -> Polynomial | None:
    """Left minus right of a comparison, as a polynomial."""
    type_ = view.type_of(term) or view.main_type
    read = {"truncated": type_ == "ℕ", "field": type_ in FIELDS}
    left, right = (poly.polynomial(argument, **read) for argument in term.args[:2])
    if left is None or right is None:
        return None
    return poly.add(left, poly.scale(right, Fraction(-1)))


def equations(view: GoalView) -> list[tuple[Fact, Polynomial]]:
    """Facts that are polynomial equations, as (fact, left minus right)."""
    found: list[tuple[Fact, Polynomial]] = []
    for fact in view.equations:
        left = strip_parentheses(fact.term.args[0])
        if (view.type_of(fact.term) or view.main_type) in NUMBER_TYPES and left.head != "setOf":
            difference = _difference(view, fact.term)
            if difference:
                found.append((fact, difference))
    return found


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


def combinations_of_facts(view: GoalView) -> Iterator[Candidate]:
    """An equation of the target as a combination of those of the context, its multipliers found by linear algebra."""
    target = view.target
    goals = [target] if target.head == "=" else []
    if target.head == "∧":
        goals = [side for argument in target.args if (side := strip_parentheses(argument)).head == "="]
        if len(goals) != len(target.args):
            return
    type_ = view.type_of(target) or view.main_type
    if type_ not in (*FIELDS, "ℤ") or not goals:
        return
    given = _given_equations(view)
    short: list[str] = []
    long: list[str] = []
    for goal in goals:
        difference = _difference(view, goal)
        found = poly.combination(difference, [p for _, _, p in given]) if difference else None
        if found is None:
            if len(goals) == 1 and difference:
                yield from _cancelled(view, goal, difference, given)
            return
        left, right = (argument.text for argument in goal.args)
        one, other = _combination_proofs(view, f"{left} - ({right})", given, found)
        short.append(one)
        long.append(f"apply sub_eq_zero.mp; {other}")
    for proofs, weight in ((short, 1.5), (long, 1.2)):
        joined = ", ".join(f"by {proof}" if proofs is short else f"by ({proof})" for proof in proofs)
        yield close(proofs[0] if len(proofs) == 1 else f"exact ⟨{joined}⟩", weight)


_Given = list[tuple[str, Term, Polynomial]]  # name, equation, left minus right


def _given_equations(view: GoalView) -> _Given:
    given: _Given = [(fact.name, fact.term, difference) for fact, difference in equations(view)]
    if any(t.head == "name" and t.text == "Complex.I" for t in view.subterms()):
        square: Polynomial = {(("Complex.I", 2),): Fraction(1), (): Fraction(1)}
        given.append(("Complex.I_sq", read_term("Complex.I ^ 2 = -1"), square))
    return given


def _combination_proofs(
    view: GoalView, difference: str, given: _Given, multipliers: Sequence[Polynomial]
) -> tuple[str, str]:
    """Proofs of `left = right` by `linear_combination`, and of `difference = 0` by rewriting what is zero."""
    used = [(name, term, m) for (name, term, _), m in zip(given, multipliers, strict=True) if m]
    short = "linear_combination " + " + ".join(f"({poly.show(m)}) * {name}" for name, _, m in used)
    zeros = view.fresh_many(len(used), *(f"z{i}" for i in range(1, 9)), "z")
    haves = "; ".join(f"have {z} := sub_eq_zero.mpr {name}" for z, (name, _, _) in zip(zeros, used, strict=True))
    total = " + ".join(f"({poly.show(m)}) * ({t.args[0].text} - ({t.args[1].text}))" for _, t, m in used) or "0"
    rewriting = ", ".join([f"show {difference} = {total} by ring", *zeros])
    return short, f"{haves}; rw [{rewriting}]; ring" if used else "ring"


def _cancelled(view: GoalView, goal: Term, difference: Polynomial, given: _Given) -> Iterator[Candidate]:
    """The same once the equation is multiplied by something that a fact says is not zero."""
    left, right = (argument.text for argument in goal.args)
    for fact in view.facts:
        term = strip_parentheses(fact.term.args[0]) if fact.term.head == "¬" else fact.term
        if not (fact.term.head == "≠" or (fact.term.head == "¬" and term.head == "=")):
            continue
        factor = _difference(view, term)
        if not factor:
            continue
        try:
            found = poly.combination(poly.multiply(factor, difference), [p for _, _, p in given])
        except poly.TooBig:
            continue
        if found is None:
            continue
        zero = term.args[1].text == "0"
        factor_text = term.args[0].text if zero else f"{term.args[0].text} - ({term.args[1].text})"
        hz = view.fresh("hz", "h")
        product = f"({factor_text}) * ({left} - ({right}))"
        short, long = _combination_proofs(view, product, given, found)
        absurd = f"exact absurd {hz} {fact.name}" if zero else f"exact absurd (sub_eq_zero.mp {hz}) {fact.name}"
        for proof, weight in ((short, 1.2), (long, 1.0)):
            yield close(
                lines(
                    f"have {hz} : {product} = 0 := by ({proof})",
                    f"rcases mul_eq_zero.mp {hz} with {hz} | {hz}",
                    f"· {absurd}",
                    f"· exact sub_eq_zero.mp {hz}",
                ),
                weight,
            )


# --- inequalities ----------------------------------------------------------------------------------------------------


def inequalities(view: GoalView) -> Iterator[Candidate]:
    """`nlinarith` and `positivity` with hints: completed squares, squares of differences, products of signed facts."""
    target = view.target
    goals = [target] if target.head in ORDER else []
    if target.head == "∧":
        goals = [side for argument in target.args if (side := strip_parentheses(argument)).head in ORDER]
    relevant = bool(goals) or target.text == "False" or target.head == "="
    if not relevant or not (view.types_used or view.main_type):
        return
    numbers = [v.name for v in view.variables if v.type in ("ℝ", "ℚ", "ℤ", "ℕ")][:5]
    signed = _signed_facts(view)
    exact = [hint for goal in goals for hint in _square_hints(view, goal)]
    split = "constructor <;> " if target.head == "∧" else ""
    if exact:
        yield close(f"{split}nlinarith{listed(exact)}", 1.5, CHEAP)
    pairs = list(combinations(numbers, 2))
    differences = [f"sq_nonneg ({a} - {b})" for a, b in pairs]
    sums = [f"sq_nonneg ({a} + {b})" for a, b in pairs]
    alone = [f"sq_nonneg {a}" for a in numbers]
    shifted = [f"sq_nonneg ({a} - 1)" for a in numbers]
    products = [
        f"mul_pos {x} {y}" if strict_x and strict_y else f"mul_nonneg (le_of_lt {x}) {y}" if strict_x and not strict_y
        else f"mul_nonneg {x} (le_of_lt {y})" if strict_y else f"mul_nonneg {x} {y}"
        for (x, strict_x), (y, strict_y) in combinations(signed[:4], 2)
    ]  # fmt: skip
    if goals or target.text == "False":
        if differences:
            yield close(f"{split}nlinarith{listed(differences)}", 0.8, USUAL)
        if numbers:
            yield close(f"{split}nlinarith{listed([*alone, *shifted, *differences])}", 0.4, USUAL)
        if products:
            yield close(f"{split}nlinarith{listed([*products, *differences])}", 0.6, USUAL)
            yield close(f"{split}nlinarith{listed([*products, *differences, *shifted])}", 0.2, COSTLY)
        if pairs and goals and any(t.head == "^" for t in view.subterms()):
            yield close(f"{split}nlinarith{listed([*differences, *sums, *alone, *products[:3]])}", 0.2, COSTLY)
            mixed = [f"mul_self_nonneg ({a} ^ 2 - {b} ^ 2)" for a, b in pairs[:3]]
            mixed += [f"mul_nonneg (sq_nonneg ({a} - {b})) (sq_nonneg ({a} + {b}))" for a, b in pairs[:1]]
            yield close(f"{split}nlinarith{listed([*mixed, *differences, *sums])}", 0.0, COSTLY)
            if signed:
                weighted = [
                    f"mul_nonneg {x if not strict else f'(le_of_lt {x})'} (sq_nonneg ({a} - {b}))"
                    for x, strict in signed[:3]
                    for a, b in pairs[:2]
                ]
                yield close(f"{split}nlinarith{listed([*weighted, *products[:3], *differences])}", 0.3, COSTLY)
                sum_weighted = _sum_weighted(signed, pairs)
                if sum_weighted:
                    yield close(f"{split}nlinarith{listed(sum_weighted)}", 0.3, COSTLY)
        if len(numbers) == 1:
            x = numbers[0]
            yield close(
                f"{split}nlinarith [sq_nonneg ({x} ^ 2 - 1), sq_nonneg ({x} - 1), sq_nonneg ({x} + 1), sq_nonneg {x}]",
                0.3,
                USUAL,
            )
        if len(numbers) == 4:
            a, b, c, d = numbers
            crossed = [
                f"sq_nonneg ({a} * {d} - {b} * {c})",
                f"sq_nonneg ({a} * {c} - {b} * {d})",
                f"sq_nonneg ({a} * {b} - {c} * {d})",
            ]
            yield close(f"{split}nlinarith{listed(crossed)}", 0.3, USUAL)
        if len(numbers) == 3:
            a, b, c = numbers
            threes = [
                f"sq_nonneg ({a} * {b} - {b} * {c})",
                f"sq_nonneg ({b} * {c} - {c} * {a})",
                f"sq_nonneg ({a} * {b} - {c} * {a})",
            ]
            yield close(f"{split}nlinarith{listed([*threes, *differences, *products])}", 0.0, COSTLY)
            yield close(f"{split}nlinarith [sq_nonneg ({a} + {b} + {c}), {', '.join(differences)}]", 0.0, COSTLY)
            sides = [f"sq_nonneg ({a} - {b} + {c})", f"sq_nonneg ({a} + {b} - {c})", f"sq_nonneg ({b} + {c} - {a})"]
            yield close(f"{split}nlinarith{listed([*sides, *products, *differences])}", -0.2, LAST)
    elif target.head == "=" and view.main_type in (*ORDERED_FIELDS, "ℤ"):
        yield close(
            lines("apply le_antisymm", f"· nlinarith{listed(differences)}", f"· nlinarith{listed(differences)}"),
            -0.3,
            COSTLY,
        )
        if alone:
            yield close(f"nlinarith{listed([*alone, *differences])}", 0.0, COSTLY)
            yield move("apply le_antisymm", -1.0, COSTLY)
    if target.head in ORDER and view.facts:
        name = view.fresh("hc", "h")
        yield close(f"by_contra {name}; push_neg at {name}; nlinarith{listed(differences[:3])}", -0.2, COSTLY)
    if target.head == "≠":
        yield close(f"intro {view.fresh('he', 'h')}; nlinarith", 0.0, COSTLY)


def _sum_weighted(signed: list[tuple[str, bool]], pairs: list[tuple[str, str]]) -> list[str]:
    if len(signed) < 2 or not pairs:
        return []
    (x, xs), (y, ys) = signed[:2]
    a, b = pairs[0]
    add = "add_pos" if xs and ys else "add_nonneg" if not xs and not ys else ""
    if not add:
        return []
    total = f"({add} {x} {y})" if add == "add_nonneg" else f"(le_of_lt ({add} {x} {y}))"
    return [f"mul_nonneg {total} (sq_nonneg ({a} - {b}))", f"sq_nonneg ({a} - {b})"]


def _signed_facts(view: GoalView) -> list[tuple[str, bool]]:
    """Proof terms of `0 ≤ e` and `0 < e` among the facts, and whether they are strict; differences included."""
    found: list[tuple[str, bool]] = []
    for fact in view.facts:
        term = fact.term
        if term.head not in ORDER or len(term.args) != 2:
            continue
        small = term.args[0 if term.head in ("≤", "<") else 1]
        strict = term.head in ("<", ">")
        if small.text == "0":
            found.append((fact.name, strict))
        elif view.main_type in (*ORDERED_FIELDS, "ℤ"):
            lemma = "sub_pos" if strict else "sub_nonneg"
            found.append((f"({lemma}.mpr {fact.name})", strict))
    return found


def _square_hints(view: GoalView, goal: Term) -> list[str]:
    """Exact hints where right minus left, with equations put in, is a sum of squares of degree 2."""
    difference = _difference(view, goal)
    if difference is None:
        return []
    if goal.head in ("≤", "<"):
        difference = poly.scale(difference, Fraction(-1))
    if any(len(atom) > 30 for atom in poly.atoms(difference)):
        return []
    forms = poly.squares(difference)
    if forms is None:
        solution = poly.solve_linear([p for _, p in equations(view)])
        reduced = poly.substitute(difference, solution) if solution else None
        forms = poly.squares(reduced) if reduced else None
    hints: list[str] = []
    for form in forms or []:
        denominator = 1
        for value in form.values():
            denominator = denominator * value.denominator // _common(denominator, value.denominator)
        hints.append(f"sq_nonneg ({poly.show(poly.scale(form, Fraction(denominator)))})")
    return hints


def _common(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a


# --- functions given by equations --------------------------------------------------------------------------------


def functions(view: GoalView) -> Iterator[Candidate]:
    """Facts `∀ x, f x = …`: unfold them everywhere, evaluate at points, compare polynomials."""
    definitions = [u for u in view.definitions if not _is_recurrence(u.conclusion)]
    names = [u.fact.name for u in definitions]
    heads = {strip_parentheses(u.conclusion.args[0]).function for u in definitions}
    if names:
        users = [f for f in view.facts if f.name not in names and f.term.names & heads]
        rules = ", ".join(names)
        in_target = bool(view.target.names & heads)
        places = " ".join([f.name for f in users] + (["⊢"] if in_target else []))
        at = f" at {places}" if users else ""
        if users or in_target:
            yield move(f"simp only [{rules}]{at}", 2.0)
            yield move(f"norm_num [{rules}]{at}", 1.2)
            yield move(f"simp [{rules}]{at}", 0.8)
            for tail in ("linarith", "nlinarith", "ring", "norm_num", "omega"):
                weight = 1.0 if tail == "linarith" or not users else 0.2
                if tail == "omega" and not {"ℕ", "ℤ"} & view.types_used:
                    continue
                yield close(f"simp only [{rules}]{at}; {tail}", weight, CHEAP if tail != "nlinarith" else USUAL)
                yield close(f"norm_num [{rules}]{at}; {tail}", weight - 0.5, USUAL if tail != "nlinarith" else COSTLY)
            if users:
                yield close(f"simp_all only [{rules}]; linarith", 0.0, COSTLY)
                yield close("constructor <;> linarith", 0.0, USUAL)
    for u in view.universals:
        if (
            u.conclusion.head == "="
            and len(u.binders) == 1
            and not any(t.head == "app" and t.function in view.types for t in u.conclusion.walk())
        ):
            points = ("0", "1", "2") if u.binders[0][1] == "ℕ" else ("0", "1", "-1", "2")
            if u.premises:
                points = _allowed_points(u.binders[0][0], u.premises)
            hs = view.fresh_many(len(points), "h1", "h2", "h3", "h4", "h5", "h6", "h")
            haves = [f"have {h} := {u.fact.name} {_argument(p)}" for h, p in zip(hs, points, strict=True)]
            if not u.premises:
                norm = f"norm_num at {' '.join(hs)}"
                yield move(lines(*haves, norm), 1.8)
                yield move(lines(*haves), 1.0)
                yield close(lines(*haves, "constructor <;> linarith"), 1.0)
                yield close(lines(*haves, "norm_num at *", "linarith"), 1.0, USUAL)
                yield close(lines(*haves, "nlinarith"), 0.5, USUAL)
            else:
                discharge = " ".join(f"(by {first_of('norm_num', 'constructor <;> norm_num')})" for _ in u.premises)
                haves = [f"{have} {discharge}" for have in haves]
                for have in haves:
                    yield move(have, 0.0)
                for count in (2, 3):
                    start = [*haves[:count], f"norm_num at {' '.join(hs[:count])}"]
                    if len(haves) >= count:
                        yield move(lines(*start), 0.8)
                        yield close(lines(*start, "constructor <;> linarith"), 0.8, USUAL)
                        yield close(lines(*start, "linarith"), 0.6, USUAL)
    yield from _points(view)


def _allowed_points(bound: str, premises: Sequence[Term]) -> tuple[str, ...]:
    """Small numbers at which premises that say `e ≠ 0` hold; other premises are not looked at."""
    found: list[str] = []
    for number in (0, 1, -1, 2, 4, 6, -2, 10):
        at: dict[str, Polynomial] = {bound: poly.constant(Fraction(number))}
        conditions = [part for premise in premises for part in premise.walk() if part.head == "≠"]
        values = [poly.polynomial(part.args[0]) for part in conditions]
        put = [poly.substitute(value, at) for value in values if value is not None]
        if all(result is None or poly.as_constant(result) != 0 for result in put):
            found.append(str(number))
    return tuple(found[:4])


def _argument(point: str) -> str:
    return f"({point})" if point.startswith("-") else point


def _is_recurrence(conclusion: Term) -> bool:
    """Whether an equation `f (…) = …` speaks of f on its right side too."""
    left, right = (strip_parentheses(side) for side in conclusion.args[:2])
    return left.function in right.names


def _points(view: GoalView) -> Iterator[Candidate]:
    """`f (x * y) = …` or `f (x + y) = …` where f is known at one point and asked at another."""
    for u in view.universals:
        if u.conclusion.head != "=":
            continue
        left = strip_parentheses(u.conclusion.args[0])
        if left.head != "app" or len(left.args) != 2:
            continue
        argument = strip_parentheses(left.args[1])
        if argument.head not in ("*", "+") or not argument.args:
            continue
        bound = [name for name, _ in u.binders]
        sides = [strip_parentheses(a) for a in argument.args]
        known = _values_at(view, left.function)
        for point in known:
            for other in known:
                if point == other or len(bound) == 0:
                    continue
                if len(bound) == 2 and {s.text for s in sides} == set(bound):
                    step = other / point if argument.head == "*" and point else other - point
                    values = {sides[0].text: point, sides[1].text: step}
                elif len(bound) == 1 and argument.head == "+" and sides[0].text == bound[0] and sides[1].head == "num":
                    values = {bound[0]: other - Fraction(sides[1].text)}
                else:
                    continue
                if any(v.denominator != 1 for v in values.values()) and view.main_type in ("ℕ", "ℤ"):
                    continue
                if any(v < 0 for v in values.values()) and u.binders[0][1] == "ℕ":
                    continue
                words = [_number_argument(values[name]) for name in bound]
                # Premises stand between the variables, so each is followed by as many proofs as it brings.
                proofs = ["(by norm_num)"] * (len(u.premises) // max(1, len(bound)))
                term = " ".join([u.fact.name, *(part for word in words for part in (word, *proofs))])
                h = view.fresh("h1", "h2", "h3", "h")
                yield close(lines(f"have {h} := {term}", f"norm_num at {h}", "linarith"), 1.0, USUAL)
                yield close(lines(f"have {h} := {term}", f"norm_num at {h} ⊢", "simp_all", "norm_num"), 0.0, USUAL)
                yield move(lines(f"have {h} := {term}", f"norm_num at {h}"), 0.7)


def _number_argument(value: Fraction) -> str:
    text = poly.number(value)
    return text if text.startswith("(") or text.isdigit() else f"({text})"


def _values_at(view: GoalView, function: str) -> list[Fraction]:
    found: set[Fraction] = set()
    for term in view.subterms():
        if term.head == "app" and term.function == function and len(term.args) == 2:
            value = poly.polynomial(term.args[1])
            constant = poly.as_constant(value) if value is not None else None
            if constant is not None:
                found.add(constant)
    return sorted(found)


def recurrences(view: GoalView) -> Iterator[Candidate]:
    """`∀ n, u (n + k) = … u n …` and values at numerals: unroll as far as the goal asks."""
    rules = [
        u for u in view.universals
        if u.conclusion.head == "=" and len(u.binders) == 1 and u.binders[0][1] in ("ℕ", None)
        and any(t.head == "app" and t.function in view.types for t in u.conclusion.walk())
    ]  # fmt: skip
    if not rules:
        return
    asked = [
        int(Fraction(term.args[1].text))
        for term in view.subterms()
        if term.head == "app" and len(term.args) == 2 and term.args[1].head == "num" and term.function in view.types
    ]
    known = [f.name for f in view.facts if f.term.head == "=" and not (f.term.names & set(view.of_type("ℕ")))]
    low, high = min(asked, default=0), max(asked, default=0)
    if asked and high - low <= 40 and high <= 200:
        for u in rules[:2]:
            bound = frozenset(name for name, _ in u.binders)
            shift = max((_shift(t, bound) for t in u.conclusion.walk()), default=0)
            plain = shift == 0
            first = max(0, low - shift) if not plain else low
            last = high if plain else max(first, high - shift)
            points = list(range(first, last + 1))
            hs = view.fresh_many(len(points), *(f"h{i}" for i in range(1, 60)), "h")
            proofs = " (by norm_num)" * len(u.premises)
            haves = [f"have {h} := {u.fact.name} {p}{proofs}" for h, p in zip(hs, points, strict=True)]
            norm = f"norm_num at {' '.join(hs)}"
            yield close(lines(*haves, "linarith"), 1.0, USUAL)
            yield close(lines(*haves, norm, "linarith"), 1.2, USUAL)
            yield close(lines(*haves, "simp_all"), 0.6, USUAL)
            yield close(lines(*haves, norm, "omega"), 0.3, USUAL)
            yield move(lines(*haves, norm), 0.5)
    names = [u.fact.name for u in rules]
    everything = [*names, *known][:8]
    yield close(f"simp [{', '.join(everything)}]", 0.4)
    yield close(f"norm_num [{', '.join(everything)}]", 0.3)
    yield close(f"simp only [{', '.join(names)}] at *; linarith", 0.0, USUAL)
    for u in rules[:2]:
        bound = frozenset(name for name, _ in u.binders)
        left = strip_parentheses(u.conclusion.args[0])
        if any(matches(left, part, bound) is not None for part in view.target.walk()):
            inductive = [f.name for f in view.facts if f.name.startswith("ih") or f.name.startswith("h")]
            for tail in ("omega", "ring", "linarith", "nlinarith", "simp_all", "ring_nf; omega", "push_cast; ring"):
                yield close(f"rw [{u.fact.name}]; {tail}", 0.5 if tail in ("omega", "linarith") else 0.0, USUAL)
            for ih in [n for n in inductive if n.startswith("ih")][:2]:
                for tail in (
                    "ring",
                    "omega",
                    "ring_nf",
                    "ring_nf; omega",
                    "simp [pow_succ]; ring",
                    "simp [pow_succ]; omega",
                ):
                    yield close(f"rw [{u.fact.name}, {ih}]; {tail}", 0.6, USUAL)
            for other in rules:
                if other is not u:
                    for tail in ("omega", "ring", "linarith"):
                        yield close(f"rw [{u.fact.name}, {other.fact.name}]; {tail}", 0.3, USUAL)


def _shift(term: Term, bound: frozenset[str]) -> int:
    if term.head == "+" and term.args[0].text in bound and term.args[1].head == "num":
        return int(Fraction(term.args[1].text))
    return 0


# --- fractions, absolute values, roots -------------------------------------------------------------------------------


def fractions(view: GoalView) -> Iterator[Candidate]:
    """Division in a field: what is divided by is not zero; clear denominators."""
    if not view.types_used & set(FIELDS) and view.main_type not in FIELDS:
        return
    denominators: dict[str, Term] = {}
    users = [fact.name for fact in view.facts if _denominators(fact.term)]
    for term in view.terms:
        for divisor in _denominators(term):
            if not (divisor.names & _bound_names(term)):
                denominators[divisor.text] = divisor
    if not denominators:
        if any(t.head == "/" for t in view.subterms()):
            yield close("norm_num [div_eq_iff]", -0.5, USUAL)
        return
    known = {strip_parentheses(f.term.args[0]).text for f in view.facts if f.term.head == "≠"}
    missing = [d for text, d in denominators.items() if text not in known]
    unequal = [f for f in view.facts if f.term.head == "≠"]
    steps: list[str] = []
    names = view.fresh_many(len(missing), *(f"hd{i}" for i in range(1, 9)), "hd")
    for name, divisor in zip(names, missing, strict=True):
        ways = ["positivity", "assumption", "nlinarith"]
        ways[1:1] = [f"exact sub_ne_zero.mpr {f.name}" for f in unequal] + [
            f"exact sub_ne_zero.mpr {f.name}.symm" for f in unequal
        ]
        ways[1:1] = [f"intro hz; apply {f.name}; linarith" for f in unequal]
        ways.append("linarith")
        steps.append(f"have {name} : {divisor.text} ≠ 0 := by\n  {first_of(*ways)}")
    where = " ".join([*users, *(["⊢"] if _denominators(view.target) else [])])
    at = f" at {where}" if users else ""
    if steps:
        yield move(lines(*steps, f"field_simp{at}"), 1.8)
        yield move(lines(*steps), 1.0)
    yield move(f"field_simp{at}", 1.5)
    prefix = lines(*steps, f"field_simp{at}")
    for tail in ("linarith", "nlinarith", "ring", "ring_nf at *; linarith"):
        yield close(lines(prefix, tail), 0.8, USUAL if tail != "nlinarith" else COSTLY)
    head = view.target.head
    if head in ORDER and any(t.head == "/" for t in view.target.walk()):
        pairs = [
            ("div_le_div_iff₀", 0.4),
            ("div_le_iff₀", 0.6),
            ("le_div_iff₀", 0.6),
            ("div_lt_iff₀", 0.5),
            ("lt_div_iff₀", 0.5),
        ]
        for lemma, weight in pairs:
            needs = " (by positivity)" * (2 if lemma == "div_le_div_iff₀" else 1)
            yield move(f"rw [{lemma}{needs}]", weight)
            yield close(f"rw [{lemma}{needs}]; nlinarith", weight, USUAL)
        yield close("rw [ge_iff_le, div_le_div_iff₀ (by positivity) (by positivity)]; nlinarith", 0.0, COSTLY)
        yield move("rw [← sub_nonneg]", -0.5)
    for fact in view.facts:
        if fact.name in users and fact.term.head == "=":
            sides = [strip_parentheses(side) for side in fact.term.args]
            one_of = first_of(
                "assumption",
                "positivity",
                "intro hz; simp_all",
                *(f"intro hz; apply {f.name}; linarith" for f in unequal),
            )
            if sides[0].head == "/" and sides[1].head == "/":
                yield move(f"rw [div_eq_div_iff (by {one_of}) (by {one_of})] at {fact.name}", 0.6)
            elif sides[0].head == "/":
                yield move(f"rw [div_eq_iff (by {one_of})] at {fact.name}", 0.6)
                yield close(f"rw [div_eq_iff (by {one_of})] at {fact.name}; linarith", 0.6)
            elif sides[1].head == "/":
                yield move(f"rw [eq_div_iff (by {one_of})] at {fact.name}", 0.6)


def _denominators(term: Term) -> list[Term]:
    """What is divided by or inverted, where it is not a numeral."""
    found: list[Term] = []
    for part in term.walk():
        divisor = (
            strip_parentheses(part.args[1])
            if part.head == "/"
            else strip_parentheses(part.args[0])
            if part.head == "⁻¹"
            else None
        )
        if divisor is not None and divisor.names:
            found.append(divisor)
    return found


def _bound_names(term: Term) -> set[str]:
    return {name for part in term.walk() for binder in part.binders for name in binder.names}


def absolute_values(view: GoalView) -> Iterator[Candidate]:
    """`|x|`: bounds, and the two cases of its sign."""
    inside = list(dict.fromkeys(strip_parentheses(t.args[0]).text for t in view.subterms() if t.head == "|"))
    inside += [t.args[1].text for t in view.subterms() if t.function == "abs" and len(t.args) == 2]
    if not inside:
        return
    splits = " <;> ".join(
        f"rcases abs_cases {read_term(text).grouped} with ⟨hp{i}, hq{i}⟩ | ⟨hp{i}, hq{i}⟩"
        for i, text in enumerate(inside[:3])
    )
    for tail in ("linarith", "nlinarith", "omega", "simp_all"):
        yield close(f"{splits} <;> {tail}", 0.8, USUAL if tail != "nlinarith" else COSTLY)
    for fact in view.facts:
        if any(t.head == "|" or t.function == "abs" for t in fact.term.walk()):
            for lemma in ("abs_lt", "abs_le", "abs_eq_abs", "lt_abs", "le_abs"):
                yield move(f"rw [{lemma}] at {fact.name}", 0.2)
            yield move(f"simp only [abs_lt, abs_le] at {fact.name}", 0.2)
    if any(t.head == "|" or t.function == "abs" for t in view.target.walk()):
        for lemma in ("abs_lt", "abs_le", "abs_nonneg"):
            yield move(f"rw [{lemma}]", 0.2)
        yield close("exact abs_nonneg _", 0.0)
        yield close("norm_num [abs_of_nonneg, abs_of_neg, abs_of_pos]", 0.3)
    for text in inside[:2]:
        for lemma, relation in (("abs_of_nonneg", "0 ≤ {}"), ("abs_of_neg", "{} < 0"), ("abs_of_nonpos", "{} ≤ 0")):
            premise = relation.format(text)
            yield move(f"rw [{lemma} (by linarith : {premise})] at *", 0.3)


def square_roots(view: GoalView) -> Iterator[Candidate]:
    """`√x` at numerals that are squares, and what defines it."""
    inside = list(dict.fromkeys(strip_parentheses(t.args[0]) for t in view.subterms() if t.head == "√"))
    inside += [strip_parentheses(t.args[1]) for t in view.subterms() if t.function == "Real.sqrt" and len(t.args) == 2]
    if not inside:
        return
    exact: list[str] = []
    hints: list[str] = []
    for term in inside[:4]:
        value = poly.polynomial(term)
        constant = poly.as_constant(value) if value is not None else None
        if constant is not None and constant > 0:
            root = _root(constant)
            if root is not None:
                value_text = poly.number(root)
                square = f"show ({term.text} : ℝ) = {value_text} ^ 2 by norm_num"
                claim = f"Real.sqrt {term.grouped} = {value_text}"
                exact.append(f"(by rw [{square}]; exact Real.sqrt_sq (by norm_num) : {claim})")
            hints.append(f"Real.sq_sqrt (show (0:ℝ) ≤ {term.text} by norm_num)")
        else:
            hints.append(
                f"Real.sq_sqrt (show (0:ℝ) ≤ {term.text} by {first_of('positivity', 'nlinarith', 'linarith')})"
            )
        hints.append(f"Real.sqrt_nonneg {term.grouped}")
    if exact:
        names = view.fresh_many(len(exact), "hs1", "hs2", "hs3", "hs4", "hs")
        haves = [f"have {name} := {term}" for name, term in zip(names, exact, strict=True)]
        yield move(lines(*haves), 1.0)
        yield close(lines(*haves, f"norm_num [{', '.join(names)}]"), 1.2, USUAL)
        yield close(lines(*haves, f"rw [{', '.join(names)}]; norm_num"), 1.0, USUAL)
    yield close(f"nlinarith [{', '.join(hints)}]", 0.8, USUAL)
    yield move(lines(*(f"have := {hint}" for hint in hints[:4])), 0.0)
    yield move("rw [Real.sqrt_eq_iff_mul_self_eq (by positivity) (by positivity)]", 0.2)
    yield move("rw [Real.sqrt_eq_iff (by positivity)]", 0.0)
    yield close("rw [Real.sqrt_eq_iff_mul_self_eq (by nlinarith) (by norm_num)]; nlinarith", 0.2, USUAL)
    yield close("norm_num [Real.sqrt_eq_iff_mul_self_eq]", 0.0)
    if view.target.head in ("<", "≤"):
        yield close("rw [Real.sqrt_lt' (by positivity)]; nlinarith", 0.0)
        yield close("apply Real.le_sqrt_of_sq_le; nlinarith", 0.0)


def _root(value: Fraction) -> Fraction | None:
    roots = poly.rational_roots([-value, Fraction(0), Fraction(1)])
    return roots[-1] if roots else None


RULES = (
    finish, systems, combinations_of_facts, inequalities, functions, recurrences, fractions, absolute_values,
    square_roots,
)  # fmt: skip
__all__ = ["COMPARISONS", "ORDER", "RELATIONS", "RULES", "equations"]
