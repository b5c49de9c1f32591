"""Rules for logarithms and real exponents: all becomes linear in the logarithms of variables and of few numerals."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

from prover.symbolic.candidates import USUAL, Candidate, close, first_of, lines, move
from prover.symbolic.terms import Term, call, strip_parentheses
from prover.symbolic.view import GoalView

NOT_ZERO = first_of("positivity", "assumption", "exact ne_of_gt (Real.rpow_pos_of_pos (by norm_num) _)", "linarith")
POSITIVE = first_of("positivity", "assumption", "linarith", "norm_num")
MAX_TERMS = 6


def logarithms(view: GoalView) -> Iterator[Candidate]:
    """`log` of products, powers and numerals taken apart, where it stands; then linear arithmetic."""
    arguments: dict[str, Term] = {}
    for term in view.subterms():
        if (argument := _log_argument(term)) is not None and not _bound(term, view):
            arguments.setdefault(argument.text, argument)
    steps: list[str] = []
    names = view.fresh_many(MAX_TERMS, *(f"hl{i}" for i in range(1, 9)), "hl")
    for name, argument in zip(names, arguments.values(), strict=False):
        rewriting, value = _taken_apart(argument)
        if rewriting:
            proof = f"rw [{', '.join(rewriting)}] <;> {first_of('push_cast; ring', 'norm_num')}"
            steps.append(f"have {name} : Real.log {argument.grouped} = {value} := by {proof}")
    used = names[: len(steps)]
    logs = any(call(t)[0] in ("log", "logb") for t in view.subterms())
    if steps:
        rules = ", ".join(used)
        yield close(lines(*steps, f"try rw [{rules}] at *", "linarith"), 1.0, USUAL)
        yield close(lines(*steps, "linarith"), 1.4, USUAL)
        yield move(lines(*steps), 1.0)
    if logs:
        yield from _bases(view)
        yield close("norm_num [Real.log_pow, Real.log_mul, Real.log_div]", 0.0, USUAL)
        yield close("simp [Real.log_exp, Real.exp_log]", 0.2)
        yield close("rw [Real.log_le_log_iff] <;> linarith", 0.0, USUAL)
        yield close("apply Real.log_le_log <;> linarith", 0.2, USUAL)
        yield close("apply Real.log_nonneg; linarith", 0.2, USUAL)
        yield close("apply Real.log_pos; linarith", 0.2, USUAL)
    yield from _exponents(view)


def _log_argument(term: Term) -> Term | None:
    name, arguments = call(term)
    if name == "log" and len(arguments) == 1 and term.function in ("Real.log", "log", ""):
        return strip_parentheses(arguments[0])
    return None


def _bound(term: Term, view: GoalView) -> bool:
    return any(name not in view.types for name in term.names if "." not in name and name not in ("Real", "log"))


def _taken_apart(term: Term) -> tuple[list[str], str]:
    """Rewrite rules that take the logarithm of a product of powers apart, and what comes out; none for an atom."""
    term = strip_parentheses(term)
    if term.head in ("*", "/"):
        left, right = (_taken_apart(side) for side in term.args)
        lemma = "Real.log_mul" if term.head == "*" else "Real.log_div"
        sides = [f"(show ({side.text} : ℝ) ≠ 0 by {NOT_ZERO})" for side in term.args]
        sign = "+" if term.head == "*" else "-"
        return [f"{lemma} {' '.join(sides)}", *left[0], *right[0]], f"({left[1]} {sign} {right[1]})"
    if term.head == "^":
        base, exponent = term.args
        inner = _taken_apart(base)
        if strip_parentheses(exponent).head == "num":
            return ["Real.log_pow", *inner[0]], f"({exponent.text} * {inner[1]})"
        positive = f"(show (0:ℝ) < {base.text} by {POSITIVE})"
        return [f"Real.log_rpow {positive}", *inner[0]], f"({exponent.grouped} * {inner[1]})"
    if term.head == "num" and term.text.isdigit():
        root, exponent = _perfect(int(term.text))
        if exponent > 1:
            shown = f"show ({term.text}:ℝ) = {root} ^ {exponent} by norm_num"
            return [shown, "Real.log_pow"], f"({exponent} * Real.log {root})"
        if term.text == "1":
            return ["Real.log_one"], "0"
    return [], f"Real.log {term.grouped}"


def _perfect(number: int) -> tuple[int, int]:
    """(r, k) with r ^ k the number and k as large as can be."""
    exponents: list[int] = []
    rest, divisor = number, 2
    while rest > 1 and divisor < 2000:
        count = 0
        while rest % divisor == 0:
            rest, count = rest // divisor, count + 1
        if count:
            exponents.append(count)
        divisor += 1
    k = 0
    for exponent in exponents:
        k = gcd(k, exponent)
    if rest > 1 or k < 2:
        return number, 1
    return round(number ** (1 / k)), k


def _bases(view: GoalView) -> Iterator[Candidate]:
    """`logb b x` as a quotient; of numerals that are powers of one number, or by its defining equation."""
    pairs = [args for t in view.subterms() for name, args in [call(t)] if name == "logb" and len(args) == 2]
    steps: list[str] = []
    names = view.fresh_many(MAX_TERMS, *(f"hb{i}" for i in range(1, 9)), "hb")
    apart: list[str] = []
    roots: set[str] = set()
    for name, (base, argument) in zip(names, list(dict.fromkeys(pairs)), strict=False):
        shown = f"Real.logb {base.grouped} {argument.grouped}"
        steps.append(f"have {name} : {shown} = Real.log {argument.grouped} / Real.log {base.grouped} := rfl")
        for term in (argument, base):
            rules, _ = _taken_apart(term)
            apart += rules
            term = strip_parentheses(term)
            inner = strip_parentheses(term.args[0]) if term.head == "^" else term
            if inner.head == "num" and inner.text.isdigit() and int(inner.text) > 1:
                roots.add(str(_perfect(int(inner.text))[0]))
    if not steps:
        return
    at = ", ".join(names[: len(steps)])
    logs = [f"have := Real.log_pos (show (1:ℝ) < {root} by norm_num)" for root in sorted(roots)]
    clear = [f"rw [{at}] at *" if view.facts else f"rw [{at}]"]
    opened = [f"try rw [{rule}]" for rule in apart]
    tidy = ["push_cast", "field_simp", "try ring", "try norm_num"]
    if not any(_bound(t, view) for pair in pairs for t in pair):
        if not any(t.names & set(view.types) for pair in pairs for t in pair):
            yield close(lines(*steps, f"rw [{at}]", *opened, *logs, *tidy), 1.0, USUAL)
        yield move(lines(*steps, *clear), 0.4)


def _exponents(view: GoalView) -> Iterator[Candidate]:
    """`c ^ x = d` with a real x: take logarithms of both sides; the logarithm of the base is not zero."""
    unknowns = {v.name for v in view.variables if v.type == "ℝ"}
    for fact in view.equations:
        powers = [
            t for t in fact.term.walk()
            if t.head == "^" and t.args[0].head == "num" and t.args[1].names & unknowns and not t.binders
        ]  # fmt: skip
        if not powers:
            continue
        h = view.fresh("hg", "h")
        left, right = (strip_parentheses(side) for side in fact.term.args)
        bases = sorted({_perfect(int(float(t.args[0].text)))[0] for t in powers})
        start = f"have {h} := congrArg Real.log {fact.name}"
        if left.head in ("+", "-") and len(powers) == 1:
            power = powers[0].text
            for value in _perfect_values(bases[0]):
                x = view.fresh("hv", "h")
                eq = f"have {x} : (({power}) : ℝ) = {value} := by linarith"
                yield from _solved(view, [eq, f"have {h} := congrArg Real.log {x}"], h, powers[0], None, bases[0])
            continue
        yield from _solved(view, [start], h, left, right, bases[0])


def _perfect_values(base: int) -> list[int]:
    return [base**k for k in (1, 2, 3, 0) if base**k <= 1000]


def _solved(view: GoalView, steps: list[str], h: str, left: Term, right: Term | None, base: int) -> Iterator[Candidate]:
    rules = _taken_apart(left)[0] + (_taken_apart(right)[0] if right is not None else [])
    opened = [f"try rw [{rule}] at {h}" for rule in [*rules, "Real.log_one"]]
    positive = f"have hpos := Real.log_pos (show (1:ℝ) < {base} by norm_num)"
    target = view.target
    if target.head == "=" and base > 1:
        difference = f"({target.args[0].text} - ({target.args[1].text}))"
        yield close(
            lines(
                *steps,
                *opened,
                positive,
                f"try push_cast at {h}",
                f"have hz : {difference} * Real.log {base} = 0 := by {first_of('linarith', 'nlinarith')}",
                "rcases mul_eq_zero.mp hz with hz | hz <;> linarith",
            ),
            0.8,
            USUAL,
        )
    yield move(lines(*steps, *opened, positive), 0.0)
