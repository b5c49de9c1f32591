"""Rules that use a fact as it stands, or a universal one at terms of the context."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from prover.symbolic.candidates import (
    USUAL,
    Candidate,
    close,
    first_of,
    lines,
    move,
)
from prover.symbolic.rules.matching import matches
from prover.symbolic.terms import RELATIONS, Term, read_term, strip_parentheses
from prover.symbolic.view import NUMBER_TYPES, GoalView, Universal

MAX_INSTANCES = 14


def use_facts(view: GoalView) -> Iterator[Candidate]:
    """Facts that are the target, or whose conclusion looks like it."""
    target = view.target
    yield close("assumption", 1.0)
    if target.head == "=":
        for fact in view.equations:
            if fact.term.args[0].text == target.args[1].text and fact.term.args[1].text == target.args[0].text:
                yield close(f"exact {fact.name}.symm", 1.0)
    negative = [fact for fact in view.facts if fact.term.head in ("¬", "≠")]
    if negative or target.text == "False":
        yield close("contradiction", 0.5)
    for fact in view.facts:
        found = next((u for u in view.universals if u.fact is fact), None)
        if found is None:
            continue
        bound = frozenset(name for name, _ in found.binders)
        if found.conclusion.head == "¬" and target.text == "False":
            yield move(f"apply {fact.name}", 0.6)
        if matches(found.conclusion, target, bound) is not None:
            yield move(f"apply {fact.name}", 1.5)
            yield close(f"exact {fact.name}{' _' * len(found.binders)}{' (by assumption)' * len(found.premises)}", 0.5)
            if found.premises:
                yield close(f"apply {fact.name} <;> assumption", 0.5)
                yield close(f"apply {fact.name} <;> simp_all", 0.0, USUAL)
                if view.types_used:
                    yield close(f"apply {fact.name} <;> omega", 0.0, USUAL)
        elif found.conclusion.head == "↔":
            for side, way in ((0, "mpr"), (1, "mp")):
                if matches(found.conclusion.args[side], target, bound) is not None:
                    term = fact.name if not found.binders else f"({fact.name}{' _' * len(found.binders)})"
                    yield move(f"apply {term}.{way}", 1.2)
    for fact in view.facts:
        if fact.term.head == "↔":
            for side, way in ((0, "mpr"), (1, "mp")):
                if fact.term.args[side].text == target.text:
                    yield move(f"apply {fact.name}.{way}", 1.5)


def instantiate(view: GoalView) -> Iterator[Candidate]:
    """`have := h a b hp`: universals at terms of the context, found by matching what they speak of."""
    facts = {fact.term.text: fact.name for fact in view.facts}
    found: list[tuple[float, str]] = []
    everything: list[str] = []
    scope = view
    for u in view.universals:
        bound = tuple(name for name, _ in u.binders)
        for bindings, quality in islice(_instances(view, u, bound), MAX_INSTANCES):
            values = [bindings.get(name) for name in bound]
            if any(value is None for value in values):
                continue
            premises = [_discharge(view, premise, bindings, facts) for premise in u.premises]
            arguments = [value.grouped for value in values if value is not None]
            term = " ".join([u.fact.name, *arguments, *premises])
            conclusion = _instance_text(u.conclusion, bindings)
            if conclusion in facts:
                continue
            unsure = sum(1 for premise in premises if premise.startswith("(by"))
            found.append((quality - unsure, term))
    for quality, term in sorted(dict.fromkeys(found), key=lambda item: -item[0])[:MAX_INSTANCES]:
        name = scope.fresh("h1", "h2", "h3", "h4", "h5", "h6", "h")
        yield move(f"have {name} := {term}", quality)
        everything.append(term)
    sure = [term for quality, term in sorted(dict.fromkeys(found), key=lambda item: -item[0])[:6] if quality >= 0.5]
    yield from _additive(view)
    if len(sure) > 1:
        names = view.fresh_many(len(sure), *(f"h{i}" for i in range(1, 9)), "h")
        yield move(lines(*(f"have {name} := {term}" for name, term in zip(names, sure, strict=True))), 0.9)


def _additive(view: GoalView) -> Iterator[Candidate]:
    """`∀ x y, f (x + y) = …` on numbers: at 0, at a point and its opposite, at equal points."""
    points = [v.name for v in view.variables if v.type in NUMBER_TYPES][:2]
    for u in view.universals:
        if len(u.binders) != 2 or u.premises or u.conclusion.head != "=":
            continue
        if not all(type_ in NUMBER_TYPES for _, type_ in u.binders):
            continue
        name = u.fact.name
        pairs = [("0", "0"), *((x, f"(-{x})") for x in points), *((x, "0") for x in points)]
        haves = [f"have h{a} := {name} {x} {y}" for a, (x, y) in enumerate(pairs)]
        names = " ".join(f"h{a}" for a in range(len(pairs)))
        for tail in ("linarith", "omega") if u.binders[0][1] in ("ℤ", "ℕ") else ("linarith",):
            yield close(lines(*haves, f"simp at {names} ⊢", tail), 0.8)
            yield close(lines(*haves, f"simp at {names}", tail), 0.6)
            yield close(lines(*haves, *(f"try norm_num at h{a}" for a in range(len(pairs))), tail), 0.5, USUAL)


def _instances(view: GoalView, u: Universal, bound: tuple[str, ...]) -> Iterator[tuple[dict[str, Term], float]]:
    """Bindings of a universal's variables, the most telling first."""
    names = frozenset(bound)
    if not bound:
        yield {}, 1.5 if all(p.text in {f.term.text for f in view.facts} for p in u.premises) else -1.0
        return
    seen: set[tuple[str, ...]] = set()

    def emit(bindings: dict[str, Term], quality: float) -> Iterator[tuple[dict[str, Term], float]]:
        if len(bindings) == len(bound):
            key = tuple(bindings[name].text for name in bound)
            if key not in seen and not any("✝" in text for text in key):
                seen.add(key)
                yield bindings, quality

    partial: list[dict[str, Term]] = [{}]
    if u.premises:  # all premises at once among the facts
        for premise in u.premises[:3]:
            partial = [
                new
                for bindings in partial[:30]
                for fact in view.facts
                if (new := matches(premise, fact.term, names, bindings)) is not None
            ] or partial
        for bindings in partial:
            yield from emit(bindings, 1.5)
    patterns = [strip_parentheses(t) for t in u.conclusion.walk() if t.head in ("app", *RELATIONS) and t.names & names]
    goal_terms = [
        strip_parentheses(t) for t in view.subterms() if t.head in ("app", *RELATIONS) and "fun" not in t.text
    ]
    for pattern in patterns[:4]:
        for term in goal_terms:
            bindings = matches(pattern, term, names)
            if bindings and not any(value.names & names - set(view.types) for value in bindings.values()):
                yield from emit(bindings, 0.8)
                for partial_bindings in partial:
                    merged = matches(pattern, term, names, partial_bindings)
                    if merged:
                        yield from emit(merged, 0.8)
    pools: list[list[Term]] = []
    for _, type_ in u.binders:
        pool = [read_term(v.name) for v in view.variables if type_ is None or v.type == type_]
        pools.append(pool[:6])
    if len(bound) <= 3:
        for values in islice(product(*pools), 24):
            yield from emit(dict(zip(bound, values, strict=True)), 0.0)
    if len(bound) == 1 and u.binders[0][1] in (None, *NUMBER_TYPES):
        for text in ("0", "1", "2", "-1"):
            if text != "-1" or u.binders[0][1] != "ℕ":
                yield from emit({bound[0]: read_term(text)}, -0.3)
    if len(bound) == 2 and all(type_ in (None, *NUMBER_TYPES) for _, type_ in u.binders):
        zero, one = read_term("0"), read_term("1")
        for a, b in ((zero, zero), (one, zero), (zero, one), (one, one)):
            yield from emit({bound[0]: a, bound[1]: b}, -0.3)
        for x in [read_term(v.name) for v in view.variables if v.type in NUMBER_TYPES][:3]:
            minus = read_term(f"-{x.text}")
            for a, b in ((x, zero), (zero, x), (x, minus), (x, x)):
                yield from emit({bound[0]: a, bound[1]: b}, -0.2)


def _discharge(view: GoalView, premise: Term, bindings: dict[str, Term], facts: dict[str, str]) -> str:
    """A proof of a premise: a fact by name, or a finisher."""
    text = _instance_text(premise, bindings)
    if text in facts:
        return facts[text]
    if premise.head in ("≤", "<", "≥", ">", "≠", "=", "∧"):
        tries = (
            ["assumption", "omega", "norm_num", "linarith", "positivity"]
            if view.types_used
            else ["assumption", "simp_all"]
        )
        return f"(by {first_of(*tries)})"
    return "(by assumption)"


def _instance_text(term: Term, bindings: dict[str, Term]) -> str:
    """The text of a term with values for its variables."""
    term = strip_parentheses(term)

    def put(match: re.Match[str]) -> str:
        value = bindings.get(match[0])
        return match[0] if value is None else value.grouped

    text = re.sub(r"[^\W\d][\w'₀-₉✝]*", put, term.text)
    return read_term(text).text
