"""`sequent cache`: what attempts remember of goals that they proved or tried in vain."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sequent.console import print_json, say
from sequent.errors import UsageError

if TYPE_CHECKING:
    from search import SqliteCache

_EXAMPLES = """\
examples:
  sequent cache stats                         how much is remembered, and where
  sequent cache export -o proofs.jsonl        one JSON object a line: environment, key, script, verdict, spent
  sequent cache clear --outdated              forget what was found with another Lean, core library or options
  sequent cache clear --yes                   forget everything, without asking

A key is a goal without the names in it; «0», «1», ... stand for its hypotheses. A remembered proof never counts as one:
Lean runs it again, and what comes of that is verified like any other proof.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.description = "The proof cache, which attempts share: goals that were proved, and what was tried in vain."
    parser.epilog = _EXAMPLES
    parser.add_argument("action", choices=["stats", "export", "clear"])
    parser.add_argument(
        "--file", type=Path, metavar="FILE", help="the cache (default: $SEQUENT_PROOF_CACHE, else that of the user)"
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="export: write here (default: standard output)"
    )
    parser.add_argument("--outdated", action="store_true", help="clear: only what holds for another environment")
    parser.add_argument("--yes", action="store_true", help="clear: do not ask")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> int:
    """Open the cache and do what was asked."""
    from prover.session import proof_cache_path
    from search import CacheError, SqliteCache

    path: Path = options.file or proof_cache_path()
    if options.file and not path.exists():
        raise UsageError(f"there is no proof cache {path}")
    _refuse(options)
    try:
        cache = SqliteCache(path)
    except CacheError as error:
        raise UsageError(str(error)) from error
    try:
        action = {"stats": _stats, "export": _export, "clear": _clear}[options.action]
        return action(cache, options)
    finally:
        cache.close()


def _refuse(options: argparse.Namespace) -> None:
    """Options of another action."""
    for name, action in (("output", "export"), ("outdated", "clear"), ("yes", "clear")):
        if getattr(options, name) and options.action != action:
            raise UsageError(f"--{name} goes with `sequent cache {action}`")
    if options.action == "export" and options.json and options.output is None:
        raise UsageError("`export` prints a JSON object a line as it is; --json goes with -o FILE")


def _stats(cache: SqliteCache, options: argparse.Namespace) -> int:
    proofs: Counter[str] = Counter()
    environments: Counter[str] = Counter()
    failures = 0
    for entry in cache.entries():
        environments[entry.environment.split(" ")[0]] += 1
        if entry.result.script is None:
            failures += 1
        else:
            proofs[str(entry.result.verdict.get("name", "unknown"))] += 1
    size = sum(
        path.stat().st_size for path in cache.path.parent.glob(f"{cache.path.name}*") if ".damaged-" not in path.name
    )
    damaged = sorted(str(path) for path in cache.path.parent.glob(f"{cache.path.name}.damaged-*"))
    found: dict[str, Any] = {
        "path": str(cache.path),
        "bytes": size,
        "entries": proofs.total() + failures,
        "most_entries": cache.max_entries,
        "proofs": dict(sorted(proofs.items())),
        "failures": failures,
        "environments": dict(sorted(environments.items())),
        "set_aside": damaged,
    }
    if options.json:
        print_json(found)
        return 0
    levels = ", ".join(f"{count:,} {name}" for name, count in sorted(proofs.items()))
    print(f"{cache.path}: {size / 2**20:.1f} MiB")
    print(f"  {found['entries']:,} of at most {cache.max_entries:,} results")
    print(f"  {proofs.total():,} proofs{f' ({levels})' if levels else ''}, {failures:,} failures")
    for environment, count in sorted(environments.items()):
        print(f"  {count:,} for {environment}")
    for path in damaged:
        print(f"  a damaged file was set aside: {path}")
    return 0


def _export(cache: SqliteCache, options: argparse.Namespace) -> int:
    out = sys.stdout if options.output is None else options.output.open("w", encoding="utf-8")
    count = 0
    try:
        for entry in cache.entries():
            line = {"environment": entry.environment, "key": entry.key} | asdict(entry.result)
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            count += 1
    finally:
        if out is not sys.stdout:
            out.close()
    if options.output is not None:
        say(f"wrote {count:,} results to {options.output}")
        if options.json:
            print_json({"entries": count, "output": str(options.output)})
    return 0


def _clear(cache: SqliteCache, options: argparse.Namespace) -> int:
    keep = None
    if options.outdated:
        from lean_env.embedded.environment import EmbeddedEnvironment
        from sequent.commands._shared import core_with_progress

        core_with_progress()
        with EmbeddedEnvironment() as environment:
            keep = environment.fingerprint
    what = "results of other environments" if options.outdated else f"all {len(cache):,} results"
    if not options.yes and not _confirmed(f"Forget {what} in {cache.path}? [y/N] "):
        say("nothing was changed")
        return 1
    count = cache.clear(keep)
    if options.json:
        print_json({"path": str(cache.path), "cleared": count, "left": len(cache)})
    else:
        print(f"forgot {count:,} results, {len(cache):,} are left")
    return 0


def _confirmed(question: str) -> bool:
    if not sys.stdin.isatty():
        raise UsageError("there is nobody to ask: give --yes to clear the cache")
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")
