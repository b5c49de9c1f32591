"""What a run's results come to: counts, the solved fraction with its interval, totals. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from search.coverage import wilson_interval
from sequent.console import duration

STATUSES = ("proved", "failed", "unsupported", "error")
_TOTALS = ("expansions", "steps", "lean_seconds", "generator_seconds", "wall_seconds", "cache_hits")

Record = dict[str, Any]


def summarise(records: Iterable[Record], difficulties: Mapping[str, str], problems: int, wall_seconds: float) -> Record:
    """The content of `summary.json`. Every problem counts, also those that could not be stated or read."""
    found = list(records)
    counts = Counter(record["status"] for record in found)
    groups: dict[str, Counter[str]] = {}
    for record in found:
        if difficulty := difficulties.get(record["name"]):
            groups.setdefault(difficulty, Counter())[record["status"]] += 1
    totals = {key: round(sum(record.get("stats", {}).get(key, 0) for record in found), 3) for key in _TOTALS}
    return {
        "problems": problems,
        "finished": len(found),
        "complete": len(found) == problems,
        "counts": {status: counts[status] for status in STATUSES},
        "solved": _share(counts["proved"], problems),
        "by_difficulty": {
            name: {status: group[status] for status in STATUSES} | _share(group["proved"], group.total())
            for name, group in sorted(groups.items())
        },
        "totals": totals,
        "wall_seconds": round(wall_seconds, 3),
    }


def as_text(summary: Record) -> str:
    """The summary for a person."""
    solved = summary["solved"]
    low, high = (100 * bound for bound in solved["wilson_95"])
    share = f"{100 * solved['fraction']:.1f} % (95 % interval {low:.1f} to {high:.1f} %)"
    counts = ", ".join(f"{count} {status}" for status, count in summary["counts"].items() if count)
    lines = [
        f"{solved['proved']} of {solved['of']} problems proved: {share}",
        f"  {counts or 'nothing finished'}"
        + ("" if summary["complete"] else f"; {summary['problems'] - summary['finished']} not attempted yet"),
    ]
    lines += [f"  {name}: {group['proved']} of {group['of']}" for name, group in summary["by_difficulty"].items()]
    totals = summary["totals"]
    lines.append(
        f"  {duration(summary['wall_seconds'])}; {totals['expansions']:,} expansions, {totals['steps']:,} steps, "
        f"{duration(totals['lean_seconds'])} in Lean"
    )
    return "\n".join(lines)


def _share(proved: int, of: int) -> Record:
    low, high = wilson_interval(proved, of)
    return {
        "proved": proved,
        "of": of,
        "fraction": round(proved / of, 4) if of else 0.0,
        "wilson_95": [round(low, 4), round(high, 4)],
    }
