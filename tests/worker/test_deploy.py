"""What `deploy/` says is what the code knows: settings by their names, commands by their arguments."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sequent.cli import build_parser
from tests.worker.processes import ROOT
from worker import settings

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "sequent.service"
KNOWN = {value for name, value in vars(settings).items() if name.endswith("_VARIABLE")} | {"SEQUENT_CACHE"}
FOR_COMPOSE = {"SEQUENT_CONCURRENCY", "SEQUENT_EXTRAS"}  # read by the compose file itself


def compose() -> dict[str, Any]:
    yaml: Any = pytest.importorskip("yaml")
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["compose.yaml", "Containerfile", "sequent.service"])
def test_every_setting_that_is_named_is_one(name: str) -> None:
    named = set(re.findall(r"\bSEQUENT_[A-Z_]+", (DEPLOY / name).read_text(encoding="utf-8")))
    assert named and named <= KNOWN | FOR_COMPOSE


def commands() -> list[list[str]]:
    found = [service["command"] for service in compose()["services"].values() if "command" in service]
    container = re.findall(r"^(?:CMD|RUN) (\[.*\]|sequent .*)$", (DEPLOY / "Containerfile").read_text(), re.MULTILINE)
    found += [json.loads(text) if text.startswith("[") else shlex.split(text) for text in container]
    found += [shlex.split(text) for text in re.findall(r"^ExecStart=(.*)$", UNIT.read_text(), re.MULTILINE)]
    return [[re.sub(r"\$\{\w+:-(\w+)\}", r"\1", word) for word in words] for words in found]


def test_every_command_that_is_started_is_one() -> None:
    ours = [words for words in commands() if Path(words[0]).name == "sequent"]
    assert {words[1] for words in ours} == {"serve", "worker", "core"}
    for words in ours:
        build_parser(words[1]).parse_args(words[1:])


def test_services_that_others_wait_for_say_when_they_are_well() -> None:
    services = compose()["services"]
    for service in services.values():
        for other, wish in service.get("depends_on", {}).items():
            assert wish["condition"] == "service_healthy" and "test" in services[other]["healthcheck"]
    assert set(services["worker"]["networks"]) == {"inner"} and compose()["networks"]["inner"]["internal"]


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_the_unit(tmp_path: Path) -> None:
    here = tmp_path / UNIT.name
    # It looks whether the program is there.
    here.write_text(UNIT.read_text().replace("/opt/sequent/bin/sequent", sys.executable))
    run = subprocess.run(["systemd-analyze", "verify", str(here)], capture_output=True, text=True, check=False)
    said = [line for line in (run.stdout + run.stderr).splitlines() if UNIT.name in line]
    assert (run.returncode, said) == (0, [])
