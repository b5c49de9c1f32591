"""The `sequent` command as a real process, and problem files for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EASY = "theorem {name} (p q : Prop) (hp : p) (hq : q) : p ∧ q := by"


@dataclass(frozen=True, slots=True)
class Sequent:
    """Runs `sequent` in `folder`."""

    folder: Path

    def command(self, *arguments: object) -> list[str]:
        return [sys.executable, "-m", "sequent", *map(str, arguments)]

    @property
    def environment(self) -> dict[str, str]:
        return os.environ | {"PYTHONPATH": str(ROOT)}

    def __call__(self, *arguments: object, timeout: float = 300, **more: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment | more.pop("env", {}),
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
            **more,
        )

    def start(self, *arguments: object) -> subprocess.Popen[str]:
        return subprocess.Popen(
            self.command(*arguments),
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


@pytest.fixture
def sequent(tmp_path: Path) -> Sequent:
    return Sequent(tmp_path)


@pytest.fixture
def easy_problems(tmp_path: Path) -> Callable[[int], Path]:
    """A file of so many problems that take a fraction of a second each."""

    def write(count: int) -> Path:
        path = tmp_path / f"easy{count}.jsonl"
        names = [f"easy_{number}" for number in range(count)]
        path.write_text("".join(json.dumps({"name": n, "formal_statement": EASY.format(name=n)}) + "\n" for n in names))
        return path

    return write


@pytest.fixture
def read_results() -> Callable[[Path], list[dict[str, Any]]]:
    def read(out: Path) -> list[dict[str, Any]]:
        lines: Iterable[str] = (out / "results.jsonl").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines]

    return read
