"""Measure the search engine alone: expansions a second, memory a node, and how both change with the size of the graph.

    python benchmarks/search_engine.py [--sizes 1000 10000 100000] [--strategies best-first mcts] [--svg FILE]
        [--treequest PYTHON] [--seconds 60]

The environment does nothing: every expansion returns four new states, with probabilities from a fixed sequence. Each
figure is from a process of its own. "all" counts everything, the making of the outcomes included; "engine" is `ask`
and `tell` alone. Both are of processor time; wall time is beside them. With `--treequest`, the Python of an environment
that has the treequest package, its AB-MCTS-A and standard MCTS are measured in the same way: one call of a function
that does nothing is one node.
"""

from __future__ import annotations

import argparse
import json
import math
import platform
import resource
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

CHILDREN = 4
BLOCK = 250  # expansions whose outcomes are made beforehand: a look at the clock costs as much as an expansion
TREEQUEST = """
import json, sys, time, treequest
name, size, limit = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
algorithm = {"AB-MCTS-A": treequest.ABMCTSA, "standard MCTS": treequest.StandardMCTS}[name]()
tree, made, count = algorithm.init_tree(), 0, 0
def generate(parent):
    global count
    count += 1
    return count, ((count * 7) % 11) / 11
wall, cpu = time.monotonic(), time.process_time()
while count < size and time.monotonic() - wall < limit:
    tree = algorithm.step(tree, {"generate": generate})
cpu, wall = time.process_time() - cpu, time.monotonic() - wall
print(json.dumps({"nodes": count, "cpu": cpu, "wall": wall}))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One search. Times in seconds."""

    strategy: str
    nodes: int
    expansions: int
    cpu: float
    environment: float  # processor time of making the outcomes
    wall: float
    bytes_a_node: float
    depth: float  # mean number of states from the root to the one that is asked: what a tree search walks

    @property
    def rate(self) -> float:
        """Expansions a second of processor time, the environment's included."""
        return self.expansions / self.cpu

    @property
    def engine_rate(self) -> float:
        """Expansions a second of processor time without the environment's."""
        return self.expansions / (self.cpu - self.environment)


def measure(strategy: str, nodes: int, limit: float) -> Measured:
    """Search until the graph has `nodes` nodes or `limit` seconds have passed."""
    from search import Child, Outcome, OutcomeStatus
    from search.strategies import settings_class

    search = settings_class(strategy)().start(Child("0"))
    graph = search.graph
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    environment, expansions, walked = 0.0, 0, 0
    wall, cpu = time.monotonic(), time.process_time()
    while len(graph.nodes) < nodes and time.monotonic() - wall < limit:
        begun = time.process_time()
        answers = [
            [
                Outcome(
                    f"tactic {number}",
                    -0.3 - 0.2 * ((7 * expansion + 13 * number) % 11),
                    status=OutcomeStatus.OPEN,
                    children=(Child(f"{expansion}.{number}", None, ""),),
                )
                for number in range(CHILDREN)
            ]
            for expansion in range(expansions, expansions + BLOCK)
        ]
        environment += time.process_time() - begun
        for answer in answers:
            (trial,) = search.ask()
            walked += trial.depth + 1
            search.tell(trial, answer, last=True)
        expansions += BLOCK
    cpu, wall = time.process_time() - cpu, time.monotonic() - wall
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024
    return Measured(
        strategy, len(graph.nodes), expansions, cpu, environment, wall, grown / len(graph.nodes), walked / expansions
    )


