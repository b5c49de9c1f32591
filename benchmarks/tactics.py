"""How long single arithmetic tactics take, and how that grows with the size of the goal.

    python benchmarks/tactics.py [--rounds 3] [--only PREFIX] [--out benchmarks/plots]

Each figure is the processor time (user and system, so that other work on the machine counts little) that Lean spends on
one goal: its statement, the tactic and the kernel's check of the proof. It is the difference between a file with COPIES
copies of the goal and a file with none, over COPIES; the median of the rounds is kept. Lean's start and the loading of
the library therefore do not count. Writes `tactics.md` and, with the growth curves, `tactics.svg`.
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from lean_env.embedded.core import core_library
from lean_env.embedded.header import OPTIONS
from lean_env.embedded.wheel import find_lean

COPIES = 4
HEADER = "import Mathlib\nset_option linter.unusedVariables false\nset_option maxRecDepth 100000\n"
LIMIT = 300  # seconds for one file


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of a family; `size` is what the family grows by, `target` the seconds that it should stay under."""

    family: str
    size: float
    label: str
    source: str
    target: float | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """The median of what a goal took, in seconds of processor time, and the extremes."""

    goal: Goal
    seconds: float
    least: float
    most: float


def split_power(n: int) -> Goal:
    """`ring` on a power of a sum of four variables against the same in two factors with the terms in other orders."""
    return Goal(
        "ring: (a+b+c+d)^n",
        n,
        f"ring, (a+b+c+d)^{n} in two factors",
        f"example (a b c d : ℝ) : (a + b + c + d) ^ {n} = (d + c + b + a) ^ {n - 1} * (b + a + d + c) := by ring",
        {4: 0.2, 6: 2.0}.get(n),
    )


def binomial(n: int) -> Goal:
    """`ring` on the binomial theorem written out."""
    terms, coefficient = [], 1
    for k in range(n + 1):
        terms.append(f"{coefficient} * x ^ {n - k} * y ^ {k}")
        coefficient = coefficient * (n - k) // (k + 1)
    return Goal(
        "ring: (x+y)^n expanded",
        n,
        f"ring, (x+y)^{n} expanded",
        f"example (x y : ℚ) : (x + y) ^ {n} = {' + '.join(terms)} := by ring",
    )


def linear(hypotheses: int, variables: int) -> Goal:
    """`linarith` on a nonnegative combination of dense hypotheses with small random coefficients."""
    rng = random.Random(hypotheses * 1000 + variables)
    total, bound, texts = [0] * variables, 0, []
    for _ in range(hypotheses):
        weight = rng.randint(1, 3)
        row = [rng.randint(-5, 5) for _ in range(variables)]
        right = rng.randint(-9, 9)
        total = [t + weight * a for t, a in zip(total, row, strict=True)]
        bound += weight * right
        texts.append(f"{combination(row)} ≤ {right}")
    names = " ".join(f"x{i}" for i in range(variables))
    given = " ".join(f"(h{i} : {text})" for i, text in enumerate(texts))
    return Goal(
        "linarith: hypotheses",
        hypotheses,
        f"linarith, {hypotheses} hypotheses, {variables} variables",
        f"example ({names} : ℝ) {given} : {combination(total)} ≤ {bound} := by linarith",
        0.3 if (hypotheses, variables) == (20, 10) else None,
    )


def combination(row: list[int]) -> str:
    """A linear form as text."""
    return " + ".join(f"({a}) * x{i}" for i, a in enumerate(row))


def prime(p: int) -> Goal:
    """`norm_num` on the primality of a prime."""
    return Goal(
        "norm_num: Nat.Prime p",
        p,
        f"norm_num, Nat.Prime {p}",
        f"example : Nat.Prime {p} := by norm_num",
        1.0 if p == 1000003 else None,
    )


def large_power(n: int) -> Goal:
    """`norm_num` on the remainder of a power."""
    return Goal(
        "norm_num: 7^n % 1000",
        n,
        f"norm_num, 7^{n} % 1000",
        f"example : 7 ^ {n} % 1000 = {pow(7, n, 1000)} := by norm_num",
    )


def interval(n: int) -> Goal:
    """`interval_cases` with `n` values."""
    return Goal(
        "interval_cases: values",
        n,
        f"interval_cases, {n} values, each closed by omega",
        f"example (x : ℕ) (h : x < {n}) (h2 : x % 3 = 1) : x ≠ {3 * n} := by interval_cases x <;> omega",
    )


FIXED = (
    Goal(
        "nlinarith",
        6,
        "nlinarith, 6 hypotheses, 3 hints",
        "example (a b c x y z : ℝ) (h1 : 0 < a) (h2 : 0 < b) (h3 : 0 < c) (h4 : a ≤ x) (h5 : b ≤ y) (h6 : c ≤ z) :\n"
        "    a * b + b * c + c * a ≤ x ^ 2 + y ^ 2 + z ^ 2 := by\n"
        "  nlinarith [sq_nonneg (x - y), sq_nonneg (y - z), sq_nonneg (z - x)]",
        2.0,
    ),
    Goal(
        "nlinarith",
        7,
        "nlinarith, sides of a triangle",
        "example (a b c : ℝ) (h1 : 0 < a) (h2 : 0 < b) (h3 : 0 < c) (h4 : a < b + c) (h5 : b < c + a)\n"
        "    (h6 : c < a + b) : a ^ 2 * (b + c - a) + b ^ 2 * (c + a - b) + c ^ 2 * (a + b - c) ≤ 3 * a * b * c := by\n"
        "  nlinarith [mul_nonneg (sub_nonneg.mpr h5.le) (sq_nonneg (a - b)), sq_nonneg (b - c), sq_nonneg (c - a)]",
        2.0,
    ),
)

