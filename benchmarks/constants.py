"""Lists the definitions that the statements of a problem file are made of, the most frequent first.

    python benchmarks/constants.py PROBLEMS.jsonl [--all] [--json] [--page PAGE.md]

The statements are compiled with `sorry` for a proof, and the constants read from the types in the `.olean`, so that
what notation, coercions and instances stand for is counted too. With `--page` it prints only what that page, say
docs/core-library.md, does not mention. Knows nothing of proving.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.statements import MEMORY_MB, SECONDS, check_statements, source_of
from lean_env.embedded import core_library, find_lean
from lean_env.errors import LeanEnvError
from lean_env.olean import Constant, Kind, Olean
from lean_env.problem import Problem, read_problems
from lean_env.process import run_bounded

_CLASSES = r"\w*(Ring|Semiring|Monoid|[Oo]rder|Lattice|Sup|Inf|Cast|Pow|Space)|Add|Mul|Sub|Div|Inv|Neg|Max|Min|LE|LT"
_INSTANCE = re.compile(rf"(^|\.)(inst[A-Z_\d]\w*|to({_CLASSES}))$")


@dataclass(frozen=True, slots=True)
class Use:
    """A constant of the library, in how many statements it stands, and which constants its definition mentions."""

    name: str
    kind: str
    module: str
    statements: int
    unfolds_to: tuple[str, ...]

    @property
    def is_plumbing(self) -> bool:
        """Whether it is an instance or the projection of a class to another."""
        return _INSTANCE.search(self.name) is not None


def compiled(problems: list[Problem], folder: Path) -> Olean:
    """The statements, each in its own namespace `Statement<i>`. Raises LeanEnvError when Lean writes no file."""
    lean, library = find_lean(), core_library()
    source, target = folder / "Statements.lean", folder / "Statements.olean"
    source.write_text(source_of(problems)[0])
    run = run_bounded(
        lean.command("-o", str(target), str(source)),
        lean.environment(library.path),
        folder,
        seconds=SECONDS,
        memory_mb=MEMORY_MB,
    )
    if not target.exists():
        raise LeanEnvError(f"Lean did not compile the statements: {run.overrun or run.output[-500:]}")
    return Olean(target)


def constants_used(problems: list[Problem]) -> list[Use]:
    """What the types of the statements that elaborate mention, also through definitions of their headers."""
    reasons = {outcome.name: outcome.reason for outcome in check_statements(problems)}
    stated = [problem for problem in problems if not reasons[problem.name]]
    with tempfile.TemporaryDirectory() as name:
        statements = compiled(stated, Path(name))
    counts: Counter[str] = Counter()
    for index in range(len(stated)):
        own = [at for name, at in statements.constants.items() if name.startswith(f"Statement{index}.")]
        mentioned = {name for constant in own for name in statements.type_references(constant)}
        counts.update(mentioned - {constant.name for constant in own})
    return _described(counts)


def _described(counts: Counter[str]) -> list[Use]:
    """Each counted constant with its place in the library."""
    folder = core_library().path
    found: list[Use] = []
    for file in sorted(folder.rglob("*.olean")):
        module = Olean(file)
        label = ".".join(file.relative_to(folder).with_suffix("").parts)
        for name in counts.keys() & module.constants.keys():
            constant = module.constants[name]
            found.append(Use(name, constant.kind.name.lower(), label, counts[name], _unfolding(module, constant)))
    return sorted(found, key=lambda use: (-use.statements, use.name))


def _unfolding(module: Olean, constant: Constant) -> tuple[str, ...]:
    if constant.kind is not Kind.DEFINITION:
        return ()
    return tuple(sorted(module.references(constant) - {constant.name}))


def unmentioned(uses: list[Use], page: str) -> list[str]:
    """Names, instances aside, that do not stand on a page between backticks."""
    mentioned = set(re.findall(r"`([^`]+)`", page))
    return [use.name for use in uses if not use.is_plumbing and use.name not in mentioned]


def main() -> int:
    """Exit status 0; 1 when the page lacks a name; 2 when the file can't be used."""
    parser = argparse.ArgumentParser(description="Which definitions are the statements of a problem file made of?")
    parser.add_argument("problems", type=Path)
    parser.add_argument("--all", action="store_true", help="also instances and projections of classes")
    parser.add_argument("--json", action="store_true", help="print one JSON object a line")
    parser.add_argument("--page", type=Path, help="print only the names that this page does not mention")
    options = parser.parse_args()
    try:
        uses = constants_used([problem for problem in read_problems(options.problems) if isinstance(problem, Problem)])
    except LeanEnvError as error:
        print(f"constants: {error}", file=sys.stderr)
        return 2
    if options.page:
        missing = unmentioned(uses, options.page.read_text(encoding="utf-8"))
        print("\n".join(missing) or f"{options.page} mentions all")
        return 1 if missing else 0
    for use in uses:
        if use.is_plumbing and not options.all:
            continue
        if options.json:
            print(json.dumps(asdict(use)))
        else:
            unfolding = f"unfolds to {', '.join(use.unfolds_to)}" if use.unfolds_to else "does not unfold"
            print(f"{use.statements:5}  {use.kind:<11} {use.name}  [{use.module}]  {unfolding}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
