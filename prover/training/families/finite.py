"""Kinds about finite sums and products, finite sets, least and greatest elements."""

from __future__ import annotations

import math

from prover.training.families.base import NO_FACTS, Draw, kind, polynomial


@kind(2)
def sums_of_numbers(draw: Draw) -> str | None:
    """Sums and products over intervals, with numbers for bounds."""
    i = draw.choice("iiikkjn")
    n, low, k, c, m = draw.int(3, 40), draw.int(0, 5), draw.int(1, 4), draw.int(0, 9), draw.int(2, 11)
    small = draw.int(3, 9)
    r, s = draw.int(0, m - 1), draw.int(2, 4)
    big = draw.choice((n, n, 100))
    range_, icc = f"∑ {i} ∈ Finset.range {n}", f"∑ {i} ∈ Finset.Icc {low} {low + n}"
    inside = range(low, low + n + 1)
    goal = draw.choice(
        [
            f"{range_}, ({k} * {i} + {c}) = {sum(k * x + c for x in range(n))}",
            f"{range_}, {i} = {sum(range(n))}",
            f"{range_}, {i} ^ 2 = {sum(x * x for x in range(n))}",
            f"({range_}, {i}) % {m} = {sum(range(n)) % m}",
            f"(∑ {i} ∈ Finset.range {big + 1}, {i}) % {m} = {sum(range(big + 1)) % m}",
            f"(∑ {i} ∈ Finset.Icc 1 {small}, {s} ^ {i}) % {m} = {sum(s**x for x in range(1, small + 1)) % m}",
            f"{icc}, {i} = {sum(inside)}",
            f"{icc}, {k} * {i} ^ 2 = {sum(k * x * x for x in inside)}",
            f"∏ {i} ∈ Finset.Icc 1 {small}, {i} = {math.factorial(small)}",
            f"∏ {i} ∈ Finset.range {small}, ({i} + {k}) = {math.prod(x + k for x in range(small))}",
            f"∑ {i} ∈ Finset.filter (fun x => x % {m} = {r}) (Finset.range {n}), {i} = "
            f"{sum(x for x in range(n) if x % m == r)}",
            f"(Finset.filter (fun x => x % {m} = {r}) (Finset.Icc {low} {low + n})).card = "
            f"{sum(x % m == r for x in inside)}",
            f"(Finset.filter (fun x => {m} ∣ x) (Finset.range {n})).card = {sum(x % m == 0 for x in range(n))}",
            f"∑ {i} ∈ Finset.range {small}, (({i} : ℤ) - {c}) = {sum(x - c for x in range(small))}",
            f"(Finset.Icc {low} {low + n}).card = {n + 1}",
        ]
    )
    return f": {goal}"


@kind(1)
def sums_of_functions(draw: Draw) -> str | None:
    """Sums of a function that is given by a formula."""
    f = draw.choice(("f", "a", "u", "s"))
    k, c, n, m = draw.int(1, 5), draw.int(0, 6), draw.int(3, 30), draw.int(2, 9)
    value = [k * x + c for x in range(n)]
    define = f"∀ n, {f} n = {polynomial([k, c], 'n')}"
    goal = draw.choice(
        [
            f"∑ k ∈ Finset.range {n}, {f} k = {sum(value)}",
            f"(∑ k ∈ Finset.range {n}, {f} k) % {m} = {sum(value) % m}",
            f"∑ k ∈ Finset.Icc 1 {n - 1}, {f} k = {sum(value[1:])}",
        ]
    )
    return draw.theorem(f"({f} : ℕ → ℕ)", [define], goal)