GOALS = (
    *(split_power(n) for n in range(2, 7)),
    *(binomial(n) for n in (4, 8, 16, 32)),
    *(linear(h, v) for h, v in ((5, 5), (10, 5), (20, 10), (40, 20))),
    *FIXED,
    *(prime(p) for p in (1009, 10007, 1000003, 100000007, 1000000007)),
    *(large_power(n) for n in (1000, 100000, 1000000)),
    *(interval(n) for n in (25, 100, 400)),
)


def processor_seconds(source: str) -> float:
    """Processor time of Lean on a file. Raises `RuntimeError` if Lean reports anything but success."""
    lean = find_lean()
    with tempfile.NamedTemporaryFile("w", suffix=".lean") as file:
        file.write(HEADER + source)
        file.flush()
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run = subprocess.run(
            lean.command(*OPTIONS, file.name),
            env=lean.environment(core_library().path),
            capture_output=True,
            text=True,
            timeout=LIMIT,
            check=False,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode != 0 or run.stdout.strip():
        raise RuntimeError(run.stdout[:2000] + run.stderr[:2000])
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(goal: Goal, rounds: int) -> Timing:
    """The median difference between COPIES copies of the goal and none."""
    copies = "\n".join([goal.source] * COPIES)
    figures = [max(0.0, (processor_seconds(copies) - processor_seconds("")) / COPIES) for _ in range(rounds)]
    return Timing(goal, statistics.median(figures), min(figures), max(figures))


def table(timings: list[Timing], rounds: int) -> str:
    """The figures as a table in Markdown."""
    lines = [
        "# Speed of the arithmetic tactics",
        "",
        f"Seconds of processor time for one goal (statement, tactic, kernel), median of {rounds} rounds, extremes;",
        "measured by `python benchmarks/tactics.py`, which says how. Growth is drawn in [tactics.svg](tactics.svg).",
        "",
        "| goal | median | least | most | target |",
        "|---|---|---|---|---|",
    ]
    for t in timings:
        target = (
            "" if t.goal.target is None else f"{t.goal.target:g}" + (" (missed)" if t.seconds > t.goal.target else "")
        )
        lines.append(f"| {t.goal.label} | {t.seconds:.3f} | {t.least:.3f} | {t.most:.3f} | {target} |")
    return "\n".join(lines) + "\n"


def plot(timings: list[Timing]) -> str:
    """Growth by size, one panel a family, as SVG: the size across, seconds upwards from zero."""
    families = list(dict.fromkeys(t.goal.family for t in timings))
    families = [f for f in families if sum(t.goal.family == f for t in timings) > 2]
    width, height, left, top = 300, 200, 56, 34
    parts: list[str] = []
    for number, family in enumerate(families):
        points = [t for t in timings if t.goal.family == family]
        x0, y0 = 20 + (number % 3) * (width + 60) + left, 20 + (number // 3) * (height + 70) + top
        wide, high = width - left, height - top
        largest = max(max(t.seconds for t in points), 1e-3)
        steps = [i / (len(points) - 1) for i in range(len(points))]
        at = [(x0 + wide * s, y0 + high * (1 - t.seconds / largest)) for s, t in zip(steps, points, strict=True)]
        parts.append(f'<text x="{x0}" y="{y0 - 12}" class="title">{family}</text>')
        parts.append(f'<path d="M{x0} {y0}V{y0 + high}H{x0 + wide}" class="axis"/>')
        parts.append(f'<text x="{x0 - 6}" y="{y0 + 4}" class="end">{largest:.2g} s</text>')
        parts.append(f'<text x="{x0 - 6}" y="{y0 + high + 4}" class="end">0</text>')
        parts.append(f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in at)}" class="line"/>')
        for (x, y), t in zip(at, points, strict=True):
            parts.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3"/>')
            parts.append(f'<text x="{x:.1f}" y="{y0 + high + 16}" class="middle">{t.goal.size:g}</text>')
    rows = (len(families) + 2) // 3
    style = (
        "text{font:11px sans-serif;fill:#333}.title{font-size:13px}.end{text-anchor:end}.middle{text-anchor:middle}"
        ".axis{fill:none;stroke:#999}.line{fill:none;stroke:#2a6;stroke-width:2}circle{fill:#2a6}"
    )
    size = f"{3 * (width + 60) + 20} {rows * (height + 70) + 20}"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}">'
        f'<rect width="100%" height="100%" fill="#fff"/><style>{style}</style>{"".join(parts)}</svg>\n'
    )


def main() -> None:
    """Measure, write the table and the plot."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="families that begin with this")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "plots")
    options = parser.parse_args()
    goals = [goal for goal in GOALS if goal.family.startswith(options.only)]
    timings: list[Timing] = []
    for goal in goals:
        timings.append(measure(goal, options.rounds))
        print(f"{timings[-1].seconds:8.3f}  {goal.label}", flush=True)
    if len(goals) == len(GOALS):
        (options.out / "tactics.md").write_text(table(timings, options.rounds))
        (options.out / "tactics.svg").write_text(plot(timings))


if __name__ == "__main__":
    main()
