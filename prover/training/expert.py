"""Expert iteration: search with the model, keep the steps of the proofs that it found, train on them, and again.

As in Polu et al. (2022, arXiv 2202.01344, section 4), with BFS-Prover's filter (Xin et al. 2025, arXiv 2502.03438,
section 3.2): what the model proves by beam search alone it knows already, and nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from lean_env.cache import atomic_write
from lean_env.environment import Environment
from lean_env.errors import LeanEnvError
from lean_env.problem import Problem
from prover.generator import Generator
from prover.specs import make_generator
from prover.training.errors import TrainingError
from prover.training.families import KINDS, statements
from prover.training.files import claim, line_of, records_of
from prover.training.harvest import Harvest, harvest
from prover.training.loop import Ended, Report, silent
from prover.training.rows import Row, read_rows, row_of, text_of
from prover.training.sft import SftSettings, train_generator
from prover.training.trainer import MODEL

ORIGIN = "expert"
FOUND = "found.jsonl"


@dataclass(frozen=True, slots=True)
class ExpertSettings:
    """`sft` trains at the end of every round, from the model of the round before; the first begins with `start`."""

    start: str
    rounds: int = 3
    seconds: float = 10.0  # of search for one problem
    expansions: int = 12
    easy_expansions: int = 3  # of the beam search that finds out what is known already
    sft: SftSettings = field(default_factory=SftSettings)


@dataclass(frozen=True, slots=True)
class Proposers:
    """Two generators over one model: its beams, and what the search explores with."""

    beams: Generator
    explorer: Generator


def model_proposers(model: str, seed: int, beams: int = 4, samples: int = 16) -> Proposers:
    """The `beams` likeliest tactics of the model; `samples` of it, and the symbolic ones after these.

    Raises GeneratorError when the model can't be loaded.
    """
    lane = f"transformers:{quote(model)}"
    return Proposers(
        make_generator(f"{lane},decoding=beam,samples={beams},rounds=1", seed),
        make_generator(f"{lane},decoding=sample,samples={samples}+symbolic", seed),
    )


@dataclass(frozen=True, slots=True)
class Tally:
    """How the problems of a round ended, and how many rows were kept of it."""

    easy: int = 0
    proved: int = 0
    failed: int = 0
    unsupported: int = 0
    rows: int = 0


Tell = Callable[[int, Tally], None]  # the round, after each of its problems


def iterate(
    rows: Path,
    problems: Callable[[int], Iterable[Problem]],
    folder: Path,
    settings: ExpertSettings,
    environment: Environment,
    proposers: Callable[[str], Proposers],
    *,
    allowed: Callable[[Row], bool] = lambda _: True,
    tell: Tell = lambda number, tally: None,  # noqa: ARG005
    report: Report = silent,
) -> Path:
    """Search, keep and train for every round; returns the folder of the last model.

    Each round's `problems` are searched with the `proposers` of the model so far; the `allowed` rows of it are learned
    together with `rows` and what earlier rounds kept. A folder that holds the same iteration is gone on with, problem
    by problem. Raises TrainingError, GeneratorError, OSError, LeanUnavailable or CoreBuildError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    claim(folder / "settings.json", asdict(settings))
    base = list(read_rows(rows))
    kept: list[Row] = []
    model = settings.start
    for number in range(settings.rounds):
        place = folder / f"round-{number}"
        place.mkdir(exist_ok=True)
        if not (place / "rows.jsonl").exists():  # it is written when every problem is done
            _search(problems(number), place / FOUND, settings, environment, proposers(model), partial(tell, number))
        kept += [row for row in _kept(place / FOUND) if allowed(row)]
        if not (place / "rows.jsonl").exists():
            atomic_write(place / "rows.jsonl", text_of([*base, *kept]))
        ended = _train(place, replace(settings.sft, start=model), report)
        if not ended.finished:
            raise TrainingError(f"{place}: training was stopped before its budget was spent")
        model = str(place / "training" / MODEL)
    return Path(model)


def family_problems(number: int, count: int, seed: int) -> Iterator[Problem]:
    """At least `count` statements of all kinds in turn, others for every round and seed."""
    each = -(-count // len(KINDS))
    for kind in KINDS:
        for statement in statements(kind, number, each, seed):
            yield Problem(statement.text.split()[1], statement.text)


def _train(place: Path, settings: SftSettings, report: Report) -> Ended:
    return train_generator(place / "rows.jsonl", place / "training", settings, report=report)


def _search(
    problems: Iterable[Problem],
    path: Path,
    settings: ExpertSettings,
    environment: Environment,
    proposers: Proposers,
    tell: Callable[[Tally], None],
) -> None:
    """One line a problem; those that have a line are not searched again."""
    lines = list(records_of(path)) if path.exists() else []
    atomic_write(path, "".join(map(line_of, lines)))  # without a torn last one
    done = {line["theorem"] for line in lines}
    tally = Tally()
    for line in lines:
        tally = _counted(tally, line)
    with path.open("a", encoding="utf-8") as found:
        for problem in problems:
            if problem.name in done:
                continue
            outcome, result = _attempt(problem, settings, environment, proposers)
            line = {"theorem": problem.name, "outcome": outcome, "rows": [asdict(row) for row in result.rows]}
            found.write(line_of(line))
            found.flush()
            tally = _counted(tally, line)
            tell(tally)


def _attempt(
    problem: Problem, settings: ExpertSettings, environment: Environment, proposers: Proposers
) -> tuple[str, Harvest]:
    try:
        known = harvest(
            problem, environment, proposers.beams, ORIGIN,
            seconds=settings.seconds, expansions=settings.easy_expansions,
        )  # fmt: skip
        if known.rows:
            return "easy", Harvest()
        found = harvest(
            problem, environment, proposers.explorer, ORIGIN,
            seconds=settings.seconds, expansions=settings.expansions,
        )  # fmt: skip
    except LeanEnvError:
        return "unsupported", Harvest()
    return ("proved" if found.rows else "failed"), found


def _counted(tally: Tally, line: dict[str, Any]) -> Tally:
    outcome: str = line["outcome"]
    return replace(tally, **{outcome: getattr(tally, outcome) + 1, "rows": tally.rows + len(line["rows"])})


def _kept(path: Path) -> list[Row]:
    return [row_of(row) for line in records_of(path) for row in line["rows"]]
