"""An installation of Lean for tests: its programs are on the path, all of them over the embedded Lean."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from lean_env.embedded.core import core_library
from lean_env.embedded.wheel import find_lean

ROOT = Path(__file__).parents[3]
CHECKER = """\
import os, sys, tempfile
from pathlib import Path
from lean_env.compiling import Compiler, declaration_order
from lean_env.embedded.core import core_library
from lean_env.olean import Kind, Olean
found = [Path(f, sys.argv[1] + ".olean") for f in os.environ["LEAN_PATH"].split(os.pathsep)]
module = Olean(next(path for path in found if path.exists()))
with tempfile.TemporaryDirectory() as folder:
    names, kinds = list(module.constants), [c.kind for c in module.constants.values()]
    orders = [declaration_order(module, [name]) for name, kind in zip(names, kinds) if kind is Kind.THEOREM]
    able = [order for order in orders if all(kinds[i] in (Kind.THEOREM, Kind.DEFINITION) for i in order)]
    order = list(dict.fromkeys(i for order in able for i in order))
    sys.exit(Compiler(core_library()).replay(Path(folder), module, order) or None)
"""

EXPORTER = """\
import os, sys
from pathlib import Path
from lean_env.embedded.core import core_library
from lean_env.export import write_export
from lean_env.olean import Olean
name, dashes, root = sys.argv[1:]
assert dashes == "--"
core = core_library()
found = [Path(f, name + ".olean") for f in os.environ["LEAN_PATH"].split(os.pathsep)]
modules = [Olean(core.path / module.olean) for module in core.modules]
modules.append(Olean(next(path for path in found if path.exists())))
write_export(Path("/dev/stdout"), modules, root, ("4.35.0", ""))
"""


def executable(path: Path, text: str) -> None:
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


@contextmanager
def installed(folder: Path) -> Iterator[Path]:
    """The folder of a Lake project, while its tools are on the path."""
    project, tools = folder / "project", folder / "elan" / "bin"
    project.mkdir(parents=True)
    tools.mkdir(parents=True)
    (project / "lakefile.toml").write_text('name = "project"\n')
    (project / "lean-toolchain").write_text("leanprover/lean4:v4.35.0\n")
    launch = " ".join(find_lean().command(tied=False))
    library = core_library().path
    executable(
        tools / "lean",
        f'#!/bin/sh\n[ "$1" = --print-prefix ] && echo {tools.parent} && exit\n'
        f'LEAN_PATH="{library}:$LEAN_PATH" LEAN_BACKTRACE=0 exec {launch} "$@"\n',
    )
    # `lake env` waits for what it starts, as Lake does, so that the process in question is a child
    executable(tools / "lake", '#!/bin/sh\n[ "$1" = env ] || exit 1\nshift\n"$@"\n')
    checker = folder / "checker.py"
    checker.write_text(CHECKER)
    run = f'PYTHONPATH={ROOT} exec {sys.executable} {checker} "$@"\n'
    executable(tools / "leanchecker", f"#!/bin/sh\n{run}")
    exporter = folder / "exporter.py"
    exporter.write_text(EXPORTER)
    executable(tools / "leanexport", f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} {exporter} "$@"\n')
    repl = ROOT / "tests" / "lean_env" / "repl" / "over_embedded.py"
    executable(tools / "repl", f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} {repl} "$@"\n')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
        patch.delenv("SEQUENT_PROJECT", raising=False)
        patch.delenv("SEQUENT_REPL", raising=False)
        patch.delenv("SEQUENT_CHECKER", raising=False)
        yield project
