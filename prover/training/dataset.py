"""Builds the data set: parts from every source, then one pass that cleans, splits, counts and writes.

A part is written whole, so a build can be stopped at any moment and goes on with the parts that are missing; it is
the same for the same seed, but for tactics that ran out of time.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from random import Random

from lean_env.cache import atomic_write
from lean_env.canonical import canonical_goal
from lean_env.embedded.core import SOURCES, core_library
from lean_env.embedded.environment import EmbeddedEnvironment
from lean_env.errors import LeanEnvError
from lean_env.goal import parse_goal
from lean_env.problem import Problem, read_problems
from prover.symbolic import SymbolicGenerator
from prover.training import curation
from prover.training.curation import Excluded
from prover.training.families import WEIGHTS, Statement, statements
from prover.training.harvest import LIMITS, Harvest, harvest, harvest_quickly
from prover.training.mutation import LemmaIndex, Tally, mutate
from prover.training.rows import Pair, Row, read_pairs, read_rows, text_of
from prover.training.trace import Theorem, library_theorems, trace
from retriever.core import core_corpus

CHUNK = 25  # statements of one kind in one part
LIBRARY_SHARE, MUTATION_SHARE = 0.2, 0.2  # of the time; families have the rest
Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote."""

    rows: Path
    pairs: Path
    stats: Path


def build(
    out: Path, *, minutes: float = 60.0, exclude: Sequence[Path] = (), seed: int = 0, report: Report = print
) -> Built:
    """Fill `out/parts` from every source until the time is up, then write rows.jsonl, pairs.jsonl and stats.json.

    `exclude` names problem files (.jsonl or .lean) of which nothing may be trained on. Raises ProblemError for a file
    that can't be read, LeanUnavailable or CoreBuildError.
    """
    start, parts = time.monotonic(), out / "parts"
    harvest_library(parts / "library", start + 60 * LIBRARY_SHARE * minutes, report=report)
    harvest_mutants(parts / "mutation", start + 60 * (LIBRARY_SHARE + MUTATION_SHARE) * minutes, report=report)
    harvest_families(parts / "families", seed, start + 60 * minutes, report=report)
    return assemble(out, exclude, seed)


def family_chunks(rounds: int) -> Iterator[tuple[str, int]]:
    """Kinds and numbers of chunks: in every round each kind has as many as it weighs."""
    for number in range(rounds):
        for kind, weight in WEIGHTS.items():
            for i in range(weight):
                yield kind, number * weight + i


def harvest_families(
    folder: Path, seed: int, deadline: float, *, rounds: int = 100, kinds: Sequence[str] = (), report: Report = print
) -> None:
    """Write parts `KIND-NUMBER.rows.jsonl` and `.pairs.jsonl` to `folder` until the deadline (monotonic seconds)."""
    folder.mkdir(parents=True, exist_ok=True)
    generator = SymbolicGenerator()
    with EmbeddedEnvironment(LIMITS) as environment:
        for kind, number in family_chunks(rounds):
            if time.monotonic() > deadline:
                return
            part = folder / f"{kind}-{number:04}"
            if part.with_suffix(".rows.jsonl").exists() or (kinds and kind not in kinds):
                continue
            favourites = _favourites(folder, kind, number)
            drawn = list(statements(kind, number, CHUNK, seed))
            started = time.monotonic()
            found = list(_family_harvests(drawn, environment, generator, favourites))
            tried = len(drawn)
            write_part(part, found)
            proved = sum(bool(one.rows) for one in found)
            report(f"{part.name}: {proved} of {tried} statements proved, {time.monotonic() - started:.0f} s")


def harvest_library(folder: Path, deadline: float, *, report: Report = print) -> None:
    """Write parts `SCOPE-NUMBER.rows.jsonl` with the traced proofs of the core library, largest scopes first."""
    premises = frozenset(premise.name for premise in core_corpus(core_library()).premises)
    for part, theorems, environment in _library_parts(folder, deadline):
        rows = [_harvested(partial(trace, t, environment, premises)) for t in theorems]
        write_part(part, map(Harvest, rows))
        report(f"library {part.name}: {sum(map(bool, rows))} of {len(rows)} proofs traced")


def harvest_mutants(folder: Path, deadline: float, *, report: Report = print) -> None:
    """Write parts `SCOPE-NUMBER.rows.jsonl` with mutants of the core library's theorems, and what was tried beside."""
    index = LemmaIndex.of(core_corpus(core_library()).premises)
    for part, theorems, environment in _library_parts(folder, deadline):
        tally = Tally()
        rows = [_harvested(partial(mutate, t, environment, index, tally)) for t in theorems]
        atomic_write(part.with_suffix(".tally.json"), json.dumps(asdict(tally)))
        write_part(part, map(Harvest, rows))
        report(f"mutants {part.name}: {tally}")


def _library_parts(folder: Path, deadline: float) -> Iterator[tuple[Path, Sequence[Theorem], EmbeddedEnvironment]]:
    """The parts that are missing until the deadline: where they go, their theorems, and a Lean for their scope."""
    folder.mkdir(parents=True, exist_ok=True)
    scopes: defaultdict[str, list[Theorem]] = defaultdict(list)
    for theorem in library_theorems(SOURCES):
        scopes[theorem.problem.header].append(theorem)
    for header, theorems in sorted(scopes.items(), key=lambda item: (-len(item[1]), item[0])):
        name = hashlib.sha256(header.encode()).hexdigest()[:12]
        with EmbeddedEnvironment(LIMITS) as environment:
            for number, start in enumerate(range(0, len(theorems), CHUNK)):
                part = folder / f"{name}-{number:04}"
                if time.monotonic() > deadline:
                    return
                if not part.with_suffix(".rows.jsonl").exists():
                    yield part, theorems[start : start + CHUNK], environment


