"""What stands in LeanDojo's way is told with what to do about it. The package is the real one; GitHub is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lean_env.errors import LeanUnavailable
from lean_env.leandojo import package
from lean_env.leandojo.package import check_window, explained, load, open_repository
from lean_env.leandojo.trace import trace_repository
from lean_env.leandojo.traced import find_traced
from sequent.cli import main
from tests.lean_env.leandojo.written import DEMO, repository
from tests.lean_env.toolchain.installed import executable

pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for a page asks a port at which nobody answers."""
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository on a machine with git and without Lean."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("git", "sh"):
        (tools / name).symlink_to(str(shutil.which(name)))
    monkeypatch.setenv("PATH", str(tools))
    monkeypatch.setenv("ELAN_HOME", str(tmp_path / "elan"))
    repository(tmp_path / "bare", {"Demo.lean": DEMO})
    return tmp_path / "bare"


@pytest.mark.parametrize(
    ("version", "allowed"),
    [("v4.2.0", False), ("v4.3.0-rc2", True), ("v4.20.0", True), ("v4.27.1", True), ("v4.28.0-rc1", False),
     ("v4.35.0", False), ("nightly-2026-01-01", False)],
)  # fmt: skip
def test_the_window_of_lean_versions(version: str, allowed: bool) -> None:
    if allowed:
        check_window(version)
        return
    with pytest.raises(LeanUnavailable, match=rf"asks for Lean {version}.* 4\.3 to 4\.27"):
        check_window(version)


def test_a_repository_is_opened_by_the_real_package(dojo: Any, bare: Path) -> None:
    found = open_repository(dojo, str(bare))
    assert isinstance(found, dojo.LeanGitRepo) and found.lean_version == "v4.20.0" and len(found.commit) == 40
    assert open_repository(dojo, str(bare), found.commit).commit == found.commit
    theorem = dojo.Theorem(found, Path("Demo.lean"), "Demo.both")
    assert theorem.file_path == Path("Demo.lean")


@pytest.mark.parametrize(
    ("where", "reason"),
    [
        ("no/such/folder", "neither a folder nor the URL"),
        ("plain", "no file lean-toolchain"),
        ("ungitted", "it is no git repository"),
        ("https://github.com/leanprover-community/mathlib4", "there is no network"),
    ],
)
@pytest.mark.usefixtures("offline")
def test_what_can_not_be_opened_says_why(where: str, reason: str, dojo: Any, tmp_path: Path) -> None:
    for name in ("plain", "ungitted"):
        (tmp_path / name).mkdir()
    (tmp_path / "ungitted" / "lean-toolchain").write_text("leanprover/lean4:v4.20.0\n")
    with pytest.raises(LeanUnavailable, match=reason):
        open_repository(dojo, where if "/" in where else str(tmp_path / where))


@pytest.mark.usefixtures("cache")
def test_tracing_without_lean_says_what_to_install(
    bare: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["train", "trace", str(bare), "--out", str(tmp_path / "out")]) == 2
    assert "there is no `lake` here: install elan" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.usefixtures("cache")
def test_a_build_that_fails_is_named(bare: Path, tmp_path: Path) -> None:
    for name in ("lake", "lean"):
        executable(tmp_path / "bin" / name, "#!/bin/sh\nexit 3\n")
    with pytest.raises(LeanUnavailable, match="`lake build` failed with status 3"):
        trace_repository(str(bare), tmp_path / "out")


@pytest.mark.usefixtures("cache")
def test_a_lean_outside_the_window_is_refused_before_anything_is_built(tmp_path: Path) -> None:
    repository(tmp_path / "new", {"Demo.lean": DEMO}, lean="v4.35.0")
    with pytest.raises(LeanUnavailable, match=r"asks for Lean v4\.35\.0"):
        trace_repository(str(tmp_path / "new"), tmp_path / "out")


@pytest.mark.usefixtures("offline")
def test_even_a_local_repository_needs_github_to_be_traced(dojo: Any, bare: Path) -> None:
    found = open_repository(dojo, str(bare))
    with pytest.raises(LeanUnavailable, match=r"there is no network\. LeanDojo asks GitHub"), explained("tracing"):
        found.get_dependencies(str(bare))


@pytest.mark.usefixtures("cache")
def test_an_untraced_repository_says_how_it_is_traced(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(LeanUnavailable, match=r"has not traced .*`sequent train trace"):
        find_traced(bare)
    command = ["prove", "--statement", "theorem t : True", "--env", "dojo", "--project", str(bare)]
    assert main(command) == 2
    assert "sequent train trace" in capsys.readouterr().err


def test_without_git_or_the_package_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "lean_dojo", None)
    with pytest.raises(LeanUnavailable, match=r'pip install "sequent\[leandojo\]"'):
        load()
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(LeanUnavailable, match="needs git"):
        load()


def test_every_error_has_words(dojo: Any) -> None:
    from github import GithubException

    cases = {
        subprocess.CalledProcessError(2, "lake build"): "`lake build` failed with status 2",
        GithubException(403, {"message": "rate limit"}, {}): "GitHub refuses: 403",
        AssertionError(): "AssertionError",
        dojo.DojoInitError("Unexpected EOF"): "DojoInitError: Unexpected EOF",
    }
    for error, words in cases.items():
        with pytest.raises(LeanUnavailable, match=words), package.explained("it"):
            raise error
