"""`sequent worker` where something that it needs is missing, and what may import what."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from worker.errors import ServiceError
from worker.settings import ServiceSettings

ROOT = Path(__file__).parents[2]
NOBODY = "redis://user:secret@127.0.0.1:1/0"  # nothing listens on port 1


def sequent(*arguments: str, missing: str = "", **variables: str) -> subprocess.CompletedProcess[str]:
    """The command, as if the package `missing` were not installed."""
    script = f"import sys; sys.modules.update({{name: None for name in {missing.split()}}}); import sequent.cli as c; "
    command = [sys.executable, "-c", script + "sys.exit(c.main(sys.argv[1:]))", *arguments]
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | variables
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("package", ["celery", "redis"])
def test_without_its_packages_the_command_says_how_to_install_them(package: str) -> None:
    run = sequent("worker", "--redis", NOBODY, missing=package)
    assert run.returncode == 2
    assert f"needs the package {package}" in run.stderr
    assert 'pip install "sequent[service]"' in run.stderr


@pytest.mark.parametrize("by_option", [True, False])
def test_without_redis_the_command_says_where_it_looked_but_no_password(by_option: bool) -> None:
    run = sequent("worker", "--redis", NOBODY) if by_option else sequent("worker", SEQUENT_REDIS_URL=NOBODY)
    assert run.returncode == 2
    assert "no answer from a Redis server at 127.0.0.1:1/0" in run.stderr
    assert "redis-server" in run.stderr
    assert "secret" not in run.stderr
    assert run.stdout == ""


@pytest.mark.parametrize("url", ["http://127.0.0.1", "redis://127.0.0.1:port/0", "127.0.0.1:6379"])
def test_an_address_that_is_none_of_redis_is_refused(url: str) -> None:
    run = sequent("worker", "--redis", url)
    assert run.returncode == 2
    assert "expected redis://HOST:PORT/DATABASE" in run.stderr


@pytest.mark.parametrize("value", ["soon", "0", "-1", "nan", "inf"])
def test_a_setting_that_is_no_time_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEQUENT_LONGEST_ATTEMPT", value)
    with pytest.raises(ServiceError, match=r"SEQUENT_LONGEST_ATTEMPT=.*number of seconds"):
        ServiceSettings.from_environment()


def test_no_job_is_taken_for_lost_while_its_process_may_live() -> None:
    for longest, grace in ((1.5, 0.25), (600, 120), (86400, 120)):
        settings = ServiceSettings(Path(), "", longest=longest, grace=grace)
        assert longest < settings.soft_limit(longest) < settings.hard_limit(longest) < settings.visibility_timeout


def test_the_command_line_does_not_load_celery() -> None:
    script = "import sys, sequent.cli as c; c.build_parser('worker'); print({'celery', 'redis'} & set(sys.modules))"
    run = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"


def test_nothing_below_the_service_imports_it() -> None:
    for package in ("lean_env", "search", "retriever", "prover"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                assert not [name for name in names if name.split(".")[0] in ("worker", "sequent")], path