@kind(2)
def closed_forms(draw: Draw) -> str | None:
    """Sums over `range n` or `range (n + 1)` in closed form, by induction."""
    n = draw.choice("nnmkN")
    i = draw.choice([x for x in "iikj" if x != n])
    a, b, q, d = draw.int(1, 6), draw.int(0, 6), draw.int(2, 6), draw.choice(("ℕ", "ℕ", "ℤ", "ℝ", "ℚ"))
    cast = "" if d == "ℕ" else f" : {d}"
    item = f"({i}{cast})" if cast else i
    to = draw.choice(((n, -1), (f"({n} + 1)", 1)))
    upto, sign = to
    last = f"({n}{cast})" if cast else n
    other = f"{last} {'+' if sign > 0 else '-'} 1"
    twice = f"{last} * ({other})"
    if sign < 0 and d == "ℕ" and draw.chance(0.7):
        upto, other, twice = f"({n} + 1)", f"{n} + 1", f"{n} * ({n} + 1)"
        sign = 1
    square = f"{a} * {last} ^ 2" + (f" + {b} * {last}" if b else "")
    sum_ = f"∑ {i} ∈ Finset.range {upto}"
    forms = [
        (f"2 * {sum_}, {item}", twice),
        (f"{sum_}, {item} * 2", twice),
        (f"{q - 1} * ({sum_}, ({q}{cast}) ^ {i}) + 1", f"({q}{cast}) ^ {upto}"),
        (f"∑ {i} ∈ Finset.range {n}, (2 * {item} + 1)", f"{last} ^ 2"),
        (
            f"∑ {i} ∈ Finset.range {n}, ({2 * a} * {item} + {a + b})",
            square,
        ),
        (f"4 * {sum_}, {item} ^ 3", f"({twice}) ^ 2"),
        (f"∑ {i} ∈ Finset.range {n}, {a}", f"{a} * {last}" if d == "ℕ" else f"{a} * {n}"),
    ]
    if sign > 0:
        forms.append((f"6 * {sum_}, {item} ^ 2", f"{last} * ({last} + 1) * (2 * {last} + 1)"))
        forms.append((f"3 * {sum_}, {item} * ({item} + 1)", f"{last} * ({last} + 1) * ({last} + 2)"))
    left, right = draw.choice(forms)
    h = draw.choice(("ih", "ih", "hn", "IH"))
    variable = draw.choice([x for x in ("n", "k", "m") if x != i])
    head = f"induction {n} with\n| zero => simp\n| succ {variable} {h} =>"
    draw.meant(
        f"{head} rw [Finset.sum_range_succ, mul_add, {h}]; push_cast; ring",
        f"{head} rw [Finset.sum_range_succ, {h}]; push_cast; ring",
        f"{head} rw [Finset.sum_range_succ]; push_cast at *; nlinarith [{h}]",
        f"{head} simp_all [Finset.sum_range_succ]; ring",
        "simp",
        "simp; ring",
    )
    return draw.theorem(f"({n} : ℕ)", [], f"{left} = {right}")


@kind(2)
def divisible_powers(draw: Draw) -> str | None:
    """Divisibility and remainders of exponential expressions, by induction or by congruences."""
    n = draw.choice("nnnmk")
    m = draw.int(2, 11)
    a = m * draw.int(1, 2) + 1
    b = draw.int(1, 4)
    q = draw.int(2, 7)
    period = next((p for p in (1, 2) if pow(q, p, m) == 1 % m), 0)
    goal, facts = draw.choice(
        [
            (f"{m} ∣ {a} ^ {n} - 1", NO_FACTS),
            (f"{a} ^ {n} % {m} = 1", NO_FACTS),
            (f"{a} ^ {n} % {m} ≠ 0", NO_FACTS),
            (f"{b * m} ∣ {b} * {a} ^ {n} + {b * (m - 1)}", NO_FACTS),
            (f"({a} ^ {n} + {m * b} * {n}) % {m} = 1", NO_FACTS),
            (f"{m} ∣ ({a} : ℤ) ^ {n} - 1", NO_FACTS),
            (f"{q} ∣ {q} ^ {n}", [f"0 < {n}"]),
            (f"{q} ∣ {q * b} ^ {n}", [f"{n} ≠ 0"]),
            (f"{q} ^ {n} % 2 = {q % 2}", [f"0 < {n}"]),
            (f"{q} ^ (2 * {n}) % {m} = 1" if period else f"0 < {q} ^ {n}", NO_FACTS),
            (f"2 ∣ {n} * ({n} + 1)", NO_FACTS),
            (f"3 ∣ {n} ^ 3 + 2 * {n} + {3 * b}", NO_FACTS),
            (f"6 ∣ {n} * ({n} + 1) * ({n} + 2)", NO_FACTS),
        ]
    )
    variable = draw.choice("nkm")
    ih = draw.choice(("ih", "ih", "hn"))
    if "= 1" in goal or "∣" in goal:
        draw.meant(
            f"induction {n} with\n| zero => norm_num\n| succ {variable} {ih} => omega",
            f"induction {n} with\n| zero => norm_num\n| succ {variable} {ih} => rw [pow_succ]; omega",
            "simp [Nat.pow_mod]",
            "exact dvd_pow_self _ (by omega)",
        )
    return draw.theorem(f"({n} : ℕ)", facts, goal)


