"""What a program started ends with it, in whatever session that is."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from lean_env.process import run_bounded

STARTS = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=SESSION)
print(child.pid, flush=True)
time.sleep(600)
"""


def test_an_overrun_ends_what_was_started_in_any_session(tmp_path: Path) -> None:
    for session in ("False", "True"):
        command = [sys.executable, "-c", STARTS.replace("SESSION", session)]
        run = run_bounded(command, os.environ, tmp_path, seconds=2.0, memory_mb=500)
        assert run.overrun == "not done after 2 s"
        deadline = time.monotonic() + 5
        while _runs(int(run.output)):
            assert time.monotonic() < deadline, session
            time.sleep(0.05)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
