"""Instances of a statement at small values that seem to refute it, as proofs of its negation for Lean to check.

A hypothesis that says what a function or set is (`∀ x, f x = …`, `S = …`) gives the value of that variable. The other
numbers run through small values and those that the statement mentions; what can be computed leaves out the tuples at
which a hypothesis fails or the conclusion holds. Which tuples are tried decides nothing: Lean does.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, product

from lean_env.problem import Problem
from lean_env.statement import Parts, parts_of
from prover.audit.numbers import RINGS, Definition, Number, Ring, Values, holds
from prover.symbolic.evaluate import Unknown
from prover.symbolic.terms import Term, read_term, strip_parentheses

SECONDS = 0.5  # of processor time, of looking for tuples
_SMALL: dict[Ring, tuple[Number, ...]] = {
    Ring.PROP: (True, False),
    Ring.NAT: (1, 2, 0, 3, 4, 5, 6, 7, 8),
    Ring.INT: (1, 0, 2, -1, 3, -2, 4, 5),
    Ring.REAL: (1, 0, 2, -1, 3, -2, 4, -3),
}
_HYPOTHESIS = (
    "(by first | (norm_num; done) | (simp; done) | decide | omega | (intros; norm_num; done) | exact one_lt_two.ne' "
    "| (rw [← Real.logb_abs]; norm_num; done))"
)
_END = """first
  | (norm_num at h; done)
  | (simp at h; done)
  | exact absurd h (by norm_num)
  | exact absurd h (by decide)
  | omega
  | linarith"""
_FUNCTION = re.compile(r"(\S+)\s*→\s*(\S+)")


@dataclass(slots=True)
class _Claim:
    """The statement as a function of what its binders stand for, in their order."""

    arguments: list[str | None] = field(default_factory=list[str | None])  # fixed; None for a number to choose
    numbers: list[tuple[str, Ring]] = field(default_factory=list[tuple[str, Ring]])
    hypotheses: list[Term] = field(default_factory=list[Term])
    rings: dict[str, Ring] = field(default_factory=dict[str, Ring])
    functions: dict[str, Definition] = field(default_factory=dict[str, Definition])
    conclusion: Term = field(default_factory=lambda: read_term("True"))


def refutations(problem: Problem, most: int) -> Iterator[str]:
    """Tactic blocks for `lean_env.statement.negation(problem)`, the most promising first; at most `most`."""
    parts = parts_of(problem)
    claim = _claim(parts)
    if claim is None or not claim.arguments:
        return
    certain: list[str] = []
    possible: list[str] = []
    pools = [_pool(parts, ring) for _, ring in claim.numbers]
    deadline = time.thread_time() + SECONDS
    for chosen in _by_size(pools):
        values = Values(
            dict(zip((name for name, _ in claim.numbers), chosen, strict=True)), claim.rings, claim.functions
        )
        expected = _refutes(claim, values)
        if expected is not None:
            (certain if expected else possible).append(_script(claim, chosen))
        if len(certain) >= most or time.thread_time() > deadline:
            break
    yield from islice([*certain, *possible], most)


def _claim(parts: Parts) -> _Claim | None:
    """None where a binder is of a kind that has no small values here."""
    claim = _Claim()
    groups = [(name, group.type) for group in parts.binders for name in group.names]
    if any(not group.names or not group.type for group in parts.binders):
        return None  # instances, or types left to inference
    variables = {name for name, _ in groups}
    defined = dict(_definitions(groups))
    for name, type_ in groups:
        function = _FUNCTION.fullmatch(type_)
        if function and not {function[1], function[2]}.isdisjoint(variables):
            function = None  # an implication
        if name in defined:
            found = defined[name]
            claim.arguments.append(found.text)
            if found.function and function and {function[1], function[2]} <= RINGS.keys():
                claim.functions[name] = Definition(*found.function, RINGS[function[1]], RINGS[function[2]])
        elif type_ in RINGS:
            claim.arguments.append(None)
            claim.numbers.append((name, RINGS[type_]))
            claim.rings[name] = RINGS[type_]
        elif function or type_.split()[0] in ("Set", "Finset", "Equiv", "Type", "Type*", "Sort*", "Polynomial"):
            return None
        else:
            by_definition = any(other.hypothesis == name for other in defined.values())
            claim.arguments.append("(by first | exact fun _ => rfl | rfl)" if by_definition else _HYPOTHESIS)
            if not by_definition:
                claim.hypotheses.append(read_term(type_))
    claim.conclusion = read_term(parts.conclusion)
    return claim


@dataclass(frozen=True, slots=True)
class _Defined:
    """What a variable stands for, in Lean; for a function also its parameter and value; and where that is said."""

    text: str
    hypothesis: str
    function: tuple[str, Term] | None = None


def _definitions(groups: Sequence[tuple[str, str]]) -> Iterator[tuple[str, _Defined]]:
    """Variables whose value a hypothesis gives in terms of variables that come before them."""
    before: set[str] = set()
    variables = {name for name, _ in groups}
    seen: set[str] = set()
    for variable, _ in groups:
        for hypothesis, type_ in groups:
            term = strip_parentheses(read_term(type_))
            found = _definition(variable, term, hypothesis)
            if found is None or variable in seen:
                continue
            defined, names = found
            if not names & (variables - before):
                seen.add(variable)
                yield variable, defined
        before.add(variable)


def _definition(variable: str, term: Term, hypothesis: str) -> tuple[_Defined, frozenset[str]] | None:
    if term.head == "∀" and len(term.binders) == 1 and len(term.binders[0].names) == 1 and not term.binders[0].relation:
        (parameter,) = term.binders[0].names
        equation = strip_parentheses(term.args[0])
        if equation.head == "=" and equation.args[0].text == f"{variable} {parameter}":
            body = equation.args[1]
            defined = _Defined(f"(fun {parameter} => {body.text})", hypothesis, (parameter, body))
            return defined, frozenset(body.names) - {parameter}
    if term.head == "=" and term.args[0].text == variable:
        return _Defined(f"({term.args[1].text})", hypothesis), frozenset(term.args[1].names)
    return None


def _pool(parts: Parts, ring: Ring) -> Sequence[Number]:
    """Small numbers, then those that the statement mentions and powers of them."""
    if ring is Ring.PROP:
        return _SMALL[ring]
    mentioned = sorted(
        {int(text) for text in re.findall(r"(?<![\w.])\d{1,4}(?![\w.])", f"{parts.binder_text} {parts.conclusion}")}
    )
    powers = [n**k for n in mentioned if 2 <= n <= 12 for k in (2, 3)]
    signed = [*mentioned, *powers] if ring is Ring.NAT else [s * n for n in (*mentioned, *powers) for s in (1, -1)]
    return list(dict.fromkeys([*_SMALL[ring], *signed]))[:40]


def _by_size(pools: Sequence[Sequence[Number]]) -> Iterator[tuple[Number, ...]]:
    """Tuples in the order of the largest position in its pool that they use."""
    if not pools:
        yield ()
        return
    for size in range(max(map(len, pools))):
        for chosen in product(*(range(min(size + 1, len(pool))) for pool in pools)):
            if max(chosen) == size:
                yield tuple(pool[i] for pool, i in zip(pools, chosen, strict=True))


def _refutes(claim: _Claim, values: Values) -> bool | None:
    """True where every hypothesis holds and the conclusion does not, None where it is no counterexample, else False."""
    certain = True
    for hypothesis in claim.hypotheses:
        holding = _maybe(hypothesis, values)
        if holding is False:
            return None
        certain = certain and holding is True
    concluding = _maybe(claim.conclusion, values)
    if concluding is True:
        return None
    return certain and concluding is False


def _maybe(term: Term, values: Values) -> bool | None:
    try:
        return holds(term, values)
    except (Unknown, ArithmeticError, ValueError, RecursionError):
        return None


def _script(claim: _Claim, chosen: Sequence[Number]) -> str:
    numbers = iter(chosen)
    arguments = (f"({next(numbers)})" if argument is None else argument for argument in claim.arguments)
    return f"intro claim\nhave h := @claim {' '.join(arguments)}\n{_END}"