@kind(2)
def growth(draw: Draw) -> str | None:
    """Powers against polynomials, by induction."""
    n = draw.choice("nnnmk")
    a, b, k = draw.int(2, 6), draw.int(2, 4), draw.int(2, 6)
    low = draw.choice((0, 1, 2, 3, 4))
    facts = [draw.choice((f"{low} ≤ {n}", f"{low - 1} < {n}"))] if low else []
    options: list[tuple[str, str, bool]] = [
        (f"{n}", f"{a} ^ {n}", True),
        (f"{b} * {n}", f"{a + b} ^ {n}", True),
        (f"{n} + 1", f"{a} ^ {n}", False),
        (f"{(a - 1)} * {n} + 1", f"{a} ^ {n}", False),
        (f"{n}", f"{n} ^ 2", False),
        (f"{n}", f"{n} ^ 2 + {k}", True),
        (f"{k} * {n}", f"{n} ^ 2 + {k * k}", False),
        ("1", f"{a} ^ {n}", False),
        (f"{n} ^ 2", f"{3 + b} ^ {n}", True),
        (f"{b} ^ {n}", f"{a + b} ^ {n}", False),
    ]
    less, more, strict = draw.choice(options)
    variable, ih = draw.choice("nkm"), draw.choice(("ih", "ih", "hn"))
    draw.meant(
        f"induction {n} with\n| zero => norm_num\n| succ {variable} {ih} => rw [pow_succ]; omega",
        f"induction {n} with\n| zero => norm_num\n| succ {variable} {ih} => rw [pow_succ]; nlinarith",
        "exact Nat.lt_pow_self (by norm_num)",
        "exact Nat.one_le_two_pow",
        "exact Nat.pow_le_pow_left (by norm_num) _",
    )
    return draw.theorem(f"({n} : ℕ)", facts, f"{less} {'<' if strict else '≤'} {more}")


