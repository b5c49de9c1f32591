"""Rules for inequalities: `nlinarith` with completed squares and products of signed facts for hints."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import (
    CHEAP,
    COSTLY,
    LAST,
    USUAL,
    Candidate,
    close,
    lines,
    listed,
    move,
)
from prover.symbolic.polynomials import Polynomial
from prover.symbolic.rules.facts import ORDER, difference_of, equations
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import ORDERED_FIELDS, GoalView


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
    difference = difference_of(view, goal)
    if difference is None:
        return []
    if goal.head in ("≤", "<"):
        difference = poly.scale(difference, Fraction(-1))
    if any(len(atom) > 30 for atom in poly.atoms(difference)):
        return []
    forms = poly.squares(difference)
    if forms is None:
        forms = _squares_after_facts(view, difference)
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


def _squares_after_facts(view: GoalView, difference: Polynomial) -> list[Polynomial] | None:
    """The forms when a multiple of what one fact says is not negative, or is zero, is first taken off."""
    for fact in view.facts:
        if fact.term.head not in (*ORDER, "=") or not (given := difference_of(view, fact.term)):
            continue
        if any(len(atom) > 30 for atom in poly.atoms(given)):
            continue
        signs = (1, -1) if fact.term.head == "=" else (-1,) if fact.term.head in ("≤", "<") else (1,)
        for sign in signs:
            shared = [difference[m] / given[m] * sign for m in given if m and m in difference]
            for factor in dict.fromkeys([*shared, Fraction(1), Fraction(1, 2), Fraction(2)]):
                if factor > 0:
                    forms = poly.squares(poly.add(difference, poly.scale(given, -factor * sign)))
                    if forms is not None:
                        return forms
    return None


def _common(a: int, b: int) -> int:
    while b:
        a, b = b, a % b
    return a