def _in_process(strategy: str, nodes: int, limit: float) -> Measured:
    command = [sys.executable, __file__, "--one", strategy, "--sizes", str(nodes), "--seconds", str(limit)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return Measured(**json.loads(done.stdout))


def treequest(python: str, limit: float) -> list[dict[str, float | str]]:
    """Nodes a second of the treequest package."""
    rows: list[dict[str, float | str]] = []
    for name, size in (("AB-MCTS-A", 1000), ("standard MCTS", 5000)):
        command = [python, "-c", TREEQUEST, name, str(size), str(limit)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        rows.append({"algorithm": name} | json.loads(done.stdout))
    return rows


def svg(rows: list[Measured]) -> str:
    """Microseconds a node against nodes, both logarithmic: a flat line is what we want."""
    width, height, left, bottom = 560, 300, 56, 40
    points = [(row, math.log10(row.nodes), math.log10(1e6 * row.cpu / row.nodes)) for row in rows]
    xs, ys = [x for _, x, _ in points], [y for _, _, y in points]
    low_x, high_x = round(min(xs)), round(max(xs))
    low_y, high_y = math.floor(min(ys)), math.ceil(max(ys))

    def place(x: float, y: float) -> tuple[float, float]:
        across = (x - low_x) / max(high_x - low_x, 1)
        up = (y - low_y) / max(high_y - low_y, 1)
        return left + across * (width - left - 130), height - bottom - up * (height - bottom - 20)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
        'font-size="11">',
        f'<rect width="{width}" height="{height}" fill="white"/>',
        f'<text x="{left}" y="14">processor time a node (microseconds) against nodes</text>',
    ]
    for x in range(low_x, high_x + 1):
        at, down = place(x, low_y)
        parts.append(f'<text x="{at:.0f}" y="{down + 16:.0f}" text-anchor="middle">{10**x:,}</text>')
    for y in range(low_y, high_y + 1):
        at, down = place(low_x, y)
        end = place(high_x, y)[0]
        parts.append(f'<line x1="{at:.0f}" y1="{down:.0f}" x2="{end:.0f}" y2="{down:.0f}" stroke="#e4e4e7"/>')
        parts.append(f'<text x="{at - 6:.0f}" y="{down + 4:.0f}" text-anchor="end">{10.0**y:g}</text>')
    names = list(dict.fromkeys(row.strategy for row in rows))
    for number, name in enumerate(names):
        colour = f"hsl({360 * number // len(names)},65%,42%)"
        line = [place(x, y) for row, x, y in points if row.strategy == name]
        parts.append(
            f'<polyline points="{" ".join(f"{x:.1f},{y:.1f}" for x, y in line)}" fill="none" stroke="{colour}" '
            'stroke-width="2"/>'
        )
        parts.append(f'<text x="{width - 122}" y="{30 + 15 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>"]) + "\n"


def main() -> int:
    """The command."""
    from search.strategies import STRATEGIES

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000], help="nodes")
    parser.add_argument("--strategies", nargs="+", choices=STRATEGIES, default=STRATEGIES)
    parser.add_argument("--seconds", type=float, default=60.0, help="at most so long for each figure")
    parser.add_argument("--svg", type=Path, help="draw processor time a node against size")
    parser.add_argument("--treequest", metavar="PYTHON", help="the Python of an environment with treequest")
    parser.add_argument("--one", choices=STRATEGIES, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(asdict(measure(args.one, args.sizes[0], args.seconds))))
        return 0
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    print("| strategy | nodes | expansions/s (all) | expansions/s (engine) | wall s | bytes/node | depth |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    rows: list[Measured] = []
    for strategy in args.strategies:
        for size in args.sizes:
            row = _in_process(strategy, size, args.seconds)
            rows.append(row)
            print(
                f"| {row.strategy} | {row.nodes:,} | {row.rate:,.0f} | {row.engine_rate:,.0f} | {row.wall:.2f} "
                f"| {row.bytes_a_node:,.0f} | {row.depth:.1f} |",
                flush=True,
            )
    if args.treequest:
        print("\n| treequest | nodes | nodes/s |\n|---|---:|---:|")
        for found in treequest(args.treequest, args.seconds):
            print(f"| {found['algorithm']} | {found['nodes']} | {float(found['nodes']) / float(found['cpu']):,.0f} |")
    if args.svg:
        args.svg.write_text(svg(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