@kind(2)
def recurrences(draw: Draw) -> str | None:
    """A sequence given by its start and a step: closed forms, values, bounds."""
    f = draw.choice(("f", "a", "s", "u", "t", "x"))
    n = draw.choice([v for v in "nnnkm" if v != f])
    c, d, q, at = draw.int(0, 9), draw.int(1, 9), draw.int(2, 5), draw.int(2, 7)
    domain = draw.choice(("ℕ", "ℕ", "ℤ", "ℝ"))
    form = draw.int(0, 6)
    start, binders = f"{f} 0 = {c}", f"({f} : ℕ → {domain})"
    plus, times = f"∀ {n}, {f} ({n} + 1) = {f} {n} + {d}", f"∀ {n}, {f} ({n} + 1) = {q} * {f} {n}"
    ih = draw.choice(("ih", "ih", "hn"))
    h = draw.hypotheses
    intro = f"intro {n}\ninduction {n} with\n| zero => simp [{h[0]}]\n| succ k {ih} =>"
    draw.meant(
        f"{intro} rw [{h[1]}, {ih}]; push_cast; ring",
        f"{intro} rw [{h[1]}, {ih}, pow_succ]; ring",
        f"{intro} rw [{h[1]}, {ih}]; ring",
        f"{intro} rw [{h[1]}]; omega",
        f"{intro} rw [{h[1]}]; linarith",
        f"norm_num [{h[0]}, {h[1]}]",
        f"simp [{h[0]}, {h[1]}]",
    )
    if form == 0:
        return draw.theorem(binders, [start, plus], f"∀ {n}, {f} {n} = {d} * {n} + {c}")
    if form == 1:
        return draw.theorem(
            binders,
            [f"{f} 0 = {d}", times],
            f"∀ {n}, {f} {n} = {d} * {q} ^ {n}" if d > 1 else f"∀ {n}, {f} {n} = {q} ^ {n}",
        )
    if form == 2:
        value = c
        for _ in range(at):
            value += d
        return draw.theorem(binders, [start, plus], f"{f} {at} = {value}")
    if form == 3:
        return draw.theorem(binders, [f"{f} 0 = {d}", times], f"∀ {n}, 0 < {f} {n}")
    if form == 4:
        first, second = c, d
        for _ in range(at):
            first, second = second, first + second
        step = f"∀ {n}, {f} ({n} + 2) = {f} ({n} + 1) + {f} {n}"
        draw.meant(f"norm_num [{h[0]}, {h[1]}, {h[2]}]", f"simp [{h[0]}, {h[1]}, {h[2]}]")
        return draw.theorem(binders, [f"{f} 0 = {c}", f"{f} 1 = {d}", step], f"{f} {at} = {first}")
    if form == 5:
        step = f"∀ {n}, {f} ({n} + 1) = {f} {n} + {2 * d} * {n} + {d}"
        return draw.theorem(binders, [f"{f} 0 = 0", step], f"∀ {n}, {f} {n} = {d} * {n} ^ 2")
    monotone = draw.choice((f"∀ {n}, {f} {n} ≤ {f} ({n} + 1)", f"∀ {n}, {f} {n} < {f} ({n} + 1)"))
    draw.meant()
    return draw.theorem(binders, [monotone], f"{f} 0 ≤ {f} {draw.int(2, 4)}")


@kind(2)
def finite_sets(draw: Draw) -> str | None:
    """A finite set given by what its members are: its size and its sum; sets of numbers that are written out."""
    s = draw.choice("SSST")
    n, low, high = draw.int(4, 60), draw.int(0, 6), draw.int(8, 25)
    m, r = draw.int(2, 7), 0
    r = draw.int(0, m - 1)
    divisors = [d for d in range(1, n + 1) if n % d == 0]
    x = draw.choice("xnky")
    between = [v for v in range(low, high + 1) if v % m == r]
    facts, goal = draw.choice(
        [
            ([f"∀ {x} : ℕ, {x} ∈ {s} ↔ {x} ∣ {n}"], f"∑ k ∈ {s}, k = {sum(divisors)}"),
            ([f"∀ {x} : ℕ, {x} ∈ {s} ↔ {x} ∣ {n}"], f"{s}.card = {len(divisors)}"),
            ([f"∀ {x}, {x} ∈ {s} ↔ {low} ≤ {x} ∧ {x} ≤ {high}"], f"{s}.card = {high - low + 1}"),
            ([f"∀ {x}, {x} ∈ {s} ↔ {low} ≤ {x} ∧ {x} ≤ {high} ∧ {x} % {m} = {r}"], f"{s}.card = {len(between)}"),
            ([f"∀ {x}, {x} ∈ {s} ↔ {low} < {x} ∧ {x} < {high}"], f"∑ k ∈ {s}, k = {sum(range(low + 1, high))}"),
            ([f"{s} = Finset.filter (fun k => k % {m} = {r}) (Finset.range {high})"],
             f"{s}.card = {sum(v % m == r for v in range(high))}"),
            ([f"{s} = Finset.Icc {low} {high}"], f"{s}.card = {high - low + 1}"),
            ([f"{s} = {{{low}, {high}, {high + m}}}"], f"{high} ∈ {s}"),
        ]
    )  # fmt: skip
    h, y = draw.hypotheses[0], "y" if x != "y" else "z"
    ends = f"rw [h{s}]; rfl"
    draw.meant(
        f"subst {h}; rfl",
        f"simp [{h}]",
        f"have h{s} : {s} = Nat.divisors {n} := by ext {y}; simp [{h}]\n{ends}",
        f"have h{s} : {s} = Finset.Icc {low} {high} := by ext {y}; simp [{h}]\n{ends}",
        f"have h{s} : {s} = Finset.Ioo {low} {high} := by ext {y}; simp [{h}]\n{ends}",
        f"have h{s} : {s} = (Finset.Icc {low} {high}).filter (fun x => x % {m} = {r}) := by "
        f"ext {y}; simp [{h}]; omega\n{ends}",
    )
    return draw.theorem(f"({s} : Finset ℕ)", facts, goal)


