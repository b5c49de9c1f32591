"""One prover for many problems: options in, attempts out, and from each attempt the record that results hold.

The one place that knows which strategies there are by name; `prover.specs` knows the generators. Imports what is heavy
only when used, so that the command line can ask for the names.
"""

from __future__ import annotations

import hashlib
import os
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from prover.specs import DEFAULT as DEFAULT_GENERATOR
from prover.specs import identity, make_generator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lean_env.compiling import Kernel
    from lean_env.pool import EnvironmentPool
    from lean_env.problem import BadProblem, Problem
    from prover.agents.bulletin import Bulletin
    from prover.attempt import Attempt, AttemptSettings, Verify
    from prover.checkpoint import Checkpoints
    from prover.generator import Generator
    from prover.memory import Memory
    from prover.neural.making import Share
    from search import ProofCache
    from search.export import GraphDocument

# The names of `search.strategies`, the first being the default, and that of the team of `prover.agents`.
AGENTS = "agents"
SEARCHES = (
    "best-first", "mcts", "ab-mcts-a", "multi-perspective", "particles", "particle-gibbs", "a-star", "sampling",
    "portfolio",
)  # fmt: skip
STRATEGIES = (*SEARCHES, AGENTS)
FILE_ENVIRONMENTS = ("embedded", "toolchain")  # those that holes of a file are looked at in
ENVIRONMENTS = ("embedded", "toolchain", "repl", "dojo")  # those of lean_env.environments, the first being the default
RACING = ("best-first", "multi-perspective")  # the strategies that a team's agents have
MAX_DEPTH = 24  # tactics from the root


@dataclass(frozen=True, slots=True)
class AttemptOptions:
    """What a person may choose about an attempt. Plain values: they travel to other processes and into manifests."""

    time_limit: float = 60.0  # seconds of search for one problem
    expansions: int | None = None  # bound on states that are expanded
    steps: int | None = None  # bound on tactics that Lean runs
    strategy: str = "best-first"
    generator: str = DEFAULT_GENERATOR  # see prover.specs
    seed: int = 0
    cache: bool = True  # begin with what earlier attempts found, and remember what this one finds
    environment: str = "embedded"  # one of lean_env.environments
    project: str = ""  # the Lake project of a toolchain; the one around the current folder where empty
    independent: bool = False  # ask a second kernel about every proof: level 5


class Prover:
    """One environment and one generator, for one attempt after another. A context manager."""

    def __init__(
        self,
        options: AttemptOptions,
        leans: int = 1,
        bulletin: Bulletin | None = None,
        cache: ProofCache | None = None,
        share: Share | None = None,
    ) -> None:
        """`leans` is how many a team of agents has, and `bulletin` where it hears of other teams; others have one Lean.
        `cache` takes the place of the user's own, and is closed with the prover. For `share` see `make_generator`.

        Raises LeanUnavailable, CoreBuildError, SpecError, or GeneratorError when a model can't be loaded.
        """
        from lean_env.environments import setting
        from lean_env.pool import EnvironmentPool
        from prover.memory import Memory
        from search import SqliteCache

        self.options = options
        self._bulletin = bulletin
        self.generator = make_generator(options.generator, options.seed, share)
        self._setting = setting(options.environment, options.project, independent=options.independent)
        self.environment = self._setting.make()
        self._pool = EnvironmentPool(self._setting.make, leans) if options.strategy == AGENTS else None
        if cache is None and options.cache:
            cache = SqliteCache(proof_cache_path())
        self._cache = cache if options.cache else None
        self._memory = Memory(self._cache, ways(options)) if self._cache is not None else None

    @property
    def kernel(self) -> Kernel:
        """The Lean that judges files of the user's own."""
        return self._setting.kernel

    @property
    def verify(self) -> Verify:
        """Gives verdicts on proofs of statements, in the Lean that is searched with."""
        return self._setting.verify

    def attempt(
        self,
        problem: Problem,
        stop: Callable[[], bool] = lambda: False,
        checkpoints: Checkpoints | None = None,
        *,
        time_limit: float | None = None,
        first: Generator | None = None,
        verify: Verify | None = None,
        judged: bool = True,
    ) -> Attempt:
        """Search for a proof of `problem`, until `stop()` where that comes first.

        `time_limit` takes the place of the options' own. `first` is asked before the prover's own generator, and
        `verify` takes the place of the environment's. Where the proof need not be `judged`, the attempt ends as
        stepped. A team of agents has nothing of the last three.
        """
        from prover.attempt import attempt
        from prover.cascade import Cascade

        options = self.options if time_limit is None else replace(self.options, time_limit=time_limit)
        if self._pool is not None:
            found = _attempt_by_team(
                problem,
                self._pool,
                self._setting.verify,
                self.generator,
                options,
                stop,
                self._memory,
                self._bulletin,
            )
        else:
            found = attempt(
                problem,
                self.environment,
                Cascade(first, self.generator) if first else self.generator,
                attempt_settings(options),
                stop=stop,
                verify=(verify or self._setting.verify) if judged else None,
                memory=self._memory,
                checkpoints=checkpoints,
            )
        tell(self.generator, found)
        return found

    def close(self) -> None:
        """End Lean and close the cache."""
        self.environment.close()
        if self._pool is not None:
            self._pool.close()
        if self._cache is not None:
            self._cache.close()

    def __enter__(self) -> Prover:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def attempt_many(
    problems: Iterable[Problem],
    options: AttemptOptions,
    processes: int | None = None,
    at_once: int | None = None,
    stop: Callable[[], bool] = lambda: False,
) -> Iterator[Attempt]:
    """Attempt every problem, many side by side in this process (see `prover.many`), in order of ending.

    `processes` is how many Leans there are (default: the processors), `at_once` how many attempts (default: twice as
    many). With the strategy `agents` it is one problem after the other, each worked on by all Leans. Raises
    LeanUnavailable or CoreBuildError.
    """
    from contextlib import ExitStack, closing

    from lean_env.environments import setting
    from lean_env.pool import EnvironmentPool
    from prover.many import attempt_all
    from prover.memory import Memory
    from search import SqliteCache

    generator, settings, memory = make_generator(options.generator, options.seed), attempt_settings(options), None
    lean = setting(options.environment, options.project, independent=options.independent)
    with ExitStack() as stack:
        if options.cache:
            memory = Memory(stack.enter_context(closing(SqliteCache(proof_cache_path()))), ways(options))
        pool = stack.enter_context(EnvironmentPool(lean.make, processes or processors()))
        if options.strategy == AGENTS:
            for problem in problems:
                if stop():
                    return
                found = _attempt_by_team(problem, pool, lean.verify, generator, options, stop, memory)
                tell(generator, found)
                yield found
            return
        for found in attempt_all(
            problems, pool, generator, settings, at_once=at_once, stop=stop, verify=lean.verify, memory=memory
        ):
            tell(generator, found)
            yield found


