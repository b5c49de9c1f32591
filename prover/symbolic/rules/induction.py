"""Rules that split data: induction on natural numbers and lists, strong induction, cases."""

from __future__ import annotations

from collections.abc import Iterator

from prover.symbolic.candidates import COSTLY, USUAL, Candidate, close, lines, move
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView


def naturals(view: GoalView) -> Iterator[Candidate]:
    """Induction on a natural number of the target, the likeliest first."""
    scored = [(score, name) for name in view.of_type("ℕ") if (score := _need(view, name)) > 0]
    for score, name in sorted(scored, key=lambda item: (-item[0], item[1]))[:3]:
        ih = view.fresh("ih", "ih2", "ih")
        if any(fact.name.startswith("ih") for fact in view.facts):
            score -= 1.5  # an induction within an induction is rarely what is wanted
        start = _lower_bound(view, name)
        plain = f"induction {name} with\n| zero => ?_\n| succ {name} {ih} => ?_"
        yield move(plain, score)
        others = _others(view, name)
        if others:
            yield move(
                f"induction {name} generalizing {' '.join(others)} with\n| zero => ?_\n| succ {name} {ih} => ?_",
                score - 0.8,
            )
        if start is not None:
            fact, hm = start, view.fresh("hm", "hn", "h")
            yield move(
                f"induction {name}, {fact} using Nat.le_induction with\n| base => ?_\n| succ {name} {hm} {ih} => ?_",
                score + 0.8,
            )
        strong = f"induction {name} using Nat.strong_induction_on with\n| _ {name} {ih} => ?_"
        depth = _recurrence_depth(view)
        if depth >= 2:
            zeros = " | ".join(["_"] * depth)
            yield move(lines(strong, f"rcases {name} with {zeros} | {name}"), score + 0.5)
        yield move(strong, score - 1.2)
        for tail in (
            "simp_all", "simp_all <;> omega", "simp_all [pow_succ] <;> omega", "simp_all [pow_succ] <;> nlinarith",
            "simp_all [Finset.sum_range_succ] <;> ring", "simp_all [Finset.sum_range_succ] <;> linarith",
            "simp_all [Finset.sum_range_succ, pow_succ] <;> omega", "omega", "simp_all <;> linarith",
        ):  # fmt: skip
            if "Finset" in tail and "∑" not in view.texts:
                continue
            yield close(f"induction {name} <;> {tail}", -0.2, USUAL if score > 1 else COSTLY)
        yield move(f"rcases {name} with _ | {name}", score - 1.0)
        if not any(v.type == "ℕ" for v in view.variables if v.name != name):
            yield move(f"rcases {name} with _ | _ | {name}", score - 1.8)


def _need(view: GoalView, name: str) -> float:
    """How much a target asks for induction on `name`: as an exponent, a bound of a sum, an argument of a function."""
    score = 0.0
    for term in view.target.walk():
        if term.head == "^" and name in term.args[1].names:
            score += 1.5
        elif term.head in ("∑", "∏") and term.binders and name in (term.binders[0].relation or ""):
            score += 2.5
        elif term.head == "app" and any(name in argument.names for argument in term.args[1:]):
            score += 1.2 if term.function in view.types else 0.6
        elif term.head == "!" and name in term.names:
            score += 1.5
    if score == 0.0 and name in view.target.names:
        score = 0.1
    if any(t.head == "+" and t.args[1].text == name and t.args[0].head == "name" for t in view.target.walk()):
        score += 0.5  # in `f (m + k)`, k is what counts up
    nonlinear = any(t.head in ("*", "^") and name in t.names for t in view.target.walk())
    return min(score + (0.3 if nonlinear and score > 0 else 0.0), 3.0)


def _others(view: GoalView, name: str) -> list[str]:
    """Variables that the induction hypothesis should hold for all of: those of the target that no fact fixes."""
    fixed = {n for fact in view.facts for n in fact.term.names}
    return [
        v.name
        for v in view.variables
        if v.name != name and v.name in view.target.names and v.name not in fixed and "→" not in v.type
        and not v.type.startswith(("Type", "Sort"))
    ]  # fmt: skip