def _harvested(harvesting: Callable[[], list[Row]]) -> tuple[Row, ...]:
    """What a call brings; nothing where Lean could not state the theorem or ended."""
    try:
        return tuple(harvesting())
    except LeanEnvError:
        return ()


def _family_harvests(
    drawn: Sequence[Statement],
    environment: EmbeddedEnvironment,
    generator: SymbolicGenerator,
    favourites: Sequence[str],
) -> Iterator[Harvest]:
    """What each statement brings: by its first tactics, all together, and by a search of its own where they fail."""
    problems = [Problem(statement.text.split()[1], statement.text) for statement in drawn]
    origin = f"family:{drawn[0].kind}"
    # Where a kind is known, a search that does not find soon what proved its like is not worth its time.
    seconds, expansions = (2.5, 2) if favourites else (5.0, 8)
    try:
        quick = harvest_quickly(problems, environment, origin, [s.tactics for s in drawn], favourites)
    except LeanEnvError:
        quick = [None] * len(drawn)
    for statement, problem, one in zip(drawn, problems, quick, strict=True):
        try:
            yield one or harvest(
                problem, environment, generator, origin, statement.tactics, favourites,
                seconds=seconds, expansions=expansions,
            )  # fmt: skip
        except LeanEnvError:
            continue


def write_part(part: Path, found: Iterable[Harvest]) -> None:
    """Write what was found as one part. The rows come last: where they are, the part is whole."""
    found = list(found)
    atomic_write(part.with_suffix(".pairs.jsonl"), text_of(pair for one in found for pair in one.pairs))
    atomic_write(part.with_suffix(".rows.jsonl"), text_of(row for one in found for row in one.rows))


def assemble(out: Path, exclude: Sequence[Path] = (), seed: int = 0) -> Built:
    """Make the data set of the parts that are there. Three files in `out`, each replaced in one step."""
    excluded = excluded_statements(exclude, out / "excluded.json")
    raw = [row for path in sorted((out / "parts").rglob("*.rows.jsonl")) for row in read_rows(path)]
    clean = curation.decontaminated(raw, excluded)
    single = curation.one_tactic_a_state(clean)
    learnable = curation.without_computed(single)
    even = curation.balanced(learnable, seed=seed)
    kept = curation.capped(even, seed=seed)
    rows = [replace(row, split=curation.split_of(row.theorem)) for row in kept]
    Random(seed).shuffle(rows)
    clean_theorems = {row.theorem for row in clean}
    pairs = list(_clean_pairs(out / "parts", clean_theorems))
    stats = curation.statistics(rows) | {
        "pairs": len(pairs),
        "dropped": {
            "of excluded statements": len(raw) - len(clean),
            "copies": len(clean) - len(single),
            "computed numbers": len(single) - len(learnable),
            "more of the library than balances": len(learnable) - len(even),
            "over-frequent tactics": len(even) - len(kept),
        },
        "excluded": len(excluded.statements),
        "mutation": _tallied(out / "parts"),
        "seed": seed,
    }
    built = Built(out / "rows.jsonl", out / "pairs.jsonl", out / "stats.json")
    atomic_write(built.rows, text_of(rows))
    atomic_write(built.pairs, text_of(pairs))
    atomic_write(built.stats, json.dumps(stats, indent=1, ensure_ascii=False) + "\n")
    return built


def excluded_statements(files: Sequence[Path], memory: Path) -> Excluded:
    """The normal forms of every problem of `files`; root goals are asked of Lean once and kept in `memory`."""
    problems = [problem for path in files for problem in read_problems(path) if isinstance(problem, Problem)]
    key = hashlib.sha256("\n".join(problem.statement_sha256 for problem in problems).encode()).hexdigest()
    known: dict[str, list[str]] = json.loads(memory.read_text()) if memory.exists() else {}
    if key not in known:
        known[key] = list(_root_goals(problems))
        atomic_write(memory, json.dumps(known, ensure_ascii=False))
    return Excluded.of((problem.statement for problem in problems), map(parse_goal, known[key]))


def _root_goals(problems: Sequence[Problem]) -> Iterator[str]:
    with EmbeddedEnvironment() as environment:
        for problem in problems:
            try:
                yield str(environment.open(problem).goals[0])
            except LeanEnvError:  # can't be stated here; its text is compared all the same
                continue


def _clean_pairs(parts: Path, theorems: set[str]) -> Iterator[Pair]:
    for path in sorted(parts.rglob("*.pairs.jsonl")):
        for pair in read_pairs(path):
            if pair.theorem in theorems:
                yield replace(pair, split=curation.split_of(pair.theorem))


def _tallied(parts: Path) -> dict[str, int]:
    """What all parts of mutants say was tried, together."""
    total: Counter[str] = Counter()
    for path in parts.rglob("*.tally.json"):
        total.update(json.loads(path.read_text()))
    return dict(total)


def _favourites(folder: Path, kind: str, number: int) -> tuple[str, ...]:
    """The tactics, up to names, that closed most of a kind's earlier parts, at most five."""
    counts: Counter[str] = Counter()
    for earlier in range(number):
        part = folder / f"{kind}-{earlier:04}.rows.jsonl"
        for row in read_rows(part) if part.exists() else ():
            goal = canonical_goal(parse_goal(row.state)) if row.outcome == "closed" else None
            template = goal.without_names(row.tactic) if goal else None
            if template is not None:
                counts[template] += 1
    return tuple(template for template, count in counts.most_common(5) if count >= 2)