def tell(generator: Generator, attempt: Attempt) -> None:
    """Let a generator that learns from attempts hear how this one ended."""
    from prover.generator import Heard, Listener

    if not isinstance(generator, Listener) or attempt.graph is None or attempt.status not in ("proved", "failed"):
        return
    proof = attempt.graph.proof()
    steps = [] if proof is None else [proof]
    for step in steps:
        steps += step.children
    names = frozenset(attempt.graph.edges[step.edge].generator for step in steps)
    generator.hear(Heard(attempt.problem.statement_sha256, attempt.status == "proved", names))


def _attempt_by_team(
    problem: Problem,
    pool: EnvironmentPool,
    verify: Verify,
    generator: Generator,
    options: AttemptOptions,
    stop: Callable[[], bool],
    memory: Memory | None,
    bulletin: Bulletin | None = None,
) -> Attempt:
    from prover.agents.model import planner_from_environment
    from prover.agents.roster import Kind
    from prover.agents.team import Team, TeamSettings
    from search.strategies import settings_class

    kinds = [Kind(settings_class(name)(max_depth=MAX_DEPTH, seed=options.seed), generator) for name in RACING]
    settings = TeamSettings(attempt_settings(options))
    planner = planner_from_environment()
    return Team(
        problem, pool, planner, kinds, settings, verify=verify, stop=stop, memory=memory, bulletin=bulletin
    ).run()


def attempt_settings(options: AttemptOptions) -> AttemptSettings:
    """What the options come to for one attempt."""
    from prover.attempt import AttemptSettings
    from search.strategies import settings_class

    strategy = RACING[0] if options.strategy == AGENTS else options.strategy
    search = settings_class(strategy)(max_depth=MAX_DEPTH, seed=options.seed)
    return AttemptSettings(options.time_limit, options.expansions, options.steps, search=search)


def proof_cache_path() -> Path:
    """The file that attempts share: `$SEQUENT_PROOF_CACHE`, else `proofs.sqlite` in the user's cache folder."""
    from lean_env.cache import cache_folder

    return Path(os.environ.get("SEQUENT_PROOF_CACHE") or cache_folder() / "proofs.sqlite")


def ways(options: AttemptOptions) -> str:
    """Identifies how attempts search: strategy, generator with its weights, seed, and the very code of search, prover
    and retriever. Raises SpecError, and GeneratorError for a model that is not there.
    """
    digest = hashlib.sha256()
    for package in ("search", "prover", "retriever"):
        folder = Path(__file__).parent.parent / package
        for path in sorted(folder.rglob("*.py")):
            digest.update(path.read_bytes())
    digest.update(os.environ.get("SEQUENT_PLANNER", "").encode())
    return f"{options.strategy} {identity(options.generator)} {options.seed} {digest.hexdigest()[:16]}"


def record_of(attempt: Attempt) -> dict[str, Any]:
    """The line that `results.jsonl` holds for an attempt."""
    stats = {key: round(value, 4) for key, value in asdict(attempt.stats).items()}
    record: dict[str, Any] = {"name": attempt.problem.name, "status": str(attempt.status)}
    if attempt.proof is not None:
        record["proof"] = attempt.proof
    record["verdict"] = attempt.verdict.as_json() if attempt.verdict else None
    record["stats"] = stats
    if attempt.reason:
        record["reason"] = attempt.reason
    return record | dict(attempt.report)


def document_of(attempt: Attempt) -> GraphDocument | None:
    """The attempt's proof graph with what a reader wants to know beside it; None when the search never began."""
    from search.export import GraphDocument

    if attempt.graph is None:
        return None
    return GraphDocument(
        attempt.graph,
        attempt.problem.name,
        statement=attempt.problem.statement,
        header=attempt.problem.header,
        status=str(attempt.status),
        reason=attempt.reason,
        proof=attempt.proof,
        verdict=attempt.verdict.as_json() if attempt.verdict else None,
        stats=asdict(attempt.stats),
    )


def record_of_bad(problem: BadProblem) -> dict[str, Any]:
    """The line for a problem that can't be read."""
    return error_record(problem.name, str(problem))


def error_record(name: str, reason: str) -> dict[str, Any]:
    """The line for a problem that nothing was learned about."""
    return {"name": name, "status": "error", "verdict": None, "stats": {}, "reason": reason}


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def default_workers(problems: int) -> int:
    """As many as there are processors, at least 2, and no more than problems."""
    return max(1, min(max(2, processors()), problems))