def _lower_bound(view: GoalView, name: str) -> str | None:
    """A fact `k ≤ name` with k a numeral above 0 or a variable."""
    for fact in view.facts:
        if fact.term.head == "≤" and fact.term.args[1].text == name and fact.term.args[0].head in ("num", "name"):
            return fact.name
        if fact.term.head == "<" and fact.term.args[1].text == name and fact.term.args[0].head == "num":
            return f"(Nat.succ_le_of_lt {fact.name})"
        if fact.term.head == "≥" and fact.term.args[0].text == name and fact.term.args[1].head == "num":
            return fact.name
    return None


def _recurrence_depth(view: GoalView) -> int:
    """The largest k in `f (n + k) = …` among the universals; 1 where there is none."""
    depth = 1
    for u in view.universals:
        for term in u.conclusion.walk():
            if term.head == "app" and len(term.args) == 2:
                argument: Term = strip_parentheses(term.args[1])
                if argument.head == "+" and argument.args[1].text in ("2", "3"):
                    depth = max(depth, int(argument.args[1].text))
    return depth


def lists(view: GoalView) -> Iterator[Candidate]:
    """Induction and cases on lists, and on values of other inductive types."""
    for variable in view.variables:
        if not variable.type.startswith("List "):
            continue
        name = variable.name
        used = name in view.target.names
        a = view.fresh("a", "x", "a")
        ih = view.fresh("ih", "ih")
        others = [
            v.name
            for v in view.variables
            if v.type.startswith("List ") and v.name != name and v.name in view.target.names
        ]
        nested = 1.5 if any(fact.name.startswith("ih") for fact in view.facts) else 0.0
        fed = any(name in t.args[0].names for t in view.subterms() if t.head == "++")
        if not used and fed:
            yield move(f"induction {name} with\n| nil => ?_\n| cons {a} {name} {ih} => ?_", 1.2 - nested)
            yield close(f"induction {name} <;> simp_all", 0.5, USUAL)
        if used:
            yield move(f"induction {name} with\n| nil => ?_\n| cons {a} {name} {ih} => ?_", 1.5 - nested)
            if others:
                yield move(
                    f"induction {name} generalizing {' '.join(others)} with\n| nil => ?_\n| cons {a} {name} {ih} => ?_",
                    0.8 - nested,
                )
            yield close(f"induction {name} <;> simp_all", 1.0, USUAL)
            yield close(f"induction {name} <;> simp_all <;> omega", 0.5, USUAL)
        yield move(f"rcases {name} with _ | ⟨{a}, {name}⟩", 0.3)
        yield close(f"cases {name} <;> simp_all", 0.5, USUAL)
        b = view.fresh("b", "y", "b")
        yield close(f"rcases {name} with _ | ⟨{a}, _ | ⟨{b}, _ | ⟨c, {name}⟩⟩⟩ <;> simp_all", 0.2, COSTLY)
    if any(v.type.startswith("List ") for v in view.variables):
        yield close("simp_all [List.append_assoc]", 0.0)
        yield close("simp [List.map_map, Function.comp]", 0.0)
        yield close("simp [or_comm]", 0.0)
        yield close("simpa [or_comm] using (by assumption)", 0.0)
        for fact in view.facts:
            yield close(f"simpa using {fact.name}", 0.0)
            yield close(f"simpa [or_comm] using {fact.name}", -0.3)
    for variable in view.variables:
        if variable.type == "Bool":
            yield close(f"cases {variable.name} <;> simp_all", 0.5)
            yield move(f"cases {variable.name}", 0.3)
        elif variable.type.startswith(("Option ", "Fin ")) or " × " in variable.type:
            yield move(f"rcases {variable.name} with ⟨x, y⟩" if "×" in variable.type else f"cases {variable.name}", 0.3)
