"""An installed Lean with its Lake project: found, stepped through its own worker, and asked for verdicts."""
