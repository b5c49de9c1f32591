"""How many problems are solved by how much: pass@k, intervals, and the coverage curve that says what more would bring.

Sources: pass@k is the unbiased estimator of Chen et al. (arXiv 2107.03374), the interval E. B. Wilson's (1927), the
curve the exponentiated power law of Large Language Monkeys (arXiv 2407.21787), c(k) = exp(a k^-b) with a <= 0 <= b.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


def wilson_interval(successes: float, trials: int, z: float = 1.959963984540054) -> tuple[float, float]:
    """The score interval of a proportion, of 95 % unless `z` says otherwise."""
    if trials == 0:
        return (0.0, 1.0)
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * math.sqrt(max(0.0, share * (1 - share)) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return (max(0.0, (centre - spread) / scale), min(1.0, (centre + spread) / scale))


def pass_at_k(samples: int, successes: int, k: int) -> float:
    """The probability that of `k` out of `samples` tries, `successes` of which solved the problem, one did:
    1 - C(n - c, k) / C(n, k). Raises ValueError unless 0 <= successes <= samples and 1 <= k <= samples.
    """
    if not (0 <= successes <= samples and 1 <= k <= samples):
        raise ValueError(f"pass@{k} of {successes} successes in {samples} samples is not defined")
    return 1.0 - math.prod(1.0 - k / i for i in range(samples - successes + 1, samples + 1))


@dataclass(frozen=True, slots=True)
class Coverage:
    """c(k) = exp(a k^-b): which share of problems is solved by k units of budget."""

    a: float
    b: float

    def at(self, k: float) -> float:
        """The share at `k` units; 0 at none."""
        return math.exp(self.a * k**-self.b) if k > 0 else 0.0

    def gain(self, spent: float, more: float) -> float:
        """The probability that a problem still unsolved after `spent` units is solved by `more`."""
        now = self.at(spent)
        return (self.at(spent + more) - now) / (1.0 - now) if now < 1.0 else 0.0


def fit_coverage(points: Sequence[tuple[float, float]]) -> Coverage | None:
    """The curve through (units, share solved) points: the least squares of log(-log c) = log(-a) - b log k.

    Shares of 0 and 1 say nothing about the curve's shape and are left out. None when fewer than two units are left.
    """
    usable = [(math.log(k), math.log(-math.log(c))) for k, c in points if k > 0 and 0.0 < c < 1.0]
    if len({x for x, _ in usable}) < 2:
        return None
    mean_x = sum(x for x, _ in usable) / len(usable)
    mean_y = sum(y for _, y in usable) / len(usable)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in usable) / sum((x - mean_x) ** 2 for x, _ in usable)
    b = max(0.0, -slope)  # more budget never solves less
    return Coverage(-math.exp(mean_y + b * mean_x), b)


def solved_by(costs: Sequence[float | None]) -> list[tuple[float, float]]:
    """Points for `fit_coverage`: the cost at which each problem was solved, None for those that were not."""
    solved = sorted(cost for cost in costs if cost is not None)
    return [(cost, number / len(costs)) for number, cost in enumerate(solved, start=1)]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Where the next unit of budget could go: a curve, what was spent there so far, and what one unit costs there."""

    curve: Coverage
    spent: float
    price: float = 1.0


def best_investment(candidates: Sequence[Candidate], unit: float, least_gain: float = 0.0) -> int | None:
    """The candidate whose next `unit` brings most for its price, of equals the cheapest. None to stop: none of them is
    expected to bring more than `least_gain`.
    """
    gains = [candidate.curve.gain(candidate.spent, unit) for candidate in candidates]
    worth = [i for i, gain in enumerate(gains) if gain > least_gain]
    return min(worth, key=lambda i: (-gains[i] / candidates[i].price, candidates[i].price), default=None)
