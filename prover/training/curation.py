"""Which rows are worth training on: decontamination, one tactic a state, caps on what is frequent, perplexity tails.

Sources: MPS-Prover (drops what is too short and caps over-frequent tactics), BFS-Prover-V2 (drops both tails of
perplexity).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random

from lean_env.canonical import canonical_goal, canonical_statement, renamed
from lean_env.goal import Goal, parse_goal
from lean_env.lexer import LexicalError
from prover.training.harvest import computed, cost
from prover.training.rows import Row, Split

VALID_PERCENT = 3


def statement_key(statement: str) -> str:
    """Equal for statements that differ in names, spaces and the theorem's name alone."""
    return re.sub(r"\s+", "", canonical_statement(statement))


def goal_key(goal: Goal) -> str:
    """Equal for goals that differ in names, in which names are used where, and in the order of hypotheses.

    Coarser than `canonical_goal`: a few different goals share a key, which costs rows and never lets a copy through.
    """
    names = set(goal.names)
    lines = sorted(
        line for hypothesis in goal.hypotheses for line in [_nameless(hypothesis.type, names)] * len(hypothesis.names)
    )
    return "\n".join([*lines, "⊢" + _nameless(goal.target, names)])


@dataclass(frozen=True, slots=True)
class Excluded:
    """Statements that must not be trained on, by their normal forms."""

    statements: frozenset[str]
    goals: frozenset[str]

    @staticmethod
    def of(statements: Iterable[str], goals: Iterable[Goal]) -> Excluded:
        """`goals` are the root goals of the statements, as Lean prints them."""
        keys = frozenset(key for goal in goals for key in (goal_key(goal), _canonical(goal)))
        return Excluded(frozenset(map(statement_key, statements)), keys)

    def touches(self, row: Row) -> bool:
        """Whether the row's statement or its state is a copy of an excluded one, up to names."""
        if statement_key(row.statement) in self.statements:
            return True
        goal = parse_goal(row.state)
        return goal_key(goal) in self.goals or _canonical(goal) in self.goals


def decontaminated(rows: Sequence[Row], excluded: Excluded) -> list[Row]:
    """Without every row of a theorem of which one row touches an excluded statement."""
    touched = {row.theorem for row in rows if excluded.touches(row)}
    return [row for row in rows if row.theorem not in touched]


def one_tactic_a_state(rows: Iterable[Row]) -> list[Row]:
    """For goals that are equal up to names, the row whose tactic is preferred; copies go."""
    best: dict[str, Row] = {}
    for row in rows:
        key = _canonical(parse_goal(row.state))
        known = best.get(key)
        if known is None or cost(row.state, row.tactic) < cost(known.state, known.tactic):
            best[key] = row
    return list(best.values())


def without_computed(rows: Iterable[Row]) -> list[Row]:
    """Without tactics that hold numbers which a model would have to compute first."""
    return [row for row in rows if not computed(row.state, row.tactic)]


def balanced(rows: Sequence[Row], share: float = 0.35, seed: int = 0) -> list[Row]:
    """Families' rows, and as many others, drawn at random, as make up at most `share` of what is returned."""
    others = [i for i, row in enumerate(rows) if not row.origin.startswith("family:")]
    limit = int((len(rows) - len(others)) * share / (1 - share))
    if not limit or len(others) <= limit:
        return list(rows)
    kept = set(Random(f"{seed}/others").sample(others, limit))
    return [row for i, row in enumerate(rows) if i in kept or row.origin.startswith("family:")]


def capped(rows: Sequence[Row], share: float = 0.12, seed: int = 0, least: int = 200) -> list[Row]:
    """Rows of a tactic that makes up more than `share` of all are thinned out to that share of the input, at random.

    The first `least` of a tactic are never too many.
    """
    limit = max(least, int(share * len(rows)))
    counts = Counter(row.tactic for row in rows)
    keep = {
        tactic: set(Random(f"{seed}/{tactic}").sample(range(n), limit)) for tactic, n in counts.items() if n > limit
    }
    seen: Counter[str] = Counter()
    kept: list[Row] = []
    for row in rows:
        chosen = keep.get(row.tactic)
        if chosen is None or seen[row.tactic] in chosen:
            kept.append(row)
        seen[row.tactic] += 1
    return kept


def without_tails(
    rows: Sequence[Row], perplexity: Callable[[Sequence[Row]], Sequence[float]], low: float = 0.05, high: float = 0.05
) -> list[Row]:
    """Without the share `low` that a model finds easiest and the share `high` that it finds strangest.

    `perplexity` gives a number for each row, in order (BFS-Prover-V2: exp of the mean negative log-likelihood of the
    tactic's tokens).
    """
    scores = perplexity(rows)
    order = sorted(range(len(rows)), key=lambda i: scores[i])
    kept = set(order[int(low * len(rows)) : len(rows) - int(high * len(rows))])
    return [row for i, row in enumerate(rows) if i in kept]


def split_of(theorem: str) -> Split:
    """ "valid" for a few percent of the theorems; a theorem and its variants, `NAME#…`, fall on the same side."""
    digest = hashlib.sha256(theorem.partition("#")[0].encode()).digest()
    return "valid" if digest[0] * 256 + digest[1] < 65536 * VALID_PERCENT // 100 else "train"


def statistics(rows: Sequence[Row]) -> dict[str, object]:
    """Counts for the model card: by origin, by the tactic's first word, by outcome and split, and lengths in bytes."""
    lengths: defaultdict[str, list[int]] = defaultdict(list)
    for row in rows:
        lengths["state"].append(len(row.state.encode()))
        lengths["tactic"].append(len(row.tactic.encode()))
    return {
        "rows": len(rows),
        "theorems": len({row.theorem for row in rows}),
        "origin": dict(Counter(row.origin.partition(":")[0] for row in rows).most_common()),
        "kind": dict(Counter(row.origin for row in rows).most_common()),
        "split": dict(Counter(row.split for row in rows)),
        "outcome": dict(Counter(row.outcome for row in rows)),
        "head": dict(Counter(re.split(r"[\s;]", row.tactic, maxsplit=1)[0] for row in rows).most_common(60)),
        "bytes": {
            what: {f"p{p}": sorted(values)[min(len(values) - 1, len(values) * p // 100)] for p in (50, 90, 99)}
            for what, values in lengths.items()
        },
    }


def _canonical(goal: Goal) -> str:
    found = canonical_goal(goal)
    return str(goal) if found is None else found.key


def _nameless(text: str, names: set[str]) -> str:
    try:
        renaming = dict.fromkeys(names, "_")
        return re.sub(r"\s+", "", renamed(text, renaming))
    except LexicalError:
        return re.sub(r"\s+", "", text)
