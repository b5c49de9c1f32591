"""Options and steps that several commands share."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from prover.session import DEFAULT_GENERATOR, ENVIRONMENTS, STRATEGIES, AttemptOptions
from prover.specs import SpecError, parse_spec
from sequent.console import duration, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from lean_env.embedded import CoreLibrary
    from lean_env.environments import Setting
    from lean_env.problem import BadProblem, Problem


def add_attempt_options(
    parser: argparse.ArgumentParser, time_limit: float, strategies: Sequence[str] = STRATEGIES
) -> None:
    """What can be chosen about an attempt."""
    parser.add_argument(
        "--time-limit",
        type=Positive(float),
        default=time_limit,
        metavar="S",
        help="seconds of search for one problem (default: %(default)g)",
    )
    parser.add_argument("--expansions", type=Positive(int), metavar="N", help="at most so many states are expanded")
    parser.add_argument("--steps", type=Positive(int), metavar="N", help="at most so many tactics are run in Lean")
    parser.add_argument(
        "--strategy", choices=strategies, default=strategies[0], help="which states come next (default: %(default)s)"
    )
    parser.add_argument(
        "--generator",
        type=generator,
        default=DEFAULT_GENERATOR,
        metavar="SPEC",
        help="who proposes tactics, one after the other: symbolic, premises, model, transformers:PATH_OR_NAME, "
        "remote:MODEL@URL, joined by + (default: %(default)s; docs/generators.md has the options)",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="search anew: neither use nor keep what attempts found (the proof cache)"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="for what is drawn by chance (default: 0)")
    add_independent(parser)


def add_independent(parser: argparse.ArgumentParser) -> None:
    """Whether verdicts go on to level 5."""
    parser.add_argument(
        "--independent",
        action="store_true",
        help="have a second kernel, nanoda, check proofs too: one that is installed, or that $SEQUENT_CHECKER names",
    )


def add_environment_options(parser: argparse.ArgumentParser, what: str, names: Sequence[str] = ENVIRONMENTS) -> None:
    """Which Lean is talked to; `what` it is for."""
    parser.add_argument(
        "--env",
        choices=names,
        default=names[0],
        help=f"{what}: the embedded one over the core library (default), or an installed one (docs/environments.md)",
    )
    parser.add_argument(
        "--project",
        default="",
        metavar="DIR",
        help="the Lake project of an installed Lean (default: $SEQUENT_PROJECT, else the one around this folder)",
    )


def ready(name: str, project: str, *, independent: bool = False) -> Setting:
    """The environment that was chosen; the embedded one is built first where it has to be. Raises LeanEnvError."""
    from lean_env.environments import setting

    if name == ENVIRONMENTS[0]:
        core_with_progress()
    return setting(name, project, independent=independent)


def attempt_options(options: argparse.Namespace) -> AttemptOptions:
    """What `add_attempt_options` read."""
    return AttemptOptions(
        time_limit=options.time_limit,
        expansions=options.expansions,
        steps=options.steps,
        strategy=options.strategy,
        generator=options.generator,
        seed=options.seed,
        cache=not options.fresh,
        environment=getattr(options, "env", ENVIRONMENTS[0]),
        project=getattr(options, "project", ""),
        independent=options.independent,
    )


def generator(text: str) -> str:
    """An argparse type: a specification of generators."""
    try:
        parse_spec(text)
    except SpecError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def place(text: str) -> tuple[int, int | None]:
    """An argparse type: LINE or LINE:COLUMN, both from 1."""
    match = re.fullmatch(r"(\d+)(?::(\d+))?", text)
    if match is None:
        raise argparse.ArgumentTypeError(f"`{text}` is no LINE or LINE:COLUMN")
    return int(match[1]), int(match[2]) if match[2] else None


class Positive:
    """An argparse type: a number above zero."""

    def __init__(self, kind: type[int] | type[float]) -> None:
        self._kind = kind
        self.__name__ = f"positive {kind.__name__}"

    def __call__(self, text: str) -> int | float:
        value = self._kind(text)
        if not 0 < value < 10**9:
            raise ValueError(text)
        return value


def core_with_progress() -> CoreLibrary:
    """The core library; where it has to be built first, progress goes to standard error."""
    import time

    from lean_env.embedded import core_library
    from lean_env.embedded.core import build

    started = time.monotonic()
    live = sys.stderr.isatty()
    built = 0

    def show(done: int, total: int, module: str) -> None:
        nonlocal built
        if not built:
            say("building the core library (once for this version)")
        built = total
        if live:
            print(f"\r\x1b[K  [{done}/{total}] {module}", end="", file=sys.stderr, flush=True)

    build(progress=show)
    if built:
        say(("\r\x1b[K" if live else "") + f"built {built} modules in {duration(time.monotonic() - started)}")
    return core_library()


def split_target(target: str) -> tuple[Path, str]:
    """`FILE.lean[::NAME]` as path and name ("" for none)."""
    path, _, name = target.partition("::")
    if not path:
        raise UsageError(f"{target}: expected FILE.lean or FILE.lean::NAME")
    return Path(path), name


def selected(found: Sequence[Problem | BadProblem], options: argparse.Namespace) -> list[Problem | BadProblem]:
    """The problems that `--only` and `--limit` leave. Raises UsageError for a name that is none of them."""
    if options.only:
        names = {problem.name for problem in found}
        if missing := [name for name in options.only if name not in names]:
            raise UsageError(f"{options.problems}: there is no problem called {', '.join(missing)}")
        found = [problem for problem in found if problem.name in options.only]
    return list(found[: options.limit])
