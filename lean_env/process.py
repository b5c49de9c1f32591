"""Runs a program to its end within bounds of time, memory and output, and ends all that it started when it overruns."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

OUTPUT_BYTES = 4 << 20  # what is kept of a program's output
POLL_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Finished:
    """How a run ended. `overrun` says which bound it broke, or is empty."""

    status: int
    output: str
    seconds: float
    overrun: str = ""


def resident_bytes(pid: int) -> int:
    """Memory that a process holds, in bytes; 0 where that can't be read."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError, ValueError):
        return 0


def held_bytes(pid: int) -> int:
    """Memory that a process and its children hold for themselves, in bytes; 0 where that can't be read.

    Files mapped into memory don't count: processes share them, and Mathlib's take gigabytes.
    """
    try:
        with open(f"/proc/{pid}/statm") as file:
            _, resident, shared, *_ = map(int, file.read().split())
        return (resident - shared) * os.sysconf("SC_PAGE_SIZE") + sum(map(held_bytes, _children(pid)))
    except (OSError, ValueError):
        return 0


def _children(pid: int) -> list[int]:
    """The processes that a process started. Raises OSError when it is gone."""
    found: list[int] = []
    for task in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{task}/children") as file:
            found += map(int, file.read().split())
    return found


def _descendants(pid: int) -> list[int]:
    """The processes that a process started, and theirs."""
    try:
        children = _children(pid)
    except OSError:
        return []
    return [*children, *(each for child in children for each in _descendants(child))]


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that leads its own session, its whole group, and what it started in sessions of their own."""
    kill_tree(process.pid, started=process.returncode is None)


def kill_tree(pid: int, *, started: bool = True) -> None:
    """`kill_group` by the process's number. What it `started` is not looked for where the number may be another's."""
    others = _descendants(pid) if started else []
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    for each in others:
        with contextlib.suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)


def end_group(process: subprocess.Popen[bytes]) -> None:
    """`kill_group`, and reap the process."""
    kill_group(process)
    process.wait()


def run_bounded(
    command: Sequence[str],
    environment: Mapping[str, str],
    folder: Path,
    *,
    seconds: float,
    memory_mb: int,
    stop: threading.Event | None = None,
) -> Finished:
    """Run `command` in `folder`; standard output and error come back together. Another thread may set `stop`."""
    started = time.monotonic()
    overrun = ""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(
            command,
            env=dict(environment),
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            while process.poll() is None:
                if time.monotonic() - started > seconds:
                    overrun = f"not done after {seconds:g} s"
                elif held_bytes(process.pid) > memory_mb << 20:
                    overrun = f"used more than {memory_mb} MB"
                elif output.seek(0, os.SEEK_END) > OUTPUT_BYTES:
                    overrun = f"wrote more than {OUTPUT_BYTES >> 20} MB"
                elif stop is not None and stop.is_set():
                    overrun = "stopped"
                if overrun:
                    break
                time.sleep(POLL_SECONDS)
        finally:
            end_group(process)
        output.seek(0)
        text = output.read(OUTPUT_BYTES).decode(errors="replace")
    return Finished(process.returncode, text, time.monotonic() - started, overrun)
