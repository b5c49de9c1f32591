"""LeanDojo's package with a cache of the tests' own, and a traced repository in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lean_env.leandojo.package import load
from tests.lean_env.leandojo.written import DEMO, traced
from tests.lean_env.toolchain.installed import ROOT, executable, installed

if sys.version_info >= (3, 13):  # LeanDojo's own bound
    collect_ignore = ["test_dojo.py", "test_obstacles.py"]

DOJO_LEAN = """\
#!/bin/sh
for last; do :; done
if grep -qs -e lean_dojo_repl -- "$last"; then
    PYTHONPATH={root} exec {python} {root}/tests/lean_env/leandojo/over_embedded.py "$last"
fi
exec {lean} "$@"
"""


@pytest.fixture(scope="package")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("leandojo") / "cache"
        patch.setenv("CACHE_DIR", str(folder))
        patch.setenv("DISABLE_REMOTE_CACHE", "1")
        patch.delenv("GITHUB_ACCESS_TOKEN", raising=False)
        folder.mkdir()
        yield folder


@pytest.fixture(scope="package")
def dojo(cache: Path) -> Any:  # noqa: ARG001
    """The real package."""
    return load()


@pytest.fixture(scope="package")
def demo(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Path]:
    """A repository that counts as traced, with Lean, Lake and the Lean behind `Dojo` being stand-ins."""
    folder = tmp_path_factory.mktemp("demo")
    with installed(folder / "installed"), pytest.MonkeyPatch.context() as patch:
        tools = folder / "bin"
        tools.mkdir()
        lean = folder / "installed" / "elan" / "bin" / "lean"
        executable(tools / "lean", DOJO_LEAN.format(root=ROOT, python=sys.executable, lean=lean))
        patch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
        traced(folder / "demo", cache, {"Demo.lean": DEMO})
        yield folder / "demo"
