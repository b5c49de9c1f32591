"""Rules for an `Equiv` whose map or whose inverse facts describe: each undoes the other at the points that matter."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from prover.symbolic import polynomials as poly
from prover.symbolic.candidates import USUAL, Candidate, close, first_of, lines, move
from prover.symbolic.terms import Term, strip_parentheses
from prover.symbolic.view import GoalView

MAX_POINTS = 5


def inverses(view: GoalView) -> Iterator[Candidate]:
    """`σ.invFun (σ.toFun x) = x` and the like at numbers that are asked, and at what comes out as such a number."""
    for variable in view.variables:
        if not variable.type.startswith("Equiv ") and "≃" not in variable.type:
            continue
        s = variable.name
        laws = [u.fact.name for u in view.universals if u.conclusion.names & {f"{s}.toFun", s}]
        asked: dict[str, list[Term]] = {"toFun": [], "invFun": []}
        for term in view.subterms():
            way = _applied(term, s)
            if way is not None and not any(name not in view.types for name in _plain(term.args[1])):
                asked[way].append(strip_parentheses(term.args[1]))
        terms: list[str] = []
        for point in asked["invFun"]:
            terms.append(f"{s}.right_inv {point.grouped}")
            terms += [f"{s}.left_inv {x}" for x in _preimages(view, s, point)]
        terms += [f"{s}.left_inv {point.grouped}" for point in asked["toFun"]]
        terms += [  # where σ⁻¹ a = b is known, σ b = a
            f"{s}.right_inv {strip_parentheses(side.args[1]).grouped}"
            for fact in view.equations
            for side in fact.term.args
            if _applied(side, s) == "invFun"
        ]
        terms = list(dict.fromkeys(terms))[:MAX_POINTS]
        if not terms:
            continue
        names = view.fresh_many(len(terms), *(f"hs{i}" for i in range(1, 9)), "hs")
        haves = [f"have {name} := {term}" for name, term in zip(names, terms, strict=True)]
        rules = ", ".join([*laws, *names])
        unfold = [f"try simp only [{rule}] at {name}" for name in names for rule in laws]
        tidy = [f"try norm_num at {name}" for name in names]
        end = first_of("linarith", "simp_all", "norm_num [*]", "nlinarith")
        yield close(lines(*haves, "simp_all"), 0.8, USUAL)
        yield close(lines(*haves, *unfold, *tidy, end), 1.5, USUAL)
        yield close(lines(*haves, *unfold, *tidy, f"norm_num [{rules}]"), 1.2, USUAL)
        yield move(lines(*haves), 0.5)
        backwards = [f.name for f in view.equations if any(_applied(side, s) == "invFun" for side in f.term.args)]
        for fact in backwards[:2]:
            for name, have in list(zip(names, haves, strict=True))[:3]:
                for law in laws[:1]:
                    for sign in ("← ", ""):
                        steps = (have, f"rw [{sign}{fact}] at {name}", f"simp only [{law}] at {name}", "linarith")
                        yield close(lines(*steps), 0.8, USUAL)


def _applied(term: Term, equiv: str) -> str | None:
    """Which map of `equiv` a term applies to one argument."""
    if term.head == "app" and len(term.args) == 2:
        for way in ("toFun", "invFun"):
            if term.args[0].text == f"{equiv}.{way}":
                return way
        if term.args[0].text == f"{equiv}.symm":
            return "invFun"
    return None


def _plain(term: Term) -> set[str]:
    return {t.text.split(".")[0] for t in term.walk() if t.head == "name"}


def _preimages(view: GoalView, equiv: str, point: Term) -> list[str]:
    """Rational x that a law `∀ x, σ x = …` sends to a number."""
    value = poly.polynomial(point)
    constant = poly.as_constant(value) if value is not None else None
    if constant is None:
        return []
    found: list[str] = []
    for u in view.universals:
        if u.conclusion.head == "=" and len(u.binders) == 1 and _applied(u.conclusion.args[0], equiv) == "toFun":
            right = poly.polynomial(u.conclusion.args[1])
            shifted = poly.add(right, poly.constant(-constant)) if right is not None else None
            coeffs = poly.coefficients(shifted, u.binders[0][0]) if shifted else None
            if coeffs is not None and len(coeffs) <= 5:
                found += [_text(root) for root in poly.rational_roots(coeffs)]
    return found


def _text(value: Fraction) -> str:
    text = poly.number(value)
    return text if text.isdigit() or text.startswith("(") else f"({text})"