@kind(2)
def sets(draw: Draw) -> str | None:
    """Membership, inclusion and equations of sets, concrete and abstract."""
    a, b, c = draw.choice(("ABC", "stu", "STU", "XYZ"))
    t = draw.choice(("α", "α", "ℕ", "ℝ"))
    x = draw.choice("xyz")
    low, high = draw.int(0, 5), draw.int(6, 14)
    facts, goal = draw.choice(
        [
            (NO_FACTS, f"{a} ∩ {b} ⊆ {a}"),
            (NO_FACTS, f"{a} ⊆ {a} ∪ {b}"),
            (NO_FACTS, f"{a} ∩ {b} = {b} ∩ {a}"),
            (NO_FACTS, f"{a} ∪ {b} = {b} ∪ {a}"),
            (NO_FACTS, f"{a} ∩ ({b} ∪ {c}) = {a} ∩ {b} ∪ {a} ∩ {c}"),
            (NO_FACTS, f"{a} ∪ {b} ∩ {c} = ({a} ∪ {b}) ∩ ({a} ∪ {c})"),
            ([f"{a} ⊆ {b}", f"{b} ⊆ {c}"], f"{a} ⊆ {c}"),
            ([f"{a} ⊆ {b}"], f"{a} ∩ {c} ⊆ {b} ∩ {c}"),
            ([f"{a} ⊆ {b}"], f"{a} ∩ {b} = {a}"),
            ([f"{a} ⊆ {b}"], f"{a} ∪ {b} = {b}"),
            ([f"{a} ⊆ {b}", f"{b} ⊆ {a}"], f"{a} = {b}"),
            ([f"{a} ⊆ {b}", f"{a} ⊆ {c}"], f"{a} ⊆ {b} ∩ {c}"),
            (NO_FACTS, f"{a} \\ {b} ⊆ {a}"),
            (NO_FACTS, f"({a} \\ {b}) ∩ {b} = ∅"),
            (NO_FACTS, f"{a} \\ ({b} ∪ {c}) = ({a} \\ {b}) ∩ ({a} \\ {c})"),
        ]
    )
    if draw.chance(0.3):
        n = draw.int(low, high)
        goal = draw.choice(
            [
                f"({n} : ℝ) ∈ Set.Icc ({low} : ℝ) {high}",
                f"{n} ∈ ({{{low}, {n}, {high}}} : Set ℕ)",
                f"Set.Icc ({low + 1} : ℝ) {high} ⊆ Set.Icc {low} {high + 1}",
                f"∀ {x} ∈ Set.Ioo (0 : ℝ) 1, {x} ^ 2 < {x}",
                f"({{{low}, {high}}} : Set ℕ) ⊆ {{{low}, {n}, {high}}}",
                f"∀ {x} ∈ Finset.range {high}, {x} < {high}",
                f"{{{x} : ℝ | {x} ^ 2 = 0}} = {{0}}",
                f"{{{x} : ℝ | {high} * {x} = {high * low}}} = {{{low}}}",
            ]
        )
        draw.meant("ext x; simp", "ext x; simp; constructor <;> intro h <;> linarith", "intro x hx; simp at *; omega",
                   "intro x hx; simp at *; constructor <;> linarith", "intro x hx; simp at hx; nlinarith")  # fmt: skip
        return f": {goal}"
    draw.meant(
        "ext x; simp; tauto",
        "ext x; simp",
        "ext x; simp only [Set.mem_union, Set.mem_inter_iff]; tauto",
        "ext x; simp only [Set.mem_union, Set.mem_inter_iff, Set.mem_diff]; tauto",
        "intro x hx; simp at *; tauto",
        "intro x hx; simp_all",
        f"intro x hx; exact {draw.hypotheses[1]} ({draw.hypotheses[0]} hx)",
        f"exact fun x hx => ⟨{draw.hypotheses[0]} hx.1, hx.2⟩",
        f"exact fun x hx => ⟨{draw.hypotheses[0]} hx, {draw.hypotheses[1]} hx⟩",
        f"ext x; simp; exact fun hx => {draw.hypotheses[0]} hx",
        "ext x; simp; constructor <;> intro h <;> linarith",
        f"exact Set.Subset.antisymm {draw.hypotheses[0]} {draw.hypotheses[1]}",
    )
    head = f"({t} : Type) ({a} {b} {c} : Set {t})" if t == "α" else f"({a} {b} {c} : Set {t})"
    return draw.theorem(head, facts, goal)


