"""Rules for connectives and quantifiers: introduce, eliminate, apply, instantiate, rewrite, split into cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product

from prover.symbolic.candidates import COSTLY, LAST, USUAL, Candidate, close, first_of, forced, lines, move
from prover.symbolic.evaluate import Unknown, holds
from prover.symbolic.terms import RELATIONS, Term, call, read_term, strip_parentheses
from prover.symbolic.view import NUMBER_TYPES, Fact, GoalView, Universal, Variable, is_plain

UNFOLDING = {"Function.Injective": ("a", "b", "hab"), "Function.Surjective": ("b",), "StrictMono": ("a", "b", "hab"),
             "Monotone": ("a", "b", "hab"), "Function.Bijective": ()}  # fmt: skip
MAX_INSTANCES = 14


# --- introduction ------------------------------------------------------------------------------------------------


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


def witnesses(view: GoalView) -> Iterator[Candidate]:
    """Terms for the first variable of `∃` in the target."""
    target = view.target
    if target.head not in ("∃", "∃!") or not target.binders:
        return
    binder = target.binders[0]
    bound = binder.names[0]
    type_ = binder.type or _guess_bound_type(view, target, bound)
    if type_ is None and (body := strip_parentheses(target.args[0])).head in RELATIONS:
        type_ = view.type_of(body)
    options: list[tuple[str, float]] = []
    for variable in view.variables:
        if type_ is None or variable.type == type_:
            options.append((variable.name, 1.0))
        elif variable.type.endswith(f"→ {type_}"):  # f x for a known x of the argument's type
            argument = variable.type.split("→")[0].strip()
            options += [(f"({variable.name} {x.name})", 0.5) for x in view.variables if x.type == argument]
    if type_ in (None, *NUMBER_TYPES):
        options += [(numeral, 0.3 - 0.2 * i) for i, numeral in enumerate(("0", "1", "2", "3", "4", "5"))]
        numerals = {t.text for t in view.subterms() if t.head == "num"}
        options += [(numeral, 0.2) for numeral in sorted(numerals - set("012345"))[:4]]
        options += [(f"({x} + 1)", 0.0) for x in view.of_type(type_ or "ℕ")]
        options += [(f"(2 * {x})", -0.5) for x in view.of_type(type_ or "ℕ")]
    if type_ == "Prop":
        options += [("True", 0.0), ("False", 0.0)]
    if type_ in ("ℕ", "ℤ"):
        options[:0] = [(text, 2.0) for text in _computed_witnesses(target, natural=type_ == "ℕ")]
    many = len(binder.names) + len(target.binders) > 2
    for text, weight in options[:16]:
        yield move(f"refine ⟨{text}, ?_⟩", weight)
        if not many:
            yield close(f"exact ⟨{text}, by simp_all⟩", weight - 1, USUAL)
    for fact in view.facts:
        yield close(f"exact ⟨_, {fact.name}⟩", 0.0)
    if len(view.facts) > 1:
        yield close("refine ⟨_, ?_, ?_⟩ <;> assumption", -0.5)
    if type_ in ("ℕ", "ℤ") and many:  # two or more numbers at once, from an equation that omega can judge
        body = strip_parentheses(target.args[0])
        if body.head == "=" and (parts := _linear_pair(view, target)) is not None:
            yield from parts


def _computed_witnesses(target: Term, *, natural: bool) -> list[str]:
    """Numbers that make a closed `∃` over ℕ or ℤ true, all at once; none where that can't be computed."""
    bound = [name for binder in target.binders for name in binder.names]
    if len(bound) > 3 or any(binder.relation for binder in target.binders):
        return []
    size = {1: 2000, 2: 60, 3: 16}[len(bound)]
    box = sorted(range(size) if natural else range(-size // 2, size // 2), key=abs)
    try:
        for values in product(box, repeat=len(bound)):
            if holds(target.args[0], dict(zip(bound, values, strict=True)), natural=natural):
                return [", ".join(str(n) if n >= 0 else f"({n})" for n in values)]
    except Unknown:
        pass
    return []


def _linear_pair(view: GoalView, target: Term) -> list[Candidate] | None:
    """`∃ a b, n = c * a + d * b`: by the remainder of n, each with its own numbers of d."""
    bound = [name for binder in target.binders for name in binder.names]
    body = strip_parentheses(target.args[0])
    if len(bound) != 2 or any(t.head == "^" for t in body.walk()):
        return None
    coefficients: dict[str, int] = {}
    for term in body.walk():
        if term.head == "*" and term.args[0].head == "num" and term.args[1].text in bound:
            coefficients[term.args[1].text] = int(float(term.args[0].text))
    other = body.args[0] if not (body.args[0].names & set(bound)) else body.args[1]
    if len(coefficients) != 2 or other.names & set(bound):
        return None
    a, b = (coefficients[name] for name in bound)
    if not 0 < a <= 12 or not 0 < b <= 12:
        return None
    n = other.grouped
    cases: list[str] = []
    for residue in range(a):
        second = next((k for k in range(a) if (residue - b * k) % a == 0), None)
        if second is None:
            return None
        cases.append(f"· exact ⟨({n} - {b * second}) / {a}, {second}, by omega⟩")
    name = view.fresh("hr", "h")
    split = " ∨ ".join(f"{n} % {a} = {residue}" for residue in range(a))
    pattern = " | ".join([name] * a)
    return [close(lines(f"have {name} : {split} := by omega", f"rcases {name} with {pattern}", *cases), 1.0, USUAL)]


def _guess_bound_type(view: GoalView, target: Term, bound: str) -> str | None:
    """The type of a bound variable from where it is used."""
    for term in target.args[0].walk():
        if term.head in RELATIONS and bound in (strip_parentheses(a).text for a in term.args[:2]):
            for argument in term.args[:2]:
                argument = strip_parentheses(argument)
                if argument.text != bound and (found := view.type_of(argument) or view.types.get(argument.text)):
                    return found
        if term.head == "app" and (known := view.types.get(term.function)):
            parts = [part.strip() for part in known.split("→")]
            for place, argument in enumerate(term.args[1:]):
                if strip_parentheses(argument).text == bound and place < len(parts) - 1:
                    return parts[place]
        if term.head in ("+", "*", "-", "^", "%") and bound in term.names:
            for argument in term.args:
                if (found := view.type_of(argument)) is not None:
                    return found
    return None


# --- elimination -------------------------------------------------------------------------------------------------


def eliminate(view: GoalView) -> Iterator[Candidate]:
    """Facts that are taken apart: `∧`, `∃`, `∨`, `↔`, `Even`, `∣`, negations."""
    steps: list[str] = []
    scope = view
    for fact in view.facts:
        pattern = destructuring(fact.term, scope)
        if pattern is not None:
            scope = scope.taken_with(re.findall(r"\w+", pattern) + re.findall(r"\w+", " ".join(steps)))
            steps.append(f"obtain {pattern} := {fact.name}")
    if steps:
        yield forced(lines(*steps), 4.0)
    if view.inaccessible:
        names = view.fresh_many(len(view.inaccessible), *(f"h{i}" for i in range(1, 9)), "h")
        if _last_are_inaccessible(view):
            yield forced(f"rename_i {' '.join(names)}", 2.0)
    for fact in view.facts:
        head, name = fact.term.head, fact.name
        if head == "∨":
            count = 1
            term = fact.term
            while (term := strip_parentheses(term)).head == "∨":
                count += 1
                term = term.args[1]
            yield move(f"rcases {name} with {' | '.join([name] * count)}", 2.0)
            yield close(f"rcases {name} with {' | '.join([name] * count)} <;> simp_all", 0.0, USUAL)
            if view.types_used:
                yield close(f"rcases {name} with {' | '.join([name] * count)} <;> omega", 0.0, USUAL)
                yield close(f"rcases {name} with {' | '.join([name] * count)} <;> nlinarith", 0.0, COSTLY)
        elif head == "↔":
            one, two = view.fresh_many(2, f"{name}l", f"{name}r", "h")
            yield move(f"obtain ⟨{one}, {two}⟩ := {name}", 0.8)
            left, right = (strip_parentheses(side) for side in fact.term.args)
            if right.head == "¬" and strip_parentheses(right.args[0]).text == left.text:
                yield close(f"exact absurd (fun hl => {name}.mp hl hl) (fun hn => hn ({name}.mpr hn))", 1.0)
        elif head == "¬":
            inner = strip_parentheses(fact.term.args[0])
            if inner.head in ("∀", "∃", "∧", "∨", "→", "¬", "↔"):
                yield move(f"push_neg at {name}", 1.5)
                if inner.head == "∀":
                    x, hx = view.fresh_many(2, "x", "hx", "h")
                    yield move(f"obtain ⟨{x}, {hx}⟩ := Classical.not_forall.mp {name}", 1.0)
            if view.target.text == "False":
                yield move(f"apply {name}", 1.0)
            else:
                yield move(lines("exfalso", f"apply {name}"), -0.5)
        elif head == "∃!":
            x, hx, hu = view.fresh_many(3, "x", "hx", "hu")
            yield move(f"obtain ⟨{x}, {hx}, {hu}⟩ := {name}", 1.5)
        elif fact.term.function in ("Even", "Odd") or head == "∣":
            k, hk = view.fresh_many(2, "k", "m", "j", "c", "k")[0], view.fresh(f"h{name}", "hk")
            yield move(f"obtain ⟨{k}, {hk}⟩ := {name}", 0.8)
        elif fact.term.function in ("IsLeast", "IsGreatest"):
            one, two = view.fresh_many(2, f"{name}m", f"{name}b", "h")
            yield move(f"obtain ⟨{one}, {two}⟩ := {name}", 1.5)
    several = [fact for fact in view.facts if fact.term.function in ("Even", "Odd") or fact.term.head == "∣"]
    if len(several) > 1:
        scope, steps = view, []
        for fact in several:
            k = scope.fresh("k", "m", "j", "c", "k")
            hk = scope.fresh(f"h{fact.name}", "hk")
            scope = scope.taken_with([*(re.findall(r"\w+", " ".join(steps))), k, hk])
            steps.append(f"obtain ⟨{k}, {hk}⟩ := {fact.name}")
        yield move(lines(*steps), 1.2)


def _last_are_inaccessible(view: GoalView) -> bool:
    """`rename_i` counts inaccessible names from the end: it renames only what we mean when all of those are facts."""
    hidden = [name for name in view.goal.names if "✝" in name]
    return hidden[-len(view.inaccessible) :] == view.inaccessible


def substitute(view: GoalView) -> Iterator[Candidate]:
    """`x = e` for a variable x."""
    names = {variable.name for variable in view.variables}
    ready: list[str] = []
    gone: set[str] = set()
    for fact in view.equations:
        for side, other in (fact.term.args, fact.term.args[::-1]):
            if side.text in names and side.text not in other.names and not (({side.text} | other.names) & gone):
                ready.append(fact.name)
                gone.add(side.text)
                break
    if ready:
        yield move(lines(*(f"subst {name}" for name in ready)), 2.5)
        tail = "norm_num" if view.types_used else "simp_all"
        yield close(f"subst_vars; {tail}", 0.5)
        if view.types_used:
            yield close("subst_vars; ring", 0.0)
            yield close("subst_vars; nlinarith", 0.0, COSTLY)


# --- facts applied -------------------------------------------------------------------------------------------------


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
    for quality, term in sorted(set(found), key=lambda item: -item[0])[:MAX_INSTANCES]:
        name = scope.fresh("h1", "h2", "h3", "h4", "h5", "h6", "h")
        yield move(f"have {name} := {term}", quality)
        everything.append(term)
    sure = [term for quality, term in sorted(set(found), key=lambda item: -item[0])[:6] if quality >= 0.5]
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


def matches(
    pattern: Term, term: Term, variables: frozenset[str], bindings: dict[str, Term] | None = None
) -> dict[str, Term] | None:
    """First-order matching: values for `variables` that make `pattern` into `term`, extending `bindings`."""
    bindings = dict(bindings or {})
    return bindings if _match(strip_parentheses(pattern), strip_parentheses(term), variables, bindings) else None


def _match(pattern: Term, term: Term, variables: frozenset[str], bindings: dict[str, Term]) -> bool:
    if pattern.head == "name" and pattern.text in variables:
        if pattern.text in bindings:
            return bindings[pattern.text].text == term.text
        bindings[pattern.text] = term
        return True
    if (
        pattern.head == "+"
        and term.head == "num"
        and pattern.args[1].head == "num"
        and pattern.args[0].text in variables
    ):
        rest = int(float(term.text)) - int(float(pattern.args[1].text))  # n + 2 against 5
        return rest >= 0 and _match(pattern.args[0], read_term(str(rest)), variables, bindings)
    if pattern.head != term.head or len(pattern.args) != len(term.args) or pattern.binders or term.binders:
        return pattern.text == term.text and not (pattern.names & variables)
    if not pattern.args:
        return pattern.text == term.text
    return all(
        _match(strip_parentheses(p), strip_parentheses(t), variables, bindings)
        for p, t in zip(pattern.args, term.args, strict=True)
    )


# --- rewriting -------------------------------------------------------------------------------------------------


def maps(view: GoalView) -> Iterator[Candidate]:
    """Facts that a function is injective or surjective."""
    for fact in view.facts:
        kind, arguments = call(fact.term)
        if kind == "Injective" and arguments:
            function = arguments[-1].text
            if view.target.head == "=":
                yield move(f"apply {fact.name}", 1.0)
                yield close(f"apply {fact.name}; simp_all", 0.5)
                yield close(f"apply {fact.name}; assumption", 0.5)
            for other in view.equations:
                if any(strip_parentheses(side).function == function for side in other.term.args):
                    yield move(f"have {view.fresh('h1', 'h2', 'h')} := {fact.name} {other.name}", 1.2)
        elif kind == "Surjective" and arguments:
            function = arguments[-1].text
            parts = [part.strip() for part in view.types.get(function, "").split("→")]
            x, hx = view.fresh_many(2, "x", "hx", "h") if "x" not in view.types else view.fresh_many(2, "y", "hy", "h")
            for variable in view.variables:
                if (len(parts) == 2 and variable.type == parts[1]) or (len(parts) < 2 and is_element(variable)):
                    yield move(f"obtain ⟨{x}, {hx}⟩ := {fact.name} {variable.name}", 1.5)
                    yield move(f"obtain ⟨{x}, rfl⟩ := {fact.name} {variable.name}", 1.0)
            for term in view.target.walk():
                applied = strip_parentheses(term)
                result = [part.strip() for part in view.types.get(applied.function, "").split("→")]
                if len(parts) == 2 and applied.head == "app" and result[-1] == parts[1]:
                    yield move(f"obtain ⟨{x}, {hx}⟩ := {fact.name} {applied.grouped}", 0.8)


def is_element(variable: Variable) -> bool:
    """Whether a variable is an element of some type, not a type, a function, a predicate or a proposition."""
    return "→" not in variable.type and not variable.type.startswith(("Type", "Sort", "Prop"))


def rewrite(view: GoalView) -> Iterator[Candidate]:
    """Equations and equivalences used from left to right and from right to left."""
    target = view.target.text
    simp_set: list[str] = []
    for fact in view.facts:
        u = next((u for u in view.universals if u.fact is fact), None)
        conclusion = u.conclusion if u else fact.term
        if conclusion.head not in ("=", "↔"):
            if conclusion.head in ("¬", "≠") or not u:
                simp_set.append(fact.name)
            continue
        bound = frozenset(name for name, _ in u.binders) if u else frozenset[str]()
        for side, text in ((0, fact.name), (1, f"← {fact.name}")):
            pattern = strip_parentheses(conclusion.args[side])
            if pattern.head == "num" or pattern.text in bound:
                continue
            if occurs(pattern, view.target, bound):
                yield move(f"rw [{text}]", 1.0 if side == 0 else 0.2)
            for other in view.facts:
                if other.name != fact.name and occurs(pattern, other.term, bound):
                    yield move(f"rw [{text}] at {other.name}", 0.2 if side == 0 else -0.3)
        simp_set.append(fact.name)
    if simp_set:
        chosen = simp_set[:12]
        yield move(f"simp [{', '.join(chosen)}]", 0.3)
        equations = [
            f.name
            for f in view.facts
            if f.term.head == "=" or any(u.fact is f and u.conclusion.head == "=" for u in view.universals)
        ]
        if equations:
            yield move(f"simp only [{', '.join(equations)}]", 0.2)
            yield move("rw [" + ", ".join(equations[:4]) + "]", -0.5, COSTLY)
    for fact in view.facts:
        if fact.term.head in ("=", "≤", "<", "≠", "∣", "∈", "¬", "app"):
            yield move(f"simp at {fact.name}", -0.3 if len(view.facts) < 6 else -1.0)
    if "if" in target and any(t.head == "if" for t in view.subterms()):
        yield move("split_ifs", 1.5)
        yield move("split", 1.0)
        yield close("split_ifs <;> simp_all", 0.5, USUAL)
        yield close("split_ifs <;> omega", 0.5, USUAL)


def occurs(pattern: Term, term: Term, variables: frozenset[str]) -> bool:
    """Whether an instance of `pattern` occurs in `term`."""
    return any(matches(pattern, part, variables) is not None for part in term.walk())


# --- cases -----------------------------------------------------------------------------------------------------


def split_cases(view: GoalView) -> Iterator[Candidate]:
    """Excluded middle: on propositional variables, on atoms, on the target."""
    propositions = view.of_type("Prop")
    used = [p for p in propositions if any(p in term.names for term in view.terms)]
    if used and len(used) <= 5:
        splits = " <;> ".join(f"by_cases {view.fresh('h' + p, 'h')} : {p}" for p in used)
        yield close(f"{splits} <;> simp_all", 2.0)
        yield close("tauto", 1.0)
    for p in used:
        name = view.fresh(f"h{p}", "h")
        yield move(f"by_cases {name} : {p}", 0.5)
    for atom in _atoms(view)[:6]:
        name = view.fresh("hc", "h")
        yield move(f"by_cases {name} : {atom}", -0.3)
        yield close(f"by_cases {name} : {atom} <;> simp_all", -0.5, USUAL)
    target = view.target
    if target.text != "False" and target.head not in ("∀", "→", "¬", "∧", "↔", "≠"):
        name = view.fresh("hc", "h")
        weight = 0.5 if target.head in ("∃", "∨") else -0.5
        yield move(f"by_contra {name}", weight, USUAL if target.head in ("∃", "∨") else COSTLY)
        yield move(lines(f"by_contra {name}", f"push_neg at {name}"), weight + 0.2)
        if view.facts:
            yield move("exfalso", -1.5, COSTLY)


def _atoms(view: GoalView) -> list[str]:
    """Propositions inside of the goal whose names are all known outside of any binder."""
    found: list[str] = []
    for term in view.terms:
        stack = [term]
        while stack:
            part = strip_parentheses(stack.pop())
            if part.head in ("∧", "∨", "→", "↔", "¬"):
                stack += part.args
            elif part.head == "if":
                found.append(part.args[0].text)
            elif (part.head == "app" and view.types.get(part.function, "").endswith("Prop")) or (
                part.head == "=" and part is not term and part is not view.target
            ):
                found.append(part.text)
            elif not part.binders:
                stack += [argument for argument in part.args if any(t.head == "if" for t in argument.walk())]
    return list(dict.fromkeys(found))


def classical(view: GoalView) -> Iterator[Candidate]:
    """Last resorts of pure logic."""
    if not view.types_used:
        yield close("aesop", 0.0, LAST)
        yield close("intros; simp_all", 0.0)
        yield close("grind", -0.5, COSTLY)
    target = view.target
    if target.head == "∃" and target.binders:
        body = target.args[0]
        bound = target.binders[0].names[0]
        inner = strip_parentheses(body)
        if inner.head == "→":
            text = _close_over(target, bound)
            if text:
                name = view.fresh("hall", "h")
                x = view.fresh("x", "y", "x")
                hx = view.fresh("hx", "h")
                start = next(
                    (
                        v.name
                        for v in view.variables
                        if not v.type.startswith(("Type", "Prop", "Sort")) and "→" not in v.type
                    ),
                    None,
                )
                yield move(f"by_cases {name} : {text}", 0.5)
                if start:
                    yield close(
                        lines(
                            f"by_cases {name} : {text}",
                            f"· exact ⟨{start}, fun _ => by simpa using {name}⟩",
                            f"· obtain ⟨{x}, {hx}⟩ := Classical.not_forall.mp {name}",
                            f"  exact ⟨{x}, fun h => absurd h {hx}⟩",
                        ),
                        0.5,
                        USUAL,
                    )


def _close_over(target: Term, bound: str) -> str | None:
    inner = strip_parentheses(target.args[0])
    conclusion = strip_parentheses(inner.args[1])
    return (
        conclusion.text
        if conclusion.head == "∀" and bound not in conclusion.names
        else f"∀ {bound}, {inner.args[0].text}"
    )


RULES = (
    introduce, construct, witnesses, eliminate, substitute, use_facts, instantiate, maps, rewrite, split_cases,
    classical,
)  # fmt: skip
__all__ = ["RULES", "Fact", "matches"]
