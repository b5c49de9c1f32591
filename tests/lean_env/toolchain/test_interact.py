"""lean-interact's own classes, offline: the REPL from a repository of ours, projects by a stand-in for Lake."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lean_env.errors import LeanUnavailable
from lean_env.toolchain import setup
from lean_env.toolchain.discover import Toolchain, repl_folder
from lean_env.toolchain.interact import build_repl, mathlib_folder, mathlib_project, plain
from lean_env.toolchain.setup import missing
from sequent.cli import main
from tests.lean_env.toolchain.installed import ROOT, executable

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
GIT = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
LAKE = """\
#!/bin/sh
[ "$1" = env ] && {{ shift; exec "$@"; }}
echo "$@" >> "{log}"
case "$1" in
    +*) echo 'package dummy' > lakefile.lean; echo "leanprover/lean4:${{1#+}}" > lean-toolchain ;;
    update) echo '{{"packages": [{{"name": "mathlib"}}]}}' > lake-manifest.json ;;
    build)
        [ -e Main.lean ] || exit 0
        mkdir -p .lake/build/bin
        cp Main.lean .lake/build/bin/repl
        chmod +x .lake/build/bin/repl ;;
esac
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with git and a stand-in for Lake, which writes down what it is asked."""
    for variable, folder in (("ELAN_HOME", "elan"), ("SEQUENT_CACHE", "cache"), ("PATH", "bin")):
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(variable, str(tmp_path / folder))
    for name in ("git", "sh", "cat", "cp", "mkdir", "chmod"):
        (tmp_path / "bin" / name).symlink_to(str(shutil.which(name, path="/usr/bin:/bin")))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("SEQUENT_REPL", raising=False)
    executable(tmp_path / "bin" / "lake", LAKE.format(log=tmp_path / "log"))
    return tmp_path


def source(folder: Path, version: str) -> str:
    """A repository of a REPL with the tag that lean-interact looks for."""
    from lean_interact.utils import DEFAULT_REPL_VERSION

    folder.mkdir(parents=True)
    (folder / "Main.lean").write_text("#!/bin/sh\n")
    (folder / "lean-toolchain").write_text(f"leanprover/lean4:v{version}\n")
    tag = f"{DEFAULT_REPL_VERSION}_lean-toolchain-v{version}"
    for command in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "repl"], ["tag", tag]):
        subprocess.run([*GIT, *command], cwd=folder, check=True)
    return str(folder)


def test_the_repl_is_built_where_it_is_looked_for(machine: Path) -> None:
    git = source(machine / "owner" / "repl", "4.24.0")
    binary = build_repl("v4.24.0", git)
    assert binary.exists() and machine / "cache" in binary.parents
    toolchain = Toolchain((), "lean", "4.24.0", "0" * 40, None)
    assert Path(repl_folder("4.24.0")).resolve() in binary.resolve().parents
    executable(machine / "bin" / "lean", "#!/bin/sh\nexit 1\n")
    assert toolchain.repl().resolve() == binary.resolve()
    assert build_repl("4.24.0", git) == binary  # and again
    assert (machine / "log").read_text().split() == ["--version", "build"] * 2


def test_what_stands_in_the_way_of_the_repl_is_said(machine: Path) -> None:
    git = source(machine / "owner" / "repl", "4.24.0")
    with pytest.raises(LeanUnavailable, match=r"REPL for Lean 4\.99\.0: .*not available"):
        build_repl("4.99.0", git)
    for _ in range(2):  # the empty clone that the first leaves is no reason for another message
        with pytest.raises(LeanUnavailable, match="can't be fetched; is there a network"):
            build_repl("4.24.0")
    executable(machine / "bin" / "lake", '#!/bin/sh\n[ "$1" = --version ]\n')
    with pytest.raises(LeanUnavailable, match=r"REPL for Lean 4\.24\.0: "):
        build_repl("4.24.0", git)
    (machine / "bin" / "lake").unlink()
    with pytest.raises(LeanUnavailable, match="no `lake` here"):
        build_repl("4.24.0", git)


def test_a_project_with_mathlib_is_made_in_our_own_folder(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder = mathlib_project("4.24.0")
    assert folder == mathlib_folder("v4.24.0") == machine / "cache" / "mathlib" / "v4.24.0"
    lakefile = (folder / "lakefile.lean").read_text()
    assert "mathlib" in lakefile and '@ "v4.24.0"' in lakefile
    asked = (machine / "log").read_text().splitlines()
    assert asked == ["+v4.24.0 init dummy exe.lean", "--version", "update", "exe cache get", "build"]
    assert mathlib_project("4.24.0") == folder  # it is there
    assert (machine / "log").read_text().splitlines() == asked
    capfd.readouterr()


def test_a_lake_that_fails_is_named(machine: Path, capfd: pytest.CaptureFixture[str]) -> None:
    executable(machine / "bin" / "lake", "#!/bin/sh\nexit 4\n")
    with pytest.raises(LeanUnavailable, match=r"`.*lake \+v4\.24\.0 init dummy exe\.lean` failed with status 4"):
        mathlib_project("4.24.0")
    capfd.readouterr()


@pytest.mark.parametrize("version", ["", "4", "../4.24.0", "v4.24.0; rm -rf", "nightly"])
def test_what_is_no_version_is_refused(version: str) -> None:
    with pytest.raises(LeanUnavailable, match="no version of Lean"):
        plain(version)


def test_without_the_package_it_says_what_to_install(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lean_interact", None)
    with pytest.raises(LeanUnavailable, match=r'pip install "sequent\[lean\]"'):
        mathlib_project("4.24.0")
    assert list(machine.glob("cache/*")) == []


def test_doctor_makes_a_project_and_then_its_repl(
    machine: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr(setup, "reachable", lambda _: True)
    says = 'echo "Lean (version 4.24.0, x86_64-unknown-linux-gnu, commit 0123456789abcdef, Release)"'
    executable(machine / "bin" / "lean", f"#!/bin/sh\n{says}\n")
    steps = missing(None, "v4.24.0")
    project = next(steps)
    assert project.command[1:] == ("-m", "lean_env.toolchain.interact", "mathlib", "v4.24.0")
    assert main(["doctor", "--fix", "--mathlib", "v4.24.0"]) == 1  # the REPL's source is on GitHub
    said = capfd.readouterr().err
    assert mathlib_folder("4.24.0").exists() and "interact mathlib v4.24.0" in said
    assert main(["doctor", "--fix", "--mathlib", "newest"]) == 1
    assert "'newest' is no version of Lean" in capfd.readouterr().err
