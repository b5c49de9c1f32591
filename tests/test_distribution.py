"""What is installed is what is here: the wheel holds every module, the core library's sources and the graph page."""

from __future__ import annotations

import email
import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("sequent", "lean_env", "search", "prover", "retriever", "worker")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_file_of_the_packages_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    here = {
        str(path.relative_to(ROOT))
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names == here
    assert "lean_env/core/Mathlib.lean" in names
    assert "search/graph.html" in names


def test_the_wheel_says_what_it_is_and_carries_its_licence(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (folder,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
    metadata = email.message_from_bytes(archive.read(f"{folder}/METADATA"))
    assert (metadata["Name"], metadata["License-Expression"]) == ("sequent", "Apache-2.0")
    assert archive.read(f"{folder}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()
    assert b"sequent = sequent.cli:main" in archive.read(f"{folder}/entry_points.txt")


def test_what_the_wheel_unpacks_to_runs_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    script = (
        "import sequent, lean_env.embedded.core as c; print(sequent.__file__, len(list(c.SOURCES.rglob('*.lean'))))"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    where, modules = run.stdout.split()
    assert where == str(tmp_path / "sequent" / "__init__.py")
    assert int(modules) == len(list((ROOT / "lean_env" / "core").rglob("*.lean")))


def test_the_embedded_lean_that_is_installed_is_the_one_that_the_code_expects() -> None:
    from lean_env.embedded.wheel import KNOWN_LIBRARIES, PACKAGE, PACKAGE_VERSION

    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (requirement,) = [line for line in project["dependencies"] if line.startswith(PACKAGE)]
    assert requirement.startswith(f"{PACKAGE}=={PACKAGE_VERSION};")
    for system, machine in KNOWN_LIBRARIES:
        assert f"'{system.lower()}'" in requirement
        assert f"'{machine}'" in requirement
