"""Rules that take a target apart: introduce what it assumes, build what it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from prover.symbolic.candidates import (
    COSTLY,
    USUAL,
    Candidate,
    close,
    forced,
    lines,
    move,
)
from prover.symbolic.terms import Term, read_term, strip_parentheses
from prover.symbolic.view import GoalView, is_plain

UNFOLDING = {"Function.Injective": ("a", "b", "hab"), "Function.Surjective": ("b",), "StrictMono": ("a", "b", "hab"),
             "Monotone": ("a", "b", "hab"), "Function.Bijective": ()}  # fmt: skip


def introduce(view: GoalView) -> Iterator[Candidate]:
    """`∀`, `→`, `¬` and `≠` in the target: introduce all at once, and take apart what comes in."""
    names: list[str] = []
    opened: list[tuple[str, Term]] = []
    term = view.target
    scope = view

    def fresh(*wanted: str) -> str:
        nonlocal scope
        name = scope.fresh(*wanted)
        names.append(name)
        scope = scope.taken_with([*names])
        return name

    while True:
        term = strip_parentheses(term)
        if term.head == "∀":
            for binder in term.binders:
                for bound in binder.names:
                    plain = bound.rstrip("✝⁰¹²³⁴⁵⁶⁷⁸⁹")
                    if plain.startswith("_") or not is_plain(plain):
                        plain = "h"
                    fresh(plain, plain + "'")
                    if binder.relation:
                        opened.append((fresh("h" + plain, "h"), read_term(f"{bound} {binder.relation}")))
            term = term.args[0]
        elif term.head == "→":
            name = fresh("h", "h")
            opened.append((name, term.args[0]))
            term = term.args[1]
        elif term.head == "¬":
            opened.append((fresh("hn", "h"), term.args[0]))
            term = read_term("False")
        elif term.head == "≠":
            opened.append((fresh("he", "h"), read_term("a = b")))
            term = read_term("False")
        elif not names and term.function in UNFOLDING and UNFOLDING[term.function]:
            for wanted in UNFOLDING[term.function]:
                fresh(wanted, wanted)
            break
        else:
            break
    if not names:
        return
    steps = [f"intro {' '.join(names)}"]
    for name, premise in opened:
        pattern = destructuring(premise, scope)
        if pattern is not None:
            scope = scope.taken_with(names + re.findall(r"\w+", pattern))
            steps.append(f"obtain {pattern} := {name}")
    yield forced(lines(*steps))
    if len(names) > 1:
        yield move(f"intro {names[0]}", -1.0)


def destructuring(term: Term, view: GoalView) -> str | None:
    """An `obtain` pattern for nested `∧` and `∃`; None when there is nothing to take apart."""
    used: list[str] = []

    def fresh(*wanted: str) -> str:
        name = view.taken_with(used).fresh(*wanted)
        used.append(name)
        return name

    def pattern(term: Term) -> list[str]:
        term = strip_parentheses(term)
        if term.head == "∧":
            return [_bracket(pattern(term.args[0])), *pattern(term.args[1])]
        if term.head == "∃":
            parts: list[str] = []
            for binder in term.binders:
                for bound in binder.names:
                    plain = bound.rstrip("✝⁰¹²³⁴⁵⁶⁷⁸⁹")
                    parts.append(fresh(plain if is_plain(plain) else "x", "x"))
                    if binder.relation:
                        parts.append(fresh(f"h{parts[-1]}", "h"))
            return [*parts, *pattern(term.args[0])]
        if term.head == "app" and term.function in ("Even", "Odd"):
            return [fresh("k", "m", "j", "k"), fresh("hk", "h")]
        return [fresh("h1", "h2", "h3", "h")]

    term = strip_parentheses(term)
    if term.head not in ("∧", "∃"):
        return None
    return _bracket(pattern(term))


def _bracket(parts: list[str]) -> str:
    return f"⟨{', '.join(parts)}⟩" if len(parts) > 1 else parts[0]


def construct(view: GoalView) -> Iterator[Candidate]:
    """`∧`, `↔`, `∨` and equality of functions and sets in the target."""
    target = view.target
    if target.head == "∧":
        yield forced("constructor" if strip_parentheses(target.args[1]).head != "∧" else _anonymous(target), 2.0)
    elif target.head == "↔":
        yield move("constructor", 2.0)
        yield close("constructor <;> intro h <;> simp_all", 0.0, USUAL)
        yield close("constructor <;> intro h <;> omega", 0.0, USUAL)
        yield close("constructor <;> intro h <;> linarith", 0.0, COSTLY)
        yield close("constructor <;> intro h <;> nlinarith", 0.0, COSTLY)
    elif target.head == "∨":
        yield move("left", 0.5)
        yield move("right", 0.5)
        left, right = (strip_parentheses(argument) for argument in target.args)
        for side, sign, name in ((left, "right", "hl"), (right, "left", "hr")):
            if len(side.text) < 80:
                name = view.fresh(name, name)
                other = "exact Or.inl" if sign == "right" else "exact Or.inr"
                yield move(lines(f"by_cases {name} : {side.text}", f"· {other} {name}", f"{sign}"), 0.8)
    elif target.head == "=" and (type_ := _type_text(view, target.args[0])) is not None:
        if "→" in type_:
            yield move(f"funext {view.fresh('x', 't', 'x')}", 1.5)
        elif type_.startswith(("Set ", "Finset ")):
            yield move(f"ext {view.fresh('x', 't', 'x')}", 1.5)
            yield move(f"ext {view.fresh('x', 't', 'x')}; simp", 1.0)
    elif target.function == "Function.Bijective":
        yield forced("constructor")
    elif target.function in ("IsLeast", "IsGreatest"):
        bound = view.fresh("n", "m", "n")
        for end in ("norm_num", "simp", "decide", "omega"):
            for tail in (
                "omega",
                "norm_num at *; omega",
                "simp at *; omega",
                "by_contra! hc; interval_cases " + bound + " <;> simp_all",
            ):
                if end in ("norm_num", "simp") or tail == "omega":
                    yield close(lines("constructor", f"· {end}", f"· intro {bound} h", f"  {tail}"), -1.0, COSTLY)
        yield move("constructor", 2.0)


def _anonymous(target: Term) -> str:
    count = 1
    while (target := strip_parentheses(target)).head == "∧":
        count += 1
        target = target.args[1]
    return f"refine ⟨{', '.join(['?_'] * count)}⟩"


def _type_text(view: GoalView, term: Term) -> str | None:
    term = strip_parentheses(term)
    known = view.types.get(term.function)
    if known is None:
        return None
    parts = [part.strip() for part in known.split("→")]
    taken = len(term.args) - 1 if term.head == "app" else 0
    return " → ".join(parts[taken:]) or None