@kind(2)
def extremes(draw: Draw) -> str | None:
    """Least and greatest elements of sets of numbers."""
    x = draw.choice("xnnkm")
    v, k, m = draw.int(1, 40), draw.int(2, 9), draw.int(2, 30)
    multiple = -(-v // k) * k
    inverse = next((y for y in range(1, m + 1) if k * y % m == v % m), 0)
    goal = draw.choice(
        [
            f"IsLeast {{{x} : ℕ | {v} ≤ {x}}} {v}",
            f"IsGreatest {{{x} : ℕ | {x} ≤ {v}}} {v}",
            f"IsLeast {{{x} : ℕ | {v} < {x}}} {v + 1}",
            f"IsLeast {{{x} : ℕ | 0 < {x} ∧ {k} ∣ {x}}} {k}",
            f"IsLeast {{{x} : ℕ | {v} ≤ {x} ∧ {k} ∣ {x}}} {multiple}",
            f"IsGreatest {{{x} : ℕ | {x} < {v + k} ∧ {x} % {k} = {v % k}}} {v}",
            f"IsLeast {{{x} : ℕ | 0 < {x} ∧ {k} * {x} % {m} = {v % m}}} {inverse}",
            f"IsGreatest {{{x} : ℕ | {x} ∣ {v}}} {v}",
            f"IsLeast {{{x} : ℕ | {v} < {x} ^ 2}} {math.isqrt(v) + 1}",
            f"IsGreatest {{{x} : ℤ | {k} * {x} ≤ {v}}} {v // k}",
        ]
    )
    draw.meant("constructor\n· simp\n· intro n h\n  simp at *; omega",
               "constructor\n· norm_num\n· intro n h; exact h.2",
               "constructor\n· norm_num\n· intro n h\n  simp at *; nlinarith",
               "constructor\n· norm_num\n· intro n h\n  exact Nat.le_of_dvd (by norm_num) h")  # fmt: skip
    if not inverse and "%" in goal and " 0 < " in goal:
        return None
    return f": {goal}"
