"""Kinds about logic: propositions, quantifiers, relations, functions between types, lists."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

from prover.training.families.base import NO_FACTS, Draw, kind

Meaning = Callable[[Sequence[bool]], bool]


def formula(draw: Draw, letters: Sequence[str], depth: int) -> tuple[str, Meaning]:
    """A random formula and what it means."""
    if not depth or draw.chance(0.15):
        i = draw.int(0, len(letters) - 1)
        return letters[i], lambda v: v[i]
    a, f = formula(draw, letters, depth - 1)
    if draw.chance(0.2):
        return f"¬{a}", lambda v: not f(v)
    b, g = formula(draw, letters, depth - 1)
    match draw.choice("∧∨→→↔"):
        case "∧":
            return f"({a} ∧ {b})", lambda v: f(v) and g(v)
        case "∨":
            return f"({a} ∨ {b})", lambda v: f(v) or g(v)
        case "→":
            return f"({a} → {b})", lambda v: not f(v) or g(v)
        case _:
            return f"({a} ↔ {b})", lambda v: f(v) == g(v)


@kind(3)
def propositions(draw: Draw) -> str | None:
    """A tautology, or a consequence of one to three formulas, by truth tables."""
    letters = draw.choice(("p q", "p q r", "p q r", "a b c", "P Q R", "A B", "p q r s", "x y z")).split()
    rows = list(itertools.product((False, True), repeat=len(letters)))
    if draw.chance(0.4):
        text, meaning = formula(draw, letters, draw.int(2, 3))
        if len(text) < 7 or not all(map(meaning, rows)):
            return None
        return f"({' '.join(letters)} : Prop) : {text}"
    facts = [formula(draw, letters, draw.int(1, 2)) for _ in range(draw.int(1, 3))]
    goal, meaning = formula(draw, letters, draw.int(0, 2))
    models = [row for row in rows if all(fact(row) for _, fact in facts)]
    if not models or not all(map(meaning, models)) or any(text == goal for text, _ in facts):
        return None
    if all(map(meaning, rows)):
        return None
    return draw.theorem(f"({' '.join(letters)} : Prop)", [text for text, _ in facts], goal)


@kind(2)
def quantifiers(draw: Draw) -> str | None:
    """Laws of ∀ and ∃ for predicates and relations."""
    t = draw.choice(("α", "α", "α", "β", "X", "ι"))
    p, q, r = draw.choice((("P", "Q", "R"), ("p", "q", "r"), ("A", "B", "C"), ("happy", "rich", "wise")))
    x, y = draw.choice((("x", "y"), ("a", "b"), ("u", "v"), ("s", "t")))
    s = draw.choice(("S", "c", "W"))
    rel = draw.choice(("R", "likes", "E", "above"))
    one, two, prop = f"({p} : {t} → Prop)", f"({p} {q} : {t} → Prop)", f"({p} : {t} → Prop) ({s} : Prop)"
    three, relation = f"({p} {q} {r} : {t} → Prop)", f"({rel} : {t} → {t} → Prop)"
    transitive = f"∀ {x} {y} z, {rel} {x} {y} → {rel} {y} z → {rel} {x} z"
    binders, facts, goal = draw.choice(
        [
            (two, NO_FACTS, f"(∀ {x}, {p} {x} ∧ {q} {x}) → ∀ {x}, {p} {x}"),
            (two, [f"∀ {x}, {p} {x} → {q} {x}", f"∀ {x}, {p} {x}"], f"∀ {x}, {q} {x}"),
            (two, [f"∀ {x}, {p} {x} → {q} {x}", f"∃ {x}, {p} {x}"], f"∃ {x}, {q} {x}"),
            (two, [f"∃ {x}, {p} {x} ∧ {q} {x}"], f"∃ {x}, {q} {x} ∧ {p} {x}"),
            (two, [f"∃ {x}, {p} {x} ∧ {q} {x}"], f"(∃ {x}, {p} {x}) ∧ ∃ {x}, {q} {x}"),
            (two, [f"(∃ {x}, {p} {x}) ∨ ∃ {x}, {q} {x}"], f"∃ {x}, {p} {x} ∨ {q} {x}"),
            (two, [f"(∀ {x}, {p} {x}) ∨ ∀ {x}, {q} {x}"], f"∀ {x}, {p} {x} ∨ {q} {x}"),
            (one, [f"¬∃ {x}, {p} {x}"], f"∀ {x}, ¬{p} {x}"),
            (one, [f"∀ {x}, ¬{p} {x}"], f"¬∃ {x}, {p} {x}"),
            (one, [f"∃ {x}, ¬{p} {x}"], f"¬∀ {x}, {p} {x}"),
            (one, NO_FACTS, f"¬(∀ {x}, {p} {x}) ↔ ∃ {x}, ¬{p} {x}"),
            (one, [f"¬∀ {x}, ¬{p} {x}"], f"∃ {x}, {p} {x}"),
            (prop, [f"∀ {x}, {p} {x} → {s}", f"∃ {x}, {p} {x}"], s),
            (prop, NO_FACTS, f"(∃ {x}, {s} ∧ {p} {x}) ↔ {s} ∧ ∃ {x}, {p} {x}"),
            (prop, NO_FACTS, f"(∀ {x}, {s} → {p} {x}) ↔ ({s} → ∀ {x}, {p} {x})"),
            (three, [f"∀ {x}, {p} {x} → {q} {x}", f"∀ {x}, {q} {x} → {r} {x}"], f"∀ {x}, {p} {x} → {r} {x}"),
            (three, [f"∀ {x}, {p} {x} → {q} {x}", f"∃ {x}, {p} {x} ∧ {r} {x}"], f"∃ {x}, {q} {x} ∧ {r} {x}"),
            (three, [f"∀ {x}, {p} {x} → {q} {x} ∨ {r} {x}", f"∀ {x}, ¬{q} {x}"], f"∀ {x}, {p} {x} → {r} {x}"),
            (three, [f"∀ {x}, {p} {x} → ¬{q} {x}", f"∀ {x}, {r} {x} → {q} {x}"], f"∀ {x}, {r} {x} → ¬{p} {x}"),
            (relation, [f"∀ {x} {y}, {rel} {x} {y}"], f"∀ {y} {x}, {rel} {x} {y}"),
            (relation, [f"∃ {y}, ∀ {x}, {rel} {x} {y}"], f"∀ {x}, ∃ {y}, {rel} {x} {y}"),
            (relation, [f"∀ {x}, {rel} {x} {x}"], f"∀ {x}, ∃ {y}, {rel} {x} {y}"),
            (relation, [f"∀ {x} {y}, {rel} {x} {y} → {rel} {y} {x}", transitive],
             f"∀ {x} {y}, {rel} {x} {y} → {rel} {x} {x}"),
            (relation, [f"∀ {x} {y}, {rel} {x} {y} → ¬{rel} {y} {x}"], f"∀ {x}, ¬{rel} {x} {x}"),
            (relation, [transitive, f"∀ {x}, ∃ {y}, {rel} {x} {y}"],
             f"∀ {x}, ∃ {y} z, {rel} {x} {y} ∧ {rel} {y} z"),
        ]
    )  # fmt: skip
    element = f" ({x}0 : {t})" if draw.chance(0.1) else ""
    return draw.theorem(f"({t} : Type) {binders}{element}", facts, goal)


@kind(2)
def maps(draw: Draw) -> str | None:
    """Injective and surjective maps, inverses, compositions, functional equations."""
    f, g = draw.choice((("f", "g"), ("f", "g"), ("u", "v"), ("φ", "ψ")))
    x, y = draw.choice((("x", "y"), ("a", "b"), ("s", "t")))
    k, c = draw.int(2, 9), draw.int(1, 9)
    domain = draw.choice(("ℤ", "ℝ", "ℚ"))
    number = draw.choice(("ℝ", "ℝ", "ℚ"))
    ab = f"(α β : Type) ({f} : α → β) ({g} : β → α)"
    abc = f"(α β γ : Type) ({f} : α → β) ({g} : β → γ)"
    points = f"(α β : Type) ({f} : α → β) ({x} {y} : α)"
    on = f"({f} : {domain} → {domain})"
    binders, facts, goal = draw.choice(
        [
            (ab, [f"∀ {x}, {g} ({f} {x}) = {x}"], f"Function.Injective {f}"),
            (ab, [f"∀ {y}, {f} ({g} {y}) = {y}"], f"Function.Surjective {f}"),
            (ab, [f"Function.LeftInverse {g} {f}"], f"Function.Injective {f}"),
            (abc, [f"Function.Injective {f}", f"Function.Injective {g}"],
             f"∀ {x} {y}, {g} ({f} {x}) = {g} ({f} {y}) → {x} = {y}"),
            (abc, [f"Function.Surjective {f}", f"Function.Surjective {g}"], f"∀ z, ∃ {x}, {g} ({f} {x}) = z"),
            (abc, [f"Function.Injective (fun {x} => {g} ({f} {x}))"], f"Function.Injective {f}"),
            (points, [f"Function.Injective {f}", f"{f} {x} = {f} {y}"], f"{x} = {y}"),
            (points, [f"Function.Injective {f}", f"{x} ≠ {y}"], f"{f} {x} ≠ {f} {y}"),
            (f"(α : Type) ({f} : α → α)", [f"∀ {x}, {f} {x} = {x}"], f"∀ {x}, {f} ({f} {x}) = {x}"),
            (f"(α : Type) ({f} : α → α)", [f"∀ {x}, {f} ({f} {x}) = {f} {x}", f"Function.Injective {f}"],
             f"∀ {x}, {f} {x} = {x}"),
            (f"({f} : {number} → {number})", [f"∀ {x}, {f} {x} = {k} * {x} + {c}"], f"Function.Injective {f}"),
            (f"({f} : {number} → {number})", [f"∀ {x}, {f} {x} = {k} * {x} + {c}"], f"Function.Surjective {f}"),
            ("", NO_FACTS, f"Function.Injective (fun {x} : {number} => {k} * {x} + {c})"),
            ("", NO_FACTS, f"Function.Injective (fun {x} : ℤ => {x} + {c})"),
            ("", NO_FACTS, f"Function.Surjective (fun {x} : ℤ => {x} - {c})"),
            (on, [f"∀ {x} {y}, {f} ({x} + {y}) = {f} {x} + {f} {y}"], f"{f} 0 + {f} 0 = {f} 0"),
            (on, [f"∀ {x} {y}, {f} ({x} + {y}) = {f} {x} + {f} {y}", f"{f} 1 = {k}"], f"{f} 2 = {2 * k}"),
            (on, [f"∀ {x} {y}, {f} ({x} * {y}) = {f} {x} * {f} {y}", f"{f} 2 = {k}"], f"{f} 4 = {k * k}"),
            (on, [f"∀ {x}, {f} ({x} + 1) = {f} {x} + {c}", f"{f} 0 = {k}"], f"{f} 1 = {k + c}"),
            (on, [f"∀ {x}, {f} (-{x}) = {f} {x}"], f"∀ {x}, {f} (-(-{x})) = {f} {x}"),
            (on, [f"∀ {x}, {f} (2 * {x}) = {x}"], f"{f} {2 * c} = {c}"),
            (on, [f"∀ {x}, {f} {x} = {f} ({x} + {c})"], f"{f} 0 = {f} {2 * c}"),
            (f"({f} : ℕ → ℕ) ({x} {y} : ℕ)", [f"{x} = {y}"], f"{f} {x} + {c} = {f} {y} + {c}"),
            (f"({f} : ℕ → ℕ) ({x} {y} z : ℕ)", [f"{f} {x} = {y}", f"{y} = z"], f"{f} {x} = z"),
            (f"({f} : ℝ → ℝ)", [f"StrictMono {f}"], f"{f} {c} < {f} {c + k}"),
            (f"({f} : ℝ → ℝ)", [f"Monotone {f}"], f"{f} {c} ≤ {f} {c + k}"),
        ]
    )  # fmt: skip
    given = draw.hypotheses
    draw.meant(
        "intro a b hab; simp at hab; linarith", "intro a b hab; simp_all",
        f"intro a b hab; rw [{given[0]}, {given[0]}] at hab; linarith",
        f"intro z; obtain ⟨y, hy⟩ := {given[1]} z; obtain ⟨x, hx⟩ := {given[0]} y; exact ⟨x, by rw [hx, hy]⟩",
        f"intro a b hab; exact {given[0]} ({given[1]} hab)", f"exact {given[0]} {given[1]}",
        f"have := {given[0]} 1 1; norm_num at this; linarith", f"exact {given[0]} (by norm_num)",
    )  # fmt: skip
    return draw.theorem(binders, facts, goal)


@kind(2)
def lists(draw: Draw) -> str | None:
    """Lengths, appended, mapped and reversed lists."""
    a, b, c = draw.choice((("l", "m", "k"), ("xs", "ys", "zs"), ("l₁", "l₂", "l₃"), ("as", "bs", "cs")))
    x, y = draw.choice((("x", "y"), ("a", "b")))
    f, n = draw.choice("fgh"), draw.int(1, 4)
    some = draw.random.sample(range(1, 20), 3)
    text = f"[{', '.join(map(str, some))}]"
    binders, facts, goal = draw.choice(
        [
            (f"(α : Type) ({a} {b} : List α)", NO_FACTS, f"({a} ++ {b}).length = {a}.length + {b}.length"),
            (f"(α : Type) ({a} {b} {c} : List α)", NO_FACTS, f"({a} ++ {b}) ++ {c} = {a} ++ ({b} ++ {c})"),
            (f"(α : Type) ({a} {b} {c} : List α)", NO_FACTS,
             f"({a} ++ {b} ++ {c}).length = {c}.length + ({a} ++ {b}).length"),
            (f"(α : Type) ({a} : List α)", NO_FACTS, f"{a} ++ [] = {a}"),
            (f"(α : Type) ({a} : List α)", NO_FACTS, f"{a}.reverse.length = {a}.length"),
            (f"(α : Type) ({a} {b} : List α)", NO_FACTS, f"({a} ++ {b}).reverse.length = {a}.length + {b}.length"),
            (f"(α β : Type) ({f} : α → β) ({a} : List α)", NO_FACTS, f"({a}.map {f}).length = {a}.length"),
            (f"(α β : Type) ({f} : α → β) ({a} : List α) ({x} : α)", NO_FACTS,
             f"({x} :: {a}).map {f} = {f} {x} :: {a}.map {f}"),
            (f"(α : Type) ({a} : List α) ({x} : α)", NO_FACTS, f"({x} :: {a}).length = {a}.length + 1"),
            (f"(α : Type) ({a} : List α) ({x} : α)", NO_FACTS, f"{x} :: {a} ≠ []"),
            (f"(α : Type) ({a} {b} : List α) ({x} : α)", [f"{x} ∈ {a}"], f"{x} ∈ {a} ++ {b}"),
            (f"(α : Type) ({a} {b} : List α) ({x} : α)", [f"{x} ∈ {b}"], f"{x} ∈ {a} ++ {b}"),
            (f"(α : Type) ({a} {b} : List α)", [f"{a} ++ {b} = []"], f"{b} = []"),
            (f"(α : Type) ({a} : List α)", [f"{a}.length = 0"], f"{a} = []"),
            (f"(α : Type) ({a} : List α) ({x} {y} : α)", [f"{x} :: {a} = [{y}]"], f"{x} = {y}"),
            (f"(α : Type) ({a} {b} : List α) ({x} : α)", [f"{x} :: {a} = {x} :: {b}"], f"{a} = {b}"),
            ("", NO_FACTS, f"({text}).length = 3"),
            ("", NO_FACTS, f"({text}).sum = {sum(some)}"),
            ("", NO_FACTS, f"({text}).map (fun x => x + {n}) = {[v + n for v in some]}"),
            ("", NO_FACTS, f"({text}).reverse = {some[::-1]}"),
            ("", NO_FACTS, f"{some[1]} ∈ {text}"),
            (f"(α : Type) ({a} : List α)", [f"{a}.length = 1"], f"∃ {x}, {a} = [{x}]"),
            (f"(s : List ℕ → ℕ) ({a} : List ℕ)", ["s [] = 0", f"∀ {x} l, s ({x} :: l) = s l + 1"],
             f"s {a} = {a}.length"),
        ]
    )  # fmt: skip
    return draw.theorem(binders, facts, goal)


@kind(1)
def statements_about_statements(draw: Draw) -> str | None:
    """Equivalences, contrapositives and cases with numbers in them."""
    a, b = draw.names(2)
    d = draw.choice(("ℝ", "ℤ", "ℕ", "ℚ"))
    k, c = draw.int(2, 7), draw.int(1, 9)
    facts, goal = draw.choice(
        [
            (NO_FACTS, f"{a} + {c} = {b} + {c} ↔ {a} = {b}"),
            (NO_FACTS, f"{k} * {a} = {k} * {b} ↔ {a} = {b}"),
            (NO_FACTS, f"{a} < {b} ↔ {k} * {a} < {k} * {b}"),
            (NO_FACTS, f"{a} ≤ {b} ∨ {b} ≤ {a}"),
            (NO_FACTS, f"{a} < {b} → ¬{b} ≤ {a}"),
            ([f"{a} = {c} ∨ {a} = {c + 1}"], f"{a} ≤ {c + 1}"),
            ([f"{a} = {c} → {b} = {k}", f"{a} = {c}"], f"{a} + {b} = {c + k}"),
            ([f"{a} = {c} ∨ {b} = {k}", f"{a} ≠ {c}"], f"{b} = {k}"),
            ([f"{a} = {c} ∧ {b} = {a} + {k}"], f"{b} = {c + k}"),
            ([f"{a} ≤ {c} → {b} ≤ {k}", f"{k} < {b}"], f"{c} < {a}"),
            ([f"∀ x : {d}, x < {a} → x < {b}"], f"¬{b} < {a}"),
            (NO_FACTS, f"{a} = {b} → {b} = {a}"),
            (NO_FACTS, f"∀ x : {d}, x = {a} → x + {b} = {a} + {b}"),
            ([f"{a} = {c} ∨ {a} = {c + k}"], f"({a} - {c}) * ({a} - {c + k}) = 0"),
        ]
    )
    if d == "ℕ" and "-" in goal:
        return None
    return draw.theorem(f"({a} {b} : {d})", facts, goal)
