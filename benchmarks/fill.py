"""Fill the holes of many Lean files as `sequent fill` does, twice, and hold what comes out against what went in.

    python benchmarks/fill.py [FOLDER] [--time-limit 10]

For every file: how many holes were filled, to which verdict, in how many seconds; that every byte outside of the holes
is as it was; and that a second run changes nothing. The exit status is 1 where one of the last two does not hold.
"""

from __future__ import annotations

import argparse
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

from lean_env.source import SORRY, SourceFile
from prover.fill import FileFiller, FilledFile
from prover.session import AttemptOptions, Prover

FILES = Path(__file__).parents[1] / "tests" / "data" / "fill"


def main() -> int:
    """Fill and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FILES)
    parser.add_argument("--time-limit", type=float, default=10.0)
    options = parser.parse_args()
    seconds: list[float] = []
    found: Counter[str] = Counter()
    faults: list[str] = []
    with Prover(AttemptOptions(time_limit=options.time_limit, cache=False)) as prover:
        for path in sorted(options.folder.glob("*.lean")):
            started = time.monotonic()
            filled = FileFiller(SourceFile.read(path), prover).fill()
            seconds.append(time.monotonic() - started)
            again = FileFiller(SourceFile.of(filled.text), prover).fill(stop=lambda: True)
            same = re.fullmatch(outside(filled), filled.text) is not None
            kept = again.text == filled.text and len(again.results) == sum(not r.filled for r in filled.results)
            faults += [path.name] * (not same or not kept)
            what = Counter(f"level {r.verdict.level}" if r.verdict else str(r.status) for r in filled.results)
            found += what
            shown = ", ".join(f"{count} {name}" for name, count in sorted(what.items())) or "no holes"
            print(f"{path.name:28} {seconds[-1]:6.2f} s  {shown}" + ("" if same and kept else "  NOT THE SAME"))
    total = ", ".join(f"{count} {name}" for name, count in sorted(found.items()))
    print(f"{len(seconds)} files, {sum(found.values())} holes: {total}")
    print(f"median {statistics.median(seconds):.2f} s a file; {len(faults)} files are not as they should be")
    return 1 if faults else 0


def outside(filled: FilledFile) -> str:
    """A pattern of all files that differ from the source in the holes that were filled, and in nothing else."""
    source = filled.survey.source
    parts: list[str] = []
    position = 0
    for result in filled.results:
        if result.filled:
            start = source.raw_offset(result.hole.offset)
            # a block that goes on below begins on a line of its own, without the blank that was there
            parts += [re.escape(source.raw[position:start].removesuffix(" ")), " ?", "(?s:.+?)"]
            position = source.raw_offset(result.hole.offset + len(SORRY))
    return "".join([*parts, re.escape(source.raw[position:])])


if __name__ == "__main__":
    sys.exit(main())
