"""The environments by their names: how to make one, and who gives verdicts on what is proved in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lean_env.compiling import Compiler, Kernel
from lean_env.environment import Environment
from lean_env.problem import Problem
from lean_env.verdict import Verdict, verify


@dataclass(frozen=True, slots=True)
class Setting:
    """`make` starts an environment, `verify` judges a proof in the Lean that it belongs to; `kernel` is that Lean for
    files of the user's own.
    """

    name: str
    version: str  # of Lean
    githash: str
    libraries: str  # identifies what a statement is stated over: the core library, or the project
    fingerprint: str
    make: Callable[[], Environment]
    verify: Callable[[Problem, str], Verdict]
    kernel: Kernel


def setting(name: str = "embedded", project: str = "", *, independent: bool = False) -> Setting:
    """The environment called `name`; `project` is the folder of a Lake project, "" for the nearest one. With
    `independent` its verdicts ask a second checker (lean_env.independent).

    Raises LeanUnavailable with what to do, CoreBuildError, and ValueError for a name that is none.
    """
    if name == "embedded":
        from lean_env.embedded import core_library, find_lean
        from lean_env.embedded.environment import EmbeddedEnvironment

        judge = partial(verify, independent=independent)
        lean, fingerprint = find_lean(), EmbeddedEnvironment().fingerprint
        library = core_library()
        of, kernel = library.fingerprint, Compiler(library)
        return Setting(name, lean.version, lean.githash, of, fingerprint, EmbeddedEnvironment, judge, kernel)
    if name == "dojo":
        return _dojo(Path(project) if project else None, independent)
    from lean_env.toolchain.compiler import ToolchainCompiler
    from lean_env.toolchain.discover import find_toolchain
    from lean_env.toolchain.environment import ToolchainEnvironment

    toolchain = find_toolchain(Path(project) if project else None)
    version, githash, known = toolchain.version, toolchain.githash, toolchain.fingerprint
    judge = partial(verify, kernel=ToolchainCompiler(toolchain), independent=independent)
    kernel = ToolchainCompiler(toolchain, toolchain.options)
    if name == "toolchain":
        return Setting(name, version, githash, known, known, partial(ToolchainEnvironment, toolchain), judge, kernel)
    if name == "repl":
        from lean_env.repl.environment import ReplEnvironment

        make = partial(
            ReplEnvironment,
            [*toolchain.prefix, str(toolchain.repl())],
            toolchain.environment(),
            fingerprint=f"repl+{known}",
            folder=toolchain.folder,
        )
        return Setting(name, version, githash, known, f"repl+{known}", make, judge, kernel)
    raise ValueError(f"there is no environment called {name}: there are embedded, toolchain, repl and dojo")


def _dojo(folder: Path | None, independent: bool) -> Setting:
    """Steps through LeanDojo; verdicts by the Lean of its built copy, as for any toolchain."""
    from lean_env.leandojo.traced import dojo_environment, find_traced
    from lean_env.repl.environment import ReplEnvironment
    from lean_env.toolchain.compiler import ToolchainCompiler
    from lean_env.toolchain.discover import find_toolchain

    traced = find_traced(folder)
    toolchain = find_toolchain(traced.root)
    known = f"dojo-{traced.commit[:12]}+{toolchain.fingerprint}"
    make = partial(ReplEnvironment, traced.command(), dojo_environment(), fingerprint=known, folder=traced.root)
    judge = partial(verify, kernel=ToolchainCompiler(toolchain), independent=independent)
    kernel = ToolchainCompiler(toolchain, toolchain.options)
    return Setting("dojo", toolchain.version, toolchain.githash, toolchain.fingerprint, known, make, judge, kernel)
